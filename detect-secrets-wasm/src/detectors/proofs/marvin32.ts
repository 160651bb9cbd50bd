/**
 * Marvin32, the checksum inside Azure's identifiable keys (Microsoft's open security-utilities and SymCrypt libraries).
 *
 * The seed is eight ASCII characters that name the kind of key, such as `Default0`. A key is bytes of
 * which the last four are the checksum of the rest; annotated (CASK) keys keep only its first three.
 */
import type { Match, Verdict } from "../schema.ts";
import { bytesOfBase64, bytesOfLatin1 } from "./bytes.ts";
import { checksumVerdict } from "./crc32.ts";

/** 64-bit Marvin hash as its two 32-bit halves, low half first. */
export function marvin(bytes: Uint8Array, seed: bigint): readonly [low: number, high: number] {
  let low = Number(seed & 0xffffffffn);
  let high = Number(seed >> 32n);
  const mix = (): void => {
    high ^= low;
    low = (rotate(low, 20) + high) | 0;
    high = rotate(high, 9) ^ low;
    low = (rotate(low, 27) + high) | 0;
    high = rotate(high, 19);
  };
  const padded = new Uint8Array((bytes.length & ~3) + 4);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const words = new DataView(padded.buffer);
  for (let at = 0; at < padded.length; at += 4) {
    low = (low + words.getUint32(at, true)) | 0;
    mix();
  }
  mix();
  return [low >>> 0, high >>> 0];
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

/** The checksum's four bytes as they stand in a key, least byte first. */
export function marvin32(bytes: Uint8Array, seed: string): Uint8Array {
  const [low, high] = marvin(bytes, BigInt(`0x${[...seed].map((c) => c.charCodeAt(0).toString(16).padStart(2, "0")).join("")}`));
  const folded = low ^ high;
  return Uint8Array.of(folded & 0xff, (folded >>> 8) & 0xff, (folded >>> 16) & 0xff, folded >>> 24);
}

/** Whether the last four bytes of a base64 key are its checksum under one of the seeds. */
export function hasMarvinChecksum(key: string, seeds: readonly string[]): boolean {
  const bytes = bytesOfBase64(key);
  if (bytes === undefined || bytes.length < 8) return false;
  return seeds.some((seed) => marvin32(bytes.slice(0, -4), seed).every((byte, index) => byte === bytes[bytes.length - 4 + index]));
}

export function identifiableKeyVerdict(...seeds: readonly string[]): (match: Match) => Verdict {
  return (match) => checksumVerdict(hasMarvinChecksum(match.value, seeds));
}

/** Annotated keys: 63 bytes, of which 60 are checked by the first three bytes of the checksum; year and month stand at 58 and 59. */
export function annotatedKeyVerdict(match: Match): Verdict {
  const bytes = bytesOfBase64(match.value.slice(0, 84));
  if (bytes === undefined || bytes.length !== 63) return { proof: "reject" };
  const checksum = marvin32(bytes.slice(0, 60), "Default0");
  const isValid = bytes.slice(60).every((byte, index) => byte === checksum[index]);
  const year = 2024 + match.value.charCodeAt(58) - 65;
  const month = match.value.charCodeAt(59) - 64;
  const date = year < 2060 && month >= 1 && month <= 12 ? `, issued ${year}-${String(month).padStart(2, "0")}` : "";
  return { ...checksumVerdict(isValid), detail: `${annotatedServices[match.value.slice(76, 80)] ?? "Azure service"}${date}` };
}

const annotatedServices: Readonly<Record<string, string>> = {
  AZDO: "Azure DevOps", AZEG: "Azure Event Grid", ACOG: "Azure AI services", AZMP: "Azure Maps", AAPP: "Azure App Configuration",
};

const clientSecretAlphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890.-_~";

/** Entra client secrets marked `8Q~` end in the first three digits of a Marvin32 checksum; those marked `7Q~` have none. */
export function clientSecretVerdict(match: Match): Verdict {
  if (match.value.slice(3, 6) !== "8Q~") return { proof: "none" };
  const bytes = marvin32(bytesOfLatin1(match.value.slice(0, -3)), "AadPwd00");
  const number = new DataView(bytes.buffer).getUint32(0, true);
  return checksumVerdict(radix(number, clientSecretAlphabet).slice(0, 3) === match.value.slice(-3));
}

function radix(number: number, alphabet: string): string {
  let text = "";
  let rest = number;
  do {
    text = (alphabet[rest % alphabet.length] ?? "") + text;
    rest = Math.floor(rest / alphabet.length);
  } while (rest > 0);
  return text;
}
