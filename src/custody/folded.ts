/**
 * Constants that folding takes and gives: primitives, bytes, lists of them. Nothing grows beyond `maxBytes`.
 */
import { maxBytes, type Primitive } from "./abstract.ts";
import { encodeBytes } from "./encodings.ts";

/** A constant that folding works on. */
export type Constant = Primitive | Uint8Array | readonly Constant[];
/** The wrapper tells "folds to undefined" from "does not fold". */
export type Folded = { readonly constant: Constant } | undefined;

export function isBytes(value: Constant | undefined): value is Uint8Array {
  return value instanceof Uint8Array;
}

export function isList(value: Constant | undefined): value is readonly Constant[] {
  return Array.isArray(value);
}

export function isPrimitive(value: Constant | undefined): value is Primitive {
  return !isBytes(value) && !isList(value);
}

export function done(constant: Constant): Folded {
  if ((typeof constant === "string" || isBytes(constant) || isList(constant)) && constant.length > maxBytes) return undefined;
  return { constant };
}

/** An argument that is a number or left out; others end the fold. */
export function optionalNumber(value: Constant | undefined): number | undefined {
  if (value !== undefined && typeof value !== "number") throw new RangeError("not a number");
  return value;
}

/** An element as a list's text shows it. */
export function elementText(item: Constant): string {
  return item === undefined || item === null ? "" : textOf(item);
}

export function textOf(value: Constant): string {
  if (isBytes(value)) return encodeBytes(value, "utf8") ?? "";
  if (isList(value)) return value.map(elementText).join(",");
  return String(value);
}
