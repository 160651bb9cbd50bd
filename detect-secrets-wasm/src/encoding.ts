/**
 * Tells text from binary, and one encoding from another, by the bytes alone.
 *
 * UTF-8 is the assumption. UTF-16 is recognised by its byte order mark, or by zeros on one side of
 * nearly every pair. Anything with more than a trace of control characters is binary: nobody reads it
 * as text, and what looks like a token in it is chance.
 */

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "binary";

/** Bytes at the start that decide. */
const SAMPLE = 8192;
/** A text may hold one odd control character in this many bytes, such as a form separator or a stray NUL. */
const BYTES_PER_CONTROL = 100;

export function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const length = Math.min(bytes.length, SAMPLE);
  let controls = 0;
  const zeros: [number, number] = [0, 0];
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) zeros[at & 1 ? 1 : 0]++;
    if (byte < 0x20 && byte !== 0x1b && (byte < 0x09 || byte > 0x0d)) controls++;
  }
  if (controls === 0) return "utf-8";
  const pairs = length >> 1;
  // Mostly Latin text: the high byte of nearly every unit is zero, the low byte never.
  if (pairs >= 4 && bytes.length % 2 === 0) {
    if (zeros[1] > pairs * 0.7 && zeros[0] < pairs * 0.05) return "utf-16le";
    if (zeros[0] > pairs * 0.7 && zeros[1] < pairs * 0.05) return "utf-16be";
  }
  return controls * BYTES_PER_CONTROL > length + BYTES_PER_CONTROL ? "binary" : "utf-8";
}

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/** The text of UTF-8 bytes, or undefined when they are not valid UTF-8. A byte order mark stays, as U+FEFF. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  return isUtf8(bytes) ? decodeValidUtf8(bytes) : undefined;
}

/** What a strict decoder takes. Asked of it, a refusal would be an exception: for every run of characters that only looks encoded. */
function isUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; ) {
    const size = sizeOfSequence(bytes, at);
    if (size === 0) return false;
    at += size;
  }
  return true;
}

/** Bytes of the sequence at a place, 0 when it is cut short, overlong, a surrogate or beyond U+10FFFF. As in `engine/text.ts`. */
function sizeOfSequence(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4 || at + size > bytes.length) return 0;
  for (let behind = 1; behind < size; behind++) if (((bytes[at + behind] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] ?? 0;
  const isWrong = (lead === 0xe0 && second < 0xa0) || (lead === 0xed && second > 0x9f) || (lead === 0xf0 && second < 0x90) || (lead === 0xf4 && second > 0x8f);
  return isWrong ? 0 : size;
}

/** The text of bytes that are known to be valid UTF-8, by the quickest way there is. */
export function decodeValidUtf8(bytes: Uint8Array): string {
  if (typeof Buffer === "function") return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8");
  return utf8.decode(bytes);
}

/** One unit for each byte, whatever it is: for what is neither UTF-8 nor UTF-16. */
export function decodeLatin1(bytes: Uint8Array): string {
  if (typeof Buffer === "function") return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  let text = "";
  for (let at = 0; at < bytes.length; at += SAMPLE) text += String.fromCharCode(...bytes.subarray(at, at + SAMPLE));
  return text;
}

export function decodeUtf16(bytes: Uint8Array, isBigEndian: boolean): string {
  return new TextDecoder(isBigEndian ? "utf-16be" : "utf-16le", { ignoreBOM: true }).decode(bytes);
}

/** One byte for each unit, as the kernel narrows them: units above 0xFF become that. */
export function narrowed(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length }, (_, index) => Math.min(text.charCodeAt(index), 0xff));
}

/** Offsets in UTF-8 bytes for ascending offsets in UTF-16 units: asked in order, one walk over the text answers all. */
export function utf8OffsetsOf(text: string): (unit: number) => number {
  let unit = 0;
  let byte = 0;
  return (wanted) => {
    if (wanted < unit) unit = byte = 0;
    for (; unit < wanted; unit++) {
      const code = text.charCodeAt(unit);
      const isSurrogate = code >= 0xd800 && code <= 0xdfff;
      byte += code < 0x80 ? 1 : code < 0x800 || isSurrogate ? 2 : 3;
    }
    return byte;
  };
}
