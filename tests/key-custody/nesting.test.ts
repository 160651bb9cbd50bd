/**
 * Texts that are nested so deep that oxc's parser would take the process down never reach it, however flat they are made to look; and texts
 * that people write do.
 *
 * The parser is asked in a process of its own, so that a crash is seen and not suffered.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { isDeep } from "../../key-custody/src/nesting.ts";
import { sourceParser } from "../../key-custody/src/source-parser.ts";

const deep = 30_000;
const around = (open: string, close: string, inner = ""): string => open.repeat(deep) + inner + close.repeat(deep);
const row = (piece: string, last = "1"): string => `x = ${piece.repeat(deep * 5)}${last};`;

/** What each hides its depth behind, and the text. */
const texts: Readonly<Record<string, string>> = {
  brackets: around("[", "]"),
  parentheses: `x = ${around("(", ")", "1")}`,
  functions: around("() => {", "}"),
  "closing brackets in strings": around('["]",', "]"),
  "closing brackets in strings with escapes": around(String.raw`['\'];\\',`, "]"),
  "closing brackets in templates": around("[`]`,", "]"),
  "closing brackets in templates behind substitutions": around("[`${1}]`,", "]"),
  "closing brackets in comments": around("[/*]*/", "]"),
  "closing brackets in comments at the end of a line": around("[//]\n", "]"),
  "closing brackets in regular expressions": around("[/]/,", "]"),
  "closing brackets in classes of regular expressions": around("[/[/\\]]]/,", "]"),
  "closing brackets in regular expressions behind a condition": around("[()=>{if(1)/]}/}, ", "]"),
  "closing brackets in regular expressions behind a block": around("[()=>{{}/]}/}, ", "]"),
  "closing brackets in regular expressions behind a division": around("[1/2,/]/,", "]"),
  "closing brackets in the text of tags": around("[<p>]</p>,", "]"),
  "opening brackets in braces between two quotes of tags": around("[<p>'{[<p>'{[", "]}</p>]}</p>]"),
  "opening brackets behind what looks like a comment in a tag": around("<p>//{[\n", "]}</p>"),
  "a template that begins in an old comment": `<!-- \`\n${around("[", "]")}\n\``,
  "a comment that ends where lines of old end": `// \u2028${around("[", "]")}`,
  templates: `x = ${around("`${", "}`", "1")}`,
  operators: row("1 + "),
  "operators between strings of separators": row('";" + '),
  "operators between calls with braces": row("f({}) + "),
  "operators between lists": row("[1, 2] + "),
  "operators between comments of separators": row("1 /*;*/ + "),
  words: row("typeof "),
  branches: "if (a) b(); else ".repeat(deep) + "c();",
  conditions: row("a ? b : "),
  "functions in a row": row("a => "),
  classes: `${"class A extends ".repeat(deep)}B${" {}".repeat(deep)}`,
};

describe("a text that is nested too deep", () => {
  for (const [name, text] of Object.entries(texts)) {
    it(`is told by its ${name}`, () => {
      expect(isDeep(text, true)).toBe(true);
    });
  }

  it("takes the parser down, or there would be nothing to guard", () => {
    const script = "require('oxc-parser').parseSync('a.jsx', require('fs').readFileSync(0, 'utf8')).program";
    const cwd = new URL("../../key-custody/", import.meta.url);
    const signals = ["brackets", "closing brackets in strings", "functions in a row"].map((name) => spawnSync(process.execPath, ["-e", script], { cwd, input: texts[name] }).status);
    expect(signals.every((status) => status !== 0)).toBe(true);
  });

  it("leaves the process alive", () => {
    const text = texts["closing brackets in strings"] ?? "";
    expect(() => sourceParser.parseForESLint(text, { sourceType: "module", filePath: "a.jsx", ecmaFeatures: { jsx: true } })).toThrow();
  });
});

describe("a text as people write it", () => {
  const statements = 'if (a < b && c / d > 1) { f("(", `[${x}]`, /[(]/g); } else { g({ h: [1, 2] }); }\n';
  const texts: Readonly<Record<string, string>> = {
    "of many statements": statements.repeat(900).replaceAll("else", "if (e)"),
    "of many functions": "function f(a) { return a.map((b) => [b, { c: b / 2 }]); }\n".repeat(2000),
    "of one long list": `x = [${'{ a: "]", b: [1, 2] }, '.repeat(5000)}];`,
    "of one long sum": `x = ${"a + ".repeat(1500)}b;`,
    "of many comparisons, made small": "for(;i<n;i++)a[i]=b(c)<d?e/f:g(h)/2;".repeat(2000),
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`is not, ${name}`, () => {
      expect(isDeep(text, true)).toBe(false);
    });
  }

  it("is not, in packages that are installed here", () => {
    const load = createRequire(import.meta.url);
    const folder = load.resolve("typescript").replace(/typescript[\\/]lib.*/u, "");
    const files = ["eslint/lib/linter/linter.js", "rollup/dist/es/shared/node-entry.js", "typescript/lib/lib.dom.d.ts", "esbuild/lib/main.js"];
    expect(files.filter((file) => isDeep(readFileSync(folder + file, "utf8"), !file.endsWith(".ts")))).toEqual([]);
  });
});
