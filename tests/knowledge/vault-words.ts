/**
 * The words of the wordings that replace local calls, for each vault, and the package whose typings must know them.
 * `npm run knowledge` looks them up and writes `vault-words.json`; the test compares without network.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { vaultOperations } from "../../src/knowledge/schema.ts";
import { vaultAlgorithms, vaultCall, type VaultWording } from "../../src/knowledge/vault-wording.ts";
import { type VaultProvider, vaultProviders } from "../../src/knowledge/vaults.ts";

const packages: Readonly<Record<VaultProvider, string>> = {
  aws: "@aws-sdk/client-kms", azure: "@azure/keyvault-keys", gcp: "@google-cloud/kms", vault: "node-vault", pkcs11: "pkcs11js",
};

export interface KnownWords {
  readonly package: string;
  readonly version: string;
  readonly words: readonly string[];
}

/** Every wording of a vault: all operations, each with every algorithm that it can name. */
export function wordingsOf(provider: VaultProvider): readonly VaultWording[] {
  return vaultOperations.flatMap((operation) => [undefined, ...vaultAlgorithms(operation)].flatMap((algorithm) => vaultCall(provider, operation, algorithm) ?? []));
}

/** Names in code: `SignCommand`, `RSASSA_PSS_SHA_256`, `RSA-OAEP-256`, `CKM_AES_GCM`. Paths of transit are not SDK names. */
export function wordsOf(provider: VaultProvider): readonly string[] {
  const texts = wordingsOf(provider).flatMap(({ full, brief }) => [full, brief]);
  return [...new Set(texts.flatMap((text) => text.replace(/'transit\/[^']*'/gu, "").match(/[A-Za-z_][\w-]*\w/gu) ?? []))].sort();
}

/** The words that occur in the typings of the vault's package. */
export function lookUpWords(folder: string): Readonly<Record<string, KnownWords>> {
  return Object.fromEntries(vaultProviders.map((provider) => {
    const place = path.join(folder, "node_modules", packages[provider]);
    const manifest: unknown = JSON.parse(readFileSync(path.join(place, "package.json"), "utf8"));
    const version = typeof manifest === "object" && manifest !== null && "version" in manifest ? String(manifest.version) : "";
    const typings = readdirSync(place, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".d.ts") && !name.includes("node_modules")).map((name) => readFileSync(path.join(place, name), "utf8")).join("\n");
    const words = wordsOf(provider).filter((word) => new RegExp(`(?<![\\w-])${word}(?![\\w-])`, "u").test(typings));
    return [provider, { package: packages[provider], version, words }];
  }));
}
