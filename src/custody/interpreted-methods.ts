/**
 * The functions and methods that the interpreter of constants knows: of text, lists, bytes, views, maps and patterns.
 *
 * Those that only turn constants into a constant are the evaluator's own (`fold.ts`); here is what takes functions, changes its
 * receiver, or shares memory.
 */
import { decodeText } from "./encodings.ts";
import { foldBuiltin, foldMethod } from "./fold.ts";
import { bytesMethod, bytesOf, constantFrom, numbers, optionalNumber, size, valueOf, viewMethod } from "./interpreted-memory.ts";
import { bounded, giveUp, isBuiltin, isClosure, listed, text, type Value } from "./interpreted-values.ts";
import type { Interpreter } from "./interpreter.ts";
import { mayRun } from "./patterns.ts";

/** Methods of text and lists that take a function and call it with an element and its index. */
const overElements: ReadonlySet<string> = new Set(["map", "forEach", "filter", "find", "findIndex", "findLast", "some", "every", "flatMap"]);

export function callBuiltin(interpreter: Interpreter, path: string, args: readonly Value[]): Value {
  const [first, second] = args;
  switch (path.replace(/^buffer\./u, "")) {
    case "Array.from":
    case "Uint8Array.from": {
      const source = first instanceof Map ? new Array<Value>(size(first.get("length"))).fill(undefined) : [...listed(first)];
      const made = second === undefined ? source : source.map((one, i) => interpreter.apply(second, [one, i]));
      return path === "Array.from" ? made : Uint8Array.from(numbers(made));
    }
    case "Buffer.from":
      if (first instanceof ArrayBuffer) return new Uint8Array(first, optionalNumber(second), optionalNumber(args[2]));
      break;
    case "Object.keys":
      return first instanceof Map ? [...first.keys()] : giveUp();
    case "Object.values":
      return first instanceof Map ? [...first.values()] : giveUp();
    case "Object.entries":
      return first instanceof Map ? listed(first) : giveUp();
    case "Object.freeze":
      return first;
    case "Array.isArray":
      return Array.isArray(first);
    case "Object.is":
      return Object.is(first, second);
    case "Number.isNaN":
    case "isNaN":
      return typeof first === "number" ? Number.isNaN(first) : giveUp();
    case "TextEncoder.encode":
      return decodeText(text(first), "utf8") ?? giveUp();
    case "TextEncoder.encodeInto": {
      const bytes = decodeText(text(first), "utf8") ?? giveUp();
      const into = bytesOf(second);
      into.set(bytes.subarray(0, into.length));
      return undefined;
    }
    case "TextDecoder.decode":
      return valueOf(foldMethod(bytesOf(first), "toString", ["utf8"]));
    case "String":
      return text(first);
    default:
      break;
  }
  return valueOf(foldBuiltin(path.replace(/^buffer\./u, ""), args.map(constantFrom)));
}

export function callMethod(interpreter: Interpreter, receiver: Value, method: string, args: readonly Value[]): Value {
  const [first, second] = args;
  const isFunction = isClosure(first) || isBuiltin(first);
  if (isFunction && overElements.has(method)) return overEach(interpreter, receiver, method, first);
  if (first instanceof RegExp || receiver instanceof RegExp) return byPattern(interpreter, receiver, method, args);
  if (receiver instanceof DataView) return viewMethod(receiver, method, args);
  if (receiver instanceof ArrayBuffer) return method === "slice" ? receiver.slice(optionalNumber(first) ?? 0, optionalNumber(second)) : giveUp();
  if (receiver instanceof Map || receiver instanceof Set) return collectionMethod(receiver, method, args);
  if (Array.isArray(receiver)) return listMethod(interpreter, receiver, method, args);
  if (receiver instanceof Uint8Array) {
    const changed = bytesMethod(receiver, method, args);
    if (changed !== undefined) return changed;
  }
  if (typeof receiver === "string" && isFunction && (method === "replace" || method === "replaceAll")) return giveUp();
  return valueOf(foldMethod(constantFrom(receiver), method, args.map(constantFrom)));
}

function overEach(interpreter: Interpreter, receiver: Value, method: string, fn: Value): Value {
  const list = listed(receiver);
  const ask = (one: Value, i: number): Value => interpreter.apply(fn, [one, i, receiver].slice(0, isClosure(fn) ? 3 : 2));
  switch (method) {
    case "forEach":
      list.forEach(ask);
      return undefined;
    case "filter":
      return list.filter(ask);
    case "find":
      return list.find(ask);
    case "findLast":
      return list.findLast(ask);
    case "findIndex":
      return list.findIndex(ask);
    case "some":
      return list.some(ask);
    case "every":
      return list.every(ask);
    case "flatMap":
      return bounded(list.flatMap((one, i) => ask(one, i)));
    default: {
      const made = list.map(ask);
      return receiver instanceof Uint8Array ? Uint8Array.from(numbers(made)) : made;
    }
  }
}

function listMethod(interpreter: Interpreter, list: Value[], method: string, args: readonly Value[]): Value {
  const [first, second] = args;
  switch (method) {
    case "push":
      list.push(...args);
      return bounded(list).length;
    case "unshift":
      list.unshift(...args);
      return bounded(list).length;
    case "pop":
      return list.pop();
    case "shift":
      return list.shift();
    case "reverse":
      return list.reverse();
    case "fill":
      return list.fill(first, optionalNumber(second), optionalNumber(args[2]));
    case "splice":
      return bounded(list) && list.splice(optionalNumber(first) ?? 0, optionalNumber(second) ?? list.length, ...args.slice(2));
    case "slice":
      return list.slice(optionalNumber(first), optionalNumber(second));
    case "concat":
      return bounded(list.concat(...args));
    case "at":
      return list.at(optionalNumber(first) ?? 0);
    case "indexOf":
      return list.indexOf(first);
    case "includes":
      return list.includes(first);
    case "entries":
      return list.map((one, i) => [i, one]);
    case "keys":
      return list.map((_, i) => i);
    case "values":
      return list;
    case "reduce":
      return folded(interpreter, list, args);
    case "reduceRight":
      return folded(interpreter, [...list].reverse(), args);
    case "sort":
      if (first === undefined) return list.every((one) => typeof one === "string") ? list.sort() : giveUp();
      return list.sort((a, b) => {
        const order = interpreter.apply(first, [a, b]);
        return typeof order === "number" ? order : giveUp();
      });
    default:
      return valueOf(foldMethod(constantFrom(list), method, args.map(constantFrom)));
  }
}

function folded(interpreter: Interpreter, list: readonly Value[], [fn, ...start]: readonly Value[]): Value {
  const [first, ...rest] = start.length > 0 ? [start[0], ...list] : list;
  return rest.reduce<Value>((all, one, i) => interpreter.apply(fn, [all, one, start.length > 0 ? i : i + 1]), first);
}

function collectionMethod(held: Map<string, Value> | Set<Value>, method: string, [first, second]: readonly Value[]): Value {
  if (held instanceof Set) {
    if (method === "has") return held.has(first);
    return method === "add" ? held.add(first) : giveUp();
  }
  switch (method) {
    case "get":
      return held.get(text(first));
    case "has":
    case "hasOwnProperty":
      return held.has(text(first));
    case "set":
      return held.set(text(first), second);
    default:
      return giveUp();
  }
}

function byPattern(interpreter: Interpreter, receiver: Value, method: string, [first, by]: readonly Value[]): Value {
  const isOfPattern = receiver instanceof RegExp;
  const pattern = isOfPattern ? receiver : first instanceof RegExp ? first : giveUp();
  const subject = isOfPattern ? first : receiver;
  if (typeof subject !== "string" || !mayRun(interpreter.evaluator, pattern, subject)) return giveUp();
  switch (method) {
    case "test":
      return pattern.test(subject);
    case "exec":
      return matched(pattern.exec(subject));
    case "match":
      return matched(subject.match(pattern));
    case "matchAll":
      return [...subject.matchAll(pattern)].map((match) => matched(match));
    case "split":
      return subject.split(pattern);
    case "replace":
    case "replaceAll": {
      const replaced = (to: (...groups: string[]) => string): string => (method === "replace" ? subject.replace(pattern, to) : subject.replaceAll(pattern, to));
      if (typeof by === "string") return method === "replace" ? subject.replace(pattern, by) : subject.replaceAll(pattern, by);
      return bounded(replaced((...groups) => text(interpreter.apply(by, groups))));
    }
    default:
      return giveUp();
  }
}

function matched(match: RegExpMatchArray | null): Value {
  return match && [...match];
}
