/**
 * Rows of elliptic-curve and cipher packages written in JavaScript, most of them old: elliptic, secp256k1, ed25519, aes-js,
 * asmcrypto.js, miscreant, @stablelib, and the parts of crypto-browserify.
 *
 * What returns an object of node:crypto (create-hash, create-hmac, browserify-cipher) says so and shares its rows.
 */
import type { Library } from "./schema.ts";

export const elliptic: Library = {
  name: "elliptic",
  specifiers: { elliptic: "" },
  verified: "6.6.1",
  source: "https://www.npmjs.com/package/elliptic",
  rows: [
    {
      api: "new ec()", role: "kex", args: { "0": "curve" }, returns: "EC", callable: true,
      note: "p192, p224, secp256k1, p256, p384, p521, ed25519, curve25519",
    },
    { api: "EC#keyFromPrivate()", role: "import", args: { "0": "key", "1": "encoding" }, returns: "KeyPair" },
    {
      api: "EC#genKeyPair()", role: "keygen", args: { "0.entropy": "entropy" }, vault: "createKey", returns: "KeyPair",
      note: "constant entropy = constant key",
    },
    { api: "EC#sign()", role: "sign", args: { "0": "data", "1": "key", "2|3.k": "nonce" }, vault: "sign", note: "fixed k leaks the key" },
    { api: "KeyPair#getPrivate()", role: "export", args: { "0": "encoding", ret: "rawkey" } },
    { api: "KeyPair#derive()", role: "kex", args: { "0": "pubkey", ret: "secret" }, vault: "derive" },
    { api: "new eddsa()", role: "sign-init", args: { "0": "curve" }, returns: "EDDSA", callable: true },
    { api: "EC#keyPair()", role: "import", args: { "0.priv": "key", "0.privEnc": "encoding" }, returns: "KeyPair" },
    { api: "EC#keyFromPublic()", role: "import-public", args: { "0": "pubkey" }, returns: "KeyPair" },
    { api: "EC#verify()", role: "verify", args: { "0": "data", "1": "signature", "2": "pubkey" }, vault: "verify" },
    { api: "KeyPair#sign()", role: "sign", args: { "0": "data", "1|2.k": "nonce" }, vault: "sign" },
    { api: "KeyPair#getPublic()", role: "export-public", args: { ret: "pubkey" } },
    { api: "EDDSA#keyFromSecret()", role: "import", args: { "0": "key" }, returns: "EdKeyPair" },
    { api: "EDDSA#sign()", role: "sign", args: { "0": "data", "1": "key" }, vault: "sign" },
    { api: "EDDSA#verify()", role: "verify", args: { "0": "data", "1": "signature", "2": "pubkey" }, vault: "verify" },
    { api: "EdKeyPair#sign()", role: "sign", args: { "0": "data" }, vault: "sign" },
    { api: "EdKeyPair#getSecret()", role: "export", args: { "0": "encoding", ret: "rawkey" } },
    { api: "EdKeyPair#getPublic()", role: "export-public", args: { ret: "pubkey" } },
  ],
};

export const secp256k1: Library = {
  name: "secp256k1",
  specifiers: { secp256k1: "", "secp256k1/elliptic": "", "ethereum-cryptography/secp256k1-compat": "" },
  verified: "secp256k1 5.0.2, ethereum-cryptography 0.1.3",
  source: "https://www.npmjs.com/package/secp256k1",
  rows: [
    { api: "ecdsaSign()", role: "sign", args: { "0": "data", "1": "key", "2.noncefn": "fn" }, vault: "sign", algorithm: "secp256k1" },
    { api: "ecdh()", role: "kex", args: { "0": "pubkey", "1": "key", ret: "secret" }, vault: "derive" },
    { api: "publicKeyCreate()", role: "derive-public", args: { "0": "key", ret: "pubkey" } },
    { api: "ecdsaVerify()", role: "verify", args: { "0": "signature", "1": "data", "2": "pubkey" }, vault: "verify" },
    { api: "privateKeyVerify()", role: "other", args: { "0": "key" } },
    { api: "privateKeyNegate()", role: "convert", args: { "0": "key", ret: "rawkey" } },
    { api: "privateKeyTweakAdd()", role: "convert", args: { "0": "key", ret: "rawkey" } },
    { api: "privateKeyTweakMul()", role: "convert", args: { "0": "key", ret: "rawkey" } },
  ],
};

export const ed25519: Library = {
  name: "ed25519",
  specifiers: { ed25519: "" },
  verified: "documentation only",
  source: "https://www.npmjs.com/package/ed25519",
  rows: [
    { api: "Sign()", role: "sign", args: { "0": "data", "1": "key" }, vault: "sign", algorithm: "Ed25519" },
    { api: "MakeKeypair()", role: "keygen", args: { "0": "key", "ret.privateKey": "rawkey" }, vault: "createKey" },
    { api: "Verify()", role: "verify", args: { "0": "data", "1": "signature", "2": "pubkey" }, vault: "verify" },
  ],
};

export const aesJs: Library = {
  name: "aes-js",
  specifiers: { "aes-js": "" },
  verified: "3.1.2",
  source: "https://www.npmjs.com/package/aes-js",
  rows: [
    { api: "new ModeOfOperation.ecb()", role: "encrypt", args: { "0": "key" }, vault: "enc", returns: "Cipher", algorithm: "AES-ECB" },
    {
      api: "new ModeOfOperation.cbc()", role: "encrypt-unauth", args: { "0": "key", "1": "iv" }, vault: "enc", returns: "Cipher",
      algorithm: "AES-CBC",
    },
    {
      api: "new AES()", role: "encrypt", args: { "0": "key" }, vault: "enc", returns: "Cipher", algorithm: "AES-ECB",
      note: "raw block = ECB",
    },
    {
      api: "new ModeOfOperation.cfb()", role: "encrypt-unauth", args: { "0": "key", "1": "iv" }, vault: "enc", returns: "Cipher",
      algorithm: "AES-CFB",
    },
    {
      api: "new ModeOfOperation.ofb()", role: "encrypt-unauth", args: { "0": "key", "1": "iv" }, vault: "enc", returns: "Cipher",
      algorithm: "AES-OFB",
    },
    {
      api: "new ModeOfOperation.ctr()", role: "encrypt-unauth", args: { "0": "key", "1": "nonce" }, vault: "enc", returns: "Cipher",
      algorithm: "AES-CTR",
    },
    { api: "new ECB()", role: "encrypt", args: { "0": "key" }, vault: "enc", returns: "Cipher", algorithm: "AES-ECB", note: "version 4" },
    {
      api: "new CBC()", role: "encrypt-unauth", args: { "0": "key", "1": "iv" }, vault: "enc", returns: "Cipher", algorithm: "AES-CBC",
      note: "version 4",
    },
    {
      api: "new CFB()", role: "encrypt-unauth", args: { "0": "key", "1": "iv" }, vault: "enc", returns: "Cipher", algorithm: "AES-CFB",
      note: "version 4",
    },
    {
      api: "new OFB()", role: "encrypt-unauth", args: { "0": "key", "1": "iv" }, vault: "enc", returns: "Cipher", algorithm: "AES-OFB",
      note: "version 4",
    },
    {
      api: "new CTR()", role: "encrypt-unauth", args: { "0": "key", "1": "iv" }, vault: "enc", returns: "Cipher", algorithm: "AES-CTR",
      note: "version 4",
    },
    { api: "Cipher#encrypt()", role: "encrypt", args: { "0": "data", ret: "ciphertext" } },
    { api: "Cipher#decrypt()", role: "decrypt", args: { "0": "ciphertext", ret: "data" } },
    { api: "utils.utf8.toBytes()", role: "constant-bytes", args: { "0": "data" } },
    { api: "utils.hex.toBytes()", role: "constant-bytes", args: { "0": "data" } },
    { api: "utils.hex.fromBytes()", role: "convert", args: { "0": "pass-through" } },
    { api: "utils.utf8.fromBytes()", role: "convert", args: { "0": "pass-through" } },
    { api: "new Counter()", role: "other", args: { "0": "nonce" } },
  ],
};

export const asmcrypto: Library = {
  name: "asmcrypto.js",
  specifiers: { "asmcrypto.js": "", "asmcrypto.js/asmcrypto.all.js": "", "asmcrypto-lite": "" },
  verified: "2.3.2",
  source: "https://www.npmjs.com/package/asmcrypto.js",
  rows: [
    {
      api: "AES_GCM.encrypt()", role: "encrypt", args: { "0": "data", "1": "key", "2": "nonce", "3": "aad", "4": "tagBytes" },
      vault: "enc", algorithm: "AES-GCM",
    },
    {
      api: "Pbkdf2HmacSha256()", role: "kdf", args: { "0": "password", "1": "salt", "2": "iterations", "3": "keyBytes", ret: "secret" },
      algorithm: "PBKDF2",
    },
    {
      api: "AES_GCM.decrypt()", role: "decrypt",
      args: { "0": "ciphertext", "1": "key", "2": "nonce", "3": "aad", "4": "tagBytes", ret: "data" }, vault: "dec", algorithm: "AES-GCM",
    },
    { api: "AES_ECB.encrypt()", role: "encrypt", args: { "0": "data", "1": "key" }, vault: "enc", algorithm: "AES-ECB" },
    { api: "AES_ECB.decrypt()", role: "decrypt", args: { "0": "ciphertext", "1": "key", ret: "data" }, vault: "dec", algorithm: "AES-ECB" },
    { api: "AES_CBC.encrypt()", role: "encrypt", args: { "0": "data", "1": "key", "3": "iv" }, vault: "enc", algorithm: "AES-CBC" },
    {
      api: "AES_CBC.decrypt()", role: "decrypt", args: { "0": "ciphertext", "1": "key", "3": "iv", ret: "data" }, vault: "dec",
      algorithm: "AES-CBC",
    },
    { api: "AES_CFB.encrypt()", role: "encrypt", args: { "0": "data", "1": "key", "2": "iv" }, vault: "enc", algorithm: "AES-CFB" },
    {
      api: "AES_CFB.decrypt()", role: "decrypt", args: { "0": "ciphertext", "1": "key", "2": "iv", ret: "data" }, vault: "dec",
      algorithm: "AES-CFB",
    },
    { api: "AES_CTR.encrypt()", role: "encrypt", args: { "0": "data", "1": "key", "2": "nonce" }, vault: "enc", algorithm: "AES-CTR" },
    {
      api: "AES_CTR.decrypt()", role: "decrypt", args: { "0": "ciphertext", "1": "key", "2": "nonce", ret: "data" }, vault: "dec",
      algorithm: "AES-CTR",
    },
    { api: "AES_OFB.encrypt()", role: "encrypt", args: { "0": "data", "1": "key", "2": "iv" }, vault: "enc", algorithm: "AES-OFB" },
    {
      api: "AES_OFB.decrypt()", role: "decrypt", args: { "0": "ciphertext", "1": "key", "2": "iv", ret: "data" }, vault: "dec",
      algorithm: "AES-OFB",
    },
    {
      api: "AES_CCM.encrypt()", role: "encrypt", args: { "0": "data", "1": "key", "2": "nonce", "3": "aad", "4": "tagBytes" },
      vault: "enc", algorithm: "AES-CCM",
    },
    {
      api: "AES_CCM.decrypt()", role: "decrypt",
      args: { "0": "ciphertext", "1": "key", "2": "nonce", "3": "aad", "4": "tagBytes", ret: "data" }, vault: "dec", algorithm: "AES-CCM",
    },
    {
      api: "Pbkdf2HmacSha1()", role: "kdf", args: { "0": "password", "1": "salt", "2": "iterations", "3": "keyBytes", ret: "secret" },
      algorithm: "PBKDF2", note: "with SHA-1",
    },
    {
      api: "Pbkdf2HmacSha512()", role: "kdf", args: { "0": "password", "1": "salt", "2": "iterations", "3": "keyBytes", ret: "secret" },
      algorithm: "PBKDF2", note: "with SHA-512",
    },
    { api: "new HmacSha1()", role: "mac", args: { "0": "key" }, vault: "mac", returns: "Hmac", algorithm: "HMAC-SHA-1" },
    { api: "new HmacSha256()", role: "mac", args: { "0": "key" }, vault: "mac", returns: "Hmac", algorithm: "HMAC-SHA-256" },
    { api: "new HmacSha512()", role: "mac", args: { "0": "key" }, vault: "mac", returns: "Hmac", algorithm: "HMAC-SHA-512" },
    { api: "new Sha1()", role: "hash", returns: "Hash", algorithm: "SHA-1" },
    { api: "new Sha256()", role: "hash", returns: "Hash", algorithm: "SHA-256" },
    { api: "new Sha512()", role: "hash", returns: "Hash", algorithm: "SHA-512" },
    { api: "Hash#process()", role: "hash", args: { "0": "data" }, chains: true },
    { api: "Hash#finish()", role: "hash", chains: true },
    { api: "Hmac#process()", role: "mac", args: { "0": "data" }, chains: true },
    { api: "Hmac#finish()", role: "mac", chains: true },
    { api: "string_to_bytes()", role: "constant-bytes", args: { "0": "data" } },
    { api: "hex_to_bytes()", role: "constant-bytes", args: { "0": "data" } },
    { api: "base64_to_bytes()", role: "constant-bytes", args: { "0": "data" } },
  ],
};

export const browserifyCipher: Library = {
  name: "browserify-cipher",
  specifiers: { "browserify-cipher": "", "browserify-cipher/browser": "" },
  verified: "1.0.1",
  source: "https://www.npmjs.com/package/browserify-cipher",
  rows: [
    {
      api: "createCipher()", role: "encrypt-legacy", args: { "0": "alg", "1": "password" }, vault: "enc", returns: "node:crypto:Cipheriv",
      note: "still offered by crypto-browserify: createCipher survives in bundles",
    },
    {
      api: "createDecipher()", role: "decrypt-legacy", args: { "0": "alg", "1": "password" }, vault: "dec",
      returns: "node:crypto:Decipheriv",
    },
    {
      api: "createCipheriv()", role: "encrypt", args: { "0": "alg", "1": "key", "2": "iv" }, vault: "enc",
      returns: "node:crypto:Cipheriv",
    },
    {
      api: "createDecipheriv()", role: "decrypt", args: { "0": "alg", "1": "key", "2": "iv" }, vault: "dec",
      returns: "node:crypto:Decipheriv",
    },
  ],
};

export const createHash: Library = {
  name: "create-hash",
  specifiers: { "create-hash": "createHash", "create-hash/browser": "createHash", "sha.js": "createHash", "create-hash/md5": "md5" },
  verified: "create-hash 1.2.0, sha.js 2.4.12",
  source: "https://www.npmjs.com/package/create-hash",
  rows: [
    { api: "createHash()", role: "hash", args: { "0": "hash" }, returns: "node:crypto:Hash" },
    { api: "new createHash.sha1()", role: "hash", returns: "node:crypto:Hash", algorithm: "SHA-1", callable: true, note: "sha.js" },
    { api: "new createHash.sha256()", role: "hash", returns: "node:crypto:Hash", algorithm: "SHA-256", callable: true, note: "sha.js" },
    { api: "md5()", role: "hash", args: { "0": "data" }, algorithm: "MD5" },
  ],
};

export const createHmac: Library = {
  name: "create-hmac",
  specifiers: { "create-hmac": "createHmac", "create-hmac/browser": "createHmac" },
  verified: "1.1.7",
  source: "https://www.npmjs.com/package/create-hmac",
  rows: [
    { api: "createHmac()", role: "mac", args: { "0": "hash", "1": "key" }, vault: "mac", returns: "node:crypto:Hmac" },
  ],
};

export const browserifySign: Library = {
  name: "browserify-sign",
  specifiers: {
    "browserify-sign": "", "browserify-sign/browser": "", "public-encrypt": "", "create-ecdh": "createECDH", "diffie-hellman": "",
  },
  verified: "4.2.6; others from documentation",
  source: "https://www.npmjs.com/package/browserify-sign",
  rows: [
    { api: "createSign()", role: "sign-init", args: { "0": "alg" }, vault: "sign", returns: "node:crypto:Sign" },
    { api: "createVerify()", role: "verify-init", args: { "0": "alg" }, vault: "verify", returns: "node:crypto:Verify" },
    {
      api: "publicEncrypt()", role: "encrypt", args: { "0": "pubkey", "1": "data", "0.key": "pubkey", "0.padding": "padding" },
      vault: "wrap",
    },
    {
      api: "privateDecrypt()", role: "decrypt", args: { "0": "key", "1": "data", "0.key": "key", "0.padding": "padding" },
      vault: "unwrap",
    },
    { api: "createECDH()", role: "kex", args: { "0": "curve" }, vault: "derive", returns: "node:crypto:ECDH" },
    {
      api: "createDiffieHellman()", role: "kex", args: { "0": ["keySize", "prime"] }, vault: "derive",
      returns: "node:crypto:DiffieHellman",
    },
    { api: "getDiffieHellman()", role: "kex", args: { "0": "group" }, vault: "derive", returns: "node:crypto:DiffieHellman" },
  ],
};

export const miscreant: Library = {
  name: "miscreant",
  specifiers: { miscreant: "" },
  verified: "0.3.2",
  source: "https://www.npmjs.com/package/miscreant",
  rows: [
    { api: "AEAD.importKey()", role: "encrypt", args: { "0": "key", "1": "alg" }, vault: "enc", returns: "AEAD" },
    { api: "SIV.importKey()", role: "encrypt", args: { "0": "key", "1": "alg" }, vault: "enc", returns: "SIV" },
    { api: "AEAD#seal()", role: "encrypt", args: { "0": "data", "1": "nonce", "2": "aad" } },
    { api: "AEAD#open()", role: "decrypt", args: { "0": "ciphertext", "1": "nonce", "2": "aad", ret: "data" } },
    { api: "SIV#seal()", role: "encrypt", args: { "0": "data", "1": "aad" } },
    { api: "SIV#open()", role: "decrypt", args: { "0": "ciphertext", "1": "aad", ret: "data" } },
    { api: "StreamEncryptor.importKey()", role: "encrypt", args: { "0": "key", "1": "nonce", "2": "alg" }, vault: "enc" },
    { api: "StreamDecryptor.importKey()", role: "decrypt", args: { "0": "key", "1": "nonce", "2": "alg" }, vault: "dec" },
  ],
};

export const stablelib: Library = {
  name: "@stablelib",
  specifiers: {
    "@stablelib/aes": "", "@stablelib/gcm": "", "@stablelib/ctr": "", "@stablelib/chacha20poly1305": "",
    "@stablelib/xchacha20poly1305": "", "@stablelib/ed25519": "ed25519", "@stablelib/x25519": "x25519", "@stablelib/hmac": "",
    "@stablelib/hkdf": "", "@stablelib/pbkdf2": "pbkdf2", "@stablelib/scrypt": "scrypt", "@stablelib/random": "",
    "@stablelib/sha256": "sha256", "@stablelib/sha512": "sha512", "@stablelib/nacl": "",
  },
  verified: "@stablelib/aes 2.0.1, @stablelib/gcm 2.0.1, @stablelib/ctr 2.0.1, @stablelib/chacha20poly1305 2.0.1, @stablelib/ed25519 2.1.0, @stablelib/x25519 2.0.1, @stablelib/hmac 2.0.1, @stablelib/hkdf 2.0.1, @stablelib/pbkdf2 2.0.1, @stablelib/scrypt 1.0.3, @stablelib/random 2.0.1, @stablelib/sha256 1.0.1; others from documentation",
  source: "https://www.npmjs.com/package/@stablelib",
  rows: [
    { api: "new AES()", role: "encrypt", args: { "0": "key" }, vault: "enc", returns: "Block" },
    { api: "new GCM()", role: "encrypt", args: { "0": "other" }, returns: "AEAD", algorithm: "AES-GCM" },
    { api: "new CTR()", role: "encrypt-unauth", args: { "0": "other", "1": "iv" }, algorithm: "AES-CTR" },
    { api: "new ChaCha20Poly1305()", role: "encrypt", args: { "0": "key" }, vault: "enc", returns: "AEAD", algorithm: "ChaCha20-Poly1305" },
    {
      api: "new XChaCha20Poly1305()", role: "encrypt", args: { "0": "key" }, vault: "enc", returns: "AEAD",
      algorithm: "XChaCha20-Poly1305",
    },
    { api: "AEAD#seal()", role: "encrypt", args: { "0": "nonce", "1": "data", "2": "aad" } },
    { api: "AEAD#open()", role: "decrypt", args: { "0": "nonce", "1": "ciphertext", "2": "aad", ret: "data" } },
    { api: "ed25519.sign()", role: "sign", args: { "0": "key", "1": "data" }, vault: "sign", algorithm: "Ed25519" },
    { api: "ed25519.generateKeyPairFromSeed()", role: "keygen", args: { "0": "key", "ret.secretKey": "rawkey" }, vault: "createKey" },
    { api: "ed25519.generateKeyPair()", role: "keygen", args: { "ret.secretKey": "rawkey" }, vault: "createKey" },
    { api: "x25519.sharedKey()", role: "kex", args: { "0": "key", "1": "pubkey", ret: "secret" }, vault: "derive" },
    { api: "hmac()", role: "mac", args: { "0": "hashFn", "1": "key", "2": "data" }, vault: "mac" },
    { api: "new HMAC()", role: "mac", args: { "0": "hashFn", "1": "key" }, vault: "mac" },
    { api: "new HKDF()", role: "kdf", args: { "0": "hashFn", "1": "key", "2": "salt", "3": "info" }, vault: "derive" },
    {
      api: "pbkdf2.deriveKey()", role: "kdf",
      args: { "0": "hashFn", "1": "password", "2": "salt", "3": "iterations", "4": "keyBytes", ret: "secret" }, algorithm: "PBKDF2",
    },
    {
      api: "scrypt.deriveKey()", role: "kdf",
      args: { "0": "password", "1": "salt", "2": "cost", "3": "blockSize", "4": "parallelism", "5": "keyBytes", ret: "secret" },
      algorithm: "scrypt",
    },
    { api: "randomBytes()", role: "random", args: { "0": "bytes", ret: "random" }, vault: "random" },
    { api: "sha256.hash()", role: "hash", args: { "0": "data" }, algorithm: "SHA-256" },
    { api: "sha512.hash()", role: "hash", args: { "0": "data" }, algorithm: "SHA-512" },
    { api: "secretBox()", role: "encrypt", args: { "0": "key", "1": "nonce", "2": "data" }, vault: "enc", algorithm: "XSalsa20-Poly1305" },
  ],
};
