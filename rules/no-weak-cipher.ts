/**
 * no-weak-cipher: broken ciphers, modes and paddings, by their names in every spelling that a library takes.
 *
 * Without a profile only what every profile forbids for new encryption is reported; AES-CBC and AES-128 need
 * `strict` or a profile. A name that is not known stays silent.
 */
import { knownNumber } from "../src/custody/abstract.ts";
import type { CryptoUse } from "../src/custody/facts/crypto-uses.ts";
import type { Node } from "../src/custody/syntax.ts";
import { limits } from "../src/knowledge/algorithms.ts";
import { namedAlgorithms } from "../src/custody/facts/algorithms.ts";
import { unfinishedDecryptions } from "../src/custody/facts/unfinished-decryption.ts";
import { defineRule, type RuleModule } from "../src/define-rule.ts";
import type { Problem } from "../src/report.ts";
import { barOf, isBroken, isTooWeak } from "../src/strength.ts";

const kinds: ReadonlySet<string> = new Set(["cipher", "mode", "padding", "keywrap"]);

const rule: RuleModule = defineRule("no-weak-cipher", {
  description: "Disallow broken ciphers, unauthenticated or patterned modes, and weak padding",
  presets: { recommended: "error", strict: "error", vault: "error" },
  hasSuggestions: true,
  messages: {
    cipher: "{{algorithm}} ({{use}}) does not protect what it encrypts. Use AES-256-GCM with a fresh 12-byte nonce.",
    mode: "{{algorithm}} ({{use}}) shows patterns or can be changed unseen. Use AES-256-GCM with a fresh 12-byte nonce.",
    padding: "{{algorithm}} ({{use}}) lets an attacker decrypt by trying. Use OAEP with SHA-256.",
    below: "{{algorithm}} ({{use}}) is not broken, and below {{bar}} for new data. Use AES-256-GCM with a fresh 12-byte nonce.",
    reading: "{{algorithm}} ({{use}}) is broken, and fit to read old data only. Encrypt that data again with AES-256-GCM, or RSA with OAEP.",
    belowPadding: "{{algorithm}} ({{use}}) is not broken, and below {{bar}} for new data. Use OAEP with SHA-256.",
    tag: "{{use}} makes or takes a tag of {{bytes}} bytes, short enough to forge. Use 16 bytes.",
    unchecked: "{{use}} gives text whose tag nobody checks, so it may be forged. Set the tag, and use no text before final() has returned.",
    cut: "{{use}} takes a tag cut to a few bytes, which can be guessed. Use all 16 bytes.",
    open: "{{use}} takes a tag of any length, also one of 4 bytes that can be guessed. Give { authTagLength: 16 }.",
    lengthFixed: "Take tags of 16 bytes only.",
    passwordCipher: "{{use}} makes its key from the password with one round of MD5. Derive a key with scrypt and use createCipheriv() with AES-256-GCM.",
  },
  *check(model, { policy }): Iterable<Problem> {
    for (const { record, use, purpose, node } of model.fact(namedAlgorithms)) {
      // The algorithms of an encrypted token: RSA1_5 is PKCS #1 v1.5.
      const isOfToken = record.kind === "jwa" && use.row.role === "jwe";
      if (!(kinds.has(record.kind) || isOfToken) || /^(?:en|de)crypt-legacy$/u.test(use.row.role) || isSignaturePadding(record.kind, purpose) || !isTooWeak(record, purpose, policy)) continue;
      if (!isBroken(record, purpose)) {
        // What NIST approves lacks a tag and is not broken: CTR, CFB, OFB.
        const readsBroken = record.status === "disallowed" && record.nist !== "approved" && (purpose === "decrypt" || purpose === "unwrap");
        yield { messageId: readsBroken ? "reading" : record.kind === "padding" || isOfToken ? "belowPadding" : "below", data: { algorithm: record.name, use: use.name, bar: barOf(policy) }, node };
        continue;
      }
      const messageId = record.kind === "padding" || isOfToken ? "padding" : record.kind === "mode" || record.mode === "ecb" ? "mode" : "cipher";
      yield { messageId, data: { algorithm: record.name, use: use.name }, node };
    }
    for (const use of model.allUses) {
      const short = shortTag(use, policy.strict || policy.profile !== undefined);
      if (short) yield { messageId: "tag", data: { use: use.name, bytes: String(short.bytes) }, node: short.node };
    }
    for (const { why, use, node } of model.fact(unfinishedDecryptions)) {
      if (why === "open" && !policy.strict) continue;
      const last = why === "open" && use.node.type === "CallExpression" ? use.node.arguments[2] : undefined;
      yield {
        messageId: why, data: { use: use.name }, node,
        ...(last ? { suggest: [{ messageId: "lengthFixed", fix: (fixer) => fixer.insertTextAfterRange(last.range, ", { authTagLength: 16 }") }] } : {}),
      };
    }
    for (const use of model.cryptoUses) {
      if (use.row.role === "encrypt-legacy" || (use.row.role === "decrypt-legacy" && policy.strict)) {
        yield { messageId: "passwordCipher", data: { use: use.name }, node: use.node };
      }
    }
  },
});

export default rule;

/** Tags under 12 bytes are too short under every profile; a strict reader wants 16. SP 800-38D section 5.2.1.2. */
function shortTag(use: CryptoUse, strict: boolean): { readonly bytes: number; readonly node: Node } | undefined {
  const floor = strict ? limits.tagAdviseBytes : limits.tagMinBytes;
  for (const argument of use.argumentsWith("tagLen", "tagBytes", "tagLenBits")) {
    for (const one of argument.constants) {
      const size = knownNumber(one);
      const bytes = size === undefined ? undefined : argument.role === "tagLenBits" ? size / 8 : size;
      if (bytes !== undefined && bytes < floor) return { bytes, node: argument.node };
    }
  }
  return undefined;
}

/** PKCS #1 v1.5 signatures are not broken, unlike its encryption. */
function isSignaturePadding(kind: string, purpose: string): boolean {
  return kind === "padding" && (purpose === "sign" || purpose === "verify");
}
