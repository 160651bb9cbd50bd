/**
 * File names as git and the file system know them: bytes.
 *
 * Reports need text. A name that is valid UTF-8 is shown as it is; in any other, each byte that does not fit is
 * shown as `\xNN`, so that two names never become one. The bytes stay at hand for opening the file.
 */

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Readable and unambiguous form of a path given as bytes. */
export function pathText(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    let text = "";
    for (let index = 0; index < bytes.length;) {
      const size = sequenceSize(bytes, index);
      if (size === 0) {
        text += `\\x${(bytes[index] ?? 0).toString(16).padStart(2, "0")}`;
        index += 1;
      } else {
        text += strict.decode(bytes.subarray(index, index + size));
        index += size;
      }
    }
    return text;
  }
}

function sequenceSize(bytes: Uint8Array, index: number): number {
  for (const size of [1, 2, 3, 4]) {
    if (index + size > bytes.length) break;
    try {
      strict.decode(bytes.subarray(index, index + size));
      return size;
    } catch {
      // Not a whole character yet.
    }
  }
  return 0;
}

/** Splits NUL-ended records; the bytes are shared with the input. */
export function* nulRecords(output: Buffer): Generator<Buffer> {
  let start = 0;
  while (start < output.length) {
    const end = output.indexOf(0, start);
    if (end === -1) {
      yield output.subarray(start);
      return;
    }
    yield output.subarray(start, end);
    start = end + 1;
  }
}
