/**
 * Brings a value to the name that it belongs to: YAML block (`|`) and folded (`>`) scalars, and a value
 * that stands alone on the line after its name.
 */
import type { SourceText } from "../source-text.ts";
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
function rewriteBlock(text: SourceText, colon: number, rewriter: TextRewriter): number {
  const indicator = /^[|>][-+0-9]{0,2}[ \t\r]{0,20}(?=\n)/.exec(text.slice(colon + 2, colon + 32))?.[0];
  if (indicator === undefined) return colon;
  const headEnd = colon + 2 + indicator.length;
  const lineStart = lineStartBefore(text, colon);
  const isFolded = indicator.startsWith(">");
  const indent = indentOf(text.slice(lineStart, colon));
  rewriter.keep(text, lineStart, colon + 2);
  let at = headEnd + 1;
  let isFirst = true;
  while (at < text.length && at - headEnd < MAX_BLOCK) {
    const found = text.slice(at, at + MAX_BLOCK).indexOf("\n");
    const end = found < 0 ? Math.min(text.length, at + MAX_BLOCK) : at + found;
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

/** Where a line begins, looked for no further than a name is long: a search through one endless line for every place in it would take its square. */
function lineStartBefore(text: SourceText, at: number): number {
  const from = Math.max(0, at - MAX_NAME);
  return from + text.slice(from, at).lastIndexOf("\n") + 1;
}

/** Where a line ends, looked for no further than a value is long. */
function lineEndBehind(text: SourceText, at: number): number {
  const found = text.slice(at, at + MAX_VALUE).indexOf("\n");
  return found < 0 ? Math.min(text.length, at + MAX_VALUE) : at + found;
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
      const lineStart = lineStartBefore(text, place.start);
      const lineEnd = place.start + text.slice(place.start, place.end).indexOf("\n");
      const valueStart = place.end - 1;
      const valueEnd = lineEndBehind(text, valueStart);
      // `db_password:` over `external: true` opens a mapping: what follows is the next name, not the value.
      if (/^[\w.-]+:(?:[ \t]|\r?\n)/.test(text.slice(valueStart, valueStart + MAX_NAME)) && text.slice(place.start, lineEnd).trimEnd().endsWith(":")) continue;
      rewriter.keep(text, lineStart, lineStart + text.slice(lineStart, lineEnd).trimEnd().length);
      rewriter.replace(" ", lineEnd, valueStart);
      rewriter.keep(text, valueStart, valueEnd);
      rewriter.endLine(valueStart);
    }
    return [rewriter];
  },
};
