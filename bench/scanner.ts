/**
 * Speed of the scanner, as ratios measured in one run: against a plain regular expression loop over the
 * same rules, against its own TypeScript twin, against other programs, and against the limits that were promised.
 *
 * The loop finds matches and nothing more, so both are said: the scanner's matching against it, and the whole scan, which also proves,
 * decodes, filters and places what was found.
 *
 * Input is the text of installed packages. Times are CPU time of this process (or of a child, where start-up or
 * memory is the question), medians of several rounds in turn, so that other work on the machine disturbs all alike; start-up is wall time.
 * The machine is named by whoever prints the rows.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Scanner, createScanner } from "detect-secrets-wasm";
import { LEFT_BOUNDARY_SOURCE, patternsOf, toRegExp } from "../detect-secrets-wasm/compiler/pattern.ts";
import { allDetectors } from "../detect-secrets-wasm/src/detectors/index.ts";
import { createWasmEngine } from "../detect-secrets-wasm/src/engine.ts";
import { searchFor } from "../detect-secrets-wasm/src/search.ts";
import { peerRows } from "./scanner-peers.ts";
import { atLeast, atMost, type BenchRow, type BenchSection, medians } from "./rows.ts";

const detectors = allDetectors();

interface Sample {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly text: string;
}

const TREE = fileURLToPath(new URL("../node_modules", import.meta.url));
const DIST = new URL("../detect-secrets-wasm/dist/index.js", import.meta.url).href;
const MEGABYTE = 1e6;
const TREE_ROUNDS = 15;
const QUICK_RUNS = 20;
const START_UPS = 9;

export const scannerBench: BenchSection = {
  title: "Scanner",
  measure() {
    const tree = textFiles(TREE, 24 * MEGABYTE);
    const slice = everyNth(tree, 2 * MEGABYTE);
    return [...treeRows(tree, slice), ...editorRows(tree), ...hostileRows(), ...startUpRows(), ...peerRows()];
  },
};

function treeRows(tree: readonly Sample[], slice: readonly Sample[]): BenchRow[] {
  const scanner = createScanner();
  const twin = createScanner({ engine: "reference" });
  const engine = createWasmEngine(searchFor([]).tables);
  const rules = detectors.map(naiveRule);
  let found = 0;
  const naive = (): void => {
    for (const { text } of slice) {
      for (const rule of rules) {
        for (const match of text.matchAll(rule.expression)) if (!rule.needsBoundary || BOUNDARY.test(text.slice(Math.max(0, match.index - 6), match.index))) found++;
      }
    }
  };
  const scanAll = (one: Scanner, samples: readonly Sample[]) => (): void => {
    for (const { bytes, path } of samples) one.scanBytes(bytes, { path });
  };
  const matchAll = (samples: readonly Sample[]) => (): void => {
    for (const { bytes } of samples) {
      engine.input(bytes.length).set(bytes);
      engine.match(bytes.length);
    }
  };
  // The tree first: a scan is measured warm, as the loop is after its first megabyte. On the slice the quick ones run often, to be measurable.
  const treeTimes = medians({ scan: scanAll(scanner, tree), match: matchAll(tree) }, TREE_ROUNDS);
  const slow = medians({ naive, twin: scanAll(twin, slice) }, 3);
  const quick = medians({ scan: repeated(QUICK_RUNS, scanAll(scanner, slice)), match: repeated(QUICK_RUNS, matchAll(slice)) }, 3);
  const sliceTimes = { ...slow, scan: quick.scan / QUICK_RUNS, match: quick.match / QUICK_RUNS };
  const [treeSize, sliceSize] = [sizeOf(tree), sizeOf(slice)];
  if (found === 0) throw new Error("the naive loop found nothing: the sample says nothing");
  return [
    { name: `whole scan, ${tree.length} files, ${Math.round(treeSize / MEGABYTE)} MB`, value: speed(treeSize, treeTimes.scan), unit: "MB/s" },
    { name: "matching alone, same files", value: speed(treeSize, treeTimes.match), unit: "MB/s" },
    { name: `naive loop of ${rules.length} regular expressions`, value: speed(sliceSize, sliceTimes.naive), unit: "MB/s" },
    atLeast("matching against the naive loop, which only matches", sliceTimes.naive / sliceTimes.match, "×", 80),
    atLeast("whole scan against the naive loop", sliceTimes.naive / sliceTimes.scan, "×", 80),
    atLeast("whole scan against the TypeScript twin", sliceTimes.twin / sliceTimes.scan, "×", 5),
  ];
}

const BOUNDARY = new RegExp(`${LEFT_BOUNDARY_SOURCE}$`);

/** A rule as one expression that begins with its literals, so that the regular expression engine can skip ahead; the boundary is looked at afterwards. */
function naiveRule(detector: (typeof detectors)[number]): { readonly expression: RegExp; readonly needsBoundary: boolean } {
  const patterns = patternsOf(detector, 0);
  const sources = patterns.map((pattern) => toRegExp({ ...pattern, hasLeftBoundary: false }).source.replace("(?<secret>", "(?:"));
  return { expression: new RegExp(sources.join("|"), "g"), needsBoundary: patterns.some((pattern) => pattern.hasLeftBoundary) };
}

function editorRows(tree: readonly Sample[]): BenchRow[] {
  const scanner = createScanner();
  let text = "";
  for (const sample of tree) if (sample.path.endsWith(".js") && sample.bytes.length < 60_000 && text.length < 220_000) text += sample.text;
  text = text.slice(0, 220_000);
  // Many rounds: an editor scans the same buffer at every pause, so its code is warm.
  const times = medians({ scan: repeated(20, () => void scanner.scanText(text, { path: "a.js" })) }, 49);
  return [atMost("editor buffer of 220 kB", times.scan / 20, "ms", 1)];
}

/** Letters and digits that look generated, as a proof wants to see them. */
const GENERATED = Array.from({ length: 40 }, (_, n) => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"[(n * 17) % 62]).join("");

/** Text made to be slow: endless anchors, runs that begin again and again, values that every proof has to look at, and the slowest that the fuzzer's search has found. */
const HOSTILE: readonly string[] = [
  `secret_access_key: "${GENERATED}"\n`, `secret-token:${GENERATED}\\n`, `nexmopassword ==\n${"a1B2".repeat(30)}`, `}${"a1B2".repeat(30)}apikey_\\": |\n  `,
  "passwd", '"identitytoken"=\n', 'passwd\\"secret_key: |\n  MYSQL_PWD=', "=\npassword=SOAhmac_secret=", "key", "sk-", "eyJ", "password=", "ghp_", "A", "-----BEGIN ", "://a:", "xoxb-1", "eyJh.", "token=eyJ", "AKIA", "\\n", "M"];

function hostileRows(): BenchRow[] {
  const engine = createWasmEngine(searchFor([]).tables);
  const scanner = createScanner();
  const worst = { match: { speed: Infinity, piece: "", text: "" }, scan: { speed: Infinity, piece: "", text: "" }, differing: { speed: Infinity, piece: "", text: "" } };
  for (const piece of HOSTILE) {
    const text = piece.repeat(Math.ceil(MEGABYTE / piece.length)).slice(0, MEGABYTE);
    // What repeats is judged once, so the same with something different in each piece is dearer.
    const differing = Array.from({ length: MEGABYTE / piece.length }, (_, n) => piece + (Math.imul(n + 1, 0x9e3779b1) >>> 0).toString(36)).join("").slice(0, MEGABYTE);
    const times = medians({ match: () => void engine.matchText(text), scan: () => void scanner.scanText(text), differing: () => void scanner.scanText(differing) }, 3);
    for (const stage of ["match", "scan", "differing"] as const) {
      const now = speed(MEGABYTE, times[stage]);
      if (now < worst[stage].speed) worst[stage] = { speed: now, piece, text: stage === "differing" ? differing : text };
    }
  }
  const found = scanner.scanText(worst.differing.text).length;
  return [
    atLeast(`matching of the worst repeated text, ${JSON.stringify(worst.match.piece)}`, worst.match.speed, "MB/s", 20),
    { name: `whole scan of the worst repeated text, ${JSON.stringify(worst.scan.piece)}`, value: worst.scan.speed, unit: "MB/s" },
    { name: `whole scan of the worst text with a number behind each piece, ${JSON.stringify(worst.differing.piece)}: ${found} findings, no two alike`, value: worst.differing.speed, unit: "MB/s" },
  ];
}

function startUpRows(): BenchRow[] {
  const script = `
    const { createScanner } = await import(${JSON.stringify(DIST)});
    const started = performance.now();
    createScanner().scanText("ready?");
    console.log(performance.now() - started);`;
  // The least, because a start this short is mostly waiting when other work wants the processor.
  const times = Array.from({ length: START_UPS }, () => Number(runChild(script)));
  return [atMost(`engine ready and first scan, least of ${START_UPS} new processes, after import`, Math.min(...times), "ms", 5)];
}

function runChild(script: string): string {
  return execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" }).trim();
}

function repeated(times: number, task: () => void): () => void {
  return () => {
    for (let n = 0; n < times; n++) task();
  };
}

function speed(bytes: number, milliseconds: number): number {
  return bytes / MEGABYTE / (milliseconds / 1000);
}

function sizeOf(samples: readonly Sample[]): number {
  return samples.reduce((sum, sample) => sum + sample.bytes.length, 0);
}

/** Text files of a tree in the order of their paths, spread over all of it, up to a size. */
function textFiles(root: string, limit: number): Sample[] {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:[cm]?[jt]sx?|json|md|ya?ml|css|html|txt)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const samples: Sample[] = [];
  const step = Math.max(1, Math.floor(paths.length / 3_000));
  let size = 0;
  for (let at = 0; at < paths.length && size < limit; at += step) {
    const path = paths[at] ?? "";
    const bytes = new Uint8Array(readFileSync(path));
    samples.push({ path: path.slice(root.length + 1), bytes, text: new TextDecoder().decode(bytes) });
    size += bytes.length;
  }
  return samples;
}

function everyNth(samples: readonly Sample[], size: number): Sample[] {
  const nth = Math.max(1, Math.round(sizeOf(samples) / size));
  return samples.filter((_, index) => index % nth === 0);
}
