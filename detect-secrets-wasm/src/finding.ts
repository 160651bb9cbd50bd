/**
 * What the scanner says about a secret, and nothing more.
 *
 * A finding names the detector, the kind, the exact range and how sure the scanner is.
 * It never carries the value: whoever needs it slices the input by the range, knowingly.
 */

/** How sure the scanner is that the range is a live secret, strongest first. */
export type Confidence = "certain" | "high" | "medium" | "low";

/** What a secret is good for; decides the wording of a report, never whether one is made. */
export type SecretKind =
  | "api-token"
  | "private-key"
  | "symmetric-key"
  | "password"
  | "connection-string"
  | "webhook-url"
  | "jwt"
  | "credential-pair"
  | "mnemonic"
  | "generic";

export interface Finding {
  /** Id of the detector row, such as `github-token`. */
  readonly detector: string;
  readonly kind: SecretKind;
  /** First unit of the secret: UTF-16 code units for text, bytes for bytes. */
  readonly start: number;
  /** One past the last unit of the secret, in the unit of `start`. */
  readonly end: number;
  /** 1-based line of `start`. */
  readonly line: number;
  /** 1-based column of `start`, in UTF-16 code units. */
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly confidence: Confidence;
  /** What offline proof said: a valid checksum or structure, an invalid one, or none exists for this format. */
  readonly proof: "valid" | "invalid" | "none";
  /** Plain facts about the secret that are safe to show, such as `RSA 2048 bits, unencrypted`. Never the value. */
  readonly detail?: string;
  /** HMAC-SHA-256 of the value in hex, under the key given as `fingerprintKey`; absent without one. */
  readonly fingerprint?: string;
}
