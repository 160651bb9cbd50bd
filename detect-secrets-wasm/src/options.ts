/**
 * What a caller may ask of a scanner, and the errors for what it can't do.
 *
 * Every option adds to or narrows the built-in detectors; none replaces them. Unknown ids are errors,
 * because a misspelt `disable` would silently change nothing.
 */
import type { Confidence, Finding, SecretKind } from "./finding.ts";
import type { Detector } from "./detectors/schema.ts";

/** A pattern of the caller's own. Give a `shape`, which costs nothing, or a `pattern` that is bounded by its anchor. */
export type OwnPattern = {
  /** Kebab-case id, different from every built-in one. */
  readonly id: string;
  readonly name?: string;
  readonly kind?: SecretKind;
  /** Default `medium`. */
  readonly confidence?: Confidence;
} & (
  | { readonly anchors: readonly string[]; readonly shape: string; readonly ignoreCase?: true; readonly leftBoundary?: false }
  | {
      /** A literal that stands in every match; the expression is tried only around it, on at most 1,024 characters. */
      readonly anchor: string;
      /** At most one open-ended repetition in a row, none inside a repeated group, no back-reference. Group `secret` marks the secret. */
      readonly pattern: RegExp;
    }
);

/** A finding that is known and accepted. All given fields must agree. */
export interface AllowRule {
  readonly detector?: string;
  /** The exact value. Prefer `fingerprint` where the list itself is committed. */
  readonly value?: string;
  /** HMAC of the value under `fingerprintKey`, in hex. */
  readonly fingerprint?: string;
  /** Tested against the name that stands before the secret, such as `TEST_TOKEN`. */
  readonly name?: RegExp;
  /** Tested against the path given to the scan. */
  readonly path?: RegExp;
}

/** Why a candidate was not reported. The value is not part of it. */
export interface Dropped {
  readonly detector: string;
  readonly start: number;
  readonly end: number;
  readonly path: string;
  /** `filter`, `allow`, `proof`, `confidence`, or `budget` for an own pattern that took too long. */
  readonly stage: "filter" | "allow" | "proof" | "confidence" | "budget";
  /** Name of the filter, where one decided. */
  readonly filter?: string;
  readonly reason: string;
}

export interface ScannerOptions {
  /** Patterns to look for besides the built-in ones. */
  readonly detectors?: readonly OwnPattern[];
  /** Ids of detectors whose findings are not wanted. */
  readonly disable?: readonly string[];
  readonly allow?: readonly AllowRule[];
  /** Weakest confidence to report. Default `medium`. */
  readonly minConfidence?: Confidence;
  /** Key of 16 bytes or more; with it every finding carries the HMAC-SHA-256 of its value. */
  readonly fingerprintKey?: Uint8Array;
  /** `detect-secrets` adds the entropy detectors of Yelp's tool, at low confidence, for people who come from it. */
  readonly compat?: "detect-secrets";
  /** Default: `wasm`, and `reference` where WebAssembly is refused. */
  readonly engine?: "wasm" | "reference";
  /** Called for every candidate that is not reported, with the reason. */
  readonly onFiltered?: (dropped: Dropped) => void;
}

export interface ScanContext {
  /** Where the input comes from, POSIX separators. Some filters and detectors look at it. */
  readonly path?: string;
}

export const CONFIDENCES: readonly Confidence[] = ["certain", "high", "medium", "low"];

const MIN_FINGERPRINT_KEY_BYTES = 16;

/** Throws for options that can't mean anything, with what to change. */
export function refuseBadOptions(options: ScannerOptions, builtIn: () => readonly Pick<Detector, "id">[]): void {
  refuseUnknownIds(options, builtIn);
  for (const rule of options.allow ?? []) {
    if (Object.values(rule).every((field) => field === undefined)) throw new TypeError("an allow rule without any field would allow everything");
    if (rule.fingerprint !== undefined && options.fingerprintKey === undefined) throw new TypeError("an allow rule by fingerprint needs fingerprintKey");
  }
  if (options.minConfidence !== undefined && !CONFIDENCES.includes(options.minConfidence)) {
    throw new TypeError(`minConfidence "${options.minConfidence}" must be one of ${CONFIDENCES.join(", ")}`);
  }
  if (options.fingerprintKey !== undefined && options.fingerprintKey.length < MIN_FINGERPRINT_KEY_BYTES) {
    throw new RangeError(`fingerprintKey has ${options.fingerprintKey.length} bytes; use ${MIN_FINGERPRINT_KEY_BYTES} random bytes or more`);
  }
}

/** The list of ids is made only for options that name one. */
function refuseUnknownIds(options: ScannerOptions, builtIn: () => readonly Pick<Detector, "id">[]): void {
  const own = options.detectors ?? [];
  const named = [...(options.disable ?? []), ...(options.allow ?? []).flatMap((rule) => rule.detector ?? [])];
  if (own.length === 0 && named.length === 0) return;
  const ids = new Set(builtIn().map((detector) => detector.id));
  for (const { id } of own) {
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) throw new TypeError(`detector id "${id}" must be kebab-case, such as "acme-token"`);
    if (ids.has(id)) throw new TypeError(`detector id "${id}" is taken; own patterns never replace another one`);
    ids.add(id);
  }
  for (const id of named) {
    if (!ids.has(id)) throw new TypeError(`there is no detector "${id}"; the export "detectors" lists them`);
  }
}

/** A finding as it is ranked before it is reported: smaller is better. */
export function rankOf(confidence: Finding["confidence"]): number {
  return CONFIDENCES.indexOf(confidence);
}
