/**
 * Bare digests of passwords: a fast hash where work is due.
 *
 * A digest in front of a password hash (bcrypt's 72 bytes) is fine, and so is one whose result only a MAC or a
 * signature sees.
 */
import type { CustodyModel } from "../model.ts";
import { namesPassword } from "../names.ts";
import { type Node, outerParent, unwrap, writtenKey } from "../syntax.ts";
import type { CryptoUse } from "./crypto-uses.ts";
import { hashedNodes } from "./hashed-input.ts";

export function isCheapDigestOfPassword(model: CustodyModel, use: CryptoUse, strict: boolean): boolean {
  if (use.row.role !== "hash" || use.via || /#/u.test(use.row.api)) return false;
  if (!hashedNodes(model, use).some((node) => mentionsPassword(model, node, 2))) return false;
  if (isBroken(use) && !strict) return false; // no-weak-hash says so
  return !isBeforePasswordHash(model, use.node, 3);
}

function isBroken(use: CryptoUse): boolean {
  const names = [use.row.algorithm, ...use.argumentsWith("hash", "alg").flatMap((argument) => argument.constants.map((one) => (one.kind === "known" ? String(one.value) : "")))];
  return names.some((name) => /^(?:md[245]|sha-?1|rmd160|ripemd)/iu.test(name ?? ""));
}

function mentionsPassword(model: CustodyModel, node: Node, depth: number): boolean {
  const inner = unwrap(node);
  switch (inner.type) {
    case "Identifier": {
      if (namesPassword(inner.name)) return true;
      const declarator = model.file.variableOf(inner)?.defs.at(-1)?.node as Node | undefined;
      return depth > 0 && declarator?.type === "VariableDeclarator" && declarator.init !== null && mentionsPassword(model, declarator.init, depth - 1);
    }
    case "MemberExpression":
      return namesPassword(writtenKey(inner.property, inner.computed) ?? "");
    case "TemplateLiteral":
      return inner.expressions.some((one) => mentionsPassword(model, one, depth));
    case "BinaryExpression":
      return inner.operator === "+" && (mentionsPassword(model, inner.left, depth) || mentionsPassword(model, inner.right, depth));
    case "CallExpression":
      return inner.arguments.some((one) => one.type !== "SpreadElement" && mentionsPassword(model, one, depth)) || (inner.callee.type === "MemberExpression" && mentionsPassword(model, inner.callee.object, depth));
    default:
      return false;
  }
}

/** The digest, or the variable it is put in, goes to bcrypt, scrypt, argon2 or PBKDF2. */
function isBeforePasswordHash(model: CustodyModel, node: Node, depth: number): boolean {
  const uses = new Set(model.cryptoUses.filter((one) => one.row.role === "pwhash" || one.row.role === "kdf").map((one) => one.node));
  for (let at: Node | undefined = node; at; at = outerParent(at)) {
    if (at !== node && uses.has(at)) return true;
    if (at.type === "VariableDeclarator" && at.id.type === "Identifier") {
      const variable = model.file.variableOf(at.id);
      return depth > 0 && variable !== undefined && model.file.readsOf(variable).some((read) => isBeforePasswordHash(model, read, depth - 1));
    }
    if (/Statement$|^Program$|Declaration$/u.test(at.type)) return false;
  }
  return false;
}
