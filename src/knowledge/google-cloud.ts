/**
 * Rows of Google Cloud: Cloud KMS and Secret Manager, and the credentials in the options of any client.
 *
 * Methods resolve to an array whose first element is the response: results stand at `ret[0]`.
 */
import type { Library } from "./schema.ts";

export const googleCloudKms: Library = {
  name: "@google-cloud/kms",
  specifiers: { "@google-cloud/kms": "", "@google-cloud/secret-manager": "" },
  aliases: { v1: "@google-cloud/kms:", v1beta1: "@google-cloud/kms:" },
  verified: "@google-cloud/kms 5.7.0, @google-cloud/secret-manager 6.3.0",
  source: "https://cloud.google.com/nodejs/docs/reference/kms/latest",
  rows: [
    {
      api: "KeyManagementServiceClient#encrypt()", role: "vault-encrypt",
      args: { "0.name": "keyId", "0.plaintext": "data", "0.additionalAuthenticatedData": "aad", "ret[0].ciphertext": "ciphertext" },
      vault: "enc",
    },
    {
      api: "KeyManagementServiceClient#decrypt()", role: "vault-decrypt",
      args: { "0.name": "keyId", "0.ciphertext": "ciphertext", "0.additionalAuthenticatedData": "aad", "ret[0].plaintext": "data" },
      vault: "dec",
    },
    {
      api: "KeyManagementServiceClient#rawEncrypt()", role: "vault-encrypt",
      args: {
        "0.name": "keyId", "0.initializationVector": "iv", "0.plaintext": "data", "0.additionalAuthenticatedData": "aad",
        "ret[0].ciphertext": "ciphertext",
      },
      vault: "enc", note: "AES_*_CBC / AES_*_CTR algorithms are unauthenticated",
    },
    {
      api: "KeyManagementServiceClient#asymmetricSign()", role: "vault-sign",
      args: { "0.name": "keyId", "0.digest": "digest", "0.data": "data", "ret[0].signature": "signature" }, vault: "sign",
    },
    {
      api: "KeyManagementServiceClient#asymmetricDecrypt()", role: "vault-decrypt",
      args: { "0.name": "keyId", "0.ciphertext": "ciphertext", "ret[0].plaintext": "data" }, vault: "unwrap",
    },
    {
      api: "KeyManagementServiceClient#macSign()", role: "vault-mac", args: { "0.name": "keyId", "0.data": "data", "ret[0].mac": "tag" },
      vault: "mac", note: "HMAC_SHA1 weak",
    },
    {
      api: "KeyManagementServiceClient#decapsulate()", role: "vault-plaintext",
      args: { "0.name": "keyId", "0.ciphertext": "ciphertext", "ret[0].sharedSecret": "secret" }, vault: "decapsulate",
      note: "ML_KEM_768/1024, KEM_XWING",
    },
    {
      api: "KeyManagementServiceClient#generateRandomBytes()", role: "vault-random",
      args: { "0.lengthBytes": "bytes", "0.protectionLevel": "level", "ret[0].data": "random" }, vault: "random",
      note: "protectionLevel must be HSM",
    },
    {
      api: "KeyManagementServiceClient#createCryptoKey()", role: "vault-admin",
      args: {
        "0.cryptoKey.purpose": "purpose", "0.cryptoKey.rotationPeriod": "duration", "0.cryptoKey.nextRotationTime": "date",
        "0.cryptoKey.versionTemplate.protectionLevel": "level", "0.cryptoKey.versionTemplate.algorithm": "alg",
        "0.cryptoKey.destroyScheduledDuration": "duration", "0.cryptoKey.importOnly": "flag", "0.skipInitialVersionCreation": "flag",
      },
      vault: "createKey", note: "protectionLevel SOFTWARE 1, HSM 2, EXTERNAL 3, EXTERNAL_VPC 4, HSM_SINGLE_TENANT",
    },
    {
      api: "KeyManagementServiceClient#updateCryptoKey()", role: "vault-admin",
      args: { "0.cryptoKey.rotationPeriod": "duration", "0.updateMask.paths[]": "path" }, vault: "rotate",
    },
    {
      api: "KeyManagementServiceClient#importCryptoKeyVersion()", role: "vault-admin",
      args: { "0.wrappedKey": "wrappedKey", "0.rsaAesWrappedKey": "wrappedKey", "0.algorithm": "alg" },
    },
    {
      api: "KeyManagementServiceClient#exportTrustedKeyWrappedCryptoKeyVersion()", role: "vault-export", args: { "0.name": "keyId" },
      note: "wrapped key export",
    },
    { api: "KeyManagementServiceClient#destroyCryptoKeyVersion()", role: "vault-admin", args: { "0.name": "keyId" }, vault: "destroy" },
    {
      api: "KeyManagementServiceClient#setIamPolicy()", role: "vault-admin",
      args: { "0.policy.bindings[].members[]": "principal", "0.policy.bindings[].role": "role" },
      note: "allUsers, allAuthenticatedUsers, roles/owner, roles/cloudkms.admin with encrypterDecrypter",
    },
    {
      api: "SecretManagerServiceClient#accessSecretVersion()", role: "secret-fetch",
      args: { "0.name": "name", "ret[0].payload.data": "secret" },
    },
    { api: "SecretManagerServiceClient#addSecretVersion()", role: "secret-write", args: { "0.payload.data": "secret" } },
    {
      api: "new KeyManagementServiceClient()", role: "vault-client",
      args: {
        "0.credentials.private_key": "key", "0.keyFilename": "path", "0.apiKey": "secret", "0.apiEndpoint": "url", "0.keyFile": "path",
      },
      returns: "KeyManagementServiceClient",
    },
    {
      api: "new SecretManagerServiceClient()", role: "vault-client",
      args: {
        "0.credentials.private_key": "key", "0.keyFilename": "path", "0.keyFile": "path", "0.apiKey": "secret", "0.apiEndpoint": "url",
      },
      returns: "SecretManagerServiceClient",
    },
    {
      api: "KeyManagementServiceClient#rawDecrypt()", role: "vault-decrypt",
      args: { "0.name": "keyId", "0.ciphertext": "ciphertext", "0.initializationVector": "iv", "ret[0].plaintext": "data" }, vault: "dec",
    },
    {
      api: "KeyManagementServiceClient#macVerify()", role: "vault-mac", args: { "0.name": "keyId", "0.data": "data", "0.mac": "tag" },
      vault: "macverify",
    },
    { api: "KeyManagementServiceClient#getPublicKey()", role: "vault-op", args: { "0.name": "keyId", "ret[0].pem": "pubkey" } },
    {
      api: "KeyManagementServiceClient#createImportJob()", role: "vault-admin",
      args: { "0.importJob.importMethod": "alg", "0.importJob.protectionLevel": "level" },
    },
    { api: "KeyManagementServiceClient#createCryptoKeyVersion()", role: "vault-admin", args: { "0.parent": "keyId" }, vault: "rotate" },
    {
      api: "KeyManagementServiceClient#updateCryptoKeyPrimaryVersion()", role: "vault-admin", args: { "0.name": "keyId" },
      vault: "rotate",
    },
    { api: "KeyManagementServiceClient#deleteCryptoKey()", role: "vault-admin", args: { "0.name": "keyId" }, vault: "destroy" },
    { api: "KeyManagementServiceClient#deleteCryptoKeyVersion()", role: "vault-admin", args: { "0.name": "keyId" }, vault: "destroy" },
    {
      api: "SecretManagerServiceClient#createSecret()", role: "vault-admin",
      args: { "0.secret.rotation.rotationPeriod": "duration", "0.secret.expireTime": "date", "0.secret.ttl": "duration" },
    },
  ],
};

export const googleCloudClients: Library = {
  name: "@google-cloud/clients",
  specifiers: {
    "@google-cloud/storage": "", "@google-cloud/pubsub": "", "@google-cloud/bigquery": "", "@google-cloud/firestore": "",
    "@google-cloud/datastore": "", "@google-cloud/logging": "", "@google-cloud/spanner": "", "@google-cloud/translate": "",
    "@google-cloud/vision": "", "@google-cloud/speech": "", "@google-cloud/text-to-speech": "", "@google-cloud/tasks": "",
    "@google-cloud/compute": "", "@google-cloud/error-reporting": "",
  },
  verified: "@google-cloud/storage 7.22.0, @google-cloud/firestore 7.11.6; others from documentation",
  source: "https://cloud.google.com/nodejs/docs/reference",
  rows: [
    {
      api: "new Storage()", role: "credential",
      args: {
        "0.credentials.private_key": "key", "0.keyFilename": "path", "0.keyFile": "path", "0.apiKey": "secret", "0.apiEndpoint": "url",
        "0.credentials.client_email": "id",
      },
    },
    {
      api: "new PubSub()", role: "credential",
      args: {
        "0.credentials.private_key": "key", "0.keyFilename": "path", "0.keyFile": "path", "0.apiKey": "secret", "0.apiEndpoint": "url",
        "0.credentials.client_email": "id",
      },
    },
    {
      api: "new BigQuery()", role: "credential",
      args: {
        "0.credentials.private_key": "key", "0.keyFilename": "path", "0.keyFile": "path", "0.apiKey": "secret", "0.apiEndpoint": "url",
        "0.credentials.client_email": "id",
      },
    },
    {
      api: "new Firestore()", role: "credential",
      args: {
        "0.credentials.private_key": "key", "0.keyFilename": "path", "0.keyFile": "path", "0.apiKey": "secret", "0.apiEndpoint": "url",
        "0.credentials.client_email": "id",
      },
    },
    {
      api: "new Datastore()", role: "credential",
      args: {
        "0.credentials.private_key": "key", "0.keyFilename": "path", "0.keyFile": "path", "0.apiKey": "secret", "0.apiEndpoint": "url",
        "0.credentials.client_email": "id",
      },
    },
    {
      api: "new Logging()", role: "credential",
      args: {
        "0.credentials.private_key": "key", "0.keyFilename": "path", "0.keyFile": "path", "0.apiKey": "secret", "0.apiEndpoint": "url",
        "0.credentials.client_email": "id",
      },
    },
    {
      api: "new Spanner()", role: "credential",
      args: {
        "0.credentials.private_key": "key", "0.keyFilename": "path", "0.keyFile": "path", "0.apiKey": "secret", "0.apiEndpoint": "url",
        "0.credentials.client_email": "id",
      },
    },
    {
      api: "new TranslationServiceClient()", role: "credential",
      args: {
        "0.credentials.private_key": "key", "0.keyFilename": "path", "0.keyFile": "path", "0.apiKey": "secret", "0.apiEndpoint": "url",
        "0.credentials.client_email": "id",
      },
    },
    {
      api: "new ImageAnnotatorClient()", role: "credential",
      args: {
        "0.credentials.private_key": "key", "0.keyFilename": "path", "0.keyFile": "path", "0.apiKey": "secret", "0.apiEndpoint": "url",
        "0.credentials.client_email": "id",
      },
    },
    {
      api: "new SpeechClient()", role: "credential",
      args: {
        "0.credentials.private_key": "key", "0.keyFilename": "path", "0.keyFile": "path", "0.apiKey": "secret", "0.apiEndpoint": "url",
        "0.credentials.client_email": "id",
      },
    },
    {
      api: "new TextToSpeechClient()", role: "credential",
      args: {
        "0.credentials.private_key": "key", "0.keyFilename": "path", "0.keyFile": "path", "0.apiKey": "secret", "0.apiEndpoint": "url",
        "0.credentials.client_email": "id",
      },
    },
    {
      api: "new CloudTasksClient()", role: "credential",
      args: {
        "0.credentials.private_key": "key", "0.keyFilename": "path", "0.keyFile": "path", "0.apiKey": "secret", "0.apiEndpoint": "url",
        "0.credentials.client_email": "id",
      },
    },
    {
      api: "new InstancesClient()", role: "credential",
      args: {
        "0.credentials.private_key": "key", "0.keyFilename": "path", "0.keyFile": "path", "0.apiKey": "secret", "0.apiEndpoint": "url",
        "0.credentials.client_email": "id",
      },
    },
    {
      api: "new ErrorReporting()", role: "credential",
      args: {
        "0.credentials.private_key": "key", "0.keyFilename": "path", "0.keyFile": "path", "0.apiKey": "secret", "0.apiEndpoint": "url",
        "0.credentials.client_email": "id",
      },
    },
  ],
};
