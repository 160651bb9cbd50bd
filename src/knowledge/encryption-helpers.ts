/**
 * Rows of packages that encrypt with a key of the application: cryptr, simple-crypto-js, conf, electron-store, mongoose plugins.
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
  verified: "documentation only",
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
