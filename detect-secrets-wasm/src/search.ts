/**
 * What the engine searches for, and who is told about a hit: the built-in detectors and decoders, and the caller's own patterns.
 *
 * The tables of what is built in come compiled, and a detector is looked up when one of its patterns hits: a scanner that
 * finds nothing has made no row.
 */
import { type CompiledTables, compileTables } from "../compiler/tables.ts";
import { bytesOfBase64 } from "./base64.ts";
import type { Decoder } from "./decoders/decoder.ts";
import { decoders } from "./decoders/index.ts";
import { familyAt, familyCount } from "./detectors/index.ts";
import type { Detector } from "./detectors/schema.ts";
import { detectorOfPattern, familySizes, tablesBase64 } from "./engine.generated.ts";
import type { OwnPattern } from "./options.ts";
import { type BoundedExpression, ownDetectorOf } from "./own-patterns.ts";
import { patternSources } from "./pattern-sources.ts";

const STALE_TABLES = "detect-secrets-wasm: the built tables don't fit the detectors; run the build";

/** Who is told about a hit. `order` prefers the more specific of overlapping findings: smaller is better. */
export type Target =
  | { readonly detector: Detector; readonly order: number }
  | { readonly detector: Detector; readonly order: number; readonly expression: BoundedExpression }
  | { readonly decoder: Decoder };

export interface Search {
  readonly tables: Uint8Array;
  /** How many patterns the tables hold. */
  readonly patternCount: number;
  /** Who is told about the hits of a pattern: the same object for all patterns of a detector. */
  readonly targetOf: (pattern: number) => Target;
  /** The expressions among the caller's own patterns. */
  readonly expressions: readonly BoundedExpression[];
}

/** Own patterns cost one compilation of everything. */
export function searchFor(ownPatterns: readonly OwnPattern[]): Search {
  const own = ownPatterns.map(ownDetectorOf);
  const compiled = own.length === 0 ? builtInTables() : compileTables([...patternSources(), ...own.map(({ source }) => source)]);
  // Preferred over everything built in: who names a secret knows it best.
  const ownTargets = own.map(({ detector, expression }): Target => ({ detector, order: -1, ...(expression === undefined ? {} : { expression }) }));
  const behindDetectors = [...decoders.flatMap((decoder) => decoder.triggers.map((): Target => ({ decoder }))), ...ownTargets];
  const detectorCount = familySizes.reduce((sum, size) => sum + size, 0);
  const targets: (Target | undefined)[] = [];
  const targetAt = (position: number): Target => {
    const target = position < detectorCount ? builtInTarget(position) : behindDetectors[position - detectorCount];
    if (target === undefined) throw new Error(STALE_TABLES);
    return target;
  };
  return {
    tables: compiled.bytes,
    patternCount: compiled.detectorOfPattern.length,
    targetOf: (pattern) => {
      const position = compiled.detectorOfPattern[pattern] ?? -1;
      return (targets[position] ??= targetAt(position));
    },
    expressions: own.flatMap(({ expression }) => expression ?? []),
  };
}

/** The built-in detector at a position of the whole list, found without the families before its own. */
function builtInTarget(order: number): Target | undefined {
  let first = 0;
  for (const [index, size] of familySizes.entries()) {
    if (order < first + size) {
      const rows = familyAt(index);
      if (rows.length !== size) throw new Error(STALE_TABLES);
      const detector = rows[order - first];
      return detector && { detector, order };
    }
    first += size;
  }
  return undefined;
}

function builtInTables(): CompiledTables {
  if (familySizes.length !== familyCount) throw new Error(STALE_TABLES);
  return { bytes: bytesOfBase64(tablesBase64), detectorOfPattern };
}
