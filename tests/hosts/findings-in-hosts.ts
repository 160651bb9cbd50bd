/**
 * What every host says about the same files, in one form: `path:line:column-line:column rule message`, sorted.
 *
 * ESLint in three versions, the language server and the command may follow values across files; oxlint can't, so it is
 * compared with ESLint that doesn't either. Message, rule, beginning and end must agree to the letter.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LanguageClient } from "./language-client.ts";
import { createProject, root, run, runInstalled } from "./project.ts";

/** The three ESLints, under their names in node_modules; the last one is what everything else is compared with. */
export const eslints = ["eslint-9.15", "eslint-9", "eslint"] as const;
export type EslintName = (typeof eslints)[number];

/** The command's configuration, as a user would write it. */
const config = `import keyCustody, { loadPolicy } from "eslint-plugin-key-custody";
import * as parser from "@typescript-eslint/parser";
import json from "@eslint/json";
const { recommended, strict, vault, files } = keyCustody.configs;
const policy = loadPolicy(import.meta.dirname ?? process.cwd());
const settings = { "key-custody": { crossFile: process.env.CROSS_FILE !== "no", ...policy } };
const scripts = { files: ["**/*.{js,cjs,mjs,jsx,tsx}"], languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } };
const typed = { files: ["**/*.{ts,cts,mts}"], languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: false } } } };
const common = { files: ["**/*.{cjs,cts}"], languageOptions: { sourceType: "commonjs" } };
const jsonFiles = { files: ["**/*.json"], plugins: { json, "key-custody": keyCustody }, language: "json/json", rules: { "key-custody/no-committed-secret": "error" } };
export default [
  { ignores: ["eslint.config.mjs", "**/make-secrets.mjs"] }, ...files, ...recommended, ...(policy.vault ? vault : []), ...(policy.strict ? strict : []),
  scripts, typed, common, jsonFiles, { settings },
];`;

export const hostFiles: Readonly<Record<string, string>> = { "eslint.config.mjs": config };
export const hostLinks: Readonly<Record<string, string>> = {
  "eslint-plugin-key-custody": "eslint-plugin-key-custody",
  "@typescript-eslint/parser": "@typescript-eslint/parser",
  "@eslint/json": "@eslint/json",
  eslint: "eslint",
};

interface EslintResult {
  readonly filePath: string;
  readonly messages: readonly {
    readonly ruleId: string | null;
    readonly message: string;
    readonly fatal?: boolean;
    readonly line: number;
    readonly column: number;
    readonly endLine?: number;
    readonly endColumn?: number;
  }[];
}
interface CommandReport {
  readonly findings: readonly {
    readonly rule: string;
    readonly message: string;
    readonly path: string;
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
  }[];
}
interface OxlintReport {
  readonly diagnostics: readonly {
    readonly filename: string;
    readonly code?: string;
    readonly message: string;
    readonly labels: readonly { readonly span: { readonly offset: number; readonly length: number } }[];
  }[];
}

type Place = readonly [line: number, column: number];

/** One finding in one line. */
function written(path: string, start: Place, end: Place, rule: string, message: string): string {
  return `${path.replaceAll("\\", "/")}:${start.join(":")}-${end.join(":")} ${rule.replace(/^key-custody[/(](.*?)\)?$/u, "$1")} ${message}`;
}

/** As many paths as the arguments of a process may be on every system. */
const atMostArguments = 100;

function batches(paths: readonly string[], size = atMostArguments): string[][] {
  return Array.from({ length: Math.ceil(paths.length / size) }, (_, index) => paths.slice(index * size, (index + 1) * size));
}

export interface EslintFindings {
  readonly found: string[];
  /** Files that the parser refused. */
  readonly unparsed: string[];
}

export async function inEslint(project: string, eslint: EslintName, paths: readonly string[], crossFile: "across files" | "within files"): Promise<EslintFindings> {
  const found: string[] = [];
  const unparsed: string[] = [];
  for (const batch of batches(paths)) {
    const args = [join(root, "node_modules", eslint, "bin/eslint.js"), "--format", "json", "--no-warn-ignored", ...batch];
    const { stdout, stderr } = await run(project, process.execPath, args, crossFile === "across files" ? {} : { CROSS_FILE: "no" });
    if (!stdout.startsWith("[")) throw new Error(`${eslint}: ${stderr}${stdout}`);
    for (const { filePath, messages } of JSON.parse(stdout) as EslintResult[]) {
      const path = filePath.slice(project.length + 1);
      if (messages.some(({ fatal }) => fatal)) unparsed.push(path.replaceAll("\\", "/"));
      for (const { line, column, endLine = line, endColumn = column, ruleId, message } of messages) {
        found.push(written(path, [line, column], [endLine, endColumn], ruleId ?? "", message));
      }
    }
  }
  return { found: found.sort(), unparsed };
}

export async function inCommand(project: string, paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const batch of batches(paths)) {
    const { stdout, stderr } = await run(project, process.execPath, [join(root, "key-custody/dist/cli.js"), "check", ...batch, "--format", "json"]);
    if (!stdout.startsWith("{")) throw new Error(`key-custody: ${stderr}${stdout}`);
    for (const { path, line, column, endLine, endColumn, rule, message } of (JSON.parse(stdout) as CommandReport).findings) {
      found.push(written(path, [line, column], [endLine, endColumn], rule, message));
    }
  }
  return found.sort();
}

/** For every file that is opened the server starts a process that looks for ESLint: with some open at once it needn't wait for them. */
const openAtOnce = 12;

export async function inServer(project: string, paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  const editor = await LanguageClient.open(project);
  try {
    for (const batch of batches(paths, openAtOnce)) {
      await Promise.all(batch.map(inEditor));
      batch.forEach((path) => editor.closeFile(path));
    }
  } finally {
    await editor.close();
  }
  return found.sort();

  async function inEditor(path: string): Promise<void> {
    const language = /\.[cm]?ts$/u.test(path) ? "typescript" : /\.[cm]?jsx?$/u.test(path) ? "javascript" : path.endsWith(".tsx") ? "typescriptreact" : "plaintext";
    // Editors keep the mark at the start of a file out of the text that they hand on.
    editor.openFile(path, language, readFileSync(join(project, path), "utf8").replace(/^\uFEFF/u, ""));
    for (const { range, code, message } of await editor.diagnose(path)) {
      found.push(written(path, [range.start.line + 1, range.start.character + 1], [range.end.line + 1, range.end.character + 1], code, message));
    }
  }
}

/** With the rules and settings that ESLint's configuration gives to source files, `crossFile` off. */
export async function inOxlint(project: string, paths: readonly string[]): Promise<string[]> {
  const script = `import configs from "./eslint.config.mjs";
const presets = configs.filter(({ name }) => /recommended|strict|vault/.test(name));
console.log(JSON.stringify({ rules: Object.assign({}, ...presets.map(({ rules }) => rules)), settings: configs.at(-1).settings }));`;
  const { stdout: printed, stderr: complaint } = await run(project, process.execPath, ["--input-type=module", "-e", script], { CROSS_FILE: "no" });
  if (!printed.startsWith("{")) throw new Error(complaint);
  const { rules, settings } = JSON.parse(printed) as { rules: object; settings: object };
  const config = createProject({ ".oxlintrc.json": JSON.stringify({ jsPlugins: [join(root, "dist/index.js")], categories: { correctness: "off" }, rules, settings }) });
  const found: string[] = [];
  for (const batch of batches(paths)) {
    const { stdout, stderr } = await runInstalled(project, "oxlint/bin/oxlint", "-c", join(config, ".oxlintrc.json"), "--no-ignore", "--format", "json", ...batch);
    if (!stdout.trimStart().startsWith("{")) throw new Error(`oxlint: ${stderr}${stdout}`);
    for (const { filename, code = "", message, labels } of (JSON.parse(stdout) as OxlintReport).diagnostics) {
      const { offset = 0, length = 0 } = labels[0]?.span ?? {};
      const bytes = readFileSync(join(project, filename));
      // oxlint counts bytes of the file.
      const placeOf = (at: number): Place => {
        const lines = bytes.subarray(0, at).toString().replace(/^\uFEFF/u, "").split(/\r\n?|[\n\u2028\u2029]/u);
        return [lines.length, (lines.at(-1)?.length ?? 0) + 1];
      };
      found.push(written(filename, placeOf(offset), placeOf(offset + length), code, message));
    }
  }
  return found.sort();
}
