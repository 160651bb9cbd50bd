/**
 * The policy: what a repository says about its vault, its own wrappers and how strict to be.
 *
 * The only reader of `settings["key-custody"]` and of `key-custody.json`. Defaults are never dropped by adding
 * something. A policy with an unknown member or a wrong type is an error that names the member and what to write.
 */
import type { Baseline } from "../baseline/entries.ts";
import type { Library } from "../knowledge/schema.ts";
import type { Profile } from "../knowledge/algorithms.ts";
import { type VaultProvider, vaultProviders } from "../knowledge/vaults.ts";
import { type Custody, custodyClasses } from "../custody/origin.ts";
import { readWrappers } from "./own-wrappers.ts";
import { PolicyError } from "./error.ts";

export { PolicyError } from "./error.ts";
export type { VaultProvider } from "../knowledge/vaults.ts";

export interface VaultPolicy {
  /** Vault whose calls the messages name; several when more than one is in use. */
  readonly provider: readonly VaultProvider[];
  /** Module specifiers or path globs that may import vault SDKs and raw cryptography: vendor SDKs, own wrapper modules. */
  readonly approvedClients: readonly string[];
  /** Path globs of files in which local cryptography is allowed. */
  readonly allowedFiles: readonly string[];
  /** Keys in lower custody than this are reported by `require-vault-client`. */
  readonly minimumCustody: Custody;
}

export interface Policy {
  readonly vault: VaultPolicy;
  /** Algorithm profile; without one, only what every profile disallows is reported. */
  readonly profile: Profile | undefined;
  /** Report what only a strict reader calls a defect: weak hashes of public data, legacy algorithms, advice. */
  readonly strict: boolean;
  /** Read relative imports to follow values and wrappers across files. */
  readonly crossFile: boolean;
  /** Path globs of test, fixture and example code, added to the built-in ones. */
  readonly testFiles: readonly string[];
  /** What findings in test, fixture and example code are: left out, or reported like any other. */
  readonly inTests: "off" | "report";
  /** Own wrappers described as rows of one more library. */
  readonly wrappers: readonly Library[];
  /** Globs of files that are not checked, relative to `root`. */
  readonly ignore: readonly string[];
  /** Absolute path of the folder that `ignore` and the baseline are relative to, `/` between names; set by `loadPolicy`. */
  readonly root: string | undefined;
  /** Findings that are known, put in by `loadPolicy`. */
  readonly baseline: BaselineSettings | undefined;
}

/** The baseline as plain data, with the paths of its entries that are no files any more: what was known there may have moved. */
export interface BaselineSettings extends Baseline {
  readonly gone: readonly string[];
}

export const defaultPolicy: Policy = Object.freeze({
  vault: Object.freeze({ provider: [], approvedClients: [], allowedFiles: [], minimumCustody: "data-key" }),
  profile: undefined,
  strict: false,
  crossFile: false,
  testFiles: [],
  inTests: "off",
  wrappers: [],
  ignore: [],
  root: undefined,
  baseline: undefined,
} satisfies Policy);

const vaultMembers: readonly string[] = Object.keys(defaultPolicy.vault);

const parsed = new WeakMap<object, Policy>();

/** Policy of a linted file: `context.settings["key-custody"]`, checked once per settings object. */
export function policyOf(settings: Readonly<Record<string, unknown>> | undefined): Policy {
  const given = settings?.["key-custody"];
  if (given === undefined || given === null) return defaultPolicy;
  if (typeof given !== "object") throw new PolicyError('settings["key-custody"] must be an object, such as the result of loadPolicy(import.meta.dirname).');
  const cached = parsed.get(given);
  if (cached) return cached;
  const policy = readPolicy(given as Readonly<Record<string, unknown>>, 'settings["key-custody"]');
  parsed.set(given, policy);
  return policy;
}

/** @throws PolicyError naming the member that is wrong and what it should be. */
export function readPolicy(given: Readonly<Record<string, unknown>>, where: string): Policy {
  const wrong = (member: string, want: string): never => {
    throw new PolicyError(`${where}: "${member}" must be ${want}.`);
  };
  const strings = (value: unknown, member: string): readonly string[] => {
    if (value === undefined) return [];
    if (!Array.isArray(value) || !value.every((item) => typeof item === "string")) return wrong(member, "a list of strings");
    return value;
  };
  const flag = (value: unknown, member: string, otherwise: boolean): boolean => {
    if (value === undefined) return otherwise;
    return typeof value === "boolean" ? value : wrong(member, "true or false");
  };
  const oneOf = <T extends string>(value: unknown, member: string, allowed: readonly T[]): T | undefined => {
    if (value === undefined) return undefined;
    return allowed.find((one) => one === value) ?? wrong(member, `one of ${allowed.join(", ")}`);
  };
  const vault = given["vault"] ?? {};
  if (typeof vault !== "object" || vault === null || Array.isArray(vault)) return wrong("vault", "an object");
  const members = vault as Readonly<Record<string, unknown>>;
  const odd = Object.keys(members).find((name) => !vaultMembers.includes(name));
  if (odd !== undefined) return wrong("vault", `without ${/^[A-Za-z]{1,24}$/u.test(odd) ? `"${odd}"` : "other members"}: it takes ${vaultMembers.join(", ")}`);
  const providers = typeof members["provider"] === "string" ? [members["provider"]] : strings(members["provider"], "vault.provider");
  return Object.freeze({
    vault: Object.freeze({
      provider: providers.map((one) => oneOf(one, "vault.provider", vaultProviders) ?? wrong("vault.provider", vaultProviders.join(", "))),
      approvedClients: strings(members["approvedClients"], "vault.approvedClients"),
      allowedFiles: strings(members["allowedFiles"], "vault.allowedFiles"),
      minimumCustody: oneOf(members["minimumCustody"], "vault.minimumCustody", custodyClasses) ?? defaultPolicy.vault.minimumCustody,
    }),
    profile: oneOf(given["profile"], "profile", ["seed", "asvs", "nist"] as const),
    strict: flag(given["strict"], "strict", false),
    crossFile: flag(given["crossFile"], "crossFile", defaultPolicy.crossFile),
    testFiles: strings(given["testFiles"], "testFiles"),
    inTests: oneOf(given["inTests"], "inTests", ["off", "report"] as const) ?? "off",
    wrappers: readWrappers(given["wrappers"], wrong),
    ignore: strings(given["ignore"], "ignore"),
    root: typeof given["root"] === "string" ? given["root"] : undefined,
    baseline: given["baseline"] as BaselineSettings | undefined, // made and checked by loadPolicy
  });
}
