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
  readonly islands: Islands;
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
  /** The statements that are analysed beside what was found. */
  readonly #changed: readonly TSESTree.ProgramStatement[];
  #part: CustodyModel | undefined;

  private constructor(input: ModelInput, own: Kept, found: ReadonlyMap<string, readonly KeptProblem[]> | undefined, changed: readonly TSESTree.ProgramStatement[]) {
    this.#input = { ...input, asked: own.asked };
    this.kept = own;
    this.#found = found;
    this.#changed = changed;
  }

  /** The next lint of a file; undefined when it cannot be divided. */
  static after({ text, kept: before }: Remembered, input: LintInput, scopeManager: ScopeManager): RepeatedLint | undefined {
    const given = givenBy(input);
    const { ast } = input;
    const same = before ? unchanged(before.islands.statements, text, ast.body, input.text) : [];
    const islands = given === undefined ? undefined : islandsOf(ast, input.text, scopeManager, (_, index) => before?.islands.statements[same[index] ?? -1]);
    if (given === undefined || !islands) return undefined;
    const parser: unknown = "parser" in input.languageOptions ? input.languageOptions.parser : undefined;
    const isComparable = before !== undefined && before.given === given && before.parser === parser;
    const asked = isComparable ? before.asked.askedOf(input.text, (name) => declares(scopeManager, name)) : undefined;
    const staying = before && asked ? stayingIslands(before, islands, same) : undefined;
    const own: Kept = { islands, fixed: new Set(), asked: (staying && asked) ?? new FileQuestions(), given, parser, problems: new Map() };
    if (!before || !staying) return new RepeatedLint(input, own, undefined, ast.body);
    const now = new Map(same.flatMap((old, index): [number, Statement][] => {
      const statement = islands.statements[index];
      return old !== undefined && statement && staying[islands.of[index] ?? -1] === true ? [[old, statement]] : [];
    }));
    const found = new Map([...before.problems].map(([rule, problems]) => [rule, problems.flatMap((one) => moved(one, before.islands.statements, (old) => now.get(old)) ?? [])]));
    return new RepeatedLint(input, own, found, ast.body.filter((_, index) => islands.of[index] === 0 || staying[islands.of[index] ?? -1] !== true));
  }

  isFor(policy: Policy): boolean {
    return this.#input.policy === policy;
  }

  /** Statements that this lint looked at so far; undefined when it looked at all of them. */
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
    const found = this.#found?.get(rule);
    if (found && !this.kept.asked.isOfWhole) {
      const reporter = look((this.#part ??= new CustodyModel({ ...this.#input, statements: this.#changed })));
      for (const one of found) reporter.add(revived(one));
      if (!this.kept.asked.isOfWhole) return this.#keep(rule, reporter);
    }
    return this.#keep(rule, look(custodyModel(this.#input)));
  }

  #keep(rule: string, reporter: Reporter): Reporter {
    if (this.kept.asked.isOfWhole) return reporter;
    const problems = reporter.reported.map(kept);
    this.kept.problems.set(rule, problems);
    for (const problem of problems) this.#checkPlaces(problem);
    return reporter;
  }

  /** A problem whose places are in two islands, or cannot be moved, is found anew each time. */
  #checkPlaces(problem: KeptProblem): void {
    const { statements, of } = this.kept.islands;
    const places = statementsOf(problem, statements);
    const islands = new Set([...(places ?? [statementAt(statements, problem.use[0])])].map((index) => of[index] ?? -1));
    islands.delete(0);
    if (places && islands.size <= 1) return;
    if (islands.size === 0 || islands.has(-1)) this.kept.asked.isOfWhole = true;
    for (const island of islands) this.kept.fixed.add(island);
  }
}

/** By the statement's place in the new text: its place in the old one, when it stands there with the same text. Only what both texts begin or end with is compared. */
function unchanged(before: readonly Statement[], oldText: string, body: readonly TSESTree.ProgramStatement[], newText: string): readonly (number | undefined)[] {
  const shorter = Math.min(oldText.length, newText.length);
  let head = 0;
  while (head < shorter && oldText.charCodeAt(head) === newText.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < shorter - head && oldText.charCodeAt(oldText.length - 1 - tail) === newText.charCodeAt(newText.length - 1 - tail)) tail++;
  const growth = newText.length - oldText.length;
  return body.map(({ range: [start, end] }) => {
    const by = end <= head ? 0 : start >= newText.length - tail ? growth : undefined;
    if (by === undefined) return undefined;
    const old = statementAt(before, start - by);
    const one = before[old];
    return one && one.start === start - by && one.end === end - by ? old : undefined;
  });
}

/** By the number of the island in the new text: whether it is an island of the old one, unchanged. Undefined when what all share changed. */
function stayingIslands(before: Kept, now: Islands, same: readonly (number | undefined)[]): readonly boolean[] | undefined {
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

function sizes({ of, count }: Islands): readonly number[] {
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
