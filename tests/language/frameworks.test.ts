/** Source code inside other files: the rules see it through the parsers that people use for Vue, Svelte, Astro and MDX. */
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type { Linter as LinterType } from "eslint";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import keyCustody from "../../src/index.ts";

/** Random-looking, made at run time so that nothing here is a secret. */
const token = ["sk", "live", createHash("sha256").update("frameworks").digest("hex").slice(0, 24)].join("_");
const imports = 'import { createHmac } from "node:crypto";';
const key = `"${"k3y".repeat(9)}"`;
const use = `export const tag = createHmac("sha256", ${key});`;

const files: readonly (readonly [file: string, parser: string, text: string, expected: readonly string[]])[] = [
  ["a.vue", "vue-eslint-parser", `<template>\n  <p>${token}</p>\n</template>\n<script>\n${imports}\n${use}\n</script>\n`, ["no-committed-secret@2", "no-hardcoded-key@6"]],
  ["setup.vue", "vue-eslint-parser", `<script setup>\n${imports}\n${use.replace("export ", "")}\n</script>\n<template><p :title="tag">${token}</p></template>\n`, ["no-hardcoded-key@3", "no-committed-secret@5"]],
  ["a.svelte", "svelte-eslint-parser", `<script>\n  ${imports}\n  ${use}\n</script>\n<p>${token}</p>\n`, ["no-hardcoded-key@3", "no-committed-secret@5"]],
  ["a.astro", "astro-eslint-parser", `---\n${imports}\n${use.replace("export ", "")}\n---\n<p>${token}</p>\n`, ["no-hardcoded-key@3", "no-committed-secret@5"]],
  ["a.mdx", "eslint-mdx", `${imports}\n\n${use}\n\n# Title\n\n${token}\n`, ["no-hardcoded-key@3", "no-committed-secret@7"]],
  ["a.jsx", "", `${imports}\n${use}\nexport const p = <p title="${token}">text</p>;\n`, ["no-hardcoded-key@2", "no-committed-secret@3"]],
];

async function load(parser: string): Promise<LinterType.Parser | undefined> {
  try {
    const loaded: LinterType.Parser & { default?: LinterType.Parser } = await import(pathToFileURL(createRequire(import.meta.url).resolve(parser)).href);
    return "parseForESLint" in loaded ? loaded : loaded.default;
  } catch (error) {
    // On a developer's machine a missing parser is skipped, in continuous integration it's an error.
    if (process.env["CI"]) throw error;
    return undefined;
  }
}

describe.each(files)("%s", async (file, name, text, expected) => {
  const parser = name === "" ? undefined : await load(name);
  it.skipIf(name !== "" && !parser)("has the findings of its source code and of its text", () => {
    const config: LinterType.Config = {
      files: ["**/?*"],
      languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } }, ...(parser ? { parser } : {}) },
      plugins: { "key-custody": keyCustody },
      rules: { "key-custody/no-hardcoded-key": "error", "key-custody/no-committed-secret": ["error", { deferToSourceRules: true }] },
    };
    const messages = new Linter({ configType: "flat" }).verify(text, [config], { filename: file });
    expect(messages.map(({ ruleId, message, line }) => `${ruleId?.replace("key-custody/", "") ?? message}@${line}`)).toEqual(expected);
    // The place is the key or the secret itself, not the element or block around it.
    const marked = messages.map(({ line, column, endLine, endColumn }) => [endLine, text.split("\n")[line - 1]?.slice(column - 1, (endColumn ?? 0) - 1)]);
    expect(marked).toEqual(messages.map(({ ruleId, line }) => [line, ruleId === "key-custody/no-hardcoded-key" ? key : token]));
  });
});
