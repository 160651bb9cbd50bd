/**
 * Everything that the engine looks for: the detectors, then the triggers of the decoders, then the
 * caller's own patterns.
 *
 * The position in this list is what the compiled tables call a detector.
 */
import type { PatternSource } from "../compiler/pattern.ts";
import { type CompiledTables, compileTables } from "../compiler/tables.ts";
import { bytesOfBase64 } from "./base64.ts";
import type { Decoder } from "./decoders/decoder.ts";
import { decoders } from "./decoders/index.ts";
import type { Detector } from "./detectors/schema.ts";
import { detectors } from "./detectors/index.ts";
import { detectorOfPattern, sourceCount, tablesBase64 } from "./engine.generated.ts";
import type { OwnPattern } from "./options.ts";
import { type BoundedExpression, ownDetectorOf } from "./own-patterns.ts";

const STALE_TABLES = "detect-secrets-wasm: the built tables don't fit the detectors; run the build";

/** Who is told about a hit. `order` prefers the more specific of overlapping findings: smaller is better. */
export type Target =
  | { readonly detector: Detector; readonly order: number }
  | { readonly detector: Detector; readonly order: number; readonly expression: BoundedExpression }
  | { readonly decoder: Decoder };

const builtInTargets: readonly Target[] = [
  ...detectors.map((detector, order) => ({ detector, order })),
  ...decoders.flatMap((decoder) => decoder.triggers.map(() => ({ decoder }))),
];

export const patternSources: readonly PatternSource[] = [...detectors, ...decoders.flatMap((decoder) => decoder.triggers)];

/** Tables, and for each pattern in them who is told about its hits. Own patterns cost one compilation; the built-in ones come compiled. */
export function searchFor(ownPatterns: readonly OwnPattern[]): { readonly tables: Uint8Array; readonly targetOfPattern: readonly Target[] } {
  if (ownPatterns.length === 0) return forTargets(builtInTables(), builtInTargets);
  const own = ownPatterns.map(ownDetectorOf);
  // Preferred over everything built in: who names a secret knows it best.
  const targets = own.map(({ detector, expression }): Target => ({ detector, order: -1, ...(expression === undefined ? {} : { expression }) }));
  return forTargets(compileTables([...patternSources, ...own.map(({ source }) => source)]), [...builtInTargets, ...targets]);
}

function forTargets(tables: CompiledTables, targets: readonly Target[]): { tables: Uint8Array; targetOfPattern: Target[] } {
  const targetOfPattern = tables.detectorOfPattern.map((position) => {
    const target = targets[position];
    if (target === undefined) throw new Error(STALE_TABLES);
    return target;
  });
  return { tables: tables.bytes, targetOfPattern };
}

function builtInTables(): CompiledTables {
  if (sourceCount !== patternSources.length) throw new Error(STALE_TABLES);
  return { bytes: bytesOfBase64(tablesBase64), detectorOfPattern };
}
