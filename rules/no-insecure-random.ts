/**
 * no-insecure-random: predictable numbers that become a secret.
 *
 * The sink is the evidence: a key, IV, salt or nonce argument, or a target whose name says token, password, code or
 * secret. List keys, element ids, jitter and demo data stay silent.
 */
import { insecureRandomness } from "../src/custody/facts/randomness.ts";
import { cryptography, randomness } from "../src/custody/gate/evidence.ts";
import { defineRule, type RuleModule } from "../src/define-rule.ts";
import { secureRandomness } from "../src/repairs/randomness.ts";
import type { Problem } from "../src/report.ts";

const rule: RuleModule = defineRule("no-insecure-random", {
  description: "Disallow predictable random numbers where they become a secret",
  evidence: cryptography | randomness,
  presets: { recommended: "error", strict: "error", vault: "error" },
  hasSuggestions: true,
  messages: {
    predictable: "{{source}} becomes {{sink}} and can be predicted. Use randomBytes() or randomInt() of node:crypto, or crypto.getRandomValues().",
    randomFixed: "Draw from node:crypto.",
    deprecated: "{{source}} is deprecated: its name promises less than it does, and other runtimes may keep to the name. Use randomBytes().",
  },
  *check(model, { policy }): Iterable<Problem> {
    for (const use of policy.strict ? model.cryptoUses : []) {
      if (use.row.role === "random-deprecated") yield { messageId: "deprecated", data: { source: use.name }, node: use.node };
    }
    for (const { node, source, sink } of model.fact(insecureRandomness)) {
      const fix = secureRandomness(model.file, node);
      yield { messageId: "predictable", data: { source, sink }, node, ...(fix ? { suggest: [{ messageId: "randomFixed", fix }] } : {}) };
    }
  },
});

export default rule;
