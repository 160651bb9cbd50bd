/**
 * What the model can know about the value of an expression: known, one of several, partly known, unknown.
 *
 * One algebra serves bindings (which API is this?), values (what does it fold to?) and origin (whose key
 * is it?): an expression is evaluated once, and the three questions are asked of the answer.
 * A value remembers the syntax that wrote it and the steps that carried it here; it is never printed.
 */
import type { ApiRow, Library } from "../knowledge/schema.ts";
import type { SourceFile, Variable } from "./source-file.ts";
import type { CallNode, ClassNode, FunctionNode, Node } from "./syntax.ts";

/** One step on the way of a value from its definition to its use. `what` is words, never a value. */
export interface Step {
  readonly file: SourceFile;
  readonly node: Node;
  readonly what: string;
}

interface Base {
  readonly file: SourceFile;
  /** The syntax that wrote the value: for a literal, the literal. */
  readonly node: Node;
  /** Outermost first: how the value came from `node` to where it was asked for. */
  readonly steps: readonly Step[];
}

export type Primitive = string | number | boolean | bigint | null | undefined;

/** A folded constant. */
export interface Known extends Base {
  readonly kind: "known";
  readonly value: Primitive;
}
/** Bytes known in full, up to `maxBytes`. */
export interface Bytes extends Base {
  readonly kind: "bytes";
  readonly bytes: Uint8Array;
}
/** Text or bytes put together from parts of which some are not known. */
export interface Partial extends Base {
  readonly kind: "partial";
  readonly parts: readonly Abstract[];
}
/** An object whose members are evaluated when asked for. */
export interface ObjectValue extends Base {
  readonly kind: "object";
  /** Whether there may be more members than those in sight: asked for by few, as it can lead far. */
  isOpen(): boolean;
  /** A `Map` or its like: what it is asked for by `get` are the members here, and its methods are none. */
  readonly isMap?: true;
  keys(): readonly string[];
  get(name: string): Abstract | undefined;
}
export interface ArrayValue extends Base {
  readonly kind: "array";
  readonly open: boolean;
  readonly elements: readonly Abstract[];
  /** Of the match of a pattern: its named groups. */
  readonly groups?: ObjectValue;
}
export interface FunctionValue extends Base {
  readonly kind: "function";
  readonly fn: FunctionNode;
  readonly env: Environment;
  /** Receiver for `this`, when the function was taken from an instance or class. */
  readonly self?: Abstract;
  /** Made by `promisify`: what it calls its last parameter with is what it gives. */
  readonly byCallback?: true;
}
export interface ClassValue extends Base {
  readonly kind: "class";
  readonly definition: ClassNode;
}
/** An instance of a class of the project. */
export interface Instance extends Base {
  readonly kind: "instance";
  readonly definition: ClassNode;
  readonly site?: CallNode;
  /** Arguments that the constructor gets when they do not stand at `site`: those of `super(…)`. */
  readonly given?: { readonly site: CallNode; readonly env: Environment; readonly file: SourceFile };
}
/** A library member by its path: `createHmac` of node:crypto; or a built-in of the language when `library` is undefined. */
export interface ApiValue extends Base {
  readonly kind: "api";
  readonly library: Library | undefined;
  readonly path: string;
}
/** What a library call returns, or a member of it. A promise and its value are the same here. */
export interface Result extends Base {
  readonly kind: "result";
  readonly site: CallSite;
  /** Dotted path of members below the result: `Plaintext`, `0.payload.data`. */
  readonly member: string;
}
/** A function with its first arguments filled in. */
export interface Bound extends Base {
  readonly kind: "bound";
  readonly target: Abstract;
  readonly self?: Abstract;
  readonly args: readonly Abstract[];
}
export interface Choice extends Base {
  readonly kind: "choice";
  /** `fallback`: the later options serve when the earlier are missing. */
  readonly why: "fallback" | "condition";
  readonly options: readonly Abstract[];
}
/** A setting of the process: `process.env.X`, `import.meta.env.X`. */
export interface EnvironmentValue extends Base {
  readonly kind: "environment";
  /** Undefined for the whole environment, or a computed name. */
  readonly name: string | undefined;
}
/** A parameter nobody filled in, or a member of one. */
export interface Parameter extends Base {
  readonly kind: "parameter";
  readonly fn: FunctionNode;
  /** Its place, or `thisIndex`: what a function that belongs to nobody is called on is given to it like a parameter. */
  readonly index: number;
  /** Dotted members below the parameter. */
  readonly member: string;
}
export interface Unknown extends Base {
  readonly kind: "unknown";
}

export type Abstract =
  | Known
  | Bytes
  | Partial
  | ObjectValue
  | ArrayValue
  | FunctionValue
  | ClassValue
  | Instance
  | ApiValue
  | Result
  | Bound
  | Choice
  | EnvironmentValue
  | Parameter
  | Unknown;

/** A call of a library member: the row that describes it, and its arguments with wrappers such as `bind` and `apply` undone. */
export interface CallSite {
  readonly file: SourceFile;
  readonly node: CallNode;
  readonly library: Library;
  readonly row: ApiRow;
  readonly args: readonly Abstract[];
  /** True when `args` ends in a spread of unknown length. */
  readonly open: boolean;
  /** Value before the dot of a method call. */
  readonly receiver: Abstract | undefined;
}

/** Place of `this` among the parameters of a function. */
export const thisIndex = -1;

/** Values of parameters while a function is evaluated for one call; by the function itself, its `this`. */
export type Environment = ReadonlyMap<Variable | FunctionNode, Abstract> | undefined;

/** Longer constants are not folded: nothing that is a key is that long, and adversarial input is. */
export const maxBytes = 65_536;

export function withStep<T extends Abstract>(value: T, step: Step): T {
  if (value.steps.length >= 12) return value;
  return { ...value, steps: [step, ...value.steps] };
}

/** The alternatives of a value: its options when it is a choice, else itself. Nested choices are opened. */
export function alternatives(value: Abstract): readonly Abstract[] {
  if (value.kind !== "choice") return [value];
  return value.options.some(({ kind }) => kind === "choice") ? value.options.flatMap(alternatives) : value.options;
}

export function knownString(value: Abstract | undefined): string | undefined {
  return value?.kind === "known" && typeof value.value === "string" ? value.value : undefined;
}

export function knownNumber(value: Abstract | undefined): number | undefined {
  return value?.kind === "known" && typeof value.value === "number" ? value.value : undefined;
}

export function knownBoolean(value: Abstract | undefined): boolean | undefined {
  return value?.kind === "known" && typeof value.value === "boolean" ? value.value : undefined;
}

/** Nothing, or a text without characters: what a field or a setting starts with before it is filled in. */
export function isEmpty(value: Abstract): boolean {
  return value.kind === "known" && (value.value === undefined || value.value === null || value.value === "");
}
