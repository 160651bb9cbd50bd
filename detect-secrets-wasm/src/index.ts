/**
 * detect-secrets-wasm: finds secrets in text and bytes.
 *
 * `createScanner()` is all that most callers need. `detectors` describes what can be found, for
 * documentation and for `disable` and `allow`.
 */
import { containers } from "./containers.ts";
import { entropyDetectors } from "./entropy.ts";
import { allDetectors } from "./detectors/index.ts";
import type { Detector } from "./detectors/schema.ts";
import { listOnDemand } from "./list-on-demand.ts";
import { wholeFileDetectors } from "./whole-files/index.ts";

export { createScanner } from "./scanner.ts";
export type { Scanner } from "./scanner.ts";
export type { ChunkReader } from "./chunks.ts";
export { ShapeError } from "../compiler/shape.ts";
export { encodingOf } from "./encoding.ts";
export type { Encoding } from "./encoding.ts";
export type { Confidence, Finding, SecretKind } from "./finding.ts";
export type { Detector, Match, Verdict } from "./detectors/schema.ts";
export type { AllowRule, Dropped, OwnPattern, ScanContext, ScannerOptions } from "./options.ts";

/** What is public of a detector. */
export type DetectorInfo = Pick<Detector, "id" | "name" | "provider" | "kind" | "source" | "confidence" | "contextual">;

function describe(row: DetectorInfo): DetectorInfo {
  const { id, name, provider, kind, source, confidence, contextual } = row;
  return { id, name, provider, kind, source, confidence, ...(contextual === undefined ? {} : { contextual }) };
}

/** Every built-in detector, in the order in which overlapping findings are preferred. */
export const detectors: readonly DetectorInfo[] = listOnDemand(() => [...allDetectors(), ...wholeFileDetectors, ...containers, ...entropyDetectors].map(describe));

/** Reasons for which a candidate is not reported, see `onFiltered`. */
export { filters } from "./filters/index.ts";
export type { Filter } from "./filters/schema.ts";
