/** Bulk data sent through the vault's own encrypt operation (preset `strict`): files, bodies and large values want a data key. */
import { type Case, code, example } from "../case.ts";

const strict = { preset: "strict", settings: { vault: { provider: "aws" } } } as const;
const gcp = { preset: "strict", settings: { vault: { provider: "gcp" } } } as const;
const azure = { preset: "strict", settings: { vault: { provider: "azure" } } } as const;
const kms = `import { EncryptCommand, KMSClient } from "@aws-sdk/client-kms";
    const kms = new KMSClient({});`;
const context = `EncryptionContext: { use: "test" }`;

export const bad: readonly Case[] = [
  example("file", code`
    import { readFileSync } from "node:fs";
    ${kms}
    export const seal = (file: string) => kms.send(new EncryptCommand({ KeyId: "alias/a", Plaintext: readFileSync(file), ${context} })); // <--
  `, strict),
  example("file with promises", code`
    import { readFile } from "node:fs/promises";
    ${kms}
    export async function seal(file: string) {
      const Plaintext = await readFile(file); // <--
      return kms.send(new EncryptCommand({ KeyId: "alias/a", Plaintext, ${context} })); // <--
    }
  `, strict),
  example("upload", code`
    import express from "express";
    ${kms}
    export const route = express.Router().post("/scan", express.raw({ limit: "20mb" }), async (req, res) => {
      const out = await kms.send(new EncryptCommand({ KeyId: "alias/a", Plaintext: req.body, ${context} })); // <--
      res.send(out.CiphertextBlob);
    });
  `, strict),
  example("large buffer", code`
    ${kms}
    const page = Buffer.alloc(64 * 1024);
    export const seal = () => kms.send(new EncryptCommand({ KeyId: "alias/a", Plaintext: page, ${context} })); // <--
  `, strict),
  example("chunks in a loop", code`
    import { createReadStream } from "node:fs";
    ${kms}
    export async function* seal(file: string) {
      for await (const chunk of createReadStream(file)) {
        yield kms.send(new EncryptCommand({ KeyId: "alias/a", Plaintext: chunk, ${context} })); // <--
      }
    }
  `, strict),
  example("downloaded body", code`
    ${kms}
    export async function seal(url: string) {
      const body = new Uint8Array(await (await fetch(url)).arrayBuffer()); // <--
      return kms.send(new EncryptCommand({ KeyId: "alias/a", Plaintext: body, ${context} })); // <--
    }
  `, strict),
  example("aggregated client", code`
    import { readFileSync } from "node:fs";
    import { KMS } from "@aws-sdk/client-kms";
    export const seal = (file: string) => new KMS({}).encrypt({ KeyId: "alias/a", Plaintext: readFileSync(file), ${context} }); // <--
  `, strict),
  example("SDK of the second generation", code`
    const AWS = require("aws-sdk");
    const fs = require("fs");
    const kms = new AWS.KMS();
    exports.seal = (file) => kms.encrypt({ KeyId: "alias/a", Plaintext: fs.readFileSync(file), ${context} }).promise(); // <--
  `, { ...strict, filename: "seal.js" }),
  example("Google, file", code`
    import { readFile } from "node:fs/promises";
    import { KeyManagementServiceClient } from "@google-cloud/kms";
    const client = new KeyManagementServiceClient();
    export async function seal(name: string, file: string) {
      const [out] = await client.encrypt({ name, plaintext: await readFile(file), additionalAuthenticatedData: Buffer.from(file) }); // <--
      return out.ciphertext;
    }
  `, gcp),
  example("Google, request body", code`
    import { KeyManagementServiceClient } from "@google-cloud/kms";
    const client = new KeyManagementServiceClient();
    export const handler = async (req: { rawBody: Buffer }, name: string) =>
      client.encrypt({ name, plaintext: req.rawBody, additionalAuthenticatedData: Buffer.from("upload") }); // <--
  `, gcp),
  example("Azure, file", code`
    import { readFileSync } from "node:fs";
    import { CryptographyClient } from "@azure/keyvault-keys";
    export const seal = (client: CryptographyClient, file: string) => client.encrypt({ algorithm: "RSA-OAEP-256", plaintext: readFileSync(file) }); // <--
  `, azure),
  example("object of a bucket", code`
    import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
    ${kms}
    export async function seal(Bucket: string, Key: string) {
      const object = await new S3Client({}).send(new GetObjectCommand({ Bucket, Key }));
      const bytes = await object.Body!.transformToByteArray(); // <--
      return kms.send(new EncryptCommand({ KeyId: "alias/a", Plaintext: bytes, ${context} })); // <--
    }
  `, strict),
  example("uploaded file of a form", code`
    ${kms}
    export async function POST(request: Request) {
      const file = (await request.formData()).get("file") as File;
      const Plaintext = Buffer.from(await file.arrayBuffer()); // <--
      await kms.send(new EncryptCommand({ KeyId: "alias/a", Plaintext, ${context} })); // <--
      return new Response(null, { status: 204 });
    }
  `, { ...strict, filename: "app/upload/route.ts" }),
  example("multer file", code`
    ${kms}
    export const handler = async (req: { file: { buffer: Buffer } }) => kms.send(new EncryptCommand({ KeyId: "alias/a", Plaintext: req.file.buffer, ${context} })); // <--
  `, strict),
  example("text longer than the limit", code`
    ${kms}
    export const seal = () => kms.send(new EncryptCommand({ KeyId: "alias/a", Plaintext: Buffer.from("x".repeat(5000)), ${context} })); // <--
  `, strict),
  example("upload of a form", code`
    import { EncryptCommand, KMSClient } from "@aws-sdk/client-kms";
    const kms = new KMSClient({});
    export async function POST(request: Request) {
      const form = await request.formData();
      const file = form.get("file") as File;
      return kms.send(new EncryptCommand({ KeyId: "alias/desk", Plaintext: new Uint8Array(await file.arrayBuffer()), EncryptionContext: { kind: "upload" } })); // <--
    }
  `),
  example("backup by transit", code`
    import { readFileSync } from "node:fs";
    import Vault from "node-vault";
    const vault = Vault();
    export const backup = (path: string) => vault.write("transit/encrypt/backup", { plaintext: readFileSync(path).toString("base64") }); // <--
  `),
  example("Azure, uploaded buffer", code`
    import { CryptographyClient } from "@azure/keyvault-keys";
    export const seal = (client: CryptographyClient, req: { file: { buffer: Buffer } }) =>
      new CryptographyClient(process.env.KEY_ID!, credential).encrypt({ algorithm: "A256GCM", plaintext: req.file.buffer }); // <--
  `),
  example("all rows of a table", code`
    const { KMSClient, EncryptCommand } = require("@aws-sdk/client-kms");
    const { readFile } = require("fs/promises");
    const kms = new KMSClient({});
    exports.seal = async (path) => {
      const rows = await readFile(path);
      return kms.send(new EncryptCommand({ KeyId: "alias/desk", Plaintext: rows, EncryptionContext: { path } })); // <--
    };
  `, { filename: "lib/seal.js" }),
  example("Google, blob of a bucket", code`
    import { KeyManagementServiceClient } from "@google-cloud/kms";
    const kms = new KeyManagementServiceClient();
    export const seal = async (name: string, response: Response) =>
      kms.encrypt({ name, plaintext: Buffer.from(await response.arrayBuffer()), additionalAuthenticatedData: Buffer.from("blob") }); // <--
  `),
  example("whole document serialised", code`
    import { KMSClient, EncryptCommand } from "@aws-sdk/client-kms";
    import { readFile } from "node:fs/promises";
    const kms = new KMSClient({});
    export const seal = async (path: string) => {
      const text = await readFile(path, "utf8");
      const { CiphertextBlob } = await kms.send(new EncryptCommand({ KeyId: process.env.KEY, Plaintext: new TextEncoder().encode(text), EncryptionContext: { path } })); // <--
      return CiphertextBlob;
    };
  `),
];

export const traps: readonly Case[] = [
  example("short value", code`
    ${kms}
    export const seal = (iban: string) => kms.send(new EncryptCommand({ KeyId: "alias/a", Plaintext: Buffer.from(iban), ${context} }));
  `, strict),
  example("data key wrapped", code`
    import { randomBytes } from "node:crypto";
    ${kms}
    export const wrap = () => kms.send(new EncryptCommand({ KeyId: "alias/a", Plaintext: randomBytes(32), ${context} }));
  `, strict),
  example("envelope", code`
    import { createCipheriv, randomBytes } from "node:crypto";
    import { readFile } from "node:fs/promises";
    import { GenerateDataKeyCommand, KMSClient } from "@aws-sdk/client-kms";
    const kms = new KMSClient({});
    export async function seal(file: string) {
      const { Plaintext, CiphertextBlob } = await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/a", KeySpec: "AES_256", ${context} }));
      const cipher = createCipheriv("aes-256-gcm", Plaintext!, randomBytes(12));
      const sealed = Buffer.concat([cipher.update(await readFile(file)), cipher.final()]);
      Plaintext!.fill(0);
      return { sealed, CiphertextBlob };
    }
  `, strict),
  example("Encryption SDK takes files", code`
    import { readFileSync } from "node:fs";
    import { buildClient, CommitmentPolicy, KmsKeyringNode } from "@aws-crypto/client-node";
    const { encrypt } = buildClient(CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT);
    export const seal = (file: string) => encrypt(new KmsKeyringNode({ generatorKeyId: "alias/a" }), readFileSync(file), { encryptionContext: { file } });
  `, strict),
  example("parameter of unknown size", code`
    ${kms}
    export const seal = (Plaintext: Uint8Array) => kms.send(new EncryptCommand({ KeyId: "alias/a", Plaintext, ${context} }));
  `, strict),
  example("Google, short", code`
    import { KeyManagementServiceClient } from "@google-cloud/kms";
    export const seal = (name: string, pin: string) =>
      new KeyManagementServiceClient().encrypt({ name, plaintext: Buffer.from(pin), additionalAuthenticatedData: Buffer.from("pin") });
  `, gcp),
  example("decrypting", code`
    import { readFileSync } from "node:fs";
    import { DecryptCommand, KMSClient } from "@aws-sdk/client-kms";
    export const open = (file: string) => new KMSClient({}).send(new DecryptCommand({ KeyId: "alias/a", CiphertextBlob: readFileSync(file), ${context} }));
  `, strict),
  example("signing the digest of a file", code`
    import { createHash } from "node:crypto";
    import { readFileSync } from "node:fs";
    import { KMSClient, SignCommand } from "@aws-sdk/client-kms";
    export const sign = (file: string) =>
      new KMSClient({}).send(new SignCommand({ KeyId: "alias/s", Message: createHash("sha256").update(readFileSync(file)).digest(), MessageType: "DIGEST", SigningAlgorithm: "ECDSA_SHA_256" }));
  `, strict),
  example("upload that S3 encrypts", code`
    import { readFileSync } from "node:fs";
    import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
    export const put = (file: string) =>
      new S3Client({}).send(new PutObjectCommand({ Bucket: "b", Key: file, Body: readFileSync(file), ServerSideEncryption: "aws:kms", SSEKMSKeyId: "alias/a" }));
  `, strict),
  example("another encrypt", code`
    import { readFileSync } from "node:fs";
    import { encrypt } from "./rot13.js";
    export const joke = (file: string) => encrypt({ name: "rot13", plaintext: readFileSync(file) });
  `, strict),
  example("small constant", code`
    ${kms}
    export const probe = () => kms.send(new EncryptCommand({ KeyId: "alias/a", Plaintext: Buffer.from("health check"), ${context} }));
  `, strict),
  example("Azure wraps a key", code`
    import { randomBytes } from "node:crypto";
    import { CryptographyClient } from "@azure/keyvault-keys";
    export const wrap = (client: CryptographyClient) => client.wrapKey("RSA-OAEP-256", randomBytes(32));
  `, azure),
  example("field of a body", code`
    ${kms}
    export const handler = (req: { body: { iban: string } }) => kms.send(new EncryptCommand({ KeyId: "alias/a", Plaintext: Buffer.from(req.body.iban), ${context} }));
  `, strict),
  example("re-encryption", code`
    import { KMSClient, ReEncryptCommand } from "@aws-sdk/client-kms";
    export const rotate = (CiphertextBlob: Uint8Array) =>
      new KMSClient({}).send(new ReEncryptCommand({ CiphertextBlob, DestinationKeyId: "alias/b", SourceEncryptionContext: { a: "b" }, DestinationEncryptionContext: { a: "b" } }));
  `, strict),
  example("file read for something else", code`
    import { readFileSync } from "node:fs";
    ${kms}
    const banner = readFileSync("banner.txt", "utf8");
    export const seal = (name: string) => (console.log(banner), kms.send(new EncryptCommand({ KeyId: "alias/a", Plaintext: Buffer.from(name), ${context} })));
  `, strict),
  example("one number", code`
    import { EncryptCommand, KMSClient } from "@aws-sdk/client-kms";
    const kms = new KMSClient({});
    export const seal = (iban: string) => kms.send(new EncryptCommand({ KeyId: "alias/desk", Plaintext: Buffer.from(iban), EncryptionContext: { field: "iban" } }));
  `),
  example("token of a user by transit", code`
    import Vault from "node-vault";
    const vault = Vault();
    export const seal = (token: string) => vault.write("transit/encrypt/tokens", { plaintext: Buffer.from(token).toString("base64") });
  `),
  example("key of a file, not its content", code`
    import { createReadStream } from "node:fs";
    import { GenerateDataKeyCommand, KMSClient } from "@aws-sdk/client-kms";
    const kms = new KMSClient({});
    export async function seal(path: string) {
      const { Plaintext, CiphertextBlob } = await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/desk", KeySpec: "AES_256", EncryptionContext: { path } }));
      return { source: createReadStream(path), key: Plaintext, wrapped: CiphertextBlob };
    }
  `),
  example("digest of a body signed", code`
    import { createHash } from "node:crypto";
    import { KMSClient, SignCommand } from "@aws-sdk/client-kms";
    export const sign = (req: { body: Buffer }) => new KMSClient({}).send(new SignCommand({ KeyId: "alias/sign", Message: createHash("sha256").update(req.body).digest(), MessageType: "DIGEST", SigningAlgorithm: "RSASSA_PSS_SHA_256" }));
  `),
  example("secret of a settings file by name", code`
    import { EncryptCommand, KMSClient } from "@aws-sdk/client-kms";
    import settings from "./settings.json" with { type: "json" };
    export const seal = () => new KMSClient({}).send(new EncryptCommand({ KeyId: settings.keyId, Plaintext: Buffer.from(settings.pin), EncryptionContext: { kind: "pin" } }));
  `),
  example("random key, not data", code`
    import { KMSClient, EncryptCommand } from "@aws-sdk/client-kms";
    import { randomBytes } from "node:crypto";
    export const wrap = () => new KMSClient({}).send(new EncryptCommand({ KeyId: "alias/o", Plaintext: randomBytes(32), EncryptionContext: { a: "b" } }));
  `),
];
