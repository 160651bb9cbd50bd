/**
 * The scanner as a whole process against ripgrep and secretlint: start, walk, reading and all, in CPU time of the processes.
 *
 * ripgrep searches fixed strings only, the scanner's own anchors, on one thread, and verifies nothing: it is the speed that people
 * expect of a search. secretlint is the strongest scanner native to Node; its rules are fewer, so that is a comparison of cost, not of
 * what is found. It is installed outside of the tree, pinned. What isn't there is said in its row.
 */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync, openSync, writeSync, closeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { allDetectors } from "../detect-secrets-wasm/src/detectors/index.ts";
import { corporaFolder, corpusPackages } from "./corpora.ts";
import { atLeast, atMost, type BenchRow, environment, median } from "./rows.ts";

const detectors = allDetectors();
const ROUNDS = 3;
const SECRETLINT = "13.0.6";
const TREE = fileURLToPath(new URL("../node_modules", import.meta.url));
const SCAN_FOLDER = fileURLToPath(new URL("scan-folder.mjs", import.meta.url));
/** A package of some thousand files for secretlint, which would take minutes on the large tree. */
const SMALLER_TREE = "@babylonjs/core";
const GIGABYTE = 1e9;

type Command = readonly [program: string, args: readonly string[], cwd?: string];

export function peerRows(): BenchRow[] {
  const work = mkdtempSync(join(tmpdir(), "scanner-peers-"));
  try {
    return [...ripgrepRows(work), ...secretlintRows(work), gigabyteRow(work)];
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function ripgrepRows(work: string): BenchRow[] {
  if (!isThere("rg")) return [notMeasured("whole process over a tree against ripgrep -F: ripgrep is not installed")];
  const anchors = join(work, "anchors");
  // Without the few shorter than three characters, which stand in nearly every line and let a search skip the rest of it.
  writeFileSync(anchors, [...new Set(detectors.flatMap((row) => row.anchors))].filter((anchor) => /^[ -~]{3,}$/.test(anchor)).join("\n"));
  const trees = [TREE, ...["quiet", "crypto"].map((group) => join(corporaFolder, group)).filter((folder) => existsSync(folder))];
  const search = (...more: readonly string[]): Command =>
    ["rg", ["--fixed-strings", ...more, "--threads", "1", "--no-ignore", "--hidden", "--count-matches", "--no-messages", "--file", anchors, ...trees]];
  const times = processTimes({ scan: [process.execPath, [SCAN_FOLDER, ...trees]], exact: search(), anyCase: search("--ignore-case") });
  const { files, bytes } = JSON.parse(execFileSync(process.execPath, [SCAN_FOLDER, ...trees], { encoding: "utf8" })) as { files: number; bytes: number };
  const isAnyCase = detectors.filter((row) => row.ignoreCase).length;
  return [
    { name: `whole process over ${files} files, ${Math.round(bytes / 1e6)} MB read`, value: times.scan / 1000, unit: "s" },
    { name: `ripgrep -F -i, one thread, same anchors and files; ${isAnyCase} of ${detectors.length} detectors take any case`, value: times.anyCase / 1000, unit: "s" },
    { name: "ripgrep -F, the same with exact case, which misses the rest", value: times.exact / 1000, unit: "s" },
    atLeast("whole process against ripgrep -F -i", times.anyCase / times.scan, "×", 1),
    atLeast("whole process against ripgrep -F in exact case", times.exact / times.scan, "×", 1),
  ];
}

function secretlintRows(work: string): BenchRow[] {
  const program = secretlintProgram();
  const tree = corpusPackages().find(({ name }) => name === SMALLER_TREE)?.folder;
  if (program === undefined) return [notMeasured(`CPU against secretlint ${SECRETLINT}: npm could not install it`)];
  if (tree === undefined || !existsSync(tree)) return [notMeasured(`CPU against secretlint ${SECRETLINT}: run npm run corpora first`)];
  const few = join(work, "few");
  mkdirSync(few);
  for (const name of readdirSync(tree).filter((entry) => statSync(join(tree, entry)).isFile()).slice(0, 10)) cpSync(join(tree, name), join(few, name));
  const rules = join(work, "secretlintrc.json");
  writeFileSync(rules, JSON.stringify({ rules: [{ id: "@secretlint/secretlint-rule-preset-recommend" }] }));
  const peer = (cwd: string): Command => [process.execPath, [program, "--secretlintrc", rules, "**/*"], cwd];
  const own = (cwd: string): Command => [process.execPath, [SCAN_FOLDER, cwd]];
  const onTree = processTimes({ own: own(tree), peer: peer(tree) });
  const onFew = processTimes({ own: own(few), peer: peer(few) });
  return [
    atLeast(`CPU of secretlint ${SECRETLINT} against the scanner's, tree of ${readdirSync(tree, { recursive: true }).length} entries`, onTree.peer / onTree.own, "×", 10),
    atLeast(`CPU of secretlint ${SECRETLINT} against the scanner's, ${readdirSync(few).length} files`, onFew.peer / onFew.own, "×", 4),
  ];
}

/** secretlint's program in a cache outside of the tree; undefined when npm can't bring it. */
function secretlintProgram(): string | undefined {
  const folder = join(corporaFolder, "peers", `secretlint-${SECRETLINT}`);
  const program = join(folder, "node_modules/secretlint/bin/secretlint.js");
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    try {
      const packages = [`secretlint@${SECRETLINT}`, `@secretlint/secretlint-rule-preset-recommend@${SECRETLINT}`];
      execFileSync("npm", ["install", "--prefix", folder, "--save-exact", "--ignore-scripts", "--no-audit", "--no-fund", ...packages], { stdio: "pipe" });
    } catch {
      return undefined;
    }
  }
  return existsSync(program) ? program : undefined;
}

/** A real file of a gigabyte, one line of it very long, read in pieces by a process of its own. */
function gigabyteRow(work: string): BenchRow {
  const file = join(work, "large", "one.txt");
  mkdirSync(join(work, "large"));
  const block = Buffer.from("const value = compute(index, 'some text', 12345); // nothing to see here é\n".repeat(14_000));
  const line = Buffer.from(block.toString().replaceAll("\n", " "));
  const fd = openSync(file, "w");
  for (let size = 0; size < GIGABYTE; ) size += writeSync(fd, size < GIGABYTE / 2 ? block : line);
  closeSync(fd);
  const { bytes, peakMegabytes } = JSON.parse(execFileSync(process.execPath, [SCAN_FOLDER, join(work, "large")], { encoding: "utf8" })) as { bytes: number; peakMegabytes: number };
  return atMost(`peak memory of the process for a file of ${(bytes / 1e9).toFixed(2)} GB, half of it one line`, peakMegabytes, "MB", 150);
}

/** Median CPU milliseconds of each command; they take turns, and the first round only warms the disk's cache. */
function processTimes<Name extends string>(commands: Readonly<Record<Name, Command>>): Record<Name, number> {
  const names = Object.keys(commands) as Name[]; // the keys of the argument
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const name of names) {
      const time = processTime(commands[name]);
      if (round > 0) times.get(name)?.push(time);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<Name, number>; // as above
}

/** User and system milliseconds of a command and its children, by the shell that starts it. Exit codes say that something was found. */
function processTime([program, args, cwd]: Command): number {
  const script = 'TIMEFORMAT="%U %S"; time "$@" >/dev/null 2>&1; true';
  const output = execFileSync("bash", ["-c", `{ ${script}; } 2>&1`, "bash", program, ...args], { encoding: "utf8", env: environment, ...(cwd === undefined ? {} : { cwd }) });
  const [user = Number.NaN, system = Number.NaN] = output.trim().split(/\s+/).map(Number);
  return (user + system) * 1000;
}

function isThere(program: string): boolean {
  try {
    execFileSync(program, ["--version"], { stdio: "pipe" });
    return true;
  } catch {
    return false;
  }
}

function notMeasured(name: string): BenchRow {
  return { name, value: 0, unit: "(not measured)" };
}
