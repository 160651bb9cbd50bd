/**
 * no-raw-key-export: private and secret keys that leave their protected form in the clear.
 *
 * Encrypted exports (cipher and passphrase), wrapped keys and public halves stay silent, and so does an export
 * whose key is not known to be secret.
 */
import { takesKeyOut } from "../src/custody/facts/vault-exports.ts";
import { exportsRawKey, exportsThroughHelper, writesPlainPair } from "../src/custody/facts/raw-exports.ts";
import { mentionsPublic } from "../src/custody/public-names.ts";
import { defineRule, type RuleModule } from "../src/define-rule.ts";
import type { Problem } from "../src/report.ts";

const rule: RuleModule = defineRule("no-raw-key-export", {
  description: "Disallow exporting private and secret keys without encryption",
  presets: { recommended: "error", strict: "error", vault: "error" },
  messages: {
    export: "{{use}} hands out the key itself. Keep it non-extractable or in the vault; where it must leave, wrap it or encrypt it with a passphrase.",
    plainPair: "{{use}} writes the private key without encryption. Give cipher and passphrase in privateKeyEncoding, or create the key in the vault.",
    vault: "{{use}} takes the key out of the vault. Let the vault use the key: sign, decrypt or unwrap there.",
  },
  *check(model): Iterable<Problem> {
    for (const use of model.cryptoUses) {
      const { site, node } = use;
      const data = { use: use.name };
      if (takesKeyOut(model, use)) yield { messageId: "vault", data, node };
      else if (use.row.role === "export" && (site ? exportsRawKey(model.evaluator, site) : !mentionsPublic(node))) yield { messageId: "export", data, node };
      else if (site && writesPlainPair(site)) yield { messageId: "plainPair", data, node };
    }
    for (const use of model.wrapperUses) if (exportsThroughHelper(model.evaluator, use)) yield { messageId: "export", data: { use: use.name }, node: use.node };
  },
});

export default rule;
