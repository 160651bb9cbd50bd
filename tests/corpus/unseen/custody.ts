/** Exposed keys and the vault, in longer programs. */
import { code, example } from "../case.ts";
import type { RuleCases } from "../score.ts";

const strict = { preset: "strict", settings: { vault: { provider: "aws" } } } as const;

export const cases: readonly RuleCases[] = [
  {
    rule: "no-raw-key-export",
    bad: [
      example("certificate authority of a proxy", code`
        import forge from "node-forge";
        import fs from "node:fs";
        const { pki } = forge;
        export function createAuthority(folder: string) {
          const keys = pki.rsa.generateKeyPair(2048);
          const cert = pki.createCertificate();
          cert.publicKey = keys.publicKey;
          cert.sign(keys.privateKey, forge.md.sha256.create());
          fs.writeFileSync(folder + "/ca.pem", pki.certificateToPem(cert));
          fs.writeFileSync(folder + "/ca.key", pki.privateKeyToPem(keys.privateKey)); // <--
        }
      `),
      example("backup of a wallet", code`
        async function exportWallet(subtle, keyPair) {
          const pkcs8 = await window.crypto.subtle.exportKey("pkcs8", keyPair.privateKey); // <--
          const blob = new Blob([pkcs8]);
          return URL.createObjectURL(blob);
        }
        export { exportWallet };
      `, { filename: "src/wallet.js" }),
      example("DER of an EC key for a token", code`
        import { generateKeyPair } from "node:crypto";
        import { promisify } from "node:util";
        const generate = promisify(generateKeyPair);
        export async function identity() {
          const { privateKey, publicKey } = await generate("ec", { namedCurve: "P-256" });
          return { id: publicKey.export({ type: "spki", format: "der" }).toString("base64"), secret: privateKey.export({ type: "pkcs8", format: "der" }).toString("base64") }; // <--
        }
      `),
    ],
    traps: [
      example("key set of an issuer", code`
        import express from "express";
        import { exportJWK, importSPKI } from "jose";
        const router = express.Router();
        router.get("/.well-known/jwks.json", async (_req, res) => {
          const key = await importSPKI(process.env.PUBLIC_PEM!, "ES256");
          res.json({ keys: [{ ...(await exportJWK(key)), use: "sig", alg: "ES256" }] });
        });
        export default router;
      `),
      example("X25519 handshake", code`
        import { generateKeyPairSync, diffieHellman, createPublicKey } from "node:crypto";
        export function hello(peerDer: Buffer) {
          const { publicKey, privateKey } = generateKeyPairSync("x25519");
          const peer = createPublicKey({ key: peerDer, format: "der", type: "spki" });
          return { hello: publicKey.export({ type: "spki", format: "der" }), shared: diffieHellman({ privateKey, publicKey: peer }) };
        }
      `),
      example("spreadsheet", code`
        import ExcelJS from "exceljs";
        export const save = (book: ExcelJS.Workbook, key: { export(): string }) => book.xlsx.writeFile("keys.xlsx").then(() => key.export());
      `),
    ],
  },
  {
    rule: "no-extractable-key",
    bad: [
      example("chat with end-to-end encryption", code`
        export async function createIdentity() {
          const keyPair = await window.crypto.subtle.generateKey( // <--
            { name: "RSA-OAEP", modulusLength: 4096, publicExponent: new Uint8Array([1, 0, 1]), hash: "SHA-256" },
            true, // <--
            ["encrypt", "decrypt"],
          );
          return keyPair;
        }
      `),
      example("HKDF in a worker", code`
        self.onmessage = async ({ data }) => {
          const base = await self.crypto.subtle.importKey("raw", data.secret, "HKDF", false, ["deriveKey"]);
          const key = await self.crypto.subtle.deriveKey({ name: "HKDF", hash: "SHA-256", salt: data.salt, info: new Uint8Array() }, base, { name: "AES-GCM", length: 256 }, true, ["encrypt"]); // <--
          self.postMessage(key);
        };
      `, { filename: "worker.js" }),
    ],
    traps: [
      example("JWK of a peer", code`
        export const loadPeer = (jwk: JsonWebKey) => crypto.subtle.importKey("jwk", jwk, { name: "ECDSA", namedCurve: "P-256" }, true, ["verify"]);
      `),
      example("PBKDF2 chain without export", code`
        export async function key(password: string, salt: BufferSource) {
          const base = await crypto.subtle.importKey("raw", new TextEncoder().encode(password), "PBKDF2", false, ["deriveKey"]);
          return crypto.subtle.deriveKey({ name: "PBKDF2", salt, iterations: 600_000, hash: "SHA-256" }, base, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
        }
      `),
    ],
  },
  {
    rule: "no-key-exposure",
    bad: [
      example("debug of the whole settings", code`
        const config = { port: process.env.PORT, jwtSecret: process.env.JWT_SECRET, dbPassword: process.env.DB_PASSWORD };
        console.log("config", config); // <--
      `, { filename: "index.js" }),
      example("key written through a stream", code`
        import { createWriteStream } from "node:fs";
        import { generateKeyPairSync } from "node:crypto";
        const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 3072 });
        const pem = privateKey.export({ type: "pkcs1", format: "pem" });
        createWriteStream("/srv/keys/id_rsa").end(pem); // <--
      `),
      example("Next.js route returns a secret", code`
        import { NextResponse } from "next/server";
        export async function GET() {
          return NextResponse.json({ clientSecret: process.env.OAUTH_CLIENT_SECRET, id: process.env.OAUTH_CLIENT_ID }); // <--
        }
      `, { filename: "app/api/config/route.ts" }),
      example("password in an error of a helper", code`
        import { SecretClient } from "@azure/keyvault-secrets";
        export async function connect(client: SecretClient, open: (password: string) => Promise<void>) {
          const secret = await client.getSecret("db-password");
          try {
            await open(secret.value!);
          } catch (cause) {
            throw new Error(\`cannot open the database with \${secret.value}\`, { cause }); // <--
          }
        }
      `),
    ],
    traps: [
      example("configuration without secrets", code`
        const config = { port: process.env.PORT, region: process.env.AWS_REGION, keyAlias: process.env.KEY_ALIAS, secretName: process.env.DB_SECRET_NAME };
        console.log("config", config);
      `, { filename: "index.js" }),
      example("CSRF token belongs in the response", code`
        import type { Request, Response } from "express";
        export const csrf = (req: Request & { csrfToken(): string }, res: Response) => res.json({ csrfToken: req.csrfToken() });
      `),
      example("sign-in returns a token", code`
        import jwt from "jsonwebtoken";
        import type { Request, Response } from "express";
        export const signIn = (req: Request, res: Response) => {
          const token = jwt.sign({ sub: req.body.email }, process.env.JWT_SECRET!, { expiresIn: "1h", algorithm: "HS256" });
          res.json({ token });
        };
      `),
      example("errors about keys", code`
        export function assertKey(key: string | undefined, name: string) {
          if (!key) { console.error(\`Missing secret key: \${name}\`); throw new Error(\`Missing secret key: \${name}\`); }
        }
      `),
    ],
  },
  {
    rule: "no-plaintext-data-key",
    bad: [
      example("helper that gives the key to everybody", code`
        import { KMSClient, DecryptCommand } from "@aws-sdk/client-kms";
        import { createDecipheriv } from "node:crypto";
        const client = new KMSClient({ region: process.env.AWS_REGION });
        let dataKey: Buffer | undefined;
        export async function open(wrapped: Buffer, iv: Buffer, tag: Buffer, sealed: Buffer) {
          if (!dataKey) {
            const { Plaintext } = await client.send(new DecryptCommand({ CiphertextBlob: wrapped, KeyId: process.env.KEY_ARN }));
            dataKey = Buffer.from(Plaintext!); // <--
          }
          const d = createDecipheriv("aes-256-gcm", dataKey, iv, { authTagLength: 16 });
          d.setAuthTag(tag);
          return Buffer.concat([d.update(sealed), d.final()]);
        }
      `),
      example("both halves in one record", code`
        import { KMS } from "@aws-sdk/client-kms";
        import { DynamoDBDocument } from "@aws-sdk/lib-dynamodb";
        export async function store(kms: KMS, table: DynamoDBDocument, id: string) {
          const key = await new KMS({}).generateDataKey({ KeyId: "alias/a", KeySpec: "AES_256" });
          await table.put({ TableName: "keys", Item: { id, plain: key.Plaintext, wrapped: key.CiphertextBlob } }); // <--
        }
      `, { accept: ["no-key-exposure"] }),
    ],
    traps: [
      example("key used through a callback", code`
        import { GenerateDataKeyCommand, KMSClient } from "@aws-sdk/client-kms";
        const kms = new KMSClient({});
        export async function withDataKey<T>(use: (key: Uint8Array) => Promise<T>): Promise<{ result: T; wrapped: Uint8Array }> {
          const { Plaintext, CiphertextBlob } = await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/a", KeySpec: "AES_256" }));
          try {
            return { result: await use(Plaintext!), wrapped: CiphertextBlob! };
          } finally {
            Plaintext!.fill(0);
          }
        }
      `),
      example("secret of a customer decrypted and shown to him", code`
        import { DecryptCommand, KMSClient } from "@aws-sdk/client-kms";
        export async function iban(blob: Uint8Array) {
          const out = await new KMSClient({}).send(new DecryptCommand({ CiphertextBlob: blob, KeyId: "alias/iban" }));
          return new TextDecoder().decode(out.Plaintext);
        }
      `),
    ],
  },
  {
    rule: "require-vault-client",
    bad: [
      example("NestJS service", code`
        import { Injectable } from "@nestjs/common";
        import { ConfigService } from "@nestjs/config";
        import { createCipheriv, randomBytes } from "crypto";
        @Injectable()
        export class EncryptionService {
          private readonly key: Buffer;
          constructor(config: ConfigService) {
            this.key = Buffer.from(config.getOrThrow<string>("ENCRYPTION_KEY"), "hex");
          }
          encrypt(text: string) {
            const iv = randomBytes(12);
            const cipher = createCipheriv("aes-256-gcm", this.key, iv); // <--
            return Buffer.concat([iv, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]).toString("base64");
          }
        }
      `),
      example("Apple client secret", code`
        const fs = require("fs");
        const jwt = require("jsonwebtoken");
        exports.clientSecret = () =>
          jwt.sign({ iss: "TEAM", aud: "https://appleid.apple.com", sub: "app" }, fs.readFileSync("./AuthKey.p8"), { algorithm: "ES256", keyid: "ABC", expiresIn: "5m" }); // <--
      `, { filename: "apple.js" }),
    ],
    traps: [
      example("upload with checksums and ids", code`
        import { createHash, randomUUID } from "node:crypto";
        export const describe = (file: Buffer) => ({ id: randomUUID(), sha256: createHash("sha256").update(file).digest("hex"), size: file.length });
      `),
      example("webhook of a provider with a public key", code`
        import { createVerify } from "node:crypto";
        export const ok = (publicKey: string, body: string, signature: string) => createVerify("RSA-SHA256").update(body).verify(publicKey, signature, "base64");
      `),
    ],
  },
  {
    rule: "no-key-from-secret-store",
    bad: [
      example("cached signing key", code`
        import { createSign } from "node:crypto";
        import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
        const client = new SecretsManagerClient({});
        let pem: string | undefined;
        async function signingKey() {
          pem ??= (await client.send(new GetSecretValueCommand({ SecretId: process.env.SIGNING_SECRET_ARN }))).SecretString; // <--
          return pem!; // <--
        }
        export async function sign(text: string) {
          return createSign("sha256").update(text).sign(await signingKey(), "base64"); // <--
        }
      `),
    ],
    traps: [
      example("database connection of a lambda", code`
        import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
        import mysql from "mysql2/promise";
        export const handler = async () => {
          const { SecretString } = await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId: "db" }));
          const { host, username, password } = JSON.parse(SecretString!);
          return mysql.createConnection({ host, user: username, password });
        };
      `),
    ],
  },
  {
    rule: "no-static-vault-credential",
    bad: [
      example("S3 beside KMS with keys in a constant", code`
        import { KMSClient } from "@aws-sdk/client-kms";
        const ACCESS = { id: process.env.AWS_ID ?? "desk", secret: process.env.AWS_SECRET ?? "desk-secret-key-2021" }; // <--
        export const kms = new KMSClient({ region: "eu-west-1", credentials: { accessKeyId: ACCESS.id, secretAccessKey: ACCESS.secret } }); // <--
      `, { accept: ["no-hardcoded-credential"] }),
    ],
    traps: [
      example("local emulator without secrets", code`
        import { KMSClient } from "@aws-sdk/client-kms";
        import { fromNodeProviderChain } from "@aws-sdk/credential-providers";
        export const kms = new KMSClient({ endpoint: process.env.KMS_ENDPOINT, credentials: fromNodeProviderChain() });
      `),
    ],
  },
  {
    rule: "require-encryption-context",
    bad: [
      example("repository class", code`
        import { EncryptCommand, KMSClient } from "@aws-sdk/client-kms";
        export class Vault {
          constructor(private readonly client = new KMSClient({}), private readonly keyId = process.env.KEY_ID!) {}
          async seal(text: string) {
            const { CiphertextBlob } = await this.client.send(new EncryptCommand({ KeyId: this.keyId, Plaintext: new TextEncoder().encode(text) })); // <--
            return Buffer.from(CiphertextBlob!).toString("base64");
          }
        }
      `, strict),
    ],
    traps: [
      example("repository class with a context", code`
        import { EncryptCommand, KMSClient } from "@aws-sdk/client-kms";
        export class Vault {
          constructor(private readonly client = new KMSClient({}), private readonly context: Record<string, string>) {}
          seal(text: string) {
            return this.client.send(new EncryptCommand({ KeyId: "alias/a", Plaintext: Buffer.from(text), EncryptionContext: this.context }));
          }
        }
      `, strict),
    ],
  },
  {
    rule: "require-key-zeroization",
    bad: [
      example("stream", code`
        import { createCipheriv, randomBytes } from "node:crypto";
        import { pipeline } from "node:stream/promises";
        import { GenerateDataKeyCommand, KMSClient } from "@aws-sdk/client-kms";
        export async function seal(source: NodeJS.ReadableStream, target: NodeJS.WritableStream) {
          const key = await new KMSClient({}).send(new GenerateDataKeyCommand({ KeyId: "alias/a", KeySpec: "AES_256", EncryptionContext: { a: "b" } })); // <--
          const cipher = createCipheriv("aes-256-gcm", key.Plaintext!, randomBytes(12)); // <--
          await pipeline(source, cipher, target);
          return key.CiphertextBlob;
        }
      `, strict),
    ],
    traps: [
      example("stream, wiped", code`
        import { createCipheriv, randomBytes } from "node:crypto";
        import { pipeline } from "node:stream/promises";
        import { GenerateDataKeyCommand, KMSClient } from "@aws-sdk/client-kms";
        export async function seal(source: NodeJS.ReadableStream, target: NodeJS.WritableStream) {
          const { Plaintext, CiphertextBlob } = await new KMSClient({}).send(new GenerateDataKeyCommand({ KeyId: "alias/a", KeySpec: "AES_256", EncryptionContext: { a: "b" } }));
          try {
            await pipeline(source, createCipheriv("aes-256-gcm", Plaintext!, randomBytes(12)), target);
          } finally {
            Plaintext?.fill(0);
          }
          return CiphertextBlob;
        }
      `, strict),
    ],
  },
];
