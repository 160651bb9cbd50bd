/**
 * The scalar twin of the kernel, in plain TypeScript: same tables, same hits.
 *
 * It is the oracle that the kernel is tested against, and the fallback where WebAssembly is refused
 * (a strict content security policy, an old runtime). It is about an order of magnitude slower.
 */
import { ENTRY, ENTRY_DISTANCE, ENTRY_LAST, HEADER, NO_CLASS, OP, PATTERN, PATTERN_HAS_LEFT_BOUNDARY, PATTERN_IGNORES_CASE, PATTERN_NEEDS_QUOTE, trigramHash } from "../compiler/layout.ts";
import { classOfText, isWordByte, lowerCase } from "../compiler/byte-class.ts";
import { decodeUtf8, narrowed } from "./encoding.ts";
import type { EncodedRun, Hit, MatchEngine, Matches, Survey } from "./engine.ts";

const ENCODED_CLASS = classOfText("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_");
const MIN_RUN = 48;
const RUN_STEP = 32;
const VECTOR = 16;
/** Sixteen encoded characters that may stand for ASCII, see `mayHideAscii` in `engine/encoded.ts`. */
const MAY_HIDE_ASCII = /^(?=[A-Za-z0-9+/_-]{16}$)(?:.{0,3}[A-Za-f](?:...[A-Za-f]){3}|(?:[02-7].){8}|(?:.[02-7]){8})/s;

/** Whether the first twelve bytes of an encoded run are readable, see `engine/encoded.ts`. */
function hidesText(text: string): boolean {
  const isReadable = (bytes: string): boolean => /^[\t-\r -~]*$/.test(bytes);
  const hex = /^[0-9A-Fa-f]{24}/.exec(text)?.[0].replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));
  if (hex !== undefined && isReadable(hex)) return true;
  const decoded = atob(text.slice(0, 16).replaceAll("-", "+").replaceAll("_", "/"));
  return isReadable(decoded) || /^(?:[\t-\r -~]\0){6}$/.test(decoded);
}

export function createReferenceEngine(tables: Uint8Array): MatchEngine {
  return new ReferenceEngine(tables);
}

class ReferenceEngine implements MatchEngine {
  private readonly filter = new Uint8Array(0x10000);
  private readonly heads = new Uint16Array(0x8000);
  private readonly entries: Uint32Array;
  private readonly patterns: Uint32Array;
  private readonly anchors: Uint8Array;
  private readonly programs: Uint16Array;
  private readonly classes: Uint8Array;
  /** For each long run: start and end of the stretch known to belong to its class. */
  private readonly knownRuns: Uint32Array;
  private buffer: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  private folded: Uint8Array = new Uint8Array(0);
  /** What is being matched: the buffer or the folded text. */
  private text: Uint8Array = new Uint8Array(0);
  private end = 0;
  private inCode = false;
  private secretStart = -1;
  private secretEnd = -1;

  constructor(source: Uint8Array) {
    const tables = source.slice(); // aligned, and ours
    const header = new Uint32Array(tables.buffer, 0, HEADER.words);
    const word = (name: keyof typeof HEADER): number => header[HEADER[name]] ?? 0;
    const words16 = (from: number, to: number): Uint16Array => new Uint16Array(tables.buffer, from, (to - from) >> 1);
    this.entries = new Uint32Array(tables.buffer, word("entries"), (word("patterns") - word("entries")) >> 2);
    this.patterns = new Uint32Array(tables.buffer, word("patterns"), (word("patternCount") * PATTERN.size) / 4);
    this.anchors = tables.subarray(word("anchors"), word("programs"));
    this.programs = words16(word("programs"), word("size"));
    for (const hash of words16(word("openings"), word("openings") + word("openingCount") * 2)) this.filter[hash] = 1;
    for (const hash of words16(word("closings"), word("closings") + word("closingCount") * 2)) this.filter[hash] = 1;
    const heads = words16(word("heads"), word("heads") + word("headCount") * 4);
    for (let at = 0; at < heads.length; at += 2) this.heads[heads[at] ?? 0] = heads[at + 1] ?? 0;
    this.classes = Uint8Array.from({ length: word("classCount") * 256 }, (_, bit) => ((tables[word("classes") + (bit >> 3)] ?? 0) >> (bit & 7)) & 1);
    this.knownRuns = new Uint32Array(word("cachedRunCount") * 2);
  }

  input(capacity: number): Uint8Array {
    if (capacity > this.buffer.length) {
      const larger = new Uint8Array(capacity);
      larger.set(this.buffer);
      this.buffer = larger;
    }
    return this.buffer;
  }

  survey(length: number): Survey {
    let hasNonAscii = false;
    let hasControl = false;
    for (let at = 0; at < length; at++) {
      const byte = this.buffer[at] ?? 0;
      if (byte >= 0x80) hasNonAscii = true;
      else if (byte < 0x20 && byte !== 0x1b && (byte < 0x09 || byte > 0x0d)) hasControl = true;
    }
    return { hasNonAscii, hasControl };
  }

  matchAscii(length: number, inCode = false): Matches | undefined {
    const { hasNonAscii, hasControl } = this.survey(length);
    return hasNonAscii || hasControl ? undefined : { hits: this.match(length, inCode), runs: this.encodedRuns() };
  }

  match(length: number, inCode = false): Hit[] {
    return this.matchIn(this.buffer, length, inCode);
  }

  fold(length: number): number | undefined {
    const text = decodeUtf8(this.buffer.subarray(0, length));
    if (text === undefined) return undefined;
    this.folded = narrowed(text);
    return text.length;
  }

  matchFolded(units: number, inCode = false): Hit[] {
    return this.matchIn(this.folded, units, inCode);
  }

  matchText(text: string, inCode = false): Hit[] {
    return this.matchIn(narrowed(text), text.length, inCode);
  }

  unitOffset(from: number, units: number): number {
    let at = from;
    for (let left = units; left > 0; left--) {
      const lead = this.buffer[at] ?? 0;
      if (lead >= 0xf0 && left-- === 1) return at * 2 + 1;
      at += lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
    }
    return at * 2;
  }

  lineEnds(length: number): number {
    let count = 0;
    for (let at = 0; at < length; at++) {
      const byte = this.buffer[at];
      if (byte === 0x0a || (byte === 0x0d && (at + 1 === length || this.buffer[at + 1] !== 0x0a))) count++;
    }
    return count;
  }

  encodedRuns(): EncodedRun[] {
    const runs: EncodedRun[] = [];
    const text = String.fromCharCode.bind(String);
    const isEncoded = (at: number): boolean => at >= 0 && at < this.end && ENCODED_CLASS[this.byteAt(at)] === 1;
    let floor = 0;
    for (let at = 0; at + VECTOR <= this.end; at += RUN_STEP) {
      if (!MAY_HIDE_ASCII.test(text(...this.text.subarray(at, at + VECTOR)))) continue;
      let start = at;
      while (start > floor && isEncoded(start - 1)) start--;
      let end = at + VECTOR;
      while (isEncoded(end)) end++;
      if (end - start >= MIN_RUN && hidesText(text(...this.text.subarray(start, start + VECTOR + 8)))) runs.push({ start, end });
      floor = end;
      at += Math.floor((end - at) / RUN_STEP) * RUN_STEP;
    }
    return runs;
  }

  private matchIn(text: Uint8Array, length: number, inCode: boolean): Hit[] {
    const hits: Hit[] = [];
    this.inCode = inCode;
    this.text = text;
    this.end = length;
    this.knownRuns.fill(0);
    // Every second position, as the kernel does; two early for windows that begin with the byte before the input.
    for (let at = -2; at < length; at += 2) {
      const hash = trigramHash(this.byteAt(at), this.byteAt(at + 1), this.byteAt(at + 2));
      if (this.filter[hash] === 1) this.verifyChain(at, this.heads[hash >> 1] ?? 0, hits);
    }
    return hits;
  }

  /** A byte of the text, zero outside of it. */
  private byteAt(at: number): number {
    return at < 0 ? 0 : (this.text[at] ?? 0);
  }

  private verifyChain(at: number, first: number, hits: Hit[]): void {
    for (let entry = (first * ENTRY.size) / 4; ; entry += ENTRY.size / 4) {
      const flags = this.entries[entry + ENTRY.flags / 4] ?? ENTRY_LAST;
      const anchor = at + 1 - (flags & ENTRY_DISTANCE);
      this.verify(this.entries[entry + ENTRY.pattern / 4] ?? 0, anchor, hits);
      if (flags >= ENTRY_LAST) return;
    }
  }

  private verify(number: number, anchor: number, hits: Hit[]): void {
    const at = (number * PATTERN.size) / 4;
    const field = (offset: number): number => this.patterns[at + offset / 4] ?? 0;
    const anchorLength = field(PATTERN.anchorLength);
    const flags = field(PATTERN.flags);
    const ignoresCase = (flags & PATTERN_IGNORES_CASE) !== 0;
    const start = anchor - field(PATTERN.headLength);
    if (start < 0 || anchor + anchorLength > this.end) return;
    for (let index = 0; index < anchorLength; index++) {
      if (this.byteOf(anchor + index, ignoresCase) !== this.anchors[field(PATTERN.anchor) + index]) return;
    }
    const behindAnchor = field(PATTERN.behindAnchor);
    if (behindAnchor !== NO_CLASS && !this.isMemberAt(behindAnchor, anchor + anchorLength)) return;
    if ((flags & PATTERN_HAS_LEFT_BOUNDARY) !== 0 && !this.isBoundary(start)) return;
    const end = this.runProgram(field(PATTERN.program), start, anchorLength, ignoresCase);
    if (end < 0) return;
    const secretStart = this.secretStart < 0 ? start : this.secretStart;
    if (this.inCode && (flags & PATTERN_NEEDS_QUOTE) !== 0 && !this.mayBeginValue(secretStart)) return;
    hits.push({ pattern: number, start, end, secretStart, secretEnd: this.secretEnd < 0 ? end : this.secretEnd });
  }

  private byteOf(at: number, ignoresCase: boolean): number {
    const byte = this.byteAt(at);
    return ignoresCase ? lowerCase(byte) : byte;
  }

  private isBoundary(at: number): boolean {
    if (!isWordByte(this.byteAt(at - 1))) return true;
    const before = String.fromCharCode(...Array.from({ length: 6 }, (_, index) => this.byteAt(at - 6 + index)));
    return /(?:\\[nrt]|%[0-9A-Fa-f]{2}|\\x[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4})$/.test(before);
  }

  private mayBeginValue(at: number): boolean {
    return /["'`]$|(?:^|[^=])>$/.test(String.fromCharCode(this.byteAt(at - 2), this.byteAt(at - 1)));
  }

  /** The end of the match, -1 for none; leaves the secret's range behind. */
  private runProgram(program: number, start: number, anchorLength: number, ignoresCase: boolean): number {
    let at = start;
    this.secretStart = -1;
    this.secretEnd = -1;
    for (let word = program; ; ) {
      const operand = (index: number): number => this.programs[word + index] ?? 0;
      switch (operand(0)) {
        case OP.run:
        case OP.cachedRun: {
          const limit = Math.min(at + operand(3), this.end);
          const isCached = operand(0) === OP.cachedRun;
          const end = isCached ? this.endOfCachedRun(operand(1), at, limit, operand(4)) : this.endOfRun(operand(1), at, limit);
          if (end - at < operand(2)) return -1;
          at = end;
          word += isCached ? 5 : 4;
          break;
        }
        case OP.literal:
          if (!this.startsWith(at, word + 2, operand(1), ignoresCase)) return -1;
          at += operand(1);
          word += 2 + operand(1);
          break;
        case OP.anchor:
          at += anchorLength;
          word++;
          break;
        case OP.choice: {
          const length = this.chosenLength(at, word + 4, operand(3), ignoresCase);
          if (length === 0 && operand(1) === 0) return -1;
          at += length;
          word += 4 + operand(2);
          break;
        }
        case OP.secretStart:
          this.secretStart = at;
          word++;
          break;
        case OP.secretEnd:
          this.secretEnd = at;
          word++;
          break;
        default:
          return operand(1) !== NO_CLASS && this.isMemberAt(operand(1), at) ? -1 : at;
      }
    }
  }

  private isMemberAt(classNumber: number, at: number): boolean {
    return at < this.end && this.classes[classNumber * 256 + this.byteAt(at)] === 1;
  }

  private endOfRun(classNumber: number, start: number, limit: number): number {
    let at = start;
    while (at < limit && this.isMemberAt(classNumber, at)) at++;
    return at;
  }

  private endOfCachedRun(classNumber: number, start: number, limit: number, slot: number): number {
    const knownStart = this.knownRuns[slot * 2] ?? 0;
    const knownEnd = this.knownRuns[slot * 2 + 1] ?? 0;
    const isKnown = start >= knownStart && start < knownEnd;
    const end = this.endOfRun(classNumber, isKnown ? Math.min(knownEnd, limit) : start, limit);
    if (!isKnown) this.knownRuns[slot * 2] = start;
    if (!isKnown || end > knownEnd) this.knownRuns[slot * 2 + 1] = end;
    return end;
  }

  private startsWith(at: number, word: number, length: number, ignoresCase: boolean): boolean {
    if (at + length > this.end) return false;
    for (let index = 0; index < length; index++) {
      if (this.byteOf(at + index, ignoresCase) !== this.programs[word + index]) return false;
    }
    return true;
  }

  private chosenLength(at: number, firstOption: number, count: number, ignoresCase: boolean): number {
    let option = firstOption;
    for (let index = 0; index < count; index++) {
      const length = this.programs[option] ?? 0;
      if (this.startsWith(at, option + 1, length, ignoresCase)) return length;
      option += 1 + length;
    }
    return 0;
  }
}
