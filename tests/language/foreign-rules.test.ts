/**
 * A preset without `files` turns its rules on for text files too. None of them may crash there, report or fix.
 * Rules that insist on type information can't be defended against and are left out: they have to be kept to source files.
 */
import type { ESLint, Linter as LinterType } from "eslint";
import { describe, expect, it } from "vitest";
import { textLanguage } from "../../src/language/text-language.ts";
import { hosts } from "./hosts.ts";

const names = [
  "eslint-plugin-sonarjs",
  "eslint-plugin-regexp",
  "eslint-plugin-n",
  "@stylistic/eslint-plugin",
  "eslint-plugin-unicorn",
  "eslint-plugin-import-x",
  "eslint-plugin-security",
  "eslint-plugin-no-secrets",
  "eslint-plugin-yml",
  "eslint-plugin-toml",
];

/** Rules written for every language of text, which say what is true of the file: it mixes line ends. */
const honest = new Set(["linebreak-style"]);

const text = "A=1\n\tB=/(a+)+$/ 'x' \r\n# TODO fixme\n\n\n\nimport x from \"y\"\n";

async function load(name: string): Promise<ESLint.Plugin | undefined> {
  try {
    const loaded: { default?: ESLint.Plugin } & ESLint.Plugin = await import(name);
    return loaded.default?.rules ? loaded.default : loaded;
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND" && error.message.includes(name);
    // On a developer's machine a missing plugin is skipped, in continuous integration it's an error.
    if (isMissing && !process.env["CI"]) return undefined;
    throw error;
  }
}

describe.each(names)("the rules of %s on a text file", async (name) => {
  const plugin = await load(name);
  it.skipIf(!plugin).each(hosts)("say nothing in $name", ({ Linter }) => {
    const found: string[] = [];
    let ran = 0;
    for (const [id, rule] of Object.entries(plugin?.rules ?? {})) {
      if (honest.has(id)) continue;
      if ("meta" in rule && rule.meta?.docs && "requiresTypeChecking" in rule.meta.docs && rule.meta.docs.requiresTypeChecking === true) continue;
      const config: LinterType.Config = {
        files: ["**/.env"],
        plugins: { text: { languages: { text: textLanguage } }, foreign: plugin ?? {} },
        language: "text/text",
        rules: { [`foreign/${id}`]: "error" },
      };
      try {
        found.push(...new Linter({ configType: "flat" }).verify(text, [config], { filename: ".env" }).map(({ message }) => `${id}: ${message}`));
        ran += 1;
      } catch (error) {
        // A rule that can't do without options isn't tried.
        if (!String(error).includes('Key "rules"')) found.push(`${id}: ${String(error)}`);
      }
    }
    expect(found).toEqual([]);
    expect(ran).toBeGreaterThan(0);
  });
});
