/**
 * From a raw hit to a candidate: proof, filters and allow list decide, in this order.
 *
 * Whatever drops a candidate says why, to whoever asked with `onFiltered`. Proof can reject only text
 * that can't be a secret of the kind at all; a valid proof is stronger than any filter.
 */
import type { Detector, Match, Verdict } from "./detectors/schema.ts";
import { filters } from "./filters/index.ts";
import type { Confidence, Finding } from "./finding.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type { Span } from "./decoders/decoder.ts";
import type { SourceText } from "./source-text.ts";
import { type AllowRule, type Dropped, type ScannerOptions, rankOf } from "./options.ts";

const BEFORE = 4096;
const AFTER = 16_384;

/** A secret with its place in the scanned text. The value stays inside the scanner. */
export interface Candidate {
  readonly detector: Detector;
  /** Position of the detector in the list: earlier ones are more specific. */
  readonly order: number;
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly confidence: Confidence;
  readonly proof: Finding["proof"];
  readonly detail: string | undefined;
}

/** How far context reaches at least, even where many matches crowd. */
const CROWDED = 512;

/** Context of a match ends where its detector matched before and matches again: so all contexts together grow with the text, not with its square. */
export interface Neighbours {
  readonly previousEnd: number;
  readonly nextStart: number;
}

export const NO_NEIGHBOURS: Neighbours = { previousEnd: 0, nextStart: Number.POSITIVE_INFINITY };

/** A match that cuts its context out of the text only when asked. */
export class TextMatch implements Match {
  readonly value: string;
  readonly path: string;
  private readonly text: SourceText;
  private readonly secret: Span;
  private readonly shape: Span;
  private readonly neighbours: Neighbours;
  private textBefore: string | undefined;
  private textAfter: string | undefined;

  constructor(text: SourceText, shape: Span, secret: Span, path: string, neighbours: Neighbours = NO_NEIGHBOURS) {
    this.neighbours = neighbours;
    this.text = text;
    this.shape = shape;
    this.secret = secret;
    this.path = path;
    this.value = text.slice(secret.start, secret.end);
  }

  get whole(): string {
    return this.text.slice(this.shape.start, this.shape.end);
  }

  get before(): string {
    return (this.textBefore ??= this.cutBefore());
  }

  get after(): string {
    return (this.textAfter ??= this.cutAfter());
  }

  /** Whether whoever looks at the two sees the same. */
  looksLike(other: TextMatch): boolean {
    return (
      this.value === other.value &&
      this.secret.start - this.shape.start === other.secret.start - other.shape.start &&
      this.whole === other.whole &&
      this.before === other.before &&
      this.after === other.after
    );
  }

  private cutBefore(): string {
    const { start } = this.secret;
    const crowd = Math.min(this.neighbours.previousEnd, start - CROWDED);
    return this.text.slice(Math.max(0, crowd, start - BEFORE), start);
  }

  private cutAfter(): string {
    const { end } = this.secret;
    const crowd = Math.max(this.neighbours.nextStart, end + CROWDED);
    return this.text.slice(end, Math.min(crowd, end + AFTER));
  }
}

/** Who hears of dropped candidates, if anybody does: told the range in the layer, which it knows how to place. */
export type DropReporter = ((detector: Detector, range: Span, why: Reason) => void) | undefined;

/** Why something is not reported. */
export type Reason = Pick<Dropped, "stage" | "reason" | "filter">;

/** What proof and filters make of a match, wherever it stands. */
interface Judgement {
  /** The secret, counted from the first character of the match's value. */
  readonly at: number;
  readonly value: string;
  readonly confidence: Confidence;
  readonly proof: Finding["proof"];
  readonly detail: string | undefined;
  readonly dropped: Reason | undefined;
}

const REJECTED: Reason = { stage: "proof", reason: "The text can't be a secret of this kind." };

/** How many matches of a detector are remembered. A text made to be slow has few that differ. */
const REMEMBERED = 8;

/** The latest matches of one detector in one scan: text that repeats itself, such as a log, is judged once. */
export class RecentMatches {
  private readonly recent: { readonly match: TextMatch; readonly judgement: Judgement }[] = [];
  private oldest = 0;

  judgementOf(match: TextMatch, judge: (match: TextMatch) => Judgement): Judgement {
    for (const one of this.recent) if (one.match.looksLike(match)) return one.judgement;
    const judgement = judge(match);
    this.recent[this.oldest] = { match, judgement };
    this.oldest = (this.oldest + 1) % REMEMBERED;
    return judgement;
  }
}

export class Judge {
  private readonly disabled: ReadonlySet<string>;
  private readonly allow: readonly AllowRule[];
  private readonly fingerprintKey: Uint8Array | undefined;

  constructor(options: ScannerOptions) {
    this.disabled = new Set(options.disable ?? []);
    this.allow = options.allow ?? [];
    this.fingerprintKey = options.fingerprintKey;
  }

  /** The candidate for a match, or undefined when it is dropped. */
  judge(detector: Detector, order: number, match: TextMatch, secret: Span, recent: RecentMatches, drop: DropReporter): Candidate | undefined {
    if (this.disabled.has(detector.id)) return undefined;
    const { at, value, confidence, proof, detail, dropped } = recent.judgementOf(match, (one) => judgementOf(detector, one));
    const start = secret.start + at;
    const end = start + value.length;
    if (dropped === undefined) return { detector, order, start, end, value, confidence, proof, detail };
    drop?.(detector, { start, end }, dropped);
    return undefined;
  }

  /** Whether the allow list names this candidate. Asked last, so that what is allowed still hides what overlaps it. */
  isAllowed(candidate: Candidate, before: string, path: string): boolean {
    const { value } = candidate;
    return this.allow.some(
      (rule) =>
        (rule.detector === undefined || rule.detector === candidate.detector.id) &&
        (rule.value === undefined || rule.value === value) &&
        (rule.path === undefined || matches(rule.path, path)) &&
        (rule.name === undefined || matches(rule.name, nameBefore(before))) &&
        (rule.fingerprint === undefined || rule.fingerprint === this.fingerprint(value)),
    );
  }

  fingerprint(value: string): string | undefined {
    return this.fingerprintKey === undefined ? undefined : fingerprintOf(value, this.fingerprintKey);
  }
}

function judgementOf(detector: Detector, match: Match): Judgement {
  const verdict: Verdict = detector.verify?.(match) ?? { proof: "none" };
  const { at = 0, detail } = verdict;
  if (verdict.proof === "reject") return { at: 0, value: match.value, confidence: "low", proof: "none", detail, dropped: REJECTED };
  const { value, before, after, path } = verdict.length === undefined ? match : partOf(match, at, verdict.length);
  const confidence = verdict.confidence ?? (verdict.proof === "valid" ? "certain" : verdict.proof === "invalid" ? weaker(detector.confidence) : detector.confidence);
  const filter = verdict.proof === "valid" ? undefined : filters.find((one) => one.rejects({ value, before, after, path, detector }));
  const dropped: Reason | undefined = filter && { stage: "filter", reason: filter.reason, filter: filter.name };
  return { at, value, confidence, proof: verdict.proof, detail, dropped };
}

/** The same text with another part of it as the value. */
function partOf({ before, value, after, whole, path }: Match, at: number, length: number): Match {
  const text = before + value + after;
  const start = before.length + at;
  return { value: text.slice(start, start + length), whole, before: text.slice(0, start), after: text.slice(start + length), path };
}

function matches(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}

/** The name that a value is given to: `TEST_TOKEN` in `TEST_TOKEN="`, `"TEST_TOKEN": "` and `TEST_TOKEN => '`. */
function nameBefore(before: string): string {
  return /([A-Za-z_$][\w$.-]*)["'`\]]?\s*(?::=|=>|[:=,(])\s*["'`]?$/.exec(before.slice(-160))?.[1] ?? "";
}

function weaker(confidence: Confidence): Confidence {
  return confidence === "certain" || confidence === "high" ? "medium" : "low";
}

/** One candidate for each secret, by place: of those that overlap, the one that is proven, surer, more specific, longer. */
export function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  const inOrder = [...candidates].sort((a, b) => a.start - b.start);
  // What doesn't touch can't overlap, so the strongest are chosen among neighbours and not among all.
  for (let first = 0; first < inOrder.length; ) {
    let behind = first + 1;
    for (let end = inOrder[first]?.end ?? 0; (inOrder[behind]?.start ?? end) < end; behind++) end = Math.max(end, inOrder[behind]?.end ?? 0);
    kept.push(...strongestOf(inOrder.slice(first, behind)));
    first = behind;
  }
  return kept;
}

function strongestOf(candidates: Candidate[]): readonly Candidate[] {
  if (candidates.length === 1) return candidates;
  const kept: Candidate[] = [];
  for (const candidate of candidates.sort(byStrength)) {
    // What is kept never overlaps and stays sorted, so only the neighbours can overlap.
    const place = firstFrom(kept, candidate.start);
    const [before, behind] = [kept[place - 1], kept[place]];
    const isFree = (before === undefined || before.end <= candidate.start) && (behind === undefined || behind.start >= candidate.end);
    if (isFree) kept.splice(place, 0, candidate);
  }
  return kept;
}

/** Position of the first candidate that starts at or after an offset. */
function firstFrom(sorted: readonly Candidate[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byStrength(a: Candidate, b: Candidate): number {
  const isValid = (candidate: Candidate): number => (candidate.proof === "valid" ? 0 : 1);
  const isContextual = (candidate: Candidate): number => (candidate.detector.contextual === true ? 1 : 0);
  return (
    isValid(a) - isValid(b) ||
    rankOf(a.confidence) - rankOf(b.confidence) ||
    isContextual(a) - isContextual(b) ||
    a.order - b.order ||
    b.end - b.start - (a.end - a.start) ||
    a.start - b.start
  );
}
