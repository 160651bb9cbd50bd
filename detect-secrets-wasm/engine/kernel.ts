/**
 * The kernel of the scanner, in AssemblyScript: raw linear memory, no allocation, no runtime.
 *
 * It is given compiled tables and an input, and it reports every place where an anchor stands and
 * its shape holds. Three stages work on blocks small enough to stay in the first-level cache:
 *
 *   1. probe   every second position: a hash of three bytes, eight hashes in one vector, looked up in a
 *              64 kB table of flags. Positions that pass are queued without a branch.
 *   2. thin    the queue, again without branches. An anchor is found by a window of four bytes, which is two
 *              trigrams; the probe has seen one, so the one before or behind it must be in the filter too.
 *   3. verify  the few that remain: four bytes at the anchor's start, the anchor, boundaries, the shape program (program.ts).
 *
 * It promises that no hit is lost: when the result area fills, it stops between two candidates and
 * continues there when called again. It never reads a byte outside the input as part of a match; the
 * vector loops may load up to `GUARD` bytes more, which only ever costs a useless candidate.
 *
 * What is matched is either the input itself or, for UTF-8 that is not ASCII, a folded copy behind it with one byte for each
 * UTF-16 unit (text.ts). Where things lie is said in memory.ts.
 */
import { lookAtRun, nextVector } from "./encoded";
import {
  BLOCK, GUARD, HIT_SIZE, RESULT_CAPACITY, STRIDE, align64, anchors, entries, filter, hashes, heads, input, longestChain, patterns, programs, queue,
  reserve, results, thinned,
} from "./memory";
import { isBoundary, isMemberAt, lowerCase, mayBeginValue, runProgram, secretEnd, secretStart, textEnd, textStart, useText } from "./program";
import {
  ENTRY_ALIKE, ENTRY_ALIKE_SHIFT, ENTRY_DISTANCE, ENTRY_FLAGS, ENTRY_LAST_SHIFT, ENTRY_PATTERN, ENTRY_SIZE_SHIFT, ENTRY_VALUE, FILTER_WANTED, HAS_LEFT_BOUNDARY, IGNORES_CASE, NEEDS_QUOTE, NO_CLASS,
  PATTERN_ANCHOR_LENGTH, PATTERN_BEHIND_ANCHOR, PATTERN_FLAGS, PATTERN_HEAD_LENGTH, PATTERN_PROGRAM, PATTERN_SIZE,
} from "./tables";
import { foldUtf8, narrow, survey } from "./text";

export { configure, inputAddress, reserve, reserveInput, resultsAddress, tablesAddress } from "./memory";

/** The folded copy of the input, where one was made. */
let folded: usize = 0;
/** The end of what must stay while other text is matched: the input, or its folded copy behind it. */
let keptEnd: usize = 0;
let resultCount: u32 = 0;
/** Whether the text is a program's. */
let inCode: bool = false;
/** Where a scan stopped because the results were full: block, and candidate inside it. */
let pausedBlock: usize = 0;
let pausedCandidate: usize = 0;
/** The anchor that was compared last and found equal: where, with what, and whether case was ignored. */
let equalAnchor: usize = 0;
let equalLiteral: usize = 0;
let equalCase: u32 = 0;

/** The next vector that may belong to a run that hides text, from an offset in the text that was matched last; -1 when there is none. */
export function vectorOfRun(from: usize): i32 {
  const p = nextVector(textStart + from, textEnd);
  return p + 16 <= textEnd ? <i32>(p - textStart) : -1;
}

/** Whether the run around that vector hides text. Its start, not before offset `floor`, and its end are 32-bit offsets at `resultsAddress()`, where the hits were. */
export function hidesTextAt(vector: usize, floor: usize): bool {
  return lookAtRun(textStart + vector, textStart, textStart + floor, textEnd, results);
}

/** Starts a scan of the first `length` bytes of the input, in a program's text or not. Returns the number of results; `isPaused()` tells whether there are more. */
export function match(length: usize, isCode: bool): u32 {
  keptEnd = input + length;
  return matchFrom(input, length, isCode);
}

/** What `matchAscii` returns for an input that is not plain ASCII text, and for one in which nothing was found. */
const NOT_ASCII: i32 = -1;
const NOTHING: i32 = -2;

/** As `match`, for an input that is plain ASCII text, with a look whether any run may hide text: all that most inputs need, in one call. */
export function matchAscii(length: usize, isCode: bool): i32 {
  if (survey(input, length) != 0) return NOT_ASCII;
  const count = <i32>match(length, isCode);
  return count > 0 || vectorOfRun(0) >= 0 ? count : NOTHING;
}

/** Room for a text of some bytes beside the input and what was folded of it; 0 when memory ran out. */
export function placeOfText(size: usize): usize {
  const place = align64(max(keptEnd, input) + GUARD * 2);
  if (!reserve(place + size + GUARD * 2)) return 0;
  memory.fill(place - GUARD, 0, GUARD);
  return place;
}

/** Narrows UTF-16 that was written at `place`, and matches it. */
export function matchText(place: usize, units: usize, isCode: bool): u32 {
  narrow(place, units);
  return matchFrom(place, units, isCode);
}

/**
 * Folds the first `length` bytes of the input, which must be UTF-8, into memory behind it, so that `matchFolded` can
 * match it in UTF-16 offsets. Returns the number of units; -1 for bytes that are not UTF-8, -2 when memory ran out.
 */
export function fold(length: usize): i32 {
  folded = align64(input + length + GUARD * 2);
  if (!reserve(folded + length + GUARD * 2)) return -2;
  memory.fill(folded - GUARD, 0, GUARD);
  const units = foldUtf8(input, length, folded);
  keptEnd = folded + <usize>max(units, 0);
  return units;
}

export function matchFolded(units: usize, isCode: bool): u32 {
  return matchFrom(folded, units, isCode);
}

function matchFrom(start: usize, length: usize, isCode: bool): u32 {
  useText(start, length);
  inCode = isCode;
  equalAnchor = 0;
  // Two bytes early, so that a window that begins with the byte before the text is probed too.
  pausedBlock = start - 2;
  pausedCandidate = 0;
  return matchMore();
}

export function isPaused(): bool {
  return pausedBlock < textEnd;
}

/** Continues a paused scan; the results of the call before are gone. */
export function matchMore(): u32 {
  resultCount = 0;
  let block = pausedBlock;
  let candidate = pausedCandidate;
  const end = textEnd;
  while (block < end) {
    const queued = probe(block, min(block + BLOCK, end));
    const candidates = thin(block, queued);
    for (; candidate < candidates; candidate++) {
      if (resultCount + longestChain > RESULT_CAPACITY) {
        pausedBlock = block;
        pausedCandidate = candidate;
        return resultCount;
      }
      verifyChain(block + <usize>load<u16>(thinned + (candidate << 1)));
    }
    candidate = 0;
    block += BLOCK;
  }
  pausedBlock = block;
  return resultCount;
}

/** Stage 1. Queues the offset in the block of every second position whose trigram is in the filter; returns how many. */
function probe(block: usize, end: usize): usize {
  // Locals, because the optimiser reloads globals on every use.
  const flags = filter;
  const lanes = hashes;
  const out = queue;
  let count: usize = 0;
  for (let p = block; p < end; p += STRIDE) {
    v128.store(lanes, hashEight(p));
    v128.store(lanes, hashEight(p + 16), 16);
    const offset = <u32>(p - block);
    count = enqueue(count, out, offset, flags, lanes, 0);
    count = enqueue(count, out, offset, flags, lanes, 1);
    count = enqueue(count, out, offset, flags, lanes, 2);
    count = enqueue(count, out, offset, flags, lanes, 3);
    count = enqueue(count, out, offset, flags, lanes, 4);
    count = enqueue(count, out, offset, flags, lanes, 5);
    count = enqueue(count, out, offset, flags, lanes, 6);
    count = enqueue(count, out, offset, flags, lanes, 7);
    count = enqueue(count, out, offset, flags, lanes, 8);
    count = enqueue(count, out, offset, flags, lanes, 9);
    count = enqueue(count, out, offset, flags, lanes, 10);
    count = enqueue(count, out, offset, flags, lanes, 11);
    count = enqueue(count, out, offset, flags, lanes, 12);
    count = enqueue(count, out, offset, flags, lanes, 13);
    count = enqueue(count, out, offset, flags, lanes, 14);
    count = enqueue(count, out, offset, flags, lanes, 15);
  }
  return count;
}

/** Always writes the position, but only moves on when its trigram is wanted: no branch to mispredict. */
// @ts-ignore: decorators are valid here in AssemblyScript
@inline
function enqueue(count: usize, out: usize, offset: u32, flags: usize, lanes: usize, lane: usize): usize {
  store<u16>(out + (count << 1), <u16>(offset + 2 * <u32>lane));
  return count + <usize>(load<u8>(flags + <usize>load<u16>(lanes + (lane << 1))) & FILTER_WANTED);
}

/** Hashes of the trigrams at p, p+2, … p+14. The same function as `hashOne`. */
// @ts-ignore: as above
@inline
function hashEight(p: usize): v128 {
  const fold = i16x8.splat(0x2020);
  let hash = i16x8.mul(v128.or(v128.load(p), fold), i16x8.splat(<i16>40503));
  hash = v128.xor(hash, i16x8.shr_u(hash, 7));
  return i16x8.add(hash, i16x8.shl(v128.or(v128.load(p, 2), fold), 8));
}

// @ts-ignore: as above
@inline
function hashOne(p: usize): u32 {
  let hash = ((<u32>load<u16>(p) | 0x2020) * 40503) & 0xffff;
  hash ^= hash >> 7;
  return (hash + ((<u32>load<u8>(p, 2) | 0x20) << 8)) & 0xffff;
}

/** The first entry for the trigram at p. */
// @ts-ignore: as above
@inline
function firstEntry(p: usize): usize {
  return entries + (<usize>load<u16>(heads + ((<usize>hashOne(p) >> 1) << 1)) << ENTRY_SIZE_SHIFT);
}

/** Where the anchor of an entry starts, if the trigram at p belongs to it. */
// @ts-ignore: as above
@inline
function anchorStart(p: usize, entryFlags: u32): usize {
  return p + 1 - <usize>(entryFlags & ENTRY_DISTANCE);
}

// @ts-ignore: as above
@inline
function startAgrees(anchor: usize, entry: usize): u32 {
  return <u32>(((load<u32>(anchor) | 0x20202020) & load<u32>(entry)) == load<u32>(entry, ENTRY_VALUE));
}

/** Stage 2. Keeps a queued position whose trigram opens a window that the next one closes, or closes one that the one before opens. */
function thin(block: usize, queued: usize): usize {
  const flags = filter;
  const from = queue;
  const to = thinned;
  let count: usize = 0;
  for (let i: usize = 0; i < queued; i++) {
    const offset = load<u16>(from + (i << 1));
    const p = block + <usize>offset;
    const here = <u32>load<u8>(flags + <usize>hashOne(p));
    const before = <u32>load<u8>(flags + <usize>hashOne(p - 1));
    const behind = <u32>load<u8>(flags + <usize>hashOne(p + 1));
    store<u16>(to + (count << 1), offset);
    // Bit 1 says that a trigram opens a window, bit 2 that it closes one.
    const isOpening = (here >> 1) & (behind >> 2);
    const isClosing = (here >> 2) & (before >> 1);
    count += <usize>((isOpening | isClosing) & 1);
  }
  return count;
}

/** Stage 3, for every pattern that may own the trigram at p. Where an anchor does not stand, the other patterns that have it are passed over. */
function verifyChain(p: usize): void {
  let entry = firstEntry(p);
  for (;;) {
    let flags = load<u32>(entry, ENTRY_FLAGS);
    const anchor = anchorStart(p, flags);
    if (!startAgrees(anchor, entry) || !verify(load<u32>(entry, ENTRY_PATTERN), anchor)) {
      entry += <usize>((flags >> ENTRY_ALIKE_SHIFT) & ENTRY_ALIKE) << ENTRY_SIZE_SHIFT;
      flags = load<u32>(entry, ENTRY_FLAGS);
    }
    if (flags >> ENTRY_LAST_SHIFT) return;
    entry += 1 << ENTRY_SIZE_SHIFT;
  }
}

/** Whether the anchor of a pattern stands there; if all the rest does, too, it is a hit. */
// @ts-ignore: as above
@inline
function verify(number: u32, anchor: usize): bool {
  const pattern = patterns + <usize>number * PATTERN_SIZE;
  const anchorLength = <usize>load<u32>(pattern, PATTERN_ANCHOR_LENGTH);
  const flags = load<u32>(pattern, PATTERN_FLAGS);
  const start = anchor - <usize>load<u32>(pattern, PATTERN_HEAD_LENGTH);
  if (start < textStart || anchor + anchorLength > textEnd) return true;
  const literal = anchors + <usize>load<u32>(pattern);
  // Patterns that share an anchor come one after another, and an exact match is also one without case.
  if (anchor != equalAnchor || literal != equalLiteral || (flags & IGNORES_CASE) < equalCase) {
    if (!equals(anchor, literal, anchorLength, (flags & IGNORES_CASE) != 0)) return false;
    equalAnchor = anchor;
    equalLiteral = literal;
    equalCase = flags & IGNORES_CASE;
  }
  // A first look, because names such as `password` stand everywhere and have many patterns.
  const behindAnchor = <usize>load<u32>(pattern, PATTERN_BEHIND_ANCHOR);
  if ((behindAnchor != NO_CLASS && !isMemberAt(behindAnchor, anchor + anchorLength)) || ((flags & HAS_LEFT_BOUNDARY) != 0 && !isBoundary(start))) return true;
  const end = runProgram(programs + (<usize>load<u32>(pattern, PATTERN_PROGRAM) << 1), start, anchorLength, (flags & IGNORES_CASE) != 0);
  if (end == 0) return true;
  const value = secretStart == 0 ? start : secretStart;
  if (inCode && (flags & NEEDS_QUOTE) != 0 && !mayBeginValue(value)) return true;
  const hit = results + <usize>resultCount * HIT_SIZE;
  store<u32>(hit, number);
  store<u32>(hit, <u32>(start - textStart), 4);
  store<u32>(hit, <u32>(end - textStart), 8);
  store<u32>(hit, <u32>(value - textStart), 12);
  store<u32>(hit, <u32>((secretEnd == 0 ? end : secretEnd) - textStart), 16);
  resultCount++;
  return true;
}

function equals(text: usize, literal: usize, length: usize, ignoresCase: bool): bool {
  for (let i: usize = 0; i < length; i++) {
    let byte = <u32>load<u8>(text + i);
    if (ignoresCase) byte = lowerCase(byte);
    if (byte != <u32>load<u8>(literal + i)) return false;
  }
  return true;
}
