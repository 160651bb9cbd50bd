/**
 * The command where people wait for it: the hook, the whole tree, the whole history.
 *
 * Whole processes are measured with everything they start, git included; figures are CPU time, which other work on the machine
 * hardly changes, except for the history, where git and the scanner work side by side and only the clock tells what
 * that is worth. The tree is a sample of the corpora (`npm run corpora`), small enough for ESLint to finish in a minute.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build as bundle, type Plugin } from "esbuild";
import { build, commandFormat, ownFiles } from "../scripts/build.ts";
import type { Side } from "./command-side.ts";
import { corporaFolder } from "./corpora.ts";
import { atLeast, atMost, type BenchRow, type BenchSection, environment, median } from "./rows.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const cli = join(root, "key-custody/dist/cli.js");
const rounds = 5;

export const commandBench: BenchSection = { title: "Command", measure };

async function measure(): Promise<readonly BenchRow[]> {
  if (!existsSync(corporaFolder)) throw new Error("The corpora are not here: run `npm run corpora` first.");
  await build();
  const folder = mkdtempSync(join(tmpdir(), "key-custody-bench-"));
  try {
    return [...(await hookRows(folder)), ...treeRows(folder), ...historyRows(folder)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Program = readonly [program: string, ...args: string[]];

/** CPU milliseconds of each program with all that it starts: medians over rounds in which they take turns. */
function cpuOf<Name extends string>(programs: Readonly<Record<Name, Program>>, cwd: string, times = rounds): Record<Name, number> {
  return eachInTurn(programs, times, (program) => {
    // The shell knows what its children and theirs have used.
    const { stdout } = spawnSync("bash", ["-c", '"$@" >/dev/null 2>&1 </dev/null; times', "bash", ...program], { cwd, env: environment, encoding: "utf8" });
    const [user = 0, system = 0] = [...(stdout.trim().split("\n").at(-1) ?? "").matchAll(/(\d+)m([\d.]+)s/gu)].map(([, minutes, seconds]) => Number(minutes) * 60_000 + Number(seconds) * 1000);
    return user + system;
  });
}

function wallOf<Name extends string>(programs: Readonly<Record<Name, Program>>, cwd: string, times = rounds): Record<Name, number> {
  return eachInTurn(programs, times, ([program, ...args]) => {
    const start = performance.now();
    spawnSync(program, args, { cwd, env: environment, stdio: "ignore" });
    return performance.now() - start;
  });
}

function eachInTurn<Name extends string>(programs: Readonly<Record<Name, Program>>, times: number, measureOne: (program: Program) => number): Record<Name, number> {
  const entries = Object.entries<Program>(programs).map(([name, program]) => ({ name, program, figures: [] as number[] }));
  for (let round = 0; round < times; round += 1) for (const { program, figures } of entries) figures.push(measureOne(program));
  return Object.fromEntries(entries.map(({ name, figures }) => [name, median(figures)])) as Record<Name, number>; // the same names
}

const git = (cwd: string, ...args: readonly string[]): string => execFileSync("git", args, { cwd, encoding: "utf8", maxBuffer: 1 << 28 });

/** A repository whose files are all staged, before its first commit. */
function staged(folder: string, files: Readonly<Record<string, string>>): string {
  mkdirSync(folder, { recursive: true });
  git(folder, "init", "-q");
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  git(folder, "add", ".");
  return folder;
}

async function hookRows(folder: string): Promise<BenchRow[]> {
  const numbers = Array.from({ length: 10 }, (_, index) => index);
  const plain = staged(join(folder, "plain"), Object.fromEntries(numbers.map((number) => [`notes-${number}.md`, `# Notes ${number}\n\n${"All is well here, and nothing is secret.\n".repeat(80)}`])));
  const empty = join(folder, "empty.mjs");
  writeFileSync(empty, "");
  const hook: Program = [process.execPath, cli, "check", "--staged"];
  const idle = cpuOf({ hook, nothing: [process.execPath, empty] }, plain, 15);

  const crypto = staged(join(folder, "crypto"), Object.fromEntries(numbers.map((number) => [`seal-${number}.ts`, cryptoModule(number)])));
  const ours = 'import { lintParser as parser } from "./key-custody/src/source-parser.ts";';
  const own = await bareParse("own", ours);
  const bundled = await bareParse("bundled", ours, [ownFiles]);
  const typescript = await bareParse("typescript", 'import * as parser from "@typescript-eslint/parser";');
  const busy = cpuOf({ hook, own: [process.execPath, own], bundled: [process.execPath, bundled], typescript: [process.execPath, typescript] }, crypto, 9);
  for (const file of [own, bundled, typescript]) rmSync(file);
  return [
    atMost("ten staged files that fail the gate, over an empty Node.js process, git included", idle.hook - idle.nothing, "ms", 50),
    atMost("ten staged TypeScript files that use cryptography ÷ loading a Linter and the same parser (oxc) and parsing them", busy.hook / busy.own, "×", 1.25),
    { name: "the same, if that process had the analysis of variables in one file as the command has", value: busy.hook / busy.bundled, unit: "×" },
    { name: "the same ÷ loading a Linter and @typescript-eslint/parser and parsing them", value: busy.hook / busy.typescript, unit: "×" },
  ];
}

/** A program that parses the TypeScript files of its folder in the command's ESLint; it stands where the command's packages are found. */
async function bareParse(name: string, importOfParser: string, plugins?: Plugin[]): Promise<string> {
  const outfile = join(root, `node_modules/.cache/key-custody/bare-parse-${name}.cjs`);
  const contents = `import { Linter } from "eslint/universal";
${importOfParser}
import { readFileSync, readdirSync } from "node:fs";
const linter = new Linter({ configType: "flat" });
for (const name of readdirSync(".").filter((one) => one.endsWith(".ts"))) {
  const messages = linter.verify(readFileSync(name, "utf8"), [{ files: ["**"], languageOptions: { parser } }], { filename: name });
  if (messages.length > 0) throw new Error(messages[0].message);
}
`;
  await bundle({
    ...commandFormat, stdin: { contents, resolveDir: root }, outfile, absWorkingDir: root, bundle: true, platform: "node", logLevel: "warning",
    ...(plugins === undefined ? { packages: "external" } : { plugins }),
  });
  return outfile;
}

/** A module as services have it: some cryptography, done well, among other code. */
function cryptoModule(number: number): string {
  return `import { createCipheriv, createHash, createHmac, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";

export interface Sealed${number} { readonly text: string; readonly nonce: Buffer; readonly tag: Buffer }

/** Seals a text under a data key that the caller got from the vault. */
export function seal${number}(key: Buffer, text: string): Sealed${number} {
  const nonce: Buffer = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  const sealed = cipher.update(text, "utf8", "base64") + cipher.final("base64");
  return { text: sealed, nonce, tag: cipher.getAuthTag() };
}

export class Signer${number} {
  readonly #key: Buffer;
  constructor(key: Buffer) {
    this.#key = key;
  }
  sign(text: string): string {
    return createHmac("sha256", this.#key).update(text).digest("hex");
  }
  async digestOf(path: string): Promise<string> {
    const content = await readFile(path);
    return createHash("sha256").update(content).digest("hex");
  }
}

export function summary${number}(rows: readonly { readonly name: string; readonly size: number }[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { name, size } of rows) sizes.set(name, (sizes.get(name) ?? 0) + size);
  return new Map([...sizes].filter(([, size]) => size > 0).sort(([a], [b]) => (a < b ? -1 : 1)));
}
`;
}

const treeSize = 30_000;
const sampleSize = 3_000;

function treeRows(folder: string): BenchRow[] {
  const tree = sampleOfCorpora(join(folder, "tree"), treeSize);
  const scanner = side("scanner", tree);
  rmSync(tree, { recursive: true });
  const sample = sampleOfCorpora(join(folder, "sample"), sampleSize);
  const [scan, both, parse, own, typescript] = [side("scanner", sample), side("both", sample), side("parse", sample), side("parse-own", sample), side("parse-typescript", sample)];

  const config = join(sample, "eslint.config.mjs");
  writeFileSync(config, `import { createRequire } from "node:module";
const load = createRequire(${JSON.stringify(join(root, "package.json"))});
const [sonarjs, parser] = [load("eslint-plugin-sonarjs"), load("@typescript-eslint/parser")];
const rules = ["hashing", "no-weak-cipher", "no-weak-keys", "encryption-secure-mode", "insecure-jwt-token", "weak-ssl", "unverified-certificate", "unverified-hostname",
  "pseudo-random", "no-hardcoded-passwords", "no-hardcoded-secrets", "hardcoded-secret-signatures"];
export default [{ files: ["**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}"], plugins: { sonarjs }, languageOptions: { parser }, linterOptions: { noInlineConfig: true },
  rules: Object.fromEntries(rules.map((rule) => ["sonarjs/" + rule, "error"])) }];
`);
  const whole = cpuOf({
    command: [process.execPath, cli, "check", "--fail-on", "never"],
    eslint: [process.execPath, join(root, "node_modules/eslint/bin/eslint.js"), "--config", config, "--no-warn-ignored", "--no-ignore", "."],
  }, sample, 1);
  return [
    atMost(`scanner side of a tree of ${scanner.files.toLocaleString("en-US")} files`, scanner.milliseconds / 1000, "s", 2),
    atMost(`source side of a tree of ${sampleSize.toLocaleString("en-US")} files ÷ bare parse by the same parser (oxc) with variables of the ${parse.files} that pass the gate`, (both.milliseconds - scan.milliseconds) / parse.milliseconds, "×", 1.2),
    { name: "the same ÷ bare parse as the command does, without variables", value: (both.milliseconds - scan.milliseconds) / own.milliseconds, unit: "×" },
    { name: "the same ÷ bare parse by @typescript-eslint/parser", value: (both.milliseconds - scan.milliseconds) / typescript.milliseconds, unit: "×" },
    atLeast(`ESLint with sonarjs's rules on cryptography and secrets ÷ both sides, on ${sampleSize.toLocaleString("en-US")} files of that tree`, whole.eslint / whole.command, "×", 10),
  ];
}

function side(mode: string, tree: string): Side {
  const output = execFileSync(process.execPath, ["--import", "tsx", join(root, "bench/command-side.ts"), mode, tree], { cwd: root, env: environment, encoding: "utf8" });
  return JSON.parse(output) as Side; // as that script writes it
}

/** Every so many-th file of the corpora below 200 kB, tracked in a new repository. */
function sampleOfCorpora(folder: string, count: number): string {
  const files = readdirSync(corporaFolder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort()
    .filter((file) => lstatSync(file).size < 200_000);
  const made = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    const file = files[Math.floor(index * files.length / count)];
    if (file === undefined) break;
    const copy = join(folder, relative(corporaFolder, file));
    if (!made.has(dirname(copy))) mkdirSync(dirname(copy), { recursive: true });
    made.add(dirname(copy));
    copyFileSync(file, copy);
  }
  git(folder, "init", "-q");
  git(folder, "-c", "core.autocrlf=false", "add", "--force", "--all", ".");
  return folder;
}

const commits = 20_000;

function historyRows(folder: string): BenchRow[] {
  const repository = join(folder, "history");
  mkdirSync(repository);
  git(repository, "init", "-q", "-b", "main");
  execFileSync("git", ["fast-import", "--quiet"], { cwd: repository, input: manyCommits() });
  const wall = wallOf({
    command: [process.execPath, cli, "check", "--history"],
    git: ["git", "cat-file", "--batch-all-objects", "--batch", "--buffer", "--unordered"],
  }, repository);
  return [atMost(`--history over ${commits.toLocaleString("en-US")} commits ÷ git cat-file --batch alone, by the clock`, wall.command / wall.git, "×", 1.3)];
}

/** A history in which every commit changes one of 400 files of some 3 kB, as `git fast-import` reads it. */
function manyCommits(): string {
  const words = "key vault rotates sealed under data the of and service request answer value config region signs".split(" ");
  let state = 1;
  const random = (below: number): number => (state = (state * 48271) % 2147483647) % below;
  const line = (): string => Array.from({ length: 8 }, () => words[random(words.length)]).join(" ");
  const files = Array.from({ length: 400 }, () => Array.from({ length: 60 }, line));
  const stream: string[] = [];
  for (let commit = 0; commit < commits; commit += 1) {
    const number = commit % files.length;
    const file = files[number] ?? [];
    for (let change = 0; change < 3; change += 1) file[random(file.length)] = line();
    const text = `${file.join("\n")}\n${commit}\n`;
    stream.push(`commit refs/heads/main\ncommitter A <a@example.org> ${1_700_000_000 + commit} +0000\ndata 1\nx\nM 644 inline folder-${number % 20}/file-${number}.txt\ndata ${text.length}\n${text}\n`);
  }
  return stream.join("");
}
