/**
 * Initialisation vectors and nonces of encryptions that are the same for more than one message, and why.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import { limits } from "../../knowledge/algorithms.ts";
import { type Abstract, alternatives, knownNumber, knownString } from "../abstract.ts";
import type { CustodyModel } from "../model.ts";
import { argumentAt } from "../positions.ts";
import type { SourceFile } from "../source-file.ts";
import { enclosingFunction, isAncestor, isFunction, type Node, outerParent, ownerOfThis, unwrap, writtenKey } from "../syntax.ts";
import { isCbcMac } from "./cbc-mac.ts";
import type { Argument, CryptoUse } from "./crypto-uses.ts";

export interface StaticNonce {
  readonly use: CryptoUse;
  readonly argument: Argument;
  readonly why: "constant" | "reused" | "fromKey" | "short";
}

export function staticNonces(model: CustodyModel): readonly StaticNonce[] {
  return model.allUses.flatMap((use) => {
    if (!isEncryption(use) || takesNone(use)) return [];
    return use.argumentsWith("iv", "nonce").flatMap((argument) => {
      const why = reason(model, use, argument);
      return why && !(why === "constant" && isCbcMac(model, use)) ? [{ use, argument, why }] : [];
    });
  });
}

function isEncryption(use: CryptoUse): boolean {
  if (!/^encrypt/u.test(use.row.role) && use.row.role !== "wrap") return false;
  // Curried and stateful forms serve both ways: `gcm(key, nonce).decrypt(data)`.
  const member = outerParent(use.node);
  return !(member?.type === "MemberExpression" && member.object === use.node && /^(?:decrypt|open)/u.test(writtenKey(member.property, member.computed) ?? ""));
}

function takesNone(use: CryptoUse): boolean {
  return use.argumentsWith("alg").some((argument) => argument.constants.some((one) => /ecb|wrap/iu.test(knownString(one) ?? "")));
}

function reason(model: CustodyModel, use: CryptoUse, argument: Argument): StaticNonce["why"] | undefined {
  const { custody, value: given } = argument.origin;
  if (isWrittenThroughView(model.file, argument)) return undefined;
  // A table of sizes, `"aes-128-cfb": [16, 16]`, or a counter's start.
  if (given.kind === "known" && typeof given.value === "number") return undefined;
  if (custody === "literal" || custody === "fallback" || custody === "published") return "constant";
  // Sixteen zeros are no placeholder here.
  if (alternatives(argument.value).some(isConstant)) return "constant";
  if (isTakenFromKey(use, argument)) return "fromKey";
  if (!isRandom(argument.value)) return undefined;
  if (isMadeOnce(model.file, argument.node) || isKeptOnInstance(model, use, argument) || servesSeveral(model, use, argument)) return "reused";
  return isShort(model, argument.value) && !hasShortBlocks(use) ? "short" : undefined;
}

/** `new DataView(iv.buffer).setUint32(8, sequence)`: bytes written from elsewhere. */
function isWrittenThroughView(file: SourceFile, argument: Argument): boolean {
  const identifier = ivIdentifier(argument);
  const variable = identifier && file.variableOf(identifier);
  return variable !== undefined && file.readsOf(variable).some((read) => {
    const member = outerParent(read);
    return member?.type === "MemberExpression" && member.object === read && writtenKey(member.property, member.computed) === "buffer" && outerParent(member)?.type === "NewExpression";
  });
}

function isConstant(value: Abstract): boolean {
  return (value.kind === "bytes" && value.bytes.length > 0) || (knownString(value) ?? "") !== "";
}

function isRandom(value: Abstract): boolean {
  return value.kind === "result" && value.site.row.role.startsWith("random");
}

/** The variable is declared outside of every function, and the use is in one. */
function isMadeOnce(file: SourceFile, node: Node): boolean {
  const inner = unwrap(node);
  const identifier = inner.type === "ObjectExpression" ? ivMember(inner) : inner;
  if (identifier?.type !== "Identifier" || !enclosingFunction(identifier)) return false;
  const definition = file.variableOf(identifier)?.defs.at(-1)?.node as Node | undefined;
  const variable = file.variableOf(identifier);
  return definition?.type === "VariableDeclarator" && !enclosingFunction(definition) && variable !== undefined && file.writesOf(variable).length === 0;
}

/** `this.iv`, made once for the instance that keeps the key too. */
function isKeptOnInstance(model: CustodyModel, use: CryptoUse, argument: Argument): boolean {
  const inner = unwrap(argument.node);
  const member = inner.type === "ObjectExpression" ? ivMember(inner) : inner;
  if (member?.type !== "MemberExpression" || member.object.type !== "ThisExpression") return false;
  const key = use.argument("key", "cryptokey");
  const keyNode = key && unwrap(key.node);
  if (keyNode?.type !== "MemberExpression" || keyNode.object.type !== "ThisExpression") return false;
  const name = writtenKey(member.property, member.computed);
  const owner = ownerOfThis(member);
  // Constructors that are plain functions have methods anywhere in the file.
  if (!owner) model.file.needsAllStatements();
  const writes = model.file.assignments.filter(({ left }) => left.type === "MemberExpression" && left.object.type === "ThisExpression" && writtenKey(left.property, left.computed) === name && ownerOfThis(left) === owner);
  return writes.every((write) => isInConstructor(write)) && !isInConstructor(use.node);
}

function isInConstructor(node: Node): boolean {
  const holder = enclosingFunction(node)?.parent;
  return holder?.type === "MethodDefinition" && holder.kind === "constructor";
}

/** One nonce for the same key in two encryptions, or in every round of a loop. */
function servesSeveral(model: CustodyModel, use: CryptoUse, argument: Argument): boolean {
  const identifier = ivIdentifier(argument);
  const variable = identifier && model.file.variableOf(identifier);
  const definition = variable?.defs.at(-1)?.node as Node | undefined;
  if (!identifier || !variable || definition?.type !== "VariableDeclarator" || model.file.writesOf(variable).length > 0) return false;
  for (let at: Node | null | undefined = use.node.parent; at && !isAncestor(at, definition); at = at.parent) if (isRepeated(at)) return true;
  // Looking at every other call for each call would grow with the square of the file.
  if (!variable.references.some((reference) => reference.isRead() && reference.identifier.range[1] <= use.node.range[0])) return false;
  const key = (one: CryptoUse): string | undefined => {
    const node = one.argument("key", "cryptokey")?.node;
    return node && model.file.text.slice(...node.range);
  };
  const earlier = model.cryptoUses.filter((other) => other !== use && other.node.range[1] <= use.node.range[0] && isEncryption(other) && enclosingFunction(other.node) === enclosingFunction(use.node) && key(other) === key(use));
  return key(use) !== undefined && earlier.some((other) => other.argumentsWith("iv", "nonce").some((one) => {
    const same = ivIdentifier(one);
    return same !== undefined && model.file.variableOf(same) === variable && !excludeEachOther(other.node, use.node);
  }));
}

function ivIdentifier(argument: Argument): TSESTree.Identifier | undefined {
  const inner = unwrap(argument.node);
  const node = inner.type === "ObjectExpression" ? ivMember(inner) : inner;
  return node?.type === "Identifier" ? node : undefined;
}

/** The body of a loop, or a function given to `map`, `forEach` and their like. */
function isRepeated(node: Node): boolean {
  if (/^(?:For|ForOf|ForIn|While|DoWhile)Statement$/u.test(node.type)) return true;
  const call = isFunction(node) ? node.parent : undefined;
  const callee = call?.type === "CallExpression" ? unwrap(call.callee) : undefined;
  return callee?.type === "MemberExpression" && /^(?:map|forEach|flatMap|reduce)$/u.test(writtenKey(callee.property, callee.computed) ?? "");
}

/** Two branches of which one runs. */
function excludeEachOther(a: Node, b: Node): boolean {
  for (let at: Node | null | undefined = b.parent; at; at = at.parent) {
    if (!isAncestor(at, a)) continue;
    if (at.type === "IfStatement" || at.type === "ConditionalExpression") return !isAncestor(at.test, a) && !isAncestor(at.test, b);
    if (at.type === "SwitchStatement" || at.type === "LogicalExpression") return true;
    // A branch that returns ends the way to what stands behind it.
    const branch = at.type === "BlockStatement" ? at.body.find((one) => isAncestor(one, a)) : undefined;
    return branch?.type === "IfStatement" && endsInReturn(branch.consequent) && isAncestor(branch.consequent, a);
  }
  return false;
}

function endsInReturn(node: Node): boolean {
  const last = node.type === "BlockStatement" ? node.body.at(-1) : node;
  return last?.type === "ReturnStatement" || last?.type === "ThrowStatement";
}

/** Fewer random bytes than SP 800-38D asks of a nonce. */
function isShort(model: CustodyModel, value: Abstract): boolean {
  if (value.kind !== "result" || value.member !== "") return false;
  const bytes = knownNumber(argumentAt(model.evaluator, value.site, ["bytes"]));
  return bytes !== undefined && bytes < limits.gcmIvBytes;
}

/** Ciphers with blocks of 64 bits take an IV of eight bytes (SP 800-67). */
function hasShortBlocks(use: CryptoUse): boolean {
  const names = [use.row.algorithm, use.row.api, ...use.argumentsWith("alg").flatMap(({ constants }) => constants.map(knownString))];
  return names.some((name) => name !== undefined && /(?:^|[^A-Za-z])(?:3?DES3?|TripleDES|DES-?EDE3?|Blowfish|BF|RC2|IDEA|CAST5?)(?=[^A-Za-z]|$)/iu.test(name));
}

function ivMember(object: TSESTree.ObjectExpression): Node | undefined {
  for (const property of object.properties) {
    if (property.type === "Property" && /^(?:iv|nonce|counter)$/u.test(writtenKey(property.key, property.computed) ?? "")) return unwrap(property.value);
  }
  return undefined;
}

function isTakenFromKey(use: CryptoUse, argument: Argument): boolean {
  const key = use.argument("key", "cryptokey");
  if (key && isHashOf(argument.node, rootName(key.node))) return true;
  const root = rootName(argument.node);
  return key !== undefined && key.node !== argument.node && root !== undefined && root === rootName(key.node) && argument.node.type === "CallExpression" && !isFunction(argument.node);
}

/** `createHash("md5").update(key).digest()` */
function isHashOf(node: Node, name: string | undefined): boolean {
  if (name === undefined) return false;
  for (let at = unwrap(node); at.type === "CallExpression"; ) {
    const callee = unwrap(at.callee);
    if (callee.type !== "MemberExpression") return false;
    const [fed] = at.arguments;
    if (writtenKey(callee.property, callee.computed) === "update" && fed && rootName(fed) === name) return true;
    at = unwrap(callee.object);
  }
  return false;
}

function rootName(node: Node): string | undefined {
  const inner = unwrap(node);
  if (inner.type === "Identifier") return inner.name;
  if (inner.type === "CallExpression") {
    if (inner.callee.type !== "MemberExpression") return undefined;
    // `Buffer.from(key)` is of the key, not of Buffer.
    const isConversion = inner.callee.object.type === "Identifier" && /^(?:Buffer|Uint8Array|String)$/u.test(inner.callee.object.name);
    return isConversion ? (inner.arguments[0] ? rootName(inner.arguments[0]) : undefined) : rootName(inner.callee.object);
  }
  return inner.type === "MemberExpression" && inner.object.type !== "ThisExpression" ? rootName(inner.object) : undefined;
}
