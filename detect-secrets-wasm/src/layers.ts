/**
 * Reads a text layer by layer: its own hits first, then whatever is encoded in it, twice at most.
 *
 * Every layer goes through the same engine and the same judge; candidates of a decoded layer come
 * back with the range that they have in the text they were decoded from.
 */
import { type Candidate, type DropReporter, type Judge, NO_NEXT, RecentMatches, TextMatch } from "./candidate.ts";
import type { Decoder, Span } from "./decoders/decoder.ts";
import { encodedRuns } from "./decoders/encoded-runs.ts";
import type { Hit, MatchEngine, Matches } from "./engine.ts";
import { highEntropyStrings } from "./entropy.ts";
import { TIME_BUDGET_MS } from "./own-patterns.ts";
import type { Detector } from "./detectors/schema.ts";
import type { Search, Target } from "./search.ts";
import type { SourceText } from "./source-text.ts";
import { filePlaces } from "./whole-files/index.ts";
import type { FilePlace } from "./whole-files/whole-file.ts";

/** Decoded text is decoded again at most this often. */
const MAX_DEPTH = 2;
/** Decoded text that is looked at, for each character of input, and at least. */
const DECODED_PER_CHARACTER = 3;
const MIN_DECODED = 200_000;

/** A text and what the engine found in it. */
export interface Layer extends Matches {
  readonly text: SourceText;
}

/** What all layers of one scan share. */
interface Scan {
  readonly path: string;
  readonly inCode: boolean;
  readonly recent: Map<Detector, RecentMatches>;
  /** Characters of decoded text that may still be looked at: hostile input can't make one scan into many. */
  decodable: number;
}

export class LayerReader {
  private readonly engine: MatchEngine;
  private readonly judge: Judge;
  private readonly search: Search;
  private readonly hasEntropyDetectors: boolean;

  constructor(engine: MatchEngine, judge: Judge, search: Search, hasEntropyDetectors: boolean) {
    this.engine = engine;
    this.judge = judge;
    this.search = search;
    this.hasEntropyDetectors = hasEntropyDetectors;
  }

  /** The layer of a text, a program's or not, matched beside the input. */
  layerOf(text: string, inCode: boolean): Layer {
    const hits = this.engine.matchText(text, inCode);
    return { text, hits, runs: this.engine.encodedRuns() };
  }

  /** Every candidate of a layer and of what is encoded in it. */
  candidatesOf(layer: Layer, path: string, inCode: boolean, drop: DropReporter): Candidate[] {
    for (const expression of this.search.expressions) expression.startScan();
    const scan: Scan = { path, inCode, recent: new Map(), decodable: Math.max(MIN_DECODED, layer.text.length * DECODED_PER_CHARACTER) };
    return this.candidatesIn(layer, scan, 0, drop);
  }

  private candidatesIn({ text, hits, runs }: Layer, scan: Scan, depth: number, drop: DropReporter): Candidate[] {
    const candidates: Candidate[] = [];
    const places = new Map<Decoder, Span[]>(runs.length === 0 ? [] : [[encodedRuns, [...runs]]]);
    const inOrder = [...hits].sort((a, b) => a.start - b.start);
    const nextStarts = this.nextStartsOf(inOrder);
    const ends = new Map<Target, number>();
    inOrder.forEach((hit, index) => {
      const target = this.search.targetOf(hit.pattern);
      if ("decoder" in target) {
        const known = places.get(target.decoder);
        if (known === undefined) places.set(target.decoder, [hit]);
        else known.push(hit);
        return;
      }
      const candidate = this.candidateOf(text, hit, target, ends.get(target) ?? 0, nextStarts[index] ?? NO_NEXT, scan, drop);
      if (candidate !== undefined) candidates.push(candidate);
      ends.set(target, hit.end);
    });
    if (depth === 0) {
      this.addPlaces(candidates, text, filePlaces(text, scan.path), scan, drop);
      if (this.hasEntropyDetectors) this.addPlaces(candidates, text, highEntropyStrings(text.slice(0, text.length)), scan, drop);
    }
    if (depth < MAX_DEPTH) {
      for (const [decoder, spans] of places) this.addDecoded(candidates, text, decoder, spans, scan, depth, drop);
    }
    return candidates;
  }

  /** Adds the candidates at places that the engine has not found: behind all others where they overlap. */
  private addPlaces(candidates: Candidate[], text: SourceText, places: readonly FilePlace[], scan: Scan, drop: DropReporter): void {
    places.forEach(({ detector, secret }, index) => {
      const match = new TextMatch(text, secret, secret.start, secret.end, scan.path, places[index - 1]?.secret.end ?? 0, places[index + 1]?.secret.start ?? NO_NEXT);
      const candidate = this.judge.judge(detector, this.search.patternCount, match, recentOf(scan, detector), drop);
      if (candidate !== undefined) candidates.push(candidate);
    });
  }

  /** Where the next hit of the same target begins, for each of the hits in order. Plain numbers, as there may be very many. */
  private nextStartsOf(inOrder: readonly Hit[]): Uint32Array {
    const nextStarts = new Uint32Array(inOrder.length);
    const starts = new Map<Target, number>();
    for (let index = inOrder.length - 1; index >= 0; index--) {
      const hit = inOrder[index];
      if (hit === undefined) continue;
      const target = this.search.targetOf(hit.pattern);
      nextStarts[index] = starts.get(target) ?? NO_NEXT;
      starts.set(target, hit.start);
    }
    return nextStarts;
  }

  private candidateOf(
    text: SourceText, hit: Hit, target: Exclude<Target, { decoder: Decoder }>, previousEnd: number, nextStart: number, scan: Scan, drop: DropReporter,
  ): Candidate | undefined {
    let shape: Span = hit;
    let { secretStart, secretEnd } = hit;
    if ("expression" in target) {
      if (target.expression.isExhausted) {
        drop?.(target.detector, hit, { stage: "budget", reason: `The expression had used its ${TIME_BUDGET_MS} ms.` });
        return undefined;
      }
      const match = target.expression.matchAround(text, hit);
      if (match === undefined) return undefined;
      shape = match.shape;
      ({ start: secretStart, end: secretEnd } = match.secret);
    }
    const match = new TextMatch(text, shape, secretStart, secretEnd, scan.path, previousEnd, nextStart);
    return this.judge.judge(target.detector, target.order, match, recentOf(scan, target.detector), drop);
  }

  /** Adds the candidates in what a decoder makes of its places. One by one: there may be more than one call takes. */
  private addDecoded(candidates: Candidate[], text: SourceText, decoder: Decoder, places: Span[], scan: Scan, depth: number, drop: DropReporter): void {
    for (const decoded of decoder.decode(text, places)) {
      scan.decodable -= decoded.text.length;
      if (scan.decodable < 0) break;
      const dropInside: DropReporter = drop && ((detector, { start, end }, why) => drop(detector, decoded.sourceOf(start, end), why));
      for (const candidate of this.candidatesIn(this.layerOf(decoded.text, scan.inCode), scan, depth + 1, dropInside)) {
        ({ start: candidate.start, end: candidate.end } = decoded.sourceOf(candidate.start, candidate.end));
        candidates.push(candidate);
      }
    }
  }
}

function recentOf({ recent }: Scan, detector: Detector): RecentMatches {
  let matches = recent.get(detector);
  if (matches === undefined) recent.set(detector, (matches = new RecentMatches()));
  return matches;
}
