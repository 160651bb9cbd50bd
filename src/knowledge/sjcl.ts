/**
 * Rows of sjcl, the Stanford library (unmaintained). A string as first argument of `encrypt` is a password for PBKDF2 with
 * 10,000 iterations by default, a bit array is a key. Tag lengths are in bits. `ecc` is missing from the npm build.
 */
import type { Library } from "./schema.ts";

export const sjcl: Library = {
  name: "sjcl",
  specifiers: { sjcl: "" },
  globals: { sjcl: "" },
  aliases: { "json.encrypt": "sjcl:encrypt", "json.decrypt": "sjcl:decrypt" },
  verified: "1.0.9",
  source: "https://bitwiseshiftleft.github.io/sjcl/doc/",
  rows: [
    {
      api: "encrypt()", role: "encrypt",
      args: {
        "0": ["password", "key"], "1": "data", "2.iter": "iterations", "2.ks": "keySize", "2.ts": "tagLenBits", "2.mode": "mode",
        "2.iv": "iv", "2.salt": "salt",
      },
      vault: "enc", note: "string arg 0 = PBKDF2 password, default iter 10000; modes ccm, ocb2 (broken), gcm",
    },
    {
      api: "decrypt()", role: "decrypt", args: { "0": ["password", "key"], "1": "ciphertext" }, vault: "dec",
      note: "sjcl.json.encrypt/decrypt same",
    },
    {
      api: "misc.pbkdf2()", role: "kdf", args: { "0": "password", "1": "salt", "2": "iterations", "3": "bits", ret: "secret" },
      algorithm: "PBKDF2",
    },
    { api: "new misc.hmac()", role: "mac", args: { "0": "key", "1": "hashFn" }, vault: "mac", returns: "Hmac" },
    { api: "new cipher.aes()", role: "encrypt", args: { "0": "key" }, vault: "enc", returns: "Cipher" },
    { api: "hash.sha1.hash()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "SHA-1" },
    {
      api: "ecc.ecdsa.generateKeys()", role: "keygen", args: { "0": "curve", "1": "n", "2": "key" }, vault: "createKey",
      returns: "KeyPair", note: "custom builds only (absent from the npm build); ecc.elGamal.generateKeys",
    },
    { api: "SecretKey#get()", role: "export", args: { ret: "rawkey" } },
    { api: "random.setDefaultParanoia()", role: "random-override", args: { "0": "n" }, note: "level 0 weakens the RNG" },
    {
      api: "misc.cachedPbkdf2()", role: "kdf", args: { "0": "password", "1.salt": "salt", "1.iter": "iterations", "ret.key": "secret" },
      algorithm: "PBKDF2",
    },
    { api: "Hmac#encrypt()", role: "mac", args: { "0": "data", ret: "digest" } },
    { api: "Hmac#mac()", role: "mac", args: { "0": "data", ret: "digest" } },
    { api: "Hmac#update()", role: "mac", args: { "0": "data" } },
    { api: "Hmac#digest()", role: "mac", args: { ret: "digest" } },
    { api: "hash.sha256.hash()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "SHA-256" },
    { api: "hash.sha512.hash()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "SHA-512" },
    { api: "hash.ripemd160.hash()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "RIPEMD-160" },
    {
      api: "mode.gcm.encrypt()", role: "encrypt", args: { "0": "key", "1": "data", "2": "iv", "3": "aad", "4": "tagLenBits" },
      vault: "enc", algorithm: "AES-GCM",
    },
    {
      api: "mode.gcm.decrypt()", role: "decrypt", args: { "0": "key", "1": "ciphertext", "2": "iv", "3": "aad", "4": "tagLenBits" },
      vault: "dec", algorithm: "AES-GCM",
    },
    {
      api: "mode.ccm.encrypt()", role: "encrypt", args: { "0": "key", "1": "data", "2": "iv", "3": "aad", "4": "tagLenBits" },
      vault: "enc", algorithm: "AES-CCM",
    },
    {
      api: "mode.ccm.decrypt()", role: "decrypt", args: { "0": "key", "1": "ciphertext", "2": "iv", "3": "aad", "4": "tagLenBits" },
      vault: "dec", algorithm: "AES-CCM",
    },
    {
      api: "mode.ocb2.encrypt()", role: "encrypt", args: { "0": "key", "1": "data", "2": "iv", "3": "aad", "4": "tagLenBits" },
      vault: "enc", algorithm: "OCB2",
    },
    {
      api: "mode.ocb2.decrypt()", role: "decrypt", args: { "0": "key", "1": "ciphertext", "2": "iv", "3": "aad", "4": "tagLenBits" },
      vault: "dec", algorithm: "OCB2",
    },
    { api: "Cipher#encrypt()", role: "encrypt", args: { "0": "data" }, algorithm: "AES-ECB", note: "one block" },
    { api: "Cipher#decrypt()", role: "decrypt", args: { "0": "ciphertext" }, algorithm: "AES-ECB", note: "one block" },
    { api: "random.randomWords()", role: "random", args: { "0": "n", ret: "random" }, vault: "random" },
    {
      api: "ecc.elGamal.generateKeys()", role: "keygen", args: { "0": "curve", "2": "key" }, vault: "createKey", returns: "KeyPair",
      note: "custom builds only",
    },
    { api: "KeyPair#sec", role: "read", args: { ret: "key" }, returns: "SecretKey" },
    { api: "KeyPair#pub", role: "read", args: { ret: "pubkey" } },
    { api: "SecretKey#sign()", role: "sign", args: { "0": "data" }, vault: "sign" },
    { api: "codec.utf8String.toBits()", role: "constant-bytes", args: { "0": "data" } },
    { api: "codec.utf8String.fromBits()", role: "convert", args: { "0": "pass-through" } },
    { api: "codec.hex.toBits()", role: "constant-bytes", args: { "0": "data" } },
    { api: "codec.hex.fromBits()", role: "convert", args: { "0": "pass-through" } },
    { api: "codec.base64.toBits()", role: "constant-bytes", args: { "0": "data" } },
    { api: "codec.base64.fromBits()", role: "convert", args: { "0": "pass-through" } },
  ],
};
