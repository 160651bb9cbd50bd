/**
 * Islands: groups of a file's statements that can be analysed alone, because nothing in the one group says anything about the other.
 *
 * Statements belong together when they share a variable of the file or the name of a setting; names of modules are shared by all,
 * and so are the statements that load them (island 0). Linting island after island finds what linting the file finds, as far as
 * nothing was asked of the file as a whole (`file-questions.ts`); a test over published files says so. What cannot be told apart
 * with certainty is not divided.
 */
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { loadsModules } from "./module-names.ts";
import { type ScopeManager, SourceFile, type Variable } from "./source-file.ts";
import { isFunction, type Node, walkAll } from "./syntax.ts";

/** Where a statement at the top of a file stands, and what it does to the division. */
export interface Statement {
  readonly start: number;
  readonly end: number;
  /** From 1. */
  readonly line: number;
  /** From 0. */
  readonly column: number;
  /** Names of settings in it; `undefined` when any setting may be meant. */
  readonly settings: readonly string[] | undefined;
  /** What its nodes are asked for by (`SourceFile.indexedNames`). */
  readonly names: ReadonlySet<string>;
  /** By itself it could be shared by all islands. */
  readonly sharing: Sharing | undefined;
}

/** `modules`: loads modules, or is a directive. `types`: declares a type. `helper`: a function from which nothing comes back. */
type Sharing = "modules" | "types" | "helper";

export interface Islands {
  readonly statements: readonly Statement[];
  /** Number of its island by the statement's place in the file; 0 for what all islands share. */
  readonly of: readonly number[];
  /** With the island that all share. */
  readonly count: number;
  /** What the shared statements declare: any statement of the file may use it. */
  readonly sharedNames: ReadonlySet<Variable>;
}

/**
 * @param known The statement as it was seen before, when it stood in an earlier text with the same words.
 * @returns undefined when the file is one island, or is none of ours to divide.
 */
export function islandsOf(ast: TSESTree.Program, text: string, { scopes }: ScopeManager, known: (index: number) => Statement | undefined): Islands | undefined {
  const statements = ast.body.map((one, index): Statement => {
    const { settings, names, sharing } = known(index) ?? traits(ast, index, text);
    return { start: one.range[0], end: one.range[1], line: one.loc.start.line, column: one.loc.start.column, settings, names, sharing };
  });
  const names = scopes.flatMap((scope) => ((scope.block as Node) === ast ? namesIn(scope, statements) : []));
  const shared = statements.map(({ sharing }) => sharing !== undefined);
  leaveOutEntangled(names, statements, shared);
  const groups = new Groups(statements.length);
  if (!joinNames(groups, names, shared) || !joinSettings(groups, statements, shared)) return undefined;
  const numbers = new Map<number, number>();
  const of = statements.map((_, index) => {
    if (shared[index] === true) return 0;
    const root = groups.rootOf(index);
    const number = numbers.get(root) ?? numbers.size + 1;
    numbers.set(root, number);
    return number;
  });
  if (numbers.size < 2) return undefined;
  return { statements, of, count: numbers.size + 1, sharedNames: new Set(names.flatMap((name) => (isSharedIn(name, shared) ? [name.variable] : []))) };
}

/** A variable at the top of the file. */
interface FileName {
  readonly variable: Variable;
  readonly declaredIn: number;
  /** The statements that it stands in, each once or more; the one that declares it is the first. */
  readonly places: readonly number[];
  /** It gets another value, or has another declaration. */
  readonly isWritten: boolean;
}

/** Names that do anything to the division: all but those of one statement alone that cannot be shared. */
function namesIn({ variables }: TSESLint.Scope.Scope, statements: readonly Statement[]): readonly FileName[] {
  const found: FileName[] = [];
  const finder = new Finder(statements);
  for (const variable of variables) {
    const [def] = variable.defs;
    if (!def) continue;
    const declaredIn = finder.at(def.name.range[0]);
    const places = [declaredIn];
    let isWritten = variable.defs.length > 1;
    let last = declaredIn;
    const add = (offset: number): void => {
      const index = finder.at(offset);
      if (index !== last) places.push((last = index));
    };
    for (const { name } of variable.defs) add(name.range[0]);
    for (const reference of variable.references) {
      add(reference.identifier.range[0]);
      isWritten ||= reference.isWrite() && reference.init !== true;
    }
    if (places.length > 1 || declaredIn < 0 || statements[declaredIn]?.sharing !== undefined) found.push({ variable, declaredIn, places, isWritten });
  }
  return found;
}

/** All statements that declare it are shared, and none gives it another value. */
function isSharedIn({ declaredIn, isWritten }: FileName, shared: readonly boolean[]): boolean {
  return !isWritten && shared[declaredIn] === true;
}

/** Several statements use it beside the one that declares it. */
function isForSeveral({ declaredIn, places }: FileName): boolean {
  const other = places.find((index) => index !== declaredIn);
  return other !== undefined && places.some((index) => index !== declaredIn && index !== other);
}

/** Finds the statement of one place after the other, most often in the same statement. */
class Finder {
  readonly #statements: readonly Statement[];
  #index = 0;

  constructor(statements: readonly Statement[]) {
    this.#statements = statements;
  }

  at(offset: number): number {
    const last = this.#statements[this.#index];
    if (last && last.start <= offset && offset < last.end) return this.#index;
    const found = statementAt(this.#statements, offset);
    if (found >= 0) this.#index = found;
    return found;
  }
}

/** A statement is not shared when it uses a name that is not; a helper neither when one statement alone needs it. */
function leaveOutEntangled(names: readonly FileName[], statements: readonly Statement[], shared: boolean[]): void {
  const mayBeLeftOut = (index: number): boolean => shared[index] === true && statements[index]?.sharing !== "modules";
  for (const name of names) {
    if (statements[name.declaredIn]?.sharing === "helper" && !isForSeveral(name)) shared[name.declaredIn] = false;
  }
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const name of names) {
      if (isSharedIn(name, shared)) continue;
      for (const index of name.places) {
        if (!mayBeLeftOut(index)) continue;
        shared[index] = false;
        isChanged = true;
      }
    }
  }
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

/** False when a name stands where no statement does, or when loading a module needs what the file makes. */
function joinNames(groups: Groups, names: readonly FileName[], shared: readonly boolean[]): boolean {
  for (const name of names) {
    if (isSharedIn(name, shared)) continue;
    for (const index of name.places) {
      if (index < 0 || shared[index] === true) return false;
      groups.join(name.declaredIn, index);
    }
  }
  return true;
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

function traits(ast: TSESTree.Program, index: number, text: string): Pick<Statement, "settings" | "names" | "sharing"> {
  const statement = ast.body[index] as TSESTree.ProgramStatement; // of a place in the list
  const { indexedNames: names } = new SourceFile({ path: "", text, ast, scopeManager: undefined, statements: [statement] });
  const settings = settingsIn(text.slice(...statement.range));
  const sharing = loadsModules(statement) || isDirective(statement, index) ? "modules" : settings?.length === 0 ? declaring(statement) : undefined;
  return { settings, names, sharing };
}

function declaring(statement: TSESTree.ProgramStatement): Sharing | undefined {
  const declaration = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
  switch (declaration?.type) {
    case "TSInterfaceDeclaration":
    case "TSTypeAliasDeclaration":
      return "types";
    case "FunctionDeclaration":
      return givesNothing(declaration) ? "helper" : undefined;
    default:
      return undefined;
  }
}

/** Longer functions do more than help. In UTF-16 units. */
const maxHelper = 1_000;

/**
 * `function fail(name) { throw … }`: it has no result, and neither defaults nor callbacks by which a value of its own could get out;
 * and what it is given is only put into texts and calls, so that it does not matter who gives what.
 */
function givesNothing({ params, body, range, async, generator }: TSESTree.FunctionDeclaration): boolean {
  if (async || generator || range[1] - range[0] > maxHelper || !params.every(({ type }) => type === "Identifier")) return false;
  const names = new Set(params.map((one) => (one.type === "Identifier" ? one.name : "")));
  let isSilent = true;
  walkAll(body, (node) => {
    const answers = node.type === "ReturnStatement" && node.argument !== null;
    const isTool = node.type === "Identifier" && names.has(node.name) && !isPassedOn(node);
    if (answers || isTool || node.type === "AssignmentExpression" || isFunction(node)) isSilent = false;
  });
  return isSilent;
}

/** An argument, or a part of a text or a sum: nothing is asked of it here, and no other name is given to it. */
function isPassedOn(name: Node): boolean {
  const { parent } = name;
  switch (parent?.type) {
    case "CallExpression":
    case "NewExpression":
      return parent.callee !== name;
    case "TemplateLiteral":
    case "BinaryExpression":
    case "UnaryExpression":
      return true;
    default:
      return false;
  }
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
