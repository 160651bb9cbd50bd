/**
 * The source side: our ESLint rules over one JavaScript or TypeScript text, in this process.
 *
 * Only our own configuration is used, so nothing of the checked repository is imported, and rules of others that its
 * comments mention are of no concern. What does not parse is said, never guessed at. Loading ESLint and the parser
 * costs more than all else, so this module is imported only for a text that passes the gate.
 */
import { Linter } from "eslint/universal";
import { createRequire } from "node:module";
import type { ParserOptions } from "@typescript-eslint/parser";
import type { TSESTree } from "@typescript-eslint/utils";
import type * as PluginModule from "eslint-plugin-key-custody";
import type { Confidence } from "detect-secrets-wasm";
import { vaultPackages } from "../../src/knowledge/vaults.ts";
import { withGuessedProvider } from "../../src/vault-guess.ts";
import type { Severity, Step } from "./findings.ts";
import { isSourcePath } from "./inputs/attributes.ts";
import type { ModuleHost } from "./inputs/input.ts";

export interface SourceProblem {
  readonly rule: string;
  readonly message: string;
  /** 1-based, UTF-16 code units, end exclusive. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly custody?: string;
  readonly steps: readonly Step[];
  /** Where secrets stand in the text, in UTF-16 code units, end exclusive. */
  readonly secretRanges: readonly (readonly [number, number])[];
  /** The reason of an ESLint directive that switched the report off; empty when it gives none. */
  readonly directive?: string;
}

export interface SourceResult {
  readonly problems: readonly SourceProblem[];
  /** Why the rules could not look at the text. */
  readonly failure?: string;
}

/** A directive that switches a report of the scanner's rule off. */
export interface SecretDirective {
  readonly line: number;
  readonly column: number;
  readonly justification: string;
}

const prefix = "key-custody/";

/** Comments that say something to ESLint: directives, and names declared as globals. */
const speaksToLint = /eslint|\bglobals?\b|\bexported\b/;

/** The two libraries that `@typescript-eslint/parser` consists of, found from where it is installed. */
const ofParser = createRequire(createRequire(import.meta.url).resolve("@typescript-eslint/parser"));
// `require` is untyped; these are the parts of their documented interfaces that are used.
const { parse } = ofParser("@typescript-eslint/typescript-estree") as { parse(text: string, options: object): TSESTree.Program };
const { analyze } = ofParser("@typescript-eslint/scope-manager") as { analyze(ast: TSESTree.Program, options: object): object };

/**
 * What `@typescript-eslint/parser` gives to ESLint, without what costs time and nobody here reads.
 *
 * There are no tokens, and no comments unless some may speak to ESLint. ESLint does not walk the tree: our rules listen to its
 * root only and walk by themselves, so its way through every node, with an analysis of code paths, would be for nothing.
 */
const parser = {
  parseForESLint(text: string, options: ParserOptions) {
    const sourceType = options.sourceType === "module" ? "module" : "script";
    const { jsx = false, globalReturn = false } = options.ecmaFeatures ?? {};
    const parsed = parse(text, { ...options, jsx: jsx === true, comment: speaksToLint.test(text), loc: true, range: true, tokens: false });
    const ast = Object.assign(parsed, { sourceType, tokens: [], comments: parsed.comments ?? [] });
    return { ast, scopeManager: analyze(ast, { globalReturn, sourceType }), visitorKeys: { Program: [] } };
  },
};

/**
 * ESLint's linter, told not to build and check the same configuration again for every file: that costs as much as the
 * rules. What it builds passes through an internal method; should that go away, nothing is kept and all works as before.
 */
class Rules extends Linter {
  #built: Linter.Config[] | undefined;
  readonly #given: Linter.Config[];

  constructor(root: string, given: Linter.Config[]) {
    super({ configType: "flat", cwd: root });
    this.#given = given;
  }

  /** What the rules say of a text, what directives switched off, and the tree that they looked at. */
  run(text: string, filename: string): { messages: Linter.LintMessage[]; suppressed: Linter.SuppressedLintMessage[]; ast: object | undefined } {
    const messages = this.verify(text, this.#built ?? this.#given, { filename });
    // ESLint documents the method and leaves it out of its types.
    const { getSuppressedMessages } = this as Linter as Linter & { getSuppressedMessages(): Linter.SuppressedLintMessage[] };
    return { messages, suppressed: getSuppressedMessages.call(this), ast: this.getSourceCode()?.ast };
  }

  _verifyWithFlatConfigArray(text: string, built: Linter.Config[], ...rest: readonly unknown[]): Linter.LintMessage[] {
    this.#built = built;
    // The method of the super class, which its types leave out.
    return (Linter.prototype as unknown as Rules)._verifyWithFlatConfigArray.call(this, text, built, ...rest);
  }
}

export class SourceSide {
  readonly #rules: Rules;
  /** For files that use a vault client while no policy says that all must. */
  readonly #rulesBesideVault: Rules;
  readonly #config: Linter.Config[];
  readonly #root: string;
  readonly #host: ModuleHost | undefined;
  readonly #plugin: typeof PluginModule;
  /** Names of our rules. */
  readonly #ours: ReadonlySet<string>;

  /**
   * The plugin is imported by the caller: as an ES module it can't be required whole from the one file that the command is.
   * Texts of package.json, nearest first, tell whose vault messages name where the settings don't.
   */
  constructor(pluginModule: typeof PluginModule, root: string, settings: Readonly<Record<string, unknown>>, host: ModuleHost | undefined, packageTexts: readonly string[] = []) {
    const { configs, rules, ...plugin } = pluginModule.default;
    this.#plugin = pluginModule;
    this.#ours = new Set(Object.keys(rules ?? {}));
    this.#root = root;
    this.#host = host;
    const presets = [...configs.recommended, ...(settings["vault"] === undefined ? [] : configs.vault), ...(settings["strict"] === true ? configs.strict : [])];
    // The presets' options are right; without a schema ESLint need not load a validator and compile one for each rule.
    const unchecked = Object.fromEntries(Object.entries(rules ?? {}).map(([name, rule]) => [name, { ...rule, meta: { ...rule.meta, schema: false as const } }]));
    this.#config = [
      {
        files: ["**"],
        plugins: { "key-custody": { ...plugin, rules: unchecked } },
        linterOptions: { reportUnusedDisableDirectives: "off", reportUnusedInlineConfigs: "off" },
        // The scanner runs on the bytes of every file; its rule would do the same work again.
        rules: Object.assign({}, ...presets.map((preset) => preset.rules), { [`${prefix}no-committed-secret`]: "off" }) as Linter.RulesRecord, // `assign` loses the type.
        // Unlike in ESLint, nothing here is cached by file, so rules may look at neighbours.
        settings: { "key-custody": { ...withGuessedProvider(settings, packageTexts), crossFile: true } },
      },
      { files: ["**/*.{js,cjs,mjs,jsx,tsx}"], languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } },
      { files: ["**/*.{ts,cts,mts}"], languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: false } } } },
      { files: ["**/*.{cjs,cts}"], languageOptions: { sourceType: "commonjs" } },
    ];
    this.#rules = new Rules(root, this.#config);
    this.#rulesBesideVault = settings["vault"] === undefined ? new Rules(root, [...this.#config, { rules: { [`${prefix}require-vault-client`]: "warn" } }]) : this.#rules;
  }

  check(path: string, text: string): SourceResult {
    let result: ReturnType<Rules["run"]>;
    try {
      this.#plugin.setModuleHost(this.#host);
      result = (vaultClient.test(text) ? this.#rulesBesideVault : this.#rules).run(text, `${this.#root}/${path}`);
    } catch (error) {
      // A message may quote the text; the kind of error does not.
      return { problems: [], failure: `the source rules failed on it (${error instanceof Error ? error.constructor.name : "error"})` };
    }
    const { messages, suppressed, ast } = result;
    const fatal = messages.find((message) => message.fatal === true);
    if (fatal !== undefined) return { problems: [], failure: `does not parse (line ${fatal.line})` };
    const structured = ast === undefined ? [] : this.#plugin.findingsOf(ast);
    return {
      problems: [
        ...messages.map((message) => this.#problem(message, structured)),
        ...suppressed.map((message) => ({
          ...this.#problem(message, structured),
          directive: reasonsOf(message.suppressions),
        })),
      ].filter(({ rule }) => this.#ours.has(rule)),
    };
  }

  #problem(message: Linter.LintMessage, structured: readonly Structured[]): SourceProblem {
    const rule = message.ruleId?.startsWith(prefix) === true ? message.ruleId.slice(prefix.length) : "";
    const more = structured.find((finding) => finding.rule.replace(prefix, "") === rule &&
      finding.loc.start.line === message.line && finding.loc.start.column + 1 === message.column && finding.message === message.message);
    return {
      rule,
      message: message.message,
      line: message.line,
      column: message.column,
      endLine: message.endLine ?? message.line,
      endColumn: message.endColumn ?? message.column + 1,
      severity: message.severity === 2 ? "error" : "warning",
      confidence: more?.confidence ?? "high",
      ...(more?.custody === undefined ? {} : { custody: more.custody }),
      steps: (more?.steps ?? []).map(({ path, ...step }) => (path === undefined ? step : { path: this.#relative(path), ...step })),
      secretRanges: more?.secretRanges ?? [],
    };
  }

  /** Reports of the scanner's rule that ESLint directives in the text switch off, in source and in any other text. */
  directivesOnSecrets(path: string, text: string): SecretDirective[] {
    const rules: Linter.RulesRecord = { [`${prefix}no-committed-secret`]: ["error", { minConfidence: "low" }] };
    const config: Linter.Config[] = isSourcePath(path)
      ? [...this.#config, { rules: { ...Object.fromEntries([...this.#ours].map((name) => [`${prefix}${name}`, "off"])), ...rules } }]
      : [{ files: ["**"], plugins: { "key-custody": this.#plugin.default }, language: "key-custody/text", linterOptions: { reportUnusedDisableDirectives: "off" }, rules }];
    try {
      return new Rules(this.#root, config).run(text, `${this.#root}/${path}`).suppressed
        .map(({ line, column, suppressions }) => ({ line, column, justification: reasonsOf(suppressions) }));
    } catch {
      // What cannot be linted has no directives that count.
      return [];
    }
  }

  /** Rules name other files by absolute path; reports by the path below the root. */
  #relative(path: string): string {
    return path.startsWith(`${this.#root}/`) ? path.slice(this.#root.length + 1) : path;
  }
}

/** Specifiers of the vaults' own clients; who imports one has a vault, and may be expected to use it. */
const vaultClient = new RegExp(`["'](?:${Object.keys(vaultPackages).join("|")})["'/]`);

function reasonsOf(suppressions: Linter.SuppressedLintMessage["suppressions"]): string {
  return suppressions.map(({ justification }) => justification).filter(Boolean).join("; ");
}

type Structured = PluginModule.SourceFinding;
