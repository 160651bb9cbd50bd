/**
 * no-weak-key-size: keys, curves and groups small enough to be broken.
 *
 * Sizes are in bits. Without a profile the floor is what everybody forbids: RSA and DH under 2048 bits, curves under
 * 224 bits, DSA. A size that comes from outside stays silent.
 */
import type { TSESLint } from "@typescript-eslint/utils";
import { alternatives, knownBoolean, knownNumber, knownString } from "../src/custody/abstract.ts";
import { namedAlgorithms } from "../src/custody/facts/algorithms.ts";
import type { Argument, CryptoUse } from "../src/custody/facts/crypto-uses.ts";
import type { CustodyModel } from "../src/custody/model.ts";
import { argumentAt } from "../src/custody/positions.ts";
import type { Node } from "../src/custody/syntax.ts";
import { defineRule, type RuleModule } from "../src/define-rule.ts";
import { limits } from "../src/knowledge/algorithms.ts";
import { literalOf, replaced } from "../src/repairs/numbers.ts";
import type { Problem } from "../src/report.ts";
import { barOf, isBroken, isTooWeak } from "../src/strength.ts";

const kinds: ReadonlySet<string> = new Set(["curve", "dhgroup", "keytype", "keyspec", "kem"]);

const rule: RuleModule = defineRule("no-weak-key-size", {
  description: "Disallow keys, curves and Diffie-Hellman groups that are too small",
  presets: { recommended: "error", strict: "error", vault: "error" },
  hasSuggestions: true,
  messages: {
    size: "{{use}} makes a key of {{bits}} bits, which can be broken. Use at least {{floor}} bits, or P-256 or Ed25519.",
    belowSize: "{{use}} makes a key of {{bits}} bits: 112 bits of strength, below {{bar}}. Use at least {{floor}} bits, or P-256 or Ed25519.",
    below: "{{algorithm}} ({{use}}) is below {{bar}} for new keys. Use P-256, X25519 or a group of at least 3072 bits.",
    sizeFixed: "Use {{size}}.",
    short: "{{use}} gets a key of {{bits}} bits, short enough to try them all. Take 32 random bytes.",
    named: "{{algorithm}} ({{use}}) is too small to resist today's computers. Use P-256, X25519 or a group of at least 2048 bits.",
    exponent: "{{use}} uses a public exponent under 65537, which makes padding mistakes fatal. Use 65537.",
    allowed: "{{use}} accepts keys that are too small to sign tokens. Remove the flag and use RSA from 2048 bits or ES256.",
  },
  *check(model, { policy }): Iterable<Problem> {
    const floor = policy.strict || policy.profile === "asvs" ? limits.rsaAdviseBits : limits.rsaMinBits;
    for (const use of model.allUses) {
      for (const argument of use.argumentsWith("keySize", "prime")) {
        const bits = smallest(argument, floor);
        if (bits === undefined || !isModulus(use, argument, bits)) continue;
        yield { messageId: bits < limits.rsaMinBits ? "size" : "belowSize", data: { use: use.name, bits: String(bits), floor: String(floor), bar: barOf(policy) }, node: argument.node, ...suggested(replaced(literalOf(model.file, argument, bits), String(limits.rsaAdviseBits)), `${limits.rsaAdviseBits} bits`) };
      }
      const short = shortKey(model, use, policy.strict);
      if (short) yield { messageId: "short", data: { use: use.name, bits: String(short.bits) }, node: short.node };
      const exponent = use.argument("exponent");
      const value = exponent ? numbers(exponent)[0] : undefined;
      if (exponent && value !== undefined && (value === 1 || (policy.strict && value < limits.rsaPublicExponentMin))) yield { messageId: "exponent", data: { use: use.name }, node: exponent.node };
      for (const flag of use.argumentsWith("flag")) {
        if (/allowInsecureKeySizes$/u.test(flag.position) && flag.constants.some((one) => knownBoolean(one) === true)) yield { messageId: "allowed", data: { use: use.name }, node: flag.node };
      }
    }
    for (const { record, use, purpose, node, value } of model.fact(namedAlgorithms)) {
      if (!kinds.has(record.kind) || !isTooWeak(record, purpose, policy)) continue;
      const better = use.library.name === "node:crypto" ? (record.kind === "curve" ? "prime256v1" : record.kind === "dhgroup" ? "modp15" : undefined) : undefined;
      const literal = value?.node.type === "Literal" && value.file === model.file ? value.node : undefined;
      yield { messageId: isBroken(record, purpose) ? "named" : "below", data: { algorithm: record.name, use: use.name, bar: barOf(policy) }, node, ...(better ? suggested(replaced(literal, `"${better}"`), better) : {}) };
    }
  },
});

export default rule;

function suggested(fix: TSESLint.ReportFixFunction | undefined, size: string): Pick<Problem, "suggest"> {
  return fix ? { suggest: [{ messageId: "sizeFixed", data: { size }, fix }] } : {};
}

function numbers(argument: Argument): readonly number[] {
  return argument.constants.flatMap((one) => knownNumber(one) ?? (/^\d+$/u.test(knownString(one) ?? "") ? Number(knownString(one)) : []));
}

/** MACs and ciphers with too few random bytes for a key, and keys made for a MAC: under 112 bits nobody approves, strict readers ask for 256. */
function shortKey(model: CustodyModel, use: CryptoUse, strict: boolean): { readonly bits: number; readonly node: Node } | undefined {
  const floor = strict ? limits.hmacKeyMinBytes * 8 : 112;
  if (use.row.role === "mac" || use.row.role === "jwt-sign") {
    for (const argument of use.argumentsWith("key")) {
      const { value } = argument;
      if (value.kind !== "result" || value.member !== "" || !/^random(?:Bytes)?\b|randomBytes/u.test(value.site.row.api)) continue;
      const bytes = knownNumber(argumentAt(model.evaluator, value.site, ["bytes"]));
      if (bytes !== undefined && bytes > 0 && bytes * 8 < floor) return { bits: bytes * 8, node: argument.node };
    }
  }
  const isMac = use.row.role === "keygen" && use.argumentsWith("keyType", "alg").some((one) => alternatives(one.value).some((name) => /^hmac$/iu.test(knownString(name.kind === "object" ? name.get("name") : name) ?? "")));
  const size = isMac ? use.argumentsWith("keySize").map((argument) => ({ bits: numbers(argument)[0] ?? Infinity, node: argument.node })).find(({ bits }) => bits < floor) : undefined;
  return size;
}

function smallest(argument: Argument, floor: number): number | undefined {
  return numbers(argument).filter((bits) => bits < floor).sort((a, b) => a - b)[0];
}

/** A modulus, as against the 128 or 256 bits of an AES key in the same argument of another algorithm. */
function isModulus(use: CryptoUse, argument: Argument, bits: number): boolean {
  if (bits < 257 || /(?:^|\.)length$/u.test(argument.position)) return false;
  return !use.argumentsWith("keyType", "alg").some((one) => one.constants.some((name) => /^(?:aes|hmac|AES-|ec|ecc|oct)/iu.test(knownString(name) ?? "")));
}
