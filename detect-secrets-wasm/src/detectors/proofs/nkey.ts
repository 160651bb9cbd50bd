/**
 * NATS nkey seeds: base32 of two prefix bytes, 32 bytes of Ed25519 seed and their CRC-16 (XMODEM), least byte first.
 */
import type { Match, Verdict } from "../schema.ts";
import { bytesOfBase32 } from "./base32.ts";
import { checksumVerdict } from "./crc32.ts";

export function crc16(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc;
}

export function nkeyVerdict(match: Match): Verdict {
  const bytes = bytesOfBase32(match.value);
  if (bytes === undefined || bytes.length < 36) return { proof: "reject" };
  const expected = (bytes[34] ?? 0) | ((bytes[35] ?? 0) << 8);
  return crc16(bytes.slice(0, 34)) === expected ? checksumVerdict(true) : { proof: "invalid", confidence: "low" };
}
