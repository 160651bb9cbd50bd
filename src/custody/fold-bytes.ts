/**
 * Folding of bytes: what makes them from text, numbers and each other, and their methods.
 *
 * Node's own kind of bytes and the language's are one here. They differ in what `toString()` gives: the text of the bytes is meant.
 */
import { maxBytes } from "./abstract.ts";
import { decodeText, encodeBytes } from "./encodings.ts";
import { type Constant, done, type Folded, isBytes, isList, isPrimitive, optionalNumber } from "./folded.ts";

export function foldBytes(receiver: Uint8Array, method: string, args: readonly Constant[]): Folded {
  const [first, second] = args;
  switch (method) {
    case "toString": {
      if ((first !== undefined && typeof first !== "string") || args.length > 1) return undefined;
      const text = encodeBytes(receiver, first ?? "utf8");
      return text === undefined ? undefined : done(text);
    }
    case "toHex":
      return done(encodeBytes(receiver, "hex") ?? "");
    case "toBase64":
      return args.length === 0 ? done(encodeBytes(receiver, "base64") ?? "") : undefined;
    case "slice":
    case "subarray":
      return done(receiver.slice(optionalNumber(first), optionalNumber(second)));
    case "fill": {
      const made = filledBetween(receiver, args);
      return made && done(made);
    }
    case "reverse":
    case "toReversed":
      return done(receiver.slice().reverse());
    case "sort":
    case "toSorted":
      return args.length === 0 ? done(receiver.slice().sort()) : undefined;
    case "at":
      return done(receiver.at(optionalNumber(first) ?? 0));
    case "indexOf":
      return typeof first === "number" && args.length === 1 ? done(receiver.indexOf(first)) : undefined;
    case "includes":
      return typeof first === "number" && args.length === 1 ? done(receiver.includes(first)) : undefined;
    case "join":
      return first === undefined || typeof first === "string" ? done(receiver.join(first)) : undefined;
    case "readUInt8":
      return done(receiver[optionalNumber(first) ?? 0]);
    default:
      return undefined;
  }
}

/** `fill(value)`, `fill(value, start, end)`, `fill("text", "hex")`. */
function filledBetween(receiver: Uint8Array, [value, ...rest]: readonly Constant[]): Uint8Array | undefined {
  const encoding = rest.find((one) => typeof one === "string");
  const [start, end] = rest.filter((one) => typeof one !== "string").map(optionalNumber);
  const made = receiver.slice();
  const part = made.subarray(start, end);
  const pattern = filled(part.length, value, encoding);
  if (!pattern) return undefined;
  part.set(pattern);
  return made;
}

/** Bytes of a length, filled with a number, text or bytes. */
export function filled(length: number, fill: Constant | undefined, encoding = "utf8"): Uint8Array | undefined {
  if (length > maxBytes || length < 0 || !Number.isInteger(length)) return undefined;
  const bytes = new Uint8Array(length);
  if (fill === undefined) return bytes;
  if (typeof fill === "number") return bytes.fill(fill);
  const pattern = typeof fill === "string" ? decodeText(fill, encoding) : isBytes(fill) ? fill : undefined;
  if (!pattern) return undefined;
  for (let i = 0; i < length && pattern.length > 0; i++) bytes[i] = pattern[i % pattern.length] ?? 0;
  return bytes;
}

/** `Buffer.from(…)` */
export function bytesFrom(source: Constant | undefined, encoding: Constant | undefined): Folded {
  if (typeof source === "string") {
    const bytes = decodeText(source, typeof encoding === "string" ? encoding : "utf8");
    return bytes ? done(bytes) : undefined;
  }
  return isBytes(source) || isList(source) ? typedBytes(source) : undefined;
}

/** `Uint8Array.from(…)`: bytes of numbers, of other bytes, of the digits of a text. Kinds with a sign or a limit are not followed. */
export function typedBytes(source: Constant | undefined): Folded {
  if (!isList(source) && !isBytes(source) && typeof source !== "string") return undefined;
  const items: readonly (Constant | undefined)[] = [...source];
  return items.every(isPrimitive) && !items.some((item) => typeof item === "bigint") ? done(Uint8Array.from(items, Number)) : undefined;
}
