/** Password hashing below the floor: rounds, cost, memory, fast hashes as key derivation, constant salts. */
import { type Case, code, example } from "../case.ts";

const hash = { accept: ["no-weak-hash"] } as const;

export const bad: readonly Case[] = [
  example("PBKDF2 with 1,000 rounds", code`
    import { pbkdf2Sync, randomBytes } from "node:crypto";
    export const hash = (password: string) => pbkdf2Sync(password, randomBytes(16), 1000, 64, "sha512"); // <--
  `),
  example("PBKDF2 with 10,000 rounds in a callback", code`
    const crypto = require("crypto");
    module.exports = (password, salt, done) => crypto.pbkdf2(password, salt, 10000, 64, "sha512", done); // <--
  `, { filename: "lib/pbkdf2.js" }),
  example("rounds in a constant, promisified", code`
    import * as crypto from "node:crypto";
    import { promisify } from "node:util";
    const derive = promisify(crypto.pbkdf2);
    const ROUNDS = 25_000; // <--
    export const key = (password: string, salt: Buffer) => derive(password, salt, ROUNDS, 32, "sha256"); // <--
  `),
  example("PBKDF2 in Web Crypto", code`
    export const key = (base: CryptoKey, salt: BufferSource) =>
      crypto.subtle.deriveKey({ name: "PBKDF2", hash: "SHA-256", salt, iterations: 1000 }, base, { name: "AES-GCM", length: 256 }, false, ["encrypt"]); // <--
  `),
  example("deriveBits with few rounds", code`
    import { webcrypto } from "node:crypto";
    const parameters = { name: "PBKDF2", hash: "SHA-512", iterations: 5000 };
    export const bits = (base: webcrypto.CryptoKey, salt: Uint8Array) => webcrypto.subtle.deriveBits({ ...parameters, salt }, base, 256); // <--
  `),
  example("bcrypt with cost 4", code`
    import bcrypt from "bcrypt";
    export const hash = (password: string) => bcrypt.hash(password, 4); // <--
  `),
  example("bcryptjs salt with cost 8", code`
    import bcrypt from "bcryptjs";
    const salt = bcrypt.genSaltSync(8); // <--
    export const hash = (password: string) => bcrypt.hashSync(password, salt);
  `),
  example("bcrypt cost in a class", code`
    import { hash } from "bcrypt";
    export class Passwords {
      private static readonly rounds = 5; // <--
      hash(password: string) {
        return hash(password, Passwords.rounds); // <--
      }
    }
  `),
  example("scrypt with a small N", code`
    import { randomBytes, scryptSync } from "node:crypto";
    export const key = (password: string) => scryptSync(password, randomBytes(16), 32, { N: 1024, r: 8, p: 1 }); // <--
  `),
  example("argon2 with 4 MiB", code`
    import argon2 from "argon2";
    export const hash = (password: string) => argon2.hash(password, { memoryCost: 4096, timeCost: 1, parallelism: 1 }); // <--
  `),
  example("noble PBKDF2", code`
    import { pbkdf2 } from "@noble/hashes/pbkdf2.js";
    import { sha256 } from "@noble/hashes/sha2.js";
    export const key = (password: string, salt: Uint8Array) => pbkdf2(sha256, password, salt, { c: 2048, dkLen: 32 }); // <--
  `),
  example("crypto-js PBKDF2", code`
    import CryptoJS from "crypto-js";
    export const key = (password: string, salt: CryptoJS.lib.WordArray) => CryptoJS.PBKDF2(password, salt, { keySize: 8, iterations: 1000 }); // <--
  `),
  example("crypto-js EvpKDF", code`
    import { EvpKDF } from "crypto-js";
    export const key = (password: string, salt: string) => EvpKDF(password, salt, { keySize: 8, iterations: 1 }); // <--
  `),
  example("crypto-js passphrase mode", code`
    import CryptoJS from "crypto-js";
    export const seal = (text: string, passphrase: string) => CryptoJS.AES.encrypt(text, passphrase).toString(); // <--
  `, { accept: ["no-weak-cipher"] }),
  example("node-forge PBKDF2", code`
    import forge from "node-forge";
    export const key = (password: string, salt: string) => forge.pkcs5.pbkdf2(password, salt, 4096, 32); // <--
  `),
  example("sjcl rounds", code`
    import sjcl from "sjcl";
    export const seal = (password: string, text: string) => sjcl.encrypt(password, text, { iter: 1000, ks: 256 }); // <--
  `),
  example("cryptr rounds", code`
    import Cryptr from "cryptr";
    export const cryptr = (secret: string) => new Cryptr(secret, { pbkdf2Iterations: 1000 }); // <--
  `),
  example("constant salt", code`
    import { pbkdf2Sync } from "node:crypto";
    export const key = (password: string) => pbkdf2Sync(password, "salt", 600_000, 32, "sha256"); // <--
  `, { accept: ["no-static-iv"] }),
  example("empty salt", code`
    import { scryptSync } from "node:crypto";
    export const key = (password: string) => scryptSync(password, "", 32, { N: 131072, r: 8, p: 1, maxmem: 2 ** 28 }); // <--
  `, { accept: ["no-static-iv"] }),
  example("digest of a password as a key", code`
    import { createCipheriv, createHash, randomBytes } from "node:crypto";
    export function seal(password: string) {
      const key = createHash("sha256").update(password).digest(); // <--
      return createCipheriv("aes-256-gcm", key, randomBytes(12)); // <--
    }
  `, hash),
  example("argument of an own function", code`
    import { pbkdf2Sync } from "node:crypto";
    const derive = (password: string, salt: Buffer, rounds: number) => pbkdf2Sync(password, salt, rounds, 32, "sha256"); // <--
    export const key = (password: string, salt: Buffer) => derive(password, salt, 1000); // <--
  `),
  example("hash-wasm bcrypt", code`
    import { bcrypt } from "hash-wasm";
    export const hash = (password: string, salt: Uint8Array) => bcrypt({ password, salt, costFactor: 4, outputType: "encoded" }); // <--
  `),
  example("pbkdf2 1000 promisified", code`
    import { pbkdf2 } from "node:crypto";
    import { promisify } from "node:util";
    const derive = promisify(pbkdf2);
    const ROUNDS = 1_000;
    export const h = (p: string, s: Buffer) => derive(p, s, ROUNDS, 64, "sha512"); // <--
  `),
  example("pbkdf2 iterations in config object", code`
    import crypto from "crypto";
    const config = { hashBytes: 32, saltBytes: 16, iterations: 25000 };
    export const h = (p: string, s: Buffer, cb: any) => crypto.pbkdf2(p, s, config.iterations, config.hashBytes, "sha256", cb); // <--
  `),
  example("env iterations fallback", code`
    import crypto from "crypto";
    const iterations = Number(process.env.ITER || 10000);
    export const h = (p: string, s: Buffer) => crypto.pbkdf2Sync(p, s, iterations, 32, "sha256"); // <--
  `),
  example("parseInt of env default string", code`
    import bcrypt from "bcrypt";
    const rounds = parseInt(process.env.SALT_ROUNDS ?? "6", 10);
    export const h = (p: string) => bcrypt.hash(p, rounds); // <--
  `),
  example("bcrypt genSalt low", code`
    import bcrypt from "bcryptjs";
    export async function h(p: string) { const salt = await bcrypt.genSalt(5); return bcrypt.hash(p, salt); } // <--
  `),
  example("webcrypto pbkdf2 low", code`
    export const d = (k: CryptoKey, salt: Uint8Array) => crypto.subtle.deriveKey({ name: "PBKDF2", salt, iterations: 5000, hash: "SHA-256" }, k, { name: "AES-GCM", length: 256 }, false, ["encrypt"]); // <--
  `),
  example("webcrypto params in variable", code`
    const params = { name: "PBKDF2", salt: new Uint8Array(16), iterations: 1000, hash: { name: "SHA-256" } };
    export const d = (k: CryptoKey) => crypto.subtle.deriveBits(params, k, 256); // <--
  `),
  example("scrypt low N", code`
    import { scryptSync, randomBytes } from "crypto";
    export const h = (p: string) => scryptSync(p, randomBytes(16), 64, { N: 1024, r: 8, p: 1 }); // <--
  `),
  example("scrypt cost option names", code`
    import { scrypt, randomBytes } from "crypto";
    export const h = (p: string, cb: any) => scrypt(p, randomBytes(16), 64, { cost: 4096, blockSize: 8, parallelization: 1 }, cb); // <--
  `),
  example("argon2 weak", code`
    import argon2 from "argon2";
    export const h = (p: string) => argon2.hash(p, { memoryCost: 4096, timeCost: 1 }); // <--
  `),
  example("argon2 2**12", code`
    import argon2 from "argon2";
    export const h = (p: string) => argon2.hash(p, { type: argon2.argon2id, memoryCost: 2 ** 12, timeCost: 3, parallelism: 1 }); // <--
  `),
  example("sha256 of password", code`
    import { createHash } from "node:crypto";
    export const verify = (user: any, password: string) => user.hash === createHash("sha256").update(password).digest("hex"); // <--
  `),
  example("sha512 with salt hmac password", code`
    import crypto from "crypto";
    export const h = (password: string, salt: string) => crypto.createHmac("sha512", salt).update(password).digest("hex"); // <--
  `),
  example("digest subtle of password", code`
    export const h = async (password: string) => { const d = new TextEncoder().encode(password); return crypto.subtle.digest("SHA-256", d); }; // <--
  `),
  example("mongoose pre save sha256", code`
    import crypto from "crypto";
    userSchema.methods.setPassword = function (pw) { this.hash = crypto.createHash("sha256").update(pw).digest("hex"); }; // <--
  `, { filename: "src/a.js" }),
  example("crypto-js PBKDF2 1000", code`
    import CryptoJS from "crypto-js";
    export const k = (p: string, salt: string) => CryptoJS.PBKDF2(p, salt, { keySize: 256 / 32, iterations: 1000 }); // <--
  `),
  example("EvpKDF", code`
    import CryptoJS from "crypto-js";
    export const k = (p: string, salt: string) => CryptoJS.EvpKDF(p, salt, { keySize: 8, iterations: 1 }); // <--
  `),
  example("cryptojs passphrase from env", code`
    import { AES } from "crypto-js";
    export const e = (t: string) => AES.encrypt(t, process.env.PASS!).toString(); // <--
  `),
  example("cryptojs passphrase parameter named key:string", code`
    import AES from "crypto-js/aes";
    export function e(data: object, key: string) { return AES.encrypt(JSON.stringify(data), key).toString(); } // <--
  `),
  example("hkdf on a password", code`
    import { hkdfSync } from "node:crypto";
    export const k = (password: string, salt: Buffer) => hkdfSync("sha256", password, salt, "key", 32); // <--
  `),
  example("empty salt, again", code`
    import { pbkdf2Sync } from "node:crypto";
    export const k = (p: string) => pbkdf2Sync(p, "", 600000, 32, "sha256"); // <--
  `),
  example("static salt bytes", code`
    import { scryptSync } from "node:crypto";
    const salt = Buffer.alloc(16); // <--
    export const k = (p: string) => scryptSync(p, salt, 32); // <--
  `),
  example("username as salt", code`
    import { pbkdf2Sync } from "node:crypto";
    export const k = (p: string, username: string) => pbkdf2Sync(p, "salt", 210000, 32, "sha512"); // <--
  `),
  example("pbkdf2 package default digest", code`
    import { pbkdf2Sync } from "pbkdf2";
    export const k = (p: string, s: Buffer) => pbkdf2Sync(p, s, 1, 32, "sha512"); // <--
  `),
  example("key = md5(passphrase)", code`
    import crypto from "crypto";
    export const c = (passphrase: string, iv: Buffer) => crypto.createCipheriv("aes-256-gcm", crypto.createHash("md5").update(passphrase).digest("hex"), iv); // <--
  `, { accept: ["no-weak-hash"] }),
  example("password bytes directly as key", code`
    import crypto from "crypto";
    export const c = (password: string, iv: Buffer) => crypto.createCipheriv("aes-256-gcm", Buffer.from(password.padEnd(32)), iv); // <--
  `),
  example("password text directly as key (strict)", code`
    import crypto from "crypto";
    export const c = (password: string, iv: Buffer) => crypto.createCipheriv("aes-256-gcm", password, iv); // <--
  `, { preset: "strict" }),
];

export const traps: readonly Case[] = [
  example("PBKDF2 with 600,000 rounds", code`
    import { pbkdf2Sync, randomBytes } from "node:crypto";
    export const hash = (password: string) => pbkdf2Sync(password, randomBytes(16), 600_000, 32, "sha256");
  `),
  example("bcrypt with cost 12", code`
    import bcrypt from "bcrypt";
    export const hash = (password: string) => bcrypt.hash(password, 12);
  `),
  example("bcrypt with the library's default", code`
    import bcrypt from "bcryptjs";
    export const salt = () => bcrypt.genSalt();
    export const hash = (password: string) => bcrypt.hash(password, 10);
  `),
  example("scrypt at the floor", code`
    import { randomBytes, scryptSync } from "node:crypto";
    export const key = (password: string) => scryptSync(password, randomBytes(16), 32, { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 });
  `),
  example("argon2 defaults", code`
    import argon2 from "argon2";
    export const hash = (password: string) => argon2.hash(password);
  `),
  example("argon2 written down", code`
    import { hash } from "@node-rs/argon2";
    export const digest = (password: string) => hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  `),
  example("rounds from the environment", code`
    import { pbkdf2Sync } from "node:crypto";
    const rounds = Number(process.env.KDF_ROUNDS);
    export const key = (password: string, salt: Buffer) => pbkdf2Sync(password, salt, rounds, 32, "sha256");
  `),
  example("hash in front of bcrypt", code`
    import bcrypt from "bcrypt";
    import { createHash } from "node:crypto";
    export const hash = (password: string) => bcrypt.hash(createHash("sha256").update(password).digest("base64"), 12);
  `),
  example("HKDF over a random key", code`
    import { hkdfSync, randomBytes } from "node:crypto";
    const master = randomBytes(32);
    export const sub = (label: string) => hkdfSync("sha256", master, "", label, 32);
  `),
  example("digest of a random token", code`
    import { createHash, randomBytes } from "node:crypto";
    export const token = randomBytes(32).toString("hex");
    export const stored = createHash("sha256").update(token).digest("hex");
  `),
  example("rounds of something else", code`
    import { simulate } from "./tournament.js";
    export const result = simulate({ iterations: 1000, rounds: 4, cost: 1 });
  `),
  example("own pbkdf2", code`
    const pbkdf2 = (dough: string, salt: string, minutes: number) => [dough, salt, minutes];
    export const bread = pbkdf2("flour", "sea salt", 45);
  `),
  example("comparing hashes only", code`
    import bcrypt from "bcrypt";
    export const ok = (password: string, stored: string) => bcrypt.compare(password, stored);
  `),
  example("refusing low rounds", code`
    export function assertRounds(iterations: number) {
      if (iterations < 1000) throw new RangeError("1000 rounds at least");
    }
  `),
  example("Web Crypto at the floor", code`
    export const key = (base: CryptoKey, salt: BufferSource) =>
      crypto.subtle.deriveKey({ name: "PBKDF2", hash: "SHA-256", salt, iterations: 600_000 }, base, { name: "AES-GCM", length: 256 }, false, ["encrypt"]);
  `),
  example("crypto-js with a parsed key", code`
    import CryptoJS from "crypto-js";
    export const seal = (text: string, hex: string, iv: CryptoJS.lib.WordArray) => CryptoJS.AES.encrypt(text, CryptoJS.enc.Hex.parse(hex), { iv }).toString();
  `),
  example("prehash before bcrypt", code`
    import { createHash } from "crypto";
    import bcrypt from "bcrypt";
    export const h = (password: string) => bcrypt.hash(createHash("sha512").update(password).digest("base64"), 12);
  `),
  example("pwned passwords sha1", code`
    import { createHash } from "crypto";
    export async function pwned(password: string) { const hash = createHash("sha1").update(password).digest("hex").toUpperCase(); const r = await fetch("https://api.pwnedpasswords.com/range/" + hash.slice(0, 5)); return (await r.text()).includes(hash.slice(5)); }
  `),
  example("good pbkdf2", code`
    import { pbkdf2Sync, randomBytes } from "crypto";
    export const h = (p: string) => pbkdf2Sync(p, randomBytes(16), 600_000, 32, "sha256");
  `),
  example("hkdf on key", code`
    import { hkdfSync } from "crypto";
    export const k = (master: Buffer) => hkdfSync("sha256", master, "", "enc", 32);
  `),
  example("stored iterations", code`
    import { pbkdf2Sync } from "crypto";
    export const v = (p: string, stored: { salt: Buffer; iterations: number }) => pbkdf2Sync(p, stored.salt, stored.iterations, 32, "sha256");
  `),
  example("hash of a random token", code`
    import { createHash } from "crypto";
    export const id = (sessionToken: string) => createHash("sha256").update(sessionToken).digest("hex");
  `),
  example("bcrypt compare", code`
    import bcrypt from "bcrypt";
    export const v = (p: string, h: string) => bcrypt.compare(p, h);
  `),
  example("cryptojs with parsed key", code`
    import CryptoJS from "crypto-js";
    export const e = (t: string, hex: string, iv: string) => CryptoJS.AES.encrypt(t, CryptoJS.enc.Hex.parse(hex), { iv: CryptoJS.enc.Hex.parse(iv) }).toString();
  `),
  example("passwordPolicy hash", code`
    import { createHash } from "crypto";
    export const id = (passwordPolicyJson: string) => createHash("sha256").update(passwordPolicyJson).digest("hex");
  `),
  example("mnemonic bip39 2048", code`
    import { pbkdf2 } from "@noble/hashes/pbkdf2";
    import { sha512 } from "@noble/hashes/sha512";
    export const seed = (mnemonic: string, passphrase: string) => pbkdf2(sha512, mnemonic, "mnemonic" + passphrase, { c: 2048, dkLen: 64 });
  `),
  example("bcrypt 12 via env", code`
    import bcrypt from "bcrypt";
    const rounds = Number(process.env.ROUNDS ?? 12);
    export const h = (p: string) => bcrypt.hash(p, rounds);
  `),
  example("scrypt good", code`
    import { scrypt } from "crypto";
    export const k = (p: string, s: Buffer, cb: any) => scrypt(p, s, 64, { N: 32768, r: 8, p: 1, maxmem: 128 * 32768 * 8 * 2 }, cb);
  `),
  example("hash over pathname named pass", code`
    import { createHash } from "crypto";
    export const k = (boardingPass: { id: string }, passes: number) => createHash("sha256").update(boardingPass.id + passes).digest("hex");
  `),
];
