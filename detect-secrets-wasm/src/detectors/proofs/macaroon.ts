/**
 * Macaroons (libmacaroons version 2 and the older version 1): PyPI upload tokens are one in base64url.
 *
 * A version 2 macaroon is a byte 2, then fields of type and length: location, identifier, end.
 */
import type { Match, Verdict } from "../schema.ts";
import { bytesOfBase64, latin1OfBytes } from "./bytes.ts";

/** Location of a version 2 macaroon; undefined when the bytes are none. */
export function locationOf(bytes: Uint8Array): string | undefined {
  const length = bytes[2] ?? 0;
  if (bytes[0] !== 2 || bytes[1] !== 1 || length > 100 || bytes[3 + length] !== 2) return undefined;
  return latin1OfBytes(bytes.slice(3, 3 + length));
}

export function pypiVerdict(match: Match): Verdict {
  const body = match.value.slice("pypi-".length);
  const bytes = bytesOfBase64(body.slice(0, body.length - (body.length % 4)));
  const location = bytes && locationOf(bytes);
  if (location === undefined) return { proof: "invalid", confidence: "medium" };
  return { proof: "valid", confidence: "high", detail: `macaroon for ${/^[a-z.]{3,40}$/.test(location) ? location : "an unknown index"}` };
}
