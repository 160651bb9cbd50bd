/**
 * Random keys that nobody keeps: of two MACs that hide where texts differ, and salts in the place of a key.
 *
 * Such a key ends with the function that made it, so there is nothing for a vault to hold.
 */
import type { CustodyModel } from "../model.ts";
import { enclosingFunction, type Node, outerParent, unwrap } from "../syntax.ts";
import type { Argument, CryptoUse } from "./crypto-uses.ts";
import { namesSalt } from "./salts.ts";

export function isFleetingKey(model: CustodyModel, use: CryptoUse, { node }: Argument): boolean {
  const inner = unwrap(node);
  if (use.row.role !== "mac") return false;
  if (namesSalt(inner)) return true;
  if (inner.type !== "Identifier") return false;
  const variable = model.file.variableOf(inner);
  const definition = variable?.defs.at(-1)?.node as Node | undefined;
  if (!variable || definition?.type !== "VariableDeclarator" || !enclosingFunction(definition)) return false;
  const macs = new Set(model.cryptoUses.flatMap((one) => (one.row.role === "mac" ? [one.node] : [])));
  const reads = model.file.readsOf(variable);
  return reads.length > 1 && reads.every((read) => macs.has(outerParent(read) ?? read));
}
