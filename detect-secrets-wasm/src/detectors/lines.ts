/**
 * Reads the text beside a match from where the match stands: its line, and what stands without a gap before a place.
 *
 * An expression bound to the end of a text tries every start in it, and every length from there; these look once.
 */
import { type ByteClass, classOfText } from "../../compiler/byte-class.ts";

const LETTERS_AND_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
export const BASE64_CHARACTERS: ByteClass = classOfText(`${LETTERS_AND_DIGITS}+/`);
/** `[\w.-]`: what the name of a setting is made of. */
const SETTING_CHARACTERS: ByteClass = classOfText(`${LETTERS_AND_DIGITS}_.-`);
const BLANKS: ByteClass = classOfText(" \t");

/** What stands behind the last line feed. */
export function lastLine(text: string): string {
  return text.slice(text.lastIndexOf("\n") + 1);
}

/** What stands before the first line feed. */
export function firstLine(text: string): string {
  const end = text.indexOf("\n");
  return end < 0 ? text : text.slice(0, end);
}

/** Where the characters of a class begin that stand without a gap before `end`. */
export function startOfTail(text: string, end: number, characters: ByteClass): number {
  let at = end;
  while (at > 0 && characters[text.charCodeAt(at - 1)] === 1) at--;
  return at;
}

/** The name that is assigned to at the end of a text, such as `a.b-c` of `"a.b-c": '`: with `:`, `=`, `=>` or `>` behind it, quotes and blanks; else empty. */
export function assignedName(text: string): string {
  const behindQuote = text.length - (isQuote(text, text.length - 1) ? 1 : 0);
  const operatorEnd = startOfTail(text, behindQuote, BLANKS);
  const operator = text[operatorEnd - 1];
  if (operator !== ":" && operator !== "=" && operator !== ">") return "";
  const operatorAt = operatorEnd - (operator === ">" && text[operatorEnd - 2] === "=" ? 2 : 1);
  const beforeBlanks = startOfTail(text, operatorAt, BLANKS);
  const nameEnd = beforeBlanks - (isQuote(text, beforeBlanks - 1) ? 1 : 0);
  return text.slice(startOfTail(text, nameEnd, SETTING_CHARACTERS), nameEnd);
}

function isQuote(text: string, at: number): boolean {
  const character = text[at];
  return character === '"' || character === "'" || character === "`";
}
