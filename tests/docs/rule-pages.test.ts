/** Every code block of the rule pages does what its first line says: `✗ reported` or `✓ silent`. */
import { readdirSync, readFileSync } from "node:fs";
import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import plugin from "eslint-plugin-key-custody";
import { describe, expect, it } from "vitest";

const folder = new URL("../../docs/rules/", import.meta.url);
const linter = new Linter({ configType: "flat" });
const pages = readdirSync(folder).filter((file) => file.endsWith(".md") && file !== "no-committed-secret.md");

interface Block {
  readonly reported: boolean;
  readonly code: string;
}

function blocks(page: string): readonly Block[] {
  const text = readFileSync(new URL(page, folder), "utf8");
  return [...text.matchAll(/```(?:ts|tsx|js|jsx)\n\/\/ (✗ reported|✓ silent)[^\n]*\n([\s\S]*?)```/gu)].map(([, mark, code]) => ({ reported: mark === "✗ reported", code: code ?? "" }));
}

function reports(code: string, rule: string): number {
  const messages = linter.verify(code, [{
    files: ["**"],
    languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    plugins: { "key-custody": plugin },
    rules: { [`key-custody/${rule}`]: "error" },
    settings: { "key-custody": { strict: plugin.configs.recommended.every((config) => !(`key-custody/${rule}` in (config.rules ?? {}))) } },
  }], { filename: "src/page.tsx" });
  for (const message of messages) if (message.fatal) throw new Error(`${rule}: ${message.message}\n${code}`);
  return messages.length;
}

describe.each(pages)("%s", (page) => {
  const rule = page.slice(0, -".md".length);

  it("tells why, what is reported, what is left alone, what to do, and its limits", () => {
    const text = readFileSync(new URL(page, folder), "utf8");
    const titles = [...text.matchAll(/^## (.+)$/gmu)].map(([, title]) => title);
    for (const title of ["Why", "What it reports", "What it leaves alone", "The fix", "Limits"]) expect(titles, title).toContain(title);
    expect(text).toMatch(/Controls: .*ASVS 4\.0\.3 .+ASVS 5\.0/u);
  });

  it("marks every block of code as reported or silent", () => {
    const text = readFileSync(new URL(page, folder), "utf8");
    const unmarked = [...text.matchAll(/```(?:ts|tsx|js|jsx)\n([^\n]*)/gu)].map(([, first]) => first ?? "").filter((first) => !/^\/\/ (?:✗ reported|✓ silent)/u.test(first));
    expect(unmarked).toEqual([]);
  });

  it("shows what is reported and what is not", () => {
    expect(blocks(page).filter(({ reported }) => reported).length).toBeGreaterThan(0);
    expect(blocks(page).filter(({ reported }) => !reported).length).toBeGreaterThan(0);
  });

  it.each(blocks(page))("block %# does what it says", ({ reported, code }) => {
    expect(reports(code, rule) > 0, code).toBe(reported);
  });
});
