/**
 * Switches that let a key leave its protected form: `extractable` of Web Crypto and its kin, `exportable` of cloud vaults,
 * `CKA_EXTRACTABLE` of PKCS #11, exportable transit keys of HashiCorp Vault.
 *
 * Position and option name decide; only a known `true` counts, and public keys never do.
 */
import { type Abstract, alternatives, type Known, knownBoolean, knownNumber } from "../abstract.ts";
import type { ArgumentRole } from "../../knowledge/schema.ts";
import { vaultPathMeaning } from "../../knowledge/vaults.ts";
import type { CustodyModel } from "../model.ts";
import { argumentAt, rolesOf } from "../positions.ts";
import { mentionsPublic } from "../public-names.ts";
import { declaratorOf, type Node } from "../syntax.ts";
import type { Argument, CryptoUse } from "./crypto-uses.ts";
import { pathStart } from "./data-keys.ts";
import { isPublicFormat, isPublicKeyImport } from "./public-keys.ts";
import { keepsPublicPart } from "./raw-exports.ts";

export interface ExtractableKey {
  readonly use: CryptoUse;
  /** The `true` that is given. */
  readonly value: Known;
  /** Syntax of the argument at the call. */
  readonly node: Node;
  /** `local` for keys of this process, `vault` for keys of a vault or token. */
  readonly of: "local" | "vault";
}

/** Roles of arguments that can hold a switch. */
const switching: readonly ArgumentRole[] = ["extractable", "flag", "privateTemplate", "template", "attr"];

export function extractableKeys(model: CustodyModel): readonly ExtractableKey[] {
  return model.allUses.flatMap((use) => {
    const has = rolesOf(use.row);
    return use.row.role === "vault-op" || switching.some((role) => has.has(role)) ? [...ofUse(model, use)] : [];
  });
}

function* ofUse(model: CustodyModel, use: CryptoUse): Iterable<ExtractableKey> {
  if (isPublicKeyImport(use) || /^Public\w*#/u.test(use.row.api) || isForWrapping(model, use) || (use.via && (mentionsPublic(use.node) || asksForPublicFormat(use.node)))) return;
  const seen = new Set<Node>();
  for (const argument of use.arguments) {
    for (const value of switches(argument)) {
      if (seen.has(value.node)) continue;
      seen.add(value.node);
      yield { use, value, node: argument.node, of: argument.role === "extractable" ? "local" : "vault" };
    }
  }
  for (const value of attributeSwitches(use)) if (!seen.has(value.node)) yield { use, value, node: use.node, of: "vault" };
  const exportable = transitSwitch(model, use);
  if (exportable) yield { use, value: exportable, node: use.node, of: "vault" };
}

/** A helper that makes a JWK of what it is given is asked for a public key: `this.importKey("spki", …)`. */
function asksForPublicFormat(call: Node): boolean {
  return call.type === "CallExpression" && call.arguments.some((one) => one.type === "Literal" && typeof one.value === "string" && isPublicFormat(one.value));
}

/** A key that is wrapped must be extractable, and one of which only the public half is taken: `subtle.wrapKey("raw", key, …)`. */
function isForWrapping(model: CustodyModel, { node, row }: CryptoUse): boolean {
  if (row.role !== "import" && row.role !== "keygen") return false;
  const kept = declaratorOf(node)?.id;
  const variable = kept?.type === "Identifier" ? model.file.variableOf(kept) : undefined;
  const reads = variable ? model.file.readsOf(variable) : [];
  if (reads.length === 0) return false;
  const takenBy = (isWanted: (use: CryptoUse) => boolean): ReadonlySet<Node> => new Set(model.allUses.flatMap((use) => (isWanted(use) ? (use.argument("cryptokey")?.node ?? []) : [])));
  const wrapped = takenBy((use) => use.row.role === "wrap");
  const halved = takenBy((use) => use.row.role === "export" && keepsPublicPart(model.file, use.node));
  return reads.some((read) => wrapped.has(read)) || reads.every((read) => halved.has(read));
}

function switches(argument: Argument): readonly Known[] {
  switch (argument.role) {
    case "extractable":
      return given(argument.value);
    case "flag":
      return /\.(?:extractable|exportable)$/u.test(argument.position) ? given(argument.value) : [];
    case "privateTemplate":
    case "template":
      return alternatives(argument.value).flatMap(inTemplate);
    default:
      return [];
  }
}

function given(value: Abstract | undefined): readonly Known[] {
  return value ? alternatives(value).filter((one): one is Known => knownBoolean(one) === true || (one.kind === "known" && knownNumber(one) === 1)) : [];
}

/** Rows that give the attributes of a template apart: `2[].type`, `2[].value`. */
function attributeSwitches(use: CryptoUse): readonly Known[] {
  const position = Object.entries(use.row.args ?? {}).find(([, role]) => role === "attr")?.[0];
  const template = position === undefined || use.row.role === "export" ? undefined : use.site?.args[Number.parseInt(position, 10)];
  return template ? alternatives(template).flatMap(inTemplate) : [];
}

/** A row of a PKCS #11 template, or the whole template as a list or as an object. */
function inTemplate(value: Abstract): readonly Known[] {
  if (value.kind === "array") return value.elements.flatMap(alternatives).flatMap(inTemplate);
  if (value.kind !== "object") return [];
  const type = value.get("type");
  if (type && alternatives(type).some(isExtractableAttribute)) return given(value.get("value"));
  if (type && alternatives(type).some(isSensitiveAttribute)) return withheld(value.get("value"));
  return [...given(value.get("extractable")), ...withheld(value.get("sensitive"))].slice(0, 1);
}

function isExtractableAttribute(value: Abstract): boolean {
  // 0x162 is the number of CKA_EXTRACTABLE in PKCS #11.
  return (value.kind === "api" && /(?:^|\.)CKA_EXTRACTABLE$/u.test(value.path)) || knownNumber(value) === 0x162;
}

/** CKA_SENSITIVE, 0x103: a key without it can be read in the clear. */
function isSensitiveAttribute(value: Abstract): boolean {
  return (value.kind === "api" && /(?:^|\.)CKA_SENSITIVE$/u.test(value.path)) || knownNumber(value) === 0x103;
}

function withheld(value: Abstract | undefined): readonly Known[] {
  return value ? alternatives(value).filter((one): one is Known => knownBoolean(one) === false || (one.kind === "known" && knownNumber(one) === 0)) : [];
}

/** `vault.write("transit/keys/orders", { exportable: true })`. */
function transitSwitch(model: CustodyModel, use: CryptoUse): Known | undefined {
  if (!use.site || use.row.role !== "vault-op") return undefined;
  const path = pathStart(argumentAt(model.evaluator, use.site, ["path"]));
  if (path === undefined || vaultPathMeaning(path)?.vault !== "createKey") return undefined;
  const body = argumentAt(model.evaluator, use.site, ["body"]);
  return body?.kind === "object" ? (given(body.get("exportable"))[0] ?? given(body.get("allow_plaintext_backup"))[0]) : undefined;
}
