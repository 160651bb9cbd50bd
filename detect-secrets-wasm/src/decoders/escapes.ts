/**
 * Undoes the escapes of string literals: `\n`, `\"`, `\u0041`, `\x41`, and JSON inside a JSON string.
 *
 * A private key written as one string, and settings pasted into one, read like the file they came from.
 * Everything in the window is decoded, string or not: outside of strings code has hardly a backslash.
 */
import { type DecodedText, type Decoder, TextRewriter, windowsAround } from "./decoder.ts";

const ESCAPE = /\\(?:u\{([0-9A-Fa-f]{1,6})\}|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|([nrtbfv0"'`\\/])|\r?\n)/g;
const LETTERS: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f", v: "\v", 0: "\0" };

export const escapes: Decoder = {
  name: "escapes",
  triggers: [
    { id: "escaped-line-end-of-armor", anchors: ["-----\\"], shape: "{anchor}[nru\\\\]" },
    { id: "escaped-quote-in-json", anchors: ['\\":\\"', '\\": \\"', "\\u0022:"], shape: "{anchor}" },
    { id: "unicode-escape-of-ascii", anchors: ["\\u00"], shape: "{anchor}[2-7][0-9A-Fa-f]" },
    { id: "hexadecimal-escape-of-ascii", anchors: ["\\x"], shape: "{anchor}[2-7][0-9A-Fa-f]" },
    { id: "escaped-line-of-settings", anchors: ["\\n"], shape: "{anchor}[A-Z_]{3}[A-Z0-9_]{0,60}=" },
  ],
  decode(text, places) {
    return windowsAround(text, places, { before: 1024, after: 8192 }).flatMap(({ start, end }): DecodedText[] => {
      const rewriter = new TextRewriter();
      let kept = start;
      for (const match of text.slice(start, end).matchAll(ESCAPE)) {
        const at = start + match.index;
        rewriter.keep(text, kept, at);
        kept = at + match[0].length;
        rewriter.replace(unescaped(match), at, kept);
      }
      if (kept === start) return [];
      rewriter.keep(text, kept, end);
      return [rewriter];
    });
  },
};

function unescaped([, brace, unicode, hex, letter]: RegExpMatchArray): string {
  const digits = brace ?? unicode ?? hex;
  if (digits !== undefined) {
    const code = Number.parseInt(digits, 16);
    return code > 0x10ffff ? "\ufffd" : String.fromCodePoint(code);
  }
  return letter === undefined ? "" : (LETTERS[letter] ?? letter);
}
