/**
 * Where things stand in the compiled tables. `compiler/layout.ts` writes them and explains each; a test compares the two files.
 */
export const HEADER_SIZE: usize = 1 * 4;
export const HEADER_CLASS_COUNT: usize = 2 * 4;
export const HEADER_CLASSES: usize = 3 * 4;
export const HEADER_OPENING_COUNT: usize = 4 * 4;
export const HEADER_OPENINGS: usize = 5 * 4;
export const HEADER_CLOSING_COUNT: usize = 6 * 4;
export const HEADER_CLOSINGS: usize = 7 * 4;
export const HEADER_HEAD_COUNT: usize = 8 * 4;
export const HEADER_HEADS: usize = 9 * 4;
export const HEADER_ENTRIES: usize = 10 * 4;
export const HEADER_PATTERNS: usize = 12 * 4;
export const HEADER_ANCHORS: usize = 13 * 4;
export const HEADER_PROGRAMS: usize = 14 * 4;
export const HEADER_LONGEST_CHAIN: usize = 15 * 4;
export const HEADER_CACHED_RUN_COUNT: usize = 16 * 4;

export const FILTER_WANTED: u8 = 1;
export const FILTER_OPENS: u8 = 2;
export const FILTER_CLOSES: u8 = 4;

export const ENTRY_VALUE: usize = 4;
export const ENTRY_PATTERN: usize = 8;
export const ENTRY_FLAGS: usize = 12;
export const ENTRY_SIZE_SHIFT: usize = 4;
export const ENTRY_DISTANCE: u32 = 0xff;
export const ENTRY_ALIKE_SHIFT: u32 = 8;
export const ENTRY_ALIKE: u32 = 0xffff;
export const ENTRY_LAST_SHIFT: u32 = 31;

export const PATTERN_ANCHOR_LENGTH: usize = 4;
export const PATTERN_HEAD_LENGTH: usize = 8;
export const PATTERN_FLAGS: usize = 12;
export const PATTERN_PROGRAM: usize = 16;
export const PATTERN_BEHIND_ANCHOR: usize = 20;
export const PATTERN_SIZE: usize = 24;
export const IGNORES_CASE: u32 = 1;
export const HAS_LEFT_BOUNDARY: u32 = 2;
export const NEEDS_QUOTE: u32 = 4;

export const OP_END: u32 = 0;
export const OP_LITERAL: u32 = 1;
export const OP_RUN: u32 = 2;
export const OP_CACHED_RUN: u32 = 3;
export const OP_CHOICE: u32 = 4;
export const OP_ANCHOR: u32 = 5;
export const OP_SECRET_START: u32 = 6;
export const NO_CLASS: usize = 0xffff;
