/**
 * The line of a finding, fit to be shown.
 *
 * Every known secret on the line is overwritten, whichever side found it and however sure it was, and so is
 * whatever else looks like one. Lengths stay, so that columns still point at the right place. Of a
 * token whose format starts with a public prefix that prefix stays readable, up to four characters; of anything else
 * nothing does.
 */

export interface Secret {
  readonly value: string;
  /** Characters at the start that every token of this format shares. */
  readonly publicPrefix: number;
}

const mask = "*";

/** Shortest piece of a secret that is looked for by itself, on a line of a secret that spans several. */
const shortestPiece = 4;

/** Values that are not known as secrets and look like one are masked too. */
const randomLooking = /[A-Za-z0-9+/_=.~-]{20,}/g;
const quotedWord = /(?<=(["'`]))[^\s"'`]{8,}(?=\1)/g;

export function maskLine(line: string, secrets: readonly Secret[]): string {
  let masked = line;
  for (const { value, publicPrefix } of secrets) {
    for (const piece of value.split(/\r\n|[\n\r\u2028\u2029]/)) {
      const text = piece.trim();
      if (text.length === 0 || (text.length < shortestPiece && text !== value)) continue;
      masked = masked.replaceAll(text, cover(text, piece === value ? publicPrefix : 0));
    }
  }
  return masked
    .replace(randomLooking, (run) => (isRandomLooking(run) ? mask.repeat(run.length) : run))
    .replace(quotedWord, (word) => (isPasswordLike(word) ? mask.repeat(word.length) : word));
}

/** Three of the four kinds of characters that password rules ask for; module names and algorithms have two. */
function isPasswordLike(word: string): boolean {
  if (word.includes(mask)) return false;
  return [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9_./:@-]/].filter((kind) => kind.test(word)).length >= 3;
}

function cover(text: string, publicPrefix: number): string {
  const shown = text.length > 16 ? Math.min(publicPrefix, 4) : 0;
  return text.slice(0, shown) + mask.repeat(text.length - shown);
}

/** Digits mixed with letters and no words: not an import path, an algorithm or a name. */
function isRandomLooking(run: string): boolean {
  const digits = run.match(/\d/g)?.length ?? 0;
  if (digits < 3 || !/[A-Za-z]/.test(run)) return false;
  return !run.split(/[/_.~-]/).every((part) => /^(?:[A-Za-z]{1,14}\d{0,4}|\d{1,4}[A-Za-z]{0,4}|)$/.test(part));
}
