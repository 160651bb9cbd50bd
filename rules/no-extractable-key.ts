/**
 * no-extractable-key: a key made or imported so that whoever reaches it can read its bytes.
 *
 * Position decides: `true` where the API takes `extractable`, an option or an attribute that says exportable. Public keys
 * are extractable by nature and stay silent.
 */
import { extractableKeys } from "../src/custody/facts/extractable-keys.ts";
import { isAncestor } from "../src/custody/syntax.ts";
import { defineRule, type RuleModule } from "../src/define-rule.ts";
import type { Problem } from "../src/report.ts";

const rule: RuleModule = defineRule("no-extractable-key", {
  description: "Disallow keys that can be read back out of their protected form",
  presets: { recommended: "error", strict: "error", vault: "error" },
  hasSuggestions: true,
  messages: {
    extractable: "{{use}} makes an extractable key: any code that reaches it can export the bytes. Pass false, and wrap the key where it must leave.",
    exportable: "{{use}} makes a key that can leave the vault. Do not let it: the vault can sign, decrypt, wrap and rotate for you.",
    makeFixed: "Make the key non-extractable.",
  },
  *check(model): Iterable<Problem> {
    for (const { use, value, node, of } of model.fact(extractableKeys)) {
      const literal = value.node;
      const isHere = value.file === model.file && literal.type === "Literal" && literal.value === true;
      yield {
        messageId: of === "vault" ? "exportable" : "extractable",
        data: { use: use.name },
        // An option is reported where it is written if that is in the call, else the call is.
        node: isHere && isAncestor(use.node, literal) ? literal : node,
        ...(isHere ? { suggest: [{ messageId: "makeFixed", fix: (fixer) => fixer.replaceTextRange(literal.range, "false") }] } : {}),
      };
    }
  },
});

export default rule;
