/**
 * What the language's operators make of known values, with its conversions: `"1" * 2`, `1 + true`, `null ?? "a"` and the like, and
 * the functions of `Math` that are the same wherever they run.
 */
import { maxBytes, type Primitive } from "./abstract.ts";

/** The wrapper tells "gives undefined" from "is not known". */
export type Operated = { readonly constant: Primitive } | undefined;

/** Arithmetic, comparison and concatenation. Of big integers only comparisons: their sums and powers have no end. */
export function foldBinary(operator: string, left: Primitive, right: Primitive): Operated {
  switch (operator) {
    case "===": return { constant: left === right };
    case "!==": return { constant: left !== right };
    case "==": return looselyEqual(left, right);
    case "!=": {
      const equal = looselyEqual(left, right);
      return equal && { constant: !equal.constant };
    }
    default:
      if (typeof left === "string" || typeof right === "string") {
        if (operator === "+") return String(left).length + String(right).length > maxBytes ? undefined : { constant: String(left) + String(right) };
        if (typeof left === "string" && typeof right === "string" && comparisons.has(operator)) return compared(operator, left, right);
      }
      if (typeof left === "bigint" || typeof right === "bigint") return typeof left === typeof right && comparisons.has(operator) ? compared(operator, left as bigint, right as bigint) : undefined; // both are
      return ofNumbers(operator, Number(left), Number(right));
  }
}

const comparisons: ReadonlySet<string> = new Set(["<", ">", "<=", ">="]);

function compared<T extends string | number | bigint>(operator: string, left: T, right: T): Operated {
  return { constant: operator === "<" ? left < right : operator === ">" ? left > right : operator === "<=" ? left <= right : left >= right };
}

function ofNumbers(operator: string, left: number, right: number): Operated {
  switch (operator) {
    case "+": return { constant: left + right };
    case "-": return { constant: left - right };
    case "*": return { constant: left * right };
    case "/": return { constant: left / right };
    case "%": return { constant: left % right };
    case "**": return { constant: left ** right };
    case "<<": return { constant: left << right };
    case ">>": return { constant: left >> right };
    case ">>>": return { constant: left >>> right };
    case "|": return { constant: left | right };
    case "&": return { constant: left & right };
    case "^": return { constant: left ^ right };
    default: return comparisons.has(operator) ? compared(operator, left, right) : undefined;
  }
}

function looselyEqual(left: Primitive, right: Primitive): { readonly constant: boolean } | undefined {
  if (left === undefined || left === null || right === undefined || right === null) return { constant: (left ?? undefined) === (right ?? undefined) };
  if (typeof left === typeof right) return { constant: left === right };
  return typeof left === "bigint" || typeof right === "bigint" ? undefined : { constant: Number(left) === Number(right) };
}

export function foldUnary(operator: string, value: Primitive): Operated {
  switch (operator) {
    case "typeof": return { constant: typeof value };
    case "!": return { constant: !value };
    case "void": return { constant: undefined };
    case "-": return { constant: typeof value === "bigint" ? -value : -Number(value) };
    case "~": return { constant: typeof value === "bigint" ? ~value : ~Number(value) };
    case "+": return typeof value === "bigint" ? undefined : { constant: Number(value) };
    default: return undefined;
  }
}

/** Functions of `Math` whose result the standard fixes to the last bit. */
const exact: ReadonlySet<string> = new Set(["floor", "ceil", "round", "trunc", "abs", "sign", "sqrt", "min", "max", "imul", "clz32", "fround"]);

/** `Math.min(a, b)` and its like, by the name of the function. */
export function mathOf(name: string, numbers: readonly number[]): number | undefined {
  if (name === "pow") return (numbers[0] ?? Number.NaN) ** (numbers[1] ?? Number.NaN);
  // The names above are functions of numbers.
  return exact.has(name) ? (Math as unknown as Record<string, (...given: readonly number[]) => number>)[name]?.(...numbers) : undefined;
}
