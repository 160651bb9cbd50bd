/**
 * Folding of the language's own functions over known constants: the ninth way to write a key.
 *
 * Pure functions from known inputs to a known output, or `undefined` when the answer is not known.
 * Nothing here runs user code, and nothing grows beyond `maxBytes`. Bytes are bytes, text is UTF-16.
 */
import { maxBytes, type Primitive } from "./abstract.ts";
import { mathOf } from "./arithmetic.ts";
import { decodeText, encodeBytes } from "./encodings.ts";

/** A constant that folding works on. */
export type Constant = Primitive | Uint8Array | readonly Constant[];
/** The wrapper tells "folds to undefined" from "does not fold". */
export type Folded = { readonly constant: Constant } | undefined;

export function isBytes(value: Constant | undefined): value is Uint8Array {
  return value instanceof Uint8Array;
}

function isList(value: Constant | undefined): value is readonly Constant[] {
  return Array.isArray(value);
}

function done(constant: Constant): Folded {
  if (typeof constant === "string" && constant.length > maxBytes) return undefined;
  if (isBytes(constant) && constant.length > maxBytes) return undefined;
  return { constant };
}

/** A method call on a known value: `"a".repeat(3)`, `["a", "b"].join("")`, `bytes.toString("hex")`. */
export function foldMethod(receiver: Constant, method: string, args: readonly Constant[]): Folded {
  try {
    if (typeof receiver === "string") return foldString(receiver, method, args);
    if (isBytes(receiver)) return foldBytes(receiver, method, args);
    if (isList(receiver)) return foldList(receiver, method, args);
    if ((typeof receiver === "number" || typeof receiver === "bigint") && method === "toString") {
      const radix = args[0];
      return done(receiver.toString(typeof radix === "number" ? radix : 10));
    }
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
    const [separator] = args;
    if (separator !== undefined && typeof separator !== "string") return undefined;
    return done(separator === undefined ? [receiver] : receiver.split(separator));
  }
  if (method === "replace" || method === "replaceAll") {
    const [from, to] = args;
    if (typeof from !== "string" || typeof to !== "string") return undefined;
    return done(method === "replace" ? receiver.replace(from, () => to) : receiver.replaceAll(from, () => to));
  }
  return undefined;
}

function foldBytes(receiver: Uint8Array, method: string, args: readonly Constant[]): Folded {
  const [first, second] = args;
  switch (method) {
    case "toString": {
      if (first !== undefined && typeof first !== "string") return undefined;
      const text = encodeBytes(receiver, first ?? "utf8");
      return text === undefined ? undefined : done(text);
    }
    case "toHex":
      return done(encodeBytes(receiver, "hex") ?? "");
    case "toBase64":
      return done(encodeBytes(receiver, "base64") ?? "");
    case "slice":
    case "subarray":
      return done(receiver.slice(numberOr(first, 0), numberOr(second, receiver.length)));
    case "fill": {
      const filled = fillWith(receiver.length, first);
      return filled ? done(filled) : undefined;
    }
    case "reverse":
    case "toReversed":
      return done(receiver.slice().reverse());
    case "buffer":
      return done(receiver);
    default:
      return undefined;
  }
}

function foldList(receiver: readonly Constant[], method: string, args: readonly Constant[]): Folded {
  const [first, second] = args;
  switch (method) {
    case "join":
      return done(receiver.map((item) => (item === undefined || item === null ? "" : textOf(item))).join(typeof first === "string" ? first : ","));
    case "reverse":
    case "toReversed":
      return done([...receiver].reverse());
    case "slice":
      return done(receiver.slice(numberOr(first, 0), numberOr(second, receiver.length)));
    case "concat":
      return done([...receiver, ...args.flatMap((arg) => (isList(arg) ? arg : [arg]))]);
    case "at":
      return typeof first === "number" ? done(receiver.at(first)) : undefined;
    case "includes":
    case "has":
      return done(receiver.includes(first));
    case "indexOf":
      return done(receiver.indexOf(first));
    case "sort":
    case "toSorted":
      return args.length === 0 && receiver.every((item) => typeof item === "string") ? done([...receiver].sort()) : undefined;
    case "flat":
      return done(receiver.flatMap((item) => (isList(item) ? item : [item])));
    case "fill":
      return done(receiver.map(() => first));
    case "toString":
      return foldList(receiver, "join", [","]);
    default:
      return undefined;
  }
}

function numberOr(value: Constant | undefined, otherwise: number): number {
  return typeof value === "number" ? value : otherwise;
}

export function textOf(value: Constant): string {
  if (isBytes(value)) return encodeBytes(value, "utf8") ?? "";
  if (isList(value)) return value.map(textOf).join(",");
  return String(value);
}

function fillWith(length: number, fill: Constant | undefined, encoding = "utf8"): Uint8Array | undefined {
  if (length > maxBytes || length < 0) return undefined;
  const bytes = new Uint8Array(length);
  if (fill === undefined) return bytes;
  if (typeof fill === "number") return bytes.fill(fill & 0xff);
  const pattern = typeof fill === "string" ? decodeText(fill, encoding) : isBytes(fill) ? fill : undefined;
  if (!pattern) return undefined;
  for (let i = 0; i < length && pattern.length > 0; i++) bytes[i] = pattern[i % pattern.length] ?? 0;
  return bytes;
}

function bytesFrom(source: Constant | undefined, encoding: Constant | undefined): Folded {
  if (typeof source === "string") {
    const bytes = decodeText(source, typeof encoding === "string" ? encoding : "utf8");
    return bytes ? done(bytes) : undefined;
  }
  if (isBytes(source)) return done(source.slice());
  if (isList(source)) {
    const numbers = source.map((item) => (typeof item === "number" ? item : Number.NaN));
    return numbers.some(Number.isNaN) ? undefined : done(Uint8Array.from(numbers));
  }
  return undefined;
}

/** `util.format("%s-%s", a, b)` with text and numbers. */
function formatted([format, ...rest]: readonly Constant[]): Folded {
  if (typeof format !== "string" || /%[^sd%]/u.test(format) || !rest.every((one) => typeof one === "string" || typeof one === "number")) return undefined;
  let next = 0;
  const text = format.replace(/%[sd%]/gu, (mark) => (mark === "%%" ? "%" : next < rest.length ? String(rest[next++]) : mark));
  return done([text, ...rest.slice(next).map(String)].join(" "));
}

const typedArrays = /^(?:Uint8|Int8|Uint8Clamped)Array$/u;

/** A call of one of the language's or Node's own functions, by its path: `Buffer.from`, `String.fromCharCode`, `atob`. */
export function foldBuiltin(path: string, args: readonly Constant[]): Folded {
  const [first, second, third] = args;
  try {
    switch (path) {
      case "String":
        return done(first === undefined ? "" : textOf(first));
      case "Number":
        return done(Number(first));
      case "Boolean":
        return done(Boolean(first));
      case "parseInt":
      case "Number.parseInt":
        return typeof first === "string" ? done(Number.parseInt(first, numberOr(second, 10))) : undefined;
      case "parseFloat":
      case "Number.parseFloat":
        return typeof first === "string" ? done(Number.parseFloat(first)) : undefined;
      case "Object.is":
        return done(Object.is(first, second));
      case "String.fromCharCode":
      case "String.fromCodePoint":
        return args.every((arg) => typeof arg === "number") ? done(String.fromCodePoint(...(args as number[]))) : undefined;
      case "String.raw":
        return undefined;
      case "atob":
        return typeof first === "string" ? done(atob(first)) : undefined;
      case "btoa":
        return typeof first === "string" ? done(btoa(first)) : undefined;
      case "decodeURIComponent":
        return typeof first === "string" ? done(decodeURIComponent(first)) : undefined;
      case "decodeURI":
        return typeof first === "string" ? done(decodeURI(first)) : undefined;
      case "encodeURIComponent":
        return typeof first === "string" ? done(encodeURIComponent(first)) : undefined;
      case "unescape":
        return typeof first === "string" ? done(first.replace(/%([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))) : undefined;
      case "BigInt":
        return typeof first === "string" || typeof first === "number" ? done(BigInt(first)) : undefined;
      case "util.format":
        return formatted(args);
      case "Math.floor":
      case "Math.ceil":
      case "Math.round":
      case "Math.trunc":
      case "Math.abs":
      case "Math.min":
      case "Math.max":
        return args.every((arg) => typeof arg === "number") ? done(mathOf(path.slice("Math.".length), args as readonly number[])) : undefined;
      case "Math.pow":
        return done(numberOr(first, Number.NaN) ** numberOr(second, Number.NaN));
      case "Buffer.from":
      case "Buffer":
        return typeof first === "number" ? undefined : bytesFrom(first, second);
      // Uninitialised memory is no randomness: zeros stand for it until something fills it.
      case "Buffer.allocUnsafe":
      case "Buffer.allocUnsafeSlow":
      case "Buffer.alloc": {
        if (typeof first !== "number") return undefined;
        const bytes = fillWith(first, second, typeof third === "string" ? third : "utf8");
        return bytes ? done(bytes) : undefined;
      }
      case "Buffer.concat": {
        if (!isList(first)) return undefined;
        const chunks = first.map((item) => (isBytes(item) ? Array.from(item) : undefined));
        return chunks.includes(undefined) ? undefined : done(Uint8Array.from(chunks.flatMap((chunk) => chunk ?? [])));
      }
      case "Buffer.of":
        return bytesFrom(args, undefined);
      case "Array.of":
        return done(args);
      case "Array.from":
        if (typeof first === "string") return done([...first]);
        return isList(first) ? done(first) : isBytes(first) ? done(Array.from(first)) : undefined;
      case "Uint8Array.fromHex":
        return bytesFrom(first, "hex");
      case "Uint8Array.fromBase64":
        return bytesFrom(first, "base64");
      default: {
        const [owner = "", method] = path.split(".");
        if (typedArrays.test(owner) && (method === "of" || method === "from")) return bytesFrom(method === "of" ? args : first, undefined);
        return undefined;
      }
    }
  } catch {
    return undefined;
  }
}

/** `new Uint8Array(…)`, `new String(…)`, `new Array(3)`. */
export function foldConstruction(path: string, args: readonly Constant[]): Folded {
  const [first] = args;
  if (typedArrays.test(path)) {
    if (typeof first === "number") {
      const zeros = fillWith(first, undefined);
      return zeros ? done(zeros) : undefined;
    }
    return bytesFrom(first, undefined);
  }
  if (path === "Buffer") return bytesFrom(first, args[1]);
  if (path === "String") return done(first === undefined ? "" : textOf(first));
  if (path === "Array") {
    if (typeof first === "number" && args.length === 1) return first <= 4096 && first >= 0 ? done(new Array<undefined>(first).fill(undefined)) : undefined;
    return done(args);
  }
  return undefined;
}
