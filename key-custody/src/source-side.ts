/**
 * The source side: our ESLint rules over one JavaScript or TypeScript text, in this process.
 *
 * Only our own configuration is used, so nothing of the checked repository is imported, and rules of others that its
 * comments mention are of no concern. What does not parse is said, never guessed at. Loading ESLint and the parser
 * costs more than all else, so this module is imported only for a text that passes the gate.
 */
import { Linter } from "eslint/universal";
import * as parser from "@typescript-eslint/parser";
import plugin, { findingsOf, setModuleHost } from "eslint-plugin-key-custody";
import type { Confidence } from "detect-secrets-wasm";
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

export class SourceSide {
  readonly #linter: Linter;
  readonly #config: Linter.Config[];
  /** For files that use a vault client while no policy says that all must. */
  readonly #configBesideVault: Linter.Config[];
  readonly #root: string;
  readonly #host: ModuleHost | undefined;

  constructor(root: string, settings: Readonly<Record<string, unknown>>, host: ModuleHost | undefined) {
    this.#root = root;
    this.#host = host;
    this.#linter = new Linter({ configType: "flat", cwd: root });
    this.#config = [
      { files: ["**"] },
      ...plugin.configs.recommended,
      ...(settings["vault"] === undefined ? [] : plugin.configs.vault),
      ...(settings["strict"] === true ? plugin.configs.strict : []),
      {
        linterOptions: { reportUnusedDisableDirectives: "off", reportUnusedInlineConfigs: "off" },
        // The scanner runs on the bytes of every file; its rule would do the same work again.
        rules: { [`${prefix}no-committed-secret`]: "off" },
        settings: { "key-custody": settings },
      },
      { files: ["**/*.{js,cjs,mjs,jsx,tsx}"], languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } },
      { files: ["**/*.{ts,cts,mts}"], languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: false } } } },
      { files: ["**/*.{cjs,cts}"], languageOptions: { sourceType: "commonjs" } },
    ];
    this.#configBesideVault = settings["vault"] === undefined ? [...this.#config, { rules: { [`${prefix}require-vault-client`]: "warn" } }] : this.#config;
  }

  check(path: string, text: string): SourceResult {
    let messages: Linter.LintMessage[];
    try {
      setModuleHost(this.#host);
      messages = this.#linter.verify(text, vaultClient.test(text) ? this.#configBesideVault : this.#config, { filename: `${this.#root}/${path}` });
    } catch (error) {
      // A message may quote the text; the kind of error does not.
      return { problems: [], failure: `the source rules failed on it (${error instanceof Error ? error.constructor.name : "error"})` };
    }
    const fatal = messages.find((message) => message.fatal === true);
    if (fatal !== undefined) return { problems: [], failure: `does not parse (line ${fatal.line})` };
    const ast = this.#linter.getSourceCode()?.ast;
    const structured = ast === undefined ? [] : findingsOf(ast);
    return {
      problems: [
        ...messages.map((message) => this.#problem(message, structured)),
        ...this.#suppressed().map((message) => ({
          ...this.#problem(message, structured),
          directive: reasonsOf(message.suppressions),
        })),
      ].filter(({ rule }) => ours.has(rule)),
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
    const rule: Linter.Config = { plugins: { "key-custody": plugin }, rules: { [`${prefix}no-committed-secret`]: ["error", { minConfidence: "low" }] } };
    const config: Linter.Config[] = isSourcePath(path)
      ? [...this.#config, { ...rule, rules: { ...Object.fromEntries([...ours].map((name) => [`${prefix}${name}`, "off"])), ...rule.rules } }]
      : [{ files: ["**"], language: "key-custody/text", linterOptions: { reportUnusedDisableDirectives: "off" }, ...rule }];
    try {
      this.#linter.verify(text, config, { filename: `${this.#root}/${path}` });
      return this.#suppressed().map(({ line, column, suppressions }) => ({ line, column, justification: reasonsOf(suppressions) }));
    } catch {
      // What cannot be linted has no directives that count.
      return [];
    }
  }

  #suppressed(): Linter.SuppressedLintMessage[] {
    // ESLint documents this method and leaves it out of its types.
    const { getSuppressedMessages } = this.#linter as Linter & { getSuppressedMessages(): Linter.SuppressedLintMessage[] };
    return getSuppressedMessages.call(this.#linter);
  }

  /** Rules name other files by absolute path; reports by the path below the root. */
  #relative(path: string): string {
    return path.startsWith(`${this.#root}/`) ? path.slice(this.#root.length + 1) : path;
  }
}

const ours: ReadonlySet<string> = new Set(Object.keys(plugin.rules ?? {}));

/** Specifiers of the vaults' own clients; who imports one has a vault, and may be expected to use it. */
const vaultClient = /["'](?:@aws-sdk\/client-kms|@aws-crypto\/client-node|@azure\/keyvault-keys|@google-cloud\/kms|node-vault)["'/]/;

function reasonsOf(suppressions: Linter.SuppressedLintMessage["suppressions"]): string {
  return suppressions.map(({ justification }) => justification).filter(Boolean).join("; ");
}

type Structured = ReturnType<typeof findingsOf>[number];
