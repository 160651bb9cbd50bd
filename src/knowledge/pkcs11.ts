/**
 * Rows of hardware tokens through PKCS#11: pkcs11js and graphene-pk11 (CloudHSM, Luna, SoftHSM and others).
 *
 * Keys are handles; what makes them leave the token is an attribute (`CKA_EXTRACTABLE`) or a read of `CKA_VALUE`.
 * Mechanisms are named by constant (`CKM_AES_GCM`).
 */
import type { Library } from "./schema.ts";

export const pkcs11js: Library = {
  name: "pkcs11js",
  specifiers: { pkcs11js: "" },
  verified: "2.1.7",
  source: "https://www.npmjs.com/package/pkcs11js",
  rows: [
    { api: "PKCS11#C_Login()", role: "credential", args: { "1": "type", "2": "secret" }, note: "constant PIN finding" },
    {
      api: "PKCS11#C_GenerateKey()", role: "keygen", args: { "1.mechanism": "mech", "2[].type": "attr", "2[].value": "value" },
      vault: "createKey",
      note: "template rows { type: CKA_EXTRACTABLE, value: true }, CKA_SENSITIVE false, CKA_TOKEN, CKA_PRIVATE false, CKA_MODIFIABLE true, CKA_WRAP_WITH_TRUSTED, CKA_VALUE_LEN < 32",
    },
    {
      api: "PKCS11#C_GenerateKeyPair()", role: "keygen",
      args: { "1.mechanism": "mech", "2[]": "publicTemplate", "3[]": "privateTemplate" }, vault: "createKey",
      note: "CKA_MODULUS_BITS < 2048; private template attributes as above",
    },
    {
      api: "PKCS11#C_CreateObject()", role: "import", args: { "1[].type": "attr", "1[].value": "key" },
      note: "CKA_VALUE with constant = hardcoded key injected into the HSM",
    },
    {
      api: "PKCS11#C_GetAttributeValue()", role: "export", args: { "2[].type": "attr", "ret[].value": "rawkey" },
      note: "CKA_VALUE, CKA_PRIVATE_EXPONENT, CKA_PRIME_1 reads export raw key",
    },
    {
      api: "PKCS11#C_WrapKey()", role: "vault-wrap", args: { "2": "keyobject", "3": "key", "1.mechanism": "mech" }, vault: "wrap",
      note: "CKM_DES3_*, CKM_RSA_PKCS weak; CKM_AES_KEY_WRAP_KWP, CKM_RSA_AES_KEY_WRAP good",
    },
    { api: "PKCS11#C_UnwrapKey()", role: "vault-wrap", args: { "1.mechanism": "mech", "4[]": "template" }, vault: "unwrap" },
    {
      api: "PKCS11#C_SignInit()", role: "vault-sign", args: { "2": "key", "1.mechanism": "mech" }, vault: "sign",
      note: "weak mechanisms CKM_MD5_RSA_PKCS, CKM_SHA1_RSA_PKCS, CKM_RSA_X_509, CKM_ECDSA_SHA1",
    },
    {
      api: "PKCS11#C_EncryptInit()", role: "vault-encrypt", args: { "2": "key", "1.mechanism": "mech", "1.parameter.iv": "iv" },
      vault: "enc", note: "CKM_AES_ECB, CKM_DES*, CKM_RC4, CKM_RSA_PKCS weak",
    },
    { api: "PKCS11#C_DeriveKey()", role: "kdf", args: { "1.mechanism": "mech", "3[]": "template" }, vault: "derive" },
    { api: "new PKCS11()", role: "vault-client", returns: "PKCS11" },
    { api: "PKCS11#C_InitPIN()", role: "credential", args: { "1": "secret" } },
    { api: "PKCS11#C_InitToken()", role: "credential", args: { "1": "secret" } },
    { api: "PKCS11#C_SetPIN()", role: "credential", args: { "1": "secret", "2": "secret" } },
    {
      api: "PKCS11#C_DecryptInit()", role: "vault-decrypt", args: { "2": "key", "1.mechanism": "mech", "1.parameter.iv": "iv" },
      vault: "dec",
    },
    { api: "PKCS11#C_VerifyInit()", role: "vault-verify", args: { "2": "key", "1.mechanism": "mech" }, vault: "verify" },
    { api: "PKCS11#C_DigestInit()", role: "hash", args: { "1.mechanism": "mech" } },
    { api: "PKCS11#C_GenerateRandom()", role: "vault-random", args: { "1": "buffer", ret: "random" }, vault: "random" },
    { api: "PKCS11#C_DestroyObject()", role: "vault-admin", args: { "1": "keyobject" }, vault: "destroy" },
  ],
};

export const graphene: Library = {
  name: "graphene-pk11",
  specifiers: { "graphene-pk11": "" },
  verified: "2.3.6",
  source: "https://www.npmjs.com/package/graphene-pk11",
  rows: [
    { api: "Session#login()", role: "credential", args: { "0": "secret", "1": "type" } },
    {
      api: "Session#generateKey()", role: "keygen",
      args: {
        "0": "mech", "1.extractable": "flag", "1.sensitive": "flag", "1.token": "flag", "1.modifiable": "flag", "1.valueLen": "bytes",
        "0.name": "mech", "0.mechanism": "mech",
      },
      vault: "createKey",
    },
    { api: "Session#wrapKey()", role: "vault-wrap", args: { "0": "mech", "1": "keyobject", "2": "key" }, vault: "wrap" },
    { api: "Module.load()", role: "vault-client", args: { "0": "path" }, returns: "Module" },
    { api: "Module#getSlots()", role: "other", returns: "Slot" },
    { api: "Slot#open()", role: "other", returns: "Session" },
    { api: "Slot#initToken()", role: "credential", args: { "0": "secret" } },
    {
      api: "Session#generateKeyPair()", role: "keygen",
      args: { "0": "mech", "1": "publicTemplate", "2": "privateTemplate", "2.extractable": "flag", "2.sensitive": "flag" },
      vault: "createKey",
    },
    { api: "Session#createSign()", role: "vault-sign", args: { "0": "mech", "1": "key" }, vault: "sign" },
    { api: "Session#createVerify()", role: "vault-verify", args: { "0": "mech", "1": "key" }, vault: "verify" },
    { api: "Session#createCipher()", role: "vault-encrypt", args: { "0": "mech", "1": "key" }, vault: "enc" },
    { api: "Session#createDecipher()", role: "vault-decrypt", args: { "0": "mech", "1": "key" }, vault: "dec" },
    { api: "Session#createDigest()", role: "hash", args: { "0": "mech" } },
    {
      api: "Session#unwrapKey()", role: "vault-wrap", args: { "0": "mech", "1": "keyobject", "2": "wrappedKey", "3": "template" },
      vault: "unwrap",
    },
    { api: "Session#deriveKey()", role: "kdf", args: { "0": "mech", "1": "key", "2": "template" }, vault: "derive" },
    { api: "Session#create()", role: "import", args: { "0.value": "key", "0.extractable": "flag" } },
    { api: "Session#generateRandom()", role: "vault-random", args: { "0": "bytes", ret: "random" }, vault: "random" },
  ],
};
