/**
 * What goes into a hash: the data argument of a one-shot call, or what the `update` calls on the same stream are given.
 */
import type { CustodyModel } from "../model.ts";
import { mentionsSecret } from "../names.ts";
import { fedNodes } from "../streams.ts";
import { type Node, unwrap } from "../syntax.ts";
import type { CryptoUse } from "./crypto-uses.ts";
import { useBehind } from "./wrapper-uses.ts";

/** Syntax of the inputs, for evidence by name. */
export function hashedNodes(model: CustodyModel, use: CryptoUse): readonly Node[] {
  const data = use.argumentsWith("data", "password").map((argument) => argument.node);
  if (data.length > 0) return data;
  const library = useBehind(use);
  return library === use ? fedNodes(use.node, model.file) : [...fedNodes(use.node, model.file), ...hashedNodes(model, library)];
}

/** The input is a secret by its name, or by the name of what its variable was made from. */
export function hashesSecret(model: CustodyModel, use: CryptoUse): boolean {
  return hashedNodes(model, use).some((node) => isSecretNamed(model, node, 3));
}

export function isSecretNamed(model: CustodyModel, node: Node, depth: number): boolean {
  if (mentionsSecret(node)) return true;
  const inner = unwrap(node);
  if (inner.type !== "Identifier" || depth === 0) return false;
  const declarator = model.file.variableOf(inner)?.defs.at(-1)?.node as Node | undefined;
  return declarator?.type === "VariableDeclarator" && declarator.init !== null && declarator.id.type === "Identifier" && isSecretNamed(model, declarator.init, depth - 1);
}
