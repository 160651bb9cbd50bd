/**
 * Rows of node:crypto, the built-in module, with its legacy constructors and constants.
 *
 * Classes: a private or secret `KeyObject`, a `PublicKeyObject` (same runtime class; exporting it is harmless), `KeyPair`,
 * streams `Cipheriv`, `Decipheriv`, `Hash`, `Hmac`, `Sign`, `Verify`, agreements `DiffieHellman`, `ECDH`. The asynchronous
 * forms carry the role of the value that their callback receives. Strength is not decided here.
 */
import type { Library } from "./schema.ts";

export const nodeCrypto: Library = {
  name: "node:crypto",
  specifiers: { crypto: "", "crypto-browserify": "", "react-native-quick-crypto": "" },
  aliases: { webcrypto: "webcrypto:", subtle: "webcrypto:subtle" },
  verified: "Node 20.20.2, 22.23, 24.21, 25.9, 26.10",
  source: "https://nodejs.org/api/crypto.html",
  rows: [
    {
      api: "createCipheriv()", role: "encrypt", args: { "0": "alg", "1": "key", "2": "iv", "3.authTagLength": "tagLen" }, vault: "enc",
      returns: "Cipheriv",
      note: "alg names are OpenSSL names, case-insensitive; iv may be null for ECB/stream/wrap; Node 26 still accepts authTagLength 4 when encrypting",
    },
    {
      api: "createDecipheriv()", role: "decrypt", args: { "0": "alg", "1": "key", "2": "iv", "3.authTagLength": "tagLen" }, vault: "dec",
      returns: "Decipheriv",
      note: "GCM without authTagLength accepts a 4-byte tag on Node 22 and 24 (tried), refused on 26; demand authTagLength:16 plus setAuthTag",
    },
    {
      api: "Cipheriv#setAutoPadding()", role: "encrypt", args: { "0": "flag" }, chains: true,
      note: "false removes padding; only right for block-aligned legacy formats",
    },
    { api: "Cipheriv#setAAD()", role: "encrypt", args: { "0": "aad" }, chains: true },
    {
      api: "Cipheriv#getAuthTag()", role: "encrypt", args: { ret: "tag" },
      note: "a GCM/CCM/OCB encryption with no getAuthTag() call in scope loses integrity",
    },
    {
      api: "Decipheriv#setAuthTag()", role: "decrypt", args: { "0": "tag" }, chains: true,
      note: "without it final() throws on Node 22-26, so the real finding is plaintext used while final() is missing or its error swallowed",
    },
    {
      api: "createCipher()", role: "encrypt-legacy", args: { "0": "alg", "1": "password", "2.authTagLength": "tagLen" }, vault: "enc",
      returns: "Cipheriv", note: "EVP_BytesToKey (MD5, 1 round, no salt); removed in Node 22; flag always",
    },
    {
      api: "createDecipher()", role: "decrypt-legacy", args: { "0": "alg", "1": "password" }, vault: "dec", returns: "Decipheriv",
      note: "removed in Node 22",
    },
    {
      api: "new Cipher()", role: "encrypt-legacy", args: { "0": "alg", "1": "password" }, vault: "enc", returns: "Cipheriv",
      callable: true, note: "undocumented constructor, undefined since 22",
    },
    {
      api: "new Decipher()", role: "decrypt-legacy", args: { "0": "alg", "1": "password" }, vault: "dec", returns: "Decipheriv",
      callable: true, note: "as above",
    },
    {
      api: "new Cipheriv()", role: "encrypt", args: { "0": "alg", "1": "key", "2": "iv", "3.authTagLength": "tagLen" }, vault: "enc",
      returns: "Cipheriv", callable: true, note: "runtime constructor, not in .d.ts; also callable without new",
    },
    {
      api: "new Decipheriv()", role: "decrypt", args: { "0": "alg", "1": "key", "2": "iv", "3.authTagLength": "tagLen" }, vault: "dec",
      returns: "Decipheriv", callable: true, note: "as above",
    },
    { api: "createHash()", role: "hash", args: { "0": "hash", "1.outputLength": "bytes" }, returns: "Hash" },
    {
      api: "hash()", role: "hash", args: { "0": "hash", "1": "data", "2": ["encoding", "options"], ret: "digest" },
      note: "one-shot, Node 20.12+/21.7+",
    },
    {
      api: "new Hash()", role: "hash", args: { "0": "hash", "1.outputLength": "bytes" }, returns: "Hash", callable: true,
      note: "deprecated DEP0179 but still works on Node 26; callable without new",
    },
    { api: "createHmac()", role: "mac", args: { "0": "hash", "1": "key", "2.encoding": "encoding" }, vault: "mac", returns: "Hmac" },
    {
      api: "new Hmac()", role: "mac", args: { "0": "hash", "1": "key" }, vault: "mac", returns: "Hmac", callable: true,
      note: "deprecated DEP0181; still works on 26",
    },
    {
      api: "createSign()", role: "sign-init", args: { "0": "alg" }, vault: "sign", returns: "Sign",
      note: "alg such as RSA-SHA256, sha256, RSA-SHA1, ssl3-md5",
    },
    {
      api: "new Sign()", role: "sign-init", args: { "0": "alg" }, vault: "sign", returns: "Sign", callable: true,
      note: "legacy constructor",
    },
    {
      api: "Sign#sign()", role: "sign",
      args: {
        "0": "key", "0.key": "key", "0.passphrase": "passphrase", "0.padding": "padding", "0.saltLength": "saltLen",
        "0.dsaEncoding": "encoding", ret: "signature",
      },
      vault: "sign",
    },
    { api: "createVerify()", role: "verify-init", args: { "0": "alg" }, vault: "verify", returns: "Verify" },
    { api: "new Verify()", role: "verify-init", args: { "0": "alg" }, vault: "verify", returns: "Verify", callable: true },
    {
      api: "Verify#verify()", role: "verify", args: { "0": "pubkey", "1": "signature" }, vault: "verify",
      note: "return value must be used",
    },
    {
      api: "sign()", role: "sign",
      args: {
        "0": "alg", "1": "data", "2": "key", "2.key": "key", "2.passphrase": "passphrase", "2.padding": "padding",
        "2.saltLength": "saltLen", "2.context": "context", ret: "signature",
      },
      vault: "sign", note: "alg null/undefined for Ed25519/Ed448/ML-DSA/SLH-DSA",
    },
    { api: "verify()", role: "verify", args: { "0": "alg", "1": "data", "2": "pubkey", "3": "signature" }, vault: "verify" },
    {
      api: "createSecretKey()", role: "import", args: { "0": "key", "1": "encoding", ret: "keyobject" }, returns: "KeyObject",
      note: "KeyObject from raw bytes: source of local key material",
    },
    {
      api: "createPrivateKey()", role: "import",
      args: {
        "0": "key", "0.key": "key", "0.format": "format", "0.type": "type", "0.passphrase": "passphrase",
        "0.asymmetricKeyType": "keyType", "0.namedCurve": "curve", ret: "keyobject",
      },
      returns: "KeyObject", note: "formats pem, der, jwk, raw-private, raw-seed (26)",
    },
    {
      api: "createPublicKey()", role: "import-public", args: { "0": "pubkey", "0.key": "pubkey", "0.format": "format", ret: "pubkey" },
      returns: "PublicKeyObject", note: "given a private key it derives the public part",
    },
    {
      api: "KeyObject.from()", role: "import", args: { "0": "cryptokey", ret: "keyobject" }, returns: "KeyObject",
      note: "turns a CryptoKey into an exportable KeyObject (extractable is still checked)",
    },
    {
      api: "KeyObject#export()", role: "export",
      args: { "0.format": "format", "0.type": "type", "0.cipher": "fileCipher", "0.passphrase": "passphrase", ret: "rawkey" },
      note: "on secret/private keys: raw export; private PEM/DER without cipher+passphrase is plaintext",
    },
    {
      api: "KeyObject#toCryptoKey()", role: "convert", args: { "0": "alg", "1": "extractable", "2": "usages", ret: "cryptokey" },
      returns: "webcrypto:CryptoKey", note: "Node 22.10+/23",
    },
    { api: "KeyObject#equals()", role: "other", args: { "0": "keyobject" } },
    {
      api: "generateKey()", role: "keygen", args: { "0": "keyType", "2": "callback", "1.length": "keySize", ret: "keyobject" },
      vault: "createKey", returns: "KeyObject", note: "type 'hmac' or 'aes'",
    },
    {
      api: "generateKeySync()", role: "keygen", args: { "0": "keyType", "1.length": "keySize", ret: "keyobject" }, vault: "createKey",
      returns: "KeyObject",
    },
    {
      api: "generateKeyPair()", role: "keygen",
      args: {
        "0": "keyType", "2": "callback", "1.modulusLength": "keySize", "1.publicExponent": "exponent", "1.namedCurve": "curve",
        "1.divisorLength": "bits", "1.primeLength": "bits", "1.groupName": "group", "1.hashAlgorithm": "hash",
        "1.mgf1HashAlgorithm": "hash", "1.privateKeyEncoding.format": "format", "1.privateKeyEncoding.cipher": "fileCipher",
        "1.privateKeyEncoding.passphrase": "passphrase", "1.privateKeyEncoding.type": "format", ret: "keypair",
      },
      vault: "createKey", returns: "KeyPair",
      note: "callback (error, publicKey, privateKey); promisified it resolves to { publicKey, privateKey }. privateKeyEncoding makes it a raw export; no cipher/passphrase there means a plaintext private key",
    },
    {
      api: "generateKeyPairSync()", role: "keygen",
      args: {
        "0": "keyType", "1.modulusLength": "keySize", "1.publicExponent": "exponent", "1.namedCurve": "curve", "1.groupName": "group",
        "1.privateKeyEncoding.cipher": "fileCipher", "1.privateKeyEncoding.passphrase": "passphrase", ret: "keypair", "1.divisorLength": "bits",
        "1.primeLength": "bits", "1.hashAlgorithm": "hash", "1.mgf1HashAlgorithm": "hash", "1.privateKeyEncoding.format": "format",
        "1.privateKeyEncoding.type": "format", "ret.privateKey": "key", "ret.publicKey": "pubkey",
      },
      vault: "createKey", returns: "KeyPair",
      note: "types rsa, rsa-pss, dsa, ec, ed25519, ed448, x25519, x448, dh, ml-dsa-44/65/87, ml-kem-512/768/1024, slh-dsa-{sha2|shake}-{128|192|256}{f|s}",
    },
    {
      api: "createDiffieHellman()", role: "kex", args: { "0": ["keySize", "prime"], "1": ["generator", "encoding"] }, vault: "derive",
      returns: "DiffieHellman", note: "number < 2048 is weak",
    },
    {
      api: "new DiffieHellman()", role: "kex", args: { "0": ["keySize", "prime"] }, vault: "derive", returns: "DiffieHellman",
      callable: true, note: "legacy constructor",
    },
    {
      api: "getDiffieHellman()", role: "kex", args: { "0": "group" }, vault: "derive", returns: "DiffieHellman",
      note: "modp1=768, modp2=1024, modp5=1536 bits are weak; modp14=2048 legacy; modp15+ fine",
    },
    { api: "createDiffieHellmanGroup()", role: "kex", args: { "0": "group" }, vault: "derive", returns: "DiffieHellman" },
    { api: "DiffieHellman#getPrivateKey()", role: "export", args: { ret: "rawkey" } },
    { api: "DiffieHellman#setPrivateKey()", role: "import", args: { "0": "key" } },
    {
      api: "DiffieHellman#computeSecret()", role: "kex", args: { "0": "pubkey", ret: "secret" }, vault: "derive",
      note: "raw shared secret: must pass through a KDF",
    },
    { api: "createECDH()", role: "kex", args: { "0": "curve" }, vault: "derive", returns: "ECDH" },
    {
      api: "new ECDH()", role: "kex", args: { "0": "curve" }, vault: "derive", returns: "ECDH", callable: true,
      note: "legacy constructor",
    },
    { api: "ECDH#getPrivateKey()", role: "export", args: { "0": "encoding", ret: "rawkey" } },
    { api: "ECDH#setPrivateKey()", role: "import", args: { "0": "key", "1": "encoding" } },
    { api: "ECDH#computeSecret()", role: "kex", args: { "0": "pubkey", ret: "secret" }, vault: "derive" },
    { api: "diffieHellman()", role: "kex", args: { "0.privateKey": "key", "0.publicKey": "pubkey", ret: "secret" }, vault: "derive" },
    {
      api: "encapsulate()", role: "kem-encap", args: { "0": "pubkey", "ret.sharedKey": "secret" }, vault: "encapsulate",
      note: "Node 24.7+",
    },
    {
      api: "decapsulate()", role: "kem-decap", args: { "0": "key", "1": "ciphertext", ret: "secret" }, vault: "decapsulate",
      note: "Node 24.7+",
    },
    {
      api: "publicEncrypt()", role: "encrypt",
      args: { "0": "pubkey", "1": "data", "0.key": "pubkey", "0.padding": "padding", "0.oaepHash": "hash", ret: "ciphertext" },
      vault: "wrap", note: "default padding RSA_PKCS1_OAEP_PADDING with SHA-1; RSA_PKCS1_PADDING / RSA_NO_PADDING weak",
    },
    {
      api: "privateDecrypt()", role: "decrypt",
      args: {
        "0": "key", "1": "data", "0.key": "key", "0.passphrase": "passphrase", "0.padding": "padding", "0.oaepHash": "hash", ret: "data",
      },
      vault: "unwrap",
    },
    {
      api: "privateEncrypt()", role: "sign",
      args: { "0": "key", "1": "data", "0.padding": "padding", "0.key": "key", "0.passphrase": "passphrase", ret: "signature" },
      vault: "sign", note: "raw RSA signing primitive (PKCS1 v1.5 only); prefer sign()",
    },
    { api: "publicDecrypt()", role: "verify", args: { "0": "pubkey", "1": "data", "0.padding": "padding" }, vault: "verify" },
    {
      api: "pbkdf2()", role: "kdf",
      args: { "0": "password", "1": "salt", "2": "iterations", "3": "keyBytes", "4": "hash", "5": "callback", ret: "secret" },
    },
    {
      api: "pbkdf2Sync()", role: "kdf",
      args: { "0": "password", "1": "salt", "2": "iterations", "3": "keyBytes", "4": "hash", ret: "secret" },
      note: "digest argument optional before Node 8 (SHA-1 default)",
    },
    {
      api: "scrypt()", role: "kdf",
      args: {
        "0": "password", "1": "salt", "2": "keyBytes", "3.N": "cost", "3.cost": "cost", "3.r": "blockSize", "3.blockSize": "blockSize",
        "3.p": "parallelism", "3.parallelization": "parallelism", "3.maxmem": "memory", "3|4": "callback", ret: "secret",
      },
      note: "defaults N=16384 r=8 p=1 are under the OWASP floor",
    },
    {
      api: "scryptSync()", role: "kdf",
      args: {
        "0": "password", "1": "salt", "2": "keyBytes", "3.N": "cost", "3.cost": "cost", "3.r": "blockSize", "3.p": "parallelism",
        ret: "secret", "3.parallelization": "parallelism", "3.maxmem": "memory",
      },
      note: "as above; maxmem must be raised for N=2^17",
    },
    {
      api: "argon2()", role: "kdf",
      args: {
        "0": "variant", "2": "callback", "1.message": "password", "1.nonce": "salt", "1.parallelism": "parallelism",
        "1.tagLength": "keyBytes", "1.memory": "memoryKiB", "1.passes": "iterations", "1.secret": "key", ret: "secret",
      },
      note: "Node 24.7+; variants argon2d, argon2i, argon2id",
    },
    {
      api: "argon2Sync()", role: "kdf",
      args: {
        "0": "variant", "1.message": "password", "1.nonce": "salt", "1.parallelism": "parallelism", "1.memory": "memoryKiB",
        "1.passes": "iterations", "1.secret": "key", ret: "secret", "1.tagLength": "keyBytes",
      },
    },
    {
      api: "hkdf()", role: "kdf", args: { "0": "hash", "1": "key", "2": "salt", "3": "info", "4": "keyBytes", "5": "callback", ret: "secret" },
      vault: "derive", note: "not for passwords",
    },
    {
      api: "hkdfSync()", role: "kdf", args: { "0": "hash", "1": "key", "2": "salt", "3": "info", "4": "keyBytes", ret: "secret" },
      vault: "derive",
    },
    {
      api: "randomBytes()", role: "random", args: { "0": "bytes", "1": "callback", ret: "random" }, vault: "random",
      note: "as a key source: local key generation",
    },
    {
      api: "pseudoRandomBytes()", role: "random-deprecated", args: { "0": "bytes", ret: "random" }, vault: "random",
      note: "alias of randomBytes; deprecated name; also exported as prng and rng",
    },
    { api: "randomFill()", role: "random", args: { "0": "buffer", "1|3": "callback", ret: "random" }, vault: "random" },
    { api: "randomFillSync()", role: "random", args: { "0": "buffer", ret: "random" }, vault: "random" },
    { api: "randomInt()", role: "random", args: { "0": "n", "1": "n", ret: "random" } },
    { api: "randomUUID()", role: "random", args: { ret: "random" }, note: "122 random bits: not a key" },
    {
      api: "randomUUIDv7()", role: "random", args: { ret: "random" },
      note: "typed since 26.1, also present on 24.21 but not 25.9; time-ordered, 74 random bits; not a secret",
    },
    { api: "getRandomValues()", role: "random", args: { "0": "buffer", ret: "random" }, vault: "random" },
    { api: "timingSafeEqual()", role: "compare", args: { "0": "buffer", "1": "buffer" }, note: "approved comparison" },
    { api: "setEngine()", role: "engine", args: { "0": "other", "1": "flags" }, note: "OpenSSL ENGINE (e.g. pkcs11); deprecated" },
    { api: "setFips()", role: "fips", args: { "0": "flag" }, note: "setFips(false) or fips=0/false is a finding under the FIPS profile" },
    { api: "getFips()", role: "fips", note: "evidence when asserted at start-up" },
    { api: "fips=", role: "fips", args: { val: "flag" }, note: "deprecated property form" },
    { api: "DEFAULT_ENCODING=", role: "legacy", args: { val: "encoding" }, note: "removed in Node 20" },
    {
      api: "createCredentials()", role: "tls", args: { "0": "options" },
      note: "ancient alias of tls.createSecureContext (Node <= 0.x/10)",
    },
    {
      api: "constants.RSA_PKCS1_PADDING", role: "padding", algorithm: "RSAES-PKCS1-v1_5", constant: 1,
      note: "as encryption padding weak; as signature padding RSASSA-PKCS1-v1_5",
    },
    { api: "X509Certificate#checkPrivateKey()", role: "other", args: { "0": "key" } },
    { api: "Cipheriv#update()", role: "encrypt", args: { "0": "data", ret: "ciphertext" } },
    { api: "Cipheriv#final()", role: "encrypt", args: { ret: "ciphertext" } },
    { api: "Cipheriv#write()", role: "encrypt", args: { "0": "data" } },
    { api: "Cipheriv#end()", role: "encrypt", args: { "0": "data" } },
    { api: "Decipheriv#update()", role: "decrypt", args: { "0": "data", ret: "data" } },
    { api: "Decipheriv#final()", role: "decrypt", args: { ret: "data" } },
    { api: "Decipheriv#write()", role: "decrypt", args: { "0": "data" } },
    { api: "Decipheriv#end()", role: "decrypt", args: { "0": "data" } },
    { api: "Decipheriv#setAAD()", role: "decrypt", args: { "0": "aad" }, chains: true },
    { api: "Decipheriv#setAutoPadding()", role: "decrypt", args: { "0": "flag" }, chains: true },
    { api: "Hash#update()", role: "hash", args: { "0": "data" }, chains: true },
    { api: "Hash#digest()", role: "hash", args: { "0": "encoding", ret: "digest" } },
    { api: "Hash#copy()", role: "hash", returns: "Hash" },
    { api: "Hash#write()", role: "hash", args: { "0": "data" } },
    { api: "Hash#end()", role: "hash", args: { "0": "data" } },
    { api: "Hash#read()", role: "hash", args: { ret: "digest" } },
    { api: "Hmac#update()", role: "mac", args: { "0": "data" }, chains: true },
    { api: "Hmac#digest()", role: "mac", args: { "0": "encoding", ret: "digest" } },
    { api: "Hmac#write()", role: "mac", args: { "0": "data" } },
    { api: "Hmac#end()", role: "mac", args: { "0": "data" } },
    { api: "Hmac#read()", role: "mac", args: { ret: "digest" } },
    { api: "Sign#update()", role: "sign", args: { "0": "data" }, chains: true },
    { api: "Sign#write()", role: "sign", args: { "0": "data" } },
    { api: "Sign#end()", role: "sign", args: { "0": "data" }, chains: true },
    { api: "Verify#update()", role: "verify", args: { "0": "data" }, chains: true },
    { api: "Verify#write()", role: "verify", args: { "0": "data" } },
    { api: "Verify#end()", role: "verify", args: { "0": "data" }, chains: true },
    { api: "KeyPair#privateKey", role: "read", args: { ret: "key" }, returns: "KeyObject" },
    { api: "KeyPair#publicKey", role: "read", args: { ret: "pubkey" }, returns: "PublicKeyObject" },
    { api: "PublicKeyObject#export()", role: "export-public", args: { "0.format": "format", "0.type": "type", ret: "pubkey" } },
    {
      api: "PublicKeyObject#toCryptoKey()", role: "convert", args: { "0": "alg", "1": "extractable", "2": "usages" },
      returns: "webcrypto:CryptoKey",
    },
    { api: "PublicKeyObject#equals()", role: "other", args: { "0": "keyobject" } },
    { api: "KeyObject#type", role: "read", args: { ret: "other" } },
    { api: "KeyObject#symmetricKeySize", role: "read", args: { ret: "other" } },
    { api: "KeyObject#asymmetricKeyType", role: "read", args: { ret: "other" } },
    { api: "KeyObject#asymmetricKeyDetails", role: "read", args: { ret: "other" } },
    { api: "DiffieHellman#generateKeys()", role: "keygen", args: { "0": "encoding", ret: "pubkey" } },
    { api: "DiffieHellman#getPublicKey()", role: "export-public", args: { ret: "pubkey" } },
    { api: "DiffieHellman#setPublicKey()", role: "import-public", args: { "0": "pubkey" } },
    { api: "ECDH#generateKeys()", role: "keygen", args: { "0": "encoding", ret: "pubkey" } },
    { api: "ECDH#getPublicKey()", role: "export-public", args: { ret: "pubkey" } },
    {
      api: "new DiffieHellmanGroup()", role: "kex", args: { "0": "group" }, vault: "derive", returns: "DiffieHellman", callable: true,
      note: "legacy constructor",
    },
    { api: "prng()", role: "random-deprecated", args: { "0": "bytes", ret: "random" }, vault: "random", note: "alias of randomBytes" },
    { api: "rng()", role: "random-deprecated", args: { "0": "bytes", ret: "random" }, vault: "random", note: "alias of randomBytes" },
    { api: "new X509Certificate()", role: "import-public", args: { "0": "cert" }, returns: "X509Certificate" },
    { api: "X509Certificate#publicKey", role: "read", args: { ret: "pubkey" }, returns: "PublicKeyObject" },
    { api: "constants.RSA_NO_PADDING", role: "padding", algorithm: "RSA-NO-PADDING", constant: 3, note: "raw RSA" },
    { api: "constants.RSA_X931_PADDING", role: "padding", algorithm: "RSA-X931", constant: 5, note: "withdrawn signature padding" },
    {
      api: "constants.RSA_PKCS1_OAEP_PADDING", role: "padding", algorithm: "RSA-OAEP", constant: 4,
      note: "hash from oaepHash, default SHA-1",
    },
    { api: "constants.RSA_PKCS1_PSS_PADDING", role: "padding", algorithm: "RSASSA-PSS", constant: 6 },
    { api: "constants.RSA_SSLV23_PADDING", role: "padding", algorithm: "RSAES-PKCS1-v1_5", constant: 2, note: "removed with OpenSSL 3" },
    {
      api: "constants.SSL_OP_ALLOW_UNSAFE_LEGACY_RENEGOTIATION", role: "tls", constant: 262144,
      note: "allows the renegotiation attack CVE-2009-3555",
    },
    { api: "constants.SSL_OP_LEGACY_SERVER_CONNECT", role: "tls", constant: 4, note: "connects to servers without secure renegotiation" },
    { api: "constants.SSL_OP_NO_SSLv2", role: "tls", constant: 0, note: "clearing it permits the version" },
    { api: "constants.SSL_OP_NO_SSLv3", role: "tls", constant: 33554432, note: "clearing it permits the version" },
    { api: "constants.SSL_OP_NO_TLSv1", role: "tls", constant: 67108864, note: "clearing it permits the version" },
    { api: "constants.SSL_OP_NO_TLSv1_1", role: "tls", constant: 268435456, note: "clearing it permits the version" },
    { api: "constants.SSL_OP_NO_TLSv1_2", role: "tls", constant: 134217728, note: "setting it forces older versions unless TLS 1.3 is on" },
    { api: "constants.SSL_OP_NO_TLSv1_3", role: "tls", constant: 536870912 },
    { api: "constants.SSL_OP_ALL", role: "tls", constant: 2147485776 },
  ],
};
