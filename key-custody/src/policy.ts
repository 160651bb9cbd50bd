/**
 * `key-custody.json`: what the command itself needs of it, for every folder: ignored files and severities.
 *
 * How files refine and extend each other is the plugin's knowledge, shared with `loadPolicy`; here each folder's document is
 * kept, read from disk or from the base of a pull request.
 */
import { createRequire } from "node:module";
import { posix } from "node:path";
import type { Confidence } from "detect-secrets-wasm";
import { baselineFile } from "../../src/baseline/file.ts";
import { isRecord, policyFile, refinedDocument } from "../../src/policy/file.ts";
import type { Document, ReadText } from "../../src/policy/file.ts";
import { UsageError } from "./errors.ts";
import type { Severity } from "./findings.ts";

export { isRecord, policyFile } from "../../src/policy/file.ts";
export type { Document, ReadText } from "../../src/policy/file.ts";

/** From which severity on the check fails. */
export type FailOn = Severity | "never";

export const failOns: readonly FailOn[] = ["error", "warning", "note", "never"];
export const confidences: readonly Confidence[] = ["certain", "high", "medium", "low"];

export interface Policy {
  /** Globs of files that are not checked, relative to the root. */
  readonly ignore: readonly string[];
  /** Severity by rule name or detector id; `off` leaves its findings out. */
  readonly severity: Readonly<Record<string, Severity | "off">>;
  /** Thresholds for `check` where its options name none. */
  readonly failOn: FailOn | undefined;
  readonly minConfidence: Confidence | undefined;
  /** The whole merged document, for the plugin. */
  readonly document: Document;
}

const noPolicy: Policy = { ignore: [], severity: {}, failOn: undefined, minConfidence: undefined, document: {} };

export class Policies {
  readonly #read: ReadText;
  readonly #byFolder = new Map<string, Policy>();
  readonly #matchers = new WeakMap<Policy, (path: string) => boolean>();
  /** Asked for every policy once it is merged: the plugin knows what its own members may be. */
  readonly #refuse: (document: Document, name: string) => void;

  constructor(read: ReadText, refuse: (document: Document, name: string) => void = () => {}) {
    this.#read = read;
    this.#refuse = refuse;
  }

  get root(): Policy {
    return this.#ofFolder("");
  }

  for(path: string): Policy {
    return this.#ofFolder(posix.dirname(path));
  }

  isIgnored(path: string): boolean {
    // The baseline holds digests and its own key; it is data of this command.
    if (path === baselineFile) return true;
    const policy = this.for(path);
    if (policy.ignore.length === 0) return false;
    let matches = this.#matchers.get(policy);
    if (matches === undefined) {
      matches = matcher(policy.ignore);
      this.#matchers.set(policy, matches);
    }
    return matches(path);
  }

  #ofFolder(folder: string): Policy {
    const at = folder === "." ? "" : folder;
    let policy = this.#byFolder.get(at);
    if (policy === undefined) {
      const parent = at === "" ? noPolicy : this.#ofFolder(posix.dirname(at));
      const document = refinedDocument(parent.document, at, this.#read);
      policy = document === parent.document ? parent : this.#policyOf(document, at === "" ? policyFile : `${at}/${policyFile}`);
      this.#byFolder.set(at, policy);
    }
    return policy;
  }

  #policyOf(document: Document, name: string): Policy {
    this.#refuse(document, name);
    return Object.freeze({
      ignore: strings(document["ignore"], `${name}: "ignore"`),
      severity: severities(document["severity"], `${name}: "severity"`),
      failOn: oneOf(document["failOn"], failOns, `${name}: "failOn"`),
      minConfidence: oneOf(document["minConfidence"], confidences, `${name}: "minConfidence"`),
      document,
    });
  }
}

/** Loaded when the first policy has globs; most runs have none. */
function matcher(globs: readonly string[]): (path: string) => boolean {
  const picomatch = createRequire(import.meta.url)("picomatch") as typeof import("picomatch"); // `require` is untyped.
  return picomatch([...globs], { dot: true });
}

function strings(value: unknown, what: string): readonly string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || !value.every((entry) => typeof entry === "string")) throw new UsageError(`${what} must be a list of strings.`);
  return value;
}

function oneOf<T extends string>(value: unknown, known: readonly T[], what: string): T | undefined {
  if (value === undefined) return undefined;
  const found = known.find((one) => one === value);
  if (found === undefined) throw new UsageError(`${what} must be one of ${known.join(", ")}.`);
  return found;
}

function severities(value: unknown, what: string): Readonly<Record<string, Severity | "off">> {
  if (value === undefined) return {};
  if (!isRecord(value)) throw new UsageError(`${what} must be an object of rule names and severities.`);
  return Object.fromEntries(Object.entries(value).map(([rule, severity]) => {
    if (severity !== "error" && severity !== "warning" && severity !== "note" && severity !== "off") {
      throw new UsageError(`${what} knows "error", "warning", "note" and "off" only.`);
    }
    return [rule.replace(/^key-custody\//, ""), severity];
  }));
}
