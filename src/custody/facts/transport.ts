/**
 * Security settings of connections: certificate checks, protocol versions, cipher lists, SSH algorithms.
 *
 * Settings are found by position in a known call, and one of them, `rejectUnauthorized: false`, in any object, as no
 * other API has that name.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import { findAlgorithm } from "../../knowledge/algorithms.ts";
import { type Abstract, alternatives, knownBoolean, knownNumber, knownString } from "../abstract.ts";
import type { CustodyModel } from "../model.ts";
import { type FunctionNode, isAncestor, isFunction, type Node, outerParent, unwrap, writtenKey } from "../syntax.ts";
import type { Argument, CryptoUse } from "./crypto-uses.ts";
import { isCheckedLater } from "./late-checks.ts";

export interface InsecureTransport {
  readonly kind: "unchecked" | "plain" | "version" | "ciphers" | "ssh";
  /** Name of the option or variable. */
  readonly setting: string;
  readonly node: Node;
  readonly version?: string;
  /** Literal to replace and what by. */
  readonly repair?: { readonly range: readonly [number, number]; readonly text: string };
}

export function insecureTransport(model: CustodyModel): readonly InsecureTransport[] {
  // Switches whose work the program does itself; where another use has the same one, that use is reported.
  const taken = new Set<Node>();
  const inUses = model.allUses.flatMap((use) => {
    const found = ofUse(model, use);
    const unchecked = found.filter(({ setting }) => setting === "rejectUnauthorized");
    if (unchecked.length === 0 || !isCheckedLater(model, use)) return found;
    for (const { node } of unchecked) taken.add(node);
    return found.filter((one) => !unchecked.includes(one));
  });
  const found = [...inUses, ...ofObjects(model).filter(({ node }) => !taken.has(node)), ...ofElectron(model)];
  return found.filter((one, i) => found.findIndex((other) => other.node === one.node && other.kind === one.kind) === i);
}

/** Options that are dangerous when true; all others of the role are dangerous when false. */
const dangerousWhenTrue = /(?:trustServerCertificate|tlsAllowInvalid\w*|tlsInsecure|sslValidate|insecure\w*|disable\w*Verification|skipVerify|TrustServerCertificate|ignoreHTTPSErrors|acceptInsecureCerts|ignoreCertificateErrors)$/u;

function ofUse(model: CustodyModel, use: CryptoUse): readonly InsecureTransport[] {
  return use.arguments.flatMap((argument): readonly InsecureTransport[] => {
    const setting = settingOf(use, argument);
    switch (argument.role) {
      case "verify":
        return isUnchecked(use, argument, setting) ? [{ kind: "unchecked", setting, node: placeOf(model, argument), ...repairOf(model, argument, setting) }] : [];
      case "flag":
        return /(?:^|\.)(?:encrypt|requireTLS)$/u.test(argument.position) && argument.constants.some((one) => knownBoolean(one) === false)
          ? [{ kind: "plain", setting, node: placeOf(model, argument) }] : [];
      case "tlsVersion":
      case "tlsProtocol":
        return versions(model, argument, setting);
      case "cipherList":
        return argument.constants.some((one) => allowsBroken(knownString(one) ?? "")) ? [{ kind: "ciphers", setting, node: placeOf(model, argument) }] : [];
      case "flags":
        return argument.constants.some((one) => /--tls-min-v1\.[01]|--openssl-legacy-provider|--tls-keylog/u.test(knownString(one) ?? "")) ? [{ kind: "version", setting, version: "an old TLS version", node: placeOf(model, argument) }] : [];
      case "algList":
        return sshAlgorithms(model, argument, setting);
      case "opensslFlags":
        return opensslFlags(model, argument);
      case "connectionString":
      case "url":
        return inUrl(model, argument);
      default:
        return [];
    }
  });
}

function settingOf(use: CryptoUse, argument: Argument): string {
  if (argument.position === "val") return use.row.api.replace(/=$/u, "");
  const name = argument.position.split(".").at(-1) ?? "";
  return /^\d/u.test(name) ? use.name : name.replace(/\[\]$/u, "");
}

/** The literal when it stands in this file, else the argument. */
function placeOf(model: CustodyModel, argument: Argument): Node {
  const [constant] = argument.constants;
  return constant && constant.file === model.file ? constant.node : argument.value.file === model.file && argument.value.kind === "function" ? argument.value.node : argument.node;
}

function isUnchecked(use: CryptoUse, argument: Argument, setting: string): boolean {
  const values = alternatives(argument.value);
  // `verify ? tls.checkServerIdentity : () => undefined` is somebody's setting.
  if (setting.endsWith("checkServerIdentity") || setting === "hostVerifier") return values.every(checksNothing);
  const wanted = dangerousWhenTrue.test(setting);
  if (setting === "rejectUnauthorized" && asksForClientCertificates(use)) return false;
  if (argument.position === "val" && setting.startsWith("process.env.")) return values.some((one) => one.kind === "known" && (String(one.value) === "0" || one.value === false));
  return values.some((one) => knownBoolean(one) === wanted || (!wanted && knownNumber(one) === 0));
}

/** A server that takes clients without a certificate on purpose. */
function asksForClientCertificates(use: CryptoUse): boolean {
  return /[cC]reate(?:Secure)?Server/u.test(use.row.api) && use.argumentsWith("flag").some((argument) => argument.position.endsWith("requestCert") && argument.constants.some((one) => knownBoolean(one) === true));
}

/** A function that accepts whatever it is given: `() => undefined`, `() => {}`, `() => true` for a host verifier. */
function checksNothing(value: Abstract): boolean {
  if (value.kind !== "function") return false;
  const { body } = value.fn;
  if (body.type === "BlockStatement") return body.body.length === 0 || (body.body.length === 1 && body.body[0]?.type === "ReturnStatement" && isNothing(body.body[0].argument));
  return isNothing(body);
}

function isNothing(node: Node | null): boolean {
  if (node === null) return true;
  return (node.type === "Identifier" && node.name === "undefined") || (node.type === "Literal" && (node.value === null || node.value === true)) || (node.type === "UnaryExpression" && node.operator === "void");
}

function repairOf(model: CustodyModel, argument: Argument, setting: string): Pick<InsecureTransport, "repair"> {
  const constant = argument.constants.find((one) => knownBoolean(one) === dangerousWhenTrue.test(setting));
  if (!constant || constant.file !== model.file || constant.node.type !== "Literal") return {};
  return { repair: { range: constant.node.range, text: knownBoolean(constant) === true ? "false" : "true" } };
}

function versions(model: CustodyModel, argument: Argument, setting: string): readonly InsecureTransport[] {
  if (/max/iu.test(setting) && argument.role === "tlsVersion") return [];
  return argument.constants.flatMap((one): readonly InsecureTransport[] => {
    const version = knownString(one);
    const record = version === undefined ? undefined : findAlgorithm(version, "tls");
    if (!record || record.status !== "disallowed" || version === undefined) return [];
    const isHere = one.file === model.file;
    const repair = isHere && argument.role === "tlsVersion" && one.node.type === "Literal" ? { repair: { range: one.node.range, text: '"TLSv1.2"' } as const } : {};
    return [{ kind: "version", setting, version, node: isHere ? one.node : argument.node, ...repair }];
  });
}

/** An OpenSSL list is read from the left: `!X` removes, anything else adds. */
function allowsBroken(list: string): boolean {
  return list.split(/[:, ]+/u).some((suite) => !/^[!-]/u.test(suite) && brokenSuite.test(suite));
}
const brokenSuite = /(?:^|[-_+])(?:RC4|DES|3DES|DES-CBC3?|NULL|EXP(?:ORT)?\d*|aNULL|eNULL|ADH|AECDH|MD5|LOW|COMPLEMENTOFALL)(?:$|[-_+])|^ALL$|SECLEVEL=[01]/u;

/** Options of OpenSSL that let a peer fall back to what was broken: `SSL_OP_LEGACY_SERVER_CONNECT` (0x4), unsafe renegotiation (0x40000). */
function opensslFlags(model: CustodyModel, argument: Argument): readonly InsecureTransport[] {
  const { node, file } = argument.value;
  const named = /SSL_OP_(?:LEGACY_SERVER_CONNECT|ALLOW_UNSAFE_LEGACY_RENEGOTIATION)/u.exec(file.text.slice(...node.range))?.[0];
  const isSet = alternatives(argument.value).some((one) => ((knownNumber(one) ?? 0) & 0x4_0004) !== 0);
  if (named === undefined && !isSet) return [];
  return [{ kind: "version", setting: "secureOptions", version: named ?? "unsafe legacy renegotiation", node: file === model.file ? node : argument.node }];
}

const unsafeParameters = /[?&;](?:tlsInsecure|tlsAllowInvalid\w+|sslValidate=false|sslmode=no-verify|sslaccept=accept_invalid_certs|rejectUnauthorized=false|TrustServerCertificate)(?:=(?:true|1|yes))?(?=[&;]|$)/iu;

/** Switches inside a connection string: `mongodb://…?tlsInsecure=true`, `postgres://…?sslmode=no-verify`. */
function inUrl(model: CustodyModel, argument: Argument): readonly InsecureTransport[] {
  const texts = alternatives(argument.value).flatMap((one) => (one.kind === "partial" ? one.parts : [one])).flatMap((one) => knownString(one) ?? []);
  const found = texts.map((text) => unsafeParameters.exec(text)?.[0]).find((one) => one !== undefined && !/=false$/iu.test(one.replace(/(?:sslValidate|rejectUnauthorized)=false/iu, "")));
  if (found === undefined) return [];
  return [{ kind: "unchecked", setting: found.slice(1), node: argument.value.file === model.file ? argument.value.node : argument.node }];
}

function sshAlgorithms(model: CustodyModel, argument: Argument, setting: string): readonly InsecureTransport[] {
  const { value } = argument;
  const added = value.kind === "object" ? [value.get("append"), value.get("prepend")] : [value];
  const list = added.flatMap((one) => (one?.kind === "array" ? one.elements : one ? [one] : []));
  return list.flatMap((one): readonly InsecureTransport[] => {
    const name = knownString(one);
    if (name === undefined || !brokenSsh.test(name)) return [];
    return [{ kind: "ssh", setting, version: name, node: one.file === model.file ? one.node : argument.node }];
  }).slice(0, 1);
}
const brokenSsh = /^(?:arcfour|3des-cbc|blowfish-cbc|cast128-cbc|diffie-hellman-group1-sha1|diffie-hellman-group-exchange-sha1|hmac-md5|hmac-sha1-96|ssh-dss)/u;

function ofObjects(model: CustodyModel): readonly InsecureTransport[] {
  return [...inLiterals(model), ...model.file.assignments.flatMap(({ left, right }): readonly InsecureTransport[] => {
    // `options.rejectUnauthorized = false`
    if (left.type !== "MemberExpression" || writtenKey(left.property, left.computed) !== "rejectUnauthorized" || right.type !== "Literal" || right.value !== false) return [];
    return [{ kind: "unchecked", setting: "rejectUnauthorized", node: right, repair: { range: right.range, text: "true" } }];
  })];
}

function inLiterals(model: CustodyModel): readonly InsecureTransport[] {
  const asksFor = (object: TSESTree.ObjectExpression): boolean => object.properties.some((one) => one.type === "Property" && writtenKey(one.key, one.computed) === "requestCert");
  return model.file.objects.flatMap((object) => (asksFor(object) ? [] : object.properties.flatMap((property): readonly InsecureTransport[] => {
    if (property.type !== "Property") return [];
    const name = writtenKey(property.key, property.computed);
    if ((name !== "rejectUnauthorized" && name !== "NODE_TLS_REJECT_UNAUTHORIZED") || isReadForOthersOnly(model, object, name)) return [];
    const value = model.evaluator.ask(property.value, model.file);
    // The environment of a child, or one that is copied into this process.
    if (name !== "rejectUnauthorized") return value.kind === "known" && (String(value.value) === "0" || value.value === false) ? [{ kind: "unchecked", setting: name, node: property.value }] : [];
    if (knownBoolean(value) !== false) return [];
    const isLiteral = property.value.type === "Literal";
    return [{ kind: "unchecked", setting: "rejectUnauthorized", node: value.file === model.file ? value.node : property.value, ...(isLiteral ? { repair: { range: property.value.range, text: "true" } } : {}) }];
  })));
}

/** An object that is never handed on, and of which only other members are read: it is no connection's. */
function isReadForOthersOnly({ file }: CustodyModel, object: TSESTree.ObjectExpression, name: string): boolean {
  const holder = outerParent(object);
  if (holder?.type !== "VariableDeclarator" || holder.id.type !== "Identifier" || holder.parent.parent.type === "ExportNamedDeclaration") return false;
  const variable = file.variableOf(holder.id);
  const reads = variable ? file.readsOf(variable) : [];
  return reads.length > 0 && reads.every((read) => {
    const member = outerParent(read);
    const other = member?.type === "MemberExpression" && member.object === read ? writtenKey(member.property, member.computed) : undefined;
    return other !== undefined && other !== name;
  });
}

/** Electron's two ways to accept any certificate: `certificate-error` answered with true, a verify procedure answered with 0. */
function ofElectron(model: CustodyModel): readonly InsecureTransport[] {
  if (!model.file.says(/certificate-error|setCertificateVerifyProc/u)) return [];
  return model.file.calls.flatMap((call): readonly InsecureTransport[] => {
    const callee = unwrap(call.callee);
    const method = callee.type === "MemberExpression" ? writtenKey(callee.property, callee.computed) : undefined;
    const [first, second] = call.arguments;
    const isEvent = (method === "on" || method === "once") && first?.type === "Literal" && first.value === "certificate-error";
    const listener = isEvent ? second : method === "setCertificateVerifyProc" ? first : undefined;
    const setting = isEvent ? "certificate-error" : "setCertificateVerifyProc";
    return isFunction(listener) && answersYes(model, listener, isEvent ? true : 0) ? [{ kind: "unchecked", setting, node: first as Node }] : [];
  });
}

/** Every answer that the function gives its callback, its last parameter, is the one that accepts. */
function answersYes(model: CustodyModel, fn: FunctionNode, yes: true | 0): boolean {
  const callback = fn.params.at(-1);
  if (callback?.type !== "Identifier") return false;
  const answers = model.file.calls.filter((call) => call.callee.type === "Identifier" && call.callee.name === callback.name && isAncestor(fn, call)).map((call) => call.arguments[0]);
  return answers.length > 0 && answers.every((one) => one?.type === "Literal" && one.value === yes);
}
