/**
 * Exports that hand out a private or secret key in the clear.
 *
 * An export counts when its key is secret by its class, its format, its origin or its name. Encrypted forms (a passphrase,
 * a cipher), public halves and public formats do not count, nor does a key of unknown kind in a format that serves both
 * halves (JWK).
 */
import { type Abstract, alternatives, type CallSite, isEmpty, knownBoolean, knownString } from "../abstract.ts";
import type { Evaluator } from "../evaluator.ts";
import { originOf } from "../origin.ts";
import { type Placed, placedArguments } from "../positions.ts";
import { mentionsPublic } from "../public-names.ts";
import type { SourceFile } from "../source-file.ts";
import { declaratorOf, type Node, outerParent, unwrap, writtenKey } from "../syntax.ts";
import type { CryptoUse } from "./crypto-uses.ts";
import { isPublicFormat } from "./public-keys.ts";
import { useBehind } from "./wrapper-uses.ts";

/** The call or read of `site` gives the bytes of a private or secret key. */
export function exportsRawKey(evaluator: Evaluator, site: CallSite): boolean {
  if (site.row.role !== "export") return false;
  const placed = site.open ? [] : placedArguments(evaluator, site);
  const all = (...roles: readonly Placed["role"][]): readonly Placed[] => placed.filter((one) => roles.includes(one.role));
  if (isEncrypted(site, all("passphrase"), all("alg", "fileCipher"))) return false;
  if (attributesOf(site) && !all("attr").some((one) => isSecretAttribute(one.value))) return false;
  if (takesPrivateFlag(site) && !all("flag").some((one) => knownBoolean(one.value) === true)) return false;
  const formats = all("format", "type").flatMap((one) => alternatives(one.value).flatMap((value) => knownString(value) ?? []));
  if (formats.length > 0 && formats.every(isPublicFormat)) return false;
  if (formats.includes("jwk") && keepsPublicPart(site.file, site.node)) return false;
  const [key] = all("cryptokey", "keyobject", "key");
  if (!key) return !isPublicReceiver(site);
  const node = argumentNode(site, key.index);
  // The format that a helper is given decides; where it is called the key is named again.
  const isLeftOpen = formats.length === 0 && all("format", "type").length > 0;
  const { custody } = originOf(evaluator, key.value);
  if (custody === "public" || (node && mentionsPublic(node)) || isImportedAsPublic(evaluator, key.value)) return false;
  // A JWK can be of either half: only a key known to be secret counts.
  const servesBoth = formats.includes("jwk") || (formats.length === 0 && !isPrivateByName(site));
  if (!servesBoth || takesPrivateFlag(site)) return true;
  if (custody !== "unknown" && custody !== "parameter") return true;
  return node !== undefined && (isLeftOpen ? /priv|secret/iu : /priv|secret|key\W*$/iu).test(site.file.text.slice(node.range[0], node.range[1]));
}

/** A helper of the project that exports whatever it is given is given a key that is known to be secret; what says so in the helper itself is reported there. */
export function exportsThroughHelper(evaluator: Evaluator, use: CryptoUse): boolean {
  const behind = useBehind(use);
  const key = use.row.role === "export" && use.via ? use.argument("cryptokey", "keyobject", "key") : undefined;
  if (!key || mentionsPublic(key.node) || (behind.site && exportsRawKey(evaluator, behind.site))) return false;
  const formats = [use, behind].flatMap((one) => one.argumentsWith("format", "type")).flatMap(({ constants }) => constants.flatMap((value) => knownString(value) ?? []));
  if (formats.length > 0 && formats.every(isPublicFormat)) return false;
  // Web Crypto writes private keys only in this format, and never under a passphrase (W3C Web Cryptography API, exportKey).
  if (use.library.name === "webcrypto" && use.argument("format")?.constants.some((value) => knownString(value) === "pkcs8") === true) return true;
  const { custody } = key.origin;
  return custody !== "public" && custody !== "unknown" && custody !== "parameter";
}

/** `generateKeyPair` that writes the private half as PEM or DER, with no cipher. */
export function writesPlainPair(site: CallSite): boolean {
  if (site.row.role !== "keygen") return false;
  const options = site.args[1];
  const encoding = options?.kind === "object" ? options.get("privateKeyEncoding") : undefined;
  if (encoding?.kind !== "object" || encoding.isOpen()) return false;
  return encoding.get("cipher") === undefined && encoding.get("passphrase") === undefined && knownBoolean(encoding.get("encrypted")) !== true;
}

function isEncrypted(site: CallSite, passphrases: readonly Placed[], algorithms: readonly Placed[]): boolean {
  const isGiven = passphrases.some(({ value }) => !isEmpty(value));
  return isGiven || (algorithms.length > 0 && site.row.api.includes("KeyObject#export"));
}

/** A key that was imported in a public format, or for verification and agreement only. */
function isImportedAsPublic(evaluator: Evaluator, value: Abstract): boolean {
  if (value.kind !== "result" || value.site.row.role !== "import" || value.site.open) return false;
  const placed = placedArguments(evaluator, value.site);
  const formats = placed.flatMap((one) => (one.role === "format" ? (knownString(one.value) ?? []) : []));
  if (formats.length > 0 && formats.every(isPublicFormat)) return true;
  const usages = placed.find((one) => one.role === "usages")?.value;
  return usages?.kind === "array" && !usages.open && usages.elements.every((usage) => knownString(usage) === "verify") && !formats.includes("pkcs8");
}

/** Members of a JWK that a public key has too (RFC 7518, section 6; RFC 8037; `pub` of ML-DSA). */
const publicMembers: ReadonlySet<string> = new Set(["kty", "crv", "x", "y", "n", "e", "pub", "alg", "kid", "use", "key_ops", "ext"]);

/** `const { kty, crv, x, y } = await subtle.exportKey("jwk", key)`: only public members are taken, or the private ones deleted at once. */
export function keepsPublicPart(file: SourceFile, call: Node): boolean {
  const kept = declaratorOf(call)?.id;
  if (kept?.type === "ObjectPattern") return kept.properties.every((one) => one.type === "Property" && publicMembers.has(writtenKey(one.key, one.computed) ?? ""));
  const variable = kept?.type === "Identifier" ? file.variableOf(kept) : undefined;
  const reads = variable ? [...file.readsOf(variable)].sort((a, b) => a.range[0] - b.range[0]) : [];
  const members = reads.map((read) => deletedMember(read, kept?.parent?.parent?.parent));
  const others = members.indexOf(undefined);
  const deleted = new Set(others < 0 ? members : members.slice(0, others));
  // An RSA key has more than one private member (RFC 7518 section 6.3.2).
  return deleted.has("d") && (["p", "q", "dp", "dq", "qi"].every((one) => deleted.has(one)) || !file.says(/\bRSA|\b[RP]S(?:256|384|512)\b/u));
}

/** `delete jwk.d;`, in the block that the variable belongs to. */
function deletedMember(read: Node, block: Node | undefined): string | undefined {
  const member = outerParent(read);
  const statement = member?.type === "MemberExpression" && member.parent.type === "UnaryExpression" && member.parent.operator === "delete" ? member.parent.parent : undefined;
  return member?.type === "MemberExpression" && statement?.type === "ExpressionStatement" && statement.parent === block ? writtenKey(member.property, member.computed) : undefined;
}

/** PKCS #11 reads attributes; few of them are the key. */
function attributesOf(site: CallSite): boolean {
  return Object.values(site.row.args ?? {}).includes("attr");
}

function isSecretAttribute(value: Abstract): boolean {
  return alternatives(value).some((one) => one.kind === "api" && /(?:^|\.)CKA_(?:VALUE|PRIVATE_EXPONENT|PRIME_[12]|EXPONENT_[12]|COEFFICIENT)$/u.test(one.path));
}

/** A switch decides whether the private part is exported: `jwkToPem(jwk, { private: true })`, `key.toPEM(true)`. */
function takesPrivateFlag(site: CallSite): boolean {
  return site.library.name !== "jsrsasign" && Object.values(site.row.args ?? {}).includes("flag");
}

/** `exportPKCS8`, `privateKeyToPem`: the name of the call says which half. */
function isPrivateByName(site: CallSite): boolean {
  return /PKCS8|priv|secret/iu.test(site.row.api) || site.library.name === "node:crypto";
}

function isPublicReceiver(site: CallSite): boolean {
  const callee = unwrap(site.node.callee);
  return callee.type === "MemberExpression" && mentionsPublic(callee.object);
}

function argumentNode(site: CallSite, index: number): Node | undefined {
  const written = site.args.length === site.node.arguments.length ? site.node.arguments[index] : undefined;
  return written && written.type !== "SpreadElement" ? written : undefined;
}
