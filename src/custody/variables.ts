/**
 * The value of a variable where it is used: definitions, later writes, parameters, imports, enums.
 *
 * Writes reach a use when they stand before it on the way there; the last one that must have run hides
 * the earlier ones. In closures every write may have run. What a loop does is unknown.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import { type Abstract, alternatives, type Environment, type ObjectValue } from "./abstract.ts";
import { calleeOf, resultOfCallback } from "./calls.ts";
import { definedAt, type Evaluator } from "./evaluator.ts";
import { destructured } from "./members.ts";
import type { SourceFile, Variable, Write } from "./source-file.ts";
import { enclosingFunction, type FunctionNode, isAncestor, isFunction, type Node, outerParent, writtenKey } from "./syntax.ts";

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
      return node.type === "VariableDeclarator" ? declared(evaluator, variable, def.name as Node, node, use, file, env) : evaluator.unknown(use, file);
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
  const value = writes.length === 0 ? (initial() ?? evaluator.unknown(use, file)) : written(evaluator, variable, declarator, writes, initial, use, file, env);
  const isMadeHere = (one: Abstract): boolean => one.kind === "bytes" || one.kind === "array";
  if (alternatives(value).some(isMadeHere) && isFilled(variable, use, file)) {
    return evaluator.choice("condition", alternatives(value).map((one) => (isMadeHere(one) ? evaluator.unknown(use, file) : one)), use, file);
  }
  return value.kind === "object" ? withMemberWrites(evaluator, variable, value, use, file, env) : value;
}

/** Bytes filled in place before the use: `randomFillSync(iv)`, `iv.writeUInt32BE(…)`, `iv.set(…)`, `iv[0] = …`. */
function isFilled(variable: Variable, use: Node, file: SourceFile): boolean {
  return file.readsOf(variable).some((read) => {
    if (read === use) return false;
    const parent = outerParent(read);
    if (parent?.type === "CallExpression") return fillers.test(file.text.slice(parent.callee.range[0], parent.callee.range[1]));
    if (parent?.type !== "MemberExpression" || parent.object !== read) return false;
    const outer = outerParent(parent);
    if (outer?.type === "AssignmentExpression" && outer.left === parent) return parent.computed;
    if (outer?.type === "UpdateExpression") return true;
    return outer?.type === "CallExpression" && outer.callee === parent && /^(?:write\w*|set\w*|copy|push|unshift)$/u.test(writtenKey(parent.property, parent.computed) ?? "");
  });
}
const fillers = /(?:randomFill(?:Sync)?|getRandomValues|randombytes|randomBytes|fillRandom|copy|write\w*|set|encodeInto|read|readSync|pump)$/iu;

function written(
  evaluator: Evaluator, variable: Variable, declarator: TSESTree.VariableDeclarator, writes: readonly Write[],
  initial: () => Abstract | undefined, use: Node, file: SourceFile, env: Environment,
): Abstract {
  const here = enclosingFunction(use);
  const sameFunction = here === enclosingFunction(declarator);
  const reaching: Write[] = [];
  let hidden = false;
  for (const write of [...writes].reverse()) {
    const local = sameFunction && enclosingFunction(write.node) === here;
    if (local && write.node.range[0] >= placeOf(use) && !sharesLoop(write.node, use)) continue;
    if (local && isAncestor(write.node, use)) continue;
    reaching.unshift(write);
    // In a closure, a statement beside the declaration has run before anybody could call it.
    if (local ? mustHaveRun(write.node, use) : isBeside(write.node, declarator)) {
      hidden = true;
      break;
    }
  }
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

function isBeside(write: Node, declarator: Node): boolean {
  return write.parent?.type === "ExpressionStatement" && write.parent.parent === declarator.parent?.parent;
}

/** Where a use stands; the program as a use means "after everything", as an importing module sees it. */
function placeOf(use: Node): number {
  return use.type === "Program" ? use.range[1] + 1 : use.range[0];
}

function isEmpty(value: Abstract): boolean {
  return value.kind === "known" && (value.value === undefined || value.value === null || value.value === "");
}

/** `if (!secret) secret = "x"` and `secret ||= "x"`: the write serves when the variable is missing. */
function isMend(write: Node, variable: Variable, file: SourceFile): boolean {
  const known = mends.get(write) ?? findsMend(write, variable, file);
  mends.set(write, known);
  return known;
}
const mends = new WeakMap<Node, boolean>();

function findsMend(write: Node, variable: Variable, file: SourceFile): boolean {
  if (write.type === "AssignmentExpression" && (write.operator === "||=" || write.operator === "??=")) return true;
  for (let at: Node | null | undefined = write.parent; at && !isFunction(at); at = at.parent) {
    if (at.type !== "IfStatement" && at.type !== "LogicalExpression") continue;
    const test: Node = at.type === "IfStatement" ? at.test : at.left;
    if (file.readsOf(variable).some((read) => isAncestor(test, read))) return true;
  }
  return false;
}

function sharesLoop(a: Node, b: Node): boolean {
  for (let at: Node | null | undefined = a.parent; at && !isFunction(at); at = at.parent) {
    if (/^(?:For|While|DoWhile)/u.test(at.type) && isAncestor(at, b)) return true;
  }
  return false;
}

/** The write is a statement of a block that the use stands in, further down. */
function mustHaveRun(write: Node, use: Node): boolean {
  const statement = write.parent;
  if (statement?.type !== "ExpressionStatement") return false;
  return write.range[0] < placeOf(use) && statement.parent !== undefined && isAncestor(statement.parent, use);
}

/** `const options = {…}; options.secret = "x"`: members written after the definition. */
function withMemberWrites(evaluator: Evaluator, variable: Variable, base: ObjectValue, use: Node, file: SourceFile, env: Environment): Abstract {
  const writes = new Map<string, Node[]>();
  for (const read of file.readsOf(variable)) {
    const member = outerParent(read);
    if (member?.type !== "MemberExpression" || member.object !== read) continue;
    const assignment = outerParent(member);
    if (assignment?.type !== "AssignmentExpression" || assignment.left !== member || assignment.operator !== "=") continue;
    const name = writtenKey(member.property, member.computed);
    if (name === undefined || isAncestor(assignment, use)) continue;
    if (enclosingFunction(assignment) === enclosingFunction(use) && assignment.range[0] > placeOf(use) && !sharesLoop(assignment, use)) continue;
    writes.set(name, [...(writes.get(name) ?? []), assignment]);
  }
  if (writes.size === 0) return base;
  return {
    ...base,
    keys: () => [...new Set([...base.keys(), ...writes.keys()])],
    get(name) {
      const list = writes.get(name);
      if (!list) return base.get(name);
      const last = list.at(-1);
      const values = list.flatMap((write) => (write.type === "AssignmentExpression" ? evaluator.evaluate(write.right, file, env) : []));
      if (last && mustHaveRun(last, use)) return values.at(-1);
      const before = base.get(name);
      return evaluator.choice("condition", before && !isEmpty(before) ? [before, ...values] : values, use, file);
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
