/**
 * no-weak-kdf: passwords turned into keys or hashes with too little work, or with a salt that everybody shares.
 *
 * Floors follow ASVS 5.0 Appendix C and the OWASP Password Storage Cheat Sheet. Library defaults are not judged, nor is a
 * digest of a token that is random anyway; a bare digest of a password is.
 */
import type { Argument, CryptoUse } from "../src/custody/facts/crypto-uses.ts";
import { isCheapDigestOfPassword, isPasswordAsKey } from "../src/custody/facts/password-digests.ts";
import { tooLittle } from "../src/custody/facts/kdf-floors.ts";
import { type KeyDerivation, keyDerivations } from "../src/custody/facts/kdf-parameters.ts";
import { namesPassword } from "../src/custody/names.ts";
import type { Node } from "../src/custody/syntax.ts";
import { defineRule, type RuleModule } from "../src/define-rule.ts";
import { raisedWork } from "../src/repairs/work-factor.ts";
import type { Problem } from "../src/report.ts";

const rule: RuleModule = defineRule("no-weak-kdf", {
  description: "Disallow password hashing and key derivation below the floor",
  presets: { recommended: "error", strict: "error", vault: "error" },
  hasSuggestions: true,
  messages: {
    work: "{{use}} with {{parameter}} {{value}} lets passwords be guessed fast. Use at least {{floor}}.",
    workFixed: "Raise {{parameter}} to {{floor}}.",
    passphrase: "{{use}} with a text key derives it by one round of MD5 and does not authenticate. Use createCipheriv() with AES-256-GCM and a key from scrypt or a vault.",
    weak: "{{use}} derives keys with a broken, fast construction. Use scrypt, argon2id or PBKDF2 with SHA-256.",
    salt: "{{use}} uses the same salt for everybody{{from}}: one table breaks all passwords. Use 16 random bytes for each record.",
    raw: "{{use}} takes a password as the key itself: people choose from far fewer than 2^128. Derive the key with scrypt or argon2id.",
    digest: "{{use}} over a password is fast to guess. Use argon2id, scrypt or bcrypt for passwords, scrypt for keys.",
  },
  *check(model, { policy }): Iterable<Problem> {
    for (const derivation of model.fact(keyDerivations)) {
      const { use, salt } = derivation;
      if (use.row.role === "kdf-weak" && !use.via) yield { messageId: "weak", data: { use: use.name }, node: use.node };
      if (derivation.isFixedByStandard) continue;
      const low = tooLittle(derivation, policy.strict);
      if (low) {
        const data = { use: use.name, parameter: low.name, value: String(low.parameter.value), floor: low.floor };
        const fix = raisedWork(model.file, derivation, low);
        yield { messageId: "work", data, node: low.parameter.argument.node, ...(fix ? { suggest: [{ messageId: "workFixed", data, fix }] } : {}) };
      }
      if (salt && isForPasswords(derivation) && isShared(salt)) yield { messageId: "salt", data: { use: use.name }, node: salt.node, origin: salt.origin };
    }
    for (const use of model.cryptoUses) {
      if (isPassphraseMode(use)) yield { messageId: "passphrase", data: { use: use.name }, node: use.node };
      const password = isPasswordAsKey(model, use);
      if (password) yield { messageId: "raw", data: { use: use.name }, node: password };
      if (isCheapDigestOfPassword(model, use, policy.strict)) yield { messageId: "digest", data: { use: use.name }, node: use.node };
    }
  },
});

export default rule;

/** HKDF salts may be constant: its input is a key, not a password. */
function isForPasswords({ family, use }: KeyDerivation): boolean {
  return family !== "other" || use.argument("password") !== undefined;
}

/** A constant, whole or as fallback, or empty; a number in the same place is bcrypt's cost. */
function isShared({ value, origin }: Argument): boolean {
  if (value.kind === "known") return typeof value.value === "string";
  if (origin.value.kind === "known" && typeof origin.value.value !== "string") return false;
  return origin.custody === "literal" || origin.custody === "fallback" || origin.custody === "published";
}

/** CryptoJS with text for a key: it derives the key itself, badly. A word array comes from a parse call. */
function isPassphraseMode(use: CryptoUse): boolean {
  if (use.library.name !== "crypto-js" || use.row.role !== "encrypt" || !/\.encrypt\(\)$/u.test(use.row.api)) return false;
  const key = use.argument("key", "password");
  if (key && isParsed(use, key.node)) return false;
  const value = key?.value;
  if (value?.kind === "parameter") return value.member === "" && isText(value.node);
  return value?.kind === "known" || value?.kind === "environment" || value?.kind === "partial" || value?.kind === "choice";
}

/** `const key = CryptoJS.enc.Hex.parse(text)`, also where the import is not seen through. */
function isParsed({ file }: CryptoUse, node: Node): boolean {
  const definition = node.type === "Identifier" ? (file.variableOf(node)?.defs.at(-1)?.node as Node | undefined) : undefined;
  const init = definition?.type === "VariableDeclarator" ? definition.init : node;
  return init?.type === "CallExpression" && init.callee.type === "MemberExpression" && init.callee.property.type === "Identifier" && init.callee.property.name === "parse";
}

/** A parameter that its type or its name says is text. */
function isText(node: Node): boolean {
  if (node.type !== "Identifier") return false;
  return node.typeAnnotation?.typeAnnotation.type === "TSStringKeyword" || namesPassword(node.name);
}
