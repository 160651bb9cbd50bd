/**
 * Names as evidence, which is weak: only where a value's position says nothing, and always with a second condition.
 *
 * A name is split into words (`userApiKeyId` → user, api, key, id); the last words decide, as `passwordField`
 * and `tokenUrl` name no secret.
 */
import { type Node, unwrap, writtenKey } from "./syntax.ts";

/** Names recur, in one file and in the next; the last few thousand are kept. */
export function remembered<Answer>(answer: (name: string) => Answer): (name: string) => Answer {
  const known = new Map<string, Answer>();
  return (name) => {
    let value = known.get(name);
    if (value === undefined) {
      if (known.size > 4_000) known.clear();
      known.set(name, (value = answer(name)));
    }
    return value;
  };
}

export const words: (name: string) => readonly string[] = remembered(wordsOf);

function wordsOf(name: string): readonly string[] {
  return name.replace(/([a-z\d])([A-Z])/gu, "$1 $2").replace(/([A-Z]+)([A-Z][a-z])/gu, "$1 $2").toLowerCase().split(/[^a-z\d]+/u).filter(Boolean);
}

const secretWords: ReadonlySet<string> = new Set([
  "password", "passwd", "pwd", "pass", "passphrase", "passcode", "secret", "secrets", "mnemonic", "pin", "otp", "credential", "credentials", "apikey", "privatekey", "secretkey", "seedphrase", "masterkey",
]);
/** Words that make `key` or `token` secret when they stand before it. */
const secretKinds: ReadonlySet<string> = new Set([
  "api", "private", "secret", "encryption", "encrypt", "signing", "master", "access", "auth", "session", "refresh", "bearer", "jwt", "csrf", "reset", "shared", "symmetric", "crypto", "aes", "hmac", "data", "service", "client", "verification", "id",
]);
const harmlessLast: ReadonlySet<string> = new Set([
  "id", "ids", "name", "names", "url", "uri", "endpoint", "path", "file", "filename", "field", "fields", "header", "type", "kind", "count", "length", "size", "index", "expiry", "expires", "expiration", "ttl", "label",
  "placeholder", "hint", "error", "errors", "message", "policy", "rules", "regex", "pattern", "prefix", "suffix", "version", "provider", "manager", "service", "store", "storage", "strength", "input", "ref", "algorithm", "format", "param",
  "public", "changed", "reset", "validator", "schema", "min", "max", "hash", "hashed", "digest", "encrypted", "masked", "at", "count", "is", "has", "login", "signin", "page", "screen", "form", "flow", "link", "recovery", "prompt", "dialog", "modal", "button", "icon", "tab", "title", "enabled", "required", "visible", "valid",
]);

/** Before the name of a secret they make it a message, a state or an act: `INCORRECT_PASSWORD`, `forceChangePassword`. */
const harmlessFirst: ReadonlySet<string> = new Set(["is", "has", "incorrect", "invalid", "wrong", "missing", "expired", "force", "forgot", "forgotten", "change"]);
/** Anywhere in a name they make it one of a kind, not a secret of that kind. */
const harmlessAnywhere: ReadonlySet<string> = new Set(["public", "category", "categories"]);

/** The name says that the value is a secret of a person or a system. */
export const namesSecret: (name: string) => boolean = remembered(isSecretName);

/** Settings that say where credentials are, or of which kind. */
const whereabouts: ReadonlySet<string> = new Set(["GOOGLE_APPLICATION_CREDENTIALS", "AZURE_TOKEN_CREDENTIALS"]);

function isSecretName(name: string): boolean {
  if (whereabouts.has(name)) return false;
  const list = words(name);
  const last = list.at(-1);
  if (last === undefined || harmlessLast.has(last) || harmlessFirst.has(list[0] ?? "") || list.some((word) => harmlessAnywhere.has(word))) return false;
  if (secretWords.has(last)) return true;
  const before = list.at(-2);
  if (last === "key" || last === "token" || last === "keys" || last === "tokens") return before !== undefined && secretKinds.has(before) && !(last === "key" && (before === "id" || before === "data" || before === "session" || before === "client" || before === "service"));
  return list.some((word) => word === "password" || word === "passphrase");
}

/** The name says that the value is a password of a person. */
export function namesPassword(name: string): boolean {
  const last = words(name).at(-1);
  return last !== undefined && passwordWords.has(last);
}
const passwordWords: ReadonlySet<string> = new Set(["password", "passwd", "pwd", "pw", "passphrase", "passcode", "pass", "pin"]);

/** The expression is, contains or is taken from something whose name says secret. Calls are judged by their arguments and receiver. */
export function mentionsSecret(node: Node): boolean {
  const inner = unwrap(node);
  switch (inner.type) {
    case "Identifier":
      return namesSecret(inner.name);
    case "MemberExpression": {
      const name = writtenKey(inner.property, inner.computed);
      return name !== undefined && namesSecret(name);
    }
    case "TemplateLiteral":
      return inner.expressions.some(mentionsSecret);
    case "BinaryExpression":
      return inner.operator === "+" && (mentionsSecret(inner.left) || mentionsSecret(inner.right));
    case "LogicalExpression":
      return mentionsSecret(inner.left) || mentionsSecret(inner.right);
    case "AwaitExpression":
      return mentionsSecret(inner.argument);
    case "ConditionalExpression":
      return mentionsSecret(inner.consequent) || mentionsSecret(inner.alternate);
    case "ArrayExpression":
      return inner.elements.some((element) => element !== null && element.type !== "SpreadElement" && mentionsSecret(element));
    case "CallExpression":
    case "NewExpression":
      return inner.arguments.some((argument) => argument.type !== "SpreadElement" && mentionsSecret(argument))
        || (inner.callee.type === "MemberExpression" && mentionsSecret(inner.callee.object));
    default:
      return false;
  }
}
