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
 *   3. verify  the few that remain: four bytes at the anchor's start, the anchor, boundaries, the shape program.
 *
 * It promises that no hit is lost: when the result area fills, it stops between two candidates and
 * continues there when called again. It never reads a byte outside the input as part of a match; the
 * vector loops may load up to `GUARD` bytes more, which only ever costs a useless candidate.
 *
 * Memory:  tables | filter | heads | classes | run cache | queues | results | guard | input | guard | folded | guard
 *
 * `input` is lent to the caller. What is matched is either the input itself or, for UTF-8 that is not ASCII,
 * a folded copy behind it with one byte for each UTF-16 unit (see text.ts).
 */

import { findEncodedRuns } from "./encoded";
import { foldUtf8 } from "./text";

// ---- Layout of the compiled tables. Written by compiler/layout.ts, which explains it; a test compares both.

const HEADER_SIZE: usize = 1 * 4;
const HEADER_CLASS_COUNT: usize = 2 * 4;
const HEADER_CLASSES: usize = 3 * 4;
const HEADER_OPENING_COUNT: usize = 4 * 4;
const HEADER_OPENINGS: usize = 5 * 4;
const HEADER_CLOSING_COUNT: usize = 6 * 4;
const HEADER_CLOSINGS: usize = 7 * 4;
const HEADER_HEAD_COUNT: usize = 8 * 4;
const HEADER_HEADS: usize = 9 * 4;
const HEADER_ENTRIES: usize = 10 * 4;
const HEADER_PATTERNS: usize = 12 * 4;
const HEADER_ANCHORS: usize = 13 * 4;
const HEADER_PROGRAMS: usize = 14 * 4;
const HEADER_LONGEST_CHAIN: usize = 15 * 4;
const HEADER_CACHED_RUN_COUNT: usize = 16 * 4;

const FILTER_WANTED: u8 = 1;
const FILTER_OPENS: u8 = 2;
const FILTER_CLOSES: u8 = 4;

const ENTRY_VALUE: usize = 4;
const ENTRY_PATTERN: usize = 8;
const ENTRY_FLAGS: usize = 12;
const ENTRY_SIZE_SHIFT: usize = 4;
const ENTRY_DISTANCE: u32 = 0xff;
const ENTRY_LAST_SHIFT: u32 = 31;

const PATTERN_ANCHOR_LENGTH: usize = 4;
const PATTERN_HEAD_LENGTH: usize = 8;
const PATTERN_FLAGS: usize = 12;
const PATTERN_PROGRAM: usize = 16;
const PATTERN_BEHIND_ANCHOR: usize = 20;
const PATTERN_SIZE: usize = 24;
const IGNORES_CASE: u32 = 1;
const HAS_LEFT_BOUNDARY: u32 = 2;

const OP_END: u32 = 0;
const OP_LITERAL: u32 = 1;
const OP_RUN: u32 = 2;
const OP_CACHED_RUN: u32 = 3;
const OP_CHOICE: u32 = 4;
const OP_ANCHOR: u32 = 5;
const OP_SECRET_START: u32 = 6;
const NO_CLASS: usize = 0xffff;

// ---- Sizes

/** Input is matched in blocks of this many bytes: block, filter and queues share the cache. */
const BLOCK: usize = 8192;
/** Bytes that one round of the probe loop takes: two vectors. */
const STRIDE: usize = 32;
const FILTER_SIZE: usize = 0x10000;
const HEADS_SIZE: usize = 0x8000 * 2;
/** One 16-bit offset for each second position of a block, and one that is written but not kept. */
const QUEUE_SIZE: usize = BLOCK + 64;
const CLASS_SIZE: usize = 256;
const CACHED_RUN_SIZE: usize = 8;
/** Bytes before and after the input that may be loaded, and before which nothing of a match can stand. */
const GUARD: usize = 64;
const PAGE: usize = 0x10000;

const HIT_SIZE: usize = 5 * 4;
const RESULT_CAPACITY: u32 = 4096;
/** Pairs of words that fit where the results go. */
const RUN_CAPACITY: u32 = 8192;

// ---- Addresses, set by `configure`

let filter: usize = 0;
let heads: usize = 0;
let classes: usize = 0;
let runCache: usize = 0;
let runCacheSize: usize = 0;
let hashes: usize = 0;
let queue: usize = 0;
let thinned: usize = 0;
let results: usize = 0;
let input: usize = 0;
let folded: usize = 0;
let entries: usize = 0;
let patterns: usize = 0;
let anchors: usize = 0;
let programs: usize = 0;
let longestChain: u32 = 0;

// ---- State of a scan

let resultCount: u32 = 0;
/** First byte of the text that is matched. */
let textStart: usize = 0;
let textEnd: usize = 0;
/** Where a scan stopped because the results were full: block, and candidate inside it. */
let pausedBlock: usize = 0;
let pausedCandidate: usize = 0;
/** The anchor that was compared last and found equal: where, with what, and whether case was ignored. */
let equalAnchor: usize = 0;
let equalLiteral: usize = 0;
let equalCase: u32 = 0;
let secretStart: usize = 0;
let secretEnd: usize = 0;

/** Where the tables go: the first free byte of memory. */
export function tablesAddress(): usize {
  return align64(__heap_base);
}

export function resultsAddress(): usize {
  return results;
}

export function inputAddress(): usize {
  return input;
}

/** Grows memory so that everything below `end` can be read and written. False when there is none left. */
export function reserve(end: usize): bool {
  const pages = <i32>((end + PAGE - 1) / PAGE) - memory.size();
  return pages <= 0 || memory.grow(pages) >= 0;
}

/** Makes room for an input of this many bytes, and the guard behind it. */
export function reserveInput(capacity: usize): bool {
  return reserve(input + capacity + GUARD * 2);
}

/** Expands the tables that lie at `tablesAddress()`. Once, after loading. */
export function configure(): bool {
  const tables = tablesAddress();
  const classCount = <usize>load<u32>(tables, HEADER_CLASS_COUNT);
  runCacheSize = CACHED_RUN_SIZE * <usize>load<u32>(tables, HEADER_CACHED_RUN_COUNT);
  filter = align64(tables + load<u32>(tables, HEADER_SIZE));
  heads = align64(filter + FILTER_SIZE);
  classes = align64(heads + HEADS_SIZE);
  runCache = align64(classes + classCount * CLASS_SIZE);
  hashes = align64(runCache + runCacheSize);
  queue = align64(hashes + STRIDE);
  thinned = align64(queue + QUEUE_SIZE);
  results = align64(thinned + QUEUE_SIZE);
  // The guard before the input stays zero for ever: a match at the very start has a boundary before it.
  input = align64(results + <usize>RESULT_CAPACITY * HIT_SIZE) + GUARD;
  if (!reserveInput(0)) return false;

  entries = tables + load<u32>(tables, HEADER_ENTRIES);
  patterns = tables + load<u32>(tables, HEADER_PATTERNS);
  anchors = tables + load<u32>(tables, HEADER_ANCHORS);
  programs = tables + load<u32>(tables, HEADER_PROGRAMS);
  longestChain = load<u32>(tables, HEADER_LONGEST_CHAIN);

  mark(tables + load<u32>(tables, HEADER_OPENINGS), load<u32>(tables, HEADER_OPENING_COUNT), FILTER_OPENS);
  mark(tables + load<u32>(tables, HEADER_CLOSINGS), load<u32>(tables, HEADER_CLOSING_COUNT), FILTER_CLOSES);

  const headList = tables + load<u32>(tables, HEADER_HEADS);
  const headCount = <usize>load<u32>(tables, HEADER_HEAD_COUNT);
  for (let i: usize = 0; i < headCount; i++) {
    const pair = headList + (i << 2);
    store<u16>(heads + (<usize>load<u16>(pair) << 1), load<u16>(pair, 2));
  }

  const bits = tables + load<u32>(tables, HEADER_CLASSES);
  for (let i: usize = 0; i < classCount * CLASS_SIZE; i++) {
    store<u8>(classes + i, (load<u8>(bits + (i >> 3)) >> <u8>(i & 7)) & 1);
  }
  return true;
}

/** Marks a list of hashes in the filter as wanted, in the given role. */
function mark(list: usize, count: usize, role: u8): void {
  for (let i: usize = 0; i < count; i++) {
    const flags = filter + <usize>load<u16>(list + (i << 1));
    store<u8>(flags, load<u8>(flags) | role | FILTER_WANTED);
  }
}

function align64(address: usize): usize {
  return (address + 63) & ~63;
}

/**
 * Runs of encoded text that end after offset `from`, in the text that was matched last: pairs of 32-bit start and end at
 * `resultsAddress()`. Returns how many; when that is `RUN_CAPACITY`, there may be more behind the last end.
 */
export function encodedRuns(from: usize): u32 {
  return findEncodedRuns(textStart, textStart + from, textEnd, results, RUN_CAPACITY);
}

// ---- Matching

/** Starts a scan of the first `length` bytes of the input. Returns the number of results; `isPaused()` tells whether there are more. */
export function match(length: usize): u32 {
  return matchFrom(input, length);
}

/**
 * Folds the first `length` bytes of the input, which must be UTF-8, into memory behind it, so that `matchFolded` can
 * match it in UTF-16 offsets. Returns the number of units; -1 for bytes that are not UTF-8, -2 when memory ran out.
 */
export function fold(length: usize): i32 {
  folded = align64(input + length + GUARD * 2);
  if (!reserve(folded + length + GUARD * 2)) return -2;
  memory.fill(folded - GUARD, 0, GUARD);
  return foldUtf8(input, length, folded);
}

/** First byte of the text that was matched last. */
export function matchedAddress(): usize {
  return textStart;
}

export function matchFolded(units: usize): u32 {
  return matchFrom(folded, units);
}

function matchFrom(start: usize, length: usize): u32 {
  textStart = start;
  textEnd = start + length;
  memory.fill(runCache, 0, runCacheSize);
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

/** Stage 3, for every pattern that may own the trigram at p. */
function verifyChain(p: usize): void {
  let entry = firstEntry(p);
  for (;;) {
    const flags = load<u32>(entry, ENTRY_FLAGS);
    const anchor = anchorStart(p, flags);
    if (startAgrees(anchor, entry)) verify(load<u32>(entry, ENTRY_PATTERN), anchor);
    if (flags >> ENTRY_LAST_SHIFT) return;
    entry += 1 << ENTRY_SIZE_SHIFT;
  }
}

function verify(number: u32, anchor: usize): void {
  const pattern = patterns + <usize>number * PATTERN_SIZE;
  const anchorLength = <usize>load<u32>(pattern, PATTERN_ANCHOR_LENGTH);
  const flags = load<u32>(pattern, PATTERN_FLAGS);
  const start = anchor - <usize>load<u32>(pattern, PATTERN_HEAD_LENGTH);
  if (start < textStart || anchor + anchorLength > textEnd) return;
  const ignoresCase = (flags & IGNORES_CASE) != 0;
  const literal = anchors + <usize>load<u32>(pattern);
  // Patterns that share an anchor come one after another, and an exact match is also one without case.
  if (anchor != equalAnchor || literal != equalLiteral || (flags & IGNORES_CASE) < equalCase) {
    if (!equals(anchor, literal, anchorLength, ignoresCase)) return;
    equalAnchor = anchor;
    equalLiteral = literal;
    equalCase = flags & IGNORES_CASE;
  }
  // A first look, because names such as `password` stand everywhere and have many patterns.
  const behindAnchor = <usize>load<u32>(pattern, PATTERN_BEHIND_ANCHOR);
  if (behindAnchor != NO_CLASS && !isMemberAt(behindAnchor, anchor + anchorLength)) return;
  if ((flags & HAS_LEFT_BOUNDARY) != 0 && !isBoundary(start)) return;
  const end = runProgram(programs + (<usize>load<u32>(pattern, PATTERN_PROGRAM) << 1), start, anchorLength, ignoresCase);
  if (end == 0) return;
  const hit = results + <usize>resultCount * HIT_SIZE;
  store<u32>(hit, number);
  store<u32>(hit, <u32>(start - textStart), 4);
  store<u32>(hit, <u32>(end - textStart), 8);
  store<u32>(hit, <u32>((secretStart == 0 ? start : secretStart) - textStart), 12);
  store<u32>(hit, <u32>((secretEnd == 0 ? end : secretEnd) - textStart), 16);
  resultCount++;
}

function equals(text: usize, literal: usize, length: usize, ignoresCase: bool): bool {
  for (let i: usize = 0; i < length; i++) {
    let byte = <u32>load<u8>(text + i);
    if (ignoresCase) byte = lowerCase(byte);
    if (byte != <u32>load<u8>(literal + i)) return false;
  }
  return true;
}

// @ts-ignore: as above
@inline
function lowerCase(byte: u32): u32 {
  return byte - 0x41 < 26 ? byte | 0x20 : byte;
}

/** Whether a token can begin at p: no word character before it, or one that ends an escape (`\n`, `%3D`, `\x22`, `\u0022`). */
function isBoundary(p: usize): bool {
  const before = p - 1;
  if (!isWord(byteAt(before))) return true;
  const letter = byteAt(before);
  if (byteAt(p - 2) == 0x5c && (letter == 0x6e || letter == 0x72 || letter == 0x74)) return true; // \n \r \t
  if (!isHex(letter) || !isHex(byteAt(p - 2))) return false;
  if (byteAt(p - 3) == 0x25) return true; // %XX
  if (byteAt(p - 3) == 0x78 && byteAt(p - 4) == 0x5c) return true; // \xXX
  return isHex(byteAt(p - 3)) && isHex(byteAt(p - 4)) && byteAt(p - 5) == 0x75 && byteAt(p - 6) == 0x5c; // \uXXXX
}

/** A byte of the text, zero before its start. */
// @ts-ignore: as above
@inline
function byteAt(p: usize): u32 {
  return p < textStart ? 0 : <u32>load<u8>(p);
}

function isWord(byte: u32): bool {
  return byte - 0x30 < 10 || byte == 0x5f || lowerCase(byte) - 0x61 < 26;
}

function isHex(byte: u32): bool {
  return byte - 0x30 < 10 || lowerCase(byte) - 0x61 < 6;
}

/** Whether there is a byte at p, and it belongs to the class. */
// @ts-ignore: as above
@inline
function isMemberAt(classNumber: usize, p: usize): bool {
  return p < textEnd && load<u8>(classes + classNumber * CLASS_SIZE + <usize>load<u8>(p)) != 0;
}

/** Runs a shape program from `start`. Returns the end of the match, 0 for none; leaves the secret's range in two globals. */
function runProgram(program: usize, start: usize, anchorLength: usize, ignoresCase: bool): usize {
  const end = textEnd;
  let p = start;
  let word = program;
  secretStart = 0;
  secretEnd = 0;
  for (;;) {
    const op = <u32>load<u16>(word);
    word += 2;
    if (op == OP_RUN || op == OP_CACHED_RUN) {
      const members = classes + <usize>load<u16>(word) * CLASS_SIZE;
      const minimum = <usize>load<u16>(word, 2);
      const limit = min(p + <usize>load<u16>(word, 4), end);
      const from = p;
      if (op == OP_RUN) {
        while (p < limit && load<u8>(members + <usize>load<u8>(p))) p++;
        word += 6;
      } else {
        p = endOfCachedRun(members, p, limit, runCache + <usize>load<u16>(word, 6) * CACHED_RUN_SIZE);
        word += 8;
      }
      if (p - from < minimum) return 0;
    } else if (op == OP_LITERAL) {
      const length = <usize>load<u16>(word);
      word += 2;
      if (!startsWith(p, word, length, ignoresCase)) return 0;
      p += length;
      word += length << 1;
    } else if (op == OP_ANCHOR) {
      p += anchorLength; // compared before
    } else if (op == OP_CHOICE) {
      const length = chosenLength(p, word, ignoresCase);
      if (length == 0 && load<u16>(word) == 0) return 0;
      p += length;
      word += 6 + (<usize>load<u16>(word, 2) << 1);
    } else if (op == OP_END) {
      const forbidden = <usize>load<u16>(word);
      if (forbidden != NO_CLASS && isMemberAt(forbidden, p)) return 0;
      return p;
    } else if (op == OP_SECRET_START) {
      secretStart = p;
    } else {
      secretEnd = p;
    }
  }
  return 0; // not reached: every program ends with OP_END
}

/** Whether the words of a literal, one byte in each, stand at p. */
function startsWith(p: usize, word: usize, length: usize, ignoresCase: bool): bool {
  if (p + length > textEnd) return false;
  for (let i: usize = 0; i < length; i++) {
    let byte = <u32>load<u8>(p + i);
    if (ignoresCase) byte = lowerCase(byte);
    if (byte != <u32>load<u16>(word + (i << 1))) return false;
  }
  return true;
}

/** Length of the alternative that stands at p, 0 for none. `word` is the first operand of a choice. */
function chosenLength(p: usize, word: usize, ignoresCase: bool): usize {
  const count = <u32>load<u16>(word, 4);
  let option = word + 6;
  for (let i: u32 = 0; i < count; i++) {
    const length = <usize>load<u16>(option);
    if (startsWith(p, option + 2, length, ignoresCase)) return length;
    option += 2 + (length << 1);
  }
  return 0;
}

/**
 * The end of a long run that starts at p. The slot remembers the stretch of input known to belong to the class,
 * as two addresses, so that a run which is entered again a few bytes later is not read again.
 */
function endOfCachedRun(members: usize, start: usize, limit: usize, slot: usize): usize {
  const knownStart = <usize>load<u32>(slot);
  const knownEnd = <usize>load<u32>(slot, 4);
  const isKnown = start >= knownStart && start < knownEnd;
  let p = isKnown ? min(knownEnd, limit) : start;
  while (p < limit && load<u8>(members + <usize>load<u8>(p))) p++;
  if (!isKnown) store<u32>(slot, <u32>start);
  if (!isKnown || p > knownEnd) store<u32>(slot, <u32>p, 4);
  return p;
}
