/**
 * Text from a checked repository made safe to show: file names, messages and source lines are input of
 * strangers, and a terminal, a log viewer, a build agent or an XML parser acts on what it is given.
 *
 * Control characters, line breaks, bidirectional overrides, other invisible format characters, lone
 * surrogates and noncharacters become visible escapes. What remains is valid in XML 1.0 and cannot
 * start a terminal sequence or a new line. The two joiners that Persian and emoji need stay.
 * Build agents (Azure Pipelines, GitHub's older syntax, TeamCity) obey `##vso[…]`, `##[…]` anywhere
 * in a line of output, so their opening marks are broken too.
 */
const UNPRINTABLE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
const UNPRINTABLE_IN_JSON = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
const PLAIN = /^[\x20-\x7e]*$/;
const AGENT_COMMAND = /#(?=#\w*\[)/g;
const SHORT: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** One line of visible text; `\n`, `\x1b`, `\u{202e}` stand for what cannot be shown. */
export function printable(text: string): string {
  // The Unicode expression costs milliseconds to compile, in a hook that has fifty.
  if (PLAIN.test(text)) return withoutAgentCommands(text);
  return withoutAgentCommands(text.replace(UNPRINTABLE, (char) => SHORT[char] ?? escapeOf(char.codePointAt(0) ?? 0)));
}

/** The same text without marks that a build agent takes for its own commands; `escape` stands for one `#`. */
export function withoutAgentCommands(text: string, escape = "\\x23"): string {
  return text.replace(AGENT_COMMAND, escape);
}

/**
 * JSON whose data is exact and whose bytes are harmless: what JSON lets through raw (DEL, C1 controls,
 * bidirectional overrides, invisible tags, agents' commands) is written as `\u` escapes, so a log that shows it is safe too.
 */
export function printableJson(value: unknown, space?: number): string {
  return withoutAgentCommands(JSON.stringify(value, undefined, space).replace(UNPRINTABLE_IN_JSON, unitEscapes), "\\u0023");
}

/** A path as the relative URI reference of a report: every segment percent-encoded, lone surrogates as U+FFFD. */
export function uriOf(path: string): string {
  return path.replace(/\p{Cs}/gu, "\ufffd").split("/").map(encodeURIComponent).join("/");
}

function escapeOf(code: number): string {
  return code <= 0xff ? `\\x${hex(code, 2)}` : `\\u{${hex(code, 4)}}`;
}

function unitEscapes(char: string): string {
  let escaped = "";
  for (let index = 0; index < char.length; index++) escaped += `\\u${hex(char.charCodeAt(index), 4)}`;
  return escaped;
}

function hex(code: number, width: number): string {
  return code.toString(16).padStart(width, "0");
}
