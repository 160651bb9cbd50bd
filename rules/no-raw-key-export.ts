/**
 * no-raw-key-export: private and secret keys that leave their protected form in the clear.
 *
 * Encrypted exports (cipher and passphrase), wrapped keys and public halves stay silent, and so does an export
 * whose key is not known to be secret.
 */
import { hasPublicFormat, isPublicKey } from "../src/custody/facts/public-keys.ts";
import type { CryptoUse } from "../src/custody/facts/crypto-uses.ts";
import { knownBoolean, knownString } from "../src/custody/abstract.ts";
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
      const data = { use: use.name };
      if (use.row.role === "vault-export") yield { messageId: "vault", data, node: use.node };
      else if (use.row.role === "export" && exportsSecret(use)) yield { messageId: "export", data, node: use.node };
      else if (use.row.role === "keygen" && writesPlainKey(use)) yield { messageId: "plainPair", data, node: use.node };
    }
  },
});

export default rule;

function exportsSecret(use: CryptoUse): boolean {
  if (isEncrypted(use) || hasPublicFormat(use)) return false;
  const key = use.argument("cryptokey", "keyobject", "key");
  if (key) {
    if (isPublicKey(key)) return false;
    // A JWK can be of either half: only a key known to be secret counts.
    const format = knownString(use.argument("format")?.value);
    if (format === "jwk" || format === undefined) return isKnownSecret(use, key.origin.custody) || /priv|secret|key$/iu.test(model(use));
    return true;
  }
  const callee = use.node.type === "CallExpression" ? use.node.callee : use.node;
  return !(callee.type === "MemberExpression" && mentionsPublic(callee.object));
}

function isKnownSecret(_use: CryptoUse, custody: string): boolean {
  return custody !== "unknown" && custody !== "parameter" && custody !== "public";
}

/** Text of the key argument, for the evidence that its name gives. */
function model(use: CryptoUse): string {
  const node = use.argument("cryptokey", "keyobject", "key")?.node;
  return node ? use.file.text.slice(node.range[0], node.range[1]) : "";
}

function isEncrypted(use: CryptoUse): boolean {
  return use.argument("passphrase") !== undefined || (use.argument("alg") !== undefined && use.row.api.includes("KeyObject#export"));
}

/** `generateKeyPair` with a private key encoding and no cipher. */
function writesPlainKey(use: CryptoUse): boolean {
  const options = use.site?.args[1];
  const encoding = options?.kind === "object" ? options.get("privateKeyEncoding") : undefined;
  if (encoding?.kind !== "object" || encoding.open) return false;
  return encoding.get("cipher") === undefined && encoding.get("passphrase") === undefined && knownBoolean(encoding.get("encrypted")) !== true;
}
