/** What crosses a border: logs, responses, storage, exports, connections, and ways around the vault. */
import { code, example } from "../case.ts";
import { vaultToken } from "../fixtures.ts";
import type { RuleCases } from "../score.ts";

export const cases: readonly RuleCases[] = [
  {
    rule: "no-key-exposure",
    bad: [
      example("catch block logs the settings", code`
        import { createSecretKey } from "node:crypto";
        const config = { region: "eu", encryptionKey: process.env.ENCRYPTION_KEY! };
        export function start() {
          try { return createSecretKey(Buffer.from(config.encryptionKey, "hex")); }
          catch (error) { console.error("cannot start with", config, error); throw error; } // <--
        }
      `),
      example("error with the key in its text", code`
        import { createCipheriv, randomBytes } from "node:crypto";
        export function seal(key: Buffer, text: string) {
          if (key.length !== 32) throw new Error(\`bad key \${key.toString("hex")}\`); // <--
          return createCipheriv("aes-256-gcm", key, randomBytes(12)).update(text);
        }
      `),
      example("child logger with the key bound", code`
        import pino from "pino";
        import { generateKeySync } from "node:crypto";
        const logger = pino();
        export function rotate() {
          const key = generateKeySync("aes", { length: 256 });
          const log = logger.child({ key: key.export().toString("base64") }); // <--
          log.info("rotated"); // <--
          return key;
        }
      `, { accept: ["no-raw-key-export"] }),
      example("key in the answer of a health check", code`
        import { Hono } from "hono";
        const app = new Hono<{ Bindings: { SIGNING_SECRET: string } }>();
        app.get("/debug", (c) => c.json({ ok: true, env: { secret: c.env.SIGNING_SECRET } })); // <--
        export default app;
      `),
      example("private key kept in the browser", code`
        const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign", "verify"]);
        const jwk = await crypto.subtle.exportKey("jwk", pair.privateKey); // <--
        localStorage.setItem("identity", JSON.stringify(jwk)); // <--
      `, { filename: "src/identity.ts", accept: ["no-raw-key-export", "no-extractable-key"] }),
    ],
    traps: [
      example("catch block logs the region", code`
        import { createSecretKey } from "node:crypto";
        const config = { region: "eu", encryptionKey: process.env.ENCRYPTION_KEY! };
        export function start() {
          try { return createSecretKey(Buffer.from(config.encryptionKey, "hex")); }
          catch (error) { console.error("cannot start in", config.region, error); throw error; }
        }
      `),
      example("error with the length of the key", code`
        import { createCipheriv, randomBytes } from "node:crypto";
        export function seal(key: Buffer, text: string) {
          if (key.length !== 32) throw new Error(\`bad key of \${key.length} bytes\`);
          return createCipheriv("aes-256-gcm", key, randomBytes(12)).update(text);
        }
      `),
      example("public key kept in the browser", code`
        const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign", "verify"]);
        const jwk = await crypto.subtle.exportKey("jwk", pair.publicKey);
        localStorage.setItem("identity", JSON.stringify(jwk));
      `, { filename: "src/identity.ts" }),
      example("child logger with the key's identity", code`
        import pino from "pino";
        import { generateKeySync, randomUUID } from "node:crypto";
        const logger = pino();
        export function rotate() { const key = generateKeySync("aes", { length: 256 }); logger.child({ keyId: randomUUID(), bits: 256 }).info("rotated"); return key; }
      `),
    ],
  },
  {
    rule: "no-raw-key-export",
    bad: [
      example("Web Crypto through a helper with the format", code`
        const dump = (format: "pkcs8" | "raw") => async (key: CryptoKey) => Buffer.from(await crypto.subtle.exportKey(format, key)).toString("base64"); // <--
        const { privateKey } = (await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"])) as CryptoKeyPair;
        export const backup = await dump("pkcs8")(privateKey); // <--
      `, { accept: ["no-extractable-key"] }),
      example("jose export of a pair", code`
        import { exportJWK, exportPKCS8, generateKeyPair } from "jose";
        export async function createTenantKey() {
          const { privateKey, publicKey } = await generateKeyPair("ES256", { extractable: true });
          return { jwk: await exportJWK(publicKey), pem: await exportPKCS8(privateKey) }; // <--
        }
      `, { accept: ["no-extractable-key"] }),
      example("pair made as PEM and saved", code`
        import { generateKeyPair } from "node:crypto";
        import { promisify } from "node:util";
        import { db, keys } from "./db.js";
        const encoding = { publicKeyEncoding: { type: "spki", format: "pem" }, privateKeyEncoding: { type: "pkcs8", format: "pem" } } as const; // <--
        export async function provision(tenant: string) {
          const { publicKey, privateKey } = await promisify(generateKeyPair)("rsa", { modulusLength: 3072, ...encoding }); // <--
          await db.insert(keys).values({ tenant, publicKey, privateKey });
        }
      `, { accept: ["no-key-exposure"] }),
    ],
    traps: [
      example("public half through a helper", code`
        const dump = (format: "spki" | "raw") => async (key: CryptoKey) => Buffer.from(await crypto.subtle.exportKey(format, key)).toString("base64");
        const { publicKey } = (await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, false, ["deriveBits"])) as CryptoKeyPair;
        export const published = await dump("spki")(publicKey);
      `),
      example("jose export of the public half", code`
        import { exportJWK, generateKeyPair } from "jose";
        export async function createTenantKey() { const { privateKey, publicKey } = await generateKeyPair("ES256"); return { privateKey, jwk: await exportJWK(publicKey) }; }
      `),
    ],
  },
  {
    rule: "no-insecure-random",
    bad: [
      example("code of a one-time password", code`
        import { db } from "./db.js";
        const digits = (length: number, pick = Math.random) => Array.from({ length }, () => Math.floor(pick() * 10)).join(""); // <--
        export async function sendCode(email: string) {
          const otp = digits(6); // <--
          await db.otps.insert({ email, otp, expires: Date.now() + 300_000 });
        }
      `),
      example("key generated in a loop over bytes", code`
        import { createCipheriv, randomBytes } from "node:crypto";
        function randomKey(n = 32) { const out = new Uint8Array(n); for (let i = 0; i < n; i++) out[i] = (Math.random() * 256) | 0; return out; } // <--
        export const seal = (text: string) => createCipheriv("aes-256-gcm", randomKey(), randomBytes(12)).update(text); // <--
      `),
    ],
    traps: [
      example("identity of a toast", code`
        const digits = (length: number) => Array.from({ length }, () => Math.floor(Math.random() * 10)).join("");
        export const toast = (text: string) => ({ id: "toast-" + digits(6), text });
      `),
      example("key of the platform with a jitter", code`
        import { randomBytes } from "node:crypto";
        export async function rotate(save: (key: Buffer) => Promise<void>) { await new Promise((done) => setTimeout(done, Math.random() * 1000)); const key = randomBytes(32); await save(key); }
      `),
    ],
  },
  {
    rule: "require-vault-client",
    bad: [
      example("key of the environment in a class", code`
        import { createCipheriv, randomBytes } from "node:crypto";
        export class FieldEncryption {
          #key = Buffer.from(process.env.FIELD_KEY!, "base64"); // <--
          encrypt(text: string) { const iv = randomBytes(12); const c = createCipheriv("aes-256-gcm", this.#key, iv); return Buffer.concat([iv, c.update(text), c.final(), c.getAuthTag()]); } // <--
        }
      `),
      example("signing key of a mounted file", code`
        import { readFile } from "node:fs/promises";
        import { importPKCS8, SignJWT } from "jose";
        const pem = readFile(process.env.KEY_FILE ?? "/run/keys/signing.pem", "utf8");
        export const issue = async (sub: string) => new SignJWT({ sub }).setProtectedHeader({ alg: "ES256" }).sign(await importPKCS8(await pem, "ES256")); // <--
      `),
    ],
    traps: [
      example("data key of the vault in a class", code`
        import { GenerateDataKeyCommand, KMSClient } from "@aws-sdk/client-kms";
        import { createCipheriv, randomBytes } from "node:crypto";
        export class FieldEncryption {
          #kms = new KMSClient({});
          async encrypt(text: string) {
            const { Plaintext, CiphertextBlob } = await this.#kms.send(new GenerateDataKeyCommand({ KeyId: process.env.KEY_ID!, KeySpec: "AES_256", EncryptionContext: { field: "iban" } }));
            const iv = randomBytes(12);
            const c = createCipheriv("aes-256-gcm", Plaintext!, iv);
            const sealed = Buffer.concat([iv, c.update(text), c.final(), c.getAuthTag()]);
            Plaintext!.fill(0);
            return { sealed, key: CiphertextBlob };
          }
        }
      `),
      example("signature by the vault", code`
        import { KMSClient, SignCommand } from "@aws-sdk/client-kms";
        const kms = new KMSClient({});
        export const sign = (digest: Uint8Array) => kms.send(new SignCommand({ KeyId: process.env.KEY_ID!, Message: digest, MessageType: "DIGEST", SigningAlgorithm: "ECDSA_SHA_256" }));
      `),
    ],
  },
  {
    rule: "no-plaintext-data-key",
    bad: [
      example("data key kept in a cache of the process", code`
        import { GenerateDataKeyCommand, KMSClient } from "@aws-sdk/client-kms";
        import Redis from "ioredis";
        const kms = new KMSClient({});
        const redis = new Redis(process.env.REDIS_URL!);
        export async function dataKey(tenant: string) {
          const result = await kms.send(new GenerateDataKeyCommand({ KeyId: process.env.KEY_ID!, KeySpec: "AES_256" }));
          await redis.set("dek:" + tenant, Buffer.from(result.Plaintext!).toString("base64"), "EX", 3600); // <--
          return result.CiphertextBlob;
        }
      `, { accept: ["no-key-exposure"] }),
      example("both halves saved side by side", code`
        import { GenerateDataKeyCommand, KMSClient } from "@aws-sdk/client-kms";
        import { prisma } from "./prisma.js";
        const kms = new KMSClient({});
        export async function provision(tenantId: string) {
          const { Plaintext: plain, CiphertextBlob: wrapped } = await kms.send(new GenerateDataKeyCommand({ KeyId: process.env.KEY_ID!, KeySpec: "AES_256" }));
          await prisma.tenantKey.create({ data: { tenantId, plain: Buffer.from(plain!), wrapped: Buffer.from(wrapped!) } }); // <--
        }
      `, { accept: ["no-key-exposure"] }),
    ],
    traps: [
      example("only the wrapped half is saved", code`
        import { GenerateDataKeyCommand, KMSClient } from "@aws-sdk/client-kms";
        import { prisma } from "./prisma.js";
        const kms = new KMSClient({});
        export async function provision(tenantId: string) {
          const { CiphertextBlob: wrapped } = await kms.send(new GenerateDataKeyCommand({ KeyId: process.env.KEY_ID!, KeySpec: "AES_256" }));
          await prisma.tenantKey.create({ data: { tenantId, wrapped: Buffer.from(wrapped!) } });
        }
      `),
    ],
  },
  {
    rule: "no-static-vault-credential",
    bad: [
      example("token of the vault as a default", code`
        import vaultFactory from "node-vault";
        const options = { endpoint: process.env.VAULT_ADDR ?? "http://127.0.0.1:8200", token: process.env.VAULT_TOKEN ?? "${vaultToken}" }; // <--
        export const vault = vaultFactory({ apiVersion: "v1", ...options }); // <--
      `, { accept: ["no-hardcoded-credential", "no-committed-secret"] }),
      example("credentials of Azure in a class", code`
        import { ClientSecretCredential } from "@azure/identity";
        import { KeyClient } from "@azure/keyvault-keys";
        export class Keys {
          private static readonly login = { tenant: "contoso", client: "shop", secret: "corner8Q~shop-Corner_secret-7731-abcdE" }; // <--
          readonly client = new KeyClient("https://shop.vault.azure.net", new ClientSecretCredential(Keys.login.tenant, Keys.login.client, Keys.login.secret)); // <--
        }
      `, { accept: ["no-hardcoded-credential", "no-committed-secret"] }),
    ],
    traps: [
      example("token of the vault from the platform", code`
        import { DefaultAzureCredential } from "@azure/identity";
        import { KeyClient } from "@azure/keyvault-keys";
        const settings = { tenant: "contoso", secret: "corner8Q~shop" };
        export const client = new KeyClient("https://" + settings.tenant + ".vault.azure.net", new DefaultAzureCredential());
      `),
    ],
  },
  {
    rule: "no-weak-tls",
    bad: [
      example("agent made by a factory with options", code`
        import https from "node:https";
        const agentOptions = (strict: boolean) => ({ keepAlive: true, ...(strict ? {} : { rejectUnauthorized: false }) }); // <--
        export const agent = new https.Agent(agentOptions(process.env.NODE_ENV === "production")); // <--
      `),
      example("axios instance in a class", code`
        import axios, { type AxiosInstance } from "axios";
        import { Agent } from "node:https";
        export class Client {
          private readonly http: AxiosInstance;
          constructor(baseURL: string, private readonly insecure = true) { this.http = axios.create({ baseURL, httpsAgent: new Agent({ rejectUnauthorized: !this.insecure }) }); } // <--
        }
      `),
      example("dispatcher of undici", code`
        import { Agent, setGlobalDispatcher } from "undici";
        const connect = { timeout: 5_000, rejectUnauthorized: false }; // <--
        setGlobalDispatcher(new Agent({ connect })); // <--
      `),
    ],
    traps: [
      example("agent made by a factory that stays strict", code`
        import https from "node:https";
        const agentOptions = (ca?: string) => ({ keepAlive: true, ...(ca ? { ca } : {}), rejectUnauthorized: true });
        export const agent = new https.Agent(agentOptions(process.env.EXTRA_CA));
      `),
      example("a form's validator", code`
        const options = { rejectUnauthorized: false, abortEarly: true };
        export const label = options.abortEarly ? "strict" : "loose";
      `),
    ],
  },
];
