/**
 * From a raw hit to a candidate: proof, filters and allow list decide, in this order.
 *
 * Whatever drops a candidate says why, to whoever asked with `onFiltered`. Proof can reject only text
 * that can't be a secret of the kind at all; a valid proof is stronger than any filter.
 */
import type { Detector, Match, Verdict } from "./detectors/schema.ts";
import { type Filter, filters } from "./filters/index.ts";
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
  /** Where it stands. A candidate of a decoded text is moved to where it stands in the text that was decoded. */
  start: number;
  end: number;
  readonly value: string;
  readonly confidence: Confidence;
  readonly proof: Finding["proof"];
  readonly detail: string | undefined;
}

/** How far context reaches at least, even where many matches crowd. */
const CROWDED = 512;

/** Where no match of the same detector follows. */
export const NO_NEXT = 0xffff_ffff;

/**
 * A match that cuts its context out of the text only when asked. The context ends where its detector matched before (`previousEnd`) and
 * matches again (`nextStart`): so all contexts together grow with the text, not with its square.
 */
export class TextMatch implements Match {
  readonly value: string;
  readonly path: string;
  readonly secretStart: number;
  private readonly text: SourceText;
  private readonly shape: Span;
  private readonly previousEnd: number;
  private readonly nextStart: number;
  private shapeText: string | undefined;
  private textBefore: string | undefined;
  private textAfter: string | undefined;

  constructor(text: SourceText, shape: Span, secretStart: number, secretEnd: number, path: string, previousEnd = 0, nextStart: number = NO_NEXT) {
    this.text = text;
    this.shape = shape;
    this.secretStart = secretStart;
    this.path = path;
    this.previousEnd = previousEnd;
    this.nextStart = nextStart;
    // Here and not above, so that all matches look alike to the engine, whatever was asked of them.
    this.shapeText = undefined;
    this.textBefore = undefined;
    this.textAfter = undefined;
    this.value = text.slice(secretStart, secretEnd);
  }

  get whole(): string {
    return (this.shapeText ??= this.text.slice(this.shape.start, this.shape.end));
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
      this.secretStart - this.shape.start === other.secretStart - other.shape.start &&
      this.before === other.before &&
      this.after === other.after &&
      this.whole === other.whole
    );
  }

  private cutBefore(): string {
    const start = this.secretStart;
    const crowd = Math.min(this.previousEnd, start - CROWDED);
    return this.text.slice(Math.max(0, crowd, start - BEFORE), start);
  }

  private cutAfter(): string {
    const end = this.secretStart + this.value.length;
    const crowd = Math.max(this.nextStart, end + CROWDED);
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

const NO_PROOF: Verdict = { proof: "none" };
const REJECTED: Reason = { stage: "proof", reason: "The text can't be a secret of this kind." };

const TOO_WEAK: Reason = { stage: "confidence", reason: "Its confidence is too low." };

/** How many matches of a detector are remembered. A text made to be slow has few that differ. */
const REMEMBERED = 8;

/** The latest matches of one detector in one scan: text that repeats itself, such as a log, is judged once. */
export class RecentMatches {
  private readonly matches: TextMatch[] = [];
  private readonly judgements: Judgement[] = [];
  private oldest = 0;

  known(match: TextMatch): Judgement | undefined {
    for (let index = 0; index < this.matches.length; index++) if (this.matches[index]?.looksLike(match)) return this.judgements[index];
    return undefined;
  }

  remember(match: TextMatch, judgement: Judgement): Judgement {
    this.matches[this.oldest] = match;
    this.judgements[this.oldest] = judgement;
    this.oldest = (this.oldest + 1) % REMEMBERED;
    return judgement;
  }
}

export class Judge {
  private readonly disabled: ReadonlySet<string>;
  private readonly allow: readonly AllowRule[];
  private readonly fingerprintKey: Uint8Array | undefined;
  private readonly weakest: number;
  private readonly tellsWhy: boolean;

  constructor(options: ScannerOptions) {
    this.disabled = new Set(options.disable ?? []);
    this.allow = options.allow ?? [];
    this.fingerprintKey = options.fingerprintKey;
    this.weakest = rankOf(options.minConfidence ?? "medium");
    this.tellsWhy = options.onFiltered !== undefined;
  }

  /** The candidate for a match, or undefined when it is dropped. */
  judge(detector: Detector, order: number, match: TextMatch, recent: RecentMatches, drop: DropReporter): Candidate | undefined {
    if (this.disabled.has(detector.id)) return undefined;
    const { at, value, confidence, proof, detail, dropped } = recent.known(match) ?? recent.remember(match, this.judgementOf(detector, match));
    const start = match.secretStart + at;
    const end = start + value.length;
    if (dropped === undefined) return { detector, order, start, end, value, confidence, proof, detail };
    drop?.(detector, { start, end }, dropped);
    return undefined;
  }

  private judgementOf(detector: Detector, match: Match): Judgement {
    const verdict: Verdict = detector.verify?.(match) ?? NO_PROOF;
    const { proof, at = 0, detail } = verdict;
    if (proof === "reject") return { at: 0, value: match.value, confidence: "low", proof: "none", detail, dropped: REJECTED };
    const confidence = verdict.confidence ?? (proof === "valid" ? "certain" : proof === "invalid" ? weaker(detector.confidence) : detector.confidence);
    const seen = verdict.length === undefined ? match : partOf(match, at, verdict.length);
    return { at, value: seen.value, confidence, proof, detail, dropped: proof === "valid" ? undefined : this.reasonAgainst(seen, detector, confidence) };
  }

  /** Why a match that nothing proves is not reported, if it isn't. */
  private reasonAgainst(match: Match, detector: Detector, confidence: Confidence): Reason | undefined {
    // Too weak to be reported, and too weak to hide what overlaps it: no filter has to look, unless somebody asks which one would reject it.
    if (!this.tellsWhy && rankOf(confidence) > this.weakest) return TOO_WEAK;
    const filter = filterFor(match, detector);
    return filter && { stage: "filter", reason: filter.reason, filter: filter.name };
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

/** The filter that rejects a match, if one does. */
function filterFor({ value, before, after, path }: Match, detector: Detector): Filter | undefined {
  const candidate = { value, before, after, path, detector };
  return filters.find((filter) => filter.rejects(candidate));
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
    const alone = behind === first + 1 ? inOrder[first] : undefined;
    if (alone !== undefined) kept.push(alone);
    // One by one: there may be more than one call takes.
    else for (const candidate of strongestOf(inOrder.slice(first, behind))) kept.push(candidate);
    first = behind;
  }
  return kept;
}

function strongestOf(candidates: Candidate[]): readonly Candidate[] {
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
  return (
    Number(b.proof === "valid") - Number(a.proof === "valid") ||
    rankOf(a.confidence) - rankOf(b.confidence) ||
    Number(a.detector.contextual === true) - Number(b.detector.contextual === true) ||
    a.order - b.order ||
    b.end - b.start - (a.end - a.start) ||
    a.start - b.start
  );
}
