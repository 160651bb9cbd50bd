/**
 * Bech32 (BIP-173): the checksummed form of age, Nostr and Sui private keys. Upper and lower case are both legal, mixed is not.
 */
import type { Match, Verdict } from "../schema.ts";
import { checksumVerdict } from "./crc32.ts";

const alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** Whether text is human-readable part, `1`, data and a valid 30-bit checksum. */
export function isBech32(text: string): boolean {
  const lower = text.toLowerCase();
  if (text !== lower && text !== text.toUpperCase()) return false;
  const separator = lower.lastIndexOf("1");
  const data = [...lower.slice(separator + 1)].map((character) => alphabet.indexOf(character));
  if (separator < 1 || data.length < 6 || data.includes(-1)) return false;
  const codes = [...lower.slice(0, separator)].map((character) => character.charCodeAt(0));
  return polymod([...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31), ...data]) === 1;
}

function polymod(values: readonly number[]): number {
  let checksum = 1;
  for (const value of values) {
    const top = checksum >>> 25;
    checksum = ((checksum & 0x1ffffff) << 5) ^ value;
    generators.forEach((generator, bit) => {
      if ((top >> bit) & 1) checksum ^= generator;
    });
  }
  return checksum >>> 0;
}

export function bech32Verdict(match: Match): Verdict {
  return checksumVerdict(isBech32(match.value));
}
