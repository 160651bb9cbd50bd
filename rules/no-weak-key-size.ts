/**
 * no-weak-key-size: keys, curves and groups small enough to be broken.
 *
 * Sizes are in bits. Without a profile the floor is what everybody forbids: RSA and DH under 2048 bits, curves under
 * 224 bits, DSA. A size that comes from outside stays silent.
 */
import { knownBoolean, knownNumber, knownString } from "../src/custody/abstract.ts";
import { namedAlgorithms } from "../src/custody/facts/algorithms.ts";
import type { Argument, CryptoUse } from "../src/custody/facts/crypto-uses.ts";
import { defineRule, type RuleModule } from "../src/define-rule.ts";
import { limits } from "../src/knowledge/algorithms.ts";
import type { Problem } from "../src/report.ts";
import { isTooWeak } from "../src/strength.ts";

const kinds: ReadonlySet<string> = new Set(["curve", "dhgroup", "keytype", "keyspec", "kem"]);

const rule: RuleModule = defineRule("no-weak-key-size", {
  description: "Disallow keys, curves and Diffie-Hellman groups that are too small",
  presets: { recommended: "error", strict: "error", vault: "error" },
  messages: {
    size: "{{use}} makes a key of {{bits}} bits, which can be broken. Use at least {{floor}} bits, or P-256 or Ed25519.",
    named: "{{algorithm}} ({{use}}) is too small to resist today's computers. Use P-256, X25519 or a group of at least 2048 bits.",
    exponent: "{{use}} uses a public exponent under 65537, which makes padding mistakes fatal. Use 65537.",
    allowed: "{{use}} accepts keys that are too small to sign tokens. Remove the flag and use RSA from 2048 bits or ES256.",
  },
  *check(model, { policy }): Iterable<Problem> {
    const floor = policy.strict || policy.profile === "asvs" ? limits.rsaAdviseBits : limits.rsaMinBits;
    for (const use of model.allUses) {
      for (const argument of use.argumentsWith("keySize", "prime")) {
        const bits = smallest(argument, floor);
        if (bits !== undefined && isModulus(use, argument, bits)) yield { messageId: "size", data: { use: use.name, bits: String(bits), floor: String(floor) }, node: argument.node };
      }
      const exponent = use.argument("exponent");
      const value = exponent ? numbers(exponent)[0] : undefined;
      if (exponent && value !== undefined && (value === 1 || (policy.strict && value < limits.rsaPublicExponentMin))) yield { messageId: "exponent", data: { use: use.name }, node: exponent.node };
      for (const flag of use.argumentsWith("flag")) {
        if (/allowInsecureKeySizes$/u.test(flag.position) && flag.constants.some((one) => knownBoolean(one) === true)) yield { messageId: "allowed", data: { use: use.name }, node: flag.node };
      }
    }
    for (const { record, use, purpose, node } of model.fact(namedAlgorithms)) {
      if (kinds.has(record.kind) && isTooWeak(record, purpose, policy)) yield { messageId: "named", data: { algorithm: record.name, use: use.name }, node };
    }
  },
});

export default rule;

function numbers(argument: Argument): readonly number[] {
  return argument.constants.flatMap((one) => knownNumber(one) ?? (/^\d+$/u.test(knownString(one) ?? "") ? Number(knownString(one)) : []));
}

function smallest(argument: Argument, floor: number): number | undefined {
  return numbers(argument).filter((bits) => bits < floor).sort((a, b) => a - b)[0];
}

/** A modulus, as against the 128 or 256 bits of an AES key in the same argument of another algorithm. */
function isModulus(use: CryptoUse, argument: Argument, bits: number): boolean {
  if (bits < 257 || /(?:^|\.)length$/u.test(argument.position)) return false;
  return !use.argumentsWith("keyType", "alg").some((one) => one.constants.some((name) => /^(?:aes|hmac|AES-|ec|ecc|oct)/iu.test(knownString(name) ?? "")));
}
