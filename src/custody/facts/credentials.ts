/**
 * Credentials for other systems that stand in the source: proven by a client's option, or likely by their name.
 *
 * Evidence, strongest first: a credential argument of a known client; a setting whose name says secret with a literal
 * to fall back on; the password of a made-up account; a name that says secret beside a value that looks like one.
 * A literal that is already placed, as a key or as a client's option, is not judged by its name again.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import { alternatives, type Abstract, knownString } from "../abstract.ts";
import { looksLikeCredential } from "../credential-values.ts";
import { environment } from "../doors.ts";
import { decodeText, encodeBytes } from "../encodings.ts";
import { credential } from "../gate/evidence.ts";
import type { CustodyModel } from "../model.ts";
import { namesSecret } from "../names.ts";
import type { Origin } from "../origin.ts";
import { isPlaceholder } from "../placeholder.ts";
import { type Node, outerParent, unwrap, writtenKey } from "../syntax.ts";
import type { Argument, CryptoUse } from "./crypto-uses.ts";
import { admittedByLiteral } from "./admissions.ts";
import { seededPasswords } from "./seeded-accounts.ts";
import { isReference, namesSecretSettingName, settingDefaults } from "./setting-defaults.ts";
import { isVaultUse } from "./vault-libraries.ts";

export interface CredentialFinding {
  readonly kind: "literal" | "fallback" | "published" | "comparison" | "named";
  readonly what: string;
  readonly node: Node;
  readonly origin?: Origin;
  readonly confidence: "high" | "medium" | "low";
  /** Only a strict reader calls it a defect: accounts of an example. */
  readonly strict?: true;
}

export function credentials(model: CustodyModel): readonly CredentialFinding[] {
  const proven = model.allUses.flatMap((use) => provenCredentials(use));
  if (!model.mayHave(credential)) return proven;
  const settings = [...settingFallbacks(model), ...ofDefaults(model)].filter(({ origin }) => origin && !model.fact(placedLiterals).keys.has(origin.node));
  const judged = new Set<Node | undefined>(settings.map(({ origin }) => origin?.node));
  const isNew = ({ node }: { readonly node: Node }): boolean => !judged.has(node) && !model.fact(placedLiterals).all.has(node);
  const accounts = seededPasswords(model).filter(isNew).map(({ node, origin }): CredentialFinding => ({ kind: "literal", what: "The password of an account", node, origin, confidence: "medium", ...(isExample(model) ? { strict: true } : {}) }));
  for (const { node } of accounts) judged.add(node);
  const admissions = admittedByLiteral(model).map(({ node, origin }): CredentialFinding => ({ kind: "comparison", what: "", node, origin, confidence: "high" }));
  for (const { origin } of admissions) judged.add(origin?.node);
  const named = [...namedLiterals(model), ...headers(model)].filter(isNew);
  return [...proven, ...settings, ...accounts, ...admissions, ...named];
}

/** Literals that a call of a library is given: all of them, and those whose role says what they are. */
function placedLiterals(model: CustodyModel): { readonly all: ReadonlySet<Node>; readonly keys: ReadonlySet<Node> } {
  const placed = model.allUses.flatMap((use) => use.arguments.filter(isKnown));
  const nodes = (list: readonly Argument[]): ReadonlySet<Node> => new Set(list.map(({ origin }) => origin.node));
  return { all: nodes(placed), keys: nodes(placed.filter(({ role }) => !passing.has(role))) };
}

/** People copy templates and seeds into projects; an example shows what it shows. */
function isExample({ file }: CustodyModel): boolean {
  return /(?:^|\/)(?:examples?|demos?|samples?|playground|tutorials?)\//iu.test(file.path);
}

/** Roles that take any value on its way: they say nothing about a setting's default. */
const passing: ReadonlySet<string> = new Set(["sink", "value", "pass-through", "data", "other"]);

function ofDefaults(model: CustodyModel): readonly CredentialFinding[] {
  return settingDefaults(model).map(({ setting, node, origin }) => ({ kind: origin.custody === "literal" ? "literal" : "fallback", what: `The setting ${setting}`, node, origin, confidence: "high" }));
}

function isKnown({ origin }: Argument): boolean {
  return origin.custody === "literal" || origin.custody === "fallback" || origin.custody === "published";
}

/** Secrets of clients, passwords of seeded accounts, passwords inside connection strings. */
function provenCredentials(use: CryptoUse): readonly CredentialFinding[] {
  if (isVaultUse(use)) return [];
  return use.argumentsWith("connectionString", "secret", "password").flatMap((argument): readonly CredentialFinding[] => {
    const { role, origin } = argument;
    if (!isKnown(argument) || origin.value.kind === "known" && typeof origin.value.value === "number" && role !== "secret") return [];
    const kind = origin.custody as "literal" | "fallback" | "published";
    if (role === "connectionString") {
      const text = knownString(origin.value);
      return text !== undefined && passwordInUrl(text) ? [{ kind, what: `The password in the connection string of ${use.name}`, node: argument.node, origin, confidence: "high" }] : [];
    }
    const isCredential = role === "secret" || (role === "password" && use.row.role === "pwhash");
    return isCredential ? [{ kind, what: role === "password" ? `The password given to ${use.name}` : `The secret given to ${use.name}`, node: argument.node, origin, confidence: "high" }] : [];
  });
}

/** `scheme://user:password@host` and `Server=…;Password=…`, with a password that is neither a placeholder nor a reference. */
export function passwordInUrl(text: string): boolean {
  const password = /^[a-z][a-z0-9+.-]*:\/\/[^\s:/@]*:([^\s/@]+)@/iu.exec(text)?.[1] ?? /(?:^|;)\s*(?:password|pwd)\s*=\s*([^;]+)/iu.exec(text)?.[1];
  return password !== undefined && !isPlaceholder(password) && !/[${}<>%]/u.test(password);
}

/** `process.env.DB_PASSWORD || "root"`, wherever it stands. */
function settingFallbacks(model: CustodyModel): readonly CredentialFinding[] {
  const reach = model.evaluator.reachOf(model.file);
  if (!model.file.says(/\benv\b/u) && !model.evaluator.project.crossesFiles) return [];
  const places = model.file.choices.filter((choice) => isGivenOn(choice) && reach.has(choice, environment));
  return places.flatMap((inner): readonly CredentialFinding[] => {
    const value = model.evaluator.ask(inner, model.file);
    const options = alternatives(value);
    const setting = options.find((one): one is Extract<Abstract, { kind: "environment" }> => one.kind === "environment" && one.name !== undefined && namesSecretSettingName(one.name));
    const literal = options.find((one) => (knownString(one) ?? "") !== "");
    const text = knownString(literal);
    if (!setting || !literal || text === undefined || isPlaceholder(text) || isReference(text) || isScheme(text)) return [];
    const origin: Origin = { custody: "fallback", file: literal.file, node: literal.node, steps: literal.steps, value: literal };
    return [{ kind: "fallback", what: `The setting ${setting.name ?? ""}`, node: inner, origin, confidence: "high" }];
  });
}

/** `Bearer ` before a setting that may be empty. */
function isScheme(text: string): boolean {
  return /^(?:Bearer|Basic|Token)\s*$/iu.test(text);
}

/** The value of a variable, a member, a setting, a result or an argument. */
function isGivenOn(choice: Node): boolean {
  const parent = outerParent(choice);
  switch (parent?.type) {
    case "VariableDeclarator":
    case "ReturnStatement":
      return true;
    case "CallExpression":
    case "NewExpression":
      return unwrap(parent.callee) !== choice;
    case "Property":
    case "PropertyDefinition":
      return parent.value !== null && unwrap(parent.value) === choice && parent.parent.type !== "ObjectPattern";
    case "AssignmentExpression":
      return unwrap(parent.right) === choice;
    default:
      return false;
  }
}

/** Literals whose variable, property or field is named as a secret. */
function namedLiterals(model: CustodyModel): readonly CredentialFinding[] {
  const found: CredentialFinding[] = [];
  const consider = (name: string | undefined, value: Node | null | undefined): void => {
    if (name === undefined || !value || !namesSecret(name)) return;
    const literal = unwrap(value);
    const text = literal.type === "Literal" ? literal.value : literal.type === "TemplateLiteral" && literal.expressions.length === 0 ? literal.quasis[0]?.value.cooked : undefined;
    if (typeof text !== "string" || !looksLikeCredential(text, name)) return;
    const origin: Origin = { custody: "literal", file: model.file, node: literal, steps: [], value: model.evaluator.known(text, literal, model.file) };
    found.push({ kind: "named", what: `"${name}"`, node: literal, origin, confidence: "medium" });
  };
  for (const one of model.file.declarators) consider(one.id.type === "Identifier" ? one.id.name : undefined, one.init);
  for (const one of model.file.classMembers) consider(writtenKey(one.key, one.computed), one.value);
  for (const one of model.file.defaults) consider(one.left.type === "Identifier" ? one.left.name : undefined, one.right);
  for (const one of model.file.assignmentsByName.where(namesSecret)) consider(one.left.type === "MemberExpression" ? writtenKey(one.left.property, one.left.computed) : one.left.type === "Identifier" ? one.left.name : undefined, one.right);
  for (const one of model.file.propertiesByName.where(namesSecret)) {
    if (one.parent.type === "ObjectExpression" && !isCatalogue(one.parent) && !isOfWebApp(one)) consider(writtenKey(one.key, one.computed), one.value);
  }
  return found;
}

/** The key of a Firebase web app, which stands in every page by design (https://firebase.google.com/docs/projects/api-keys). */
function isOfWebApp({ value, parent }: TSESTree.Property): boolean {
  return value.type === "Literal" && /^AIza[\w-]{35}$/u.test(String(value.value)) && parent.type === "ObjectExpression"
    && parent.properties.some((one) => one.type === "Property" && /^(?:authDomain|projectId|appId|messagingSenderId|storageBucket)$/u.test(writtenKey(one.key, one.computed) ?? ""));
}

/** A table of texts for people: many strings, most of them with blanks or letters of other scripts. */
function isCatalogue(object: TSESTree.ObjectExpression): boolean {
  const texts = object.properties.flatMap((one) => (one.type === "Property" && one.value.type === "Literal" && typeof one.value.value === "string" ? [one.value.value] : []));
  return texts.length >= 5 && texts.filter((text) => /\s|[^\x20-\x7e]/u.test(text)).length * 2 >= texts.length;
}

/** `Basic ${base64("<CLIENT_ID>:<CLIENT_SECRET>")}` */
function hidesPlaceholder(text: string): boolean {
  const encoded = /^Basic ([\w+/]+=*)$/u.exec(text)?.[1];
  const bytes = encoded === undefined ? undefined : decodeText(encoded, "base64");
  return bytes !== undefined && /<[\w -]+/u.test(encodeBytes(bytes, "latin1") ?? "");
}

const headerSetters: ReadonlySet<string> = new Set(["set", "append", "header", "setHeader", "setRequestHeader", "withHeader"]);

function isAuthorization(name: string): boolean {
  return /^(?:proxy-)?authorization$/iu.test(name);
}

/** `Authorization: "Basic …"` with the credential written out: in an object, or set by its name. */
function headers(model: CustodyModel): readonly CredentialFinding[] {
  if (!model.file.says(/authorization/iu)) return [];
  const given: Node[] = [
    ...model.file.propertiesByName.where(isAuthorization).map(({ value }) => value),
    ...model.file.assignmentsByName.where(isAuthorization).flatMap(({ left, right }) => (left.type === "MemberExpression" ? [right] : [])),
    ...model.file.methodCalls.where((name) => headerSetters.has(name)).flatMap(({ arguments: [name, value] }) =>
      name?.type === "Literal" && isAuthorization(String(name.value)) && value && value.type !== "SpreadElement" ? [value] : []),
  ];
  return given.flatMap((node): readonly CredentialFinding[] => {
    const value = model.evaluator.ask(node, model.file);
    const text = knownString(value);
    if (text === undefined || !/^(?:Basic|Bearer|Token) [\w+/=.~-]{12,}$/u.test(text) || value.file !== model.file || isPlaceholder(text.slice(text.indexOf(" ") + 1)) || hidesPlaceholder(text)) return [];
    const origin: Origin = { custody: "literal", file: model.file, node: value.node, steps: value.steps, value };
    return [{ kind: "literal", what: "The Authorization header", node: value.node, origin, confidence: "high" }];
  });
}
