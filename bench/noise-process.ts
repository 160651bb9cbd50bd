/**
 * One file of the corpora at a time, in a process of its own: lints it with every rule and scans it.
 *
 * A process, because a file on which a rule does not come to an end, or takes all memory, must not stop the count;
 * `noise.ts` ends the process and names the file. The built plugin runs in ESLint's own Linter, as users run it. Inline comments of the packages
 * switch nothing off.
 */
import { readFileSync } from "node:fs";
import * as typescriptParser from "@typescript-eslint/parser";
import { createScanner, type Finding } from "detect-secrets-wasm";
import { Linter } from "eslint";
import plugin from "eslint-plugin-key-custody";
import { couldConcern } from "eslint-plugin-key-custody/gate";
import type { CorpusGroup } from "./corpora.ts";
import { maskedLine } from "./masked-line.ts";

/** Presets whose share is shown; `all` is every rule with its default options. */
const presets = ["recommended", "strict", "vault"] as const;
export type Run = (typeof presets)[number] | "all";
const runs: readonly Run[] = ["all", ...presets];

export interface ListedFinding {
  readonly group: CorpusGroup;
  readonly package: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** Rule name without the plugin's, or `detector:` and the detector's id. */
  readonly rule: string;
  /** Where it is reported: presets, and `all` when the rule reports it with its default options. */
  readonly runs: readonly Run[];
  readonly message: string;
  readonly code: string;
}

export interface Trouble {
  readonly package: string;
  readonly path: string;
  readonly why: string;
}

/** What a process is told at its start, as JSON in its first argument. */
export interface Settings {
  /** Rules that are wanted; all without it, and only then the scanner. */
  readonly rules?: readonly string[];
  /** Parse every file, also those in which no source rule could find anything. */
  readonly parseAll: boolean;
}

/** One file to look at. */
export interface Task {
  readonly group: CorpusGroup;
  readonly package: string;
  /** The package's folder; absolute path and path inside the package of the file. */
  readonly folder: string;
  readonly file: string;
  readonly path: string;
  readonly isSource: boolean;
}

export interface Result {
  readonly listed: readonly ListedFinding[];
  readonly unparsed: readonly Trouble[];
  readonly crashes: readonly Trouble[];
  readonly wasParsed: boolean;
}

// Both ends are ours: noise.ts gives nothing else.
const settings = JSON.parse(process.argv[2] ?? "{}") as Settings;

/** Rule entries of a preset or of the whole plugin, under a name of its own, so that one pass serves all of them. */
function rulesOf(run: Run): Linter.RulesRecord {
  const entries: [string, Linter.RuleEntry | undefined][] =
    run === "all"
      ? Object.keys(plugin.rules ?? {}).map((name) => [`key-custody/${name}`, "warn"])
      : [plugin.configs?.[run] ?? []].flat().flatMap((config) => Object.entries((config as Linter.Config).rules ?? {}));
  const record: Linter.RulesRecord = {};
  for (const [id, entry] of entries) {
    const rule = id.replace(/^.*\//u, "");
    if (entry !== undefined && isWanted(rule)) record[`${run}/${rule}`] = entry;
  }
  return record;
}

function isWanted(rule: string): boolean {
  return settings.rules === undefined || settings.rules.includes(rule);
}

const allRules: Linter.RulesRecord = Object.assign({}, ...runs.map(rulesOf));
const textRules: Linter.RulesRecord = Object.fromEntries(Object.entries(allRules).filter(([id]) => id.endsWith("/no-committed-secret")));

/** Stands in for a parser where no source rule could find anything: rules that read the text alone still run. */
const blankParser: Linter.Parser = {
  parse: (text) => ({
    type: "Program",
    sourceType: "script",
    body: [],
    tokens: [],
    comments: [],
    range: [0, text.length],
    loc: { start: { line: 1, column: 0 }, end: { line: text.split("\n").length, column: 0 } },
  }),
};

function configFor(path: string, text: string, isParsed: boolean): Linter.Config[] {
  // CommonJS needs its own scope; a package rarely says which it is, the text does.
  const isModule = /^\s*(?:import\b(?!\s*\()|export\b)/mu.test(text) || /\.m[jt]s$/u.test(path);
  return [
    {
      files: ["**"],
      plugins: Object.fromEntries(runs.map((run) => [run, plugin])),
      linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "off" },
      languageOptions: {
        sourceType: isModule ? "module" : "commonjs",
        // The parser's type for configurations is wider than ESLint's; ESLint takes it as it is.
        parser: isParsed ? (typescriptParser as Linter.Parser) : blankParser,
        parserOptions: { ecmaFeatures: { jsx: /\.(?:[cm]?js|[jt]sx)$/u.test(path) } },
      },
      rules: isParsed ? allRules : textRules,
    },
  ];
}

const scanner = createScanner();

function lint(task: Task, text: string, isParsed: boolean): { listed: ListedFinding[]; unparsed: Trouble[] } {
  const { group, package: name, folder, file, path } = task;
  const unparsed: Trouble[] = [];
  const linter = new Linter({ configType: "flat", cwd: folder });
  const messages = linter.verify(text, configFor(path, text, isParsed), { filename: file });
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u);
  const found = new Map<string, ListedFinding>();
  for (const { ruleId, line, column, endLine, endColumn, message, fatal } of messages) {
    if (fatal) unparsed.push({ package: name, path, why: message });
    // Without a rule: a parse error, or a remark on the package's own comments for ESLint.
    if (ruleId === null) continue;
    const [run, rule = ruleId] = ruleId.split("/") as [Run, string | undefined];
    const key = `${rule}:${line}:${column}:${endLine}:${endColumn}:${message}`;
    const code = maskedLine(lines[line - 1] ?? "", column, endLine === line ? endColumn : undefined, rule);
    const before = found.get(key)?.runs ?? [];
    found.set(key, { group, package: name, path, line, column, rule, runs: [...before, run], message, code });
  }
  return { listed: [...found.values()], unparsed };
}

function scan({ group, package: name, path }: Task, text: string): ListedFinding[] {
  const findings: readonly Finding[] = scanner.scanText(text, { path });
  const lines = findings.length > 0 ? text.split(/\r\n|[\n\r]/u) : [];
  return findings.map(({ detector, line, column, endLine, endColumn, kind, confidence, proof }) => ({
    group,
    package: name,
    path,
    line,
    column,
    rule: `detector:${detector}`,
    runs: ["all"],
    message: `${kind}, confidence ${confidence}, proof ${proof}`,
    code: maskedLine(lines[line - 1] ?? "", column, endLine === line ? endColumn : undefined, "no-committed-secret"),
  }));
}

function look(task: Task): Result {
  const text = readFileSync(task.file, "utf8").replace(/^\uFEFF/u, "");
  const wasParsed = task.isSource && (settings.parseAll || couldConcern(text));
  const hasRules = wasParsed || Object.keys(textRules).length > 0;
  try {
    const linted = task.isSource && hasRules ? lint(task, text, wasParsed) : { listed: [], unparsed: [] };
    const scanned = settings.rules === undefined ? scan(task, text) : [];
    return { listed: [...linted.listed, ...scanned], unparsed: linted.unparsed, crashes: [], wasParsed };
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { listed: [], unparsed: [], crashes: [{ package: task.package, path: task.path, why }], wasParsed };
  }
}

process.on("message", (task: Task) => process.send?.(look(task)));
process.send?.("ready");
