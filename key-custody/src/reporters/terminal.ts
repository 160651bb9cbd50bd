/**
 * Text fitted to terminal columns: wrapping, clipping and the excerpt of a line with its underline.
 *
 * Widths are an honest approximation: East Asian wide characters and emoji take two columns, combining
 * marks none. An underline that is off by a column is acceptable, one that shows an unmasked character
 * is not: the excerpt only ever cuts and escapes the masked line it is given.
 */
import { printable } from "./printable.ts";

const WIDE = /[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u;
/** UTF-16 units on either side of a range that are looked at: more than any terminal shows, less than a minified line. */
const WINDOW = 400;
const ZERO = /\p{Mn}|\p{Me}|\u200c|\u200d/u;

/** Columns that the text takes in a terminal. */
export function columns(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const char of text) width += ZERO.test(char) ? 0 : char > "\xff" && WIDE.test(char) ? 2 : 1;
  return width;
}

/** Lines of at most `width` columns, broken at `separator`; a longer word keeps a line of its own. Never empty. */
export function wrap(text: string, width: number, separator = " "): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(separator)) {
    if (line !== "" && columns(line) + separator.length + columns(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : line + separator + word;
  }
  return [...lines, line];
}

/** At most `width` columns, the middle left out: both ends of a path say the most. */
export function clip(text: string, width: number): string {
  if (columns(text) <= width) return text;
  const chars = [...text];
  const half = Math.floor((width - 1) / 2);
  return `${chars.slice(0, half).join("")}…${chars.slice(-half).join("")}`;
}

/**
 * The part of a line around a range, and carets under that range.
 * `start` and `end` are 1-based UTF-16 columns, `end` exclusive; masking keeps a line's length, so they fit
 * the masked line. A range beyond the line gets no underline.
 */
export function excerpt(line: string, start: number, end: number, width: number): { line: string; underline: string } {
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  const from = Math.max(Math.min(indent, start - 1), start - 1 - WINDOW);
  const until = Math.min(end - 1, line.length, start - 1 + WINDOW);
  const before = visible(line.slice(from, start - 1));
  const marked = visible(line.slice(start - 1, until));
  const after = visible(line.slice(until, until + WINDOW));
  const shownBefore = columns(before) + columns(marked) <= width ? before : tail(before, Math.max(12, width - columns(marked) - 1));
  const shown = head(shownBefore + marked + after, width);
  const carets = Math.min(columns(marked), width - columns(shownBefore));
  return { line: shown, underline: carets > 0 ? " ".repeat(columns(shownBefore)) + "^".repeat(carets) : "" };
}

function visible(text: string): string {
  return printable(text.replaceAll("\t", "  "));
}

function head(text: string, width: number): string {
  if (columns(text) <= width) return text;
  let shown = "";
  let used = 0;
  for (const char of text) {
    used += columns(char);
    if (used > width - 1) break;
    shown += char;
  }
  return `${shown}…`;
}

function tail(text: string, width: number): string {
  const chars = [...text];
  let used = 0;
  let at = chars.length;
  while (at > 0 && used + columns(chars[at - 1] ?? "") <= width - 1) used += columns(chars[--at] ?? "");
  return at === 0 ? text : `…${chars.slice(at).join("")}`;
}
