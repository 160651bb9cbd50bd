/**
 * Problems as plain data: what a rule reported, with its suggestions worked out, so that it can be reported again in another text
 * of the same file in which the statements around it are the same and only stand elsewhere.
 *
 * Places are those of the text in which the problem was found. A problem with a place between statements, or with one
 * that two statements could claim, cannot be moved and is not kept. Nothing here holds a tree.
 */
import type { TSESLint } from "@typescript-eslint/utils";
import { type Statement, statementAt } from "./custody/islands.ts";
import type { FindingStep, Range, Reported, SourceFinding } from "./report.ts";

interface Edit {
  readonly range: Range;
  readonly text: string;
}

export interface KeptProblem {
  readonly finding: SourceFinding;
  readonly data: Readonly<Record<string, string>>;
  readonly use: Range;
  readonly suggest: readonly { readonly messageId: string; readonly data?: Readonly<Record<string, string>>; readonly edits: readonly Edit[] }[];
}

/** Where the statements of one text stand in another; undefined for those that are not there. */
export type Whereabouts = (statement: number) => Statement | undefined;

export function kept({ finding, data, use, suggest }: Reported): KeptProblem {
  return { finding, data, use, suggest: suggest.map(({ fix, ...words }) => ({ ...words, edits: editsOf(fix) })) };
}

/** The problem as its rule would report it. */
export function revived({ finding, data, use, suggest }: KeptProblem): Reported {
  return {
    finding, data, use,
    suggest: suggest.map(({ edits, ...words }) => ({ ...words, fix: (fixer) => edits.map(({ range, text }) => fixer.replaceTextRange([range[0], range[1]], text)) })),
  };
}

/** The problem where its statements stand now; undefined when one of its places is in no statement that is still there. */
export function moved(problem: KeptProblem, statements: readonly Statement[], to: Whereabouts): KeptProblem | undefined {
  const whole = new Move(statements, to);
  const { finding } = problem;
  const answer: KeptProblem = {
    data: problem.data,
    use: whole.range(problem.use),
    finding: {
      ...finding,
      range: whole.range(finding.range),
      loc: whole.loc(finding),
      steps: finding.steps.map((step) => whole.step(step)),
      secretRanges: finding.secretRanges.map((range) => whole.range(range)),
    },
    suggest: problem.suggest.map((one) => ({ ...one, edits: one.edits.map(({ range, text }) => ({ range: whole.range(range), text })) })),
  };
  return whole.isLost ? undefined : answer;
}

/** Statements by their places in the file in which a problem has a place; undefined when a place is in none, or could be in two. */
export function statementsOf(problem: KeptProblem, statements: readonly Statement[]): ReadonlySet<number> | undefined {
  const found = new Set<number>();
  const isFound = moved(problem, statements, (index) => {
    found.add(index);
    return statements[index];
  });
  return isFound && found;
}

class Move {
  readonly #statements: readonly Statement[];
  readonly #to: Whereabouts;
  isLost = false;

  constructor(statements: readonly Statement[], to: Whereabouts) {
    this.#statements = statements;
    this.#to = to;
  }

  range([start, end]: Range): Range {
    const found = this.#found(holding(this.#statements, start, end));
    if (!found) return [start, end];
    const by = found.to.start - found.from.start;
    return [start + by, end + by];
  }

  loc({ range: [start, end], loc }: SourceFinding): SourceFinding["loc"] {
    const found = this.#found(holding(this.#statements, start, end));
    return found ? { start: movedPosition(loc.start, found.from, found.to), end: movedPosition(loc.end, found.from, found.to) } : loc;
  }

  /** A step's column counts from 1. */
  step(step: FindingStep): FindingStep {
    const position = { line: step.line, column: step.column - 1 };
    const found = this.#found(this.#statements.findLastIndex(({ line, column }) => line < position.line || (line === position.line && column <= position.column)));
    if (!found || step.path !== undefined) {
      this.isLost = true;
      return step;
    }
    const { line, column } = movedPosition(position, found.from, found.to);
    return { ...step, line, column: column + 1 };
  }

  #found(index: number): { readonly from: Statement; readonly to: Statement } | undefined {
    const from = this.#statements[index];
    const to = from && this.#to(index);
    if (!from || !to) this.isLost = true;
    return from && to && { from, to };
  }
}

/** The statement in which a range stands; -1 when there is none, or another one begins where this ends. */
function holding(statements: readonly Statement[], start: number, end: number): number {
  const index = statementAt(statements, start);
  const one = statements[index];
  // What is put behind a statement belongs to it.
  if (!one) return start === end ? statements.findIndex((before) => before.end === start) : -1;
  const isShared = (one.start === start && statements[index - 1]?.end === start) || (one.end === end && statements[index + 1]?.start === end);
  return end <= one.end && !isShared ? index : -1;
}

function movedPosition({ line, column }: SourceFinding["loc"]["start"], from: Statement, to: Statement): SourceFinding["loc"]["start"] {
  return { line: line - from.line + to.line, column: line === from.line ? column - from.column + to.column : column };
}

/** What a suggestion does to the text. */
function editsOf(fix: TSESLint.ReportFixFunction): readonly Edit[] {
  const made = fix(recorder);
  if (made === null) return [];
  return Symbol.iterator in made ? [...made] : [made];
}

type Placed = Parameters<TSESLint.RuleFixer["remove"]>[0];

const edit = (start: number, end: number, text: string): TSESLint.RuleFix => ({ range: [start, end], text });

/** Takes down what a suggestion asks of ESLint's fixer. */
const recorder: TSESLint.RuleFixer = {
  insertTextAfter: ({ range }: Placed, text) => edit(range[1], range[1], text),
  insertTextAfterRange: ([, end], text) => edit(end, end, text),
  insertTextBefore: ({ range }: Placed, text) => edit(range[0], range[0], text),
  insertTextBeforeRange: ([start], text) => edit(start, start, text),
  remove: ({ range }: Placed) => edit(range[0], range[1], ""),
  removeRange: ([start, end]) => edit(start, end, ""),
  replaceText: ({ range }: Placed, text) => edit(range[0], range[1], text),
  replaceTextRange: ([start, end], text) => edit(start, end, text),
};
