/**
 * Assignments: a credential word, an operator, a value. Names are weak evidence, so the value must look like a credential.
 *
 * Three grades: a random-looking value or a settings file is medium, anything else that could be a password is low,
 * and expressions, references, prose, paths and identifiers are no candidates at all.
 */
import type { Detector, Match, Verdict } from "./schema.ts";
import { codeFile, isProse, isTestPath, settingsFile } from "./paths.ts";
import { isRandomLooking } from "./proofs/randomness.ts";
import { tokenEfficiency, wordShare } from "./wording.ts";

const separator = "[\"'` \\t:=>(\\[|?]{1,12}";
const value = "(?<secret>[^\\s\"'`:=>(\\[|?,;<)&{}\\]][^\\s\"'`<>]{4,199})";

function assignment(id: string, name: string, anchors: readonly string[], kind: Detector["kind"]): Detector {
  return {
    id, name, provider: "generic", kind, anchors, ignoreCase: true, leftBoundary: false, contextual: true,
    shape: `{anchor}[\\w.-]{0,24}${separator}${value}`,
    confidence: "low", verify: assignmentVerdict, source: "https://cwe.mitre.org/data/definitions/798.html",
  };
}

export const generic: readonly Detector[] = [
  assignment("generic-password", "password in an assignment", ["password", "passwd", "passphrase", "passwort", "contrasena", "_pwd", "dbpass", "db_pass", "userpass", "_pass", "rootpw"], "password"),
  assignment("generic-secret", "secret in an assignment", ["secret"], "generic"),
  assignment("generic-api-key", "API key in an assignment", ["apikey", "api_key", "api-key", "accesskey", "access_key", "access-key", "account_key", "accountkey", "authkey", "auth_key", "subscription_key", "subscription-key", "subscriptionkey", "license_key", "licensekey", "master_key", "masterkey"], "api-token"),
  assignment("generic-token", "token in an assignment", ["token"], "api-token"),
  assignment("generic-encryption-key", "encryption or signing key in an assignment", ["encryption_key", "encryptionkey", "encryption-key", "signing_key", "signingkey", "signing-key", "private_key", "privatekey", "private-key", "cipher_key", "cipherkey", "aes_key", "aeskey", "hmac_key", "hmackey", "jwt_key", "jwtkey", "app_key", "appkey"], "symmetric-key"),
  assignment("generic-credential", "credential in an assignment", ["credential", "creds"], "generic"),
];

const settingLine = /(?:^|\n)[ \t]*(?:export[ \t]+|set[ \t]+|ENV[ \t]+|ARG[ \t]+|-[ \t]+|\$env:|"?)[A-Za-z_][\w.-]*["']?[ \t]*[:=][ \t]*$/;

function assignmentVerdict(match: Match): Verdict {
  const reject: Verdict = { proof: "reject" };
  const before = match.before.slice(-160);
  const quote = /["'`]$/.exec(before)?.[0];
  const isElement = before.endsWith(">") && match.after.startsWith("</");
  let text = match.value;
  if (quote !== undefined) {
    const end = match.after.slice(0, 2);
    if (end[0] !== quote && end !== "\\\"" && !text.endsWith("\\")) return reject;
    text = text.replace(/\\$/, "");
  } else if (!isElement) {
    if (codeFile.test(match.path)) return reject;
    if (!settingsFile.test(match.path) && !settingLine.test(before)) return reject;
    text = text.replace(/[,;)\]}]+$/, "");
    if (/[()[\]{}]|^-|^\w+\.\w+$/.test(text)) return reject;
  }
  const name = nameIn(before);
  if (name === undefined || text.length < 5 || !couldBeCredential(text, name)) return reject;
  const length = text.length === match.value.length ? {} : { length: text.length };
  const isDocComment = /\n[ \t]*\*[^\n]*$/.test(before);
  const confidence = isDocComment ? "low" : gradeOf(text, name, match.path, quote !== undefined);
  return confidence === undefined ? reject : { proof: "none", confidence, ...length };
}

/** The whole name that a value is given to; undefined where there is none, or its end says that something else is meant. */
function nameIn(before: string): string | undefined {
  // `table["name"]` reads a table, it assigns nothing.
  if (/[^=:(,|?\s][ \t]*\[[ \t]*["'`]?$/.test(before)) return undefined;
  const end = before.replace(/[\s"'`=>(|?[:,\]]+$/, "");
  const operator = before.slice(end.length);
  if (!/[=:>([|?,]/.test(operator) || /==|["'`]\s*\||[(,][\s"'`]*$/.test(operator) && !isCallOfSetter(end)) return undefined;
  const name = /[\w$.-]+$/.exec(end)?.[0];
  if (name === undefined || !/[A-Za-z]/.test(name) || notTheSecret.test(name) || /redact|mask|dummy|fake|mock|sample|example|blank/i.test(name)) return undefined;
  // In `tokens.dark.border` the last part says what the value is, unless it only says "value".
  const last = name.split(".").filter((part) => !/^(?:value|default|data|string|\d*)$/i.test(part)).at(-1) ?? "";
  return credentialWord.test(last) ? name : undefined;
}

const credentialWord = /pass|pwd|secret|token|key|cred|rootpw|contrasena/i;

/** `setPassword("…")` gives a value to a name; other calls with a credential word give a name to a value. */
function isCallOfSetter(name: string): boolean {
  return /(?:^|[._])(?:set|with|use|add)[_A-Z]\w*$/.test(name);
}

/** Names that speak about a credential without holding it. */
const notTheSecret = /(?:url|uri|path|file|dir|name|names|id|ids|type|types|field|fields|label|labels|title|text|hint|msg|message|error|errors|length|len|size|count|min|max|policy|policies|regex|pattern|format|form|strength|score|placeholder|prompt|input|header|headers|prefix|suffix|param|params|endpoint|host|port|expir\w*|ttl|age|date|time|timeout|enabled|disabled|required|valid\w*|reset|change|changed|forgot\w*|visible|visibility|toggle|show|hide|confirm\w*|mismatch|index|count\w*|kind|class|icon|color|version|algorithm|alg|method|strategy|provider|manager|service|store|storage|list|array|map|ref|arn|hash|digest|encoder|encoding|sha\d*|key_?id|keyid|public_?key|tokeniz\w*|tokens|selector|rule|rules|scope|scopes|usage|status|state|source|env|var|variable|property|option|options|template|example|description|desc|help|tooltip|link|page|view|screen|button|event|action|reducer|handler|callback|fn|func)$/i;

function couldBeCredential(text: string, name: string): boolean {
  const lower = text.toLowerCase();
  const bare = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]/g, "");
  if (bare(name).includes(bare(text)) || (bare(text).includes(bare(name)) && text.length < name.length + 6)) return false;
  if (/[^\x21-\x7e]/.test(text) || /^[\^~]?\d+\.\d+/.test(text)) return false;
  if (/^(?:true|false|null|none|nil|undefined|string|number|boolean|required|optional|changeit|bearer|basic|function|return|async|await)$/.test(lower)) return false;
  if (/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(text)) return false;
  if (/^(?:[a-z]+:)?\/\/|^(?:\.{0,2}|~|[A-Za-z]:)[/\\]|^[\w-]+(?:\/[\w.-]+)+$|^@[\w-]+\//.test(text) && !isRandomLooking(text.replace(/^.*\//, ""))) return false;
  if (/^[#&\\]|^[a-z]+\(|^urn:|^data:/.test(text)) return false;
  if (/^(?:process|this|self|config|settings|options|props|state|ctx|req|request|res|response|args|params|env|os|ENV|data|user|event|module|exports|window|document|import)\b[.[]/.test(text)) return false;
  if (/^[a-z]+(?:\.[A-Za-z]\w*)+$/.test(text)) return false;
  if (/^\d+(?:\.\d+)*(?:px|em|rem|ms|s|m|h|d|%)?$/.test(text) && text.length < 8) return false;
  return true;
}

/** Undefined for words that only a password could be, under a name that isn't one. */
function gradeOf(text: string, name: string, path: string, isQuoted: boolean): "medium" | "low" | undefined {
  const isPassword = /pass|pwd|rootpw/i.test(name);
  const isWordy = isIdentifierLike(text) || tokenEfficiency(text) > 2.2;
  const isRandom = text.length >= 16 && /\d/.test(text) && isRandomLooking(text) && tokenEfficiency(text) < 1.6 && wordShare(text) < 0.35;
  if (!isPassword && !isRandom && (text.length < 8 || (isWordy && !/secret/i.test(name)) || (text.length < 12 && !/\d/.test(text)))) return undefined;
  if (isProse.test(path) || (isTestPath.test(path) && !/\.env/.test(path))) return "low";
  if (isRandom) return "medium";
  if (!isPassword || text.length < 6 || isIdentifierLike(text)) return "low";
  const isSettings = settingsFile.test(path) || (!isQuoted && path === "");
  if (isSettings && /[^A-Za-z]/.test(text)) return "medium";
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(text)).length;
  return text.length >= 8 && kinds >= 3 && tokenEfficiency(text) < 2.6 ? "medium" : "low";
}

/** Kebab, snake, dotted or camel-case words with at most a short number at the end. */
function isIdentifierLike(text: string): boolean {
  return /^[a-z]+(?:[-_.][a-z]+)*\d{0,2}$/i.test(text) && wordShare(text) > 0.5;
}
