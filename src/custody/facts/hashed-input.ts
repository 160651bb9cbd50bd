/**
 * What goes into a hash: the data argument of a one-shot call, or what the `update` calls on the same stream are given.
 */
import type { CustodyModel } from "../model.ts";
import { fedNodes } from "../streams.ts";
import type { Node } from "../syntax.ts";
import type { CryptoUse } from "./crypto-uses.ts";

/** Syntax of the inputs, for evidence by name. */
export function hashedNodes(model: CustodyModel, use: CryptoUse): readonly Node[] {
  const data = use.argumentsWith("data", "password").map((argument) => argument.node);
  return data.length > 0 ? data : fedNodes(use.node, model.file);
}
