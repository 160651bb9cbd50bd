/**
 * One side of the command over a tree, in a process of its own: CPU milliseconds and what was looked at, as JSON.
 *
 * `scanner` reads and scans every tracked file; `both` is what `check` does; `parse` only parses the files that pass the gate, as ESLint is
 * given them with the command's parser, and `parse-typescript` with typescript-eslint's, variables included in both; `parse-own` makes the
 * trees that the command itself works on, which have no variables before a rule asks for one. The time of loading code is left out,
 * but for what the command loads while it is at work, and the gate is timed with `both` only.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as typescriptParser from "@typescript-eslint/parser";
import { couldConcern } from "eslint-plugin-key-custody/gate";
import { Checker } from "../key-custody/src/checker.ts";
import { isSourcePath } from "../key-custody/src/inputs/attributes.ts";
import type { Sink } from "../key-custody/src/inputs/input.ts";
import { TrackedInput } from "../key-custody/src/inputs/tracked.ts";
import { Policies } from "../key-custody/src/policy.ts";
import { lintParser, sourceParser } from "../key-custody/src/source-parser.ts";

export interface Side {
  readonly milliseconds: number;
  readonly files: number;
}

const [mode = "", root = ""] = process.argv.slice(2);

async function check(isTextOnly: boolean): Promise<number> {
  const input = new TrackedInput(root, { cwd: root, env: process.env }, []);
  const checker = new Checker({ root, policies: new Policies(() => undefined), minConfidence: "medium", today: "2026-01-01", host: input.host });
  const sink: Sink = isTextOnly ? {
    lend: (size) => checker.lend(size),
    take: (path, length, origin) => checker.take(path, length, { ...origin, textOnly: true }),
    probe: (content) => checker.probe(content),
    skip: (path, why, expected) => checker.skip(path, why, expected),
  } : checker;
  await input.feed(sink);
  return isTextOnly ? checker.files : checker.sourceFiles;
}

function parse({ parseForESLint }: { parseForESLint(text: string, options: typescriptParser.ParserOptions): unknown }): number {
  let parsed = 0;
  for (const { path, text } of gated) {
    try {
      parseForESLint(text, {
        ecmaVersion: 2026, sourceType: /\.c[jt]s$/u.test(path) ? "commonjs" : "module", ecmaFeatures: { jsx: !/\.[cm]?ts$/u.test(path) },
        range: true, loc: true, comment: true, tokens: true, filePath: path,
      });
      parsed += 1;
    } catch {
      // The command tells such a file; here only the time counts.
    }
  }
  return parsed;
}

const gated = !mode.startsWith("parse") ? [] : execFileSync("git", ["ls-files", "-z"], { cwd: root, maxBuffer: 1 << 28 }).toString().split("\0").filter(isSourcePath)
  .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }))
  .filter(({ text }) => text.length <= 1024 * 1024 && !/[^\n]{100001}/u.test(text) && couldConcern(text));
await Promise.all([import("../key-custody/src/source-side.ts"), import("eslint-plugin-key-custody")]);

const before = process.cpuUsage();
const files = mode.startsWith("parse") ? parse({ "parse": lintParser, "parse-own": sourceParser }[mode] ?? typescriptParser) : await check(mode === "scanner");
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ milliseconds: (user + system) / 1000, files } satisfies Side));
