import css from "@eslint/css";
import json from "@eslint/json";
import markdown from "@eslint/markdown";
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as typescript from "@typescript-eslint/parser";
import type { ESLint, Linter as LinterType } from "eslint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import rule from "../../rules/no-committed-secret.ts";
import keyCustody from "../../src/index.ts";
import { textLanguage } from "../../src/language/text-language.ts";
import { filesPreset } from "../../src/presets-files.ts";
import { hosts } from "../language/hosts.ts";

/** Random-looking letters and digits, made at run time so that nothing here is a secret. */
function letters(length: number, seed: string): string {
  let text = "";
  for (let round = 0; text.length < length; round += 1) {
    text += createHash("sha256").update(`${seed}${round}`).digest("base64").replace(/[^A-Za-z0-9]/gu, "");
  }
  return text.slice(0, length);
}

const token = ["sk", "live", letters(24, "stripe")].join("_");
const githubToken = `${["gh", "p_"].join("")}${letters(36, "github")}`;
const plugin: ESLint.Plugin = { rules: { "no-committed-secret": rule }, languages: { text: textLanguage } };
const on = (options?: object): LinterType.Config => ({
  plugins: { "key-custody": plugin },
  rules: { "key-custody/no-committed-secret": options ? ["error", options] : "error" },
});

describe.each(hosts)("no-committed-secret in $name", ({ Linter, ESLint: ESLintClass }) => {
  /** What is reported, as the text at the reported place. */
  function found(text: string, filename: string, ...configs: LinterType.Config[]): string[] {
    const lines = text.split("\n");
    return new Linter({ configType: "flat" }).verify(text, configs, { filename }).map(({ ruleId, message, line, column, endLine, endColumn }) => {
      expect(message).not.toContain(token);
      if (ruleId !== "key-custody/no-committed-secret") return message;
      expect(endLine).toBe(line);
      return lines[line - 1]?.slice(column - 1, (endColumn ?? 0) - 1) ?? "";
    });
  }

  it.each<[string, string, string, LinterType.Config]>([
    ["JavaScript", "a.js", `// é🔑\nconst a = "${token}";\n`, {}],
    ["TypeScript", "a.ts", `const a: string = "${token}";\n`, { files: ["**/*.ts"], languageOptions: { parser: typescript } }],
    ["JSX", "a.jsx", `const a = <b c="${token}">x</b>;\n`, { files: ["**/*.jsx"], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } }],
    ["JSON", "a.json", `{\n  "a": "${token}"\n}\n`, { files: ["**/*.json"], plugins: { json }, language: "json/json" }],
    ["JSON with comments", "a.jsonc", `{\n  // ${token}\n}\n`, { files: ["**/*.jsonc"], plugins: { json }, language: "json/jsonc" }],
    // The types of the language plugins are those of ESLint 10.
    ["Markdown", "a.md", `# Title\n\n- \`${token}\`\n`, { files: ["**/*.md"], plugins: { markdown: markdown as ESLint.Plugin }, language: "markdown/gfm" }],
    ["CSS", "a.css", `a {\n  background: url("?${token}");\n}\n`, { files: ["**/*.css"], plugins: { css: css as ESLint.Plugin }, language: "css/css" }],
    ["any text", ".env", `A=1\r\nB=${token}\r\n`, { files: ["**/.env"], plugins: { "key-custody": plugin }, language: "key-custody/text" }],
  ])("reports the exact place in %s", (_, filename, text, config) => {
    expect(found(text, filename, on(), config)).toEqual([token]);
  });

  it.each<[string, string, string, LinterType.Config]>([
    ["JavaScript", "a.js", `const a = "${token}"; // eslint-disable-line key-custody/no-committed-secret\n`, {}],
    ["JSON with comments", "a.jsonc", `// eslint-disable-next-line key-custody/no-committed-secret\n["${token}"]`, { files: ["**/*.jsonc"], plugins: { json }, language: "json/jsonc" }],
    ["Markdown", "a.md", `<!-- eslint-disable key-custody/no-committed-secret -->\n\n${token}\n`, { files: ["**/*.md"], plugins: { markdown: markdown as ESLint.Plugin }, language: "markdown/gfm" }],
    ["CSS", "a.css", `/* eslint-disable key-custody/no-committed-secret */ a { background: url("?${token}") }`, { files: ["**/*.css"], plugins: { css: css as ESLint.Plugin }, language: "css/css" }],
    ["any text", ".env", `# eslint-disable-next-line key-custody/no-committed-secret -- published in the provider's manual\nB=${token}\n`, { files: ["**/.env"], plugins: { "key-custody": plugin }, language: "key-custody/text" }],
  ])("obeys the directives of %s", (_, filename, text, config) => {
    expect(found(text, filename, on(), config, { linterOptions: { reportUnusedDisableDirectives: "error" } })).toEqual([]);
  });

  it("says what it is and what to do, in less than 200 characters and without the value", () => {
    const [message] = new Linter({ configType: "flat" }).verify(`const a = "${githubToken}";`, [on()], { filename: "a.js" });
    expect(message?.message).toMatch(/^GitHub token in a committed file: .*Revoke it/u);
    expect(message?.message.length).toBeLessThan(200);
    expect(JSON.stringify(message)).not.toContain(githubToken.slice(4, 12));
  });

  it("takes its options", () => {
    const text = `const a = "${githubToken}", b = "${token}";`;
    const all = new Linter({ configType: "flat" }).verify(text, [on()], { filename: "a.js" });
    expect(all).toHaveLength(2);
    expect(found(text, "a.js", on({ disable: ["github-token"] }))).toEqual([token]);
    expect(found(text, "a.js", on({ minConfidence: "certain" })).length).toBeLessThanOrEqual(1);
    expect(() => found(text, "a.js", on({ disable: ["no-such-detector"] }))).toThrow(/no-such-detector/u);
    expect(() => found(text, "a.js", on({ minConfidence: "sure" }))).toThrow(/"sure"/u);
  });

  it("reports outside programs also when it defers to source rules", () => {
    const text: LinterType.Config = { files: ["**/.env"], plugins: { "key-custody": plugin }, language: "key-custody/text" };
    expect(found(`A=${token}`, ".env", on({ deferToSourceRules: true }), text)).toEqual([token]);
    expect(found(`a = "${token}"`, "a.js", on({ deferToSourceRules: true }))).toEqual([token]);
  });

  it("leaves a literal to the source rule that reports it, and only then", () => {
    const text = `import { createHmac } from "node:crypto";\ncreateHmac("sha256", "${token}");\nsend("${token}");\n`;
    const source: LinterType.Config = { plugins: { "key-custody": keyCustody }, rules: { "key-custody/no-hardcoded-key": "error" } };
    const rules = (options: object, ...more: LinterType.Config[]): string[] =>
      new Linter({ configType: "flat" })
        .verify(text, [...more, { plugins: { "key-custody": keyCustody }, rules: { "key-custody/no-committed-secret": ["error", options] } }], { filename: "a.js" })
        .map(({ ruleId, line }) => `${ruleId}@${line}`);
    expect(rules({ deferToSourceRules: true }, source)).toEqual(["key-custody/no-hardcoded-key@2", "key-custody/no-committed-secret@3"]);
    expect(rules({ deferToSourceRules: false }, source)).toHaveLength(3);
    expect(rules({ deferToSourceRules: true })).toEqual(["key-custody/no-committed-secret@2", "key-custody/no-committed-secret@3"]);
  });

  it("reports nothing in an empty file, and everything in a long line", () => {
    const text: LinterType.Config = { files: ["**/.env"], plugins: { "key-custody": plugin }, language: "key-custody/text" };
    expect(found("", ".env", on(), text)).toEqual([]);
    const long = "some words in a row, ".repeat(60_000);
    expect(found(`${long} ${token} ${long}`, ".env", on(), text)).toEqual([token]);
  });

  describe("with preset files, in a repository", () => {
    let root = "";
    const git = (...args: string[]): string => execFileSync("git", args, { cwd: root, encoding: "utf8" });
    const lint = async (...patterns: string[]): Promise<Record<string, string[]>> => {
      const eslint = new ESLintClass({ cwd: root, overrideConfigFile: true, overrideConfig: filesPreset(plugin), ignore: true });
      const results = await eslint.lintFiles(patterns);
      return Object.fromEntries(
        results
          .map(({ filePath, messages }): [string, string[]] => [
            path.relative(root, filePath).replaceAll("\\", "/"),
            messages.map(({ ruleId, message, line, column }) => (ruleId === null ? message : `${ruleId}@${line}:${column}`)),
          ])
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      );
    };
    const write = (file: string, text: string | Buffer): void => {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    };

    beforeAll(() => {
      root = realpathSync(mkdtempSync(path.join(tmpdir(), "files-")));
      git("init", "-q");
      write(".gitignore", "*.local\n.env\n");
    });
    afterAll(() => rmSync(root, { recursive: true, force: true }));

    it("is silent on an ignored file, until it's tracked", async () => {
      write(".env", `A=1\nB=${token}\n`);
      write("sub/.env.production", `A=${token}\n`);
      expect(await lint(".")).toMatchObject({ ".env": [], "sub/.env.production": ["key-custody/no-committed-secret@1:3"] });
      git("add", "-f", ".env");
      expect(await lint(".")).toMatchObject({ ".env": ["key-custody/no-committed-secret@2:3"] });
    });

    it("reads UTF-16, and leaves binary files, source code and links elsewhere alone", async () => {
      const at = (line: number, column: number): string[] => [`key-custody/no-committed-secret@${line}:${column}`];
      write("utf16.txt", Buffer.from(`\uFEFFx\r\nkey=${token}\r\n`, "utf16le"));
      write("bom.ini", `\uFEFFkey=${token}\n`);
      write("binary.key", Buffer.concat([Buffer.from([0, 1, 2, 0]), Buffer.from(token)]));
      write("empty.yml", "");
      write("id_rsa", `x ${token}`);
      write("id_mapping.mjs", `export const a = "${token}";`);
      write(".env.mjs", `export const a = "${token}";`);
      write("Dockerfile.dev", `ENV A=${token}`);
      write("folder/deep/main.tf", `a = "${token}"`);
      symlinkSync(path.join(root, "folder"), path.join(root, "link-to-folder"));
      symlinkSync(path.join(root, "nowhere"), path.join(root, "link-to-nothing"));
      expect(await lint(".")).toMatchObject({
        "utf16.txt": at(2, 5),
        "bom.ini": at(1, 5),
        "binary.key": [],
        "empty.yml": [],
        "id_rsa": at(1, 3),
        "id_mapping.mjs": [],
        ".env.mjs": [],
        "Dockerfile.dev": at(1, 7),
        "folder/deep/main.tf": at(1, 6),
      });
    });
  });
});
