/**
 * Rows of apps on phones and desktops: React Native, Expo, Electron, key chains of the operating system, and of the server runtimes
 * that bring cryptography of their own (Bun, Deno).
 *
 * A key chain of the platform is a good place for what one user owns; a key that ships with the app is nobody's secret.
 */
import type { Library } from "./schema.ts";

const aesRows = (prefix: string): Library["rows"] => [
  { api: `${prefix}.encrypt()`, role: "encrypt", args: { "0": "data", "1": "key", "2": "iv", "3": "alg", ret: "ciphertext" }, vault: "enc" },
  { api: `${prefix}.decrypt()`, role: "decrypt", args: { "0": "ciphertext", "1": "key", "2": "iv", "3": "alg", ret: "data" }, vault: "dec" },
  { api: `${prefix}.pbkdf2()`, role: "kdf", args: { "0": "password", "1": "salt", "2": "iterations", "3": "bits", "4": "hash", ret: "rawkey" } },
  { api: `${prefix}.hmac256()`, role: "mac", args: { "0": "data", "1": "key" }, vault: "mac", algorithm: "HMAC-SHA-256" },
  { api: `${prefix}.hmac512()`, role: "mac", args: { "0": "data", "1": "key" }, vault: "mac", algorithm: "HMAC-SHA-512" },
  { api: `${prefix}.sha1()`, role: "hash", args: { "0": "data" }, algorithm: "SHA-1" },
  { api: `${prefix}.sha256()`, role: "hash", args: { "0": "data" }, algorithm: "SHA-256" },
  { api: `${prefix}.sha512()`, role: "hash", args: { "0": "data" }, algorithm: "SHA-512" },
  { api: `${prefix}.randomKey()`, role: "random", args: { "0": "bytes", ret: "random" } },
];

export const reactNativeAes: Library = {
  name: "react-native-aes-crypto",
  specifiers: { "react-native-aes-crypto": "Aes" },
  verified: "3.3.0",
  source: "https://www.npmjs.com/package/react-native-aes-crypto",
  rows: aesRows("Aes"),
};

export const expo: Library = {
  name: "expo",
  specifiers: { "expo-crypto": "Crypto", "expo-secure-store": "SecureStore" },
  verified: "expo-crypto 57.0.3, expo-secure-store 57.0.4",
  source: "https://docs.expo.dev/versions/latest/sdk/crypto/",
  rows: [
    { api: "Crypto.digestStringAsync()", role: "hash", args: { "0": "hash", "1": "data", ret: "digest" } },
    { api: "Crypto.digest()", role: "hash", args: { "0": "hash", "1": "data", ret: "digest" } },
    { api: "Crypto.getRandomBytes()", role: "random", args: { "0": "bytes", ret: "random" }, vault: "random" },
    { api: "Crypto.getRandomBytesAsync()", role: "random", args: { "0": "bytes", ret: "random" }, vault: "random" },
    { api: "Crypto.getRandomValues()", role: "random", args: { "0": "buffer", ret: "random" }, vault: "random" },
    { api: "Crypto.randomUUID()", role: "random", args: { ret: "random" } },
    { api: "SecureStore.setItemAsync()", role: "storage", args: { "0": "name", "1": "value" } },
    { api: "SecureStore.setItem()", role: "storage", args: { "0": "name", "1": "value" } },
    { api: "SecureStore.getItemAsync()", role: "storage", args: { "0": "name" } },
    { api: "SecureStore.getItem()", role: "storage", args: { "0": "name" } },
  ],
};

export const keychains: Library = {
  name: "keychains",
  specifiers: { "react-native-keychain": "keychain", keytar: "keytar" },
  verified: "react-native-keychain 10.0.0, keytar 7.9.0",
  source: "https://www.npmjs.com/package/react-native-keychain",
  rows: [
    { api: "keychain.setGenericPassword()", role: "storage", args: { "0": "username", "1": "secret" } },
    { api: "keychain.setInternetCredentials()", role: "storage", args: { "0": "name", "1": "username", "2": "secret" } },
    { api: "keychain.getGenericPassword()", role: "storage", args: { "0": "options" } },
    { api: "keytar.setPassword()", role: "storage", args: { "0": "name", "1": "account", "2": "secret" } },
    { api: "keytar.getPassword()", role: "storage", args: { "0": "name", "1": "account" } },
  ],
};

export const secureLs: Library = {
  name: "secure-ls",
  specifiers: { "secure-ls": "SecureLS" },
  aliases: { "SecureLS.SecureLS": "secure-ls:SecureLS" },
  verified: "2.0.0",
  source: "https://www.npmjs.com/package/secure-ls",
  rows: [
    { api: "new SecureLS()", role: "encrypt", args: { "0.encryptionSecret": "key" }, vault: "enc", note: "browser storage; the key is in the page" },
  ],
};

export const electron: Library = {
  name: "electron",
  specifiers: { electron: "", "electron/main": "" },
  auxiliary: true,
  verified: "41.7.1, typings",
  source: "https://www.electronjs.org/docs/latest/api/session",
  rows: [
    { api: "session.defaultSession.setCertificateVerifyProc()", role: "tls", args: { "0": "verify" } },
    { api: "session.fromPartition()", role: "other", returns: "Session" },
    { api: "Session#setCertificateVerifyProc()", role: "tls", args: { "0": "verify" } },
    { api: "safeStorage.encryptString()", role: "encrypt", args: { "0": "data", ret: "ciphertext" }, note: "key of the operating system" },
    { api: "safeStorage.decryptString()", role: "decrypt", args: { "0": "ciphertext", ret: "data" } },
  ],
};

export const bun: Library = {
  name: "bun",
  specifiers: { bun: "" },
  globals: { Bun: "" },
  verified: "documentation only, Bun 1.3",
  source: "https://bun.com/docs/runtime/hashing",
  rows: [
    { api: "password.hash()", role: "pwhash", args: { "0": "password", "1.algorithm": "alg", "1.cost": "cost", "1.memoryCost": "memoryKiB", "1.timeCost": "iterations", ret: "digest" } },
    { api: "password.hashSync()", role: "pwhash", args: { "0": "password", "1.algorithm": "alg", "1.cost": "cost", "1.memoryCost": "memoryKiB", "1.timeCost": "iterations", ret: "digest" } },
    { api: "password.verify()", role: "compare", args: { "0": "password", "1": "digest" } },
    { api: "password.verifySync()", role: "compare", args: { "0": "password", "1": "digest" } },
    { api: "new CryptoHasher()", role: "hash", args: { "0": "hash", "1": "key" }, returns: "CryptoHasher", note: "argument 1 makes it an HMAC" },
    { api: "CryptoHasher#update()", role: "hash", args: { "0": "data" }, chains: true },
    { api: "CryptoHasher#digest()", role: "hash", args: { "0": "encoding", ret: "digest" } },
    { api: "CryptoHasher.hash()", role: "hash", args: { "0": "hash", "1": "data", ret: "digest" } },
    { api: "MD5.hash()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "MD5" },
    { api: "SHA1.hash()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "SHA-1" },
    { api: "CSRF.generate()", role: "mac", args: { "0": "key", ret: "token" }, vault: "mac" },
    { api: "CSRF.verify()", role: "verify", args: { "0": "token", "1.secret": "key" }, vault: "macverify" },
  ],
};

export const denoStd: Library = {
  name: "@std/crypto",
  specifiers: { "@std/crypto": "", "jsr:@std/crypto": "", "@std/crypto/*": "", "jsr:@std/crypto/*": "" },
  aliases: { crypto: "webcrypto:" },
  verified: "documentation only, @std/crypto 1.0",
  source: "https://jsr.io/@std/crypto",
  rows: [
    { api: "timingSafeEqual()", role: "compare", args: { "0": "value", "1": "value" } },
  ],
};
