/** Every rule by its name. A test compares this list with the folder. */
import type { RuleModule } from "../src/define-rule.ts";
import noHardcodedKey from "./no-hardcoded-key.ts";

export const sourceRules: Readonly<Record<string, RuleModule>> = {
  "no-hardcoded-key": noHardcodedKey,
};
