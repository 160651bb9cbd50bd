/** Keys, curves and groups below the minimum: RSA under 2048 bits, curves under 224 bits, small Diffie-Hellman groups. */
import { type Case, code, example } from "../case.ts";

export const bad: readonly Case[] = [
  example("RSA 1024", code`
    import { generateKeyPairSync } from "node:crypto";
    export const pair = () => generateKeyPairSync("rsa", { modulusLength: 1024 }); // <--
  `),
  example("RSA 1024, promisified", code`
    import { generateKeyPair } from "node:crypto";
    import { promisify } from "node:util";
    const generate = promisify(generateKeyPair);
    export const pair = () => generate("rsa", { modulusLength: 1024 }); // <--
  `),
  example("RSA in Web Crypto", code`
    export const pair = () =>
      crypto.subtle.generateKey({ name: "RSASSA-PKCS1-v1_5", modulusLength: 1024, publicExponent: new Uint8Array([1, 0, 1]), hash: "SHA-256" }, false, ["sign"]); // <--
  `),
  example("RSA-PSS 1024 through constants", code`
    const crypto = require("crypto");
    const BITS = 512 * 2;
    crypto.generateKeyPair("rsa-pss", { modulusLength: BITS }, (error, publicKey, privateKey) => use(error, publicKey, privateKey)); // <--
  `, { filename: "keys.js" }),
  example("node-forge 1024", code`
    import forge from "node-forge";
    export const pair = forge.pki.rsa.generateKeyPair(1024); // <--
  `),
  example("node-forge options", code`
    import { pki } from "node-forge";
    pki.rsa.generateKeyPair({ bits: 1024, workers: 2 }, (error, pair) => save(error, pair)); // <--
    declare function save(e: Error, p: pki.rsa.KeyPair): void;
  `),
  example("node-rsa 512", code`
    import NodeRSA from "node-rsa";
    export const key = new NodeRSA({ b: 512 }); // <--
  `),
  example("node-rsa method", code`
    const NodeRSA = require("node-rsa");
    const key = new NodeRSA();
    key.generateKeyPair(1024); // <--
    module.exports = key;
  `, { filename: "rsa.js" }),
  example("JSEncrypt 1024", code`
    import { JSEncrypt } from "jsencrypt";
    export const rsa = new JSEncrypt({ default_key_size: "1024" }); // <--
  `),
  example("curve of 192 bits", code`
    import { createECDH } from "node:crypto";
    export const ecdh = createECDH("secp192k1"); // <--
  `),
  example("curve of 160 bits for signing", code`
    import { generateKeyPairSync } from "node:crypto";
    export const pair = generateKeyPairSync("ec", { namedCurve: "secp160r1" }); // <--
  `),
  example("elliptic p192", code`
    import { ec as EC } from "elliptic";
    export const curve = new EC("p192"); // <--
  `),
  example("Diffie-Hellman of 1024 bits", code`
    import { createDiffieHellman } from "node:crypto";
    export const dh = createDiffieHellman(1024); // <--
  `),
  example("Diffie-Hellman group of 1024 bits", code`
    import { getDiffieHellman } from "node:crypto";
    export const dh = getDiffieHellman("modp2"); // <--
  `),
  example("Diffie-Hellman group of 768 bits", code`
    import * as crypto from "crypto";
    export const dh = crypto.createDiffieHellmanGroup("modp1"); // <--
  `),
  example("OpenPGP with 1024 bits", code`
    import { generateKey } from "openpgp";
    export const key = generateKey({ type: "rsa", rsaBits: 1024, userIDs: [{ name: "desk" }], passphrase: process.env.PGP_PASS! }); // <--
  `),
  example("keypair package", code`
    import keypair from "keypair";
    export const pair = keypair({ bits: 1024 }); // <--
  `),
  example("jsrsasign", code`
    import { KEYUTIL } from "jsrsasign";
    export const pair = KEYUTIL.generateKeypair("RSA", 1024); // <--
  `),
  example("self-signed certificate", code`
    import selfsigned from "selfsigned";
    export const pems = selfsigned.generate([{ name: "commonName", value: "localhost" }], { keySize: 1024, days: 30 }); // <--
  `),
  example("flag that lets small keys sign tokens", code`
    import jwt from "jsonwebtoken";
    export const issue = (sub: string, key: string) => jwt.sign({ sub }, key, { algorithm: "RS256", allowInsecureKeySizes: true }); // <--
  `, { accept: ["no-weak-jwt"] }),
  example("parameter default", code`
    import { generateKeyPairSync } from "node:crypto";
    export function createKeys(bits = 1024) { // <--
      return generateKeyPairSync("rsa", { modulusLength: bits }); // <--
    }
    export const first = createKeys();
  `),
  example("rsa 1024 promisified", code`
    import { promisify } from "util";
    import { generateKeyPair } from "crypto";
    export const g = () => promisify(generateKeyPair)("rsa", { modulusLength: 1024 }); // <--
  `),
  example("rsa ternary", code`
    import { generateKeyPairSync } from "crypto";
    export const g = (fast: boolean) => generateKeyPairSync("rsa", { modulusLength: fast ? 512 : 2048 }); // <--
  `),
  example("node-rsa b", code`
    import NodeRSA from "node-rsa";
    export const k = new NodeRSA({ b: 512 }); // <--
  `),
  example("forge default param", code`
    import forge from "node-forge";
    export const g = (bits = 1024) => forge.pki.rsa.generateKeyPair({ bits, e: 0x10001 }); // <--
  `),
  example("webcrypto rsa", code`
    export const g = () => crypto.subtle.generateKey({ name: "RSA-OAEP", modulusLength: 1024, publicExponent: new Uint8Array([1, 0, 1]), hash: "SHA-256" }, false, ["encrypt", "decrypt"]); // <--
  `),
  example("ec namedCurve secp160", code`
    import { generateKeyPairSync } from "crypto";
    export const g = () => generateKeyPairSync("ec", { namedCurve: "secp160r1" }); // <--
  `),
  example("createECDH prime192", code`
    import { createECDH } from "crypto";
    export const g = () => createECDH("prime192v1"); // <--
  `),
  example("getDiffieHellman modp2", code`
    import { getDiffieHellman } from "crypto";
    export const g = () => getDiffieHellman("modp2"); // <--
  `),
  example("createDiffieHellman 512", code`
    import crypto from "crypto";
    export const g = () => crypto.createDiffieHellman(512); // <--
  `),
  example("dsa", code`
    import { generateKeyPairSync } from "crypto";
    export const g = () => generateKeyPairSync("dsa", { modulusLength: 2048, divisorLength: 256 }); // <--
  `),
  example("elliptic p192, again", code`
    import { ec as EC } from "elliptic";
    export const g = new EC("p192"); // <--
  `),
  example("hmac key of 8 bytes webcrypto strict", code`
    export const g = () => crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256", length: 64 }, false, ["sign"]); // <--
  `, { preset: "strict" }),
  example("jwt allowInsecureKeySizes", code`
    import jwt from "jsonwebtoken";
    export const s = (p: object, k: string) => jwt.sign(p, k, { algorithm: "RS256", allowInsecureKeySizes: true }); // <--
  `),
  example("selfsigned keySize", code`
    import selfsigned from "selfsigned";
    export const c = selfsigned.generate([{ name: "commonName", value: "x" }], { keySize: 1024 }); // <--
  `),
  example("aws kms RSA_1024-like spec in pkcs / openpgp rsaBits", code`
    import * as openpgp from "openpgp";
    export const g = () => openpgp.generateKey({ type: "rsa", rsaBits: 1024, userIDs: [{ name: "x" }] }); // <--
  `),
  example("random key 8 bytes hmac", code`
    import { createHmac, randomBytes } from "crypto";
    const key = randomBytes(8); // <--
    export const m = (d: Buffer) => createHmac("sha256", key).update(d).digest(); // <--
  `, { preset: "strict" }),
  example("generateKey hmac 32 bits", code`
    import { generateKeySync } from "crypto";
    export const k = generateKeySync("hmac", { length: 64 }); // <--
  `, { preset: "strict" }),
  example("tls ecdhCurve", code`
    import tls from "tls";
    tls.DEFAULT_ECDH_CURVE = "secp160k1"; // <--
  `),
];

export const traps: readonly Case[] = [
  example("RSA 2048", code`
    import { generateKeyPairSync } from "node:crypto";
    export const pair = generateKeyPairSync("rsa", { modulusLength: 2048 });
  `),
  example("RSA 4096 in Web Crypto", code`
    export const pair = () =>
      crypto.subtle.generateKey({ name: "RSA-PSS", modulusLength: 4096, publicExponent: new Uint8Array([1, 0, 1]), hash: "SHA-512" }, false, ["sign"]);
  `),
  example("P-256", code`
    import { createECDH, generateKeyPairSync } from "node:crypto";
    export const pair = generateKeyPairSync("ec", { namedCurve: "P-256" });
    export const ecdh = createECDH("prime256v1");
  `),
  example("Ed25519 and X25519", code`
    import { generateKeyPairSync } from "node:crypto";
    export const a = generateKeyPairSync("ed25519");
    export const b = generateKeyPairSync("x25519");
  `),
  example("secp256k1 of a wallet", code`
    import { ec as EC } from "elliptic";
    export const curve = new EC("secp256k1");
  `),
  example("size from outside", code`
    import { generateKeyPairSync } from "node:crypto";
    export const pair = (modulusLength: number) => generateKeyPairSync("rsa", { modulusLength });
  `),
  example("AES of 256 bits", code`
    import { generateKeySync } from "node:crypto";
    export const key = generateKeySync("aes", { length: 256 });
  `),
  example("refusing small keys", code`
    const MINIMUM = 2048;
    export function assertSize(bits: number) {
      if (bits === 1024 || bits < MINIMUM) throw new RangeError("RSA keys of 1024 bits are refused");
    }
  `),
  example("image size", code`
    export const thumbnail = { width: 1024, height: 768, bits: 8, keySize: 512 };
  `),
  example("buffer size", code`
    import { randomBytes } from "node:crypto";
    export const noise = randomBytes(1024);
  `),
  example("large groups", code`
    import { createDiffieHellman, getDiffieHellman } from "node:crypto";
    export const a = getDiffieHellman("modp15");
    export const b = createDiffieHellman(3072);
  `),
  example("cache of 512 entries", code`
    import { LRUCache } from "lru-cache";
    export const cache = new LRUCache<string, string>({ max: 512, maxSize: 1024 });
  `),
  example("another library's bits", code`
    import { generateKeyPair } from "./board-game.js";
    export const pair = generateKeyPair("rsa", { modulusLength: 1024 });
  `),
  example("post-quantum key", code`
    import { generateKeyPairSync } from "node:crypto";
    export const pair = generateKeyPairSync("ml-kem-768");
  `),
  example("node-rsa default size", code`
    import NodeRSA from "node-rsa";
    export const key = new NodeRSA().generateKeyPair(3072, 65537);
  `),
  example("small number in an unused member", code`
    import { generateKeyPairSync } from "node:crypto";
    const sizes = { legacy: 1024, current: 3072 };
    export const pair = generateKeyPairSync("rsa", { modulusLength: sizes.current });
  `),
  example("2048", code`
    import { generateKeyPairSync } from "crypto";
    export const g = () => generateKeyPairSync("rsa", { modulusLength: 2048 });
  `),
  example("aes length", code`
    export const g = () => crypto.subtle.generateKey({ name: "AES-GCM", length: 128 }, false, ["encrypt"]);
  `),
  example("divisorLength", code`
    import { generateKeyPairSync } from "crypto";
    export const g = () => generateKeyPairSync("rsa-pss", { modulusLength: 3072, hashAlgorithm: "sha256", saltLength: 32 });
  `),
  example("x25519", code`
    import { generateKeyPairSync, createECDH } from "crypto";
    export const a = generateKeyPairSync("x25519"); export const b = createECDH("secp256k1"); export const c = generateKeyPairSync("ec", { namedCurve: "P-256" });
  `),
  example("image bits", code`
    export const opts = { bits: 512, modulusLength: 512 }; export const size = (o: { bits: number }) => o.bits > 1024;
  `),
  example("hybrid tls groups", code`
    import tls from "tls";
    tls.DEFAULT_ECDH_CURVE = "X25519MLKEM768:X25519:P-256";
  `),
  example("ml-kem", code`
    import { generateKeyPairSync } from "crypto";
    export const k = generateKeyPairSync("ml-kem-512");
  `),
];
