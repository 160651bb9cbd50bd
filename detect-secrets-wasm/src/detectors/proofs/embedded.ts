/**
 * Tokens whose text is base64 of something readable: JSON in Grafana Cloud, Sentry and 1Password tokens, a marker in JFrog and Intercom ones.
 *
 * What decodes is proven to be of its kind, not to be alive; what doesn't decode stays, with less confidence.
 */
import type { Match, Verdict } from "../schema.ts";
import { bytesOfBase64, jsonOfBase64, latin1OfBytes } from "./bytes.ts";

/** The part after `prefix`, up to an underscore that ends it, is base64 of a JSON object that has all of `members`. */
export function embeddedJsonVerdict(prefix: string, ...members: readonly string[]): (match: Match) => Verdict {
  return (match) => {
    const body = match.value.slice(prefix.length).split("_")[0] ?? "";
    const value = jsonOfBase64(body);
    const isObject = typeof value === "object" && value !== null && members.every((member) => member in value);
    return isObject ? { proof: "valid", confidence: "high" } : { proof: "invalid", confidence: "medium" };
  };
}

/** The whole token is base64 of text that starts with `marker`. */
export function embeddedTextVerdict(marker: string): (match: Match) => Verdict {
  return (match) => {
    const bytes = bytesOfBase64(match.value.slice(0, match.value.length - (match.value.replace(/=+$/, "").length % 4 === 1 ? 1 : 0)));
    return bytes !== undefined && latin1OfBytes(bytes).startsWith(marker) ? { proof: "valid", confidence: "high" } : { proof: "invalid", confidence: "medium" };
  };
}
