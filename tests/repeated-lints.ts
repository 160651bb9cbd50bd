/**
 * Lints texts of one file one after the other, as an editor does, and each once more as if it were never seen before.
 *
 * What a rule remembers is remembered by path: under a path of its own a text is linted afresh.
 */
import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import plugin from "../src/index.ts";
import { repeatedLintOf } from "../src/repeated-lint.ts";
import { findingsOf } from "../src/report.ts";

const textRule = "no-committed-secret";
const rules: Linter.RulesRecord = Object.fromEntries(Object.keys(plugin.rules ?? {}).filter((name) => name !== textRule).map((name) => [`key-custody/${name}`, "error"]));

/** One editor: a linter with its configuration, each rule at its strictest. */
export class Editor {
  readonly #linter = new Linter({ configType: "flat", cwd: "/" });
  readonly #settings: object;
  #count = 0;
  /** The tree of the last text. */
  tree: object | undefined;

  constructor(settings: object = { strict: true, inTests: "report", vault: { provider: "aws" }, crossFile: false }) {
    this.#settings = settings;
  }

  /** Everything that a lint says, as text, and how many statements were analysed for it; undefined when the text does not parse. */
  lint(text: string, path: string, isModule: boolean, root = "/editor"): { readonly said: string; readonly count: number; readonly analysed: number | undefined } | undefined {
    const messages = this.#linter.verify(text, [{
      files: ["**"],
      plugins: { "key-custody": plugin },
      linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "off" },
      // The parser's type for configurations is wider than ESLint's; ESLint takes it as it is.
      languageOptions: { sourceType: isModule ? "module" : "commonjs", parser: parser as Linter.Parser, parserOptions: { ecmaFeatures: { jsx: !path.endsWith(".ts") } } },
      settings: { "key-custody": this.#settings },
      rules,
    }], { filename: `${root}/${path}` });
    return this.#answer(messages);
  }

  /** The same of a text that no lint has prepared. */
  lintAfresh(text: string, path: string, isModule: boolean): ReturnType<Editor["lint"]> {
    return this.lint(text, path, isModule, `/afresh${++this.#count}`);
  }

  #answer(messages: readonly Linter.LintMessage[]): ReturnType<Editor["lint"]> {
    const code = this.#linter.getSourceCode() as { ast?: object } | undefined;
    this.tree = code?.ast;
    if (messages.some(({ fatal }) => fatal) || !code?.ast) return undefined;
    const findings = [...findingsOf(code.ast)].sort((a, b) => a.rule.localeCompare(b.rule));
    return { said: JSON.stringify({ messages, findings }, ordered, 1), count: messages.length, analysed: repeatedLintOf(code.ast)?.statementsAnalysed };
  }
}

/** Members in the order of their names, as two objects with the same members are equal. */
function ordered(_: string, value: unknown): unknown {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
}
