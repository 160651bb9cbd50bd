/**
 * Reads the exceptions that people bring from other scanners. Nothing is ever written in these formats.
 *
 * detect-secrets' `.secrets.baseline` names a path and the SHA-1 of a value; a `.gitleaksignore` names path, rule and line;
 * gitleaks' and betterleaks' JSON reports name path, line and the value, which is turned into its digest at once.
 * An entry is matched by path and digest, else by path and line; what matches nothing is told.
 */
import { parseJson, positionOf } from "../../../src/json-text.ts";
import type { Found } from "../checker.ts";
import { UsageError } from "../errors.ts";
import { sha1 } from "../../../src/baseline/identity.ts";
import { isRecord } from "../policy.ts";

export interface ForeignEntry {
  readonly path: string;
  /** 1-based. */
  readonly line: number | undefined;
  /** SHA-1 of the value in hex, the only digest that these tools share. */
  readonly digest: string | undefined;
  /** The tool's own name for what was found. */
  readonly label: string;
}

export function parseForeign(text: string, name: string): ForeignEntry[] {
  const start = text.trimStart()[0];
  if (start !== "{" && start !== "[") return parseIgnoreFile(text, name);
  const parsed = parseJson(text);
  if (parsed.error !== undefined) {
    const { line, column } = positionOf(text, parsed.error);
    throw new UsageError(`${name} is not valid JSON (line ${line}, column ${column}).`);
  }
  if (Array.isArray(parsed.value)) return parsed.value.filter(isRecord).map(reportEntry);
  if (isRecord(parsed.value) && isRecord(parsed.value["results"])) return Object.entries(parsed.value["results"]).flatMap(([path, list]) => baselineEntries(path, list));
  throw new UsageError(`${name} is neither a .secrets.baseline, a .gitleaksignore nor a gitleaks report.`);
}

function baselineEntries(path: string, list: unknown): ForeignEntry[] {
  if (!Array.isArray(list)) return [];
  return list.filter(isRecord).map((entry) => ({
    path: posix(path),
    line: numberOf(entry["line_number"]),
    digest: textOf(entry["hashed_secret"]),
    label: textOf(entry["type"]) ?? "secret",
  }));
}

function reportEntry(entry: Readonly<Record<string, unknown>>): ForeignEntry {
  const secret = textOf(entry["Secret"] ?? entry["secret"]);
  const isHidden = secret === undefined || secret === "" || /^(?:REDACTED|\*+)$|\.\.\.$/.test(secret);
  return {
    path: posix(textOf(entry["File"] ?? entry["file"]) ?? ""),
    line: numberOf(entry["StartLine"] ?? entry["startLine"]),
    // key-custody-allow no-weak-hash -- baselines of detect-secrets hold SHA-1 digests; this one is only compared with them
    digest: isHidden ? undefined : sha1(secret),
    label: textOf(entry["RuleID"] ?? entry["ruleID"]) ?? "secret",
  };
}

/** `commit:path:rule:line` or `path:rule:line`; the path itself may hold colons. */
function parseIgnoreFile(text: string, name: string): ForeignEntry[] {
  const entries: ForeignEntry[] = [];
  text.split(/\r?\n/).forEach((raw, index) => {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) return;
    const match = /^(?:[0-9a-f]{7,64}:)?(?<path>.+):(?<label>[^:]+):(?<line>\d+)$/.exec(line);
    const groups = match?.groups;
    if (groups === undefined) throw new UsageError(`${name}, line ${index + 1}: a fingerprint such as path:rule:line is expected.`);
    entries.push({ path: posix(groups["path"] ?? ""), line: Number(groups["line"]), digest: undefined, label: groups["label"] ?? "" });
  });
  return entries;
}

export interface ForeignMatches {
  readonly matched: ReadonlyMap<ForeignEntry, readonly Found[]>;
  readonly rest: readonly ForeignEntry[];
}

/** `found` must carry digests. */
export function matchForeign(entries: readonly ForeignEntry[], found: readonly Found[]): ForeignMatches {
  const matched = new Map<ForeignEntry, readonly Found[]>();
  for (const entry of entries) {
    const inFile = found.filter(({ finding }) => finding.path === entry.path);
    const byValue = entry.digest === undefined ? [] : inFile.filter(({ digests }) => digests?.includes(entry.digest ?? "") === true);
    // A digest that differs is another value: the line alone must not except a new secret.
    const hits = byValue.length > 0 || entry.digest !== undefined ? byValue
      : inFile.filter(({ finding }) => entry.line !== undefined && finding.line <= entry.line && entry.line <= finding.endLine);
    if (hits.length > 0) matched.set(entry, hits);
  }
  return { matched, rest: entries.filter((entry) => !matched.has(entry)) };
}

function posix(path: string): string {
  return path.replaceAll("\\", "/").replace(/^\.\//, "");
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === "number" && Number.isInteger(value) && value > 0 ? value : undefined;
}
