/**
 * Objects, maps, lists and bytes that a variable holds and that later statements fill in: `options.secret = "x"`,
 * `Object.assign(options, {…})`, `map.set("key", "x")`, `all.push("x")`, `bytes.set([…])`.
 *
 * Lists and bytes are followed only while every use in sight is such a statement with constants, on the way to the use that asks.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import { type Abstract, type Environment, isEmpty, type ObjectValue } from "./abstract.ts";
import { nameOfKey } from "./collections.ts";
import { asAbstract, constantsOf } from "./constants.ts";
import type { Evaluator } from "./evaluator.ts";
import { type Constant, isBytes } from "./folded.ts";
import { decodeText } from "./encodings.ts";
import { environmentFor } from "./functions.ts";
import { lazily, mergedObject, unwound } from "./objects.ts";
import { describedValue } from "./platform-calls.ts";
import { entryAt, membersAdded } from "./registries.ts";
import type { SourceFile, Variable } from "./source-file.ts";
import { enclosingFunction, isFunction, type Node, outerParent, unwrap, writtenKey, parametersOf } from "./syntax.ts";
import { fillsOf, isLogical, isSeen, maxWrites, memberWritesOf, mustHaveRun, mutationsOf } from "./writes.ts";

/** `const options = {…}; options.secret = "x"`: members written after the definition. */
export function withMemberWrites(evaluator: Evaluator, variable: Variable, base: ObjectValue, use: Node, file: SourceFile, env: Environment): Abstract {
  const writes = memberWritesOf(variable, file);
  const mutations = mutationsOf(variable, file).filter((call) => isSeen(call, use));
  const held = mutations.length === 0 ? base : lazily({ ...base, node: use }, () => mutations.reduce<ObjectValue>((all, call) => {
    const parts = merge(evaluator, variable, call, use, file, env);
    return parts ? mergedObject(evaluator, [all, ...parts], use, file) : { ...all, isOpen: () => true };
  }, base));
  if (writes.size === 0) return held;
  const seen = (name: string): readonly TSESTree.AssignmentExpression[] => {
    const list = writes.get(name) ?? [];
    return list.length > maxWrites ? [] : list.filter((write) => isSeen(write, use));
  };
  return unwound({
    ...held,
    keys: () => [...new Set([...held.keys(), ...[...writes.keys()].filter((name) => seen(name).length > 0)])],
    get(name) {
      const list = seen(name);
      const last = list.at(-1);
      const before = held.get(name);
      if (!last) return (writes.get(name)?.length ?? 0) > maxWrites ? evaluator.unknown(use, file) : before;
      const values = list.map((write) => evaluator.evaluate(write.right, file, env));
      if (mustHaveRun(last, use) && !isLogical(last)) return values.at(-1);
      const why = list.some(isLogical) ? "fallback" : "condition";
      return evaluator.choice(why, before && !isEmpty(before) ? [before, ...values] : values, use, file);
    },
  });
}

/** A member of what nobody sees into, with what statements of the file write to it: `options.secret ??= "x"` of a parameter. */
export function writtenMember(evaluator: Evaluator, read: TSESTree.MemberExpression, name: string, value: Abstract, file: SourceFile, env: Environment): Abstract {
  const holder = unwrap(read.object);
  if (holder.type !== "Identifier" || file.assignmentsByName.spelt(name).length === 0) return value;
  const variable = file.variableOf(holder);
  const writes = (variable ? (memberWritesOf(variable, file).get(name) ?? []) : []).filter((write) => write.left !== read && isSeen(write, read));
  const last = writes.at(-1);
  if (!last || writes.length > maxWrites) return value;
  if (mustHaveRun(last, read) && !isLogical(last)) return evaluator.evaluate(last.right, file, env);
  const mends = writes.filter((write) => isLogical(write) || isWhereMissing(write, name, file));
  return mends.length === 0 ? value : evaluator.choice("fallback", [value, ...mends.map((write) => evaluator.evaluate(write.right, file, env))], read, file);
}

/** `if (!options.secret) options.secret = "x"` */
function isWhereMissing(write: Node, name: string, file: SourceFile): boolean {
  let at: Node | null | undefined = write.parent;
  while (at && at.type !== "IfStatement" && !isFunction(at)) at = at.parent;
  return at?.type === "IfStatement" && file.text.slice(...at.test.range).includes(name);
}

/** What one of these calls or assignments adds to the object; undefined when nobody can tell. */
function merge(evaluator: Evaluator, variable: Variable, node: TSESTree.CallExpression | TSESTree.AssignmentExpression, use: Node, file: SourceFile, env: Environment): readonly Abstract[] | undefined {
  const method = node.type === "CallExpression" ? calledName(node) : undefined;
  if (node.type === "AssignmentExpression" || (method === "set" && node.arguments.length === 2)) {
    const member = node.type === "CallExpression" ? node.callee : node.left;
    const entry = member.type === "MemberExpression" ? entryAt(unwrap(member.object)) : undefined;
    const added = entry ? membersAdded(evaluator, entry, file, enclosingFunction(node) === enclosingFunction(use) ? env : undefined) : [];
    return added.length > 0 ? added : undefined;
  }
  // `Object.assign(target, …)` has the object itself in front.
  const args = node.arguments.slice(1).flatMap((argument) => (argument.type === "SpreadElement" ? [] : [evaluator.evaluate(argument, file, env)]));
  if (node.callee.type === "Identifier") return filledByFunction(evaluator, variable, node, file, env);
  if (method === "assign") return args;
  const [name, given] = args;
  const key = nameOfKey(name);
  const value = given?.kind === "object" ? describedValue(evaluator, given, node, file) : undefined;
  return key !== undefined && value ? [{ kind: "object", node, file, steps: [], isOpen: () => false, keys: () => [key], get: (asked) => (asked === key ? value : undefined) }] : undefined;
}

/** `configure(settings)`: the members that a function of the project gives what it is handed. */
function filledByFunction(evaluator: Evaluator, variable: Variable, call: TSESTree.CallExpression, file: SourceFile, env: Environment): readonly Abstract[] {
  const callee = evaluator.evaluate(call.callee, file, env);
  const index = call.arguments.findIndex((argument) => argument.type === "Identifier" && file.variableOf(argument) === variable);
  const parameter = callee.kind === "function" ? parametersOf(callee.fn)[index] : undefined;
  const filled = callee.kind === "function" && parameter?.type === "Identifier" ? callee.file.variableOf(parameter) : undefined;
  if (callee.kind !== "function" || !filled || (memberWritesOf(filled, callee.file).size === 0 && mutationsOf(filled, callee.file).length === 0)) return [];
  const nothing: ObjectValue = { kind: "object", node: call, file, steps: [], isOpen: () => false, keys: () => [], get: () => undefined };
  const args = call.arguments.map((argument, at) => (at === index || argument.type === "SpreadElement" ? nothing : evaluator.evaluate(argument, file, env)));
  return [withMemberWrites(evaluator, filled, nothing, callee.file.ast, callee.file, environmentFor(evaluator, callee.fn, args, callee.file, callee.env))];
}

function calledName({ callee }: TSESTree.CallExpression): string | undefined {
  return callee.type === "MemberExpression" ? writtenKey(callee.property, callee.computed) : undefined;
}

/** A list or bytes with what the statements between their making and the use put into them; undefined when not all is in sight. */
export function filledInPlace(evaluator: Evaluator, variable: Variable, made: Abstract, use: Node, file: SourceFile): Abstract | undefined {
  const others = file.readsOf(variable).filter((read) => read !== use && read.range[0] < use.range[0]);
  if (others.length === 0 || others.length > 16 || fillsOf(variable, file).some((read) => read !== use && !others.includes(read))) return undefined;
  let value: Abstract | undefined = made;
  for (const read of others) {
    const call = statementOn(read);
    if (!call || !mustHaveRun(call, use) || !value) return undefined;
    const args = call.arguments.flatMap((argument) => (argument.type === "SpreadElement" ? [] : [evaluator.evaluate(argument, file, undefined)]));
    value = args.length === call.arguments.length ? filledBy(evaluator, value, calledName(call), args, file) : undefined;
  }
  return value;
}

/** Bytes that others are copied into, `iv.copy(made)`, `made.set(key)`: known by their parts, when all of them are put in on the way to the use. */
export function partsPutIn(evaluator: Evaluator, variable: Variable, use: Node, file: SourceFile): Abstract | undefined {
  const fills = fillsOf(variable, file).filter((read) => read !== use);
  const parts = fills.map((read) => {
    const copied = outerParent(read);
    const call = copied?.type === "CallExpression" && copied.arguments[0] === read && copied.parent.type === "ExpressionStatement" ? copied : statementOn(read);
    if (!call || call.range[0] > use.range[0] && enclosingFunction(call) === enclosingFunction(use)) return undefined;
    const method = calledName(call);
    if (call === copied) return method === "copy" && call.callee.type === "MemberExpression" ? evaluator.evaluate(call.callee.object, file, undefined) : undefined;
    const [source] = call.arguments;
    return (method === "set" || method === "write") && source && source.type !== "SpreadElement" ? evaluator.evaluate(source, file, undefined) : undefined;
  });
  const known = parts.filter((part) => part !== undefined);
  return known.length > 0 && known.length === parts.length ? { kind: "partial", parts: known, node: use, file, steps: [] } : undefined;
}

/** `read.method(…);` as a statement of its own. */
function statementOn(read: Node): TSESTree.CallExpression | undefined {
  const member = outerParent(read);
  const call = member?.type === "MemberExpression" && member.object === read ? outerParent(member) : undefined;
  return call?.type === "CallExpression" && call.callee === member && call.parent.type === "ExpressionStatement" ? call : undefined;
}

function filledBy(evaluator: Evaluator, value: Abstract, method: string | undefined, args: readonly Abstract[], file: SourceFile): Abstract | undefined {
  if (value.kind === "array") return method === "push" || method === "add" ? { ...value, elements: [...value.elements, ...args] } : undefined;
  const constants = value.kind === "bytes" ? constantsOf(args) : undefined;
  if (value.kind !== "bytes" || !constants) return undefined;
  const [source, offset = 0] = constants;
  const bytes = method === "set" || method === "write" ? bytesOf(source) : undefined;
  if (!bytes || typeof offset !== "number" || constants.length > 2) return undefined;
  const filled = value.bytes.slice();
  filled.set(bytes.subarray(0, Math.max(0, filled.length - offset)), offset);
  return { ...asAbstract(evaluator, filled, args[0]?.node ?? value.node, file) };
}

function bytesOf(source: Constant | undefined): Uint8Array | undefined {
  if (typeof source === "string") return decodeText(source, "utf8");
  if (isBytes(source)) return source;
  return Array.isArray(source) && source.every((item) => typeof item === "number") ? Uint8Array.from(source as number[]) : undefined;
}
