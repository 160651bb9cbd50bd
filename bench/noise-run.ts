/**
 * Runs every preset and the scanner over packages of the corpora, in processes of their own, and collects what they say.
 *
 * A file that crashes a rule, or takes longer than the limit, is named among the crashes; it never ends the run.
 * Findings come out in a fixed order: group, rule, package, path, line.
 */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type CorpusGroup, type CorpusPackage, corpusFiles, nameOf } from "./corpora.ts";

/** The presets for source; every rule is in one of them. */
export const presets = ["recommended", "strict", "vault"] as const;
export type Preset = (typeof presets)[number];

export interface ListedFinding {
  readonly group: CorpusGroup;
  /** Name and version. */
  readonly package: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** Rule name without the plugin's, or `detector:` and the detector's id. */
  readonly rule: string;
  /** Message id, or the scanner's confidence in a detector's finding. */
  readonly messageId: string;
  /** Presets that report it; none for a detector, which looks at every text whatever the preset. */
  readonly presets: readonly Preset[];
  readonly message: string;
  /** The line of code, secrets masked. */
  readonly code: string;
}

export interface Trouble {
  readonly package: string;
  readonly path: string;
  readonly why: string;
}

/** What a process is told at its start, as JSON in its first argument. */
export interface Settings {
  /** Rules that are wanted; all without it, and only then the scanner. */
  readonly rules?: readonly string[];
  /** Parse every file, also those in which no source rule could find anything. */
  readonly parseAll: boolean;
}

/** One file to look at. */
export interface Task {
  readonly group: CorpusGroup;
  readonly package: string;
  /** The package's folder; absolute path and path inside the package of the file. */
  readonly folder: string;
  readonly file: string;
  readonly path: string;
  readonly isSource: boolean;
}

export interface Result {
  readonly listed: readonly ListedFinding[];
  readonly unparsed: readonly Trouble[];
  readonly crashes: readonly Trouble[];
  readonly wasParsed: boolean;
}

interface NoiseOptions extends Settings {
  /** Seconds that one file may take. */
  readonly limit: number;
  readonly processes: number;
}

export const defaultOptions: NoiseOptions = { parseAll: false, limit: 120, processes: Math.min(4, availableParallelism()) };

/** Size of what was looked at, in megabytes (10⁶ bytes). */
interface Size {
  readonly packages: number;
  readonly source: number;
  readonly text: number;
}

export interface Noise {
  readonly findings: readonly ListedFinding[];
  readonly unparsed: readonly Trouble[];
  readonly crashes: readonly Trouble[];
  readonly sizes: Readonly<Record<CorpusGroup, Size>>;
  readonly files: number;
  readonly parsedFiles: number;
  /** Longest first. */
  readonly took: readonly { readonly name: string; readonly seconds: number }[];
}

export async function runNoise(packages: readonly CorpusPackage[], options: NoiseOptions = defaultOptions): Promise<Noise> {
  const tasks = packages.flatMap((entry) =>
    corpusFiles(entry).map((file) => ({ ...file, group: entry.group, package: nameOf(entry), folder: entry.folder })),
  );
  const findings: ListedFinding[] = [];
  const unparsed: Trouble[] = [];
  const crashes: Trouble[] = [];
  const took: { name: string; seconds: number }[] = [];
  let parsedFiles = 0;
  let next = 0;

  async function work(): Promise<void> {
    let child = await startProcess(options);
    for (let task = tasks[next++]; task !== undefined; task = tasks[next++]) {
      const began = performance.now();
      const result = await answer(child, task, options.limit);
      took.push({ name: `${task.package} ${task.path}`, seconds: (performance.now() - began) / 1000 });
      if (typeof result === "string") {
        crashes.push({ package: task.package, path: task.path, why: result });
        child.kill("SIGKILL");
        child = await startProcess(options);
        continue;
      }
      findings.push(...result.listed);
      unparsed.push(...result.unparsed);
      crashes.push(...result.crashes);
      if (result.wasParsed) parsedFiles += 1;
    }
    child.kill();
  }

  await Promise.all(Array.from({ length: Math.max(1, options.processes) }, work));
  const size = (group: CorpusGroup): Size => {
    const own = tasks.filter((task) => task.group === group);
    const bytes = (of: typeof own): number => of.reduce((sum, task) => sum + task.bytes, 0) / 1e6;
    return { packages: packages.filter((entry) => entry.group === group).length, source: bytes(own.filter(({ isSource }) => isSource)), text: bytes(own) };
  };
  return {
    findings: findings.sort(byPlace),
    unparsed,
    crashes,
    sizes: { crypto: size("crypto"), quiet: size("quiet") },
    files: tasks.length,
    parsedFiles,
    took: took.sort((a, b) => b.seconds - a.seconds),
  };
}

function byPlace(a: ListedFinding, b: ListedFinding): number {
  const key = ({ group, rule, package: name, path }: ListedFinding): string => [group, rule, name, path].join("\0");
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.line - b.line || a.column - b.column;
}

async function startProcess({ rules, parseAll }: NoiseOptions): Promise<ChildProcess> {
  const script = fileURLToPath(new URL("noise-process.ts", import.meta.url));
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  const settings: Settings = { parseAll, ...(rules && { rules }) };
  const child = fork(script, [JSON.stringify(settings)], { execArgv: ["--import", tsx, "--max-old-space-size=3000"] });
  await Promise.race([once(child, "message"), once(child, "exit").then(() => Promise.reject(new Error("noise-process.ts does not start. Run: npm run build")))]);
  return child;
}

/** The process's answer, or why there is none; after that the process is of no more use. */
function answer(child: ChildProcess, task: Task, limit: number): Promise<Result | string> {
  return new Promise((settle) => {
    const done = (result: Result | string): void => {
      clearTimeout(timer);
      child.removeAllListeners();
      settle(result);
    };
    const timer = setTimeout(() => done(`not done after ${limit} s`), limit * 1000);
    // Both ends are ours: noise-process.ts sends nothing else.
    child.once("message", (result) => done(result as Result));
    child.once("exit", (code, signal) => done(`the process ended with ${signal ?? code}`));
    child.send(task);
  });
}
