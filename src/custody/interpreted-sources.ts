/**
 * Where the values of the interpreter come from: constants of the model, and the patterns that give names to parts of them.
 */
import type { Abstract } from "./abstract.ts";
import { giveUp, listed, memberOfValue, type Value } from "./interpreted-values.ts";
import { isPlatform } from "./members.ts";
import { patternOf } from "./patterns.ts";
import { type Node, writtenKey } from "./syntax.ts";

const maxElements = 4_096;
const maxMembers = 64;

/** A value of the model, when it is constant in full. @param weigh Hears of every constant that may be the one to point at. */
export function constantValue(value: Abstract, weigh: (source: Abstract) => void): Value {
  switch (value.kind) {
    case "known":
      weigh(value);
      return value.value;
    case "bytes":
      weigh(value);
      return value.bytes.slice();
    case "array":
      if (value.open || value.elements.length > maxElements) return giveUp();
      weigh(value);
      return value.elements.map((one) => constantValue(one, weigh));
    case "object": {
      const keys = value.open ? giveUp() : value.keys();
      if (keys.length > maxMembers) return giveUp();
      return new Map(keys.map((key) => [key, constantValue(value.get(key) ?? giveUp(), weigh)]));
    }
    case "function":
      return { kind: "closure", fn: value.fn, scope: new Map(), file: value.file, env: value.env };
    case "unknown":
      return value.node.type === "Literal" && "regex" in value.node ? (patternOf(value.node) ?? giveUp()) : giveUp();
    case "api":
      return isPlatform(value) ? { kind: "builtin", path: value.path } : giveUp();
    default:
      return giveUp();
  }
}

/** How much a constant says: the longest is where a finding points. */
export function weightOf(value: Abstract | undefined): number {
  switch (value?.kind) {
    case "known":
      return typeof value.value === "string" ? value.value.length : 0;
    case "bytes":
      return value.bytes.length;
    case "array":
      return Math.max(value.elements.length, value.open ? value.node.range[1] - value.node.range[0] : 0);
    default:
      return 0;
  }
}

/** Gives the names of a pattern their values. */
export function bindPattern(pattern: Node, value: Value, set: (name: Node & { name: string }, value: Value) => void, evaluate: (node: Node) => Value): void {
  switch (pattern.type) {
    case "Identifier":
      set(pattern, value);
      return;
    case "AssignmentPattern":
      bindPattern(pattern.left, value === undefined ? evaluate(pattern.right) : value, set, evaluate);
      return;
    case "ArrayPattern": {
      const list = listed(value);
      pattern.elements.forEach((one, i) => {
        if (one?.type === "RestElement") bindPattern(one.argument, list.slice(i), set, evaluate);
        else if (one) bindPattern(one, list[i], set, evaluate);
      });
      return;
    }
    case "ObjectPattern":
      for (const one of pattern.properties) {
        if (one.type === "RestElement") giveUp();
        bindPattern(one.value, memberOfValue(value, writtenKey(one.key, one.computed) ?? giveUp()), set, evaluate);
      }
      return;
    default:
      giveUp();
  }
}
