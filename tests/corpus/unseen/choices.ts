/** Choices that are made far from the call: algorithms, nonces, costs and lengths that settings, tables, classes and closures carry. */
import { code, example } from "../case.ts";
import type { RuleCases } from "../score.ts";

export const cases: readonly RuleCases[] = [
  {
    rule: "no-weak-cipher",
    bad: [
      example("table of suites by version", code`
        import { createCipheriv, randomBytes } from "node:crypto";
        const suites = { v1: { name: "des-ede3-cbc", iv: 8 }, v2: { name: "aes-256-gcm", iv: 12 } } as const; // <--
        type Version = keyof typeof suites;
        export function seal(key: Buffer, text: string, version: Version = "v1") {
          const { name, iv } = suites[version];
          return createCipheriv(name, key, randomBytes(iv)).update(text); // <--
        }
      `),
      example("name put together from setting and default", code`
        import crypto from "node:crypto";
        const bits = Number(process.env.AES_BITS ?? 256);
        const mode = process.env.AES_MODE ?? "ecb"; // <--
        export const cipher = (key: Buffer) => crypto.createCipheriv(\`aes-\${bits}-\${mode}\`, key, null); // <--
      `),
      example("protected getter of a codec", code`
        import { createCipheriv, randomBytes } from "node:crypto";
        abstract class Codec {
          abstract readonly algorithm: string;
          constructor(protected key: Buffer) {}
          encode(data: Buffer) { const c = createCipheriv(this.algorithm, this.key, randomBytes(16)); return Buffer.concat([c.update(data), c.final()]); } // <--
        }
        export class LegacyCodec extends Codec { readonly algorithm = "bf-cbc"; } // <--
      `),
      example("CryptoJS mode in shared options", code`
        import CryptoJS from "crypto-js";
        const baseOptions = { padding: CryptoJS.pad.Pkcs7 };
        const options = { ...baseOptions, mode: CryptoJS.mode.ECB }; // <--
        export const seal = (text: string, key: CryptoJS.lib.WordArray) => CryptoJS.AES.encrypt(text, key, options).toString(); // <--
      `),
      example("forge by a helper", code`
        import forge from "node-forge";
        const make = (kind: string, key: string) => forge.cipher.createCipher(kind as forge.cipher.Algorithm, key); // <--
        export function seal(key: string, data: string) {
          const cipher = make("3DES-CBC", key); // <--
          cipher.start({ iv: forge.random.getBytesSync(8) });
          cipher.update(forge.util.createBuffer(data));
          return cipher.finish() && cipher.output.toHex();
        }
      `),
    ],
    traps: [
      example("table of suites, the strong one fixed", code`
        import { createCipheriv, randomBytes } from "node:crypto";
        const suites = { legacy: { name: "des-ede3-cbc", iv: 8 }, current: { name: "aes-256-gcm", iv: 12 } } as const;
        export const seal = (key: Buffer, text: string) => createCipheriv(suites.current.name, key, randomBytes(suites.current.iv)).update(text);
      `),
      example("codec with a strong algorithm", code`
        import { createCipheriv, randomBytes } from "node:crypto";
        abstract class Codec {
          abstract readonly algorithm: "aes-256-gcm" | "chacha20-poly1305";
          protected readonly label = "bf-cbc";
          constructor(protected key: Buffer) {}
          encode(data: Buffer) { return createCipheriv(this.algorithm, this.key, randomBytes(12)).update(data); }
        }
        export class CurrentCodec extends Codec { readonly algorithm = "aes-256-gcm"; }
      `),
      example("CryptoJS mode replaced by a later spread", code`
        import CryptoJS from "crypto-js";
        const old = { mode: CryptoJS.mode.ECB };
        const options = { ...old, mode: CryptoJS.mode.CTR, iv: CryptoJS.lib.WordArray.random(16) };
        export const seal = (text: string, key: CryptoJS.lib.WordArray) => CryptoJS.AES.encrypt(text, key, options).toString();
      `),
      example("a function of the project with the platform's name", code`
        import { createCipheriv } from "./legacy-names.js";
        export const describe = () => createCipheriv("des-cbc");
      `),
    ],
  },
  {
    rule: "no-weak-hash",
    bad: [
      example("password in a service with a strategy", code`
        import { createHash } from "node:crypto";
        const strategies = { md5: (text: string) => createHash("md5").update(text).digest("hex") }; // <--
        export class Accounts { register(email: string, password: string) { return { email, passwordHash: strategies.md5(password) }; } } // <--
      `, { accept: ["no-weak-kdf"] }),
      example("HMAC algorithm from an option default", code`
        import { createHmac } from "node:crypto";
        interface Options { algorithm?: string }
        export function webhookSignature(secret: string, body: string, { algorithm = "md5" }: Options = {}) { // <--
          return createHmac(algorithm, secret).update(body).digest("hex"); // <--
        }
      `),
      example("reduce over the parts of a signature", code`
        import { createHash } from "node:crypto";
        const digest = (name: string) => (parts: string[]) => parts.reduce((h, part) => h.update(part), createHash(name)).digest("hex"); // <--
        const sha1 = digest("sha1"); // <--
        export const apiSignature = (apiSecret: string, params: string) => sha1([params, apiSecret]); // <--
      `),
    ],
    traps: [
      example("strategy for files", code`
        import { createHash } from "node:crypto";
        const strategies = { md5: (text: string) => createHash("md5").update(text).digest("hex") };
        export const etag = (body: string) => strategies.md5(body);
      `),
      example("HMAC algorithm with a strong default", code`
        import { createHmac } from "node:crypto";
        const names = { old: "md5", now: "sha256" };
        export function webhookSignature(secret: string, body: string, { algorithm = names.now } = {}) {
          return createHmac(algorithm, secret).update(body).digest("hex");
        }
      `),
    ],
  },
  {
    rule: "no-weak-kdf",
    bad: [
      example("rounds from settings with a small default", code`
        import bcrypt from "bcrypt";
        import { z } from "zod";
        const env = z.object({ BCRYPT_ROUNDS: z.coerce.number().default(4) }).parse(process.env); // <--
        export const hashPassword = (password: string) => bcrypt.hash(password, env.BCRYPT_ROUNDS); // <--
      `),
      example("iterations of a class with static numbers", code`
        import { promisify } from "node:util";
        import { pbkdf2, randomBytes } from "node:crypto";
        const derive = promisify(pbkdf2);
        export class Passwords {
          static readonly ITERATIONS = 1_000; // <--
          static async hash(password: string) { const salt = randomBytes(16); return derive(password, salt, Passwords.ITERATIONS, 32, "sha256"); } // <--
        }
      `),
      example("options of argon2 merged over the defaults", code`
        import argon2 from "argon2";
        const fast = { type: argon2.argon2id, timeCost: 2, memoryCost: 2 ** 16 };
        const testing = { ...fast, timeCost: 1, memoryCost: 1024 }; // <--
        export const hashPassword = (password: string) => argon2.hash(password, testing); // <--
      `),
      example("PBKDF2 of Web Crypto through a parameter object", code`
        const params = (salt: Uint8Array): Pbkdf2Params => ({ name: "PBKDF2", hash: "SHA-256", iterations: 10 * 100, salt }); // <--
        export async function keyFrom(password: string, salt: Uint8Array) {
          const material = await crypto.subtle.importKey("raw", new TextEncoder().encode(password), "PBKDF2", false, ["deriveKey"]);
          return crypto.subtle.deriveKey(params(salt), material, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]); // <--
        }
      `),
      example("scrypt of noble with a cost by a shift", code`
        import { scryptAsync } from "@noble/hashes/scrypt.js";
        import { randomBytes } from "@noble/hashes/utils.js";
        const COST = { N: 1 << 10, r: 8, p: 1, dkLen: 32 }; // <--
        export const hashPassword = async (password: string) => { const salt = randomBytes(16); return { salt, hash: await scryptAsync(password, salt, COST) }; }; // <--
      `),
    ],
    traps: [
      example("rounds from settings with a good default", code`
        import bcrypt from "bcrypt";
        import { z } from "zod";
        const env = z.object({ RETRIES: z.coerce.number().default(4), BCRYPT_ROUNDS: z.coerce.number().min(10).default(12) }).parse(process.env);
        export const hashPassword = (password: string) => bcrypt.hash(password, env.BCRYPT_ROUNDS);
      `),
      example("iterations as they are advised", code`
        import { pbkdf2Sync, randomBytes } from "node:crypto";
        export class Passwords {
          static readonly ITERATIONS = 600_000;
          static readonly OLD_ITERATIONS = 1_000;
          static hash(password: string) { return pbkdf2Sync(password, randomBytes(16), Passwords.ITERATIONS, 32, "sha256"); }
        }
      `),
      example("weak options of argon2 replaced by good ones", code`
        import argon2 from "argon2";
        const weak = { timeCost: 1, memoryCost: 1024 };
        export const hashPassword = (password: string) => argon2.hash(password, { ...weak, type: argon2.argon2id, timeCost: 3, memoryCost: 65_536 });
      `),
      example("scrypt with a good cost", code`
        import { scryptAsync } from "@noble/hashes/scrypt.js";
        const COST = { N: 1 << 17, r: 8, p: 1, dkLen: 32 };
        export const hashPassword = (password: string, salt: Uint8Array) => scryptAsync(password, salt, COST);
      `),
    ],
  },
  {
    rule: "no-static-iv",
    bad: [
      example("nonce kept in the constructor", code`
        import { createCipheriv } from "node:crypto";
        export class Box {
          private readonly iv = Buffer.from("000102030405060708090a0b", "hex"); // <--
          constructor(private readonly key: Buffer) {}
          seal(text: string) { const c = createCipheriv("aes-256-gcm", this.key, this.iv); return Buffer.concat([c.update(text, "utf8"), c.final(), c.getAuthTag()]); } // <--
        }
      `),
      example("nonce of a settings module with an environment", code`
        import { createCipheriv } from "node:crypto";
        const config = { key: Buffer.from(process.env.KEY!, "hex"), iv: Buffer.from(process.env.IV ?? "0".repeat(32), "hex") }; // <--
        export const seal = (text: string) => createCipheriv("aes-256-cbc", config.key, config.iv).update(text, "utf8", "hex"); // <--
      `),
      example("nonce of noble in a default option", code`
        import { gcm } from "@noble/ciphers/aes.js";
        type Options = { nonce?: Uint8Array };
        export const seal = (key: Uint8Array, data: Uint8Array, { nonce = new Uint8Array(12) }: Options = {}) => gcm(key, nonce).encrypt(data); // <--
      `),
      example("secretbox with a nonce from its name", code`
        import nacl from "tweetnacl";
        import { decodeUTF8 } from "tweetnacl-util";
        const nonceFor = (purpose: string) => decodeUTF8(purpose.padEnd(nacl.secretbox.nonceLength, "0"));
        const nonce = nonceFor("cookies"); // <--
        export const seal = (message: Uint8Array, key: Uint8Array) => nacl.secretbox(message, nonce, key); // <--
      `),
      example("message of a worker decides nothing", code`
        const IV = crypto.getRandomValues ? new Uint8Array(12).fill(7) : new Uint8Array(12); // <--
        self.onmessage = async ({ data: { key, text } }: MessageEvent<{ key: CryptoKey; text: string }>) => {
          const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv: IV }, key, new TextEncoder().encode(text)); // <--
          self.postMessage(sealed, [sealed]);
        };
      `, { filename: "src/crypto.worker.ts" }),
      example("sodium with a nonce of zeros", code`
        import sodium from "libsodium-wrappers";
        await sodium.ready;
        const NONCE = new Uint8Array(sodium.crypto_secretbox_NONCEBYTES); // <--
        export const seal = (text: string, key: Uint8Array) => sodium.crypto_secretbox_easy(text, NONCE, key); // <--
      `),
    ],
    traps: [
      example("nonce made in every call of a class", code`
        import { createCipheriv, randomBytes } from "node:crypto";
        export class Box {
          private readonly magic = Buffer.from("000102030405060708090a0b", "hex");
          constructor(private readonly key: Buffer) {}
          seal(text: string) { const iv = randomBytes(12); return Buffer.concat([this.magic, iv, createCipheriv("aes-256-gcm", this.key, iv).update(text, "utf8")]); }
        }
      `),
      example("buffer of zeros that is filled first", code`
        import { createCipheriv, randomFillSync } from "node:crypto";
        export function seal(key: Buffer, text: string) { const iv = Buffer.alloc(16); randomFillSync(iv); return createCipheriv("aes-256-cbc", key, iv).update(text); }
      `),
      example("nonce by a factory given as an option", code`
        import { gcm } from "@noble/ciphers/aes.js";
        import { randomBytes } from "@noble/ciphers/utils.js";
        export const seal = (key: Uint8Array, data: Uint8Array, { nonce = () => randomBytes(12) } = {}) => gcm(key, nonce()).encrypt(data);
      `),
      example("sodium's nonce from its generator", code`
        import sodium from "libsodium-wrappers";
        await sodium.ready;
        export const seal = (text: string, key: Uint8Array) => { const nonce = sodium.randombytes_buf(sodium.crypto_secretbox_NONCEBYTES); return sodium.crypto_secretbox_easy(text, nonce, key); };
      `),
      example("nonce taken from the front of what is opened", code`
        import { createDecipheriv } from "node:crypto";
        export const open = (key: Buffer, sealed: Buffer) => createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12)).setAuthTag(sealed.subarray(-16)).update(sealed.subarray(12, -16));
      `),
    ],
  },
  {
    rule: "no-weak-jwt",
    bad: [
      example("algorithms of a settings object with none", code`
        import jwt from "jsonwebtoken";
        const auth = { algorithms: ["HS256", "none"] as jwt.Algorithm[], issuer: "shop" }; // <--
        export const verify = (token: string) => jwt.verify(token, process.env.JWT_SECRET!, { algorithms: auth.algorithms, issuer: auth.issuer }); // <--
      `),
      example("decoded and trusted in middleware", code`
        import { decodeJwt } from "jose";
        export async function authenticate(request: any, reply: any) {
          const token = request.headers.authorization?.replace("Bearer ", "");
          const claims = decodeJwt(token); // <--
          if (!claims.sub) return reply.code(401).send();
          request.user = { id: claims.sub, role: claims.role };
        }
      `),
    ],
    traps: [
      example("algorithms of a settings object", code`
        import jwt from "jsonwebtoken";
        const auth = { algorithms: ["HS256"] as jwt.Algorithm[], fallback: "none" };
        export const verify = (token: string) => jwt.verify(token, process.env.JWT_SECRET!, { algorithms: auth.algorithms });
      `),
      example("decoded to know which key verifies", code`
        import { decodeProtectedHeader, jwtVerify } from "jose";
        export async function authenticate(token: string, keys: Map<string, CryptoKey>) {
          const { kid } = decodeProtectedHeader(token);
          return (await jwtVerify(token, keys.get(kid!)!, { algorithms: ["ES256"] })).payload;
        }
      `),
    ],
  },
];
