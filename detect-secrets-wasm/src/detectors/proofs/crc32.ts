/**
 * CRC-32 (ISO-HDLC, the one of gzip and PNG), and the checksums that tokens carry in it.
 *
 * GitHub, npm and Vercel append it in base62, GitLab in base36, Cloudflare in hex. Each scheme is
 * published by its provider and was checked against published sample tokens.
 */
import type { Match, Verdict } from "../schema.ts";

/** Made by the first token that is checked: most processes meet none, and a cold engine takes two milliseconds for it. */
let madeTable: Uint32Array | undefined;

function makeTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
}

/** CRC-32 of ASCII text. */
export function crc32(text: string): number {
  const table = (madeTable ??= makeTable());
  let crc = 0xffffffff;
  for (let index = 0; index < text.length; index++) crc = (crc >>> 8) ^ (table[(crc ^ text.charCodeAt(index)) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** A number in base 62 with digits, capitals, small letters, padded with zeros on the left. */
export function base62(number: number, width: number): string {
  let text = "";
  for (let rest = number; rest > 0; rest = Math.floor(rest / 62)) text = (digits[rest % 62] ?? "") + text;
  return text.padStart(width, "0");
}

/** A valid checksum proves the token; an invalid one (an invented sample, a damaged copy) lowers it. */
export function checksumVerdict(isValid: boolean): Verdict {
  return isValid ? { proof: "valid", confidence: "certain" } : { proof: "invalid", confidence: "medium" };
}

/** GitHub classic tokens, npm and Vercel: after the prefix, the last 6 characters are the CRC-32 of those before them. */
export function base62ChecksumVerdict(match: Match): Verdict {
  const body = match.value.slice(match.value.indexOf("_") + 1);
  return checksumVerdict(base62(crc32(body.slice(0, -6)), 6) === body.slice(-6));
}

/** Cloudflare: after the prefix 40 characters and their CRC-32 in hex. */
export function cloudflareVerdict(match: Match): Verdict {
  const body = match.value.slice(match.value.indexOf("_") + 1);
  return checksumVerdict(crc32(body.slice(0, 40)).toString(16).padStart(8, "0") === body.slice(40));
}

/**
 * GitLab: routable tokens end in `.01.`, the payload's length and the CRC-32 of all before in base 36; older ones are 20 characters
 * and prove nothing. What follows an older token in the same alphabet is not part of it.
 */
export function gitlabVerdict(match: Match): Verdict {
  const routable = /^(.*\.0[0-9a-z]\.[0-9a-z]{2})([0-9a-z]{7})$/.exec(match.value);
  if (routable) return checksumVerdict(crc32(routable[1] ?? "").toString(36).padStart(7, "0") === routable[2]);
  const body = match.value.slice(match.value.indexOf("-") + 1).replace(/[.]+$/, "");
  if (body.includes(".")) return { proof: "reject" };
  return { proof: "none", length: match.value.length - (match.value.slice(match.value.indexOf("-") + 1).length - body.length) };
}
