/**
 * Operators, templates and literals: values put together from values.
 *
 * Text whose parts are all known is known; with one unknown part it is partly known, and its best-kept part decides its custody.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import { type Abstract, alternatives, type Choice, type Environment, knownString, maxBytes, type Primitive } from "./abstract.ts";
import { spreadOut } from "./collections.ts";
import type { Evaluator } from "./evaluator.ts";
import { foldBinary, foldUnary } from "./arithmetic.ts";
import { evaluateReturn } from "./functions.ts";
import { memberOf } from "./members.ts";
import { methodCall } from "./platform-calls.ts";
import type { SourceFile } from "./source-file.ts";
import { type Node, unwrap } from "./syntax.ts";

export function templateOf(evaluator: Evaluator, node: TSESTree.TemplateLiteral, file: SourceFile, env: Environment): Abstract {
  const parts: Abstract[] = [];
  node.quasis.forEach((quasi, i) => {
    if (quasi.value.raw !== "") parts.push(evaluator.known(quasi.value.cooked ?? quasi.value.raw, node, file));
    const expression = node.expressions[i];
    if (expression) parts.push(asText(evaluator, evaluator.evaluate(expression, file, env), expression, file));
  });
  return joined(evaluator, parts, node, file);
}

/** An object in a text is what its `toString` gives, a list its elements with commas. */
function asText(evaluator: Evaluator, value: Abstract, node: Node, file: SourceFile): Abstract {
  if (value.kind === "array" && !value.open) return methodCall(evaluator, value, "join", [], node, file);
  if (value.kind !== "instance") return value;
  const method = memberOf(evaluator, value, "toString", node, file);
  return method.kind === "function" ? evaluateReturn(evaluator, method, [], node, file) : value;
}

/** Concatenation of parts: known when all are, a choice when one is, else partly known. */
export function joined(evaluator: Evaluator, parts: readonly Abstract[], node: Node, file: SourceFile): Abstract {
  if (parts.every((part) => part.kind === "known")) {
    const text = parts.map((part) => String(part.value)).join("");
    if (text.length > maxBytes) return evaluator.unknown(node, file);
    const steps = parts.length === 1 ? (parts[0]?.steps ?? []) : parts.flatMap((part) => part.steps).slice(0, 12);
    return { kind: "known", value: text, node: soleLiteral(parts) ?? node, file, steps };
  }
  const choices = parts.filter((part): part is Choice => part.kind === "choice");
  const [choice] = choices;
  // Of several that are one of several, every pairing, as long as those are few and nothing else is unknown.
  const isPaired = choices.length === 1 || parts.every(({ kind }) => kind === "known" || kind === "choice");
  if (choice && isPaired && choices.reduce((product, { options }) => product * options.length, 1) <= 8) {
    const options = choice.options.map((option) => joined(evaluator, parts.map((part) => (part === choice ? option : part)), node, file));
    return { ...choice, options, node };
  }
  return { kind: "partial", parts: parts.slice(0, 64), node, file, steps: [] };
}

export function taggedOf(evaluator: Evaluator, node: TSESTree.TaggedTemplateExpression, file: SourceFile, env: Environment): Abstract {
  const tag = evaluator.evaluate(node.tag, file, env);
  if (tag.kind === "function") {
    const parts = node.quasi.quasis.map((quasi) => evaluator.known(quasi.value.cooked ?? quasi.value.raw, node.quasi, file));
    const values = node.quasi.expressions.map((expression) => evaluator.evaluate(expression, file, env));
    return evaluateReturn(evaluator, tag, [{ kind: "array", elements: parts, open: false, node: node.quasi, file, steps: [] }, ...values], node, file);
  }
  if (tag.kind !== "api" || tag.path !== "String.raw") return evaluator.unknown(node, file);
  if (node.quasi.expressions.length > 0) return templateOf(evaluator, node.quasi, file, env);
  return evaluator.known(node.quasi.quasis[0]?.value.raw, node.quasi, file);
}

export function arrayOf(evaluator: Evaluator, node: TSESTree.ArrayExpression, file: SourceFile, env: Environment): Abstract {
  const elements: Abstract[] = [];
  let open = false;
  for (const element of node.elements) {
    if (elements.length > 4_096) return evaluator.unknown(node, file);
    if (element === null) elements.push(evaluator.known(undefined, node, file));
    else if (element.type !== "SpreadElement") elements.push(evaluator.evaluate(element, file, env));
    else {
      const spread = spreadOut(evaluator, evaluator.evaluate(element.argument, file, env));
      elements.push(...spread.elements);
      open ||= spread.open;
    }
  }
  return { kind: "array", elements, open, node, file, steps: [] };
}

export function binaryOf(evaluator: Evaluator, node: TSESTree.BinaryExpression, file: SourceFile, env: Environment): Abstract {
  if (node.operator === "+") return sumOf(evaluator, node, file, env);
  const left = evaluator.evaluate(node.left, file, env);
  const right = evaluator.evaluate(node.right, file, env);
  if (node.operator === "|" && (left.kind === "environment" || knownString(right) !== undefined)) {
    // `process.env.X | "secret"`: a slip for `||` that still ships the literal.
    return evaluator.choice("fallback", [left, right], node, file);
  }
  if (node.operator === "in" && left.kind === "known" && right.kind === "object" && !right.isOpen()) return evaluator.known(right.keys().includes(String(left.value)), node, file);
  if (left.kind !== "known" || right.kind !== "known") return evaluator.unknown(node, file);
  const folded = foldBinary(node.operator, left.value, right.value);
  return folded ? evaluator.known(folded.constant, node, file) : evaluator.unknown(node, file);
}

/** A chain of `+`, taken apart without recursion so that its length does not matter. */
function sumOf(evaluator: Evaluator, node: TSESTree.BinaryExpression, file: SourceFile, env: Environment): Abstract {
  const operands: Node[] = [];
  let at: Node = node;
  while (at.type === "BinaryExpression" && at.operator === "+") {
    operands.push(at.right);
    at = unwrap(at.left);
  }
  operands.push(at);
  operands.reverse();
  if (operands.length > 2_000) return evaluator.unknown(node, file);
  const parts = operands.map((operand) => evaluator.evaluate(operand, file, env));
  // What is known in front adds up until the first text.
  let start = 0;
  let total: { readonly constant: Primitive } | undefined;
  for (; start < parts.length; start++) {
    const part = parts[start];
    if (part?.kind !== "known" || typeof part.value === "string") break;
    const sum = total ? foldBinary("+", total.constant, part.value) : { constant: part.value };
    if (!sum) return evaluator.unknown(node, file);
    total = sum;
  }
  if (total && start === parts.length) return evaluator.known(total.constant, node, file);
  const rest = parts.slice(start);
  return joined(evaluator, total ? [evaluator.known(total.constant, node, file), ...rest] : rest, node, file);
}

export function logicalOf(evaluator: Evaluator, node: TSESTree.LogicalExpression, file: SourceFile, env: Environment): Abstract {
  const left = evaluator.evaluate(node.left, file, env);
  const right = evaluator.evaluate(node.right, file, env);
  if (left.kind === "known") {
    const takesRight = node.operator === "??" ? left.value === undefined || left.value === null : node.operator === "||" ? !left.value : Boolean(left.value);
    return takesRight ? right : left;
  }
  if (node.operator === "&&") return isDefinite(left) ? right : evaluator.choice("condition", [evaluator.unknown(node.left, file), right], node, file);
  if (left.kind === "bytes") return left;
  return evaluator.choice("fallback", [...alternatives(left), ...alternatives(right)], node, file);
}

export function logicalAssignmentOf(evaluator: Evaluator, node: TSESTree.AssignmentExpression, file: SourceFile, env: Environment): Abstract {
  if (node.operator !== "||=" && node.operator !== "??=") return evaluator.unknown(node, file);
  return evaluator.choice("fallback", [evaluator.evaluate(node.left, file, env), evaluator.evaluate(node.right, file, env)], node, file);
}

export function conditionalOf(evaluator: Evaluator, node: TSESTree.ConditionalExpression, file: SourceFile, env: Environment): Abstract {
  const test = evaluator.evaluate(node.test, file, env);
  if (test.kind === "known") return evaluator.evaluate(test.value ? node.consequent : node.alternate, file, env);
  const consequent = evaluator.evaluate(node.consequent, file, env);
  const alternate = evaluator.evaluate(node.alternate, file, env);
  // `env ? env : "x"` and `cond ? a : "x"` where one side is a setting read like a fallback.
  const sides = [consequent, alternate];
  const why = sides.some((side) => side.kind === "environment") ? "fallback" : "condition";
  return evaluator.choice(why, sides, node, file);
}

export function unaryOf(evaluator: Evaluator, node: TSESTree.UnaryExpression, file: SourceFile, env: Environment): Abstract {
  if (node.operator === "void") return evaluator.known(undefined, node, file);
  return unaryValue(evaluator, node, evaluator.evaluate(node.argument, file, env), file);
}

function unaryValue(evaluator: Evaluator, node: TSESTree.UnaryExpression, argument: Abstract, file: SourceFile): Abstract {
  if (argument.kind === "choice") return evaluator.choice(argument.why, argument.options.map((option) => unaryValue(evaluator, node, option, file)), node, file);
  if (argument.kind !== "known") return evaluator.unknown(node, file);
  const folded = foldUnary(node.operator, argument.value);
  return folded ? evaluator.known(folded.constant, node, file) : evaluator.unknown(node, file);
}

/** A value that is there for certain, so that `a && b` is `b`. */
function isDefinite(value: Abstract): boolean {
  return value.kind === "object" || value.kind === "array" || value.kind === "function" || value.kind === "class" || value.kind === "api" || value.kind === "bytes";
}

/** The literal of a concatenation that has only one part worth showing. */
function soleLiteral(parts: readonly Abstract[]): Node | undefined {
  return parts.length === 1 ? parts[0]?.node : undefined;
}
