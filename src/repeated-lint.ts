/**
 * The same file linted again and again in one process, as an editor does on every keystroke: what did not change is not analysed again.
 *
 * A file's first lint only leaves its text behind. The second, of another text, also keeps what every rule reported, by islands
 * (`custody/islands.ts`); from the third on, islands whose statements stand unchanged report the same problems at their new places,
 * and only the others are analysed. That needs equal settings, options, evidence and answers about the file as a whole; wherever
 * one of them differs, and across files or with a TypeScript program, where another file may decide, all of the file is analysed.
 *
 * A few files are remembered, each with its text and its problems, never with a tree.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import { FileQuestions } from "./custody/file-questions.ts";
import { type Islands, islandsOf, type Statement, statementAt } from "./custody/islands.ts";
import { CustodyModel, custodyModel, type ModelInput } from "./custody/model.ts";
import type { ScopeManager } from "./custody/source-file.ts";
import { type KeptProblem, kept, moved, revived, statementsOf } from "./kept-problems.ts";
import type { Policy } from "./policy/policy.ts";
import type { Reporter } from "./report.ts";

/** What a lint leaves to the next one of the same file. */
interface Kept {
  readonly islands: Omit<Islands, "sharedNames">;
  /** Islands of which a problem cannot be moved. */
  readonly fixed: Set<number>;
  readonly asked: FileQuestions;
  /** What must be the same beside the text. */
  readonly given: string;
  readonly parser: unknown;
  /** By the rule and its options. */
  readonly problems: Map<string, readonly KeptProblem[]>;
}

interface Remembered {
  readonly text: string;
  readonly kept?: Kept;
}

const remembered = new Map<string, Remembered>();
const maxFiles = 6;
/** In UTF-16 units; larger files are not remembered. */
const maxText = 1_000_000;

const lints = new WeakMap<object, RepeatedLint | undefined>();

export interface LintInput extends ModelInput {
  /** As the host gives them to rules; they decide what the tree and its scopes look like. */
  readonly languageOptions: object;
}

/** The lint of a tree, when the file was linted before; all rules share it. */
export function repeatedLint(input: LintInput): RepeatedLint | undefined {
  if (!lints.has(input.ast)) lints.set(input.ast, begun(input));
  const lint = lints.get(input.ast);
  return lint?.isFor(input.policy) === true ? lint : undefined;
}

/** The lint of a tree that was linted, for who wants to know what it cost. */
export function repeatedLintOf(ast: object): RepeatedLint | undefined {
  return lints.get(ast);
}

function begun(input: LintInput): RepeatedLint | undefined {
  const { path, text, scopeManager } = input;
  const before = remembered.get(path);
  remembered.delete(path);
  if (input.host || !scopeManager || input.services?.program || text.length > maxText) return undefined;
  const lint = before && (before.kept || before.text !== text) ? RepeatedLint.after(before, input, scopeManager) : undefined;
  remembered.set(path, lint ? { text, kept: lint.kept } : { text });
  for (const oldest of remembered.keys()) {
    if (remembered.size <= maxFiles) break;
    remembered.delete(oldest);
  }
  return lint;
}

export class RepeatedLint {
  readonly kept: Kept;
  readonly #input: ModelInput;
  /** What the lint before found in islands that stay, where it stands now; undefined when nothing can be told of them. */
  readonly #found: ReadonlyMap<string, readonly KeptProblem[]> | undefined;
  /** The statements that are analysed beside what was found: those of the other islands, and those that all share. */
  readonly #changed: readonly TSESTree.ProgramStatement[];
  #part: CustodyModel | undefined;

  private constructor(input: ModelInput, own: Kept, found: ReadonlyMap<string, readonly KeptProblem[]> | undefined, changed: readonly TSESTree.ProgramStatement[]) {
    this.#input = input;
    this.kept = own;
    this.#found = found;
    this.#changed = changed;
  }

  /** The next lint of a file; undefined when it cannot be divided. */
  static after({ text, kept: before }: Remembered, input: LintInput, scopeManager: ScopeManager): RepeatedLint | undefined {
    const given = givenBy(input);
    if (given === undefined) return undefined;
    const { body } = input.ast;
    const same = before ? unchanged(before.islands.statements, text, body, input.text) : [];
    const division = islandsOf(input.ast, input.text, scopeManager, (index) => before?.islands.statements[same[index] ?? -1]);
    if (!division) return undefined;
    const { sharedNames, ...islands } = division;
    const parser: unknown = "parser" in input.languageOptions ? input.languageOptions.parser : undefined;
    const isComparable = before !== undefined && before.given === given && before.parser === parser;
    const answers = isComparable ? before.asked.askedOf(input.text, (name) => declares(scopeManager, name), namesOfChanged(before.islands.statements, islands.statements, same)) : undefined;
    const staying = before && answers ? stayingIslands(before, islands, same) : undefined;
    const asked = (staying && answers) ?? new FileQuestions();
    const own: Kept = { islands, fixed: new Set(), asked, given, parser, problems: new Map() };
    const isStaying = (index: number): boolean => staying?.[islands.of[index] ?? -1] === true;
    const isLookedAt = body.map((_, index) => !staying || islands.of[index] === 0 || !isStaying(index));
    asked.isElsewhere = elsewhere(islands.statements, isLookedAt);
    return new RepeatedLint(
      { ...input, asked, sharedNames }, own, before && staying ? problemsOf(before, islands.statements, same, isStaying) : undefined,
      body.filter((_, index) => isLookedAt[index]),
    );
  }

  isFor(policy: Policy): boolean {
    return this.#input.policy === policy;
  }

  /** How many statements this lint looks at; undefined when it looks at all of them. */
  get statementsAnalysed(): number | undefined {
    return this.#found && !this.kept.asked.isOfWhole ? this.#changed.length : undefined;
  }

  /**
   * What a rule reports.
   *
   * @param rule The rule with its options.
   * @param look Runs the rule over a model.
   */
  report(rule: string, look: (model: CustodyModel) => Reporter): Reporter {
    const { asked, problems } = this.kept;
    const found = this.#found?.get(rule);
    let reporter: Reporter | undefined;
    if (found && !asked.isOfWhole) {
      reporter = look((this.#part ??= new CustodyModel({ ...this.#input, statements: this.#changed })));
      this.#judge(reporter);
      for (const one of found) reporter.add(revived(one));
    }
    if (!reporter || asked.isOfWhole) {
      reporter = look(custodyModel(this.#input));
      this.#judge(reporter);
    }
    if (!asked.isOfWhole) problems.set(rule, reporter.reported.map(kept));
    return reporter;
  }

  /** Notes which islands have problems that cannot be kept, and whether islands stand in each other's way. */
  #judge({ reported }: Reporter): void {
    const { islands: { statements, of }, fixed, asked } = this.kept;
    for (const one of reported) {
      if (asked.isOfWhole) return;
      const problem = kept(one);
      const home = of[statementAt(statements, problem.use[0])];
      const places = statementsOf(problem, statements);
      const islands = new Set([...(places ?? [])].map((index) => of[index]));
      const isReportedAtHome = of[statementAt(statements, problem.finding.range[0])] === home;
      // Two islands may find the same in what all share, and only one of them would report it.
      if (home === undefined || !isReportedAtHome || [...islands].some((island) => island !== 0 && island !== home)) asked.isOfWhole = true;
      else if (!places) fixed.add(home);
    }
  }
}

/** What was found in islands that stay, where it stands now. What all share is looked at each time. */
function problemsOf(before: Kept, statements: readonly Statement[], same: readonly (number | undefined)[], isStaying: (index: number) => boolean): ReadonlyMap<string, readonly KeptProblem[]> {
  const now = new Map<number, Statement>();
  for (const [index, statement] of statements.entries()) {
    const old = same[index];
    if (old !== undefined && isStaying(index)) now.set(old, statement);
  }
  const { islands } = before;
  const isOwn = ({ use }: KeptProblem): boolean => islands.of[statementAt(islands.statements, use[0])] !== 0;
  return new Map([...before.problems].map(([rule, problems]) => [rule, problems.flatMap((one) => (isOwn(one) ? (moved(one, islands.statements, (old) => now.get(old)) ?? []) : []))]));
}

/** By the statement's place in the new text: its place in the old one, when it stands there with the same text. Only what both texts begin or end with is compared. */
function unchanged(before: readonly Statement[], oldText: string, body: readonly TSESTree.ProgramStatement[], newText: string): readonly (number | undefined)[] {
  const shorter = Math.min(oldText.length, newText.length);
  const head = common(shorter, (from, to) => oldText.slice(from, to) === newText.slice(from, to));
  const tail = common(shorter - head, (from, to) => oldText.slice(oldText.length - to, oldText.length - from) === newText.slice(newText.length - to, newText.length - from));
  const growth = newText.length - oldText.length;
  return body.map(({ range: [start, end] }) => {
    const by = end <= head ? 0 : start >= newText.length - tail ? growth : undefined;
    if (by === undefined) return undefined;
    const old = statementAt(before, start - by);
    const one = before[old];
    return one && one.start === start - by && one.end === end - by ? old : undefined;
  });
}

/** Whether a statement that is not looked at has a name. Made here, as what is made in a lint holds its tree. */
function elsewhere(statements: readonly Statement[], isLookedAt: readonly boolean[]): (name: string) => boolean {
  return (name) => statements.some(({ names }, index) => isLookedAt[index] !== true && names.has(name));
}

/** Names of the statements that only one of two texts has. */
function* namesOfChanged(before: readonly Statement[], now: readonly Statement[], same: readonly (number | undefined)[]): Iterable<string> {
  const staying = new Set(same);
  for (const [index, { names }] of before.entries()) if (!staying.has(index)) yield* names;
  for (const [index, { names }] of now.entries()) if (same[index] === undefined) yield* names;
}

/** How far two texts are the same, in large steps first. */
function common(most: number, isSame: (from: number, to: number) => boolean): number {
  let at = 0;
  for (let step = 4_096; step >= 1; step >>= 3) while (at + step <= most && isSame(at, at + step)) at += step;
  return at;
}

/** By the number of the island in the new text: whether it is an island of the old one, unchanged. Undefined when what all share changed. */
function stayingIslands(before: Kept, now: Kept["islands"], same: readonly (number | undefined)[]): readonly boolean[] | undefined {
  const { of, count } = before.islands;
  const oldSizes = sizes(before.islands);
  const newSizes = sizes(now);
  const origins = Array.from({ length: now.count }, (): number | undefined => undefined);
  const staying = Array.from({ length: now.count }, () => true);
  for (const [index, island] of now.of.entries()) {
    const old = same[index];
    const origin = old === undefined ? count : (of[old] ?? count);
    if (origin === count || (origins[island] !== undefined && origins[island] !== origin)) staying[island] = false;
    origins[island] = origin;
  }
  for (const [island, origin] of origins.entries()) {
    if (origin !== undefined && (oldSizes[origin] !== newSizes[island] || before.fixed.has(origin))) staying[island] = false;
  }
  const isSame = staying[0] === true && (origins[0] ?? 0) === 0 && oldSizes[0] === newSizes[0];
  return isSame ? staying : undefined;
}

function sizes({ of, count }: Kept["islands"]): readonly number[] {
  const found = Array.from({ length: count }, () => 0);
  for (const island of of) found[island] = (found[island] ?? 0) + 1;
  return found;
}

function declares({ scopes }: ScopeManager, name: string): boolean {
  return scopes.some((scope) => (scope.type === "module" || scope.type === "global") && (scope.set.get(name)?.defs.length ?? 0) > 0);
}

let last: { readonly policy: Policy; readonly languageOptions: object; readonly given: string | undefined } | undefined;

/** What decides beside the text, as text; undefined when it cannot be written down. What the policy keeps quiet is not asked here. */
function givenBy({ policy, languageOptions, evidence }: LintInput): string | undefined {
  if (last?.policy !== policy || last.languageOptions !== languageOptions) {
    let given: string | undefined;
    try {
      given = JSON.stringify([{ ...policy, baseline: undefined, ignore: undefined, root: undefined }, { ...languageOptions, parser: undefined }]);
    } catch {
      given = undefined;
    }
    last = { policy, languageOptions, given };
  }
  return last.given === undefined ? undefined : `${evidence ?? ""} ${last.given}`;
}
