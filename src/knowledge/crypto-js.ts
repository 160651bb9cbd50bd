/**
 * Rows of crypto-js (discontinued upstream) and of crypto-es, which has the same names, with every per-file entry point.
 *
 * Ciphers take a `WordArray` as key or a string as passphrase: the type of the value decides. There is no authenticated mode.
 * `keySize` is in 32-bit words everywhere. `algorithm` of AES names the default mode; an option `mode` overrides it.
 */
import type { Library } from "./schema.ts";

export const cryptoJs: Library = {
  name: "crypto-js",
  specifiers: {
    "crypto-js": "", "crypto-js/aes": "AES", "crypto-js/tripledes": "TripleDES", "crypto-js/rc4": "RC4", "crypto-js/rabbit": "Rabbit",
    "crypto-js/rabbit-legacy": "RabbitLegacy", "crypto-js/blowfish": "Blowfish", "crypto-js/evpkdf": "EvpKDF",
    "crypto-js/pbkdf2": "PBKDF2", "crypto-js/md5": "MD5", "crypto-js/sha1": "SHA1", "crypto-js/sha224": "SHA224",
    "crypto-js/sha256": "SHA256", "crypto-js/sha384": "SHA384", "crypto-js/sha512": "SHA512", "crypto-js/sha3": "SHA3",
    "crypto-js/ripemd160": "RIPEMD160", "crypto-js/hmac-md5": "HmacMD5", "crypto-js/hmac-sha1": "HmacSHA1",
    "crypto-js/hmac-sha224": "HmacSHA224", "crypto-js/hmac-sha256": "HmacSHA256", "crypto-js/hmac-sha384": "HmacSHA384",
    "crypto-js/hmac-sha512": "HmacSHA512", "crypto-js/hmac-sha3": "HmacSHA3", "crypto-js/hmac-ripemd160": "HmacRIPEMD160",
    "crypto-js/mode-cfb": "mode.CFB", "crypto-js/mode-ctr": "mode.CTR", "crypto-js/mode-ctr-gladman": "mode.CTRGladman",
    "crypto-js/mode-ofb": "mode.OFB", "crypto-js/mode-ecb": "mode.ECB", "crypto-js/pad-pkcs7": "pad.Pkcs7",
    "crypto-js/pad-ansix923": "pad.AnsiX923", "crypto-js/pad-iso10126": "pad.Iso10126", "crypto-js/pad-iso97971": "pad.Iso97971",
    "crypto-js/pad-zeropadding": "pad.ZeroPadding", "crypto-js/pad-nopadding": "pad.NoPadding", "crypto-js/enc-hex": "enc.Hex",
    "crypto-js/enc-base64": "enc.Base64", "crypto-js/enc-base64url": "enc.Base64url", "crypto-js/enc-latin1": "enc.Latin1",
    "crypto-js/enc-utf8": "enc.Utf8", "crypto-js/enc-utf16": "enc.Utf16", "crypto-js/lib-typedarrays": "lib.WordArray",
    "crypto-js/format-openssl": "format.OpenSSL", "crypto-js/format-hex": "format.Hex", "crypto-js/core": "", "crypto-js/x64-core": "",
    "crypto-js/cipher-core": "", "crypto-js/crypto-js": "", "crypto-js/index": "", "crypto-es": "",
  },
  globals: { CryptoJS: "" },
  aliases: { CryptoJS: "crypto-js:", "enc.Utf16BE": "crypto-js:enc.Utf16" },
  verified: "4.2.0",
  source: "https://cryptojs.gitbook.io/docs/",
  rows: [
    {
      api: "AES.encrypt()", role: "encrypt",
      args: {
        "0": "data", "1": ["key", "password"], "2.iv": "iv", "2.mode": "mode", "2.padding": "padding", "2.salt": "salt",
        "2.hasher": "hash", ret: "ciphertext",
      },
      vault: "enc", returns: "CipherParams", algorithm: "AES-CBC",
      note: "key given as string = passphrase through EvpKDF (MD5, 1 iteration): finding even when the passphrase is not constant; default mode CBC, no authentication",
    },
    {
      api: "AES.decrypt()", role: "decrypt",
      args: { "0": "ciphertext", "1": ["key", "password"], "2.iv": "iv", "2.mode": "mode", ret: "data" }, vault: "dec",
      returns: "WordArray", algorithm: "AES-CBC",
    },
    {
      api: "DES.encrypt()", role: "encrypt",
      args: {
        "0": "data", "1": ["key", "password"], "2.iv": "iv", "2.mode": "mode", "2.padding": "padding", "2.salt": "salt",
        "2.hasher": "hash", ret: "ciphertext",
      },
      vault: "enc", returns: "CipherParams", algorithm: "DES",
    },
    { api: "MD5()", role: "hash", args: { "0": "data", ret: "digest" }, returns: "WordArray", algorithm: "MD5" },
    {
      api: "HmacMD5()", role: "mac", args: { "0": "data", "1": "key", ret: "digest" }, vault: "mac", returns: "WordArray",
      algorithm: "HMAC-MD5",
    },
    {
      api: "PBKDF2()", role: "kdf",
      args: { "0": "password", "1": "salt", "2.keySize": "keyWords", "2.iterations": "iterations", "2.hasher": "hash", ret: "secret" },
      returns: "WordArray", algorithm: "PBKDF2",
      note: "keySize is in 32-bit words; default 250000 x SHA-256 from 4.2.0, 1 x SHA-1 before",
    },
    {
      api: "EvpKDF()", role: "kdf-weak",
      args: { "0": "password", "1": "salt", "2.keySize": "keyWords", "2.iterations": "iterations", "2.hasher": "hash", ret: "secret" },
      returns: "WordArray", algorithm: "EvpKDF", note: "default MD5, 1 iteration",
    },
    {
      api: "algo.AES.createEncryptor()", role: "encrypt", args: { "0": "key", "1.iv": "iv", "1.mode": "mode", "1.padding": "padding" },
      vault: "enc", returns: "Cipher", algorithm: "AES-CBC",
    },
    { api: "mode.ECB", role: "mode-const", algorithm: "ECB" },
    { api: "pad.NoPadding", role: "padding-const" },
    {
      api: "lib.WordArray.random()", role: "random", args: { "0": "bytes", ret: "random" }, vault: "random", returns: "WordArray",
      note: "3.x releases drew on Math.random; 4.x uses the platform CSPRNG",
    },
    { api: "enc.Utf8.parse()", role: "constant-bytes", args: { "0": "data" }, returns: "WordArray" },
    {
      api: "DES.decrypt()", role: "decrypt",
      args: { "0": "ciphertext", "1": ["key", "password"], "2.iv": "iv", "2.mode": "mode", ret: "data" }, vault: "dec",
      returns: "WordArray", algorithm: "DES",
    },
    {
      api: "algo.DES.createEncryptor()", role: "encrypt", args: { "0": "key", "1.iv": "iv", "1.mode": "mode", "1.padding": "padding" },
      vault: "enc", returns: "Cipher", algorithm: "DES",
    },
    {
      api: "TripleDES.encrypt()", role: "encrypt",
      args: {
        "0": "data", "1": ["key", "password"], "2.iv": "iv", "2.mode": "mode", "2.padding": "padding", "2.salt": "salt",
        "2.hasher": "hash", ret: "ciphertext",
      },
      vault: "enc", returns: "CipherParams", algorithm: "3DES",
      note: "key given as string = passphrase through EvpKDF (MD5, 1 iteration)",
    },
    {
      api: "TripleDES.decrypt()", role: "decrypt",
      args: { "0": "ciphertext", "1": ["key", "password"], "2.iv": "iv", "2.mode": "mode", ret: "data" }, vault: "dec",
      returns: "WordArray", algorithm: "3DES",
    },
    {
      api: "algo.TripleDES.createEncryptor()", role: "encrypt",
      args: { "0": "key", "1.iv": "iv", "1.mode": "mode", "1.padding": "padding" }, vault: "enc", returns: "Cipher", algorithm: "3DES",
    },
    {
      api: "RC4.encrypt()", role: "encrypt",
      args: {
        "0": "data", "1": ["key", "password"], "2.iv": "iv", "2.mode": "mode", "2.padding": "padding", "2.salt": "salt",
        "2.hasher": "hash", ret: "ciphertext",
      },
      vault: "enc", returns: "CipherParams", algorithm: "RC4", note: "key given as string = passphrase through EvpKDF (MD5, 1 iteration)",
    },
    {
      api: "RC4.decrypt()", role: "decrypt",
      args: { "0": "ciphertext", "1": ["key", "password"], "2.iv": "iv", "2.mode": "mode", ret: "data" }, vault: "dec",
      returns: "WordArray", algorithm: "RC4",
    },
    {
      api: "algo.RC4.createEncryptor()", role: "encrypt", args: { "0": "key", "1.iv": "iv", "1.mode": "mode", "1.padding": "padding" },
      vault: "enc", returns: "Cipher", algorithm: "RC4",
    },
    {
      api: "RC4Drop.encrypt()", role: "encrypt",
      args: {
        "0": "data", "1": ["key", "password"], "2.iv": "iv", "2.mode": "mode", "2.padding": "padding", "2.salt": "salt",
        "2.hasher": "hash", ret: "ciphertext",
      },
      vault: "enc", returns: "CipherParams", algorithm: "RC4", note: "key given as string = passphrase through EvpKDF (MD5, 1 iteration)",
    },
    {
      api: "RC4Drop.decrypt()", role: "decrypt",
      args: { "0": "ciphertext", "1": ["key", "password"], "2.iv": "iv", "2.mode": "mode", ret: "data" }, vault: "dec",
      returns: "WordArray", algorithm: "RC4",
    },
    {
      api: "algo.RC4Drop.createEncryptor()", role: "encrypt",
      args: { "0": "key", "1.iv": "iv", "1.mode": "mode", "1.padding": "padding" }, vault: "enc", returns: "Cipher", algorithm: "RC4",
    },
    {
      api: "Rabbit.encrypt()", role: "encrypt",
      args: {
        "0": "data", "1": ["key", "password"], "2.iv": "iv", "2.mode": "mode", "2.padding": "padding", "2.salt": "salt",
        "2.hasher": "hash", ret: "ciphertext",
      },
      vault: "enc", returns: "CipherParams", algorithm: "Rabbit",
      note: "key given as string = passphrase through EvpKDF (MD5, 1 iteration)",
    },
    {
      api: "Rabbit.decrypt()", role: "decrypt",
      args: { "0": "ciphertext", "1": ["key", "password"], "2.iv": "iv", "2.mode": "mode", ret: "data" }, vault: "dec",
      returns: "WordArray", algorithm: "Rabbit",
    },
    {
      api: "algo.Rabbit.createEncryptor()", role: "encrypt", args: { "0": "key", "1.iv": "iv", "1.mode": "mode", "1.padding": "padding" },
      vault: "enc", returns: "Cipher", algorithm: "Rabbit",
    },
    {
      api: "RabbitLegacy.encrypt()", role: "encrypt",
      args: {
        "0": "data", "1": ["key", "password"], "2.iv": "iv", "2.mode": "mode", "2.padding": "padding", "2.salt": "salt",
        "2.hasher": "hash", ret: "ciphertext",
      },
      vault: "enc", returns: "CipherParams", algorithm: "Rabbit",
      note: "key given as string = passphrase through EvpKDF (MD5, 1 iteration)",
    },
    {
      api: "RabbitLegacy.decrypt()", role: "decrypt",
      args: { "0": "ciphertext", "1": ["key", "password"], "2.iv": "iv", "2.mode": "mode", ret: "data" }, vault: "dec",
      returns: "WordArray", algorithm: "Rabbit",
    },
    {
      api: "algo.RabbitLegacy.createEncryptor()", role: "encrypt",
      args: { "0": "key", "1.iv": "iv", "1.mode": "mode", "1.padding": "padding" }, vault: "enc", returns: "Cipher", algorithm: "Rabbit",
    },
    {
      api: "Blowfish.encrypt()", role: "encrypt",
      args: {
        "0": "data", "1": ["key", "password"], "2.iv": "iv", "2.mode": "mode", "2.padding": "padding", "2.salt": "salt",
        "2.hasher": "hash", ret: "ciphertext",
      },
      vault: "enc", returns: "CipherParams", algorithm: "Blowfish",
      note: "key given as string = passphrase through EvpKDF (MD5, 1 iteration)",
    },
    {
      api: "Blowfish.decrypt()", role: "decrypt",
      args: { "0": "ciphertext", "1": ["key", "password"], "2.iv": "iv", "2.mode": "mode", ret: "data" }, vault: "dec",
      returns: "WordArray", algorithm: "Blowfish",
    },
    {
      api: "algo.Blowfish.createEncryptor()", role: "encrypt",
      args: { "0": "key", "1.iv": "iv", "1.mode": "mode", "1.padding": "padding" }, vault: "enc", returns: "Cipher",
      algorithm: "Blowfish",
    },
    {
      api: "algo.AES.createDecryptor()", role: "decrypt", args: { "0": "key", "1.iv": "iv", "1.mode": "mode", "1.padding": "padding" },
      vault: "dec", returns: "Decipher", algorithm: "AES-CBC",
    },
    {
      api: "algo.DES.createDecryptor()", role: "decrypt", args: { "0": "key", "1.iv": "iv", "1.mode": "mode", "1.padding": "padding" },
      vault: "dec", returns: "Decipher", algorithm: "DES",
    },
    {
      api: "algo.TripleDES.createDecryptor()", role: "decrypt",
      args: { "0": "key", "1.iv": "iv", "1.mode": "mode", "1.padding": "padding" }, vault: "dec", returns: "Decipher", algorithm: "3DES",
    },
    {
      api: "algo.RC4.createDecryptor()", role: "decrypt", args: { "0": "key", "1.iv": "iv", "1.mode": "mode", "1.padding": "padding" },
      vault: "dec", returns: "Decipher", algorithm: "RC4",
    },
    {
      api: "algo.RC4Drop.createDecryptor()", role: "decrypt",
      args: { "0": "key", "1.iv": "iv", "1.mode": "mode", "1.padding": "padding" }, vault: "dec", returns: "Decipher", algorithm: "RC4",
    },
    {
      api: "algo.Rabbit.createDecryptor()", role: "decrypt", args: { "0": "key", "1.iv": "iv", "1.mode": "mode", "1.padding": "padding" },
      vault: "dec", returns: "Decipher", algorithm: "Rabbit",
    },
    {
      api: "algo.RabbitLegacy.createDecryptor()", role: "decrypt",
      args: { "0": "key", "1.iv": "iv", "1.mode": "mode", "1.padding": "padding" }, vault: "dec", returns: "Decipher",
      algorithm: "Rabbit",
    },
    {
      api: "algo.Blowfish.createDecryptor()", role: "decrypt",
      args: { "0": "key", "1.iv": "iv", "1.mode": "mode", "1.padding": "padding" }, vault: "dec", returns: "Decipher",
      algorithm: "Blowfish",
    },
    { api: "algo.MD5.create()", role: "hash", returns: "Hasher", algorithm: "MD5" },
    { api: "algo.MD5", role: "other", algorithm: "MD5", note: "as hasher option" },
    { api: "SHA1()", role: "hash", args: { "0": "data", ret: "digest" }, returns: "WordArray", algorithm: "SHA-1" },
    {
      api: "HmacSHA1()", role: "mac", args: { "0": "data", "1": "key", ret: "digest" }, vault: "mac", returns: "WordArray",
      algorithm: "HMAC-SHA-1",
    },
    { api: "algo.SHA1.create()", role: "hash", returns: "Hasher", algorithm: "SHA-1" },
    { api: "algo.SHA1", role: "other", algorithm: "SHA-1", note: "as hasher option" },
    { api: "RIPEMD160()", role: "hash", args: { "0": "data", ret: "digest" }, returns: "WordArray", algorithm: "RIPEMD-160" },
    {
      api: "HmacRIPEMD160()", role: "mac", args: { "0": "data", "1": "key", ret: "digest" }, vault: "mac", returns: "WordArray",
      algorithm: "HMAC-RIPEMD-160",
    },
    { api: "algo.RIPEMD160.create()", role: "hash", returns: "Hasher", algorithm: "RIPEMD-160" },
    { api: "algo.RIPEMD160", role: "other", algorithm: "RIPEMD-160", note: "as hasher option" },
    { api: "SHA224()", role: "hash", args: { "0": "data", ret: "digest" }, returns: "WordArray", algorithm: "SHA-224" },
    {
      api: "HmacSHA224()", role: "mac", args: { "0": "data", "1": "key", ret: "digest" }, vault: "mac", returns: "WordArray",
      algorithm: "HMAC-SHA-224",
    },
    { api: "algo.SHA224.create()", role: "hash", returns: "Hasher", algorithm: "SHA-224" },
    { api: "algo.SHA224", role: "other", algorithm: "SHA-224", note: "as hasher option" },
    { api: "SHA256()", role: "hash", args: { "0": "data", ret: "digest" }, returns: "WordArray", algorithm: "SHA-256" },
    {
      api: "HmacSHA256()", role: "mac", args: { "0": "data", "1": "key", ret: "digest" }, vault: "mac", returns: "WordArray",
      algorithm: "HMAC-SHA-256",
    },
    { api: "algo.SHA256.create()", role: "hash", returns: "Hasher", algorithm: "SHA-256" },
    { api: "algo.SHA256", role: "other", algorithm: "SHA-256", note: "as hasher option" },
    { api: "SHA384()", role: "hash", args: { "0": "data", ret: "digest" }, returns: "WordArray", algorithm: "SHA-384" },
    {
      api: "HmacSHA384()", role: "mac", args: { "0": "data", "1": "key", ret: "digest" }, vault: "mac", returns: "WordArray",
      algorithm: "HMAC-SHA-384",
    },
    { api: "algo.SHA384.create()", role: "hash", returns: "Hasher", algorithm: "SHA-384" },
    { api: "algo.SHA384", role: "other", algorithm: "SHA-384", note: "as hasher option" },
    { api: "SHA512()", role: "hash", args: { "0": "data", ret: "digest" }, returns: "WordArray", algorithm: "SHA-512" },
    {
      api: "HmacSHA512()", role: "mac", args: { "0": "data", "1": "key", ret: "digest" }, vault: "mac", returns: "WordArray",
      algorithm: "HMAC-SHA-512",
    },
    { api: "algo.SHA512.create()", role: "hash", returns: "Hasher", algorithm: "SHA-512" },
    { api: "algo.SHA512", role: "other", algorithm: "SHA-512", note: "as hasher option" },
    {
      api: "SHA3()", role: "hash", args: { "0": "data", "1.outputLength": "bits", ret: "digest" }, returns: "WordArray",
      algorithm: "Keccak", note: "Keccak before FIPS 202",
    },
    {
      api: "HmacSHA3()", role: "mac", args: { "0": "data", "1": "key", ret: "digest" }, vault: "mac", returns: "WordArray",
      algorithm: "HMAC-Keccak",
    },
    { api: "algo.SHA3.create()", role: "hash", returns: "Hasher", algorithm: "Keccak" },
    { api: "algo.SHA3", role: "other", algorithm: "Keccak", note: "as hasher option" },
    { api: "algo.HMAC.create()", role: "mac", args: { "0": "hashFn", "1": "key" }, vault: "mac", returns: "Hmac" },
    { api: "new algo.HMAC.init()", role: "mac", args: { "0": "hashFn", "1": "key" }, vault: "mac", returns: "Hmac" },
    { api: "Hasher#update()", role: "hash", args: { "0": "data" }, chains: true },
    { api: "Hasher#finalize()", role: "hash", args: { "0": "data", ret: "digest" }, returns: "WordArray" },
    { api: "Hmac#update()", role: "mac", args: { "0": "data" }, chains: true },
    { api: "Hmac#finalize()", role: "mac", args: { "0": "data", ret: "digest" }, returns: "WordArray" },
    { api: "Cipher#process()", role: "encrypt", args: { "0": "data", ret: "ciphertext" }, returns: "WordArray" },
    { api: "Cipher#finalize()", role: "encrypt", args: { "0": "data", ret: "ciphertext" }, returns: "WordArray" },
    { api: "Decipher#process()", role: "decrypt", args: { "0": "data", ret: "data" }, returns: "WordArray" },
    { api: "Decipher#finalize()", role: "decrypt", args: { "0": "data", ret: "data" }, returns: "WordArray" },
    {
      api: "algo.PBKDF2.create()", role: "kdf", args: { "0.keySize": "keyWords", "0.iterations": "iterations", "0.hasher": "hash" },
      returns: "KeyDerivation", algorithm: "PBKDF2",
    },
    {
      api: "algo.EvpKDF.create()", role: "kdf-weak", args: { "0.keySize": "keyWords", "0.iterations": "iterations", "0.hasher": "hash" },
      returns: "KeyDerivation", algorithm: "EvpKDF",
    },
    { api: "KeyDerivation#compute()", role: "kdf", args: { "0": "password", "1": "salt", ret: "secret" }, returns: "WordArray" },
    {
      api: "kdf.OpenSSL.execute()", role: "kdf-weak",
      args: { "0": "password", "1": "keyWords", "2": "keyWords", "3": "salt", "4": "hash", "ret.key": "secret" }, returns: "CipherParams",
      algorithm: "EvpKDF",
    },
    {
      api: "lib.PasswordBasedCipher.encrypt()", role: "encrypt-legacy", args: { "0": "other", "1": "data", "2": "password" },
      vault: "enc", returns: "CipherParams",
    },
    {
      api: "lib.SerializableCipher.encrypt()", role: "encrypt",
      args: { "0": "other", "1": "data", "2": "key", "3.iv": "iv", "3.mode": "mode" }, vault: "enc", returns: "CipherParams",
    },
    { api: "mode.CBC", role: "mode-const", algorithm: "CBC" },
    { api: "mode.CFB", role: "mode-const", algorithm: "CFB" },
    { api: "mode.CTR", role: "mode-const", algorithm: "CTR" },
    { api: "mode.CTRGladman", role: "mode-const", algorithm: "CTR" },
    { api: "mode.OFB", role: "mode-const", algorithm: "OFB" },
    { api: "pad.Pkcs7", role: "padding-const" },
    { api: "pad.AnsiX923", role: "padding-const" },
    { api: "pad.Iso10126", role: "padding-const" },
    { api: "pad.Iso97971", role: "padding-const" },
    { api: "pad.ZeroPadding", role: "padding-const" },
    { api: "enc.Hex.parse()", role: "constant-bytes", args: { "0": "data" }, returns: "WordArray" },
    { api: "enc.Base64.parse()", role: "constant-bytes", args: { "0": "data" }, returns: "WordArray" },
    { api: "enc.Base64url.parse()", role: "constant-bytes", args: { "0": "data" }, returns: "WordArray" },
    { api: "enc.Latin1.parse()", role: "constant-bytes", args: { "0": "data" }, returns: "WordArray" },
    { api: "enc.Utf16.parse()", role: "constant-bytes", args: { "0": "data" }, returns: "WordArray" },
    { api: "enc.Utf16LE.parse()", role: "constant-bytes", args: { "0": "data" }, returns: "WordArray" },
    { api: "enc.Hex.stringify()", role: "convert", args: { "0": "pass-through" } },
    { api: "enc.Base64.stringify()", role: "convert", args: { "0": "pass-through" } },
    { api: "enc.Base64url.stringify()", role: "convert", args: { "0": "pass-through" } },
    { api: "enc.Latin1.stringify()", role: "convert", args: { "0": "pass-through" } },
    { api: "enc.Utf8.stringify()", role: "convert", args: { "0": "pass-through" } },
    { api: "enc.Utf16.stringify()", role: "convert", args: { "0": "pass-through" } },
    { api: "enc.Utf16LE.stringify()", role: "convert", args: { "0": "pass-through" } },
    { api: "lib.WordArray.create()", role: "constant-bytes", args: { "0": "data" }, returns: "WordArray" },
    {
      api: "lib.CipherParams.create()", role: "other",
      args: { "0.ciphertext": "ciphertext", "0.salt": "salt", "0.iv": "iv", "0.key": "key" }, returns: "CipherParams",
    },
    { api: "CipherParams#ciphertext", role: "read", args: { ret: "ciphertext" }, returns: "WordArray" },
    { api: "CipherParams#key", role: "read", args: { ret: "rawkey" }, returns: "WordArray" },
    { api: "CipherParams#iv", role: "read", args: { ret: "iv" } },
    { api: "CipherParams#salt", role: "read", args: { ret: "salt" } },
    { api: "CipherParams#toString()", role: "encrypt", args: { ret: "ciphertext" } },
    { api: "WordArray#concat()", role: "convert", args: { "0": "data" }, chains: true },
    { api: "WordArray#clone()", role: "convert", chains: true },
  ],
};
