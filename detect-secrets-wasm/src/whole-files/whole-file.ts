/**
 * What a file says as a whole: secrets that no literal beside them announces, because the file's name or its first line does.
 *
 * The engine finds what has an anchor; these have none, or one for a whole column. Only files of a few names are asked, and a place
 * that is found goes through the same proof, filters and allow list as any match.
 */
import type { Detector } from "../detectors/schema.ts";
import type { Span } from "../decoders/decoder.ts";

/** A place that a file's name or first line makes a secret, and the row that judges it. */
export interface FilePlace {
  readonly detector: Detector;
  readonly secret: Span;
}

type Fields = Pick<Detector, "id" | "name" | "kind" | "source"> & Partial<Pick<Detector, "provider" | "confidence" | "contextual" | "verify">>;

/** A row that the engine doesn't search for. */
export function fileRow(fields: Fields): Detector {
  return { provider: "generic", confidence: "high", anchors: [], shape: "", ...fields };
}
