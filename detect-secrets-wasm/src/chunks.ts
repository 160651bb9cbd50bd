/**
 * Scans an input of any size through a window of a few megabytes.
 *
 * Windows overlap, so that a secret and what its detector looks at lie in one of them as a whole; each
 * place belongs to exactly one window, so nothing is reported twice. Ranges, lines and columns are those
 * of the whole input. A secret longer than the overlap, or context further away, is not seen.
 */
import { containerIn } from "./containers.ts";
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

/** Bytes that are looked at before the rest is read: nobody waits for a binary file of many megabytes. */
const FIRST_LOOK = 64 << 10;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** What is needed of the scanner: its input buffer, the line ends in the first bytes of it, and a scan of them. */
export interface WindowedInput {
  view(capacity: number): Uint8Array;
  lineEnds(length: number): number;
  readonly scan: WindowScanner;
}

export function scanInChunks(read: ChunkReader, input: WindowedInput): Finding[] {
  const findings: Finding[] = [];
  let position: Position = { offset: 0, line: 0, column: 0 };
  let encoding: Encoding | undefined;
  let carried = new Uint8Array(0);
  let ownedFrom = 0;
  for (;;) {
    const view = input.view(WINDOW).subarray(0, WINDOW);
    view.set(carried);
    let filled = carried.length;
    if (encoding === undefined) {
      filled = fill(view.subarray(0, FIRST_LOOK), 0, read);
      const head = view.subarray(0, filled);
      if (encodingOf(head) === "binary" && containerIn(head).length === 0) return [];
    }
    const length = fill(view, filled, read);
    const isLast = length < WINDOW;
    const window = view.subarray(0, length);
    encoding ??= encodingOf(window);
    const ownedTo = isLast ? length : characterStart(window, length - CONTEXT_BEHIND, encoding);
    const next = isLast ? length : lineSafe(window, characterStart(window, ownedTo - CONTEXT_BEFORE, encoding));
    const scanned = isLast ? length : characterStart(window, length, encoding);
    // Before scanning, because that may overwrite the window.
    carried = window.slice(next);
    const behind = isLast ? position : advanced(position, window.subarray(0, next), encoding, () => input.lineEnds(next));
    for (const finding of input.scan(scanned, encoding)) {
      if (finding.start >= ownedFrom && finding.start < ownedTo) findings.push(moved(finding, position));
    }
    if (isLast) return findings;
    position = behind;
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

/** Not between a carriage return and its line feed, which are one line end. */
function lineSafe(bytes: Uint8Array, at: number): number {
  const [before, behind] = [bytes[at - 1], bytes[at]];
  if (before === CARRIAGE_RETURN && behind === LINE_FEED) return at - 1;
  const isSplitUtf16 = [bytes[at - 2], before].includes(CARRIAGE_RETURN) && [behind, bytes[at + 1]].includes(LINE_FEED) && [before, bytes[at - 2]].includes(0);
  return isSplitUtf16 ? at - 2 : at;
}

interface Position {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** The position behind some bytes. Columns count UTF-16 units, lines end as in `location.ts`. */
function advanced({ offset, line, column }: Position, bytes: Uint8Array, encoding: Encoding, countLineEnds: () => number): Position {
  const isUtf16 = encoding === "utf-16le" || encoding === "utf-16be";
  const { lines, lineStart } = isUtf16 ? utf16Lines(bytes, encoding === "utf-16be") : { lines: countLineEnds(), lineStart: lastLineStart(bytes) };
  const units = isUtf16 ? (bytes.length - lineStart) / 2 : utf16Length(bytes.subarray(lineStart));
  return { offset: offset + bytes.length, line: line + lines, column: lines > 0 ? units : column + units };
}

function lastLineStart(bytes: Uint8Array): number {
  const behindFeed = bytes.lastIndexOf(LINE_FEED) + 1;
  return behindFeed + bytes.subarray(behindFeed).lastIndexOf(CARRIAGE_RETURN) + 1;
}

function utf16Lines(bytes: Uint8Array, isBigEndian: boolean): { lines: number; lineStart: number } {
  const [low, high] = isBigEndian ? [1, 0] : [0, 1];
  let lines = 0;
  let lineStart = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const unit = bytes[at + low];
    if ((unit !== LINE_FEED && unit !== CARRIAGE_RETURN) || bytes[at + high] !== 0) continue;
    const isFollowed = unit === CARRIAGE_RETURN && bytes[at + 2 + low] === LINE_FEED && bytes[at + 2 + high] === 0;
    if (isFollowed) continue;
    lines++;
    lineStart = at + 2;
  }
  return { lines, lineStart };
}

function utf16Length(utf8: Uint8Array): number {
  let units = 0;
  for (const byte of utf8) if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
  return units;
}

function moved(finding: Finding, by: Position): Finding {
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
