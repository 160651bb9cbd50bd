/**
 * Folding of the language's own methods over known constants: the ninth way to write a key.
 *
 * Pure functions from known inputs to a known output, or `undefined` when the answer is not known. What they say is what the
 * language says, or nothing: a test puts thousands of programs to both.
 * Nothing here runs user code, and nothing grows beyond `maxBytes`. Bytes are bytes, text is UTF-16.
 */
import { maxBytes } from "./abstract.ts";
import { foldBytes } from "./fold-bytes.ts";
import { type Constant, done, elementText, type Folded, isBytes, isList, isPrimitive, optionalNumber, textOf } from "./folded.ts";

/** A method call on a known value: `"a".repeat(3)`, `["a", "b"].join("")`, `bytes.toString("hex")`. */
export function foldMethod(receiver: Constant, method: string, args: readonly Constant[]): Folded {
  try {
    if (typeof receiver === "string") return foldString(receiver, method, args);
    if (isBytes(receiver)) return foldBytes(receiver, method, args);
    if (isList(receiver)) return foldList(receiver, method, args);
    if (method === "toString" && (typeof receiver === "number" || typeof receiver === "bigint")) return done(receiver.toString(optionalNumber(args[0])));
    if (method === "toFixed" && typeof receiver === "number") return done(receiver.toFixed(optionalNumber(args[0])));
    if (method === "toString" && typeof receiver === "boolean") return done(String(receiver));
  } catch {
    // Out-of-range arguments throw at run time as well: the value never exists.
  }
  return undefined;
}

const plainStringMethods = new Set([
  "at", "charAt", "charCodeAt", "codePointAt", "concat", "normalize", "slice", "substring", "substr", "toLowerCase", "toUpperCase",
  "toString", "trim", "trimEnd", "trimStart", "valueOf", "padEnd", "padStart", "repeat", "toWellFormed", "toLocaleLowerCase", "toLocaleUpperCase",
]);

const searches = new Set(["indexOf", "lastIndexOf", "includes", "startsWith", "endsWith"]);

function foldString(receiver: string, method: string, args: readonly Constant[]): Folded {
  if (method === "repeat" && receiver.length * Number(args[0] ?? 0) > maxBytes) return undefined;
  if ((method === "padEnd" || method === "padStart") && Number(args[0] ?? 0) > maxBytes) return undefined;
  if (plainStringMethods.has(method)) {
    if (!args.every((arg) => typeof arg === "string" || typeof arg === "number" || arg === undefined)) return undefined;
    const apply = (receiver as unknown as Record<string, (...rest: unknown[]) => Constant>)[method];
    return apply ? done(apply.apply(receiver, [...args])) : undefined;
  }
  if (searches.has(method)) {
    const [wanted, from] = args;
    if (typeof wanted !== "string" || (from !== undefined && typeof from !== "number")) return undefined;
    return done((receiver as unknown as Record<string, (text: string, from?: number) => Constant>)[method]?.(wanted, ...(from === undefined ? [] : [from])));
  }
  if (method === "split") {
    const [separator, limit] = args;
    if (separator !== undefined && typeof separator !== "string") return undefined;
    return done(separator === undefined ? [receiver].slice(0, optionalNumber(limit)) : receiver.split(separator, optionalNumber(limit)));
  }
  if (method === "replace" || method === "replaceAll") {
    const [from, to] = args;
    if (typeof from !== "string" || typeof to !== "string") return undefined;
    return done(method === "replace" ? receiver.replace(from, to) : receiver.replaceAll(from, to));
  }
  return undefined;
}

function foldList(receiver: readonly Constant[], method: string, args: readonly Constant[]): Folded {
  const [first, second] = args;
  switch (method) {
    case "join":
      return done(receiver.map(elementText).join(first === undefined ? "," : textOf(first)));
    case "reverse":
    case "toReversed":
      return done([...receiver].reverse());
    case "slice":
      return done(receiver.slice(optionalNumber(first), optionalNumber(second)));
    case "at":
      return done(receiver.at(optionalNumber(first) ?? 0));
    case "includes":
    case "has":
      return isPrimitive(first) ? done(receiver.includes(first, optionalNumber(second))) : undefined;
    case "indexOf":
      return isPrimitive(first) ? done(receiver.indexOf(first, optionalNumber(second))) : undefined;
    case "lastIndexOf":
      return isPrimitive(first) && args.length === 1 ? done(receiver.lastIndexOf(first)) : undefined;
    case "sort":
    case "toSorted":
      return args.length === 0 && receiver.every(isPrimitive) ? done([...receiver].sort()) : undefined;
    case "flat":
      return done(flattened(receiver, optionalNumber(first) ?? 1));
    case "fill":
      return done([...receiver].fill(first, optionalNumber(second), optionalNumber(args[2])));
    case "with":
      return done(receiver.with(optionalNumber(first) ?? 0, second));
    case "toString":
      return foldList(receiver, "join", [","]);
    default:
      return undefined;
  }
}

function flattened(list: readonly Constant[], depth: number): readonly Constant[] {
  return depth < 1 ? list : list.flatMap((item) => (isList(item) ? flattened(item, depth - 1) : [item]));
}
