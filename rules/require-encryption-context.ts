/**
 * require-encryption-context: vault encryption that is not bound to what it protects.
 *
 * Without a context a ciphertext can be moved to another record and still decrypts. Options that are not all in sight,
 * and asymmetric keys, which take no context, stay silent.
 */
import { unboundCalls } from "../src/custody/facts/vault-calls.ts";
import { defineRule, type RuleModule } from "../src/define-rule.ts";
import type { Problem } from "../src/report.ts";

const rule: RuleModule = defineRule("require-encryption-context", {
  description: "Require an encryption context or additional authenticated data in vault encryption",
  presets: { strict: "error" },
  messages: {
    unbound: "{{use}} names no encryption context: a ciphertext copied to another record still decrypts. Pass what it belongs to (no secrets: it is logged).",
  },
  *check(model): Iterable<Problem> {
    for (const use of model.fact(unboundCalls)) yield { messageId: "unbound", data: { use: use.name }, node: use.node };
  },
});

export default rule;
