/**
 * Where the values of the interpreter come from: constants of the model, and the patterns that give names to parts of them.
 */
import type { Abstract } from "./abstract.ts";
import { Dictionary, giveUp, listed, memberOfValue, Scope, type Value } from "./interpreted-values.ts";
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
      const keys = value.isOpen() ? giveUp() : value.keys();
      if (keys.length > maxMembers) return giveUp();
      const members = keys.map((key): [string, Value] => [key, constantValue(value.get(key) ?? giveUp(), weigh)]);
      return value.node.type === "NewExpression" ? new Dictionary(members) : new Map(members);
    }
    case "function":
      return { kind: "closure", fn: value.fn, scope: new Scope(), file: value.file, env: value.env };
    case "unknown":
      return value.node.type === "Literal" && "regex" in value.node ? (patternOf(value.node) ?? giveUp()) : giveUp();
    case "api":
      if (value.path === "NaN" || value.path === "Infinity") return Number(value.path);
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

/** Gives the names, and in an assignment the members, of a pattern their values. */
export function bindPattern(pattern: Node, value: Value, set: (target: Node, value: Value) => void, evaluate: (node: Node) => Value): void {
  switch (pattern.type) {
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
    case "ObjectPattern": {
      const taken = new Set<string>();
      for (const one of pattern.properties) {
        if (one.type === "RestElement") {
          const rest = value instanceof Map && !(value instanceof Dictionary) ? [...value].filter(([name]) => !taken.has(name)) : giveUp();
          bindPattern(one.argument, new Map(rest), set, evaluate);
        } else {
          const name = writtenKey(one.key, one.computed) ?? nameOf(evaluate(one.key));
          taken.add(name);
          bindPattern(one.value, memberOfValue(value, name), set, evaluate);
        }
      }
      return;
    }
    default:
      set(pattern, value);
  }
}

/** A value as the name of a member. */
export function nameOf(key: Value): string {
  return typeof key === "object" && key !== null ? giveUp() : String(key);
}
