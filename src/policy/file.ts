/**
 * `key-custody.json` as documents: the file at the root, what it extends, and the files in folders that refine it.
 *
 * Lists add up and never drop what they inherit; only files of the same repository can be extended. All of it is data:
 * parsed, never run, and read by whoever asks, from disk or from a commit. An error names a position or a member, and
 * nothing of the content.
 */
import { parseJson, positionOf } from "../json-text.ts";
import { PolicyError } from "./error.ts";

export const policyFile = "key-custody.json";

export type Document = Readonly<Record<string, unknown>>;

/** Content of a file by its path below the root, `/` between names; `undefined` when there is none. */
export type ReadText = (path: string) => string | undefined;

/** Policies may extend others this deep. */
const deepest = 5;

/** What holds in `folder` (relative to the root, "" for the root itself) when `parent` holds above it; `parent` itself without a file there. */
export function refinedDocument(parent: Document, folder: string, read: ReadText): Document {
  const name = folder === "" ? policyFile : `${folder}/${policyFile}`;
  const text = read(name);
  if (text === undefined) return parent;
  // These two are what loadPolicy finds, not what a file may claim.
  const { root: _root, baseline: _baseline, ...own } = resolved(parseDocument(text, name), name, [], read);
  const ignore = globsOf(own["ignore"], `${name}: "ignore"`).map((glob) => inFolder(glob, folder));
  return merged(parent, { ...own, ...(own["ignore"] === undefined ? {} : { ignore }) });
}

/** The document with what it extends underneath. */
function resolved(own: Document, name: string, way: readonly string[], read: ReadText): Document {
  if (own["extends"] === undefined) return own;
  const { extends: names, ...rest } = own;
  if (way.includes(name) || way.length >= deepest) throw new PolicyError(`${name}: "extends" goes in a circle or too deep.`);
  const { posix } = process.getBuiltinModule("node:path");
  let under: Document = {};
  for (const target of stringsOf(typeof names === "string" ? [names] : names, `${name}: "extends"`)) {
    const path = posix.normalize(posix.join(posix.dirname(name), target));
    const isOutside = posix.isAbsolute(target) || path.startsWith("../") || /^[a-z][a-z+.-]*:/iu.test(target);
    const text = isOutside ? undefined : read(path);
    if (text === undefined) throw new PolicyError(`${name}: "extends" must name JSON files of this repository that exist, relative to this file.`);
    under = merged(under, resolved(parseDocument(text, path), path, [...way, name], read));
  }
  return merged(under, rest);
}

/** JSON text → object, or one sentence with the position. */
function parseDocument(text: string, name: string): Document {
  const document = parseJson(text);
  if (document.error !== undefined) {
    const { line, column } = positionOf(text, document.error);
    throw new PolicyError(`${name} is not valid JSON (line ${line}, column ${column}).`);
  }
  if (!isRecord(document.value)) throw new PolicyError(`${name} must hold one JSON object.`);
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
  const anchored = glob.includes("/") ? glob.replace(/^\.?\//u, "") : `**/${glob}`;
  return folder === "" ? anchored : `${folder.replace(/[\\*?[\]{}()!+@]/gu, "\\$&")}/${anchored}`;
}

/** Globs, plain or with the reason why what they cover is not checked; the reason is for people. */
function globsOf(value: unknown, what: string): readonly string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new PolicyError(`${what} must be a list of globs.`);
  return value.flatMap((entry: unknown): readonly string[] => {
    if (typeof entry === "string") return [entry];
    const { files, reason, ...rest } = isRecord(entry) ? entry : {};
    if (typeof reason !== "string" || reason.trim() === "" || files === undefined || Object.keys(rest).length > 0) {
      throw new PolicyError(`${what} takes globs, and objects of "files" (a glob or a list of them) and "reason".`);
    }
    return stringsOf(typeof files === "string" ? [files] : files, `${what}, "files"`);
  });
}

function stringsOf(value: unknown, what: string): readonly string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || !value.every((entry) => typeof entry === "string")) throw new PolicyError(`${what} must be a list of strings.`);
  return value;
}
