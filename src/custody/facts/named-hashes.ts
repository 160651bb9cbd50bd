/**
 * Calls of functions that are named after a broken hash, `md5(…)`, `util.sha1(…)`, and are given a secret.
 *
 * Where the function comes from is not known here: another module, a static method, a compiled import. Its name says which
 * hash it is; the name of what it is given says why that matters. Calls that the tables know are judged by them.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import type { CustodyModel } from "../model.ts";
import { mentionsSecret, namesPassword, remembered } from "../names.ts";
import { calledName, type CallNode, unwrap, writtenKey } from "../syntax.ts";

export interface NamedHash {
  readonly node: CallNode;
  /** As the tables spell it. */
  readonly algorithm: string;
  /** For messages: `md5()`. */
  readonly name: string;
}

const spellings: readonly (readonly [RegExp, string])[] = [[/^(?:hex_?)?md5(?:_?hex|sum|hash)?$/iu, "MD5"], [/^md4$/iu, "MD4"], [/^(?:hex_?)?sha-?_?1(?:_?hex|sum|hash)?$/iu, "SHA-1"]];

/** The hash that a function is named after, as the tables spell it; empty for any other name. */
export const algorithmNamed: (name: string) => string = remembered((name) => spellings.find(([form]) => form.test(name))?.[1] ?? "");

export function namedHashes(model: CustodyModel): readonly NamedHash[] {
  const known = new Set(model.cryptoUses.map((use) => use.node));
  return model.file.callsNamed((name) => algorithmNamed(name) !== "").flatMap((node): readonly NamedHash[] => {
    const name = calledName(node);
    if (node.type !== "CallExpression" || known.has(node) || name === undefined || isKeyed(node)) return [];
    return node.arguments.some((one) => one.type !== "SpreadElement" && mentionsSecret(one)) ? [{ node, algorithm: algorithmNamed(name), name: `${name}()` }] : [];
  });
}

/** `sha1(text, accessKeySecret, "base64")`: a key in the second place makes it an HMAC. */
function isKeyed({ arguments: [data, key] }: TSESTree.CallExpression): boolean {
  if (!data || !key || data.type === "SpreadElement" || key.type === "SpreadElement" || mentionsSecret(data) || !mentionsSecret(key)) return false;
  const inner = unwrap(key);
  const name = inner.type === "Identifier" ? inner.name : inner.type === "MemberExpression" ? writtenKey(inner.property, inner.computed) : undefined;
  return name !== undefined && !namesPassword(name);
}
