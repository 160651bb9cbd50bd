/**
 * Bytes, their memory and views of it, for the interpreter of constants: what is shared stays shared.
 */
import { maxBytes } from "./abstract.ts";
import { decodeText } from "./encodings.ts";
import { foldMethod } from "./fold.ts";
import { type Constant, type Folded, isBytes } from "./folded.ts";
import { asNumber, Dictionary, giveUp, listed, maxListDepth, text, type TypedList, type Value } from "./interpreted-values.ts";

/** A value as folding takes it; lists of bytes and text alike. */
export function constantFrom(value: Value, depth: number = 0): Constant {
  if (Array.isArray(value)) return depth > maxListDepth ? giveUp() : value.map((one) => constantFrom(one, depth + 1));
  if (typeof value === "object" && value !== null) return isBytes(value as Constant) ? (value as Uint8Array) : giveUp();
  return value;
}

export function valueOf(folded: Folded): Value {
  const made = folded ? folded.constant : giveUp();
  // Lists and bytes of folding are not changed by anybody else.
  return made as Value;
}

export function size(value: Value): number {
  return typeof value === "number" && value >= 0 && value <= maxBytes ? value : giveUp();
}

export function optionalNumber(value: Value): number | undefined {
  return value === undefined || typeof value === "number" ? value : giveUp();
}

export function bytesOf(value: Value): Uint8Array {
  if (value instanceof Uint8Array) return value;
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer as ArrayBuffer, value.byteOffset, value.byteLength);
  return giveUp();
}

export function numbers(value: Value): number[] {
  return listed(value).map(asNumber);
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
      if (typeof first === "string") return giveUp();
      if (first instanceof ArrayBuffer) return new Elements(first, optionalNumber(second), optionalNumber(third));
      return new Elements(first === undefined ? [] : typeof first === "number" ? new Array<number>(size(first)).fill(0) : numbers(first));
    }
    case "Array":
      return args.length === 1 && typeof first === "number" ? new Array<Value>(size(first)).fill(undefined) : [...args];
    case "Map":
      return new Dictionary(first === undefined ? [] : listed(first).map((entry) => (Array.isArray(entry) ? [keyOf(entry[0]), entry[1]] : giveUp())));
    case "Set":
      return new Set(first === undefined ? [] : listed(first));
    case "TextEncoder":
    case "TextDecoder":
      return { kind: "builtin", path };
    default:
      return giveUp();
  }
}

/** A key of a map: text, or a number as text. */
export function keyOf(value: Value): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : giveUp();
}

/** Methods that change bytes or share their memory; undefined for others. */
export function bytesMethod(bytes: Uint8Array, method: string, args: readonly Value[]): Value {
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
      const copied = bytes.subarray(optionalNumber(third) ?? 0, optionalNumber(args[3])).subarray(0, Math.max(0, target.length - at));
      target.set(copied, at);
      return copied.length;
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
      const filled = foldMethod(bytes, "fill", args.map((arg) => constantFrom(arg)));
      if (!filled || !isBytes(filled.constant)) return giveUp();
      bytes.set(filled.constant);
      return bytes;
    }
    case "reverse":
      return bytes.reverse();
    case "sort":
      return args.length === 0 ? bytes.sort() : giveUp();
    default: {
      const [, width, order] = /^write(?:Uint|UInt)(8|16|32)(BE|LE)?$/u.exec(method) ?? [];
      if (width === undefined) return undefined;
      viewMethod(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), `setUint${width}`, [second ?? 0, first, order === "LE"]);
      return asNumber(second ?? 0) + Number(width) / 8;
    }
  }
}

/** What views read and write, by the name behind `get` and `set`. */
const fields: ReadonlySet<string> = new Set(["Uint8", "Int8", "Uint16", "Int16", "Uint32", "Int32", "Float32", "Float64"]);

export function viewMethod(view: DataView, method: string, [at, value, isLittle]: readonly Value[]): Value {
  const offset = at === undefined ? 0 : asNumber(at);
  const field = method.slice(3);
  if (method === "setBigUint64" && typeof value === "bigint") view.setBigUint64(offset, value, Boolean(isLittle));
  else if (!fields.has(field)) giveUp();
  // The names above are methods of a view.
  else if (method.startsWith("get")) return (view as unknown as Record<string, (at: number, isLittle: boolean) => number>)[method]?.(offset, Boolean(value));
  else (view as unknown as Record<string, (at: number, value: number, isLittle: boolean) => void>)[method]?.(offset, asNumber(value), Boolean(isLittle));
  return undefined;
}

/** `map` and `filter` of bytes and words: of the same kind. */
export function eachOf(list: TypedList, method: string, ask: (one: Value, i: number) => Value): Value {
  if (method === "map") return list.map((one, i) => asNumber(ask(one, i)));
  if (method === "filter") return list.filter((one, i) => Boolean(ask(one, i)));
  return giveUp();
}

/** Methods of words of 16 and 32 bits. */
export function wordsMethod(list: TypedList, method: string, args: readonly Value[]): Value {
  const [first, second, third] = args;
  switch (method) {
    case "slice":
      return list.slice(optionalNumber(first), optionalNumber(second));
    case "subarray":
      return list.subarray(optionalNumber(first), optionalNumber(second));
    case "fill":
      return list.fill(asNumber(first), optionalNumber(second), optionalNumber(third));
    case "reverse":
      return list.reverse();
    case "set":
      list.set(numbers(first), optionalNumber(second));
      return undefined;
    case "join":
      return list.join(first === undefined ? undefined : text(first));
    case "at":
      return list.at(optionalNumber(first) ?? 0);
    default:
      return giveUp();
  }
}
