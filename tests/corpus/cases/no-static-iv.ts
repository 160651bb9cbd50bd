/** Initialisation vectors and nonces that are constant, zero, derived from the key or data, or used for more than one message. */
import { type Case, code, example } from "../case.ts";

export const bad: readonly Case[] = [
  example("zeros", code`
    import { createCipheriv } from "node:crypto";
    export const seal = (key: Buffer) => createCipheriv("aes-256-cbc", key, Buffer.alloc(16)); // <--
  `),
  example("zeros by fill, said to be random", code`
    const crypto = require("crypto");
    function seal(key, text) {
      // random iv
      const iv = Buffer.allocUnsafe(16).fill(0); // <--
      return crypto.createCipheriv("aes-256-cbc", key, iv).update(text); // <--
    }
    module.exports = seal;
  `, { filename: "lib/seal.js" }),
  example("text constant at the top of the module", code`
    import crypto from "crypto";
    const IV = "1234567890123456"; // <--
    export const seal = (key: Buffer, text: string) => crypto.createCipheriv("aes-256-cbc", key, IV).update(text, "utf8"); // <--
  `),
  example("hex constant, decoded", code`
    import { createCipheriv } from "node:crypto";
    const iv = Buffer.from("00112233445566778899aabb", "hex"); // <--
    export const seal = (key: Buffer) => createCipheriv("aes-256-gcm", key, iv, { authTagLength: 16 }); // <--
  `),
  example("zeros in Web Crypto", code`
    export const seal = (key: CryptoKey, data: BufferSource) => crypto.subtle.encrypt({ name: "AES-GCM", iv: new Uint8Array(12) }, key, data); // <--
  `),
  example("bytes in Web Crypto through a variable", code`
    const algorithm = { name: "AES-CBC", iv: new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]) }; // <--
    export const seal = (key: CryptoKey, data: BufferSource) => crypto.subtle.encrypt(algorithm, key, data); // <--
  `),
  example("counter of AES-CTR", code`
    export const seal = (key: CryptoKey, data: BufferSource) =>
      crypto.subtle.encrypt({ name: "AES-CTR", counter: new Uint8Array(16), length: 64 }, key, data); // <--
  `),
  example("random once per process", code`
    import { createCipheriv, randomBytes } from "node:crypto";
    const nonce = randomBytes(12); // <--
    export const seal = (key: Buffer, text: string) => createCipheriv("aes-256-gcm", key, nonce).update(text, "utf8"); // <--
  `),
  example("crypto-js", code`
    import CryptoJS from "crypto-js";
    const iv = CryptoJS.enc.Utf8.parse("abcdefghijklmnop"); // <--
    export const seal = (text: string, key: CryptoJS.lib.WordArray) => CryptoJS.AES.encrypt(text, key, { iv }).toString(); // <--
  `),
  example("crypto-js inline, from its own files", code`
    import AES from "crypto-js/aes";
    import Hex from "crypto-js/enc-hex";
    export const seal = (text: string, key: any) => AES.encrypt(text, key, { iv: Hex.parse("00000000000000000000000000000000") }).toString(); // <--
  `),
  example("tweetnacl nonce of zeros", code`
    import nacl from "tweetnacl";
    export const seal = (m: Uint8Array, key: Uint8Array) => nacl.secretbox(m, new Uint8Array(nacl.secretbox.nonceLength), key); // <--
  `),
  example("libsodium nonce", code`
    import sodium from "libsodium-wrappers";
    const nonce = sodium.from_hex("000000000000000000000000000000000000000000000000"); // <--
    export const seal = (m: string, key: Uint8Array) => sodium.crypto_secretbox_easy(m, nonce, key); // <--
  `),
  example("noble GCM", code`
    import { gcm } from "@noble/ciphers/aes.js";
    const nonce = Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1); // <--
    export const seal = (key: Uint8Array, data: Uint8Array) => gcm(key, nonce).encrypt(data); // <--
  `),
  example("node-forge", code`
    import forge from "node-forge";
    export function seal(key: string, text: string) {
      const cipher = forge.cipher.createCipher("AES-CBC", key);
      cipher.start({ iv: "0000000000000000" }); // <--
      cipher.update(forge.util.createBuffer(text));
      cipher.finish();
      return cipher.output;
    }
  `),
  example("first bytes of the key", code`
    import { createCipheriv } from "node:crypto";
    export const seal = (key: Buffer) => createCipheriv("aes-256-cbc", key, key.subarray(0, 16)); // <--
  `),
  example("repeat", code`
    import { createCipheriv } from "node:crypto";
    export const seal = (key: Buffer) => createCipheriv("aes-256-cbc", key, "0".repeat(16)); // <--
  `),
  example("aes-js counter mode with bytes", code`
    import aesjs from "aes-js";
    const iv = [21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36]; // <--
    export const seal = (key: Uint8Array, bytes: Uint8Array) => new aesjs.ModeOfOperation.cbc(key, iv).encrypt(bytes); // <--
  `),
  example("setting with a fallback", code`
    import { createCipheriv } from "node:crypto";
    const iv = process.env.AES_IV || "initialvector123"; // <--
    export const seal = (key: Buffer) => createCipheriv("aes-256-cbc", key, iv); // <--
  `),
  example("fill zero after alloc commented random", code`
    import crypto from "crypto";
    export function e(k: Buffer, t: string) { const iv = Buffer.allocUnsafe(16); iv.fill(0); const c = crypto.createCipheriv("aes-256-cbc", k, iv); return c.update(t); } // <--
  `),
  example("new Uint8Array(12)", code`
    export const e = (k: CryptoKey, d: Uint8Array) => crypto.subtle.encrypt({ name: "AES-GCM", iv: new Uint8Array(12) }, k, d); // <--
  `),
  example("iv from env fallback", code`
    import crypto from "crypto";
    const IV = process.env.IV || "1234567890123456"; // <--
    export const e = (k: Buffer, t: string) => crypto.createCipheriv("aes-256-cbc", k, IV).update(t); // <--
  `),
  example("iv slice of key", code`
    import crypto from "crypto";
    export const e = (key: string, t: string) => crypto.createCipheriv("aes-256-cbc", key, key.slice(0, 16)).update(t); // <--
  `),
  example("iv in class field", code`
    import { createCipheriv, randomBytes } from "crypto";
    export class Vault { private iv = randomBytes(16); constructor(private key: Buffer) {} seal(t: string) { const c = createCipheriv("aes-256-gcm", this.key, this.iv); return c.update(t); } } // <--
  `),
  example("module random iv", code`
    const crypto = require("crypto");
    const iv = crypto.randomBytes(16);
    exports.encrypt = (key, t) => crypto.createCipheriv("aes-256-cbc", key, iv).update(t); // <--
  `, { filename: "src/a.js" }),
  example("cryptojs iv parse", code`
    import CryptoJS from "crypto-js";
    const iv = CryptoJS.enc.Utf8.parse("0000000000000000"); // <--
    export const e = (t: string, k: CryptoJS.lib.WordArray) => CryptoJS.AES.encrypt(t, k, { iv }); // <--
  `),
  example("nonce Date.now", code`
    import { createCipheriv } from "crypto";
    export const e = (k: Buffer, t: string) => createCipheriv("aes-256-gcm", k, String(Date.now()).slice(0, 12)).update(t); // <--
  `, { accept: ["no-insecure-random"] }),
  example("md5 of key as iv", code`
    import { createCipheriv, createHash } from "crypto";
    export const e = (key: Buffer, t: string) => createCipheriv("aes-256-cbc", key, createHash("md5").update(key).digest()).update(t); // <--
  `),
  example("hash of data as iv", code`
    import { createCipheriv, createHash } from "crypto";
    export const e = (key: Buffer, t: string) => createCipheriv("aes-256-gcm", key, createHash("sha256").update("static").digest().subarray(0, 12)).update(t); // <--
  `),
  example("short iv", code`
    import { createCipheriv, randomBytes } from "crypto";
    export const e = (key: Buffer, t: string) => createCipheriv("aes-256-gcm", key, randomBytes(4)).update(t); // <--
  `),
  example("repeat iv", code`
    import { createCipheriv } from "crypto";
    export const e = (key: Buffer, t: string) => createCipheriv("aes-256-cbc", key, "\\0".repeat(16)).update(t); // <--
  `),
  example("default parameter iv", code`
    import { createCipheriv } from "crypto";
    export const e = (key: Buffer, t: string, iv = Buffer.alloc(16, 0)) => createCipheriv("aes-256-cbc", key, iv).update(t); // <--
  `),
  example("libsodium nonce const", code`
    import sodium from "libsodium-wrappers";
    export const s = (m: string, k: Uint8Array) => sodium.crypto_secretbox_easy(m, new Uint8Array(24), k); // <--
  `),
  example("forge iv", code`
    import forge from "node-forge";
    export function e(k: string, t: string) { const c = forge.cipher.createCipher("AES-CBC", k); c.start({ iv: "abcdefghijklmnop" }); c.update(forge.util.createBuffer(t)); c.finish(); return c.output; } // <--
  `),
  example("same nonce for two messages in a function", code`
    import { createCipheriv, randomBytes } from "crypto";
    export function both(k: Buffer, a: Buffer, b: Buffer) {
      const iv = randomBytes(12);
      const one = createCipheriv("aes-256-gcm", k, iv).update(a);
      const two = createCipheriv("aes-256-gcm", k, iv).update(b); // <--
      return [one, two];
    }
  `),
  example("nonce outside of a loop", code`
    import { createCipheriv, randomBytes } from "crypto";
    export function all(k: Buffer, parts: Buffer[]) {
      const iv = randomBytes(12);
      return parts.map((p) => { const c = createCipheriv("aes-256-gcm", k, iv); return Buffer.concat([c.update(p), c.final(), c.getAuthTag()]); }); // <--
    }
  `),
  example("nacl nonce zero", code`
    import nacl from "tweetnacl";
    const nonce = new Uint8Array(nacl.secretbox.nonceLength); // <--
    export const s = (m: Uint8Array, k: Uint8Array) => nacl.secretbox(m, nonce, k); // <--
  `),
  example("noble gcm module nonce", code`
    import { gcm } from "@noble/ciphers/aes";
    const nonce = new Uint8Array([1,2,3,4,5,6,7,8,9,10,11,12]); // <--
    export const e = (k: Uint8Array, d: Uint8Array) => gcm(k, nonce).encrypt(d); // <--
  `),
];

export const traps: readonly Case[] = [
  example("random in the function", code`
    import { createCipheriv, randomBytes } from "node:crypto";
    export const seal = (key: Buffer) => {
      const iv = randomBytes(12);
      return createCipheriv("aes-256-gcm", key, iv);
    };
  `),
  example("zeros filled with random bytes", code`
    import { createCipheriv, randomFillSync } from "node:crypto";
    export const seal = (key: Buffer) => {
      const iv = randomFillSync(Buffer.alloc(16));
      return createCipheriv("aes-256-cbc", key, iv);
    };
  `),
  example("filled in place", code`
    import { createCipheriv, randomFillSync } from "node:crypto";
    export function seal(key: Buffer) {
      const iv = new Uint8Array(12);
      randomFillSync(iv);
      return createCipheriv("aes-256-gcm", key, iv);
    }
  `),
  example("getRandomValues", code`
    export const seal = (key: CryptoKey, data: BufferSource) =>
      crypto.subtle.encrypt({ name: "AES-GCM", iv: crypto.getRandomValues(new Uint8Array(12)) }, key, data);
  `),
  example("getRandomValues in place", code`
    export function seal(key: CryptoKey, data: BufferSource) {
      const iv = new Uint8Array(16);
      crypto.getRandomValues(iv);
      return crypto.subtle.encrypt({ name: "AES-CBC", iv }, key, data);
    }
  `),
  example("decryption reads the IV from the message", code`
    import { createDecipheriv } from "node:crypto";
    export const open = (key: Buffer, message: Buffer) => createDecipheriv("aes-256-cbc", key, message.subarray(0, 16)).update(message.subarray(16));
  `),
  example("decryption of data with an old constant IV", code`
    import { createDecipheriv } from "node:crypto";
    export const openLegacy = (key: Buffer, sealed: Buffer) => createDecipheriv("aes-256-cbc", key, Buffer.alloc(16)).update(sealed);
  `),
  example("mode without IV", code`
    import { createCipheriv } from "node:crypto";
    export const wrap = (kek: Buffer, key: Buffer) => createCipheriv("aes-256-wrap-pad", kek, Buffer.from("a65959a6", "hex")).update(key);
  `),
  example("key wrap with its standard value", code`
    import { createCipheriv } from "node:crypto";
    export const wrap = (kek: Buffer) => createCipheriv("id-aes256-wrap", kek, Buffer.alloc(8, 0xa6));
  `),
  example("IV from the caller", code`
    import { createCipheriv } from "node:crypto";
    export const cipher = (key: Buffer, iv: Buffer) => createCipheriv("aes-256-gcm", key, iv);
  `),
  example("counter of a protocol", code`
    import { createCipheriv } from "node:crypto";
    export class Channel {
      private sequence = 0n;
      constructor(private readonly key: Buffer) {}
      next() {
        const nonce = Buffer.alloc(12);
        nonce.writeBigUInt64BE(this.sequence++, 4);
        return createCipheriv("aes-256-gcm", this.key, nonce);
      }
    }
  `),
  example("noble managed nonce", code`
    import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
    import { managedNonce } from "@noble/ciphers/utils.js";
    export const seal = (key: Uint8Array, data: Uint8Array) => managedNonce(xchacha20poly1305)(key).encrypt(data);
  `),
  example("tweetnacl random nonce", code`
    import nacl from "tweetnacl";
    export const seal = (m: Uint8Array, key: Uint8Array) => nacl.secretbox(m, nacl.randomBytes(nacl.secretbox.nonceLength), key);
  `),
  example("buffers that are no IV", code`
    import { createHash } from "node:crypto";
    const padding = Buffer.alloc(16);
    const iv = "IV. Chapter four";
    export const digest = createHash("sha256").update(padding).update(iv).digest();
  `),
  example("length constant", code`
    import { createCipheriv, randomBytes } from "node:crypto";
    const IV_LENGTH = 16;
    export const cipher = (key: Buffer) => createCipheriv("aes-256-cbc", key, randomBytes(IV_LENGTH));
  `),
  example("crypto-js random", code`
    import CryptoJS from "crypto-js";
    export const seal = (text: string, key: CryptoJS.lib.WordArray) => CryptoJS.AES.encrypt(text, key, { iv: CryptoJS.lib.WordArray.random(16) }).toString();
  `),
  example("fresh", code`
    import { createCipheriv, randomBytes } from "crypto";
    export const e = (k: Buffer, t: string) => { const iv = randomBytes(12); const c = createCipheriv("aes-256-gcm", k, iv); return [iv, c.update(t), c.final(), c.getAuthTag()]; };
  `),
  example("getRandomValues into alloc", code`
    export const e = (k: CryptoKey, d: Uint8Array) => { const iv = new Uint8Array(12); crypto.getRandomValues(iv); return crypto.subtle.encrypt({ name: "AES-GCM", iv }, k, d); };
  `),
  example("randomFillSync", code`
    import { createCipheriv, randomFillSync } from "crypto";
    export const e = (k: Buffer) => createCipheriv("aes-256-gcm", k, randomFillSync(Buffer.alloc(12)));
  `),
  example("decrypt with stored iv", code`
    import { createDecipheriv } from "crypto";
    export const d = (k: Buffer, s: string) => createDecipheriv("aes-256-cbc", k, Buffer.from(s.split(":")[0], "hex"));
  `),
  example("ecb null", code`
    import { createCipheriv } from "crypto";
    export const d = (k: Buffer) => createCipheriv("aes-256-ecb", k, null);
  `),
  example("counter nonce", code`
    import { createCipheriv } from "crypto";
    let n = 0n;
    export const e = (k: Buffer) => { const iv = Buffer.alloc(12); iv.writeBigUInt64BE(n++, 4); return createCipheriv("aes-256-gcm", k, iv); };
  `),
  example("set into buffer", code`
    export const e = (k: CryptoKey, d: Uint8Array, seq: Uint8Array) => { const iv = new Uint8Array(12); iv.set(seq, 0); return crypto.subtle.encrypt({ name: "AES-GCM", iv }, k, d); };
  `),
  example("loop fill", code`
    import { createCipheriv } from "crypto";
    export const e = (k: Buffer, base: Buffer, seq: number) => { const iv = Buffer.alloc(12); for (let i = 0; i < 12; i++) iv[i] = base[i]! ^ ((seq >> i) & 255); return createCipheriv("aes-256-gcm", k, iv); };
  `),
  example("copy", code`
    import { createCipheriv, randomBytes } from "crypto";
    export const e = (k: Buffer) => { const iv = Buffer.alloc(16); randomBytes(12).copy(iv, 4); return createCipheriv("aes-256-gcm", k, iv); };
  `),
  example("script module level encryption once", code`
    import { createCipheriv, randomBytes } from "crypto";
    const iv = randomBytes(12);
    const c = createCipheriv("aes-256-gcm", Buffer.from(process.env.K!, "hex"), iv);
    console.log(c.update("x"));
  `),
  example("parameter iv", code`
    import { createCipheriv } from "crypto";
    export const e = (k: Buffer, iv: Buffer) => createCipheriv("aes-256-gcm", k, iv);
  `),
  example("same iv, encrypt then decrypt", code`
    import { createCipheriv, createDecipheriv, randomBytes } from "crypto";
    export function selfTest(k: Buffer, a: Buffer) { const iv = randomBytes(12); const c = createCipheriv("aes-256-gcm", k, iv); const out = c.update(a); c.final(); const d = createDecipheriv("aes-256-gcm", k, iv); d.setAuthTag(c.getAuthTag()); d.final(); return d.update(out); }
  `),
  example("two branches, one nonce each", code`
    import { createCipheriv, randomBytes } from "crypto";
    export function one(k: Buffer, gcm: boolean) { const iv = randomBytes(12); return gcm ? createCipheriv("aes-256-gcm", k, iv) : createCipheriv("chacha20-poly1305", k, iv); }
  `),
  example("table of key and IV lengths", code`
    import { createCipheriv, randomBytes } from "node:crypto";
    const sizes: Record<string, [number, number]> = { "aes-128-cfb": [16, 16], "aes-256-cfb": [32, 16] };
    export const start = (method: string, key: Buffer) => createCipheriv(method, key, randomBytes(sizes[method]![1]));
  `),
  example("conversion of key and IV by the same function", code`
    import { createCipheriv } from "node:crypto";
    export class Engine {
      constructor(private readonly key: ArrayBuffer) {}
      encrypt(data: Buffer, iv: ArrayBuffer) {
        return createCipheriv("aes-256-cbc", Buffer.from(this.key), Buffer.from(iv)).update(data);
      }
    }
  `),
  example("counter in front, random bytes through a view", code`
    import { createCipheriv, randomFillSync } from "node:crypto";
    export function seal(key: Buffer, text: string) { const iv = Buffer.alloc(12); randomFillSync(iv.subarray(4)); return createCipheriv("aes-256-gcm", key, iv).update(text); }
  `),
];
