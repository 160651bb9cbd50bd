/** What holds for every rule, so that no list is kept by hand twice. */
import { readdirSync, readFileSync } from "node:fs";
import plugin from "eslint-plugin-key-custody";
import { describe, expect, it } from "vitest";
import { ruleFiles, ruleIndex } from "../scripts/new-rule.ts";
import { controls } from "../src/knowledge/controls.ts";

const root = new URL("..", import.meta.url);
const names = (folder: string, ending: string): readonly string[] =>
  readdirSync(new URL(folder, root)).filter((file) => file.endsWith(ending) && file !== `index${ending}`).map((file) => file.slice(0, -ending.length)).sort();
const rules = Object.entries(plugin.rules ?? {});

describe("the plugin", () => {
  it("has the version of its package", () => {
    const { version } = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as { version: string };
    expect(plugin.meta?.version).toBe(version);
  });

  it("has a rule for every file of rules/, and a page for every rule", () => {
    const own = rules.map(([name]) => name).sort();
    expect(own).toEqual(names("rules/", ".ts"));
    expect(names("docs/rules/", ".md")).toEqual(own);
  });

  it("has an index that npm run new-rule would write", () => {
    expect(readFileSync(new URL("rules/index.ts", root), "utf8")).toBe(ruleIndex(names("rules/", ".ts")));
  });

  it("starts a rule with the files that every rule has", () => {
    const files = ruleFiles("no-such-thing", "Disallow such things");
    expect([...files.keys()]).toEqual(["rules/no-such-thing.ts", "docs/rules/no-such-thing.md", "tests/corpus/cases/no-such-thing.ts"]);
    expect(files.get("rules/no-such-thing.ts")).toContain('defineRule("no-such-thing", {');
  });

  it("maps every rule to the controls that it is evidence for", () => {
    expect(rules.map(([name]) => name).filter((name) => !controls[name])).toEqual([]);
  });
});

describe.each(rules)("%s", (name, rule) => {
  it("has messages that fit one line and name what to do", () => {
    for (const [id, message] of Object.entries(rule.meta?.messages ?? {})) {
      expect(message.length, `${name} ${id}`).toBeLessThan(200);
      expect(message, `${name} ${id}`).toMatch(/\.$|\}\}$/u);
    }
  });

  it("describes every option and gives it a default", () => {
    const schema: unknown = rule.meta?.schema;
    const first = (Array.isArray(schema) ? schema[0] : undefined) as { properties?: Record<string, { description?: string }> } | undefined;
    const defaults = (rule.meta as { defaultOptions?: readonly Record<string, unknown>[] }).defaultOptions?.[0] ?? {};
    for (const [option, { description }] of Object.entries(first?.properties ?? {})) {
      expect(description, `${name}.${option}`).toBeTruthy();
      expect(defaults, `${name}.${option}`).toHaveProperty(option);
    }
  });

  it("is in a preset, and its page is where its URL says", () => {
    const inPreset = ["recommended", "strict", "vault"].some((preset) => plugin.configs[preset]?.some((config) => `key-custody/${name}` in (config.rules ?? {})));
    expect(inPreset).toBe(true);
    expect(rule.meta?.docs?.url).toMatch(new RegExp(`docs/rules/${name}\\.md$`, "u"));
  });
});
