/**
 * Verdicts of people who read a finding in its place: true, or false, and why in a clause.
 *
 * A label belongs to package and version, path, rule, message and line; versions are pinned, so a line stays where it is.
 * Several findings of one message on one line share a label. A label holds places and reasons, never a value. Labels of
 * findings that are gone stay: a false one that comes back is known, and a true one that is gone was lost.
 */
import { readFileSync, writeFileSync } from "node:fs";
import type { CorpusGroup } from "./corpora.ts";
import type { ListedFinding } from "./noise-run.ts";

export interface Label {
  readonly package: string;
  readonly path: string;
  readonly line: number;
  readonly rule: string;
  readonly messageId: string;
  readonly verdict: "true" | "false";
  readonly why: string;
}

type Place = Pick<Label, "package" | "path" | "line" | "rule" | "messageId">;

function keyOf({ package: name, path, line, rule, messageId }: Place): string {
  return [name, path, rule, messageId, line].join("\0");
}

function fileOf(group: CorpusGroup): URL {
  return new URL(`../tests/corpus/labels/${group}.json`, import.meta.url);
}

export class Labels {
  readonly #labels: ReadonlyMap<string, Label>;

  constructor(labels: readonly Label[]) {
    this.#labels = new Map(labels.map((label) => [keyOf(label), label]));
  }

  /** The labels of a group of the corpora, or of both. */
  static read(...groups: readonly CorpusGroup[]): Labels {
    // The file is ours; the tests check its members.
    return new Labels(groups.flatMap((group) => JSON.parse(readFileSync(fileOf(group), "utf8")) as Label[]));
  }

  verdict(finding: ListedFinding): Label["verdict"] | undefined {
    return this.#labels.get(keyOf(finding))?.verdict;
  }

  /** Labels whose finding is not among these. */
  gone(findings: readonly ListedFinding[]): Label[] {
    const found = new Set(findings.map(keyOf));
    return [...this.#labels.values()].filter((label) => !found.has(keyOf(label)));
  }

  /** True labels at whose place the rule says nothing more, under any message. */
  lost(findings: readonly ListedFinding[]): Label[] {
    const atPlace = ({ package: name, path, line, rule }: Place): string => [name, path, rule, line].join("\0");
    const found = new Set(findings.map(atPlace));
    return [...this.#labels.values()].filter((label) => label.verdict === "true" && !found.has(atPlace(label)));
  }

  get all(): readonly Label[] {
    return [...this.#labels.values()];
  }
}

/** A finding with the verdict of the person who read it; empty where nobody did. */
export type Verdict = ListedFinding & { readonly verdict: "" | Label["verdict"]; readonly why: string };

/** Adds the verdicts that were filled in to the labels, and says how many. One label a line, in the order of their places. */
export function addLabels(verdicts: readonly Verdict[]): number {
  const given = verdicts.filter(({ verdict, why }) => (verdict === "true" || verdict === "false") && why !== "");
  for (const group of ["quiet", "crypto"] as const) {
    const labels = new Map(Labels.read(group).all.map((label) => [keyOf(label), label]));
    for (const { package: name, path, line, rule, messageId, verdict, why, group: own } of given) {
      if (own !== group || verdict === "") continue;
      const label: Label = { package: name, path, line, rule, messageId, verdict, why };
      labels.set(keyOf(label), label);
    }
    const order = [...labels].sort(([a], [b]) => (a < b ? -1 : 1));
    const lines = order.map(([, label]) => JSON.stringify(label));
    writeFileSync(fileOf(group), `[\n${lines.join(",\n")}\n]\n`);
  }
  return given.length;
}
