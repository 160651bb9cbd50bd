/** Name of the baseline, at the root of the repository beside the policy. */
export const baselineFile = "key-custody.baseline.jsonl";
