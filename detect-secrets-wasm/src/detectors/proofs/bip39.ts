/**
 * BIP-39 mnemonic phrases: 12 to 24 words of a list of 2,048, whose last bits are a checksum of the others.
 *
 * Prose almost never holds twelve list words in a row, and then passes the checksum one time in sixteen at best.
 */
import type { Match, Verdict } from "../schema.ts";
import { sha256 } from "../../fingerprint.ts";
import { bip39Words } from "./bip39-words.ts";

let positions: Map<string, number> | undefined;

/** Whether words are a phrase with a valid checksum; undefined when a word isn't in the list or the count isn't legal. */
export function hasMnemonicChecksum(words: readonly string[]): boolean | undefined {
  positions ??= new Map(bip39Words().map((word, index) => [word, index]));
  if (words.length < 12 || words.length > 24 || words.length % 3 !== 0) return undefined;
  let bits = "";
  for (const word of words) {
    const position = positions.get(word);
    if (position === undefined) return undefined;
    bits += position.toString(2).padStart(11, "0");
  }
  const checksumLength = words.length / 3;
  const entropy = Uint8Array.from({ length: (bits.length - checksumLength) / 8 }, (_, index) => Number.parseInt(bits.slice(index * 8, index * 8 + 8), 2));
  const checksum = (sha256(entropy)[0] ?? 0).toString(2).padStart(8, "0").slice(0, checksumLength);
  return bits.endsWith(checksum);
}

export function mnemonicVerdict(match: Match): Verdict {
  const places = [...match.value.matchAll(/[A-Za-z]+/g)];
  const words = places.map(([word]) => word.toLowerCase());
  for (const count of [24, 21, 18, 15, 12]) {
    if (words.length < count) continue;
    const phrase = words.slice(0, count);
    const isValid = hasMnemonicChecksum(phrase);
    if (isValid === undefined || (!isValid && words.length !== count)) continue;
    if (new Set(phrase).size === 1 || phrase.slice(0, 11).every((word) => word === phrase[0])) return { proof: "reject" };
    const last = places[count - 1];
    const length = (last?.index ?? 0) + (last?.[0].length ?? 0);
    const detail = `${count} words, ${count * 11 - count / 3} bits`;
    return isValid ? { proof: "valid", confidence: "certain", detail, length } : { proof: "invalid", confidence: "low", detail, length };
  }
  return { proof: "reject" };
}
