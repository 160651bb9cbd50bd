/**
 * What handlers of a server share without handing it to each other: members of the request that another handler sets, of `app.locals` and
 * `ctx.state`, what an instance is decorated with, what a context is made of, data of a worker, bindings of an environment.
 *
 * The framework stands between the two places and nobody sees into it; that the same name is set and read in one file, on what is called
 * the same, is what counts. Only values that say something are answered with.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import type { Abstract, Parameter } from "./abstract.ts";
import { nameOfKey } from "./collections.ts";
import type { Evaluator } from "./evaluator.ts";
import { evaluateReturn } from "./functions.ts";
import { memberOf } from "./members.ts";
import type { SourceFile } from "./source-file.ts";
import { enclosingFunction, type FunctionNode, isFunction, type Node, outerParent, parametersOf, unwrap, writtenKey } from "./syntax.ts";
import { saying } from "./told-values.ts";

/** Names by which handlers call what they share; any other parameter is one function's own. */
const contexts: ReadonlySet<string> = new Set(["req", "request", "ctx", "context", "c", "event", "socket", "state"]);
const writesToContext = /\b(?:req|request|ctx|context|c|event|socket|state)\.[\w$]+\s*=[^=>]/u;
/** Members that frameworks keep for the application, and their writes. */
const shelves: ReadonlySet<string> = new Set(["locals", "state", "context"]);
const writesToShelf = /\.(?:locals|state|context)\.[\w$]+\s*(?:\|\||\?\?)?=[^=>]/u;
/** Names of what a server makes for every call and hands to its handlers. */
const madeContexts: ReadonlySet<string> = new Set(["ctx", "context", "contextValue"]);
const makesContext = /\b(?:createContext|context)\b["']?\s*[:=(,]/u;

/** A member of what a handler is given, when another place of the file puts it there. */
export function setOnContext(evaluator: Evaluator, parameter: Parameter, name: string, node: Node): Abstract | undefined {
  const { fn, index, member, file } = parameter;
  const last = member === "" ? nameAt(fn, index) : member.slice(member.lastIndexOf(".") + 1);
  const told = member !== "" && shelves.has(last) ? setOnShelf(evaluator, last, name, node, file) : contexts.has(last) ? setByHandler(evaluator, parameter, name, node) : undefined;
  return told ?? (madeContexts.has(last) && !member.includes(".") ? ofMadeContext(evaluator, name, node, file) : undefined) ?? decorated(evaluator, name, node, file);
}

/** What a parameter is called; empty when it is taken apart. */
function nameAt(fn: FunctionNode, index: number): string {
  const pattern = parametersOf(fn)[index];
  return pattern?.type === "Identifier" ? pattern.name : "";
}

/** `req.key`, when another handler of the file writes `req.key = "x"` to its parameter of that name. */
function setByHandler(evaluator: Evaluator, { fn, index, member, file }: Parameter, name: string, node: Node): Abstract | undefined {
  if (member !== "" || !isHandler(fn) || !file.says(writesToContext)) return undefined;
  const context = nameAt(fn, index);
  file.needsAllStatements();
  const values = file.assignmentsByName.named(name).flatMap(({ left, right }) => {
    const holder = left.type === "MemberExpression" && left !== node ? unwrap(left.object) : undefined;
    if (holder?.type !== "Identifier" || holder.name !== context) return [];
    const owner = file.variableOf(holder)?.defs.at(-1)?.node as Node | undefined;
    return owner && owner !== fn && isFunction(owner) && isHandler(owner) && enclosingFunction(left) === owner ? [evaluator.evaluate(right, file, undefined)] : [];
  });
  return saying(evaluator, values, node, file);
}

/** A function written where it is handed over. */
function isHandler(fn: FunctionNode): boolean {
  const holder = outerParent(fn);
  return holder?.type === "CallExpression" || holder?.type === "ArrayExpression";
}

/** `req.app.locals.key` after `app.locals.key = "x"`. */
function setOnShelf(evaluator: Evaluator, shelf: string, name: string, node: Node, file: SourceFile): Abstract | undefined {
  if (!file.says(writesToShelf)) return undefined;
  file.needsAllStatements();
  const values = file.assignmentsByName.named(name).flatMap(({ left, right }) => {
    const holder = left.type === "MemberExpression" && left !== node ? unwrap(left.object) : undefined;
    return holder?.type === "MemberExpression" && writtenKey(holder.property, holder.computed) === shelf ? [evaluator.evaluate(right, file, undefined)] : [];
  });
  return saying(evaluator, values, node, file);
}

/** `ctx.key` of a resolver, when the file says `context: () => ({ key: "x" })` or declares `createContext`. */
function ofMadeContext(evaluator: Evaluator, name: string, node: Node, file: SourceFile): Abstract | undefined {
  if (!file.says(makesContext)) return undefined;
  file.needsAllStatements();
  const declared = file.topLevel("createContext")?.identifiers[0] as Node | undefined;
  const makers = [
    ...file.propertiesByName.named("context").map((property) => evaluator.evaluate(property.value, file, undefined)),
    ...(declared?.type === "Identifier" ? [evaluator.evaluateDeclared(declared, file)] : []),
  ];
  const values = makers.flatMap((maker) => {
    const made = maker.kind === "function" ? evaluateReturn(evaluator, maker, [], node, file) : maker;
    return (made.kind === "object" ? made.get(name) : undefined) ?? [];
  });
  return saying(evaluator, values, node, file);
}

const decorations = new WeakMap<SourceFile, readonly TSESTree.CallExpression[]>();

/** Calls that give an instance a member; hardly a file has one, and every member of something unknown asks. */
function decorationsIn(file: SourceFile): readonly TSESTree.CallExpression[] {
  const known = decorations.get(file);
  if (known) return known;
  const found = ["decorate", "decorateRequest", "state"].flatMap((method) => file.methodCalls.named(method)).flatMap((call) => (call.type === "CallExpression" ? [call] : []));
  decorations.set(file, found);
  return found;
}

/** `app.key` after `app.decorate("key", "x")`, `store.key` after `app.state("key", "x")`. */
export function decorated(evaluator: Evaluator, name: string, node: Node, file: SourceFile): Abstract | undefined {
  const calls = decorationsIn(file);
  if (calls.length === 0) return undefined;
  file.needsAllStatements();
  const values = calls.flatMap((call) => {
    const [key, value] = call.arguments;
    if (!key || !value || key.type === "SpreadElement" || value.type === "SpreadElement") return [];
    return nameOfKey(evaluator.evaluate(key, file, undefined)) === name ? [evaluator.evaluate(value, file, undefined)] : [];
  });
  return saying(evaluator, values, node, file);
}

/** `workerData.key`, where the file starts a worker with `{ workerData: { key } }`. */
export function ofWorkerData(evaluator: Evaluator, name: string, node: Node, file: SourceFile): Abstract | undefined {
  file.needsAllStatements();
  const values = file.propertiesByName.named("workerData").map(({ value }) => memberOf(evaluator, evaluator.evaluate(value, file, undefined), name, node, file));
  return saying(evaluator, values, node, file);
}

const settingName = /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/u;

/** The setting that a parameter's member is: `env.JWT_SECRET` of a handler that is given the bindings of its environment, `c.env`, `platform.env`, a parameter `env`. */
export function bindingOf({ fn, index, member }: Parameter): string | undefined {
  const path = member === "" ? [] : member.split(".");
  const name = path.pop();
  return name !== undefined && settingName.test(name) && (path.at(-1) ?? nameAt(fn, index)) === "env" ? name : undefined;
}
