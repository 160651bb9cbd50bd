/**
 * Chooses which four bytes of an anchor the prefilter looks for.
 *
 * The prefilter probes every second position, so an anchor registers the two trigrams of one window
 * of four bytes: whatever the parity, one of them is probed. The rarest window wins, by a frozen
 * sample of real text. Short anchors borrow the byte before them or the certain bytes after them.
 */
import { ALL_BYTES, type ByteClass, classOf, classOfText, isWordByte } from "./byte-class.ts";
import { trigramHash } from "./layout.ts";
import type { Pattern } from "./pattern.ts";
import { ShapeError } from "./shape.ts";
import { frequencyOf } from "./trigram-frequency.ts";

export interface Window {
  /** Where the window begins, seen from the anchor's start: -1 is the byte before it. */
  readonly distance: number;
  /** Hashes of the trigram at the window's start, and of the one that begins a byte later. */
  readonly opening: ReadonlySet<number>;
  readonly closing: ReadonlySet<number>;
  /** Expected visits in a million bytes of ordinary text. */
  readonly cost: number;
}

/** A trigram made of classes is spelled out; beyond this many spellings it filters nothing. */
const MAX_SPELLINGS = 4_000;
/** Windows beyond the first bytes of a long anchor gain nothing and would overflow the distance field. */
const MAX_DISTANCE = 60;
/** Every hash that is taken, of 65,536, also lets through this many foreign trigrams in a million. */
const COLLISIONS = 1e6 / 0x10000;
/** How much of a class behind the anchor is worth looking at. */
const MAX_BORROWED = 8;
/** An anchor that is visited more often than this costs more than all the others together. */
export const MAX_VISITS_PER_MEGABYTE = 10_000;

const ESCAPE_ENDS = classOfText("nrt0123456789abcdefABCDEF");
const BEFORE_WORD: ByteClass = classOf((byte) => !isWordByte(byte) || ESCAPE_ENDS[byte] === 1);

export function rarestWindow(pattern: Pattern): Window {
  const positions = bytePositions(pattern).map(foldedMembers);
  let best: { readonly start: number; readonly cost: number } | undefined;
  let next = costAt(positions, 0);
  for (let start = 0; start < positions.length - 3 && start <= MAX_DISTANCE; start++) {
    const first = next;
    next = costAt(positions, start + 1);
    const cost = first + next;
    if (cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { start, cost };
  }
  const advice = "Use a longer or rarer anchor, or a narrower class beside it.";
  if (best === undefined) throw new ShapeError(`the anchor "${pattern.anchor}" is too short to be searched for: it needs four certain bytes with what stands beside it. ${advice}`);
  if (best.cost > MAX_VISITS_PER_MEGABYTE) {
    throw new ShapeError(`the anchor "${pattern.anchor}" is too common: about ${Math.round(best.cost)} visits in a million bytes, at most ${MAX_VISITS_PER_MEGABYTE} are allowed. ${advice}`);
  }
  return { cost: best.cost, distance: best.start - 1, opening: hashesAt(positions, best.start), closing: hashesAt(positions, best.start + 1) };
}

/** Which bytes may stand at each position: the one before the anchor, the anchor, and the certain part of what follows. */
function bytePositions(pattern: Pattern): ByteClass[] {
  const exact = (text: string): ByteClass[] => [...text].map((c) => classOfText(c));
  const anchorAt = pattern.elements.findIndex((element) => element.kind === "anchor");
  const positions = [byteBefore(pattern, anchorAt), ...exact(pattern.anchor)];
  for (const element of pattern.elements.slice(anchorAt + 1)) {
    if (element.kind === "literal") positions.push(...exact(element.text));
    if (element.kind === "choice") break;
    if (element.kind === "run") {
      for (let count = 0; count < Math.min(element.min, MAX_BORROWED); count++) positions.push(element.bytes);
      if (element.min !== element.max || element.min > MAX_BORROWED) break;
    }
  }
  return positions;
}

function byteBefore(pattern: Pattern, anchorAt: number): ByteClass {
  for (const element of pattern.elements.slice(0, anchorAt).reverse()) {
    if (element.kind === "run") return element.bytes;
    if (element.kind === "literal") return classOfText(element.text.at(-1) ?? "");
    if (element.kind === "choice") return classOfText(element.options.map((option) => option.at(-1) ?? "").join(""));
  }
  return pattern.hasLeftBoundary ? BEFORE_WORD : ALL_BYTES;
}

type Positions = readonly (readonly number[])[];

/** Expected visits for the trigram that begins at a position; infinite when it has too many spellings. */
function costAt(positions: Positions, start: number): number {
  const [first, second, third] = trigramAt(positions, start);
  const spellings = first.length * second.length * third.length;
  if (spellings === 0 || spellings > MAX_SPELLINGS) return Number.POSITIVE_INFINITY;
  let cost = spellings * COLLISIONS;
  for (const a of first) for (const b of second) for (const c of third) cost += frequencyOf(a, b, c);
  return cost;
}

function hashesAt(positions: Positions, start: number): Set<number> {
  const [first, second, third] = trigramAt(positions, start);
  const hashes = new Set<number>();
  for (const a of first) for (const b of second) for (const c of third) hashes.add(trigramHash(a, b, c));
  return hashes;
}

function trigramAt(positions: Positions, start: number): [readonly number[], readonly number[], readonly number[]] {
  return [positions[start] ?? [], positions[start + 1] ?? [], positions[start + 2] ?? []];
}

/** Members with bit 0x20 set, as the hash sees them. */
function foldedMembers(bytes: ByteClass): number[] {
  const folded = new Set<number>();
  for (let byte = 0; byte < 256; byte++) if (bytes[byte] === 1) folded.add(byte | 0x20);
  return [...folded];
}
