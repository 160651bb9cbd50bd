/**
 * The row type of every filter: a named predicate that throws a candidate away for a reason that can be asked for.
 *
 * Filters only reject; they never raise confidence. A candidate whose proof is valid is never handed to them.
 */
import type { Detector } from "../detectors/schema.ts";

export interface Candidate {
  /** The secret as the detector saw it, decoded. */
  readonly value: string;
  /** Text before and after it, up to 4,096 characters. */
  readonly before: string;
  readonly after: string;
  /** POSIX path, empty when unknown. */
  readonly path: string;
  readonly detector: Detector;
}

export interface Filter {
  readonly name: string;
  /** One sentence for people who ask why a value was not reported. */
  readonly reason: string;
  rejects(candidate: Candidate): boolean;
}
