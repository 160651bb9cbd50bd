/**
 * Lints short programs with the presets as users have them, in a real ESLint `Linter`, for the contracts of the source rules.
 */
import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import keyCustody from "../../src/index.ts";

export interface Reported {
  readonly rule: string;
  readonly messageId: string | undefined;
  readonly message: string;
  readonly line: number;
  /** Text at the reported place. */
  readonly text: string;
  /** The program after each suggestion. */
  readonly suggestions: readonly string[];
}

export interface LintOptions {
  readonly preset?: "recommended" | "strict" | "vault";
  readonly filename?: string;
  readonly settings?: object;
}

const linter = new Linter({ configType: "flat", cwd: "/repository" });

/** Findings of one rule, or of all when `rule` is undefined. A program that does not parse is an error. */
export function lint(rule: string | undefined, text: string, { preset = "recommended", filename = "src/app.ts", settings = {} }: LintOptions = {}): readonly Reported[] {
  const configs = keyCustody.configs[preset].map(({ rules, settings: given }): Linter.Config => ({
    files: ["**"], plugins: { "key-custody": keyCustody }, rules: rules ?? {}, settings: { "key-custody": { ...(given?.["key-custody"] as object | undefined), ...settings } },
    languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: /x$/u.test(filename) } } },
  }));
  const offsets = lineStarts(text);
  return linter.verify(text, configs, { filename: `/repository/${filename}`, allowInlineConfig: false }).flatMap((message) => {
    if (message.fatal) throw new Error(`${message.message}\n${text}`);
    const name = message.ruleId?.replace(/^key-custody\//u, "") ?? "";
    if (rule !== undefined && name !== rule) return [];
    const at = (line: number, column: number): number => (offsets[line - 1] ?? 0) + column - 1;
    return [{
      rule: name, messageId: message.messageId, message: message.message, line: message.line,
      text: text.slice(at(message.line, message.column), at(message.endLine ?? message.line, message.endColumn ?? message.column)),
      suggestions: (message.suggestions ?? []).map(({ fix }) => text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1])),
    }];
  });
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
