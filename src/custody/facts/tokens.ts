/**
 * JSON Web Tokens of a file that are not what they should be, and why.
 */
import { type Abstract, alternatives, knownBoolean, knownString } from "../abstract.ts";
import type { CustodyModel } from "../model.ts";
import { mentionsPublic } from "../public-names.ts";
import { calledName, type CallNode, enclosingFunction, isAncestor, type Node, outerParent, unwrap, writtenKey } from "../syntax.ts";
import type { Argument, CryptoUse } from "./crypto-uses.ts";

export interface WeakToken {
  readonly why: "none" | "mixed" | "header" | "noList" | "unverified" | "expired" | "unchecked";
  /** For messages: `jwt.verify()`. */
  readonly name: string;
  readonly node: Node;
  /** The `true` that lets expired tokens in. */
  readonly repair?: Node;
}

export function weakTokens(model: CustodyModel): readonly WeakToken[] {
  const byHand = payloadsReadByHand(model).filter((node) => decidesIdentity(model, node)).map((node): WeakToken => ({ why: "unverified", name: "JSON.parse()", node }));
  return [...byHand, ...model.allUses.flatMap((use) => ofUse(model, use))];
}

/** `JSON.parse(atob(token.split(".")[1]))`: the claims of a token, taken out without a library. */
function payloadsReadByHand(model: CustodyModel): readonly Node[] {
  if (!model.file.says(/\.split\(\s*["']\.["']/u)) return [];
  return model.file.calls.filter((call) => {
    const [first] = call.arguments;
    return first !== undefined && /^JSON\.parse$/u.test(model.file.text.slice(...call.callee.range)) && /\.split\(\s*["']\.["']\s*\)\s*(?:\?\.)?\[1\]/u.test(model.file.text.slice(...first.range));
  });
}

function ofUse(model: CustodyModel, use: CryptoUse): readonly WeakToken[] {
  const { name } = use;
  const found: WeakToken[] = [];
  if (use.row.role === "jwt-none" && !use.via && !use.row.api.includes("#")) found.push({ why: "none", name, node: use.node });
  for (const argument of use.argumentsWith("jwa", "jwaList", "alg")) {
    const why = /^jwt/u.test(use.row.role) ? ofAlgorithms(use, argument) : undefined;
    if (why) found.push({ why, name, node: placeOf(model, argument) });
  }
  for (const argument of use.arguments) {
    const isUnchecked = argument.role === "noVerify";
    if ((!isUnchecked && !argument.position.endsWith("ignoreExpiration")) || !argument.constants.some((one) => knownBoolean(one) === true)) continue;
    if (isUnchecked) found.push({ why: "unchecked", name, node: argument.node });
    else found.push({ why: "expired", name, node: argument.node, ...trueIn(use, argument) });
  }
  if (use.row.role === "jwt-verify" && !use.via && lacksList(use)) found.push({ why: "noList", name, node: use.node });
  if (use.row.role === "jwt-decode" && !use.via && decidesIdentity(model, use.node)) found.push({ why: "unverified", name, node: use.node });
  return found;
}

function trueIn({ file }: CryptoUse, argument: Argument): Pick<WeakToken, "repair"> {
  const literal = argument.constants.find((one) => knownBoolean(one) === true && one.file === file && one.node.type === "Literal")?.node;
  return literal ? { repair: literal } : {};
}

function placeOf(model: CustodyModel, argument: Argument): Node {
  const weak = names(argument).find((one) => /^none$/iu.test(knownString(one) ?? ""));
  return weak && weak.file === model.file && isWithin(weak.node, argument.node) ? weak.node : argument.node;
}

/** Only what stands in the call itself is pointed at; a constant elsewhere may serve other calls. */
function isWithin(inner: Node, outer: Node): boolean {
  return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}

function names(argument: Argument): readonly Abstract[] {
  return alternatives(argument.value).flatMap((one) => (one.kind === "array" ? one.elements.flatMap(alternatives) : [one]));
}

function ofAlgorithms(use: CryptoUse, argument: Argument): WeakToken["why"] | undefined {
  const list = names(argument);
  const texts = list.flatMap((one) => knownString(one) ?? []);
  if (texts.some((name) => /^none$/iu.test(name))) return "none";
  if (list.some((one) => one.kind === "result" && one.site.row.role === "jwt-decode") || (use.row.role === "jwt-verify" && namesHeaderAlgorithm(argument.node))) return isLookedUp(use, argument) ? undefined : "header";
  const isVerification = use.row.role === "jwt-verify" || argument.role === "jwaList";
  const hasShared = texts.some((name) => /^HS\d/u.test(name));
  return isVerification && hasShared && texts.some((name) => /^(?:RS|PS|ES|Ed)/u.test(name)) ? "mixed" : undefined;
}

/** `if (!accepted.includes(header.alg)) throw …`: the algorithm was held against a list before. */
function isLookedUp(use: CryptoUse, argument: Argument): boolean {
  const member = /[\w$.]*header[\w$.]*\.alg\b/iu.exec(use.file.text.slice(...argument.node.range))?.[0] ?? "header.alg";
  use.file.needsAllStatements();
  return use.file.calls.some((call) => {
    const callee = unwrap(call.callee);
    return callee.type === "MemberExpression" && /^(?:includes|indexOf|has)$/u.test(writtenKey(callee.property, callee.computed) ?? "") && call.arguments.some((one) => use.file.text.slice(...one.range) === member);
  });
}

/** `{ algorithms: [header.alg] }`, however the header was read. */
function namesHeaderAlgorithm(node: Node): boolean {
  const inner = unwrap(node);
  switch (inner.type) {
    case "ObjectExpression":
      return inner.properties.some((one) => one.type === "Property" && /^algorithms?$/u.test(writtenKey(one.key, one.computed) ?? "") && namesHeaderAlgorithm(one.value));
    case "ArrayExpression":
      return inner.elements.some((one) => one !== null && namesHeaderAlgorithm(one));
    case "MemberExpression":
      return writtenKey(inner.property, inner.computed) === "alg" && (inner.object.type === "Identifier" ? /header/iu.test(inner.object.name) : inner.object.type === "MemberExpression" && writtenKey(inner.object.property, inner.object.computed) === "header");
    default:
      return false;
  }
}

/** A verification that could say which algorithms it takes, does not, and has a public key. */
function lacksList(use: CryptoUse): boolean {
  if (use.library.name === "jose") return false; // jose refuses a mismatch of key and algorithm by itself
  const positions = Object.entries(use.row.args ?? {});
  if (!positions.some(([, role]) => role === "jwaList") || use.argument("jwaList")) return false;
  const options = positions.find(([, role]) => role === "jwaList")?.[0].split(".")[0];
  const given = use.site?.args[Number(options)];
  if (given && given.kind !== "object" && !(given.kind === "known" && given.value === undefined)) return false;
  if (given?.kind === "object" && given.isOpen()) return false;
  const key = use.argument("key", "pubkey");
  return key !== undefined && (key.origin.custody === "public" || mentionsPublic(key.node));
}

/** Claims that say who somebody is or what they may do. */
const identity = /^(?:sub|uid|user\w*|email|roles?|groups?|scopes?|permissions?|is[-_]?admin|admin|account\w*|tenant\w*)$/iu;
const holders = /^(?:user|currentUser|auth|account|principal|session|identity|claims|payload)$/iu;

function decidesIdentity(model: CustodyModel, node: Node): boolean {
  const here = enclosingFunction(node);
  if (here === undefined) model.file.needsAllStatements();
  if (model.allUses.some((one) => one.row.role === "jwt-verify" && enclosingFunction(one.node) === here)) return false;
  if (node.type === "CallExpression" && isVerifiedBefore(model, node)) return false;
  return decides(model, node, 2);
}

/** `await verifyAccessToken(token)` in the same function or around it, of the project or of another library. */
function isVerifiedBefore(model: CustodyModel, decoding: CallNode): boolean {
  const [token] = decoding.arguments;
  const text = token && model.file.text.slice(...token.range);
  return model.file.calls.some((call) => call.range[1] <= decoding.range[0] && isInside(decoding, enclosingFunction(call)) && /^(?:verify|authenticate|validate)/u.test(calledName(call) ?? "")
    && call.arguments.some((one) => model.file.text.slice(...one.range) === text));
}

function isInside(node: Node, fn: Node | undefined): boolean {
  return fn !== undefined && isAncestor(fn, node);
}

function decides(model: CustodyModel, node: Node, depth: number): boolean {
  const parent = outerParent(node);
  switch (parent?.type) {
    case "AwaitExpression":
      return decides(model, parent, depth);
    case "MemberExpression": {
      if (parent.object !== node && outerOf(parent.object) !== node) return false;
      const name = writtenKey(parent.property, parent.computed) ?? "";
      return name === "payload" ? decides(model, parent, depth) : identity.test(name) && !isLogged(parent);
    }
    case "AssignmentExpression":
      return parent.left.type === "MemberExpression" && holders.test(writtenKey(parent.left.property, parent.left.computed) ?? "");
    case "VariableDeclarator": {
      if (parent.id.type === "ObjectPattern") {
        return parent.id.properties.some((one) => one.type === "Property" && identity.test(writtenKey(one.key, one.computed) ?? ""));
      }
      const variable = parent.id.type === "Identifier" ? model.file.variableOf(parent.id) : undefined;
      return depth > 0 && variable !== undefined && model.file.readsOf(variable).some((read) => decides(model, read, depth - 1));
    }
    default:
      return false;
  }
}

function outerOf(node: Node): Node {
  return node.type === "ChainExpression" ? node.expression : node;
}

function isLogged(node: Node): boolean {
  const call = outerParent(node);
  return call?.type === "CallExpression" && call.callee.type === "MemberExpression" && /^(?:console|log|logger)$/u.test(call.callee.object.type === "Identifier" ? call.callee.object.name : "");
}
