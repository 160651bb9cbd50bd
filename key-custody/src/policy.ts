/**
 * `key-custody.json`: what the command itself needs of it, for every folder.
 *
 * The file at the root is the policy; a file in a folder refines it for what lies below, and `extends` names others of the
 * same repository. Lists add up and never drop what they inherit. All of it is data: parsed, never run, read from disk
 * or from the base of a pull request. An error names a position or a member, and nothing of the content.
 */
import { createRequire } from "node:module";
import { posix } from "node:path";
import { baselineFile } from "./baseline/file.ts";
import { UsageError } from "./errors.ts";
import type { Severity } from "./findings.ts";
import { parseJson, positionOf } from "./json-text.ts";

export const policyFile = "key-custody.json";

export type Document = Readonly<Record<string, unknown>>;

/** Content of a file by its path below the root. */
export type ReadText = (path: string) => string | undefined;

export interface Policy {
  /** Globs of files that are not checked, relative to the root. */
  readonly ignore: readonly string[];
  /** Severity by rule name or detector id; `off` leaves its findings out. */
  readonly severity: Readonly<Record<string, Severity | "off">>;
  /** The whole merged document, for the plugin. */
  readonly document: Document;
}

const noPolicy: Policy = { ignore: [], severity: {}, document: {} };

/** Policies may extend others this deep. */
const deepest = 5;

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
      const name = at === "" ? policyFile : `${at}/${policyFile}`;
      const text = this.#read(name);
      policy = text === undefined ? parent : this.#refined(parent, this.#resolved(parseDocument(text, name), name, []), at, name);
      this.#byFolder.set(at, policy);
    }
    return policy;
  }

  #refined(parent: Policy, own: Document, folder: string, name: string): Policy {
    const ignore = strings(own["ignore"], `${name}: "ignore"`).map((glob) => inFolder(glob, folder));
    const document = merged(parent.document, { ...own, ...(own["ignore"] === undefined ? {} : { ignore }) });
    this.#refuse(document, name);
    return Object.freeze({
      ignore: [...parent.ignore, ...ignore], severity: { ...parent.severity, ...severities(own["severity"], `${name}: "severity"`) }, document,
    });
  }

  /** The document with what it extends underneath. Only files of the repository can be extended. */
  #resolved(own: Document, name: string, way: readonly string[]): Document {
    if (own["extends"] === undefined) return own;
    const { extends: names, ...rest } = own;
    if (way.includes(name) || way.length >= deepest) throw new UsageError(`${name}: "extends" goes in a circle or too deep.`);
    let under: Document = {};
    for (const target of strings(typeof names === "string" ? [names] : names, `${name}: "extends"`)) {
      const path = posix.normalize(posix.join(posix.dirname(name), target));
      const isOutside = posix.isAbsolute(target) || path.startsWith("../") || /^[a-z][a-z+.-]*:/i.test(target);
      const text = isOutside ? undefined : this.#read(path);
      if (text === undefined) throw new UsageError(`${name}: "extends" must name JSON files of this repository that exist, relative to this file.`);
      under = merged(under, this.#resolved(parseDocument(text, path), path, [...way, name]));
    }
    return merged(under, rest);
  }
}

/** JSON text → object, or one sentence with the position. */
export function parseDocument(text: string, name: string): Document {
  const document = parseJson(text);
  if (document.error !== undefined) {
    const { line, column } = positionOf(text, document.error);
    throw new UsageError(`${name} is not valid JSON (line ${line}, column ${column}).`);
  }
  if (!isRecord(document.value)) throw new UsageError(`${name} must hold one JSON object.`);
  return document.value;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function merged(under: Document, over: Document): Document {
  const result: Record<string, unknown> = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const old = Object.hasOwn(under, key) ? under[key] : undefined;
    const both = isRecord(old) && isRecord(value) ? merged(old, value) : Array.isArray(old) && Array.isArray(value) ? [...old, ...(value as unknown[])] : value;
    Object.defineProperty(result, key, { value: both, enumerable: true, configurable: true, writable: true });
  }
  return result;
}

/** A glob of a folder's own policy, as one of the root. Without a slash it is for any depth, as in `.gitignore`. */
function inFolder(glob: string, folder: string): string {
  const anchored = glob.includes("/") ? glob.replace(/^\.?\//, "") : `**/${glob}`;
  return folder === "" ? anchored : `${folder.replace(/[\\*?[\]{}()!+@]/g, "\\$&")}/${anchored}`;
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
