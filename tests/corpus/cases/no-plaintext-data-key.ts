/** Plain data keys of a vault that escape the function: logged, stored, returned, cached, or kept without their wrapped form. */
import { type Case, code, example } from "../case.ts";

const exposure = { accept: ["no-key-exposure"] } as const;
const aws = `import { GenerateDataKeyCommand, DecryptCommand, KMSClient } from "@aws-sdk/client-kms";
    const kms = new KMSClient({});`;

export const bad: readonly Case[] = [
  example("in the log", code`
    ${aws}
    export async function make() {
      const { Plaintext } = await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/a", KeySpec: "AES_256" }));
      console.log("data key", Buffer.from(Plaintext!).toString("hex")); // <--
    }
  `, exposure),
  example("on disk", code`
    ${aws}
    import { writeFile } from "node:fs/promises";
    export async function make() {
      const dataKey = await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/a", KeySpec: "AES_256" }));
      await writeFile("/var/lib/desk/data.key", dataKey.Plaintext!); // <--
    }
  `, exposure),
  example("in a response", code`
    ${aws}
    export async function handler(_req: unknown, res: { json(body: unknown): void }) {
      const { Plaintext, CiphertextBlob } = await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/a", KeySpec: "AES_256" }));
      res.json({ key: Plaintext, wrapped: CiphertextBlob }); // <--
    }
  `, exposure),
  example("returned from an exported function", code`
    ${aws}
    export async function dataKey(): Promise<Uint8Array> {
      const { Plaintext } = await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/a", KeySpec: "AES_256" }));
      return Plaintext!; // <--
    }
  `),
  example("kept in the module", code`
    ${aws}
    let cachedKey: Uint8Array | undefined;
    export async function seal(data: Buffer) {
      if (!cachedKey) {
        const response = await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/a", KeySpec: "AES_256" }));
        cachedKey = response.Plaintext; // <--
      }
      return encrypt(data, cachedKey!);
    }
    declare function encrypt(data: Buffer, key: Uint8Array): Buffer;
  `),
  example("in a map without bound", code`
    ${aws}
    const keys = new Map<string, Uint8Array>();
    export async function keyOf(tenant: string) {
      const { Plaintext } = await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/a", KeySpec: "AES_256", EncryptionContext: { tenant } }));
      keys.set(tenant, Plaintext!); // <--
    }
  `),
  example("module-level await", code`
    ${aws}
    const { Plaintext } = await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/a", KeySpec: "AES_256" })); // <--
    export const key = Plaintext!; // <--
  `),
  example("on an instance", code`
    ${aws}
    export class Sealer {
      private key?: Uint8Array;
      async init() {
        const out = await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/a", KeySpec: "AES_256" }));
        this.key = out.Plaintext; // <--
      }
    }
  `),
  example("in the database beside the data", code`
    ${aws}
    declare const db: { query(text: string, values: unknown[]): Promise<void> };
    export async function store(sealed: Buffer) {
      const { Plaintext } = await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/a", KeySpec: "AES_256" })); // <--
      await db.query("insert into files (body, data_key) values ($1, $2)", [sealed, Buffer.from(Plaintext!).toString("base64")]); // <--
    }
  `, exposure),
  example("private key of a data key pair", code`
    import { GenerateDataKeyPairCommand, KMSClient } from "@aws-sdk/client-kms";
    export async function pair() {
      const { PrivateKeyPlaintext } = await new KMSClient({}).send(new GenerateDataKeyPairCommand({ KeyId: "alias/a", KeyPairSpec: "ECC_NIST_P256" }));
      console.info(PrivateKeyPlaintext); // <--
    }
  `, exposure),
  example("aggregated client", code`
    import { KMS } from "@aws-sdk/client-kms";
    const kms = new KMS({});
    export async function key() {
      const out = await kms.generateDataKey({ KeyId: "alias/a", KeySpec: "AES_256" });
      return out.Plaintext; // <--
    }
  `),
  example("SDK of the second generation", code`
    const AWS = require("aws-sdk");
    const kms = new AWS.KMS();
    exports.key = async () => {
      const data = await kms.generateDataKey({ KeyId: "alias/a", KeySpec: "AES_256" }).promise();
      console.log(data.Plaintext.toString("base64")); // <--
    };
  `, { ...exposure, filename: "kms.js" }),
  example("unwrapped by Azure and logged", code`
    import { DefaultAzureCredential } from "@azure/identity";
    import { CryptographyClient } from "@azure/keyvault-keys";
    const client = new CryptographyClient("https://desk.vault.azure.net/keys/wrap", new DefaultAzureCredential());
    export async function open(wrapped: Uint8Array) {
      const { result } = await client.unwrapKey("RSA-OAEP-256", wrapped);
      console.debug("unwrapped", Buffer.from(result).toString("hex")); // <--
    }
  `, exposure),
  example("unwrapped by Azure and returned", code`
    import { CryptographyClient } from "@azure/keyvault-keys";
    export async function openKey(client: CryptographyClient, wrapped: Uint8Array) {
      const unwrapped = await client.unwrapKey("A256KW", wrapped);
      return unwrapped.result; // <--
    }
  `),
  example("data key of Vault in browser storage", code`
    import nodeVault from "node-vault";
    const vault = nodeVault();
    export async function make() {
      const { data } = await vault.write("transit/datakey/plaintext/orders", {});
      localStorage.setItem("dk", data.plaintext); // <--
    }
  `, exposure),
  example("thrown in an error", code`
    ${aws}
    export async function make(data: Buffer) {
      const { Plaintext } = await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/a", KeySpec: "AES_256" }));
      if (data.length === 0) throw new Error("nothing to seal with " + Buffer.from(Plaintext!).toString("hex")); // <--
    }
  `, exposure),
  example("Encryption helper that returns the key", code`
    import { GenerateDataKeyCommand, KMSClient } from "@aws-sdk/client-kms";
    const kms = new KMSClient({});
    export const newKey = async () => Buffer.from((await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/desk", KeySpec: "AES_256" }))).Plaintext!); // <--
  `, { accept: ["no-raw-key-export", "no-key-exposure"] }),
  example("default export of a service", code`
    import { KMS } from "@aws-sdk/client-kms";
    const kms = new KMS({});
    class Keys {
      async forTenant(tenant: string) {
        const made = await kms.generateDataKey({ KeyId: "alias/desk", KeySpec: "AES_256", EncryptionContext: { tenant } });
        return { key: made.Plaintext, wrapped: made.CiphertextBlob }; // <--
      }
    }
    export default Keys;
  `),
  example("kept beside its wrapped form in Redis", code`
    import { createClient } from "redis";
    import { GenerateDataKeyCommand, KMSClient } from "@aws-sdk/client-kms";
    const kms = new KMSClient({});
    const redis = createClient();
    export async function warm(tenant: string) {
      const { Plaintext, CiphertextBlob } = await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/desk", KeySpec: "AES_256" }));
      await redis.hSet("keys", tenant, Buffer.from(Plaintext!).toString("base64")); // <--
      return CiphertextBlob;
    }
  `),
  example("global of the process", code`
    const { KMSClient, DecryptCommand } = require("@aws-sdk/client-kms");
    const { createDecipheriv } = require("crypto");
    const kms = new KMSClient({});
    exports.init = async (wrapped) => {
      const { Plaintext } = await kms.send(new DecryptCommand({ CiphertextBlob: wrapped }));
      globalThis.masterKey = Plaintext; // <--
      return createDecipheriv("aes-256-gcm", Plaintext, Buffer.alloc(12));
    };
  `, { filename: "lib/init.js" }),
  example("data key of transit, kept", code`
    import Vault from "node-vault";
    const vault = Vault();
    let plaintext: string;
    export async function init() {
      const answer = await vault.write("transit/datakey/plaintext/desk", {});
      plaintext = answer.data.plaintext; // <--
    }
    export const ready = () => plaintext !== undefined;
  `),
  example("factory that gives a cipher with its key", code`
    import { createCipheriv, randomBytes } from "node:crypto";
    import { KMSClient, GenerateDataKeyCommand } from "@aws-sdk/client-kms";
    const kms = new KMSClient({});
    export async function begin(object: string) {
      const dataKey = await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/o", KeySpec: "AES_256", EncryptionContext: { object } }));
      const iv = randomBytes(12);
      return { iv, cipher: createCipheriv("aes-256-gcm", dataKey.Plaintext!, iv), rawKey: Buffer.from(dataKey.Plaintext!).toString("hex") }; // <--
    }
  `),
  example("memoised unwrapping", code`
    import { CryptographyClient } from "@azure/keyvault-keys";
    const unwrapped: Record<string, Uint8Array> = {};
    export async function use(client: CryptographyClient, id: string, wrapped: Uint8Array) {
      unwrapped[id] ??= (await client.unwrapKey("RSA-OAEP-256", wrapped)).result; // <--
      return Object.keys(unwrapped).length;
    }
  `),
  example("saved by an object mapper", code`
    import { KMS } from "aws-sdk";
    import { TenantKey } from "./models";
    const kms = new KMS();
    export async function provision(tenant: string) {
      const made = await kms.generateDataKey({ KeyId: "alias/o", KeySpec: "AES_256" }).promise();
      await TenantKey.create({ tenant, key: made.Plaintext!.toString("base64") }); // <--
    }
  `),
];

export const traps: readonly Case[] = [
  example("used and wiped", code`
    ${aws}
    import { createCipheriv, randomBytes } from "node:crypto";
    export async function seal(data: Buffer) {
      const { Plaintext, CiphertextBlob } = await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/a", KeySpec: "AES_256" }));
      try {
        const nonce = randomBytes(12);
        const cipher = createCipheriv("aes-256-gcm", Plaintext!, nonce);
        return { nonce, sealed: Buffer.concat([cipher.update(data), cipher.final(), cipher.getAuthTag()]), wrapped: CiphertextBlob };
      } finally {
        Plaintext!.fill(0);
      }
    }
  `),
  example("only the wrapped key is stored", code`
    ${aws}
    import { createCipheriv, randomBytes } from "node:crypto";
    import { writeFile } from "node:fs/promises";
    export async function seal(data: Buffer) {
      const key = await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/a", KeySpec: "AES_256" }));
      const cipher = createCipheriv("aes-256-gcm", key.Plaintext!, randomBytes(12));
      await writeFile("a.sealed", Buffer.concat([cipher.update(data), cipher.final(), cipher.getAuthTag()]));
      await writeFile("a.key", key.CiphertextBlob!);
      key.Plaintext!.fill(0);
    }
  `),
  example("wrapped key returned", code`
    import { GenerateDataKeyWithoutPlaintextCommand, KMSClient } from "@aws-sdk/client-kms";
    export const wrapped = async () =>
      (await new KMSClient({}).send(new GenerateDataKeyWithoutPlaintextCommand({ KeyId: "alias/a", KeySpec: "AES_256" }))).CiphertextBlob;
  `),
  example("Plaintext of small data", code`
    import { DecryptCommand, KMSClient } from "@aws-sdk/client-kms";
    export async function readAddress(CiphertextBlob: Uint8Array) {
      const { Plaintext } = await new KMSClient({}).send(new DecryptCommand({ KeyId: "alias/addresses", CiphertextBlob, EncryptionContext: { use: "address" } }));
      return JSON.parse(Buffer.from(Plaintext!).toString("utf8"));
    }
  `),
  example("plaintext of a message", code`
    export async function encryptMessage(seal: (text: string) => Promise<string>, plaintext: string) {
      console.info("sealing %d characters", plaintext.length);
      return seal(plaintext);
    }
  `),
  example("key id in the log", code`
    ${aws}
    import { createCipheriv, randomBytes } from "node:crypto";
    export async function seal(data: Buffer) {
      const { KeyId, Plaintext } = await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/a", KeySpec: "AES_256" }));
      console.info("sealed with a data key of %s", KeyId);
      const cipher = createCipheriv("aes-256-gcm", Plaintext!, randomBytes(12));
      Plaintext!.fill(0);
      return cipher.update(data);
    }
  `),
  example("length in the log", code`
    ${aws}
    export async function probe() {
      const { Plaintext } = await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/a", KeySpec: "AES_256" }));
      console.log("bytes", Plaintext!.length);
      Plaintext!.fill(0);
    }
  `),
  example("wrapped by Azure", code`
    import { randomBytes } from "node:crypto";
    import { CryptographyClient } from "@azure/keyvault-keys";
    export async function wrap(client: CryptographyClient) {
      const key = randomBytes(32);
      const { result } = await client.wrapKey("RSA-OAEP-256", key);
      key.fill(0);
      return result;
    }
  `),
  example("cache of the Encryption SDK, bounded", code`
    import { getLocalCryptographicMaterialsCache, KmsKeyringNode, NodeCachingMaterialsManager } from "@aws-crypto/client-node";
    export const manager = new NodeCachingMaterialsManager({
      backingMaterials: new KmsKeyringNode({ generatorKeyId: "alias/a" }),
      cache: getLocalCryptographicMaterialsCache(100),
      maxAge: 60_000,
      maxMessagesEncrypted: 100,
    });
  `),
  example("another Plaintext", code`
    import { renderMarkdown } from "./mail.js";
    export async function body(text: string) {
      const { Plaintext, Html } = await renderMarkdown(text);
      console.log(Plaintext);
      return { Plaintext, Html };
    }
  `),
  example("key handed to a local function and wiped", code`
    ${aws}
    export async function seal(data: Buffer) {
      const out = await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/a", KeySpec: "AES_256" }));
      const sealed = encrypt(data, out.Plaintext!);
      out.Plaintext!.fill(0);
      return { sealed, key: out.CiphertextBlob };
    }
    declare function encrypt(data: Buffer, key: Uint8Array): Buffer;
  `),
  example("random bytes of the vault", code`
    import { GenerateRandomCommand, KMSClient } from "@aws-sdk/client-kms";
    export async function token() {
      const { Plaintext } = await new KMSClient({}).send(new GenerateRandomCommand({ NumberOfBytes: 32 }));
      return Buffer.from(Plaintext!).toString("base64url");
    }
  `),
  example("Vault gives the wrapped key", code`
    import nodeVault from "node-vault";
    export const wrapped = async () => (await nodeVault().write("transit/datakey/wrapped/orders", {})).data.ciphertext;
  `),
  example("Vault decrypts data", code`
    import nodeVault from "node-vault";
    export async function read(ciphertext: string) {
      const { data } = await nodeVault().write("transit/decrypt/orders", { ciphertext });
      return Buffer.from(data.plaintext, "base64").toString("utf8");
    }
  `),
  example("public half of a data key pair", code`
    import { GenerateDataKeyPairWithoutPlaintextCommand, KMSClient } from "@aws-sdk/client-kms";
    export async function pair() {
      const { PublicKey, PrivateKeyCiphertextBlob } = await new KMSClient({}).send(new GenerateDataKeyPairWithoutPlaintextCommand({ KeyId: "alias/a", KeyPairSpec: "RSA_3072" }));
      return { PublicKey, PrivateKeyCiphertextBlob };
    }
  `),
  example("handed to a callback and wiped", code`
    import { GenerateDataKeyCommand, KMSClient } from "@aws-sdk/client-kms";
    const kms = new KMSClient({});
    export async function withDataKey<T>(use: (key: Uint8Array) => Promise<T>) {
      const { Plaintext, CiphertextBlob } = await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/desk", KeySpec: "AES_256" }));
      try {
        return { value: await use(Plaintext!), wrapped: CiphertextBlob };
      } finally {
        Plaintext!.fill(0);
      }
    }
  `),
  example("returned by a helper of the file only", code`
    import { createCipheriv, randomBytes } from "node:crypto";
    import { GenerateDataKeyCommand, KMSClient } from "@aws-sdk/client-kms";
    const kms = new KMSClient({});
    async function dataKey() {
      const made = await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/desk", KeySpec: "AES_256" }));
      return { plain: made.Plaintext!, wrapped: made.CiphertextBlob! };
    }
    export async function seal(data: Buffer) {
      const { plain, wrapped } = await dataKey();
      const iv = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", plain, iv);
      const sealed = Buffer.concat([cipher.update(data), cipher.final(), cipher.getAuthTag()]);
      plain.fill(0);
      return { iv, sealed, wrapped };
    }
  `),
  example("message decrypted for the caller", code`
    import { DecryptCommand, KMSClient } from "@aws-sdk/client-kms";
    const kms = new KMSClient({});
    export const reveal = async (blob: Uint8Array) =>
      new TextDecoder().decode((await kms.send(new DecryptCommand({ CiphertextBlob: blob, EncryptionContext: { kind: "note" } }))).Plaintext);
  `),
  example("boolean of a key", code`
    import { GenerateDataKeyCommand, KMSClient } from "@aws-sdk/client-kms";
    const kms = new KMSClient({});
    export async function isHealthy() {
      const { Plaintext } = await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/health", KeySpec: "AES_256" }));
      return Plaintext !== undefined;
    }
  `),
  example("bounded cache", code`
    import { LRUCache } from "lru-cache";
    import { GenerateDataKeyCommand, KMSClient } from "@aws-sdk/client-kms";
    const kms = new KMSClient({});
    const cache = new LRUCache<string, Uint8Array>({ max: 50, ttl: 300_000 });
    export async function prepare(tenant: string) {
      const { Plaintext, CiphertextBlob } = await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/desk", KeySpec: "AES_256", EncryptionContext: { tenant } }));
      cache.set(tenant, Plaintext!);
      return CiphertextBlob;
    }
  `),
  example("cipher given back, key not", code`
    import { createCipheriv, randomBytes } from "node:crypto";
    import { KMSClient, GenerateDataKeyCommand } from "@aws-sdk/client-kms";
    const kms = new KMSClient({});
    export async function begin(object: string) {
      const { Plaintext, CiphertextBlob } = await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/o", KeySpec: "AES_256", EncryptionContext: { object } }));
      const iv = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", Plaintext!, iv);
      Plaintext!.fill(0);
      return { iv, cipher, wrapped: CiphertextBlob };
    }
  `),
  example("wrapped key saved by an object mapper", code`
    import { KMS } from "aws-sdk";
    import { TenantKey } from "./models";
    const kms = new KMS();
    export async function provision(tenant: string) {
      const made = await kms.generateDataKeyWithoutPlaintext({ KeyId: "alias/o", KeySpec: "AES_256" }).promise();
      await TenantKey.create({ tenant, key: made.CiphertextBlob!.toString("base64") });
    }
  `),
];
