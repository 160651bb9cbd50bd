/**
 * no-key-in-client-bundle: secrets that a bundler copies into code that browsers and apps receive.
 *
 * Names decide here, as the bundler's contract is a name: a public prefix, then words that say secret. Publishable keys,
 * site keys, ids and addresses stay silent.
 */
import { clientSecrets } from "../src/custody/facts/client-environment.ts";
import { clientBundle } from "../src/custody/gate/evidence.ts";
import { defineRule, type RuleModule } from "../src/define-rule.ts";
import type { Problem } from "../src/report.ts";

const rule: RuleModule = defineRule("no-key-in-client-bundle", {
  description: "Disallow secrets in environment variables that bundlers copy into client code",
  evidence: clientBundle,
  presets: { recommended: "error", strict: "error", vault: "error" },
  messages: {
    prefixed: "{{setting}} is copied into the code that every visitor gets. Drop the public prefix, keep the secret on a server, and call that.",
    inlined: "The bundler writes this secret setting ({{setting}}) into the code that every visitor gets. Keep it on a server, and call that.",
    browserSdk: "The SDK is told to run in a browser with a secret key: every visitor gets it. Call the service from a server.",
  },
  *check(model): Iterable<Problem> {
    for (const { how, node, setting } of model.fact(clientSecrets)) yield { messageId: how, data: { setting }, node };
  },
});

export default rule;
