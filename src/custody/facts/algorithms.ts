/**
 * Algorithms named in a file: by a constant in an algorithm argument, or by the call itself (`md5()`, `CryptoJS.DES.encrypt`).
 *
 * Each comes with what it is used for, as SHA-1 in a signature and SHA-1 in an ETag are not the same finding.
 */
import { type AlgorithmRecord, type AlgorithmUse, findAlgorithm, findAlgorithmForRole, kindsByRole } from "../../knowledge/algorithms.ts";
import type { ArgumentRole, CallRole } from "../../knowledge/schema.ts";
import { type Abstract, alternatives } from "../abstract.ts";
import type { CustodyModel } from "../model.ts";
import { type Node, outerParent, unwrap, writtenKey } from "../syntax.ts";
import type { CryptoUse } from "./crypto-uses.ts";

export interface NamedAlgorithm {
  readonly record: AlgorithmRecord;
  readonly use: CryptoUse;
  readonly purpose: AlgorithmUse;
  /** Role of the argument that names it; undefined when the call is the algorithm. */
  readonly role: ArgumentRole | undefined;
  /** The literal that names it, or the call. */
  readonly node: Node;
  readonly value: Abstract | undefined;
}

const purposes: Partial<Readonly<Record<CallRole, AlgorithmUse>>> = {
  "encrypt": "encrypt", "encrypt-legacy": "encrypt", "encrypt-unauth": "encrypt", "export-encrypted": "encrypt", "jwe": "encrypt",
  "decrypt": "decrypt", "decrypt-legacy": "decrypt", "wrap": "wrap", "unwrap": "unwrap",
  "sign": "sign", "sign-init": "sign", "jwt-sign": "sign", "jwt-config": "sign", "verify": "verify", "verify-init": "verify", "jwt-verify": "verify",
  "mac": "mac", "kdf": "kdf", "kdf-weak": "kdf", "pwhash": "password", "hash": "hash", "keygen": "keygen", "import": "keygen", "kex": "agreement", "tls": "tls",
};

/** @param within The object that names the algorithm, where the call can be given one of several. */
function purposeOf(use: CryptoUse, within?: Abstract): AlgorithmUse {
  const purpose = purposes[use.row.role] ?? "encrypt";
  if ((purpose === "encrypt" || purpose === "keygen") && use.node.type === "NewExpression" && onlyReads(use)) return "decrypt";
  if (purpose !== "keygen") return purpose;
  return purposeOfKey(within ? [within] : []) ?? purposeOfKey(use.argumentsWith("alg").flatMap(({ value }) => alternatives(value))) ?? purpose;
}

/** A key is imported or made for something: Web Crypto says for what. SHA-1 inside of OAEP is no matter of collisions, and in a signature it is. */
function purposeOfKey(algorithms: readonly Abstract[]): AlgorithmUse | undefined {
  const names = algorithms.flatMap((value) => spellingOf(value) ?? []);
  if (names.some((name) => /^(?:RSASSA|RSA-PSS|ECDSA|Ed)/iu.test(name))) return "sign";
  if (names.some((name) => /^RSA-OAEP$/iu.test(name))) return "encrypt";
  return names.some((name) => /^HMAC$/iu.test(name)) ? "mac" : undefined;
}

/** The object that is made here is only asked to decrypt: `new aesjs.ModeOfOperation.ecb(key).decrypt(old)`. */
function onlyReads({ node, file }: CryptoUse): boolean {
  const holder = outerParent(node);
  const variable = holder?.type === "VariableDeclarator" && holder.id.type === "Identifier" ? file.variableOf(holder.id) : undefined;
  const starts: readonly Node[] = variable ? file.readsOf(variable) : [node];
  const methods = starts.map((start) => {
    const member = outerParent(start);
    return member?.type === "MemberExpression" && unwrap(member.object) === unwrap(start) ? (writtenKey(member.property, member.computed) ?? "") : "";
  });
  return methods.some((name) => /^decrypt/u.test(name)) && methods.every((name) => /^(?:decrypt|setOptions|importKey|isEmpty|getKeySize)/u.test(name));
}

export function namedAlgorithms(model: CustodyModel): readonly NamedAlgorithm[] {
  return model.allUses.flatMap((use) => [...named(use)]);
}

function* named(use: CryptoUse): Iterable<NamedAlgorithm> {
  if (use.row.algorithm !== undefined && !use.via) {
    const record = findAlgorithm(use.row.algorithm);
    if (record && !namesOtherMode(use, record)) yield { record, use, purpose: purposeOf(use), role: undefined, node: use.node, value: undefined };
  }
  for (const argument of use.arguments) {
    if (!(argument.role in kindsByRole)) continue;
    for (const value of alternatives(argument.value).flatMap(elements)) {
      const spelling = spellingOf(value);
      const record = spelling === undefined ? undefined : findAlgorithmForRole(spelling, argument.role);
      if (!record || hasHashOfItsOwn(use, record) || isHalfOfAead(use, record) || isNoCurve(use, record)) continue;
      yield { record, use, purpose: argument.role === "fileCipher" ? "keyfile" : purposeOf(use, argument.within), role: argument.role, node: argument.node, value };
    }
  }
}

/** `CryptoJS.AES.encrypt(text, key, { mode: CryptoJS.mode.ECB })`: the mode that the call has by itself is not the one that is used. */
function namesOtherMode(use: CryptoUse, { mode }: AlgorithmRecord): boolean {
  return mode !== undefined && use.argumentsWith("mode").some(({ value }) => alternatives(value).some((one) => findAlgorithmForRole(spellingOf(one) ?? "", "mode") !== undefined));
}

/** RSA-OAEP is weak where it means SHA-1, which it does without a named hash; Web Crypto asks for one when the key is made. */
function hasHashOfItsOwn(use: CryptoUse, { name, kind }: AlgorithmRecord): boolean {
  return name === "RSA-OAEP" && kind === "padding" && (use.library.name === "webcrypto" || use.argumentsWith("hash", "md").length > 0);
}

/** `createECDH(name)` where the name may be of another branch: a group is no curve, and the call would throw. */
function isNoCurve(use: CryptoUse, { kind }: AlgorithmRecord): boolean {
  return kind === "dhgroup" && /ECDH/u.test(use.row.api);
}

/** Plain ChaCha20 in a file that has Poly1305: the two halves of the AEAD, put together as OpenSSH does (RFC 8439 section 2.8). */
function isHalfOfAead({ file }: CryptoUse, { name }: AlgorithmRecord): boolean {
  return name === "ChaCha20" && file.says(/poly1305/iu);
}

function elements(value: Abstract): readonly Abstract[] {
  return value.kind === "array" ? value.elements.flatMap(alternatives) : [value];
}

/** A name in text, or a library's own constant: `CryptoJS.mode.ECB`, `forge.md.sha1.create()`, `crypto.constants.RSA_PKCS1_PADDING`. */
function spellingOf(value: Abstract): string | undefined {
  if (value.kind === "known") return typeof value.value === "string" ? value.value : undefined;
  // `aes-${bits}-ecb`: an unknown part is most likely a size.
  if (value.kind === "partial") return value.parts.map((part) => (part.kind === "known" ? String(part.value) : "256")).join("");
  if (value.kind === "api") return value.path.slice(value.path.lastIndexOf(".") + 1);
  if (value.kind === "result") return value.site.row.algorithm;
  if (value.kind === "object") {
    const name = value.get("name");
    return name?.kind === "known" && typeof name.value === "string" ? name.value : undefined;
  }
  return undefined;
}
