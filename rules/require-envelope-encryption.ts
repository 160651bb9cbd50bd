/**
 * require-envelope-encryption: bulk data sent through the vault's own encrypt operation.
 *
 * Files, bodies and streams want a data key from the vault and local AES-256-GCM. A value of unknown size stays silent.
 */
import { bulkCalls } from "../src/custody/facts/vault-calls.ts";
import { defineRule, type RuleModule } from "../src/define-rule.ts";
import type { Problem } from "../src/report.ts";
import { vaultAdvice } from "../src/vault-advice.ts";

const rule: RuleModule = defineRule("require-envelope-encryption", {
  description: "Require envelope encryption for files, bodies and other large data",
  presets: { strict: "error" },
  messages: {
    bulk: "{{use}} sends bulk data to the vault, which takes about 4 kB and sees the plaintext. Encrypt with a data key and keep its wrapped form. {{advice}}",
  },
  *check(model, { policy }): Iterable<Problem> {
    for (const { use, node } of model.fact(bulkCalls)) yield { messageId: "bulk", data: { use: use.name, advice: vaultAdvice("datakey", policy.vault.provider) }, node };
  },
});

export default rule;
