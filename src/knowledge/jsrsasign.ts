/**
 * Rows of jsrsasign, with its globals KJUR, KEYUTIL and RSAKey. Algorithm names are its own (`SHA1withRSA`, `aes256-CBC`).
 */
import type { Library } from "./schema.ts";

export const jsrsasign: Library = {
  name: "jsrsasign",
  specifiers: { jsrsasign: "", "jsrsasign/lib/jsrsasign": "" },
  globals: { KJUR: "KJUR", KEYUTIL: "KEYUTIL", RSAKey: "RSAKey" },
  verified: "11.1.5",
  source: "https://kjur.github.io/jsrsasign/api/",
  rows: [
    { api: "KEYUTIL.getKey()", role: "import", args: { "0": "key", "1": "passphrase", "2": "type" }, returns: "RSAKey" },
    {
      api: "KEYUTIL.generateKeypair()", role: "keygen", args: { "0": "keyType", "1": ["keySize", "curve"] }, vault: "createKey",
      returns: "KeyPair",
    },
    {
      api: "KEYUTIL.getPEM()", role: "export", args: { "0": "key", "1": "type", "2": "passphrase", "3": "alg", ret: "rawkey" },
      note: "'PKCS1PRV' or 'PKCS8PRV'; with passphrase and e.g. 'DES-EDE3-CBC'",
    },
    { api: "KEYUTIL.getJWK()", role: "export", args: { "0": "key", "1": "flag", ret: "rawkey" } },
    { api: "new RSAKey()", role: "keygen", vault: "createKey", returns: "RSAKey" },
    {
      api: "new KJUR.crypto.Signature()", role: "sign-init", args: { "0.alg": "alg", "0.prvkeypem": "key", "0.prvkeypas": "passphrase" },
      vault: "sign", returns: "Signature",
    },
    {
      api: "new KJUR.crypto.Mac()", role: "mac",
      args: { "0.alg": "alg", "0.pass": "key", "0.pass.hex": "key", "0.pass.utf8": "key", "0.pass.b64": "key", "0.pass.rstr": "key" },
      vault: "mac", returns: "Mac",
    },
    { api: "new KJUR.crypto.MessageDigest()", role: "hash", args: { "0.alg": "hash" }, returns: "MessageDigest" },
    { api: "KJUR.crypto.Util.md5()", role: "hash", args: { "0": "data" }, algorithm: "MD5" },
    {
      api: "KJUR.crypto.Cipher.encrypt()", role: "encrypt", args: { "0": "data", "1": "key", "2": "alg", "3.key": "key", "3.iv": "iv" },
      vault: "enc", note: "11.x takes algorithm names such as RSA, RSAOAEP, aes256-CBC, des-EDE3-CBC",
    },
    {
      api: "KJUR.jws.JWS.sign()", role: "jwt-sign",
      args: {
        "0": "jwa", "1": "header", "2": "payload", "3": "key", "4": "passphrase", ret: "token", "1.alg": "jwa", "3.hex": "key",
        "3.utf8": "key", "3.b64": "key",
      },
      vault: "sign", note: "alg null reads header",
    },
    {
      api: "KJUR.jws.JWS.verify()", role: "jwt-verify", args: { "0": "token", "1": "key", "2": "jwaList" }, vault: "verify",
      note: "missing accept list lets the token choose",
    },
    {
      api: "new KJUR.crypto.ECDSA()", role: "keygen", args: { "0.curve": "curve", "0.prv": "key" }, vault: "createKey", returns: "ECDSA",
      note: "generateKeyPairHex() makes a pair",
    },
    { api: "KeyPair#prvKeyObj", role: "read", args: { ret: "key" }, returns: "RSAKey" },
    { api: "KeyPair#pubKeyObj", role: "read", args: { ret: "pubkey" } },
    { api: "RSAKey#generate()", role: "keygen", args: { "0": "keySize", "1": "exponent" }, vault: "createKey" },
    { api: "RSAKey#readPrivateKeyFromPEMString()", role: "import", args: { "0": "key" } },
    { api: "RSAKey#sign()", role: "sign", args: { "0": "data", "1": "hash" }, vault: "sign" },
    { api: "RSAKey#signPSS()", role: "sign", args: { "0": "data", "1": "hash", "2": "saltLen" }, vault: "sign" },
    { api: "RSAKey#decrypt()", role: "decrypt", args: { "0": "ciphertext" }, vault: "unwrap" },
    { api: "RSAKey#encrypt()", role: "encrypt", args: { "0": "data" }, vault: "wrap", algorithm: "RSAES-PKCS1-v1_5" },
    { api: "Signature#init()", role: "sign", args: { "0": "key", "1": "passphrase" }, vault: "sign" },
    { api: "Signature#updateString()", role: "sign", args: { "0": "data" } },
    { api: "Signature#updateHex()", role: "sign", args: { "0": "data" } },
    { api: "Signature#sign()", role: "sign", args: { ret: "signature" }, vault: "sign" },
    { api: "Signature#signString()", role: "sign", args: { "0": "data", ret: "signature" }, vault: "sign" },
    { api: "Signature#signHex()", role: "sign", args: { "0": "data", ret: "signature" }, vault: "sign" },
    { api: "Signature#verify()", role: "verify", args: { "0": "signature" }, vault: "verify" },
    { api: "Mac#updateString()", role: "mac", args: { "0": "data" } },
    { api: "Mac#doFinal()", role: "mac", args: { ret: "digest" } },
    { api: "Mac#doFinalString()", role: "mac", args: { "0": "data", ret: "digest" } },
    { api: "Mac#setPassword()", role: "mac", args: { "0": "key" } },
    { api: "MessageDigest#updateString()", role: "hash", args: { "0": "data" } },
    { api: "MessageDigest#updateHex()", role: "hash", args: { "0": "data" } },
    { api: "MessageDigest#digest()", role: "hash", args: { ret: "digest" } },
    { api: "MessageDigest#digestString()", role: "hash", args: { "0": "data", ret: "digest" } },
    { api: "KJUR.crypto.Util.sha1()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "SHA-1" },
    { api: "KJUR.crypto.Util.sha256()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "SHA-256" },
    { api: "KJUR.crypto.Util.sha512()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "SHA-512" },
    { api: "KJUR.crypto.Util.ripemd160()", role: "hash", args: { "0": "data", ret: "digest" }, algorithm: "RIPEMD-160" },
    { api: "KJUR.crypto.Util.hashString()", role: "hash", args: { "0": "data", "1": "hash", ret: "digest" } },
    { api: "KJUR.crypto.Util.hashHex()", role: "hash", args: { "0": "data", "1": "hash", ret: "digest" } },
    {
      api: "KJUR.crypto.Cipher.decrypt()", role: "decrypt",
      args: { "0": "ciphertext", "1": "key", "2": "alg", "3.key": "key", "3.iv": "iv", ret: "data" }, vault: "dec",
    },
    {
      api: "KJUR.jws.JWS.verifyJWT()", role: "jwt-verify",
      args: { "0": "token", "1": "key", "2.alg": "jwaList", "2.iss": "claim", "2.aud": "claim" }, vault: "verify",
    },
    { api: "KJUR.jws.JWS.parse()", role: "jwt-decode", args: { "0": "token" } },
    { api: "ECDSA#generateKeyPairHex()", role: "keygen", args: { "ret.ecprvhex": "rawkey", "ret.ecpubhex": "pubkey" }, vault: "createKey" },
    { api: "ECDSA#setPrivateKeyHex()", role: "import", args: { "0": "key" } },
    { api: "ECDSA#signHex()", role: "sign", args: { "0": "data", "1": "key" }, vault: "sign" },
    { api: "KEYUTIL.getJWKFromKey()", role: "export", args: { "0": "key", ret: "rawkey" } },
    { api: "KJUR.crypto.Util.getRandomHexOfNbytes()", role: "random", args: { "0": "bytes", ret: "random" }, vault: "random" },
  ],
};
