/**
 * Everything built in that the engine looks for: the detectors, then the triggers of the decoders.
 *
 * The position in this list is what the compiled tables call a detector. Whoever only searches has the tables
 * compiled and doesn't make the list.
 */
import type { PatternSource } from "../compiler/pattern.ts";
import { decoders } from "./decoders/index.ts";
import { allDetectors } from "./detectors/index.ts";

export function patternSources(): readonly PatternSource[] {
  return [...allDetectors(), ...decoders.flatMap((decoder) => decoder.triggers)];
}
