/** Numbers of known values: operators and the functions of `Math` that are the same wherever they run. */
import type { Primitive } from "./abstract.ts";

/** Arithmetic and comparison of known values. */
export function foldBinary(operator: string, left: Primitive, right: Primitive): { readonly constant: Primitive } | undefined {
  if (operator === "===" || operator === "!==") return { constant: (left === right) === (operator === "===") };
  if (typeof left === "bigint" || typeof right === "bigint" || typeof left !== "number" || typeof right !== "number") return undefined;
  switch (operator) {
    case "-": return { constant: left - right };
    case "*": return { constant: left * right };
    case "/": return { constant: left / right };
    case "%": return { constant: left % right };
    case "**": return { constant: left ** right };
    case "<<": return { constant: left << right };
    case ">>": return { constant: left >> right };
    case "|": return { constant: left | right };
    case "&": return { constant: left & right };
    case "^": return { constant: left ^ right };
    case "<": return { constant: left < right };
    case ">": return { constant: left > right };
    case "<=": return { constant: left <= right };
    case ">=": return { constant: left >= right };
    default: return undefined;
  }
}

/** `Math.min(a, b)` and its like, by the name of the function. */
export function mathOf(name: string, numbers: readonly number[]): number {
  // Only names that `foldBuiltin` lists come here.
  return (Math as unknown as Record<string, (...given: readonly number[]) => number>)[name]?.(...numbers) ?? Number.NaN;
}
