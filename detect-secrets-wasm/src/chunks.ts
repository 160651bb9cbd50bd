/**
 * Scans an input of any size through a window of a few megabytes.
 *
 * Windows overlap, so that a secret and what its detector looks at lie in one of them as a whole; each
 * place belongs to exactly one window, so nothing is reported twice. Ranges, lines and columns are those
 * of the whole input. A secret longer than the overlap, or context further away, is not seen.
 */
import { type Encoding, encodingOf } from "./encoding.ts";
import type { Finding } from "./finding.ts";

/** Fills the view from its start and returns how many bytes it wrote; 0 at the end of the input. */
export type ChunkReader = (into: Uint8Array) => number;

/** Scans the first `length` bytes of the window in an encoding, with ranges relative to it. */
export type WindowScanner = (length: number, encoding: Encoding) => Finding[];

const WINDOW = 4 << 20;
/** What a detector may look at before and behind a secret. */
const CONTEXT_BEFORE = 8 << 10;
const CONTEXT_BEHIND = 64 << 10;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

export function scanInChunks(read: ChunkReader, windowView: (capacity: number) => Uint8Array, scanWindow: WindowScanner): Finding[] {
  const findings: Finding[] = [];
  const position = { offset: 0, line: 0, column: 0 };
  let encoding: Encoding | undefined;
  let carried = new Uint8Array(0);
  let ownedFrom = 0;
  for (;;) {
    const view = windowView(WINDOW).subarray(0, WINDOW);
    view.set(carried);
    const length = fill(view, carried.length, read);
    const isLast = length < WINDOW;
    const window = view.subarray(0, length);
    encoding ??= encodingOf(window);
    const ownedTo = isLast ? length : characterStart(window, length - CONTEXT_BEHIND, encoding);
    const next = isLast ? length : characterStart(window, ownedTo - CONTEXT_BEFORE, encoding);
    const scanned = isLast ? length : characterStart(window, length, encoding);
    // Before scanning, because that may overwrite the window.
    carried = window.slice(next);
    const behind = { ...position };
    advance(behind, window.subarray(0, next), encoding);
    for (const finding of scanWindow(scanned, encoding)) {
      if (finding.start >= ownedFrom && finding.start < ownedTo) findings.push(moved(finding, position));
    }
    if (isLast) return findings;
    Object.assign(position, behind);
    ownedFrom = ownedTo - next;
  }
}

function fill(view: Uint8Array, from: number, read: ChunkReader): number {
  let length = from;
  while (length < view.length) {
    const count = read(view.subarray(length));
    if (count === 0) break;
    length += count;
  }
  return length;
}

/** The last place up to `at` where a character begins. */
function characterStart(bytes: Uint8Array, at: number, encoding: Encoding): number {
  if (encoding !== "utf-8") return at & ~1;
  let start = at;
  while (start > at - 3 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start--;
  return start === bytes.length ? lastWholeCharacter(bytes) : start;
}

function lastWholeCharacter(bytes: Uint8Array): number {
  for (let back = 1; back <= 3; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return size > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** Moves a position behind some bytes. Columns count UTF-16 units, lines end as in `location.ts`. */
function advance(position: { offset: number; line: number; column: number }, bytes: Uint8Array, encoding: Encoding): void {
  position.offset += bytes.length;
  const unit = encoding === "utf-16le" || encoding === "utf-16be" ? 2 : 1;
  const zeroBefore = encoding === "utf-16be" ? 1 : 0;
  const isAt = (at: number): boolean => unit === 1 || (at % 2 === zeroBefore && bytes[at + (zeroBefore === 1 ? -1 : 1)] === 0);
  let lineStart = 0;
  for (const lineEnd of [LINE_FEED, CARRIAGE_RETURN]) {
    for (let at = bytes.indexOf(lineEnd); at >= 0; at = bytes.indexOf(lineEnd, at + 1)) {
      if (!isAt(at) || (lineEnd === CARRIAGE_RETURN && bytes[at + unit] === LINE_FEED)) continue;
      position.line++;
      position.column = 0;
      lineStart = Math.max(lineStart, at + (zeroBefore === 1 ? 1 : unit));
    }
  }
  position.column += unit === 2 ? (bytes.length - lineStart) / 2 : utf16Length(bytes.subarray(lineStart));
}

function utf16Length(utf8: Uint8Array): number {
  let units = 0;
  for (const byte of utf8) if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
  return units;
}

function moved(finding: Finding, by: { offset: number; line: number; column: number }): Finding {
  return {
    ...finding,
    start: finding.start + by.offset,
    end: finding.end + by.offset,
    line: finding.line + by.line,
    endLine: finding.endLine + by.line,
    column: finding.column + (finding.line === 1 ? by.column : 0),
    endColumn: finding.endColumn + (finding.endLine === 1 ? by.column : 0),
  };
}
