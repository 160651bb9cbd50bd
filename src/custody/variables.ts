/**
 * The value of a variable where it is used: definitions, later writes, parameters, imports, enums.
 *
 * What is written later joins in where it can have run (see `writes.ts`). In closures every write may have run. What a
 * loop makes of constants is worked out (see `worked-out.ts`); what else it does is unknown.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import { type Abstract, alternatives, type Environment, isEmpty, type ObjectValue, withStep } from "./abstract.ts";
import { resultOfCallback } from "./calls.ts";
import { setFromOutside } from "./classes.ts";
import { instanceOf } from "./declared-types.ts";
import type { Evaluator } from "./evaluator.ts";
import { argumentsGivenTo } from "./functions.ts";
import { callsByOthers } from "./handed-on.ts";
import { destructured } from "./members.ts";
import type { SourceFile, Variable, Write } from "./source-file.ts";
import { calleeOf, type FunctionNode, isAncestor, isClass, isFunction, loopedOver, type Node, outerParent, unwrap, writtenKey, parametersOf } from "./syntax.ts";
import { filledInPlace, partsPutIn, withMemberWrites } from "./written-members.ts";
import { emitted, injected } from "./told-values.ts";
import { isMemory, workedOutVariable } from "./worked-out.ts";
import { fillsOf, isFilled, isMend, maxWrites, mustHaveRun, reachingWrites } from "./writes.ts";

export function variableValue(evaluator: Evaluator, variable: Variable, use: Node, file: SourceFile, env: Environment): Abstract {
  const def = variable.defs.at(-1);
  if (!def) return evaluator.unknown(use, file);
  const node = def.node as Node;
  switch (def.type as string) {
    case "ImportBinding":
      return imported(evaluator, node, file);
    case "FunctionName":
      return isFunction(node) ? evaluator.evaluate(node, file, env) : evaluator.unknown(use, file);
    case "ClassName":
      return evaluator.evaluate(node, file, undefined);
    case "TSEnumName":
      return node.type === "TSEnumDeclaration" ? enumObject(evaluator, node, file) : evaluator.unknown(use, file);
    case "TSEnumMemberName":
      return node.type === "TSEnumMember" && node.initializer ? evaluator.evaluate(node.initializer, file, undefined) : evaluator.unknown(use, file);
    case "TSModuleName":
      return node.type === "TSModuleDeclaration" ? namespaceObject(evaluator, node, file) : evaluator.unknown(use, file);
    case "Parameter":
      return parameterValue(evaluator, variable, def.name as Node, node, use, file);
    case "Variable":
      // What stands at the top of a file has nothing to do with the call that is being read.
      return node.type === "VariableDeclarator" ? declared(evaluator, variable, def.name as Node, node, use, file, variable.scope.block.type === "Program" ? undefined : env) : evaluator.unknown(use, file);
    default:
      return evaluator.unknown(use, file);
  }
}

function imported(evaluator: Evaluator, node: Node, file: SourceFile): Abstract {
  if (node.type === "TSImportEqualsDeclaration") {
    const reference = node.moduleReference;
    if (reference.type === "TSExternalModuleReference" && reference.expression.type === "Literal") {
      return evaluator.project.module(evaluator, String(reference.expression.value), node, file);
    }
    if (reference.type === "Identifier") return evaluator.evaluate(reference, file, undefined);
    return evaluator.unknown(node, file);
  }
  const declaration = node.parent;
  if (declaration?.type !== "ImportDeclaration") return evaluator.unknown(node, file);
  const module = evaluator.project.module(evaluator, declaration.source.value, node, file);
  if (node.type === "ImportNamespaceSpecifier") return module;
  const name = node.type === "ImportSpecifier" ? (node.imported.type === "Identifier" ? node.imported.name : node.imported.value) : "default";
  return evaluator.project.exported(evaluator, module, name, node, file);
}

function declared(
  evaluator: Evaluator, variable: Variable, name: Node, declarator: TSESTree.VariableDeclarator, use: Node, file: SourceFile, env: Environment,
): Abstract {
  const holder = declarator.parent?.parent;
  if (holder && (holder.type === "ForOfStatement" || holder.type === "ForInStatement") && holder.left === declarator.parent) {
    const list = loopedOver(declarator);
    const one = list && elementOf(evaluator, list, use, file, env);
    return (one && destructured(evaluator, declarator.id, name, one, file, env)) ?? evaluator.unknown(use, file);
  }
  const initial = (): Abstract | undefined => {
    if (!declarator.init) return undefined;
    const source = evaluator.evaluate(declarator.init, file, env);
    const value = destructured(evaluator, declarator.id, name, source, file, env) ?? evaluator.unknown(use, file);
    return definedAt(evaluator, value, declarator, file);
  };
  const writes = file.writesOf(variable);
  if (writes.length > maxWrites) return evaluator.unknown(use, file);
  const value = writes.length === 0 ? (initial() ?? evaluator.unknown(use, file)) : written(evaluator, variable, declarator, writes, initial, use, file, env);
  const isMadeHere = (one: Abstract): boolean => one.kind === "bytes" || one.kind === "array" || (one.kind === "partial" && one.parts.every(({ kind }) => kind === "bytes"));
  const isChanged = writes.some((write) => !write.value || readsItself(write, variable, file)) || isMemory(declarator.init) || ((isMadeHere(value) || value.kind === "object") && fillsOf(variable, file).length > 0);
  const complete = (isMadeHere(value) ? filledInPlace(evaluator, variable, value, use, file) : undefined) ?? (isChanged ? workedOutVariable(evaluator, variable, declarator, use, file, env) : undefined);
  if (complete) return complete;
  if (alternatives(value).some(isMadeHere) && isFilled(variable, use, file)) {
    const parts = value.kind === "array" ? undefined : partsPutIn(evaluator, variable, use, file);
    if (parts) return parts;
    return evaluator.choice("condition", alternatives(value).map((one) => (isMadeHere(one) ? evaluator.unknown(use, file) : one)), use, file);
  }
  if (value.kind === "unknown" && declarator.id.type === "Identifier" && declarator.id.typeAnnotation) {
    return instanceOf(evaluator, declarator.id.typeAnnotation.typeAnnotation, use, file) ?? value;
  }
  return value.kind === "object" ? withMemberWrites(evaluator, variable, value, use, file, env) : value;
}

/** `key = key + part`: what the variable held before is in it. */
function readsItself({ value }: Write, variable: Variable, file: SourceFile): boolean {
  return value !== undefined && value.type === "BinaryExpression" && file.readsOf(variable).some((read) => isAncestor(value, read));
}

/** One of the elements of a list in sight, when a loop goes over it. */
function elementOf(evaluator: Evaluator, list: Node, use: Node, file: SourceFile, env: Environment): Abstract | undefined {
  const value = evaluator.evaluate(list, file, env);
  return value.kind === "array" && !value.open && value.elements.length > 0 ? evaluator.choice("condition", value.elements, use, file) : undefined;
}

function written(
  evaluator: Evaluator, variable: Variable, declarator: TSESTree.VariableDeclarator, writes: readonly Write[],
  initial: () => Abstract | undefined, use: Node, file: SourceFile, env: Environment,
): Abstract {
  const { reaching, hidden, sameFunction } = reachingWrites(writes, declarator, use);
  const values: Abstract[] = [];
  const first = hidden ? undefined : initial();
  if (first && !(isEmpty(first) && reaching.length > 0)) values.push(first);
  for (const write of reaching) {
    if (!write.value) values.push(evaluator.unknown(write.node, file));
    else {
      const source = evaluator.evaluate(write.value, file, env);
      const value = write.pattern ? takenApart(evaluator, variable, write.pattern, source, file, env) : source;
      values.push(definedAt(evaluator, value, write.node, file));
    }
  }
  const mends = reaching.some((write) => isMend(write.node, variable, file));
  return evaluator.choice(mends || !sameFunction ? "fallback" : "condition", values, use, file);
}

/** `({ key } = settings)`, `[a, b] = [b, a]`: what the pattern gives the variable. */
function takenApart(evaluator: Evaluator, variable: Variable, pattern: Node, source: Abstract, file: SourceFile, env: Environment): Abstract {
  const name = variable.references.map(({ identifier }) => identifier as Node).find((one) => isAncestor(pattern, one));
  return (name && destructured(evaluator, pattern, name, source, file, env)) ?? evaluator.unknown(pattern, file);
}

/** `namespace Settings { export const secret = "x" }` */
function namespaceObject(evaluator: Evaluator, { body }: TSESTree.TSModuleDeclaration, file: SourceFile): ObjectValue {
  const names = new Map<string, TSESTree.Identifier>();
  for (const statement of body?.type === "TSModuleBlock" ? body.body : []) {
    const declared = statement.type === "ExportNamedDeclaration" ? statement.declaration : null;
    if (declared?.type === "VariableDeclaration") for (const { id } of declared.declarations) if (id.type === "Identifier") names.set(id.name, id);
    if (declared && (isFunction(declared) || isClass(declared)) && declared.id) names.set(declared.id.name, declared.id);
  }
  return {
    kind: "object", node: body ?? file.ast, file, steps: [], isOpen: () => true, keys: () => [...names.keys()],
    get(name) {
      const identifier = names.get(name);
      return identifier && evaluator.evaluateDeclared(identifier, file);
    },
  };
}

function enumObject(evaluator: Evaluator, node: TSESTree.TSEnumDeclaration, file: SourceFile): Abstract {
  const members = node.body?.members ?? [];
  const find = (name: string): Abstract | undefined => {
    let next: number | undefined = 0;
    for (const member of members) {
      const key = writtenKey(member.id, false);
      const value: Abstract = member.initializer ? evaluator.evaluate(member.initializer, file, undefined) : evaluator.known(next, member, file);
      if (key === name) return value;
      next = value.kind === "known" && typeof value.value === "number" ? value.value + 1 : undefined;
    }
    return undefined;
  };
  return { kind: "object", node, file, steps: [], isOpen: () => false, keys: () => members.flatMap((member) => writtenKey(member.id, false) ?? []), get: find };
}

function parameterValue(evaluator: Evaluator, variable: Variable, name: Node, fn: Node, use: Node, file: SourceFile): Abstract {
  if (!isFunction(fn)) return evaluator.unknown(use, file);
  const index = parametersOf(fn).findIndex((parameter) => parameter.range[0] <= name.range[0] && name.range[1] <= parameter.range[1]);
  const pattern = parametersOf(fn)[index];
  if (!pattern) return evaluator.unknown(use, file);
  if (file.writesOf(variable).length > maxWrites) return evaluator.unknown(use, file);
  if (file.writesOf(variable).some((write) => write.node.range[0] < use.range[0] && mustHaveRun(write.node, use))) return reassigned(evaluator, variable, use, file);
  const itself: Abstract = { kind: "parameter", fn, index, member: "", node: pattern, file, steps: [] };
  const source = givenBy(evaluator, fn, index, file) ?? injected(evaluator, pattern, file) ?? givenByOthers(evaluator, fn, index, itself, file);
  // The whole list of what is left; its elements are parameters again.
  if (pattern.type === "RestElement" && source.kind !== "parameter") return evaluator.unknown(use, file);
  const value = destructured(evaluator, pattern, name, source, file, undefined) ?? evaluator.unknown(use, file);
  const mends = file.writesOf(variable).filter((write) => write.value && write.node.range[0] < use.range[0] && isMend(write.node, variable, file));
  if (mends.length === 0) return value;
  return evaluator.choice("fallback", [value, ...mends.flatMap((write) => (write.value ? evaluator.evaluate(write.value, file, undefined) : []))], use, file);
}

function reassigned(evaluator: Evaluator, variable: Variable, use: Node, file: SourceFile): Abstract {
  const last = file.writesOf(variable).filter((write) => mustHaveRun(write.node, use)).at(-1);
  return last?.value ? evaluator.evaluate(last.value, file, undefined) : evaluator.unknown(use, file);
}

/** What a callback or an immediately called function is given: a promise's value, a library's result, the call's arguments; a setter what is assigned. */
function givenBy(evaluator: Evaluator, fn: FunctionNode, index: number, file: SourceFile): Abstract | undefined {
  const call = outerParent(fn);
  if ((call?.type === "MethodDefinition" || call?.type === "Property") && call.kind === "set") {
    const name = writtenKey(call.key, call.computed);
    const owner = call.type === "MethodDefinition" ? call.parent.parent : call.parent;
    const values = name !== undefined && owner.type !== "ObjectPattern" ? setFromOutside(evaluator, owner, name, file) : [];
    return values.length > 0 ? evaluator.choice("condition", values, fn, file) : undefined;
  }
  if (call?.type !== "CallExpression") return undefined;
  if (calleeOf(call) === fn) {
    const argument = call.arguments[index];
    return argument && argument.type !== "SpreadElement" ? evaluator.evaluate(argument, file, undefined) : evaluator.known(undefined, call, file);
  }
  return elementGiven(evaluator, call, index, file) ?? emitted(evaluator, call, index, file) ?? resultOfCallback(evaluator, call, fn, index, file) ?? givenByFunction(evaluator, call, fn, index, file);
}

/** What others call a function with that they are handed. A named one may also be called by its name. */
function givenByOthers(evaluator: Evaluator, fn: FunctionNode, index: number, itself: Abstract, file: SourceFile): Abstract {
  const values = callsByOthers(evaluator, fn, file).flatMap((args) => args[index] ?? []).filter((value) => value.kind !== "unknown" && value.kind !== "parameter");
  if (values.length === 0) return itself;
  const isNamed = fn.type === "FunctionDeclaration" || outerParent(fn)?.type === "VariableDeclarator";
  return evaluator.choice("condition", isNamed ? [itself, ...values] : values, itself.node, file);
}

/** `withKey((key) => …)`: what a function of the project calls its callback with. */
function givenByFunction(evaluator: Evaluator, call: TSESTree.CallExpression, callback: FunctionNode, index: number, file: SourceFile): Abstract | undefined {
  if (calleeOf(call).type !== "Identifier") return undefined;
  const callee = evaluator.evaluate(calleeOf(call), file, undefined);
  const parameter = callee.kind === "function" ? parametersOf(callee.fn)[call.arguments.findIndex((argument) => unwrap(argument) === callback)] : undefined;
  if (callee.kind !== "function" || parameter?.type !== "Identifier") return undefined;
  const values = argumentsGivenTo(parameter, index, callee.file).map((argument) => evaluator.evaluate(argument, callee.file, undefined));
  return values.length > 0 ? evaluator.choice("condition", values, call, file) : undefined;
}

/** A callback over a list in sight gets one of its elements. */
function elementGiven(evaluator: Evaluator, call: TSESTree.CallExpression, index: number, file: SourceFile): Abstract | undefined {
  const callee = calleeOf(call);
  if (index !== 0 || callee.type !== "MemberExpression" || !/^(?:map|forEach|flatMap|filter|find|some|every)$/u.test(writtenKey(callee.property, callee.computed) ?? "")) return undefined;
  const list = evaluator.evaluate(callee.object, file, undefined);
  return list.kind === "array" && !list.open && list.elements.length > 0 ? evaluator.choice("condition", list.elements, call, file) : undefined;
}

/** Adds "defined here" unless the value is a fresh object or function, whose own syntax says it. */
function definedAt(evaluator: Evaluator, value: Abstract, node: Node, file: SourceFile): Abstract {
  if (value.kind === "unknown" || value.kind === "api" || value.kind === "function" || value.kind === "class") return value;
  return withStep(value, evaluator.step(file, node, "defined here"));
}

