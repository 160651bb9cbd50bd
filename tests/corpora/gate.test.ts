/**
 * The gate holds back no finding: files of the corpora that it stops are linted without it, with every rule at its
 * strictest, and nothing is found. And no rule throws on published files, nor on what is left when they are cut off.
 *
 * The sources of the plugin are linted here, as the gate can only be taken away there.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { corpusFiles, corpusPackages } from "../../bench/corpora.ts";
import { couldConcern } from "../../src/custody/gate.ts";
import { withoutGate } from "../../src/define-rule.ts";
import plugin from "../../src/index.ts";
import { generate } from "../corpus/mutations/generate.ts";
import { loadCases } from "../corpus/score.ts";

const seed = "gate";
const maxBytes = 60_000;
const textRule = "no-committed-secret";

interface Text {
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

/** Source files of all packages in an order that a seed decides, read one by one. */
function* files(): Iterable<Text> {
  const all = corpusPackages().flatMap((entry) => corpusFiles(entry).filter(({ isSource, bytes }) => isSource && bytes <= maxBytes).map(({ path, file }) => ({ name: `${entry.name}/${path}`, file })));
  const keyed = all.map((one) => ({ ...one, key: createHash("sha256").update(seed).update(one.name).digest("hex") }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const { name, file } of keyed) yield { name, file, text: readFileSync(file, "utf8").replace(/^\uFEFF/u, "") };
}

function take(wanted: number, isWanted: (text: string) => boolean): readonly Text[] {
  const taken: Text[] = [];
  for (const one of files()) {
    if (isWanted(one.text)) taken.push(one);
    if (taken.length === wanted) break;
  }
  return taken;
}

const linter = new Linter({ configType: "flat", cwd: "/" });
const rules: Linter.RulesRecord = Object.fromEntries(Object.keys(plugin.rules ?? {}).filter((name) => name !== textRule).map((name) => [`key-custody/${name}`, "error"]));

/** Findings as `line rule message`; undefined when the parser refuses. A rule that throws makes this throw. */
function lint(text: string, file: string): readonly string[] | undefined {
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
  return messages.flatMap(({ line, ruleId, message }) => (ruleId === null ? [] : [`${line} ${ruleId} ${message}`]));
}

describe("the gate", () => {
  it("stops nothing that a rule would report, in 500 files that it stops", () => {
    const stopped = take(500, (text) => !couldConcern(text));
    expect(stopped).toHaveLength(500);
    const held = withoutGate(() => stopped.flatMap(({ name, file, text }) => (lint(text, file) ?? []).map((finding) => `${name}:${finding}`)));
    expect(held).toEqual([]);
  });

  it("holds back nothing in the labelled cases and the mutation programs either", async () => {
    const cases = (await loadCases()).flatMap(({ rule, bad, traps }) => [...bad, ...traps].map(({ name, code, filename }) => ({ name: `${rule}, ${name}`, text: code, file: `/repository/${filename ?? "src/app.ts"}` })));
    const programs = generate({ seed: 20261123, pairs: 12 }).map(({ rewrite, code }) => ({ name: rewrite, text: code, file: "/repository/src/app.ts" }));
    const stopped = [...cases, ...programs].filter(({ file, text }) => /\.[cm]?[jt]sx?$/u.test(file) && !couldConcern(text));
    expect(stopped.length).toBeGreaterThan(20);
    const sources = [...cases, ...programs].filter(({ file }) => /\.[cm]?[jt]sx?$/u.test(file));
    const differing = sources.filter(({ file, text }) => JSON.stringify(withoutGate(() => lint(text, file))) !== JSON.stringify(lint(text, file)));
    expect(differing.map(({ name }) => name)).toEqual([]);
  });

  it("gives evidence of everything that is found, in 250 files that pass", () => {
    const passing = take(250, (text) => couldConcern(text));
    const differing = passing.filter(({ file, text }) => {
      const all = withoutGate(() => lint(text, file));
      return JSON.stringify(all) !== JSON.stringify(lint(text, file));
    });
    expect(differing.map(({ name }) => name)).toEqual([]);
  });

  it("is really taken away: a lint without it finds what a lint with it can't", () => {
    // A text that no pattern of the gate knows, and a policy-free misuse that only the model could see.
    const text = 'const load = globalThis["req" + "uire"];\nconst { createH\\u0061sh } = load("cry" + "pto");\ncreateH\\u0061sh("m" + "d5").update(1);\n';
    expect(couldConcern(text)).toBe(false);
    expect(lint(text, "/app.js")).toEqual([]);
    expect(withoutGate(() => lint(text, "/app.js"))?.length).toBeGreaterThan(0);
  });
});

describe("no rule throws", () => {
  it("on 60 files of the corpora cut off at ten places each", () => {
    let parsed = 0;
    for (const { file, text } of take(60, (one) => one.length < 12_000 && couldConcern(one))) {
      for (let part = 1; part <= 10; part++) {
        // Whole lines, so that a part of the cut texts still parses.
        const end = text.lastIndexOf("\n", Math.floor((text.length * part) / 10));
        if (withoutGate(() => lint(text.slice(0, end), file)) !== undefined) parsed++;
      }
    }
    expect(parsed).toBeGreaterThan(60);
  });
});
