/**
 * require-envelope-encryption: bulk data sent through the vault's own encrypt operation.
 *
 * Files, bodies and streams want a data key from the vault and local AES-256-GCM. A value of unknown size stays silent.
 */
import type { CryptoUse } from "../src/custody/facts/crypto-uses.ts";
import { bulkCalls } from "../src/custody/facts/vault-calls.ts";
import { defineRule, type RuleModule } from "../src/define-rule.ts";
import { vaultOfSpecifier, type VaultProvider } from "../src/knowledge/vaults.ts";
import type { Problem } from "../src/report.ts";
import { vaultAdvice } from "../src/vault/advice.ts";

const said = "{{use}} sends bulk data to the vault, which takes some kilobytes. Encrypt it with a data key, and keep that wrapped. ";

const rule: RuleModule = defineRule("require-envelope-encryption", {
  description: "Require envelope encryption for files, bodies and other large data",
  presets: { strict: "error" },
  messages: {
    bulk: `${said}{{advice}}`,
  },
  *check(model, { policy }): Iterable<Problem> {
    for (const { use, node } of model.fact(bulkCalls)) {
      const provider = providerOf(use, policy.vault.provider);
      yield { messageId: "bulk", data: { use: use.name, advice: vaultAdvice({ operation: "datakey" }, provider, said.replace("{{use}}", use.name)) }, node };
    }
  },
});

export default rule;

/** The call itself says which vault it is. */
function providerOf(use: CryptoUse, configured: readonly VaultProvider[]): readonly VaultProvider[] {
  const own = Object.keys(use.library.specifiers).map(vaultOfSpecifier).find((provider) => provider !== undefined);
  return own === undefined ? configured : [own];
}
