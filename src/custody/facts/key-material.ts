/**
 * What key material an expression carries: itself, or inside an object, a text, a list, a conversion.
 *
 * Proof comes from origin: bytes that an export, a vault or a secret store gave, a signed token, a setting whose name
 * says secret, or a value that this file uses as a key. A name alone is weak evidence and marked so. Opaque handles
 * (`CryptoKey`, `KeyObject`), public halves, ciphertext, hashes, lengths and masked values carry nothing; unknown values neither.
 */
import { vaultPathMeaning } from "../../knowledge/vaults.ts";
import { type Abstract, alternatives, type CallSite, knownBoolean, knownString, type Result } from "../abstract.ts";
import { environment, library } from "../doors.ts";
import type { CustodyModel } from "../model.ts";
import { namesSecret, words } from "../names.ts";
import { argumentAt, placedArguments } from "../positions.ts";
import { mentionsPublic } from "../public-names.ts";
import { type CallNode, isAncestor, type Node, unwrap, writtenKey } from "../syntax.ts";
import { dataKeys, pathStart } from "./data-keys.ts";
import { keyUses } from "./key-uses.ts";
import { evidenceOfName, isBoundSecret, isSecretName, mentionsPublicName, namesBinding, namesSecretSetting } from "./named-secrets.ts";
import { exportsRawKey, writesPlainPair } from "./raw-exports.ts";
import { isSecretRole, showsSecret } from "./secret-results.ts";

/**
 * `raw-key`: bytes of a private or secret key. `data-key`: plaintext data key of a vault. `stored-secret`: fetched from a secret
 * store. `setting`: an environment variable named as a secret. `used-as-key`: something that a call in this file takes as its key.
 * `made-as-key`: fresh random bytes under the name of a key. `token`: a signed token. `named`: nothing but its name says so. `literal`: named so, and written in the source.
 */
export type MaterialKind = "raw-key" | "data-key" | "stored-secret" | "setting" | "used-as-key" | "made-as-key" | "token" | "named" | "literal";

export interface Material {
  readonly kind: MaterialKind;
  /** The expression of the linted file that carries it. */
  readonly node: Node;
  /** The call that made it, if one did. */
  readonly source?: Node;
}

const maxDepth = 10;

/** More than a name says so. */
function isProven({ kind }: Material): boolean {
  return kind !== "named" && kind !== "literal";
}

/** What the value of an expression carries, by its syntax first, as that finds the place. */
export function materialIn(model: CustodyModel, node: Node, depth = 0): readonly Material[] {
  if (depth > maxDepth) return [];
  const inner = unwrap(node);
  const into = (nodes: readonly (Node | null | undefined)[]): readonly Material[] => nodes.flatMap((one) => (one ? materialIn(model, one, depth + 1) : []));
  switch (inner.type) {
    case "Literal":
      return [];
    case "TemplateLiteral":
      return into(inner.expressions);
    case "BinaryExpression":
      return inner.operator === "+" ? into(operands(inner)) : [];
    case "LogicalExpression":
      return into(inner.operator === "&&" ? [inner.right] : [inner.left, inner.right]);
    case "ConditionalExpression":
      return into([inner.consequent, inner.alternate]);
    case "AwaitExpression":
    case "SpreadElement":
      return into([inner.argument]);
    case "SequenceExpression":
      return into([inner.expressions.at(-1)]);
    case "ArrayExpression":
      return into(inner.elements);
    case "ObjectExpression":
      return inner.properties.flatMap((property) => {
        if (property.type === "SpreadElement") return materialIn(model, property.argument, depth + 1);
        const found = materialIn(model, property.value, depth + 1);
        const name = writtenKey(property.key, property.computed);
        return found.length > 0 || name === undefined ? found : byName(model, name, property.value);
      });
    case "CallExpression":
    case "NewExpression": {
      if (isMasked(inner)) return [];
      const parts = converted(inner);
      const found = parts ? into(parts) : [];
      if (found.some(isProven)) return found;
      const given = ofValue(model, model.evaluator.ask(inner, model.file), inner, depth);
      if (given.length > 0) return given;
      const returned = returnedBy(model, inner, depth);
      return returned.length > 0 ? returned : found;
    }
    case "Identifier": {
      const found = carried(model, inner, depth);
      if (found.length > 0) return found;
      const followed = into([definitionOf(model, inner), ...appendedTo(model, inner)]);
      const [first] = followed;
      return first ? [{ ...first, node: inner }] : byName(model, inner.name, inner);
    }
    case "MemberExpression": {
      const found = carried(model, inner, depth);
      if (found.length > 0) return found;
      const name = writtenKey(inner.property, inner.computed);
      return name === undefined ? [] : byName(model, name, inner);
    }
    default:
      return [];
  }
}

/** What the value of a name or member carries; without keys, libraries and settings in it there is nothing to evaluate. */
function carried(model: CustodyModel, node: Node, depth: number): readonly Material[] {
  const mayCarry = model.fact(keyUses).size > 0 || namesBinding(node) || model.evaluator.reachOf(model.file).has(node, library | environment);
  return mayCarry ? ofValue(model, model.evaluator.ask(node, model.file), node, depth) : [];
}

/** What is appended to a text: `out += key`. */
function appendedTo(model: CustodyModel, identifier: Node & { name: string }): readonly Node[] {
  const variable = model.file.variableOf(identifier);
  return (variable ? model.file.writesOf(variable) : []).flatMap(({ node }) => (node.type === "AssignmentExpression" && node.operator === "+=" && !isAncestor(node, identifier) ? [node.right] : []));
}

/** A chain of `+`, however long, taken apart. */
function operands(sum: Node): readonly Node[] {
  const found: Node[] = [];
  let at = unwrap(sum);
  while (at.type === "BinaryExpression" && at.operator === "+") {
    found.push(at.right);
    at = unwrap(at.left);
  }
  return [at, ...found.reverse()];
}

/** What a function of the file returns, when its value alone does not show it: `toPem(key)`. */
function returnedBy(model: CustodyModel, call: CallNode, depth: number): readonly Material[] {
  const callee = unwrap(call.callee);
  const value = callee.type === "Identifier" ? model.evaluator.ask(callee, model.file) : undefined;
  if (value?.kind !== "function" || value.file !== model.file) return [];
  const { body } = value.fn;
  const returned = body.type !== "BlockStatement" ? [body] : model.file.returnsOf(value.fn).flatMap(({ argument }) => argument ?? []);
  const [first] = returned.flatMap((one) => materialIn(model, one, depth + 2)).filter(isProven);
  return first ? [{ ...first, node: call }] : [];
}

/** The initialiser of a constant that is made of other things: `const hex = [...new Uint8Array(raw)].map(…).join("")`. */
function definitionOf(model: CustodyModel, identifier: Node & { name: string }): Node | undefined {
  const variable = model.file.variableOf(identifier);
  const declarator = variable?.defs.at(-1)?.node as Node | undefined;
  if (!variable || declarator?.type !== "VariableDeclarator" || declarator.id.type !== "Identifier" || !declarator.init) return undefined;
  const init = unwrap(declarator.init);
  return init.type === "Identifier" || init.type === "MemberExpression" || model.file.writesOf(variable).length > 0 ? undefined : init;
}

const converting =
  /^(?:String|Buffer|Uint8Array|Array|JSON|Object|Promise|util|btoa|atob|structuredClone|encodeURIComponent|inspect|format|stringify)$/u;
const converters = /(?:hex|base64|b64|base58|bs58|base32|pem|string|ascii|utf8|bytes|buffer|encode|decode|armou?r|inspect|stringify|format|btoa)/iu;
const hiding = /(?:hash|digest|encrypt|seal|mask|redact|hide|obfuscat|censor|sanit|scrub|wrap|sign|len|public|fingerprint|thumbprint|checksum|compare|verify|count|size|is|has)/iu;
const keeping: ReadonlySet<string> = new Set(["toString", "trim", "join", "map", "concat", "reduce", "toUpperCase", "toLowerCase", "split", "valueOf", "toJSON", "from", "buffer"]);

/** A few characters of it, or stars in its place: `key.slice(0, 4)`, `key.replace(/./g, "*")`. */
function isMasked(call: CallNode): boolean {
  const callee = unwrap(call.callee);
  if (callee.type !== "MemberExpression") return false;
  const numbers = call.arguments.map((argument) => (argument.type === "UnaryExpression" && argument.operator === "-" && argument.argument.type === "Literal" ? -Number(argument.argument.value) : argument.type === "Literal" ? Number(argument.value) : NaN));
  const [start = NaN, end = NaN] = numbers;
  const replacement = call.arguments[1];
  switch (writtenKey(callee.property, callee.computed)) {
    case "slice":
    case "substring":
      return Math.abs(end - start) <= shownAtMost || (numbers.length === 1 && start < 0 && start >= -shownAtMost);
    case "substr":
      return end <= shownAtMost;
    case "replace":
    case "replaceAll":
      return replacement?.type === "Literal" && typeof replacement.value === "string" && /[*•…]|xxx|redact/iu.test(replacement.value);
    default:
      return false;
  }
}
/** Characters that may be shown of a secret to tell it from another. */
const shownAtMost = 12;

/** What a conversion is given, if the call is one: its result shows as much as its argument. */
function converted(call: CallNode): readonly Node[] | undefined {
  const callee = unwrap(call.callee);
  if (callee.type === "Identifier") return converting.test(callee.name) || (converters.test(callee.name) && !hiding.test(callee.name)) ? call.arguments : undefined;
  if (callee.type !== "MemberExpression") return undefined;
  const method = writtenKey(callee.property, callee.computed);
  const object = unwrap(callee.object);
  if (method === undefined) return undefined;
  if (object.type === "Identifier" && converting.test(object.name)) {
    return /^(?:from|fromCharCode|stringify|parse|inspect|format|assign|all|resolve|concat|raw|of|entries|values|fromEntries)$/u.test(method) ? call.arguments : undefined;
  }
  if (keeping.has(method)) return method === "concat" ? [object, ...call.arguments] : [object];
  // `bs58.encode(key)`, `new TextDecoder().decode(raw)`, `this.toBase64(raw)`; what is decoded is no object, which holds options.
  if (!converters.test(method) || hiding.test(method)) return undefined;
  return method === "decode" ? call.arguments.filter(({ type }) => type !== "ObjectExpression") : call.arguments;
}

/** What an evaluated value carries; `node` is where it is asked for. */
export function ofValue(model: CustodyModel, value: Abstract, node: Node, depth: number): readonly Material[] {
  if (depth > maxDepth) return [];
  const found = (kind: MaterialKind): readonly Material[] => [{ kind, node }];
  const into = (values: readonly (Abstract | undefined)[]): readonly Material[] => {
    const [first] = values.flatMap((one) => (one ? ofValue(model, one, node, depth + 1) : []));
    return first ? [first] : [];
  };
  switch (value.kind) {
    case "object": {
      model.evaluator.refuel();
      const keys = value.keys().slice(0, 40);
      const inside = into(keys.map((key) => value.get(key)));
      return inside.length > 0 || !keys.some((key) => namesKey(key) && isFresh(value.get(key))) ? inside : found("made-as-key");
    }
    case "array":
      return into(value.elements.slice(0, 40));
    case "partial":
      return into(value.parts);
    case "choice":
      return into(alternatives(value));
    case "environment":
      if (value.name === undefined || mentionsPublicName(value.name)) return [];
      if (namesSecretSetting(value.name) || model.fact(keyUses).has(value)) return found("setting");
      return namesSecret(value.name) ? found("named") : [];
    case "result": {
      const kind = kindOfResult(model, value, node, depth);
      return kind === undefined ? [] : typeof kind === "string" ? [{ kind, node, source: value.site.node }] : kind;
    }
    case "parameter":
    case "known":
    case "bytes":
      if (isBoundSecret(value)) return found("setting");
      return model.fact(keyUses).has(value) && !mentionsPublic(node) ? found("used-as-key") : [];
    default:
      return [];
  }
}

function kindOfResult(model: CustodyModel, result: Result, node: Node, depth: number): MaterialKind | readonly Material[] | undefined {
  const { site } = result;
  const last = result.member.slice(result.member.lastIndexOf(".") + 1);
  if (/^(?:public|pub|spki|cert|length|byteLength|size)/iu.test(last) || mentionsPublic(node)) return undefined;
  switch (site.row.role) {
    case "export":
      return exportsRawKey(model.evaluator, site) && showsSecret(site, result.member) ? "raw-key" : undefined;
    case "keygen":
      return (last === "privateKey" && writesPlainPair(site)) || showsSecret(site, result.member) || isClassExport(model, result) ? "raw-key" : undefined;
    case "secret-fetch":
      return isSecretEntry(model, site) && showsSecret(site, result.member) ? "stored-secret" : undefined;
    case "vault-plaintext":
    case "vault-decrypt":
    case "vault-op":
      return model.fact(dataKeys).some((one) => one.site.node === site.node && one.shows(result.member)) ? "data-key" : undefined;
    case "jwt-sign":
      return site.row.args?.["ret"] === "token" || /sign\(\)$/u.test(site.row.api) ? "token" : undefined;
    case "convert":
    case "constant-bytes": {
      const [source] = site.args;
      if (showsSecret(site, result.member)) return "raw-key";
      return source ? ofValue(model, source, node, depth + 1) : undefined;
    }
    case "random":
    case "kdf":
    case "kdf-weak":
    case "decrypt":
    case "unwrap":
    case "read":
      return model.fact(keyUses).has(result) ? "used-as-key" : undefined;
    case "vault-admin":
      return showsSecret(site, result.member) ? "stored-secret" : undefined;
    case "setting":
      // `config.get("JWT_SECRET")`, `loadEnv(…).JWT_SECRET`
      return isSecretName(knownString(argumentAt(model.evaluator, site, ["name"])) ?? last) ? "setting" : undefined;
    default:
      return showsSecret(site, result.member) || isClassExport(model, result) ? "raw-key" : undefined;
  }
}

/** A read of an export: `wallet.privateKey`, `wallet.mnemonic.phrase`. */
function isClassExport(model: CustodyModel, { site, member }: Result): boolean {
  if (member === "") return false;
  const holder = model.evaluator.knowledge.classReturned(site.library, site.row);
  const row = holder && model.evaluator.knowledge.row(holder.library, `${holder.prefix}#${member.split(".")[0] ?? ""}`);
  return row !== undefined && (row.role === "export" || row.role === "read") && isSecretRole(row.args?.["ret"]);
}

/** Parameter stores hold plain settings too, and a vault's paths lead to more than secrets. */
function isSecretEntry(model: CustodyModel, site: CallSite): boolean {
  const path = pathStart(argumentAt(model.evaluator, site, ["path"]));
  const meaning = path === undefined ? undefined : vaultPathMeaning(path);
  if (path !== undefined && (/^(?:sys|auth|identity)\//u.test(path) || (meaning && meaning.role !== "secret-fetch" && meaning.role !== "vault-export"))) return false;
  if (!Object.keys(site.row.args ?? {}).includes("0.WithDecryption")) return true;
  return placedArguments(model.evaluator, site).some((one) => one.role === "flag" && knownBoolean(one.value) === true);
}

function byName(model: CustodyModel, name: string, node: Node): readonly Material[] {
  const kind = evidenceOfName(model, name, node);
  return [...(kind ? [{ kind, node }] : []), ...(namesKey(name) && isFresh(model.evaluator.ask(node, model.file)) ? [{ kind: "made-as-key" as const, node }] : [])];
}

/** `secretKey: randomBytes(32).toString("hex")`: whoever keeps it will use it so. */
function namesKey(name: string): boolean {
  return /^(?:key|secret)$/u.test(words(name).at(-1) ?? "") && namesSecretSetting(name);
}

function isFresh(value: Abstract | undefined): boolean {
  return value?.kind === "result" && value.site.row.role === "random";
}
