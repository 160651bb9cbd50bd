/**
 * require-timing-safe-compare: MACs, digests of passwords and tokens compared by an operator that stops early.
 *
 * Strict only: the attack needs many precise measurements. Comparisons with literals, types and lengths stay silent.
 */
import { unsafeComparisons } from "../src/custody/facts/comparisons.ts";
import { comparison, cryptography } from "../src/custody/gate/evidence.ts";
import { defineRule, type RuleModule } from "../src/define-rule.ts";
import { constantTimeComparison } from "../src/repairs/comparison.ts";
import type { Problem } from "../src/report.ts";

const rule: RuleModule = defineRule("require-timing-safe-compare", {
  description: "Require constant-time comparison of MACs, tokens and password digests",
  evidence: comparison | cryptography,
  presets: { strict: "error" },
  hasSuggestions: true,
  messages: {
    unsafe: "{{what}} is compared in a time that depends on the first difference, so it can be guessed piece by piece. Compare buffers of equal length with timingSafeEqual().",
    compareFixed: "Compare in constant time.",
  },
  *check(model): Iterable<Problem> {
    for (const comparison of model.fact(unsafeComparisons)) {
      const { node, what } = comparison;
      const fix = constantTimeComparison(model, comparison);
      yield { messageId: "unsafe", data: { what }, node, ...(fix ? { suggest: [{ messageId: "compareFixed", fix }] } : {}) };
    }
  },
});

export default rule;
