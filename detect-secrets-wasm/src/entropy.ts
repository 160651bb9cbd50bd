/**
 * The two entropy detectors of Yelp's detect-secrets, for people who come from it: quoted strings that
 * look random. They have no anchor and no meaning, so they run only with `compat: "detect-secrets"` and
 * stay at low confidence.
 *
 * Limits are that tool's defaults: 4.5 bits a character for base64 alphabets, 3.0 for hexadecimal.
 */
import type { Detector } from "./detectors/schema.ts";
import type { Span } from "./decoders/decoder.ts";

const SOURCE = "https://github.com/Yelp/detect-secrets#highentropystring";
const row = (id: string, name: string): Detector => ({ id, name, provider: "entropy", kind: "generic", anchors: [], shape: "", confidence: "low", source: SOURCE, contextual: true });

const base64Row: Detector = row("base64-high-entropy-string", "random-looking base64 string");
const hexRow: Detector = row("hex-high-entropy-string", "random-looking hexadecimal string");

export const entropyDetectors: readonly Detector[] = [base64Row, hexRow];

const QUOTED = /(["'])([A-Za-z0-9+/=_-]{8,4096})\1/g;
const BASE64_LIMIT = 4.5;
const HEX_LIMIT = 3;

/** Quoted strings above the limit of their alphabet. */
export function highEntropyStrings(text: string): { detector: Detector; secret: Span }[] {
  const found: { detector: Detector; secret: Span }[] = [];
  for (const match of text.matchAll(QUOTED)) {
    const value = match[2] ?? "";
    const isHex = /^[0-9A-Fa-f]+$/.test(value);
    const isRandom = isHex ? hexEntropy(value) > HEX_LIMIT : entropyBits(value) > BASE64_LIMIT;
    const start = match.index + 1;
    if (isRandom) found.push({ detector: isHex ? hexRow : base64Row, secret: { start, end: start + value.length } });
  }
  return found;
}

/** Shannon entropy in bits a character. */
function entropyBits(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}

/** All-digit strings are numbers more often than keys, so they are marked down, most of all short ones. */
function hexEntropy(value: string): number {
  const bits = entropyBits(value);
  return value.length > 1 && /^\d+$/.test(value) ? bits - 1.2 / Math.log2(value.length) : bits;
}
