/**
 * The matching engine: input in, raw hits out, over compiled tables.
 *
 * Two implementations exist: this one runs the WebAssembly kernel, `reference-engine.ts` runs the same
 * tables in plain TypeScript. Both own one input buffer which they lend; a view of it dies when the
 * buffer grows. Neither knows detectors, decoding or findings.
 */
import { HIT_WORDS } from "../compiler/layout.ts";
import { wasmBase64 } from "./engine.generated.ts";
import { bytesOfBase64 } from "./base64.ts";

/** Where an anchor stands and its shape holds. Offsets count units of the input. */
export interface Hit {
  readonly pattern: number;
  readonly start: number;
  readonly end: number;
  readonly secretStart: number;
  readonly secretEnd: number;
}

/** A stretch of base64 or hexadecimal characters that begins with encoded text. */
export interface EncodedRun {
  readonly start: number;
  readonly end: number;
}

export interface Survey {
  readonly hasNonAscii: boolean;
  /** Control characters that text doesn't have, NUL first of all. */
  readonly hasControl: boolean;
}

/** What a text holds: hits, and runs of encoded text. */
export interface Matches {
  readonly hits: readonly Hit[];
  readonly runs: readonly EncodedRun[];
}

export interface MatchEngine {
  /** The input buffer, at least `capacity` bytes long. A view taken before a larger one is dead. */
  input(capacity: number): Uint8Array;
  survey(length: number): Survey;
  /**
   * The matches in the first `length` bytes of the input, if they are plain ASCII text, by one call of the kernel: most files are, and
   * hold nothing. Undefined for any other input, in which nothing was matched.
   */
  matchAscii(length: number, inCode?: boolean): Matches | undefined;
  /**
   * Every hit in the first `length` bytes of the input, in no particular order. In the text of a program (`inCode`, default false)
   * without those that need a quote before their value and have none.
   */
  match(length: number, inCode?: boolean): Hit[];
  /**
   * Reads the first `length` bytes of the input as UTF-8 and returns how many UTF-16 units they are, for
   * `matchFolded`; undefined when they are not valid UTF-8. The input stays as it is.
   */
  fold(length: number): number | undefined;
  /** As `match`, in the folded text; offsets are UTF-16 units. */
  matchFolded(units: number, inCode?: boolean): Hit[];
  /** As `match`, in a text that is written beside the input, one byte for each UTF-16 unit: the input stays as it is. */
  matchText(text: string, inCode?: boolean): Hit[];
  /**
   * Where the character of a UTF-16 unit begins in an input of valid UTF-8: twice its offset in bytes, plus one where the unit is the
   * second half of a pair. Units are counted from the character at byte `from`.
   */
  unitOffset(from: number, units: number): number;
  /** Line ends in the first `length` bytes of the input: line feeds, and carriage returns without one. */
  lineEnds(length: number): number;
  /** Long runs that decode to readable text, in the text that was matched last. */
  encodedRuns(): EncodedRun[];
}

/** The part of the web's interface that is used: it is everywhere at run time, but not in the types of plain ECMAScript. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => CompiledKernel;
  readonly Instance: new (module: CompiledKernel, imports: Readonly<Record<string, Readonly<Record<string, () => never>>>>) => { readonly exports: unknown };
};
type CompiledKernel = object;

/** The kernel's exports, see `engine/kernel.ts` and `engine/text.ts`. */
interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer };
  tablesAddress(): number;
  resultsAddress(): number;
  inputAddress(): number;
  reserve(end: number): number;
  reserveInput(capacity: number): number;
  configure(): number;
  match(length: number, inCode: boolean): number;
  matchAscii(length: number, inCode: boolean): number;
  matchMore(): number;
  isPaused(): number;
  fold(length: number): number;
  matchFolded(units: number, inCode: boolean): number;
  vectorOfRun(from: number): number;
  hidesTextAt(vector: number, floor: number): number;
  lineEnds(from: number, length: number): number;
  survey(from: number, length: number): number;
  placeOfText(size: number): number;
  matchText(place: number, units: number, inCode: boolean): number;
  unitOffset(start: number, from: number, units: number): number;
}

/** What the kernel's `matchAscii` returns in the place of a count. */
const NOT_ASCII = -1;
const NOTHING = -2;
const NO_MATCHES: Matches = { hits: [], runs: [] };
const SURVEY_NON_ASCII = 1;
const SURVEY_CONTROL = 2;
/** See `STEP` in `engine/encoded.ts`: the distance of the vectors that are looked at. */
const RUN_STEP = 32;
const FOLD_OUT_OF_MEMORY = -2;
const OUT_OF_MEMORY = "detect-secrets-wasm: no memory left for an input of this size; scan it in chunks with scanChunks()";

let compiledModule: CompiledKernel | undefined;

/** Throws where WebAssembly, or its vector instructions, are refused. */
export function createWasmEngine(tables: Uint8Array): MatchEngine {
  compiledModule ??= new WebAssembly.Module(bytesOfBase64(wasmBase64));
  return new WasmEngine(compiledModule, tables);
}

class WasmEngine implements MatchEngine {
  private readonly kernel: Kernel;
  private readonly inputAddress: number;
  private readonly resultsAddress: number;
  private capacity = 0;
  // Views of the memory. When it grows they are dead and have no length: asking that is cheaper than asking the memory.
  private view = new Uint8Array(0);
  private results = new Uint32Array(0);

  constructor(module: CompiledKernel, tables: Uint8Array) {
    const instance = new WebAssembly.Instance(module, { env: { abort: refuse } });
    this.kernel = instance.exports as Kernel; // the exports of our own kernel
    const at = this.kernel.tablesAddress();
    if (!this.kernel.reserve(at + tables.length)) throw new Error(OUT_OF_MEMORY);
    new Uint8Array(this.kernel.memory.buffer, at, tables.length).set(tables);
    if (!this.kernel.configure()) throw new Error(OUT_OF_MEMORY);
    this.inputAddress = this.kernel.inputAddress();
    this.resultsAddress = this.kernel.resultsAddress();
  }

  input(capacity: number): Uint8Array {
    if (capacity > this.capacity) {
      if (!this.kernel.reserveInput(capacity)) throw new Error(OUT_OF_MEMORY);
      this.capacity = capacity;
    }
    if (this.view.length < this.capacity) {
      this.view = new Uint8Array(this.kernel.memory.buffer, this.inputAddress, this.capacity);
    }
    return this.view;
  }

  survey(length: number): Survey {
    const found = this.kernel.survey(this.inputAddress, length);
    return { hasNonAscii: (found & SURVEY_NON_ASCII) !== 0, hasControl: (found & SURVEY_CONTROL) !== 0 };
  }

  matchAscii(length: number, inCode = false): Matches | undefined {
    const count = this.kernel.matchAscii(length, inCode);
    if (count === NOTHING) return NO_MATCHES;
    return count === NOT_ASCII ? undefined : { hits: this.collectAll(count), runs: this.encodedRuns() };
  }

  match(length: number, inCode = false): Hit[] {
    return this.collectAll(this.kernel.match(length, inCode));
  }

  fold(length: number): number | undefined {
    const units = this.kernel.fold(length);
    if (units === FOLD_OUT_OF_MEMORY) throw new Error(OUT_OF_MEMORY);
    return units < 0 ? undefined : units;
  }

  matchFolded(units: number, inCode = false): Hit[] {
    return this.collectAll(this.kernel.matchFolded(units, inCode));
  }

  matchText(text: string, inCode = false): Hit[] {
    const place = this.kernel.placeOfText(text.length * 2);
    if (place === 0) throw new Error(OUT_OF_MEMORY);
    writeUtf16(text, new Uint8Array(this.kernel.memory.buffer, place, text.length * 2));
    return this.collectAll(this.kernel.matchText(place, text.length, inCode));
  }

  unitOffset(from: number, units: number): number {
    return this.kernel.unitOffset(this.inputAddress, from, units) >>> 0;
  }

  lineEnds(length: number): number {
    return this.kernel.lineEnds(this.inputAddress, length);
  }

  encodedRuns(): EncodedRun[] {
    const runs: EncodedRun[] = [];
    let floor = 0;
    for (let at = this.kernel.vectorOfRun(0); at >= 0; at = this.kernel.vectorOfRun(at + RUN_STEP)) {
      const hidesText = this.kernel.hidesTextAt(at, floor);
      const words = this.currentResults();
      const end = words[1] ?? 0;
      if (hidesText) runs.push({ start: words[0] ?? 0, end });
      floor = end;
      // Go on with the first vector of this grid that starts behind the run.
      at += Math.floor((end - at) / RUN_STEP) * RUN_STEP;
    }
    return runs;
  }

  private currentResults(): Uint32Array {
    if (this.results.length === 0) this.results = new Uint32Array(this.kernel.memory.buffer, this.resultsAddress);
    return this.results;
  }

  private collectAll(firstCount: number): Hit[] {
    const hits: Hit[] = [];
    if (firstCount === 0 && !this.kernel.isPaused()) return hits;
    this.collect(hits, firstCount);
    while (this.kernel.isPaused()) this.collect(hits, this.kernel.matchMore());
    return hits;
  }

  private collect(hits: Hit[], count: number): void {
    const words = this.currentResults();
    for (let at = 0; at < count * HIT_WORDS; at += HIT_WORDS) {
      hits.push({
        pattern: words[at] ?? 0,
        start: words[at + 1] ?? 0,
        end: words[at + 2] ?? 0,
        secretStart: words[at + 3] ?? 0,
        secretEnd: words[at + 4] ?? 0,
      });
    }
  }
}

function refuse(): never {
  throw new Error("detect-secrets-wasm: the kernel stopped; please report this with the input's size");
}

/** Writes the UTF-16 units of a string into bytes, little-endian. */
export function writeUtf16(text: string, into: Uint8Array): void {
  if (typeof Buffer === "function") {
    Buffer.from(into.buffer, into.byteOffset, text.length * 2).write(text, "utf16le");
    return;
  }
  const units = new DataView(into.buffer, into.byteOffset);
  for (let index = 0; index < text.length; index++) units.setUint16(index * 2, text.charCodeAt(index), true);
}
