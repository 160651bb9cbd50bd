/**
 * Base58Check: base58 text whose last 4 bytes are the start of a double SHA-256 over the rest.
 *
 * Bitcoin's extended keys and wallet import format, and Tezos secret keys, carry it.
 */
import type { Match, Verdict } from "../schema.ts";
import { sha256 } from "../../fingerprint.ts";
import { checksumVerdict } from "./crc32.ts";

const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

export function bytesOfBase58(text: string): Uint8Array | undefined {
  let number = 0n;
  for (const character of text) {
    const value = alphabet.indexOf(character);
    if (value < 0) return undefined;
    number = number * 58n + BigInt(value);
  }
  const bytes: number[] = [];
  for (; number > 0n; number >>= 8n) bytes.unshift(Number(number & 0xffn));
  const zeros = /^1*/.exec(text)?.[0].length ?? 0;
  return Uint8Array.from([...Array.from<number>({ length: zeros }).fill(0), ...bytes]);
}

export function isBase58Check(text: string): boolean {
  const bytes = bytesOfBase58(text);
  if (bytes === undefined || bytes.length < 5) return false;
  const checksum = sha256(sha256(bytes.slice(0, -4)));
  return bytes.slice(-4).every((byte, index) => byte === checksum[index]);
}

export function base58CheckVerdict(match: Match): Verdict {
  return checksumVerdict(isBase58Check(match.value));
}
