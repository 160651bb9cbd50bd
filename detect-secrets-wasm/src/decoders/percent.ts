/** Undoes percent-encoding in addresses and form bodies, where it hides separators that a detector needs to see. */
import { type ByteClass, WORD_CLASS, classOfText, union } from "../../compiler/byte-class.ts";
import { type Decoder, TextRewriter, trigger } from "./decoder.ts";

const ADDRESS_CHARACTERS: ByteClass = union(WORD_CLASS, classOfText("%.~+&=:/?#@!$()*,;[]-"));
const ENCODED = /(?:%[0-9A-Fa-f]{2})+/g;
const MAX_ADDRESS = 8192;

export const percent: Decoder = {
  name: "percent",
  triggers: [
    trigger("percent-encoded-separator", ["%3a%2f%2f", "%22%3a"], "{anchor}", true),
    trigger("percent-encoded-armor", ["-----begin%20", "-----begin+"], "{anchor}", true),
  ],
  decode(text, places) {
    const rewriter = new TextRewriter();
    let done = 0;
    for (const place of places) {
      if (place.end <= done) continue;
      const first = Math.max(done, place.start - MAX_ADDRESS);
      const near = text.slice(first, Math.min(text.length, place.end + MAX_ADDRESS));
      const isAddress = (at: number): boolean => ADDRESS_CHARACTERS[near.charCodeAt(at - first)] === 1;
      let { start, end } = place;
      while (start > first && isAddress(start - 1)) start--;
      while (isAddress(end)) end++;
      done = end;
      let kept = start;
      for (const match of text.slice(start, end).matchAll(ENCODED)) {
        const at = start + match.index;
        rewriter.keep(text, kept, at);
        kept = at + match[0].length;
        rewriter.replace(decodedOctets(match[0]), at, kept);
      }
      rewriter.keep(text, kept, end);
      rewriter.endLine(end);
    }
    return [rewriter];
  },
};

function decodedOctets(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded.replace(/%(..)/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
  }
}
