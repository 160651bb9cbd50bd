/**
 * Rows of Azure: Key Vault and Managed HSM (keys, secrets, certificates) and the credentials of Microsoft Entra ID.
 *
 * `CryptographyClient` with a key id asks the vault; with a JSON web key object it works locally. `unwrapKey` gives a raw data
 * key out: it is handled as the plaintext of a data key is.
 */
import type { Library } from "./schema.ts";

export const azureKeyVault: Library = {
  name: "@azure/keyvault",
  specifiers: { "@azure/keyvault-keys": "", "@azure/keyvault-secrets": "", "@azure/keyvault-certificates": "" },
  verified: "@azure/keyvault-keys 4.10.2, @azure/keyvault-secrets 4.11.2, @azure/keyvault-certificates 4.10.3",
  source: "https://learn.microsoft.com/javascript/api/overview/azure/keyvault-keys-readme",
  rows: [
    {
      api: "CryptographyClient#encrypt()", role: "vault-encrypt",
      args: {
        "0": "alg", "1": "data", "0.algorithm": "alg", "0.plaintext": "data", "0.iv": "iv", "0.additionalAuthenticatedData": "aad",
        "ret.result": "ciphertext",
      },
      vault: "enc", note: "positional form (alg, plaintext, options) is deprecated",
    },
    {
      api: "CryptographyClient#decrypt()", role: "vault-decrypt",
      args: {
        "0": "alg", "1": "ciphertext", "0.algorithm": "alg", "0.ciphertext": "data", "0.iv": "iv", "0.authenticationTag": "tag",
        "ret.result": "data",
      },
      vault: "dec",
    },
    {
      api: "CryptographyClient#sign()", role: "vault-sign", args: { "0": "alg", "1": "digest", "ret.result": "signature" }, vault: "sign",
      note: "takes a digest",
    },
    {
      api: "CryptographyClient#signData()", role: "vault-sign", args: { "0": "alg", "1": "data", "ret.result": "signature" },
      vault: "sign", note: "hashes locally",
    },
    { api: "CryptographyClient#verify()", role: "vault-verify", args: { "0": "alg", "1": "digest", "2": "signature" }, vault: "verify" },
    {
      api: "CryptographyClient#wrapKey()", role: "vault-wrap", args: { "0": "alg", "1": "key", "ret.result": "wrappedKey" },
      vault: "wrap", note: "RSA-OAEP (SHA-1) legacy, RSA1_5 weak, RSA-OAEP-256, A256KW",
    },
    {
      api: "CryptographyClient#unwrapKey()", role: "vault-plaintext", args: { "0": "alg", "1": "wrappedKey", "ret.result": "rawkey" },
      vault: "unwrap", note: "result is a raw data key: same handling as GenerateDataKey Plaintext",
    },
    {
      api: "new CryptographyClient()", role: "vault-client",
      args: { "0": "keyId", "1": "credential", "0.d": "key", "0.k": "key", "0.p": "key" }, returns: "CryptographyClient",
      note: "with a JsonWebKey object the client works locally",
    },
    {
      api: "new KeyClient()", role: "vault-client",
      args: { "0": "vaultUrl", "1": "credential", "2.serviceVersion": "version", "2.disableChallengeResourceVerification": "flag" },
      returns: "KeyClient", note: "host of a managed HSM: *.managedhsm.azure.net",
    },
    {
      api: "KeyClient#createKey()", role: "vault-admin",
      args: {
        "0": "name", "1": "keyType", "2.keySize": "keySize", "2.curve": "curve", "2.keyOps": "ops", "2.expiresOn": "date",
        "2.exportable": "flag", "2.hsm": "flag", "2.releasePolicy": "policy",
      },
      vault: "createKey", note: "keyType RSA vs RSA-HSM, EC-HSM, oct-HSM",
    },
    {
      api: "KeyClient#createRsaKey()", role: "vault-admin",
      args: {
        "0": "name", "1.keySize": "keySize", "1.publicExponent": "exponent", "1.hsm": "flag", "1.exportable": "flag",
        "1.expiresOn": "date", "1.keyOps": "ops",
      },
      vault: "createKey",
    },
    {
      api: "KeyClient#importKey()", role: "vault-admin",
      args: {
        "0": "name", "1": "key", "1.d": "key", "1.k": "key", "2.hardwareProtected": "flag", "2.exportable": "flag", "2.expiresOn": "date",
      },
      note: "JWK from code finding",
    },
    {
      api: "KeyClient#releaseKey()", role: "vault-export", args: { "0": "name", "1": "attestation", "ret.value": "wrappedKey" },
      note: "secure key release",
    },
    {
      api: "KeyClient#backupKey()", role: "vault-backup", args: { "0": "name", ret: "wrappedKey" }, vault: "backup",
      note: "encrypted blob: persistence of it is fine, to a different geography is not possible",
    },
    {
      api: "KeyClient#updateKeyRotationPolicy()", role: "vault-admin",
      args: {
        "0": "name", "1.expiresIn": "iso8601", "1.lifetimeActions[].action": "action", "1.lifetimeActions[].timeAfterCreate": "iso8601",
        "1.lifetimeActions[].timeBeforeExpiry": "iso8601",
      },
      vault: "rotate", note: "want action Rotate, at most P365D or P1Y; expiresIn at least 28 days",
    },
    { api: "KeyClient#rotateKey()", role: "vault-admin", args: { "0": "name" }, vault: "rotate" },
    { api: "KeyClient#beginDeleteKey()", role: "vault-admin", args: { "0": "name" }, vault: "destroy" },
    { api: "KeyClient#getKey()", role: "vault-op", args: { "0": "name", "ret.key": "pubkey" }, note: "public part only" },
    { api: "KeyClient#getRandomBytes()", role: "vault-random", args: { "0": "bytes" }, vault: "random", note: "Managed HSM" },
    {
      api: "SecretClient#getSecret()", role: "secret-fetch", args: { "0": "name", "ret.value": "secret" },
      note: "name or use as a cryptographic key: finding 'key leaves the vault'",
    },
    {
      api: "SecretClient#setSecret()", role: "secret-write",
      args: { "0": "name", "1": "secret", "2.expiresOn": "date", "2.contentType": "type" },
      note: "constant value finding; no expiresOn finding",
    },
    { api: "SecretClient#purgeDeletedSecret()", role: "vault-admin", args: { "0": "name" }, vault: "destroy" },
    {
      api: "CertificateClient#beginCreateCertificate()", role: "vault-admin",
      args: {
        "1.exportable": "flag", "1.keyType": "keyType", "1.keySize": "keySize", "1.reuseKey": "flag", "1.validityInMonths": "months",
      },
      vault: "createKey", note: "policy.exportable true exposes the private key through getSecret",
    },
    { api: "CertificateClient#importCertificate()", role: "vault-admin", args: { "0": "name", "1": "key", "2.password": "passphrase" } },
    {
      api: "new SecretClient()", role: "vault-client",
      args: { "0": "vaultUrl", "1": "credential", "2.disableChallengeResourceVerification": "flag" }, returns: "SecretClient",
    },
    {
      api: "new CertificateClient()", role: "vault-client",
      args: { "0": "vaultUrl", "1": "credential", "2.disableChallengeResourceVerification": "flag" }, returns: "CertificateClient",
    },
    { api: "KeyClient#getCryptographyClient()", role: "vault-client", args: { "0": "name" }, returns: "CryptographyClient" },
    { api: "CryptographyClient#verifyData()", role: "vault-verify", args: { "0": "alg", "1": "data", "2": "signature" }, vault: "verify" },
    {
      api: "KeyClient#createEcKey()", role: "vault-admin",
      args: { "0": "name", "1.curve": "curve", "1.hsm": "flag", "1.exportable": "flag", "1.expiresOn": "date", "1.keyOps": "ops" },
      vault: "createKey",
    },
    {
      api: "KeyClient#createOctKey()", role: "vault-admin",
      args: { "0": "name", "1.keySize": "keySize", "1.hsm": "flag", "1.exportable": "flag", "1.expiresOn": "date", "1.keyOps": "ops" },
      vault: "createKey",
    },
    { api: "KeyClient#purgeDeletedKey()", role: "vault-admin", args: { "0": "name" }, vault: "destroy" },
    { api: "KeyClient#restoreKeyBackup()", role: "vault-admin", args: { "0": "wrappedKey" } },
    {
      api: "KeyClient#updateKeyProperties()", role: "vault-admin",
      args: { "0": "name", "1|2.expiresOn": "date", "1|2.enabled": "flag", "1|2.keyOps": "ops" },
    },
    { api: "SecretClient#beginDeleteSecret()", role: "vault-admin", args: { "0": "name" }, vault: "destroy" },
    { api: "SecretClient#updateSecretProperties()", role: "vault-admin", args: { "0": "name", "2.expiresOn": "date" } },
  ],
};

export const azureIdentity: Library = {
  name: "@azure/identity",
  specifiers: { "@azure/identity": "" },
  verified: "4.13.1",
  source: "https://learn.microsoft.com/javascript/api/overview/azure/identity-readme",
  rows: [
    {
      api: "new ClientSecretCredential()", role: "credential", args: { "0": "tenantId", "1": "clientId", "2": "secret" },
      note: "prefer ManagedIdentityCredential, WorkloadIdentityCredential, AzurePipelinesCredential",
    },
    {
      api: "new UsernamePasswordCredential()", role: "credential",
      args: { "0": "tenantId", "1": "clientId", "2": "username", "3": "secret" }, note: "deprecated: no MFA",
    },
    {
      api: "new ClientCertificateCredential()", role: "credential",
      args: {
        "0": "tenantId", "1": "clientId", "2": "path", "2.certificate": "key", "2.certificatePath": "path",
        "2.certificatePassword": "passphrase",
      },
    },
    { api: "new OnBehalfOfCredential()", role: "credential", args: { "0.clientSecret": "secret", "0.certificatePath": "path" } },
    {
      api: "new EnvironmentCredential()", role: "credential",
      note: "reads AZURE_CLIENT_SECRET, AZURE_CLIENT_CERTIFICATE_PASSWORD, AZURE_PASSWORD",
    },
    { api: "new DefaultAzureCredential()", role: "approved-credential" },
    { api: "new ManagedIdentityCredential()", role: "approved-credential" },
    { api: "new WorkloadIdentityCredential()", role: "approved-credential" },
    { api: "new AzureCliCredential()", role: "approved-credential" },
    { api: "new AzurePowerShellCredential()", role: "approved-credential" },
    { api: "new AzureDeveloperCliCredential()", role: "approved-credential" },
    { api: "new ChainedTokenCredential()", role: "approved-credential" },
    { api: "new AzurePipelinesCredential()", role: "approved-credential" },
    { api: "new ClientAssertionCredential()", role: "approved-credential" },
    { api: "new InteractiveBrowserCredential()", role: "approved-credential" },
    { api: "new DeviceCodeCredential()", role: "approved-credential" },
    { api: "new VisualStudioCodeCredential()", role: "approved-credential" },
    { api: "new AuthorizationCodeCredential()", role: "credential", args: { "0": "tenantId", "1": "clientId", "2": "secret" } },
  ],
};
