/**
 * A sample of the corpora that is the same on every machine: source files that pass the gate, in an order that a seed decides.
 *
 * They come from the packages with much cryptography, where there is something to find. Files that talk to ESLint or oxlint in
 * comments are left out: what a directive does is tested where directives are tested.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { couldConcern } from "eslint-plugin-key-custody/gate";
import { corpusFiles, corpusPackages } from "../../bench/corpora.ts";

export interface SampledFile {
  /** POSIX path: package, path inside the package. */
  readonly path: string;
  /** Absolute path. */
  readonly file: string;
}

/** Larger files are mostly generated, and the command reads a file with a line beyond this length as text only. */
const maxBytes = 100_000;

export function sampleOfCorpora(seed: string, wanted: number): SampledFile[] {
  const order = ({ path }: SampledFile): string => createHash("sha256").update(seed).update(path).digest("hex");
  const crypto = corpusPackages().filter(({ group }) => group === "crypto");
  const all = crypto.flatMap((entry) =>
    corpusFiles(entry)
      .filter(({ isSource, bytes }) => isSource && bytes <= maxBytes)
      .map(({ path, file }) => ({ path: `${entry.name}/${path}`, file })),
  );
  const sorted = all.map((one) => ({ one, key: order(one) })).sort((a, b) => (a.key < b.key ? -1 : 1));
  const sample: SampledFile[] = [];
  for (const { one } of sorted) {
    if (sample.length === wanted) break;
    const text = readFileSync(one.file, "utf8");
    if (!/(?:es|ox)lint/u.test(text) && couldConcern(text)) sample.push(one);
  }
  return sample;
}

/** The files that a file imports by a relative path: what cross-file analysis reads of it first. */
export function neighboursOf({ path, file }: SampledFile): SampledFile[] {
  const specifiers = [...readFileSync(file, "utf8").matchAll(/\b(?:from|require\(|import\()\s*["'](\.{1,2}\/[^"']+)["']/gu)].map(([, specifier]) => specifier ?? "");
  return specifiers.flatMap((specifier) => {
    const endings = ["", ".js", ".ts", ".mjs", ".cjs", ".json", "/index.js", "/index.ts"].map((ending) => `${specifier}${ending}`);
    const found = [...endings, specifier.replace(/\.js$/u, ".ts")].find((name) => /\.\w+$/u.test(name) && existsSync(join(dirname(file), name)));
    return found === undefined ? [] : [{ path: join(dirname(path), found).replaceAll("\\", "/"), file: join(dirname(file), found) }];
  });
}
