/**
 * The wording that replaces a local call, per vault: algorithms are translated, what a vault cannot do is not offered, and the
 * calls that are offered exist in the library tables. Published keys are recognised whatever their spelling.
 */
import { describe, expect, it } from "vitest";
import { libraries, rowIndex } from "../../src/knowledge/index.ts";
import { publishedKey } from "../../src/knowledge/published.ts";
import type { VaultOperation } from "../../src/knowledge/schema.ts";
import { providersOf, secretStorePackages, vaultAlgorithm, vaultCall, vaultOfSpecifier, vaultPackages, vaultPathMeaning, vaultProviders } from "../../src/knowledge/vaults.ts";
import { placeOfSpecifier } from "../../src/knowledge/index.ts";

const operations = [...new Set(libraries.flatMap((library) => library.rows.flatMap((row) => (row.vault === undefined ? [] : [row.vault]))))];

describe("vaultCall", () => {
  it.each([
    ["aws", "sign", "RSA-SHA256", "RSASSA_PKCS1_V1_5_SHA_256"],
    ["azure", "sign", "ES256", "'ES256'"],
    ["gcp", "sign", "ed25519", "EC_SIGN_ED25519"],
    ["vault", "mac", "sha512", "transit/hmac/<key>/sha2-512"],
    ["pkcs11", "sign", "RS256", "CKM_SHA256_RSA_PKCS"],
    ["aws", "mac", "HS256", "HMAC_SHA_256"],
  ] as const)("%s %s %s names %s", (provider, operation, algorithm, part) => {
    expect(vaultCall(provider, operation, algorithm)).toContain(part);
  });

  it("falls back to a sound algorithm, never to the weak one it replaces", () => {
    expect(vaultCall("aws", "sign", "RSA-MD5")).toContain("RSASSA_PSS_SHA_256");
    expect(vaultCall("aws", "mac", "md5")).toContain("HMAC_SHA_256");
    expect(vaultCall("azure", "wrap", "constructor")).toContain("RSA-OAEP-256");
  });

  it("offers nothing that the vault does not have", () => {
    expect(vaultCall("azure", "sign", "ed25519")).toBeUndefined();
    expect(vaultCall("gcp", "sign", "ES512")).toBeUndefined();
    expect(vaultCall("azure", "derive")).toBeUndefined();
    expect(vaultAlgorithm("aws", "sign", "__proto__")).toBeUndefined();
  });

  it("leaves no placeholder open", () => {
    const texts = vaultProviders.flatMap((provider) => operations.map((operation) => vaultCall(provider, operation)));
    expect(texts.filter((text) => text?.includes("%") === true)).toEqual([]);
  });

  it("has a wording in AWS for every operation that a local call may have", () => {
    const local: VaultOperation[] = ["enc", "dec", "datakey", "wrap", "unwrap", "sign", "verify", "mac", "macverify", "derive", "encapsulate", "decapsulate", "random", "createKey"];
    expect(local.filter((operation) => vaultCall("aws", operation) === undefined)).toEqual([]);
    expect(operations.filter((operation) => operation !== "audit" && vaultCall("aws", operation) === undefined)).toEqual([]);
  });

  it("names commands that exist", () => {
    const commands = operations.flatMap((operation) => [...(vaultCall("aws", operation) ?? "").matchAll(/new (\w+Command)\(/g)].map((match) => match[1] ?? ""));
    const known = libraries.filter((library) => library.name === "@aws-sdk/client-kms").map(rowIndex);
    // ReplicateKeyCommand has no row: nothing of it concerns key material.
    expect(commands.filter((name) => name !== "ReplicateKeyCommand" && !known.some((index) => index.has(`new ${name}()`)))).toEqual([]);
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
