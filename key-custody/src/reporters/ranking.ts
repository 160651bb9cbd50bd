/**
 * Which findings count, in which order people should read them, and how many there are.
 *
 * Gravity follows the custody lattice: key material that stands in the text comes before material that
 * is only badly kept, and that before weak choices around good keys. Confidence decides next. Every
 * order ends in path and place, so the same findings always come out in the same order.
 */
import type { Finding, Severity } from "../findings.ts";

/** Worst first; the classes of the custody lattice that can be reported. */
const CUSTODY_ORDER: readonly string[] = [
  "literal", "published", "fallback", "file", "environment", "generated", "stored-secret", "data-key", "handle",
];
const CONFIDENCE_ORDER: readonly string[] = ["certain", "high", "medium", "low"];
export const SEVERITY_ORDER: readonly Severity[] = ["error", "warning", "note"];

/** Findings that nobody excepted: those a person has to look at. */
export function active(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.suppression === undefined);
}

export function byPlace(a: Finding, b: Finding): number {
  return compare(a.path, b.path) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule) || compare(a.identity, b.identity);
}

export function byGravity(a: Finding, b: Finding): number {
  return custodyRank(a) - custodyRank(b)
    || rank(CONFIDENCE_ORDER, a.confidence) - rank(CONFIDENCE_ORDER, b.confidence)
    || rank(SEVERITY_ORDER, a.severity) - rank(SEVERITY_ORDER, b.severity)
    || byPlace(a, b);
}

export function countBy(findings: readonly Finding[], key: (finding: Finding) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(key(finding), (counts.get(key(finding)) ?? 0) + 1);
  return new Map([...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0])));
}

/** The first two folders of a path, `.` for files at the root. */
export function folderOf(path: string): string {
  return path.split("/").slice(0, -1).slice(0, 2).join("/") || ".";
}

/** Code unit order: the same on every machine, unlike a locale's. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A scanner finding has no custody class of its own: a committed secret is a literal in the tree. */
function custodyRank(finding: Finding): number {
  return rank(CUSTODY_ORDER, finding.custody ?? (finding.detector === undefined ? "" : "literal"));
}

function rank(order: readonly string[], name: string): number {
  const index = order.indexOf(name);
  return index === -1 ? order.length : index;
}
