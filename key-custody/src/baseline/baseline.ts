/**
 * The baseline: findings that were there when the check was adopted, and that do not fail it.
 *
 * The file is JSON Lines, one entry a line, sorted, without line numbers or dates, so that branches merge cleanly and the
 * same findings give the same bytes. An entry holds both identities of a finding: the place finds it first, the
 * value must agree, so that a new secret in an old place is new; a moved or renamed secret is known by its value.
 * Whoever can read the file can test guesses of weak values, because it holds the key of the value identities.
 */
import { positionOf, parseJson } from "../json-text.ts";
import { UsageError } from "../errors.ts";
import type { Found } from "../checker.ts";
import { isRecord } from "../policy.ts";

export { baselineFile } from "./file.ts";

/** What a person said about an entry in `baseline audit`. */
export type Verdict = "true" | "false";

export interface BaselineEntry {
  readonly path: string;
  readonly rule: string;
  readonly detector?: string;
  /** Location identity. */
  readonly location: string;
  /** Value identity under the key of the baseline; absent for findings without a value. */
  readonly value?: string;
  readonly verdict?: Verdict;
}

export interface Baseline {
  /** Key of the value identities: 32 bytes in hex. */
  readonly key: string;
  readonly entries: readonly BaselineEntry[];
}

export function newKey(): string {
  return process.getBuiltinModule("node:crypto").randomBytes(32).toString("hex");
}

export function entryOf({ finding, value }: Found, verdict?: Verdict): BaselineEntry {
  return {
    path: finding.path,
    rule: finding.rule,
    ...(finding.detector === undefined ? {} : { detector: finding.detector }),
    location: finding.identity,
    ...(value === undefined ? {} : { value }),
    ...(verdict === undefined ? {} : { verdict }),
  };
}

export function formatBaseline({ key, entries }: Baseline): string {
  const lines = entries.map((entry) => JSON.stringify(fields(entry)));
  return [JSON.stringify({ keyCustodyBaseline: 1, key }), ...[...new Set(lines)].sort(), ""].join("\n");
}

/** A fixed order of fields that sorts lines by path first. */
function fields({ path, rule, detector, location, value, verdict }: BaselineEntry): object {
  return { path, rule, detector, location, value, verdict };
}

/** Entries may stand in any order and twice, as a merge by union leaves them. */
export function parseBaseline(text: string, name: string): Baseline {
  let key: string | undefined;
  const entries: BaselineEntry[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === "") return;
    const { value, error } = parseJson(line) as { value?: unknown; error?: number }; // Both arms are read below.
    if (error !== undefined) {
      throw new UsageError(`${name} is not valid (line ${index + 1}, column ${positionOf(line, error).column})${/^[<=>]{7}/.test(line) ? ": it has a merge conflict; keep the lines of both sides" : ""}.`);
    }
    if (!isRecord(value)) throw new UsageError(`${name}, line ${index + 1}: one JSON object is expected.`);
    if ("keyCustodyBaseline" in value) {
      if (value["keyCustodyBaseline"] !== 1) throw new UsageError(`${name} was written by a newer version of key-custody: update it.`);
      const { key: own } = value;
      if (typeof own !== "string" || !/^[0-9a-f]{32,}$/.test(own)) throw new UsageError(`${name}, line ${index + 1}: the key is not 16 or more bytes in hex.`);
      if (key !== undefined && key !== own) {
        throw new UsageError(`${name} holds two keys, from two baselines made apart: keep one side and run "key-custody baseline update --add".`);
      }
      key = own;
      return;
    }
    entries.push(parseEntry(value, `${name}, line ${index + 1}`));
  });
  if (key === undefined) throw new UsageError(`${name} lacks its first line with the key: restore it from git.`);
  return { key, entries };
}

function parseEntry(value: Readonly<Record<string, unknown>>, where: string): BaselineEntry {
  const { path, rule, detector, location, value: own, verdict } = value;
  if (typeof path !== "string" || typeof rule !== "string" || typeof location !== "string") {
    throw new UsageError(`${where}: an entry needs "path", "rule" and "location".`);
  }
  return {
    path, rule, location,
    ...(typeof detector === "string" ? { detector } : {}),
    ...(typeof own === "string" ? { value: own } : {}),
    ...(verdict === "true" || verdict === "false" ? { verdict } : {}),
  };
}

export interface Matched {
  /** Entry that a finding is known by. */
  readonly known: ReadonlyMap<Found, BaselineEntry>;
  /** Entries that no finding answers to any more. */
  readonly gone: readonly BaselineEntry[];
}

/** Each entry answers for one finding: same place and value, else same file and value, else same value elsewhere. */
export function match(entries: readonly BaselineEntry[], found: readonly Found[]): Matched {
  const known = new Map<Found, BaselineEntry>();
  let open = entries;
  const pass = (keyOfEntry: (entry: BaselineEntry) => string | undefined, keyOfFound: (found: Found) => string | undefined): void => {
    const byKey = new Map<string, BaselineEntry[]>();
    for (const entry of open) {
      const key = keyOfEntry(entry);
      if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), entry]);
    }
    const used = new Set<BaselineEntry>();
    for (const one of found) {
      if (known.has(one)) continue;
      const key = keyOfFound(one);
      const entry = key === undefined ? undefined : byKey.get(key)?.shift();
      if (entry === undefined) continue;
      known.set(one, entry);
      used.add(entry);
    }
    open = open.filter((entry) => !used.has(entry));
  };
  const joined = (...parts: readonly (string | undefined)[]): string => parts.join("\0");
  pass((entry) => joined(entry.path, entry.location, entry.value), ({ finding, value }) => joined(finding.path, finding.identity, value));
  const about = (part: { rule: string; detector?: string }): string => part.detector ?? part.rule;
  pass(
    (entry) => entry.value === undefined ? undefined : joined(about(entry), entry.path, entry.value),
    ({ finding, value }) => value === undefined ? undefined : joined(about(finding), finding.path, value),
  );
  pass(
    (entry) => entry.value === undefined ? undefined : joined(about(entry), entry.value),
    ({ finding, value }) => value === undefined ? undefined : joined(about(finding), value),
  );
  return { known, gone: open };
}

/** The findings with those of the baseline marked as suppressed. */
export function applyBaseline(baseline: Baseline, found: readonly Found[]): Found[] {
  const { known } = match(baseline.entries, found.filter(({ finding }) => finding.suppression === undefined));
  return found.map((one) => {
    const entry = known.get(one);
    if (entry === undefined) return one;
    const justification = entry.verdict === "false" ? "in the baseline, audited as no secret" : entry.verdict === "true" ? "in the baseline, audited as true" : "in the baseline";
    return { ...one, finding: { ...one.finding, suppression: { kind: "external", justification } } };
  });
}
