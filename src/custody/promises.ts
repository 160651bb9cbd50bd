/** Promises made by hand: what the function given to `new Promise(…)` resolves them with. */
import type { Abstract, FunctionValue } from "./abstract.ts";
import type { Evaluator } from "./evaluator.ts";
import { argumentsGivenTo } from "./functions.ts";

export function resolvedWith(evaluator: Evaluator, { fn, file, env }: FunctionValue): Abstract | undefined {
  const [resolve] = fn.params;
  const values = resolve?.type === "Identifier" ? argumentsGivenTo(resolve, 0, file).map((argument) => evaluator.evaluate(argument, file, env)) : [];
  return values.length > 0 ? evaluator.choice("condition", values, fn, file) : undefined;
}
