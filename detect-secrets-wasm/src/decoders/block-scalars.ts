/**
 * Brings a value to the name that it belongs to: YAML block (`|`) and folded (`>`) scalars, and a value
 * that stands alone on the line after its name.
 */
import { CREDENTIAL_NAMES } from "./credential-names.ts";
import { type Decoder, TextRewriter, trigger } from "./decoder.ts";

const MAX_BLOCK = 8192;
const MAX_NAME = 256;
const MAX_VALUE = 1024;

export const blockScalars: Decoder = {
  name: "block-scalars",
  triggers: [trigger("yaml-block-scalar", [": |\n", ": |\r", ": |-", ": |+", ": >\n", ": >\r", ": >-", ": >+"], "{anchor}")],
  decode(text, places) {
    const rewriter = new TextRewriter();
    let done = 0;
    for (const place of places) {
      if (place.start >= done) done = rewriteBlock(text, place.start, rewriter);
    }
    return [rewriter];
  },
};

/** Writes `name: value` for the block whose colon is given; returns where it ends. */
function rewriteBlock(text: string, colon: number, rewriter: TextRewriter): number {
  const lineStart = text.lastIndexOf("\n", colon) + 1;
  const headEnd = text.indexOf("\n", colon);
  const indicator = text.slice(colon + 2, headEnd);
  if (headEnd < 0 || !/^[|>][-+0-9]{0,2}\s*$/.test(indicator)) return colon;
  const isFolded = indicator.startsWith(">");
  const indent = indentOf(text.slice(lineStart, colon));
  rewriter.keep(text, lineStart, colon + 2);
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
  rewriter.endLine(at);
  return at;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

export const valueOnNextLine: Decoder = {
  name: "value-on-next-line",
  triggers: [
    trigger("name-at-end-of-line", CREDENTIAL_NAMES, "{anchor}[\\w.-]{0,32}[\"'`\\]]{0,2}[ \\t]{0,8}[:=>]{1,2}[ \\t]{0,8}\\r?\\n[ \\t]{0,120}[^ \\t\\r\\n]", true),
  ],
  decode(text, places) {
    const rewriter = new TextRewriter();
    for (const place of places) {
      const lineStart = Math.max(text.lastIndexOf("\n", place.start) + 1, place.start - MAX_NAME);
      const lineEnd = text.indexOf("\n", place.start);
      const valueStart = place.end - 1;
      const next = text.indexOf("\n", valueStart);
      // `db_password:` over `external: true` opens a mapping: what follows is the next name, not the value.
      if (/^[\w.-]+:(?:[ \t]|\r?\n)/.test(text.slice(valueStart, valueStart + MAX_NAME)) && text.slice(place.start, lineEnd).trimEnd().endsWith(":")) continue;
      rewriter.keep(text, lineStart, lineStart + text.slice(lineStart, lineEnd).trimEnd().length);
      rewriter.replace(" ", lineEnd, valueStart);
      rewriter.keep(text, valueStart, Math.min(next < 0 ? text.length : next, valueStart + MAX_VALUE));
      rewriter.endLine(valueStart);
    }
    return [rewriter];
  },
};
