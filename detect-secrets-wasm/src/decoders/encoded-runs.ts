/**
 * Decodes long runs of base64, base64url and hexadecimal text. The engine reports only runs whose
 * first bytes are readable; what comes out is read as UTF-8 or UTF-16, and left alone when it is neither.
 */
import { decodeUtf16, decodeUtf8, encodingOf, utf8OffsetsOf } from "../encoding.ts";
import type { DecodedText, Decoder, Span } from "./decoder.ts";

const MAX_RUN = 4_000_000;

export const encodedRuns: Decoder = {
  name: "encoded-runs",
  triggers: [],
  readsEncodedRuns: true,
  decode(text, places) {
    return places.flatMap((place): DecodedText[] => {
      const run = text.slice(place.start, Math.min(place.end, place.start + MAX_RUN));
      const isHex = /^(?:[0-9A-Fa-f]{2}){20,}/.exec(run)?.[0];
      const decoded = isHex === undefined ? undefined : textOf(bytesOfHex(isHex), (byte) => byte * 2, place.start);
      const found = decoded ?? textOf(bytesOfBase64Run(run), (byte) => (byte * 4) / 3, place.start);
      return found === undefined ? [] : [found];
    });
  },
};

/** The text of bytes. `sourceOffset` says where a byte begins in the run; it may fall inside a character. */
function textOf(bytes: Uint8Array, sourceOffset: (byte: number) => number, runStart: number): DecodedText | undefined {
  const encoding = encodingOf(bytes);
  if (encoding === "binary") return undefined;
  const isUtf16 = encoding !== "utf-8";
  const text = isUtf16 ? decodeUtf16(bytes, encoding === "utf-16be") : decodeUtf8(bytes);
  if (text === undefined) return undefined;
  const byteOf = isUtf16 ? (unit: number): number => unit * 2 : utf8OffsetsOf(text);
  return {
    text,
    sourceOf: (start, end): Span => ({
      start: runStart + Math.floor(sourceOffset(byteOf(start))),
      end: runStart + Math.ceil(sourceOffset(byteOf(end))),
    }),
  };
}

function bytesOfHex(hex: string): Uint8Array {
  const bytes = new Uint8Array(hex.length / 2);
  for (let index = 0; index < bytes.length; index++) bytes[index] = nibble(hex.charCodeAt(index * 2)) * 16 + nibble(hex.charCodeAt(index * 2 + 1));
  return bytes;
}

/** Four bits of a hexadecimal digit: in ASCII, letters of either case begin one behind a multiple of 16, in the second quarter. */
function nibble(digit: number): number {
  return (digit & 0x0f) + (digit >> 6) * 9;
}

/** Bytes of a run in either alphabet, without padding; an incomplete last group gives what it holds. */
function bytesOfBase64Run(run: string): Uint8Array {
  const standard = run.replaceAll("-", "+").replaceAll("_", "/");
  const whole = standard.length % 4 === 1 ? standard.slice(0, -1) : standard;
  if (typeof Buffer === "function") return new Uint8Array(Buffer.from(whole, "base64"));
  return Uint8Array.from(atob(whole), (character) => character.charCodeAt(0));
}
