/**
 * no-hardcoded-credential: passwords, tokens and client secrets for other systems, written in the source.
 *
 * In a proven credential position any non-empty literal counts. By name alone a value must look like a credential:
 * labels, paths, identifiers, translations and environment names stay silent.
 */
import { credentials } from "../src/custody/facts/credentials.ts";
import { credential, cryptography } from "../src/custody/gate/evidence.ts";
import { defineRule, type RuleModule } from "../src/define-rule.ts";
import { withoutFallback } from "../src/repairs/setting-fallback.ts";
import type { Problem } from "../src/report.ts";

const rule: RuleModule = defineRule("no-hardcoded-credential", {
  description: "Disallow passwords, tokens and client secrets written in the source",
  evidence: credential | cryptography,
  presets: { recommended: "error", strict: "error", vault: "error" },
  hasSuggestions: true,
  messages: {
    literal: "{{what}} is written in the source{{from}}: whoever reads the code can sign in. Change it, and read it at run time from a secret store.",
    fallback: "{{what}} falls back to a value written in the source{{from}}: when the setting is missing, everybody knows it. Fail at start-up instead.",
    fallbackFixed: "Fail when the setting is missing.",
    published: "{{what}} is a value that everybody knows{{from}}. Read it at run time from a secret store.",
    comparison: "A request is let in by a password written in the source. Store a password hash, and compare with it.",
    named: "{{what}} looks like a credential written in the source. Change it if it is one, and read it at run time from a secret store.",
  },
  *check(model, { policy }): Iterable<Problem> {
    for (const { kind, what, node, origin, confidence, strict } of model.fact(credentials)) {
      if (strict && !policy.strict) continue;
      const fix = origin && withoutFallback(model.file, origin);
      yield { messageId: kind, data: { what }, node, confidence, ...(origin ? { origin } : {}), ...(fix ? { suggest: [{ messageId: "fallbackFixed", fix }] } : {}) };
    }
  },
});

export default rule;
