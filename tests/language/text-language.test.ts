import { describe, expect, it } from "vitest";
import type { ESLint, Linter as LinterType, Rule } from "eslint";
import { textLanguage } from "../../src/language/text-language.ts";
import { hosts } from "./hosts.ts";

/** A rule like ours in the way it reports: from `create()`, by index. */
const findWord: Rule.RuleModule = {
  meta: { type: "problem", schema: [{ type: "object" }] },
  create(context) {
    for (const { index, 0: word } of context.sourceCode.text.matchAll(/hunter\d+é?/gu)) {
      const { sourceCode } = context;
      context.report({
        loc: { start: sourceCode.getLocFromIndex(index), end: sourceCode.getLocFromIndex(index + word.length) },
        message: "word",
      });
    }
    return {};
  },
};
/** Listens as widely as a rule can. */
const visitsAll: Rule.RuleModule = {
  create: (context) => ({
    "*": (node: Rule.Node) => context.report({ loc: { line: 1, column: 0 }, message: `enter ${node.type}` }),
    "*:exit": (node: Rule.Node) => context.report({ loc: { line: 1, column: 0 }, message: `exit ${node.type}` }),
    onCodePathEnd: () => context.report({ loc: { line: 1, column: 0 }, message: "code path" }),
  }),
};
const plugin: ESLint.Plugin = { languages: { text: textLanguage }, rules: { word: findWord, visits: visitsAll } };
const entry: LinterType.Config = {
  files: ["**/.*", "**/*.*"],
  plugins: { t: plugin },
  language: "t/text",
  rules: { "t/word": "error" },
  linterOptions: { reportUnusedDisableDirectives: "warn" },
};

function places(messages: readonly LinterType.LintMessage[]): string[] {
  return messages.map((found) => `${found.ruleId ?? found.message}@${found.line}:${found.column}-${found.endLine}:${found.endColumn}`);
}

describe.each(hosts)("text files in $name", ({ Linter, builtinRules }) => {
  const lint = (text: string, filename = ".env", ...more: LinterType.Config[]) =>
    new Linter({ configType: "flat" }).verify(text, [entry, ...more], { filename });

  it.each([
    ["first unit", "hunter2", ["t/word@1:1-1:8"]],
    ["after LF, CRLF and CR", "a\nb\r\nc\rd hunter2\n", ["t/word@4:3-4:10"]],
    ["after a byte order mark", "\uFEFFhunter2\nhunter3", ["t/word@1:1-1:8", "t/word@2:1-2:8"]],
    ["after characters outside the basic plane", "🔑 hunter2", ["t/word@1:4-1:11"]],
    ["last unit without a line end", "x\nhunter2é", ["t/word@2:1-2:9"]],
    ["empty file", "", []],
    ["only a line end", "\n", []],
  ])("reports the exact place: %s", (_, text, expected) => {
    expect(places(lint(text))).toEqual(expected);
  });

  it("reports at the end of a single line of five megabytes", () => {
    const filler = "x".repeat(5_000_000);
    expect(places(lint(`${filler} hunter2`))).toEqual(["t/word@1:5000002-1:5000009"]);
  });

  it.each([
    ["#", "# eslint-disable-next-line t/word -- why"],
    ["//", "// eslint-disable-next-line t/word"],
    ["/* */", "/* eslint-disable-next-line t/word -- why */"],
    ["<!-- -->", "<!-- eslint-disable-next-line t/word -- why -->"],
    [";", "; eslint-disable-next-line t/word"],
    ["--", "-- eslint-disable-next-line t/word -- why"],
    ["%", "% eslint-disable-next-line"],
  ])("obeys a directive after %s", (_, comment) => {
    expect(places(lint(`hunter1\n${comment}\nhunter2\nhunter3`))).toEqual(["t/word@1:1-1:8", "t/word@4:1-4:8"]);
  });

  it("obeys disable, enable and disable-line", () => {
    const text = [
      "A=hunter1 # eslint-disable-line t/word -- rotated",
      "/* eslint-disable t/word",
      "   -- over two lines */ hunter2",
      "# eslint-enable t/word",
      "B=hunter4",
    ].join("\n");
    expect(places(lint(text))).toEqual(["t/word@5:3-5:10"]);
  });

  it("reports an unused directive and removes it", () => {
    const text = "A=1 # eslint-disable-line t/word\nB=2\n";
    const config = [{ ...entry, linterOptions: { reportUnusedDisableDirectives: "error" as const } }];
    const linter = new Linter({ configType: "flat" });
    const [message, ...others] = linter.verify(text, config, { filename: ".env" });
    expect(others).toEqual([]);
    expect(message).toMatchObject({ line: 1, column: 5, fix: { range: [4, 32] } });
    expect(linter.verifyAndFix(text, config, { filename: ".env" }).output).toBe("A=1  \nB=2\n");
  });

  it.each([
    ["part of a value", "A=abc#eslint-disable-line"],
    ["an address", "url: http://eslint-disable-line.example"],
    ["prose", "# eslint is our linter: we like it"],
    ["prose about rules", "# eslint rules: see below"],
    ["another word", "# eslint-disabled"],
  ])("takes %s for no directive", (_, text) => {
    expect(lint(`${text} hunter2`).map(({ ruleId }) => ruleId)).toEqual(["t/word"]);
  });

  it("reads inline configuration of a plugin's rule", () => {
    expect(lint("# eslint t/word: off\nhunter2")).toEqual([]);
    expect(lint('# eslint t/word: ["warn", { "a": 1 }]\nhunter2').map(({ severity }) => severity)).toEqual([1]);
    expect(lint("# eslint t/word: loud\nhunter2").map(({ message }) => message)).toEqual([
      expect.stringContaining("Could not read the inline configuration"),
      "word",
    ]);
  });

  it("refuses a line directive over several lines", () => {
    expect(lint("/* eslint-disable-line\n t/word */ hunter2").map(({ message }) => message)).toEqual([
      "eslint-disable-line comment should not span multiple lines.",
      "word",
    ]);
  });

  it("says that directives have no effect under noInlineConfig", () => {
    const messages = lint("hunter2 # eslint-disable-line", ".env", { linterOptions: { noInlineConfig: true } });
    expect(messages.map(({ message }) => message)).toEqual(["word", expect.stringContaining("has no effect")]);
  });

  it("gives rules nothing to visit", () => {
    expect(lint("A=1  ", ".env", { plugins: { t: plugin }, rules: { "t/visits": "error" } })).toEqual([]);
  });

  it("is silent on binary files and reads the Western part of UTF-16", () => {
    const word = "A=1\nB=hunter2\n";
    const asUtf8 = (bytes: Buffer) => bytes.toString("utf8");
    const bigEndian = Buffer.from(`\uFEFF${word}`, "utf16le").swap16();
    expect(places(lint(asUtf8(Buffer.from(`\uFEFF${word}`, "utf16le"))))).toEqual(["t/word@2:3-2:10"]);
    expect(places(lint(asUtf8(Buffer.from(word, "utf16le"))))).toEqual(["t/word@2:3-2:10"]);
    expect(places(lint(asUtf8(bigEndian)))).toEqual(["t/word@2:3-2:10"]);
    expect(lint(`\0\0\0\u0001hunter2\0`)).toEqual([]);
    expect(lint(asUtf8(Buffer.from(Uint8Array.from({ length: 3000 }, (_, index) => 128 + ((index * 37) % 120)))) + "hunter2")).toEqual([]);
    expect(places(lint(asUtf8(Buffer.from("caf\u00e9 hunter2", "latin1"))))).toEqual(["t/word@1:6-1:13"]);
  });

  it("survives every rule of ESLint's own, enabled for all files", () => {
    const text = "A=hunter2\n#comment\n\tif (x) { return }\r\n   \n\n\n\n";
    const messages = lint(text, ".env", { rules: Object.fromEntries([...builtinRules.keys()].map((id) => [id, "error"])) }, { languageOptions: { ecmaVersion: 2022, sourceType: "commonjs", globals: { x: true } } });
    expect(builtinRules.size).toBeGreaterThan(200);
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(["t/word"]);
  });
});
