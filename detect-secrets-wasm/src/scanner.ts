/**
 * The scanner: text or bytes in, findings out.
 *
 * It chains what the other files do: encoding, engine, proof, filters, decoding, overlaps, places. It
 * is synchronous, keeps no input, and knows no file system. Values live only during a scan; a finding
 * has a range, and a fingerprint if the caller gave a key.
 */
import { type CompiledTables, compileTables } from "../compiler/tables.ts";
import { type Candidate, type DropReporter, Judge, TextMatch, withoutOverlaps } from "./candidate.ts";
import { bytesOfBase64 } from "./base64.ts";
import { containerIn } from "./containers.ts";
import type { Decoder, Span } from "./decoders/decoder.ts";
import { encodedRuns } from "./decoders/encoded-runs.ts";
import { decodeLatin1, decodeUtf16, decodeUtf8, encodingOf, utf8OffsetsOf } from "./encoding.ts";
import { type EncodedRun, type Hit, type MatchEngine, createWasmEngine } from "./engine.ts";
import { detectorOfPattern, sourceCount, tablesBase64 } from "./engine.generated.ts";
import type { Finding } from "./finding.ts";
import { locatorOf } from "./location.ts";
import { type ScanContext, type ScannerOptions, rankOf, refuseBadOptions } from "./options.ts";
import { type Target, patternSources, targets } from "./pattern-sources.ts";
import { detectors } from "./detectors/index.ts";
import { createReferenceEngine } from "./reference-engine.ts";

/** Decoded text is decoded again at most this often. */
const MAX_DEPTH = 2;
/** Decoded text that is looked at, for each character of input, and at least. */
const DECODED_PER_CHARACTER = 4;
const MIN_DECODED = 1_000_000;

export interface Scanner {
  /** Scans text. Ranges are UTF-16 code units. */
  scanText(text: string, context?: ScanContext): Finding[];
  /** Scans bytes: UTF-8, UTF-16 with or without byte order mark, anything else byte by byte. Ranges are bytes. */
  scanBytes(bytes: Uint8Array, context?: ScanContext): Finding[];
  /**
   * The scanner's own input buffer, at least `capacity` bytes long: read a file into it and call `scanInput`, and
   * nothing is copied. The view is dead after the next call of any method of the scanner; ask again for every input.
   */
  input(capacity: number): Uint8Array;
  /** Scans the first `length` bytes of the buffer that `input` gave. What it holds afterwards is undefined. */
  scanInput(length: number, context?: ScanContext): Finding[];
}

export function createScanner(options: ScannerOptions = {}): Scanner {
  refuseBadOptions(options, detectors);
  return new TextScanner(options);
}

/** A text and what the engine found in it. */
interface Layer {
  readonly text: string;
  readonly hits: readonly Hit[];
  readonly runs: readonly EncodedRun[];
}

/** What all layers of one scan share. */
interface Scan {
  readonly path: string;
  /** Characters of decoded text that may still be looked at: hostile input can't make one scan into many. */
  decodable: number;
}

class TextScanner implements Scanner {
  private readonly engine: MatchEngine;
  private readonly targetOfPattern: readonly { readonly order: number; readonly target: Target }[];
  private readonly judge: Judge;
  private readonly options: ScannerOptions;

  constructor(options: ScannerOptions) {
    this.options = options;
    this.judge = new Judge(options);
    const { tables, targets } = tablesFor();
    this.engine = engineFor(options.engine, tables.bytes);
    this.targetOfPattern = tables.detectorOfPattern.flatMap((order) => {
      const target = targets[order];
      return target === undefined ? [] : { order, target };
    });
  }

  scanText(text: string, context: ScanContext = {}): Finding[] {
    this.engine.writeText(text);
    return this.report(this.layerOf(text, this.engine.match(text.length)), context.path ?? "", (unit) => unit);
  }

  scanBytes(bytes: Uint8Array, context: ScanContext = {}): Finding[] {
    this.input(bytes.length).set(bytes);
    return this.scanInput(bytes.length, context);
  }

  input(capacity: number): Uint8Array {
    return this.engine.input(capacity);
  }

  scanInput(length: number, context: ScanContext = {}): Finding[] {
    const path = context.path ?? "";
    const bytes = this.engine.input(length).subarray(0, length);
    const { hasNonAscii, hasControl } = this.engine.survey(length);
    const isUtf16 = hasNonAscii && (bytes[0] === 0xff || bytes[0] === 0xfe);
    const encoding = hasControl || isUtf16 ? encodingOf(bytes) : "utf-8";
    if (encoding === "binary") return containerIn(bytes);
    if (encoding === "utf-16le" || encoding === "utf-16be") {
      const text = decodeUtf16(bytes, encoding === "utf-16be");
      this.engine.writeText(text);
      return this.report(this.layerOf(text, this.engine.match(text.length)), path, (unit) => unit * 2);
    }
    const units = hasNonAscii ? this.engine.fold(length) : undefined;
    // Without units: ASCII, or bytes in no encoding that we know; every byte is one unit.
    const hits = units === undefined ? this.engine.match(length) : this.engine.matchFolded(units);
    const runs = this.engine.encodedRuns();
    if (hits.length === 0 && runs.length === 0) return [];
    const input = this.engine.input(length).subarray(0, length);
    const text = (units === undefined ? undefined : decodeUtf8(input)) ?? decodeLatin1(input);
    return this.report({ text, hits, runs }, path, units === undefined ? (unit) => unit : utf8OffsetsOf(text));
  }

  /** Findings for the hits of a text. `offsetOf` turns its units into those of the input. */
  private report(layer: Layer, path: string, offsetOf: (unit: number) => number): Finding[] {
    const { text } = layer;
    const scan: Scan = { path, decodable: Math.max(MIN_DECODED, text.length * DECODED_PER_CHARACTER) };
    const locate = locatorOf(text);
    const weakest = rankOf(this.options.minConfidence ?? "medium");
    const drop: DropReporter = (detector, range, stage, reason, filter) =>
      this.options.onFiltered?.({
        detector: detector.id, start: offsetOf(range.start), end: offsetOf(range.end), path, stage, reason, ...(filter === undefined ? {} : { filter }),
      });
    const findings: Finding[] = [];
    for (const candidate of withoutOverlaps(this.candidatesIn(layer, scan, 0, drop))) {
      const { detector, start, end, confidence, proof, detail, value } = candidate;
      if (this.judge.isAllowed(candidate, value, text.slice(Math.max(0, start - 160), start), path)) {
        drop(detector, candidate, "allow", "The allow list names it.");
        continue;
      }
      if (rankOf(confidence) > weakest) {
        drop(detector, candidate, "confidence", `Its confidence is ${confidence}.`);
        continue;
      }
      const from = locate(start);
      const to = locate(end);
      const fingerprint = this.judge.fingerprint(value);
      findings.push({
        detector: detector.id,
        kind: detector.kind,
        start: offsetOf(start),
        end: offsetOf(end),
        line: from.line,
        column: from.column,
        endLine: to.line,
        endColumn: to.column,
        confidence,
        proof,
        ...(detail === undefined ? {} : { detail }),
        ...(fingerprint === undefined ? {} : { fingerprint }),
      });
    }
    return findings;
  }

  /** Candidates of one layer of text and of everything that is encoded in it, placed in this layer. */
  private candidatesIn({ text, hits, runs }: Layer, scan: Scan, depth: number, drop: DropReporter): Candidate[] {
    const candidates: Candidate[] = [];
    const places = new Map<Decoder, Span[]>(runs.length === 0 ? [] : [[encodedRuns, [...runs]]]);
    for (const hit of hits) {
      const owner = this.targetOfPattern[hit.pattern];
      if (owner === undefined) continue;
      if ("decoder" in owner.target) {
        const known = places.get(owner.target.decoder);
        if (known === undefined) places.set(owner.target.decoder, [hit]);
        else known.push(hit);
        continue;
      }
      const secret = { start: hit.secretStart, end: hit.secretEnd };
      const candidate = this.judge.judge(owner.target.detector, owner.order, new TextMatch(text, hit, secret, scan.path), secret, drop);
      if (candidate !== undefined) candidates.push(candidate);
    }
    if (depth < MAX_DEPTH) {
      for (const [decoder, spans] of places) candidates.push(...this.decodedCandidates(text, decoder, spans, scan, depth, drop));
    }
    return candidates;
  }

  private decodedCandidates(text: string, decoder: Decoder, spans: Span[], scan: Scan, depth: number, drop: DropReporter): Candidate[] {
    const candidates: Candidate[] = [];
    spans.sort((a, b) => a.start - b.start);
    for (const decoded of decoder.decode(text, spans)) {
      scan.decodable -= decoded.text.length;
      if (scan.decodable < 0) break;
      this.engine.writeText(decoded.text);
      const layer = this.layerOf(decoded.text, this.engine.match(decoded.text.length));
      const dropInside: DropReporter = (detector, range, ...rest) => drop(detector, decoded.sourceOf(range.start, range.end), ...rest);
      for (const candidate of this.candidatesIn(layer, scan, depth + 1, dropInside)) {
        candidates.push({ ...candidate, ...decoded.sourceOf(candidate.start, candidate.end) });
      }
    }
    return candidates;
  }

  /** The layer of a text that was matched last. */
  private layerOf(text: string, hits: readonly Hit[]): Layer {
    return { text, hits, runs: this.engine.encodedRuns() };
  }
}

let builtInTables: CompiledTables | undefined;

function tablesFor(): { tables: CompiledTables; targets: readonly Target[] } {
  if (sourceCount !== patternSources.length) throw new Error("detect-secrets-wasm: the built tables don't fit the detectors; run the build");
  builtInTables ??= { bytes: bytesOfBase64(tablesBase64), detectorOfPattern };
  return { tables: builtInTables, targets };
}

function engineFor(wanted: ScannerOptions["engine"], tables: Uint8Array): MatchEngine {
  if (wanted === "reference") return createReferenceEngine(tables);
  try {
    return createWasmEngine(tables);
  } catch (error) {
    if (wanted === "wasm") throw error;
    return createReferenceEngine(tables);
  }
}

void compileTables;
void patternSources;
