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
];
