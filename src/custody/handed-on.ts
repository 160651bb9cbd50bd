/**
 * Functions handed to other functions of the project: what are they called with?
 *
 * The expression that a function is handed to is evaluated while somebody watches: `pipe(f, g)("x")`, `[f, g].reduce((x, fn) => fn(x), "x")`,
 * `run({ use: f })`, `promise.then(f)`. Only where a function of the file, a list or a promise stands on the way; what a library
 * does with its callbacks is the tables' to know.
 */
import type { Abstract, ClassValue } from "./abstract.ts";
import { library } from "./doors.ts";
import type { Evaluator } from "./evaluator.ts";
import { callsOf } from "./registries.ts";
import { memberOf } from "./members.ts";
import { cradleFor } from "./told-values.ts";
import type { SourceFile } from "./source-file.ts";
import { calleeOf, type CallNode, type FunctionNode, isFunction, nameOfFunction, type Node, outerParent, parametersOf, unwrap, writtenKey } from "./syntax.ts";

const maxRoots = 6;

/** Expressions that calls in the file give a parameter of a function, by the function's name. */
function expressionsGiven(fn: FunctionNode, index: number, file: SourceFile): readonly Node[] {
  const isRest = parametersOf(fn)[index]?.type === "RestElement";
  const calls = callsOf(fn, file);
  return calls.length > maxNamedCalls ? [] : calls.flatMap((call) => {
    const args = call.arguments.slice(index, isRest ? undefined : index + 1);
    return args.map((argument) => (argument.type === "SpreadElement" ? argument.argument : argument));
  });
}

/** What a parameter may be given in the file, wherever: a quick look by syntax. */
export function givenInFile(fn: FunctionNode, index: number, file: SourceFile): readonly Node[] {
  const holder = outerParent(fn);
  const setter = (holder?.type === "MethodDefinition" || holder?.type === "Property") && holder.kind === "set" ? writtenKey(holder.key, holder.computed) : undefined;
  if (setter !== undefined) return file.assignmentsByName.named(setter).map(({ right }) => right);
  return [...expressionsGiven(fn, index, file).filter(mayBeTool), ...rootsOf(fn, file)];
}

/** A function that is called more often is handed all sorts of things. */
const maxNamedCalls = 12;

const answers = new WeakMap<Evaluator, Map<FunctionNode, readonly (readonly Abstract[])[]>>();

/** The arguments of the calls of a function that others make. */
export function callsByOthers(evaluator: Evaluator, fn: FunctionNode, file: SourceFile): readonly (readonly Abstract[])[] {
  if (parametersOf(fn).length === 0) return [];
  const known = answers.get(evaluator) ?? new Map<FunctionNode, readonly (readonly Abstract[])[]>();
  answers.set(evaluator, known);
  const answer = known.get(fn);
  if (answer) return answer;
  // Asked again on the way, the question has no answer yet.
  known.set(fn, []);
  const roots = rootsOf(fn, file);
  const cradle = cradleFor(evaluator, fn, file);
  const calls = [...(roots.length > maxRoots ? [] : roots.flatMap((root) => (isOfStranger(evaluator, root, file) ? [] : evaluator.watch(fn, root, file)))), ...(cradle ? [[cradle]] : [])];
  known.set(fn, calls);
  return calls;
}

/** A method of something that nobody sees into: whether it calls what it is given is not in sight either. */
function isOfStranger(evaluator: Evaluator, root: Node, file: SourceFile): boolean {
  const callee = root.type === "CallExpression" ? calleeOf(root) : undefined;
  if (callee?.type !== "MemberExpression" || callee.object.type === "Super") return false;
  const { kind } = evaluator.evaluate(callee.object, file, undefined);
  return kind === "unknown" || kind === "parameter" || kind === "environment";
}

/** Expressions that lead to a call of the function, when somebody in sight calls it. */
function rootsOf(fn: FunctionNode, file: SourceFile): readonly Node[] {
  const holder = outerParent(fn);
  const isNamed = fn.type === "FunctionDeclaration" || (holder?.type === "VariableDeclarator" && holder.init !== null);
  if (holder?.type === "MethodDefinition" || holder?.type === "PropertyDefinition") return [];
  if (!isNamed) return rootsAround(fn, file, 0);
  const name = nameOfFunction(fn);
  const variable = name && file.variableOf(name);
  // Most functions are only called. Who calls one matters to all that share it; asking for its reads says so.
  if (!variable?.references.some(({ identifier }) => isHanded(identifier as Node))) return [];
  return file.readsOf(variable).flatMap((read) => (isHanded(read) ? rootsAround(read, file, 0) : []));
}

/** The function's name is handed over, not called. */
function isHanded(read: Node): boolean {
  const outer = outerParent(read);
  return (outer?.type === "CallExpression" && unwrap(outer.callee) !== read) || outer?.type === "ArrayExpression" || (outer?.type === "Property" && unwrap(outer.value) === read);
}

/** The outermost call around an expression; or the calls of what is made of it, when it is kept under a name. */
function rootsAround(node: Node, file: SourceFile, depth: number): readonly Node[] {
  let root: CallNode | undefined;
  let at: Node = node;
  let isHanded = false;
  for (let outer = outerParent(at); outer && !isFunction(outer) && !/(?:Statement|Declaration|Declarator)$/u.test(outer.type); outer = outerParent(at)) {
    if (outer.type === "AssignmentExpression" || outer.type === "JSXExpressionContainer") return [];
    if (outer.type === "CallExpression" || outer.type === "NewExpression") {
      // What follows in a chain changes nothing for the function that `map` or `then` is given.
      if (isGivenToElements(outer, at)) return [outer];
      root = outer;
      isHanded ||= takesFunctions(outer, at, file);
    }
    at = outer;
  }
  const holder = outerParent(at);
  const isKept = holder?.type === "VariableDeclarator" && holder.id.type === "Identifier" && holder.init !== null && unwrap(holder.init) === unwrap(at);
  const found: Node[] = root && isHanded ? [root] : [];
  if (!isKept || depth >= 2 || (root && !isHanded)) return found;
  const variable = holder.id.type === "Identifier" ? file.variableOf(holder.id) : undefined;
  const reads = variable ? file.readsOf(variable) : [];
  if (reads.length > maxRoots) return found;
  return [...found, ...reads.flatMap((read) => kept(read, file, depth))];
}

/** What is done with a kept list, object or function. */
function kept(read: Node, file: SourceFile, depth: number): readonly Node[] {
  let at = read;
  for (let outer = outerParent(at); outer; outer = outerParent(at)) {
    const isCall = outer.type === "CallExpression" || outer.type === "NewExpression";
    if (outer.type !== "MemberExpression" && !isCall) return [];
    if (isCall) {
      const around = rootsAround(outer, file, depth + 1);
      return around.length > 0 ? around : [outer];
    }
    at = outer;
  }
  return [];
}

const listMethods = /^(?:reduce|reduceRight|map|forEach|flatMap|find|filter|then|finally)$/u;

function isGivenToElements(call: CallNode, given: Node): boolean {
  const callee = calleeOf(call);
  return callee.type === "MemberExpression" && listMethods.test(writtenKey(callee.property, callee.computed) ?? "") && call.arguments.some((argument) => argument === given);
}

/** A call that may call what it is given, or an element of it: of a function of the file, of a list, of a promise. */
function takesFunctions(call: CallNode, given: Node, file: SourceFile): boolean {
  const callee = calleeOf(call);
  if (callee.type === "Identifier") return file.variableOf(callee)?.defs.at(-1)?.node !== undefined && !isImported(callee, file);
  if (callee.type !== "MemberExpression") return callee !== unwrap(given) && callee.type === "CallExpression";
  const method = writtenKey(callee.property, callee.computed);
  if (method !== undefined && listMethods.test(method)) return true;
  const holder = unwrap(callee.object);
  return holder.type === "ThisExpression" || (holder.type === "Identifier" && file.variableOf(holder) !== undefined && !isImported(holder, file));
}

function isImported(name: Node & { name: string }, file: SourceFile): boolean {
  return (file.variableOf(name)?.defs.at(-1)?.type as string | undefined) === "ImportBinding";
}

function mayBeTool(node: Node): boolean {
  return /^(?:Identifier|MemberExpression|CallExpression|AwaitExpression)$/u.test(unwrap(node).type);
}

/** `function seal(crypto, key) { crypto.createHmac(…) }`: the library that the calls of a function hand it. */
export function toolGiven(evaluator: Evaluator, { fn, index, member, file }: Extract<Abstract, { kind: "parameter" }>): Extract<Abstract, { kind: "api" }> | undefined {
  const reach = evaluator.reachOf(file);
  for (const node of expressionsGiven(fn, index, file)) {
    if (!mayBeTool(node) || !reach.has(node, library)) continue;
    const given = evaluator.evaluate(node, file, undefined);
    const tool = member === "" ? given : member.split(".").reduce((at, name) => (at.kind === "unknown" ? at : memberOf(evaluator, at, name, node, file)), given);
    if (tool.kind === "api" && tool.library) return tool;
  }
  return undefined;
}

/** `(Base) => class extends Base {…}`: the classes of the project that the calls of the function hand it. */
export function classesGiven(evaluator: Evaluator, { fn, index, member, file }: Extract<Abstract, { kind: "parameter" }>): readonly ClassValue[] {
  if (member !== "") return [];
  return expressionsGiven(fn, index, file).flatMap((node) => {
    const given = evaluator.evaluate(node, file, undefined);
    return given.kind === "class" ? [given] : [];
  });
}
