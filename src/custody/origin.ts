/**
 * The custody lattice: whose key is this, and what proves it.
 *
 * An origin answers for the worst way a value can come about, as the worse custody decides what an attacker needs.
 * It names the syntax to report (the literal, when there is one) and the steps from there to the use.
 */
import { type Abstract, alternatives, type CallSite, knownString, type Parameter, type Result, type Step, withStep } from "./abstract.ts";
import { evaluateReturn } from "./functions.ts";
import type { Evaluator } from "./evaluator.ts";
import { bindingOf } from "./contexts.ts";
import { roleOfResult } from "./members.ts";
import { argumentAt, placedArguments } from "./positions.ts";
import { isPlaceholder, isWordedPlaceholder } from "./placeholder.ts";
import { encodeBytes } from "./encodings.ts";
import { isPublicText, isPublished } from "./published.ts";
import { fedTo } from "./streams.ts";
import { defaultToldTo } from "./told-values.ts";
import type { SourceFile } from "./source-file.ts";
import type { FunctionNode, Node } from "./syntax.ts";

/** Worst first; what stands behind `handle` is not ordered by strength. */
export const custodyClasses = [
  "literal", "published", "fallback", "file", "environment", "generated", "stored-secret", "data-key", "handle",
  "ephemeral", "public", "derived", "parameter", "unknown",
] as const;
export type Custody = (typeof custodyClasses)[number];

export interface Origin {
  readonly custody: Custody;
  readonly file: SourceFile;
  readonly node: Node;
  /** Definition first. */
  readonly steps: readonly Step[];
  /** The value that decided; for `fallback` the literal. */
  readonly value: Abstract;
  /** For `derived`: custody of what it is derived from. */
  readonly of?: Origin;
  /** For `parameter`: the function and which of its parameters. */
  readonly parameter?: { readonly fn: FunctionNode; readonly index: number; readonly member: string };
  /** For `environment`: the name of the setting, when known. */
  readonly setting?: string;
}

export function isWorse(a: Custody, b: Custody): boolean {
  return custodyClasses.indexOf(a) < custodyClasses.indexOf(b);
}

export function originOf(evaluator: Evaluator, value: Abstract, depth = 0): Origin {
  const origin = (custody: Custody, more: Partial<Origin> = {}): Origin => ({ custody, file: value.file, node: value.node, steps: value.steps, value, ...more });
  if (depth > 12) return origin("unknown");
  switch (value.kind) {
    case "known":
      if (typeof value.value === "string") {
        if (separators.test(value.value) || isPlaceholder(value.value)) return origin("unknown");
        return origin(custodyOfText(value.value));
      }
      return origin(typeof value.value === "number" || typeof value.value === "bigint" ? "literal" : "unknown");
    case "bytes":
      return origin(value.bytes.length === 0 || isWordedPlaceholder(textOf(value.bytes.subarray(0, longestPlaceholder))) ? "unknown" : custodyOfText(textOf(value.bytes.subarray(0, longestLabel))));
    case "environment":
      return origin("environment", value.name === undefined ? {} : { setting: value.name });
    case "parameter":
      return originOfParameter(value, origin);
    case "choice":
      return originOfChoice(evaluator, value, depth);
    case "partial":
      return strongest(value.parts.map((part) => originOf(evaluator, part, depth + 1)), origin("unknown"));
    case "array":
      if (value.elements.length === 0) return origin("unknown");
      // `[...seed, 0]`: bytes that nobody sees, and one that says nothing.
      if (value.elements.every((element) => element.kind === "known" && typeof element.value === "number")) return origin(value.open ? "unknown" : "literal");
      return worst(value.elements.map((element) => originOf(evaluator, element, depth + 1))) ?? origin("unknown");
    case "object":
      return originOfObject(evaluator, value, depth) ?? origin("unknown");
    case "function": {
      // Key providers: `secretOrKeyProvider: () => "x"`. Only a constant answer says anything.
      const given = originOf(evaluator, evaluateReturn(evaluator, value, [], value.node, value.file), depth + 1);
      return given.custody === "literal" || given.custody === "fallback" ? given : origin("unknown");
    }
    case "result":
      return originOfResult(evaluator, value, depth, origin);
    default:
      return origin("unknown");
  }
}

/** A worker is handed its settings: they are the environment's. */
function originOfParameter(value: Parameter, origin: Make): Origin {
  const setting = bindingOf(value);
  const parameter = { fn: value.fn, index: value.index, member: value.member };
  return setting === undefined ? origin("parameter", { parameter }) : origin("environment", { setting, parameter });
}

function worst(origins: readonly Origin[]): Origin | undefined {
  return origins.reduce<Origin | undefined>((least, origin) => (!least || isWorse(origin.custody, least.custody) ? origin : least), undefined);
}

/** Text put together: an attacker needs every part, so the best-kept one decides. */
function strongest(origins: readonly Origin[], none: Origin): Origin {
  return origins.reduce<Origin | undefined>((best, origin) => (!best || isWorse(best.custody, origin.custody) ? origin : best), undefined) ?? none;
}

function originOfChoice(evaluator: Evaluator, value: Abstract, depth: number): Origin {
  const options = alternatives(value).filter((option) => !(option.kind === "known" && (option.value === undefined || option.value === null || option.value === "")));
  const origins = options.map((option) => originOf(evaluator, option, depth + 1));
  const least = worst(origins);
  if (!least) return { custody: "unknown", file: value.file, node: value.node, steps: value.steps, value };
  const isLiteral = least.custody === "literal" || least.custody === "published";
  const hasBetter = origins.some((origin) => origin.custody !== "literal" && origin.custody !== "published");
  const steps = [...value.steps, ...least.steps].slice(0, 12);
  return isLiteral && hasBetter && isFallback(value) ? { ...least, custody: "fallback", steps } : { ...least, steps };
}

function isFallback(value: Abstract): boolean {
  return value.kind === "choice" && (value.why === "fallback" || value.options.some(isFallback));
}

/** Members that hold the secret part of a key object: JWK, PEM with passphrase, key pairs. */
const secretMembers = ["k", "d", "key", "privateKey", "pem", "secret", "private"];

function originOfObject(evaluator: Evaluator, value: Extract<Abstract, { kind: "object" }>, depth: number): Origin | undefined {
  const keys = value.keys();
  return worst(secretMembers.filter((name) => keys.includes(name)).flatMap((name) => {
    const member = value.get(name);
    return member ? originOf(evaluator, member, depth + 1) : [];
  }));
}

/** In bytes; what is longer and begins as a public text is one. */
const longestLabel = 4_096;
const longestPlaceholder = 100;

function textOf(bytes: Uint8Array): string {
  return encodeBytes(bytes, "latin1") ?? "";
}

function custodyOfText(text: string): Custody {
  return isPublicText(text) ? "public" : isPublished(text) ? "published" : "literal";
}

/** Nothing, or what is left of a text put together when its parts are missing: `(id ?? "") + "&" + (secret ?? "")`. */
const separators = /^[^\p{L}\p{N}]{0,2}$/u;

type Make = (custody: Custody, more?: Partial<Origin>) => Origin;

function originOfResult(evaluator: Evaluator, result: Result, depth: number, origin: Make): Origin {
  const { site } = result;
  const role = roleOfResult(result);
  const memberName = result.member.slice(result.member.lastIndexOf(".") + 1);
  if (/^(?:public|pub|spki|cert)/iu.test(memberName)) return origin("public");
  if (role === "wrappedKey" || role === "pubkey") return origin("public");
  switch (site.row.role) {
    case "random":
    case "random-insecure":
    case "random-deprecated":
      return origin("generated");
    case "keygen":
      return origin(isAgreement(evaluator, site) ? "ephemeral" : "generated");
    case "kex":
    case "kem-encap":
    case "kem-decap":
      return origin("ephemeral");
    case "import-public":
    case "export-public":
    case "derive-public":
    case "verify":
    case "sign":
    case "encrypt":
    case "vault-sign":
    case "vault-encrypt":
    case "vault-mac":
    case "jwt-sign":
      return origin("public");
    case "setting":
      return originOfSetting(evaluator, result, depth, origin);
    case "secret-fetch":
      return origin("stored-secret");
    case "vault-plaintext":
    case "vault-decrypt":
      return origin("data-key");
    case "vault-client":
    case "vault-op":
    case "vault-admin":
      return origin("handle");
    case "read":
      return origin("file");
    case "hash":
    case "mac":
    case "kdf":
    case "kdf-weak":
    case "pwhash":
      return derivedFrom(evaluator, result, ["password", "key", "data", "secret"], "derived here", depth, origin);
    case "import":
    case "export":
    case "convert":
    case "constant-bytes":
    case "wallet-key":
    case "unwrap":
    case "decrypt":
      return passedThrough(evaluator, result, depth, origin);
    default:
      return origin("unknown");
  }
}

/** Key pairs that can only agree on a shared secret. */
export function isAgreement(evaluator: Evaluator, site: CallSite): boolean {
  return placedArguments(evaluator, site).some(({ role, value }) =>
    (role === "keyType" || role === "alg" || role === "curve") && alternatives(value).some((one) => one.kind === "known" && agreement.test(String(one.value))));
}
const agreement = /^(?:x25519|x448|dh|ECDH|ECDH-ES(?:\+A\d+KW)?)$/iu;

/** What a package reads of the settings, or the literal that stands in when there is none: `config.get("KEY", "secret")`. */
function originOfSetting(evaluator: Evaluator, result: Result, depth: number, origin: Make): Origin {
  const name = knownString(argumentAt(evaluator, result.site, ["name"]));
  const { receiver } = result.site;
  // `env.get("KEY").default("x").asString()`
  const before = receiver?.kind === "result" && receiver.site.row.role === "setting" ? argumentAt(evaluator, receiver.site, ["value"]) : undefined;
  const otherwise = argumentAt(evaluator, result.site, ["value"]) ?? before ?? (name === undefined ? undefined : defaultToldTo(evaluator, result, name));
  const of = otherwise && originOf(evaluator, otherwise, depth + 1);
  if (of?.custody === "literal" || of?.custody === "published") return { ...of, custody: "fallback" };
  return origin("environment", name === undefined ? {} : { setting: name });
}

/** A hash or key of something: still a literal when that is one, as anyone can compute it. */
function derivedFrom(evaluator: Evaluator, result: Result, roles: readonly string[], what: string, depth: number, origin: Make): Origin {
  const source = hashedData(evaluator, result) ?? argumentAt(evaluator, result.site, roles);
  if (!source) return origin("unknown");
  const data = originOf(evaluator, source, depth + 1);
  // HPKE and Noise hand their secret to HKDF's extract as the salt, beside a constant (RFC 9180, section 5.1).
  const salt = result.site.row.api === "extract()" && isWritten(data) ? argumentAt(evaluator, result.site, ["salt"]) : undefined;
  const saltOrigin = salt && originOf(evaluator, salt, depth + 1);
  if (saltOrigin && !isWritten(saltOrigin)) return origin("derived", { of: saltOrigin });
  // What a MAC gives away takes its key, and its text is often public.
  const key = keyOfMac(evaluator, result.site);
  const keyOrigin = key && originOf(evaluator, key, depth + 1);
  const of = keyOrigin ? (isWritten(keyOrigin) ? strongest([keyOrigin, data], origin("unknown")) : keyOrigin) : data;
  const step = evaluator.step(result.file, result.node, what);
  if (isWritten(of)) return { ...of, value: withStep(of.value, step), steps: [step, ...of.steps].slice(0, 12) };
  if (of.custody === "parameter") return origin("derived", { of, ...(of.parameter ? { parameter: of.parameter } : {}) });
  return origin("derived", { of });
}

/** It stands in the source, whole or in place of a missing setting. */
function isWritten({ custody }: Origin): boolean {
  return custody === "literal" || custody === "published" || custody === "fallback";
}

/** Key of a MAC: an argument of the call, or of the one that began the chain `createHmac(…).update(…).digest()`. */
function keyOfMac(evaluator: Evaluator, site: CallSite): Abstract | undefined {
  for (let at: CallSite | undefined = site, i = 0; at && i < 6; at = at.receiver?.kind === "result" ? at.receiver.site : undefined, i++) {
    const key = at.row.role === "mac" ? argumentAt(evaluator, at, ["key"]) : undefined;
    if (key) return key;
  }
  return undefined;
}

/** What a streaming hash or MAC was fed; the worst part decides nothing here, as all parts are needed. */
function hashedData(evaluator: Evaluator, result: Result): Abstract | undefined {
  const fed = fedTo(evaluator, result.site.node, result.site.file);
  return fed.length > 1 ? { kind: "partial", parts: fed, node: result.node, file: result.file, steps: [] } : fed[0];
}

function passedThrough(evaluator: Evaluator, result: Result, depth: number, origin: Make): Origin {
  const source = argumentAt(evaluator, result.site, ["key", "cryptokey", "keyobject", "secret", "data", "pass-through", "mnemonic", "seed"]) ?? receiverOf(result.site);
  if (!source) return origin(result.site.row.role === "export" ? "generated" : "unknown");
  const of = originOf(evaluator, source, depth + 1);
  if (result.site.row.role === "decrypt" || result.site.row.role === "unwrap") return origin("derived", { of });
  return of;
}

function receiverOf(site: CallSite): Abstract | undefined {
  return site.receiver?.kind === "api" ? undefined : site.receiver;
}
