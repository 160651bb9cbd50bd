/**
 * GitHub fine-grained tokens: the last part is 43 random characters, 8 of base32 over the SHA-256 of everything before, and 8 more.
 *
 * Worked out from and checked against published tokens; GitHub documents the lengths only.
 */
import type { Match, Verdict } from "../schema.ts";
import { sha256 } from "../../fingerprint.ts";
import { base32 } from "./base32.ts";
import { bytesOfLatin1 } from "./bytes.ts";
import { checksumVerdict } from "./crc32.ts";

export function fineGrainedVerdict(match: Match): Verdict {
  const end = match.value.length - 16;
  const digest = sha256(bytesOfLatin1(match.value.slice(0, end)));
  return checksumVerdict(base32(digest).slice(0, 8) === match.value.slice(end, end + 8));
}
