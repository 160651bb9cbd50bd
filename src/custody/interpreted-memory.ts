/**
 * Bytes, their memory and views of it, for the interpreter of constants: what is shared stays shared.
 */
import { maxBytes } from "./abstract.ts";
import { decodeText } from "./encodings.ts";
import { type Constant, type Folded, foldMethod, isBytes } from "./fold.ts";
import { giveUp, listed, text, type Value } from "./interpreted-values.ts";

/** A value as folding takes it; lists of bytes and text alike. */
export function constantFrom(value: Value): Constant {
  if (Array.isArray(value)) return value.map(constantFrom);
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

export function viewMethod(view: DataView, method: string, [at, value, isLittle]: readonly Value[]): Value {
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
