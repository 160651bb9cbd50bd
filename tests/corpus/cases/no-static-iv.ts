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
];
