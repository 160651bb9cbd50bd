/**
 * PuTTY private key files, format 2 and 3: plain lines of name and value, ending in a keyed checksum of the private half.
 */
import type { Match, Verdict } from "../schema.ts";
import { bytesOfBase64 } from "./bytes.ts";
import { publicKeyFactsOf } from "./openssh.ts";

export function puttyVerdict(match: Match): Verdict {
  const next = match.after.indexOf("PuTTY-User-Key-File");
  const text = (next < 0 ? match.after : match.after.slice(0, next)).replace(/(?:\\r)?\\n/g, "\n");
  const encryption = /^\s*Encryption: ([a-z0-9-]+)/m.exec(text)?.[1];
  if (encryption === undefined || !/Private-Lines: \d+/.test(text)) return { proof: "reject" };
  const blob = /Public-Lines: \d+\s+([A-Za-z0-9+/=\s]+?)\s*(?:Key-Derivation|Private-Lines)/.exec(text)?.[1];
  const bytes = bytesOfBase64((blob ?? "").replace(/\s/g, ""));
  const facts = bytes === undefined || bytes.length === 0 ? undefined : publicKeyFactsOf(bytes);
  const end = /Private-(?:MAC|Hash): [0-9a-f]+/.exec(match.after);
  const detail = `${facts?.type ?? "unknown algorithm"}${facts?.bits ? ` ${facts.bits} bits` : ""}, ${encryption === "none" ? "unencrypted" : "encrypted"}`;
  const length = end ? { length: match.value.length + end.index + end[0].length } : {};
  return facts === undefined
    ? { proof: "invalid", confidence: "medium", detail, ...length }
    : { proof: "valid", confidence: encryption === "none" ? "certain" : "medium", detail, ...length };
}
