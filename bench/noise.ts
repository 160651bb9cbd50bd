/**
 * How much the product says about code that other people wrote: every rule and the scanner over the corpora.
 *
 * Prints findings per rule and per megabyte of source, for quiet packages and for those full of cryptography, with the
 * share of each preset; `--list FILE` writes every finding with its line of code, secrets masked, to be read and judged.
 * A file that crashes a rule, or takes longer than `--limit` seconds, is named and makes the run fail; it never ends it.
 */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { corpusFiles, corpusPackages, type CorpusGroup } from "./corpora.ts";
import type { ListedFinding, Result, Run, Settings, Task, Trouble } from "./noise-process.ts";

const { values: options } = parseArgs({
  options: {
    list: { type: "string" },
    group: { type: "string" },
    package: { type: "string", multiple: true },
    rule: { type: "string", multiple: true },
    limit: { type: "string", default: "30" },
    processes: { type: "string", default: String(Math.min(4, availableParallelism())) },
    "no-gate": { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

if (options.help) {
  console.log(`npm run noise -- [--group quiet|crypto] [--package NAME]... [--rule NAME]... [--list FILE]
  --no-gate     parse every file, also those in which no source rule could find anything; the findings must be the same
  --limit N     seconds that one file may take before it is given up (30)
  --processes N  files at a time`);
  process.exit(0);
}

const runs: readonly Run[] = ["all", "recommended", "strict", "vault"];
const limit = Number(options.limit) * 1000;
const tasks: (Task & { readonly bytes: number })[] = corpusPackages()
  .filter(({ group, name }) => (options.group ?? group) === group && (options.package ?? [name]).includes(name))
  .flatMap((entry) => corpusFiles(entry).map((file) => ({ ...file, group: entry.group, package: entry.name, folder: entry.folder })));
if (tasks.length === 0) {
  console.error("Nothing to look at; groups and packages are named as in bench/corpora.json.");
  process.exit(1);
}

const listed: ListedFinding[] = [];
const unparsed: Trouble[] = [];
const crashes: Trouble[] = [];
const took: { readonly name: string; readonly seconds: number }[] = [];
let parsedFiles = 0;

const settings: Settings = { parseAll: options["no-gate"], ...(options.rule && { rules: options.rule }) };

async function startProcess(): Promise<ChildProcess> {
  const script = fileURLToPath(new URL("noise-process.ts", import.meta.url));
  const child = fork(script, [JSON.stringify(settings)], { execArgv: ["--import", import.meta.resolve("tsx"), "--max-old-space-size=3000"] });
  await once(child, "message");
  return child;
}

/** The process's answer, or why there is none; after that the process is of no more use. */
function answer(child: ChildProcess, task: Task): Promise<Result | string> {
  return new Promise((settle) => {
    const done = (result: Result | string): void => {
      clearTimeout(timer);
      child.removeAllListeners();
      settle(result);
    };
    const timer = setTimeout(() => done(`not done after ${options.limit} s`), limit);
    // Both ends are ours: noise-process.ts sends nothing else.
    child.once("message", (result) => done(result as Result));
    child.once("exit", (code, signal) => done(`the process ended with ${signal ?? code}`));
    child.send(task);
  });
}

let next = 0;
async function work(): Promise<void> {
  let child = await startProcess();
  for (let task = tasks[next++]; task !== undefined; task = tasks[next++]) {
    const began = performance.now();
    const result = await answer(child, task);
    took.push({ name: `${task.package} ${task.path}`, seconds: (performance.now() - began) / 1000 });
    if (typeof result === "string") {
      crashes.push({ package: task.package, path: task.path, why: result });
      child.kill("SIGKILL");
      child = await startProcess();
      continue;
    }
    listed.push(...result.listed);
    unparsed.push(...result.unparsed);
    crashes.push(...result.crashes);
    if (result.wasParsed) parsedFiles += 1;
  }
  child.kill();
}

const start = performance.now();
await Promise.all(Array.from({ length: Math.max(1, Number(options.processes)) }, work));
const seconds = (performance.now() - start) / 1000;
const byPlace = (a: ListedFinding, b: ListedFinding): number =>
  a.group.localeCompare(b.group) || a.rule.localeCompare(b.rule) || a.package.localeCompare(b.package) || a.path.localeCompare(b.path) || a.line - b.line;
listed.sort(byPlace);

function size(group: CorpusGroup, unit: "source" | "text"): number {
  const counted = tasks.filter((task) => task.group === group && (unit === "text" || task.isSource));
  return counted.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
}
const megabytesOf = {
  crypto: { source: size("crypto", "source"), text: size("crypto", "text") },
  quiet: { source: size("quiet", "source"), text: size("quiet", "text") },
};

/** One row per rule or detector: counts and rates per megabyte in both groups, and the presets' shares. */
function table(rows: readonly ListedFinding[], unit: "source" | "text"): string {
  const names = [...new Set(rows.map(({ rule }) => rule))].sort();
  const count = (name: string, group: CorpusGroup, run: Run): number =>
    rows.filter((row) => row.rule === name && row.group === group && row.runs.includes(run)).length;
  const rate = (found: number, group: CorpusGroup): string => (found / (megabytesOf[group][unit] || 1)).toFixed(3);
  const line = (...cells: readonly (string | number)[]): string =>
    cells.map((cell, at) => (at === 0 ? String(cell).padEnd(30) : String(cell).padStart(10))).join("");
  const shown: readonly Run[] = unit === "source" ? runs : ["all"];
  const lines = [
    line("", ...shown.flatMap((run) => ["", "", "", run === "recommended" ? "recommend." : run])),
    line("", ...shown.flatMap(() => ["quiet", "per MB", "crypto", "per MB"])),
  ];
  for (const name of [...names, "total"]) {
    const cells = shown.flatMap((run) => {
      const [quiet, crypto] = (["quiet", "crypto"] as const).map((group) =>
        name === "total"
          ? rows.filter((row) => row.group === group && row.runs.includes(run)).length
          : count(name, group, run),
      ) as [number, number];
      return [quiet, rate(quiet, "quiet"), crypto, rate(crypto, "crypto")];
    });
    lines.push(line(name, ...cells));
  }
  return lines.join("\n");
}

const isDetector = ({ rule }: ListedFinding): boolean => rule.startsWith("detector:");
console.log("Rules on source (per MB of source)\n");
console.log(table(listed.filter((row) => !isDetector(row)), "source"));
if (options.rule === undefined) {
  console.log("\nScanner on every text file (per MB of text)\n");
  console.log(table(listed.filter(isDetector), "text"));
}
const { quiet, crypto } = megabytesOf;
console.log(`
quiet: ${quiet.source.toFixed(2)} MB source, ${quiet.text.toFixed(2)} MB in all; crypto: ${crypto.source.toFixed(2)} MB source, ${crypto.text.toFixed(2)} MB in all
${tasks.length} files, ${parsedFiles} parsed, ${seconds.toFixed(1)} s, ${unparsed.length} files that do not parse, ${crashes.length} that a rule did not survive`);
const slowest = took.sort((a, b) => b.seconds - a.seconds).slice(0, 10);
for (const { name, seconds: spent } of slowest) console.log(`${spent.toFixed(2)} s  ${name}`);
for (const { package: name, path, why } of unparsed.slice(0, 20)) console.log(`does not parse: ${name} ${path}: ${why}`);
for (const { package: name, path, why } of crashes) console.log(`FAILED ${name} ${path}: ${why.split("\n").slice(0, 4).join("\n")}`);
if (options.list !== undefined) {
  writeFileSync(options.list, `${JSON.stringify({ findings: listed, unparsed, crashes }, null, 1)}\n`);
  console.log(`${listed.length} findings written to ${options.list}`);
}
if (crashes.length > 0) process.exitCode = 1;
