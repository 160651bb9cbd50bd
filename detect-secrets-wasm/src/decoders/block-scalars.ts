/**
 * Brings a value to the name that it belongs to: YAML block (`|`) and folded (`>`) scalars, and a value
 * that stands alone on the line after its name.
 */
import { CREDENTIAL_NAMES } from "./credential-names.ts";
import { type DecodedText, type Decoder, TextRewriter } from "./decoder.ts";

const MAX_BLOCK = 8192;

export const blockScalars: Decoder = {
  name: "block-scalars",
  triggers: [{ id: "yaml-block-scalar", anchors: [": |\n", ": |\r", ": |-", ": |+", ": >\n", ": >\r", ": >-", ": >+"], shape: "{anchor}" }],
  decode(text, places) {
    return places.flatMap((place): DecodedText[] => {
      const lineStart = text.lastIndexOf("\n", place.start) + 1;
      const headEnd = text.indexOf("\n", place.start);
      const isFolded = text[place.start + 2] === ">";
      const indicator = text.slice(place.start + 2, headEnd < 0 ? place.end : headEnd);
      if (headEnd < 0 || !/^[|>][-+0-9]{0,2}\s*$/.test(indicator)) return [];
      const indent = indentOf(text.slice(lineStart, place.start));
      const rewriter = new TextRewriter();
      rewriter.keep(text, lineStart, place.start + 2);
      let at = headEnd + 1;
      let isFirst = true;
      while (at < text.length && at - headEnd < MAX_BLOCK) {
        const found = text.indexOf("\n", at);
        const end = found < 0 ? text.length : found;
        const line = text.slice(at, end);
        const isBlank = line.trim() === "";
        if (!isBlank && indentOf(line) <= indent) break;
        if (!isFirst) rewriter.replace(isFolded && !isBlank ? " " : "\n", at - 1, at);
        if (!isBlank) rewriter.keep(text, at + indentOf(line), at + line.trimEnd().length);
        isFirst = isFirst && isBlank;
        at = end + 1;
      }
      return isFirst ? [] : [rewriter];
    });
  },
};

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

export const valueOnNextLine: Decoder = {
  name: "value-on-next-line",
  triggers: [
    { id: "name-at-end-of-line", anchors: CREDENTIAL_NAMES, shape: "{anchor}[\\w.-]{0,32}[\"'`\\]]{0,2}[ \\t]{0,8}[:=>]{1,2}[ \\t]{0,8}\\r?\\n[ \\t]{0,120}[^ \\t\\r\\n]", ignoreCase: true, leftBoundary: false },
  ],
  decode(text, places) {
    return places.map((place): DecodedText => {
      const lineStart = text.lastIndexOf("\n", place.start) + 1;
      const lineEnd = text.indexOf("\n", place.start);
      const valueStart = place.end - 1;
      const next = text.indexOf("\n", valueStart);
      const rewriter = new TextRewriter();
      rewriter.keep(text, lineStart, text.slice(0, lineEnd).trimEnd().length);
      rewriter.replace(" ", lineEnd, valueStart);
      rewriter.keep(text, valueStart, Math.min(next < 0 ? text.length : next, valueStart + MAX_BLOCK));
      return rewriter;
    });
  },
};
