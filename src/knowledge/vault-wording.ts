/**
 * The approved way: for each local operation on key material, the exact call of each vault.
 *
 * Every operation has a full wording, for pages and suggestions, and a brief one that fits into a message; both name the
 * algorithm as the vault spells it. Where a vault cannot do an operation, or does not have the algorithm, there is no wording
 * (`undefined`), never a wrong one. The names are those of the SDK versions in the library tables; a test looks them up there.
 *
 * Sources: API references of AWS KMS (`Sign`: Ed25519 and ML-DSA take the message itself), Azure Key Vault, Google Cloud KMS
 * and Vault transit (an RSA signature is PSS unless `signature_algorithm` says otherwise), PKCS#11 v2.40.
 */
import type { VaultOperation } from "./schema.ts";
import type { VaultProvider } from "./vaults.ts";

export interface VaultWording {
  readonly full: string;
  /** At most 80 characters. */
  readonly brief: string;
}

type AlgorithmNames = Readonly<Partial<Record<VaultProvider, string>>>;

const rsa = (bits: 256 | 384 | 512, gcp?: string): AlgorithmNames => ({
  aws: `RSASSA_PKCS1_V1_5_SHA_${bits}`, azure: `RS${bits}`, vault: `/sha2-${bits} pkcs1v15`, pkcs11: `CKM_SHA${bits}_RSA_PKCS`, ...(gcp === undefined ? {} : { gcp }),
});
const pss = (bits: 256 | 384 | 512, gcp?: string): AlgorithmNames => ({
  aws: `RSASSA_PSS_SHA_${bits}`, azure: `PS${bits}`, vault: `/sha2-${bits}`, pkcs11: `CKM_SHA${bits}_RSA_PKCS_PSS`, ...(gcp === undefined ? {} : { gcp }),
});
const ecdsa = (bits: 256 | 384 | 512, gcp?: string): AlgorithmNames => ({
  aws: `ECDSA_SHA_${bits}`, azure: `ES${bits}`, vault: `/sha2-${bits}`, pkcs11: `CKM_ECDSA_SHA${bits}`, ...(gcp === undefined ? {} : { gcp }),
});
const hmac = (bits: 256 | 384 | 512): AlgorithmNames => ({
  aws: `HMAC_SHA_${bits}`, azure: `HS${bits}`, gcp: `HMAC_SHA${bits}`, vault: `/sha2-${bits}`, pkcs11: `CKM_SHA${bits}_HMAC`,
});
const rs256 = rsa(256, "RSA_SIGN_PKCS1_3072_SHA256");
const rs512 = rsa(512, "RSA_SIGN_PKCS1_4096_SHA512");
const ps256 = pss(256, "RSA_SIGN_PSS_3072_SHA256");
const es256 = ecdsa(256, "EC_SIGN_P256_SHA256");
const es256k: AlgorithmNames = { aws: "ECDSA_SHA_256", azure: "ES256K", gcp: "EC_SIGN_SECP256K1_SHA256", pkcs11: "CKM_ECDSA" };
// Transit names no hash for these; pkcs11js 2.1 has no constant for EdDSA.
const ed25519: AlgorithmNames = { aws: "ED25519_SHA_512", gcp: "EC_SIGN_ED25519", vault: "" };

/** Local spelling, lower case → name in each vault, by family of operations. */
const signatures: Readonly<Record<string, AlgorithmNames>> = {
  rs256, "rsa-sha256": rs256, sha256: rs256, "sha-256": rs256, "rsassa-pkcs1-v1_5": rs256, sha256withrsa: rs256,
  rs384: rsa(384), "rsa-sha384": rsa(384), sha384: rsa(384), "sha-384": rsa(384), sha384withrsa: rsa(384),
  rs512, "rsa-sha512": rs512, sha512: rs512, "sha-512": rs512, sha512withrsa: rs512,
  ps256, "rsa-pss": ps256, "rsassa-pss": ps256, ps384: pss(384), ps512: pss(512, "RSA_SIGN_PSS_4096_SHA512"),
  es256, ecdsa: es256, "p-256": es256, sha256withecdsa: es256,
  es384: ecdsa(384, "EC_SIGN_P384_SHA384"), "p-384": ecdsa(384, "EC_SIGN_P384_SHA384"), es512: ecdsa(512), "p-521": ecdsa(512),
  es256k, secp256k1: es256k, eddsa: ed25519, ed25519,
  "ml-dsa-44": { aws: "ML_DSA_SHAKE_256", gcp: "PQ_SIGN_ML_DSA_44", vault: "" },
  "ml-dsa-65": { aws: "ML_DSA_SHAKE_256", gcp: "PQ_SIGN_ML_DSA_65", vault: "" },
  "ml-dsa-87": { aws: "ML_DSA_SHAKE_256", gcp: "PQ_SIGN_ML_DSA_87", vault: "" },
  "slh-dsa-sha2-128s": { gcp: "PQ_SIGN_SLH_DSA_SHA2_128S", vault: "" },
};

const macs: Readonly<Record<string, AlgorithmNames>> = {
  hs256: hmac(256), sha256: hmac(256), "sha-256": hmac(256), "hmac-sha-256": hmac(256), hmacsha256: hmac(256), hmac: hmac(256),
  hs384: hmac(384), sha384: hmac(384), "sha-384": hmac(384), "hmac-sha-384": hmac(384), hmacsha384: hmac(384),
  hs512: hmac(512), sha512: hmac(512), "sha-512": hmac(512), "hmac-sha-512": hmac(512), hmacsha512: hmac(512),
};

const oaep: AlgorithmNames = { aws: "RSAES_OAEP_SHA_256", azure: "RSA-OAEP-256", gcp: "RSA_DECRYPT_OAEP_3072_SHA256", vault: "", pkcs11: "CKM_RSA_PKCS_OAEP" };
const wraps: Readonly<Record<string, AlgorithmNames>> = {
  "rsa-oaep-256": oaep, "rsa-oaep": oaep,
  "aes-kw": { azure: "A256KW", gcp: "", vault: "", pkcs11: "CKM_AES_KEY_WRAP_PAD" },
};

/** Family of names and the default when the local algorithm is unknown or not to be carried over. */
const families: Readonly<Partial<Record<VaultOperation, { readonly names: Readonly<Record<string, AlgorithmNames>>; readonly usual: AlgorithmNames }>>> = {
  sign: { names: signatures, usual: ps256 }, verify: { names: signatures, usual: ps256 },
  mac: { names: macs, usual: hmac(256) }, macverify: { names: macs, usual: hmac(256) },
  wrap: { names: wraps, usual: oaep }, unwrap: { names: wraps, usual: oaep },
};

/** Wording of one operation; with the algorithm's name in the vault where the operation has one. */
type Wording = VaultWording | ((name: string) => VaultWording);

const one = (full: string, brief: string = full): VaultWording => ({ full, brief });

/** KMS hashes the message of these by itself; all others are given the digest. */
const awsMessage = (name: string): string => (/^(?:ED25519_SHA|ML_DSA)/u.test(name) ? "Message, MessageType: 'RAW'" : "Message: digest, MessageType: 'DIGEST'");
/** `digest: { sha384 }`, or the data itself where the algorithm hashes by itself. */
const googleMessage = (name: string): string => (/ED25519|^PQ_/u.test(name) ? "data" : `digest: { sha${/SHA(\d+)$/u.exec(name)?.[1] ?? "256"} }`);
/** Path and body of transit: `/sha2-256 pkcs1v15` is a hash in the path and a signature scheme in the body. */
const transit = (operation: string, name: string, body: string): string => {
  const [hash = "", scheme] = name.split(" ");
  return `vault.write('transit/${operation}/<key>${hash}', { ${body}${scheme === undefined ? "" : `, signature_algorithm: '${scheme}'`} })`;
};

const calls: Readonly<Record<VaultProvider, Readonly<Partial<Record<VaultOperation, Wording>>>>> = {
  aws: {
    enc: one(
      "new GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256', EncryptionContext }) and AES-256-GCM with its Plaintext (up to 4096 bytes: new EncryptCommand({ KeyId, Plaintext, EncryptionContext }))",
      "GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256' }) and AES-256-GCM"),
    dec: one("new DecryptCommand({ KeyId, CiphertextBlob, EncryptionContext })"),
    datakey: one("new GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256', EncryptionContext })", "GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256' })"),
    wrap: (name) => one(`new EncryptCommand({ KeyId, Plaintext: dataKey, EncryptionAlgorithm: '${name}' })`, `EncryptCommand({ EncryptionAlgorithm: '${name}' })`),
    unwrap: (name) => one(`new DecryptCommand({ KeyId, CiphertextBlob, EncryptionAlgorithm: '${name}' })`, `DecryptCommand({ EncryptionAlgorithm: '${name}' })`),
    sign: (name) => one(`new SignCommand({ KeyId, ${awsMessage(name)}, SigningAlgorithm: '${name}' })`, `SignCommand({ SigningAlgorithm: '${name}' })`),
    verify: (name) => one(`new VerifyCommand({ KeyId, ${awsMessage(name)}, Signature, SigningAlgorithm: '${name}' })`, `VerifyCommand({ SigningAlgorithm: '${name}' })`),
    mac: (name) => one(`new GenerateMacCommand({ KeyId, Message, MacAlgorithm: '${name}' })`, `GenerateMacCommand({ MacAlgorithm: '${name}' })`),
    macverify: (name) => one(`new VerifyMacCommand({ KeyId, Message, Mac, MacAlgorithm: '${name}' })`, `VerifyMacCommand({ MacAlgorithm: '${name}' })`),
    derive: one("new DeriveSharedSecretCommand({ KeyId, KeyAgreementAlgorithm: 'ECDH', PublicKey })", "DeriveSharedSecretCommand({ KeyId, PublicKey })"),
    encapsulate: one("new EncapsulateCommand({ KeyId })"),
    decapsulate: one("new DecapsulateCommand({ KeyId, Ciphertext })"),
    random: one("new GenerateRandomCommand({ NumberOfBytes: 32 })"),
    createKey: one("new CreateKeyCommand({ KeySpec, KeyUsage })"),
    rewrap: one("new ReEncryptCommand({ CiphertextBlob, DestinationKeyId })"),
    rotate: one("new EnableKeyRotationCommand({ KeyId, RotationPeriodInDays: 365 })"),
    backup: one("new ReplicateKeyCommand({ KeyId, ReplicaRegion })"),
    destroy: one("new ScheduleKeyDeletionCommand({ KeyId, PendingWindowInDays: 30 })"),
  },
  azure: {
    enc: one(
      "cryptographyClient.encrypt({ algorithm: 'A256GCM', plaintext }) of a Managed HSM key, or AES-256-GCM with a random data key and cryptographyClient.wrapKey('RSA-OAEP-256', dataKey)",
      "AES-256-GCM and cryptographyClient.wrapKey('RSA-OAEP-256', dataKey)"),
    dec: one(
      "cryptographyClient.decrypt({ algorithm: 'A256GCM', ciphertext, iv, authenticationTag }) of a Managed HSM key, or cryptographyClient.unwrapKey('RSA-OAEP-256', wrappedKey) and AES-256-GCM",
      "cryptographyClient.unwrapKey('RSA-OAEP-256', wrapped) and AES-256-GCM"),
    datakey: one("a random 32-byte key and cryptographyClient.wrapKey('RSA-OAEP-256', dataKey)", "cryptographyClient.wrapKey('RSA-OAEP-256', dataKey)"),
    wrap: (name) => one(`cryptographyClient.wrapKey('${name}', dataKey)`),
    unwrap: (name) => one(`cryptographyClient.unwrapKey('${name}', wrappedKey)`),
    sign: (name) => one(`cryptographyClient.signData('${name}', data)`),
    verify: (name) => one(`cryptographyClient.verifyData('${name}', data, signature)`),
    mac: (name) => one(`cryptographyClient.sign('${name}', digest) of a Managed HSM oct-HSM key`, `cryptographyClient.sign('${name}', digest) (Managed HSM)`),
    macverify: (name) => one(`cryptographyClient.verify('${name}', digest, signature) of a Managed HSM oct-HSM key`, `cryptographyClient.verify('${name}', digest, mac) (Managed HSM)`),
    random: one("keyClient.getRandomBytes(32) of a Managed HSM", "keyClient.getRandomBytes(32) (Managed HSM)"),
    createKey: one("keyClient.createRsaKey(name, { hsm: true, keySize: 3072 })"),
    rewrap: one("keyClient.rotateKey(name), then unwrapKey and wrapKey of the data keys"),
    rotate: one("keyClient.updateKeyRotationPolicy(name, { lifetimeActions: [{ action: 'Rotate', timeAfterCreate: 'P365D' }] })", "keyClient.updateKeyRotationPolicy(name, policy)"),
    backup: one("keyClient.backupKey(name)"),
    destroy: one("keyClient.beginDeleteKey(name)"),
  },
  gcp: {
    enc: one("client.encrypt({ name, plaintext, additionalAuthenticatedData })"),
    dec: one("client.decrypt({ name, ciphertext, additionalAuthenticatedData })"),
    datakey: one("a random 32-byte key and client.encrypt({ name, plaintext: dataKey })", "client.encrypt({ name, plaintext: dataKey })"),
    wrap: one("client.encrypt({ name, plaintext: dataKey })"),
    unwrap: (name) => (name === "" ? one("client.decrypt({ name, ciphertext })")
      : one(`client.asymmetricDecrypt({ name: cryptoKeyVersion, ciphertext }) with a key of algorithm ${name}`, `client.asymmetricDecrypt(…) with ${name}`)),
    sign: (name) => one(`client.asymmetricSign({ name: cryptoKeyVersion, ${googleMessage(name)} }) with a key of algorithm ${name}`, `client.asymmetricSign(…) with ${name}`),
    verify: one("client.getPublicKey({ name: cryptoKeyVersion }) and a local verify"),
    mac: (name) => one(`client.macSign({ name: cryptoKeyVersion, data }) with a key of algorithm ${name}`, `client.macSign({ name, data }) with ${name}`),
    macverify: (name) => one(`client.macVerify({ name: cryptoKeyVersion, data, mac }) with a key of algorithm ${name}`, `client.macVerify({ name, data, mac }) with ${name}`),
    decapsulate: one("client.decapsulate({ name, ciphertext })"),
    random: one("client.generateRandomBytes({ location, lengthBytes: 32, protectionLevel: 'HSM' })", "client.generateRandomBytes({ location, lengthBytes: 32 })"),
    createKey: one(
      "client.createCryptoKey({ parent, cryptoKeyId, cryptoKey: { purpose, versionTemplate: { protectionLevel: 'HSM', algorithm } } })",
      "client.createCryptoKey({ parent, cryptoKeyId, cryptoKey })"),
    rewrap: one("client.updateCryptoKeyPrimaryVersion({ name, cryptoKeyVersionId }), then client.decrypt() and client.encrypt()", "client.decrypt(), then client.encrypt() with the new version"),
    rotate: one("client.updateCryptoKey({ cryptoKey: { name, rotationPeriod, nextRotationTime }, updateMask })", "client.updateCryptoKey({ cryptoKey, updateMask })"),
    destroy: one("client.destroyCryptoKeyVersion({ name })"),
  },
  vault: {
    enc: one("vault.write('transit/encrypt/<key>', { plaintext: base64 })"),
    dec: one("vault.write('transit/decrypt/<key>', { ciphertext })"),
    datakey: one("vault.write('transit/datakey/plaintext/<key>', { bits: 256 })"),
    wrap: one("vault.write('transit/encrypt/<key>', { plaintext: base64 })"),
    unwrap: one("vault.write('transit/decrypt/<key>', { ciphertext })"),
    sign: (name) => one(transit("sign", name, "input: base64"), transit("sign", name.split(" ")[0] ?? "", "input")),
    verify: (name) => one(transit("verify", name, "input: base64, signature"), transit("verify", name.split(" ")[0] ?? "", "input, signature")),
    mac: (name) => one(transit("hmac", name, "input: base64"), transit("hmac", name, "input")),
    macverify: (name) => one(transit("verify", name, "input: base64, hmac"), transit("verify", name, "input, hmac")),
    random: one("vault.write('transit/random/32', { format: 'base64' })"),
    createKey: one("vault.write('transit/keys/<key>', { type })"),
    rewrap: one("vault.write('transit/rewrap/<key>', { ciphertext })"),
    rotate: one("vault.write('transit/keys/<key>/rotate', {})"),
    destroy: one("vault.delete('transit/keys/<key>')"),
  },
  pkcs11: {
    enc: one("C_EncryptInit(session, { mechanism: CKM_AES_GCM, parameter }, key) and C_Encrypt", "C_EncryptInit(session, { mechanism: CKM_AES_GCM }, key)"),
    dec: one("C_DecryptInit(session, { mechanism: CKM_AES_GCM, parameter }, key) and C_Decrypt", "C_DecryptInit(session, { mechanism: CKM_AES_GCM }, key)"),
    datakey: one("C_GenerateKey(session, { mechanism: CKM_AES_KEY_GEN }, template) with CKA_EXTRACTABLE false", "C_GenerateKey(…) with CKA_EXTRACTABLE false"),
    wrap: (name) => one(`C_WrapKey(session, { mechanism: ${name} }, wrappingKey, key, buffer)`, `C_WrapKey(session, { mechanism: ${name} }, …)`),
    unwrap: (name) => one(`C_UnwrapKey(session, { mechanism: ${name} }, unwrappingKey, wrappedKey, template)`, `C_UnwrapKey(session, { mechanism: ${name} }, …)`),
    sign: (name) => one(`C_SignInit(session, { mechanism: ${name} }, key) and C_Sign`, `C_SignInit(session, { mechanism: ${name} }, key)`),
    verify: (name) => one(`C_VerifyInit(session, { mechanism: ${name} }, key) and C_Verify`, `C_VerifyInit(session, { mechanism: ${name} }, key)`),
    mac: (name) => one(`C_SignInit(session, { mechanism: ${name} }, key) and C_Sign`, `C_SignInit(session, { mechanism: ${name} }, key)`),
    macverify: (name) => one(`C_VerifyInit(session, { mechanism: ${name} }, key) and C_Verify`, `C_VerifyInit(session, { mechanism: ${name} }, key)`),
    derive: one("C_DeriveKey(session, { mechanism: CKM_ECDH1_DERIVE, parameter }, key, template)", "C_DeriveKey(session, { mechanism: CKM_ECDH1_DERIVE }, …)"),
    random: one("C_GenerateRandom(session, buffer)"),
    createKey: one("C_GenerateKeyPair(session, mechanism, publicTemplate, privateTemplate) with CKA_TOKEN and CKA_SENSITIVE true, CKA_EXTRACTABLE false", "C_GenerateKeyPair(…) with CKA_EXTRACTABLE false"),
    destroy: one("C_DestroyObject(session, object)"),
  },
};

/** Name of a local algorithm in a vault: `("aws", "sign", "RSA-SHA256")` is `RSASSA_PKCS1_V1_5_SHA_256`. */
export function vaultAlgorithm(provider: VaultProvider, operation: VaultOperation, algorithm: string): string | undefined {
  const names = families[operation]?.names;
  const key = algorithm.trim().toLowerCase();
  return names !== undefined && Object.hasOwn(names, key) ? names[key]?.[provider] : undefined;
}

/**
 * The call to make instead. An unknown algorithm is replaced by the usual one (RSA-PSS, HMAC-SHA-256, RSA-OAEP-256); an
 * algorithm that this vault does not have gives `undefined`, as does an operation that it does not offer.
 */
export function vaultCall(provider: VaultProvider, operation: VaultOperation, algorithm?: string): VaultWording | undefined {
  const wording = calls[provider][operation];
  if (typeof wording !== "function") return wording;
  const family = families[operation];
  const key = algorithm?.trim().toLowerCase() ?? "";
  const names = family && (Object.hasOwn(family.names, key) ? family.names[key] : family.usual);
  const name = names?.[provider];
  return name === undefined ? undefined : wording(name);
}

/** Local spellings that an operation translates. */
export function vaultAlgorithms(operation: VaultOperation): readonly string[] {
  return Object.keys(families[operation]?.names ?? {});
}
