/**
 * What goes into a hash: the data argument of a one-shot call, or what the `update` calls on the same stream are given.
 */
import type { AlgorithmRecord } from "../../knowledge/algorithms.ts";
import type { CustodyModel } from "../model.ts";
import { mentionsSecret } from "../names.ts";
import { argumentsGivenTo } from "../functions.ts";
import { fedNodes } from "../streams.ts";
import { enclosingFunction, type FunctionNode, isFunction, nameOfFunction, type Node, ownerOfThis, unwrap, writtenKey } from "../syntax.ts";
import type { CryptoUse } from "./crypto-uses.ts";
import { algorithmNamed } from "./named-hashes.ts";
import { useBehind } from "./wrapper-uses.ts";

/** Syntax of the inputs, for evidence by name. */
export function hashedNodes(model: CustodyModel, use: CryptoUse): readonly Node[] {
  const data = use.argumentsWith("data", "password").map((argument) => argument.node);
  if (data.length > 0) return data;
  const library = useBehind(use);
  return library === use ? fedNodes(use.node, model.file) : [...fedNodes(use.node, model.file), ...hashedNodes(model, library)];
}

/** The input is a secret by its name, by the name of what its variable was made from, or by what a helper is called with. */
export function hashesSecret(model: CustodyModel, use: CryptoUse): boolean {
  return !shortensKey(useBehind(use)) && hashedNodes(model, use).some((node) => isSecretNamed(model, node, 3) || isGivenSecret(model, node, 2));
}

/** The range API for leaked passwords is asked by the beginning of their SHA-1 (https://haveibeenpwned.com/API/v3#SearchingPwnedPasswordsByRange). */
export function isForLeakSearch({ file }: CustodyModel, { name }: AlgorithmRecord): boolean {
  return name === "SHA-1" && file.says(/pwnedpasswords\.com/u);
}

/** `if (key.length > blocksize) key = hash(key)`: so HMAC treats a long key (RFC 2104, section 2), and what the hash is called with is no password yet. */
function shortensKey({ node, file }: CryptoUse): boolean {
  for (let at: Node | undefined = node.parent; at && !isFunction(at); at = at.parent) {
    if (at.type === "IfStatement" || at.type === "ConditionalExpression") return /\.length\s*>\s*[\w.]*block/iu.test(file.text.slice(...at.test.range));
  }
  return false;
}

/** `const md5 = (text) => createHash("md5").update(text)…`, and a call `md5(user + ":" + password)` of it in the file. */
function isGivenSecret(model: CustodyModel, node: Node, depth: number): boolean {
  const inner = unwrap(node);
  const fn = enclosingFunction(node);
  if (inner.type !== "Identifier" || !fn) return false;
  const index = fn.params.findIndex((param) => param.type === "Identifier" && param.name === inner.name);
  return index >= 0 && givenTo(model, fn, index).some((given) => mentionsSecret(given) || (depth > 0 && isGivenSecret(model, given, depth - 1)));
}

/** What the calls in the file give a function or method in one place. */
function givenTo(model: CustodyModel, fn: FunctionNode, index: number): readonly Node[] {
  const holder = fn.parent;
  const name = nameOfFunction(fn);
  const key = holder.type === "MethodDefinition" || holder.type === "Property" ? writtenKey(holder.key, holder.computed) : undefined;
  // Calls of `md5(…)` are reported where they stand.
  if (algorithmNamed(name?.name ?? key ?? "") !== "") return [];
  if (name) return argumentsGivenTo(name, index, model.file);
  const owner = holder.type === "MethodDefinition" ? holder.parent.parent : holder.parent;
  return key === undefined ? [] : model.file.methodCalls.spelt(key).flatMap((call) => {
    const callee = unwrap(call.callee);
    const given = call.arguments[index];
    return callee.type === "MemberExpression" && callee.object.type === "ThisExpression" && ownerOfThis(callee.object) === owner && given && given.type !== "SpreadElement" ? [given] : [];
  });
}

export function isSecretNamed(model: CustodyModel, node: Node, depth: number): boolean {
  if (mentionsSecret(node)) return true;
  const inner = unwrap(node);
  if (inner.type !== "Identifier" || depth === 0) return false;
  const declarator = model.file.variableOf(inner)?.defs.at(-1)?.node as Node | undefined;
  return declarator?.type === "VariableDeclarator" && declarator.init !== null && declarator.id.type === "Identifier" && isSecretNamed(model, declarator.init, depth - 1);
}
