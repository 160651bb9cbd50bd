/**
 * The same rule gives the same message at the same place wherever it runs: every ESLint, the language server and the
 * command over the whole insecure example; oxlint, which can't follow values across files, over its source code.
 */
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { LanguageClient, serverProgram } from "./language-client.ts";
import { createProject, root, run, runInstalled } from "./project.ts";

const eslints = ["eslint-9.15", "eslint-9", "eslint"];

/** The command's configuration, as a user would write it. */
const config = `import keyCustody, { loadPolicy } from "eslint-plugin-key-custody";
import * as parser from "@typescript-eslint/parser";
import json from "@eslint/json";
const { recommended, vault, files } = keyCustody.configs;
const settings = { "key-custody": { crossFile: process.env.CROSS_FILE !== "no", ...loadPolicy(import.meta.dirname ?? process.cwd()) } };
const parsed = { files: ["**/*.ts"], languageOptions: { parser } };
const jsonFiles = { files: ["**/*.json"], plugins: { json, "key-custody": keyCustody }, language: "json/json", rules: { "key-custody/no-committed-secret": "error" } };
export default [{ ignores: ["eslint.config.mjs", "**/*.mjs"] }, ...files, ...recommended, ...vault, parsed, jsonFiles, { settings }];`;

interface EslintResult {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string; readonly line: number; readonly column: number }[];
}
interface CommandReport {
  readonly findings: readonly { readonly rule: string; readonly message: string; readonly path: string; readonly line: number; readonly column: number }[];
}
interface OxlintReport {
  readonly diagnostics: readonly {
    readonly filename: string;
    readonly code: string;
    readonly message: string;
    readonly labels: readonly { readonly span: { readonly offset: number } }[];
  }[];
}

/** One finding in one line, and all in one order. */
const line = (path: string, row: number, column: number, rule: string, message: string): string =>
  `${path.replaceAll("\\", "/")}:${row}:${column} ${rule.replace(/^key-custody[/(](.*?)\)?$/u, "$1")} ${message}`;

function isServerInstalled(): boolean {
  try {
    return serverProgram() !== "";
  } catch (error) {
    if (process.env["CI"]) throw error;
    return false;
  }
}

describe("the insecure example", () => {
  let project = "";
  let reference: string[] = [];

  async function inEslint(eslint: string, env: Readonly<Record<string, string>> = {}): Promise<string[]> {
    const { stdout, stderr } = await run(project, process.execPath, [join(root, "node_modules", eslint, "bin/eslint.js"), "--format", "json", "."], env);
    if (!stdout.startsWith("[")) throw new Error(`ESLint: ${stderr}${stdout}`);
    return (JSON.parse(stdout) as EslintResult[])
      .flatMap(({ filePath, messages }) => messages.map((found) => line(filePath.slice(project.length + 1), found.line, found.column, found.ruleId ?? "", found.message)))
      .sort();
  }

  beforeAll(async () => {
    project = createProject(
      { "eslint.config.mjs": config },
      { "eslint-plugin-key-custody": "eslint-plugin-key-custody", "@typescript-eslint/parser": "@typescript-eslint/parser", "@eslint/json": "@eslint/json", eslint: "eslint" },
    );
    cpSync(join(root, "examples/insecure"), project, { recursive: true, filter: (source) => !/node_modules|generated$/u.test(source.slice(root.length)) });
    execFileSync(process.execPath, ["make-secrets.mjs", join(project, "made")], { cwd: project });
    for (const args of [["init", "-q"], ["add", "."]]) execFileSync("git", args, { cwd: project });
    reference = await inEslint("eslint");
  });

  test("has many findings", () => {
    expect(reference.length).toBeGreaterThan(20);
    expect(new Set(reference.map((found) => found.split(" ")[1])).size).toBeGreaterThan(8);
  });

  test.each(eslints.slice(0, 2))("is the same in %s", async (eslint) => {
    expect(await inEslint(eslint)).toEqual(reference);
  });

  test("is the same in the command", async () => {
    const { stdout, stderr } = await run(project, process.execPath, [join(root, "key-custody/dist/cli.js"), "check", ".", "--format", "json"]);
    if (!stdout.startsWith("{")) throw new Error(`key-custody: ${stderr}${stdout}`);
    const found = (JSON.parse(stdout) as CommandReport).findings
      .filter(({ path }) => !path.endsWith(".mjs"))
      .map(({ path, line: row, column, rule, message }) => line(path, row, column, rule, message));
    expect(found.sort()).toEqual(reference);
  });

  test.skipIf(!isServerInstalled())("is the same in the language server", async () => {
    const editor = await LanguageClient.open(project);
    const found: string[] = [];
    for (const path of execFileSync("git", ["ls-files"], { cwd: project, encoding: "utf8" }).split("\n").filter((name) => name !== "" && !name.endsWith(".mjs"))) {
      editor.openFile(path, path.endsWith(".ts") ? "typescript" : "plaintext", readFileSync(join(project, path), "utf8"));
      for (const { range, code, message } of await editor.diagnose(path)) found.push(line(path, range.start.line + 1, range.start.character + 1, code, message));
    }
    await editor.close();
    expect(found.sort()).toEqual(reference);
  });

  test("is the same in oxlint, within files", async () => {
    const within = (await inEslint("eslint", { CROSS_FILE: "no" })).filter((found) => /^\S+\.ts:/u.test(found));
    const script = `import configs from "./eslint.config.mjs";
const presets = configs.filter(({ name }) => /recommended|vault/.test(name));
console.log(JSON.stringify({ rules: Object.assign({}, ...presets.map(({ rules }) => rules)), settings: configs.at(-1).settings }));`;
    const { stdout: printed } = await run(project, process.execPath, ["--input-type=module", "-e", script], { CROSS_FILE: "no" });
    const { rules, settings } = JSON.parse(printed) as { rules: object; settings: object };
    const oxlintConfig = createProject({ ".oxlintrc.json": JSON.stringify({ jsPlugins: [join(root, "dist/index.js")], categories: { correctness: "off" }, rules, settings }) });
    const { stdout, stderr } = await runInstalled(project, "oxlint/bin/oxlint", "-c", join(oxlintConfig, ".oxlintrc.json"), "--format", "json", "src", "web");
    if (!stdout.trimStart().startsWith("{")) throw new Error(`oxlint: ${stderr}${stdout}`);
    const found = (JSON.parse(stdout) as OxlintReport).diagnostics.map(({ filename, code, message, labels }) => {
      // oxlint counts bytes of the file.
      const before = readFileSync(join(project, filename)).subarray(0, labels[0]?.span.offset).toString().split("\n");
      return line(filename, before.length, (before.at(-1)?.length ?? 0) + 1, code, message);
    });
    expect(found.sort()).toEqual(within);
  });
});
