/**
 * no-static-iv: initialisation vectors and nonces that do not differ from message to message.
 *
 * Constant, zero, taken from the key, or random once per process. Only encryption counts: whoever decrypts uses the
 * value that came with the message. Modes that take none (ECB, key wrap) are left alone.
 */
import { staticNonces } from "../src/custody/facts/nonces.ts";
import { defineRule, type RuleModule } from "../src/define-rule.ts";
import type { Problem } from "../src/report.ts";

const rule: RuleModule = defineRule("no-static-iv", {
  description: "Disallow constant and reused initialisation vectors and nonces",
  presets: { recommended: "error", strict: "error", vault: "error" },
  messages: {
    constant: "{{use}} gets the same IV or nonce for every message{{from}}: equal texts show, and GCM gives its key away. Take fresh bytes from randomBytes() for each message.",
    reused: "{{use}} reuses a nonce made once per process: with GCM two messages give the key away. Make it inside the function, for each message.",
    short: "{{use}} gets a nonce of fewer than 12 random bytes: after some messages one comes twice, and GCM gives its key away. Use randomBytes(12).",
    fromKey: "{{use}} takes its IV from the key: it is the same for every message. Take fresh bytes from randomBytes() for each message.",
  },
  *check(model): Iterable<Problem> {
    for (const { use, argument, why } of model.fact(staticNonces)) {
      yield { messageId: why, data: { use: use.name }, node: argument.node, ...(why === "constant" ? { origin: argument.origin } : {}) };
    }
  },
});

export default rule;
