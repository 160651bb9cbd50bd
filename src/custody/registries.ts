/**
 * What functions put into an object or a map that outlives them: `register(name, item) { this.items.set(name, item); }`,
 * `const provide = (name, make) => { makers[name] = make; }`.
 *
 * A write whose name or value is a parameter is read once for every call of its function in the file, with what that call gives.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import type { Environment, ObjectValue } from "./abstract.ts";
import { nameOfKey } from "./collections.ts";
import type { Evaluator } from "./evaluator.ts";
import { environmentFor } from "./functions.ts";
import { lazily, mergedObject } from "./objects.ts";
import type { SourceFile } from "./source-file.ts";
import { calleeOf, type ClassNode, enclosingFunction, type FunctionNode, nameOfFunction, type Node, outerParent, ownerOfThis, unwrap, writtenKey } from "./syntax.ts";

/** A function that is called more often serves everybody: what it keeps cannot be told apart. */
const maxCalls = 24;

/** A member that a statement puts into an object: `held.set(name, value)`, `held[name] = value`. */
export interface Entry {
  readonly node: Node;
  readonly name: Node;
  readonly value: Node;
}

/** The entry that a statement adds to what stands before its dot. */
export function entryAt(holder: Node): Entry | undefined {
  const member = outerParent(holder);
  if (member?.type !== "MemberExpression" || unwrap(member.object) !== holder) return undefined;
  const outer = outerParent(member);
  if (outer?.type === "AssignmentExpression") return outer.left === member && member.computed && outer.operator === "=" ? { node: outer, name: member.property, value: outer.right } : undefined;
  if (outer?.type !== "CallExpression" || outer.callee !== member || writtenKey(member.property, member.computed) !== "set") return undefined;
  const [name, value] = outer.arguments;
  return name && value && name.type !== "SpreadElement" && value.type !== "SpreadElement" ? { node: outer, name, value } : undefined;
}

/**
 * The members that an entry adds: one for each call of the function it stands in, or one when it takes nothing from there.
 *
 * @param given What the call that is being read gives, when it is a call of that function.
 */
export function membersAdded(evaluator: Evaluator, { node, name, value }: Entry, file: SourceFile, given?: Environment): readonly ObjectValue[] {
  return (given ? [given] : environmentsOf(evaluator, enclosingFunction(node), file)).flatMap((env) => {
    const key = nameOfKey(evaluator.evaluate(name, file, env));
    if (key === undefined) return [];
    return [{ kind: "object", node, file, steps: [], isOpen: () => false, keys: () => [key], get: (asked) => (asked === key ? evaluator.evaluate(value, file, env) : undefined) }];
  });
}

/** What the calls of a function in the file give its parameters; one empty environment where there is nothing to give. */
function environmentsOf(evaluator: Evaluator, fn: FunctionNode | undefined, file: SourceFile): readonly Environment[] {
  if (!fn || fn.params.length === 0) return [undefined];
  // A method is called by its name, wherever its instance went.
  file.needsAllStatements();
  const calls = callsOf(fn, file);
  if (calls.length === 0 || calls.length > maxCalls) return [undefined];
  return calls.map((call) => environmentFor(evaluator, fn, call.arguments.flatMap((argument) => (argument.type === "SpreadElement" ? [] : [evaluator.evaluate(argument, file, undefined)])), file, undefined));
}

/** Calls of a function by the name that it has: as a declaration, a constant, a method or the constructor of a class. */
export function callsOf(fn: FunctionNode, file: SourceFile): readonly (TSESTree.CallExpression | TSESTree.NewExpression)[] {
  const holder = outerParent(fn);
  if (holder?.type === "MethodDefinition" || holder?.type === "PropertyDefinition" || holder?.type === "Property") {
    const name = writtenKey(holder.key, holder.computed);
    if (name === "constructor" && holder.type === "MethodDefinition") return callsOfName(holder.parent.parent.id, file, "class");
    return name === undefined ? [] : file.methodCalls.named(name);
  }
  return callsOfName(nameOfFunction(fn), file, "function");
}

function callsOfName(name: TSESTree.Identifier | null | undefined, file: SourceFile, what: "class" | "function"): readonly (TSESTree.CallExpression | TSESTree.NewExpression)[] {
  if (!name) return [];
  // Inside of a class its name is another variable.
  const declared = what === "class" ? name.parent : file.variableOf(name)?.defs.at(-1)?.node;
  return file.functionCalls.spelt(name.name).filter((call) => {
    const callee = calleeOf(call);
    return callee.type === "Identifier" && file.variableOf(callee)?.defs.at(-1)?.node === declared;
  });
}

/** A map or an object that `this.name` of a class holds, with what the class's methods put into it. */
export function withRegistered(evaluator: Evaluator, held: ObjectValue, definition: ClassNode, name: string, file: SourceFile): ObjectValue {
  const added = file.membersByName.spelt(name).flatMap((member) => {
    const entry = member.object.type === "ThisExpression" && ownerOfThis(member) === definition ? entryAt(member) : undefined;
    return entry ? [entry] : [];
  });
  if (added.length === 0 || added.length > maxCalls) return held;
  return lazily(held, () => mergedObject(evaluator, [held, ...added.flatMap((entry) => membersAdded(evaluator, entry, file))], definition, file));
}
