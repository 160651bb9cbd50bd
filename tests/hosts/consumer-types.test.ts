/** A configuration in TypeScript, as users write it, type-checks under the compilers that users have; mistakes in it do not. */
import { describe, expect, test } from "vitest";
import { createProject, runInstalled } from "./project.ts";

const compilers: Readonly<Record<string, string>> = {
  "5.9": "typescript-5.9/bin/tsc",
  "6.0": "typescript/bin/tsc",
  "7.0": "@typescript/native/bin/tsc",
};

const config = `import { defineConfig } from "eslint/config";
import type { ESLint, Linter } from "eslint";
import tseslint from "typescript-eslint";
import keyCustody, { loadPolicy } from "eslint-plugin-key-custody";

const rules: Linter.RulesRecord = { "key-custody/no-hardcoded-key": "error", "key-custody/no-committed-secret": ["error", { minConfidence: "high" }] };
const plugin: ESLint.Plugin = keyCustody;
const presets: Linter.Config[] = [...keyCustody.configs.recommended, ...keyCustody.configs.files];

export const nested = defineConfig([
  keyCustody.configs.recommended,
  keyCustody.configs.strict,
  keyCustody.configs.vault,
  { files: ["**/*.mts"], plugins: { "key-custody": keyCustody }, extends: ["key-custody/recommended"] },
  { files: ["**/*.toml"], extends: [keyCustody.configs.files], language: "key-custody/text" },
  { settings: { "key-custody": loadPolicy(import.meta.dirname) } },
]);
export const spread: Linter.Config[] = [...presets, { plugins: { "key-custody": plugin }, rules }];
export const typed = defineConfig(tseslint.configs.strictTypeChecked, keyCustody.configs.recommended);

// @ts-expect-error -- a preset that does not exist
export const wrong = defineConfig([keyCustody.configs.everything]);
// @ts-expect-error -- the folder is a string
loadPolicy(1);
`;

const common = `import keyCustody = require("eslint-plugin-key-custody");
import type { Linter } from "eslint";
const config: Linter.Config[] = [...keyCustody.configs.recommended];
export = config;
`;

const links = { eslint: "eslint", "typescript-eslint": "typescript-eslint", "eslint-plugin-key-custody": "eslint-plugin-key-custody", "@types/node": "@types/node" };

describe.each(Object.entries(compilers))("TypeScript %s", (version, compiler) => {
  test("is the version that it says", async () => {
    expect((await runInstalled(createProject({}), compiler, "--version")).stdout).toContain(`Version ${version}.`);
  });

  test.each([
    ["nodenext", { module: "nodenext" }],
    ["a bundler's resolution", { module: "preserve", moduleResolution: "bundler", skipLibCheck: true }],
  ])("checks a configuration under %s", async (_, resolution) => {
    const compilerOptions = { ...resolution, target: "es2023", strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, noEmit: true, types: ["node"] };
    // CommonJS by its extension, which only Node's own resolution knows.
    const files = { "eslint.config.mts": config, ...("moduleResolution" in resolution ? {} : { "eslint.config.cts": common }) };
    const project = createProject({ ...files, "tsconfig.json": JSON.stringify({ compilerOptions, files: Object.keys(files) }) }, links);
    const { stdout } = await runInstalled(project, compiler, "-p", ".");
    // What other packages declare is their business, ours is every line that names our files.
    expect(stdout.split("\n").filter((line) => /key-custody|detect-secrets|eslint\.config/u.test(line))).toEqual([]);
  });
});
