/**
 * The values that the interpreter of constants works on, and what its operators make of them.
 *
 * They are the language's own, made here and never the host's: text, numbers, lists, bytes, maps in place of objects, functions by
 * their syntax. Nothing grows beyond `maxBytes`.
 */
import { type Environment, maxBytes, type Primitive } from "./abstract.ts";
import { foldBinary, foldUnary, type Operated } from "./arithmetic.ts";
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
export type TypedList = Uint8Array | Uint16Array | Uint32Array;
export type Memory = TypedList | ArrayBuffer | DataView;
/** `new Map()`, as against the plain object that a `Map` without this name is. */
export class Dictionary extends Map<string, Value> {}
export type Value = Primitive | Value[] | Map<string, Value> | Set<Value> | Memory | RegExp | Closure | Builtin;

/** Variables of a call, a block or a turn of a loop, and around them those of what it stands in. */
export class Scope {
  readonly #own = new Map<Variable, Value>();
  readonly #around: Scope | undefined;

  constructor(around?: Scope) {
    this.#around = around;
  }

  #holderOf(variable: Variable): Map<Variable, Value> | undefined {
    for (let scope: Scope | undefined = this; scope; scope = scope.#around) if (scope.#own.has(variable)) return scope.#own;
    return undefined;
  }

  has(variable: Variable): boolean {
    return this.#holderOf(variable) !== undefined;
  }

  get(variable: Variable): Value {
    return this.#holderOf(variable)?.get(variable);
  }

  declare(variable: Variable, value: Value): void {
    this.#own.set(variable, value);
  }

  /** Another value for a variable that is in scope. */
  set(variable: Variable, value: Value): void {
    (this.#holderOf(variable) ?? giveUp()).set(variable, value);
  }

  /** The next turn of a loop: what a function keeps of this one stays. */
  again(): Scope {
    const next = new Scope(this.#around);
    for (const [variable, value] of this.#own) next.#own.set(variable, value);
    return next;
  }
}

/** Thrown where the attempt ends; never leaves the module that began it. */
export class GivenUp extends Error {}
/** Made once: it happens often, and nobody looks at its stack. */
const givenUp = new GivenUp();

export function giveUp(): never {
  throw givenUp;
}

/** Names of members as the language lists them: whole numbers by size, then the others as they came. */
export function inOrder(names: readonly string[]): string[] {
  const isNumber = (name: string): boolean => /^(?:0|[1-9]\d{0,8})$/u.test(name);
  return [...names.filter(isNumber).sort((a, b) => Number(a) - Number(b)), ...names.filter((name) => !isNumber(name))];
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

export function isMemory(value: Value): value is Memory {
  return value instanceof ArrayBuffer || ArrayBuffer.isView(value);
}

export function memoryOf(value: Memory): ArrayBufferLike {
  return value instanceof ArrayBuffer ? value : value.buffer;
}

/** The elements that a loop or a spread goes over. */
export function listed(value: Value): Value[] {
  if (Array.isArray(value)) return value;
  if (typeof value === "string") return [...value];
  if (value instanceof Set) return [...value];
  // Of a key that looks like a number nobody knows whether it was one.
  if (value instanceof Dictionary) return [...value].map(([key, one]) => [isIndex(key) ? giveUp() : key, one]);
  return ArrayBuffer.isView(value) && !(value instanceof DataView) ? [...value] : giveUp();
}

/** Names of the members of an object, in the language's order: indices first. */
export function namesOf(value: Value): string[] {
  if (value instanceof Dictionary) return [];
  return value instanceof Map ? inOrder([...value.keys()]) : Array.from(listed(value), (_, i) => String(i));
}

/** Lists in lists go no deeper: one that holds itself ends the attempt. */
export const maxListDepth = 24;

export function text(value: Value, depth = 0): string {
  if (typeof value !== "object" || value === null) return String(value);
  if (!Array.isArray(value) || depth > maxListDepth) return giveUp();
  return bounded(value.map((one) => (one === undefined || one === null ? "" : text(one, depth + 1))).join(","));
}

export function bounded<T extends string | Value[]>(value: T): T {
  return value.length > maxBytes ? giveUp() : value;
}

/** Characters, elements or bytes of a value. */
export function sizeOf(value: Value): number {
  if (typeof value === "string" || Array.isArray(value)) return value.length;
  return ArrayBuffer.isView(value) ? value.byteLength : 0;
}

/** A name that every object has from its prototype. */
export function isInherited(name: string): boolean {
  return name in Object.prototype;
}

export function memberOfValue(value: Value, name: string): Value {
  if (value instanceof Dictionary || value instanceof Set) return name === "size" ? value.size : giveUp();
  if (value instanceof Map) return value.has(name) || !isInherited(name) ? value.get(name) : giveUp();
  if (typeof value === "string" || Array.isArray(value)) return name === "length" ? value.length : isIndex(name) ? value[Number(name)] : giveUp();
  if (value instanceof ArrayBuffer) return name === "byteLength" ? value.byteLength : giveUp();
  if (!ArrayBuffer.isView(value)) return giveUp();
  if (name === "buffer") return value.buffer as ArrayBuffer;
  if (name === "byteLength" || name === "byteOffset") return value[name];
  if (value instanceof DataView) return giveUp();
  return name === "length" ? value.length : isIndex(name) ? value[Number(name)] : giveUp();
}

/** Of an element, or of one that is never there: `list[-1]`. */
function isIndex(name: string): boolean {
  return String(Number(name)) === name;
}

export function setMember(holder: Value, name: string, value: Value): void {
  if (holder instanceof Map && !(holder instanceof Dictionary)) holder.set(name, value);
  else if (!isIndex(name) || !/^\d+$/u.test(name) || Number(name) > maxBytes) giveUp();
  else if (Array.isArray(holder)) holder[Number(name)] = value;
  else if (ArrayBuffer.isView(holder) && !(holder instanceof DataView)) holder[Number(name)] = asNumber(value);
  else giveUp();
}

/** What the language makes of a value where a number must stand. */
export function asNumber(value: Value): number {
  const primitive = primitiveOf(value);
  return typeof primitive === "bigint" ? giveUp() : Number(primitive);
}

function isPrimitive(value: Value): value is Primitive {
  return typeof value !== "object" || value === null;
}

/** What an operator works on: a list is its text. */
function primitiveOf(value: Value): Primitive {
  return isPrimitive(value) ? value : text(value);
}

function known(operated: Operated): Primitive {
  return operated ? operated.constant : giveUp();
}

export function binary(operator: string, left: Value, right: Value): Value {
  if (operator === "in") return right instanceof Map && !(right instanceof Dictionary) ? right.has(text(left)) || (isInherited(text(left)) && giveUp()) : giveUp();
  if (/^[!=]==?$/u.test(operator) && !(isPrimitive(left) && isPrimitive(right))) return areOne(operator, left, right) === operator.startsWith("=");
  return known(foldBinary(operator, primitiveOf(left), primitiveOf(right)));
}

/** Whether two are one, when one of them has an identity. Copies of a constant from outside are told apart by nobody. */
function areOne(operator: string, left: Value, right: Value): boolean {
  if (left === right) return true;
  const other = isPrimitive(left) ? left : isPrimitive(right) ? right : giveUp();
  return operator.length === 3 || other === undefined || other === null ? false : giveUp();
}

export function unary(operator: string, value: Value): Value {
  if (operator === "!") return !isTrue(value);
  if (operator === "void") return undefined;
  if (operator === "typeof") return isPrimitive(value) ? typeof value : isBuiltin(value) ? giveUp() : isClosure(value) ? "function" : "object";
  return known(foldUnary(operator, primitiveOf(value)));
}

/** Whether a value counts as true. Of what the host has nobody knows whether it is there. */
export function isTrue(value: Value): boolean {
  return isBuiltin(value) ? giveUp() : Boolean(value);
}

/** Whether `a || b`, `a && b` or `a ?? b` is `b`. */
export function takesRight(operator: string, left: Value): boolean {
  return operator === "??" ? left === undefined || left === null : operator === "||" ? !isTrue(left) : isTrue(left);
}
