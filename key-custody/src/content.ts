/**
 * What kind of content some bytes are, and the text in them.
 *
 * Told from the bytes alone: text as UTF-8 or UTF-16, a large-file pointer, binary. The scanner reads bytes and needs
 * none of this; the source side, the masked line of a finding and the list of what was not scanned do.
 */

export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** Bytes looked at to tell text from binary, as git does. */
const sample = 8000;

/** `undefined` means binary. */
export function encodingOf(bytes: Buffer): Encoding | undefined {
  if (bytes.length >= 2) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  }
  const firstNul = bytes.indexOf(0);
  if (firstNul === -1 || firstNul >= sample) return "utf-8";
  // Text in UTF-16 without a mark: mostly ASCII, so nearly every second byte is zero, always on the same side.
  const end = Math.min(bytes.length, sample) & ~1;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < end; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  if (odd > end * 0.35 && even <= end * 0.01) return "utf-16le";
  if (even > end * 0.35 && odd <= end * 0.01) return "utf-16be";
  return undefined;
}

/** The bytes as text, without a byte order mark. */
export function decode(bytes: Buffer, encoding: Encoding): string {
  if (encoding === "utf-8") {
    return bytes.toString("utf8", hasMark(bytes) ? 3 : 0);
  }
  return new TextDecoder(encoding).decode(bytes);
}

/** Whether a byte order mark stands before the text. The scanner counts it as a column of the first line; editors do not. */
export function hasMark(bytes: Buffer): boolean {
  return (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) || (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

const pointerStart = Buffer.from("version https://git-lfs.github.com/spec/v1\n");

/** Content kept in Git LFS is not here; only a pointer to it is. */
export function isLargeFilePointer(bytes: Buffer): boolean {
  return bytes.length < 1024 && bytes.length >= pointerStart.length && bytes.compare(pointerStart, 0, pointerStart.length, 0, pointerStart.length) === 0;
}
