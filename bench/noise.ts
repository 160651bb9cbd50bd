/**
 * How much the product says about code that other people wrote: every rule and the scanner over the corpora.
 *
 * Prints findings per rule and per megabyte of source, for quiet packages and for those full of cryptography, with the
 * share of each preset; `--list FILE` writes every finding with its line of code, secrets masked, to be read and judged.
 * The built plugin runs in ESLint's own Linter, as users run it. Inline comments of the packages switch nothing off.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import * as typescriptParser from "@typescript-eslint/parser";
import { createScanner, type Finding } from "detect-secrets-wasm";
import { Linter } from "eslint";
import plugin from "eslint-plugin-key-custody";
import { couldConcern } from "eslint-plugin-key-custody/gate";
import { corpusFiles, corpusPackages, megabytes, type CorpusFile, type CorpusGroup, type CorpusPackage } from "./corpora.ts";
import { maskedLine } from "./masked-line.ts";

/** Presets whose share is shown; `all` is every rule with its default options. */
const presets = ["recommended", "strict", "vault"] as const;
type Run = (typeof presets)[number] | "all";

interface ListedFinding {
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

interface Trouble {
  readonly package: string;
  readonly path: string;
  readonly why: string;
}

const { values: options } = parseArgs({
  options: {
    list: { type: "string" },
    group: { type: "string" },
    package: { type: "string", multiple: true },
    rule: { type: "string", multiple: true },
    "no-gate": { type: "boolean", default: false },
    verbose: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

if (options.help) {
  console.log(`npm run noise -- [--group quiet|crypto] [--package NAME]... [--rule NAME]... [--list FILE] [--no-gate] [--verbose]
  --no-gate  parse every file, also those in which no source rule could find anything; the findings must be the same
  --verbose  names each file on the error stream before it is read, so that one which hangs is known`);
  process.exit(0);
}

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
  return options.rule === undefined || options.rule.includes(rule);
}

const runs: readonly Run[] = ["all", ...presets];
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

const listed: ListedFinding[] = [];
const unparsed: Trouble[] = [];
const crashes: Trouble[] = [];
const scanner = createScanner();
const slowest: { readonly name: string; readonly seconds: number }[] = [];
let parsedFiles = 0;

function lint(entry: CorpusPackage, linter: Linter, { file, path }: CorpusFile, text: string): void {
  const isParsed = options["no-gate"] || couldConcern(text);
  if (isParsed) parsedFiles += 1;
  else if (Object.keys(textRules).length === 0) return;
  let messages: Linter.LintMessage[];
  try {
    // Vue and friends are not among the corpora, and a shebang is the parsers' business.
    messages = linter.verify(text, configFor(path, text, isParsed), { filename: file });
  } catch (error) {
    crashes.push({ package: entry.name, path, why: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    return;
  }
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u);
  const found = new Map<string, ListedFinding>();
  for (const { ruleId, line, column, endLine, endColumn, message, fatal } of messages) {
    if (fatal || ruleId === null) {
      unparsed.push({ package: entry.name, path, why: message });
      continue;
    }
    const [run, rule = ruleId] = ruleId.split("/") as [Run, string | undefined];
    const key = `${rule}:${line}:${column}:${endLine}:${endColumn}:${message}`;
    const code = maskedLine(lines[line - 1] ?? "", column, endLine === line ? endColumn : undefined, rule);
    const before = found.get(key)?.runs ?? [];
    found.set(key, { group: entry.group, package: entry.name, path, line, column, rule, runs: [...before, run], message, code });
  }
  listed.push(...found.values());
}

function scan(entry: CorpusPackage, { path }: CorpusFile, text: string): void {
  let findings: readonly Finding[];
  try {
    findings = scanner.scanText(text, { path });
  } catch (error) {
    crashes.push({ package: entry.name, path, why: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    return;
  }
  const lines = findings.length > 0 ? text.split(/\r\n|[\n\r]/u) : [];
  for (const { detector, line, column, endLine, endColumn, kind, confidence, proof } of findings) {
    listed.push({
      group: entry.group,
      package: entry.name,
      path,
      line,
      column,
      rule: `detector:${detector}`,
      runs: ["all"],
      message: `${kind}, confidence ${confidence}, proof ${proof}`,
      code: maskedLine(lines[line - 1] ?? "", column, endLine === line ? endColumn : undefined, "no-committed-secret"),
    });
  }
}

const megabytesOf: Record<CorpusGroup, { source: number; text: number }> = {
  crypto: { source: 0, text: 0 },
  quiet: { source: 0, text: 0 },
};
const start = performance.now();
let fileCount = 0;

for (const entry of corpusPackages()) {
  if (options.group !== undefined && entry.group !== options.group) continue;
  if (options.package !== undefined && !options.package.includes(entry.name)) continue;
  const linter = new Linter({ configType: "flat", cwd: entry.folder });
  for (const file of corpusFiles(entry)) {
    const name = `${entry.name} ${file.path}`;
    if (options.verbose) console.error(name);
    const began = performance.now();
    const text = readFileSync(file.file, "utf8").replace(/^\uFEFF/u, "");
    megabytesOf[entry.group].text += file.bytes / 1e6;
    fileCount += 1;
    if (file.isSource) {
      megabytesOf[entry.group].source += file.bytes / 1e6;
      lint(entry, linter, file, text);
    }
    if (options.rule === undefined) scan(entry, file, text);
    slowest.push({ name, seconds: (performance.now() - began) / 1000 });
    if (slowest.length > 1000) slowest.sort((a, b) => b.seconds - a.seconds).splice(10);
  }
}

/** One row per rule or detector: counts and rates per megabyte in both groups, and the presets' shares. */
function table(rows: readonly ListedFinding[], unit: "source" | "text"): string {
  const names = [...new Set(rows.map(({ rule }) => rule))].sort();
  const count = (name: string, group: CorpusGroup, run: Run): number =>
    rows.filter((row) => row.rule === name && row.group === group && row.runs.includes(run)).length;
  const rate = (found: number, group: CorpusGroup): string => (found / (megabytesOf[group][unit] || 1)).toFixed(3);
  const line = (...cells: readonly (string | number)[]): string =>
    cells.map((cell, at) => (at === 0 ? String(cell).padEnd(34) : String(cell).padStart(11))).join("");
  const shown: readonly Run[] = unit === "source" ? runs : ["all"];
  const lines = [line("", ...shown.flatMap((run) => [`${run}:`, "quiet/MB", "crypto", "crypto/MB"]))];
  for (const name of [...names, "total"]) {
    const cells = shown.flatMap((run) => {
      const [quiet, crypto] = (["quiet", "crypto"] as const).map((group) =>
        name === "total"
          ? rows.filter((row) => row.group === group && row.runs.includes(run)).length
          : count(name, group, run),
      ) as [number, number];
      return [quiet, rate(quiet, "quiet"), crypto, rate(crypto, "crypto")];
    });
    lines.push(line(name, ...cells));
  }
  return lines.join("\n");
}

const isDetector = ({ rule }: ListedFinding): boolean => rule.startsWith("detector:");
console.log("Rules on source (per MB of source)\n");
console.log(table(listed.filter((row) => !isDetector(row)), "source"));
if (options.rule === undefined) {
  console.log("\nScanner on every text file (per MB of text)\n");
  console.log(table(listed.filter(isDetector), "text"));
}
const { quiet, crypto } = megabytesOf;
const seconds = (performance.now() - start) / 1000;
console.log(`
quiet: ${megabytes(quiet.source * 1e6)} MB source, ${megabytes(quiet.text * 1e6)} MB in all; crypto: ${megabytes(crypto.source * 1e6)} MB source, ${megabytes(crypto.text * 1e6)} MB in all
${fileCount} files, ${parsedFiles} parsed, ${seconds.toFixed(1)} s, ${unparsed.length} files that do not parse, ${crashes.length} crashes`);
for (const { name, seconds } of slowest.sort((a, b) => b.seconds - a.seconds).slice(0, 10)) console.log(`${seconds.toFixed(2)} s  ${name}`);
for (const { package: name, path, why } of unparsed.slice(0, 20)) console.log(`does not parse: ${name} ${path}: ${why}`);
for (const { package: name, path, why } of crashes.slice(0, 20)) console.log(`CRASH ${name} ${path}: ${why}`);
if (options.list !== undefined) {
  writeFileSync(options.list, `${JSON.stringify({ findings: listed, unparsed, crashes }, null, 1)}\n`);
  console.log(`${listed.length} findings written to ${options.list}`);
}
if (crashes.length > 0 || fileCount === 0) process.exitCode = 1;
if (fileCount === 0) console.error("Nothing matched; packages are named as in bench/corpora.json.");
