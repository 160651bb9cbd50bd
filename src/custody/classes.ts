/**
 * Members of the project's classes: fields, constructor assignments and parameters, getters, methods, static members.
 *
 * A field that starts empty and is filled in later holds what it is filled with; inherited members are the base class's.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import type { Abstract, Environment, Instance } from "./abstract.ts";
import type { Evaluator } from "./evaluator.ts";
import { environmentFor, evaluateReturn } from "./functions.ts";
import type { SourceFile } from "./source-file.ts";
import { type ClassNode, type Node, ownerOfThis, writtenKey } from "./syntax.ts";

/** What a class gives its members, by their names; made once for each class. */
interface Members {
  readonly own: ReadonlyMap<string, readonly TSESTree.ClassElement[]>;
  readonly fixed: ReadonlyMap<string, readonly TSESTree.ClassElement[]>;
}
const membersOf = new WeakMap<ClassNode, Members>();

function listed(definition: ClassNode): Members {
  const known = membersOf.get(definition);
  if (known) return known;
  const own = new Map<string, TSESTree.ClassElement[]>();
  const fixed = new Map<string, TSESTree.ClassElement[]>();
  for (const member of definition.body.body) {
    const name = "key" in member ? writtenKey(member.key, member.computed) : undefined;
    if (name !== undefined && "static" in member) append(member.static ? fixed : own, name, member);
  }
  const members = { own, fixed };
  membersOf.set(definition, members);
  return members;
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Assignments to `this.name` by class and name, and to `Box.name` by name: one look at all assignments of a file. */
interface MemberWrites {
  readonly ofThis: ReadonlyMap<Node, ReadonlyMap<string, readonly TSESTree.AssignmentExpression[]>>;
  readonly ofNames: ReadonlyMap<string, readonly TSESTree.AssignmentExpression[]>;
}
const writesIn = new WeakMap<SourceFile, MemberWrites>();

function memberWrites(file: SourceFile): MemberWrites {
  const known = writesIn.get(file);
  if (known) return known;
  const ofThis = new Map<Node, Map<string, TSESTree.AssignmentExpression[]>>();
  const ofNames = new Map<string, TSESTree.AssignmentExpression[]>();
  for (const assignment of file.assignments) {
    const { left } = assignment;
    if (left.type !== "MemberExpression") continue;
    const name = writtenKey(left.property, left.computed);
    if (name === undefined) continue;
    if (left.object.type === "Identifier") append(ofNames, name, assignment);
    const owner = left.object.type === "ThisExpression" ? ownerOfThis(left.object) : undefined;
    if (!owner) continue;
    const names = ofThis.get(owner) ?? new Map<string, TSESTree.AssignmentExpression[]>();
    ofThis.set(owner, names);
    append(names, name, assignment);
  }
  const writes = { ofThis, ofNames };
  writesIn.set(file, writes);
  return writes;
}

/** A member that an instance has: field, constructor assignment, parameter property, getter, method, inherited ones. */
export function memberOfClass(evaluator: Evaluator, definition: ClassNode, name: string, file: SourceFile, self: Abstract | undefined): Abstract | undefined {
  const env = self?.kind === "instance" ? constructorEnvironment(evaluator, definition, self, file) : undefined;
  const values: Abstract[] = [];
  for (const member of listed(definition).own.get(name) ?? []) {
    if (member.type === "MethodDefinition") {
      const method = evaluator.evaluate(member.value, file, undefined);
      if (method.kind !== "function") return undefined;
      const bound: Abstract = self ? { ...method, self } : method;
      return member.kind === "get" ? evaluateReturn(evaluator, bound, [], member, file) : bound;
    }
    if ("value" in member && member.value) values.push(evaluator.evaluate(member.value, file, env));
  }
  for (const assignment of memberWrites(file).ofThis.get(definition)?.get(name) ?? []) values.push(evaluator.evaluate(assignment.right, file, env));
  if (values.length === 0) {
    const property = parameterProperty(definition, name);
    if (property) values.push(evaluator.evaluate(property, file, env));
  }
  if (values.length > 1) {
    // A field that starts empty and is filled in later holds what it is filled with.
    const filled = values.filter((value) => !(value.kind === "known" && (value.value === undefined || value.value === null || value.value === "")));
    return evaluator.choice("condition", filled.length > 0 ? filled : values, definition, file);
  }
  const [value] = values;
  if (value) return value;
  if (!definition.superClass) return undefined;
  const base = evaluator.evaluate(definition.superClass, file, undefined);
  if (base.kind !== "class" || base.definition === definition) return undefined;
  return memberOfClass(evaluator, base.definition, name, base.file, self?.kind === "instance" ? seenByBase(definition, self, env, file) : self);
}

/** An instance as the constructor of its base class sees it: with the arguments of `super(…)`. */
function seenByBase(definition: ClassNode, self: Instance, env: Environment, file: SourceFile): Instance {
  if (!constructorOf(definition)) return self;
  const { site: _, given: __, ...instance } = self;
  const call = superCall(definition);
  return call ? { ...instance, given: { site: call, env, file } } : instance;
}

/** The call of the base class's constructor, when it stands in the open. */
export function superCall(definition: ClassNode): TSESTree.CallExpression | undefined {
  for (const statement of constructorOf(definition)?.body.body ?? []) {
    const call = statement.type === "ExpressionStatement" ? statement.expression : undefined;
    if (call?.type === "CallExpression" && call.callee.type === "Super") return call;
  }
  return undefined;
}

export function staticMember(evaluator: Evaluator, definition: ClassNode, name: string, file: SourceFile): Abstract | undefined {
  for (const member of listed(definition).fixed.get(name) ?? []) {
    if (!("value" in member) || !member.value) break;
    const value = evaluator.evaluate(member.value, file, undefined);
    return member.type === "MethodDefinition" && member.kind === "get" ? evaluateReturn(evaluator, value, [], member, file) : value;
  }
  const written = staticWrites(definition, name, file).map((right) => evaluator.evaluate(right, file, undefined));
  return written.length > 0 ? evaluator.choice("condition", written, definition, file) : undefined;
}

/** `static { this.key = … }` and `Box.key = …`. */
function staticWrites(definition: ClassNode, name: string, file: SourceFile): readonly Node[] {
  const { ofThis, ofNames } = memberWrites(file);
  const inBlocks = (ofThis.get(definition)?.get(name) ?? []).filter(({ left }) => isInStaticBlock(left));
  const outside = (ofNames.get(name) ?? []).filter(({ left }) => left.type === "MemberExpression" && left.object.type === "Identifier"
    && (file.variableOf(left.object)?.defs.at(-1)?.node as Node | undefined) === definition);
  return [...inBlocks, ...outside].map(({ right }) => right);
}

function isInStaticBlock(node: Node): boolean {
  for (let at: Node | null | undefined = node.parent; at; at = at.parent) {
    if (at.type === "StaticBlock") return true;
    if (at.type === "FunctionExpression") return false;
  }
  return false;
}

export function constructorOf(definition: ClassNode): TSESTree.FunctionExpression | undefined {
  for (const member of definition.body.body) {
    if (member.type === "MethodDefinition" && member.kind === "constructor" && member.value.type === "FunctionExpression") return member.value;
  }
  return undefined;
}

function parameterProperty(definition: ClassNode, name: string): Node | undefined {
  for (const parameter of constructorOf(definition)?.params ?? []) {
    if (parameter.type !== "TSParameterProperty") continue;
    const target = parameter.parameter.type === "AssignmentPattern" ? parameter.parameter.left : parameter.parameter;
    if (target.type === "Identifier" && target.name === name) return target;
  }
  return undefined;
}

function constructorEnvironment(evaluator: Evaluator, definition: ClassNode, self: Instance, file: SourceFile): Environment {
  const constructor = constructorOf(definition);
  const given = self.given ?? (self.site && { site: self.site, env: undefined, file });
  if (!given || !constructor) return undefined;
  return environmentFor(evaluator, constructor, given.site.arguments.map((argument) => evaluator.evaluate(argument, given.file, given.env)), file, undefined);
}
