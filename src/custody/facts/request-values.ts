/**
 * Whether an expression is something that a request brings, so that whoever sends it chooses it: `req.body.password`,
 * `headers.get("x-api-key")`, `(await request.json()).token`, and a variable made of one.
 *
 * The names of requests and of their parts are a convention of every server framework; nothing else is evidence.
 */
import type { CustodyModel } from "../model.ts";
import { type Node, unwrap, writtenKey } from "../syntax.ts";

/** What a request is called where no import leads to it. */
const requests = /^(?:req|request|ctx|context|event|c|httpRequest|nextRequest|socket)$/iu;
/** Its parts, enough by themselves. */
const parts = /^(?:body|query|params|headers?|cookies?|input|formData|form|searchParams|queryStringParameters|pathParameters|rawHeaders|handshake|credentials|payload|args)$/iu;
const readers = /^(?:get|header|json|formData|text|param|query|cookie|getHeader|parseBody|valid)$/u;

export function comesWithRequest(model: CustodyModel, node: Node, depth = 3): boolean {
  const inner = unwrap(node);
  switch (inner.type) {
    case "MemberExpression":
      return holdsRequest(model, inner.object, depth);
    case "CallExpression": {
      const callee = unwrap(inner.callee);
      return callee.type === "MemberExpression" && readers.test(writtenKey(callee.property, callee.computed) ?? "") && holdsRequest(model, callee.object, depth);
    }
    case "AwaitExpression":
      return comesWithRequest(model, inner.argument, depth);
    case "LogicalExpression":
      return comesWithRequest(model, inner.left, depth);
    case "Identifier":
      return depth > 0 && isMadeOfRequest(model, inner, depth - 1);
    default:
      return false;
  }
}

/** A request, a part of one, or something that came with it: `req`, `req.body`, `this.request.headers`, `await request.json()`. */
function holdsRequest(model: CustodyModel, node: Node, depth: number): boolean {
  let at = unwrap(node);
  for (; at.type === "MemberExpression"; at = unwrap(at.object)) {
    const name = writtenKey(at.property, at.computed);
    if (name !== undefined && (parts.test(name) || /^(?:req|request)$/u.test(name)) && !isOwnState(at.object)) return true;
  }
  if (at.type === "Identifier") return requests.test(at.name) || parts.test(at.name) || comesWithRequest(model, at, depth);
  return (at.type === "CallExpression" || at.type === "AwaitExpression") && comesWithRequest(model, at, depth);
}

/** `this.props.headers`: the program's own. */
function isOwnState(node: Node): boolean {
  const inner = unwrap(node);
  return inner.type === "MemberExpression" && inner.object.type === "ThisExpression" && /^(?:props|state|options|config)$/u.test(writtenKey(inner.property, inner.computed) ?? "");
}

/** `const { password } = req.body`, `const body = await request.json()`. */
function isMadeOfRequest(model: CustodyModel, identifier: Node & { name: string }, depth: number): boolean {
  const definition = model.file.variableOf(identifier)?.defs.at(-1)?.node as Node | undefined;
  if (definition?.type !== "VariableDeclarator" || !definition.init) return false;
  const init = unwrap(definition.init);
  return definition.id.type === "ObjectPattern" ? holdsRequest(model, init, depth) : comesWithRequest(model, init, depth);
}
