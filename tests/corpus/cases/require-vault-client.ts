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
];
