/**
 * Classes from before there were classes: a function that fills `this`, and methods that its prototype gets.
 *
 * `this` of such a function, of a method of its prototype and of `new F(…)` is an object with what any of them writes to it.
 * Prototypes that a library or a loop fills are not looked at.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import { type Environment, isEmpty, type ObjectValue } from "./abstract.ts";
import { memberWrites } from "./class-writes.ts";
import type { Evaluator } from "./evaluator.ts";
import type { SourceFile } from "./source-file.ts";
import { type FunctionNode, isAncestor, isFunction, type Node, outerParent, unwrap, writtenKey } from "./syntax.ts";

/** The function whose instances `this` is at a node outside of classes; undefined where nothing says so. */
export function constructorAround(node: Node, file: SourceFile): FunctionNode | undefined {
  let fn: Node | null | undefined = node.parent;
  while (fn && (!isFunction(fn) || fn.type === "ArrowFunctionExpression")) fn = fn.parent;
  if (!fn || !isFunction(fn)) return undefined;
  const holder = outerParent(fn);
  const assignment = holder?.type === "Property" ? outerParent(holder.parent) : holder;
  const target = assignment?.type === "AssignmentExpression" ? assignment.left : undefined;
  return (target && ownerOfPrototype(target, file)) ?? (fn.type === "FunctionDeclaration" || holder?.type !== "Property" ? fn : undefined);
}

/** `F` of `F.prototype` and `F.prototype.name`. */
function ownerOfPrototype(target: Node, file: SourceFile): FunctionNode | undefined {
  const inner = unwrap(target);
  if (inner.type !== "MemberExpression") return undefined;
  if (writtenKey(inner.property, inner.computed) !== "prototype") return ownerOfPrototype(inner.object, file);
  const holder = unwrap(inner.object);
  const declared = holder.type === "Identifier" ? (file.variableOf(holder)?.defs.at(-1)?.node as Node | undefined) : undefined;
  const fn = declared?.type === "VariableDeclarator" && declared.init ? unwrap(declared.init) : declared;
  return isFunction(fn) ? fn : undefined;
}

interface PrototypeWrites {
  readonly members: ReadonlyMap<FunctionNode, ReadonlyMap<string, Node>>;
  readonly tables: ReadonlyMap<FunctionNode, readonly TSESTree.ObjectExpression[]>;
}
const prototypes = new WeakMap<SourceFile, PrototypeWrites>();

/** `F.prototype.name = value` by function and name, and `F.prototype = {…}`. */
function prototypeWrites(file: SourceFile): PrototypeWrites {
  const known = prototypes.get(file);
  if (known) return known;
  const members = new Map<FunctionNode, Map<string, Node>>();
  const tables = new Map<FunctionNode, TSESTree.ObjectExpression[]>();
  for (const { left, right } of file.membersByName.named("prototype").length > 0 ? file.assignments : []) {
    const owner = ownerOfPrototype(left, file);
    const name = left.type === "MemberExpression" ? writtenKey(left.property, left.computed) : undefined;
    if (!owner || name === undefined) continue;
    const value = unwrap(right);
    if (name === "prototype" && value.type === "ObjectExpression") tables.set(owner, [...(tables.get(owner) ?? []), value]);
    else members.set(owner, (members.get(owner) ?? new Map<string, Node>()).set(name, right));
  }
  const writes = { members, tables };
  prototypes.set(file, writes);
  return writes;
}

/** Whether a function fills `this` or its prototype, so that `new` makes something of it. */
export function isConstructor(fn: FunctionNode, file: SourceFile): boolean {
  return memberWrites(file).ofThis.has(fn) || prototypeWrites(file).members.has(fn) || prototypeWrites(file).tables.has(fn);
}

/** What `new F(…)` makes; `env` has the arguments. */
export function constructed(evaluator: Evaluator, fn: FunctionNode, file: SourceFile, env: Environment, node: Node): ObjectValue {
  const own = memberWrites(file).ofThis.get(fn);
  return {
    kind: "object", node, file, steps: [], isOpen: () => true, keys: () => [...(own?.keys() ?? [])],
    get(name) {
      const written = (own?.get(name) ?? []).map(({ right }) => evaluator.evaluate(right, file, isAncestor(fn, right) ? env : undefined));
      const filled = written.filter((value) => !isEmpty(value));
      if (written.length > 0) return evaluator.choice("condition", filled.length > 0 ? filled : written, node, file);
      const { members, tables } = prototypeWrites(file);
      const member = members.get(fn)?.get(name);
      if (member) return evaluator.evaluate(member, file, undefined);
      const [value] = (tables.get(fn) ?? []).flatMap((table) => {
        const held = evaluator.evaluate(table, file, undefined);
        return (held.kind === "object" ? held.get(name) : undefined) ?? [];
      });
      return value;
    },
  };
}
