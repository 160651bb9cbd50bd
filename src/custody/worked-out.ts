/**
 * Where the interpreter of constants is asked: functions with a loop, variables that a loop or statements fill, methods with a
 * function. Whatever is not constant in full stays what the evaluator makes of it.
 *
 * Of a block only the statements between the definition and the use that write to the variable are worked out; a write
 * anywhere else ends the attempt.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import type { Abstract, Environment, FunctionValue } from "./abstract.ts";
import { asAbstract } from "./constants.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Constant } from "./folded.ts";
import { callMethod } from "./interpreted-methods.ts";
import { GivenUp, isBuiltin, isClosure, maxListDepth, Scope, type Value } from "./interpreted-values.ts";
import { Interpreter } from "./interpreter.ts";
import type { SourceFile, Variable } from "./source-file.ts";
import { enclosingFunction, type FunctionNode, isAncestor, isFunction, type Node, outerParent, walk } from "./syntax.ts";
import { fillsOf, isRepeated } from "./writes.ts";

/** Steps for all attempts of one file together: adversarial files are full of loops. */
const stepsPerFile = 400_000;
const spent = new WeakMap<Evaluator, number>();

function attempt(evaluator: Evaluator, interpreter: Interpreter, node: Node, file: SourceFile, work: () => Value): Abstract | undefined {
  const before = spent.get(evaluator) ?? 0;
  if (before > stepsPerFile) return undefined;
  try {
    return asValue(evaluator, work(), interpreter.source?.node ?? node, interpreter.source?.file ?? file);
  } catch (error) {
    if (error instanceof GivenUp || isThrownByBuiltin(error)) return undefined;
    throw error;
  } finally {
    spent.set(evaluator, before + interpreter.steps);
  }
}

/** Built-ins throw on what is out of range, as they do at run time: the value never exists. An exhausted stack is our mistake, and shows. */
function isThrownByBuiltin(error: unknown): boolean {
  return error instanceof TypeError || error instanceof SyntaxError || (error instanceof RangeError && !/call stack/iu.test(error.message));
}

/** A value of the interpreter as the model has it. */
function asValue(evaluator: Evaluator, value: Value, node: Node, file: SourceFile, depth = 0): Abstract | undefined {
  if (depth > maxListDepth) return undefined;
  if (value instanceof ArrayBuffer) return { kind: "bytes", bytes: new Uint8Array(value.slice(0)), node, file, steps: [] };
  if (ArrayBuffer.isView(value)) return { kind: "bytes", bytes: new Uint8Array((value.buffer as ArrayBuffer).slice(value.byteOffset, value.byteOffset + value.byteLength)), node, file, steps: [] };
  if (Array.isArray(value)) {
    const elements = Array.from(value, (one) => asValue(evaluator, one, node, file, depth + 1));
    return elements.every((one) => one !== undefined) ? { kind: "array", elements, open: false, node, file, steps: [] } : undefined;
  }
  if (value instanceof Map) {
    const members = new Map([...value].map(([key, one]) => [key, asValue(evaluator, one, node, file, depth + 1)]));
    return { kind: "object", isOpen: () => false, keys: () => [...members.keys()], get: (name) => members.get(name), node, file, steps: [] };
  }
  if (value instanceof Set || value instanceof RegExp || isClosure(value) || isBuiltin(value)) return undefined;
  return asAbstract(evaluator, value as Constant, node, file);
}

const computing = new WeakMap<FunctionNode, boolean>();

/** A function that changes what it has: with a loop or a sum. Others are read as they are. */
function computes(fn: FunctionNode): boolean {
  let found = computing.get(fn);
  if (found === undefined) {
    found = false;
    if (fn.body.type === "BlockStatement") walk(fn.body, (node) => (found ||= isChange(node)));
    computing.set(fn, found);
  }
  return found;
}

function isChange(node: Node): boolean {
  if (node.type === "AssignmentExpression") return node.left.type === "MemberExpression" ? node.left.computed : node.operator !== "=";
  return /^(?:For|While|DoWhile|Update)/u.test(node.type) || (node.type === "CallExpression" && node.parent.type === "ExpressionStatement");
}

/** Nothing is known of it that could be worked with. */
function isOpen({ kind }: Abstract): boolean {
  return kind === "unknown" || kind === "parameter" || kind === "environment" || kind === "result" || kind === "api";
}

/** What a function that computes returns for constants; of several that one argument may be, each. */
export function workedOutReturn(evaluator: Evaluator, fn: FunctionValue, args: readonly Abstract[], node: Node): Abstract | undefined {
  if (fn.fn.async || fn.fn.generator || (args.length > 0 && args.every(isOpen)) || !computes(fn.fn)) return undefined;
  const at = args.findIndex((arg) => arg.kind === "choice");
  const choice = args[at];
  if (choice?.kind === "choice") {
    const options = choice.options.map((option) => workedOutReturn(evaluator, fn, args.map((arg, i) => (i === at ? option : arg)), node));
    return options.some((option) => option !== undefined) ? evaluator.choice(choice.why, options.map((option, i) => option ?? choice.options[i] ?? evaluator.unknown(node, fn.file)), node, fn.file) : undefined;
  }
  if (!args.every((arg) => arg.kind !== "unknown" && arg.kind !== "parameter" && arg.kind !== "environment")) return undefined;
  const interpreter = new Interpreter(evaluator, fn.file, fn.env);
  return attempt(evaluator, interpreter, node, fn.file, () =>
    interpreter.call({ kind: "closure", fn: fn.fn, scope: new Scope(), file: fn.file, env: fn.env }, args.map((arg) => interpreter.valueFrom(arg))));
}

/** What a method gives that takes a function or a pattern: `codes.map((code) => …)`, `text.replace(/../g, …)`. */
export function workedOutMethod(evaluator: Evaluator, receiver: Abstract, method: string, args: readonly Abstract[], node: Node, file: SourceFile): Abstract | undefined {
  const interpreter = new Interpreter(evaluator, file, undefined);
  return attempt(evaluator, interpreter, node, file, () => callMethod(interpreter, interpreter.valueFrom(receiver), method, args.map((arg) => interpreter.valueFrom(arg))));
}

/** What a variable holds at a use, when statements on the way there make it from constants. */
export function workedOutVariable(evaluator: Evaluator, variable: Variable, declarator: TSESTree.VariableDeclarator, use: Node, file: SourceFile, env: Environment): Abstract | undefined {
  const work = statementsFor(variable, declarator, use, file);
  if (!work) return undefined;
  const interpreter = new Interpreter(evaluator, file, env);
  return attempt(evaluator, interpreter, declarator, file, () => {
    for (const node of work) interpreter.run(node);
    return interpreter.valueOf(variable);
  });
}

const maxStatements = 80;

/** Declarations and statements that make a variable what it is at a use, in order; undefined when that is not all in sight. */
function statementsFor(variable: Variable, declarator: TSESTree.VariableDeclarator, use: Node, file: SourceFile): readonly Node[] | undefined {
  const statements = statementsAround(declarator);
  const isLocal = enclosingFunction(use) === enclosingFunction(declarator) && use.type !== "Program";
  const end = statements && (isLocal ? statements.findIndex((one) => isAncestor(one, use)) : statements.length);
  if (!statements || end === undefined || end < 0) return undefined;
  const made = new Map<Variable, TSESTree.VariableDeclarator>([[variable, declarator]]);
  const chosen = new Set<Node>();
  const asked: Variable[] = [variable];
  for (let next = asked.pop(); next; next = asked.pop()) {
    const also = (one: Variable | undefined): void => {
      const node = one?.defs.length === 1 ? (one.defs[0]?.node as Node | undefined) : undefined;
      if (!one || node?.type !== "VariableDeclarator" || made.has(one) || statementsAround(node) !== statements) return;
      made.set(one, node);
      asked.push(one);
    };
    for (const one of sharersOf(next, file)) also(one);
    for (const change of changesOf(next, file)) {
      if (change === use && !isRepeated(use, declarator)) continue;
      const index = statements.findIndex((one) => isAncestor(one, change));
      if (isLocal && index > end) continue;
      if (index < 0 || index === end || !isInPlace(change, declarator)) return undefined;
      const statement = statements[index];
      if (!statement || chosen.has(statement)) continue;
      chosen.add(statement);
      if (chosen.size > maxStatements) return undefined;
      for (const one of writtenIn(statement, file)) also(one);
    }
  }
  return [...made.values(), ...chosen].sort((a, b) => a.range[0] - b.range[0]);
}

function statementsAround(declarator: Node): readonly Node[] | undefined {
  const holder = declarator.parent?.parent;
  const block = holder?.type === "ExportNamedDeclaration" ? holder.parent : holder;
  return block?.type === "Program" || block?.type === "BlockStatement" ? block.body : undefined;
}

/** Where a variable or what it holds is changed. */
function changesOf(variable: Variable, file: SourceFile): readonly Node[] {
  return [...file.writesOf(variable).map(({ node }) => node), ...fillsOf(variable, file)];
}

/** The change happens where it stands, or in a function that is called there: `codes.forEach((code) => …)`. */
function isInPlace(change: Node, declarator: Node): boolean {
  const home = enclosingFunction(declarator);
  for (let fn = enclosingFunction(change); fn !== home; fn = enclosingFunction(fn)) {
    if (!fn || outerParent(fn)?.type !== "CallExpression") return false;
  }
  return true;
}

/** `new DataView(room)` shows the memory of `room`, and the other way round. */
function sharersOf(variable: Variable, file: SourceFile): readonly (Variable | undefined)[] {
  const declared = variable.defs[0]?.node as Node | undefined;
  const shown = declared?.type === "VariableDeclarator" && declared.init?.type === "NewExpression" ? declared.init.arguments[0] : undefined;
  const views = file.readsOf(variable).flatMap((read) => {
    const member = outerParent(read);
    const made = member?.type === "MemberExpression" && member.object === read ? outerParent(member) : member;
    const holder = made?.type === "NewExpression" ? outerParent(made) : undefined;
    return holder?.type === "VariableDeclarator" && holder.id.type === "Identifier" ? [file.variableOf(holder.id)] : [];
  });
  const memory = shown?.type === "MemberExpression" ? shown.object : shown;
  return [...views, memory?.type === "Identifier" ? file.variableOf(memory) : undefined];
}

/** Variables that a statement gives another value. */
function writtenIn(statement: Node, file: SourceFile): readonly (Variable | undefined)[] {
  const written: (Variable | undefined)[] = [];
  walk(statement, (node) => {
    const target = node.type === "AssignmentExpression" ? node.left : node.type === "UpdateExpression" ? node.argument : undefined;
    const holder = target?.type === "MemberExpression" ? target.object : target;
    if (holder?.type === "Identifier") written.push(file.variableOf(holder));
  });
  return written;
}

/** An expression that makes memory which other statements fill through views of it. */
export function isMemory(node: Node | null): boolean {
  return node?.type === "NewExpression" && node.callee.type === "Identifier" && /^(?:ArrayBuffer|DataView)$/u.test(node.callee.name) && !isFunction(node.arguments[0]);
}
