/**
 * Joins what is written in pieces: string literals added with `+`, `.` or `&`, literals that stand side by
 * side on two lines, and lines that go on after a backslash.
 */
import { type DecodedText, type Decoder, TextRewriter, windowsAround } from "./decoder.ts";

const SEAM = /["'`][ \t]*\r?\n?[ \t]*(?:\+|&|\.{1,2})\s{0,200}(?:[rbuf]?["'`])|(["'])[ \t]*\r?\n[ \t]*[rbuf]?\1|\\\r?\n[ \t]*/g;
/** What stands beside a seam inside a secret; prose has a space or a dot there. */
const LEFT = "[A-Za-z0-9+/=_:@\\\\-]{4}";
const RIGHT = "[A-Za-z0-9+/=_:@-]{8}";

export const concatenation: Decoder = {
  name: "concatenation",
  triggers: [
    { id: "added-strings", anchors: ['" +', "' +", "` +", '" .', "' .", '" &'], shape: `${LEFT}{anchor}\\s{1,120}["'\`]${RIGHT}`, leftBoundary: false },
    { id: "added-strings-without-space", anchors: ['"+"', "'+'"], shape: `${LEFT}{anchor}${RIGHT}`, leftBoundary: false },
    { id: "added-strings-operator-first", anchors: ['+ "', "+ '", '. "', ". '"], shape: `[ \\t\\n]{anchor}${RIGHT}` },
    { id: "adjacent-strings", anchors: ['"\n  ', '"\n\t\t', "'\n  ", "'\n\t\t"], shape: `${LEFT}{anchor}[ \\t]{0,80}["']${RIGHT}`, leftBoundary: false },
    { id: "continued-line", anchors: ["\\\n"], shape: `${LEFT}{anchor}${RIGHT}`, leftBoundary: false },
    { id: "continued-indented-line", anchors: ["\\\n ", "\\\n\t"], shape: `${LEFT}{anchor}[ \\t]{0,40}${RIGHT}`, leftBoundary: false },
  ],
  decode(text, places) {
    return windowsAround(text, places, { before: 512, after: 6144 }).flatMap(({ start, end }): DecodedText[] => {
      const rewriter = new TextRewriter();
      let kept = start;
      for (const seam of text.slice(start, end).matchAll(SEAM)) {
        rewriter.keep(text, kept, start + seam.index);
        kept = start + seam.index + seam[0].length;
      }
      if (kept === start) return [];
      rewriter.keep(text, kept, end);
      return [rewriter];
    });
  },
};
