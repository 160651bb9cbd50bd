/**
 * Rows of OpenPGP.js. A generated key without a passphrase is a plaintext private key; without `keyExpirationTime` (seconds)
 * it never expires. Options of `config` may be set for the whole module or be given with a call.
 */
import type { Library } from "./schema.ts";

export const openpgp: Library = {
  name: "openpgp",
  specifiers: { openpgp: "", "openpgp/lightweight": "" },
  globals: { openpgp: "" },
  verified: "6.3.2",
  source: "https://docs.openpgpjs.org/",
  rows: [
    {
      api: "generateKey()", role: "keygen",
      args: {
        "0.type": "keyType", "0.curve": "curve", "0.rsaBits": "keySize", "0.passphrase": "passphrase", "0.keyExpirationTime": "expiry",
        "0.format": "format", "0.config.minRSABits": "n", "ret.privateKey": "rawkey", "ret.publicKey": "pubkey",
        "ret.revocationCertificate": "cert",
      },
      vault: "createKey", note: "no passphrase = plaintext private key; no keyExpirationTime = never expires",
    },
    { api: "readPrivateKey()", role: "import", args: { "0.armoredKey": "key", "0.binaryKey": "key" }, returns: "PrivateKey" },
    { api: "decryptKey()", role: "import", args: { "0.privateKey": "key", "0.passphrase": "passphrase" }, returns: "PrivateKey" },
    { api: "encryptKey()", role: "export-encrypted", args: { "0.privateKey": "key", "0.passphrase": "passphrase" }, returns: "PrivateKey" },
    { api: "PrivateKey#armor()", role: "export", args: { ret: "rawkey" }, note: "plaintext unless the key was encrypted" },
    {
      api: "encrypt()", role: "encrypt",
      args: {
        "0.encryptionKeys": "pubkey", "0.signingKeys": "key", "0.passwords": "password", "0.sessionKey.data": "key", "0.message": "data",
        "0.config.preferredSymmetricAlgorithm": "alg", ret: "ciphertext",
      },
      vault: "wrap",
    },
    {
      api: "decrypt()", role: "decrypt",
      args: {
        "0.decryptionKeys": "key", "0.passwords": "password", "0.sessionKeys": "key",
        "0.config.allowInsecureDecryptionWithSigningKeys": "flag", "0.message": "ciphertext", "ret.data": "data",
      },
      vault: "unwrap",
    },
    { api: "sign()", role: "sign", args: { "0.signingKeys": "key", "0.message": "data" }, vault: "sign" },
    { api: "generateSessionKey()", role: "keygen", args: { "ret.data": "rawkey" }, vault: "datakey" },
    { api: "config.preferredHashAlgorithm=", role: "config", args: { val: "hash" }, note: "whole module" },
    { api: "config.preferredSymmetricAlgorithm=", role: "config", args: { val: "alg" } },
    { api: "config.allowUnauthenticatedMessages=", role: "config", args: { val: "flag" } },
    { api: "config.minRSABits=", role: "config", args: { val: "n" } },
    { api: "config.rejectHashAlgorithms=", role: "config", args: { val: "list" } },
    { api: "config.aeadProtect=", role: "config", args: { val: "flag" } },
    { api: "readPrivateKeys()", role: "import", args: { "0.armoredKeys": "key", "0.binaryKeys": "key" } },
    {
      api: "readKey()", role: "import-public", args: { "0.armoredKey": "pubkey", "0.binaryKey": "pubkey" }, returns: "Key",
      note: "public or private",
    },
    { api: "PrivateKey#write()", role: "export", args: { ret: "rawkey" } },
    {
      api: "decryptSessionKeys()", role: "decrypt",
      args: { "0.decryptionKeys": "key", "0.passwords": "password", "ret[].data": "rawkey" }, vault: "unwrap",
    },
    {
      api: "encryptSessionKey()", role: "wrap",
      args: { "0.data": "key", "0.algorithm": "alg", "0.encryptionKeys": "pubkey", "0.passwords": "password" }, vault: "wrap",
    },
    { api: "verify()", role: "verify", args: { "0.verificationKeys": "pubkey", "0.message": "data" }, vault: "verify" },
    { api: "reformatKey()", role: "export", args: { "0.privateKey": "key", "0.passphrase": "passphrase", "ret.privateKey": "rawkey" } },
  ],
};
