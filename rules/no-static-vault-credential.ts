/**
 * no-static-vault-credential: long-lived credentials for the vault itself.
 *
 * Who has them has every key behind the vault. Identities of the platform (roles, managed identities, workload identity)
 * stay silent, and so do credentials that come from outside; only strict readers are told of a client secret of Entra ID there.
 */
import type { Argument, CryptoUse } from "../src/custody/facts/crypto-uses.ts";
import { vaultCredentials } from "../src/custody/facts/vault-credentials.ts";
import type { CustodyModel } from "../src/custody/model.ts";
import { isAncestor } from "../src/custody/syntax.ts";
import { defineRule, type RuleModule } from "../src/define-rule.ts";
import type { Problem, Suggestion } from "../src/report.ts";
import { withDefaultIdentity, withoutCredentials } from "../src/vault/edits.ts";

const rule: RuleModule = defineRule("no-static-vault-credential", {
  description: "Disallow long-lived credentials for the vault written in the source or the repository",
  presets: { recommended: "error", strict: "error", vault: "error" },
  hasSuggestions: true,
  messages: {
    literal: "{{use}} gets a vault credential written in the source{{from}}: it opens every key. {{identity}}",
    fallback: "{{use}} falls back to a vault credential in the source{{from}}: it opens every key. {{identity}}",
    published: "{{use}} gets a publicly known vault credential{{from}}. {{identity}}",
    file: "{{use}} takes its vault credential from a key file in the repository. {{identity}}",
    outside: "{{use}} logs in with a secret of the environment, which somebody has to keep and renew. {{identity}}",
    role: "Leave the credentials out: the client takes the role of its task.",
    identity: "Use DefaultAzureCredential, which finds the identity of the platform.",
  },
  *check(model): Iterable<Problem> {
    for (const { kind, use, argument, identity } of model.fact(vaultCredentials)) {
      yield { messageId: kind, data: { use: use.name, identity }, node: argument.node, suggest: suggestionsFor(model, use, argument), ...(kind === "file" || kind === "outside" ? {} : { origin: argument.origin }) };
    }
  },
});

export default rule;

function suggestionsFor(model: CustodyModel, use: CryptoUse, { origin }: Argument): readonly Suggestion[] {
  // A secret that stands elsewhere would stay there.
  if (origin.custody !== "environment" && !(origin.file === model.file && isAncestor(use.node, origin.node))) return [];
  const isSecret = use.row.api === "new ClientSecretCredential()" || use.row.api === "new UsernamePasswordCredential()";
  const messageId = isSecret ? "identity" : "role";
  const fix = isSecret ? withDefaultIdentity(model.file, use.node) : use.row.role === "vault-client" && /aws/iu.test(use.library.name) ? withoutCredentials(model.file, use.node) : undefined;
  return fix ? [{ messageId, fix }] : [];
}
