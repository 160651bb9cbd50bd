/** Broken ciphers, modes, paddings and short tags when something is encrypted; reading old data stays silent. */
import { type Case, code, example } from "../case.ts";

export const bad: readonly Case[] = [
  example("triple DES", code`
    import { createCipheriv } from "node:crypto";
    export const seal = (key: Buffer, iv: Buffer) => createCipheriv("des-ede3-cbc", key, iv); // <--
  `),
  example("ECB", code`
    const crypto = require("crypto");
    function encrypt(text, key) {
      const cipher = crypto.createCipheriv("aes-256-ecb", key, null); // <--
      return cipher.update(text, "utf8", "base64") + cipher.final("base64");
    }
    module.exports = { encrypt };
  `, { filename: "lib/encrypt.js" }),
  example("RC4", code`
    import * as crypto from "node:crypto";
    export const stream = (key: Buffer) => crypto.createCipheriv("rc4", key, ""); // <--
  `),
  example("password form without IV", code`
    import crypto from "crypto";
    export const seal = (text: string, password: string) => {
      const cipher = crypto.createCipher("aes-256-cbc", password); // <--
      return cipher.update(text, "utf8", "hex") + cipher.final("hex");
    };
  `),
  example("Blowfish", code`
    import { createCipheriv as enc } from "crypto";
    export default (key: Buffer, iv: Buffer) => enc("bf-cbc", key, iv); // <--
  `),
  example("NTLM response", code`
    const { createCipheriv } = require("node:crypto");
    exports.lmResponse = (key, challenge) => createCipheriv("des-ecb", key, "").update(challenge); // <--
  `, { filename: "ntlm.js" }),
  example("crypto-js DES", code`
    import CryptoJS from "crypto-js";
    export const seal = (text: string, key: CryptoJS.lib.WordArray, iv: CryptoJS.lib.WordArray) => CryptoJS.DES.encrypt(text, key, { iv }).toString(); // <--
  `),
  example("crypto-js TripleDES from its own file", code`
    import TripleDES from "crypto-js/tripledes";
    import Hex from "crypto-js/enc-hex";
    export const seal = (text: string, keyHex: string) => TripleDES.encrypt(text, Hex.parse(keyHex)).toString(); // <--
  `),
  example("crypto-js AES in ECB mode", code`
    import { AES, mode, pad, enc } from "crypto-js";
    export function encrypt(word: string, keyText: string) {
      const key = enc.Utf8.parse(keyText);
      return AES.encrypt(word, key, { mode: mode.ECB, padding: pad.Pkcs7 }).toString(); // <--
    }
  `),
  example("crypto-js RC4", code`
    const CryptoJS = require("crypto-js");
    module.exports = (text, key) => CryptoJS.RC4.encrypt(text, key); // <--
  `, { filename: "rc4.js" }),
  example("aes-js ECB", code`
    import aesjs from "aes-js";
    export const seal = (key: Uint8Array, bytes: Uint8Array) => new aesjs.ModeOfOperation.ecb(key).encrypt(bytes); // <--
  `),
  example("node-forge DES", code`
    import forge from "node-forge";
    export function seal(key: string, iv: string, input: forge.util.ByteStringBuffer) {
      const cipher = forge.cipher.createCipher("DES-CBC", key); // <--
      cipher.start({ iv });
      cipher.update(input);
      cipher.finish();
      return cipher.output.toHex();
    }
  `),
  example("node-forge AES in ECB mode", code`
    const forge = require("node-forge");
    const cipher = forge.cipher.createCipher("AES-ECB", forge.util.createBuffer(process.env.KEY)); // <--
    cipher.start();
  `, { filename: "forge.js" }),
  example("noble ECB", code`
    import { ecb } from "@noble/ciphers/aes.js";
    export const seal = (key: Uint8Array, data: Uint8Array) => ecb(key).encrypt(data); // <--
  `),
  example("RSA with PKCS #1 v1.5 padding", code`
    import { constants, publicEncrypt } from "node:crypto";
    export const wrap = (key: string, data: Buffer) => publicEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, data); // <--
  `),
  example("RSA without padding", code`
    import crypto from "node:crypto";
    export const raw = (pem: string, data: Buffer) =>
      crypto.publicEncrypt({ key: pem, padding: crypto.constants.RSA_NO_PADDING }, data); // <--
  `),
  example("node-rsa scheme", code`
    import NodeRSA from "node-rsa";
    const rsa = new NodeRSA(process.env.PUBLIC_PEM!);
    rsa.setOptions({ encryptionScheme: "pkcs1" }); // <--
    export const wrap = (data: string) => rsa.encrypt(data, "base64");
  `),
  example("tag of four bytes", code`
    import { createCipheriv, randomBytes } from "node:crypto";
    export const cipher = (key: Buffer) => createCipheriv("aes-256-gcm", key, randomBytes(12), { authTagLength: 4 }); // <--
  `),
  example("tag of 32 bits in Web Crypto", code`
    export const seal = (key: CryptoKey, data: BufferSource) =>
      crypto.subtle.encrypt({ name: "AES-GCM", iv: crypto.getRandomValues(new Uint8Array(12)), tagLength: 32 }, key, data); // <--
  `),
  example("browser build still offers createCipher", code`
    import { createCipher } from "browserify-cipher";
    export const seal = (password: string) => createCipher("aes192", password); // <--
  `),
  example("name from a constant in capitals", code`
    import { createCipheriv } from "node:crypto";
    const CIPHER = "DES-EDE3-CBC";
    export class Sealer {
      constructor(private readonly key: Buffer) {}
      seal(iv: Buffer) {
        return createCipheriv(CIPHER, this.key, iv); // <--
      }
    }
  `),
  example("either side of a choice", code`
    import { createCipheriv } from "node:crypto";
    export const cipher = (legacy: boolean, key: Buffer, iv: Buffer) => createCipheriv(legacy ? "des-cbc" : "aes-256-cbc", key, iv); // <--
  `),
  example("Azure Key Vault with RSA1_5", code`
    import { CryptographyClient } from "@azure/keyvault-keys";
    import { DefaultAzureCredential } from "@azure/identity";
    const client = new CryptographyClient("https://desk.vault.azure.net/keys/wrap", new DefaultAzureCredential());
    export const wrap = (key: Uint8Array) => client.wrapKey("RSA1_5", key); // <--
  `),
  example("cbc fallback to ecb", code`
    import { createCipheriv } from "node:crypto";
    export const enc = (key: Buffer, iv?: Buffer) => createCipheriv(iv ? "aes-256-gcm" : "aes-256-ecb", key, iv ?? null); // <--
  `),
  example("algorithm in config object", code`
    const crypto = require("crypto");
    const config = { algorithm: "des-ede3-cbc", ivLength: 8 }; // <--
    exports.encrypt = (t, k) => crypto.createCipheriv(config.algorithm, k, crypto.randomBytes(config.ivLength)).update(t); // <--
  `, { filename: "src/a.js" }),
  example("algorithm from env default", code`
    import { createCipheriv } from "node:crypto";
    const algorithm = process.env.CIPHER || "rc4"; // <--
    export const e = (k: Buffer) => createCipheriv(algorithm, k, ""); // <--
  `),
  example("template cipher name", code`
    import { createCipheriv } from "node:crypto";
    const bits = 256;
    export const e = (k: Buffer) => createCipheriv(\`aes-\${bits}-ecb\`, k, null); // <--
  `),
  example("template cipher name of unknown bits", code`
    import { createCipheriv } from "node:crypto";
    export const e = (k: Buffer) => createCipheriv(\`aes-\${k.length * 8}-ecb\`, k, null); // <--
  `),
  example("createCipher legacy", code`
    import * as crypto from "crypto";
    export const e = (t: string, p: string) => crypto.createCipher("aes192", p).update(t, "utf8", "hex"); // <--
  `),
  example("CryptoJS TripleDES ECB", code`
    import CryptoJS from "crypto-js";
    export const e = (t: string, k: CryptoJS.lib.WordArray) => CryptoJS.TripleDES.encrypt(t, k, { mode: CryptoJS.mode.ECB, padding: CryptoJS.pad.Pkcs7 }); // <--
  `),
  example("crypto-js subpath ecb", code`
    const AES = require("crypto-js/aes");
    const ECB = require("crypto-js/mode-ecb");
    exports.e = (t, k) => AES.encrypt(t, k, { mode: ECB }); // <--
  `, { filename: "src/a.js" }),
  example("named mode import", code`
    import { AES, mode, enc } from "crypto-js";
    export const e = (t: string, k: string) => AES.encrypt(t, enc.Utf8.parse(k), { mode: mode.ECB }).toString(); // <--
  `),
  example("forge 3DES", code`
    import forge from "node-forge";
    export const e = (k: string) => forge.cipher.createCipher("3DES-CBC", forge.util.createBuffer(k)); // <--
  `),
  example("publicEncrypt with pkcs1", code`
    import { publicEncrypt, constants } from "node:crypto";
    export const e = (key: string, b: Buffer) => publicEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, b); // <--
  `),
  example("JSEncrypt", code`
    import { JSEncrypt } from "jsencrypt";
    export function e(t: string, pub: string) { const j = new JSEncrypt(); j.setPublicKey(pub); return j.encrypt(t); } // <--
  `),
  example("node-rsa pkcs1", code`
    import NodeRSA from "node-rsa";
    const key = new NodeRSA(process.env.PUB!, "public", { encryptionScheme: "pkcs1" }); // <--
    export const e = (t: string) => key.encrypt(t, "base64");
  `),
  example("short tag", code`
    import { createCipheriv, randomBytes } from "node:crypto";
    export const c = (k: Buffer) => createCipheriv("aes-256-gcm", k, randomBytes(12), { authTagLength: 4 }); // <--
  `),
  example("web crypto tagLength 32", code`
    export const c = (k: CryptoKey, iv: Uint8Array, d: Uint8Array) => crypto.subtle.encrypt({ name: "AES-GCM", iv, tagLength: 32 }, k, d); // <--
  `),
  example("gcm decrypt without final", code`
    import { createDecipheriv } from "node:crypto";
    export function open(k: Buffer, iv: Buffer, body: Buffer) {
      const d = createDecipheriv("aes-256-gcm", k, iv); // <--
      return d.update(body, undefined, "utf8"); // <--
    }
  `),
  example("gcm decrypt without setAuthTag", code`
    import { createDecipheriv } from "node:crypto";
    export function open(k: Buffer, iv: Buffer, body: Buffer) {
      const d = createDecipheriv("aes-256-gcm", k, iv); // <--
      const text = d.update(body);
      try { d.final(); } catch {}
      return text;
    }
  `),
  example("gcm decrypt tag of unchecked length", code`
    import { createDecipheriv } from "node:crypto";
    export function open(k: Buffer, iv: Buffer, body: Buffer, tag: Buffer) {
      const d = createDecipheriv("aes-256-gcm", k, iv); // <--
      d.setAuthTag(tag.subarray(0, 4)); // <--
      return Buffer.concat([d.update(body), d.final()]);
    }
  `),
  example("crypto.webcrypto AES-CTR strict", code`
    import { webcrypto } from "node:crypto";
    export const c = (k: webcrypto.CryptoKey, counter: Uint8Array, d: Uint8Array) => webcrypto.subtle.encrypt({ name: "AES-CTR", counter, length: 64 }, k, d); // <--
  `, { preset: "strict" }),
  example("aes-js ecb", code`
    import aesjs from "aes-js";
    export const e = (k: Uint8Array, t: Uint8Array) => new aesjs.ModeOfOperation.ecb(k).encrypt(t); // <--
  `),
  example("browserify-cipher rc4 promisified member", code`
    const { createCipheriv: mk } = require("node:crypto");
    const suites = ["aes-256-gcm", "des-cbc"];
    exports.weak = (k, iv) => mk(suites[1], k, iv); // <--
  `, { filename: "src/a.js" }),
  example("decipher that takes a tag of any length", code`
    import { createDecipheriv } from "node:crypto";
    export function open(key: Buffer, iv: Buffer, tag: Buffer, body: Buffer) {
      const decipher = createDecipheriv("aes-256-gcm", key, iv);
      decipher.setAuthTag(tag); // <--
      return Buffer.concat([decipher.update(body), decipher.final()]);
    }
  `, { preset: "strict" }),
  example("blowfish package", code`
    const { Blowfish } = require("egoroof-blowfish");
    exports.e = (k, t) => new Blowfish(k, Blowfish.MODE.ECB, Blowfish.PADDING.NULL).encode(t); // <--
  `, { filename: "src/a.js" }),
  example("des.js", code`
    import des from "des.js";
    export const e = (key: number[], data: number[]) => des.DES.create({ type: "encrypt", key }).update(data); // <--
  `),
  example("jose RSA1_5", code`
    import { CompactEncrypt } from "jose";
    export const e = (p: Uint8Array, k: CryptoKey) => new CompactEncrypt(p).setProtectedHeader({ alg: "RSA1_5", enc: "A256GCM" }).encrypt(k); // <--
  `, { accept: ["no-weak-jwt"] }),
];

export const traps: readonly Case[] = [
  example("AES-256-GCM", code`
    import { createCipheriv, randomBytes } from "node:crypto";
    export const cipher = (key: Buffer) => createCipheriv("aes-256-gcm", key, randomBytes(12), { authTagLength: 16 });
  `),
  example("ChaCha20-Poly1305", code`
    import { createCipheriv, randomBytes } from "node:crypto";
    export const cipher = (key: Buffer) => createCipheriv("chacha20-poly1305", key, randomBytes(12), { authTagLength: 16 });
  `),
  example("CBC with a MAC behind it", code`
    import { createCipheriv, createHmac, randomBytes } from "node:crypto";
    export function seal(key: Buffer, macKey: Buffer, text: string) {
      const iv = randomBytes(16);
      const cipher = createCipheriv("aes-256-cbc", key, iv);
      const sealed = Buffer.concat([iv, cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([sealed, createHmac("sha256", macKey).update(sealed).digest()]);
    }
  `),
  example("old data is decrypted", code`
    import { createDecipheriv } from "node:crypto";
    export const openLegacy = (key: Buffer, iv: Buffer, sealed: Buffer) => {
      const decipher = createDecipheriv("des-ede3-cbc", key, iv);
      return Buffer.concat([decipher.update(sealed), decipher.final()]);
    };
  `),
  example("AES-GCM in Web Crypto", code`
    export const seal = (key: CryptoKey, data: BufferSource, iv: BufferSource) => crypto.subtle.encrypt({ name: "AES-GCM", iv, tagLength: 128 }, key, data);
  `),
  example("OAEP with SHA-256", code`
    import { constants, publicEncrypt } from "node:crypto";
    export const wrap = (key: string, data: Buffer) => publicEncrypt({ key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha256" }, data);
  `),
  example("PKCS #1 padding of a signature", code`
    import { constants, sign } from "node:crypto";
    export const signed = (key: string, data: Buffer) => sign("sha256", data, { key, padding: constants.RSA_PKCS1_PADDING });
  `),
  example("PSS padding", code`
    import { constants, createSign } from "node:crypto";
    export const signed = (key: string, data: Buffer) => createSign("sha256").update(data).sign({ key, padding: constants.RSA_PKCS1_PSS_PADDING });
  `),
  example("listing ciphers", code`
    import { getCiphers } from "node:crypto";
    export const weak = getCiphers().filter((name) => name.includes("des") || name.endsWith("-ecb") || name === "rc4");
  `),
  example("deny-list", code`
    const REFUSED = ["des-ede3-cbc", "aes-128-ecb", "rc4", "bf-cbc"];
    export function assertCipher(name: string) {
      if (REFUSED.includes(name)) throw new RangeError("refused cipher: " + name);
    }
  `),
  example("cipher from a parameter", code`
    import { createCipheriv } from "node:crypto";
    export const make = (algorithm: string, key: Buffer, iv: Buffer) => createCipheriv(algorithm, key, iv);
  `),
  example("another module with the same method", code`
    import crypto from "./toy-crypto.js";
    export const puzzle = crypto.createCipher("rot13", "letters");
  `),
  example("own class with the same method", code`
    class Puzzle {
      createCipheriv(kind: string, _key: string, _iv: null) {
        return kind;
      }
    }
    export const kind = new Puzzle().createCipheriv("des-ecb", "x", null);
  `),
  example("words that look like names", code`
    export const articles = { des: "von den", rc2: "release candidate 2", ecb: "Europäische Zentralbank", blowfish: "Kugelfisch" };
  `, { filename: "src/i18n/words.ts" }),
  example("key wrap", code`
    import { createCipheriv } from "node:crypto";
    export const wrap = (kek: Buffer, key: Buffer) => {
      const cipher = createCipheriv("id-aes256-wrap", kek, Buffer.alloc(8, 0xa6));
      return Buffer.concat([cipher.update(key), cipher.final()]);
    };
  `),
  example("noble GCM", code`
    import { gcm } from "@noble/ciphers/aes.js";
    import { managedNonce } from "@noble/ciphers/utils.js";
    export const seal = (key: Uint8Array, data: Uint8Array) => managedNonce(gcm)(key).encrypt(data);
  `),
  example("tweetnacl secretbox", code`
    import nacl from "tweetnacl";
    export const seal = (m: Uint8Array, key: Uint8Array) => nacl.secretbox(m, nacl.randomBytes(24), key);
  `),
  example("weak side of a table that is never taken", code`
    import { createCipheriv } from "node:crypto";
    const CIPHERS = { legacy: "des-cbc", current: "aes-256-gcm" } as const;
    export const cipher = (key: Buffer, nonce: Buffer) => createCipheriv(CIPHERS.current, key, nonce);
  `),
  example("Azure wraps with OAEP-256", code`
    import { CryptographyClient } from "@azure/keyvault-keys";
    export const wrap = (client: CryptographyClient, key: Uint8Array) => client.wrapKey("RSA-OAEP-256", key);
  `),
  example("code sample inside a string", code`
    export const sample = "const c = crypto.createCipheriv('des-ecb', key, null)";
    // const old = crypto.createCipher("rc4", password);
  `),
  example("gcm with all", code`
    import { createDecipheriv } from "node:crypto";
    export function open(k: Buffer, iv: Buffer, body: Buffer, tag: Buffer) {
      const d = createDecipheriv("aes-256-gcm", k, iv, { authTagLength: 16 });
      d.setAuthTag(tag);
      return Buffer.concat([d.update(body), d.final()]);
    }
  `),
  example("gcm decipher piped", code`
    import { createDecipheriv } from "node:crypto";
    import { pipeline } from "node:stream/promises";
    export async function open(k: Buffer, iv: Buffer, tag: Buffer, src: any, dst: any) {
      const d = createDecipheriv("aes-256-gcm", k, iv).setAuthTag(tag);
      await pipeline(src, d, dst);
    }
  `),
  example("decipher returned to caller", code`
    import { createDecipheriv } from "node:crypto";
    export const decipher = (k: Buffer, iv: Buffer) => createDecipheriv("aes-256-gcm", k, iv);
  `),
  example("legacy decrypt", code`
    import { createDecipheriv } from "node:crypto";
    export const openOld = (k: Buffer, iv: Buffer, d: Buffer) => { const c = createDecipheriv("des-ede3-cbc", k, iv); return Buffer.concat([c.update(d), c.final()]); };
  `),
  example("post-quantum names", code`
    import { generateKeyPairSync } from "node:crypto";
    export const a = generateKeyPairSync("ml-kem-768");
    export const b = generateKeyPairSync("ml-dsa-65");
    export const c = generateKeyPairSync("slh-dsa-sha2-128s");
  `),
  example("CBC recommended", code`
    import { createCipheriv, createHmac, randomBytes } from "node:crypto";
    export function seal(k: Buffer, m: Buffer, t: string) { const iv = randomBytes(16); const c = createCipheriv("aes-256-cbc", k, iv); const ct = Buffer.concat([iv, c.update(t), c.final()]); return Buffer.concat([ct, createHmac("sha256", m).update(ct).digest()]); }
  `),
  example("pkcs1 signature padding", code`
    import { sign, constants } from "node:crypto";
    export const s = (d: Buffer, key: string) => sign("sha256", d, { key, padding: constants.RSA_PKCS1_PADDING });
  `),
  example("OAEP default", code`
    import { publicEncrypt, constants } from "node:crypto";
    export const e = (key: string, b: Buffer) => publicEncrypt({ key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha256" }, b);
  `),
  example("deny list of ciphers", code`
    import { getCiphers, createCipheriv } from "node:crypto";
    const refused = ["des-cbc", "rc4", "aes-256-ecb"];
    export const e = (name: string, k: Buffer, iv: Buffer) => { if (refused.includes(name)) throw new Error(name); return createCipheriv(name, k, iv); };
    export const ok = getCiphers().filter((n) => !n.endsWith("-ecb"));
  `),
  example("CCM tag 16", code`
    import { createCipheriv } from "node:crypto";
    export const c = (k: Buffer, n: Buffer) => createCipheriv("aes-256-ccm", k, n, { authTagLength: 16 });
  `),
  example("AES-KW wrapping", code`
    export const w = (k: CryptoKey, kek: CryptoKey) => crypto.subtle.wrapKey("raw", k, kek, "AES-KW");
  `),
  example("own class named DES", code`
    class DES { static encrypt(x: string) { return x; } }
    export const y = DES.encrypt("design");
  `),
  example("editor mode ecb word", code`
    import CodeMirror from "codemirror";
    export const m = { mode: "des", cipher: "ecb" };
  `),
  example("aes package cbc", code`
    import { gcm } from "@noble/ciphers/aes";
    import { randomBytes } from "@noble/ciphers/webcrypto";
    export const s = (k: Uint8Array, d: Uint8Array) => gcm(k, randomBytes(12)).encrypt(d);
  `),
  example("old files decrypted with aes-js", code`
    import aesjs from "aes-js";
    export const open = (key: Uint8Array, old: Uint8Array) => {
      const mode = new aesjs.ModeOfOperation.ecb(key);
      return mode.decrypt(old);
    };
  `),
];
