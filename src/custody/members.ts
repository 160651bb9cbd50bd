/**
 * Members: `object.name` for every kind of value that can have one.
 *
 * Objects answer lazily and honour the order of properties and spreads; classes answer from fields,
 * constructor assignments, getters and methods; library results answer with themselves and a longer path.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import type { Abstract, Environment, ObjectValue, Result } from "./abstract.ts";
import { memberOfClass, staticMember } from "./classes.ts";
import { evaluateReturn } from "./functions.ts";
import type { Evaluator } from "./evaluator.ts";
import type { SourceFile } from "./source-file.ts";
import { type Node, writtenKey } from "./syntax.ts";

export function memberOf(evaluator: Evaluator, object: Abstract, name: string, node: Node, file: SourceFile): Abstract {
  switch (object.kind) {
    case "api":
      return memberOfApi(evaluator, object, name, node, file);
    case "object":
      return object.get(name) ?? (object.open ? evaluator.unknown(node, file) : evaluator.known(undefined, node, file));
    case "array": {
      if (name === "length") return object.open ? evaluator.unknown(node, file) : evaluator.known(object.elements.length, node, file);
      const element = object.elements[Number(name)];
      return element ?? evaluator.unknown(node, file);
    }
    case "known":
      if (typeof object.value !== "string") return evaluator.unknown(node, file);
      if (name === "length") return evaluator.known(object.value.length, node, file);
      return /^\d+$/u.test(name) && object.value[Number(name)] !== undefined
        ? { ...object, value: object.value[Number(name)] }
        : evaluator.unknown(node, file);
    case "bytes":
      if (name === "length" || name === "byteLength") return evaluator.known(object.bytes.length, node, file);
      if (name === "buffer") return object;
      return /^\d+$/u.test(name) ? evaluator.known(object.bytes[Number(name)], node, file) : evaluator.unknown(node, file);
    case "environment":
      return object.name === undefined ? { kind: "environment", name, node, file, steps: [] } : evaluator.unknown(node, file);
    case "instance":
      return memberOfClass(evaluator, object.definition, name, object.file, object) ?? evaluator.unknown(node, file);
    case "class":
      return staticMember(evaluator, object.definition, name, object.file) ?? evaluator.unknown(node, file);
    case "result":
      return { ...object, member: object.member === "" ? name : `${object.member}.${name}`, node, file };
    case "parameter":
      if (name === "subtle") return subtleCrypto(evaluator, node, file);
      return { ...object, member: object.member === "" ? name : `${object.member}.${name}`, node, file };
    case "choice":
      return evaluator.choice(object.why, object.options.map((option) => memberOf(evaluator, option, name, node, file)), node, file);
    default:
      return name === "subtle" ? subtleCrypto(evaluator, node, file) : evaluator.unknown(node, file);
  }
}

/** Whatever has a `subtle` is Web Crypto: `this.crypto.subtle`, `getWebCrypto().subtle`. Nothing else has methods of that name. */
function subtleCrypto(evaluator: Evaluator, node: Node, file: SourceFile): Abstract {
  const entry = evaluator.knowledge.global("crypto");
  return entry ? { kind: "api", library: entry.library, path: "subtle", node, file, steps: [] } : evaluator.unknown(node, file);
}

/** Names by which a program calls its global object. */
export const globalObjects: ReadonlySet<string> = new Set(["globalThis", "window", "self", "global"]);

/** The language and the host themselves, as against an installed library. */
export function isPlatform(api: Extract<Abstract, { kind: "api" }>): boolean {
  return api.library === undefined || api.library.name === "javascript";
}

function memberOfApi(evaluator: Evaluator, object: Extract<Abstract, { kind: "api" }>, name: string, node: Node, file: SourceFile): Abstract {
  if (object.library && !isPlatform(object)) {
    // Interop of CommonJS and ES modules: the default export of a library is the library.
    if (name === "default" && object.path === "") return object;
    const { library, prefix } = evaluator.knowledge.member({ library: object.library, prefix: object.path }, name);
    return { kind: "api", library, path: prefix, node, file, steps: [] };
  }
  const path = object.path;
  if (globalObjects.has(path)) return evaluator.globalValue(name, node, file);
  switch (path) {
    case "process.env":
    case "import.meta.env":
    case "Bun.env":
      return { kind: "environment", name, node, file, steps: [] };
    default:
      if (name === "default" && (path.startsWith("module:") || object.library)) return object;
      return { kind: "api", library: object.library, path: path === "" ? name : `${path}.${name}`, node, file, steps: [] };
  }
}

export function objectFromExpression(evaluator: Evaluator, node: TSESTree.ObjectExpression, file: SourceFile, env: Environment): ObjectValue {
  const find = (name: string): Abstract | undefined => {
    const later: Abstract[] = [];
    for (let i = node.properties.length - 1; i >= 0; i--) {
      const property = node.properties[i];
      if (!property) continue;
      if (property.type === "SpreadElement") {
        const spread = evaluator.evaluate(property.argument, file, env);
        const value = spread.kind === "object" ? spread.get(name) : undefined;
        if (value) return settled(evaluator, later, value, node, file);
        if (spread.kind !== "object" || spread.open) later.push(spread.kind === "parameter" ? memberOf(evaluator, spread, name, property, file) : evaluator.unknown(property, file));
        continue;
      }
      if (keyOf(evaluator, property, file, env) !== name) continue;
      return settled(evaluator, later, propertyValue(evaluator, property, file, env), node, file);
    }
    const [only] = later;
    return only;
  };
  return {
    kind: "object",
    node,
    file,
    steps: [],
    open: node.properties.some((property) => property.type === "SpreadElement" && isOpen(evaluator.evaluate(property.argument, file, env))),
    keys: () => node.properties.flatMap((property) => {
      if (property.type !== "SpreadElement") return keyOf(evaluator, property, file, env) ?? [];
      const spread = evaluator.evaluate(property.argument, file, env);
      return spread.kind === "object" ? spread.keys() : [];
    }),
    get: find,
  };
}

function isOpen(value: Abstract): boolean {
  return value.kind === "object" ? value.open : !(value.kind === "known" && (value.value === undefined || value.value === null));
}

/** `{ secret: "default", ...given }`: what is spread later wins when it is there, so the earlier value is a fallback. */
function settled(evaluator: Evaluator, later: readonly Abstract[], value: Abstract, node: Node, file: SourceFile): Abstract {
  return later.length === 0 ? value : evaluator.choice("fallback", [...later, value], node, file);
}

function keyOf(evaluator: Evaluator, property: TSESTree.Property, file: SourceFile, env: Environment): string | undefined {
  const written = writtenKey(property.key, property.computed);
  if (written !== undefined) return written;
  const computed = evaluator.evaluate(property.key, file, env);
  return computed.kind === "known" && (typeof computed.value === "string" || typeof computed.value === "number") ? String(computed.value) : undefined;
}

function propertyValue(evaluator: Evaluator, property: TSESTree.Property, file: SourceFile, env: Environment): Abstract {
  const value = evaluator.evaluate(property.value, file, env);
  return property.kind === "get" ? evaluateReturn(evaluator, value, [], property, file) : value;
}

/** Objects merged as `Object.assign` and spreads do: the last that has the member wins. */
export function mergedObject(evaluator: Evaluator, parts: readonly Abstract[], node: Node, file: SourceFile): Abstract {
  return {
    kind: "object",
    node,
    file,
    steps: [],
    open: parts.some(isOpen),
    keys: () => [...new Set(parts.flatMap((part) => (part.kind === "object" ? part.keys() : [])))],
    get(name) {
      const later: Abstract[] = [];
      for (const part of [...parts].reverse()) {
        const value = part.kind === "object" ? part.get(name) : undefined;
        if (value) return settled(evaluator, later, value, node, file);
        if (isOpen(part)) later.push(part.kind === "parameter" ? memberOf(evaluator, part, name, node, file) : evaluator.unknown(node, file));
      }
      return later[0];
    },
  };
}

/** The value of a pattern's name, given the value of the whole: `const { a: { b = 1 } } = source`. */
export function destructured(evaluator: Evaluator, pattern: Node, target: Node, source: Abstract, file: SourceFile, env: Environment): Abstract | undefined {
  switch (pattern.type) {
    case "Identifier":
      return pattern === target ? source : undefined;
    case "AssignmentPattern":
      if (!contains(pattern.left, target)) return undefined;
      return destructured(evaluator, pattern.left, target, withDefault(evaluator, source, pattern, file, env), file, env);
    case "TSParameterProperty":
      return destructured(evaluator, pattern.parameter, target, source, file, env);
    case "RestElement":
      return contains(pattern.argument, target) ? destructured(evaluator, pattern.argument, target, source, file, env) : undefined;
    case "ObjectPattern":
      for (const property of pattern.properties) {
        if (!contains(property, target)) continue;
        if (property.type === "RestElement") return destructured(evaluator, property.argument, target, source, file, env);
        const key = keyOf(evaluator, property, file, env);
        const value = key === undefined ? evaluator.unknown(property, file) : memberOf(evaluator, source, key, property.value, file);
        return destructured(evaluator, property.value, target, value, file, env);
      }
      return undefined;
    case "ArrayPattern":
      for (const [index, element] of pattern.elements.entries()) {
        if (!element || !contains(element, target)) continue;
        if (element.type === "RestElement") return evaluator.unknown(target, file);
        return destructured(evaluator, element, target, memberOf(evaluator, source, String(index), element, file), file, env);
      }
      return undefined;
    default:
      return undefined;
  }
}

function contains(outer: Node, inner: Node): boolean {
  return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}

function withDefault(evaluator: Evaluator, source: Abstract, pattern: TSESTree.AssignmentPattern, file: SourceFile, env: Environment): Abstract {
  if (source.kind === "known") return source.value === undefined ? evaluator.evaluate(pattern.right, file, env) : source;
  if (source.kind === "bytes" || source.kind === "object" || source.kind === "array" || source.kind === "function") return source;
  const fallback = evaluator.evaluate(pattern.right, file, env);
  return evaluator.choice("fallback", [source, fallback], pattern, file);
}

/** The role that a library gives to a result or a member of it: `ret.Plaintext` is a raw key. */
export function roleOfResult(result: Result): string | undefined {
  const args = result.site.row.args;
  const role = args?.[result.member === "" ? "ret" : `ret.${result.member}`];
  return typeof role === "string" ? role : role?.[0];
}

