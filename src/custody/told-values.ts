/**
 * Values that a program tells somebody under a name and asks for again under it: settings of an application, tokens of a
 * container, listeners of an event; what handlers share stands in `contexts.ts`.
 *
 * Who keeps them is a library or a parameter that nobody sees into; that the same name is told and asked for in one file, on the same
 * thing, is what counts. Only values that say something are answered with.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import { type Abstract, knownString, type Result } from "./abstract.ts";
import { nameOfKey } from "./collections.ts";
import type { Evaluator } from "./evaluator.ts";
import { evaluateReturn } from "./functions.ts";
import type { SourceFile } from "./source-file.ts";
import { calledName, calleeOf, type FunctionNode, nameOfFunction, type Node, outerParent, parametersOf, unwrap, writtenKey } from "./syntax.ts";

/** More than these, and the name is everybody's. */
const maxTold = 8;

const tellers = ["set", "register", "decorate", "provide", "registerInstance"] as const;
const askers: ReadonlySet<string> = new Set(["get", "resolve", "inject", "getStore"]);

export function isAsker(method: string): boolean {
  return askers.has(method);
}

/** `app.get("jwt-secret")` after `app.set("jwt-secret", "x")`; `Container.get(TOKEN)` after `Container.set(TOKEN, "x")`. */
export function toldTo(evaluator: Evaluator, asked: Abstract | undefined, node: TSESTree.CallExpression, file: SourceFile): Abstract | undefined {
  const holder = lastName(calleeOf(node));
  if (holder === undefined) return undefined;
  lookEverywhere(calleeOf(node), file);
  if (calledName(node) === "getStore") return scopeOf(evaluator, holder, node, file);
  if (!asked) return undefined;
  const values = tellers.flatMap((teller) => file.methodCalls.named(teller)).flatMap((call) => {
    const [name, value] = call.arguments;
    if (!name || !value || name.type === "SpreadElement" || value.type === "SpreadElement" || lastName(calleeOf(call)) !== holder) return [];
    return isSameKey(evaluator.evaluate(name, file, undefined), asked) ? [provided(evaluator, value, file)] : [];
  });
  return saying(evaluator, values, node, file);
}

/** `scope.getStore()` inside of `scope.run({ key: "x" }, …)`. */
function scopeOf(evaluator: Evaluator, holder: string, node: Node, file: SourceFile): Abstract | undefined {
  const values = [...file.methodCalls.named("run"), ...file.methodCalls.named("enterWith")].flatMap((call) => {
    const [store] = call.arguments;
    return store && store.type !== "SpreadElement" && lastName(calleeOf(call)) === holder ? [evaluator.evaluate(store, file, undefined)] : [];
  });
  return saying(evaluator, values, node, file);
}

/** What hangs from a variable of the file stands in statements that share it; what else has a name may be told anywhere. */
function lookEverywhere(callee: Node, file: SourceFile): void {
  const holder = callee.type === "MemberExpression" ? unwrap(callee.object) : undefined;
  const type = holder?.type === "Identifier" ? (file.variableOf(holder)?.defs.at(-1)?.type as string | undefined) : undefined;
  if (type !== "Variable" && type !== "ImportBinding") file.needsAllStatements();
}

/** `app` of `req.app.get`: what the method is asked of. */
function lastName(callee: Node): string | undefined {
  const holder = callee.type === "MemberExpression" ? unwrap(callee.object) : undefined;
  if (holder?.type === "MemberExpression") return writtenKey(holder.property, holder.computed);
  return holder?.type === "Identifier" ? holder.name : undefined;
}

function isSameKey(a: Abstract, b: Abstract): boolean {
  const name = nameOfKey(a);
  if (name !== undefined) return name === nameOfKey(b);
  // `new Token("…")`, `Symbol("…")`: the same when the same place made it.
  return a.node === b.node && /^(?:(?:New|Call)Expression|ClassDeclaration)$/u.test(unwrap(a.node).type);
}

/** What a container is given: the value, `asValue(value)`, `{ useValue: value }`, `{ useFactory: () => value }`, `{ useClass: Class }`. */
function provided(evaluator: Evaluator, node: Node, file: SourceFile): Abstract {
  const inner = unwrap(node);
  const [wrapped] = inner.type === "CallExpression" && inner.callee.type === "Identifier" && inner.callee.name === "asValue" ? inner.arguments : [];
  const value = evaluator.evaluate(wrapped && wrapped.type !== "SpreadElement" ? wrapped : inner, file, undefined);
  if (value.kind !== "object") return value;
  const factory = value.get("useFactory");
  const provider = value.get("useClass");
  if (provider?.kind === "class") return { kind: "instance", definition: provider.definition, node: provider.node, file: provider.file, steps: [] };
  return value.get("useValue") ?? (factory ? evaluateReturn(evaluator, factory, [], inner, file) : value);
}

/** Those of the values that say whose they are. */
export function saying(evaluator: Evaluator, values: readonly Abstract[], node: Node, file: SourceFile): Abstract | undefined {
  const known = values.filter(({ kind }) => kind !== "unknown" && kind !== "parameter");
  return known.length === 0 || values.length > maxTold ? undefined : evaluator.choice("condition", known, node, file);
}

/** `constructor(@Inject(KEY) private readonly key: string)` with `{ provide: KEY, useValue: "x" }` among the providers of the file. */
export function injected(evaluator: Evaluator, pattern: TSESTree.Parameter, file: SourceFile): Abstract | undefined {
  const decorators = pattern.decorators ?? [];
  for (const { expression } of decorators) {
    if (expression.type !== "CallExpression" || expression.callee.type !== "Identifier" || !/^[Ii]nject$/u.test(expression.callee.name)) continue;
    file.needsAllStatements();
    const [token] = expression.arguments;
    const asked = token && token.type !== "SpreadElement" ? evaluator.evaluate(token, file, undefined) : undefined;
    const values = file.propertiesByName.named("provide").flatMap((property) => {
      if (!asked || property.parent.type !== "ObjectExpression" || !isSameKey(evaluator.evaluate(property.value, file, undefined), asked)) return [];
      return [provided(evaluator, property.parent, file)];
    });
    return saying(evaluator, values, pattern, file);
  }
  return undefined;
}

/** `asFunction(makeTokens)`: a container calls it with all that it holds; of that, the values that `asValue` put in are known. */
export function cradleFor(evaluator: Evaluator, fn: FunctionNode, file: SourceFile): Abstract | undefined {
  if (parametersOf(fn).length !== 1 || !referencesTo(fn, file).some(isFactory)) return undefined;
  return {
    kind: "object", node: fn, file, steps: [], isOpen: () => true, keys: () => [],
    get(name) {
      file.needsAllStatements();
      const values = file.propertiesByName.named(name).flatMap(({ value }) => (isWrappedValue(value) ? [provided(evaluator, value, file)] : []));
      return saying(evaluator, values, fn, file);
    },
  };
}

/** The function itself, or the reads of its name. */
function referencesTo(fn: FunctionNode, file: SourceFile): readonly Node[] {
  const name = nameOfFunction(fn);
  const variable = name && file.variableOf(name);
  // Asking for reads makes others look as well: only where a container is given one.
  const isGiven = variable?.references.some(({ identifier }) => isFactory(identifier as Node)) === true;
  return isGiven && variable ? file.readsOf(variable) : [fn];
}

function isFactory(given: Node): boolean {
  const call = outerParent(given);
  return call?.type === "CallExpression" && call.callee.type === "Identifier" && call.callee.name === "asFunction" && call.arguments[0] === given;
}

function isWrappedValue(node: Node): boolean {
  const call = unwrap(node);
  return call.type === "CallExpression" && call.callee.type === "Identifier" && call.callee.name === "asValue";
}

/** What a listener is called with: `bus.on("ready", (key) => …)` and `bus.emit("ready", "x")`; a timer's function with what it was given. */
export function emitted(evaluator: Evaluator, call: TSESTree.CallExpression, index: number, file: SourceFile): Abstract | undefined {
  const callee = calleeOf(call);
  if (callee.type === "Identifier" && callee.name === "setTimeout") {
    const given = call.arguments[index + 2];
    return given && given.type !== "SpreadElement" ? evaluator.evaluate(given, file, undefined) : undefined;
  }
  const method = callee.type === "MemberExpression" ? writtenKey(callee.property, callee.computed) : undefined;
  const [event] = call.arguments;
  if (method === undefined || !/^(?:on|once|addListener|subscribe)$/u.test(method) || !event || event.type === "SpreadElement") return undefined;
  lookEverywhere(callee, file);
  const calls = file.methodCalls.named("emit");
  if (calls.length === 0) return undefined;
  const name = evaluator.evaluate(event, file, undefined);
  const values = calls.flatMap((emit) => {
    const [about, ...given] = emit.arguments;
    const value = given[index];
    if (!about || about.type === "SpreadElement" || !value || value.type === "SpreadElement" || lastName(calleeOf(emit)) !== lastName(callee)) return [];
    return isSameKey(evaluator.evaluate(about, file, undefined), name) ? [evaluator.evaluate(value, file, undefined)] : [];
  });
  return saying(evaluator, values, call, file);
}

/** What a reader of settings falls back on: `nconf.defaults({ KEY: "x" })`, the schema that `convict({…})` was given. */
export function defaultToldTo(evaluator: Evaluator, { site }: Result, name: string): Abstract | undefined {
  const { file, receiver, library } = site;
  const schema = receiver?.kind === "result" ? receiver.site.args[0] : undefined;
  if (schema?.kind === "object") {
    const setting = name.split(".").reduce<Abstract | undefined>((at, part) => (at?.kind === "object" ? at.get(part) : undefined), schema);
    const otherwise = setting?.kind === "object" ? setting.get("default") : undefined;
    return knownString(otherwise) === undefined ? undefined : otherwise;
  }
  for (const call of file.methodCalls.named("defaults")) {
    const [given] = call.arguments;
    if (!given || given.type === "SpreadElement" || !isOfLibrary(evaluator, calleeOf(call), library.name, file)) continue;
    const held = evaluator.evaluate(given, file, undefined);
    const value = held.kind === "object" ? held.get(name) : undefined;
    if (value) return value;
  }
  return undefined;
}

/** `nconf` of `nconf.argv().env().defaults`. */
function isOfLibrary(evaluator: Evaluator, callee: Node, library: string, file: SourceFile): boolean {
  let at = callee;
  while (at.type === "MemberExpression" || at.type === "CallExpression") at = unwrap(at.type === "MemberExpression" ? at.object : at.callee);
  const root = at.type === "Identifier" ? evaluator.evaluate(at, file, undefined) : undefined;
  return root?.kind === "api" && root.library?.name === library;
}
