/**
 * The source side: our rules over one JavaScript or TypeScript text, in this process.
 *
 * Only our own configuration is used, so nothing of the checked repository is imported, and rules of others that its
 * comments mention are of no concern. What does not parse is said, never guessed at. A rule of ours asks little of its host, and
 * gets that here; ESLint is loaded only for texts whose comments speak to it and in which something is found.
 */
import { createRequire } from "node:module";
import type { Linter } from "eslint";
import type * as Universal from "eslint/universal";
import type { TSESLint } from "@typescript-eslint/utils";
import type * as PluginModule from "eslint-plugin-key-custody";
import type { Confidence } from "detect-secrets-wasm";
import { vaultPackages } from "../../src/knowledge/vaults.ts";
import { withGuessedProvider } from "../../src/vault/guess.ts";
import type { Severity, Step } from "./findings.ts";
import { isSourcePath } from "./inputs/attributes.ts";
import type { ModuleHost } from "./inputs/input.ts";
import { lintParser, sourceParser } from "./source-parser.ts";

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

const load = createRequire(import.meta.url);

/** What a rule says of a text, wherever it ran. */
interface Report extends Pick<SourceProblem, "rule" | "message" | "line" | "column" | "endLine" | "endColumn" | "severity"> {
  readonly directive?: string;
}

type Rules = Readonly<Record<string, Linter.RuleEntry>>;

export class SourceSide {
  readonly #rules: Rules;
  /** For files that use a vault client while no policy says that all must. */
  readonly #rulesBesideVault: Rules;
  readonly #policy: Readonly<Record<string, unknown>>;
  readonly #settings: Readonly<Record<string, unknown>>;
  readonly #root: string;
  readonly #host: ModuleHost | undefined;
  readonly #plugin: typeof PluginModule;

  /**
   * The plugin is imported by the caller: as an ES module it can't be required whole from the one file that the command is.
   * Texts of package.json, nearest first, tell whose vault messages name where the settings don't.
   */
  constructor(pluginModule: typeof PluginModule, root: string, settings: Readonly<Record<string, unknown>>, host: ModuleHost | undefined, packageTexts: readonly string[] = []) {
    const { configs } = pluginModule.default;
    this.#plugin = pluginModule;
    this.#root = root;
    this.#host = host;
    this.#policy = settings;
    const presets = [...configs.recommended, ...(settings["vault"] === undefined ? [] : configs.vault), ...(settings["strict"] === true ? configs.strict : [])];
    // The scanner runs on the bytes of every file; its rule would do the same work again.
    this.#rules = Object.assign({}, ...presets.map((preset) => preset.rules), { [secretRule]: "off" }) as Rules; // `assign` loses the type.
    this.#rulesBesideVault = settings["vault"] === undefined ? { ...this.#rules, [`${prefix}require-vault-client`]: "warn" } : this.#rules;
    // Unlike in ESLint, nothing here is cached by file, so rules may look at neighbours.
    this.#settings = { "key-custody": { ...withGuessedProvider(settings, packageTexts), crossFile: true } };
  }

  /** Whether texts of package.json tell of a vault that messages would name. */
  isWordedBy(packageTexts: readonly string[]): boolean {
    return withGuessedProvider(this.#policy, packageTexts) !== this.#policy;
  }

  check(path: string, text: string): SourceResult {
    const rules = vaultClient.test(text) ? this.#rulesBesideVault : this.#rules;
    try {
      this.#plugin.setModuleHost(this.#host);
      const problems = this.#run(rules, path, text);
      // What is not found can't be switched off, and only a comment that names our rules can switch one on.
      const isUpToDirectives = text.includes("eslint") && (problems.length > 0 || text.includes(prefix));
      return { problems: isUpToDirectives ? this.#lint(rules, path, text) : problems };
    } catch (error) {
      const line = error instanceof Error && "lineNumber" in error ? error.lineNumber : undefined;
      if (typeof line === "number") return { problems: [], failure: `does not parse (line ${line})` };
      // A message may quote the text; the kind of error does not.
      return { problems: [], failure: `the source rules failed on it (${error instanceof Error ? error.constructor.name : "error"})` };
    }
  }

  /** Throws what the parser throws. */
  #run(rules: Rules, path: string, text: string): SourceProblem[] {
    const filename = `${this.#root}/${path}`;
    const parserOptions = { sourceType: isCommonJs(path) ? "commonjs" : "module", ecmaFeatures: { jsx: hasJsx(path), globalReturn: isCommonJs(path) }, filePath: filename } as const;
    const { ast, scopeManager } = sourceParser.parseForESLint(text, parserOptions);
    const reports: Report[] = [];
    for (const [id, entry] of Object.entries(rules)) {
      const [severity, ...options] = Array.isArray(entry) ? entry : [entry];
      const rule = this.#plugin.default.rules?.[id.slice(prefix.length)];
      if (rule === undefined || severity === "off") continue;
      const context = {
        id, options, filename, physicalFilename: filename, cwd: this.#root, settings: this.#settings,
        languageOptions: { parser: sourceParser, parserOptions },
        sourceCode: { text, ast, scopeManager },
        report: ({ messageId, loc: { start, end } }: Reported) => {
          if (messageId === undefined) throw new AnalysisFailed();
          const message = this.#plugin.findingsOf(ast).find((finding) => finding.messageId === messageId && isAt(finding, id, start.line, start.column))?.message ?? "";
          reports.push({ rule: id, message, line: start.line, column: start.column + 1, endLine: end.line, endColumn: end.column + 1, severity: severity === "warn" ? "warning" : "error" });
        },
      };
      // ESLint's type for a context has much that our rules never ask for.
      const { Program } = rule.create(context as unknown as Parameters<typeof rule.create>[0]) as TSESLint.RuleListener;
      Program?.(ast);
    }
    reports.sort((a, b) => a.line - b.line || a.column - b.column);
    return this.#problems(reports, ast);
  }

  /** The same by ESLint itself, which alone knows what its directives mean. What it has against comments is of no concern. */
  #lint(rules: Rules, path: string, text: string): SourceProblem[] {
    const { messages, suppressed, ast } = this.#verify(this.#configFor(rules), path, text);
    if (messages.some(({ ruleId, messageId }) => this.#isOurs(ruleId) && messageId === undefined)) throw new AnalysisFailed();
    const reports = [...messages, ...suppressed].filter(({ ruleId }) => this.#isOurs(ruleId)).map((message: Linter.LintMessage | Linter.SuppressedLintMessage): Report => ({
      rule: message.ruleId ?? "", message: message.message, severity: message.severity === 2 ? "error" : "warning",
      line: message.line, column: message.column, endLine: message.endLine ?? message.line, endColumn: message.endColumn ?? message.column + 1,
      ...("suppressions" in message ? { directive: reasonsOf(message.suppressions) } : {}),
    }));
    return this.#problems(reports, ast ?? {});
  }

  /** Directives may name rules that nobody has. */
  #isOurs(id: string | null): boolean {
    return id?.startsWith(prefix) === true && Object.hasOwn(this.#plugin.default.rules ?? {}, id.slice(prefix.length));
  }

  #problems(reports: readonly Report[], ast: object): SourceProblem[] {
    const structured = this.#plugin.findingsOf(ast);
    return reports.map(({ rule, ...report }) => {
      const more = structured.find((finding) => finding.message === report.message && isAt(finding, rule, report.line, report.column - 1));
      return {
        ...report,
        rule: rule.slice(prefix.length),
        confidence: more?.confidence ?? "high",
        ...(more?.custody === undefined ? {} : { custody: more.custody }),
        steps: (more?.steps ?? []).map(({ path, ...step }) => (path === undefined ? step : { path: this.#relative(path), ...step })),
        secretRanges: more?.secretRanges ?? [],
      };
    });
  }

  /** Reports of the scanner's rule that ESLint directives in the text switch off, in source and in any other text. */
  directivesOnSecrets(path: string, text: string): SecretDirective[] {
    const rules: Rules = { [secretRule]: ["error", { minConfidence: "low" }] };
    const asText: Linter.Config = { files: ["**"], plugins: { "key-custody": this.#plugin.default }, language: "key-custody/text", linterOptions, rules };
    try {
      return this.#verify(isSourcePath(path) ? this.#configFor(rules) : [asText], path, text).suppressed
        .map(({ line, column, suppressions }) => ({ line, column, justification: reasonsOf(suppressions) }));
    } catch {
      // What cannot be linted has no directives that count.
      return [];
    }
  }

  #configFor(rules: Rules): Linter.Config[] {
    const { configs: _, rules: own = {}, ...plugin } = this.#plugin.default;
    // Our options are right; without a schema ESLint need not load a validator and compile one for each rule.
    const unchecked = Object.fromEntries(Object.entries(own).map(([name, rule]) => [name, { ...rule, meta: { ...rule.meta, schema: false as const } }]));
    return [
      { files: ["**"], plugins: { "key-custody": { ...plugin, rules: unchecked } }, linterOptions, rules, settings: this.#settings },
      { files: ["**/*.{js,cjs,mjs,jsx,tsx}"], languageOptions: { parser: lintParser, parserOptions: { ecmaFeatures: { jsx: true } } } },
      { files: ["**/*.{ts,cts,mts}"], languageOptions: { parser: lintParser, parserOptions: { ecmaFeatures: { jsx: false } } } },
      { files: ["**/*.{cjs,cts}"], languageOptions: { sourceType: "commonjs" } },
    ];
  }

  /** What ESLint says of a text, what directives switched off, and the tree that it looked at. */
  #verify(config: Linter.Config[], path: string, text: string): { messages: Linter.LintMessage[]; suppressed: Linter.SuppressedLintMessage[]; ast: object | undefined } {
    const { Linter } = load("eslint/universal") as typeof Universal; // `require` is untyped.
    const linter = new Linter({ configType: "flat", cwd: this.#root });
    const messages = linter.verify(text, config, { filename: `${this.#root}/${path}` });
    // ESLint documents the method and leaves it out of its types.
    const { getSuppressedMessages } = linter as Linter & { getSuppressedMessages(): Linter.SuppressedLintMessage[] };
    return { messages, suppressed: getSuppressedMessages.call(linter), ast: linter.getSourceCode()?.ast };
  }

  /** Rules name other files by absolute path; reports by the path below the root. */
  #relative(path: string): string {
    return path.startsWith(`${this.#root}/`) ? path.slice(this.#root.length + 1) : path;
  }
}

const prefix = "key-custody/";
const secretRule = `${prefix}no-committed-secret`;
const linterOptions = { reportUnusedDisableDirectives: "off", reportUnusedInlineConfigs: "off" } as const;

/** Specifiers of the vaults' own clients; who imports one has a vault, and may be expected to use it. */
const vaultClient = new RegExp(`["'](?:${Object.keys(vaultPackages).join("|")})["'/]`);

const isCommonJs = (path: string): boolean => /\.c[jt]s$/u.test(path);
const hasJsx = (path: string): boolean => !/\.[cm]?ts$/u.test(path);

/** What our rules hand to `context.report`. */
interface Reported {
  /** Absent in what is said of a file that the analysis failed on. */
  readonly messageId?: string;
  readonly loc: Structured["loc"];
}

/** In ESLint the file would get a message that says so; here it is named among what was not scanned. */
class AnalysisFailed extends Error {}

/** Whether a structured finding is of a rule and starts at a line, from 1, and a column, from 0. */
function isAt({ rule, loc: { start } }: Structured, id: string, line: number, column: number): boolean {
  return start.line === line && start.column === column && rule.replace(prefix, "") === id.slice(prefix.length);
}

function reasonsOf(suppressions: Linter.SuppressedLintMessage["suppressions"]): string {
  return suppressions.map(({ justification }) => justification).filter(Boolean).join("; ");
}

type Structured = PluginModule.SourceFinding;
