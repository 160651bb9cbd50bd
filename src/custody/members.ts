/**
 * Members: `object.name` for every kind of value that can have one.
 *
 * Objects answer lazily and honour the order of properties and spreads; classes answer from fields,
 * constructor assignments, getters and methods; library results answer with themselves and a longer path.
 */
import { type Abstract, type Environment, type Instance, type Parameter, type Result } from "./abstract.ts";
import { memberOfClass, staticMember } from "./classes.ts";
import { isMethodOfMap, isSymbol } from "./collections.ts";
import { decorated, ofWorkerData, setOnContext } from "./contexts.ts";
import { doors, globalObjects, settings } from "./doors.ts";
import { declaredInstance } from "./declared-types.ts";
import type { Evaluator } from "./evaluator.ts";
import { keyOf } from "./objects.ts";
import { defaultOfSchema } from "./setting-schemas.ts";
import { settingOf } from "./settings-written.ts";
import type { SourceFile } from "./source-file.ts";
import { type ClassNode, type FunctionNode, isClass, isFunction, type Node, parametersOf, unwrap } from "./syntax.ts";

export function memberOf(evaluator: Evaluator, object: Abstract, name: string, node: Node, file: SourceFile): Abstract {
  switch (object.kind) {
    case "api":
      return memberOfApi(evaluator, object, name, node, file);
    case "object":
      // A map has more members than what is put into it, and its methods are none of those.
      if (isMethodOfMap(object, name)) return evaluator.unknown(node, file);
      return object.get(name) ?? (object.node.type === "NewExpression" || object.isOpen() ? evaluator.unknown(node, file) : evaluator.known(undefined, node, file));
    case "array": {
      if (name === "groups") return object.groups ?? evaluator.unknown(node, file);
      if (name === "length") return object.open ? evaluator.unknown(node, file) : evaluator.known(object.elements.length, node, file);
      const element = object.elements[Number(name)];
      return element ?? (object.open || !/^\d+$/u.test(name) ? evaluator.unknown(node, file) : evaluator.known(undefined, node, file));
    }
    case "known":
      if (typeof object.value !== "string") return evaluator.unknown(node, file);
      if (name === "length") return evaluator.known(object.value.length, node, file);
      return /^\d+$/u.test(name) ? { ...object, value: object.value[Number(name)] } : evaluator.unknown(node, file);
    case "bytes":
      if (name === "length" || name === "byteLength") return evaluator.known(object.bytes.length, node, file);
      if (name === "buffer") return object;
      return /^\d+$/u.test(name) ? evaluator.known(object.bytes[Number(name)], node, file) : evaluator.unknown(node, file);
    case "environment":
      return object.name === undefined ? { kind: "environment", name, node, file, steps: [] } : evaluator.unknown(node, file);
    case "instance":
      return memberOfInstance(evaluator, object, name, node, file) ?? evaluator.unknown(node, file);
    case "class":
      return staticMember(evaluator, object.definition, name, object.file) ?? evaluator.unknown(node, file);
    case "result": {
      const otherwise = object.member === "" && object.site.row.role === "setting" ? defaultOfSchema(evaluator, object.site, name) : undefined;
      const setting: Abstract = { ...object, member: object.member === "" ? name : `${object.member}.${name}`, node, file };
      return otherwise ? evaluator.choice("fallback", [setting, otherwise], node, file) : (decorated(evaluator, name, node, file) ?? setting);
    }
    case "parameter":
      if (name === "subtle") return subtleCrypto(evaluator, node, file);
      // `(...all) => all[0]` is the parameter in that place.
      if (object.member === "" && /^\d+$/u.test(name) && parametersOf(object.fn)[object.index]?.type === "RestElement") return { ...object, index: object.index + Number(name), node, file };
      return memberOfDeclared(evaluator, object, name) ?? memberOfContext(evaluator, object, name, node, file);
    case "choice":
      return evaluator.choice(object.why, object.options.map((option) => memberOf(evaluator, option, name, node, file)), node, file);
    default:
      if (name === "source" && object.node.type === "Literal" && "regex" in object.node) return evaluator.known(object.node.regex.pattern, object.node, object.file);
      if (name === "description" && isSymbol(object)) return descriptionOf(evaluator, object, node, file);
      return name === "subtle" ? subtleCrypto(evaluator, node, file) : (decorated(evaluator, name, node, file) ?? evaluator.unknown(node, file));
  }
}

/** A private member is that of the class whose text names it, whatever its subclasses call theirs. */
function memberOfInstance(evaluator: Evaluator, object: Instance, name: string, node: Node, file: SourceFile): Abstract | undefined {
  const owner = name.startsWith("#") ? classAround(node) : undefined;
  if (!owner || owner === object.definition) return memberOfClass(evaluator, object.definition, name, object.file, object);
  return memberOfClass(evaluator, owner, name, file, { kind: "instance", definition: owner, node: object.node, file, steps: [] });
}

function classAround(node: Node): ClassNode | undefined {
  let at: Node | null | undefined = node.parent;
  while (at && !isClass(at)) at = at.parent;
  return at ?? undefined;
}

/** A table says no more by more of its members. */
const maxMembers = 32;

/** A member whose name nobody knows: the environment stays the environment, a table answers with any of its values. */
export function anyMember(evaluator: Evaluator, object: Abstract, node: Node, file: SourceFile): Abstract {
  if (object.kind === "environment" || (object.kind === "api" && /^(?:process|import\.meta|Bun)\.env$/u.test(object.path))) {
    return { kind: "environment", name: undefined, node, file, steps: [] };
  }
  if (object.kind === "object" && !object.isOpen()) {
    return evaluator.choice("condition", object.keys().slice(0, maxMembers).flatMap((key) => object.get(key) ?? []), node, file);
  }
  return object.kind === "array" && !object.open ? evaluator.choice("condition", object.elements, node, file) : evaluator.unknown(node, file);
}

/** A member of what a function is given, with what other handlers of the file write there. */
function memberOfContext(evaluator: Evaluator, parameter: Parameter, name: string, node: Node, file: SourceFile): Abstract {
  const itself: Abstract = { ...parameter, member: parameter.member === "" ? name : `${parameter.member}.${name}`, node, file };
  const told = setOnContext(evaluator, parameter, name, node);
  return told ? evaluator.choice("condition", [itself, told], node, file) : itself;
}

/** `Symbol("text").description` */
function descriptionOf(evaluator: Evaluator, symbol: Abstract, node: Node, file: SourceFile): Abstract {
  const made = unwrap(symbol.node);
  const [text] = made.type === "CallExpression" ? made.arguments : [];
  return text && text.type !== "SpreadElement" ? evaluator.evaluate(text, symbol.file, undefined) : evaluator.unknown(node, file);
}

/** A member of a parameter whose type is a class of the project: the container hands in an instance. */
function memberOfDeclared(evaluator: Evaluator, parameter: Parameter, name: string): Abstract | undefined {
  const declared = parameter.member === "" ? declaredInstance(evaluator, parameter) : undefined;
  const value = declared && memberOfClass(evaluator, declared.definition, name, declared.file, declared);
  return value?.kind === "unknown" ? undefined : value;
}

/** Whatever has a `subtle` is Web Crypto: `this.crypto.subtle`, `getWebCrypto().subtle`. Nothing else has methods of that name. */
function subtleCrypto(evaluator: Evaluator, node: Node, file: SourceFile): Abstract {
  const entry = evaluator.knowledge.global("crypto");
  return entry ? { kind: "api", library: entry.library, path: "subtle", node, file, steps: [] } : evaluator.unknown(node, file);
}

/** The language and the host themselves, as against an installed library. */
export function isPlatform(api: Extract<Abstract, { kind: "api" }>): boolean {
  return api.library === undefined || api.library.name === "javascript";
}

function memberOfApi(evaluator: Evaluator, object: Extract<Abstract, { kind: "api" }>, name: string, node: Node, file: SourceFile): Abstract {
  if (object.library && !isPlatform(object)) {
    // Interop of CommonJS and ES modules: the default export of a library is the library.
    if (name === "default" && Object.values(object.library.specifiers).includes(object.path)) return object;
    const { library, prefix } = evaluator.knowledge.member({ library: object.library, prefix: object.path }, name);
    return { kind: "api", library, path: prefix, node, file, steps: [] };
  }
  const path = object.path;
  if (globalObjects.has(path)) return globalWritten(evaluator, name, node, file) ?? evaluator.globalValue(name, node, file);
  switch (path) {
    case "process.env":
      return settingOf(evaluator, name, node, file);
    case "import.meta.env":
    case "Bun.env":
      return { kind: "environment", name, node, file, steps: [] };
    case "arguments": {
      const fn = /^\d+$/u.test(name) ? ownerOfArguments(node) : undefined;
      return fn ? { kind: "parameter", fn, index: Number(name), member: "", node, file, steps: [] } : evaluator.unknown(node, file);
    }
    default:
      if (name === "default" && (path.startsWith("module:") || object.library)) return object;
      if (path.endsWith("worker_threads.workerData")) return ofWorkerData(evaluator, name, node, file) ?? evaluator.unknown(node, file);
      return { kind: "api", library: object.library, path: path === "" ? name : `${path}.${name}`, node, file, steps: [] };
  }
}

/** `globalThis.settings = {…}`: a global that the file itself makes. */
function globalWritten(evaluator: Evaluator, name: string, node: Node, file: SourceFile): Abstract | undefined {
  if (evaluator.knowledge.global(name) || doors.has(name) || settings.has(name)) return undefined;
  file.needsAllStatements();
  const writes = file.assignmentsByName.named(name).filter(({ left }) => left !== node && left.type === "MemberExpression" && isGlobalObject(left.object));
  return writes.length === 0 || writes.length > 4 ? undefined : evaluator.choice("condition", writes.map(({ right }) => evaluator.evaluate(right, file, undefined)), node, file);
}

function isGlobalObject(node: Node): boolean {
  const inner = unwrap(node);
  return inner.type === "Identifier" && globalObjects.has(inner.name);
}

/** The function whose `arguments` a node sees: arrows have none of their own. */
function ownerOfArguments(node: Node): FunctionNode | undefined {
  let at: Node | null | undefined = node.parent;
  while (at && (!isFunction(at) || at.type === "ArrowFunctionExpression")) at = at.parent;
  return at && isFunction(at) ? at : undefined;
}

/** The value of a pattern's name, given the value of the whole: `const { a: { b = 1 } } = source`. */
export function destructured(evaluator: Evaluator, pattern: Node, target: Node, source: Abstract, file: SourceFile, env: Environment): Abstract | undefined {
  switch (pattern.type) {
    case "Identifier":
      return pattern === target ? source : undefined;
    case "AssignmentPattern":
      if (!contains(pattern.left, target)) return undefined;
      return destructured(evaluator, pattern.left, target, withDefault(evaluator, source, evaluator.evaluate(pattern.right, file, env), pattern, file), file, env);
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
        if (element.type === "RestElement") {
          const rest: Abstract = source.kind === "array" ? { ...source, elements: source.elements.slice(index) } : evaluator.unknown(target, file);
          return destructured(evaluator, element.argument, target, rest, file, env);
        }
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

/** A value, or another one where it is missing. */
export function withDefault(evaluator: Evaluator, value: Abstract, otherwise: Abstract, node: Node, file: SourceFile): Abstract {
  if (value.kind === "known") return value.value === undefined ? otherwise : value;
  if (value.kind === "bytes" || value.kind === "object" || value.kind === "array" || value.kind === "function") return value;
  return evaluator.choice("fallback", [value, otherwise], node, file);
}

/** The role that a library gives to a result or a member of it: `ret.Plaintext` is a raw key. */
export function roleOfResult(result: Result): string | undefined {
  const args = result.site.row.args;
  const role = args?.[result.member === "" ? "ret" : `ret.${result.member}`];
  return typeof role === "string" ? role : role?.[0];
}

