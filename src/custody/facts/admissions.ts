/**
 * Places where a literal lets somebody in: `req.body.password === "…"`, `req.headers["x-api-key"] !== "…"`, and
 * `username === "admin" && password === "…"`.
 *
 * The field must be named as a secret, and come with a request or stand beside the name of a user. Empty texts,
 * placeholders, names of kinds (`grant_type`) and signs (`"-"` for standard input) are none.
 */
import { alternatives, knownString } from "../abstract.ts";
import { looksLikeCredential } from "../credential-values.ts";
import type { CustodyModel } from "../model.ts";
import { namesPassword, namesSecret, words } from "../names.ts";
import type { Origin } from "../origin.ts";
import { isPlaceholder } from "../placeholder.ts";
import { type Node, outerParent, unwrap, writtenKey } from "../syntax.ts";
import { comesWithRequest } from "./request-values.ts";

export interface Admission {
  readonly node: Node;
  readonly origin: Origin;
}

export function admittedByLiteral(model: CustodyModel): readonly Admission[] {
  return model.file.comparisons.flatMap((node): readonly Admission[] => {
    if (!namesCredential(node.left as Node) && !namesCredential(node.right)) return [];
    const sides: readonly (readonly [Node, Node])[] = [[node.left as Node, node.right], [node.right, node.left as Node]];
    for (const [field, literal] of sides) {
      const name = fieldName(field);
      if (name === undefined || !(namesSecret(name) || namesToken(name))) continue;
      const value = alternatives(model.evaluator.ask(literal, model.file)).find((one) => (knownString(one) ?? "") !== "");
      const text = knownString(value);
      if (!value || text === undefined || isPlaceholder(text) || words(text).join("") === words(name).join("") || !/[\p{L}\d]/u.test(text)) continue;
      // A request's own word for a kind of token is no token.
      if (!namesPassword(name) && namesToken(name) && !looksLikeCredential(text, name)) continue;
      const isLetIn = comesWithRequest(model, field) || (namesPassword(name) && !isOwnSetting(field) && isBesideUser(model, node));
      if (!isLetIn) continue;
      return [{ node: literal, origin: { custody: "literal", file: value.file, node: value.node, steps: value.steps, value } }];
    }
    return [];
  });
}

function namesCredential(node: Node): boolean {
  const name = fieldName(node);
  return name !== undefined && (namesSecret(name) || namesToken(name));
}

/** `req.body.password`, `password`, `headers.get("x-api-key")`. */
function fieldName(node: Node): string | undefined {
  const inner = unwrap(node);
  if (inner.type === "Identifier") return inner.name;
  if (inner.type === "MemberExpression") return writtenKey(inner.property, inner.computed);
  const [argument] = inner.type === "CallExpression" ? inner.arguments : [];
  return argument?.type === "Literal" && typeof argument.value === "string" ? argument.value : undefined;
}

function namesToken(name: string): boolean {
  return words(name).at(-1) === "token";
}

/** `config.basicAuth.password === "pass"`: the program warns of its own default. */
function isOwnSetting(node: Node): boolean {
  let at = unwrap(node);
  for (; at.type === "MemberExpression"; at = unwrap(at.object)) if (/^(?:config\w*|settings?|options?|opts|env|defaults?)$/iu.test(writtenKey(at.property, at.computed) ?? "")) return true;
  return at.type === "Identifier" && /^(?:\w*config\w*|settings?|options?|opts|env|process|defaults?)$/iu.test(at.name) && at !== unwrap(node);
}

const users = /^(?:user(?:name|id)?|login|email|account|uname|admin\w*|name)$/iu;

/** `user === "admin" && password === "…"` */
function isBesideUser(model: CustodyModel, comparison: Node): boolean {
  let top = comparison;
  for (let parent = outerParent(top); parent?.type === "LogicalExpression" && parent.operator === "&&"; parent = outerParent(parent)) top = parent;
  return top !== comparison && model.file.comparisons.some((other) => other !== comparison && other.range[0] >= top.range[0] && other.range[1] <= top.range[1]
    && [other.left as Node, other.right].some((side) => users.test(fieldName(side) ?? ""))
    && [other.left as Node, other.right].some((side) => (knownString(model.evaluator.ask(side, model.file)) ?? "") !== ""));
}
