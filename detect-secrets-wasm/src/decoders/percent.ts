/** Undoes percent-encoding in addresses and form bodies, where it hides separators that a detector needs to see. */
import { type DecodedText, type Decoder, type Span, TextRewriter } from "./decoder.ts";

const ADDRESS_CHARACTER = /[A-Za-z0-9%._~+&=:/?#@!$()*,;[\]-]/;
const ENCODED = /(?:%[0-9A-Fa-f]{2})+/g;
const MAX_ADDRESS = 8192;

export const percent: Decoder = {
  name: "percent",
  triggers: [
    { id: "percent-encoded-separator", anchors: ["%3a%2f%2f", "%22%3a"], shape: "{anchor}", ignoreCase: true },
    { id: "percent-encoded-armor", anchors: ["-----begin%20", "-----begin+"], shape: "{anchor}", ignoreCase: true },
  ],
  decode(text, places) {
    const addresses: Span[] = [];
    for (const place of places) {
      if (place.end <= (addresses.at(-1)?.end ?? -1)) continue;
      let { start, end } = place;
      while (start > 0 && place.start - start < MAX_ADDRESS && ADDRESS_CHARACTER.test(text.charAt(start - 1))) start--;
      while (end < text.length && end - place.end < MAX_ADDRESS && ADDRESS_CHARACTER.test(text.charAt(end))) end++;
      addresses.push({ start, end });
    }
    return addresses.map(({ start, end }): DecodedText => {
      const rewriter = new TextRewriter();
      let kept = start;
      for (const match of text.slice(start, end).matchAll(ENCODED)) {
        const at = start + match.index;
        rewriter.keep(text, kept, at);
        kept = at + match[0].length;
        rewriter.replace(decodedOctets(match[0]), at, kept);
      }
      rewriter.keep(text, kept, end);
      return rewriter;
    });
  },
};

function decodedOctets(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded.replace(/%(..)/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
  }
}
