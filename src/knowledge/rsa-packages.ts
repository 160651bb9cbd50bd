/**
 * Rows of packages that make or hold RSA keys and certificates: node-rsa, jsencrypt, keypair, pem, selfsigned, ursa.
 *
 * Sizes are in bits. The padding that a class uses when nothing is said is in the note of its row.
 */
import type { Library } from "./schema.ts";

export const nodeRsa: Library = {
  name: "node-rsa",
  specifiers: { "node-rsa": "NodeRSA" },
  verified: "2.0.0",
  source: "https://www.npmjs.com/package/node-rsa",
  rows: [
    {
      api: "new NodeRSA()", role: "import",
      args: { "0": "key", "1": "format", "0.b": "keySize", "2.encryptionScheme": "padding", "2.encryptionScheme.scheme": "padding", "2.encryptionScheme.hash": "hash", "2.signingScheme": "scheme" },
      vault: "createKey", returns: "NodeRSA",
      note: "an object { b } generates; encryptionScheme pkcs1 / {scheme,padding:RSA_NO_PADDING} weak; pkcs1_oaep default hash SHA-1",
    },
    {
      api: "NodeRSA#setOptions()", role: "config",
      args: {
        "0.encryptionScheme": "padding", "0.encryptionScheme.scheme": "padding", "0.encryptionScheme.hash": "hash",
        "0.signingScheme": "scheme",
      },
      note: "signingScheme like 'pkcs1-sha1'",
    },
    {
      api: "NodeRSA#generateKeyPair()", role: "keygen", args: { "0": "keySize", "1": "exponent" }, vault: "createKey", chains: true,
      note: "default 2048",
    },
    { api: "NodeRSA#importKey()", role: "import", args: { "0": "key", "1": "format" }, chains: true },
    {
      api: "NodeRSA#exportKey()", role: "export", args: { "0": "format", ret: "rawkey" },
      note: "no format = private PEM; '*-public*' formats are fine",
    },
    { api: "NodeRSA#encrypt()", role: "encrypt", args: { "0": "data" }, vault: "wrap", note: "OAEP with SHA-1 unless the key's options say otherwise" },
    { api: "NodeRSA#decrypt()", role: "decrypt", args: { "0": "ciphertext", ret: "data" }, vault: "unwrap" },
    { api: "NodeRSA#encryptPrivate()", role: "sign", args: { "0": "data" }, vault: "sign", note: "raw RSA signing primitive" },
    { api: "NodeRSA#decryptPublic()", role: "verify", args: { "0": "data" }, vault: "verify" },
    { api: "NodeRSA#sign()", role: "sign", args: { "0": "data", ret: "signature" }, vault: "sign" },
    { api: "NodeRSA#verify()", role: "verify", args: { "0": "data", "1": "signature" }, vault: "verify" },
  ],
};

export const jsencrypt: Library = {
  name: "jsencrypt",
  specifiers: { jsencrypt: "JSEncrypt" },
  globals: { JSEncrypt: "JSEncrypt" },
  aliases: { "JSEncrypt.JSEncrypt": "jsencrypt:JSEncrypt" },
  verified: "3.5.4",
  source: "https://www.npmjs.com/package/jsencrypt",
  rows: [
    {
      api: "new JSEncrypt()", role: "keygen", args: { "0.default_key_size": "keySize" }, vault: "createKey", returns: "JSEncrypt",
      note: "encrypt() uses PKCS1 v1.5, encryptOAEP() is better",
    },
    { api: "JSEncrypt#setPrivateKey()", role: "import", args: { "0": "key" } },
    { api: "JSEncrypt#getPrivateKey()", role: "export", args: { ret: "rawkey" } },
    { api: "JSEncrypt#setKey()", role: "import", args: { "0": "key" } },
    { api: "JSEncrypt#setPublicKey()", role: "import-public", args: { "0": "pubkey" } },
    { api: "JSEncrypt#getPrivateKeyB64()", role: "export", args: { ret: "rawkey" } },
    { api: "JSEncrypt#getPublicKey()", role: "export-public", args: { ret: "pubkey" } },
    { api: "JSEncrypt#encrypt()", role: "encrypt", args: { "0": "data", ret: "ciphertext" }, vault: "wrap", algorithm: "RSAES-PKCS1-v1_5" },
    { api: "JSEncrypt#encryptOAEP()", role: "encrypt", args: { "0": "data", ret: "ciphertext" }, vault: "wrap", algorithm: "RSA-OAEP-256" },
    { api: "JSEncrypt#decrypt()", role: "decrypt", args: { "0": "ciphertext", ret: "data" }, vault: "unwrap" },
    { api: "JSEncrypt#sign()", role: "sign", args: { "0": "data", "1": "hashFn", "2": "hash" }, vault: "sign" },
    { api: "JSEncrypt#getKey()", role: "keygen", vault: "createKey" },
  ],
};

export const keypair: Library = {
  name: "keypair",
  specifiers: { keypair: "keypair" },
  verified: "1.0.4",
  source: "https://www.npmjs.com/package/keypair",
  rows: [
    {
      api: "keypair()", role: "keygen", args: { "0.bits": "keySize", "ret.private": "rawkey", "ret.public": "pubkey" },
      vault: "createKey",
    },
  ],
};

export const pem: Library = {
  name: "pem",
  specifiers: { pem: "" },
  verified: "1.15.1",
  source: "https://www.npmjs.com/package/pem",
  rows: [
    {
      api: "createPrivateKey()", role: "keygen",
      args: { "0": "keySize", "1.cipher": "fileCipher", "1.password": "passphrase", "ret.key": "rawkey" }, vault: "createKey",
    },
    {
      api: "createCertificate()", role: "keygen",
      args: {
        "0.serviceKey": "key", "0.serviceKeyPassword": "passphrase", "0.keyBitsize": "keySize", "0.hash": "hash", "0.days": "days",
        "ret.serviceKey": "rawkey", "ret.clientKey": "rawkey",
      },
      vault: "createKey",
    },
    { api: "createPkcs12()", role: "export-encrypted", args: { "0": "key", "1": "cert", "2": "password", "3.cipher": "fileCipher" } },
    { api: "readPkcs12()", role: "import", args: { "0": "path", "1.p12Password": "passphrase", "ret.key": "rawkey" } },
    {
      api: "createCSR()", role: "keygen",
      args: { "0.clientKey": "key", "0.clientKeyPassword": "passphrase", "0.keyBitsize": "keySize", "0.hash": "hash" },
    },
  ],
};

export const selfsigned: Library = {
  name: "selfsigned",
  specifiers: { selfsigned: "" },
  verified: "5.5.0",
  source: "https://www.npmjs.com/package/selfsigned",
  rows: [
    {
      api: "generate()", role: "keygen",
      args: { "1.keySize": "keySize", "1.algorithm": "hash", "ret.private": "rawkey", "ret.public": "pubkey" }, vault: "createKey",
      note: "sha1 selectable",
    },
  ],
};

export const ursa: Library = {
  name: "ursa",
  specifiers: { ursa: "", "ursa-optional": "" },
  verified: "documentation only",
  source: "https://www.npmjs.com/package/ursa",
  rows: [
    { api: "generatePrivateKey()", role: "keygen", args: { "0": "keySize", "1": "exponent" }, vault: "createKey", returns: "PrivateKey" },
    { api: "createPrivateKey()", role: "import", args: { "0": "key", "1": "passphrase" }, returns: "PrivateKey" },
    { api: "createPublicKey()", role: "import-public", args: { "0": "pubkey" }, returns: "PublicKey" },
    { api: "PrivateKey#sign()", role: "sign", args: { "0": "hash", "1": "data" }, vault: "sign" },
    { api: "PrivateKey#decrypt()", role: "decrypt", args: { "0": "ciphertext", "3": "padding" }, vault: "unwrap" },
    { api: "PrivateKey#toPrivatePem()", role: "export", args: { ret: "rawkey" } },
    { api: "PublicKey#encrypt()", role: "encrypt", args: { "0": "data", "3": "padding" }, vault: "wrap" },
  ],
};
