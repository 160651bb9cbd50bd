/**
 * The one way from a problem to a report: place, redaction, and the structured finding beside the message.
 *
 * A problem is reported once, at the literal when that stands in the linted file, else at the use with the place
 * of the literal named. Message data is checked: nothing that came out of a value may enter it. What the baseline of the
 * settings knows is left out; it is asked once all problems of a rule in a file are there, because equal lines are counted.
 * A LintMessage carries no path and no custody; `findingsOf(ast)` gives them to whoever joins the two.
 */
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { unknownToBaseline } from "./baseline/filter.ts";
import { unquoted } from "./baseline/identity.ts";
import type { Custody, Origin } from "./custody/origin.ts";
import type { SourceFile } from "./custody/source-file.ts";
import { type Node, walkAll } from "./custody/syntax.ts";
import type { Policy } from "./policy/policy.ts";

export type Confidence = "certain" | "high" | "medium" | "low";

/** What a rule found: which message, where, and the proof. */
export interface Problem {
  readonly messageId: string;
  /** Words for the message; never a value. */
  readonly data?: Readonly<Record<string, string>>;
  /** The use: the argument or call that the problem is about. */
  readonly node: Node;
  /** Where the value comes from. Its literal becomes the place of the report, and its path part of the finding. */
  readonly origin?: Origin;
  readonly confidence?: Confidence;
  readonly suggest?: readonly Suggestion[];
}

export interface Suggestion {
  readonly messageId: string;
  readonly data?: Readonly<Record<string, string>>;
  readonly fix: TSESLint.ReportFixFunction;
}

export interface FindingStep {
  /** Absolute path when it is not the linted file. */
  readonly path?: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** Offsets in the text, the second behind the end. */
export type Range = readonly [number, number];

interface FindingPosition {
  readonly line: number;
  readonly column: number;
}

/** The structured side of a reported problem. */
export interface SourceFinding {
  readonly rule: string;
  readonly messageId: string;
  readonly message: string;
  readonly range: Range;
  /** ESLint's: lines from 1, columns from 0. */
  readonly loc: { readonly start: FindingPosition; readonly end: FindingPosition };
  readonly custody?: Custody;
  readonly confidence: Confidence;
  readonly steps: readonly FindingStep[];
  /** Literals in the linted file that hold secret material, for masking. */
  readonly secretRanges: readonly Range[];
}

const collected = new WeakMap<object, SourceFinding[]>();

/** Findings of the last lint of a tree, in the order of the rules. */
export function findingsOf(ast: object): readonly SourceFinding[] {
  return collected.get(ast) ?? [];
}

/** A problem that is going to be reported, unless the baseline knows it. */
export interface Reported {
  readonly finding: SourceFinding;
  readonly data: Readonly<Record<string, string>>;
  /** Where the problem is, which may be another place than that of the report. */
  readonly use: Range;
  readonly suggest: readonly Suggestion[];
}

export type RuleContext = TSESLint.RuleContext<string, readonly unknown[]>;

const failed = new WeakSet<object>();

/**
 * An analysis that ends in an exception ends neither the lint of all other files nor in silence: the first rule says so at the
 * top of the file. The exception's own message may quote the file, so it is not repeated.
 */
export function reportFailure(context: RuleContext, ast: TSESTree.Program, error: unknown): void {
  if (failed.has(ast)) return;
  failed.add(ast);
  const kind = error instanceof Error ? error.constructor.name : "an exception";
  const message = `key-custody failed on this file (${kind}), so what is wrong in it stays unsaid. Please report it: ${issues}`;
  // A text in place of a messageId is ESLint's older form, which its types no longer know.
  context.report({ loc: { line: 1, column: 0 }, message } as unknown as Parameters<RuleContext["report"]>[0]);
}
const issues = "https://github.com/key-custody/key-custody/issues";

export class Reporter {
  readonly #context: RuleContext;
  readonly #rule: string;
  readonly #file: SourceFile;
  readonly #messages: Readonly<Record<string, string>>;
  readonly #seen = new Set<string>();
  readonly #held: Reported[] = [];

  constructor(context: RuleContext, rule: string, file: SourceFile, messages: Readonly<Record<string, string>>) {
    this.#context = context;
    this.#rule = rule;
    this.#file = file;
    this.#messages = messages;
  }

  report(problem: Problem): void {
    const { origin } = problem;
    const isHere = origin?.file === this.#file && origin.node.type !== "Program";
    const node = isHere ? origin.node : problem.node;
    const data = { ...problem.data, from: origin && !isHere && origin.custody !== "environment" ? placeOf(origin, this.#file) : "" };
    const finding: SourceFinding = {
      rule: this.#rule,
      messageId: problem.messageId,
      message: filled(this.#messages[problem.messageId] ?? "", data),
      range: node.range,
      loc: node.loc,
      confidence: problem.confidence ?? "high",
      ...(origin ? { custody: origin.custody } : {}),
      steps: origin ? stepsOf(origin, problem.node, this.#file) : [],
      secretRanges: isHere && origin && isSecretBearing(origin.custody) ? literalsOf(node, problem.node) : [],
    };
    this.add({ finding, data, use: problem.node.range, suggest: problem.suggest ?? [] });
  }

  /** Takes a problem that was made ready before. Each is reported once. */
  add(reported: Reported): void {
    const { range: [start, end], messageId } = reported.finding;
    const key = `${start}:${end}:${messageId}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#held.push(reported);
  }

  /** What is going to be reported. */
  get reported(): readonly Reported[] {
    return this.#held;
  }

  /** Reports what is not known, in source order. */
  finish(policy: Policy): void {
    const { text, path, ast } = this.#file;
    this.#held.sort((a, b) => a.finding.range[0] - b.finding.range[0]);
    // A second lint of the same tree starts afresh.
    const list = collected.get(ast)?.filter((finding) => finding.rule !== this.#rule) ?? [];
    collected.set(ast, list);
    list.push(...this.#held.map(({ finding }) => finding));
    const candidates = policy.baseline === undefined ? this.#held : unknownToBaseline(this.#held.map((held) => ({
      ...held, rule: this.#rule, line: held.finding.loc.start.line, column: held.finding.loc.start.column,
      value: held.finding.secretRanges.map(([start, end]) => unquoted(text.slice(start, end))).join("\0"),
    })), path, text, policy);
    for (const { finding, data, suggest } of candidates) {
      this.#context.report({ loc: finding.loc, messageId: finding.messageId, data, ...(suggest.length > 0 ? { suggest } : {}) });
    }
  }
}

function isSecretBearing(custody: Custody): boolean {
  return custody === "literal" || custody === "published" || custody === "fallback";
}

/** What a value is put together in: calls, lists, sums and texts; not what only holds it. */
const composing = /^(?:Call|New|Member|Array|Binary|TemplateLiteral|TaggedTemplate|Await|Sequence|Spread|TSAs|TSNonNull|TSSatisfies|Chain)/u;

/** All literals that a secret is made of, as far as they stand around the one that is reported: `"corner-".concat("shop")`. In source order. */
function literalsOf(node: Node, use: Node): readonly Range[] {
  let whole = node;
  while (whole !== use && whole.parent && composing.test(whole.parent.type)) whole = whole.parent;
  const ranges: Range[] = [node.range];
  const [start, end] = node.range;
  if (whole !== node) {
    walkAll(whole, (one) => {
      const isLiteral = one.type === "TemplateElement" || (one.type === "Literal" && (typeof one.value === "string" || typeof one.value === "number"));
      if (isLiteral && (one.range[1] <= start || one.range[0] >= end)) ranges.push(one.range);
    });
  }
  return ranges.sort((a, b) => a[0] - b[0]);
}

function stepsOf(origin: Origin, use: Node, file: SourceFile): readonly FindingStep[] {
  const step = (from: SourceFile, node: Node, text: string): FindingStep => ({
    ...(from === file ? {} : { path: from.path }),
    line: node.loc.start.line,
    column: node.loc.start.column + 1,
    text,
  });
  const path = origin.steps.map((one) => step(one.file, one.node, one.what)).reverse();
  return [step(origin.file, origin.node, "value written here"), ...path, step(file, use, "used here")];
}

/** " (from config.ts:12)" for a value that stands in another file. */
function placeOf(origin: Origin, file: SourceFile): string {
  if (origin.file === file) return "";
  const name = origin.file.path.slice(origin.file.path.lastIndexOf("/") + 1);
  const line = origin.node.type === "Program" ? "" : `:${origin.node.loc.start.line}`;
  return ` (from ${name}${line})`;
}

function filled(message: string, data: Readonly<Record<string, string>>): string {
  return message.replace(/\{\{\s*(\w+)\s*\}\}/gu, (whole, name: string) => data[name] ?? whole);
}
