/**
 * Encryptions and data keys asked of the vault: what they are bound to, how much they carry, which version they name.
 */
import { alternatives, type Abstract, knownNumber, knownString } from "../abstract.ts";
import { vaultPathMeaning } from "../../knowledge/vaults.ts";
import type { CustodyModel } from "../model.ts";
import { originOf } from "../origin.ts";
import { argumentAt } from "../positions.ts";
import type { SourceFile } from "../source-file.ts";
import { type Node, unwrap, writtenKey } from "../syntax.ts";
import type { Argument, CryptoUse } from "./crypto-uses.ts";
import { pathStart } from "./data-keys.ts";

const contextOptions = ["EncryptionContext", "encryptionContext", "additionalAuthenticatedData"];

/** Symmetric encryptions and data keys that name no context, where the call's options are all in sight. */
export function unboundCalls(model: CustodyModel): readonly CryptoUse[] {
  return model.cryptoUses.filter((use) => {
    if (!takesContext(use) || !use.site || use.site.open) return false;
    const asked = use.argument("alg");
    if (asked && !asked.constants.some((one) => knownString(one) === "SYMMETRIC_DEFAULT")) return false;
    const isOfSdk = use.row.api.startsWith("EncryptionClient");
    const options = isOfSdk ? use.site.args[2] : use.site.args[0];
    if (isOfSdk && options === undefined) return true;
    if (options?.kind !== "object" || options.isOpen()) return false;
    const given = contextOptions.map((name) => options.get(name)).find((value) => value !== undefined && !(value.kind === "known" && (value.value === undefined || value.value === null)));
    return given === undefined || (given.kind === "object" && !given.isOpen() && given.keys().length === 0);
  });
}

function takesContext(use: CryptoUse): boolean {
  const { role, vault, api } = use.row;
  if (/^(?:new )?(?:KMS#)?(?:encrypt|EncryptCommand|generateDataKey|GenerateDataKey)/u.test(api)) return vault === "enc" || vault === "datakey";
  if (api.startsWith("EncryptionClient#encrypt()")) return true;
  return role === "vault-encrypt" && api === "KeyManagementServiceClient#encrypt()";
}

/** Encrypt calls of a vault whose data is a file, a body, a stream, or longer than 4,096 bytes. */
export function bulkCalls(model: CustodyModel): readonly { readonly use: CryptoUse; readonly node: Node }[] {
  return model.cryptoUses.flatMap((use) => {
    if (use.row.role === "vault-op") return isBulkOfTransit(model, use) ? [{ use, node: use.node }] : [];
    if (use.row.role !== "vault-encrypt" || use.row.api.startsWith("EncryptionClient")) return [];
    const data = use.argument("data");
    return data && isBulk(model, data) ? [{ use, node: use.node }] : [];
  });
}

/** `vault.write("transit/encrypt/…", { plaintext: readFileSync(path, "base64") })`. */
function isBulkOfTransit(model: CustodyModel, use: CryptoUse): boolean {
  const path = use.site && pathStart(argumentAt(model.evaluator, use.site, ["path"]));
  const body = use.argument("body")?.value;
  if (path === undefined || vaultPathMeaning(path)?.role !== "vault-encrypt" || body?.kind !== "object") return false;
  const plaintext = body.get("plaintext");
  return plaintext !== undefined && (originOf(model.evaluator, plaintext).custody === "file" || isBulkSyntax(model.file, plaintext.node, 4));
}

/** Bytes that AWS KMS takes in one call; the others are of the same order. */
const maxDirectBytes = 4_096;

function isBulk(model: CustodyModel, data: Argument): boolean {
  if (data.origin.custody === "file") return true;
  return alternatives(data.value).some((one) => (one.kind === "bytes" && one.bytes.length > maxDirectBytes) || (knownString(one)?.length ?? 0) > maxDirectBytes || isBulkSyntax(model.file, one.node, 4)) || isBulkSyntax(model.file, data.node, 4);
}

function isBulkSyntax(file: SourceFile, node: Node, depth: number): boolean {
  if (depth === 0) return false;
  const inner = unwrap(node);
  switch (inner.type) {
    case "AwaitExpression":
      return isBulkSyntax(file, inner.argument, depth);
    case "Identifier": {
      const definition = file.variableOf(inner)?.defs.at(-1)?.node as Node | undefined;
      if (definition?.type !== "VariableDeclarator") return false;
      const loop = definition.parent.parent;
      if (loop.type === "ForOfStatement" && loop.left === definition.parent) return /createReadStream|\.stream\(|readable/iu.test(file.text.slice(loop.right.range[0], loop.right.range[1]));
      return definition.init !== null && isBulkSyntax(file, definition.init, depth - 1);
    }
    case "MemberExpression": {
      const name = writtenKey(inner.property, inner.computed) ?? "";
      const owner = inner.object.type === "Identifier" ? inner.object.name : inner.object.type === "MemberExpression" ? writtenKey(inner.object.property, inner.object.computed) : undefined;
      return /^(?:body|rawBody)$/u.test(name) ? /^(?:req|request|ctx|event)$/u.test(owner ?? "") : name === "buffer" && owner === "file";
    }
    case "CallExpression":
    case "NewExpression": {
      const callee = unwrap(inner.callee);
      const name = callee.type === "MemberExpression" ? writtenKey(callee.property, callee.computed) : callee.type === "Identifier" ? callee.name : undefined;
      if (/^(?:arrayBuffer|transformToByteArray|readFile|readFileSync|blob|buffer|bytes)$/u.test(name ?? "")) return true;
      return /^(?:from|concat|Uint8Array|Buffer)$/u.test(name ?? "") && inner.arguments.some((argument) => argument.type !== "SpreadElement" && isBulkSyntax(file, argument, depth - 1));
    }
    case "ObjectExpression":
      return inner.properties.some((one) => one.type === "Property" && /^(?:Plaintext|plaintext)$/u.test(writtenKey(one.key, one.computed) ?? "") && isBulkSyntax(file, one.value, depth));
    default:
      return false;
  }
}

/** Uses that name one version of a key where the newest should serve. */
export function pinnedVersions(model: CustodyModel): readonly { readonly use: CryptoUse; readonly node: Node }[] {
  return model.allUses.flatMap((use) => {
    const node = pinnedIn(model, use);
    return node ? [{ use, node }] : [];
  });
}

const azureVersion = /\/keys\/[^/]+\/[\da-f]{32}$/iu;
const googleVersion = /\/cryptoKeyVersions\/\d+$/u;

function pinnedIn(model: CustodyModel, use: CryptoUse): Node | undefined {
  const here = (value: Abstract | undefined, otherwise: Node): Node => (value?.file === model.file ? value.node : otherwise);
  if (use.row.api === "KeyClient#getKey()" || use.row.api === "KeyClient#getCryptographyClient()") {
    const options = use.site?.args[1];
    const version = options?.kind === "object" ? options.get(use.row.api.includes("getKey()") ? "version" : "keyVersion") : undefined;
    return knownString(version) ? here(version, use.node) : undefined;
  }
  if (use.row.api.startsWith("Vault#")) {
    const path = knownString(use.site?.args[0]);
    const body = use.row.api.includes("write") ? use.site?.args[1] : use.site?.args[0];
    if (path !== undefined && !/^transit\/(?:encrypt|sign|hmac|datakey)\//u.test(path)) return undefined;
    const version = body?.kind === "object" ? body.get("key_version") : undefined;
    return knownNumber(version) === undefined || knownNumber(version) === 0 ? undefined : here(version, use.node);
  }
  const form = use.row.role === "vault-encrypt" ? googleVersion : use.row.api === "new CryptographyClient()" ? azureVersion : undefined;
  if (!form) return undefined;
  for (const argument of use.argumentsWith("keyId")) {
    for (const value of alternatives(argument.value)) {
      const text = knownString(value) ?? (value.kind === "partial" ? value.parts.map((part) => knownString(part) ?? "x").join("") : undefined);
      if (text !== undefined && form.test(text)) return here(value, argument.node);
      const made = unwrap(value.node);
      if (form === googleVersion && value.kind !== "known" && made.type === "CallExpression" && made.callee.type === "MemberExpression" && writtenKey(made.callee.property, made.callee.computed) === "cryptoKeyVersionPath") return here(value, argument.node);
    }
  }
  return undefined;
}
