/**
 * The worker that checks a text: ESLint's own `Linter` with the plugin, and the scanner in WebAssembly.
 *
 * It's the code that users install, not a copy. The TypeScript parser, most of the bytes, is fetched from beside this file after
 * the first answer, so that nobody waits for it and nothing is fetched later on. A text that doesn't parse is still looked at
 * for secrets.
 */
/// <reference lib="webworker" />
import { Linter } from "eslint/universal";
import type { Linter as LinterType } from "eslint";
import keyCustody from "../../src/index.ts";
import type { Answer, Finding, Question, Ready } from "./protocol.ts";

declare const self: DedicatedWorkerGlobalScope & { typescriptParser?: LinterType.Parser };

const linter = new Linter({ configType: "flat", cwd: "/" });
// Two stars and a lone star would be no pattern at all to ESLint.
const everything = ["**/?*"];

function configs(name: string, preset: Question["preset"]): LinterType.Config[] {
  const extension = /\.([cm]?[jt]sx?)$/u.exec(name)?.[1];
  if (extension === undefined) return asText();
  const isTypeScript = extension.includes("t");
  if (isTypeScript) loadTypescript();
  const parserOptions = { ecmaFeatures: { jsx: extension.endsWith("x") || !isTypeScript }, tsconfigRootDir: "/", projectService: false };
  const languageOptions = isTypeScript && self.typescriptParser ? { parser: self.typescriptParser, parserOptions } : { parserOptions };
  const sourceType = extension.startsWith("c") ? ("commonjs" as const) : ("module" as const);
  return [{ files: [`**/*.${extension}`], languageOptions: { sourceType, ...languageOptions } }, ...keyCustody.configs[preset]];
}

function loadTypescript(): void {
  if (!self.typescriptParser) self.importScripts("typescript.js");
}

function asText(): LinterType.Config[] {
  return keyCustody.configs.files.map(({ ignores: _, ...config }) => ({ ...config, files: everything }));
}

function check({ id, name, text, preset }: Question): Answer {
  const filename = `/playground/${name.replace(/^.*[\\/]/u, "") || "text"}`;
  const config = configs(filename, preset);
  const start = performance.now();
  const messages = linter.verify(text, config, { filename });
  const problem = messages.find(({ fatal }) => fatal);
  if (problem) messages.push(...linter.verify(text, asText(), { filename: "/playground/text.txt" }));
  const indexOf = indexer(text);
  const findings = messages.map((message): Finding => {
    const { ruleId, line = 1, column = 1, endLine = line, endColumn = column } = message;
    const rule = ruleId?.replace("key-custody/", "");
    const docs = rule === undefined ? undefined : keyCustody.rules?.[rule]?.meta?.docs;
    return {
      start: indexOf(line, column),
      end: indexOf(endLine, endColumn),
      line,
      column,
      isError: message.severity === 2,
      message: message.fatal ? `${message.message}. Looked at for secrets only.` : message.message,
      ...(rule === undefined ? {} : { rule: { name: rule, description: docs?.description ?? "", url: docs?.url ?? "" } }),
      suggestions: (message.suggestions ?? []).map(({ desc, fix }) => ({ label: desc, range: fix.range, text: fix.text })),
    };
  });
  findings.sort((a, b) => a.start - b.start);
  return { id, findings, milliseconds: performance.now() - start };
}

/** Index of a line and column, both from 1; never beyond the text. */
function indexer(text: string): (line: number, column: number) => number {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/gu)) starts.push(index + end.length);
  return (line, column) => Math.min((starts[line - 1] ?? text.length) + column - 1, text.length);
}

let isReady = false;
self.onmessage = ({ data }: MessageEvent<Question>) => {
  self.postMessage(check(data));
  if (isReady) return;
  isReady = true;
  setTimeout(() => {
    loadTypescript();
    self.postMessage({ ready: true } satisfies Ready);
  });
};
