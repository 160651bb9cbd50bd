/**
 * no-static-vault-credential: long-lived credentials for the vault itself.
 *
 * Who has them has every key behind the vault. Identities of the platform (roles, managed identities, workload identity)
 * stay silent, and so do credentials that come from outside.
 */
import { vaultCredentials } from "../src/custody/facts/vault-credentials.ts";
import { defineRule, type RuleModule } from "../src/define-rule.ts";
import type { Problem } from "../src/report.ts";

const rule: RuleModule = defineRule("no-static-vault-credential", {
  description: "Disallow long-lived credentials for the vault written in the source or the repository",
  presets: { recommended: "error", strict: "error", vault: "error" },
  messages: {
    literal: "{{use}} gets a vault credential written in the source{{from}}: it opens every key behind it. {{identity}}",
    fallback: "{{use}} falls back to a vault credential written in the source{{from}}: it opens every key behind it. {{identity}}",
    published: "{{use}} gets a publicly known vault credential{{from}}. {{identity}}",
    file: "{{use}} takes its vault credential from a key file in the repository. {{identity}}",
  },
  *check(model): Iterable<Problem> {
    for (const { kind, use, argument, identity } of model.fact(vaultCredentials)) {
      yield { messageId: kind, data: { use: use.name, identity }, node: argument.node, ...(kind === "file" ? {} : { origin: argument.origin }) };
    }
  },
});

export default rule;
