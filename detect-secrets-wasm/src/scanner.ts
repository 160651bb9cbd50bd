/**
 * The scanner: text or bytes in, findings out.
 *
 * It chains what the other files do: encoding, engine, layers, overlaps, places. It is synchronous,
 * keeps no input, and knows no file system. Values live only during a scan; a finding has a range, and
 * a fingerprint if the caller gave a key.
 */
import { type DropReporter, Judge, withoutOverlaps } from "./candidate.ts";
import { type ChunkReader, scanInChunks } from "./chunks.ts";
import { containerIn } from "./containers.ts";
import { allDetectors } from "./detectors/index.ts";
import { type Encoding, decodeUtf16, encodingOf } from "./encoding.ts";
import { type MatchEngine, type Matches, createWasmEngine } from "./engine.ts";
import { isCode } from "./detectors/paths.ts";
import { entropyDetectors } from "./entropy.ts";
import type { Finding } from "./finding.ts";
import { type Layer, LayerReader } from "./layers.ts";
import { locatorOf } from "./location.ts";
import { type ScanContext, type ScannerOptions, rankOf, refuseBadOptions } from "./options.ts";
import { createReferenceEngine } from "./reference-engine.ts";
import { searchFor } from "./search.ts";
import { InputText } from "./source-text.ts";
import { mayBeReadWhole, wholeFileDetectors } from "./whole-files/index.ts";

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
  /**
   * Scans an input of any size in a few megabytes of memory. `read` fills the view it is given from the start and
   * returns how many bytes it wrote, 0 at the end; it must not call the scanner. Ranges are bytes of the whole input.
   */
  scanChunks(read: ChunkReader, context?: ScanContext): Finding[];
}

/** Inputs in memory above this size, in bytes, go through a window instead of being copied whole. */
const MAX_COPIED = 16 << 20;
/** What an allow rule sees of the text before a secret, to find its name. */
const NAME_REACH = 160;

/** Detectors and filters know folders by `/`; Windows writes `\`. */
function pathOf({ path = "" }: ScanContext): string {
  return path.replaceAll("\\", "/");
}

/**
 * A scanner. Throws a `TypeError` or `RangeError` for options that can't mean anything, a `ShapeError` for own patterns
 * that the engine can't search for. Ready within a few milliseconds; keep one for many inputs.
 */
export function createScanner(options: ScannerOptions = {}): Scanner {
  refuseBadOptions(options, () => [...allDetectors(), ...wholeFileDetectors, ...entropyDetectors]);
  return new TextScanner(options);
}

class TextScanner implements Scanner {
  private readonly engine: MatchEngine;
  private readonly reader: LayerReader;
  private readonly judge: Judge;
  private readonly options: ScannerOptions;

  constructor(options: ScannerOptions) {
    this.options = options;
    this.judge = new Judge(options);
    const search = searchFor(options.detectors ?? []);
    this.engine = engineFor(options.engine, search.tables);
    this.reader = new LayerReader(this.engine, this.judge, search, options.compat === "detect-secrets");
  }

  scanText(text: string, context: ScanContext = {}): Finding[] {
    return this.report(this.reader.layerOf(text, this.readsAsCode(context)), context, (unit) => unit);
  }

  scanBytes(bytes: Uint8Array, context: ScanContext = {}): Finding[] {
    if (bytes.length > MAX_COPIED) return this.scanChunks(readerOf(bytes), context);
    this.input(bytes.length).set(bytes);
    return this.scanInput(bytes.length, context);
  }

  input(capacity: number): Uint8Array {
    return this.engine.input(capacity);
  }

  scanInput(length: number, context: ScanContext = {}): Finding[] {
    const matches = this.engine.matchAscii(length, this.readsAsCode(context));
    if (matches !== undefined) return this.reportInput(matches, length, undefined, context);
    const bytes = this.engine.input(length).subarray(0, length);
    const hasUtf16Mark = bytes[0] === 0xff || bytes[0] === 0xfe;
    const encoding = hasUtf16Mark || this.engine.survey(length).hasControl ? encodingOf(bytes) : "utf-8";
    return this.scanEncoded(length, encoding, context);
  }

  scanChunks(read: ChunkReader, context: ScanContext = {}): Finding[] {
    return scanInChunks(read, {
      view: (capacity) => this.input(capacity),
      lineEnds: (length) => this.engine.lineEnds(length),
      scan: (length, encoding) => this.scanEncoded(length, encoding, context),
    });
  }

  /** Scans the first `length` bytes of the input, whose encoding is known. */
  private scanEncoded(length: number, encoding: Encoding, context: ScanContext): Finding[] {
    const bytes = this.engine.input(length).subarray(0, length);
    if (encoding === "binary") return containerIn(bytes);
    const inCode = this.readsAsCode(context);
    if (encoding !== "utf-8") return this.report(this.reader.layerOf(decodeUtf16(bytes, encoding === "utf-16be"), inCode), context, (unit) => unit * 2);
    // Without units: ASCII, or no valid UTF-8; every byte is one unit.
    const units = this.engine.survey(length).hasNonAscii ? this.engine.fold(length) : undefined;
    const hits = units === undefined ? this.engine.match(length, inCode) : this.engine.matchFolded(units, inCode);
    return this.reportInput({ hits, runs: this.engine.encodedRuns() }, length, units, context);
  }

  /** Findings in the input itself: UTF-8, or bytes in no encoding that we know. Most files end here, with nothing that is worth more than this. */
  private reportInput({ hits, runs }: Matches, length: number, units: number | undefined, context: ScanContext): Finding[] {
    if (hits.length === 0 && runs.length === 0 && this.options.compat === undefined && !mayBeReadWhole(context.path ?? "")) return [];
    const text = new InputText(this.engine, length, units);
    return this.report({ text, hits, runs }, context, (unit) => text.byteOf(unit));
  }

  /** Expressions in programs are by far the most matches, and no secrets: they don't even leave the engine, unless somebody asks why. */
  private readsAsCode(context: ScanContext): boolean {
    return this.options.onFiltered === undefined && isCode(context.path ?? "");
  }

  /** Findings in a layer. `offsetOf` turns its units into those of the input. */
  private report(layer: Layer, context: ScanContext, offsetOf: (unit: number) => number): Finding[] {
    const { text } = layer;
    const path = pathOf(context);
    const locate = locatorOf(text);
    const weakest = rankOf(this.options.minConfidence ?? "medium");
    const { onFiltered } = this.options;
    const drop: DropReporter = onFiltered && ((detector, { start, end }, why) => onFiltered({ detector: detector.id, start: offsetOf(start), end: offsetOf(end), path, ...why }));
    const findings: Finding[] = [];
    for (const candidate of withoutOverlaps(this.reader.candidatesOf(layer, path, this.readsAsCode(context), drop))) {
      const { detector, start, end, confidence, proof, detail, value } = candidate;
      if (this.judge.isAllowed(candidate, text.slice(Math.max(0, start - NAME_REACH), start), path)) {
        drop?.(detector, candidate, { stage: "allow", reason: "The allow list names it." });
        continue;
      }
      if (rankOf(confidence) > weakest) {
        drop?.(detector, candidate, { stage: "confidence", reason: `Its confidence is ${confidence}.` });
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

/** Hands out bytes that are already in memory, piece by piece. */
function readerOf(bytes: Uint8Array): ChunkReader {
  let at = 0;
  return (into) => {
    const piece = bytes.subarray(at, at + into.length);
    into.set(piece);
    at += piece.length;
    return piece.length;
  };
}
