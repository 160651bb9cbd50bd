/**
 * require-key-zeroization: plaintext data keys that stay in memory after their last use.
 *
 * JavaScript cannot promise that no copy is left, but the one that is known can be overwritten. Advice for strict readers.
 */
import { isDataKey } from "../src/custody/facts/data-keys.ts";
import { unwipedKeys } from "../src/custody/facts/wipes.ts";
import { defineRule, type RuleModule } from "../src/define-rule.ts";
import type { Problem } from "../src/report.ts";
import { wiped } from "../src/vault/edits.ts";

const rule: RuleModule = defineRule("require-key-zeroization", {
  type: "suggestion",
  description: "Require plaintext data keys to be overwritten after use",
  presets: { strict: "error" },
  hasSuggestions: true,
  messages: {
    wipe: "The plaintext data key of {{use}} stays in memory after use. Overwrite it in a finally block: key.fill(0).",
    finally: "Wipe the key in a finally block.",
  },
  *check(model): Iterable<Problem> {
    for (const key of model.fact(unwipedKeys)) {
      const fix = wiped(model, key.use.node, (name) => isDataKey(key, model.evaluator.evaluateDeclared(name, model.file)));
      yield { messageId: "wipe", data: { use: key.use.name }, node: key.use.node, ...(fix ? { suggest: [{ messageId: "finally", fix }] } : {}) };
    }
  },
});

export default rule;
