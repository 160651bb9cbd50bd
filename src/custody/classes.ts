/**
 * Members of the project's classes: fields, constructor assignments and parameters, getters, methods, static members.
 *
 * A field that starts empty and is filled in later holds what it is filled with; inherited members are the base class's.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import { type Abstract, type Environment, type Instance, isEmpty } from "./abstract.ts";
import { append, memberWrites, nameInFile } from "./class-writes.ts";
import type { Evaluator } from "./evaluator.ts";
import { environmentFor, evaluateReturn } from "./functions.ts";
import { classesGiven } from "./handed-on.ts";
import { mergedObject } from "./objects.ts";
import { withRegistered } from "./registries.ts";
import type { SourceFile } from "./source-file.ts";
import { type ClassNode, type Node, ownerOfThis } from "./syntax.ts";

/** What a class gives its members, by their names; made once for each class. */
interface Members {
  readonly own: ReadonlyMap<string, readonly TSESTree.ClassElement[]>;
  readonly fixed: ReadonlyMap<string, readonly TSESTree.ClassElement[]>;
}
const membersOf = new WeakMap<ClassNode, Members>();

function listed(definition: ClassNode, file: SourceFile): Members {
  const known = membersOf.get(definition);
  if (known) return known;
  const own = new Map<string, TSESTree.ClassElement[]>();
  const fixed = new Map<string, TSESTree.ClassElement[]>();
  for (const member of definition.body.body) {
    const name = "key" in member ? nameInFile(member.key, member.computed, file) : undefined;
    if (name !== undefined && "static" in member) append(member.static ? fixed : own, name, member);
  }
  const members = { own, fixed };
  membersOf.set(definition, members);
  return members;
}

/** A member that an instance has: field, constructor assignment, parameter property, getter, method, inherited ones. */
export function memberOfClass(evaluator: Evaluator, definition: ClassNode, name: string, file: SourceFile, self: Abstract | undefined): Abstract | undefined {
  const env = self?.kind === "instance" ? constructorEnvironment(evaluator, definition, self, file) : undefined;
  const values: Abstract[] = [];
  for (const member of listed(definition, file).own.get(name) ?? []) {
    if (member.type === "MethodDefinition") {
      if (member.kind === "set") continue;
      const method = evaluator.evaluate(member.value, file, undefined);
      if (method.kind !== "function") return undefined;
      const bound: Abstract = self ? { ...method, self } : method;
      const own = member.kind === "get" ? evaluateReturn(evaluator, bound, [], member, file) : bound;
      const overridden = seenInSubclasses(evaluator, definition, name, self, file);
      return overridden.length === 0 ? own : evaluator.choice("condition", [own, ...overridden], definition, file);
    }
    if ((member.type === "PropertyDefinition" || member.type === "AccessorProperty") && member.value) values.push(evaluator.evaluate(member.value, file, env));
  }
  for (const assignment of memberWrites(file).ofThis.get(definition)?.get(name) ?? []) values.push(evaluator.evaluate(assignment.right, file, env));
  if (values.length === 0) {
    const property = parameterProperty(definition, name);
    if (property) values.push(evaluator.evaluate(property, file, env));
  }
  // A field that starts empty and is filled in later holds what it is filled with.
  let filled: readonly Abstract[] = values.filter((value) => !isEmpty(value));
  if (filled.length === 0) filled = [...mergedIntoThis(evaluator, definition, name, file, env), ...setFromOutside(evaluator, definition, name, file)];
  filled = [...filled, ...seenInSubclasses(evaluator, definition, name, self, file)];
  const seen = filled.length > 0 ? filled : values;
  const [value] = seen;
  if (value) return seen.length === 1 ? holding(evaluator, value, definition, name, file) : evaluator.choice("condition", seen, definition, file);
  if (!definition.superClass) return undefined;
  const base = evaluator.evaluate(definition.superClass, file, undefined);
  const inherited = (base.kind === "parameter" ? classesGiven(evaluator, base) : base.kind === "class" ? [base] : []).flatMap((one) => {
    if (one.definition === definition) return [];
    return memberOfClass(evaluator, one.definition, name, one.file, self?.kind === "instance" ? seenByBase(definition, self, env, file) : self) ?? [];
  });
  return inherited.length > 1 ? evaluator.choice("condition", inherited, definition, file) : inherited[0];
}

/** `Object.assign(this, defaults, options)`. */
function mergedIntoThis(evaluator: Evaluator, definition: ClassNode, name: string, file: SourceFile, env: Environment): readonly Abstract[] {
  return file.methodCalls.spelt("assign").flatMap((call) => {
    const [target, ...sources] = call.arguments;
    if (target?.type !== "ThisExpression" || ownerOfThis(target) !== definition) return [];
    const parts = sources.flatMap((source) => (source.type === "SpreadElement" ? [] : [evaluator.evaluate(source, file, env)]));
    return mergedObject(evaluator, parts, call, file).get(name) ?? [];
  });
}

/** More than these, and the member is everybody's. */
const maxWritesFromOutside = 8;

/** `settings.key = "x"`, where `settings` is an instance: what a field or a setter is given from elsewhere in the file. */
export function setFromOutside(evaluator: Evaluator, definition: ClassNode | TSESTree.ObjectExpression, name: string, file: SourceFile): readonly Abstract[] {
  const writes = file.assignmentsByName.named(name).filter(({ left, operator }) => operator === "=" && left.type === "MemberExpression" && left.object.type !== "ThisExpression");
  if (writes.length > maxWritesFromOutside) return [];
  return writes.flatMap(({ left, right }) => {
    const holder = left.type === "MemberExpression" ? evaluator.evaluate(left.object, file, undefined) : undefined;
    const isIt = holder?.kind === "instance" ? holder.definition === definition : holder?.node === definition;
    return isIt ? [evaluator.evaluate(right, file, undefined)] : [];
  });
}

/** `this` in a class may be an instance of a subclass. */
function seenInSubclasses(evaluator: Evaluator, definition: ClassNode, name: string, self: Abstract | undefined, file: SourceFile): readonly Abstract[] {
  return self?.kind === "instance" && !name.startsWith("#") && self.node.type === "ThisExpression" && self.definition === definition ? givenBySubclasses(evaluator, definition, name, file) : [];
}

/** What the subclasses in the file make of a member of a class. */
function givenBySubclasses(evaluator: Evaluator, definition: ClassNode, name: string, file: SourceFile): readonly Abstract[] {
  return subclassesIn(file).flatMap((subclass) => {
    const { superClass } = subclass;
    if (!(listed(subclass, file).own.has(name) || memberWrites(file).ofThis.get(subclass)?.has(name))) return [];
    if (superClass?.type !== "Identifier" || (file.variableOf(superClass)?.defs.at(-1)?.node as Node | undefined) !== definition) return [];
    const value = memberOfClass(evaluator, subclass, name, file, { kind: "instance", definition: subclass, node: subclass, file, steps: [] });
    return value && !isEmpty(value) ? [value] : [];
  });
}

const subclasses = new WeakMap<SourceFile, readonly ClassNode[]>();

function subclassesIn(file: SourceFile): readonly ClassNode[] {
  const known = subclasses.get(file);
  if (known) return known;
  const all = new Set([...file.methods, ...file.classMembers].map((member) => member.parent.parent));
  const found = [...all].filter((one) => one.superClass !== null);
  subclasses.set(file, found);
  return found;
}

/** A map or an object that a class keeps, with what its methods put into it. */
function holding(evaluator: Evaluator, value: Abstract, definition: ClassNode, name: string, file: SourceFile): Abstract {
  return value.kind === "object" ? withRegistered(evaluator, value, definition, name, file) : value;
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
  for (const member of listed(definition, file).fixed.get(name) ?? []) {
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
