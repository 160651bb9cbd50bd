/**
 * Published files and what every source rule, at its strictest, says about them: with the plugin as it stands in `src/`.
 *
 * For claims about parts that only there can be taken away: the gate, the quick look. `no-committed-secret` is left out, as it
 * asks neither.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { corpusFiles, corpusPackages } from "../../bench/corpora.ts";
import plugin from "../../src/index.ts";
import { generate } from "../corpus/mutations/generate.ts";
import { loadCases } from "../corpus/score.ts";

const maxBytes = 60_000;
const textRule = "no-committed-secret";

export interface Text {
  readonly name: string;
  /** Absolute path. */
  readonly file: string;
  readonly text: string;
}

type Group = ReturnType<typeof corpusPackages>[number]["group"];

/** The first wanted source files of the packages, in an order that a seed decides; of all groups where none is named. */
export function drawn(seed: string, wanted: number, isWanted: (text: string) => boolean, group?: Group): readonly Text[] {
  const packages = corpusPackages().filter((entry) => group === undefined || entry.group === group);
  const all = packages.flatMap((entry) => corpusFiles(entry).filter(({ isSource, bytes }) => isSource && bytes <= maxBytes).map(({ path, file }) => ({ name: `${entry.name}/${path}`, file })));
  const keyed = all.map((one) => ({ ...one, key: createHash("sha256").update(seed).update(one.name).digest("hex") }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  const taken: Text[] = [];
  for (const { name, file } of keyed) {
    if (taken.length === wanted) break;
    const text = readFileSync(file, "utf8").replace(/^\uFEFF/u, "");
    if (isWanted(text)) taken.push({ name, file, text });
  }
  return taken;
}

/** The labelled cases of all rules and some of the mutation programs. */
export async function written(): Promise<readonly Text[]> {
  const cases = (await loadCases()).flatMap(({ rule, bad, traps }) => [...bad, ...traps].map(({ name, code, filename }) => ({ name: `${rule}, ${name}`, text: code, file: `/repository/${filename ?? "src/app.ts"}` })));
  const programs = generate({ seed: 20261123, pairs: 12 }).map(({ rewrite, code }) => ({ name: rewrite, text: code, file: "/repository/src/app.ts" }));
  return [...cases, ...programs].filter(({ file }) => /\.[cm]?[jt]sx?$/u.test(file));
}

const linter = new Linter({ configType: "flat", cwd: "/" });
const rules: Linter.RulesRecord = Object.fromEntries(Object.keys(plugin.rules ?? {}).filter((name) => name !== textRule).map((name) => [`key-custody/${name}`, "error"]));

/** Findings as `line:column rule message`; undefined when the parser refuses. A rule that throws makes this throw. */
export function lint(text: string, file: string): readonly string[] | undefined {
  const isModule = /^\s*(?:import\b(?!\s*\()|export\b)/mu.test(text);
  const messages = linter.verify(text, [{
    files: ["**"],
    plugins: { "key-custody": plugin },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "off" },
    // The parser's type for configurations is wider than ESLint's; ESLint takes it as it is.
    languageOptions: { sourceType: isModule ? "module" : "commonjs", parser: parser as Linter.Parser, parserOptions: { ecmaFeatures: { jsx: !file.endsWith(".ts") } } },
    settings: { "key-custody": { strict: true, inTests: "report", vault: { provider: "aws" }, crossFile: false } },
    rules,
  }], { filename: file });
  if (messages.some(({ fatal }) => fatal)) return undefined;
  // Without a rule: a remark on the package's own comments for ESLint.
  return messages.flatMap(({ line, column, ruleId, message }) => (ruleId === null ? [] : [`${line}:${column} ${ruleId} ${message}`]));
}

export interface Comparison {
  /** Findings of the plain lint. */
  readonly found: number;
  /** What only one of the two finds: `-` the plain lint, `+` the one without. */
  readonly different: readonly string[];
}

/** Lints texts plainly, and with a part taken away that should hold back nothing. */
export function compared(texts: readonly Text[], without: <Answer>(run: () => Answer) => Answer): Comparison {
  let found = 0;
  const different = texts.flatMap(({ name, file, text }) => {
    const plain = lint(text, file) ?? [];
    const all = without(() => lint(text, file)) ?? [];
    found += plain.length;
    return [
      ...plain.filter((finding) => !all.includes(finding)).map((finding) => `- ${name}: ${finding}`),
      ...all.filter((finding) => !plain.includes(finding)).map((finding) => `+ ${name}: ${finding}`),
    ];
  });
  return { found, different };
}
