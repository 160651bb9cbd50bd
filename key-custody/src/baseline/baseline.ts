/**
 * The baseline as the command keeps it: made, written and applied to a report.
 *
 * The same findings give the same bytes. Whoever can read the file can test guesses of weak values, because it holds the
 * key of the value identities. What an entry is and which finding it knows is the plugin's business.
 */
import type { Baseline, BaselineEntry, Verdict } from "../../../src/baseline/entries.ts";
import { match } from "../../../src/baseline/entries.ts";
import type { Found } from "../checker.ts";

export { match, parseBaseline } from "../../../src/baseline/entries.ts";
export type { Baseline, BaselineEntry, Verdict } from "../../../src/baseline/entries.ts";
export { baselineFile } from "../../../src/baseline/file.ts";

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

/** The findings with those of the baseline marked as suppressed. */
export function applyBaseline(baseline: Baseline, found: readonly Found[]): Found[] {
  const { known } = match(baseline.entries, found.filter(({ finding }) => finding.suppression === undefined), (one) => entryOf(one));
  return found.map((one) => {
    const entry = known.get(one);
    if (entry === undefined) return one;
    const justification = entry.verdict === "false" ? "in the baseline, audited as no secret" : entry.verdict === "true" ? "in the baseline, audited as true" : "in the baseline";
    return { ...one, finding: { ...one.finding, suppression: { kind: "external", justification } } };
  });
}
