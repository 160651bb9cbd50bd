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
      return isPart(writtenKey(inner.property, inner.computed)) ? isRequestOrPart(model, inner.object, depth) : comesWithRequest(model, inner.object, depth) || isRequestOrPart(model, inner.object, depth);
    case "CallExpression": {
      const callee = unwrap(inner.callee);
      return callee.type === "MemberExpression" && readers.test(writtenKey(callee.property, callee.computed) ?? "") && (isRequestOrPart(model, callee.object, depth) || comesWithRequest(model, callee.object, depth));
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

function isPart(name: string | undefined): boolean {
  return name !== undefined && parts.test(name);
}

function isRequestOrPart(model: CustodyModel, node: Node, depth: number): boolean {
  const inner = unwrap(node);
  if (inner.type === "Identifier") return requests.test(inner.name) || parts.test(inner.name) || comesWithRequest(model, inner, depth);
  if (inner.type === "MemberExpression") {
    const name = writtenKey(inner.property, inner.computed);
    return isPart(name) ? !isOwnState(inner.object) : /^(?:req|request)$/u.test(name ?? "") || comesWithRequest(model, inner, depth);
  }
  return inner.type === "CallExpression" || inner.type === "AwaitExpression" ? comesWithRequest(model, inner, depth) : false;
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
  return definition.id.type === "ObjectPattern" ? isRequestOrPart(model, init, depth) || comesWithRequest(model, init, depth) : comesWithRequest(model, init, depth);
}
