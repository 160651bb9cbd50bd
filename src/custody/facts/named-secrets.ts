/**
 * Names as evidence that a shown value is a secret: weak, and always with a second condition.
 *
 * The name must say secret by its last words, and neither the value, its other words nor the object that it is taken from
 * may say that it is something else: `errors.password`, `passwordField`, `maskedKey`, `resetPassword`.
 */
import { type Abstract, alternatives } from "../abstract.ts";
import { bindingOf } from "../contexts.ts";
import { mayNameSecret } from "../doors.ts";
import type { CustodyModel } from "../model.ts";
import { namesSecret, words } from "../names.ts";
import { mentionsPublic } from "../public-names.ts";
import { calledName, type Node, unwrap, writtenKey } from "../syntax.ts";

/** A name that says the value is meant for everybody. */
export function mentionsPublicName(name: string): boolean {
  return words(name).some((word) => word === "public" || word === "publishable" || word === "pub" || word === "anon");
}

/** Services whose API key lets its holder spend or read as the owner; they tell to keep it on a server. */
export const serverOnlyServices: ReadonlySet<string> = new Set([
  "openai", "anthropic", "claude", "groq", "mistral", "cohere", "huggingface", "hf", "replicate", "deepseek", "perplexity", "openrouter", "elevenlabs", "pinecone",
  "sendgrid", "resend", "mailgun", "postmark", "twilio", "github", "gitlab", "slack", "discord", "telegram", "aws", "shopify",
]);

/** Stricter than a variable's name: settings such as `API_KEY` may be meant for everybody. */
export function namesSecretSetting(name: string): boolean {
  const list = words(name);
  const last = list.at(-1);
  // `GITHUB_TOKEN`: a service's token, unlike the tokens of pages and designs.
  if (last === "token") return list.length > 1 && !list.some((word) => /^(?:page|next|design|css|symbol|public|sync|device|csrf|xsrf|site|map\w*)$/u.test(word));
  if (!namesSecret(name) && !(last === "key" && list.includes("enc"))) return false;
  if (last !== "key" && last !== "keys") return true;
  return list.some((word) => /^(?:secret|private|signing|encryption|encrypt|enc|master|auth|access|jwt|session|hmac|aes)$/u.test(word)) || list.some((word) => serverOnlyServices.has(word));
}

/** `env.JWT_SECRET` of a handler's parameter: named as settings are. */
export function namesBinding(node: Node): boolean {
  const name = node.type === "MemberExpression" ? (writtenKey(node.property, node.computed) ?? "") : "";
  return /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/u.test(name) && mayNameSecret(name);
}

/** A setting that a worker's handler is given. */
export function isBoundSecret(value: Abstract): boolean {
  return value.kind === "parameter" && isSecretName(bindingOf(value) ?? "");
}

export function isSecretName(name: string): boolean {
  return namesSecretSetting(name) && !mentionsPublicName(name);
}

const harmlessHolders = /^(?:errors?|messages?|labels?|texts?|translations?|t|i18n|locales?|touched|fields?|types?|schemas?|rules?|validation\w*|styles?|classes|selectors?|routes?|paths?|urls?|icons?|names?|keys|columns?|props|config(?:Keys)?|flags?|options|codes?|events?|actions?|constants?|placeholders?|permissions?|scopes?)$/iu;
const verbs = /^(?:is|has|can|should|reset|change|hash|check|verify|compare|validate|get|set|update|create|forgot|use|on|handle|fetch|load|read|save|store|remove|delete|rotate|revoke|encrypt|decrypt|mask|redact|no|missing|invalid|with|without|show|toggle|enable|disable|require|need|expect|old|test|fake|mock|dummy)$/u;
const hiddenWords = /^(?:mask|masked|redacted|hidden|hashed|hash|encrypted|sealed|wrapped|ciphertext|obfuscated|digest|salted|count|length|exists|present|missing|valid|invalid|enabled|required|type|format|error|errors|message|field)$/u;

/**
 * Whether what is shown is a secret by its name: `named` when nothing says that it is something else, `literal` when the name
 * stands for a text in the source or a random one. Undefined for anything else: flags, lengths, hashes, messages, functions.
 */
export function evidenceOfName(model: CustodyModel, name: string, shown: Node): "named" | "literal" | undefined {
  const node = unwrap(shown);
  if (node.type !== "Identifier" && node.type !== "MemberExpression") return undefined;
  if (!(namesSecret(name) || isAuthorization(node) || isAccessToken(model, name)) || mentionsPublic(node)) return undefined;
  const list = words(name);
  if (verbs.test(list[0] ?? "") && list.length > 1) return undefined;
  if (wordsOf(node).some((word) => hiddenWords.test(word)) || isOfHarmlessHolder(node) || isPublicKeyCredential(model, node) || isPathOfFile(model, node)) return undefined;
  const kinds = alternatives(model.evaluator.ask(node, model.file)).map(kindOf);
  return kinds.includes("named") ? "named" : kinds.find((kind) => kind !== undefined);
}

function kindOf(value: Abstract): "named" | "literal" | undefined {
  switch (value.kind) {
    case "unknown":
    case "parameter":
      return "named";
    case "known":
      return typeof value.value === "string" && value.value !== "" ? "literal" : undefined;
    case "bytes":
      return "literal";
    case "result":
      // A password made up for the first run.
      return value.site.row.role.startsWith("random") ? "literal" : undefined;
    default:
      return undefined;
  }
}

/** `await navigator.credentials.create({ publicKey })`: a signed answer with a public key; the private one stays in the authenticator (WebAuthn level 3, section 5.1). */
function isPublicKeyCredential(model: CustodyModel, node: Node): boolean {
  const definition = node.type === "Identifier" ? (model.file.variableOf(node)?.defs.at(-1)?.node as Node | undefined) : undefined;
  const init = definition?.type === "VariableDeclarator" && definition.init ? unwrap(definition.init) : undefined;
  const call = init?.type === "AwaitExpression" ? unwrap(init.argument) : init;
  return call?.type === "CallExpression" && /\bnavigator\.credentials\.(?:create|get)$/u.test(model.file.text.slice(...call.callee.range))
    && call.arguments.some((one) => /\bpublicKey\b/u.test(model.file.text.slice(...one.range)));
}

/** `fs.existsSync(args.privateKey)`: the file that holds the secret, by its path. */
function isPathOfFile(model: CustodyModel, node: Node): boolean {
  if (!model.file.says(/\b(?:existsSync|readFileSync|statSync|accessSync)\b/u)) return false;
  model.file.needsAllStatements();
  const text = model.file.text.slice(...node.range);
  return model.file.calls.some((call) => /^(?:existsSync|readFileSync|statSync|accessSync)$/u.test(calledName(call) ?? "") && call.arguments[0] !== undefined && model.file.text.slice(...call.arguments[0].range) === text);
}

/** `req.headers.authorization` carries the caller's token or password. */
function isAuthorization(node: Node): boolean {
  return node.type === "MemberExpression" && /^authorization$/iu.test(writtenKey(node.property, node.computed) ?? "") && /headers$/iu.test(wordsOf(unwrap(node.object)).join(""));
}

function isAccessToken(model: CustodyModel, name: string): boolean {
  return name === "token" && model.fact(speaksOfAccess);
}

/** A bare `token` admits somebody in a file that speaks of authorisation, and not of a language's words. */
function speaksOfAccess({ file }: CustodyModel): boolean {
  return file.says(/\bBearer\b|\bauthorization\b|\b(?:access|refresh|auth|id)[-_]?token|\bjsonwebtoken\b|\bjwt\b/iu) && !file.says(/token(?:ize|izer|Type|Kind|Index|Count)|(?:next|peek|prev|current)Token|lexer|parser|max_?tokens/iu);
}

function wordsOf(node: Node): readonly string[] {
  if (node.type === "Identifier") return words(node.name);
  return node.type === "MemberExpression" ? words(writtenKey(node.property, node.computed) ?? "") : [];
}

/** `errors.password`, `t.password`: texts and flags about a secret. */
function isOfHarmlessHolder(node: Node): boolean {
  if (node.type !== "MemberExpression") return false;
  const object = unwrap(node.object);
  const name = object.type === "Identifier" ? object.name : object.type === "MemberExpression" ? writtenKey(object.property, object.computed) : undefined;
  return name !== undefined && harmlessHolders.test(words(name).at(-1) ?? "");
}
