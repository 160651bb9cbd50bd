/**
 * Functions of the project, read for one call: parameters get this call's arguments, the return expressions are evaluated.
 *
 * Guards whose outcome is known for the call are honoured (`switch (name)`). Functions call functions three deep at most,
 * long bodies are not read, and nothing is executed.
 */
import type { Abstract, Environment, FunctionValue } from "./abstract.ts";
import type { Evaluator } from "./evaluator.ts";
import { destructured } from "./members.ts";
import type { SourceFile } from "./source-file.ts";
import { type FunctionNode, type Node, walkAll } from "./syntax.ts";

/** Parameters of a function bound to the values of one call. */
export function environmentFor(evaluator: Evaluator, fn: FunctionNode, args: readonly Abstract[], file: SourceFile, outer: Environment): Environment {
  if (fn.params.length === 0) return outer;
  const env = new Map(outer ?? []);
  fn.params.forEach((pattern, index) => {
    const given = args[index] ?? evaluator.known(undefined, pattern, file);
    walkAll(pattern, (node) => {
      if (node.type !== "Identifier") return;
      const variable = file.variableOf(node);
      const def = variable?.defs.at(-1);
      if (!variable || def?.node !== fn || def.name !== node || env.has(variable)) return;
      const value = pattern.type === "RestElement" ? undefined : destructured(evaluator, pattern, node, given, file, env);
      env.set(variable, value ?? evaluator.unknown(node, file));
    });
  });
  return env;
}

/** Longer bodies (in UTF-16 units) compute; they do not hand out a key. */
const maxBody = 2_000;

/** What a function of the project returns for these arguments. */
export function evaluateReturn(evaluator: Evaluator, fn: Abstract, args: readonly Abstract[], node: Node, file: SourceFile): Abstract {
  if (fn.kind !== "function" || fn.fn.generator || fn.fn.range[1] - fn.fn.range[0] > maxBody) return evaluator.unknown(node, file);
  return evaluator.inside(fn.fn, () => returned(evaluator, fn, args, node, file)) ?? evaluator.unknown(node, file);
}

function returned(evaluator: Evaluator, fn: FunctionValue, args: readonly Abstract[], node: Node, file: SourceFile): Abstract {
  const env = environmentFor(evaluator, fn.fn, args, fn.file, fn.env);
  if (fn.fn.body.type !== "BlockStatement") return evaluator.evaluate(fn.fn.body, fn.file, env);
  const values: Abstract[] = [];
  for (const statement of fn.file.returnsOf(fn.fn)) {
    const reach = reachOf(evaluator, statement, fn, env);
    if (reach === "never" || !statement.argument) continue;
    values.push(evaluator.evaluate(statement.argument, fn.file, env));
    if (reach === "always") break;
  }
  return evaluator.choice("condition", values, node, file);
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
