/**
 * What lists, maps, sets, iterators and generators hand out: elements by place, by name, by a function of the project.
 *
 * A list is followed as long as all of its elements are in sight and there are few of them; what cannot be told apart is a
 * choice between them. A set and an iterator are the list of what they give.
 */
import type { Abstract, ArrayValue, FunctionValue, ObjectValue } from "./abstract.ts";
import { asAbstract, constantsOf } from "./constants.ts";
import type { Evaluator } from "./evaluator.ts";
import { foldBuiltin } from "./fold-builtins.ts";
import { evaluateReturn } from "./functions.ts";
import { inOrder } from "./interpreted-values.ts";
import { mergedObject } from "./objects.ts";
import type { SourceFile } from "./source-file.ts";
import { symbolMade } from "./symbols.ts";
import { type CallNode, enclosingFunction, type Node, walk, parametersOf } from "./syntax.ts";

/** Longer lists are data, not keys. */
const maxElements = 80;

function listOf(elements: readonly Abstract[], open: boolean, node: Node, file: SourceFile): ArrayValue {
  return { kind: "array", elements, open, node, file, steps: [] };
}

/** More characters or bytes are not spread one by one. */
const maxSpread = 4_096;

/** What `...value` puts in its place; open when that may be more than is seen. */
export function spreadOut(evaluator: Evaluator, value: Abstract): { readonly elements: readonly Abstract[]; readonly open: boolean } {
  if (value.kind === "array") return value;
  if (value.kind === "known" && typeof value.value === "string" && value.value.length <= maxSpread) return { elements: [...value.value].map((char) => ({ ...value, value: char })), open: false };
  if (value.kind === "bytes" && value.bytes.length <= maxSpread) return { elements: Array.from(value.bytes, (byte) => evaluator.known(byte, value.node, value.file)), open: false };
  return { elements: [], open: true };
}

/** `Object.keys`, `Object.values`, `Object.entries`. */
export function listedObject(evaluator: Evaluator, what: string, object: Abstract | undefined, node: Node, file: SourceFile): Abstract | undefined {
  if (object?.kind !== "object") return undefined;
  if (object.keys().length > maxElements) return undefined;
  // Those of a map stay in the order in which they came.
  const names = object.node.type === "NewExpression" ? object.keys() : inOrder(object.keys());
  const elements = names.map((name): Abstract => {
    const key = evaluator.known(name, object.node, object.file);
    const value = what === "keys" ? undefined : (object.get(name) ?? evaluator.unknown(node, file));
    return value === undefined ? key : what === "values" ? value : listOf([key, value], false, node, file);
  });
  return listOf(elements, object.isOpen(), node, file);
}

/** What a key of a map is known by: its text, or the place that made it when it is an object or a symbol. */
export function nameOfKey(key: Abstract | undefined): string | undefined {
  if (!key) return undefined;
  if (key.kind === "known") return typeof key.value === "string" || typeof key.value === "number" ? String(key.value) : undefined;
  // All instances of a class keep the same things beside them: `secrets.set(this, key)`.
  if (key.kind === "instance") return `@@${key.definition.range[0]}`;
  if (key.kind === "unknown") return symbolMade(key.node);
  return key.kind === "object" ? `@@${key.node.range[0]}` : undefined;
}

/** `Symbol("name")` is like nothing else. */
export function isSymbol(value: Abstract): boolean {
  return value.kind === "unknown" && symbolMade(value.node) !== undefined;
}

/** `new Map([…])`, `new WeakMap([…])`, `new Headers({…})`, `Object.fromEntries([…])`. */
export function mapOf(entries: Abstract | undefined, node: Node, file: SourceFile): Abstract | undefined {
  if (entries?.kind === "object") return entries;
  if (entries !== undefined && entries.kind !== "array") return undefined;
  const members = new Map<string, Abstract>();
  let open = entries?.open ?? false;
  for (const entry of entries?.elements ?? []) {
    const [key, value] = entry.kind === "array" ? entry.elements : [];
    const name = nameOfKey(key);
    if (name !== undefined && value) members.set(name, value);
    else open = true;
  }
  return { kind: "object", isMap: true, node, file, steps: [], isOpen: () => open, keys: () => [...members.keys()], get: (name) => members.get(name) };
}

const mapMethods: ReadonlySet<string> = new Set(["get", "set", "has", "add", "delete", "clear", "append", "forEach", "keys", "values", "entries"]);

/** Nothing that a map holds is called by these names. */
export function isMethodOfMap(object: ObjectValue, name: string): boolean {
  return object.isMap === true && mapMethods.has(name);
}

/** `map.set("name", value)` gives the map with it. */
export function mapMethod(evaluator: Evaluator, map: ObjectValue, method: string, args: readonly Abstract[], node: Node, file: SourceFile): Abstract {
  const name = nameOfKey(args[0]);
  const [, value] = args;
  switch (method) {
    case "get":
      return (name === undefined ? undefined : map.get(name)) ?? evaluator.unknown(node, file);
    case "set":
      return name !== undefined && value ? mergedObject(evaluator, [map, withMember(name, value, node, file)], map.node, map.file) : evaluator.unknown(node, file);
    case "keys":
    case "values":
    case "entries":
      return listedObject(evaluator, method, map, node, file) ?? evaluator.unknown(node, file);
    default:
      return evaluator.unknown(node, file);
  }
}

export function withMember(name: string, value: Abstract, node: Node, file: SourceFile): ObjectValue {
  return { kind: "object", node, file, steps: [], isOpen: () => false, keys: () => [name], get: (asked) => (asked === name ? value : undefined) };
}

/** A method of a list in sight: single elements, and lists made of it element by element. */
export function listMethod(evaluator: Evaluator, list: ArrayValue, method: string, args: readonly Abstract[], node: Node, file: SourceFile): Abstract | undefined {
  if (list.open || list.elements.length > maxElements) return undefined;
  const [first] = args;
  const callback = first?.kind === "function" ? first : undefined;
  const any = (): Abstract => evaluator.choice("condition", list.elements, node, file);
  switch (method) {
    case "at":
      return first?.kind === "known" && typeof first.value === "number" ? (list.elements.at(first.value) ?? evaluator.known(undefined, node, file)) : any();
    case "pop":
      return list.elements.at(-1);
    case "shift":
      return list.elements[0];
    case "find":
      return any();
    case "values":
      return list;
    case "next":
      return withMember("value", any(), node, file);
    case "map":
      return callback && { ...list, elements: mapped(evaluator, list.elements, callback, node, file) };
    case "filter":
      return callback && list;
    case "every":
    case "some":
      return callback && agreed(evaluator, mapped(evaluator, list.elements, callback, node, file), method === "every", node, file);
    case "reduce":
      return callback && reduced(evaluator, list.elements, callback, args[1], node, file);
    case "reduceRight":
      return callback && reduced(evaluator, [...list.elements].reverse(), callback, args[1], node, file);
    default:
      return undefined;
  }
}

function mapped(evaluator: Evaluator, elements: readonly Abstract[], callback: FunctionValue, node: Node, file: SourceFile): readonly Abstract[] {
  return elements.map((element, index) => evaluateReturn(evaluator, callback, parametersOf(callback.fn).length > 1 ? [element, evaluator.known(index, node, file)] : [element], node, file));
}

function agreed(evaluator: Evaluator, answers: readonly Abstract[], every: boolean, node: Node, file: SourceFile): Abstract | undefined {
  const known = answers.map((answer) => (answer.kind === "known" ? Boolean(answer.value) : undefined));
  if (known.includes(undefined)) return undefined;
  return evaluator.known(every ? !known.includes(false) : known.includes(true), node, file);
}

function reduced(evaluator: Evaluator, elements: readonly Abstract[], callback: FunctionValue, start: Abstract | undefined, node: Node, file: SourceFile): Abstract | undefined {
  const [first, ...rest] = start ? [start, ...elements] : elements;
  return first && rest.reduce((all, element) => evaluateReturn(evaluator, callback, [all, element], node, file), first);
}

/** `Array.from(source, make)`, `Uint8Array.from({ length: 32 }, make)`: only when every element is a constant. */
export function filledList(evaluator: Evaluator, path: string, source: Abstract | undefined, make: Abstract | undefined, node: CallNode, file: SourceFile): Abstract | undefined {
  if (make?.kind !== "function") return undefined;
  const elements = elementsToFill(evaluator, source, node, file);
  if (!elements || elements.length > maxElements) return undefined;
  const made = mapped(evaluator, elements, make, node, file);
  const constants = constantsOf(made);
  const folded = constants && foldBuiltin(path, [constants]);
  const literal = source?.kind === "known" ? source : (made[0] ?? { node, file });
  return folded && { ...asAbstract(evaluator, folded.constant, node, file), node: literal.node, file: literal.file };
}

function elementsToFill(evaluator: Evaluator, source: Abstract | undefined, node: Node, file: SourceFile): readonly Abstract[] | undefined {
  if (source?.kind === "array") return source.open ? undefined : source.elements;
  if (source?.kind === "known" && typeof source.value === "string") return [...source.value].map((char) => ({ ...source, value: char }));
  const length = source?.kind === "object" ? source.get("length") : undefined;
  if (length?.kind !== "known" || typeof length.value !== "number" || length.value > maxElements) return undefined;
  return new Array<Abstract>(length.value).fill(evaluator.known(undefined, node, file));
}

/** What a generator yields, in order; one that loops may yield more. */
export function yieldedBy(evaluator: Evaluator, { fn, file }: FunctionValue, evaluate: (node: Node) => Abstract, node: Node): Abstract {
  const elements: Abstract[] = [];
  let open = false;
  walk(fn.body, (inner) => {
    if (inner.type !== "YieldExpression" || enclosingFunction(inner) !== fn) return;
    const value = inner.argument ? evaluate(inner.argument) : evaluator.known(undefined, inner, file);
    open ||= inner.delegate || isInLoop(inner, fn);
    elements.push(value);
  });
  return listOf(elements, open, node, file);
}

function isInLoop(node: Node, fn: Node): boolean {
  for (let at = node.parent; at && at !== fn; at = at.parent) if (/^(?:For|While|DoWhile)/u.test(at.type)) return true;
  return false;
}
