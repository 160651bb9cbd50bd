/**
 * Rows of HashiCorp Vault clients: node-vault, hashi-vault-js, @litehex/node-vault.
 *
 * Most of Vault is one method with a path: `write('transit/sign/…')` is a vault operation, `read('transit/export/…')` gives a
 * raw key out. `vaultPathRole` of `vaults.ts` grades the path.
 */
import type { Library } from "./schema.ts";

export const nodeVault: Library = {
  name: "node-vault",
  specifiers: { "node-vault": "vault" },
  aliases: { "vault.default": "node-vault:vault" },
  verified: "0.12.0",
  source: "https://developer.hashicorp.com/vault/api-docs",
  rows: [
    {
      api: "vault()", role: "vault-client",
      args: {
        "0.token": "secret", "0.endpoint": "url", "0.apiVersion": "version", "0.namespace": "name",
        "0.requestOptions.strictSSL": "verify", "0.requestOptions.rejectUnauthorized": "verify",
      },
      returns: "Vault", note: "default export factory",
    },
    { api: "Vault#token=", role: "credential", args: { val: "secret" }, note: "also reads VAULT_TOKEN" },
    {
      api: "Vault#encryptData()", role: "vault-encrypt",
      args: { "0.name": "keyId", "0.plaintext": "data", "ret.data.ciphertext": "ciphertext" }, vault: "enc",
      note: "POST transit/encrypt/:name; write('transit/encrypt/name', { plaintext })",
    },
    {
      api: "Vault#decryptData()", role: "vault-decrypt",
      args: { "0.name": "keyId", "0.ciphertext": "data", "ret.data.plaintext": "data" }, vault: "dec",
    },
    { api: "Vault#rewrapData()", role: "vault-rewrap", args: { "0.name": "keyId", "0.ciphertext": "data" }, vault: "rewrap" },
    {
      api: "Vault#transitCreateKey()", role: "vault-admin",
      args: {
        "0.name": "keyId", "0.type": "keyType", "0.exportable": "flag", "0.allow_plaintext_backup": "flag",
        "0.auto_rotate_period": "duration", "0.derived": "flag", "0.convergent_encryption": "flag",
      },
      vault: "createKey", note: "POST transit/keys/:name",
    },
    {
      api: "Vault#write()", role: "vault-op", args: { "0": "path", "1": "body" },
      note: "path prefix decides: transit/sign, transit/verify, transit/hmac, transit/datakey/wrapped (approved), transit/datakey/plaintext (plaintext), transit/random, transit/keys/:name/config (exportable, allow_plaintext_backup, deletion_allowed, min_decryption_version, auto_rotate_period), transit/restore",
    },
    {
      api: "Vault#read()", role: "secret-fetch", args: { "0": "path", "ret.data": "secret" },
      note: "transit/export/{encryption,signing,hmac}-key/* = raw key export finding; transit/backup/* finding; kv: secret/data/*",
    },
    {
      api: "Vault#init()", role: "vault-admin",
      args: { "0.secret_shares": "n", "0.secret_threshold": "n", "ret.root_token": "secret", "ret.keys": "secret" },
      note: "shares=1/threshold=1 finding; storing root_token or keys finding",
    },
    { api: "Vault#unseal()", role: "credential", args: { "0.key": "secret" } },
    { api: "Vault#approleLogin()", role: "credential", args: { "0.role_id": "id", "0.secret_id": "secret" } },
    { api: "Vault#enableAudit()", role: "vault-admin", args: { "0.name": "name", "0.type": "type" }, vault: "audit" },
    { api: "Vault#userpassLogin()", role: "credential", args: { "0.username": "username", "0.password": "secret" } },
    { api: "Vault#ldapLogin()", role: "credential", args: { "0.username": "username", "0.password": "secret" } },
    { api: "Vault#kubernetesLogin()", role: "approved-credential", args: { "0.role": "role" } },
    { api: "Vault#awsIamLogin()", role: "approved-credential", args: { "0.role": "role" } },
    { api: "Vault#jwtLogin()", role: "approved-credential", args: { "0.role": "role" } },
    { api: "Vault#gcpLogin()", role: "approved-credential", args: { "0.role": "role" } },
    { api: "Vault#disableAudit()", role: "vault-admin", args: { "0.name": "name" }, vault: "audit" },
    { api: "Vault#generateDatabaseCredentials()", role: "secret-fetch", args: { ret: "secret" } },
    { api: "Vault#delete()", role: "vault-admin", args: { "0": "path" } },
    { api: "Vault#list()", role: "vault-op", args: { "0": "path" } },
  ],
};

export const hashiVaultJs: Library = {
  name: "hashi-vault-js",
  specifiers: { "hashi-vault-js": "Vault" },
  verified: "0.5.1",
  source: "https://www.npmjs.com/package/hashi-vault-js",
  rows: [
    {
      api: "new Vault()", role: "vault-client", args: { "0.baseUrl": "url", "0.https": "flag", "0.cert": "path", "0.rootPath": "name" },
      returns: "Vault", note: "token passed as argument 0 of each method",
    },
    { api: "Vault#readKVSecret()", role: "secret-fetch", args: { "0": "secret", "1": "name", ret: "secret" } },
    { api: "Vault#createKVSecret()", role: "secret-write", args: { "0": "secret", "1": "name", "2": "secret", "2.*": "secret" } },
    { api: "Vault#updateKVSecret()", role: "secret-write", args: { "0": "secret", "1": "name", "2": "secret", "2.*": "secret" } },
    { api: "Vault#loginWithAppRole()", role: "credential", args: { "0": "id", "1": "secret" } },
    { api: "Vault#loginWithUserpass()", role: "credential", args: { "0": "username", "1": "secret" } },
    { api: "Vault#loginWithLdap()", role: "credential", args: { "0": "username", "1": "secret" } },
    { api: "Vault#loginWithK8s()", role: "approved-credential", args: { "0": "role", "1": "token" } },
  ],
};

export const litehexVault: Library = {
  name: "@litehex/node-vault",
  specifiers: { "@litehex/node-vault": "" },
  verified: "1.1.4",
  source: "https://www.npmjs.com/package/@litehex/node-vault",
  rows: [
    {
      api: "new Client()", role: "vault-client", args: { "0.token": "secret", "0.endpoint": "url", "0.namespace": "name" },
      returns: "Client",
    },
    { api: "Client#token=", role: "credential", args: { val: "secret" } },
    { api: "Client#read()", role: "secret-fetch", args: { "0.path": "path", ret: "secret" } },
    { api: "Client#write()", role: "vault-op", args: { "0.path": "path", "0.data": "body" } },
    { api: "Client#kv2.read()", role: "secret-fetch", args: { "0.path": "path", ret: "secret" } },
    { api: "Client#kv2.write()", role: "secret-write", args: { "0.path": "path", "0.data.*": "secret" } },
  ],
};
