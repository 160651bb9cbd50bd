/** Local cryptography with keys that the vault should hold; hashing, random bytes, password hashing, public keys, ephemeral agreement and envelope encryption stay silent. */
import { type Case, code, example } from "../case.ts";

const azure = { vault: { provider: "azure" } } as const;
const gcp = { vault: { provider: "gcp" } } as const;

export const bad: readonly Case[] = [
  example("cipher with a key from the environment", code`
    import { createCipheriv, randomBytes } from "node:crypto";
    const key = Buffer.from(process.env.DATA_KEY!, "base64");
    export const seal = () => createCipheriv("aes-256-gcm", key, randomBytes(12)); // <--
  `),
  example("signature with a key from disk", code`
    import { createSign } from "node:crypto";
    import { readFileSync } from "node:fs";
    const pem = readFileSync("/etc/desk/signing.pem", "utf8");
    export const sign = (text: string) => createSign("sha256").update(text).sign(pem, "base64"); // <--
  `),
  example("HMAC with a secret from the environment", code`
    import { createHmac } from "node:crypto";
    export const tag = (body: Buffer) => createHmac("sha256", process.env.WEBHOOK_SECRET!).update(body).digest(); // <--
  `),
  example("JWT signed locally", code`
    import jwt from "jsonwebtoken";
    export const issue = (sub: string) => jwt.sign({ sub }, process.env.JWT_PRIVATE_KEY!, { algorithm: "ES256", expiresIn: "10m" }); // <--
  `, { settings: azure }),
  example("Web Crypto with an imported key", code`
    const key = await crypto.subtle.importKey("raw", Buffer.from(process.env.KEY!, "hex"), "AES-GCM", false, ["encrypt"]); // <--
    export const seal = (iv: Uint8Array, data: Uint8Array) => crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, data); // <--
  `, { settings: gcp }),
  example("key pair made and kept locally", code`
    import { generateKeyPairSync, sign } from "node:crypto";
    const { privateKey } = generateKeyPairSync("ed25519"); // <--
    export const signed = (data: Buffer) => sign(null, data, privateKey); // <--
  `),
  example("crypto-js", code`
    import CryptoJS from "crypto-js";
    const key = CryptoJS.enc.Hex.parse(process.env.KEY_HEX!);
    export const seal = (text: string, iv: CryptoJS.lib.WordArray) => CryptoJS.AES.encrypt(text, key, { iv }).toString(); // <--
  `),
  example("node-forge signature", code`
    import forge from "node-forge";
    const key = forge.pki.privateKeyFromPem(process.env.PEM!); // <--
    export function sign(text: string) {
      const md = forge.md.sha256.create();
      md.update(text, "utf8");
      return key.sign(md); // <--
    }
  `),
  example("tweetnacl with a stored key", code`
    import nacl from "tweetnacl";
    const key = new Uint8Array(Buffer.from(process.env.BOX_KEY!, "base64"));
    export const seal = (m: Uint8Array) => nacl.secretbox(m, nacl.randomBytes(24), key); // <--
  `),
  example("jose builder", code`
    import { importPKCS8, SignJWT } from "jose";
    const key = await importPKCS8(process.env.SIGNING_PEM!, "ES256"); // <--
    export const issue = (sub: string) => new SignJWT({ sub }).setProtectedHeader({ alg: "ES256" }).setExpirationTime("5m").sign(key); // <--
  `, { settings: azure }),
  example("wallet of the environment", code`
    import { Wallet } from "ethers";
    export const wallet = new Wallet(process.env.PRIVATE_KEY!); // <--
  `),
  example("decryption", code`
    import { createDecipheriv } from "node:crypto";
    import { readFileSync } from "node:fs";
    const key = readFileSync(process.env.KEY_FILE!);
    export function open(iv: Buffer, tag: Buffer, sealed: Buffer) {
      const decipher = createDecipheriv("aes-256-gcm", key, iv, { authTagLength: 16 }); // <--
      decipher.setAuthTag(tag);
      return Buffer.concat([decipher.update(sealed), decipher.final()]);
    }
  `),
  example("RSA decryption", code`
    const crypto = require("crypto");
    exports.unwrap = (sealed) => crypto.privateDecrypt({ key: process.env.RSA_KEY, oaepHash: "sha256" }, sealed); // <--
  `, { filename: "lib/unwrap.js" }),
  example("OpenPGP signature", code`
    import { createMessage, readPrivateKey, sign } from "openpgp";
    export async function signed(text: string) {
      const key = await readPrivateKey({ armoredKey: process.env.PGP_KEY! }); // <--
      return sign({ message: await createMessage({ text }), signingKeys: key }); // <--
    }
  `),
  example("libsodium", code`
    import sodium from "libsodium-wrappers";
    const key = sodium.from_base64(process.env.SODIUM_KEY!);
    export const seal = (m: string, nonce: Uint8Array) => sodium.crypto_secretbox_easy(m, nonce, key); // <--
  `),
  example("noble signature", code`
    import { ed25519 } from "@noble/curves/ed25519.js";
    const key = Buffer.from(process.env.ED_KEY!, "hex");
    export const sign = (m: Uint8Array) => ed25519.sign(m, key); // <--
  `),
  example("cryptr", code`
    import Cryptr from "cryptr";
    const cryptr = new Cryptr(process.env.CRYPTR_SECRET!, { pbkdf2Iterations: 600_000 }); // <--
    export const seal = (text: string) => cryptr.encrypt(text); // <--
  `),
  example("data key made locally beside a vault client", code`
    import { createCipheriv, randomBytes } from "node:crypto";
    import { KMSClient } from "@aws-sdk/client-kms";
    export const kms = new KMSClient({});
    const key = randomBytes(32); // <--
    export const seal = () => createCipheriv("aes-256-gcm", key, randomBytes(12)); // <--
  `),
  example("vendor SDK outside the mandated wrapper", code`
    import { KMSClient } from "@aws-sdk/client-kms"; // <--
    export const kms = new KMSClient({}); // <--
  `, { settings: { vault: { provider: "aws", approvedClients: ["@acme/vault"] } }, filename: "src/orders.ts" }),
  example("key derivation from a stored master key", code`
    import { createCipheriv, hkdfSync, randomBytes } from "node:crypto";
    const master = Buffer.from(process.env.MASTER_KEY!, "hex");
    export function seal(tenant: string) {
      const key = Buffer.from(hkdfSync("sha256", master, "", tenant, 32)); // <--
      return createCipheriv("aes-256-gcm", key, randomBytes(12)); // <--
    }
  `),
  example("class with a field that is set from the configuration", code`
    import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
    export class TokenVault {
      private readonly key: Buffer;
      constructor() {
        this.key = Buffer.from(process.env.TOKEN_KEY ?? "", "hex");
      }
      seal(text: string) {
        const iv = randomBytes(12);
        const cipher = createCipheriv("aes-256-gcm", this.key, iv); // <--
        return Buffer.concat([iv, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
      }
    }
  `),
  example("webhook signature of a framework handler", code`
    import crypto from "node:crypto";
    import express from "express";
    const app = express();
    app.post("/hooks", express.raw({ type: "*/*" }), (req, res) => {
      const expected = crypto.createHmac("sha256", process.env.WEBHOOK_SECRET!).update(req.body).digest("hex"); // <--
      res.sendStatus(expected === req.get("x-signature") ? 200 : 401);
    });
    app.listen(3000);
  `),
  example("one-shot signature with a key object", code`
    import { createPrivateKey, sign } from "node:crypto";
    import { readFile } from "node:fs/promises";
    export async function attest(statement: Buffer) {
      const key = createPrivateKey({ key: await readFile("/run/secrets/attest.pem"), format: "pem" }); // <--
      return sign(null, statement, key); // <--
    }
  `),
  example("tokens of a NestJS module", code`
    import { Module } from "@nestjs/common";
    import { JwtModule } from "@nestjs/jwt";
    @Module({ imports: [JwtModule.register({ secret: process.env.JWT_SECRET, signOptions: { expiresIn: "15m" } })] }) // <--
    export class AuthModule {}
  `),
  example("session cookies", code`
    import express from "express";
    import session from "express-session";
    const app = express();
    app.use(session({ secret: process.env.SESSION_SECRET!, resave: false, saveUninitialized: false })); // <--
    export default app;
  `),
  example("key made once and written down", code`
    const crypto = require("crypto");
    const fs = require("fs");
    function loadOrCreate(path) {
      if (!fs.existsSync(path)) {
        const { privateKey } = crypto.generateKeyPairSync("rsa", { modulusLength: 3072, privateKeyEncoding: { type: "pkcs8", format: "pem" }, publicKeyEncoding: { type: "spki", format: "pem" } }); // <--
        fs.writeFileSync(path, privateKey, { mode: 0o600 });
      }
      return fs.readFileSync(path);
    }
    module.exports = { loadOrCreate };
  `, { filename: "lib/keys.js" }),
  example("Web Crypto in a worker of the edge", code`
    interface Env { readonly SIGNING_KEY: string }
    export default {
      async fetch(request: Request): Promise<Response> {
        const key = await crypto.subtle.importKey("raw", new TextEncoder().encode(process.env.SIGNING_KEY), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]); // <--
        const mac = await crypto.subtle.sign("HMAC", key, await request.arrayBuffer()); // <--
        return new Response(mac);
      },
    };
  `),
  example("promisified key generation", code`
    import { generateKeyPair as generate } from "node:crypto";
    import { promisify } from "node:util";
    const generateKeyPair = promisify(generate);
    export async function rotate(store: { put(name: string, key: unknown): Promise<void> }) {
      const { privateKey } = await generateKeyPair("ec", { namedCurve: "P-256" }); // <--
      await store.put("signing", privateKey);
    }
  `, { settings: { vault: { provider: "vault" } } }),
  example("jose with a shared secret", code`
    import { SignJWT } from "jose";
    const secret = new TextEncoder().encode(process.env.AUTH_SECRET);
    export const issue = (sub: string) => new SignJWT({}).setSubject(sub).setProtectedHeader({ alg: "HS256" }).setExpirationTime("1h").sign(secret); // <--
  `, { settings: azure }),
  example("lazy key behind a function", code`
    import { createHmac } from "node:crypto";
    let cached: Buffer | undefined;
    function key(): Buffer {
      return (cached ??= Buffer.from(process.env.PAGE_KEY!, "base64url"));
    }
    export const cursor = (text: string) => text + "." + createHmac("sha256", key()).update(text).digest("base64url"); // <--
  `),
  example("AES-CTR by a small library", code`
    import aesjs from "aes-js";
    const key = aesjs.utils.hex.toBytes(process.env.AES_HEX!);
    export const seal = (text: string) => new aesjs.ModeOfOperation.ctr(key, new aesjs.Counter(5)).encrypt(aesjs.utils.utf8.toBytes(text)); // <--
  `),
  example("static Diffie-Hellman key", code`
    import { createECDH } from "node:crypto";
    const ecdh = createECDH("prime256v1");
    ecdh.setPrivateKey(process.env.ECDH_KEY!, "hex"); // <--
    export const shared = (peer: Buffer) => ecdh.computeSecret(peer);
  `),
  example("vendor client handed around a wrapper", code`
    import { SignCommand } from "@aws-sdk/client-kms";
    import { kms } from "./clients.js";
    export const sign = (digest: Uint8Array) =>
      kms.send(new SignCommand({ KeyId: "alias/invoices", Message: digest, MessageType: "DIGEST", SigningAlgorithm: "ECDSA_SHA_256" })); // <--
  `, { settings: { vault: { provider: "aws", approvedClients: ["src/platform/vault.ts"] } }, filename: "src/invoices/sign.ts" }),
  example("SSH host key of the application", code`
    import { utils } from "ssh2";
    import { readFileSync } from "node:fs";
    import { createSign } from "node:crypto";
    const pem = readFileSync("keys/release.pem");
    const signer = createSign("RSA-SHA512");
    signer.update(utils.generateKeyPairSync("ed25519").public);
    export const signature = signer.sign({ key: pem, passphrase: process.env.PASSPHRASE }, "base64"); // <--
  `),
  example("data at rest of mongoose", code`
    import mongoose from "mongoose";
    import encrypt from "mongoose-encryption";
    const schema = new mongoose.Schema({ iban: String });
    schema.plugin(encrypt, { encryptionKey: process.env.ENC_KEY, signingKey: process.env.SIG_KEY, encryptedFields: ["iban"] }); // <--
    export const Account = mongoose.model("Account", schema);
  `),
  example("key of the environment behind a schema", code`
    import { createSecretKey, createHmac } from "node:crypto";
    const config = { mac: { key: process.env.MAC_KEY as string, algorithm: "sha512" } } as const;
    const key = createSecretKey(config.mac.key, "utf8"); // <--
    export const tag = (body: string) => createHmac(config.mac.algorithm, key).update(body).digest(); // <--
  `, { settings: { vault: { provider: "pkcs11" } } }),
  example("settings validated by a schema", code`
    import { z } from "zod";
    import { createHmac } from "node:crypto";
    const env = { SIGNING_KEY: z.string().min(32).parse(process.env.SIGNING_KEY) };
    const key = process.env["SIGNING_KEY"] as string;
    export function signUrl(path: string, expires: number) {
      const mac = createHmac("sha256", key).update(path + ":" + expires); // <--
      return path + "?e=" + expires + "&s=" + mac.digest("base64url") + "&n=" + env.SIGNING_KEY.length;
    }
  `),
  example("registerAsync of the token module", code`
    import { Module } from "@nestjs/common";
    import { ConfigModule, ConfigService } from "@nestjs/config";
    import { JwtModule } from "@nestjs/jwt";
    @Module({
      imports: [
        JwtModule.registerAsync({ // <--
          imports: [ConfigModule],
          inject: [ConfigService],
          useFactory: (config: ConfigService) => ({ secret: config.get<string>("JWT_SECRET"), signOptions: { expiresIn: "15m" } }), // <--
        }),
      ],
    })
    export class AuthModule {}
  `),
  example("callback style and a PEM beside the program", code`
    var fs = require("fs"), path = require("path"), crypto = require("crypto");
    module.exports = function sign(text, done) {
      fs.readFile(path.join(__dirname, "private.pem"), "utf8", function (error, pem) {
        if (error) return done(error);
        var signer = crypto.createSign("RSA-SHA256");
        signer.write(text);
        signer.end();
        done(null, signer.sign(pem, "hex")); // <--
      });
    };
  `, { filename: "lib/sign.js" }),
  example("stream of a file", code`
    import { createCipheriv, randomBytes } from "node:crypto";
    import { createReadStream, createWriteStream } from "node:fs";
    import { pipeline } from "node:stream/promises";
    export async function encryptFile(source: string, target: string) {
      const key = Buffer.from(process.env.BACKUP_KEY!, "hex");
      const iv = randomBytes(12);
      await pipeline(createReadStream(source), createCipheriv("aes-256-gcm", key, iv), createWriteStream(target)); // <--
    }
  `, { settings: gcp }),
  example("default parameter from the environment", code`
    import { createHmac } from "node:crypto";
    export const sign = (payload: string, secret = process.env.PAYLOAD_SECRET!) => createHmac("sha512", secret).update(payload).digest("hex"); // <--
  `),
  example("private class method and a static key", code`
    import * as crypto from "crypto";
    export class Sealer {
      static #key = crypto.createSecretKey(Buffer.from(process.env.SEAL_KEY ?? "", "base64")); // <--
      #cipher(iv: Buffer) {
        return crypto.createCipheriv("aes-256-gcm", Sealer.#key, iv); // <--
      }
      seal(data: Buffer) {
        const iv = crypto.randomBytes(12);
        const cipher = this.#cipher(iv);
        return Buffer.concat([iv, cipher.update(data), cipher.final(), cipher.getAuthTag()]);
      }
    }
  `, { settings: azure }),
  example("key pair rotated by a job", code`
    import { subtle } from "node:crypto";
    import cron from "node-cron";
    let current: CryptoKeyPair;
    cron.schedule("0 3 * * 0", async () => {
      current = await subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign", "verify"]) as CryptoKeyPair; // <--
    });
    export const sign = (data: Uint8Array) => subtle.sign({ name: "ECDSA", hash: "SHA-256" }, current.privateKey, data);
  `),
  example("scrypt of a master secret", code`
    import { createCipheriv, createHmac, randomBytes, scryptSync } from "node:crypto";
    const key = scryptSync(process.env.MASTER_SECRET!, "salt-of-the-shop", 32);
    export const seal = () => createCipheriv("aes-256-gcm", key, randomBytes(12));
    export const tag = (t: string) => createHmac("sha256", process.env.TAG_SECRET!).update(t).digest(); // <--
  `),
  example("own function takes the key", code`
    import { createHmac } from "node:crypto";
    function mac(key: string, text: string) {
      return createHmac("sha256", key).update(text).digest("hex");
    }
    export const cursor = (text: string) => mac(process.env.CURSOR_KEY!, text); // <--
    export const link = (text: string) => mac(process.env.LINK_KEY!, text); // <--
  `),
  example("class is given the key", code`
    import { createCipheriv, randomBytes } from "node:crypto";
    class Sealer {
      constructor(private readonly key: Buffer) {}
      seal(data: Buffer) {
        const cipher = createCipheriv("aes-256-gcm", this.key, randomBytes(12)); // <--
        return Buffer.concat([cipher.update(data), cipher.final(), cipher.getAuthTag()]);
      }
    }
    export const sealer = new Sealer(Buffer.from(process.env.SEAL_KEY!, "hex")); // <--
  `),
];

export const traps: readonly Case[] = [
  example("hash", code`
    import { createHash } from "node:crypto";
    export const digest = (data: Buffer) => createHash("sha256").update(data).digest();
  `),
  example("random bytes for a token", code`
    import { randomBytes, randomUUID } from "node:crypto";
    export const token = () => randomBytes(32).toString("base64url");
    export const id = () => randomUUID();
  `),
  example("password hashing", code`
    import bcrypt from "bcrypt";
    import argon2 from "argon2";
    export const hash = (password: string) => bcrypt.hash(password, 12);
    export const hash2 = (password: string) => argon2.hash(password);
  `),
  example("verification with a public key", code`
    import { createPublicKey, createVerify, verify } from "node:crypto";
    export const ok = (pem: string, data: Buffer, signature: Buffer) => createVerify("sha256").update(data).verify(createPublicKey(pem), signature);
    export const ok2 = (pem: string, data: Buffer, signature: Buffer) => verify("sha256", data, pem, signature);
  `),
  example("encryption to a public key", code`
    import { constants, publicEncrypt } from "node:crypto";
    export const wrap = (publicPem: string, data: Buffer) => publicEncrypt({ key: publicPem, oaepHash: "sha256", padding: constants.RSA_PKCS1_OAEP_PADDING }, data);
  `),
  example("vault signs", code`
    import { KMSClient, SignCommand } from "@aws-sdk/client-kms";
    import { createHash } from "node:crypto";
    const kms = new KMSClient({});
    export const sign = (data: Buffer) =>
      kms.send(new SignCommand({ KeyId: "alias/sign", Message: createHash("sha256").update(data).digest(), MessageType: "DIGEST", SigningAlgorithm: "ECDSA_SHA_256" }));
  `),
  example("envelope encryption, data key of the vault", code`
    import { createCipheriv, randomBytes } from "node:crypto";
    import { GenerateDataKeyCommand, KMSClient } from "@aws-sdk/client-kms";
    const kms = new KMSClient({});
    export async function seal(data: Buffer, tenant: string) {
      const { Plaintext, CiphertextBlob } = await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/data", KeySpec: "AES_256", EncryptionContext: { tenant } }));
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", Plaintext!, nonce);
      const sealed = Buffer.concat([cipher.update(data), cipher.final(), cipher.getAuthTag()]);
      Plaintext!.fill(0);
      return { sealed, nonce, CiphertextBlob };
    }
  `),
  example("data key unwrapped by the vault", code`
    import { createDecipheriv } from "node:crypto";
    import { DecryptCommand, KMSClient } from "@aws-sdk/client-kms";
    const kms = new KMSClient({});
    export async function open(wrapped: Uint8Array, nonce: Buffer, tag: Buffer, sealed: Buffer) {
      const response = await kms.send(new DecryptCommand({ KeyId: "alias/data", CiphertextBlob: wrapped, EncryptionContext: { use: "open" } }));
      const key = Buffer.from(response.Plaintext!);
      const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: 16 });
      decipher.setAuthTag(tag);
      const opened = Buffer.concat([decipher.update(sealed), decipher.final()]);
      key.fill(0);
      return opened;
    }
  `),
  example("ephemeral key agreement", code`
    import { createHash, diffieHellman, generateKeyPairSync, type KeyObject } from "node:crypto";
    export function handshake(peer: KeyObject) {
      const { publicKey, privateKey } = generateKeyPairSync("x25519");
      const shared = diffieHellman({ privateKey, publicKey: peer });
      return { publicKey, confirmation: createHash("sha256").update(shared).digest() };
    }
  `),
  example("key derived from the user's password", code`
    import { createCipheriv, randomBytes, scryptSync } from "node:crypto";
    export function sealForUser(password: string, note: string) {
      const salt = randomBytes(16);
      const key = scryptSync(password, salt, 32, { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 });
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key, nonce);
      return Buffer.concat([salt, nonce, cipher.update(note, "utf8"), cipher.final(), cipher.getAuthTag()]);
    }
  `),
  example("folder where local cryptography is allowed", code`
    import { createHmac } from "node:crypto";
    export const tag = (body: Buffer) => createHmac("sha256", process.env.LEGACY_KEY!).update(body).digest();
  `, { filename: "src/legacy/tag.ts", settings: { vault: { provider: "aws", allowedFiles: ["src/legacy/**"] } } }),
  example("mandated wrapper", code`
    import { vault } from "@acme/vault";
    export const sign = (data: Buffer) => vault.sign("invoices", data);
  `, { settings: { vault: { provider: "aws", approvedClients: ["@acme/vault"] } } }),
  example("tokens verified against a key set", code`
    import { createRemoteJWKSet, jwtVerify } from "jose";
    const keys = createRemoteJWKSet(new URL("https://login.example.com/jwks.json"));
    export const check = (token: string) => jwtVerify(token, keys, { algorithms: ["ES256"], issuer: "https://login.example.com" });
  `, { settings: azure }),
  example("Azure signs", code`
    import { DefaultAzureCredential } from "@azure/identity";
    import { CryptographyClient } from "@azure/keyvault-keys";
    const client = new CryptographyClient("https://desk.vault.azure.net/keys/sign", new DefaultAzureCredential());
    export const sign = (data: Uint8Array) => client.signData("PS256", data);
  `, { settings: azure }),
  example("Google signs", code`
    import { KeyManagementServiceClient } from "@google-cloud/kms";
    const kms = new KeyManagementServiceClient();
    export const mac = (name: string, data: Buffer) => kms.macSign({ name, data });
  `, { settings: gcp }),
  example("comparison in constant time", code`
    import { timingSafeEqual } from "node:crypto";
    export const same = (a: Buffer, b: Buffer) => a.length === b.length && timingSafeEqual(a, b);
  `),
  example("another sign function", code`
    import { sign } from "./contracts.js";
    export const signed = sign("contract", { key: "page 4" });
  `),
  example("Web Crypto, ephemeral ECDH", code`
    export async function agree(peer: CryptoKey) {
      const pair = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, false, ["deriveBits"]);
      const bits = await crypto.subtle.deriveBits({ name: "ECDH", public: peer }, pair.privateKey, 256);
      return crypto.subtle.digest("SHA-256", bits);
    }
  `),
  example("tokens verified with a public key of the environment", code`
    import jwt from "jsonwebtoken";
    const publicKey = process.env.JWT_PUBLIC_KEY!;
    export const claims = (token: string) => jwt.verify(token, publicKey, { algorithms: ["RS256"] });
  `),
  example("keys that a test makes", code`
    import { generateKeyPairSync } from "node:crypto";
    const { privateKey } = generateKeyPairSync("ed25519");
    test("signs", () => expect(privateKey.type).toBe("private"));
  `, { filename: "test/sign.test.ts" }),
  example("digest with a salt of the environment", code`
    import { createHash } from "node:crypto";
    export const anonymous = (ip: string) => createHash("sha256").update(process.env.IP_SALT!).update(ip).digest("hex");
  `),
  example("Azure wraps a random data key", code`
    import { createCipheriv, randomBytes } from "node:crypto";
    import { CryptographyClient } from "@azure/keyvault-keys";
    import { DefaultAzureCredential } from "@azure/identity";
    const client = new CryptographyClient("https://desk.vault.azure.net/keys/wrap", new DefaultAzureCredential());
    export async function seal(data: Buffer) {
      const key = randomBytes(32);
      const iv = randomBytes(12);
      const { result: wrapped } = await client.wrapKey("RSA-OAEP-256", key);
      const cipher = createCipheriv("aes-256-gcm", key, iv);
      const sealed = Buffer.concat([cipher.update(data), cipher.final(), cipher.getAuthTag()]);
      key.fill(0);
      return { wrapped, iv, sealed };
    }
  `, { settings: azure }),
  example("Google wraps a random data key", code`
    import { createCipheriv, randomBytes } from "node:crypto";
    import { KeyManagementServiceClient } from "@google-cloud/kms";
    const kms = new KeyManagementServiceClient();
    export async function seal(name: string, data: Buffer) {
      const dataKey = randomBytes(32);
      const [{ ciphertext }] = await kms.encrypt({ name, plaintext: dataKey, additionalAuthenticatedData: Buffer.from("orders") });
      const iv = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", dataKey, iv);
      return { ciphertext, iv, sealed: Buffer.concat([cipher.update(data), cipher.final(), cipher.getAuthTag()]) };
    }
  `, { settings: gcp }),
  example("data key of transit", code`
    import { createCipheriv, randomBytes } from "node:crypto";
    import Vault from "node-vault";
    const vault = Vault({ endpoint: process.env.VAULT_ADDR });
    export async function seal(data: Buffer) {
      const { data: made } = await vault.write("transit/datakey/plaintext/orders", { bits: 256 });
      const iv = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", Buffer.from(made.plaintext, "base64"), iv);
      return { wrapped: made.ciphertext, iv, sealed: Buffer.concat([cipher.update(data), cipher.final(), cipher.getAuthTag()]) };
    }
  `, { settings: { vault: { provider: "vault" } } }),
  example("login of a user with bcrypt and a pepper that is no key", code`
    import bcrypt from "bcrypt";
    export const matches = (password: string, hash: string) => bcrypt.compare(password, hash);
    export const cost = Number(process.env.BCRYPT_COST ?? 12);
  `),
  example("ephemeral key pair of TLS-like protocol in Web Crypto", code`
    export async function hello() {
      const pair = await crypto.subtle.generateKey({ name: "X25519" }, false, ["deriveBits"]) as CryptoKeyPair;
      return { publicKey: await crypto.subtle.exportKey("raw", pair.publicKey), pair };
    }
  `),
  example("wrapper module itself", code`
    import { createHmac } from "node:crypto";
    import { KMSClient } from "@aws-sdk/client-kms";
    export const kms = new KMSClient({});
    export const legacyTag = (body: Buffer) => createHmac("sha256", process.env.OLD_KEY!).update(body).digest();
  `, { settings: { vault: { provider: "aws", approvedClients: ["src/platform/vault.ts"] } }, filename: "src/platform/vault.ts" }),
  example("minimum custody lowered by the policy", code`
    import { createHmac } from "node:crypto";
    export const tag = (body: Buffer) => createHmac("sha256", process.env.TAG_KEY!).update(body).digest();
  `, { settings: { vault: { provider: "aws", minimumCustody: "environment" } } }),
  example("type import of the vendor", code`
    import type { KMSClient } from "@aws-sdk/client-kms";
    export interface Services { readonly kms: KMSClient }
  `, { settings: { vault: { provider: "aws", approvedClients: ["@acme/vault"] } } }),
  example("signature checked with a certificate", code`
    import { createVerify, X509Certificate } from "node:crypto";
    import { readFileSync } from "node:fs";
    const certificate = new X509Certificate(readFileSync("certs/partner.crt"));
    export const isFromPartner = (body: Buffer, signature: Buffer) => createVerify("RSA-SHA256").update(body).verify(certificate.publicKey, signature);
  `),
  example("public key of a partner read from disk", code`
    import { createPublicKey, publicEncrypt } from "node:crypto";
    import { readFileSync } from "node:fs";
    const partner = createPublicKey(readFileSync("certs/partner.pem"));
    export const seal = (data: Buffer) => publicEncrypt({ key: partner, oaepHash: "sha256" }, data);
  `),
  example("random identifiers and tokens", code`
    import { nanoid } from "nanoid";
    import { randomBytes, randomInt } from "node:crypto";
    export const invite = () => ({ id: nanoid(), code: randomInt(100_000, 999_999), token: randomBytes(24).toString("hex") });
  `),
  example("key pair of a hardware module", code`
    import pkcs11js from "pkcs11js";
    const module = new pkcs11js.PKCS11();
    export const create = (session: pkcs11js.Handle) =>
      module.C_GenerateKeyPair(session, { mechanism: pkcs11js.CKM_EC_KEY_PAIR_GEN }, [{ type: pkcs11js.CKA_VERIFY, value: true }], [{ type: pkcs11js.CKA_EXTRACTABLE, value: false }]);
  `, { settings: { vault: { provider: "pkcs11" } } }),
  example("password of a person, scrypt", code`
    import { createDecipheriv, scrypt } from "node:crypto";
    import { promisify } from "node:util";
    const derive = promisify(scrypt) as (password: string, salt: Buffer, length: number) => Promise<Buffer>;
    export async function unlock(password: string, box: { salt: Buffer; iv: Buffer; tag: Buffer; body: Buffer }) {
      const key = await derive(password, box.salt, 32);
      const decipher = createDecipheriv("aes-256-gcm", key, box.iv, { authTagLength: 16 }).setAuthTag(box.tag);
      return Buffer.concat([decipher.update(box.body), decipher.final()]);
    }
  `),
  example("webhook signature with a public key in a header", code`
    import { verify } from "node:crypto";
    export async function isFromGitHub(body: Buffer, signature: string, keyId: string) {
      const { public_keys: keys } = await (await fetch("https://api.github.com/meta/public_keys/copilot_api")).json();
      const found = keys.find((one: { key_identifier: string }) => one.key_identifier === keyId);
      return verify("sha256", body, found.key, Buffer.from(signature, "base64"));
    }
  `),
  example("message sealed to a device", code`
    import sodium from "libsodium-wrappers";
    export async function toDevice(devicePublicKey: Uint8Array, text: string) {
      await sodium.ready;
      return sodium.crypto_box_seal(text, devicePublicKey);
    }
  `),
  example("content digests for a cache", code`
    import { createHash, randomUUID } from "node:crypto";
    const salt = process.env.CACHE_SALT ?? "";
    export const cacheKey = (url: string) => createHash("sha1").update(salt).update(url).digest("hex");
    export const requestId = () => randomUUID();
  `),
  example("transit does everything", code`
    import vault from "node-vault";
    const client = vault({ endpoint: process.env.VAULT_ADDR, token: process.env.VAULT_TOKEN });
    export const hmac = async (text: string) => (await client.write("transit/hmac/hooks/sha2-256", { input: Buffer.from(text).toString("base64") })).data.hmac;
    export const encrypt = async (text: string) => (await client.write("transit/encrypt/users", { plaintext: Buffer.from(text).toString("base64") })).data.ciphertext;
  `, { settings: { vault: { provider: "vault" } } }),
  example("Encryption SDK of AWS", code`
    import { buildClient, CommitmentPolicy, KmsKeyringNode } from "@aws-crypto/client-node";
    const { encrypt, decrypt } = buildClient(CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT);
    const keyring = new KmsKeyringNode({ generatorKeyId: process.env.KEY_ARN! });
    export const seal = (data: Buffer, tenant: string) => encrypt(keyring, data, { encryptionContext: { tenant } });
    export const open = (data: Buffer) => decrypt(keyring, data);
  `),
  example("own function verifies with a public key", code`
    import { createVerify } from "node:crypto";
    import jwt from "jsonwebtoken";
    const isSigned = (publicKey: string, data: Buffer, signature: Buffer) => createVerify("sha256").update(data).verify(publicKey, signature);
    const read = (token: string, key: string) => jwt.verify(token, key, { algorithms: ["ES256"] });
    export const ok = (data: Buffer, signature: Buffer) => isSigned(process.env.PARTNER_PUBLIC_KEY!, data, signature);
    export const claims = (token: string) => read(token, process.env.ISSUER_PUBLIC_KEY!);
  `),
  example("own function hashes and compares", code`
    import { createHash, timingSafeEqual } from "node:crypto";
    const digest = (text: string) => createHash("sha256").update(text).digest();
    const same = (a: string, b: string) => timingSafeEqual(digest(a), digest(b));
    export const isAdmin = (token: string) => same(token, process.env.ADMIN_TOKEN!);
  `),
  example("own function of a data key of the vault", code`
    import { createCipheriv, randomBytes } from "node:crypto";
    import { GenerateDataKeyCommand, KMSClient } from "@aws-sdk/client-kms";
    const kms = new KMSClient({});
    function encrypt(key: Uint8Array, data: Buffer) {
      const iv = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key, iv);
      return Buffer.concat([iv, cipher.update(data), cipher.final(), cipher.getAuthTag()]);
    }
    export async function seal(data: Buffer) {
      const { Plaintext, CiphertextBlob } = await kms.send(new GenerateDataKeyCommand({ KeyId: "alias/o", KeySpec: "AES_256", EncryptionContext: { a: "b" } }));
      return { body: encrypt(Plaintext!, data), wrapped: CiphertextBlob };
    }
  `),
  example("own import of a public key", code`
    const load = (format: "spki" | "pkcs8", der: BufferSource) => crypto.subtle.importKey(format, der, { name: "ECDSA", namedCurve: "P-256" }, false, ["verify"]);
    export const partner = load("spki", Buffer.from(process.env.PARTNER_SPKI!, "base64"));
  `),
  example("random key of a comparison in constant time", code`
    import { createHmac, randomBytes } from "node:crypto";
    export function isEqual(a, b) {
      const key = randomBytes(32);
      return createHmac("sha256", key).update(a).digest().equals(createHmac("sha256", key).update(b).digest());
    }
  `),
  example("salt in the place of a key", code`
    import { createHmac, randomBytes } from "node:crypto";
    export function hashed(password) {
      const salt = randomBytes(16).toString("hex");
      return salt + createHmac("sha512", salt).update(password).digest("hex");
    }
  `),
];
