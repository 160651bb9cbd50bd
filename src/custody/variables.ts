/**
 * The value of a variable where it is used: definitions, later writes, parameters, imports, enums.
 *
 * What is written later joins in where it can have run (see `writes.ts`). In closures every write may have run. What a
 * loop does is unknown.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import { type Abstract, alternatives, type Environment, type ObjectValue } from "./abstract.ts";
import { resultOfCallback } from "./calls.ts";
import { definedAt, type Evaluator } from "./evaluator.ts";
import { destructured } from "./members.ts";
import type { SourceFile, Variable, Write } from "./source-file.ts";
import { calleeOf, type FunctionNode, isFunction, type Node, outerParent, writtenKey } from "./syntax.ts";
import { isFilled, isLogical, isMend, isSeen, maxWrites, memberWritesOf, mustHaveRun, reachingWrites } from "./writes.ts";

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
    return evaluator.unknown(use, file);
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
  const isMadeHere = (one: Abstract): boolean => one.kind === "bytes" || one.kind === "array";
  if (alternatives(value).some(isMadeHere) && isFilled(variable, use, file)) {
    return evaluator.choice("condition", alternatives(value).map((one) => (isMadeHere(one) ? evaluator.unknown(use, file) : one)), use, file);
  }
  return value.kind === "object" ? withMemberWrites(evaluator, variable, value, use, file, env) : value;
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
      const name = variable.identifiers[0] as Node | undefined;
      const value = write.pattern && name ? evaluator.unknown(write.node, file) : source;
      values.push(definedAt(evaluator, value, write.node, file));
    }
  }
  const mends = reaching.some((write) => isMend(write.node, variable, file));
  return evaluator.choice(mends || !sameFunction ? "fallback" : "condition", values, use, file);
}

function isEmpty(value: Abstract): boolean {
  return value.kind === "known" && (value.value === undefined || value.value === null || value.value === "");
}

/** `const options = {…}; options.secret = "x"`: members written after the definition. */
function withMemberWrites(evaluator: Evaluator, variable: Variable, base: ObjectValue, use: Node, file: SourceFile, env: Environment): Abstract {
  const writes = memberWritesOf(variable, file);
  if (writes.size === 0) return base;
  const seen = (name: string): readonly TSESTree.AssignmentExpression[] => {
    const list = writes.get(name) ?? [];
    return list.length > maxWrites ? [] : list.filter((write) => isSeen(write, use));
  };
  return {
    ...base,
    keys: () => [...new Set([...base.keys(), ...[...writes.keys()].filter((name) => seen(name).length > 0)])],
    get(name) {
      const list = seen(name);
      const last = list.at(-1);
      const before = base.get(name);
      if (!last) return (writes.get(name)?.length ?? 0) > maxWrites ? evaluator.unknown(use, file) : before;
      const values = list.map((write) => evaluator.evaluate(write.right, file, env));
      if (mustHaveRun(last, use) && !isLogical(last)) return values.at(-1);
      const why = list.some(isLogical) ? "fallback" : "condition";
      return evaluator.choice(why, before && !isEmpty(before) ? [before, ...values] : values, use, file);
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
  return { kind: "object", node, file, steps: [], open: false, keys: () => members.flatMap((member) => writtenKey(member.id, false) ?? []), get: find };
}

function parameterValue(evaluator: Evaluator, variable: Variable, name: Node, fn: Node, use: Node, file: SourceFile): Abstract {
  if (!isFunction(fn)) return evaluator.unknown(use, file);
  const index = fn.params.findIndex((parameter) => parameter.range[0] <= name.range[0] && name.range[1] <= parameter.range[1]);
  const pattern = fn.params[index];
  if (!pattern) return evaluator.unknown(use, file);
  if (file.writesOf(variable).length > maxWrites) return evaluator.unknown(use, file);
  if (file.writesOf(variable).some((write) => write.node.range[0] < use.range[0] && mustHaveRun(write.node, use))) return reassigned(evaluator, variable, use, file);
  const source: Abstract = givenBy(evaluator, fn, index, file) ?? { kind: "parameter", fn, index, member: "", node: pattern, file, steps: [] };
  if (pattern.type === "RestElement") return evaluator.unknown(use, file);
  const value = destructured(evaluator, pattern, name, source, file, undefined) ?? evaluator.unknown(use, file);
  const mends = file.writesOf(variable).filter((write) => write.value && write.node.range[0] < use.range[0] && isMend(write.node, variable, file));
  if (mends.length === 0) return value;
  return evaluator.choice("fallback", [value, ...mends.flatMap((write) => (write.value ? evaluator.evaluate(write.value, file, undefined) : []))], use, file);
}

function reassigned(evaluator: Evaluator, variable: Variable, use: Node, file: SourceFile): Abstract {
  const last = file.writesOf(variable).filter((write) => mustHaveRun(write.node, use)).at(-1);
  return last?.value ? evaluator.evaluate(last.value, file, undefined) : evaluator.unknown(use, file);
}

/** What a callback or an immediately called function is given: a promise's value, a library's result, the call's arguments. */
function givenBy(evaluator: Evaluator, fn: FunctionNode, index: number, file: SourceFile): Abstract | undefined {
  const call = outerParent(fn);
  if (call?.type !== "CallExpression") return undefined;
  if (calleeOf(call) === fn) {
    const argument = call.arguments[index];
    return argument && argument.type !== "SpreadElement" ? evaluator.evaluate(argument, file, undefined) : evaluator.known(undefined, call, file);
  }
  return elementGiven(evaluator, call, index, file) ?? resultOfCallback(evaluator, call, fn, index, file);
}

/** A callback over a list in sight gets one of its elements. */
function elementGiven(evaluator: Evaluator, call: TSESTree.CallExpression, index: number, file: SourceFile): Abstract | undefined {
  const callee = calleeOf(call);
  if (index !== 0 || callee.type !== "MemberExpression" || !/^(?:map|forEach|flatMap|filter|find|some|every)$/u.test(writtenKey(callee.property, callee.computed) ?? "")) return undefined;
  const list = evaluator.evaluate(callee.object, file, undefined);
  return list.kind === "array" && !list.open && list.elements.length > 0 ? evaluator.choice("condition", list.elements, call, file) : undefined;
}
