/**
 * no-weak-kdf: passwords turned into keys or hashes with too little work, or with a salt that everybody shares.
 *
 * Floors follow ASVS 5.0 Appendix C and the OWASP Password Storage Cheat Sheet. Library defaults are not judged, nor is a
 * digest of a token that is random anyway; a bare digest of a password is.
 */
import type { Argument, CryptoUse } from "../src/custody/facts/crypto-uses.ts";
import { isCheapDigestOfPassword, isPasswordAsKey } from "../src/custody/facts/password-digests.ts";
import { type KeyDerivation, keyDerivations, type Parameter } from "../src/custody/facts/kdf-parameters.ts";
import { namesPassword } from "../src/custody/names.ts";
import type { Node } from "../src/custody/syntax.ts";
import { defineRule, type RuleModule } from "../src/define-rule.ts";
import { limits } from "../src/knowledge/algorithms.ts";
import type { Problem } from "../src/report.ts";

const rule: RuleModule = defineRule("no-weak-kdf", {
  description: "Disallow password hashing and key derivation below the floor",
  presets: { recommended: "error", strict: "error", vault: "error" },
  messages: {
    work: "{{use}} with {{parameter}} {{value}} lets passwords be guessed fast. Use at least {{floor}}.",
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
      if (low) yield { messageId: "work", data: { use: use.name, parameter: low.name, value: String(low.parameter.value), floor: low.floor }, node: low.parameter.argument.node };
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

interface TooLittle {
  readonly name: string;
  readonly parameter: Parameter;
  readonly floor: string;
}

function tooLittle({ family, digest, iterations, cost, memoryKiB, parallelism }: KeyDerivation, strict: boolean): TooLittle | undefined {
  switch (family) {
    case "pbkdf2": {
      if (!iterations) return undefined;
      const floor = strict ? pbkdf2Floor(digest) : 100_000;
      return iterations.value < floor ? { name: "iterations", parameter: iterations, floor: `${pbkdf2Floor(digest).toLocaleString("en-US")} iterations` } : undefined;
    }
    case "bcrypt":
      return cost && cost.value < limits.bcrypt.minCost && cost.value > 0 ? { name: "cost", parameter: cost, floor: `cost ${limits.bcrypt.adviseCost}` } : undefined;
    case "scrypt": {
      if (!cost) return undefined;
      // hash-wasm and libraries with a logarithmic cost say 17 for 2^17.
      const n = cost.value < 64 ? 2 ** cost.value : cost.value;
      const p = parallelism?.value ?? 1;
      const floor = strict ? limits.scrypt.accepted : [{ N: 16_384, p: 1 }];
      return floor.some((one) => n >= one.N && p >= one.p) ? undefined : { name: "N", parameter: cost, floor: "N = 131072, r = 8, p = 1 with maxmem raised" };
    }
    case "argon2": {
      if (!memoryKiB) return undefined;
      const passes = iterations?.value ?? 3;
      return limits.argon2id.accepted.some((one) => memoryKiB.value >= one.memoryKiB && passes >= one.passes) ? undefined : { name: "memory (KiB)", parameter: memoryKiB, floor: "19456 KiB with 2 passes" };
    }
    default:
      return undefined;
  }
}

function pbkdf2Floor(digest: string | undefined): number {
  if (digest === "SHA-512" || digest === "SHA-384") return limits.pbkdf2.sha512.min;
  return digest === "SHA-1" ? limits.pbkdf2.sha1.min : limits.pbkdf2.sha256.min;
}

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
  const value = use.argument("key", "password")?.value;
  if (value?.kind === "parameter") return value.member === "" && isText(value.node);
  return value?.kind === "known" || value?.kind === "environment" || value?.kind === "partial" || value?.kind === "choice";
}

/** A parameter that its type or its name says is text. */
function isText(node: Node): boolean {
  if (node.type !== "Identifier") return false;
  return node.typeAnnotation?.typeAnnotation.type === "TSStringKeyword" || namesPassword(node.name);
}
