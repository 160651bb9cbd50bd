/**
 * Undoes the escapes of string literals: `\n`, `\"`, `\u0041`, `\x41`, and JSON inside a JSON string.
 *
 * A private key written as one string, and settings pasted into one, read like the file they came from.
 * Everything in the window is decoded, string or not: outside of strings code has hardly a backslash.
 */
import type { SourceText } from "../source-text.ts";
import { CREDENTIAL_NAMES } from "./credential-names.ts";
import { type DecodedText, type Decoder, type Span, TextRewriter, trigger, windowsAround } from "./decoder.ts";

const ESCAPE = /\\(?:u\{([0-9A-Fa-f]{1,6})\}|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|([nrtbfv0"'`\\/])|\r?\n)/g;
const LETTERS: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f", v: "\v", 0: "\0" };

/** A private key and the lines behind it. */
const KEY_REACH = { before: 256, after: 8192 };
/** One setting, and what stands beside it. */
const SETTING_REACH = { before: 128, after: 768 };

export const escapedKeys: Decoder = {
  name: "escaped-keys",
  triggers: [trigger("escaped-line-end-of-armor", ["-----\\"], "{anchor}[nru\\\\]")],
  decode: (text, places) => unescapedWindows(text, windowsAround(text, places, KEY_REACH)),
};

/** Two digits of an escape that stands for a visible ASCII character. */
const CODE = "[2-7][0-9A-Fa-f]";

export const escapedSettings: Decoder = {
  name: "escaped-settings",
  triggers: [
    trigger("name-before-escaped-quote", CREDENTIAL_NAMES, "{anchor}[\\w.-]{0,32}\\\\{1,4}[\"u]", true),
    trigger("name-before-escaped-value", ["password", "secret", "token", "api_key", "apikey", "access_key"], "{anchor}[\\w]{0,12}[ ]{0,2}[:=][ ]{0,2}\\\\\"", true),
    trigger("setting-before-escaped-line-end", CREDENTIAL_NAMES, "{anchor}[\\w.-]{0,32}[=:][^\\\\\"'\\s]{4,200}\\\\[nrt]", true),
    trigger("escaped-base64-character", ["\\u003d", "\\u002b", "\\u002f"], "{anchor}", true),
    trigger("escaped-word", ["\\u00", "\\x"], `{anchor}${CODE}${`(?:\\\\u00|\\\\x)${CODE}`.repeat(5)}`),
  ],
  decode: (text, places) => unescapedWindows(text, windowsAround(text, places, SETTING_REACH)),
};

function unescapedWindows(text: SourceText, windows: readonly Span[]): DecodedText[] {
  return windows.flatMap(({ start, end }): DecodedText[] => {
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
}

function unescaped(match: RegExpMatchArray): string {
  // By number, because taking it apart asks for an iterator, and there may be an escape in every third character.
  const letter = match[4];
  const digits = match[1] ?? match[2] ?? match[3];
  if (digits !== undefined) {
    const code = Number.parseInt(digits, 16);
    return code > 0x10ffff ? "\ufffd" : String.fromCodePoint(code);
  }
  return letter === undefined ? "" : (LETTERS[letter] ?? letter);
}
