/**
 * One file of the corpora at a time, in a process of its own: lints it with every preset and scans it.
 *
 * A process, because a file on which a rule does not come to an end, or takes all memory, must not stop the count;
 * `noise-run.ts` ends the process and names the file. The built plugin runs in ESLint's own Linter, as users run it, each
 * preset with the settings that it carries. Inline comments of the packages switch nothing off.
 */
import { readFileSync } from "node:fs";
import * as typescriptParser from "@typescript-eslint/parser";
import { createScanner, type Finding } from "detect-secrets-wasm";
import { Linter } from "eslint";
import plugin from "eslint-plugin-key-custody";
import { couldConcern } from "eslint-plugin-key-custody/gate";
import { maskedLine } from "./masked-line.ts";
import { type ListedFinding, type Preset, presets, type Result, type Settings, type Task, type Trouble } from "./noise-run.ts";

// Both ends are ours: noise-run.ts gives nothing else.
const settings = JSON.parse(process.argv[2] ?? "{}") as Settings;

/** Presets that carry the same settings; they share a pass, each under a name of its own. */
interface Pass {
  readonly presets: readonly Preset[];
  readonly settings: Linter.Config["settings"];
  readonly rules: Linter.RulesRecord;
  readonly textRules: Linter.RulesRecord;
}

function passes(): Pass[] {
  const settingsOf = (preset: Preset): string => JSON.stringify(configOf(preset).settings ?? {});
  const firsts = presets.filter((preset, at) => presets.findIndex((other) => settingsOf(other) === settingsOf(preset)) === at);
  return firsts.map((first) => {
    const together = presets.filter((preset) => settingsOf(preset) === settingsOf(first));
    const rules: Linter.RulesRecord = {};
    const textRules: Linter.RulesRecord = {};
    for (const preset of together) {
      for (const [id, entry] of Object.entries(configOf(preset).rules ?? {})) {
        const rule = id.replace(/^.*\//u, "");
        if (entry === undefined || settings.rules?.includes(rule) === false) continue;
        rules[`${preset}/${rule}`] = entry;
        if (rule === "no-committed-secret") textRules[`${preset}/${rule}`] = entry;
      }
    }
    return { presets: together, settings: configOf(first).settings, rules, textRules };
  });
}

/** A preset is one entry of a flat configuration. */
function configOf(preset: Preset): Linter.Config {
  const [config, ...more] = [plugin.configs?.[preset] ?? []].flat();
  if (!config || more.length > 0) throw new Error(`Preset ${preset} is not one configuration object.`);
  // ESLint's type of a plugin's configurations also allows the old format, which this plugin has not.
  return config as Linter.Config;
}

const allPasses: readonly Pass[] = passes();

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

/** The parser of the last file, so that its passes share one tree; the plugin keeps what it knows of a tree per policy. */
let lastParse: { readonly text: string; readonly path: string | undefined; readonly result: ReturnType<typeof typescriptParser.parseForESLint> } | undefined;
const sharingParser = {
  ...typescriptParser,
  parseForESLint(text: string, options?: Parameters<typeof typescriptParser.parseForESLint>[1]) {
    if (lastParse?.text !== text || lastParse.path !== options?.filePath) lastParse = { text, path: options?.filePath, result: typescriptParser.parseForESLint(text, options) };
    return lastParse.result;
  },
};

function configFor(pass: Pass, path: string, text: string, isParsed: boolean): Linter.Config[] {
  // CommonJS needs its own scope; a package rarely says which it is, the text does.
  const isModule = /^\s*(?:import\b(?!\s*\()|export\b)/mu.test(text) || /\.m[jt]s$/u.test(path);
  return [
    {
      files: ["**"],
      plugins: Object.fromEntries(pass.presets.map((preset) => [preset, plugin])),
      ...(pass.settings && { settings: pass.settings }),
      linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "off" },
      languageOptions: {
        sourceType: isModule ? "module" : "commonjs",
        // The parser's type for configurations is wider than ESLint's; ESLint takes it as it is.
        parser: isParsed ? (sharingParser as Linter.Parser) : blankParser,
        parserOptions: { ecmaFeatures: { jsx: /\.(?:[cm]?js|[jt]sx)$/u.test(path) } },
      },
      rules: isParsed ? pass.rules : pass.textRules,
    },
  ];
}

const scanner = createScanner();

function lint(task: Task, text: string, isParsed: boolean): { listed: ListedFinding[]; unparsed: Trouble[] } {
  const { group, package: name, folder, file, path } = task;
  const unparsed: Trouble[] = [];
  const linter = new Linter({ configType: "flat", cwd: folder });
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u);
  const found = new Map<string, ListedFinding>();
  for (const pass of allPasses) {
    if (Object.keys(isParsed ? pass.rules : pass.textRules).length === 0) continue;
    for (const { ruleId, messageId = "", line, column, endLine, endColumn, message, fatal } of linter.verify(text, configFor(pass, path, text, isParsed), { filename: file })) {
      if (fatal && pass === allPasses[0]) unparsed.push({ package: name, path, why: message });
      // Without a rule: a parse error, or a remark on the package's own comments for ESLint.
      if (ruleId === null) continue;
      const [preset, rule = ruleId] = ruleId.split("/") as [Preset, string | undefined];
      const key = `${rule}:${line}:${column}:${endLine}:${endColumn}:${message}`;
      const code = maskedLine(lines[line - 1] ?? "", column, endLine === line ? endColumn : undefined, rule);
      const before = found.get(key)?.presets ?? [];
      found.set(key, { group, package: name, path, line, column, rule, messageId, presets: [...before, preset], message, code });
    }
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
    messageId: confidence,
    presets: [],
    message: `${kind}, confidence ${confidence}, proof ${proof}`,
    code: maskedLine(lines[line - 1] ?? "", column, endLine === line ? endColumn : undefined, "no-committed-secret"),
  }));
}

function look(task: Task): Result {
  const text = readFileSync(task.file, "utf8").replace(/^\uFEFF/u, "");
  const wasParsed = task.isSource && (settings.parseAll || couldConcern(text));
  try {
    const linted = task.isSource ? lint(task, text, wasParsed) : { listed: [], unparsed: [] };
    const scanned = settings.rules === undefined ? scan(task, text) : [];
    return { listed: [...linted.listed, ...scanned], unparsed: linted.unparsed, crashes: [], wasParsed };
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { listed: [], unparsed: [], crashes: [{ package: task.package, path: task.path, why }], wasParsed };
  }
}

process.on("message", (task: Task) => process.send?.(look(task)));
process.send?.("ready");
