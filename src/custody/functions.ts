/**
 * Functions of the project, read for one call: parameters get this call's arguments, the return expressions are evaluated.
 *
 * Guards whose outcome is known for the call are honoured (`switch (name)`), loops over constants are worked out. Functions call
 * functions three deep at most, and long bodies are not read.
 */
import type { Abstract, Environment, FunctionValue } from "./abstract.ts";
import type { Evaluator } from "./evaluator.ts";
import { yieldedBy } from "./collections.ts";
import { destructured, memberOf } from "./members.ts";
import { asksForReceiver } from "./receivers.ts";
import type { SourceFile, Variable } from "./source-file.ts";
import { type FunctionNode, type Node, outerParent, walkAll, parametersOf } from "./syntax.ts";
import { workedOutReturn } from "./worked-out.ts";
import { isMend } from "./writes.ts";

/** Parameters of a function bound to the values of one call, and its `this` where that is not what it always is. */
export function environmentFor(evaluator: Evaluator, fn: FunctionNode, args: readonly Abstract[], file: SourceFile, outer: Environment, self?: Abstract): Environment {
  const isTold = self !== undefined && asksForReceiver(fn, self, file);
  if (parametersOf(fn).length === 0 && !isTold) return outer;
  const env = new Map(outer ?? []);
  if (isTold) env.set(fn, self);
  parametersOf(fn).forEach((pattern, index) => {
    const given: Abstract = pattern.type === "RestElement"
      ? { kind: "array", elements: args.slice(index), open: false, node: pattern, file, steps: [] }
      : (args[index] ?? evaluator.known(undefined, pattern, file));
    walkAll(pattern, (node) => {
      if (node.type !== "Identifier") return;
      const variable = file.variableOf(node);
      const def = variable?.defs.at(-1);
      if (!variable || def?.node !== fn || def.name !== node || env.has(variable)) return;
      const value = destructured(evaluator, pattern, node, given, file, env);
      env.set(variable, written(evaluator, variable, value ?? evaluator.unknown(node, file), node, file));
    });
  });
  return env;
}

/** A parameter that the function gives another value is what it was given, or not. */
function written(evaluator: Evaluator, variable: Variable, value: Abstract, node: Node, file: SourceFile): Abstract {
  const isChanged = file.writesOf(variable).some((write) => !isMend(write.node, variable, file));
  return isChanged ? evaluator.choice("condition", [value, evaluator.unknown(node, file)], node, file) : value;
}

/** Longer bodies (in UTF-16 units) compute; they do not hand out a key. */
const maxBody = 2_000;

/** What a function of the project returns for these arguments. */
export function evaluateReturn(evaluator: Evaluator, fn: Abstract, args: readonly Abstract[], node: Node, file: SourceFile): Abstract {
  return fn.kind === "function" ? evaluateReturnOf(evaluator, fn, () => args, node, file) : evaluator.unknown(node, file);
}

/** The same for arguments that are not evaluated where nobody reads the function. */
export function evaluateReturnOf(evaluator: Evaluator, fn: FunctionValue, given: () => readonly Abstract[], node: Node, file: SourceFile): Abstract {
  evaluator.called(fn.fn, given);
  if (fn.fn.range[1] - fn.fn.range[0] > maxBody || !evaluator.mayEnter(fn.fn)) return evaluator.unknown(node, file);
  const args = given();
  if (fn.byCallback) return evaluator.inside(fn.fn, () => calledBackWith(evaluator, fn, args, node, file));
  return evaluator.inside(fn.fn, () => workedOutReturn(evaluator, fn, args, node) ?? returned(evaluator, fn, args, node, file));
}

/** `callback(null, value)`: what a function calls its last parameter with. */
function calledBackWith(evaluator: Evaluator, fn: FunctionValue, args: readonly Abstract[], node: Node, file: SourceFile): Abstract {
  const callback = parametersOf(fn.fn).at(-1);
  if (callback?.type !== "Identifier") return evaluator.unknown(node, file);
  const env = environmentFor(evaluator, fn.fn, args, fn.file, fn.env, fn.self);
  return evaluator.choice("condition", argumentsGivenTo(callback, 1, fn.file).map((argument) => evaluator.evaluate(argument, fn.file, env)), node, file);
}

function returned(evaluator: Evaluator, fn: FunctionValue, args: readonly Abstract[], node: Node, file: SourceFile): Abstract {
  const env = environmentFor(evaluator, fn.fn, args, fn.file, fn.env, fn.self);
  const evaluate = (expression: Node): Abstract => filledIn(evaluator, evaluator.evaluate(expression, fn.file, env), fn.fn, args);
  if (fn.fn.body.type !== "BlockStatement") return evaluate(fn.fn.body);
  if (fn.fn.generator) return yieldedBy(evaluator, fn, evaluate, node);
  const values: Abstract[] = [];
  for (const statement of fn.file.returnsOf(fn.fn)) {
    const reach = reachOf(evaluator, statement, fn, env);
    if (reach === "never" || !statement.argument) continue;
    values.push(evaluate(statement.argument));
    if (reach === "always") break;
  }
  return evaluator.choice("condition", values, node, file);
}

/** `arguments[0]` is a parameter without a name: what this call gives it. */
function filledIn(evaluator: Evaluator, value: Abstract, fn: FunctionNode, args: readonly Abstract[]): Abstract {
  if (value.kind !== "parameter" || value.fn !== fn) return value;
  const given = args[value.index];
  if (!given || value.member === "") return given ?? value;
  return value.member.split(".").reduce((holder, name) => memberOf(evaluator, holder, name, value.node, value.file), given);
}

/** Expressions that the calls of a function kept in a name give it at one place. */
export function argumentsGivenTo(name: Node & { name: string }, index: number, file: SourceFile): readonly Node[] {
  const variable = file.variableOf(name);
  return (variable ? file.readsOf(variable) : []).flatMap((read) => {
    const call = outerParent(read);
    const argument = call?.type === "CallExpression" && call.callee === read ? call.arguments[index] : undefined;
    return argument && argument.type !== "SpreadElement" ? [argument] : [];
  });
}

/** Whether the guards around a return are known for this call: `switch (name) { case "a": return … }`. */
function reachOf(evaluator: Evaluator, statement: Node, fn: FunctionValue, env: Environment): "never" | "perhaps" | "always" {
  let certain = true;
  for (let node: Node = statement; node.parent && node.parent !== fn.fn.body; node = node.parent) {
    const guard = node.parent;
    if (guard.type === "SwitchCase" && guard.parent.type === "SwitchStatement") {
      if (!guard.test) {
        certain = false;
        continue;
      }
      const subject = evaluator.evaluate(guard.parent.discriminant, fn.file, env);
      const test = evaluator.evaluate(guard.test, fn.file, env);
      if (subject.kind === "known" && test.kind === "known") {
        if (subject.value !== test.value) return "never";
      } else certain = false;
    } else if (guard.type === "IfStatement" && node !== guard.test) {
      const test = evaluator.evaluate(guard.test, fn.file, env);
      if (test.kind === "known") {
        if (Boolean(test.value) !== (node === guard.consequent)) return "never";
      } else certain = false;
    } else if (guard.type !== "BlockStatement" && guard.type !== "SwitchStatement") certain = false;
  }
  return certain ? "always" : "perhaps";
}
