/**
 * Whether an algorithm is worth a report: its grade in the tables, seen through the policy.
 *
 * Without a profile only what every profile disallows counts, in new use; a profile brings its own verdict, and
 * `strict` adds what is legacy. The grades themselves live in `knowledge/algorithms.ts` and nowhere else.
 */
import { type AlgorithmRecord, type AlgorithmUse, isDisallowedEverywhere, statusIn } from "./knowledge/algorithms.ts";
import type { Policy } from "./policy/policy.ts";

export function isTooWeak(record: AlgorithmRecord, use: AlgorithmUse, policy: Policy): boolean {
  if (isDisallowedEverywhere(record, use)) return true;
  if (policy.profile) {
    const status = statusIn(record, policy.profile, use);
    return status === "disallowed" || (policy.strict && status === "legacy");
  }
  if (!policy.strict) return false;
  const status = statusIn(record, "seed", use);
  return status === "disallowed" || status === "legacy" || statusIn(record, "asvs", use) === "disallowed";
}

/** Why a weak algorithm is reported: it is broken for everybody, or only below what the policy asks of new data. */
export function isBroken(record: AlgorithmRecord, use: AlgorithmUse): boolean {
  return isDisallowedEverywhere(record, use);
}

/** For messages: whose bar it is. */
export function barOf({ profile }: Policy): string {
  return profile === undefined ? "a strict reader's bar" : `the profile ${profile}`;
}
