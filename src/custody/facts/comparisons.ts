/**
 * Comparisons of secrets: with `===` and its like, `Buffer.equals`, `Buffer.compare`, `localeCompare`, `list.includes(mac)`.
 *
 * Proof is a side that a MAC or password hash made. By name alone a comparison counts only between what is expected and
 * what somebody else chose: a value of a request or a parameter against a setting or a stored value. The program's own
 * state against its own state (`this.token !== token`, `prev.token !== next.token`), functions and flags are silent.
 */
import type { ApiRow } from "../../knowledge/schema.ts";
import { type Abstract, alternatives } from "../abstract.ts";
import { environment, library } from "../doors.ts";
import { comparison as comparisonEvidence } from "../gate/evidence.ts";
import type { CustodyModel } from "../model.ts";
import { namesPassword, namesSecret, words } from "../names.ts";
import { type Node, unwrap, writtenKey } from "../syntax.ts";
import { comesWithRequest } from "./request-values.ts";

export interface Comparison {
  /** The comparison. */
  readonly node: Node;
  readonly what: string;
  readonly sides: readonly [Node, Node];
}

const comparing: ReadonlySet<string> = new Set(["equals", "localeCompare", "compare", "includes", "indexOf"]);

export function unsafeComparisons(model: CustodyModel): readonly Comparison[] {
  // Without a name that admits somebody only a MAC made here can be compared.
  if (!model.mayHave(comparisonEvidence) && (model.fact(kindsOfProof) & library) === 0) return [];
  const operators = model.file.comparisons.flatMap((node) => comparison(model, node, node.left as Node, node.right));
  const methods = model.file.methodCalls.where((name) => comparing.has(name)).flatMap((call): readonly Comparison[] => {
    const callee = unwrap(call.callee);
    const [first, second] = call.arguments;
    if (callee.type !== "MemberExpression" || !first || first.type === "SpreadElement") return [];
    switch (writtenKey(callee.property, callee.computed)) {
      case "equals":
      case "localeCompare":
        return comparison(model, call, callee.object, first);
      case "compare":
        return second && second.type !== "SpreadElement" && callee.object.type === "Identifier" && callee.object.name === "Buffer" ? comparison(model, call, first, second) : [];
      case "includes":
      case "indexOf": {
        const what = model.evaluator.reachOf(model.file).has(first, model.fact(kindsOfProof) & library) ? madeBy(model.evaluator.ask(first, model.file)) : undefined;
        return what ? [{ node: call, what, sides: [callee.object, first] }] : [];
      }
      default:
        return [];
    }
  });
  return [...operators, ...methods];
}

function comparison(model: CustodyModel, node: Node, left: Node, right: Node): readonly Comparison[] {
  const what = whatIsCompared(model, left, right);
  return what ? [{ node, what, sides: [left, right] }] : [];
}

/** What a side must be made of to prove anything: only a file that makes MACs can compare one, only one that reads settings a setting. */
function kindsOfProof(model: CustodyModel): number {
  if (model.evaluator.project.crossesFiles) return library | environment;
  // A hash is a MAC by what it is named at most.
  const namesMac = (): boolean => model.file.says(/(?:\b|_)(?:h?mac|sig|sign|signature)\b|[a-z\d](?:H?[Mm]ac|Sig|Sign|Signature)\b/u);
  const makesMac = model.allUses.some(({ row }) => row.role === "mac" || row.role === "sign" || row.role === "kdf" || (row.role === "hash" && (isHmacRow(row) || namesMac())));
  return (makesMac ? library : 0) | (model.file.says(/\benv\b/u) ? environment : 0);
}

function whatIsCompared(model: CustodyModel, left: Node, right: Node): string | undefined {
  if (isWrittenOut(left) || isWrittenOut(right)) return undefined;
  const reach = model.evaluator.reachOf(model.file);
  const proof = model.fact(kindsOfProof);
  const isProof = (node: Node): boolean => proof !== 0 && reach.has(node, proof);
  const isNamed = [left, right].some((side) => isNamedToken(side) || namesPassword(nameOf(side) ?? ""));
  if (!isNamed && !isProof(left) && !isProof(right)) return undefined;
  if (isFixed(model, left) || isFixed(model, right)) return undefined;
  const made = [left, right].map((side) => madeBy(model.evaluator.ask(side, model.file)));
  // Two MACs under one fresh key are a constant-time comparison of what went in.
  if (made[0] && made[1]) return undefined;
  const proven = made[0] ?? made[1] ?? [left, right].map((side) => madeMac(model, side)).find((one) => one !== undefined);
  if (proven) return proven;
  const names = [nameOf(left), nameOf(right)];
  if (names.some((name) => name !== undefined && isRepeated(name))) return undefined;
  const settings = [left, right].map((side) => alternatives(model.evaluator.ask(side, model.file)).some(hasSetting));
  if (settings[0] !== settings[1]) return "A secret of the environment";
  const [a, b] = names;
  if (a === undefined || b === undefined) return undefined;
  if (/^h?mac$/iu.test(a) && /^h?mac$/iu.test(b) && [left, right].some((side) => /crypto|keystore/iu.test(pathOf(side)))) return "A MAC";
  if (a === b && namesPassword(a) && [left, right].filter(isOfAccount).length === 1) return "A password";
  // `token !== expectedToken`: one name says what both are.
  const isSame = words(a).at(-1) === words(b).at(-1);
  const isOfRequest = [left, right].some((side) => comesWithRequest(model, side)) && isSame && isAdmission(a) && isAdmission(b);
  const held = isHeldAgainstRequest(model, left, right, b) ? b : isHeldAgainstRequest(model, right, left, a) ? a : undefined;
  if (held !== undefined) return `"${held}"`;
  if (!(isOfRequest || (isToken(a) && isToken(b)) || (isSame && (isToken(a) || isToken(b))))) return undefined;
  return isChosenByOthers(model, left, right) || isChosenByOthers(model, right, left) ? `"${a}"` : undefined;
}

/** `req.headers["x-token"] !== config.webhookSecret`: whatever the request calls it, it must be the secret that is kept here. */
function isHeldAgainstRequest(model: CustodyModel, given: Node, held: Node, name: string): boolean {
  return unwrap(held).type === "MemberExpression" && words(name).includes("secret") && namesSecret(name) && comesWithRequest(model, given) && !comesWithRequest(model, held);
}

/** A second input of a form, or an earlier value of the same thing. */
function isRepeated(name: string): boolean {
  return /confirm|repeat|again|verify/iu.test(name) || /2$/u.test(name) || words(name).some((word) => /^(?:previous|prev|old|new|next|last|current|cached|first)$/u.test(word));
}

/** The one side comes from a request or a caller, and the other is what it is held against. */
function isChosenByOthers(model: CustodyModel, given: Node, held: Node): boolean {
  if (comesWithRequest(model, given)) return !comesWithRequest(model, held) || isKept(held);
  const value = model.evaluator.ask(given, model.file);
  if (value.kind !== "parameter" || value.member !== "") return false;
  const inner = unwrap(held);
  if (inner.type === "Identifier") return [given, held].some((side) => words(nameOf(side) ?? "").some((word) => expecting.has(word)));
  // `if (this.token !== token) this.token = token`: news, no admission.
  return inner.type === "MemberExpression" && !isState(inner) && !isAssigned(model, inner);
}

/** `req.session.token`: on the request, and yet the server's. */
function isKept(node: Node): boolean {
  return /\b(?:session|locals|state|user|app|server)\b/u.test(pathOf(node));
}

function isState(node: Node): boolean {
  return /^(?:this|self|prev\w*|next\w*|old\w*|props|state)\b/u.test(pathOf(node));
}

function isAssigned(model: CustodyModel, member: Node): boolean {
  model.file.needsAllStatements();
  return model.file.assignments.some(({ left }) => left.type === "MemberExpression" && pathOf(left) === pathOf(member));
}

/** `this.state.token` as text; empty for anything but names and members. */
function pathOf(node: Node): string {
  const inner = unwrap(node);
  if (inner.type === "Identifier") return inner.name;
  if (inner.type === "ThisExpression") return "this";
  if (inner.type !== "MemberExpression") return "";
  const name = writtenKey(inner.property, inner.computed);
  return name === undefined ? "" : `${pathOf(inner.object)}.${name}`;
}

const expecting: ReadonlySet<string> = new Set(["expected", "stored", "saved", "valid", "known", "given", "provided", "received", "submitted"]);

/** `user.password`, against what somebody typed: stored in the clear, too. */
function isOfAccount(node: Node): boolean {
  return /(?:^|\.)(?:user|account|member|admin|stored|record|row|doc|profile)\.\w+$/iu.test(pathOf(node));
}

/** A digest that is named as a MAC: `mac = keccak256(key + text)`. */
function madeMac(model: CustodyModel, node: Node): string | undefined {
  if (!/^(?:mac|hmac|sig|sign|signature)$/u.test(words(nameOf(node) ?? "").at(-1) ?? "")) return undefined;
  return alternatives(model.evaluator.ask(node, model.file)).some((one) => one.kind === "result" && one.site.row.role === "hash") ? "A MAC" : undefined;
}

/** A constant, a type or a length: nothing secret about the other side either. Most comparisons have one, and the syntax alone says so. */
function isWrittenOut(node: Node): boolean {
  const inner = unwrap(node);
  if ((inner.type === "Literal" && !("regex" in inner)) || inner.type === "UnaryExpression") return true;
  return inner.type === "MemberExpression" && /^(?:byteLength|length|size)$/u.test(writtenKey(inner.property, inner.computed) ?? "");
}

function isFixed(model: CustodyModel, node: Node): boolean {
  const value = model.evaluator.ask(unwrap(node), model.file);
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
    const { role } = one.site.row;
    if (role === "mac") return one.site.row.vault === "macverify" ? undefined : "A MAC";
    if (role === "sign" && one.site.args.some((arg) => alternatives(arg).some((name) => isHmac(name)))) return "A MAC";
    if (role === "kdf") return "A derived key";
    if (role === "hash" && isHmacRow(one.site.row)) return "A MAC";
  }
  return undefined;
}

function isHmacRow({ api, algorithm }: ApiRow): boolean {
  return /hmac/iu.test(`${api} ${algorithm ?? ""}`);
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
    const callee = unwrap(inner.callee);
    if (callee.type === "MemberExpression" && /^(?:toString|trim|toLowerCase|digest)$/u.test(writtenKey(callee.property, callee.computed) ?? "")) return nameOf(callee.object);
    return argument?.type === "Literal" && typeof argument.value === "string" ? argument.value : undefined;
  }
  if (inner.type === "Identifier") return inner.name;
  return inner.type === "MemberExpression" ? writtenKey(inner.property, inner.computed) : undefined;
}

function isNamedToken(node: Node): boolean {
  const name = nameOf(node);
  return name !== undefined && (isToken(name) || isAdmission(name) || namesPassword(name) || /^(?:mac|hmac|sig|sign|signature)$/u.test(words(name).at(-1) ?? ""));
}

/** `webhookToken`, held against what a request brings; tokens that only say where a list goes on admit nobody. */
function isAdmission(name: string): boolean {
  const list = words(name);
  return /^(?:token|secret|signature)$/u.test(list.at(-1) ?? "") && !list.some((word) => /^(?:page|next|continuation|sync|cursor|cancel|device|push)$/u.test(word));
}

/** A token by which somebody is let in; not a parser's, a form's or a cancellation's. */
function isToken(name: string): boolean {
  const list = words(name);
  const last = list.at(-1);
  if (last === "password" || last === "passwd" || last === "pass") return false;
  if (list.includes("cancel") || verbs.test(list[0] ?? "")) return false;
  return (namesSecret(name) && list.length > 1) || ((last === "token" || last === "secret") && list.some((word) => expecting.has(word)));
}
const verbs = /^(?:is|has|can|use|uses|get|set|issue|issues|verify|verifies|check|validate|create|make|generate|parse|sign|with|on|handle|require|enable|fetch|load)$/u;
