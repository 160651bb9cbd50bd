/**
 * What a decoder is: it rewrites a stretch of text into what the text stands for, and remembers where
 * every character came from, so that a secret found in the rewritten text has an exact source range.
 *
 * Decoders run only where something says that they may help: a trigger, which the engine finds along
 * with everything else, or a long run of encoded characters.
 */
import type { PatternSource } from "../../compiler/pattern.ts";
import type { SourceText } from "../source-text.ts";

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What the engine looks for on behalf of a decoder: text anywhere, so without boundaries. */
export function trigger(id: string, anchors: readonly string[], shape: string, ignoreCase?: true): PatternSource {
  return { id, anchors, shape, leftBoundary: false, rightBoundary: false, ...(ignoreCase ? { ignoreCase } : {}) };
}

/** Rewritten text. `sourceOf` gives the source range of a decoded range. */
export interface DecodedText {
  readonly text: string;
  sourceOf(start: number, end: number): Span;
}

export interface Decoder {
  /** `base64`, `escapes`…; kebab-case. */
  readonly name: string;
  /** What the engine looks for; the places are handed to `decode`. */
  readonly triggers: readonly PatternSource[];
  /** Its places are the engine's long runs of encoded text. */
  readonly readsEncodedRuns?: true;
  /**
   * Decodes around the places, which come in ascending order, into few texts: each is matched on its own. Anything that
   * decodes to nothing readable is left out.
   */
  decode(text: SourceText, places: readonly Span[]): DecodedText[];
}

/** Builds a decoded text from pieces of the source, in order. */
export class TextRewriter implements DecodedText {
  private readonly parts: string[] = [];
  private length = 0;
  private joined: string | undefined;
  /** For each piece: where it starts in the decoded text, and its source range. Plain numbers, as there may be many. */
  private readonly starts: number[] = [];
  private readonly sources: number[] = [];
  private readonly sourceEnds: number[] = [];
  /** The piece that was asked for last: the next is mostly near. */
  private lastPiece = 0;

  get text(): string {
    return (this.joined ??= this.parts.join(""));
  }

  /** Takes source text as it is. */
  keep(source: SourceText, start: number, end: number): void {
    if (end > start) this.replace(source.slice(start, end), start, end);
  }

  /** Puts `text` in the place of a source range. */
  replace(text: string, start: number, end: number): void {
    if (text === "") return;
    this.starts.push(this.length);
    this.sources.push(start);
    this.sourceEnds.push(end);
    this.parts.push(text);
    this.length += text.length;
  }

  /** Puts a line end that stands for nothing, between stretches of one decoded text. */
  endLine(at: number): void {
    this.replace("\n", at, at);
  }

  sourceOf(start: number, end: number): Span {
    return { start: this.offsetOf(start, false), end: this.offsetOf(end - 1, true) };
  }

  private pieceAt(index: number): number {
    const isIn = (piece: number): boolean => (this.starts[piece] ?? Number.POSITIVE_INFINITY) <= index && index < (this.starts[piece + 1] ?? this.length);
    if (isIn(this.lastPiece)) return this.lastPiece;
    if (isIn(this.lastPiece + 1)) return this.lastPiece + 1;
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Source offset of a decoded character: its start, or the end of what it was written as. */
  private offsetOf(index: number, isEnd: boolean): number {
    const low = (this.lastPiece = this.pieceAt(index));
    const start = this.starts[low] ?? 0;
    const [source, sourceEnd] = [this.sources[low] ?? 0, this.sourceEnds[low] ?? 0];
    const isKept = (this.starts[low + 1] ?? this.length) - start === sourceEnd - source;
    if (isKept) return source + index - start + (isEnd ? 1 : 0);
    return isEnd ? sourceEnd : source;
  }
}

/** Windows around ascending places, reaching so far before and after them; windows that touch are one. */
export function windowsAround(text: SourceText, places: readonly Span[], reach: { readonly before: number; readonly after: number }): Span[] {
  const windows: { start: number; end: number }[] = [];
  for (const place of places) {
    const start = Math.max(0, place.start - reach.before);
    const end = Math.min(text.length, place.end + reach.after);
    const last = windows.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else windows.push({ start, end });
  }
  return windows;
}
