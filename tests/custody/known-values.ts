/**
 * One program, two readers: what JavaScript makes of `answer`, and what the model says that it is.
 *
 * Both are told in one plain form, so that they can be compared: text, numbers and the like as they are, a list as its elements,
 * bytes (and what shares or shows them) as `Bytes`, objects and maps as their entries.
 */
import { Buffer } from "node:buffer";
import util from "node:util";
import * as parser from "@typescript-eslint/parser";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Abstract } from "../../src/custody/abstract.ts";
import { CustodyModel } from "../../src/custody/model.ts";
import { workedOutReturn } from "../../src/custody/worked-out.ts";
import { defaultPolicy } from "../../src/policy/policy.ts";

class Bytes {
  readonly hex: string;
  constructor(bytes: Uint8Array) {
    this.hex = Buffer.from(bytes).toString("hex");
  }
}
class Members {
  readonly entries: readonly (readonly [string, Plain])[];
  constructor(entries: readonly (readonly [string, Plain])[]) {
    // Objects of the model have no order; that of their names is asked by `Object.keys`.
    this.entries = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  }
}
export type Plain = string | number | bigint | boolean | null | undefined | Bytes | Members | readonly Plain[];

/** The value that is not told: of a function, of what throws, of what is not known. */
export const untold: unique symbol = Symbol("untold");
export type Told = Plain | typeof untold;

/** What a program may use beside the language. */
const host = { Buffer, util, atob, btoa, TextEncoder, TextDecoder, URL, URLSearchParams, structuredClone };
const maxTurns = 60;
/** Written into loops by the generator: a comment for the model, a count of turns for JavaScript. */
export const turn = "/*turn*/";

/** What JavaScript says. The text is made by tests: nothing that a repository holds is run. */
export function languageSays(program: string): Told {
  let turns = 0;
  const count = (): void => {
    if (++turns > maxTurns) throw new Error("no end");
  };
  const text = program.replaceAll(turn, "count();").replaceAll(/^import .*$/gmu, "");
  const run = new Function("count", ...Object.keys(host), `"use strict";\n${text}\nreturn answer;`);
  try {
    return plainOf(run(count, ...Object.values(host)));
  } catch {
    return untold;
  }
}

function plainOf(value: unknown): Told {
  switch (typeof value) {
    case "object": {
      if (value === null) return null;
      if (value instanceof ArrayBuffer) return new Bytes(new Uint8Array(value));
      if (ArrayBuffer.isView(value)) return new Bytes(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
      if (value instanceof Map) return membersOf([...value].map(([key, one]): readonly [string, Told] => [String(key), plainOf(one)]));
      if (value instanceof String) return String(value);
      if (Symbol.iterator in value) return listOf(Array.from(value as Iterable<unknown>, plainOf)); // just looked at
      return value instanceof RegExp ? untold : membersOf(Object.entries(value).map(([key, one]) => [key, plainOf(one)]));
    }
    case "function":
    case "symbol":
      return untold;
    default:
      return value as Plain; // all that is left of `typeof`
  }
}

/** What the model says of the variable `answer`. */
export function modelSays(program: string): Told {
  const { model, init } = modelOf(program);
  return toldOf(model.evaluator.ask(init, model.file));
}

/** What the interpreter of constants says of the call that `answer` is, and nobody else. */
export function interpreterSays(program: string): Told {
  const { model: { evaluator, file }, init } = modelOf(program);
  if (init.type !== "CallExpression") throw new Error(`no call in ${program}`);
  const fn = evaluator.ask(init.callee, file);
  if (fn.kind !== "function") throw new Error(`no function in ${program}`);
  const worked = workedOutReturn(evaluator, fn, init.arguments.map((argument) => evaluator.ask(argument, file)), init);
  return worked ? toldOf(worked) : untold;
}

function modelOf(program: string): { readonly model: CustodyModel; readonly init: TSESTree.Expression } {
  const path = "/repository/src/app.js";
  const { ast, scopeManager } = parser.parseForESLint(program, { filePath: path, sourceType: "module", range: true, loc: true });
  const model = new CustodyModel({ ast, text: program, path, scopeManager, policy: defaultPolicy, host: undefined, parse: () => undefined });
  const declared = model.file.declarators.find(({ id }) => id.type === "Identifier" && id.name === "answer");
  if (!declared?.init) throw new Error(`no answer in ${program}`);
  return { model, init: declared.init };
}

function toldOf(value: Abstract): Told {
  switch (value.kind) {
    case "known":
      return value.value;
    case "bytes":
      return new Bytes(value.bytes);
    case "array":
      return value.open ? untold : listOf(value.elements.map(toldOf));
    case "object":
      return value.isOpen() ? untold : membersOf(value.keys().map((key) => [key, toldOf(value.get(key) ?? { ...value, kind: "unknown" })]));
    default:
      return untold;
  }
}

function listOf(list: readonly Told[]): Told {
  return list.every((one) => one !== untold) ? list : untold;
}

function membersOf(entries: readonly (readonly [string, Told])[]): Told {
  const told = entries.flatMap(([key, one]): readonly (readonly [string, Plain])[] => (one === untold ? [] : [[key, one]]));
  return told.length === entries.length ? new Members(told) : untold;
}
