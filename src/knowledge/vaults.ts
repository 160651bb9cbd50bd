/**
 * The approved way: for each local operation on key material, the exact call of each vault, worded for messages and suggestions;
 * which packages are vault clients; and what a path of HashiCorp Vault means.
 *
 * Algorithm names are translated where the vault has the algorithm. Where a vault cannot do an operation there is no wording
 * (`undefined`), never a wrong one. The names are those of the SDK versions in the library tables.
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

type AlgorithmNames = Readonly<Partial<Record<VaultProvider, string>>>;

const rsa = (bits: 256 | 384 | 512, gcp?: string): AlgorithmNames => ({
  aws: `RSASSA_PKCS1_V1_5_SHA_${bits}`, azure: `RS${bits}`, vault: `sha2-${bits}`, pkcs11: `CKM_SHA${bits}_RSA_PKCS`, ...(gcp === undefined ? {} : { gcp }),
});
const pss = (bits: 256 | 384 | 512, gcp?: string): AlgorithmNames => ({
  aws: `RSASSA_PSS_SHA_${bits}`, azure: `PS${bits}`, vault: `sha2-${bits}`, pkcs11: `CKM_SHA${bits}_RSA_PKCS_PSS`, ...(gcp === undefined ? {} : { gcp }),
});
const ecdsa = (bits: 256 | 384 | 512, gcp?: string): AlgorithmNames => ({
  aws: `ECDSA_SHA_${bits}`, azure: `ES${bits}`, vault: `sha2-${bits}`, pkcs11: `CKM_ECDSA_SHA${bits}`, ...(gcp === undefined ? {} : { gcp }),
});
const hmac = (bits: 256 | 384 | 512): AlgorithmNames => ({
  aws: `HMAC_SHA_${bits}`, azure: `HS${bits}`, gcp: `HMAC_SHA${bits}`, vault: `sha2-${bits}`, pkcs11: `CKM_SHA${bits}_HMAC`,
});
const rs256 = rsa(256, "RSA_SIGN_PKCS1_3072_SHA256");
const ps256 = pss(256, "RSA_SIGN_PSS_3072_SHA256");

/** Local spelling, lower case → name in each vault, by family of operations. */
const signatures: Readonly<Record<string, AlgorithmNames>> = {
  rs256, "rsa-sha256": rs256, sha256: rs256, "sha-256": rs256, "rsassa-pkcs1-v1_5": rs256, sha256withrsa: rs256,
  rs384: rsa(384), "rsa-sha384": rsa(384), sha384: rsa(384), "sha-384": rsa(384),
  rs512: rsa(512, "RSA_SIGN_PKCS1_4096_SHA512"), "rsa-sha512": rsa(512, "RSA_SIGN_PKCS1_4096_SHA512"),
  sha512: rsa(512, "RSA_SIGN_PKCS1_4096_SHA512"), "sha-512": rsa(512, "RSA_SIGN_PKCS1_4096_SHA512"),
  ps256, "rsa-pss": ps256, "rsassa-pss": ps256, ps384: pss(384), ps512: pss(512, "RSA_SIGN_PSS_4096_SHA512"),
  es256: ecdsa(256, "EC_SIGN_P256_SHA256"), ecdsa: ecdsa(256, "EC_SIGN_P256_SHA256"), "p-256": ecdsa(256, "EC_SIGN_P256_SHA256"),
  es384: ecdsa(384, "EC_SIGN_P384_SHA384"), "p-384": ecdsa(384, "EC_SIGN_P384_SHA384"), es512: ecdsa(512), "p-521": ecdsa(512),
  es256k: { aws: "ECDSA_SHA_256", azure: "ES256K", gcp: "EC_SIGN_SECP256K1_SHA256" },
  secp256k1: { aws: "ECDSA_SHA_256", azure: "ES256K", gcp: "EC_SIGN_SECP256K1_SHA256" },
  eddsa: { aws: "ED25519_SHA_512", gcp: "EC_SIGN_ED25519", vault: "ed25519", pkcs11: "CKM_EDDSA" },
  ed25519: { aws: "ED25519_SHA_512", gcp: "EC_SIGN_ED25519", vault: "ed25519", pkcs11: "CKM_EDDSA" },
  "ml-dsa-44": { aws: "ML_DSA_SHAKE_256", gcp: "PQ_SIGN_ML_DSA_44", vault: "ml-dsa" },
  "ml-dsa-65": { aws: "ML_DSA_SHAKE_256", gcp: "PQ_SIGN_ML_DSA_65", vault: "ml-dsa" },
  "ml-dsa-87": { aws: "ML_DSA_SHAKE_256", gcp: "PQ_SIGN_ML_DSA_87", vault: "ml-dsa" },
  "slh-dsa-sha2-128s": { gcp: "PQ_SIGN_SLH_DSA_SHA2_128S", vault: "slh-dsa" },
};

const macs: Readonly<Record<string, AlgorithmNames>> = {
  hs256: hmac(256), sha256: hmac(256), "sha-256": hmac(256), "hmac-sha-256": hmac(256), hmacsha256: hmac(256), hmac: hmac(256),
  hs384: hmac(384), sha384: hmac(384), "sha-384": hmac(384), "hmac-sha-384": hmac(384), hmacsha384: hmac(384),
  hs512: hmac(512), sha512: hmac(512), "sha-512": hmac(512), "hmac-sha-512": hmac(512), hmacsha512: hmac(512),
};

const wraps: Readonly<Record<string, AlgorithmNames>> = {
  "rsa-oaep-256": { aws: "RSAES_OAEP_SHA_256", azure: "RSA-OAEP-256", gcp: "RSA_DECRYPT_OAEP_3072_SHA256", vault: "rsa-3072", pkcs11: "CKM_RSA_PKCS_OAEP" },
  "aes-kw": { azure: "A256KW", gcp: "AES_256_KWP", pkcs11: "CKM_AES_KEY_WRAP_KWP" },
};

/** Family of names and the default when the local algorithm is unknown or not to be carried over. */
const families: Readonly<Partial<Record<VaultOperation, { readonly names: Readonly<Record<string, AlgorithmNames>>; readonly usual: AlgorithmNames }>>> = {
  sign: { names: signatures, usual: ps256 },
  verify: { names: signatures, usual: ps256 },
  mac: { names: macs, usual: hmac(256) },
  macverify: { names: macs, usual: hmac(256) },
  wrap: { names: wraps, usual: wraps["rsa-oaep-256"] ?? {} },
  unwrap: { names: wraps, usual: wraps["rsa-oaep-256"] ?? {} },
};

/** `%` stands for the algorithm's name. */
const calls: Readonly<Record<VaultProvider, Readonly<Partial<Record<VaultOperation, string>>>>> = {
  aws: {
    enc: "new GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256', EncryptionContext }) and AES-256-GCM with its Plaintext (up to 4096 bytes: new EncryptCommand({ KeyId, Plaintext, EncryptionContext }))",
    dec: "new DecryptCommand({ KeyId, CiphertextBlob, EncryptionContext })",
    datakey: "new GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256', EncryptionContext })",
    wrap: "new EncryptCommand({ KeyId, Plaintext: dataKey, EncryptionAlgorithm: '%' })",
    unwrap: "new DecryptCommand({ KeyId, CiphertextBlob, EncryptionAlgorithm: '%' })",
    sign: "new SignCommand({ KeyId, Message: digest, MessageType: 'DIGEST', SigningAlgorithm: '%' })",
    verify: "new VerifyCommand({ KeyId, Message: digest, MessageType: 'DIGEST', Signature, SigningAlgorithm: '%' })",
    mac: "new GenerateMacCommand({ KeyId, Message, MacAlgorithm: '%' })",
    macverify: "new VerifyMacCommand({ KeyId, Message, Mac, MacAlgorithm: '%' })",
    derive: "new DeriveSharedSecretCommand({ KeyId, KeyAgreementAlgorithm: 'ECDH', PublicKey })",
    encapsulate: "new EncapsulateCommand({ KeyId })",
    decapsulate: "new DecapsulateCommand({ KeyId, Ciphertext })",
    random: "new GenerateRandomCommand({ NumberOfBytes: 32 })",
    createKey: "new CreateKeyCommand({ KeySpec, KeyUsage })",
    rewrap: "new ReEncryptCommand({ CiphertextBlob, DestinationKeyId })",
    rotate: "new EnableKeyRotationCommand({ KeyId, RotationPeriodInDays: 365 })",
    backup: "new ReplicateKeyCommand({ KeyId, ReplicaRegion })",
    destroy: "new ScheduleKeyDeletionCommand({ KeyId, PendingWindowInDays: 30 })",
  },
  azure: {
    enc: "cryptographyClient.encrypt({ algorithm: 'A256GCM', plaintext }) of a Managed HSM key, or a random data key wrapped with wrapKey('RSA-OAEP-256', dataKey)",
    dec: "cryptographyClient.decrypt({ algorithm: 'A256GCM', ciphertext, iv, authenticationTag })",
    datakey: "a random 32-byte key and cryptographyClient.wrapKey('RSA-OAEP-256', dataKey)",
    wrap: "cryptographyClient.wrapKey('%', dataKey)",
    unwrap: "cryptographyClient.unwrapKey('%', wrappedKey)",
    sign: "cryptographyClient.signData('%', data)",
    verify: "cryptographyClient.verifyData('%', data, signature)",
    mac: "cryptographyClient.sign('%', digest) of a Managed HSM oct-HSM key",
    macverify: "cryptographyClient.verify('%', digest, signature) of a Managed HSM oct-HSM key",
    random: "keyClient.getRandomBytes(32) of a Managed HSM",
    createKey: "keyClient.createRsaKey(name, { hsm: true, keySize: 3072 })",
    rewrap: "keyClient.rotateKey(name), then unwrapKey and wrapKey of the data keys",
    rotate: "keyClient.updateKeyRotationPolicy(name, { lifetimeActions: [{ action: 'Rotate', timeAfterCreate: 'P365D' }] })",
    backup: "keyClient.backupKey(name)",
    destroy: "keyClient.beginDeleteKey(name)",
  },
  gcp: {
    enc: "client.encrypt({ name, plaintext, additionalAuthenticatedData })",
    dec: "client.decrypt({ name, ciphertext, additionalAuthenticatedData })",
    datakey: "a random 32-byte key and client.encrypt({ name, plaintext: dataKey })",
    wrap: "client.encrypt({ name, plaintext: dataKey })",
    unwrap: "client.decrypt({ name, ciphertext })",
    sign: "client.asymmetricSign({ name: cryptoKeyVersion, digest: { sha256 } }) with a key of algorithm %",
    verify: "client.getPublicKey({ name: cryptoKeyVersion }) and a local verify",
    mac: "client.macSign({ name, data }) with a key of algorithm %",
    macverify: "client.macVerify({ name, data, mac })",
    decapsulate: "client.decapsulate({ name, ciphertext })",
    random: "client.generateRandomBytes({ location, lengthBytes: 32, protectionLevel: 'HSM' })",
    createKey: "client.createCryptoKey({ parent, cryptoKeyId, cryptoKey: { purpose, versionTemplate: { protectionLevel: 'HSM', algorithm } } })",
    rewrap: "client.updateCryptoKeyPrimaryVersion({ name, cryptoKeyVersionId }), then decrypt and encrypt",
    rotate: "client.updateCryptoKey({ cryptoKey: { name, rotationPeriod, nextRotationTime }, updateMask })",
    destroy: "client.destroyCryptoKeyVersion({ name })",
  },
  vault: {
    enc: "vault.write('transit/encrypt/<key>', { plaintext: base64 })",
    dec: "vault.write('transit/decrypt/<key>', { ciphertext })",
    datakey: "vault.write('transit/datakey/plaintext/<key>')",
    wrap: "vault.write('transit/encrypt/<key>', { plaintext: base64 })",
    unwrap: "vault.write('transit/decrypt/<key>', { ciphertext })",
    sign: "vault.write('transit/sign/<key>/%', { input: base64 })",
    verify: "vault.write('transit/verify/<key>/%', { input: base64, signature })",
    mac: "vault.write('transit/hmac/<key>/%', { input: base64 })",
    macverify: "vault.write('transit/verify/<key>/%', { input: base64, hmac })",
    derive: "a transit key with derived=true and a context",
    random: "vault.write('transit/random/32')",
    createKey: "vault.write('transit/keys/<key>', { type })",
    rewrap: "vault.write('transit/rewrap/<key>', { ciphertext })",
    rotate: "vault.write('transit/keys/<key>/rotate')",
    destroy: "vault.delete('transit/keys/<key>')",
  },
  pkcs11: {
    enc: "C_EncryptInit(session, { mechanism: CKM_AES_GCM, parameter }, key) and C_Encrypt",
    dec: "C_DecryptInit(session, { mechanism: CKM_AES_GCM, parameter }, key) and C_Decrypt",
    datakey: "C_GenerateKey with CKA_EXTRACTABLE false",
    wrap: "C_WrapKey(session, { mechanism: % }, wrappingKey, key)",
    unwrap: "C_UnwrapKey(session, { mechanism: % }, unwrappingKey, wrappedKey, template)",
    sign: "C_SignInit(session, { mechanism: % }, key) and C_Sign",
    verify: "C_VerifyInit(session, { mechanism: % }, key) and C_Verify",
    mac: "C_SignInit(session, { mechanism: % }, key) and C_Sign",
    macverify: "C_VerifyInit(session, { mechanism: % }, key) and C_Verify",
    derive: "C_DeriveKey(session, { mechanism: CKM_ECDH1_DERIVE, parameter }, key, template)",
    random: "C_GenerateRandom",
    createKey: "C_GenerateKeyPair with CKA_TOKEN true, CKA_SENSITIVE true and CKA_EXTRACTABLE false",
    destroy: "C_DestroyObject",
  },
};

/** Name of a local algorithm in a vault: `("aws", "sign", "RSA-SHA256")` is `RSASSA_PKCS1_V1_5_SHA_256`. */
export function vaultAlgorithm(provider: VaultProvider, operation: VaultOperation, algorithm: string): string | undefined {
  const names = families[operation]?.names;
  const key = algorithm.trim().toLowerCase();
  return names !== undefined && Object.hasOwn(names, key) ? names[key]?.[provider] : undefined;
}

/**
 * The call to make instead, as code for a message. An unknown algorithm is replaced by the usual one (RSA-PSS, HMAC-SHA-256,
 * RSA-OAEP-256); an algorithm that this vault does not have gives `undefined`, as does an operation that it does not offer.
 */
export function vaultCall(provider: VaultProvider, operation: VaultOperation, algorithm?: string): string | undefined {
  const call = calls[provider][operation];
  const family = families[operation];
  if (call === undefined || family === undefined) return call;
  const key = algorithm?.trim().toLowerCase() ?? "";
  const names = Object.hasOwn(family.names, key) ? family.names[key] : undefined;
  const name = (names ?? family.usual)[provider];
  if (!call.includes("%")) return names === undefined || name !== undefined ? call : undefined;
  return name === undefined ? undefined : call.replaceAll("%", name);
}

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
