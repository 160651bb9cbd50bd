/**
 * Comparisons of secrets: with `===` and its like, `Buffer.equals`, `Buffer.compare`, `localeCompare`.
 *
 * Proof is a side that a MAC or password hash made; evidence by name needs both sides to be named as tokens, and
 * neither to be a literal.
 */
import { type Abstract, alternatives } from "../abstract.ts";
import type { CustodyModel } from "../model.ts";
import { namesSecret, words } from "../names.ts";
import { type Node, unwrap, writtenKey } from "../syntax.ts";

export interface Comparison {
  readonly node: Node;
  readonly what: string;
}

export function unsafeComparisons(model: CustodyModel): readonly Comparison[] {
  const operators = model.file.comparisons.flatMap((node) => {
    const what = whatIsCompared(model, node.left as Node, node.right);
    return what ? [{ node: node as Node, what }] : [];
  });
  const methods = model.file.calls.flatMap((call) => {
    const callee = unwrap(call.callee);
    if (callee.type !== "MemberExpression") return [];
    const name = writtenKey(callee.property, callee.computed) ?? "";
    const [first, second] = call.arguments;
    if (!first || first.type === "SpreadElement") return [];
    const sides = name === "equals" || name === "localeCompare" ? [callee.object, first] : name === "compare" && second && second.type !== "SpreadElement" && callee.object.type === "Identifier" && callee.object.name === "Buffer" ? [first, second] : undefined;
    const what = sides?.[0] && sides[1] ? whatIsCompared(model, sides[0], sides[1]) : undefined;
    return what ? [{ node: call as Node, what }] : [];
  });
  return [...operators, ...methods];
}

function whatIsCompared(model: CustodyModel, left: Node, right: Node): string | undefined {
  const reach = model.evaluator.reachOf(model.file);
  if (!isNamedToken(left) && !isNamedToken(right) && !reach.has(left) && !reach.has(right)) return undefined;
  if (isFixed(model, left) || isFixed(model, right)) return undefined;
  const made = madeBy(model.evaluator.ask(left, model.file)) ?? madeBy(model.evaluator.ask(right, model.file));
  if (made) return made;
  const names = [nameOf(left), nameOf(right)];
  if (names.some((name) => name !== undefined && /confirm|repeat|again|verify|previous|old|2$/iu.test(name))) return undefined;
  const isEnvironment = (node: Node): boolean => alternatives(model.evaluator.ask(node, model.file)).some((one) => hasSetting(one));
  if ([left, right].some(isEnvironment)) return "A secret of the environment";
  const [a, b] = names;
  if (a === undefined || b === undefined) return undefined;
  // `token !== expectedToken`: one name says what both are.
  const isSame = words(a).at(-1) === words(b).at(-1);
  return (isToken(a) && isToken(b)) || (isSame && (isToken(a) || isToken(b))) ? `"${a}"` : undefined;
}

const expecting: ReadonlySet<string> = new Set(["expected", "stored", "saved", "valid", "known", "given", "provided", "received", "submitted"]);

/** A constant, a type or a length: nothing secret about the other side either. */
function isFixed(model: CustodyModel, node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === "UnaryExpression" || (inner.type === "MemberExpression" && writtenKey(inner.property, inner.computed) === "length")) return true;
  const value = model.evaluator.ask(inner, model.file);
  return value.kind === "known" || value.kind === "bytes";
}

function madeBy(value: Abstract): string | undefined {
  for (const one of alternatives(value)) {
    if (one.kind === "partial") {
      const part = one.parts.map(madeBy).find((made) => made !== undefined);
      if (part) return part;
    }
    if (one.kind !== "result") continue;
    // Text made of a MAC: `bytesToHex(mac)`.
    const [source] = one.site.args;
    if (one.site.row.role === "convert" && source) {
      const made = madeBy(source);
      if (made) return made;
    }
    const { role, algorithm, api } = one.site.row;
    if (role === "mac") return "A MAC";
    if (role === "sign" && one.site.args.some((arg) => alternatives(arg).some((name) => isHmac(name)))) return "A MAC";
    if (role === "kdf") return "A derived key";
    if (role === "hash" && /hmac/iu.test(`${api} ${algorithm ?? ""}`)) return "A MAC";
  }
  return undefined;
}

function isHmac(value: Abstract): boolean {
  const name = value.kind === "object" ? value.get("name") : value;
  return name?.kind === "known" && name.value === "HMAC";
}

function hasSetting(value: Abstract): boolean {
  if (value.kind === "environment") return value.name !== undefined && namesSecret(value.name);
  return value.kind === "partial" && value.parts.some(hasSetting);
}

function nameOf(node: Node): string | undefined {
  const inner = unwrap(node);
  // Values that the request brings: `headers.get("x-api-key")`, `headers["x-api-key"]`.
  if (inner.type === "CallExpression") {
    const [argument] = inner.arguments;
    return argument?.type === "Literal" && typeof argument.value === "string" ? argument.value : undefined;
  }
  if (inner.type === "Identifier") return inner.name;
  return inner.type === "MemberExpression" ? writtenKey(inner.property, inner.computed) : undefined;
}

function isNamedToken(node: Node): boolean {
  const name = nameOf(node);
  return name !== undefined && isToken(name);
}

/** A token by which somebody is let in; not a parser's, a form's or a cancellation's. */
function isToken(name: string): boolean {
  const list = words(name);
  const last = list.at(-1);
  if (last === "password" || last === "passwd" || last === "pass") return false;
  if (list.includes("cancel")) return false;
  return (namesSecret(name) && list.length > 1) || ((last === "token" || last === "secret") && list.some((word) => expecting.has(word)));
}

