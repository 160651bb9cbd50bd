/**
 * require-timing-safe-compare: MACs, digests of passwords and tokens compared by an operator that stops early.
 *
 * Strict only: the attack needs many precise measurements. Comparisons with literals, types and lengths stay silent.
 */
import { unsafeComparisons } from "../src/custody/facts/comparisons.ts";
import { defineRule, type RuleModule } from "../src/define-rule.ts";
import type { Problem } from "../src/report.ts";

const rule: RuleModule = defineRule("require-timing-safe-compare", {
  description: "Require constant-time comparison of MACs, tokens and password digests",
  presets: { strict: "error" },
  messages: {
    unsafe: "{{what}} is compared in a time that depends on the first difference, so it can be guessed piece by piece. Compare buffers of equal length with timingSafeEqual().",
  },
  *check(model): Iterable<Problem> {
    for (const { node, what } of model.fact(unsafeComparisons)) yield { messageId: "unsafe", data: { what }, node };
  },
});

export default rule;
