/**
 * Rows of packages that encrypt with a key of the application: cryptr, simple-crypto-js, conf, electron-store, mongoose plugins, and
 * small ones with a cipher of their own.
 */
import type { Library } from "./schema.ts";

export const cryptr: Library = {
  name: "cryptr",
  specifiers: { cryptr: "Cryptr" },
  aliases: { "Cryptr.default": "cryptr:Cryptr" },
  verified: "6.4.0",
  source: "https://www.npmjs.com/package/cryptr",
  rows: [
    {
      api: "new Cryptr()", role: "encrypt", args: { "0": "password", "1.pbkdf2Iterations": "iterations", "1.saltLength": "bytes" },
      vault: "enc", returns: "Cryptr", algorithm: "AES-256-GCM",
      note: "AES-256-GCM with PBKDF2-SHA512 (100000 default, under the OWASP floor)",
    },
    { api: "Cryptr#encrypt()", role: "encrypt", args: { "0": "data", ret: "ciphertext" } },
    { api: "Cryptr#decrypt()", role: "decrypt", args: { "0": "ciphertext", ret: "data" } },
  ],
};

export const simpleCryptoJs: Library = {
  name: "simple-crypto-js",
  specifiers: { "simple-crypto-js": "SimpleCrypto" },
  aliases: { "SimpleCrypto.SimpleCrypto": "simple-crypto-js:SimpleCrypto" },
  verified: "3.0.1",
  source: "https://www.npmjs.com/package/simple-crypto-js",
  rows: [
    {
      api: "new SimpleCrypto()", role: "encrypt", args: { "0": "password" }, vault: "enc", returns: "SimpleCrypto", algorithm: "AES-CBC",
      note: "crypto-js inside",
    },
    { api: "SimpleCrypto#encrypt()", role: "encrypt", args: { "0": "data", ret: "ciphertext" } },
    { api: "SimpleCrypto#decrypt()", role: "decrypt", args: { "0": "ciphertext", ret: "data" } },
  ],
};

export const conf: Library = {
  name: "conf",
  specifiers: { conf: "Conf", "electron-store": "Conf" },
  verified: "15.1.0",
  source: "https://www.npmjs.com/package/conf",
  rows: [
    {
      api: "new Conf()", role: "encrypt", args: { "0.encryptionKey": "key", "0.encryptionAlgorithm": "alg" }, vault: "enc",
      returns: "Conf", note: "default aes-256-cbc; electron-store passes the same option; the key ships with the app",
    },
  ],
};

export const mongooseEncryption: Library = {
  name: "mongoose-encryption",
  specifiers: { "mongoose-encryption": "encrypt" },
  verified: "2.1.2",
  source: "https://www.npmjs.com/package/mongoose-encryption",
  rows: [
    {
      api: "encrypt@plugin()", role: "encrypt", args: { "1.encryptionKey": "key", "1.signingKey": "key", "1.secret": "key" },
      vault: "enc", algorithm: "AES-256-CBC", note: "schema.plugin(encrypt, opts)",
    },
  ],
};

export const mongooseFieldEncryption: Library = {
  name: "mongoose-field-encryption",
  specifiers: { "mongoose-field-encryption": "" },
  verified: "7.0.1",
  source: "https://www.npmjs.com/package/mongoose-field-encryption",
  rows: [
    {
      api: "fieldEncryption@plugin()", role: "encrypt", args: { "1.secret": "key" }, vault: "enc", algorithm: "AES-256-CBC",
      note: "legacy path uses crypto.createCipher",
    },
    { api: "encrypt()", role: "encrypt", args: { "0": "data", "1": "key", ret: "ciphertext" }, vault: "enc" },
    { api: "decrypt()", role: "decrypt", args: { "0": "ciphertext", "1": "key", ret: "data" }, vault: "dec" },
  ],
};

export const stringCrypto: Library = {
  name: "string-crypto",
  specifiers: { "string-crypto": "StringCrypto" },
  aliases: { "StringCrypto.default": "string-crypto:StringCrypto" },
  verified: "3.0.2",
  source: "https://www.npmjs.com/package/string-crypto",
  rows: [
    { api: "new StringCrypto()", role: "other", args: { "0.salt": "salt", "0.iterations": "iterations" }, returns: "StringCrypto" },
    { api: "StringCrypto#encryptString()", role: "encrypt", args: { "0": "data", "1": "password", ret: "ciphertext" }, vault: "enc" },
    { api: "StringCrypto#decryptString()", role: "decrypt", args: { "0": "ciphertext", "1": "password", ret: "data" }, vault: "dec" },
  ],
};

export const cookieEncrypter: Library = {
  name: "cookie-encrypter",
  specifiers: { "cookie-encrypter": "cookieEncrypter" },
  verified: "1.0.1",
  source: "https://www.npmjs.com/package/cookie-encrypter",
  rows: [
    { api: "cookieEncrypter()", role: "session-secret", args: { "0": "key", "1.algorithm": "alg" } },
    { api: "cookieEncrypter.encryptCookie()", role: "encrypt", args: { "0": "data", "1.key": "key", "1.algorithm": "alg", ret: "ciphertext" }, vault: "enc" },
    { api: "cookieEncrypter.decryptCookie()", role: "decrypt", args: { "0": "ciphertext", "1.key": "key", "1.algorithm": "alg", ret: "data" }, vault: "dec" },
  ],
};

export const cloak: Library = {
  name: "@47ng/cloak",
  specifiers: { "@47ng/cloak": "" },
  verified: "1.2.0",
  source: "https://www.npmjs.com/package/@47ng/cloak",
  rows: [
    { api: "encryptString()", role: "encrypt", args: { "0": "data", "1": "key", ret: "ciphertext" }, vault: "enc" },
    { api: "encryptStringSync()", role: "encrypt", args: { "0": "data", "1": "key", ret: "ciphertext" }, vault: "enc" },
    { api: "decryptString()", role: "decrypt", args: { "0": "ciphertext", "1": "key", ret: "data" }, vault: "dec" },
    { api: "decryptStringSync()", role: "decrypt", args: { "0": "ciphertext", "1": "key", ret: "data" }, vault: "dec" },
    { api: "parseKey()", role: "import", args: { "0": "key", ret: "keyobject" } },
    { api: "parseKeySync()", role: "import", args: { "0": "key", ret: "keyobject" } },
    { api: "importKeychain()", role: "decrypt", args: { "0": "ciphertext", "1": "key" }, vault: "dec" },
    { api: "generateKey()", role: "keygen", args: { ret: "rawkey" }, vault: "createKey" },
  ],
};

export const aes256: Library = {
  name: "aes256",
  specifiers: { aes256: "" },
  verified: "1.1.0",
  source: "https://www.npmjs.com/package/aes256",
  rows: [
    { api: "encrypt()", role: "encrypt", args: { "0": "key", "1": "data", ret: "ciphertext" }, vault: "enc", note: "AES-256-CTR with SHA-256 of the text as its key, no tag" },
    { api: "decrypt()", role: "decrypt", args: { "0": "key", "1": "ciphertext", ret: "data" }, vault: "dec" },
    { api: "createCipher()", role: "encrypt", args: { "0": "key" }, vault: "enc" },
  ],
};

export const blowfish: Library = {
  name: "egoroof-blowfish",
  specifiers: { "egoroof-blowfish": "" },
  verified: "4.0.3",
  source: "https://www.npmjs.com/package/egoroof-blowfish",
  rows: [
    { api: "new Blowfish()", role: "encrypt", args: { "0": "key", "1": "mode", "2": "padding" }, vault: "enc", algorithm: "Blowfish", returns: "Blowfish" },
    { api: "Blowfish#setIv()", role: "encrypt", args: { "0": "iv" } },
    { api: "Blowfish#encode()", role: "encrypt", args: { "0": "data", ret: "ciphertext" } },
    { api: "Blowfish#decode()", role: "decrypt", args: { "0": "ciphertext", ret: "data" } },
  ],
};

export const desJs: Library = {
  name: "des.js",
  specifiers: { "des.js": "" },
  verified: "1.1.0",
  source: "https://www.npmjs.com/package/des.js",
  rows: [
    { api: "DES.create()", role: "encrypt", args: { "0.key": "key", "0.type": "type" }, vault: "enc", algorithm: "DES" },
    { api: "EDE.create()", role: "encrypt", args: { "0.key": "key", "0.type": "type" }, vault: "enc", algorithm: "3DES" },
  ],
};
