/**
 * Joins what is written in pieces: string literals added with `+`, `.` or `&`, literals that stand side by
 * side on two lines, and lines that go on after a backslash.
 */
import { type DecodedText, type Decoder, TextRewriter, trigger, windowsAround } from "./decoder.ts";

const SEAM = /["'`][ \t]*\r?\n?[ \t]*(?:\+|&|\.{1,2})\s{0,200}(?:[rbuf]?["'`])|(["'])[ \t]*\r?\n[ \t]*[rbuf]?\1|\\\r?\n[ \t]*/g;
/** What stands beside a seam inside a secret; prose has a space or a dot there. */
const LEFT = "[A-Za-z0-9+/=_:@\\\\-]{4}";
const RIGHT = "[A-Za-z0-9+/=_:@-]{8}";

/** Every seam is a place of its own, so windows of a long key join; what is behind the last seam is one piece. */
const REACH = { before: 512, after: 1024 };

export const concatenation: Decoder = {
  name: "concatenation",
  triggers: [
    trigger("added-strings", ['" +', "' +", "` +", '" .', "' .", '" &'], `${LEFT}{anchor}\\s{1,120}["'\`]${RIGHT}`),
    trigger("added-strings-without-space", ['"+"', "'+'"], `${LEFT}{anchor}${RIGHT}`),
    trigger("added-strings-operator-first", ['+ "', "+ '", '. "', ". '"], `[ \\t\\n]{anchor}${RIGHT}`),
    trigger("adjacent-strings", ['"\n  ', '"\n\t\t', "'\n  ", "'\n\t\t"], `${LEFT}{anchor}[ \\t]{0,80}["']${RIGHT}`),
    trigger("continued-line", ["\\\n"], `${LEFT}{anchor}${RIGHT}`),
    trigger("continued-indented-line", ["\\\n ", "\\\n\t"], `${LEFT}{anchor}[ \\t]{0,40}${RIGHT}`),
  ],
  decode(text, places) {
    return windowsAround(text, places, REACH).flatMap(({ start, end }): DecodedText[] => {
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
