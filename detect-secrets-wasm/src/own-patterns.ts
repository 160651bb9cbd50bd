/**
 * Patterns of the caller's own: rows like the built-in ones, or regular expressions that are kept in bounds.
 *
 * A shape is compiled into the engine's tables and costs nothing. A `RegExp` can't be stopped once it
 * runs, so it is accepted only in a form that can't explode, runs on a short window around its anchor,
 * and is given up for the rest of a scan when it has used its time.
 */
import type { PatternSource } from "../compiler/pattern.ts";
import type { Span } from "./decoders/decoder.ts";
import type { Detector } from "./detectors/schema.ts";
import type { OwnPattern } from "./options.ts";
import type { SourceText } from "./source-text.ts";

/** Text on each side of the anchor that the expression sees. */
const REACH = 512;
/** Milliseconds that one expression may use in one scan. */
export const TIME_BUDGET_MS = 50;
/** Two open ends on a window this short are at worst some hundred thousand steps for each start. */
const MAX_OPEN_ENDS = 2;
/** A counted repetition beyond this is as good as open. */
const OPEN_END = 64;

export interface OwnDetector {
  readonly detector: Detector;
  readonly source: PatternSource;
  /** Given for a regular expression only. */
  readonly expression?: BoundedExpression;
}

export function ownDetectorOf(own: OwnPattern): OwnDetector {
  const isShape = "shape" in own;
  const source: PatternSource = isShape
    ? { id: own.id, anchors: own.anchors, shape: own.shape, ...(own.ignoreCase ? { ignoreCase: true } : {}), ...(own.leftBoundary === false ? { leftBoundary: false } : {}) }
    : { id: own.id, anchors: [own.anchor], shape: "{anchor}", leftBoundary: false, ...(own.pattern.ignoreCase ? { ignoreCase: true } : {}) };
  const detector: Detector = {
    ...source,
    name: own.name ?? own.id,
    provider: "own",
    kind: own.kind ?? "generic",
    confidence: own.confidence ?? "medium",
    source: "options.detectors",
  };
  return isShape ? { detector, source } : { detector, source, expression: new BoundedExpression(own.id, own.pattern) };
}

/** A regular expression that is tried only around an anchor and only for so long. */
export class BoundedExpression {
  private readonly expression: RegExp;
  private usedMs = 0;

  constructor(id: string, pattern: RegExp) {
    refuseUnbounded(id, pattern);
    this.expression = new RegExp(pattern.source, `dg${pattern.flags.replace(/[dgy]/g, "")}`);
  }

  get isExhausted(): boolean {
    return this.usedMs > TIME_BUDGET_MS;
  }

  startScan(): void {
    this.usedMs = 0;
  }

  /** The match that covers the anchor and its group `secret`, or undefined. */
  matchAround(text: SourceText, anchor: Span): { shape: Span; secret: Span } | undefined {
    const started = performance.now();
    const from = Math.max(0, anchor.start - REACH);
    const window = text.slice(from, anchor.end + REACH);
    let found: { shape: Span; secret: Span } | undefined;
    for (const match of window.matchAll(this.expression)) {
      const shape = { start: from + match.index, end: from + match.index + match[0].length };
      if (shape.start > anchor.start || performance.now() - started > TIME_BUDGET_MS) break;
      if (shape.end < anchor.end) continue;
      const secret = match.indices?.groups?.["secret"];
      found = { shape, secret: secret === undefined ? shape : { start: from + secret[0], end: from + secret[1] } };
      break;
    }
    this.usedMs += performance.now() - started;
    return found;
  }
}

/** Throws for an expression whose running time isn't bounded by a small power of the window's length. */
function refuseUnbounded(id: string, pattern: RegExp): void {
  const refuse = (why: string): never => {
    throw new TypeError(`detector "${id}": /${pattern.source}/ can't be bounded: ${why}. Write a shape instead, or a simpler expression.`);
  };
  if (/[vy]/.test(pattern.flags)) refuse("the flags v and y are not possible here");
  // Escapes and classes become one plain character each; what is left is structure.
  if (/\\(?:[1-9]|k<)/.test(pattern.source)) refuse("back-references take exponential time");
  const structure = pattern.source.replace(/\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|.)/gs, "a").replace(/\[[^\]]*\]/g, "a");
  const groups: { varies: boolean }[] = [{ varies: false }];
  let openEnds = 0;
  for (let at = 0; at < structure.length; at++) {
    const character = structure[at];
    const group = groups.at(-1);
    if (character === "(") {
      groups.push({ varies: false });
    } else if (character === "|") {
      if (group !== undefined) group.varies = true;
    } else if (character === ")") {
      const inner = groups.pop();
      const repeat = repeatAt(structure, at + 1);
      if (inner?.varies && repeat !== undefined && repeat.max > 1) refuse("a repeated group holds a repetition or an alternation");
      const outer = groups.at(-1);
      if (outer !== undefined && (inner?.varies || repeat !== undefined)) outer.varies = true;
    } else {
      const repeat = repeatAt(structure, at);
      if (repeat === undefined || structure[at - 1] === "(") continue;
      if (repeat.max > OPEN_END) openEnds++;
      if (repeat.min !== repeat.max && group !== undefined) group.varies = true;
    }
  }
  if (openEnds > MAX_OPEN_ENDS) refuse(`it has ${openEnds} open-ended repetitions, at most ${MAX_OPEN_ENDS} are possible`);
}

function repeatAt(structure: string, at: number): { min: number; max: number } | undefined {
  const repeat = /^(?:[?*+]|\{(\d+)(,?)(\d*)\})/.exec(structure.slice(at, at + 24));
  if (repeat === null) return undefined;
  if (repeat[0] === "?") return { min: 0, max: 1 };
  if (repeat[1] === undefined) return { min: repeat[0] === "+" ? 1 : 0, max: Number.POSITIVE_INFINITY };
  const min = Number(repeat[1]);
  return { min, max: repeat[2] === "" ? min : repeat[3] ? Number(repeat[3]) : Number.POSITIVE_INFINITY };
}
