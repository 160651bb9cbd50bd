/**
 * What to call instead: the exact operation of the vault that the policy names.
 */
import type { VaultOperation } from "./knowledge/schema.ts";
import type { VaultProvider } from "./policy.ts";

type Calls = Partial<Readonly<Record<VaultOperation, string>>>;

const aws: Calls = {
  enc: "GenerateDataKeyCommand (envelope encryption)", dec: "DecryptCommand", sign: "SignCommand", mac: "GenerateMacCommand", verify: "VerifyCommand", macverify: "VerifyMacCommand",
  wrap: "EncryptCommand", unwrap: "DecryptCommand", derive: "DeriveSharedSecretCommand", createKey: "CreateKeyCommand", random: "GenerateRandomCommand", datakey: "GenerateDataKeyCommand",
};
const azure: Calls = {
  enc: "CryptographyClient.wrapKey() around a data key", dec: "CryptographyClient.unwrapKey()", sign: "CryptographyClient.signData()", mac: "CryptographyClient.sign(\"HS256\") on Managed HSM", verify: "CryptographyClient.verifyData()",
  wrap: "CryptographyClient.wrapKey()", unwrap: "CryptographyClient.unwrapKey()", createKey: "KeyClient.createKey()", datakey: "CryptographyClient.wrapKey() around a data key",
};
const gcp: Calls = {
  enc: "KeyManagementServiceClient.encrypt()", dec: "KeyManagementServiceClient.decrypt()", sign: "asymmetricSign()", mac: "macSign()", verify: "getPublicKey() and a local check", macverify: "macVerify()",
  wrap: "KeyManagementServiceClient.encrypt()", unwrap: "asymmetricDecrypt()", createKey: "createCryptoKey()", random: "generateRandomBytes()", datakey: "KeyManagementServiceClient.encrypt() around a data key",
};
const vault: Calls = {
  enc: "transit/encrypt/<key>", dec: "transit/decrypt/<key>", sign: "transit/sign/<key>", mac: "transit/hmac/<key>", verify: "transit/verify/<key>", wrap: "transit/encrypt/<key>", unwrap: "transit/decrypt/<key>",
  createKey: "transit/keys/<name>", random: "transit/random", datakey: "transit/datakey/plaintext/<key>",
};
const pkcs11: Calls = {
  enc: "C_Encrypt with CKM_AES_GCM", dec: "C_Decrypt", sign: "C_Sign", mac: "C_Sign with CKM_SHA256_HMAC", verify: "C_Verify", wrap: "C_WrapKey", unwrap: "C_UnwrapKey", derive: "C_DeriveKey",
  createKey: "C_GenerateKeyPair", random: "C_GenerateRandom", datakey: "C_GenerateKey",
};
const calls: Readonly<Record<VaultProvider, Calls>> = { aws, azure, gcp, vault, pkcs11 };

const general: Calls = {
  enc: "Encrypt in the vault, or with a data key from it.", dec: "Decrypt in the vault.", sign: "Ask the vault to sign.", mac: "Ask the vault for the MAC.", wrap: "Wrap in the vault.", unwrap: "Unwrap in the vault.",
  derive: "Derive in the vault.", createKey: "Create the key in the vault.", verify: "Verify in the vault or with a public key.",
};

export function vaultAdvice(operation: VaultOperation, providers: readonly VaultProvider[]): string {
  const named = providers.flatMap((provider) => calls[provider][operation] ?? []);
  return named.length > 0 ? `Call ${named.join(" or ")} instead.` : (general[operation] ?? "Use the vault client.");
}
