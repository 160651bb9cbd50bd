/**
 * The functions and methods that the interpreter of constants knows: of text, lists, bytes, views, maps and patterns.
 *
 * Those that only turn constants into a constant are the evaluator's own (`fold.ts`); here is what takes functions, changes its
 * receiver, or shares memory.
 */
import { maxBytes } from "./abstract.ts";
import { decodeText } from "./encodings.ts";
import { type Constant, type Folded, foldBuiltin, foldMethod, isBytes } from "./fold.ts";
import { bounded, giveUp, type Interpreter, isBuiltin, isClosure, listed, text, type Value } from "./interpreter.ts";

/** Methods of text and lists that take a function and call it with an element and its index. */
const overElements: ReadonlySet<string> = new Set(["map", "forEach", "filter", "find", "findIndex", "findLast", "some", "every", "flatMap"]);

/** A value as folding takes it; lists of bytes and text alike. */
function constantFrom(value: Value): Constant {
  if (Array.isArray(value)) return value.map(constantFrom);
  if (typeof value === "object" && value !== null) return isBytes(value as Constant) ? (value as Uint8Array) : giveUp();
  return value;
}

function valueOf(folded: Folded): Value {
  const made = folded ? folded.constant : giveUp();
  // Lists and bytes of folding are not changed by anybody else.
  return made as Value;
}

function size(value: Value): number {
  return typeof value === "number" && value >= 0 && value <= maxBytes ? value : giveUp();
}

function optionalNumber(value: Value): number | undefined {
  return value === undefined || typeof value === "number" ? value : giveUp();
}

function bytesOf(value: Value): Uint8Array {
  if (value instanceof Uint8Array) return value;
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer as ArrayBuffer, value.byteOffset, value.byteLength);
  return giveUp();
}

function numbers(value: Value): number[] {
  return listed(value).map((one) => (typeof one === "number" ? one : typeof one === "string" ? Number(one) : giveUp()));
}

export function construct(path: string, args: readonly Value[]): Value {
  const [first, second, third] = args;
  switch (path.replace(/^buffer\./u, "")) {
    case "ArrayBuffer":
      return new ArrayBuffer(size(first));
    case "DataView":
      return first instanceof ArrayBuffer ? new DataView(first, optionalNumber(second), optionalNumber(third)) : giveUp();
    case "Uint8Array":
    case "Uint16Array":
    case "Uint32Array": {
      const Elements = path === "Uint16Array" ? Uint16Array : path === "Uint32Array" ? Uint32Array : Uint8Array;
      if (first instanceof ArrayBuffer) return new Elements(first, optionalNumber(second), optionalNumber(third));
      return new Elements(first === undefined ? [] : typeof first === "number" ? new Array<number>(size(first)).fill(0) : numbers(first));
    }
    case "Array":
      return args.length === 1 && typeof first === "number" ? new Array<Value>(size(first)).fill(undefined) : [...args];
    case "Map":
      return new Map(first === undefined ? [] : listed(first).map((entry) => (Array.isArray(entry) ? [text(entry[0]), entry[1]] : giveUp())));
    case "Set":
      return new Set(first === undefined ? [] : listed(first));
    case "TextEncoder":
    case "TextDecoder":
      return { kind: "builtin", path };
    default:
      return giveUp();
  }
}

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
      return list.splice(optionalNumber(first) ?? 0, optionalNumber(second) ?? list.length, ...args.slice(2));
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

/** Methods that change bytes or share their memory; undefined for others. */
function bytesMethod(bytes: Uint8Array, method: string, args: readonly Value[]): Value {
  const [first, second, third] = args;
  switch (method) {
    case "set": {
      const source = first instanceof Uint8Array ? first : Uint8Array.from(numbers(first));
      bytes.set(source, optionalNumber(second) ?? 0);
      return null;
    }
    case "copy": {
      const target = bytesOf(first);
      const at = optionalNumber(second) ?? 0;
      target.set(bytes.subarray(optionalNumber(third) ?? 0).subarray(0, Math.max(0, target.length - at)), at);
      return null;
    }
    case "write": {
      const source = decodeText(text(first), typeof second === "string" ? second : "utf8") ?? giveUp();
      const at = typeof second === "number" ? second : 0;
      bytes.set(source.subarray(0, Math.max(0, bytes.length - at)), at);
      return source.length;
    }
    case "subarray":
      return bytes.subarray(optionalNumber(first), optionalNumber(second));
    case "fill": {
      const filled = foldMethod(bytes, "fill", [constantFrom(first)]);
      if (args.length > 1 || !filled || !isBytes(filled.constant)) return giveUp();
      bytes.set(filled.constant);
      return bytes;
    }
    case "reverse":
      return bytes.reverse();
    default: {
      const [, width, order] = /^write(?:Uint|UInt)(8|16|32)(BE|LE)?$/u.exec(method) ?? [];
      return width === undefined ? undefined : viewMethod(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), `setUint${width}`, [second ?? 0, first, order === "LE"]);
    }
  }
}

function viewMethod(view: DataView, method: string, [at, value, isLittle]: readonly Value[]): Value {
  const offset = typeof at === "number" ? at : giveUp();
  if (method === "getUint8") return view.getUint8(offset);
  if (typeof value === "bigint" && method === "setBigUint64") view.setBigUint64(offset, value, Boolean(isLittle));
  else if (typeof value !== "number") giveUp();
  else if (method === "setUint8" || method === "setInt8") view.setUint8(offset, value);
  else if (method === "setUint16" || method === "setInt16") view.setUint16(offset, value, Boolean(isLittle));
  else if (method === "setUint32" || method === "setInt32") view.setUint32(offset, value, Boolean(isLittle));
  else giveUp();
  return null;
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
  if (typeof subject !== "string" || subject.length > 2_000) return giveUp();
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
