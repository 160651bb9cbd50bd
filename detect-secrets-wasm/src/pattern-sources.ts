/**
 * Everything that the engine looks for: the detectors, then the triggers of the decoders.
 *
 * The position in this list is what the compiled tables call a detector.
 */
import type { PatternSource } from "../compiler/pattern.ts";
import { type Decoder } from "./decoders/decoder.ts";
import { decoders } from "./decoders/index.ts";
import type { Detector } from "./detectors/schema.ts";
import { detectors } from "./detectors/index.ts";

/** Who is told about a hit. */
export type Target = { readonly detector: Detector } | { readonly decoder: Decoder };

export const targets: readonly Target[] = [
  ...detectors.map((detector) => ({ detector })),
  ...decoders.flatMap((decoder) => decoder.triggers.map(() => ({ decoder }))),
];

export const patternSources: readonly PatternSource[] = [...detectors, ...decoders.flatMap((decoder) => decoder.triggers)];
