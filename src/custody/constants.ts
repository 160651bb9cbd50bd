/**
 * Between the values of the model and the constants that folding works on, there and back.
 *
 * What folding makes keeps the place of the literal that went in: that is where a finding points.
 */
import type { Abstract, Known } from "./abstract.ts";
import type { Evaluator } from "./evaluator.ts";
import { type Constant, type Folded, isBytes } from "./folded.ts";
import type { SourceFile } from "./source-file.ts";
import type { Node } from "./syntax.ts";

/** Applies a fold to constants; where one argument is a choice, to each of its options. The literal stays the place to report. */
export function mapConstants(
  evaluator: Evaluator, args: readonly Abstract[], node: Node, file: SourceFile, fold: (constants: readonly Constant[]) => Folded,
): Abstract | undefined {
  const at = args.findIndex((arg) => arg.kind === "choice");
  const choice = args[at];
  // One that is nothing constant ends it for all options.
  if (at >= 0 && args.some((arg) => arg.kind !== "choice" && !constantsOf([arg]))) return undefined;
  if (choice?.kind === "choice") {
    const options = choice.options.map((option) => {
      const given = args.map((arg, i) => (i === at ? option : arg));
      return mapConstants(evaluator, given, node, file, fold) ?? changedForm(passed(given[0])) ?? evaluator.unknown(node, file);
    });
    return evaluator.choice(choice.why, options, choice.node, choice.file);
  }
  const constants = constantsOf(args);
  const folded = constants ? fold(constants) : undefined;
  if (!folded) return undefined;
  // What is worked on stands in front; behind it stand separators, encodings and sizes.
  const source = args.find(saysSomething) ?? args[0];
  return source ? { ...asAbstract(evaluator, folded.constant, source.node, source.file), steps: source.steps } : asAbstract(evaluator, folded.constant, node, file);
}

function saysSomething(value: Abstract): boolean {
  if (value.kind === "known") return typeof value.value === "string" && value.value !== "";
  return value.kind === "bytes" || (value.kind === "array" && value.elements.length > 0);
}

function constantOf(value: Abstract): Constant | typeof notConstant {
  if (value.kind === "known") return value.value;
  if (value.kind === "bytes") return value.bytes;
  // Sizes that a library names: `nacl.secretbox.nonceLength`, `sodium.crypto_secretbox_NONCEBYTES`.
  if (value.kind === "api" && /(?:[a-z]Length|_[A-Z]*BYTES)$/u.test(value.path)) return /nonce/iu.test(value.path) ? 24 : 32;
  if (value.kind === "array" && !value.open) {
    const items = value.elements.map(constantOf);
    return items.includes(notConstant) ? notConstant : (items as Constant[]);
  }
  return notConstant;
}
const notConstant: unique symbol = Symbol("not constant");

export function constantsOf(values: readonly Abstract[]): readonly Constant[] | undefined {
  const constants = values.map(constantOf);
  return constants.includes(notConstant) ? undefined : (constants as Constant[]);
}

export function asAbstract(evaluator: Evaluator, constant: Constant, node: Node, file: SourceFile): Abstract {
  if (isBytes(constant)) return { kind: "bytes", bytes: constant, node, file, steps: [] };
  if (Array.isArray(constant)) {
    return { kind: "array", elements: constant.map((item) => asAbstract(evaluator, item, node, file)), open: false, node, file, steps: [] };
  }
  return evaluator.known(constant as Known["value"], node, file);
}

/** What a conversion hands on: anything but the unknown and an API. */
export function passed(value: Abstract | undefined): Abstract | undefined {
  return value && value.kind !== "unknown" && value.kind !== "api" ? value : undefined;
}

/** A constant in a form that nobody worked out: a text cut by an unknown length is still that text's, but it is not its value. */
export function changedForm(value: Abstract | undefined): Abstract | undefined {
  if (value?.kind === "choice") return { ...value, options: value.options.map((option) => changedForm(option) ?? option) };
  if (!value || !constantsOf([value])) return value;
  return { kind: "partial", parts: [value, { kind: "unknown", node: value.node, file: value.file, steps: [] }], node: value.node, file: value.file, steps: [] };
}

/** `JSON.parse` of a constant. */
export function parsedJson(evaluator: Evaluator, text: string, source: Abstract | undefined, node: Node, file: SourceFile): Abstract | undefined {
  try {
    return fromJson(evaluator, JSON.parse(text), source?.node ?? node, source?.file ?? file);
  } catch {
    return undefined;
  }
}

/** A JSON value as the model sees it; `node` is what a finding points at. */
export function fromJson(evaluator: Evaluator, value: unknown, node: Node, file: SourceFile): Abstract {
  if (Array.isArray(value)) return { kind: "array", elements: value.slice(0, 4_096).map((item) => fromJson(evaluator, item, node, file)), open: false, node, file, steps: [] };
  if (typeof value === "object" && value !== null) {
    const members = new Map(Object.entries(value));
    return {
      kind: "object", node, file, steps: [], isOpen: () => false,
      keys: () => [...members.keys()],
      get: (name) => (members.has(name) ? fromJson(evaluator, members.get(name), node, file) : undefined),
    };
  }
  return evaluator.known(value as Known["value"], node, file);
}
