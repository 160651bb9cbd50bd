/**
 * The layout of the compiled tables: what the compiler writes and both engines read.
 *
 * One blob, little-endian: a header of 32-bit words, then sections aligned to 16 bytes. It is kept
 * sparse (bit sets, lists); the engines expand it once into the tables that they probe. The kernel
 * repeats these numbers, because AssemblyScript can't import them; a test compares the two.
 */

/** Words of the header: offsets in bytes from the start of the blob, counts in items. */
export const HEADER = {
  magic: 0,
  size: 1,
  classCount: 2,
  /** Bit sets of 32 bytes, one for each class. */
  classes: 3,
  openingCount: 4,
  /** u16 hash of every trigram that opens a window, and of every trigram that closes one. */
  openings: 5,
  closingCount: 6,
  closings: 7,
  headCount: 8,
  /** Pairs of u16: hash >> 1, and the index of the first entry of its chain. */
  heads: 9,
  entries: 10,
  patternCount: 11,
  patterns: 12,
  anchors: 13,
  programs: 14,
  longestChain: 15,
  cachedRunCount: 16,
  maxMatchLength: 17,
  words: 20,
} as const;

export const MAGIC = 0x3153_5744;

/** An entry ties a trigram to a pattern: four folded bytes at the anchor's start must equal `value` under `mask`. */
export const ENTRY = { mask: 0, value: 4, pattern: 8, flags: 12, size: 16 } as const;
/** In `flags`: distance from the trigram back to the anchor's start, plus one; how many of the next entries have the same anchor in the same place; the end of a chain. */
export const ENTRY_DISTANCE = 0xff;
export const ENTRY_ALIKE_SHIFT = 8;
export const ENTRY_ALIKE = 0xffff;
export const ENTRY_LAST = 0x8000_0000;

/** `behindAnchor` is the class of the byte behind the anchor, or `NO_CLASS`. */
export const PATTERN = { anchor: 0, anchorLength: 4, headLength: 8, flags: 12, program: 16, behindAnchor: 20, size: 24 } as const;
export const PATTERN_IGNORES_CASE = 1;
export const PATTERN_HAS_LEFT_BOUNDARY = 2;
/** In a program, only what stands behind a quote or a tag can be its value. */
export const PATTERN_NEEDS_QUOTE = 4;

/** Instructions of a shape program, 16-bit words. */
export const OP = {
  /** `end, class that must not follow | NO_CLASS` */
  end: 0,
  /** `literal, length, bytes…` */
  literal: 1,
  /** `run, class, min, max` */
  run: 2,
  /** `cachedRun, class, min, max, slot`: a run so long that its end is remembered */
  cachedRun: 3,
  /** `choice, optional, words to the next instruction, count, (length, bytes…)…` */
  choice: 4,
  anchor: 5,
  secretStart: 6,
  secretEnd: 7,
} as const;
export const NO_CLASS = 0xffff;

/** One result: pattern, start, end, start and end of the secret; 32-bit words. */
export const HIT_WORDS = 5;

/** Hash of three bytes with case folded away; `kernel.ts` computes the same, eight at a time. */
export function trigramHash(first: number, second: number, third: number): number {
  let hash = Math.imul(first | (second << 8) | 0x2020, 40503) & 0xffff;
  hash ^= hash >> 7;
  return (hash + ((third | 0x20) << 8)) & 0xffff;
}
