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
import { advised, vaultAdvice } from "../src/vault/advice.ts";

const keyRoles = ["key", "cryptokey", "keyobject", "mnemonic", "seed"] as const;

const said = "{{use}} works with a key fetched from a secret store: it leaves its custody. Keep it as a vault key. ";

const rule: RuleModule = defineRule("no-key-from-secret-store", {
  description: "Disallow fetching keys out of a secret store to use them locally",
  presets: { vault: "error" },
  messages: {
    fetched: `${said}{{advice}}`,
  },
  *check(model, { policy }): Iterable<Problem> {
    for (const use of model.allUses) {
      if (!isKeyed(use)) continue;
      const key = use.argumentsWith(...keyRoles).find((argument) => isFetched(argument.origin));
      if (!key) continue;
      const advice = vaultAdvice(advised(model, use) ?? { operation: "enc" }, policy.vault.provider, said.replace("{{use}}", use.name));
      yield { messageId: "fetched", data: { use: use.name, advice }, node: use.node };
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
