/** Symbols as names of members and of keys in maps: by the syntax that makes them, as they have no value to fold. */
import { type Node, unwrap, writtenKey } from "./syntax.ts";

/** What a symbol is known by: the place that makes it, or for `Symbol.for("name")` its name. */
export function symbolMade(node: Node): string | undefined {
  const made = unwrap(node);
  if (made.type !== "CallExpression") return undefined;
  const { callee, arguments: [name] } = made;
  if (callee.type === "Identifier") return callee.name === "Symbol" ? `@@${made.range[0]}` : undefined;
  const isShared = callee.type === "MemberExpression" && callee.object.type === "Identifier" && callee.object.name === "Symbol" && writtenKey(callee.property, callee.computed) === "for";
  return isShared && name?.type === "Literal" ? `@@${String(name.value)}` : undefined;
}
