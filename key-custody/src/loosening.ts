/**
 * What the end of a range does to the rules that judge it, for the reviewer to see.
 *
 * The range is checked by the policy and the baseline of its start. What its end changes there, and every exception it
 * adds in place, is listed with the report; values of the policy are named by their keys, not printed.
 */
import { baselineFile, parseBaseline } from "./baseline/baseline.ts";
import type { Found } from "./checker.ts";
import { isForPeople } from "./errors.ts";
import { isRecord, Policies, policyFile } from "./policy.ts";
import type { Document, ReadText } from "./policy.ts";

export function loosenings(before: ReadText, after: ReadText, found: readonly Found[]): string[] {
  const notices: string[] = [];
  try {
    notices.push(...policyChanges(new Policies(before).root.document, new Policies(after).root.document).map((change) => `The range changes ${policyFile}: ${change}. It was checked without that change.`));
  } catch (error) {
    if (!isForPeople(error)) throw error;
    notices.push(`The range breaks ${policyFile}: ${error.message}`);
  }
  try {
    const known = new Set(entries(before));
    const added = entries(after).filter((entry) => !known.has(entry)).length;
    if (added > 0) notices.push(`The range adds ${added} entries to ${baselineFile}. They were not applied.`);
  } catch (error) {
    if (!isForPeople(error)) throw error;
    notices.push(`The range breaks ${baselineFile}: ${error.message}`);
  }
  const excepted = found.filter(({ finding }) => finding.suppression?.kind === "inSource");
  for (const { finding } of excepted) {
    notices.push(`The range excepts ${finding.detector ?? finding.rule} at ${finding.path}:${finding.line}: ${finding.suppression?.justification || "no reason given"}`);
  }
  return notices;
}

function entries(read: ReadText): string[] {
  const text = read(baselineFile);
  return text === undefined ? [] : parseBaseline(text, baselineFile).entries.map((entry) => `${entry.path}\0${entry.location}\0${entry.value ?? ""}`);
}

function policyChanges(before: Document, after: Document): string[] {
  const changes: string[] = [];
  compare(before, after, [], changes);
  return changes;
}

function compare(before: unknown, after: unknown, way: readonly string[], changes: string[]): void {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  const name = way.join(".") || "everything";
  if (isRecord(before ?? {}) && isRecord(after ?? {})) {
    const old: Record<string, unknown> = isRecord(before) ? before : {};
    const now: Record<string, unknown> = isRecord(after) ? after : {};
    for (const key of [...new Set([...Object.keys(old), ...Object.keys(now)])].sort()) compare(old[key], now[key], [...way, key], changes);
  } else if (Array.isArray(before ?? []) && Array.isArray(after ?? [])) {
    const old = new Set((Array.isArray(before) ? before : []).map((entry) => JSON.stringify(entry)));
    const now = new Set((Array.isArray(after) ? after : []).map((entry) => JSON.stringify(entry)));
    const added = [...now].filter((entry) => !old.has(entry)).length;
    const removed = [...old].filter((entry) => !now.has(entry)).length;
    changes.push([`"${name}"`, ...(added > 0 ? [`gains ${added}`] : []), ...(removed > 0 ? [`loses ${removed}`] : [])].join(" "));
  } else {
    changes.push(`"${name}" ${before === undefined ? "is added" : after === undefined ? "is removed" : "is changed"}`);
  }
}
