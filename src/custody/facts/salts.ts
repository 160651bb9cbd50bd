/**
 * Salts by their names: in the place of a MAC's key they make it a hash, or the first step of HKDF, and hold no secret.
 */
import { words } from "../names.ts";
import { type Node, unwrap, writtenKey } from "../syntax.ts";

export function namesSalt(node: Node): boolean {
  const inner = unwrap(node);
  const name = inner.type === "Identifier" ? inner.name : inner.type === "MemberExpression" ? writtenKey(inner.property, inner.computed) : undefined;
  return name !== undefined && words(name).at(-1) === "salt";
}
