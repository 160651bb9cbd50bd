/**
 * A row whose evidence is the format of a file.
 */
import type { Detector } from "./schema.ts";

type Fields = Omit<Detector, "provider" | "confidence" | "contextual"> & Partial<Pick<Detector, "provider" | "confidence">>;

export function structuredRow(fields: Fields): Detector {
  return { provider: "generic", confidence: "high", contextual: true, ...fields };
}
