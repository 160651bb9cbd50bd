/**
 * Text as detectors and decoders read it: cut by UTF-16 units.
 *
 * A string is one. So is the scanner's input, decoded only where somebody looks: a large file with one match costs as much as its
 * neighbourhood. Who looks at more than the text is long gets all of it decoded once.
 */
import { decodeLatin1, decodeValidUtf8 } from "./encoding.ts";
import type { MatchEngine } from "./engine.ts";

export interface SourceText {
  /** UTF-16 units. */
  readonly length: number;
  slice(start: number, end: number): string;
}

/** What one cut costs beside its length, in units. */
const COST_OF_CUT = 256;
/** A byte offset is remembered for every so many units. */
const STRIDE = 4096;

/** The engine's input as text, for as long as nothing else is read into it. */
export class InputText implements SourceText {
  readonly length: number;
  private readonly engine: MatchEngine;
  private readonly byteLength: number;
  private readonly isUtf8: boolean;
  private whole: string | undefined;
  private spent = 0;
  /** For every `STRIDE` units, where they begin, as `unitOffset` of the engine says it. */
  private readonly offsets: number[] = [0];

  /** `units` is what folding gave; without it every byte is one unit. */
  constructor(engine: MatchEngine, byteLength: number, units: number | undefined) {
    this.engine = engine;
    this.byteLength = byteLength;
    this.isUtf8 = units !== undefined;
    this.length = units ?? byteLength;
  }

  slice(start: number, end: number): string {
    this.spent += end - start + COST_OF_CUT;
    if (this.whole === undefined && this.spent < this.length) return this.decoded(start, Math.min(end, this.length));
    return (this.whole ??= this.decoded(0, this.length)).slice(start, end);
  }

  /** Offset in bytes of a unit. The second half of a pair lies in the middle of its bytes. */
  byteOf(unit: number): number {
    if (!this.isUtf8) return unit;
    const [byte, isCut] = this.placeOf(unit);
    return isCut ? byte + 2 : byte;
  }

  private decoded(start: number, end: number): string {
    if (start >= end) return "";
    if (!this.isUtf8) return decodeLatin1(this.bytes(start, end));
    const [from, cutsFirst] = this.placeOf(start);
    const [to, cutsLast] = this.placeOf(end);
    const text = decodeValidUtf8(this.bytes(from, cutsLast ? to + 4 : to));
    return text.slice(cutsFirst ? 1 : 0, cutsLast ? -1 : text.length);
  }

  private bytes(from: number, to: number): Uint8Array {
    return this.engine.input(this.byteLength).subarray(from, to);
  }

  /** The byte where a unit's character begins, and whether the unit is the second half of a pair. */
  private placeOf(unit: number): readonly [byte: number, isCut: boolean] {
    const row = Math.floor(unit / STRIDE);
    while (this.offsets.length <= row) this.offsets.push(this.unitOffset(this.offsets.length - 1, STRIDE));
    const offset = this.unitOffset(row, unit - row * STRIDE);
    return [Math.floor(offset / 2), offset % 2 === 1];
  }

  private unitOffset(row: number, units: number): number {
    const from = this.offsets[row] ?? 0;
    return this.engine.unitOffset(Math.floor(from / 2), units + (from % 2));
  }
}
