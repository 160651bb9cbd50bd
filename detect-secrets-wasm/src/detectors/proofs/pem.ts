/**
 * Private keys in PEM armor, wherever they were pasted: files, YAML, one-line strings with `\n`, concatenated literals.
 *
 * A header alone is no secret (code that looks for headers is full of them), so a block without a body is rejected.
 */
import type { Match, Verdict } from "../schema.ts";

const footer = /-----END [A-Z0-9 ]{0,24}PRIVATE KEY(?: BLOCK)?-----/;
const shortestBody = 40;

/** Base64 body of armored text: line ends (also escaped), indentation, comment leaders, quotes and string concatenation dropped. */
export function bodyOfArmor(text: string): string {
  return text
    .replace(/(?:\\r)?\\n|\\r/g, "\n")
    .replace(/["'`][ \t]*(?:[+.,][ \t]*)?\r?\n[ \t]*(?:[+.][ \t]*)?["'`]/g, "\n")
    .replace(/^[ \t]*(?:\/\/|#|\*|>)[ \t]?/gm, "")
    .replace(/[\s"'`\\,]/g, "");
}

export function pemVerdict(match: Match): Verdict {
  const end = footer.exec(match.after);
  const inner = end ? match.after.slice(0, end.index) : match.after;
  const body = bodyOfArmor(inner);
  if (!/^[A-Za-z0-9+/]/.test(body) || (body.match(/[A-Za-z0-9+/]/g) ?? []).length < shortestBody) return { proof: "reject" };
  return end ? { proof: "none", length: match.value.length + end.index + end[0].length } : { proof: "none" };
}
