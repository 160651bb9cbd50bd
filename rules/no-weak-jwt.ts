/**
 * no-weak-jwt: tokens that nobody signed, nobody verified, or that chose their own algorithm.
 *
 * Reading a header for its key id, or a claim for display, is no verification and stays silent.
 */
import { weakTokens } from "../src/custody/facts/tokens.ts";
import { defineRule, type RuleModule } from "../src/define-rule.ts";
import type { Problem } from "../src/report.ts";

const rule: RuleModule = defineRule("no-weak-jwt", {
  description: "Disallow unsigned, unverified and self-certified JSON Web Tokens",
  presets: { recommended: "error", strict: "error", vault: "error" },
  hasSuggestions: true,
  messages: {
    none: "{{use}} takes the algorithm \"none\": anybody can write such a token. Name one signature algorithm.",
    mixed: "{{use}} accepts both shared-secret and public-key algorithms: an attacker signs with the public key as secret. Name one family.",
    header: "{{use}} takes the algorithm from the token itself, so the attacker chooses it. Name the algorithms you accept.",
    noList: "{{use}} verifies with a public key and no list of algorithms: a token signed with that key as secret may pass. Pass algorithms.",
    unverified: "{{use}} reads a token without verifying it, and the result decides who the user is. Verify the signature.",
    expired: "{{use}} accepts expired tokens, so a stolen one works for ever. Remove the flag.",
    expiryFixed: "Refuse expired tokens.",
    unchecked: "{{use}} is told not to verify the signature. Remove the flag.",
  },
  *check(model): Iterable<Problem> {
    for (const { why, name, node, repair } of model.fact(weakTokens)) {
      yield { messageId: why, data: { use: name }, node, ...(repair ? { suggest: [{ messageId: "expiryFixed", fix: (fixer) => fixer.replaceTextRange(repair.range, "false") }] } : {}) };
    }
  },
});

export default rule;
