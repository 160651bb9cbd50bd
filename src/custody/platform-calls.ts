/**
 * Calls of the language and the host: module loading, folding of built-ins, conversions, methods of plain values.
 *
 * Constants fold; what is not constant keeps its origin through conversions that only change its form.
 */
import type { Abstract } from "./abstract.ts";
import { filledList, listedObject, listMethod, mapMethod, mapOf, withMember } from "./collections.ts";
import { asAbstract, changedForm, mapConstants, parsedJson, passed } from "./constants.ts";
import type { Evaluator } from "./evaluator.ts";
import { joined } from "./expressions.ts";
import { piped } from "./helpers-of-libraries.ts";
import { foldBuiltin, foldConstruction } from "./fold-builtins.ts";
import { foldMethod } from "./fold.ts";
import { evaluateReturn } from "./functions.ts";
import { memberOf } from "./members.ts";
import { mergedObject } from "./objects.ts";
import { byPattern, executed, tested } from "./patterns.ts";
import { resolvedWith } from "./promises.ts";
import type { SourceFile } from "./source-file.ts";
import { type CallNode, type Node, unwrap, writtenKey } from "./syntax.ts";
import { addressParts, searchParameters } from "./url-values.ts";
import { workedOutMethod } from "./worked-out.ts";

/** Calls that name resolution itself depends on, and the language's own functions. */
export function platformCall(
  evaluator: Evaluator, callee: Extract<Abstract, { kind: "api" }>, args: readonly Abstract[], node: CallNode, file: SourceFile,
): Abstract | undefined {
  const path = callee.path.replace(/^module:(?:node:)?/u, "");
  const [first] = args;
  const text = first?.kind === "known" && typeof first.value === "string" ? first.value : undefined;
  switch (path) {
    case "require":
    case "module.require":
    case "createdRequire":
    case "process.getBuiltinModule":
      return text === undefined ? undefined : evaluator.project.module(evaluator, text, node, file);
    case "module.createRequire":
      return { kind: "api", library: undefined, path: "createdRequire", node, file, steps: [] };
    case "util.promisify":
      return first?.kind === "function" ? { ...first, byCallback: true } : first;
    case "Proxy":
      return node.type === "NewExpression" && first ? proxied(evaluator, first, args[1], node, file) : undefined;
    case "@nestjs/passport.PassportStrategy":
    case "structuredClone":
    case "Object.freeze":
    case "Object.seal":
    case "Promise.resolve":
    case "Object":
      return first;
    case "Object.assign":
      return mergedObject(evaluator, args, node, file);
    case "Object.defineProperty":
      return first && defined(evaluator, first, args[1], args[2], node, file);
    case "Object.create":
      return args.length === 1 ? passed(first) : undefined;
    case "Object.keys":
    case "Object.values":
    case "Object.entries":
      return listedObject(evaluator, path.slice("Object.".length), first, node, file);
    case "Promise.all":
      return first;
    case "Promise.allSettled":
      return first?.kind === "array" ? { ...first, elements: first.elements.map((one) => withMember("value", one, node, file)) } : undefined;
    case "Promise.any":
    case "Promise.race":
      return first?.kind === "array" && !first.open ? evaluator.choice("condition", first.elements, node, file) : undefined;
    case "Promise":
      return node.type === "NewExpression" && first?.kind === "function" ? resolvedWith(evaluator, first) : undefined;
    case "Buffer.alloc":
    case "Uint8Array":
      // A window on memory that was only just made is there to be written to.
      if (args.length > 1 && first?.kind === "bytes" && first.bytes.every((byte) => byte === 0)) return evaluator.unknown(node, file);
      if (args.length !== 1 || first?.kind === "known" || !isSize(path, first, node)) break;
      // Zeros, however many.
      return { kind: "partial", parts: [{ kind: "bytes", bytes: new Uint8Array(16), node, file, steps: [] }], node, file, steps: [] };
    case "Buffer.from": {
      // What `buffer.toJSON()` gives: `{ type: "Buffer", data: […] }`.
      const data = first?.kind === "object" ? first.get("data") : undefined;
      if (!data) break;
      return platformCall(evaluator, callee, [data], node, file);
    }
    case "Array.from":
    case "Uint8Array.from":
      if (args.length < 2) break;
      return filledList(evaluator, path, first, args[1], node, file) ?? (first?.kind === "object" ? undefined : conversion(path, args));
    case "Deno.env.get":
    case "Bun.env.get":
      return { kind: "environment", name: text, node, file, steps: [] };
    case "JSON.parse": {
      if (first?.kind === "choice") {
        // `JSON.parse(process.env.CONFIG || '{"secret":"…"}')`
        const options = first.options.map((option) => (option.kind === "known" && typeof option.value === "string" ? parsedJson(evaluator, option.value, option, node, file) : undefined) ?? option);
        return evaluator.choice(first.why, options, node, file);
      }
      const parsed = text === undefined ? undefined : parsedJson(evaluator, text, first, node, file);
      return parsed ?? passed(first) ?? evaluator.unknown(node, file);
    }
    case "Map":
    case "WeakMap":
    case "Headers":
    case "FormData":
      return node.type === "NewExpression" ? mapOf(first, node, file) : undefined;
    case "Object.fromEntries": {
      const made = first && mapOf(first, node, file);
      return made && { ...made, node };
    }
    case "Set":
      if (text !== undefined) return platformCall(evaluator, callee, [asAbstract(evaluator, [...text], first?.node ?? node, file)], node, file);
      return node.type === "NewExpression" && first?.kind === "array" ? withoutRepetition(first) : undefined;
    case "URLSearchParams":
      return node.type === "NewExpression" ? searchParameters(evaluator, first, node, file) : undefined;
    case "URL":
      return node.type === "NewExpression" && args.length === 1 ? addressParts(evaluator, first) : undefined;
    default:
      break;
  }
  const folded = foldedCall(evaluator, path.replace(/^buffer\./u, ""), args, node, file);
  return folded ?? conversion(path.replace(/^buffer\./u, ""), args);
}

/** `new Proxy(target, { get: (target, name) => … })`: what the handler makes of each member, or the target's own. */
function proxied(evaluator: Evaluator, target: Abstract, handler: Abstract | undefined, node: Node, file: SourceFile): Abstract {
  const getter = handler?.kind === "object" ? handler.get("get") : undefined;
  if (!getter) return target;
  return {
    kind: "object", node, file, steps: [], isOpen: () => true, keys: () => (target.kind === "object" ? target.keys() : []),
    get: (name) => evaluateReturn(evaluator, getter, [target, evaluator.known(name, node, file), target], node, file),
  };
}

/** A set is the list of what it holds. */
function withoutRepetition(list: Extract<Abstract, { kind: "array" }>): Abstract {
  const seen = new Set<unknown>();
  return { ...list, elements: list.elements.filter((one) => one.kind !== "known" || (!seen.has(one.value) && seen.add(one.value))) };
}

const answers = /^(?:Boolean|isNaN|isFinite|Array\.isArray|Number\.is\w+)$/u;

function foldedCall(evaluator: Evaluator, path: string, args: readonly Abstract[], node: CallNode, file: SourceFile): Abstract | undefined {
  const [first] = args;
  if (path === "Reflect.get" && first && args[1]?.kind === "known") return memberOf(evaluator, first, String(args[1].value), node, file);
  // An answer about a value shows nothing of it.
  if (first?.kind === "choice" && answers.test(path)) return evaluator.choice("condition", first.options.map((option) => foldedCall(evaluator, path, [option], node, file) ?? evaluator.unknown(node, file)), node, file);
  return mapConstants(evaluator, args, node, file, (constants) => (node.type === "NewExpression" ? foldConstruction(path, constants) : foldBuiltin(path, constants)));
}

/** `Object.defineProperty(object, "name", { value })`, or `{ get }` as compilers write it. */
export function defined(evaluator: Evaluator, object: Abstract, name: Abstract | undefined, descriptor: Abstract | undefined, node: CallNode, file: SourceFile): Abstract | undefined {
  if (name?.kind !== "known" || descriptor?.kind !== "object") return undefined;
  const value = describedValue(evaluator, descriptor, node, file);
  return value && mergedObject(evaluator, [object, { ...descriptor, isOpen: () => false, keys: () => [String(name.value)], get: (asked) => (asked === name.value ? value : undefined) }], node, file);
}

/** What a property descriptor gives the property. */
export function describedValue(evaluator: Evaluator, descriptor: Extract<Abstract, { kind: "object" }>, node: CallNode, file: SourceFile): Abstract | undefined {
  const getter = descriptor.get("get");
  return descriptor.get("value") ?? (getter?.kind === "function" ? evaluateReturn(evaluator, getter, [], node, file) : undefined);
}

/** Conversions that keep what they are given: the environment's text as bytes is still the environment's. */
const conversions = /^(?:Buffer(?:\.(?:from|concat))?|String|JSON\.(?:parse|stringify)|(?:Uint8|Int8|Uint8Clamped)Array(?:\.from)?|atob|btoa|encodeURIComponent|decodeURIComponent|unescape|escape|Array\.from)$/u;

function conversion(path: string, args: readonly Abstract[]): Abstract | undefined {
  if (!conversions.test(path)) return undefined;
  const [first] = args;
  // Bytes put together: known only when every part is.
  if (path === "Buffer.concat" && first?.kind === "array") return first.open ? undefined : { kind: "partial", parts: first.elements.slice(0, 64), node: first.node, file: first.file, steps: [] };
  return changedForm(passed(first));
}

/** Methods of text, bytes and lists that give back what they got, in another form. */
const keepingMethods = new Set([
  "toString", "trim", "trimEnd", "trimStart", "toLowerCase", "toUpperCase", "slice", "subarray", "substring", "substr", "split", "join", "replace",
  "replaceAll", "padEnd", "padStart", "normalize", "valueOf", "promise", "unwrap", "at", "reverse", "concat", "repeat", "finally", "encode", "decode", "toJSON", "fill",
]);

/** Whether the arguments of a method say anything about what it gives: those of a value that nobody knows do not. */
export function asksArguments(receiver: Abstract, method: string): boolean {
  const { kind } = receiver;
  if (method === "pipe") return isSetting(receiver);
  return kind === "known" || kind === "bytes" || kind === "array" || kind === "object" || kind === "choice" || /^(?:then|catch|encode|decode|exec|test)$/u.test(method);
}

/** What `pipe` hands on as a value: a setting, also with a default. Of anything else it is a stream's. */
function isSetting(value: Abstract): boolean {
  return value.kind === "environment" || value.kind === "choice" || (value.kind === "result" && value.site.row.role === "setting");
}

/** A method of a value that is no library's: text, bytes, lists, promises, tables. */
export function methodCall(evaluator: Evaluator, receiver: Abstract, method: string, args: readonly Abstract[], node: Node, file: SourceFile): Abstract {
  const [first] = args;
  if (method === "finally") return receiver;
  if (method === "then" || method === "catch") {
    const [callback, otherwise] = method === "then" ? args : [undefined, first];
    const done = callback?.kind === "function" ? evaluateReturn(evaluator, callback, [receiver], node, file) : method === "catch" ? receiver : evaluator.unknown(node, file);
    // `vault.read("key").catch(() => "secret")`
    return otherwise?.kind === "function" ? evaluator.choice("fallback", [done, evaluateReturn(evaluator, otherwise, [], node, file)], node, file) : done;
  }
  if (method === "pipe") return (isSetting(receiver) ? piped(evaluator, receiver, args, node, file) : undefined) ?? evaluator.unknown(node, file);
  if (receiver.kind === "api" && receiver.path === "process.env") return evaluator.unknown(node, file);
  if (method === "encode" && isMadeBy(receiver, "TextEncoder")) return encoded(evaluator, first, node, file);
  if (method === "decode" && isMadeBy(receiver, "TextDecoder")) return decoded(evaluator, first, node, file);
  const worked = isComputed(receiver, first) ? workedOutMethod(evaluator, receiver, method, args, node, file) : undefined;
  if (worked) return worked;
  const matched = receiver.kind === "known" ? byPattern(evaluator, receiver, method, args, node, file) : method === "exec" ? executed(evaluator, receiver, first, node, file) : method === "test" ? tested(evaluator, receiver, first, node, file) : undefined;
  if (matched) return matched;
  if (receiver.kind === "array") {
    const element = listMethod(evaluator, receiver, method, args, node, file);
    if (element) return element;
  }
  if (receiver.kind === "object") return mapMethod(evaluator, receiver, method, args, node, file);
  // Each of what is put together may be a part of a key.
  if (receiver.kind === "known" && typeof receiver.value === "string" && method === "concat") return joined(evaluator, [receiver, ...args], node, file);
  const folded = mapConstants(evaluator, [receiver, ...args], node, file, ([self, ...rest]) => foldMethod(self, method, rest));
  if (folded) return folded;
  if (receiver.kind === "array" && method === "join") return joinedList(evaluator, receiver, first, node, file);
  if (receiver.kind === "array" && method === "concat" && !receiver.open) {
    const more = args.flatMap((arg) => (arg.kind === "array" ? arg.elements : [arg]));
    return { ...receiver, elements: [...receiver.elements, ...more], open: args.some((arg) => arg.kind === "array" ? arg.open : arg.kind !== "known") };
  }
  if (!keepingMethods.has(method) || receiver.kind === "function" || receiver.kind === "class" || receiver.kind === "instance" || receiver.kind === "api" || receiver.kind === "bound") {
    return evaluator.unknown(node, file);
  }
  return receiver.kind === "result" ? { ...receiver, member: receiver.member } : (changedForm(receiver) ?? receiver);
}

/** A method of constants that takes a function or a pattern. */
function isComputed({ kind }: Abstract, first: Abstract | undefined): boolean {
  return (kind === "known" || kind === "bytes" || kind === "array") && (first?.kind === "function" || first?.kind === "api" || (first?.kind === "unknown" && first.node.type === "Literal"));
}

/** Whether what is given is a number that nobody knows: `info.ivLength`, `IV_BYTES`. */
function isSize(path: string, given: Abstract | undefined, { arguments: [argument] }: CallNode): boolean {
  if (!given || !argument || given.kind === "bytes" || given.kind === "array") return false;
  if (path === "Buffer.alloc") return true;
  const inner = unwrap(argument);
  const name = inner.type === "Identifier" ? inner.name : inner.type === "MemberExpression" ? writtenKey(inner.property, inner.computed) : undefined;
  return name !== undefined && /(?:[a-z](?:Length|Size|Len)|_(?:LENGTH|BYTES|SIZE|LEN))$/u.test(name);
}

function isMadeBy(receiver: Abstract, name: string): boolean {
  if (receiver.kind === "result") return receiver.site.row.api === `new ${name}()`;
  return receiver.kind === "unknown" && receiver.node.type === "NewExpression" && receiver.node.callee.type === "Identifier" && receiver.node.callee.name === name;
}

function decoded(evaluator: Evaluator, value: Abstract | undefined, node: Node, file: SourceFile): Abstract {
  if (!value) return evaluator.unknown(node, file);
  return mapConstants(evaluator, [value], node, file, ([bytes]) => foldMethod(bytes, "toString", ["utf8"])) ?? passed(value) ?? evaluator.unknown(node, file);
}

function encoded(evaluator: Evaluator, value: Abstract | undefined, node: Node, file: SourceFile): Abstract {
  if (!value) return evaluator.unknown(node, file);
  return mapConstants(evaluator, [value], node, file, (constants) => foldBuiltin("Buffer.from", constants)) ?? passed(value) ?? evaluator.unknown(node, file);
}

function joinedList(evaluator: Evaluator, list: Extract<Abstract, { kind: "array" }>, separator: Abstract | undefined, node: Node, file: SourceFile): Abstract {
  const between = separator === undefined ? "," : separator.kind === "known" ? String(separator.value) : undefined;
  if (between === undefined || list.open || list.elements.length > 512) return evaluator.unknown(node, file);
  const parts = list.elements.flatMap((element, i) => (i === 0 || between === "" ? [element] : [evaluator.known(between, node, file), element]));
  return joined(evaluator, parts, node, file);
}
