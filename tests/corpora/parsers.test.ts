/**
 * How the command runs the rules changes no finding: over oxc's trees and without ESLint they say what they say in ESLint over
 * the trees of typescript-eslint's parser. Message, place, steps and directives agree to the letter, and so does what does
 * not parse, over files of both groups of the corpora that pass the gate, the labelled cases and the mutation programs.
 *
 * `KEY_CUSTODY_PARSED=all` takes every file of the corpora.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { corpusFiles, corpusPackages } from "../../bench/corpora.ts";
import { sourceParser } from "../../key-custody/src/source-parser.ts";
import { SourceSide } from "../../key-custody/src/source-side.ts";
import { couldConcern } from "../../src/custody/gate/gate.ts";
import * as pluginModule from "../../src/index.ts";
import { generate } from "../corpus/mutations/generate.ts";
import { loadCases } from "../corpus/score.ts";
import { Workplace } from "../key-custody/workplace.ts";

const seed = "parsers";
const wanted = process.env["KEY_CUSTODY_PARSED"] === "all" ? Number.POSITIVE_INFINITY : 100;

interface Text {
  /** Absolute folder that modules are looked up below. */
  readonly root: string;
  /** POSIX, below the root. */
  readonly path: string;
  readonly text: string;
}

function sample(group: "crypto" | "quiet"): Text[] {
  const all = corpusPackages().filter((entry) => entry.group === group).flatMap((entry) => corpusFiles(entry)
    .filter(({ path, bytes }) => /\.[cm]?[jt]sx?$/u.test(path) && bytes <= 1024 * 1024).map(({ path }) => ({ name: entry.name, root: entry.folder, path })));
  const keyed = all.map((one) => ({ one, key: createHash("sha256").update(seed).update(one.name).update(one.path).digest("hex") }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  const taken: Text[] = [];
  for (const { one } of keyed) {
    if (taken.length >= wanted) break;
    const text = readFileSync(`${one.root}/${one.path}`, "utf8").replace(/^\uFEFF/u, "");
    if (!/[^\n]{100001}/u.test(text) && couldConcern(text)) taken.push({ ...one, text });
  }
  return taken;
}

const { default: plugin, findingsOf, setModuleHost } = pluginModule;
const settings = { strict: true, inTests: "report", vault: { provider: "aws" } };
const { recommended, strict, vault } = plugin.configs;
const config: Linter.Config[] = [
  {
    files: ["**"],
    plugins: { "key-custody": plugin },
    linterOptions: { reportUnusedDisableDirectives: "off" },
    // The parser's type for configurations is wider than ESLint's; ESLint takes it as it is.
    languageOptions: { parser: parser as Linter.Parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    rules: { ...Object.assign({}, ...[...recommended, ...vault, ...strict].map((preset) => preset.rules)) as Linter.RulesRecord, "key-custody/no-committed-secret": "off" }, // `assign` loses the type.
    settings: { "key-custody": { ...settings, crossFile: true } },
  },
  { files: ["**/*.{ts,cts,mts}"], languageOptions: { parserOptions: { ecmaFeatures: { jsx: false } } } },
  { files: ["**/*.{cjs,cts}"], languageOptions: { sourceType: "commonjs" } },
];

/** One line for each finding, with all that a report is made of; or why there is none. */
function inEslint({ root, path, text }: Text): string[] {
  setModuleHost(undefined);
  const linter = new Linter({ configType: "flat", cwd: root });
  // ESLint lints no text with such a comment any more; to the command it is a comment.
  const messages = linter.verify(text.replaceAll("eslint-env ", "eslint env "), config, { filename: `${root}/${path}` });
  const fatal = messages.find((message) => message.fatal === true);
  if (fatal !== undefined) return [`does not parse (line ${fatal.line})`];
  const structured = findingsOf(linter.getSourceCode().ast);
  // ESLint documents the method and leaves it out of its types.
  const suppressed = (linter as Linter & { getSuppressedMessages(): Linter.SuppressedLintMessage[] }).getSuppressedMessages();
  return [...messages, ...suppressed].filter(({ ruleId }) => ruleId !== null && ruleId in (config[0]?.rules ?? {})).map((message: Linter.LintMessage | Linter.SuppressedLintMessage) => {
    const more = structured.find((finding) => `key-custody/${finding.rule.replace("key-custody/", "")}` === message.ruleId && finding.message === message.message && finding.loc.start.line === message.line && finding.loc.start.column + 1 === message.column);
    return JSON.stringify([
      message.ruleId?.replace("key-custody/", ""), message.message, message.line, message.column, message.endLine, message.endColumn, message.severity === 2 ? "error" : "warning",
      more?.confidence, more?.custody, more?.steps.map((step) => ({ ...step, ...(step.path === undefined ? {} : { path: step.path.replace(`${root}/`, "") }) })), more?.secretRanges,
      "suppressions" in message ? message.suppressions.map(({ justification }) => justification).filter(Boolean).join("; ") : undefined,
    ]);
  }).sort();
}

const sides = new Map<string, SourceSide>();

function inCommand({ root, path, text }: Text): string[] {
  const side = sides.get(root) ?? new SourceSide(pluginModule, root, settings, undefined);
  sides.set(root, side);
  const { problems, failure } = side.check(path, text);
  if (failure !== undefined) return [failure];
  return problems.map(({ rule, message, line, column, endLine, endColumn, severity, confidence, custody, steps, secretRanges, directive }) =>
    JSON.stringify([rule, message, line, column, endLine, endColumn, severity, confidence, custody, steps, secretRanges, directive])).sort();
}

interface Comparison {
  /** In words. */
  readonly differences: readonly string[];
  /** Findings. */
  readonly agreed: number;
  /** Trees of oxc, whose nodes work out their range when asked. */
  readonly byOxc: number;
  /** Texts that only oxc takes: scripts with octal numbers of old. */
  readonly readByOxcAlone: number;
}

/** A number or an escape as scripts of old have it. */
const octal = /(?<![\w.])0[0-7]+(?![\w.])|\\[0-7]/u;

function compared(texts: readonly Text[]): Comparison {
  const differences: string[] = [];
  let readByOxcAlone = 0;
  let agreed = 0;
  let byOxc = 0;
  for (const one of texts) {
    const [expected, found] = [inEslint(one), inCommand(one)];
    if (expected[0]?.startsWith("does not parse") === true && found[0]?.startsWith("does not parse") !== true && octal.test(one.text)) readByOxcAlone += 1;
    else if (expected.join("\n") !== found.join("\n")) differences.push(`${one.root.split("/").at(-1)}/${one.path}:\n  ESLint: ${expected.filter((line) => !found.includes(line)).join("\n    ")}\n  command: ${found.filter((line) => !expected.includes(line)).join("\n    ")}`);
    else agreed += expected.length;
    try {
      if (!Object.hasOwn(sourceParser.parseForESLint(one.text, { filePath: one.path }).ast, "range")) byOxc += 1;
    } catch {
      // Neither parser takes it.
    }
  }
  return { differences, agreed, byOxc, readByOxcAlone };
}

describe("the command's parser and runner against ESLint and typescript-eslint's parser", () => {
  it.each(["crypto", "quiet"] as const)("agree over files of the corpora: %s", (group) => {
    const texts = sample(group);
    const { differences, agreed, byOxc, readByOxcAlone } = compared(texts);
    if (wanted > texts.length) console.log(`${group}: ${texts.length} files, ${byOxc} parsed by oxc, ${readByOxcAlone} of them by it alone, ${agreed} findings`);
    expect(differences).toEqual([]);
    expect(readByOxcAlone / texts.length).toBeLessThan(0.05);
    expect(byOxc / texts.length).toBeGreaterThan(0.9);
    expect(agreed).toBeGreaterThan(group === "crypto" ? 5 : 0);
  });

  it.each([
    ["a template of source at a statement", "const a = 1;\n<% if (a) { %>\ncreateHash('md5');\n<% } %>\n"],
    ["a template of source at an expression", "createHash('md5');\n\nconst b = <%= name %>;\n"],
    ["a template of source at a name", "createHash('md5');\nclass <%= Name %> {}\n"],
    ["a mistake", "createHash('md5');\nconst = 1;\n"],
    ["a text that only looks like a template", "const t = '<%= a %>';\ncreateHash('md5').update(password);\n"],
    ["types in JavaScript", "import { createHash } from 'crypto';\nconst password: string = f();\ncreateHash('md5').update(password).digest('hex');\n"],
    ["a return outside of a function", "const { createHash } = require('crypto');\nmodule.exports = createHash('md5').update(password).digest('hex');\nreturn;\n"],
    ["sloppy mode", "const { createHash } = require('crypto');\nvar n = {}; delete n;\nwith (n) { f(createHash('md5').update(password).digest('hex')); }\n"],
    ["await outside of a function", "const { createHash } = require('crypto');\nconst p = await f(password);\ncreateHash('md5').update(password).digest('hex');\n"],
    ["a hashbang, a mark and characters beyond the first plane", "#!/usr/bin/env node\nconst { createHash } = require('crypto'); // \u{1f511}\nf('\u{1f511}', createHash('md5').update(password).digest('hex'));\r\n\u2028f(createHash('md5').update(password).digest('hex'));\n"],
    ["directives after characters beyond the first plane", "const { createHash } = require('crypto'); // \u{1f511}\n/* \u{1f511} */ // eslint-disable-next-line key-custody/no-weak-hash -- seen\ncreateHash('md5').update(password).digest('hex');\ncreateHash('md5').update(password).digest('hex'); // eslint-disable-line\n"],
    ["a directive that switches a rule on", "/* eslint key-custody/no-weak-hash: off, key-custody/require-timing-safe-compare: error */\nconst { createHash } = require('crypto');\ncreateHash('md5').update(password).digest('hex');\n"],
  ])("agree on %s", (_, text) => {
    for (const path of ["a.js", "a.cjs", "a.mjs", "a.jsx", "a.ts", "a.cts", "a.mts", "a.tsx"]) expect(inCommand({ root: "/repository", path, text }), path).toEqual(inEslint({ root: "/repository", path, text }));
  });

  // oxc has no guard of its own: such a text would end the process.
  it.each([
    ["brackets nested beyond all measure", `require('crypto');\nx = ${"[".repeat(9000)}${"]".repeat(9000)};\n`],
    ["a sum of too many terms", `require('crypto');\nx = ${"1 +\n".repeat(40_000)} 1;\n`],
    ["too many branches", `require('crypto');\n${"if (a) {} else ".repeat(40_000)} {}\n`],
  ])("are not overwhelmed by %s", (_, text) => {
    expect(inCommand({ root: "/repository", path: "a.js", text })).toEqual(["the source rules failed on it (RangeError)"]);
  });

  it("differ on an octal number of old, which a script may hold and the TypeScript compiler refuses: the command reads on", () => {
    const one = { root: "/repository", path: "a.js", text: "const { createHash } = require('crypto');\nchmod(0644);\ncreateHash('md5').update(password).digest('hex');\n" };
    expect(inEslint(one)).toEqual(["does not parse (line 2)"]);
    expect(inCommand(one).join("\n")).toContain("no-weak-hash");
  });

  it("agree over the labelled cases and the mutation programs", async () => {
    const cases = (await loadCases()).flatMap(({ bad, traps }) => [...bad, ...traps].map(({ code, filename }) => ({ root: "/repository", path: filename ?? "src/app.ts", text: code })));
    const programs = generate({ seed: 20261123, pairs: 12 }).map(({ code }) => ({ root: "/repository", path: "src/app.ts", text: code }));
    const texts = [...cases, ...programs].filter(({ path, text }) => /\.[cm]?[jt]sx?$/u.test(path) && couldConcern(text));
    const { differences, agreed } = compared(texts);
    expect(differences).toEqual([]);
    expect(agreed).toBeGreaterThan(500);
  });
});

describe("where oxc's binary is missing", () => {
  it("the built command says the same", () => {
    const work = new Workplace();
    try {
      const text = "import { createHash } from 'node:crypto';\nexport const digest = (password: string) => createHash('md5').update(password).digest('hex');\n";
      work.commit({ "a.ts": text, "b.js": "const { createHash } = require('crypto');\nmodule.exports = (password) => createHash('md5').update(password).digest('hex'); // eslint-disable-line -- old\n" });
      const binary = { NAPI_RS_NATIVE_LIBRARY_PATH: "/nowhere/parser.node" };
      const root = fileURLToPath(new URL("../..", import.meta.url));
      expect(spawnSync(process.execPath, ["-e", "require('oxc-parser')"], { cwd: root, env: { ...work.env, ...binary } }).status).not.toBe(0);
      const said = (env: object): string => execFileSync(process.execPath, [`${root}key-custody/dist/cli.js`, "check", "--format", "json", "--fail-on", "never"], { cwd: work.root, env: { ...work.env, ...env }, encoding: "utf8" });
      expect(said(binary)).toBe(said({}));
      expect(said({})).toContain("no-weak-hash");
    } finally {
      work.dispose();
    }
  });
});
