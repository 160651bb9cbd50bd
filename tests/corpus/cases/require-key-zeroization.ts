/** Plain data keys that are not wiped after their last use (preset `strict`). */
import { type Case, code, example } from "../case.ts";

const strict = { preset: "strict" } as const;
const imports = `import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
    import { DecryptCommand, GenerateDataKeyCommand, KMSClient } from "@aws-sdk/client-kms";
    const kms = new KMSClient({});`;
const request = `new GenerateDataKeyCommand({ KeyId: "alias/a", KeySpec: "AES_256", EncryptionContext: { use: "test" } })`;

export const bad: readonly Case[] = [
  example("destructured", code`
    ${imports}
    export async function seal(data: Buffer) {
      const { Plaintext, CiphertextBlob } = await kms.send(${request}); // <--
      const cipher = createCipheriv("aes-256-gcm", Plaintext!, randomBytes(12)); // <--
      return { sealed: Buffer.concat([cipher.update(data), cipher.final(), cipher.getAuthTag()]), CiphertextBlob };
    }
  `, strict),
  example("member of the response", code`
    ${imports}
    export async function seal(data: Buffer) {
      const response = await kms.send(${request}); // <--
      const cipher = createCipheriv("aes-256-gcm", response.Plaintext!, randomBytes(12)); // <--
      return [cipher.update(data), cipher.final(), response.CiphertextBlob];
    }
  `, strict),
  example("renamed", code`
    ${imports}
    export async function seal(data: Buffer) {
      const { Plaintext: dataKey } = await kms.send(${request}); // <--
      return createCipheriv("aes-256-gcm", dataKey!, randomBytes(12)).update(data); // <--
    }
  `, strict),
  example("copied into a Buffer", code`
    ${imports}
    export async function seal(data: Buffer) {
      const out = await kms.send(${request}); // <--
      const key = Buffer.from(out.Plaintext!); // <--
      return createCipheriv("aes-256-gcm", key, randomBytes(12)).update(data); // <--
    }
  `, strict),
  example("decrypted data key", code`
    ${imports}
    export async function open(wrapped: Uint8Array, nonce: Buffer, sealed: Buffer) {
      const { Plaintext } = await kms.send(new DecryptCommand({ KeyId: "alias/a", CiphertextBlob: wrapped, EncryptionContext: { use: "test" } })); // <--
      return createDecipheriv("aes-256-gcm", Plaintext!, nonce, { authTagLength: 16 }).update(sealed); // <--
    }
  `, strict),
  example("promise chain", code`
    ${imports}
    export const seal = (data: Buffer) =>
      kms.send(${request}).then(({ Plaintext }) => // <--
        createCipheriv("aes-256-gcm", Plaintext!, randomBytes(12)).update(data), // <--
      );
  `, strict),
  example("aggregated client", code`
    import { createCipheriv, randomBytes } from "node:crypto";
    import { KMS } from "@aws-sdk/client-kms";
    const kms = new KMS({});
    export async function seal(data: Buffer) {
      const { Plaintext } = await kms.generateDataKey({ KeyId: "alias/a", KeySpec: "AES_256", EncryptionContext: { use: "test" } }); // <--
      return createCipheriv("aes-256-gcm", Plaintext!, randomBytes(12)).update(data); // <--
    }
  `, strict),
  example("Azure, unwrapped key", code`
    import { createDecipheriv } from "node:crypto";
    import { CryptographyClient } from "@azure/keyvault-keys";
    export async function open(client: CryptographyClient, wrapped: Uint8Array, nonce: Buffer, sealed: Buffer) {
      const { result } = await client.unwrapKey("RSA-OAEP-256", wrapped); // <--
      return createDecipheriv("aes-256-gcm", result, nonce, { authTagLength: 16 }).update(sealed); // <--
    }
  `, strict),
  example("Azure, member of the result", code`
    import { createDecipheriv } from "node:crypto";
    import { DefaultAzureCredential } from "@azure/identity";
    import { CryptographyClient } from "@azure/keyvault-keys";
    const client = new CryptographyClient("https://desk.vault.azure.net/keys/a", new DefaultAzureCredential());
    export async function open(wrapped: Uint8Array, nonce: Buffer) {
      const unwrapped = await client.unwrapKey("A256KW", wrapped); // <--
      return createDecipheriv("aes-256-gcm", unwrapped.result, nonce, { authTagLength: 16 }); // <--
    }
  `, strict),
  example("SDK of the second generation", code`
    const AWS = require("aws-sdk");
    const crypto = require("crypto");
    const kms = new AWS.KMS();
    exports.seal = async (data) => {
      const { Plaintext } = await kms.generateDataKey({ KeyId: "alias/a", KeySpec: "AES_256", EncryptionContext: { use: "test" } }).promise(); // <--
      return crypto.createCipheriv("aes-256-gcm", Plaintext, crypto.randomBytes(12)).update(data); // <--
    };
  `, { ...strict, filename: "seal.js" }),
  example("Web Crypto import", code`
    import { GenerateDataKeyCommand, KMSClient } from "@aws-sdk/client-kms";
    const kms = new KMSClient({});
    export async function key() {
      const { Plaintext } = await kms.send(${request}); // <--
      return crypto.subtle.importKey("raw", Plaintext!, "AES-GCM", false, ["encrypt"]); // <--
    }
  `, strict),
  example("wiped is another buffer", code`
    ${imports}
    export async function seal(data: Buffer) {
      const { Plaintext } = await kms.send(${request}); // <--
      const nonce = randomBytes(12);
      const sealed = createCipheriv("aes-256-gcm", Plaintext!, nonce).update(data); // <--
      nonce.fill(0);
      return sealed;
    }
  `, strict),
  example("HMAC with a data key", code`
    import { createHmac } from "node:crypto";
    import { GenerateDataKeyCommand, KMSClient } from "@aws-sdk/client-kms";
    const kms = new KMSClient({});
    export async function tag(body: Buffer) {
      const { Plaintext } = await kms.send(${request}); // <--
      return createHmac("sha256", Plaintext!).update(body).digest(); // <--
    }
  `, strict),
  example("method of a class", code`
    ${imports}
    export class Sealer {
      async seal(data: Buffer) {
        const dataKey = (await kms.send(${request})).Plaintext!; // <--
        const cipher = createCipheriv("aes-256-gcm", dataKey, randomBytes(12)); // <--
        return Buffer.concat([cipher.update(data), cipher.final()]);
      }
    }
  `, strict),
  example("private key of a data key pair", code`
    import { createPrivateKey, sign } from "node:crypto";
    import { GenerateDataKeyPairCommand, KMSClient } from "@aws-sdk/client-kms";
    export async function signed(data: Buffer) {
      const { PrivateKeyPlaintext } = await new KMSClient({}).send(new GenerateDataKeyPairCommand({ KeyId: "alias/a", KeyPairSpec: "ECC_NIST_P256", EncryptionContext: { use: "test" } })); // <--
      return sign("sha256", data, createPrivateKey({ key: Buffer.from(PrivateKeyPlaintext!), format: "der", type: "pkcs8" })); // <--
    }
  `, strict),
  example("wrapper that reads and decrypts", code`
    import { createDecipheriv } from "node:crypto";
    import { KMSClient, DecryptCommand } from "@aws-sdk/client-kms";
    export class Store {
      readonly #kms = new KMSClient({});
      async read(row: { wrapped: Uint8Array; iv: Buffer; tag: Buffer; body: Buffer }) {
        const { Plaintext: key } = await this.#kms.send(new DecryptCommand({ CiphertextBlob: row.wrapped, EncryptionContext: { table: "notes" } })); // <--
        return createDecipheriv("aes-256-gcm", key!, row.iv).setAuthTag(row.tag).update(row.body);
      }
    }
  `),
  example("data key of transit", code`
    import { createCipheriv, randomBytes } from "node:crypto";
    import Vault from "node-vault";
    const vault = Vault();
    export async function seal(data: Buffer) {
      const answer = await vault.write("transit/datakey/plaintext/desk", { bits: 256 }); // <--
      const key = Buffer.from(answer.data.plaintext, "base64");
      const iv = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key, iv);
      return { wrapped: answer.data.ciphertext, iv, sealed: Buffer.concat([cipher.update(data), cipher.final(), cipher.getAuthTag()]) };
    }
  `),
  example("only the wrapped key is overwritten", code`
    import { createCipheriv, randomBytes } from "node:crypto";
    import { GenerateDataKeyCommand, KMSClient } from "@aws-sdk/client-kms";
    const kms = new KMSClient({});
    export async function seal(data: Buffer) {
      const { Plaintext, CiphertextBlob } = await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/desk", KeySpec: "AES_256", EncryptionContext: { a: "b" } })); // <--
      const out = createCipheriv("aes-256-gcm", Plaintext!, randomBytes(12)).update(data);
      CiphertextBlob!.fill(0);
      return out;
    }
  `),
  example("Google, unwrapped key", code`
    import { createDecipheriv } from "node:crypto";
    import { KeyManagementServiceClient } from "@google-cloud/kms";
    const kms = new KeyManagementServiceClient();
    export async function open(name: string, wrapped: Buffer, iv: Buffer, body: Buffer) {
      const [{ plaintext }] = await kms.decrypt({ name, ciphertext: wrapped, additionalAuthenticatedData: Buffer.from("x") }); // <--
      return createDecipheriv("aes-256-gcm", plaintext as Buffer, iv).update(body);
    }
  `),
  example("noble cipher", code`
    import { gcm } from "@noble/ciphers/aes.js";
    import { GenerateDataKeyCommand, KMSClient } from "@aws-sdk/client-kms";
    const kms = new KMSClient({});
    export async function seal(data: Uint8Array, nonce: Uint8Array) {
      const made = await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/desk", KeySpec: "AES_256", EncryptionContext: { a: "b" } })); // <--
      return { sealed: gcm(made.Plaintext!, nonce).encrypt(data), wrapped: made.CiphertextBlob };
    }
  `),
  example("unwrapped by Azure, kept in a helper", code`
    import { createDecipheriv } from "node:crypto";
    import { CryptographyClient } from "@azure/keyvault-keys";
    async function unwrap(client: CryptographyClient, wrapped: Uint8Array) {
      const answer = await client.unwrapKey("RSA-OAEP-256", wrapped); // <--
      const key = Buffer.from(answer.result);
      return createDecipheriv("aes-256-gcm", key, wrapped.subarray(0, 12));
    }
    export const open = async (client: CryptographyClient, box: { wrapped: Uint8Array; body: Buffer }) => (await unwrap(client, box.wrapped)).update(box.body);
  `),
  example("Web Crypto with a data key", code`
    import { KMSClient, DecryptCommand } from "@aws-sdk/client-kms";
    const kms = new KMSClient({});
    export async function open(wrapped: Uint8Array, iv: Uint8Array, body: Uint8Array) {
      const { Plaintext } = await kms.send(new DecryptCommand({ CiphertextBlob: wrapped, EncryptionContext: { a: "b" } })); // <--
      const key = await crypto.subtle.importKey("raw", Plaintext!, "AES-GCM", false, ["decrypt"]);
      return crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, body);
    }
  `),
];

const wiped = (body: string): ReturnType<typeof code> => code`
    ${imports}
    export async function seal(data: Buffer) {
      ${body}
    }
  `;

export const traps: readonly Case[] = [
  example("fill after use", wiped(`const { Plaintext } = await kms.send(${request});
      const sealed = createCipheriv("aes-256-gcm", Plaintext!, randomBytes(12)).update(data);
      Plaintext!.fill(0);
      return sealed;`), strict),
  example("fill in finally", wiped(`const { Plaintext: key } = await kms.send(${request});
      try {
        return createCipheriv("aes-256-gcm", key!, randomBytes(12)).update(data);
      } finally {
        key?.fill(0);
      }`), strict),
  example("fill of the member", wiped(`const out = await kms.send(${request});
      const sealed = createCipheriv("aes-256-gcm", out.Plaintext!, randomBytes(12)).update(data);
      out.Plaintext!.fill(0);
      return sealed;`), strict),
  example("fill of an alias of the same memory", wiped(`const out = await kms.send(${request});
      const key = out.Plaintext!;
      const sealed = createCipheriv("aes-256-gcm", key, randomBytes(12)).update(data);
      key.fill(0);
      return sealed;`), strict),
  example("overwritten with random bytes", wiped(`const { Plaintext } = await kms.send(${request});
      const sealed = createCipheriv("aes-256-gcm", Plaintext!, randomBytes(12)).update(data);
      crypto.getRandomValues(Plaintext!);
      return sealed;`), strict),
  example("own function wipes", wiped(`const { Plaintext } = await kms.send(${request});
      const wipe = (bytes: Uint8Array) => bytes.fill(0);
      const sealed = createCipheriv("aes-256-gcm", Plaintext!, randomBytes(12)).update(data);
      wipe(Plaintext!);
      return sealed;`), strict),
  example("no plain key", code`
    import { GenerateDataKeyWithoutPlaintextCommand, KMSClient } from "@aws-sdk/client-kms";
    export const wrapped = () => new KMSClient({}).send(new GenerateDataKeyWithoutPlaintextCommand({ KeyId: "alias/a", KeySpec: "AES_256", EncryptionContext: { a: "b" } }));
  `, strict),
  example("vault encrypts", code`
    import { EncryptCommand, KMSClient } from "@aws-sdk/client-kms";
    export const seal = (text: string) => new KMSClient({}).send(new EncryptCommand({ KeyId: "alias/a", Plaintext: Buffer.from(text), EncryptionContext: { a: "b" } }));
  `, strict),
  example("random bytes that are a nonce", code`
    import { randomBytes } from "node:crypto";
    export const nonce = () => randomBytes(12);
  `, strict),
  example("Azure signs", code`
    import { CryptographyClient } from "@azure/keyvault-keys";
    export async function sign(client: CryptographyClient, digest: Uint8Array) {
      const { result } = await client.sign("PS256", digest);
      return result;
    }
  `, strict),
  example("Azure, wiped", code`
    import { createDecipheriv } from "node:crypto";
    import { CryptographyClient } from "@azure/keyvault-keys";
    export async function open(client: CryptographyClient, wrapped: Uint8Array, nonce: Buffer, sealed: Buffer) {
      const { result } = await client.unwrapKey("RSA-OAEP-256", wrapped);
      const opened = createDecipheriv("aes-256-gcm", result, nonce, { authTagLength: 16 }).update(sealed);
      result.fill(0);
      return opened;
    }
  `, strict),
  example("decrypted data that is no key", code`
    import { DecryptCommand, KMSClient } from "@aws-sdk/client-kms";
    export async function read(CiphertextBlob: Uint8Array) {
      const { Plaintext } = await new KMSClient({}).send(new DecryptCommand({ KeyId: "alias/a", CiphertextBlob, EncryptionContext: { a: "b" } }));
      return new TextDecoder().decode(Plaintext);
    }
  `, strict),
  example("random bytes of the vault", code`
    import { GenerateRandomCommand, KMSClient } from "@aws-sdk/client-kms";
    export async function token() {
      const { Plaintext } = await new KMSClient({}).send(new GenerateRandomCommand({ NumberOfBytes: 32 }));
      return Buffer.from(Plaintext!).toString("base64url");
    }
  `, strict),
  example("another library's Plaintext", code`
    import { render } from "./mail.js";
    export async function mail() {
      const { Plaintext } = await render("welcome");
      return Plaintext;
    }
  `, strict),
  example("copy and original wiped", wiped(`const out = await kms.send(${request});
      const key = Buffer.from(out.Plaintext!);
      out.Plaintext!.fill(0);
      const sealed = createCipheriv("aes-256-gcm", key, randomBytes(12)).update(data);
      key.fill(0);
      return sealed;`), strict),
  example("Encryption SDK", code`
    import { buildClient, CommitmentPolicy, KmsKeyringNode } from "@aws-crypto/client-node";
    const { encrypt } = buildClient(CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT);
    export const seal = (data: Buffer) => encrypt(new KmsKeyringNode({ generatorKeyId: "alias/a" }), data, { encryptionContext: { a: "b" } });
  `, strict),
  example("wiped in a finally block of the caller's helper", code`
    import { createCipheriv, randomBytes } from "node:crypto";
    import { GenerateDataKeyCommand, KMSClient } from "@aws-sdk/client-kms";
    const kms = new KMSClient({});
    export async function seal(data: Buffer) {
      const { Plaintext: key, CiphertextBlob: wrapped } = await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/desk", KeySpec: "AES_256", EncryptionContext: { a: "b" } }));
      try {
        const iv = randomBytes(12);
        const cipher = createCipheriv("aes-256-gcm", key!, iv);
        return { iv, wrapped, sealed: Buffer.concat([cipher.update(data), cipher.final(), cipher.getAuthTag()]) };
      } finally {
        key?.fill(0);
      }
    }
  `),
  example("data key of transit, wiped", code`
    import { createCipheriv, randomBytes } from "node:crypto";
    import Vault from "node-vault";
    const vault = Vault();
    export async function seal(data: Buffer) {
      const answer = await vault.write("transit/datakey/plaintext/desk", { bits: 256 });
      const key = Buffer.from(answer.data.plaintext, "base64");
      try {
        return createCipheriv("aes-256-gcm", key, randomBytes(12)).update(data);
      } finally {
        key.fill(0);
      }
    }
  `),
  example("sodium wipes", code`
    import sodium from "libsodium-wrappers";
    import { DecryptCommand, KMSClient } from "@aws-sdk/client-kms";
    export async function open(wrapped: Uint8Array, nonce: Uint8Array, body: Uint8Array) {
      const { Plaintext } = await new KMSClient({}).send(new DecryptCommand({ CiphertextBlob: wrapped, EncryptionContext: { a: "b" } }));
      const opened = sodium.crypto_secretbox_open_easy(body, nonce, Plaintext!);
      sodium.memzero(Plaintext!);
      return opened;
    }
  `),
  example("text that the vault decrypts", code`
    import { DecryptCommand, KMSClient } from "@aws-sdk/client-kms";
    export async function note(blob: Uint8Array) {
      const { Plaintext } = await new KMSClient({}).send(new DecryptCommand({ CiphertextBlob: blob, EncryptionContext: { a: "b" } }));
      return Buffer.from(Plaintext!).toString("utf8");
    }
  `),
  example("signature of the vault", code`
    import { KMSClient, SignCommand } from "@aws-sdk/client-kms";
    export const sign = async (Message: Uint8Array) => (await new KMSClient({}).send(new SignCommand({ KeyId: "alias/s", Message, MessageType: "DIGEST", SigningAlgorithm: "ECDSA_SHA_256" }))).Signature;
  `),
  example("using declaration that wipes", code`
    import { createCipheriv, randomBytes } from "node:crypto";
    import { KMSClient, GenerateDataKeyCommand } from "@aws-sdk/client-kms";
    import { wipe } from "./memory.js";
    const kms = new KMSClient({});
    export async function seal(data: Buffer) {
      const made = await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/o", KeySpec: "AES_256", EncryptionContext: { a: "b" } }));
      try {
        return { body: createCipheriv("aes-256-gcm", made.Plaintext!, randomBytes(12)).update(data), wrapped: made.CiphertextBlob };
      } finally {
        wipe(made.Plaintext!);
      }
    }
  `),
];
