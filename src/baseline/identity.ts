/**
 * The two identities of a finding.
 *
 * The location identity is a digest of rule, detector, path, the finding's line with all literals blanked, and the
 * ordinal among equal ones: it survives moves within the file and a new value in the same place, and tells nothing
 * about the value. The value identity is an HMAC of the value under the baseline's key: it survives renames and
 * changes with the value. Only the first one is ever in a report.
 */

const quoted = /(["'`])(?:\\.|(?!\1)[^\\])*\1?/g;
const longRun = /[A-Za-z0-9+/=_-]{20,}/g;
const numbers = /\b\d[\d._]*\b/g;

/** The line with whatever could be a value taken out. `value` is the finding's own text on it. */
export function blankLine(line: string, value: string): string {
  const firstLine = value.split(/\r\n|[\n\r\u2028\u2029]/, 1)[0]?.trim() ?? "";
  const without = firstLine.length >= 3 ? line.replaceAll(firstLine, "") : line;
  return without.replace(quoted, '""').replace(longRun, "").replace(numbers, "0").replace(/\s+/g, " ").trim();
}

export interface Place {
  readonly rule: string;
  readonly detector?: string | undefined;
  readonly path: string;
  readonly blankedLine: string;
}

/** Identities of one file's findings, which must come in the order of their places. */
export function locationIdentities(places: readonly Place[]): string[] {
  const seen = new Map<string, number>();
  return places.map(({ rule, detector, path, blankedLine }) => {
    const place = [rule, detector ?? "", path, blankedLine].join("\0");
    const ordinal = seen.get(place) ?? 0;
    seen.set(place, ordinal + 1);
    return crypto().createHash("sha256").update(`key-custody location 1\0${place}\0${ordinal}`).digest("hex").slice(0, 32);
  });
}

/** HMAC-SHA-256 of a value with its line ends folded, in hex. `key` is hex, at least 16 bytes. */
export function valueIdentity(value: string, key: string): string {
  return crypto().createHmac("sha256", Buffer.from(key, "hex")).update(value.replace(/\r\n?/g, "\n")).digest("hex");
}

/** Only to recognise values in the baselines of other tools, which name them so; it protects nothing here. */
export function sha1(value: string): string {
  return crypto().createHash("sha1").update(value).digest("hex");
}

/** Loaded on the first finding: most runs have none, and a hook is waited for. */
function crypto(): typeof import("node:crypto") {
  return process.getBuiltinModule("node:crypto");
}

/** Lines of a text without their ends, which are those that ESLint and the scanner count. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/u);
}

/** A string literal without its quotes: the value that the source rules' findings are identified by. */
export function unquoted(literal: string): string {
  const match = /^(["'`])(.*)\1$/su.exec(literal);
  return match?.[2] ?? literal;
}
