/**
 * The values that the interpreter of constants works on, and what its operators make of them.
 *
 * They are the language's own, made here and never the host's: text, numbers, lists, bytes, maps in place of objects, functions by
 * their syntax. Nothing grows beyond `maxBytes`.
 */
import { type Environment, maxBytes, type Primitive } from "./abstract.ts";
import type { SourceFile, Variable } from "./source-file.ts";
import type { FunctionNode } from "./syntax.ts";

/** A function of the file, with the variables around it. */
export interface Closure {
  readonly kind: "closure";
  readonly fn: FunctionNode;
  readonly scope: Scope;
  readonly file: SourceFile;
  readonly env: Environment;
}
/** A function of the language by its path: `String.fromCharCode`. */
export interface Builtin {
  readonly kind: "builtin";
  readonly path: string;
}
export type Memory = Uint8Array | Uint16Array | Uint32Array | ArrayBuffer | DataView;
export type Value = Primitive | Value[] | Map<string, Value> | Set<Value> | Memory | RegExp | Closure | Builtin;

export type Scope = Map<Variable, Value>;

/** Thrown where the attempt ends; never leaves the module that began it. */
export class GivenUp extends Error {}
/** Made once: it happens often, and nobody looks at its stack. */
const givenUp = new GivenUp();

export function giveUp(): never {
  throw givenUp;
}

function isTagged(value: Value): value is Closure | Builtin {
  return typeof value === "object" && value !== null && "kind" in value;
}

export function isBuiltin(value: Value): value is Builtin {
  return isTagged(value) && value.kind === "builtin";
}

export function isClosure(value: Value): value is Closure {
  return isTagged(value) && value.kind === "closure";
}

/** The elements that a loop or a spread goes over. */
export function listed(value: Value): Value[] {
  if (Array.isArray(value)) return value;
  if (typeof value === "string") return [...value];
  if (value instanceof Set) return [...value];
  if (value instanceof Map) return [...value].map(([key, one]) => [key, one]);
  return ArrayBuffer.isView(value) && !(value instanceof DataView) ? [...value] : giveUp();
}

export function namesOf(value: Value): string[] {
  return value instanceof Map ? [...value.keys()] : Array.from(listed(value), (_, i) => String(i));
}

export function text(value: Value): string {
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? value.map((one) => (one === undefined || one === null ? "" : text(one))).join(",") : giveUp();
  return String(value);
}

export function bounded<T extends string | Value[]>(value: T): T {
  return value.length > maxBytes ? giveUp() : value;
}

/** Characters, elements or bytes of a value. */
export function sizeOf(value: Value): number {
  if (typeof value === "string" || Array.isArray(value)) return value.length;
  return ArrayBuffer.isView(value) ? value.byteLength : 0;
}

export function memberOfValue(value: Value, name: string): Value {
  if (value instanceof Map) return value.get(name);
  if (typeof value === "string" || Array.isArray(value)) return name === "length" ? value.length : /^\d+$/u.test(name) ? value[Number(name)] : giveUp();
  if (value instanceof ArrayBuffer) return name === "byteLength" ? value.byteLength : giveUp();
  if (!ArrayBuffer.isView(value)) return giveUp();
  if (name === "buffer") return value.buffer as ArrayBuffer;
  if (name === "byteLength" || name === "byteOffset") return value[name];
  if (value instanceof DataView) return giveUp();
  return name === "length" ? value.length : /^\d+$/u.test(name) ? value[Number(name)] : giveUp();
}

export function setMember(holder: Value, name: string, value: Value): void {
  if (holder instanceof Map) holder.set(name, value);
  else if (!/^\d+$/u.test(name) || Number(name) > maxBytes) giveUp();
  else if (Array.isArray(holder)) holder[Number(name)] = value;
  else if (ArrayBuffer.isView(holder) && !(holder instanceof DataView) && typeof value === "number") holder[Number(name)] = value;
  else giveUp();
}

/** `==` of two that are of one kind; what coercion makes of others is not worked out. */
function looselyEqual(left: Primitive, right: Primitive): boolean {
  if (left === undefined || left === null || right === undefined || right === null) return (left ?? undefined) === (right ?? undefined);
  return typeof left === typeof right ? left === right : giveUp();
}

function isPrimitive(value: Value): value is Primitive {
  return typeof value !== "object" || value === null;
}

export function binary(operator: string, left: Value, right: Value): Value {
  if (operator === "===" || operator === "==") return isPrimitive(left) && isPrimitive(right) ? (operator === "===" ? left === right : looselyEqual(left, right)) : giveUp();
  if (operator === "!==" || operator === "!=") return !binary(operator === "!==" ? "===" : "==", left, right);
  if (operator === "+" && (typeof left === "string" || typeof right === "string")) return bounded(text(left) + text(right));
  if (operator === "in") return right instanceof Map ? right.has(text(left)) : giveUp();
  if (typeof left === "string" && typeof right === "string") return operator === "<" ? left < right : operator === ">" ? left > right : giveUp();
  if (typeof left !== "number" || typeof right !== "number") return giveUp();
  switch (operator) {
    case "+": return left + right;
    case "-": return left - right;
    case "*": return left * right;
    case "/": return left / right;
    case "%": return left % right;
    case "**": return left ** right;
    case "<<": return left << right;
    case ">>": return left >> right;
    case ">>>": return left >>> right;
    case "|": return left | right;
    case "&": return left & right;
    case "^": return left ^ right;
    case "<": return left < right;
    case ">": return left > right;
    case "<=": return left <= right;
    case ">=": return left >= right;
    default: return giveUp();
  }
}

export function unary(operator: string, value: Value): Value {
  if (operator === "!") return !value;
  if (operator === "typeof") return isPrimitive(value) ? typeof value : isTagged(value) ? "function" : "object";
  if (operator === "+" && (typeof value === "string" || typeof value === "number")) return Number(value);
  if (typeof value !== "number") return giveUp();
  return operator === "-" ? -value : operator === "~" ? ~value : giveUp();
}
