/**
 * Bare digests of passwords: a fast hash where work is due.
 *
 * A digest in front of a password hash (bcrypt's 72 bytes) is fine, and so is one whose result only a MAC or a
 * signature sees.
 */
import type { CustodyModel } from "../model.ts";
import { namesPassword, words } from "../names.ts";
import { type Node, outerParent, unwrap, writtenKey } from "../syntax.ts";
import type { CryptoUse } from "./crypto-uses.ts";
import { hashedNodes } from "./hashed-input.ts";
import { namesSalt } from "./salts.ts";

export function isCheapDigestOfPassword(model: CustodyModel, use: CryptoUse, strict: boolean): boolean {
  if (use.via || /#/u.test(use.row.api)) return false;
  // HKDF has no work factor: RFC 5869 is for keys, not for what people remember.
  if (use.row.role === "kdf" && /hkdf/iu.test(`${use.row.api} ${use.row.algorithm ?? ""}`)) {
    return use.argumentsWith("key", "password", "data").some(({ node }) => mentionsPassword(model, node, 2)) && !isBeforePasswordHash(model, use.node, 3);
  }
  if (use.row.role !== "hash" && !(use.row.role === "mac" && isSaltedByKey(use))) return false;
  if (!hashedNodes(model, use).some((node) => mentionsPassword(model, node, 2))) return false;
  if (isBroken(use) && !strict) return false; // no-weak-hash says so
  return !isBeforePasswordHash(model, use.node, 3);
}

/** `createHmac("sha512", salt).update(password)`: a salt in the key's place makes it a hash. */
function isSaltedByKey(use: CryptoUse): boolean {
  return use.argumentsWith("key").some(({ node }) => namesSalt(node));
}

/** A password in the place of a cipher's key, as it is or padded: `createCipheriv(…, password.padEnd(32), iv)`. */
export function isPasswordAsKey(model: CustodyModel, use: CryptoUse): Node | undefined {
  if (!/^(?:encrypt|decrypt)$/u.test(use.row.role) || use.via || use.library.name !== "node:crypto") return undefined;
  // Where a library takes a passphrase, it derives the key itself.
  const key = use.argument("key");
  if (!key || use.row.args && Object.values(use.row.args).includes("password")) return undefined;
  return isPasswordItself(model, key.node, 2) ? key.node : undefined;
}

const keeping = /^(?:padEnd|padStart|slice|substring|substr|trim|toString|repeat|concat|normalize|subarray)$/u;

function isPasswordItself(model: CustodyModel, node: Node, depth: number): boolean {
  const inner = unwrap(node);
  switch (inner.type) {
    case "Identifier": {
      if (namesPassword(inner.name)) return model.evaluator.ask(inner, model.file).kind !== "result";
      const declarator = model.file.variableOf(inner)?.defs.at(-1)?.node as Node | undefined;
      return depth > 0 && declarator?.type === "VariableDeclarator" && declarator.init !== null && declarator.id.type === "Identifier" && isPasswordItself(model, declarator.init, depth - 1);
    }
    case "MemberExpression":
      return namesPassword(writtenKey(inner.property, inner.computed) ?? "");
    case "CallExpression": {
      const callee = unwrap(inner.callee);
      if (callee.type !== "MemberExpression") return false;
      const method = writtenKey(callee.property, callee.computed) ?? "";
      if (keeping.test(method)) return isPasswordItself(model, callee.object, depth);
      const [first] = inner.arguments;
      return (method === "from" || method === "encode") && first !== undefined && isPasswordItself(model, first, depth);
    }
    default:
      return false;
  }
}

function isBroken(use: CryptoUse): boolean {
  const names = [use.row.algorithm, ...use.argumentsWith("hash", "alg").flatMap((argument) => argument.constants.map((one) => (one.kind === "known" ? String(one.value) : "")))];
  return names.some((name) => /^(?:md[245]|sha-?1|rmd160|ripemd)/iu.test(name ?? ""));
}

function mentionsPassword(model: CustodyModel, node: Node, depth: number): boolean {
  const inner = unwrap(node);
  switch (inner.type) {
    case "Identifier": {
      // SaltedPassword of SCRAM is what PBKDF2 made (RFC 5802 section 3); a sum of salt and password is not.
      if (namesPassword(inner.name) && !words(inner.name).includes("salted")) return true;
      const declarator = model.file.variableOf(inner)?.defs.at(-1)?.node as Node | undefined;
      return depth > 0 && declarator?.type === "VariableDeclarator" && declarator.init !== null && !derivesKey(model, declarator.init) && mentionsPassword(model, declarator.init, depth - 1);
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

/** `const derivedKey = generateKey(password, salt)`: no password any more. */
function derivesKey(model: CustodyModel, node: Node): boolean {
  let inner = unwrap(node);
  if (inner.type === "AwaitExpression") inner = unwrap(inner.argument);
  return inner.type === "CallExpression" && /(?:deriv\w*|kdf|key|scrypt\w*|argon\w*|pbkdf\w*|bcrypt\w*)$/iu.test(model.file.text.slice(...inner.callee.range));
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
