/** Every source rule by its name. A test compares this list with the folder. */
import type { RuleModule } from "../src/define-rule.ts";
import noExtractableKey from "./no-extractable-key.ts";
import noHardcodedKey from "./no-hardcoded-key.ts";
import noRawKeyExport from "./no-raw-key-export.ts";
import noWeakCipher from "./no-weak-cipher.ts";
import noWeakHash from "./no-weak-hash.ts";
import requireVaultClient from "./require-vault-client.ts";

export const sourceRules: Readonly<Record<string, RuleModule>> = {
  "no-extractable-key": noExtractableKey,
  "no-hardcoded-key": noHardcodedKey,
  "no-raw-key-export": noRawKeyExport,
  "no-weak-cipher": noWeakCipher,
  "no-weak-hash": noWeakHash,
  "require-vault-client": requireVaultClient,
};
