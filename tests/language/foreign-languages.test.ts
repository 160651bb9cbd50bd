/** YAML and TOML with languages of their own: their rules work beside preset `files`, and so does `no-committed-secret`. */
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type { ESLint, Linter as LinterType } from "eslint";
import { describe, expect, it } from "vitest";
import keyCustody from "../../src/index.ts";
import { hosts } from "./hosts.ts";

/** Random-looking, made at run time so that nothing here is a secret. */
const token = ["sk", "live", createHash("sha256").update("languages").digest("hex").slice(0, 24)].join("_");

const languages: readonly (readonly [name: string, file: string, text: string])[] = [
  ["eslint-plugin-yml", "a.yml", `b:   ${token}\n`],
  ["eslint-plugin-toml", "a.toml", `b = "${token}"\n`],
];

async function load(name: string): Promise<ESLint.Plugin | undefined> {
  try {
    const loaded: { default?: ESLint.Plugin } & ESLint.Plugin = await import(pathToFileURL(createRequire(import.meta.url).resolve(name)).href);
    return loaded.default?.rules ? loaded.default : loaded;
  } catch (error) {
    // On a developer's machine a missing plugin is skipped, in continuous integration it's an error.
    if (process.env["CI"]) throw error;
    return undefined;
  }
}

describe.each(languages)("%s", async (name, file, text) => {
  const plugin = await load(name);
  it.skipIf(!plugin).each(hosts)("keeps its files in $name, and a secret in them is still found", ({ Linter }) => {
    const base = plugin?.configs?.["flat/base"] as LinterType.Config[];
    const visited: string[] = [];
    const probe: ESLint.Plugin = { rules: { roots: { create: () => ({ Program: (node: { type: string }) => void visited.push(node.type) }) } } };
    const config: LinterType.Config[] = [...keyCustody.configs.files, ...base, { plugins: { probe }, rules: { "probe/roots": "error" } }];
    const messages = new Linter({ configType: "flat" }).verify(text, config, { filename: file });
    expect(messages.map(({ ruleId, message }) => ruleId ?? message)).toEqual(["key-custody/no-committed-secret"]);
    // Their own syntax tree was visited; the text language has nothing to visit.
    expect(visited).toEqual(["Program"]);
  });
});
