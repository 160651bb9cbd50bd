/** Weak constructions in longer programs, and strong or harmless ones that look alike. */
import { code, example } from "../case.ts";
import type { RuleCases } from "../score.ts";

export const cases: readonly RuleCases[] = [
  {
    rule: "no-weak-cipher",
    bad: [
      example("choice by a parameter with a weak default", code`
        import crypto from "node:crypto";
        interface Options { algorithm?: string; key: Buffer; iv: Buffer }
        export function encrypt(text: string, { algorithm = "des-ede3-cbc", key, iv }: Options) { // <--
          const cipher = crypto.createCipheriv(algorithm, key, iv); // <--
          return Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
        }
        export const sealed = (key: Buffer, iv: Buffer) => encrypt("hello", { key, iv });
      `),
      example("ECB because the partner wants it", code`
        const crypto = require('crypto');
        class PartnerApi {
          constructor(key) { this.key = Buffer.from(key, 'hex'); this.mode = 'aes-128-ecb'; }
          sign(payload) {
            const cipher = crypto.createCipheriv(this.mode, this.key, null); // <--
            cipher.setAutoPadding(true);
            return cipher.update(JSON.stringify(payload), 'utf8', 'base64') + cipher.final('base64');
          }
        }
        module.exports = PartnerApi;
      `, { filename: "partner.js" }),
      example("OpenSSL name in another spelling", code`
        import { createCipheriv } from "node:crypto";
        export const cipher = (key: Buffer, iv: Buffer) => createCipheriv("DES3", key, iv); // <--
      `),
      example("crypto-js Rabbit", code`
        import CryptoJS from "crypto-js";
        export const seal = (text: string, key: CryptoJS.lib.WordArray) => CryptoJS.Rabbit.encrypt(text, key).toString(); // <--
      `),
      example("RSA padding from constants, destructured", code`
        const { publicEncrypt, constants: { RSA_PKCS1_PADDING } } = require("crypto");
        exports.wrap = (key, secret) => publicEncrypt({ key, padding: RSA_PKCS1_PADDING }, Buffer.from(secret)).toString("base64"); // <--
      `, { filename: "wrap.js" }),
    ],
    traps: [
      example("names offered in a select", code`
        export const CipherSelect = () => <select>{["aes-256-gcm", "des-ede3-cbc", "rc4"].map((name) => <option key={name} disabled={name !== "aes-256-gcm"}>{name}</option>)}</select>;
      `, { filename: "src/CipherSelect.tsx" }),
      example("migration reads DES and writes GCM", code`
        import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
        export function migrate(oldKey: Buffer, key: Buffer, iv: Buffer, sealed: Buffer) {
          const d = createDecipheriv("des-ede3-cbc", oldKey, iv);
          const text = Buffer.concat([d.update(sealed), d.final()]);
          const nonce = randomBytes(12);
          const c = createCipheriv("aes-256-gcm", key, nonce);
          return Buffer.concat([nonce, c.update(text), c.final(), c.getAuthTag()]);
        }
      `),
      example("test of support", code`
        import { getCipherInfo } from "node:crypto";
        export const legacy = ["des-cbc", "rc4", "bf-cbc"].filter((name) => getCipherInfo(name) !== undefined);
      `),
      example("TLS names in a report", code`
        export const grade = (cipher: { name: string }) => (cipher.name.includes("3DES") || cipher.name.includes("RC4") ? "F" : "A");
      `),
      example("libsodium", code`
        import sodium from "libsodium-wrappers";
        export const seal = (m: Uint8Array, key: Uint8Array) => {
          const nonce = sodium.randombytes_buf(sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
          return sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(m, null, null, nonce, key);
        };
      `),
    ],
  },
  {
    rule: "no-weak-hash",
    bad: [
      example("user model", code`
        import { createHash } from "crypto";
        import { Column, Entity, BeforeInsert } from "typeorm";
        @Entity()
        export class User {
          @Column() email!: string;
          @Column() password!: string;
          @BeforeInsert()
          hashPassword() {
            this.password = createHash("sha1").update(this.password).digest("hex"); // <--
          }
        }
      `),
      example("legacy gateway", code`
        const crypto = require('crypto');
        exports.checksum = function (order, merchantSecret) {
          const text = [order.id, order.amount, merchantSecret].join('|');
          return crypto.createHash('md5').update(text).digest('hex'); // <--
        };
      `, { filename: "gateway.js" }),
      example("helper with the algorithm as a parameter", code`
        import { createHash } from "node:crypto";
        const digest = (algorithm: string, text: string) => createHash(algorithm).update(text).digest("hex"); // <--
        export const hashPin = (pin: string, password: string) => digest("md5", pin + password); // <--
      `),
      example("SAML signature", code`
        import { createSign } from "node:crypto";
        const algorithms = { sha1: "RSA-SHA1", sha256: "RSA-SHA256" } as const;
        export const sign = (xml: string, key: string) => createSign(algorithms.sha1).update(xml).sign(key, "base64"); // <--
      `),
    ],
    traps: [
      example("asset pipeline", code`
        import crypto from "node:crypto";
        import fs from "node:fs";
        export const revision = (file: string) => crypto.createHash("md5").update(fs.readFileSync(file)).digest("hex").slice(0, 10);
      `),
      example("shard of a user", code`
        import { createHash } from "node:crypto";
        export const shard = (userId: string, shards: number) => createHash("md5").update(userId).digest().readUInt32BE(0) % shards;
      `),
      example("token type in a cache key", code`
        import { createHash } from "node:crypto";
        export const key = (request: { url: string; method: string }) => "http:" + createHash("sha1").update(request.method + request.url).digest("base64url");
      `),
      example("S3 part checksums", code`
        import { createHash } from "node:crypto";
        export const etagOfParts = (parts: Buffer[]) => {
          const digests = parts.map((part) => createHash("md5").update(part).digest());
          return createHash("md5").update(Buffer.concat(digests)).digest("hex") + "-" + parts.length;
        };
      `),
    ],
  },
  {
    rule: "no-weak-key-size",
    bad: [
      example("generated on first start", code`
        import { generateKeyPairSync } from "node:crypto";
        const SETTINGS = { keys: { type: "rsa" as const, bits: 1024 } }; // <--
        export function firstStart() {
          const { bits: modulusLength } = SETTINGS.keys;
          return generateKeyPairSync(SETTINGS.keys.type, { modulusLength, publicKeyEncoding: { type: "spki", format: "pem" }, privateKeyEncoding: { type: "pkcs8", format: "pem" } }); // <--
        }
      `),
      example("wrapper with the size as an argument", code`
        import { generateKeyPair } from "node:crypto";
        const makeRsa = (bits: number) => new Promise((resolve, reject) => generateKeyPair("rsa", { modulusLength: bits }, (error, pub, key) => (error ? reject(error) : resolve({ pub, key })))); // <--
        export const licenceKey = makeRsa(1024); // <--
      `),
      example("brainpool of 160 bits", code`
        const crypto = require("node:crypto");
        module.exports = crypto.generateKeyPairSync("ec", { namedCurve: "brainpoolP160r1" }); // <--
      `, { filename: "ec.js" }),
    ],
    traps: [
      example("sizes offered, floor enforced", code`
        import { generateKeyPairSync } from "node:crypto";
        const sizes = [2048, 3072, 4096];
        export const pair = (bits: number) => generateKeyPairSync("rsa", { modulusLength: sizes.includes(bits) ? bits : 3072 });
      `),
      example("chunk size of an upload", code`
        export const upload = (file: Blob, chunk = 512 * 1024) => Array.from({ length: Math.ceil(file.size / chunk) }, (_, i) => file.slice(i * chunk, (i + 1) * chunk));
      `),
      example("seed of 128 bits for a phrase", code`
        import { generateMnemonic } from "bip39";
        export const phrase = () => generateMnemonic(128);
      `),
    ],
  },
  {
    rule: "no-weak-kdf",
    bad: [
      example("options from a settings file in code", code`
        import { pbkdf2Sync, randomBytes } from "node:crypto";
        export const passwordSettings = { iterations: 4096, keyLength: 64, digest: "sha512", saltBytes: 16 } as const; // <--
        export function hashPassword(password: string) {
          const { iterations, keyLength, digest, saltBytes } = passwordSettings;
          const salt = randomBytes(saltBytes);
          return salt.toString("hex") + pbkdf2Sync(password, salt, iterations, keyLength, digest).toString("hex"); // <--
        }
      `),
      example("bcrypt by number of rounds in a constant", code`
        const bcrypt = require('bcrypt');
        const SALT_ROUNDS = 6; // <--
        UserSchema.pre('save', async function () {
          this.password = await bcrypt.hash(this.password, SALT_ROUNDS); // <--
        });
      `, { filename: "models/user.js" }),
      example("scrypt of noble", code`
        import { scryptAsync } from "@noble/hashes/scrypt.js";
        export const key = (password: string, salt: Uint8Array) => scryptAsync(password, salt, { N: 2 ** 10, r: 8, p: 1, dkLen: 32 }); // <--
      `),
      example("salt taken from the name of the application", code`
        import { scrypt } from "node:crypto";
        import { promisify } from "node:util";
        const derive = promisify(scrypt) as (p: string, s: string, n: number, o: object) => Promise<Buffer>;
        export const key = (password: string) => derive(password, "desk-app", 32, { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 }); // <--
      `, { accept: ["no-static-iv"] }),
    ],
    traps: [
      example("rounds raised over time", code`
        import bcrypt from "bcrypt";
        const rounds = Math.max(12, new Date().getFullYear() - 2013);
        export const hash = (password: string) => bcrypt.hash(password, rounds);
      `),
      example("key stretching from a high-entropy key", code`
        import { hkdf } from "node:crypto";
        export const derive = (master: Buffer, label: string, done: (error: Error | null, key: ArrayBuffer) => void) => hkdf("sha512", master, Buffer.alloc(32), label, 64, done);
      `),
      example("argon2 of the runtime at the floor", code`
        import argon2 from "argon2";
        export const hash = (password: string) => argon2.hash(password, { type: argon2.argon2id, memoryCost: 2 ** 16, timeCost: 3 });
      `),
      example("iterations of a solver", code`
        import { solve } from "./solver.js";
        export const answer = solve({ iterations: 500, cost: 2, N: 1024, r: 8 });
      `),
    ],
  },
  {
    rule: "no-static-iv",
    bad: [
      example("IV as a class constant", code`
        import { createCipheriv } from "node:crypto";
        export class Legacy {
          private static readonly IV = Buffer.from("000102030405060708090a0b0c0d0e0f", "hex"); // <--
          seal(key: Buffer, text: string) {
            return createCipheriv("aes-256-cbc", key, Legacy.IV).update(text, "utf8", "base64"); // <--
          }
        }
      `),
      example("nonce kept on the instance", code`
        import { createCipheriv, randomBytes } from "node:crypto";
        export class Sealer {
          private readonly nonce = randomBytes(12); // <--
          constructor(private readonly key: Buffer) {}
          seal(text: string) {
            const cipher = createCipheriv("aes-256-gcm", this.key, this.nonce); // <--
            return Buffer.concat([cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
          }
        }
      `),
      example("wrapper with the IV as an argument", code`
        const crypto = require("crypto");
        const enc = (text, key, iv) => crypto.createCipheriv("aes-128-cbc", key, iv).update(text, "utf8", "hex"); // <--
        exports.seal = (text, key) => enc(text, key, "abcdef9876543210"); // <--
      `, { filename: "enc.js" }),
    ],
    traps: [
      example("IV in front of the message", code`
        import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
        export const seal = (key: Buffer, text: Buffer) => {
          const iv = randomBytes(16);
          const c = createCipheriv("aes-256-cbc", key, iv);
          return Buffer.concat([iv, c.update(text), c.final()]);
        };
        export const open = (key: Buffer, message: Buffer) => {
          const d = createDecipheriv("aes-256-cbc", key, message.subarray(0, 16));
          return Buffer.concat([d.update(message.subarray(16)), d.final()]);
        };
      `),
      example("function makes it", code`
        import { createCipheriv, randomBytes } from "node:crypto";
        const freshIv = (size = 12) => randomBytes(size);
        export const cipher = (key: Buffer) => createCipheriv("aes-256-gcm", key, freshIv());
      `),
      example("typed array set afterwards", code`
        export async function seal(key: CryptoKey, sequence: number, data: Uint8Array) {
          const iv = new Uint8Array(12);
          new DataView(iv.buffer).setUint32(8, sequence);
          return crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, data);
        }
      `),
    ],
  },
  {
    rule: "no-insecure-random",
    bad: [
      example("magic link", code`
        import { kv } from "./kv.js";
        export async function magicLink(email: string) {
          const loginToken = [...Array(30)].map(() => Math.random().toString(36)[2]).join(""); // <--
          await kv.set("magic:" + loginToken, email);
          return "https://desk.acme.io/login?t=" + loginToken;
        }
      `),
      example("uuid polyfill used for a session", code`
        function makeId() {
          return "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx".replace(/[xy]/g, (c) => {
            const r = (Math.random() * 16) | 0; // <--
            return (c === "x" ? r : (r & 0x3) | 0x8).toString(16);
          });
        }
        exports.login = (req, res) => {
          const sessionToken = makeId(); // <--
          res.cookie("session", sessionToken, { httpOnly: true });
        };
      `, { filename: "login.js" }),
      example("lodash", code`
        import _ from "lodash";
        export const temporaryPassword = () => _.sampleSize("abcdefghjkmnpqrstuvwxyz23456789", 10).join(""); // <--
        export const otpCode = () => String(Math.floor(Math.random() * 1_000_000)).padStart(6, "0"); // <--
      `),
    ],
    traps: [
      example("polyfill used for elements", code`
        const uid = () => "xxxx".replace(/x/g, () => ((Math.random() * 16) | 0).toString(16));
        export const Field = ({ label }: { label: string }) => { const id = uid(); return <label htmlFor={id}>{label}<input id={id} type="password" /></label>; };
      `, { filename: "src/Field.tsx" }),
      example("token bucket", code`
        export class TokenBucket {
          tokens = 10;
          take() { return this.tokens-- > 0 && Math.random() > 0.001; }
        }
      `),
      example("language model", code`
        export function sampleToken(probabilities: number[]) {
          let r = Math.random();
          const token = probabilities.findIndex((p) => (r -= p) <= 0);
          return token;
        }
      `),
      example("expiry with jitter", code`
        export const secretTtl = (base: number) => base + Math.round(Math.random() * 30);
      `),
    ],
  },
  {
    rule: "no-weak-jwt",
    bad: [
      example("middleware that trusts the payload", code`
        const jwt = require('jsonwebtoken');
        module.exports = (req, res, next) => {
          const header = req.headers['authorization'];
          if (!header) return res.sendStatus(401);
          const user = jwt.decode(header.split(' ')[1]); // <--
          if (!user) return res.sendStatus(401);
          req.user = user;
          next();
        };
      `, { filename: "middleware/auth.js" }),
      example("algorithms in a class", code`
        import jwt, { type Algorithm } from "jsonwebtoken";
        export class Tokens {
          private readonly algorithms: Algorithm[] = ["RS256", "HS256"]; // <--
          verify(token: string, key: string) {
            return jwt.verify(token, key, { algorithms: this.algorithms }); // <--
          }
        }
      `),
      example("fallback to none", code`
        import jwt from "jsonwebtoken";
        export const issue = (claims: object, key?: string) => jwt.sign(claims, key ?? "", { algorithm: key ? "HS256" : "none" }); // <--
      `),
    ],
    traps: [
      example("client shows the name", code`
        import { jwtDecode } from "jwt-decode";
        export const Greeting = ({ token }: { token: string }) => <p>Hello {jwtDecode<{ name: string }>(token).name}</p>;
      `, { filename: "src/Greeting.tsx" }),
      example("issuer decides the key", code`
        import jwt from "jsonwebtoken";
        export function verify(token: string, issuers: Map<string, string>) {
          const unverified = jwt.decode(token, { json: true });
          const key = issuers.get(unverified?.iss ?? "");
          if (!key) throw new Error("unknown issuer");
          return jwt.verify(token, key, { algorithms: ["ES256"], issuer: unverified!.iss! });
        }
      `),
      example("tests the refusal of none", code`
        export const refuses = (verify: (token: string) => void) => {
          const header = Buffer.from(JSON.stringify({ alg: "none" })).toString("base64url");
          try { verify(header + ".e30."); return false; } catch { return true; }
        };
      `),
    ],
  },
  {
    rule: "no-weak-tls",
    bad: [
      example("axios instance", code`
        import axios from "axios";
        import https from "https";
        const httpsAgent = new https.Agent({ keepAlive: true, rejectUnauthorized: process.env.NODE_ENV === "production" ? false : false }); // <--
        export const api = axios.create({ httpsAgent });
      `),
      example("Redis over TLS without checks", code`
        import { createClient } from "redis";
        export const redis = createClient({ url: process.env.REDIS_URL, socket: { tls: true, rejectUnauthorized: false } }); // <--
      `),
      example("Sequelize", code`
        const { Sequelize } = require("sequelize");
        module.exports = new Sequelize(process.env.DATABASE_URL, {
          dialect: "postgres",
          dialectOptions: { ssl: { require: true, rejectUnauthorized: false } }, // <--
        });
      `, { filename: "db.js" }),
      example("got", code`
        import got from "got";
        export const load = (url: string) => got(url, { https: { rejectUnauthorized: false } }).json(); // <--
      `),
    ],
    traps: [
      example("strict by default, an own authority for tests", code`
        import https from "node:https";
        export const agent = new https.Agent(process.env.EXTRA_CA ? { ca: process.env.EXTRA_CA } : {});
      `),
      example("documentation of an option", code`
        export const help = { "--insecure": "sets rejectUnauthorized: false; never use this", minVersion: "one of TLSv1.2, TLSv1.3" };
      `),
      example("schema of the option", code`
        import { z } from "zod";
        export const tls = z.object({ rejectUnauthorized: z.boolean().default(true), minVersion: z.enum(["TLSv1.2", "TLSv1.3"]).default("TLSv1.2") });
      `),
    ],
  },
  {
    rule: "require-timing-safe-compare",
    bad: [
      example("GitHub webhook of a serverless function", code`
        import { createHmac } from "node:crypto";
        export const handler = async (event: { body: string; headers: Record<string, string> }) => {
          const digest = "sha256=" + createHmac("sha256", process.env.GITHUB_WEBHOOK_SECRET!).update(event.body).digest("hex");
          if (event.headers["x-hub-signature-256"] !== digest) return { statusCode: 401 }; // <--
          return { statusCode: 204 };
        };
      `),
      example("switch over a signature", code`
        const crypto = require("crypto");
        module.exports.verify = (payload, hash, token) => {
          const check = crypto.createHmac("sha256", token).update(payload).digest("hex");
          return check == hash; // <--
        };
      `, { filename: "telegram.js" }),
      example("API token of a user", code`
        export const isOwner = (user: { apiToken: string }, req: { query: { apiToken: string } }) => user.apiToken === req.query.apiToken; // <--
      `),
    ],
    traps: [
      example("library for constant time", code`
        import safeCompare from "safe-compare";
        import { createHmac } from "node:crypto";
        export const ok = (key: string, body: string, mac: string) => safeCompare(createHmac("sha256", key).update(body).digest("hex"), mac);
      `),
      example("subresource integrity of own build", code`
        import { createHash } from "node:crypto";
        export const changed = (before: string, source: Buffer) => createHash("sha384").update(source).digest("base64") !== before;
      `),
      example("lexer", code`
        type Token = { kind: "name" | "number"; text: string };
        export const sameToken = (a: Token, b: Token) => a.kind === b.kind && a.text === b.text;
        export const isEnd = (token: Token | null, lastToken: Token | null) => token === lastToken;
      `),
    ],
  },
];
