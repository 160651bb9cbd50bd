/**
 * no-hardcoded-key: key material that stands in the source, whole or as the fallback of a missing setting.
 *
 * Position decides: a non-empty literal that reaches a key argument is reported whatever it looks like.
 * Names play no part here; `no-hardcoded-credential` has the weaker evidence.
 */
import type { Argument, CryptoUse } from "../src/custody/facts/crypto-uses.ts";
import { keyFileOf } from "../src/custody/facts/key-files.ts";
import { isIgnoredByGit } from "../src/ignored.ts";
import { defineRule, type RuleModule } from "../src/define-rule.ts";
import { withoutFallback } from "../src/repairs/setting-fallback.ts";
import type { Problem } from "../src/report.ts";

const keyRoles = ["key", "cryptokey", "keyobject", "passphrase", "mnemonic", "seed", "password", "psk"] as const;

const rule: RuleModule = defineRule("no-hardcoded-key", {
  description: "Disallow key material written in the source, also as a fallback for a missing setting",
  presets: { recommended: "error", strict: "error", vault: "error" },
  hasSuggestions: true,
  messages: {
    literal: "{{use}} gets a key that is written in the source{{from}}: whoever reads the code has it. Use a key in a vault and call the vault, or at least read it at run time.",
    fallback: "{{use}} falls back to a key written in the source{{from}}: when the setting is missing, everybody knows the key. Fail at start-up instead.",
    file: "{{use}} gets its key from {{file}}, a file of this repository: whoever has the code has it. Use a key in a vault, or read a file that is mounted at run time.",
    fallbackFixed: "Fail when the setting is missing.",
    published: "{{use}} gets a publicly known test key{{from}}: it protects nothing. Use a key in a vault.",
  },
  *check(model): Iterable<Problem> {
    for (const use of model.allUses) {
      for (const argument of use.argumentsWith(...keyRoles)) {
        const { origin } = argument;
        const file = keyFileOf(model, origin);
        if (file && !isIgnoredByGit(file.path)) yield { messageId: "file", data: { use: use.name, file: file.name }, node: argument.node, confidence: "high" };
        if (origin.custody !== "literal" && origin.custody !== "fallback" && origin.custody !== "published") continue;
        if (isUserPassword(use, argument) || isForTime(use) || isNumber(argument)) continue;
        const fix = withoutFallback(model.file, origin);
        yield {
          messageId: origin.custody, data: { use: use.name }, node: argument.node, origin, confidence: origin.custody === "published" ? "medium" : "high",
          ...(fix ? { suggest: [{ messageId: "fallbackFixed", fix }] } : {}),
        };
      }
    }
  },
});

export default rule;

/** A number in a key's place is a length or a cost of another overload; keys are text or bytes. */
function isNumber({ origin }: Argument): boolean {
  return origin.value.kind === "known" && typeof origin.value.value === "number";
}

/** The password of a password hash belongs to a person; a literal there is a credential, which another rule reports. */
function isUserPassword(use: CryptoUse, argument: Argument): boolean {
  return argument.role === "password" && use.row.role === "pwhash";
}

/** Both sides stand in the source: a comparison that only takes its time, so that a fast answer does not tell which accounts exist. */
function isForTime(use: CryptoUse): boolean {
  return use.row.role === "compare" && use.argumentsWith("digest").some(({ origin }) => origin.custody === "literal");
}
