/**
 * Rows of the Web Crypto API: the global `crypto`, `webcrypto` of node:crypto and the packages that implement it.
 *
 * `CryptoKey` stands for a key and for a pair (the result of `generateKey` is one or the other by its algorithm);
 * `PublicCryptoKey` is a public key, whose export is harmless. Tag lengths are in bits here, key sizes too.
 */
import type { Library } from "./schema.ts";

export const webcrypto: Library = {
  name: "webcrypto",
  specifiers: { "@peculiar/webcrypto": "", "isomorphic-webcrypto": "", uncrypto: "", "node-webcrypto-p11": "" },
  globals: { crypto: "", msCrypto: "" },
  aliases: { webkitSubtle: "webcrypto:subtle", webcrypto: "webcrypto:", crypto: "webcrypto:" },
  verified: "Node 20.20.2, 26.10, TypeScript 6.0 lib.dom",
  source: "https://w3c.github.io/webcrypto/",
  rows: [
    {
      api: "subtle.generateKey()", role: "keygen",
      args: {
        "0": "alg", "1": "extractable", "2": "usages", "0.name": "alg", "0.length": "keySize", "0.modulusLength": "keySize",
        "0.publicExponent": "exponent", "0.namedCurve": "curve", "0.hash": "hash", ret: "cryptokey",
      },
      vault: "createKey", returns: "CryptoKey",
      note: "extractable true = raw-exportable key; asymmetric algorithms resolve to { privateKey, publicKey }",
    },
    {
      api: "subtle.importKey()", role: "import",
      args: {
        "0": "format", "1": "key", "2": "alg", "3": "extractable", "4": "usages", "1.k": "key", "1.d": "key", "2.name": "alg",
        "2.hash": "hash", "2.namedCurve": "curve", ret: "cryptokey",
      },
      returns: "CryptoKey", note: "formats raw, raw-secret, raw-seed, pkcs8, jwk; with spki and raw-public argument 1 is public",
    },
    {
      api: "subtle.exportKey()", role: "export", args: { "0": "format", "1": "cryptokey", ret: "rawkey" },
      note: "any format but spki/raw-public (and jwk of a public key) exports secret material; getPublicKey(key) is the safe form on Node 24+",
    },
    {
      api: "subtle.wrapKey()", role: "wrap",
      args: { "0": "format", "1": "cryptokey", "2": "key", "3": "alg", "3.name": "alg", "3.iv": "iv", ret: "wrappedKey" }, vault: "wrap",
    },
    {
      api: "subtle.unwrapKey()", role: "unwrap",
      args: {
        "0": "format", "1": "ciphertext", "2": "key", "3": "alg", "4": "alg", "5": "extractable", "6": "usages", "3.iv": "iv",
        "3.name": "alg", ret: "cryptokey",
      },
      vault: "unwrap", returns: "CryptoKey",
    },
    {
      api: "subtle.encrypt()", role: "encrypt",
      args: {
        "0": "alg", "1": "cryptokey", "2": "data", "0.name": "alg", "0.iv": "iv", "0.counter": "iv", "0.tagLength": "tagLenBits",
        "0.length": "counterBits", "0.additionalData": "aad", ret: "ciphertext",
      },
      vault: "enc", note: "AES-GCM tagLength is in bits: below 96 weak, want 128",
    },
    {
      api: "subtle.decrypt()", role: "decrypt",
      args: {
        "0": "alg", "1": "cryptokey", "2": "data", "0.name": "alg", "0.iv": "iv", "0.counter": "iv", "0.tagLength": "tagLenBits",
        ret: "data",
      },
      vault: "dec",
    },
    {
      api: "subtle.sign()", role: "sign",
      args: {
        "0": "alg", "1": "cryptokey", "2": "data", "0.name": "alg", "0.hash": "hash", "0.saltLength": "saltLen", ret: "signature",
      },
      vault: "sign", note: "HMAC goes through sign too",
    },
    {
      api: "subtle.verify()", role: "verify",
      args: { "0": "alg", "1": "cryptokey", "2": "signature", "3": "data", "0.name": "alg", "0.hash": "hash" }, vault: "verify",
    },
    { api: "subtle.digest()", role: "hash", args: { "0": "hash", "1": "data", "0.name": "hash", "0.outputLength": "bits", ret: "digest" } },
    {
      api: "subtle.deriveBits()", role: "kdf",
      args: {
        "0": "alg", "1": "cryptokey", "2": "bits", "0.name": "alg", "0.hash": "hash", "0.salt": "salt", "0.iterations": "iterations",
        "0.info": "info", "0.public": "pubkey", "0.memory": "memoryKiB", "0.passes": "iterations", "0.parallelism": "parallelism",
        "0.nonce": "salt", ret: "secret",
      },
      vault: "derive",
    },
    {
      api: "subtle.deriveKey()", role: "kdf",
      args: {
        "0": "alg", "1": "cryptokey", "2": "alg", "3": "extractable", "4": "usages", "0.hash": "hash", "0.salt": "salt",
        "0.iterations": "iterations", "2.length": "keySize", "0.name": "alg", "0.info": "info", "0.public": "pubkey", "2.name": "alg",
        ret: "cryptokey",
      },
      vault: "derive", returns: "CryptoKey",
    },
    {
      api: "subtle.encapsulateBits()", role: "kem-encap", args: { "0": "alg", "1": "pubkey", "ret.sharedKey": "secret" },
      vault: "encapsulate", note: "Node 24.7+",
    },
    {
      api: "subtle.encapsulateKey()", role: "kem-encap",
      args: { "0": "alg", "1": "pubkey", "2": "alg", "3": "extractable", "4": "usages" }, vault: "encapsulate", returns: "Encapsulated",
    },
    {
      api: "subtle.decapsulateBits()", role: "kem-decap", args: { "0": "alg", "1": "cryptokey", "2": "ciphertext", ret: "secret" },
      vault: "decapsulate",
    },
    {
      api: "subtle.decapsulateKey()", role: "kem-decap",
      args: { "0": "alg", "1": "cryptokey", "2": "ciphertext", "3": "alg", "4": "extractable", "5": "usages", ret: "cryptokey" },
      vault: "decapsulate", returns: "CryptoKey",
    },
    { api: "subtle.getPublicKey()", role: "other", args: { "0": "cryptokey", "1": "usages" }, returns: "PublicCryptoKey" },
    { api: "getRandomValues()", role: "random", args: { "0": "buffer", ret: "random" }, vault: "random" },
    { api: "randomUUID()", role: "random", args: { ret: "random" } },
    { api: "CryptoKey#extractable", role: "read", args: { ret: "extractable" } },
    {
      api: "new Crypto()", role: "other", returns: "webcrypto:",
      note: "@peculiar/webcrypto and node-webcrypto-p11: an own instance of the Web Crypto API",
    },
    { api: "CryptoKey#privateKey", role: "read", args: { ret: "cryptokey" }, returns: "CryptoKey", note: "of a pair" },
    { api: "CryptoKey#publicKey", role: "read", args: { ret: "pubkey" }, returns: "PublicCryptoKey", note: "of a pair" },
    { api: "CryptoKey#algorithm", role: "read", args: { ret: "other" } },
    { api: "CryptoKey#type", role: "read", args: { ret: "other" } },
    { api: "CryptoKey#usages", role: "read", args: { ret: "usages" } },
    { api: "Encapsulated#sharedKey", role: "read", args: { ret: "cryptokey" }, returns: "CryptoKey" },
    { api: "Encapsulated#ciphertext", role: "read", args: { ret: "ciphertext" } },
  ],
};
