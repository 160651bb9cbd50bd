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
];
