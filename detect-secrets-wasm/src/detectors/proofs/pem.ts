/**
 * Private keys in armor (RFC 7468, OpenSSH, OpenPGP), wherever they were pasted: files, YAML, one-line strings with `\n`, concatenated literals.
 *
 * A header alone is no secret (code that looks for headers is full of them), and neither is a block with an ellipsis. A body
 * that reads as a key is certain; one that doesn't is reported with less confidence, because it may only be damaged.
 */
import type { Match, Verdict } from "../schema.ts";
import { bytesOfBase64 } from "./bytes.ts";
import { type KeyFacts, keyFactsOf } from "./der.ts";
import { opensshFactsOf } from "./openssh.ts";
import { pgpFactsOf, readArmor } from "./pgp.ts";
import { isPublishedExample } from "./published-examples.ts";

const footer = /-----END [A-Z0-9 ]{0,24}PRIVATE KEY(?: BLOCK)?-----/;
const shortestBody = 40;

/** Base64 body of armored text: headers, line ends (also escaped), indentation, comment leaders, quotes and concatenation dropped. */
export function bodyOfArmor(text: string): { readonly body: string; readonly headers: string } {
  const lines = text
    .replace(/(?:\\+r)?\\+n|\\+r|&#(?:xA|10|xD|13);/gi, "\n")
    .replace(/["'`][ \t]*(?:[+.,&][ \t]*)?[\r\n][\r\n \t]*(?:[+.&][ \t]*)?["'`]/g, "\n")
    .split(/[\r\n]+/)
    .map((line) => line.replace(/^[ \t]*(?:\/\/|#|\*|>)?[ \t]*/, "").replace(/["'`\\;,]/g, "").trim());
  const isHeader = (line: string): boolean => /^[A-Za-z-]{4,20}: /.test(line);
  return { body: lines.filter((line) => !isHeader(line)).join("").replace(/\s/g, ""), headers: lines.filter(isHeader).join("\n") };
}

export function pemVerdict(match: Match): Verdict {
  return armorVerdict(match, (bytes) => keyFactsOf(bytes));
}

export function opensshVerdict(match: Match): Verdict {
  return armorVerdict(match, opensshFactsOf);
}

export function pgpVerdict(match: Match): Verdict {
  return armorVerdict(match, pgpFactsOf);
}

/** The outer SEQUENCE of DER says more bytes than there are. */
function isCutShort(bytes: Uint8Array): boolean {
  const [tag, first = 0, high = 0, low = 0] = bytes;
  if (tag !== 0x30) return false;
  const declared = first < 0x80 ? first + 2 : first === 0x81 ? high + 3 : first === 0x82 ? high * 256 + low + 4 : 0;
  return declared > bytes.length;
}

function armorVerdict(match: Match, read: (bytes: Uint8Array) => KeyFacts | undefined): Verdict {
  // A block ends where the next one begins, so that a file of headers is still read once.
  const next = match.after.indexOf("-----BEGIN ");
  const block = next < 0 ? match.after : match.after.slice(0, next);
  const end = footer.exec(block);
  const { body, headers } = bodyOfArmor(end ? block.slice(0, end.index) : block.slice(0, 4096));
  const run = /^[A-Za-z0-9+/]+={0,2}(?:=[A-Za-z0-9+/]{4})?/.exec(body)?.[0] ?? "";
  if (run.length < shortestBody) return { proof: "reject" };
  if (/\.{3}|…|\*{3}|x{8}|X{8}/.test(body) && run.length < 400) return { proof: "reject" };
  const { bytes, checksum } = readArmor(run);
  const isLegacyEncrypted = /ENCRYPTED/.test(headers);
  // Without a footer the body ends anywhere; whole groups of four can still be read.
  const readable = bytes ?? bytesOfBase64(run.slice(0, run.length - (run.length % 4)).replace(/=/g, ""));
  const facts = isLegacyEncrypted ? { type: "legacy PEM", isEncrypted: true } : readable && read(readable);
  const length = end ? { length: match.value.length + end.index + end[0].length } : {};
  if (facts === undefined || checksum === false) {
    // A footer or a long body makes a damaged key likely; otherwise it is prose about keys.
    return end || run.length >= 200 ? { proof: "invalid", confidence: "medium", detail: "unreadable structure", ...length } : { proof: "reject" };
  }
  // A closed block that ends before its own length is an example that somebody cut.
  if (end && readable && isCutShort(readable)) return { proof: "invalid", confidence: "low", detail: "cut short", ...length };
  if (isPublishedExample(`PEM ${run}`)) return { proof: "valid", confidence: "low", detail: "published example", ...length };
  const size = facts.bits === undefined ? "" : ` ${facts.bits} bits`;
  const detail = `${facts.type}${size}, ${facts.isEncrypted ? "encrypted" : "unencrypted"}`;
  return { proof: "valid", confidence: facts.isEncrypted ? "medium" : "certain", detail, ...length };
}
