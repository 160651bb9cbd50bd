/**
 * require-key-zeroization: plaintext data keys that stay in memory after their last use.
 *
 * JavaScript cannot promise that no copy is left, but the one that is known can be overwritten. Advice for strict readers.
 */
import { unwipedKeys } from "../src/custody/facts/wipes.ts";
import { defineRule, type RuleModule } from "../src/define-rule.ts";
import type { Problem } from "../src/report.ts";

const rule: RuleModule = defineRule("require-key-zeroization", {
  type: "suggestion",
  description: "Require plaintext data keys to be overwritten after use",
  presets: { strict: "error" },
  messages: {
    wipe: "The plaintext data key of {{use}} stays in memory after use. Overwrite it in a finally block: key.fill(0).",
  },
  *check(model): Iterable<Problem> {
    for (const key of model.fact(unwipedKeys)) yield { messageId: "wipe", data: { use: key.use.name }, node: key.use.node };
  },
});

export default rule;
