/** Promises made by hand: what the function given to `new Promise(…)` resolves them with, there or later by another name. */
import type { Abstract, FunctionValue } from "./abstract.ts";
import type { Evaluator } from "./evaluator.ts";
import { argumentsGivenTo } from "./functions.ts";
import type { SourceFile } from "./source-file.ts";
import { type FunctionNode, type Node, outerParent } from "./syntax.ts";

/** The expressions that the function resolves its promise with. */
export function resolutions({ params: [resolve] }: FunctionNode, file: SourceFile): readonly Node[] {
  return resolve?.type === "Identifier" ? [...argumentsGivenTo(resolve, 0, file), ...givenToOthers(resolve, file)] : [];
}

export function resolvedWith(evaluator: Evaluator, { fn, file, env }: FunctionValue): Abstract | undefined {
  const [resolve] = fn.params;
  if (resolve?.type !== "Identifier") return undefined;
  const values = [
    ...argumentsGivenTo(resolve, 0, file).map((argument) => evaluator.evaluate(argument, file, env)),
    ...givenToOthers(resolve, file).map((argument) => evaluator.evaluate(argument, file, undefined)),
  ];
  return values.length > 0 ? evaluator.choice("condition", values, fn, file) : undefined;
}

function givenToOthers(resolve: Node & { name: string }, file: SourceFile): readonly Node[] {
  return keptAs(resolve, file).flatMap((name) => argumentsGivenTo(name, 0, file));
}

/** `let settle; new Promise((resolve) => { settle = resolve; })`: the other names of a function. */
function keptAs(resolve: Node & { name: string }, file: SourceFile): readonly (Node & { name: string })[] {
  const variable = file.variableOf(resolve);
  return (variable ? file.readsOf(variable) : []).flatMap((read) => {
    const assignment = outerParent(read);
    return assignment?.type === "AssignmentExpression" && assignment.right === read && assignment.left.type === "Identifier" ? [assignment.left] : [];
  });
}
