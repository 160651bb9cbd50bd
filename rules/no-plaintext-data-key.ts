/**
 * no-plaintext-data-key: plaintext data keys of a vault that outlive the function that asked for them.
 *
 * Envelope encryption keeps the wrapped key beside the data and forgets the plaintext. Logs, responses and files are the
 * matter of `no-key-exposure`.
 */
import { dataKeyEscapes } from "../src/custody/facts/data-key-escapes.ts";
import { defineRule, type RuleModule } from "../src/define-rule.ts";
import type { Problem } from "../src/report.ts";

const rule: RuleModule = defineRule("no-plaintext-data-key", {
  description: "Disallow plaintext data keys that leave the function in which they are used",
  presets: { recommended: "error", strict: "error", vault: "error" },
  messages: {
    returned: "The plaintext data key leaves the function ({{use}}). Encrypt or decrypt here, and return the result with the wrapped key.",
    kept: "The plaintext data key ({{use}}) is kept as long as the process runs. Keep the wrapped key and unwrap it when it is needed.",
    cached: "The plaintext data key ({{use}}) goes into a cache without bound. Cache the wrapped key, or limit age, number and uses.",
    stored: "The plaintext data key ({{use}}) is stored. Store the wrapped key beside the data, and unwrap it when it is needed.",
  },
  *check(model): Iterable<Problem> {
    for (const { how, node, key } of model.fact(dataKeyEscapes)) yield { messageId: how, data: { use: key.use.name }, node };
  },
});

export default rule;
