/**
 * AWS access key ids: the part after the prefix is base32 of a number that holds the 12-digit account id.
 *
 * Ids issued before 2019 hold none, so a number that is no account proves nothing either way.
 */
import type { Match, Verdict } from "../schema.ts";
import { bytesOfBase32 } from "./base32.ts";

/** Account id in an access key id, 12 digits; undefined when it holds none. */
export function accountOf(keyId: string): string | undefined {
  const bytes = bytesOfBase32(keyId.slice(4));
  // Old ids begin with I or J after the prefix and hold no account.
  if (bytes === undefined || bytes.length < 6 || keyId.charCodeAt(4) < "Q".charCodeAt(0)) return undefined;
  let number = 0n;
  for (const byte of bytes.slice(0, 6)) number = (number << 8n) | BigInt(byte);
  const account = (number & 0x7fffffffff80n) >> 7n;
  return account < 1_000_000_000_000n ? String(account).padStart(12, "0") : undefined;
}

export function awsKeyIdVerdict(match: Match): Verdict {
  if (match.value.endsWith("EXAMPLE")) return { proof: "none" };
  const account = accountOf(match.value);
  const temporary = match.value.startsWith("ASIA") ? "temporary credential, " : "";
  return account === undefined ? { proof: "none" } : { proof: "valid", confidence: "high", detail: `${temporary}AWS account ending in ${account.slice(-4)}` };
}
