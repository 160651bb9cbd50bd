/**
 * Reads a text layer by layer: its own hits first, then whatever is encoded in it, twice at most.
 *
 * Every layer goes through the same engine and the same judge; candidates of a decoded layer come
 * back with the range that they have in the text they were decoded from.
 */
import { type Candidate, type DropReporter, type Judge, type Neighbours, RecentMatches, TextMatch } from "./candidate.ts";
import type { Decoder, Span } from "./decoders/decoder.ts";
import { encodedRuns } from "./decoders/encoded-runs.ts";
import type { Hit, MatchEngine, Matches } from "./engine.ts";
import { highEntropyStrings } from "./entropy.ts";
import { TIME_BUDGET_MS } from "./own-patterns.ts";
import type { Detector } from "./detectors/schema.ts";
import type { Search, Target } from "./search.ts";
import type { SourceText } from "./source-text.ts";

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

/** A hit, and the ends of its detector's matches before and behind it. */
interface PlacedHit extends Neighbours {
  readonly hit: Hit;
  readonly target: Target;
  nextStart: number;
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
    for (const placed of this.inOrder(hits)) {
      const { hit, target } = placed;
      if ("decoder" in target) {
        const known = places.get(target.decoder);
        if (known === undefined) places.set(target.decoder, [hit]);
        else known.push(hit);
        continue;
      }
      const candidate = this.candidateOf(text, hit, target, placed, scan, drop);
      if (candidate !== undefined) candidates.push(candidate);
    }
    if (this.hasEntropyDetectors && depth === 0) {
      for (const { detector, secret } of highEntropyStrings(text.slice(0, text.length))) {
        const match = new TextMatch(text, secret, secret, scan.path);
        const candidate = this.judge.judge(detector, this.search.patternCount, match, secret, recentOf(scan, detector), drop);
        if (candidate !== undefined) candidates.push(candidate);
      }
    }
    if (depth < MAX_DEPTH) {
      for (const [decoder, spans] of places) candidates.push(...this.decodedCandidates(text, decoder, spans, scan, depth, drop));
    }
    return candidates;
  }

  private inOrder(hits: readonly Hit[]): PlacedHit[] {
    const placed: PlacedHit[] = [];
    const latest = new Map<Target, PlacedHit>();
    for (const hit of [...hits].sort((a, b) => a.start - b.start)) {
      const target = this.search.targetOf(hit.pattern);
      const previous = latest.get(target);
      if (previous !== undefined) previous.nextStart = hit.start;
      const one: PlacedHit = { hit, target, previousEnd: previous?.hit.end ?? 0, nextStart: Number.POSITIVE_INFINITY };
      placed.push(one);
      latest.set(target, one);
    }
    return placed;
  }

  private candidateOf(
    text: SourceText, hit: Hit, target: Exclude<Target, { decoder: Decoder }>, neighbours: Neighbours, scan: Scan, drop: DropReporter,
  ): Candidate | undefined {
    let shape: Span = hit;
    let secret: Span = { start: hit.secretStart, end: hit.secretEnd };
    if ("expression" in target) {
      if (target.expression.isExhausted) {
        drop?.(target.detector, hit, { stage: "budget", reason: `The expression had used its ${TIME_BUDGET_MS} ms.` });
        return undefined;
      }
      const match = target.expression.matchAround(text, hit);
      if (match === undefined) return undefined;
      ({ shape, secret } = match);
    }
    const match = new TextMatch(text, shape, secret, scan.path, neighbours);
    return this.judge.judge(target.detector, target.order, match, secret, recentOf(scan, target.detector), drop);
  }

  private decodedCandidates(text: SourceText, decoder: Decoder, places: Span[], scan: Scan, depth: number, drop: DropReporter): Candidate[] {
    const candidates: Candidate[] = [];
    for (const decoded of decoder.decode(text, places)) {
      scan.decodable -= decoded.text.length;
      if (scan.decodable < 0) break;
      const dropInside: DropReporter = drop && ((detector, { start, end }, why) => drop(detector, decoded.sourceOf(start, end), why));
      for (const candidate of this.candidatesIn(this.layerOf(decoded.text, scan.inCode), scan, depth + 1, dropInside)) {
        const { start, end } = decoded.sourceOf(candidate.start, candidate.end);
        const { detector, order, value, confidence, proof, detail } = candidate;
        candidates.push({ detector, order, start, end, value, confidence, proof, detail });
      }
    }
    return candidates;
  }
}

function recentOf({ recent }: Scan, detector: Detector): RecentMatches {
  let matches = recent.get(detector);
  if (matches === undefined) recent.set(detector, (matches = new RecentMatches()));
  return matches;
}
