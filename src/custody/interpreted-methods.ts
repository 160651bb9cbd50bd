/**
 * The functions and methods that the interpreter of constants knows: of text, lists, bytes, views, maps and patterns.
 *
 * Those that only turn constants into a constant are the evaluator's own (`fold.ts`); here is what takes functions, changes its
 * receiver, or shares memory.
 */
import { decodeText } from "./encodings.ts";
import { foldBuiltin } from "./fold-builtins.ts";
import { foldMethod } from "./fold.ts";
import { bytesMethod, bytesOf, constantFrom, eachOf, keyOf, numbers, optionalNumber, size, valueOf, viewMethod, wordsMethod } from "./interpreted-memory.ts";
import { bounded, Dictionary, giveUp, isBuiltin, isClosure, listed, namesOf, text, type Value } from "./interpreted-values.ts";
import type { Interpreter } from "./interpreter.ts";
import { mayRun } from "./patterns.ts";

/** Methods of text and lists that take a function and call it with an element and its index. */
const overElements: ReadonlySet<string> = new Set(["map", "forEach", "filter", "find", "findIndex", "findLast", "findLastIndex", "some", "every", "flatMap"]);

export function callBuiltin(interpreter: Interpreter, path: string, args: readonly Value[]): Value {
  const [first, second] = args;
  switch (path.replace(/^buffer\./u, "")) {
    case "Array.from":
    case "Uint8Array.from": {
      const source = first instanceof Map && !(first instanceof Dictionary) ? new Array<Value>(size(first.get("length"))).fill(undefined) : [...listed(first)];
      const made = second === undefined ? source : source.map((one, i) => interpreter.apply(second, [one, i]));
      return path === "Array.from" ? made : Uint8Array.from(numbers(made));
    }
    case "Buffer.from":
      if (first instanceof ArrayBuffer) return new Uint8Array(first, optionalNumber(second), optionalNumber(args[2]));
      break;
    case "Object.keys":
      return first instanceof Set ? [] : namesOf(first);
    case "Object.values":
      return namesOf(first).map((name) => membersOf(first).get(name));
    case "Object.entries":
      return namesOf(first).map((name) => [name, membersOf(first).get(name)]);
    case "Object.fromEntries":
      return new Map(listed(first).map((entry) => (Array.isArray(entry) ? [text(entry[0]), entry[1]] : giveUp())));
    case "Object.assign":
      for (const more of args.slice(1)) for (const [name, one] of membersOf(more)) membersOf(first).set(name, one);
      return first;
    case "Object.hasOwn":
      return membersOf(first).has(text(second));
    case "Object.freeze":
      return first;
    case "Array.isArray":
      return Array.isArray(first);
    case "TextEncoder.encode":
      return decodeText(first === undefined ? "" : text(first), "utf8") ?? giveUp();
    case "TextEncoder.encodeInto": {
      const bytes = decodeText(text(first), "utf8") ?? giveUp();
      const into = bytesOf(second);
      // How much of a character is left out when there is no room for it is not worked out.
      if (bytes.length > into.length) giveUp();
      into.set(bytes);
      return undefined;
    }
    case "TextDecoder.decode":
      return valueOf(foldMethod(bytesOf(first), "toString", ["utf8"]));
    case "String":
      return args.length === 0 ? "" : text(first);
    default:
      break;
  }
  return valueOf(foldBuiltin(path.replace(/^buffer\./u, ""), args.map((arg) => constantFrom(arg))));
}

/** Members of a plain object. */
function membersOf(value: Value): Map<string, Value> {
  return value instanceof Map && !(value instanceof Dictionary) ? value : giveUp();
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
    if (changed !== undefined) return changed ?? undefined;
  }
  if (ArrayBuffer.isView(receiver) && /^reduce(?:Right)?$/u.test(method)) return listMethod(interpreter, listed(receiver), method, args);
  if (ArrayBuffer.isView(receiver) && !(receiver instanceof Uint8Array)) return wordsMethod(receiver, method, args);
  if (typeof receiver === "string" && isFunction && (method === "replace" || method === "replaceAll")) return giveUp();
  return valueOf(foldMethod(constantFrom(receiver), method, args.map((arg) => constantFrom(arg))));
}

function overEach(interpreter: Interpreter, receiver: Value, method: string, fn: Value): Value {
  if (receiver instanceof Map || receiver instanceof Set) return overEntries(interpreter, receiver, method, fn);
  const list = listed(receiver);
  // Functions of the language are handed all three: `["1", "2"].map(parseInt)`.
  const ask = (one: Value, i: number): Value => interpreter.apply(fn, isClosure(fn) ? [one, i, receiver] : [one, i]);
  switch (method) {
    case "forEach":
      list.forEach(ask);
      return undefined;
    case "find":
      return list.find(ask);
    case "findLast":
      return list.findLast(ask);
    case "findIndex":
      return list.findIndex(ask);
    case "findLastIndex":
      return list.findLastIndex(ask);
    case "some":
      return list.some(ask);
    case "every":
      return list.every(ask);
    default:
      break;
  }
  if (ArrayBuffer.isView(receiver) && !(receiver instanceof DataView)) return eachOf(receiver, method, ask);
  if (!Array.isArray(receiver)) return giveUp();
  return method === "filter" ? list.filter(ask) : method === "flatMap" ? bounded(list.flatMap((one, i) => ask(one, i))) : list.map(ask);
}

function overEntries(interpreter: Interpreter, held: Map<string, Value> | Set<Value>, method: string, fn: Value): Value {
  if (method !== "forEach" || (held instanceof Map && !(held instanceof Dictionary))) return giveUp();
  for (const one of listed(held)) interpreter.apply(fn, Array.isArray(one) && held instanceof Map ? [one[1], one[0]] : [one, one]);
  return undefined;
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
      return args.length < 2 ? list.splice(optionalNumber(first) ?? 0, args.length === 0 ? 0 : list.length) : list.splice(optionalNumber(first) ?? 0, optionalNumber(second) ?? 0, ...args.slice(2));
    case "slice":
      return list.slice(optionalNumber(first), optionalNumber(second));
    case "concat":
      return bounded(list.concat(...args));
    case "at":
      return list.at(optionalNumber(first) ?? 0);
    case "with":
      return list.with(optionalNumber(first) ?? 0, second);
    case "indexOf":
      return list.indexOf(first, optionalNumber(second));
    case "includes":
      return list.includes(first, optionalNumber(second));
    case "entries":
      return Array.from(list, (one, i) => [i, one]);
    case "keys":
      return [...list.keys()];
    case "values":
      return list;
    case "reduce":
      return folded(interpreter, list, args);
    case "reduceRight":
      return folded(interpreter, list, args, true);
    case "sort":
    case "toSorted": {
      const sorted = method === "sort" ? list : [...list];
      if (first === undefined) return sorted.every((one) => typeof one === "string" || typeof one === "number") ? sorted.sort() : giveUp();
      return sorted.sort((a, b) => {
        const order = interpreter.apply(first, [a, b]);
        return typeof order === "number" ? order : giveUp();
      });
    }
    default:
      return valueOf(foldMethod(constantFrom(list), method, args.map((arg) => constantFrom(arg))));
  }
}

function folded(interpreter: Interpreter, list: readonly Value[], [fn, ...start]: readonly Value[], fromEnd = false): Value {
  // What is not there is left out.
  const places: number[] = [];
  list.forEach((_, i) => places.push(i));
  if (fromEnd) places.reverse();
  if (places.length + start.length === 0) giveUp();
  const first = start.length > 0 ? start[0] : list[places.shift() ?? 0];
  return places.reduce<Value>((all, i) => interpreter.apply(fn, [all, list[i], i]), first);
}

function collectionMethod(held: Map<string, Value> | Set<Value>, method: string, [first, second]: readonly Value[]): Value {
  if (method === "clear" && !(held instanceof Map && !(held instanceof Dictionary))) {
    held.clear();
    return undefined;
  }
  if (held instanceof Set) {
    switch (method) {
      case "has":
        return held.has(first);
      case "add":
        return held.add(first);
      case "delete":
        return held.delete(first);
      case "values":
      case "keys":
        return [...held];
      default:
        return giveUp();
    }
  }
  if (!(held instanceof Dictionary)) return method === "hasOwnProperty" && !held.has(method) ? held.has(text(first)) : giveUp();
  switch (method) {
    case "get":
      return held.get(keyOf(first));
    case "has":
      return held.has(keyOf(first));
    case "set":
      return held.set(keyOf(first), second);
    case "delete":
      return held.delete(keyOf(first));
    case "keys":
      return listed(held).map((entry) => (Array.isArray(entry) ? entry[0] : giveUp()));
    case "values":
      return [...held.values()];
    case "entries":
      return listed(held);
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
      return subject.split(pattern, optionalNumber(by));
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
