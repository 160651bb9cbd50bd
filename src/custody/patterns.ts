/**
 * Regular expressions over constants: `match`, `exec`, `replace`, `split`.
 *
 * Only patterns that cannot take long are run: short ones over short text, with few repetitions and none of a group.
 */
import type { Abstract, Known } from "./abstract.ts";
import { asAbstract } from "./constants.ts";
import type { Evaluator } from "./evaluator.ts";
import type { SourceFile } from "./source-file.ts";
import type { Node } from "./syntax.ts";

const maxText = 2_000;
const maxPattern = 60;
const maxSteps = 4_000_000;
/** Of all patterns that a lint of one file runs: less than a second. */
const maxStepsInAll = 100 * maxSteps;

const repeating = /[*+]|\{\d+,/gu;
const spent = new WeakMap<Evaluator, number>();

/** Whether a pattern may be run over a text: each of its repetitions can begin and end anywhere. */
export function mayRun(evaluator: Evaluator, pattern: RegExp, text: string): boolean {
  const before = spent.get(evaluator) ?? 0;
  const steps = text.length ** (1 + (pattern.source.match(repeating)?.length ?? 0));
  if (text.length > maxText || steps > maxSteps || before > maxStepsInAll) return false;
  spent.set(evaluator, before + steps);
  return true;
}

/** The pattern that an expression is, when it can be run. */
export function patternOf(node: Node | undefined): RegExp | undefined {
  const regex = node?.type === "Literal" && "regex" in node ? node.regex : undefined;
  if (!regex || regex.pattern.length > maxPattern || /\)[*+?{]|\\\d/u.test(regex.pattern) || (regex.pattern.match(repeating)?.length ?? 0) > 2) return undefined;
  try {
    return new RegExp(regex.pattern, regex.flags);
  } catch {
    return undefined;
  }
}

/** A method of a text that takes a pattern. */
export function byPattern(evaluator: Evaluator, receiver: Known, method: string, args: readonly Abstract[], node: Node, file: SourceFile): Abstract | undefined {
  const [first, by] = args;
  if (typeof receiver.value !== "string" || first?.kind !== "unknown") return undefined;
  const pattern = /^(?:replace|replaceAll|match|split)$/u.test(method) ? patternOf(first.node) : undefined;
  if (!pattern || !mayRun(evaluator, pattern, receiver.value)) return undefined;
  try {
    switch (method) {
      case "match":
        return found(evaluator, receiver, receiver.value.match(pattern), node, file);
      case "split":
        return args.length > 1 ? undefined : found(evaluator, receiver, receiver.value.split(pattern), node, file);
      default: {
        const text = by?.kind === "known" && typeof by.value === "string" ? by.value : undefined;
        if (text === undefined) return undefined;
        return { ...receiver, value: method === "replace" ? receiver.value.replace(pattern, text) : receiver.value.replaceAll(pattern, text) };
      }
    }
  } catch {
    // A pattern without the flag that the method needs throws at run time as well.
    return undefined;
  }
}

/** `/name=(.*)/.exec(text)`. */
export function executed(evaluator: Evaluator, pattern: Abstract, text: Abstract | undefined, node: Node, file: SourceFile): Abstract | undefined {
  const regex = text?.kind === "known" && typeof text.value === "string" ? patternOf(pattern.node) : undefined;
  return regex && text?.kind === "known" && mayRun(evaluator, regex, String(text.value)) ? found(evaluator, text, regex.exec(String(text.value)), node, file) : undefined;
}

/** Whether a pattern fits a text: `/^[0-9a-f]{64}$/.test(text)`. */
export function tested(evaluator: Evaluator, pattern: Abstract, text: Abstract | undefined, node: Node, file: SourceFile): Abstract | undefined {
  const regex = text?.kind === "known" && typeof text.value === "string" ? patternOf(pattern.node) : undefined;
  return regex && text?.kind === "known" && mayRun(evaluator, regex, String(text.value)) ? evaluator.known(regex.test(String(text.value)), node, file) : undefined;
}

/** What a match found, each with the place of the text it was found in. */
function found(evaluator: Evaluator, { node: literal, file: holder, steps }: Known, groups: readonly (string | undefined)[] | RegExpMatchArray | null, node: Node, file: SourceFile): Abstract {
  const list = asAbstract(evaluator, groups && [...groups], node, file);
  if (list.kind !== "array") return list;
  const at = (value: string | undefined): Abstract => ({ ...evaluator.known(value, literal, holder), steps });
  const named = new Map(Object.entries((groups && "groups" in groups && groups.groups) || {}));
  const elements = list.elements.map((one) => ({ ...one, node: literal, file: holder, steps }));
  if (named.size === 0) return { ...list, elements };
  return { ...list, elements, groups: { kind: "object", node: literal, file: holder, steps: [], isOpen: () => false, keys: () => [...named.keys()], get: (name) => (named.has(name) ? at(named.get(name)) : undefined) } };
}
