/**
 * no-weak-hash: MD5, SHA-1 and their like where an attacker gains from a collision or a guess.
 *
 * Purpose decides: signatures, certificates and secret-bearing input are reported; ETags, cache keys and MACs over
 * public data only under `strict`. Fast hashes of passwords belong to `no-weak-kdf`.
 */
import { type NamedAlgorithm, namedAlgorithms } from "../src/custody/facts/algorithms.ts";
import { namedHashes } from "../src/custody/facts/named-hashes.ts";
import { hashesSecret, isForLeakSearch } from "../src/custody/facts/hashed-input.ts";
import type { SourceFile } from "../src/custody/source-file.ts";
import { defineRule, type RuleModule } from "../src/define-rule.ts";
import type { Problem } from "../src/report.ts";
import { barOf, isBroken, isTooWeak } from "../src/strength.ts";

const rule: RuleModule = defineRule("no-weak-hash", {
  description: "Disallow broken hash functions over secrets and in signatures",
  presets: { recommended: "error", strict: "error", vault: "error" },
  messages: {
    signature: "{{algorithm}} in a signature ({{use}}): collisions can be made, so a signature can be moved to another text. Use SHA-256 or better.",
    secret: "{{algorithm}} over a secret ({{use}}): it is broken and fast to guess. Use SHA-256 for data, argon2id, scrypt or bcrypt for passwords.",
    inside: "{{algorithm}} inside of {{use}} is not broken there, and legacy. Use SHA-256 or better.",
    mac: "{{algorithm}} in a MAC ({{use}}): legacy. Use HMAC with SHA-256 or better.",
    below: "{{algorithm}} ({{use}}) is below {{bar}}. Use SHA-256 or better.",
    weak: "{{algorithm}} ({{use}}) is broken. Use SHA-256, or say in a comment that the digest serves no security purpose.",
  },
  *check(model, { policy }): Iterable<Problem> {
    for (const { node, algorithm, name } of model.fact(namedHashes)) yield { messageId: "secret", data: { algorithm, use: name }, node, confidence: "medium" };
    const hasHandshake = model.file.says(handshake);
    for (const algorithm of model.fact(namedAlgorithms)) {
      if (algorithm.record.kind !== "hash") continue;
      const { purpose } = algorithm;
      const isSecret = purpose === "hash" && hashesSecret(model, algorithm.use);
      if (purpose === "hash" && !isSecret && hasHandshake && isHandshake(model.file, algorithm.use.node.range)) continue;
      if (isSecret && isForLeakSearch(model, algorithm.record)) continue;
      if (!isTooWeak(algorithm.record, isSecret ? "password" : purpose === "hash" ? "checksum" : purpose, policy)) {
        if (!(policy.strict && purpose === "hash" && algorithm.record.status === "disallowed")) continue;
      }
      const messageId = isSecret ? "secret" : isBroken(algorithm.record, purpose) || algorithm.record.status === "disallowed" ? weakness(algorithm) : "below";
      yield { messageId, data: { algorithm: algorithm.record.name, use: algorithm.use.name, bar: barOf(policy) }, node: algorithm.node };
    }
  },
});

export default rule;

/** What is wrong with a broken hash depends on where it stands: HMAC, PBKDF2 and OAEP need no resistance to collisions. */
function weakness({ purpose, record }: NamedAlgorithm): "signature" | "mac" | "inside" | "weak" {
  switch (purpose) {
    case "sign":
    case "verify":
    case "keygen":
      return "signature";
    case "mac":
      return "mac";
    case "hash":
      return "weak";
    default:
      return isBroken(record, purpose) ? "weak" : "inside";
  }
}

/** The public text over which the WebSocket handshake prescribes SHA-1 (RFC 6455 section 4.2.2). */
const handshake = /258EAFA5-E914-47DA-95CA-C5AB0DC85B11/u;

function isHandshake(file: SourceFile, [from, to]: readonly [number, number]): boolean {
  // What stands around a call may belong to any statement.
  file.needsAllStatements();
  return /websocket|258EAFA5/iu.test(file.text.slice(Math.max(0, from - 400), to + 400));
}
