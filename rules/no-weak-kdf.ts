/**
 * no-weak-kdf: passwords turned into keys or hashes with too little work, or with a salt that everybody shares.
 *
 * Floors follow ASVS 5.0 Appendix C and the OWASP Password Storage Cheat Sheet. Library defaults are not judged, nor is a
 * digest of a token that is random anyway; a bare digest of a password is.
 */
import { isCheapDigestOfPassword } from "../src/custody/facts/password-digests.ts";
import { type KeyDerivation, keyDerivations, type Parameter } from "../src/custody/facts/kdf-parameters.ts";
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
    digest: "{{use}} over a password is fast to guess. Use argon2id, scrypt or bcrypt for passwords, scrypt for keys.",
  },
  *check(model, { policy }): Iterable<Problem> {
    for (const derivation of model.fact(keyDerivations)) {
      const { use, salt } = derivation;
      if (use.row.role === "kdf-weak" && !use.via) yield { messageId: "weak", data: { use: use.name }, node: use.node };
      const low = tooLittle(derivation, policy.strict);
      if (low) yield { messageId: "work", data: { use: use.name, parameter: low.name, value: String(low.parameter.value), floor: low.floor }, node: low.parameter.argument.node };
      if (salt && isForPasswords(derivation) && isShared(salt.origin.custody, salt.value)) yield { messageId: "salt", data: { use: use.name }, node: salt.node, origin: salt.origin };
    }
    for (const use of model.cryptoUses) {
      if (isPassphraseMode(use.library.name, use.row.api, use.argument("key")?.value.kind, use.row.role)) yield { messageId: "passphrase", data: { use: use.name }, node: use.node };
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

function isShared(custody: string, value: { readonly kind: string; readonly value?: unknown }): boolean {
  return custody === "literal" || custody === "fallback" || custody === "published" || (value.kind === "known" && value.value === "");
}

function isPassphraseMode(library: string, api: string, kind: string | undefined, role: string): boolean {
  if (library !== "crypto-js" || role !== "encrypt" || !/\.encrypt\(\)$/u.test(api)) return false;
  // A word array comes from a parse call; text, or a setting that is text, is a passphrase.
  return kind === "known" || kind === "environment" || kind === "partial" || kind === "choice";
}
