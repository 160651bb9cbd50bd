/**
 * require-vault-client: keyed cryptography in the application's own memory, with a key that the vault should hold.
 *
 * Reported is what lies below the policy's minimum custody. Hashing, random bytes, password hashing, public keys,
 * ephemeral agreement, keys derived from a user's password and envelope encryption with a vault data key are allowed.
 */
import { isApprovedLibrary, isApprovedPlace } from "../src/approved.ts";
import type { Argument, CryptoUse } from "../src/custody/facts/crypto-uses.ts";
import { isPublicKey, isPublicKeyImport } from "../src/custody/facts/public-keys.ts";
import { type Custody, custodyClasses, isAgreement } from "../src/custody/origin.ts";
import { defineRule, type RuleModule } from "../src/define-rule.ts";
import type { Problem } from "../src/report.ts";
import { vaultAdvice } from "../src/vault-advice.ts";

const keyRoles = ["key", "password", "cryptokey", "keyobject", "mnemonic", "seed", "passphrase"] as const;
const ordered: readonly Custody[] = custodyClasses.slice(0, custodyClasses.indexOf("handle") + 1);

const where: Partial<Readonly<Record<Custody, string>>> = {
  "literal": "written in the source", "published": "publicly known", "fallback": "that falls back to a literal", "file": "from a file",
  "environment": "from the environment", "generated": "made and kept by the application", "stored-secret": "fetched from a secret store", "data-key": "from a vault data key",
};

const rule: RuleModule = defineRule("require-vault-client", {
  description: "Require keyed cryptography to go through the approved vault client",
  presets: { vault: "error" },
  messages: {
    bypass: "{{use}} works with a key {{where}}{{from}}: the key is in this process. {{advice}}",
    vendor: "{{use}} uses the vendor's client directly; this repository goes through its own. Import {{approved}} instead.",
    keygen: "{{use}} makes a key that this process keeps. {{advice}}",
  },
  *check(model, { policy }): Iterable<Problem> {
    if (isApprovedPlace(model.file.path, policy)) return;
    const least = ordered.indexOf(policy.vault.minimumCustody);
    for (const use of model.cryptoUses) {
      if (policy.vault.approvedClients.length > 0 && use.row.role === "vault-client" && !isApprovedLibrary(use.library, policy)) {
        yield { messageId: "vendor", data: { use: use.name, approved: policy.vault.approvedClients.join(" or ") }, node: use.node };
      }
      const operation = use.row.vault ?? (use.row.role === "import" ? "enc" : use.row.role === "session-secret" ? "mac" : undefined);
      if (operation === undefined || isAllowed(use)) continue;
      const advice = vaultAdvice(operation, policy.vault.provider, use);
      if (use.row.role === "keygen" && use.site && !isAgreement(model.evaluator, use.site)) {
        yield { messageId: "keygen", data: { use: use.name, advice }, node: use.node };
        continue;
      }
      const key = use.argumentsWith(...keyRoles).find((argument) => isBelow(argument, least));
      if (key) yield { messageId: "bypass", data: { use: use.name, where: where[key.origin.custody] ?? "held here", advice }, node: use.node, confidence: "high" };
    }
  },
});

export default rule;

/** Verification with a public key needs no vault. */
function isVerification(use: CryptoUse): boolean {
  const key = use.argument("pubkey", "key", "cryptokey");
  return /verify/u.test(use.row.role) && key !== undefined && isPublicKey(key);
}

function isBelow(argument: Argument, least: number): boolean {
  const { origin } = argument;
  const custody = origin.custody === "derived" && origin.of && !isPassword(origin.value) ? origin.of.custody : origin.custody;
  // A key in the source is reported by no-hardcoded-key, once.
  if (custody === "literal" || custody === "published" || custody === "fallback") return false;
  const at = ordered.indexOf(custody);
  return at >= 0 && at < least;
}

/** A key made from a person's password has no better place than the password. */
function isPassword(value: Argument["value"]): boolean {
  return value.kind === "result" && (value.site.row.role === "kdf" || value.site.row.role === "pwhash") && value.site.row.args?.["0"] === "password";
}

const allowedRoles: ReadonlySet<string> = new Set(["hash", "random", "random-insecure", "random-deprecated", "pwhash", "verify-init", "export-public", "import-public", "jwt-decode", "kem-encap", "derive-public"]);

function isAllowed(use: CryptoUse): boolean {
  if (allowedRoles.has(use.row.role) || use.row.role.startsWith("vault-")) return true;
  if (isPublicKeyImport(use) || isVerification(use)) return true;
  // Keys of a user's password, and public-key verification and encryption, stay with the application.
  return use.row.role === "kdf" && use.argument("password") !== undefined;
}
