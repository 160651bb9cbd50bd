/**
 * Compiles detectors into the tables that both engines run.
 *
 * Runs at build time for the built-in rows, and again at run time only when a user adds patterns of
 * their own. The result depends on nothing but the rows: same rows, same bytes.
 */
import { type ByteClass, members } from "./byte-class.ts";
import { ENTRY, ENTRY_ALIKE_SHIFT, ENTRY_LAST, HEADER, MAGIC, NO_CLASS, PATTERN, PATTERN_HAS_LEFT_BOUNDARY, PATTERN_IGNORES_CASE, PATTERN_NEEDS_QUOTE } from "./layout.ts";
import { type Pattern, type PatternSource, patternsOf } from "./pattern.ts";
import { ProgramWriter } from "./program.ts";
import { ShapeError } from "./shape.ts";
import { rarestWindow } from "./windows.ts";

/** A chain must fit into the kernel's result area as a whole. */
const MAX_CHAIN = 1_000;

export interface CompiledTables {
  readonly bytes: Uint8Array;
  /** For each pattern number of a hit, the position of its detector in the compiled list. */
  readonly detectorOfPattern: readonly number[];
}

/** Throws one `ShapeError` that lists everything that is wrong with any row. */
export function compilePatterns(sources: readonly PatternSource[]): Pattern[] {
  return eachOrAllErrors(sources, (source, index) => patternsOf(source, index)).flat();
}

function eachOrAllErrors<Item, Result>(items: readonly Item[], compile: (item: Item, index: number) => Result): Result[] {
  const problems: string[] = [];
  const results = items.map((item, index) => {
    try {
      return compile(item, index);
    } catch (error) {
      if (!(error instanceof ShapeError)) throw error;
      problems.push(error.message);
      return undefined;
    }
  });
  if (problems.length > 0) throw new ShapeError(problems.join("\n"));
  return results.filter((result) => result !== undefined);
}

export function compileTables(sources: readonly PatternSource[]): CompiledTables {
  const patterns = compilePatterns(sources);
  const programs = new ProgramWriter();
  const patternRows = new Uint32Array((patterns.length * PATTERN.size) / 4);
  const anchorBytes: number[] = [];
  const anchorOffsets = new Map<string, number>();
  patterns.forEach((pattern, index) => {
    const anchor = pattern.ignoreCase ? pattern.anchor.toLowerCase() : pattern.anchor;
    const flags = (pattern.ignoreCase ? PATTERN_IGNORES_CASE : 0) | (pattern.hasLeftBoundary ? PATTERN_HAS_LEFT_BOUNDARY : 0) | (pattern.needsQuoteInCode ? PATTERN_NEEDS_QUOTE : 0);
    let offset = anchorOffsets.get(anchor);
    if (offset === undefined) {
      // Stored once, so that the kernel compares an anchor once for all patterns that share it.
      anchorOffsets.set(anchor, (offset = anchorBytes.length));
      for (const character of anchor) anchorBytes.push(character.charCodeAt(0));
    }
    const behindAnchor = pattern.behindAnchor === undefined ? NO_CLASS : programs.classNumber(pattern.behindAnchor);
    patternRows.set([offset, anchor.length, pattern.headLength, flags, programs.write(pattern), behindAnchor], (index * PATTERN.size) / 4);
  });
  const chains = chainsOf(patterns, sources);
  const bytes = assemble(
    {
      classes: Uint8Array.from(programs.classes.flatMap(bitSet)),
      openings: bytesOf16([...chains.openings].sort((a, b) => a - b)),
      closings: bytesOf16([...chains.closings].sort((a, b) => a - b)),
      heads: bytesOf16(chains.heads),
      entries: new Uint8Array(Uint32Array.from(chains.entries).buffer),
      patterns: new Uint8Array(patternRows.buffer),
      anchors: Uint8Array.from(anchorBytes),
      programs: bytesOf16(programs.words),
    },
    {
      classCount: programs.classes.length,
      openingCount: chains.openings.size,
      closingCount: chains.closings.size,
      headCount: chains.heads.length / 2,
      patternCount: patterns.length,
      longestChain: chains.longest,
      cachedRunCount: programs.cachedRunCount,
      maxMatchLength: patterns.reduce((longest, pattern) => Math.max(longest, pattern.maxLength), 0),
    },
  );
  return { bytes, detectorOfPattern: patterns.map((pattern) => pattern.detector) };
}

interface Chains {
  readonly openings: ReadonlySet<number>;
  readonly closings: ReadonlySet<number>;
  readonly heads: readonly number[];
  readonly entries: readonly number[];
  readonly longest: number;
}

/** Groups the window trigrams by hash: each group is a chain of entries that share one head. Equal chains are stored once. */
function chainsOf(patterns: readonly Pattern[], sources: readonly PatternSource[]): Chains {
  const openings = new Set<number>();
  const closings = new Set<number>();
  const chains = new Map<number, Set<number>>();
  const windows = eachOrAllErrors(patterns, (pattern) => windowOf(pattern, sources));
  windows.forEach((window, index) => {
    const register = (hash: number, distance: number): void => {
      const chain = chains.get(hash >> 1) ?? new Set();
      chains.set(hash >> 1, chain.add(index * 256 + distance + 1));
    };
    for (const hash of window.opening) {
      openings.add(hash);
      register(hash, window.distance);
    }
    for (const hash of window.closing) {
      closings.add(hash);
      register(hash, window.distance + 1);
    }
  });
  const heads: number[] = [];
  const entries: number[] = [];
  const known = new Map<string, number>();
  let longest = 0;
  for (const [head, chain] of [...chains].sort(([a], [b]) => a - b)) {
    const groups = byAnchor(patterns, [...chain].sort((a, b) => a - b));
    const links = groups.flat();
    const key = links.join();
    let first = known.get(key);
    if (first === undefined) {
      first = entries.length / (ENTRY.size / 4);
      known.set(key, first);
      for (const group of groups) group.forEach((link, position) => entries.push(...entryOf(patterns, link, group.length - 1 - position, link === links.at(-1))));
    }
    if (first > 0xffff) throw new ShapeError("too many patterns: the table of entries is full");
    heads.push(head, first);
    longest = Math.max(longest, links.length);
    if (longest > MAX_CHAIN) throw new ShapeError(`more than ${MAX_CHAIN} anchors share one window; use longer anchors`);
  }
  return { openings, closings, heads, entries, longest };
}

/** The patterns that share an anchor in the same place, so that it is compared once. */
function byAnchor(patterns: readonly Pattern[], links: readonly number[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const link of links) {
    const pattern = patterns[Math.floor(link / 256)];
    const key = `${link % 256} ${pattern?.ignoreCase} ${pattern?.anchor}`;
    const group = groups.get(key);
    if (group) group.push(link);
    else groups.set(key, [link]);
  }
  return [...groups.values()];
}

function windowOf(pattern: Pattern, sources: readonly PatternSource[]): ReturnType<typeof rarestWindow> {
  try {
    return rarestWindow(pattern);
  } catch (error) {
    if (error instanceof ShapeError) throw new ShapeError(`detector "${sources[pattern.detector]?.id}": ${error.message}`);
    throw error;
  }
}

/** @param alike How many of the next entries have the same anchor. */
function entryOf(patterns: readonly Pattern[], link: number, alike: number, isLast: boolean): number[] {
  const index = Math.floor(link / 256);
  const anchor = patterns[index]?.anchor ?? "";
  let mask = 0;
  let value = 0;
  for (let position = 0; position < Math.min(4, anchor.length); position++) {
    mask |= 0xff << (8 * position);
    value |= (anchor.charCodeAt(position) | 0x20) << (8 * position);
  }
  return [mask >>> 0, value >>> 0, index, ((link % 256) | (alike << ENTRY_ALIKE_SHIFT) | (isLast ? ENTRY_LAST : 0)) >>> 0];
}

function bitSet(bytes: ByteClass): number[] {
  const bits = new Array<number>(32).fill(0);
  for (const byte of members(bytes)) bits[byte >> 3] = (bits[byte >> 3] ?? 0) | (1 << (byte & 7));
  return bits;
}

function bytesOf16(words: readonly number[]): Uint8Array {
  return new Uint8Array(Uint16Array.from(words).buffer);
}

type Section = "classes" | "openings" | "closings" | "heads" | "entries" | "patterns" | "anchors" | "programs";
type Count = "classCount" | "openingCount" | "closingCount" | "headCount" | "patternCount" | "longestChain" | "cachedRunCount" | "maxMatchLength";

function assemble(sections: Readonly<Record<Section, Uint8Array>>, counts: Readonly<Record<Count, number>>): Uint8Array {
  const header = new Uint32Array(HEADER.words);
  header[HEADER.magic] = MAGIC;
  for (const [name, value] of Object.entries(counts) as [Count, number][]) header[HEADER[name]] = value; // keys of a literal type
  const align = (offset: number): number => (offset + 15) & ~15;
  let size = align(header.byteLength);
  for (const [name, section] of Object.entries(sections) as [Section, Uint8Array][]) { // keys of a literal type
    header[HEADER[name]] = size;
    size = align(size + section.length);
  }
  header[HEADER.size] = size;
  const bytes = new Uint8Array(size);
  bytes.set(new Uint8Array(header.buffer));
  for (const [name, section] of Object.entries(sections) as [Section, Uint8Array][]) bytes.set(section, header[HEADER[name]]); // as above
  return bytes;
}
