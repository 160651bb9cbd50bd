/**
 * no-key-from-secret-store: keys kept as secrets, fetched, and used in this process.
 *
 * A secret store hands the key out; a vault key never leaves. Passwords and tokens for other systems are what a secret
 * store is for, and stay silent.
 */
import type { CryptoUse } from "../src/custody/facts/crypto-uses.ts";
import type { Origin } from "../src/custody/origin.ts";
import { defineRule, type RuleModule } from "../src/define-rule.ts";
import type { Problem } from "../src/report.ts";
import { vaultAdvice } from "../src/vault-advice.ts";

const keyRoles = ["key", "cryptokey", "keyobject", "mnemonic", "seed"] as const;

const rule: RuleModule = defineRule("no-key-from-secret-store", {
  description: "Disallow fetching keys out of a secret store to use them locally",
  presets: { vault: "error" },
  messages: {
    fetched: "{{use}} works with a key fetched from a secret store: the key leaves its custody. Keep it as a vault key. {{advice}}",
  },
  *check(model, { policy }): Iterable<Problem> {
    for (const use of model.allUses) {
      if (!isKeyed(use)) continue;
      const key = use.argumentsWith(...keyRoles).find((argument) => isFetched(argument.origin));
      if (key) yield { messageId: "fetched", data: { use: use.name, advice: vaultAdvice(use.row.vault ?? "enc", policy.vault.provider, use) }, node: use.node };
    }
  },
});

export default rule;

function isKeyed({ row }: CryptoUse): boolean {
  return row.role !== "credential" && row.role !== "compare" && row.role !== "hash" && row.role !== "import-public" && !row.role.startsWith("vault-");
}

function isFetched(origin: Origin): boolean {
  return origin.custody === "stored-secret" || (origin.custody === "derived" && origin.of?.custody === "stored-secret");
}
