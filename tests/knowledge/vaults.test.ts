/**
 * The wording that replaces a local call, per vault: algorithms are translated, what a vault cannot do is not offered, and the
 * calls that are offered exist in the library tables. Published keys are recognised whatever their spelling.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { libraries, placeOfSpecifier } from "../../src/knowledge/index.ts";
import { publishedKey } from "../../src/knowledge/published.ts";
import type { VaultOperation } from "../../src/knowledge/schema.ts";
import { vaultAlgorithm, vaultCall } from "../../src/knowledge/vault-wording.ts";
import { providersOf, secretStorePackages, vaultOfSpecifier, vaultPackages, vaultPathMeaning, vaultProviders } from "../../src/knowledge/vaults.ts";
import manifest from "./package.json" with { type: "json" };
import { type KnownWords, wordingsOf, wordsOf } from "./vault-words.ts";

/** Words of ours in a wording: prose, names of variables, parts of names. Anything else must be in the typings of the vault's SDK. */
const own: ReadonlySet<string> = new Set([
  "and", "or", "of", "with", "its", "the", "then", "new", "key", "keys", "byte", "bytes", "random", "local", "verify", "data", "digest", "name", "true", "false", "up",
  "to", "version", "AES-256-GCM", "dataKey", "wrapped", "wrappedKey", "wrappingKey", "unwrappingKey", "cryptographyClient", "keyClient", "client", "vault",
  "base64", "input", "signature", "mac", "policy", "Managed", "HSM", "oct-HSM", "encrypt", "decrypt", "session", "object", "buffer", "publicTemplate", "privateTemplate",
  "template", "mechanism", "sha256", "sha384", "sha512", "P365D", "-byte",
  // Bodies of the HTTP API of transit, which has no typings: developer.hashicorp.com/vault/api-docs/secret/transit
  "plaintext", "ciphertext", "hmac", "bits", "format", "type", "signature_algorithm", "pkcs1v15",
]);

const parsed: unknown = JSON.parse(readFileSync(new URL("vault-words.json", import.meta.url), "utf8"));
// Written by `npm run knowledge`.
const looked = parsed as Readonly<Record<string, KnownWords>>;

describe("vaultCall", () => {
  it.each([
    ["aws", "sign", "RSA-SHA256", "new SignCommand({ KeyId, Message: digest, MessageType: 'DIGEST', SigningAlgorithm: 'RSASSA_PKCS1_V1_5_SHA_256' })"],
    ["aws", "sign", "Ed25519", "new SignCommand({ KeyId, Message, MessageType: 'RAW', SigningAlgorithm: 'ED25519_SHA_512' })"],
    ["aws", "sign", "ml-dsa-65", "new SignCommand({ KeyId, Message, MessageType: 'RAW', SigningAlgorithm: 'ML_DSA_SHAKE_256' })"],
    ["aws", "mac", "HS512", "new GenerateMacCommand({ KeyId, Message, MacAlgorithm: 'HMAC_SHA_512' })"],
    ["aws", "unwrap", "RSA-OAEP", "new DecryptCommand({ KeyId, CiphertextBlob, EncryptionAlgorithm: 'RSAES_OAEP_SHA_256' })"],
    ["azure", "sign", "ES256", "cryptographyClient.signData('ES256', data)"],
    ["azure", "wrap", "aes-kw", "cryptographyClient.wrapKey('A256KW', dataKey)"],
    ["azure", "mac", "HS256", "cryptographyClient.sign('HS256', digest) of a Managed HSM oct-HSM key"],
    ["gcp", "sign", "ES384", "client.asymmetricSign({ name: cryptoKeyVersion, digest: { sha384 } }) with a key of algorithm EC_SIGN_P384_SHA384"],
    ["gcp", "sign", "ed25519", "client.asymmetricSign({ name: cryptoKeyVersion, data }) with a key of algorithm EC_SIGN_ED25519"],
    ["gcp", "unwrap", undefined, "client.asymmetricDecrypt({ name: cryptoKeyVersion, ciphertext }) with a key of algorithm RSA_DECRYPT_OAEP_3072_SHA256"],
    ["vault", "mac", "sha512", "vault.write('transit/hmac/<key>/sha2-512', { input: base64 })"],
    ["vault", "sign", "RS256", "vault.write('transit/sign/<key>/sha2-256', { input: base64, signature_algorithm: 'pkcs1v15' })"],
    ["vault", "sign", "PS256", "vault.write('transit/sign/<key>/sha2-256', { input: base64 })"],
    ["vault", "sign", "ed25519", "vault.write('transit/sign/<key>', { input: base64 })"],
    ["pkcs11", "sign", "RS256", "C_SignInit(session, { mechanism: CKM_SHA256_RSA_PKCS }, key) and C_Sign"],
    ["pkcs11", "wrap", "aes-kw", "C_WrapKey(session, { mechanism: CKM_AES_KEY_WRAP_PAD }, wrappingKey, key, buffer)"],
  ] as const)("%s %s %s", (provider, operation, algorithm, text) => {
    expect(vaultCall(provider, operation, algorithm)?.full).toBe(text);
  });

  it("falls back to a sound algorithm, never to the weak one it replaces", () => {
    expect(vaultCall("aws", "sign", "RSA-MD5")?.full).toContain("RSASSA_PSS_SHA_256");
    expect(vaultCall("aws", "mac", "md5")?.full).toContain("HMAC_SHA_256");
    expect(vaultCall("azure", "wrap", "constructor")?.full).toContain("RSA-OAEP-256");
  });

  it("offers nothing that the vault does not have", () => {
    expect(vaultCall("azure", "sign", "ed25519")).toBeUndefined();
    expect(vaultCall("gcp", "sign", "ES512")).toBeUndefined();
    expect(vaultCall("pkcs11", "sign", "ed25519")).toBeUndefined();
    expect(vaultCall("azure", "derive")).toBeUndefined();
    expect(vaultAlgorithm("aws", "sign", "__proto__")).toBeUndefined();
  });

  it.each(vaultProviders)("%s: every brief wording fits into a message and names the same call as the full one", (provider) => {
    const wordings = wordingsOf(provider);
    expect(wordings.filter(({ brief }) => brief.length > 80).map(({ brief }) => brief)).toEqual([]);
    const calls = (text: string): readonly string[] => text.match(/\b(?:\w+Command|C_\w+|(?<=\.)\w+)(?=\()/gu) ?? [];
    expect(wordings.filter(({ full, brief }) => !calls(brief).every((call) => full.includes(`${call}(`))).map(({ brief }) => brief)).toEqual([]);
  });

  it.each(vaultProviders)("%s: every name in a wording is one of the SDK", (provider) => {
    const known = new Set(looked[provider]?.words ?? []);
    expect(wordsOf(provider).filter((word) => !known.has(word) && !own.has(word))).toEqual([]);
  });

  it("was looked up in the versions that package.json names", () => {
    const versions: Readonly<Record<string, string>> = manifest.dependencies;
    expect(Object.values(looked).filter(({ package: name, version }) => versions[name] !== version)).toEqual([]);
  });

  it.each(vaultProviders)("%s: has a wording for what local code does most", (provider) => {
    const needed: VaultOperation[] = ["enc", "dec", "datakey", "wrap", "unwrap", "sign", "verify", "mac", "macverify", "random", "createKey"];
    expect(needed.filter((operation) => vaultCall(provider, operation) === undefined)).toEqual([]);
  });

  it("has a wording in AWS for every operation of the tables", () => {
    const operations = [...new Set(libraries.flatMap((library) => library.rows.flatMap(({ vault }) => vault ?? [])))];
    expect(operations.filter((operation) => operation !== "audit" && vaultCall("aws", operation) === undefined)).toEqual([]);
  });
});

describe("vault packages", () => {
  it("are all specifiers of the tables", () => {
    expect(Object.keys({ ...vaultPackages, ...secretStorePackages }).filter((name) => placeOfSpecifier(name) === undefined)).toEqual([]);
  });

  it("tell the vaults of a project, key vaults before secret stores", () => {
    expect(providersOf(["express", "@aws-sdk/client-kms", "node-vault"])).toEqual(["aws", "vault"]);
    expect(providersOf(["@azure/keyvault-secrets", "@google-cloud/kms"])).toEqual(["gcp"]);
    expect(providersOf(["@azure/keyvault-secrets"])).toEqual(["azure"]);
    expect(providersOf(["express", "constructor", "aws-sdk"])).toEqual([]);
    expect(vaultOfSpecifier("toString")).toBeUndefined();
  });
});

describe("paths of HashiCorp Vault", () => {
  it.each([
    ["transit/export/signing-key/app", "vault-export"], ["/v1/transit/sign/app/sha2-256", "vault-sign"], ["transit/datakey/plaintext/app", "vault-plaintext"],
    ["transit/datakey/wrapped/app", "vault-op"], ["secret/data/app", "secret-fetch"],
  ])("%s is %s", (path, role) => {
    expect(vaultPathMeaning(path)?.role).toBe(role);
  });

  it("leaves other engines alone", () => {
    expect(vaultPathMeaning("pki/issue/web")).toBeUndefined();
  });
});

describe("publishedKey", () => {
  const junk = `${"test ".repeat(11)}junk`;

  it("knows the mnemonic of development chains, however it is spaced", () => {
    expect(publishedKey(junk)?.name).toContain("Hardhat");
    expect(publishedKey(`  ${junk.replaceAll(" ", "  ")}\n`)?.name).toContain("Hardhat");
  });

  it("knows counting keys of FIPS 197 with and without 0x, in either case", () => {
    const counting = Array.from({ length: 32 }, (_, byte) => byte.toString(16).padStart(2, "0")).join("");
    expect(publishedKey(counting)?.name).toContain("FIPS 197");
    expect(publishedKey(`0x${counting.toUpperCase()}`)?.name).toContain("FIPS 197");
  });

  it("knows the AWS documentation key", () => {
    expect(publishedKey(["AKIA", "IOSFODNN7", "EXAMPLE"].join(""))?.name).toContain("AWS");
  });

  it("says nothing about others", () => {
    for (const value of ["", "secret", "a".repeat(64), "f".repeat(64), `${junk} junk`, "x".repeat(100_000)]) expect(publishedKey(value)).toBeUndefined();
  });
});
