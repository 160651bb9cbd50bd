/**
 * Sets of bytes, as the engine sees them.
 *
 * The engine reads one byte per UTF-16 unit, and every unit above 0x7F arrives as some byte above
 * 0x7F. A class therefore holds all of 0x80–0xFF or none of it: then no class can tell two
 * non-ASCII characters apart, and bytes, narrowed text and `RegExp` agree on every input.
 */

/** 256 flags, 1 for a byte that belongs to the set. */
export type ByteClass = Readonly<Uint8Array>;

export const NON_ASCII = 0x80;

export function classOf(isMember: (byte: number) => boolean): ByteClass {
  const bytes = new Uint8Array(256);
  for (let byte = 0; byte < NON_ASCII; byte++) if (isMember(byte)) bytes[byte] = 1;
  return isMember(NON_ASCII) ? bytes.fill(1, NON_ASCII) : bytes;
}

/** The set of some ASCII characters. */
export function classOfText(characters: string): ByteClass {
  const bytes = new Uint8Array(256);
  for (let index = 0; index < characters.length; index++) bytes[characters.charCodeAt(index)] = 1;
  return bytes;
}

export function isWordByte(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || byte === 0x5f || (byte >= 0x61 && byte <= 0x7a);
}

export const EMPTY_CLASS: ByteClass = new Uint8Array(256);
export const ALL_BYTES: ByteClass = new Uint8Array(256).fill(1);
export const WORD_CLASS: ByteClass = classOf(isWordByte);
export const DIGIT_CLASS: ByteClass = classOf((byte) => byte >= 0x30 && byte <= 0x39);
export const SPACE_CLASS: ByteClass = classOfText(" \t\n\v\f\r");

export function complement(bytes: ByteClass): ByteClass {
  return bytes.map((flag) => 1 - flag);
}

export function union(a: ByteClass, b: ByteClass): ByteClass {
  const bytes = new Uint8Array(a);
  for (let byte = 0; byte < 256; byte++) if (b[byte] === 1) bytes[byte] = 1;
  return bytes;
}

export function intersects(a: ByteClass, b: ByteClass): boolean {
  for (let byte = 0; byte < 256; byte++) if (a[byte] === 1 && b[byte] === 1) return true;
  return false;
}

export function members(bytes: ByteClass): number[] {
  const list: number[] = [];
  for (let byte = 0; byte < 256; byte++) if (bytes[byte] === 1) list.push(byte);
  return list;
}

/** Lower case for ASCII letters, everything else unchanged. */
export function lowerCase(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
}

function upperCase(byte: number): number {
  return byte >= 0x61 && byte <= 0x7a ? byte & ~0x20 : byte;
}

/** The set with both cases of every letter in it. */
export function withBothCases(bytes: ByteClass): ByteClass {
  return classOf((byte) => bytes[lowerCase(byte)] === 1 || bytes[upperCase(byte)] === 1);
}

/** The set as the inside of a `RegExp` character class; non-ASCII is one range. */
export function classSource(bytes: ByteClass): string {
  const escape = (byte: number): string => `\\x${byte.toString(16).padStart(2, "0")}`;
  const parts: string[] = [];
  for (let byte = 0; byte < NON_ASCII; byte++) {
    if (bytes[byte] !== 1) continue;
    let last = byte;
    while (last + 1 < NON_ASCII && bytes[last + 1] === 1) last++;
    parts.push(last === byte ? escape(byte) : `${escape(byte)}-${escape(last)}`);
    byte = last;
  }
  if (bytes[NON_ASCII] === 1) parts.push("\\x80-\\uffff");
  return `[${parts.join("")}]`;
}
