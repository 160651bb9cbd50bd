/**
 * Objects: literals with their spreads, what `Object.assign` merges, and what the methods of an object write to it.
 *
 * Members are evaluated when they are asked for; the order of properties and spreads is honoured.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import { type Abstract, alternatives, type Environment, isEmpty, type ObjectValue } from "./abstract.ts";
import { memberWrites } from "./class-writes.ts";
import { nameOfKey } from "./collections.ts";
import type { Evaluator } from "./evaluator.ts";
import { evaluateReturn } from "./functions.ts";
import { memberOf } from "./members.ts";
import type { SourceFile } from "./source-file.ts";
import { type Node, writtenKey } from "./syntax.ts";

/** Objects that are spread into each other have no end: what asks itself on the way is not there. */
export function unwound(object: ObjectValue): ObjectValue {
  const asked = new Set<string>();
  let isListing = false;
  let isLooking = false;
  return {
    ...object,
    isOpen() {
      if (isLooking) return true;
      isLooking = true;
      try {
        return object.isOpen();
      } finally {
        isLooking = false;
      }
    },
    keys() {
      if (isListing) return [];
      isListing = true;
      try {
        return object.keys();
      } finally {
        isListing = false;
      }
    },
    get(name) {
      if (asked.has(name)) return undefined;
      asked.add(name);
      try {
        return object.get(name);
      } finally {
        asked.delete(name);
      }
    },
  };
}

/** An object whose members are looked for when the first is asked for; as long as they are looked for, it has those it had. */
export function lazily(held: ObjectValue, find: () => ObjectValue): ObjectValue {
  let whole: ObjectValue | undefined;
  const all = (): ObjectValue => {
    if (whole) return whole;
    whole = held;
    return (whole = find());
  };
  return { ...held, isOpen: () => all().isOpen(), keys: () => all().keys(), get: (name) => all().get(name) };
}

export function objectFromExpression(evaluator: Evaluator, node: TSESTree.ObjectExpression, file: SourceFile, env: Environment): ObjectValue {
  const find = (name: string): Abstract | undefined => {
    const later: Abstract[] = [];
    for (let i = node.properties.length - 1; i >= 0; i--) {
      const property = node.properties[i];
      if (!property) continue;
      if (property.type === "SpreadElement") {
        const spread = evaluator.evaluate(property.argument, file, env);
        const value = spread.kind === "object" ? spread.get(name) : isWhole(spread) ? given(memberOf(evaluator, spread, name, property, file)) : undefined;
        if (value) return settled(evaluator, later, value, node, file);
        // `...(old ? {} : { secret })`, `...(old && { secret })`
        if (spread.kind === "choice") later.push(...spread.options.flatMap((option) => spreadMember(evaluator, option, name, property, file)));
        else later.push(...spreadMember(evaluator, spread, name, property, file));
        continue;
      }
      if (property.kind === "set" || keyOf(evaluator, property, file, env) !== name) continue;
      return settled(evaluator, later, writtenByMethods(evaluator, node, name, propertyValue(evaluator, property, file, env), file), node, file);
    }
    return later.length > 1 ? evaluator.choice("condition", later, node, file) : later[0];
  };
  const hasSpread = node.properties.some(({ type }) => type === "SpreadElement");
  const isVague = node.properties.some((property) => property.type === "SpreadElement" || property.computed);
  const object: ObjectValue = {
    kind: "object",
    node,
    file,
    steps: [],
    // A computed name that nobody knows may be any.
    isOpen: () => isVague && node.properties.some((property) => (property.type === "SpreadElement" ? isOpen(evaluator.evaluate(property.argument, file, env)) : property.computed && keyOf(evaluator, property, file, env) === undefined)),
    keys: () => [...new Set(node.properties.flatMap((property) => {
      if (property.type !== "SpreadElement") return keyOf(evaluator, property, file, env) ?? [];
      const spread = evaluator.evaluate(property.argument, file, env);
      return alternatives(spread).flatMap((option) => (option.kind === "object" ? option.keys() : []));
    }))],
    get: find,
  };
  return hasSpread ? unwound(object) : object;
}

/** A library or an instance, whose members a spread copies. */
function isWhole(value: Abstract): boolean {
  return (value.kind === "api" && value.library !== undefined) || value.kind === "instance";
}

function given(value: Abstract): Abstract | undefined {
  return value.kind === "unknown" ? undefined : value;
}

/** `{ key: undefined, set(key) { this.key = key; } }`: what the methods of an object write to a member that starts empty. */
function writtenByMethods(evaluator: Evaluator, node: TSESTree.ObjectExpression, name: string, value: Abstract, file: SourceFile): Abstract {
  const writes = isEmpty(value) ? (memberWrites(file).ofThis.get(node)?.get(name) ?? []) : [];
  return writes.length === 0 ? value : evaluator.choice("condition", writes.map(({ right }) => evaluator.evaluate(right, file, undefined)), node, file);
}

/** What a spread may give a member; nothing when it certainly has no such member. */
function spreadMember(evaluator: Evaluator, spread: Abstract, name: string, node: Node, file: SourceFile): readonly Abstract[] {
  const value = spread.kind === "object" ? spread.get(name) : spread.kind === "parameter" ? memberOf(evaluator, spread, name, node, file) : undefined;
  if (value) return [value];
  return isOpen(spread) ? [evaluator.unknown(node, file)] : [];
}

function isOpen(value: Abstract): boolean {
  if (value.kind === "choice") return value.options.some(isOpen);
  return value.kind === "object" ? value.isOpen() : !(value.kind === "known" && (value.value === undefined || value.value === null || value.value === false));
}

/** `{ secret: "default", ...given }`: what is spread later wins when it is there, so the earlier value is a fallback. */
function settled(evaluator: Evaluator, later: readonly Abstract[], value: Abstract, node: Node, file: SourceFile): Abstract {
  return later.length === 0 ? value : evaluator.choice("fallback", [...later, value], node, file);
}

export function keyOf(evaluator: Evaluator, property: TSESTree.Property, file: SourceFile, env: Environment): string | undefined {
  const written = writtenKey(property.key, property.computed);
  if (written !== undefined) return written;
  return nameOfKey(evaluator.evaluate(property.key, file, env));
}

function propertyValue(evaluator: Evaluator, property: TSESTree.Property, file: SourceFile, env: Environment): Abstract {
  const value = evaluator.evaluate(property.value, file, env);
  return property.kind === "get" ? evaluateReturn(evaluator, value, [], property, file) : value;
}

/** Objects merged as `Object.assign` and spreads do: the last that has the member wins. */
export function mergedObject(evaluator: Evaluator, parts: readonly Abstract[], node: Node, file: SourceFile): ObjectValue {
  const [first] = parts;
  return unwound({
    kind: "object",
    ...(first?.kind === "object" && first.isMap ? { isMap: first.isMap } : {}),
    node,
    file,
    steps: [],
    isOpen: () => parts.some(isOpen),
    keys: () => [...new Set(parts.flatMap(alternatives).flatMap((part) => (part.kind === "object" ? part.keys() : [])))],
    get(name) {
      const later: Abstract[] = [];
      for (const part of [...parts].reverse()) {
        const value = part.kind === "object" ? part.get(name) : undefined;
        if (value) return settled(evaluator, later, value, node, file);
        if (part.kind === "choice") later.push(...part.options.flatMap((option) => spreadMember(evaluator, option, name, node, file)));
        else if (isOpen(part)) later.push(part.kind === "parameter" ? memberOf(evaluator, part, name, node, file) : evaluator.unknown(node, file));
      }
      return later.length > 1 ? evaluator.choice("condition", later, node, file) : later[0];
    },
  });
}
