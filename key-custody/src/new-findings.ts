/**
 * What a range of commits added: findings that the state before it does not have.
 *
 * A finding is old when the earlier content has one of the same identity, by place or by value. An exception that
 * was in force before does not make its finding old: when it goes, the finding comes back.
 */
import { entryOf, match } from "./baseline/baseline.ts";
import type { Found } from "./checker.ts";

export function onlyNew(before: readonly Found[], after: readonly Found[]): Found[] {
  const active = before.filter(({ finding }) => finding.suppression === undefined);
  const { known } = match(active.map((found) => entryOf(found)), after, (found) => entryOf(found));
  const fresh = after.filter((found) => !known.has(found));
  // The same secret in every version between is one finding: the one at the end, or else the oldest.
  const seen = new Set<string>();
  return [...fresh].sort((a, b) => Number(a.finding.commit !== undefined) - Number(b.finding.commit !== undefined)).filter(({ finding, value }) => {
    if (finding.commit === undefined) {
      if (value !== undefined) seen.add(`${finding.path}\0${value}`);
      return true;
    }
    const values = active.some((earlier) => earlier.value !== undefined && earlier.value === value);
    const key = `${finding.path}\0${value ?? finding.identity}`;
    if (values || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
