/**
 * Which problems of a linted file the policy keeps quiet: those that the baseline knows, and all of a file that it ignores.
 *
 * Works on plain settings that `loadPolicy` made, so ESLint's cache sees them. ESLint looks at one file at a time: an entry
 * moves to another file only when its own is gone from disk, while the command, which sees all, also follows a secret
 * between files that stay. Without node:crypto (a browser) nothing is known and everything is reported.
 */
import picomatch from "picomatch";
import { pathBelow } from "../paths.ts";
import type { Policy } from "../policy/policy.ts";
import type { BaselineEntry } from "./entries.ts";
import { match } from "./entries.ts";
import { blankLine, linesOf, locationIdentities, valueIdentity } from "./identity.ts";

/** A problem before it is reported. */
export interface Candidate {
  readonly rule: string;
  readonly detector?: string;
  /** 1-based. */
  readonly line: number;
  /** Any base: only the order counts. */
  readonly column: number;
  /** The secret, or empty when the problem is about none. */
  readonly value: string;
}

const matchers = new WeakMap<Policy, (path: string) => boolean>();

/** The policy's `ignore` covers the file. Only a policy from `loadPolicy` knows where its globs start. */
export function isIgnoredByPolicy(file: string, policy: Policy): boolean {
  if (policy.ignore.length === 0 || policy.root === undefined) return false;
  const path = pathBelow(policy.root, file);
  if (path === undefined) return false;
  let matches = matchers.get(policy);
  if (matches === undefined) {
    matches = picomatch([...policy.ignore], { dot: true, windows: false });
    matchers.set(policy, matches);
  }
  return matches(path);
}

const indexes = new WeakMap<Policy, { readonly byPath: ReadonlyMap<string, readonly BaselineEntry[]>; readonly homeless: readonly BaselineEntry[] }>();

/** The candidates of one rule in one file that the baseline does not know. */
export function unknownToBaseline<One extends Candidate>(candidates: readonly One[], file: string, text: string, policy: Policy): readonly One[] {
  const { baseline, root } = policy;
  const path = root === undefined ? undefined : pathBelow(root, file);
  if (candidates.length === 0 || baseline === undefined || path === undefined || !globalThis.process?.getBuiltinModule) return candidates;
  let index = indexes.get(policy);
  if (index === undefined) {
    const gone = new Set(baseline.gone);
    const byPath = new Map<string, BaselineEntry[]>();
    for (const entry of baseline.entries) {
      const list = byPath.get(entry.path);
      if (list === undefined) byPath.set(entry.path, [entry]);
      else list.push(entry);
    }
    index = { byPath, homeless: baseline.entries.filter((entry) => gone.has(entry.path)) };
    indexes.set(policy, index);
  }
  const entries = [...(index.byPath.get(path) ?? []), ...index.homeless];
  if (entries.length === 0) return candidates;
  const lines = linesOf(text);
  const ordered = [...candidates].sort((a, b) => a.line - b.line || a.column - b.column);
  const locations = locationIdentities(ordered.map(({ rule, detector, line, value }) => ({ rule, detector, path, blankedLine: blankLine(lines[line - 1] ?? "", value) })));
  const subjects = ordered.map((one, at) => ({
    one,
    known: {
      path, rule: one.rule, ...(one.detector === undefined ? {} : { detector: one.detector }), location: locations[at] ?? "",
      ...(one.value === "" ? {} : { value: valueIdentity(one.value, baseline.key) }),
    },
  }));
  const { known } = match(entries, subjects, ({ known: by }) => by);
  return subjects.filter((subject) => !known.has(subject)).map(({ one }) => one);
}
