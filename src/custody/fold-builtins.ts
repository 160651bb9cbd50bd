/**
 * Folding of functions and constructors of the language and of Node, by their path: `Buffer.from`, `String.fromCharCode`, `atob`.
 */
import { mathOf } from "./arithmetic.ts";
import { bytesFrom, filled, typedBytes } from "./fold-bytes.ts";
import { type Constant, done, type Folded, isBytes, isList, isPrimitive, optionalNumber, textOf } from "./folded.ts";

/** `util.format("%s-%s", a, b)` with text and numbers. */
function formatted([format, ...rest]: readonly Constant[]): Folded {
  if (typeof format !== "string" || /%[^sd%]/u.test(format) || !rest.every((one) => typeof one === "string" || typeof one === "number")) return undefined;
  if (rest.length === 0) return done(format);
  let next = 0;
  const text = format.replace(/%[sd%]/gu, (mark) => (mark === "%%" ? "%" : next >= rest.length ? mark : String(mark === "%d" ? Number(rest[next++]) : rest[next++])));
  return done([text, ...rest.slice(next).map(String)].join(" "));
}

/** A call of one of the language's or Node's own functions, by its path: `Buffer.from`, `String.fromCharCode`, `atob`. */
export function foldBuiltin(path: string, args: readonly Constant[]): Folded {
  const [first, second, third] = args;
  try {
    switch (path) {
      case "String":
        return done(args.length === 0 ? "" : textOf(first));
      case "Number":
        return isBytes(first) ? undefined : done(args.length === 0 ? 0 : Number(isList(first) ? textOf(first) : first));
      case "Boolean":
        return done(Boolean(first));
      case "parseInt":
      case "Number.parseInt":
        return isPrimitive(first) ? done(Number.parseInt(String(first), optionalNumber(second))) : undefined;
      case "parseFloat":
      case "Number.parseFloat":
        return isPrimitive(first) ? done(Number.parseFloat(String(first))) : undefined;
      case "isNaN":
      case "isFinite":
        return typeof first === "number" || typeof first === "string" ? done(path === "isNaN" ? Number.isNaN(Number(first)) : Number.isFinite(Number(first))) : undefined;
      case "Number.isNaN":
        return done(Number.isNaN(first));
      case "Number.isFinite":
        return done(Number.isFinite(first));
      case "Number.isInteger":
        return done(Number.isInteger(first));
      case "Array.isArray":
        return done(isList(first));
      case "Object.is":
        return isPrimitive(first) && isPrimitive(second) ? done(Object.is(first, second)) : undefined;
      case "String.fromCharCode":
      case "String.fromCodePoint": {
        const codes = args.map((arg) => (isPrimitive(arg) ? Number(arg) : Number.NaN));
        return args.every(isPrimitive) ? done(path === "String.fromCharCode" ? String.fromCharCode(...codes) : String.fromCodePoint(...codes)) : undefined;
      }
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
      case "encodeURI":
        return typeof first === "string" ? done(encodeURI(first)) : undefined;
      case "escape":
        return typeof first === "string" ? done(first.replace(/[^A-Za-z0-9@*_+\-./]/g, escaped)) : undefined;
      case "unescape":
        return typeof first === "string" ? done(first.replace(/%(?:u([0-9a-f]{4})|([0-9a-f]{2}))/giu, (_, word?: string, byte?: string) => String.fromCharCode(Number.parseInt(word ?? byte ?? "", 16)))) : undefined;
      case "JSON.stringify":
        return args.length === 1 && first !== undefined && !isBytes(first) && isPlain(first) ? done(JSON.stringify(first)) : undefined;
      case "BigInt":
        return typeof first === "string" || typeof first === "number" ? done(BigInt(first)) : undefined;
      case "util.format":
        return formatted(args);
      case "Buffer.from":
      case "Buffer":
        return bytesFrom(first, second);
      // Uninitialised memory is no randomness: zeros stand for it until something fills it.
      case "Buffer.allocUnsafe":
      case "Buffer.allocUnsafeSlow":
      case "Buffer.alloc": {
        if (typeof first !== "number") return undefined;
        const bytes = filled(first, second, typeof third === "string" ? third : "utf8");
        return bytes ? done(bytes) : undefined;
      }
      case "Buffer.concat": {
        const chunks = isList(first) ? first.filter(isBytes) : [];
        if (!isList(first) || chunks.length < first.length) return undefined;
        const all = chunks.flatMap((chunk) => [...chunk]);
        const length = optionalNumber(second) ?? all.length;
        return done(Uint8Array.from({ length }, (_, i) => all[i] ?? 0));
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
        const [owner = "", method = ""] = path.split(".");
        if (owner === "Math") return mathResult(method, args);
        if (owner !== "Uint8Array") return undefined;
        return method === "of" ? typedBytes(args) : method === "from" && args.length === 1 ? typedBytes(first) : undefined;
      }
    }
  } catch {
    return undefined;
  }
}

function mathResult(name: string, args: readonly Constant[]): Folded {
  const number = args.every((arg) => typeof arg === "number") ? mathOf(name, args) : undefined;
  return number === undefined ? undefined : done(number);
}

function escaped(char: string): string {
  const code = char.charCodeAt(0);
  return code < 256 ? `%${code.toString(16).toUpperCase().padStart(2, "0")}` : `%u${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** What JSON can say. */
function isPlain(value: Constant): boolean {
  return isList(value) ? value.every(isPlain) : !isBytes(value) && typeof value !== "bigint";
}

/** `new Uint8Array(…)`, `new String(…)`, `new Array(3)`. */
export function foldConstruction(path: string, args: readonly Constant[]): Folded {
  const [first] = args;
  if (path === "Uint8Array") {
    if (first === undefined) return done(new Uint8Array(0));
    if (typeof first === "number") {
      const zeros = filled(first, undefined);
      return zeros ? done(zeros) : undefined;
    }
    return typeof first === "string" ? undefined : typedBytes(first);
  }
  if (path === "Buffer") return bytesFrom(first, args[1]);
  if (path === "String") return done(args.length === 0 ? "" : textOf(first));
  if (path === "Array") {
    if (typeof first === "number" && args.length === 1) return first <= 4096 && first >= 0 && Number.isInteger(first) ? done(new Array<undefined>(first).fill(undefined)) : undefined;
    return done(args);
  }
  return undefined;
}
