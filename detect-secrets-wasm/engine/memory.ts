/**
 * The kernel's memory: what lies where, how it grows, and how compiled tables become what the matching reads.
 *
 * tables | filter | heads | classes | run cache | hashes | queues | results | guard | input | guard | folded | guard
 *
 * `input` is lent to the caller; addresses below it never move. Everything behind it may, with every larger input.
 */
import { CACHED_RUN_SIZE, CLASS_SIZE, useClasses } from "./program";
import { FILTER_CLOSES, FILTER_OPENS, FILTER_WANTED, HEADER_ANCHORS, HEADER_CACHED_RUN_COUNT, HEADER_CLASSES, HEADER_CLASS_COUNT, HEADER_CLOSINGS,
  HEADER_CLOSING_COUNT, HEADER_ENTRIES, HEADER_HEADS, HEADER_HEAD_COUNT, HEADER_LONGEST_CHAIN, HEADER_OPENINGS, HEADER_OPENING_COUNT, HEADER_PATTERNS,
  HEADER_PROGRAMS, HEADER_SIZE } from "./tables";

/** Input is matched in blocks of this many bytes: block, filter and queues share the cache. */
export const BLOCK: usize = 8192;
/** Bytes that one round of the probe loop takes: two vectors. */
export const STRIDE: usize = 32;
const FILTER_SIZE: usize = 0x10000;
const HEADS_SIZE: usize = 0x8000 * 2;
/** One 16-bit offset for each second position of a block, and one that is written but not kept. */
const QUEUE_SIZE: usize = BLOCK + 64;
/** Bytes before and after the input that may be loaded, and before which nothing of a match can stand. */
export const GUARD: usize = 64;
const PAGE: usize = 0x10000;

export const HIT_SIZE: usize = 5 * 4;
export const RESULT_CAPACITY: u32 = 4096;

/** Addresses, set by `configure`. */
export let filter: usize = 0;
export let heads: usize = 0;
export let hashes: usize = 0;
export let queue: usize = 0;
export let thinned: usize = 0;
export let results: usize = 0;
export let input: usize = 0;
export let entries: usize = 0;
export let patterns: usize = 0;
export let anchors: usize = 0;
export let programs: usize = 0;
export let longestChain: u32 = 0;

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
  const runCacheSize = CACHED_RUN_SIZE * <usize>load<u32>(tables, HEADER_CACHED_RUN_COUNT);
  filter = align64(tables + load<u32>(tables, HEADER_SIZE));
  heads = align64(filter + FILTER_SIZE);
  const classes = align64(heads + HEADS_SIZE);
  const runCache = align64(classes + classCount * CLASS_SIZE);
  hashes = align64(runCache + runCacheSize);
  queue = align64(hashes + STRIDE);
  thinned = align64(queue + QUEUE_SIZE);
  results = align64(thinned + QUEUE_SIZE);
  useClasses(classes, runCache, runCacheSize);
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
  for (let i: usize = 0; i < (classCount * CLASS_SIZE) >> 3; i++) store<u64>(classes + (i << 3), eachBit(load<u8>(bits + i)));
  return true;
}

/** A byte of 0 or 1 for each bit of eight, lowest first. One at a time, they would be what a short run does longest. */
function eachBit(bits: u8): u64 {
  const own = (<u64>bits * 0x0101010101010101) & 0x8040201008040201;
  return ((own + 0x7f7f7f7f7f7f7f7f) >> 7) & 0x0101010101010101;
}

/** Marks a list of hashes in the filter as wanted, in the given role. */
function mark(list: usize, count: usize, role: u8): void {
  for (let i: usize = 0; i < count; i++) {
    const flags = filter + <usize>load<u16>(list + (i << 1));
    store<u8>(flags, load<u8>(flags) | role | FILTER_WANTED);
  }
}

export function align64(address: usize): usize {
  return (address + 63) & ~63;
}
