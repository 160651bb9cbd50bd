/**
 * Looks for texts that are slow to scan, by hill climbing: a few atoms (anchors, separators, runs), repeated to one length, mutated where
 * that made the scan slower. What is found bounds what a hostile file can cost.
 */
import type { Random } from "../tests/detect-secrets-wasm/engine-oracle.ts";

/** Characters of one text: long enough to show a square, short enough to try many. */
const LENGTH = 60_000;
const ATOMS = 6;

const separators: readonly string[] = [
  " ", "\n", "=", ":", '"', "'", "\\", "\\n", '\\"', "-", ".", "_", "/", "+", "{", "}", "(", "<", ">", "|", "\u00e9", "%3A", "\\u0041", "\0", ": |\n  ", '" +\n "', "=\n",
  "a", "A", "0", "aB3dE5fG", "eyJ", "x".repeat(40), "a1B2".repeat(30), "0123456789abcdef", "data:\n  a: b\n", "-----\n", "://", "@", "EXAMPLE",
];

export interface SlowText {
  readonly atoms: readonly string[];
  /** Megabytes in a second of CPU. */
  readonly speed: number;
}

/** What is measured: a scan of a text that is said to come from a path. */
export type Scan = (text: string, path: string) => void;

/** The slowest text of one climb. */
export function slowestText(scan: Scan, anchors: readonly string[], random: Random, steps: number): SlowText {
  const paths = ["", "a.ts", "a/.env", "a.sql", "a.json", "a.csv"];
  const path = paths[random(paths.length)] ?? "";
  const atom = (): string => {
    const list = random(2) === 0 ? anchors : separators;
    return list[random(list.length)] ?? "";
  };
  const measure = (atoms: readonly string[]): number => Math.max(speedOf(scan, atoms, path), speedOf(scan, atoms, path));
  let atoms: string[] = Array.from({ length: 1 + random(ATOMS) }, atom);
  let speed = measure(atoms);
  for (let step = 0; step < steps; step++) {
    const changed = [...atoms];
    const at = random(changed.length + 1);
    const change = random(4);
    if (change === 0 && changed.length > 1) changed.splice(at, 1);
    else if (change === 1 && changed.length < ATOMS) changed.splice(at, 0, atom());
    else changed[Math.min(at, changed.length - 1)] = atom();
    const now = measure(changed);
    if (now < speed) [atoms, speed] = [changed, now];
  }
  return { atoms, speed };
}

export function textOf(atoms: readonly string[], length: number = LENGTH): string {
  const piece = atoms.join("");
  return piece.repeat(Math.ceil(length / Math.max(1, piece.length))).slice(0, length);
}

function speedOf(scan: Scan, atoms: readonly string[], path: string): number {
  const text = textOf(atoms);
  const started = process.cpuUsage();
  scan(text, path);
  const { user, system } = process.cpuUsage(started);
  return text.length / Math.max(1, user + system);
}
