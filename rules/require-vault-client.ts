/**
 * require-vault-client: keyed cryptography in the application's own memory, with a key that the vault should hold.
 *
 * Reported is what lies below the policy's minimum custody. Hashing, random bytes, password hashing, public keys,
 * ephemeral agreement, keys derived from a user's password and envelope encryption with a vault data key are allowed.
 */
import { isApprovedLibrary, isApprovedPlace } from "../src/vault/approved.ts";
import type { Argument, CryptoUse } from "../src/custody/facts/crypto-uses.ts";
import { wrappedByVault } from "../src/custody/facts/data-keys.ts";
import { isFleetingKey } from "../src/custody/facts/fleeting-keys.ts";
import { isPublicKey, isPublicKeyImport } from "../src/custody/facts/public-keys.ts";
import { isVaultLibrary, vendorUses } from "../src/custody/facts/vault-libraries.ts";
import type { CustodyModel } from "../src/custody/model.ts";
import { type Custody, custodyClasses, isAgreement, type Origin } from "../src/custody/origin.ts";
import { defineRule, type RuleModule } from "../src/define-rule.ts";
import type { Problem } from "../src/report.ts";
import { advised, vaultAdvice } from "../src/vault/advice.ts";

const keyRoles = ["key", "password", "cryptokey", "keyobject", "mnemonic", "seed", "passphrase"] as const;
const ordered: readonly Custody[] = custodyClasses.slice(0, custodyClasses.indexOf("handle") + 1);

const where: Partial<Readonly<Record<Custody, string>>> = {
  "file": "from a file", "environment": "from the environment", "generated": "made and kept here", "stored-secret": "fetched from a secret store",
  "data-key": "that is a data key of the vault", "parameter": "of unknown origin", "unknown": "of unknown origin",
};

interface Options {
  readonly unknownKeys: "ignore" | "report";
}

const rule: RuleModule = defineRule<Options>("require-vault-client", {
  description: "Require keyed cryptography to go through the approved vault client",
  presets: { vault: "error" },
  options: {
    schema: { unknownKeys: { type: "string", enum: ["ignore", "report"], description: "Whether keys of unknown origin, such as parameters and members of configuration objects, are reported too" } },
    defaults: { unknownKeys: "ignore" },
  },
  messages: {
    bypass: "{{use}} works with a key {{where}}, in this process. {{advice}}",
    vendor: "{{use}} uses the vendor's client; this repository has its own. Import {{approved}} instead.",
    keygen: "{{use}} makes a key that this process keeps. {{advice}}",
  },
  *check(model, { policy, options }): Iterable<Problem> {
    if (isApprovedPlace(model.file.path, policy)) return;
    const { approvedClients, minimumCustody, provider } = policy.vault;
    if (approvedClients.length > 0) {
      for (const use of vendorUses(model, (library) => isApprovedLibrary(library, policy))) yield { messageId: "vendor", data: { use: use.name, approved: named(approvedClients) }, node: use.node };
    }
    const least = ordered.indexOf(minimumCustody);
    for (const use of model.allUses) {
      if (isAllowed(use)) continue;
      const makes = use.row.role === "keygen" && use.site !== undefined && !isAgreement(model.evaluator, use.site);
      const key = makes ? undefined : use.argumentsWith(...keyRoles).find((argument) => (isBelow(model, argument, least) && !isFleetingKey(model, use, argument)) || (options.unknownKeys === "report" && isUnknown(argument)));
      if (makes ? model.fact(wrappedByVault).has(use.node) || least <= ordered.indexOf("generated") : key === undefined) continue;
      const instead = advised(model, use);
      if (instead === undefined) continue;
      const origin = key ? held(key) : undefined;
      const place = origin ? (where[origin.custody] ?? "held here") + fileOf(origin, model) : "";
      const said = makes ? `${use.name} makes a key that this process keeps. ` : `${use.name} works with a key ${place}, in this process. `;
      const advice = vaultAdvice(instead, provider, said);
      yield { messageId: makes ? "keygen" : "bypass", data: { use: use.name, where: place, advice }, node: use.node };
    }
  },
});

export default rule;

/** Verification with a public key needs no vault. */
function isVerification(use: CryptoUse): boolean {
  const key = use.argument("pubkey", "key", "cryptokey");
  return /verify/u.test(use.row.role) && key !== undefined && isPublicKey(key);
}

/** Where a derived key comes from, unless that is a person's password. */
function held({ origin }: Argument): Origin {
  return origin.custody === "derived" && origin.of && !isPassword(origin.value) ? origin.of : origin;
}

function isBelow(model: CustodyModel, argument: Argument, least: number): boolean {
  const { custody, value } = held(argument);
  // A key in the source is reported by no-hardcoded-key, once.
  if (custody === "literal" || custody === "published" || custody === "fallback") return false;
  const isDataKey = custody === "generated" && value.kind === "result" && model.fact(wrappedByVault).has(value.site.node);
  const at = ordered.indexOf(isDataKey ? "data-key" : custody);
  return at >= 0 && at < least;
}

function isUnknown(argument: Argument): boolean {
  const { custody } = held(argument);
  return custody === "unknown" || custody === "parameter";
}

/** A key made from a person's password has no better place than the password. */
function isPassword(value: Argument["value"]): boolean {
  return value.kind === "result" && (value.site.row.role === "kdf" || value.site.row.role === "pwhash") && value.site.row.args?.["0"] === "password";
}

/** " (settings.ts:12)" when the key comes from another file. */
function fileOf({ file, node }: Origin, model: CustodyModel): string {
  return file === model.file ? "" : ` (${file.path.slice(file.path.lastIndexOf("/") + 1)}:${node.loc.start.line})`;
}

function named(clients: readonly string[]): string {
  const [first = "", second] = clients;
  return second === undefined ? first : `${first} or another approved client`;
}

const allowedRoles: ReadonlySet<string> = new Set(["hash", "random", "random-insecure", "random-deprecated", "pwhash", "verify-init", "export-public", "import-public", "jwt-decode", "kem-encap", "derive-public"]);

function isAllowed(use: CryptoUse): boolean {
  // Through an own function only some arguments are seen: whether an import is of a public key is not.
  if (use.via && use.row.role === "import") return true;
  if (use.row.vault === undefined && use.row.role !== "import" && use.row.role !== "session-secret") return true;
  if (allowedRoles.has(use.row.role) || use.row.role.startsWith("vault-") || isVaultLibrary(use.library)) return true;
  if (isPublicKeyImport(use) || isVerification(use)) return true;
  // Keys of a user's password, and public-key verification and encryption, stay with the application.
  return use.row.role === "kdf" && use.argument("password") !== undefined;
}
