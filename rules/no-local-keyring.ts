/**
 * no-local-keyring: what looks like a vault client and holds its key in this process.
 */
import type { CryptoUse } from "../src/custody/facts/crypto-uses.ts";
import { type Abstract, knownString } from "../src/custody/abstract.ts";
import { defineRule, type RuleModule } from "../src/define-rule.ts";
import type { Problem } from "../src/report.ts";

const rule: RuleModule = defineRule("no-local-keyring", {
  description: "Disallow vault look-alikes whose key is local: raw keyrings, clients over a JSON Web Key, local KMS providers",
  presets: { recommended: "error", strict: "error", vault: "error" },
  messages: {
    keyring: "{{use}} wraps data keys with a key of this process. Use a keyring of the vault: KmsKeyringNode, or a provider aws, azure, gcp or kmip.",
    jwk: "{{use}} over a private JSON Web Key works in this process and never calls the vault. Give it the id of a vault key.",
    provider: "{{use}} keeps the master key in this process (provider \"local\"). Use the provider aws, azure, gcp or kmip.",
  },
  *check(model): Iterable<Problem> {
    for (const use of model.allUses) {
      const data = { use: use.name };
      if (use.row.role === "local-keyring" && !use.via) {
        const provider = use.argument("provider");
        if (!provider) yield { messageId: "keyring", data, node: use.node };
        else if (provider.constants.some((one) => knownString(one) === "local")) yield { messageId: "provider", data, node: provider.node };
        continue;
      }
      for (const argument of use.argumentsWith("key")) if (/(?:^|\.)local\.key$/u.test(argument.position) && !isOnlyPossible(argument.value)) yield { messageId: "provider", data, node: argument.value.file === model.file && argument.value.kind !== "parameter" ? argument.value.node : argument.node };
      if (isOverPrivateJwk(use)) yield { messageId: "jwk", data, node: use.node };
    }
  },
});

export default rule;

/** Options that somebody hands over as a whole may have such a provider; nobody says so here. */
function isOnlyPossible(value: Abstract): boolean {
  return value.kind === "parameter" && /(?:^|\.)local\.key$/u.test(value.member);
}

function isOverPrivateJwk({ row, site }: CryptoUse): boolean {
  const key = row.api === "new CryptographyClient()" ? site?.args[0] : undefined;
  return key?.kind === "object" && key.keys().some((name) => name === "k" || name === "d");
}
