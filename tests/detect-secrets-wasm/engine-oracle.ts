/**
 * What the engines are tested against: text made from a pattern's own elements, and the naive loop
 * that runs every pattern as a plain regular expression from every position.
 *
 * Random numbers come from a seed, so that a failure can be repeated.
 */
import { members } from "../../detect-secrets-wasm/compiler/byte-class.ts";
import { type Pattern, type PatternSource, toRegExp } from "../../detect-secrets-wasm/compiler/pattern.ts";
import { compilePatterns, compileTables } from "../../detect-secrets-wasm/compiler/tables.ts";
import { type Hit, type MatchEngine, createWasmEngine } from "../../detect-secrets-wasm/src/engine.ts";
import { createReferenceEngine } from "../../detect-secrets-wasm/src/reference-engine.ts";

export type Random = (below: number) => number;

export function seeded(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export interface Rig {
  readonly patterns: readonly Pattern[];
  readonly tables: Uint8Array;
  readonly kernel: MatchEngine;
  readonly twin: MatchEngine;
}

export function rigFor(sources: readonly PatternSource[]): Rig {
  const tables = compileTables(sources).bytes;
  return { patterns: compilePatterns(sources), tables, kernel: createWasmEngine(tables), twin: createReferenceEngine(tables) };
}

/** Text that the pattern matches, in random case where case doesn't matter. */
export function sampleOf(pattern: Pattern, random: Random): string {
  const anyCase = (text: string): string =>
    pattern.ignoreCase ? [...text].map((c) => (random(2) === 0 ? c.toUpperCase() : c.toLowerCase())).join("") : text;
  return pattern.elements
    .map((element) => {
      if (element.kind === "literal") return anyCase(element.text);
      if (element.kind === "anchor") return anyCase(pattern.anchor);
      if (element.kind === "choice") return element.optional && random(3) === 0 ? "" : anyCase(element.options[random(element.options.length)] ?? "");
      if (element.kind !== "run") return "";
      const visible = members(element.bytes).filter((byte) => byte >= 0x20 && byte < 0x7f);
      const bytes = visible.length > 0 ? visible : members(element.bytes);
      const count = element.min + random(Math.min(element.max - element.min, 9) + 1);
      return Array.from({ length: count }, () => String.fromCharCode(bytes[random(bytes.length)] ?? 0)).join("");
    })
    .join("");
}

export type HitKey = string;

export function keysOf(hits: readonly Hit[]): HitKey[] {
  return hits.map((hit) => [hit.pattern, hit.start, hit.end, hit.secretStart, hit.secretEnd].join()).sort();
}

const expressions = new WeakMap<Pattern, RegExp>();

/** Every match of every pattern at every position, by regular expression alone. */
export function naiveKeys(patterns: readonly Pattern[], text: string): HitKey[] {
  const keys: HitKey[] = [];
  patterns.forEach((pattern, index) => {
    let expression = expressions.get(pattern);
    if (expression === undefined) expressions.set(pattern, (expression = toRegExp(pattern)));
    expression.lastIndex = 0;
    for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
      const end = match.index + match[0].length;
      const [secretStart, secretEnd] = match.indices?.groups?.["secret"] ?? [match.index, end];
      keys.push([index, match.index, end, secretStart, secretEnd].join());
      expression.lastIndex = match.index + 1;
    }
  });
  return keys.sort();
}

export function kernelKeys(engine: MatchEngine, text: string): HitKey[] {
  return keysOf(engine.matchText(text));
}
