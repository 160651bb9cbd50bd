/**
 * The baseline as data: findings that were there when the check was adopted, read from its file and matched with findings.
 *
 * The file is JSON Lines, one entry a line, sorted, without line numbers or dates, so that branches merge cleanly. An entry
 * holds both identities of a finding: the place finds it first, the value must agree, so that a new secret in an old
 * place is new; a moved or renamed secret is known by its value. ESLint, oxlint and the command match by the same code.
 */
import { parseJson, positionOf } from "../json-text.ts";
import { PolicyError } from "../policy/error.ts";
import { isRecord } from "../policy/file.ts";

/** What a baseline knows a finding by. */
export interface Known {
  /** POSIX path from the root of the repository. */
  readonly path: string;
  readonly rule: string;
  readonly detector?: string;
  /** Location identity. */
  readonly location: string;
  /** Value identity under the key of the baseline; absent for findings without a value. */
  readonly value?: string;
}

/** What a person said about an entry in `baseline audit`. */
export type Verdict = "true" | "false";

export interface BaselineEntry extends Known {
  readonly verdict?: Verdict;
}

export interface Baseline {
  /** Key of the value identities: 16 or more bytes in hex. */
  readonly key: string;
  readonly entries: readonly BaselineEntry[];
}

/**
 * Entries may stand in any order and twice, as a merge by union leaves them.
 * @throws PolicyError that names file and line.
 */
export function parseBaseline(text: string, name: string): Baseline {
  let key: string | undefined;
  const entries: BaselineEntry[] = [];
  text.split(/\r?\n/u).forEach((line, index) => {
    if (line.trim() === "") return;
    const parsed = parseJson(line);
    if (parsed.error !== undefined) {
      throw new PolicyError(`${name} is not valid (line ${index + 1}, column ${positionOf(line, parsed.error).column})${/^[<=>]{7}/u.test(line) ? ": it has a merge conflict; keep the lines of both sides" : ""}.`);
    }
    const { value } = parsed;
    if (!isRecord(value)) throw new PolicyError(`${name}, line ${index + 1}: one JSON object is expected.`);
    if ("keyCustodyBaseline" in value) {
      if (value["keyCustodyBaseline"] !== 1) throw new PolicyError(`${name} was written by a newer version of key-custody: update it.`);
      const { key: own } = value;
      if (typeof own !== "string" || !/^[0-9a-f]{32,}$/u.test(own)) throw new PolicyError(`${name}, line ${index + 1}: the key is not 16 or more bytes in hex.`);
      if (key !== undefined && key !== own) {
        throw new PolicyError(`${name} holds two keys, from two baselines made apart: keep one side and run "key-custody baseline update --add".`);
      }
      key = own;
      return;
    }
    entries.push(parseEntry(value, `${name}, line ${index + 1}`));
  });
  if (key === undefined) throw new PolicyError(`${name} lacks its first line with the key: restore it from git.`);
  return { key, entries };
}

function parseEntry(value: Readonly<Record<string, unknown>>, where: string): BaselineEntry {
  const { path, rule, detector, location, value: own, verdict } = value;
  if (typeof path !== "string" || typeof rule !== "string" || typeof location !== "string") {
    throw new PolicyError(`${where}: an entry needs "path", "rule" and "location".`);
  }
  return {
    path, rule, location,
    ...(typeof detector === "string" ? { detector } : {}),
    ...(typeof own === "string" ? { value: own } : {}),
    ...(verdict === "true" || verdict === "false" ? { verdict } : {}),
  };
}

export interface Matched<Found> {
  /** Entry that a finding is known by. */
  readonly known: ReadonlyMap<Found, BaselineEntry>;
  /** Entries that no finding answers to any more. */
  readonly gone: readonly BaselineEntry[];
}

/** Rules that say of the same literal that it is a secret in the text; which of them speaks depends on the host's configuration. */
const ofSecretsInText: ReadonlySet<string> = new Set(["no-committed-secret", "no-hardcoded-key", "no-hardcoded-credential"]);

/** Each entry answers for one finding: same place and value, else same file and value, else same value elsewhere. */
export function match<Found>(entries: readonly BaselineEntry[], found: readonly Found[], knownBy: (one: Found) => Known): Matched<Found> {
  const known = new Map<Found, BaselineEntry>();
  const subjects = found.map((one) => ({ one, by: knownBy(one) }));
  let open = entries;
  const pass = (keyOf: (of: Known) => string | undefined): void => {
    const byKey = new Map<string, BaselineEntry[]>();
    for (const entry of open) {
      const key = keyOf(entry);
      if (key === undefined) continue;
      const list = byKey.get(key);
      if (list === undefined) byKey.set(key, [entry]);
      else list.push(entry);
    }
    if (byKey.size === 0) return;
    const used = new Set<BaselineEntry>();
    for (const { one, by } of subjects) {
      if (known.has(one)) continue;
      const key = keyOf(by);
      const entry = key === undefined ? undefined : byKey.get(key)?.shift();
      if (entry === undefined) continue;
      known.set(one, entry);
      used.add(entry);
    }
    open = open.filter((entry) => !used.has(entry));
  };
  const byValue = (of: Known, ...parts: readonly string[]): string | undefined => (of.value === undefined ? undefined : [...parts, of.value].join("\0"));
  pass((of) => [of.path, of.location, of.value].join("\0"));
  pass((of) => byValue(of, of.detector ?? of.rule, of.path));
  pass((of) => (ofSecretsInText.has(of.rule) ? byValue(of, of.path) : undefined));
  pass((of) => byValue(of, of.detector ?? of.rule));
  return { known, gone: open };
}
