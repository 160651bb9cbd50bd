/**
 * Islands: groups of a file's statements that can be analysed alone, because nothing in the one group says anything about the other.
 *
 * Statements belong together when they share a variable of the file or the name of a setting; names of modules are shared by all,
 * and so are the statements that load them (island 0). Linting island after island finds what linting the file finds, as far as
 * nothing was asked of the file as a whole (`file-questions.ts`); a test over published files says so. What cannot be told apart
 * with certainty is not divided.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import { loadsModules, namesModule } from "./module-names.ts";
import type { ScopeManager, Variable } from "./source-file.ts";
import type { Node } from "./syntax.ts";

/** Where a statement at the top of a file stands, and the settings that it names. */
export interface Statement {
  readonly start: number;
  readonly end: number;
  /** From 1. */
  readonly line: number;
  /** From 0. */
  readonly column: number;
  /** Names of settings; `undefined` when any setting may be meant. */
  readonly settings: readonly string[] | undefined;
}

export interface Islands {
  readonly statements: readonly Statement[];
  /** Number of its island by the statement's place in the file; 0 for what all islands share. */
  readonly of: readonly number[];
  /** With the island that all share. */
  readonly count: number;
}

/**
 * @param settingsOf Settings that a statement names, when they are known; else they are looked for in its text.
 * @returns undefined when the file is one island, or is none of ours to divide.
 */
export function islandsOf(
  ast: TSESTree.Program, text: string, scopeManager: ScopeManager, settingsOf: (statement: TSESTree.ProgramStatement, index: number) => Pick<Statement, "settings"> | undefined,
): Islands | undefined {
  const statements = ast.body.map((one, index): Statement => {
    const known = settingsOf(one, index);
    const [start, end] = one.range;
    return { start, end, line: one.loc.start.line, column: one.loc.start.column, settings: known ? known.settings : settingsIn(text.slice(start, end)) };
  });
  const isShared = ast.body.map((one, index) => loadsModules(one) || isDirective(one, index));
  const groups = new Groups(statements.length);
  if (!joinVariables(groups, ast, scopeManager, statements, isShared)) return undefined;
  if (!joinSettings(groups, statements, isShared)) return undefined;
  const numbers = new Map<number, number>();
  const of = statements.map((_, index) => {
    if (isShared[index] === true) return 0;
    const root = groups.rootOf(index);
    const number = numbers.get(root) ?? numbers.size + 1;
    numbers.set(root, number);
    return number;
  });
  return numbers.size > 1 ? { statements, of, count: numbers.size + 1 } : undefined;
}

/** The statement that a place of the text stands in; -1 for a place between statements. */
export function statementAt(statements: readonly Statement[], offset: number): number {
  let from = 0;
  let to = statements.length - 1;
  while (from <= to) {
    const middle = (from + to) >> 1;
    const { start, end } = statements[middle] as Statement; // between the first and the last
    if (offset < start) to = middle - 1;
    else if (offset >= end) from = middle + 1;
    else return middle;
  }
  return -1;
}

/** Sets of statements that grow together (union and find). */
class Groups {
  readonly #parents: number[];

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, index) => index);
  }

  rootOf(one: number): number {
    let at = one;
    for (let parent = this.#parents[at]; parent !== undefined && parent !== at; parent = this.#parents[at]) {
      // Each look shortens the way for the next.
      this.#parents[at] = this.#parents[parent] ?? parent;
      at = parent;
    }
    return at;
  }

  join(one: number, other: number): void {
    this.#parents[this.rootOf(one)] = this.rootOf(other);
  }
}

/** False when a variable is declared or used where no statement stands, or is shared in another way than by its module. */
function joinVariables(groups: Groups, ast: TSESTree.Program, { scopes }: ScopeManager, statements: readonly Statement[], isShared: readonly boolean[]): boolean {
  for (const scope of scopes) {
    if ((scope.block as Node) !== ast) continue;
    for (const variable of scope.variables) {
      if (variable.defs.length === 0 || namesModule(variable)) continue;
      let first: number | undefined;
      for (const offset of placesOf(variable)) {
        const index = statementAt(statements, offset);
        if (index < 0 || isShared[index] === true) return false;
        if (first === undefined) first = index;
        else groups.join(first, index);
      }
    }
  }
  return true;
}

function* placesOf({ defs, references }: Variable): Iterable<number> {
  for (const { name } of defs) yield name.range[0];
  for (const { identifier } of references) yield identifier.range[0];
}

/** A setting is one wherever it is read or written. False when a statement that all share gives the settings a name of their own. */
function joinSettings(groups: Groups, statements: readonly Statement[], isShared: readonly boolean[]): boolean {
  const byName = new Map<string, number>();
  const reading: number[] = [];
  let any: number | undefined;
  for (const [index, { settings }] of statements.entries()) {
    if (settings?.length === 0) continue;
    if (isShared[index] === true) {
      if (settings === undefined) return false;
      continue;
    }
    reading.push(index);
    if (settings === undefined) any ??= index;
    for (const name of settings ?? []) {
      const other = byName.get(name);
      if (other === undefined) byName.set(name, index);
      else groups.join(index, other);
    }
  }
  if (any !== undefined) for (const index of reading) groups.join(index, any);
  return true;
}

const environment = /\benv\b(?:[!?]*\.([A-Za-z_$][\w$]*)|[!?]*\.?\[\s*["']([^"'\\]+)["']\s*\])?/gu;
/** Functions of an environment, which take the name. */
const readers: ReadonlySet<string> = new Set(["get", "has", "set", "delete", "toObject", "require", "string", "str"]);

/** Names behind `process.env` and its like; undefined when the environment is given on, taken apart, or asked with a name from elsewhere. */
function settingsIn(text: string): readonly string[] | undefined {
  const names: string[] = [];
  for (const [, member, key] of text.matchAll(environment)) {
    const name = member ?? key;
    if (name === undefined || readers.has(name)) return undefined;
    names.push(name);
  }
  return names;
}

function isDirective(statement: TSESTree.ProgramStatement, index: number): boolean {
  return index < 4 && statement.type === "ExpressionStatement" && statement.expression.type === "Literal" && typeof statement.expression.value === "string";
}
