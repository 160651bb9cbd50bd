/**
 * The vaults: their names, which packages are their clients, which of them a project uses, and what a path of HashiCorp Vault
 * means. What to call in each of them instead of local cryptography is in `vault-wording.ts`.
 */
import type { CallRole, VaultOperation } from "./schema.ts";

export type VaultProvider = "aws" | "azure" | "gcp" | "vault" | "pkcs11";

export const vaultProviders: readonly VaultProvider[] = ["aws", "azure", "gcp", "vault", "pkcs11"];

/** Names for messages. */
export const vaultNames: Readonly<Record<VaultProvider, string>> = {
  aws: "AWS KMS",
  azure: "Azure Key Vault",
  gcp: "Google Cloud KMS",
  vault: "HashiCorp Vault",
  pkcs11: "the HSM (PKCS#11)",
};

/** Packages that are clients of a key vault. */
export const vaultPackages: Readonly<Record<string, VaultProvider>> = {
  "@aws-sdk/client-kms": "aws", "aws-sdk/clients/kms": "aws",
  "@aws-crypto/client-node": "aws", "@aws-crypto/client-browser": "aws", "@aws-crypto/kms-keyring-node": "aws", "@aws-crypto/kms-keyring-browser": "aws",
  "@azure/keyvault-keys": "azure",
  "@google-cloud/kms": "gcp",
  "node-vault": "vault", "hashi-vault-js": "vault", "@litehex/node-vault": "vault",
  pkcs11js: "pkcs11", "graphene-pk11": "pkcs11", "node-webcrypto-p11": "pkcs11",
};

/** Packages that fetch secrets: approved stores, but a key fetched from one has left it. */
export const secretStorePackages: Readonly<Record<string, VaultProvider>> = {
  "@aws-sdk/client-secrets-manager": "aws", "@aws-sdk/client-ssm": "aws", "aws-sdk/clients/secretsmanager": "aws", "aws-sdk/clients/ssm": "aws",
  "@azure/keyvault-secrets": "azure", "@azure/keyvault-certificates": "azure",
  "@google-cloud/secret-manager": "gcp",
};

/** The vault that a module specifier belongs to, or `undefined`. */
export function vaultOfSpecifier(specifier: string): VaultProvider | undefined {
  return Object.hasOwn(vaultPackages, specifier) ? vaultPackages[specifier] : undefined;
}

/** Vaults that a package uses, by the names of its dependencies: key vaults if there are any, else those of its secret stores. */
export function providersOf(dependencyNames: Iterable<string>): VaultProvider[] {
  const names = [...dependencyNames];
  const among = (packages: Readonly<Record<string, VaultProvider>>): VaultProvider[] =>
    vaultProviders.filter((provider) => names.some((name) => Object.hasOwn(packages, name) && packages[name] === provider));
  const vaults = among(vaultPackages);
  return vaults.length > 0 ? vaults : among(secretStorePackages);
}

export interface VaultPathMeaning {
  readonly role: CallRole;
  readonly vault?: VaultOperation;
}

/** What a path of HashiCorp Vault stands for in `read()` and `write()`; `undefined` for paths of no known engine. */
export function vaultPathMeaning(path: string): VaultPathMeaning | undefined {
  const trimmed = path.replace(/^\/?(?:v1\/)?/, "");
  return pathMeanings.find(([pattern]) => pattern.test(trimmed))?.[1];
}

const pathMeanings: readonly (readonly [RegExp, VaultPathMeaning])[] = [
  [/^transit\/export\//, { role: "vault-export" }],
  [/^transit\/backup\//, { role: "vault-export", vault: "backup" }],
  [/^transit\/datakey\/plaintext\//, { role: "vault-plaintext", vault: "datakey" }],
  [/^transit\/datakey\/wrapped\//, { role: "vault-op", vault: "datakey" }],
  [/^transit\/encrypt\//, { role: "vault-encrypt", vault: "enc" }],
  [/^transit\/decrypt\//, { role: "vault-decrypt", vault: "dec" }],
  [/^transit\/rewrap\//, { role: "vault-rewrap", vault: "rewrap" }],
  [/^transit\/sign\//, { role: "vault-sign", vault: "sign" }],
  [/^transit\/verify\//, { role: "vault-verify", vault: "verify" }],
  [/^transit\/hmac\//, { role: "vault-mac", vault: "mac" }],
  [/^transit\/random(?:\/|$)/, { role: "vault-random", vault: "random" }],
  [/^transit\/keys\/[^/]+\/rotate$/, { role: "vault-admin", vault: "rotate" }],
  [/^transit\/(?:keys|restore)\//, { role: "vault-admin", vault: "createKey" }],
  [/^(?:secret|kv)\//, { role: "secret-fetch" }],
];
