/**
 * Speed of the built packages on the corpora: loading, scanning, linting.
 *
 * Figures are CPU seconds of this process or of a child, not wall time, so that other work on the machine disturbs them
 * less; each is the least of several runs. Linting is shown beside the same Linter and parser without any rule, because
 * that is what a user pays anyway. `--json FILE` writes the figures.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import * as typescriptParser from "@typescript-eslint/parser";
import { createScanner } from "detect-secrets-wasm";
import { Linter } from "eslint";
import plugin from "eslint-plugin-key-custody";
import { couldConcern } from "eslint-plugin-key-custody/gate";
import { corpusFiles, corpusPackages, type CorpusGroup } from "./corpora.ts";

/** Enough to be steady, little enough for half a minute: around 2 MB of each kind. */
const sample: Readonly<Record<CorpusGroup, readonly string[]>> = {
  crypto: ["jsonwebtoken", "oidc-provider", "next-auth", "google-auth-library", "@azure/msal-node"],
  quiet: ["express", "rxjs", "knex", "@nestjs/core"],
};

interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
}

const { values: options } = parseArgs({ options: { json: { type: "string" }, runs: { type: "string", default: "3" } } });
const runs = Number(options.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error("--runs is a whole number from 1.");

const root = fileURLToPath(new URL("..", import.meta.url));
const figures: Figure[] = [];

function record(what: string, value: number, unit: string): void {
  figures.push({ what, value, unit });
  console.log(`${what.padEnd(64)} ${value.toFixed(value < 10 ? 3 : 1).padStart(9)} ${unit}`);
}

/** Least CPU seconds that one call takes. */
function cpuSeconds(task: () => void): number {
  let least = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const start = process.cpuUsage();
    task();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1e6);
  }
  return least;
}

/** CPU milliseconds that a new process needs for a module, beyond those of an empty one. */
function loadMilliseconds(script: string): number {
  const measured = `const start = process.cpuUsage(); ${script}; const { user, system } = process.cpuUsage(start); console.log((user + system) / 1e3);`;
  const once = (): number =>
    Number(execFileSync(process.execPath, ["--input-type=module", "--eval", measured], { cwd: root, encoding: "utf8" }));
  return Math.min(...Array.from({ length: runs + 2 }, once));
}

interface Source {
  readonly path: string;
  readonly text: string;
  readonly bytes: Uint8Array;
}

function sources(group: CorpusGroup): Source[] {
  return corpusPackages()
    .filter((entry) => sample[group].includes(entry.name))
    .flatMap((entry) => corpusFiles(entry).filter(({ isSource }) => isSource))
    .map(({ file }) => {
      const bytes = readFileSync(file);
      return { path: file, text: bytes.toString("utf8"), bytes };
    });
}

function lint(files: readonly Source[], rules: Linter.RulesRecord): void {
  const linter = new Linter({ configType: "flat", cwd: "/" });
  for (const { path, text } of files) {
    // The parser's type for configurations is wider than ESLint's; ESLint takes it as it is.
    const languageOptions = { parser: typescriptParser as Linter.Parser };
    linter.verify(text, [{ files: ["**"], plugins: { "key-custody": plugin }, languageOptions, rules }], { filename: path });
  }
}

record("load eslint-plugin-key-custody", loadMilliseconds('await import("eslint-plugin-key-custody")'), "ms CPU");
record("load detect-secrets-wasm and make a scanner", loadMilliseconds('(await import("detect-secrets-wasm")).createScanner()'), "ms CPU");

const recommended: Linter.RulesRecord = Object.assign(
  {},
  ...[plugin.configs?.["recommended"] ?? []].flat().map((config) => (config as Linter.Config).rules ?? {}),
);
const scanner = createScanner();
for (const group of ["quiet", "crypto"] as const) {
  const files = sources(group);
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
  const name = `${group} (${size.toFixed(2)} MB, ${files.length} files)`;
  const scanned = cpuSeconds(() => files.forEach(({ bytes, path }) => scanner.scanBytes(bytes, { path })));
  record(`scan bytes, ${name}`, size / scanned, "MB/s");
  const gated = cpuSeconds(() => files.forEach(({ text }) => couldConcern(text)));
  record(`gate, ${name}`, size / gated, "MB/s");
  record(`files that pass the gate, ${group}`, (100 * files.filter(({ text }) => couldConcern(text)).length) / files.length, "%");
  const without = cpuSeconds(() => lint(files, {}));
  const withRules = cpuSeconds(() => lint(files, recommended));
  record(`lint without rules, ${name}`, without, "s CPU");
  record(`lint with preset recommended, ${name}`, withRules, "s CPU");
  record(`share of the preset, ${group}`, (100 * (withRules - without)) / withRules, "%");
}

if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify({ node: process.version, figures }, null, 2)}\n`);
