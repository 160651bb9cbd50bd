/**
 * Initialisation vectors and nonces of encryptions that are the same for more than one message, and why.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import { type Abstract, alternatives, knownString } from "../abstract.ts";
import type { CustodyModel } from "../model.ts";
import type { SourceFile } from "../source-file.ts";
import { enclosingFunction, isFunction, type Node, outerParent, unwrap, writtenKey } from "../syntax.ts";
import type { Argument, CryptoUse } from "./crypto-uses.ts";

export interface StaticNonce {
  readonly use: CryptoUse;
  readonly argument: Argument;
  readonly why: "constant" | "reused" | "fromKey";
}

export function staticNonces(model: CustodyModel): readonly StaticNonce[] {
  return model.allUses.flatMap((use) => {
    if (!isEncryption(use) || takesNone(use)) return [];
    return use.argumentsWith("iv", "nonce").flatMap((argument) => {
      const why = reason(model, use, argument);
      return why ? [{ use, argument, why }] : [];
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
  const { custody } = argument.origin;
  if (custody === "literal" || custody === "fallback" || custody === "published") return "constant";
  // Sixteen zeros are no placeholder here.
  if (alternatives(argument.value).some(isConstant)) return "constant";
  if (isTakenFromKey(use, argument)) return "fromKey";
  return isRandom(argument.value) && isMadeOnce(model.file, argument.node) ? "reused" : undefined;
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

function ivMember(object: TSESTree.ObjectExpression): Node | undefined {
  for (const property of object.properties) {
    if (property.type === "Property" && /^(?:iv|nonce|counter)$/u.test(writtenKey(property.key, property.computed) ?? "")) return unwrap(property.value);
  }
  return undefined;
}

function isTakenFromKey(use: CryptoUse, argument: Argument): boolean {
  const key = use.argument("key", "cryptokey");
  const root = rootName(argument.node);
  return key !== undefined && key.node !== argument.node && root !== undefined && root === rootName(key.node) && argument.node.type === "CallExpression" && !isFunction(argument.node);
}

function rootName(node: Node): string | undefined {
  const inner = unwrap(node);
  if (inner.type === "Identifier") return inner.name;
  if (inner.type === "CallExpression") return inner.callee.type === "MemberExpression" ? rootName(inner.callee.object) : undefined;
  return inner.type === "MemberExpression" && inner.object.type !== "ThisExpression" ? rootName(inner.object) : undefined;
}
