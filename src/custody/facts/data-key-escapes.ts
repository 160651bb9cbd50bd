/**
 * Plaintext data keys that outlive the function that asked for them.
 *
 * Returned by a function that others can call, kept by the module, by an instance or in a cache without bound, or stored.
 * A key that is wiped where it is kept stays silent, and so does one that a local variable holds.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import type { CustodyModel } from "../model.ts";
import { enclosingFunction, type FunctionNode, isFunction, type Node, unwrap, writtenKey } from "../syntax.ts";
import { type DataKey, dataKeys, isDataKey } from "./data-keys.ts";
import { materialIn } from "./key-material.ts";
import { sinks } from "./sinks.ts";
import { wipedKeys } from "./wipes.ts";

export interface Escape {
  readonly how: "returned" | "kept" | "cached" | "stored";
  readonly node: Node;
  readonly key: DataKey;
}

export function dataKeyEscapes(model: CustodyModel): readonly Escape[] {
  const keys = model.fact(dataKeys);
  if (keys.length === 0) return [];
  const found: Escape[] = [];
  const add = (how: Escape["how"], node: Node, carried: Node): void => {
    const sources = materialIn(model, carried).filter((one) => one.kind === "data-key").map((one) => one.source);
    const key = sources.length === 0 ? undefined : keys.find((one) => sources.includes(one.site.node));
    if (key && !(how === "kept" && model.fact(wipedKeys).has(key))) found.push({ how, node, key });
  };
  for (const { argument } of model.file.returns) {
    const fn = argument ? enclosingFunction(argument) : undefined;
    if (argument && fn && canBeCalledByOthers(model, fn)) add("returned", argument, argument);
  }
  for (const fn of model.file.functions) {
    if (isFunction(fn) && fn.body.type !== "BlockStatement" && canBeCalledByOthers(model, fn)) add("returned", fn.body, fn.body);
  }
  for (const declarator of model.file.declarators) {
    if (declarator.init && enclosingFunction(declarator) === undefined && holdsKey(model, declarator, keys)) add("kept", declarator, declarator.id.type === "Identifier" ? declarator.id : declarator.init);
  }
  for (const assignment of model.file.assignments) if (outlives(model, assignment)) add("kept", assignment, assignment.right);
  const isSink = new Set(model.fact(sinks).map((sink) => sink.node));
  for (const call of model.file.calls) {
    const how = isSink.has(call) ? undefined : storing(model, call);
    if (how) for (const argument of call.arguments) add(how, argument, argument);
  }
  return found;
}

/** The name that a module-level declaration binds is the key or the response with the key. */
function holdsKey(model: CustodyModel, declarator: TSESTree.VariableDeclarator, keys: readonly DataKey[]): boolean {
  const names: Node[] = declarator.id.type === "Identifier" ? [declarator.id] : declarator.id.type === "ObjectPattern"
    ? declarator.id.properties.flatMap((property) => (property.type === "Property" ? [property.value] : [])) : [];
  return names.some((name) => {
    const inner = name.type === "AssignmentPattern" ? name.left : name;
    const value = inner.type === "Identifier" ? model.evaluator.evaluateDeclared(inner, model.file) : undefined;
    return value !== undefined && keys.some((key) => isDataKey(key, value));
  });
}

/** `cached = key` where `cached` belongs to the module, `this.key = key`, `exports.key = key`. */
function outlives(model: CustodyModel, { left, operator }: TSESTree.AssignmentExpression): boolean {
  if (operator !== "=" && operator !== "??=" && operator !== "||=") return false;
  const target = unwrap(left);
  if (target.type === "Identifier") return isOfModule(model, target);
  if (target.type !== "MemberExpression") return false;
  const root = rootOf(target);
  return root.type === "ThisExpression" || (root.type === "Identifier" && isOfModule(model, root)) || (root.type === "Identifier" && (root.name === "exports" || root.name === "globalThis" || root.name === "process"));
}

function isOfModule(model: CustodyModel, identifier: TSESTree.Identifier): boolean {
  const def = model.file.variableOf(identifier)?.defs.at(-1);
  const node = def?.node as Node | undefined;
  return (def?.type as string | undefined) === "Variable" && node !== undefined && enclosingFunction(node) === undefined;
}

function rootOf(node: Node): Node {
  let at = unwrap(node);
  for (;;) {
    if (at.type === "MemberExpression") at = unwrap(at.object);
    else if (at.type === "CallExpression") at = unwrap(at.callee);
    else return at;
  }
}

const caching = /^(?:set|add|push|put|unshift)$/u;
const saving = /^(?:save|store|insert\w*|query|execute|hset|hSet|setex|setEx|putItem|replaceOne|upsert|write|run|create)$/u;
const commands = /^(?:Put|Update|BatchWrite|TransactWrite)\w*Command$/u;

/** Whether a call keeps what it is given: a map of the module, a database. */
function storing(model: CustodyModel, call: TSESTree.CallExpression | TSESTree.NewExpression): Escape["how"] | undefined {
  const callee = unwrap(call.callee);
  if (call.type === "NewExpression") return callee.type === "Identifier" && commands.test(callee.name) ? "stored" : undefined;
  if (callee.type !== "MemberExpression") return undefined;
  const method = writtenKey(callee.property, callee.computed) ?? "";
  const isCaching = caching.test(method);
  if (!isCaching && !saving.test(method)) return undefined;
  const root = rootOf(callee.object);
  if (root.type === "ThisExpression") return isCaching ? "cached" : "stored";
  if (root.type !== "Identifier") return undefined;
  const def = model.file.variableOf(root)?.defs.at(-1);
  const node = def?.node as Node | undefined;
  const init = node?.type === "VariableDeclarator" && node.init ? unwrap(node.init) : undefined;
  if (init && isBounded(init)) return undefined;
  // A list or map of the function goes when the function ends.
  const isCollection = init?.type === "NewExpression" || init?.type === "ArrayExpression" || init?.type === "CallExpression";
  if (isCollection && node && enclosingFunction(node) !== undefined) return undefined;
  return isCaching && isCollection ? "cached" : "stored";
}

/** `new LRUCache({ max: 100, ttl: 60_000 })`; a WeakMap lets go by itself. */
function isBounded(init: Node): boolean {
  if (init.type !== "NewExpression") return false;
  if (init.callee.type === "Identifier" && init.callee.name === "WeakMap") return true;
  return init.arguments.some((argument) => argument.type === "ObjectExpression" && argument.properties.some((property) =>
    property.type === "Property" && /^(?:ttl|maxAge|stdTTL|expir\w*|max|maxSize)$/u.test(writtenKey(property.key, property.computed) ?? "")));
}

/** Exported, or a method that is not private of a class or object that is. */
function canBeCalledByOthers(model: CustodyModel, fn: FunctionNode): boolean {
  const { parent } = fn;
  if (fn.type === "FunctionDeclaration") return isExported(parent) || (fn.id !== null && isExportedName(model, fn.id));
  if (parent.type === "VariableDeclarator") return isExported(parent.parent.parent) || (parent.id.type === "Identifier" && enclosingFunction(parent) === undefined && isExportedName(model, parent.id));
  if (parent.type === "AssignmentExpression") return /^(?:module\.)?exports\b/u.test(model.file.text.slice(parent.left.range[0], parent.left.range[1]));
  if (parent.type === "ExportDefaultDeclaration") return true;
  if (parent.type === "MethodDefinition") {
    const isHidden = parent.key.type === "PrivateIdentifier" || parent.accessibility === "private";
    const holder = parent.parent.parent;
    return !isHidden && (isExported(holder.parent) || (holder.id !== null && isExportedName(model, holder.id)));
  }
  return false;
}

function isExported(node: Node | null | undefined): boolean {
  return node?.type === "ExportNamedDeclaration" || node?.type === "ExportDefaultDeclaration";
}

/** `export { name }`, `export default name`, `module.exports = { name }`. A class has a second variable of its name, inside of it. */
function isExportedName(model: CustodyModel, identifier: TSESTree.Identifier): boolean {
  const variable = model.file.variableOf(identifier);
  const outer = String(variable?.scope.type) === "class" ? variable?.scope.upper?.set.get(identifier.name) : undefined;
  return [variable, outer].flatMap((one) => one?.references ?? []).some((reference) => {
    const at = reference.identifier as Node;
    const { parent } = at;
    if (parent?.type === "ExportSpecifier" || parent?.type === "ExportDefaultDeclaration") return true;
    const holder = parent?.type === "Property" ? parent.parent.parent : parent;
    return holder?.type === "AssignmentExpression" && holder.right !== holder.left && /^(?:module\.)?exports\b/u.test(model.file.text.slice(holder.left.range[0], holder.left.range[1]));
  });
}
