/** Promises made by hand: what the function given to `new Promise(…)` resolves them with. */
import type { Abstract, FunctionValue } from "./abstract.ts";
import type { Evaluator } from "./evaluator.ts";
import { argumentsGivenTo } from "./functions.ts";
import type { SourceFile } from "./source-file.ts";
import type { FunctionNode, Node } from "./syntax.ts";

/** The expressions that the function resolves its promise with. */
export function resolutions({ params: [resolve] }: FunctionNode, file: SourceFile): readonly Node[] {
  return resolve?.type === "Identifier" ? argumentsGivenTo(resolve, 0, file) : [];
}

export function resolvedWith(evaluator: Evaluator, { fn, file, env }: FunctionValue): Abstract | undefined {
  const values = resolutions(fn, file).map((argument) => evaluator.evaluate(argument, file, env));
  return values.length > 0 ? evaluator.choice("condition", values, fn, file) : undefined;
}
