/** The plugin beside those that people use: each finds what it finds alone, and text files survive presets for everything. */
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createProject, insecureModule, runInstalled } from "./project.ts";

/** Random-looking, made at run time so that nothing here is a secret. */
const token = ["sk", "live", createHash("sha256").update("neighbours").digest("hex").slice(0, 24)].join("_");

/** Ten plugins with the presets that their own pages give, and two of them with types. */
const neighbours = `import js from "@eslint/js";
import tseslint from "typescript-eslint";
import unicorn from "eslint-plugin-unicorn";
import sonarjs from "eslint-plugin-sonarjs";
import * as regexp from "eslint-plugin-regexp";
import n from "eslint-plugin-n";
import stylistic from "@stylistic/eslint-plugin";
import { flatConfigs } from "eslint-plugin-import-x";
import security from "eslint-plugin-security";
import noSecrets from "eslint-plugin-no-secrets";
import yml from "eslint-plugin-yml";
import toml from "eslint-plugin-toml";
const typed = ["**/*.ts"];
const others = [
  js.configs.all,
  unicorn.configs.recommended,
  sonarjs.configs.recommended,
  regexp.configs["flat/recommended"],
  n.configs["flat/recommended"],
  stylistic.configs.recommended,
  flatConfigs.recommended,
  security.configs.recommended,
  { plugins: { "no-secrets": noSecrets }, rules: { "no-secrets/no-secrets": "error" } },
  ...yml.configs["flat/recommended"],
  ...toml.configs["flat/recommended"],
  ...[...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked].map((config) => ({ ...config, files: typed })),
  { files: typed, languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname ?? process.cwd() } } },
];`;
const names = [
  "@eslint/js", "typescript-eslint", "eslint-plugin-unicorn", "eslint-plugin-sonarjs", "eslint-plugin-regexp", "eslint-plugin-n", "@stylistic/eslint-plugin",
  "eslint-plugin-import-x", "eslint-plugin-security", "eslint-plugin-no-secrets", "eslint-plugin-yml", "eslint-plugin-toml", "@typescript-eslint/parser",
  "typescript", "eslint-plugin-key-custody",
];

interface Result {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly line: number; readonly column: number; readonly message: string; readonly fatal?: boolean }[];
}

describe.each(["eslint-9", "eslint"])("%s with ten other plugins and typed presets", (eslint) => {
  async function lint(entries: string): Promise<{ ours: string[]; byOthers: number; fatal: string[] }> {
    const typedModule = insecureModule.replace("(data, nonce)", "(data: string, nonce: Uint8Array): unknown").replace("(password)", "(password: string): string").replace("(data, key)", "(data: string, key: string): unknown");
    const project = createProject(
      {
        "eslint.config.mjs": `import keyCustody from "eslint-plugin-key-custody";\nimport * as parser from "@typescript-eslint/parser";\n${neighbours}\nexport default [${entries}];`,
        "tsconfig.json": JSON.stringify({ compilerOptions: { strict: true, module: "nodenext", types: [], noEmit: true }, include: ["*.ts"] }),
        "package.json": JSON.stringify({ name: "project", type: "module", engines: { node: ">=20" } }),
        "seal.js": insecureModule,
        "seal.ts": typedModule,
        ".env": `PORT=80\nPAYMENT_KEY=${token}\n`,
        "settings.ini": `[a]\nkey = ${token}\n`,
        "Dockerfile": `FROM node\nENV KEY=${token}\n`,
      },
      Object.fromEntries([...names.map((name) => [name, name]), ["eslint", eslint]]),
    );
    const { stdout, stderr } = await runInstalled(project, `${eslint}/bin/eslint.js`, "--format", "json", "--ignore-pattern", "eslint.config.mjs", ".");
    if (!stdout.startsWith("[")) throw new Error(`${eslint}: ${stderr}${stdout}`);
    const messages = (JSON.parse(stdout) as Result[]).flatMap((result) => result.messages.map((message) => ({ ...message, path: result.filePath.slice(project.length + 1) })));
    return {
      ours: messages.filter(({ ruleId }) => ruleId?.startsWith("key-custody/")).map(({ path, line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId} ${message}`).sort(),
      byOthers: messages.filter(({ ruleId }) => !ruleId?.startsWith("key-custody/")).length,
      fatal: messages.filter(({ fatal }) => fatal).map(({ path, message }) => `${path}: ${message}`),
    };
  }

  const own = "...keyCustody.configs.recommended, ...keyCustody.configs.files";

  test("finds what it finds alone", async () => {
    const alone = await lint(`{ files: ["**/*.ts"], languageOptions: { parser } }, ${own}`);
    expect(alone.byOthers).toBe(0);
    expect(alone.ours.map((found) => found.slice(0, found.indexOf(":")))).toEqual(expect.arrayContaining([".env", "Dockerfile", "seal.js", "seal.ts", "settings.ini"]));
    const beside = await lint(`...others, ${own}`);
    expect(beside.fatal).toEqual([]);
    expect(beside.ours).toEqual(alone.ours);
    expect(beside.byOthers).toBeGreaterThan(20);
  });
});
