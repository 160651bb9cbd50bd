/**
 * Joins what is written in pieces: string literals added with `+`, `.` or `&`, literals that stand side by
 * side on two lines, and lines that go on after a backslash.
 */
import { type DecodedText, type Decoder, TextRewriter, windowsAround } from "./decoder.ts";

const SEAM = /["'`][ \t]*\r?\n?[ \t]*(?:\+|&|\.{1,2})\s{0,200}(?:[rbuf]?["'`])|(["'])[ \t]*\r?\n[ \t]*[rbuf]?\1|\\\r?\n[ \t]*/g;
const PIECE = "[A-Za-z0-9+/=_.:@-]";

export const concatenation: Decoder = {
  name: "concatenation",
  triggers: [
    { id: "added-strings", anchors: ['" +', "' +", "` +", '" .', "' .", '" &'], shape: `{anchor}\\s{1,120}["'\`]`, leftBoundary: false },
    { id: "added-strings-without-space", anchors: ['"+"', "'+'"], shape: `{anchor}${PIECE}` },
    { id: "added-strings-operator-first", anchors: ['+ "', "+ '", '. "', ". '"], shape: `[ \\t\\n]{anchor}${PIECE}{4}` },
    { id: "adjacent-strings", anchors: ['"\n  ', '"\n\t\t', "'\n  ", "'\n\t\t"], shape: `{anchor}[ \\t]{0,80}["']${PIECE}` },
    { id: "continued-line", anchors: ["\\\n"], shape: `${PIECE}{anchor}${PIECE}` },
    { id: "continued-indented-line", anchors: ["\\\n ", "\\\n\t"], shape: `${PIECE}{anchor}[ \\t]{0,40}${PIECE}` },
  ],
  decode(text, places) {
    return windowsAround(text, places, { before: 1024, after: 8192 }).flatMap(({ start, end }): DecodedText[] => {
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
