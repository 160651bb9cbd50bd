/**
 * Where a variable and its members are written, and which of the writes a use sees.
 *
 * Writes reach a use when they stand before it on the way there; the last one that must have run hides the earlier
 * ones. Everything that does not depend on the use is looked up once per variable.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceFile, Variable, Write } from "./source-file.ts";
import { enclosingFunction, isAncestor, isFunction, type Node, outerParent, parametersOf, unwrap, writtenKey } from "./syntax.ts";

/** What is written more often is a counter or a cursor, not a key: its value is unknown, and looking would cost. */
export const maxWrites = 64;

/** Where a use stands; the program as a use means "after everything", as an importing module sees it. */
export function placeOf(use: Node): number {
  return use.type === "Program" ? use.range[1] + 1 : use.range[0];
}

/** The writes that a use may see, in source order, and whether one of them has hidden what was there before. */
export function reachingWrites(writes: readonly Write[], declarator: Node, use: Node): { readonly reaching: readonly Write[]; readonly hidden: boolean; readonly sameFunction: boolean } {
  const here = enclosingFunction(use);
  const sameFunction = here === enclosingFunction(declarator);
  const reaching: Write[] = [];
  for (let i = writes.length - 1; i >= 0; i--) {
    const write = writes[i];
    if (!write) continue;
    const local = sameFunction && enclosingFunction(write.node) === here;
    if (local && write.node.range[0] >= placeOf(use) && !sharesLoop(write.node, use)) continue;
    if (local && isAncestor(write.node, use)) continue;
    reaching.unshift(write);
    // In a closure, a statement beside the declaration has run before anybody could call it.
    // `key ??= "x"` leaves what is there.
    if (isPlain(write.node) && (local ? mustHaveRun(write.node, use) : isBeside(write.node, declarator))) return { reaching, hidden: true, sameFunction };
  }
  return { reaching, hidden: false, sameFunction };
}

function isPlain(write: Node): boolean {
  return write.type !== "AssignmentExpression" || !isLogical(write);
}

function isBeside(write: Node, declarator: Node): boolean {
  return write.parent?.type === "ExpressionStatement" && write.parent.parent === declarator.parent?.parent;
}

/** The write is a statement of a block that the use stands in, further down. */
export function mustHaveRun(write: Node, use: Node): boolean {
  const statement = write.parent;
  if (statement?.type !== "ExpressionStatement") return false;
  return write.range[0] < placeOf(use) && statement.parent !== undefined && isAncestor(statement.parent, use);
}

function sharesLoop(a: Node, b: Node): boolean {
  for (let at: Node | null | undefined = a.parent; at && !isFunction(at); at = at.parent) {
    if (/^(?:For|While|DoWhile)/u.test(at.type) && isAncestor(at, b)) return true;
  }
  return false;
}

const mends = new WeakMap<Node, boolean>();

/** `if (!secret) secret = "x"` and `secret ||= "x"`: the write serves when the variable is missing. */
export function isMend(write: Node, variable: Variable, file: SourceFile): boolean {
  const known = mends.get(write) ?? findsMend(write, variable, file);
  mends.set(write, known);
  return known;
}

function findsMend(write: Node, variable: Variable, file: SourceFile): boolean {
  if (write.type === "AssignmentExpression" && isLogical(write)) return true;
  for (let at: Node | null | undefined = write.parent; at && !isFunction(at); at = at.parent) {
    if (at.type !== "IfStatement" && at.type !== "LogicalExpression") continue;
    const test: Node = at.type === "IfStatement" ? at.test : at.left;
    if (file.readsOf(variable).some((read) => isAncestor(test, read))) return true;
  }
  return false;
}

/** `a ||= b`, `a ??= b`. */
export function isLogical({ operator }: TSESTree.AssignmentExpression): boolean {
  return operator === "||=" || operator === "??=";
}

const memberWrites = new WeakMap<Variable, ReadonlyMap<string, readonly TSESTree.AssignmentExpression[]>>();

/** `options.secret = "x"`: assignments to members of a variable, by name, in source order. */
export function memberWritesOf(variable: Variable, file: SourceFile): ReadonlyMap<string, readonly TSESTree.AssignmentExpression[]> {
  const known = memberWrites.get(variable);
  if (known) return known;
  const writes = new Map<string, TSESTree.AssignmentExpression[]>();
  for (const read of file.readsOf(variable)) {
    const member = outerParent(read);
    if (member?.type !== "MemberExpression" || member.object !== read) continue;
    const assignment = outerParent(member);
    if (assignment?.type !== "AssignmentExpression" || assignment.left !== member || !(assignment.operator === "=" || isLogical(assignment))) continue;
    const name = writtenKey(member.property, member.computed);
    if (name === undefined) continue;
    const list = writes.get(name);
    if (list) list.push(assignment);
    else writes.set(name, [assignment]);
  }
  memberWrites.set(variable, writes);
  return writes;
}

type Mutation = TSESTree.CallExpression | TSESTree.AssignmentExpression;
const mutations = new WeakMap<Variable, readonly Mutation[]>();

/** Statements that add members whose names or values only their evaluation tells: `Object.assign(options, {…})`, `map.set(k, v)`, `options[NAME] = v`, `configure(options)`. */
export function mutationsOf(variable: Variable, file: SourceFile): readonly Mutation[] {
  const known = mutations.get(variable);
  if (known) return known;
  const found = file.readsOf(variable).flatMap((read) => mutationAt(read) ?? []);
  mutations.set(variable, found);
  return found;
}

function mutationAt(read: Node): Mutation | undefined {
  const parent = outerParent(read);
  if (parent?.type === "CallExpression") {
    const { callee } = parent;
    if (callee.type === "Identifier" && parent.parent.type === "ExpressionStatement") return parent;
    const isOfObject = callee.type === "MemberExpression" && callee.object.type === "Identifier" && callee.object.name === "Object" && parent.arguments[0] === read;
    return isOfObject && /^(?:assign|defineProperty)$/u.test(writtenKey(callee.property, callee.computed) ?? "") && parent.parent.type === "ExpressionStatement" ? parent : undefined;
  }
  if (parent?.type !== "MemberExpression" || parent.object !== read) return undefined;
  const outer = outerParent(parent);
  if (outer?.type === "AssignmentExpression") return outer.left === parent && outer.operator === "=" && parent.computed && writtenKey(parent.property, true) === undefined ? outer : undefined;
  return outer?.type === "CallExpression" && outer.callee === parent && writtenKey(parent.property, parent.computed) === "set" && outer.arguments.length === 2 && outer.parent.type === "ExpressionStatement" ? outer : undefined;
}

/** Values that such statements, and `all.push(value)`, put into what a variable holds. */
export function valuesAdded(variable: Variable, file: SourceFile): readonly Node[] {
  const declared = variable.defs.at(-1)?.node as Node | undefined;
  if (declared?.type !== "VariableDeclarator" || !mayBeFilled(declared.init) || !namesFilled(file).has(variable.name)) return [];
  const pushed = file.readsOf(variable).flatMap((read) => {
    const member = outerParent(read);
    const call = member?.type === "MemberExpression" && member.object === read && /^(?:push|unshift|add)$/u.test(writtenKey(member.property, member.computed) ?? "") ? outerParent(member) : undefined;
    return call?.type === "CallExpression" && call.callee === member ? call.arguments : [];
  });
  return [...pushed, ...addedByStatements(variable, file)];
}

const filledNames = new WeakMap<SourceFile, ReadonlySet<string>>();

/** Names that anything is added to: most variables of a file are none of them. */
function namesFilled(file: SourceFile): ReadonlySet<string> {
  const known = filledNames.get(file);
  if (known) return known;
  const names = new Set<string>();
  const take = (node: Node | undefined): void => {
    const inner = node && unwrap(node);
    if (inner?.type === "Identifier") names.add(inner.name);
  };
  for (const method of ["push", "unshift", "add", "set"]) {
    for (const { callee } of file.methodCalls.spelt(method)) if (callee.type === "MemberExpression") take(callee.object);
  }
  for (const method of ["assign", "defineProperty"]) for (const { arguments: [target] } of file.methodCalls.spelt(method)) take(target);
  for (const { left } of file.assignments) if (left.type === "MemberExpression" && left.computed) take(left.object);
  filledNames.set(file, names);
  return names;
}

/** A list, a map or an object, made here or by a call. */
function mayBeFilled(init: Node | null): boolean {
  return init === null || /^(?:Array|Object|New|Call|Logical|Conditional|Await|TSAs|TSSatisfies)Expression$/u.test(init.type);
}

function addedByStatements(variable: Variable, file: SourceFile): readonly Node[] {
  return mutationsOf(variable, file).flatMap((node) => {
    if (node.type === "AssignmentExpression") return [node.right];
    return node.callee.type === "Identifier" ? [] : node.arguments.slice(1).map((argument) => (argument.type === "SpreadElement" ? argument.argument : argument));
  });
}

/** A use sees a write to a member of its variable. */
export function isSeen(assignment: Node, use: Node): boolean {
  if (isAncestor(assignment, use)) return false;
  return enclosingFunction(assignment) !== enclosingFunction(use) || assignment.range[0] <= placeOf(use) || sharesLoop(assignment, use);
}

/** Functions of sodium-native write to what they are given first: `crypto_generichash(hash, data)`, `randombytes_buf(nonce)`. */
const fillers = /(?:randomFill(?:Sync)?|getRandomValues|randombytes(?:_\w+)?|randomBytes|fillRandom|\bcrypto_[a-z\d_]+|copy|write\w*|set|\w+Into|read|readSync|pump)$/iu;
const fills = new WeakMap<Variable, readonly Node[]>();

/** Bytes or a list filled in place, at another place than the use or in an earlier turn of a loop: `randomFillSync(iv)`, `iv.writeUInt32BE(…)`, `iv.set(…)`, `iv[0] = …`. */
export function isFilled(variable: Variable, use: Node, file: SourceFile): boolean {
  return fillsOf(variable, file).some((read) => (read === use ? isRepeated(use, variable.defs.at(-1)?.node as Node | undefined) : isSeen(read, use)));
}

/** A loop comes back to the use, and the variable is older than the loop. */
export function isRepeated(use: Node, declared: Node | undefined): boolean {
  for (let at: Node | null | undefined = use.parent; at && declared && !isFunction(at); at = at.parent) {
    if (/^(?:For|While|DoWhile)/u.test(at.type) && !isAncestor(at, declared)) return true;
  }
  return false;
}

/** The reads of a variable that fill what it holds. */
export function fillsOf(variable: Variable, file: SourceFile): readonly Node[] {
  const known = fills.get(variable);
  if (known) return known;
  // Functions that hand a list to each other in a circle add nothing to it.
  fills.set(variable, []);
  const found = file.readsOf(variable).filter((read) => isFill(read, file));
  fills.set(variable, found);
  return found;
}

/** Of a function of the file its body tells, of an import its name; a parameter or a variable may hold any. */
function isFilledByFunction(call: TSESTree.CallExpression, read: Node, file: SourceFile): boolean {
  const variable = call.callee.type === "Identifier" ? file.variableOf(call.callee) : undefined;
  const def = variable?.defs.at(-1);
  const type = def?.type as string | undefined;
  const declared = def?.node as Node | undefined;
  const fn = declared?.type === "VariableDeclarator" ? declared.init : declared;
  if (type === "Parameter" || !isFunction(fn)) {
    const isImported = type === "ImportBinding";
    return (variable !== undefined && !isImported) || fillers.test(call.callee.type === "Identifier" ? call.callee.name : "");
  }
  const parameter = parametersOf(fn)[call.arguments.findIndex((argument) => argument === read)];
  const filled = parameter?.type === "Identifier" ? file.variableOf(parameter) : undefined;
  return filled !== undefined && fillsOf(filled, file).length > 0;
}

/** `new DataView(room).setUint32(…)` */
function isFilledView(view: Node): boolean {
  const member = outerParent(view);
  const method = member?.type === "MemberExpression" && member.object === view ? writtenKey(member.property, member.computed) : undefined;
  return method !== undefined && /^set/u.test(method);
}

/** `key.fill(0)`: the end of what was there. */
function isWipe({ arguments: [value] }: TSESTree.CallExpression): boolean {
  return value === undefined || (value.type === "Literal" && value.value === 0);
}

function isFill(read: Node, file: SourceFile): boolean {
  const parent = outerParent(read);
  // A function that is given bytes and gives nothing back is there to fill them.
  if (parent?.type === "CallExpression" && parent.callee.type === "Identifier" && parent.parent.type === "ExpressionStatement") return isFilledByFunction(parent, read, file);
  if (parent?.type === "NewExpression") return isFilledView(parent);
  if (parent?.type === "CallExpression") return fillers.test(file.text.slice(Math.max(parent.callee.range[0], parent.callee.range[1] - 40), parent.callee.range[1]));
  if (parent?.type !== "MemberExpression" || parent.object !== read) return false;
  const outer = outerParent(parent);
  if (outer?.type === "AssignmentExpression" && outer.left === parent) return parent.computed || (outer.operator !== "=" && !isLogical(outer));
  if (outer?.type === "UpdateExpression") return true;
  if (outer?.type === "NewExpression") return isFilledView(outer);
  if (outer?.type !== "CallExpression" || outer.callee !== parent) return false;
  const method = writtenKey(parent.property, parent.computed) ?? "";
  // `randomFillSync(iv.subarray(4))` fills what the view shows.
  if (method === "fill") return !isWipe(outer);
  return /^(?:write\w*|set\w*|copy|push|unshift|add|pop|shift|splice|sort|reverse|delete|clear)$/u.test(method) || ((method === "subarray" || method === "slice") && isFill(outer, file));
}
