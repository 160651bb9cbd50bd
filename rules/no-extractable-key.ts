/**
 * no-extractable-key: a key made or imported so that any script that reaches it can read its bytes.
 *
 * Position decides: `true` where the API takes `extractable`. Public keys are extractable by nature and stay silent.
 */
import { isPublicKeyImport } from "../src/custody/facts/public-keys.ts";
import { defineRule, type RuleModule } from "../src/define-rule.ts";
import type { Problem } from "../src/report.ts";
import { knownBoolean } from "../src/custody/abstract.ts";

const rule: RuleModule = defineRule("no-extractable-key", {
  description: "Disallow keys that can be read back out of their protected form",
  presets: { recommended: "error", strict: "error", vault: "error" },
  hasSuggestions: true,
  messages: {
    extractable: "{{use}} makes an extractable key: any code that reaches it can export the bytes. Pass false, and wrap the key where it must leave.",
    makeFixed: "Make the key non-extractable.",
  },
  *check(model): Iterable<Problem> {
    for (const use of model.allUses) {
      for (const argument of use.argumentsWith("extractable")) {
        const option = argument.constants.find((one) => knownBoolean(one) === true);
        if (!option || isPublicKeyImport(use)) continue;
        const literal = option.node;
        const isHere = option.file === model.file && literal.type === "Literal";
        yield {
          messageId: "extractable",
          data: { use: use.name },
          node: argument.position.includes(".") && isHere ? literal : argument.node,
          ...(isHere ? { suggest: [{ messageId: "makeFixed", fix: (fixer) => fixer.replaceTextRange(literal.range, "false") }] } : {}),
        };
      }
    }
  },
});

export default rule;
