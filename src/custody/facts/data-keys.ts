/**
 * Plaintext data keys: what a vault makes or unwraps for envelope encryption, and how they leave the function.
 *
 * A decryption by the vault counts only when its result is used as a key; its other results are data. A key escapes when
 * an exported function returns it, when the module, an instance or a cache keeps it, or when it is stored without its
 * wrapped form. Logs, responses and files are exposures, not escapes.
 */
import { type Abstract, alternatives, type CallSite, knownString } from "../abstract.ts";
import { vaultPathMeaning } from "../../knowledge/vaults.ts";
import type { CustodyModel } from "../model.ts";
import { originOf } from "../origin.ts";
import { argumentAt } from "../positions.ts";
import type { Node } from "../syntax.ts";
import type { CryptoUse } from "./crypto-uses.ts";
import { sourcesOfKeyBytes } from "./key-uses.ts";
import { memberPath, reaches, showsSecret } from "./secret-results.ts";

export interface DataKey {
  readonly use: CryptoUse;
  readonly site: CallSite;
  /** The member of the response (dotted) is the plaintext key, or contains it. */
  shows(member: string): boolean;
}

export function dataKeys(model: CustodyModel): readonly DataKey[] {
  return model.cryptoUses.flatMap((use) => {
    const { site } = use;
    const paths = site ? pathsOf(model, use, site) : [];
    if (!site || paths.length === 0) return [];
    return { use, site, shows: (member: string) => paths.some((path) => reaches(path, member)) };
  });
}

/** The value is, or holds, the plaintext of `key`. */
export function isDataKey(key: DataKey, value: Abstract): boolean {
  if (value.kind !== "result" && value.kind !== "choice") return false;
  return alternatives(value).some((one) => one.kind === "result" && one.site.node === key.site.node && key.shows(one.member));
}

/** Where in the response the plaintext key stands. */
function pathsOf(model: CustodyModel, use: CryptoUse, site: CallSite): readonly string[] {
  const returned = (role: string): readonly string[] => Object.entries(site.row.args ?? {}).flatMap(([position, given]) =>
    position.startsWith("ret") && (given === role || (typeof given !== "string" && given.some((one) => one === role))) ? memberPath(position) : []);
  switch (use.row.role) {
    case "vault-plaintext":
      return showsSecret(site, "") ? [...returned("rawkey"), ...returned("secret")] : [];
    case "vault-decrypt": {
      const paths = returned("data");
      return paths.length > 0 && model.fact(sourcesOfKeyBytes).has(site.node) ? paths : [];
    }
    case "vault-op": {
      const path = pathStart(argumentAt(model.evaluator, site, ["path"]));
      return path !== undefined && vaultPathMeaning(path)?.role === "vault-plaintext" ? ["data.plaintext"] : [];
    }
    default:
      return [];
  }
}

/**
 * Calls that make a random key which the file hands to the vault to be wrapped: the data keys of Azure Key Vault, Google Cloud KMS
 * and transit, which make none of their own.
 */
export function wrappedByVault(model: CustodyModel): ReadonlySet<Node> {
  const made = new Set<Node>();
  for (const use of model.allUses) {
    for (const value of wrappedValues(model, use)) {
      const { value: source } = originOf(model.evaluator, value);
      if (source.kind === "result" && (source.site.row.role === "random" || source.site.row.role === "keygen")) made.add(source.site.node);
    }
  }
  return made;
}

function wrappedValues(model: CustodyModel, use: CryptoUse): readonly Abstract[] {
  const { role } = use.row;
  if (role === "vault-wrap" || role === "vault-encrypt") return use.argumentsWith("data", "key", "keyobject").map(({ value }) => value);
  if (role !== "vault-op" || !use.site) return [];
  const path = pathStart(argumentAt(model.evaluator, use.site, ["path"]));
  const body = argumentAt(model.evaluator, use.site, ["body"]);
  const plaintext = path !== undefined && vaultPathMeaning(path)?.role === "vault-encrypt" && body?.kind === "object" ? body.get("plaintext") : undefined;
  return plaintext ? [plaintext] : [];
}

/** The known beginning of a path such as `transit/export/encryption-key/${name}`. */
export function pathStart(value: Abstract | undefined): string | undefined {
  if (value?.kind === "partial") return pathStart(value.parts[0]);
  const text = value?.kind === "choice" ? knownString(value.options[0]) : knownString(value);
  return text?.replace(/^\/?(?:v1\/)?/u, "");
}
