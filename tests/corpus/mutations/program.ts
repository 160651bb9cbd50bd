/**
 * The vocabulary of the mutation corpus.
 *
 * A base misuse is one call of one library with one weak value. A rewrite changes how the program spells it and
 * nothing else: how the API is reached, how the value is made, or how the options object is put together. Every
 * program has an expected verdict; what can be run says what the API must have received.
 */
import type { CaseSettings, PresetName } from "../case.ts";

export type Constant = string | number | boolean;

/** `text` is a string, `bytes` a string of single-byte characters that becomes a byte array, `fixed` has no value: the call itself is the misuse. */
export type Form = "text" | "bytes" | "number" | "flag" | "fixed";

/** An expression of a program, with its constant when it is one. */
export interface Atom {
  readonly code: string;
  readonly constant?: Constant;
}

export interface Base {
  readonly name: string;
  readonly rule: string;
  readonly library: string;
  /** Module specifier; none for a global. */
  readonly module?: string;
  /** Members below the module or the global; empty when the module itself is the function. */
  readonly path: readonly string[];
  /** Global variable that the path starts at: Web Crypto. */
  readonly global?: "crypto";
  /** `new` for constructors. */
  readonly call?: "new";
  /** The last member cannot be called without its receiver. */
  readonly needsReceiver?: true;
  /** Export shape: named exports (`types` = only for compilers that translate to `require`), default export of the whole module. */
  readonly exports?: { readonly named?: true | "types"; readonly default?: true };
  /** The function takes a callback last and may be promisified. */
  readonly callback?: true;
  readonly form: Form;
  readonly weak: Constant;
  /** Constant that is no misuse: another algorithm, size or flag. */
  readonly strong?: Constant;
  /** Expression that is no misuse when no constant is: a setting without a fallback. */
  readonly safe?: string;
  /** How text becomes bytes; `Buffer.from` when left out. */
  readonly encode?: (text: string) => string;
  /** Declarations above everything else. */
  readonly before?: string;
  readonly args: (value: string) => readonly string[];
  /** The argument that is an options object, and the property that holds the value. */
  readonly option?: { readonly index: number; readonly key: string; readonly rest: string };
  /** Turns the call into the result of the program. */
  readonly finish?: (call: string) => string;
  /** What the program must return when the value reached the API; makes the base executable. */
  readonly observe?: (value: Constant) => unknown;
  readonly presets?: readonly PresetName[];
  readonly settings?: CaseSettings;
  /** The name of the option alone is evidence for the same rule, so twins that rely on another callee do not apply. */
  readonly namedEvidence?: true;
}

export type Family = "plain" | "access" | "value" | "options" | "wrapper" | "pair" | "twin";

export interface Program {
  readonly base: Base;
  readonly family: Family;
  /** Name of the rewrite; of both, joined with ` + `, for a pair. */
  readonly rewrite: string;
  readonly misuse: boolean;
  readonly code: string;
  /** How it has to be run; nothing when it cannot be. */
  readonly run?: "module" | "commonjs";
  /** Result when run. */
  readonly expected?: unknown;
}

/** The environment that programs run in. Settings that programs read without a fallback come from here. */
export const environment: Readonly<Record<string, string>> = {
  KEY: "from-the-environment-32-bytes-ok",
  ALTERNATIVE: "another-setting-of-32-characters",
};

/** A value in the making: declarations it needs at the top of the module, and the expression. */
export interface Spelling {
  readonly top?: string;
  readonly code: string;
}

/** A call in the making. */
export interface Reach {
  readonly top?: string;
  /** Statements in the function, before the call; may await. */
  readonly inside?: string;
  readonly call: string;
  readonly run?: "module" | "commonjs";
}

export function literal(constant: Constant): string {
  return typeof constant === "string" ? JSON.stringify(constant) : String(constant);
}

export function callOf(base: Base, api: string, args: readonly string[]): string {
  if (base.call !== "new") return `${api}(${args.join(", ")})`;
  return `new ${api.includes("(") ? `(${api})` : api}(${args.join(", ")})`;
}

/** `{ key: value, rest }` of the options argument. */
export function optionObject(base: Base, value: string): string {
  const { key, rest } = base.option ?? { key: "", rest: "" };
  return `{ ${key}: ${value}${rest ? `, ${rest}` : ""} }`;
}

export function argsOf(base: Base, value: string, object: string = optionObject(base, value)): readonly string[] {
  const args = base.args(value);
  return base.option ? args.map((arg, index) => (index === base.option?.index ? object : arg)) : args;
}
