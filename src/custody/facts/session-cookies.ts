/** Cookies that say who somebody is, by the call that sets them and the name that it gives them. */
import { type CallNode, type Node, unwrap, writtenKey } from "../syntax.ts";

/** `response.cookie("sid", id)`, `(await cookies()).set("session", id)`: whoever guesses it is logged in. */
export function isSessionCookie(call: CallNode, value: Node): boolean {
  const callee = unwrap(call.callee);
  const [name, given] = call.arguments;
  if (callee.type !== "MemberExpression" || given === undefined || unwrap(given) !== unwrap(value)) return false;
  const method = writtenKey(callee.property, callee.computed);
  const isJar = method === "cookie" || method === "setCookie" || (method === "set" && /\bcookies\b/u.test(nameOfReceiver(callee.object)));
  return isJar && name?.type === "Literal" && typeof name.value === "string" && /^(?:.*[-_.])?(?:sid|sess(?:ion)?(?:[-_]?id)?|auth)$/iu.test(name.value);
}

function nameOfReceiver(node: Node): string {
  let at = unwrap(node);
  if (at.type === "AwaitExpression") at = unwrap(at.argument);
  if (at.type === "CallExpression") at = unwrap(at.callee);
  return at.type === "Identifier" ? at.name : at.type === "MemberExpression" ? (writtenKey(at.property, at.computed) ?? "") : "";
}
