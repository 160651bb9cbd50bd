/**
 * Helpers of libraries that hand values on: `_.defaults({}, {…})`, `_.defaultTo(setting, "x")`, `_.flow(f, g)`. What each does is a word
 * in its row (`gives`).
 */
import type { Abstract, CallSite, Result } from "./abstract.ts";
import type { Evaluator } from "./evaluator.ts";
import { evaluateReturn } from "./functions.ts";
import { withDefault } from "./members.ts";
import { mergedObject } from "./objects.ts";
import type { SourceFile } from "./source-file.ts";
import type { Node } from "./syntax.ts";

/** What a call of such a helper gives; undefined when its result is a function that only its call tells. */
export function givenByHelper(evaluator: Evaluator, { row, args }: CallSite, node: Node, file: SourceFile): Abstract | undefined {
  const [first, second] = args;
  switch (row.gives) {
    case "same":
      return first;
    case "merged":
      return mergedObject(evaluator, args, node, file);
    case "defaults":
      return mergedObject(evaluator, [...args].reverse(), node, file);
    case "default":
      return first && second && withDefault(evaluator, first, second, node, file);
    case "pipe":
      return first && piped(evaluator, first, args.slice(1), node, file);
    default:
      return undefined;
  }
}

/** What the function gives that such a helper made. */
export function givenByMade(evaluator: Evaluator, made: Result, given: readonly Abstract[], node: Node, file: SourceFile): Abstract | undefined {
  const { row, args } = made.site;
  if (row.gives === "constant") return args[0];
  // `withDefault("x")` waits for the value: `setting.pipe(withDefault("x"))`.
  if (row.gives === "default") return args[0] && given[0] && withDefault(evaluator, given[0], args[0], node, file);
  const [first, ...rest] = row.gives === "flow" ? args : row.gives === "compose" ? [...args].reverse() : [];
  return first && rest.reduce((value, step) => evaluateReturn(evaluator, step, [value], node, file), evaluateReturn(evaluator, first, given, node, file));
}

/** A value through a row of functions: of the project, or made by such helpers. */
export function piped(evaluator: Evaluator, value: Abstract, steps: readonly Abstract[], node: Node, file: SourceFile): Abstract | undefined {
  return steps.reduce<Abstract | undefined>((at, step) => {
    if (!at) return undefined;
    if (step.kind === "function") return evaluateReturn(evaluator, step, [at], node, file);
    return step.kind === "result" && step.member === "" ? givenByMade(evaluator, step, [at], node, file) : undefined;
  }, value);
}
