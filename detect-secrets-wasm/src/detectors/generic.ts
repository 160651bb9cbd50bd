/**
 * Assignments: a credential word, an operator, a value. Names are weak evidence, so the value must look like a credential.
 *
 * Three grades: a random-looking value or a settings file is medium, anything else that could be a password is low,
 * and expressions, references, prose, paths and identifiers are no candidates at all.
 */
import type { Detector, Match, Verdict } from "./schema.ts";
import { defaultPassword } from "./connections.ts";
import { codeFile, isProse, isTestPath, settingsFile } from "./paths.ts";
import { entropyOf, isRandomLooking } from "./proofs/randomness.ts";
import { tokenEfficiency, wordShare } from "./wording.ts";

const separator = "[\"'` \\t:=>(\\[|?,]{1,12}";
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
  // A name and its value as two fields: XML attributes, container variables in YAML, settings lists in JSON.
  {
    ...assignment("generic-named-value", "value of a setting with a credential's name", ["password", "passwd", "passphrase", "secret", "token", "api_key", "apikey", "access_key", "accesskey", "private_key", "encryption_key", "signing_key"], "generic"),
    shape: "{anchor}[\\w.-]{0,24}[\"']?[\\s,]{1,40}[\"']?value[\"']?[ \\t]{0,4}[:=][ \\t]{0,4}[\"']?(?<secret>[^\\s\"'`:=>(\\[|?,;<)&{}\\]][^\\s\"'`<>]{4,199})",
    verify: namedValueVerdict,
  },
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

function namedValueVerdict(match: Match): Verdict {
  const before = match.before.slice(-200);
  const field = /([\w$.-]+)["']?[\s,]+["']?value["']?[ \t]*[:=][ \t]*["']?$/i.exec(before);
  const name = field?.[1];
  const isField = field !== null && /(?:^|[\s"'(<{,])(?:name|key|Name|Key|id)["']?[ \t]*[:=][ \t]*["']?$/.test(before.slice(0, field.index));
  const quote = /["']$/.exec(before)?.[0];
  if (!isField || name === undefined || notTheSecret.test(name) || !credentialWord.test(name)) return { proof: "reject" };
  if (quote === undefined ? codeFile.test(match.path) || /[()]/.test(match.value) : match.after[0] !== quote) return { proof: "reject" };
  if (!couldBeCredential(match.value, name)) return { proof: "reject" };
  const confidence = gradeOf(match.value, name, match.path, true);
  return confidence === undefined ? { proof: "reject" } : { proof: "none", confidence };
}

/** The whole name that a value is given to; undefined where there is none, or its end says that something else is meant. */
function nameIn(before: string): string | undefined {
  // `table["name"]` reads a table, it assigns nothing.
  if (/[^=:(,|?\s][ \t]*\[[ \t]*["'`]?$/.test(before)) return undefined;
  const end = before.replace(/[\s"'`=>(|?[:,\]]+$/, "");
  const operator = before.slice(end.length);
  const name = /[\w$.-]+$/.exec(end)?.[0];
  if (!/[=:>([|?,]/.test(operator) || /==|["'`]\s*\|/.test(operator)) return undefined;
  if (/[(,][\s"'`]*$/.test(operator) && !isSetter(end, end.slice(0, end.length - (name?.length ?? 0)), operator)) return undefined;
  if (name === undefined || !/[A-Za-z]/.test(name) || notTheSecret.test(name) || /redact|mask|dummy|fake|mock|sample|example|blank/i.test(name)) return undefined;
  // In `tokens.dark.border` the last part says what the value is, unless it only says "value".
  const last = name.split(".").filter((part) => !/^(?:value|default|data|string|\d*)$/i.test(part)).at(-1) ?? "";
  return credentialWord.test(last) ? name : undefined;
}

const credentialWord = /pass|pwd|secret|token|key|cred|rootpw|contrasena/i;

/** `setPassword("…")` and `define("PASSWORD", "…")` give a value to a name; other calls with a credential word give a name to a value. */
function isSetter(name: string, lead: string, operator: string): boolean {
  return (operator.trimStart().startsWith("(") && /(?:^|[._])(?:set|with|use|add)[_A-Z]\w*$/.test(name)) || /(?:define|setenv|putenv|setProperty|addProperty|setItem|\bput|\bset)\(\s*["'`]$/.test(lead);
}

/** Names that speak about a credential without holding it. */
const notTheSecret: RegExp = endingIn(`
  url uri path file dir name names id ids type types field fields label labels title text hint msg message error errors length len size
  count min max policy policies regex pattern format form strength score placeholder prompt input header headers prefix suffix param
  params endpoint host port expir\w* ttl age date time timeout enabled disabled required valid\w* reset change changed forgot\w* visible
  visibility toggle show hide confirm\w* mismatch index count\w* kind class icon color version algorithm alg method strategy provider
  manager service store storage list array map ref arn hash digest encoder encoding sha\d* key_?id keyid public_?key tokeniz\w* tokens
  selector rule rules scope scopes usage status state source env var variable property option options template example description desc
  help tooltip link page view screen button event action address contract symbol decimals reducer handler callback fn func
`);

function endingIn(words: string): RegExp {
  return new RegExp(`(?:${words.trim().split(/\s+/).join("|")})$`, "i");
}

function couldBeCredential(text: string, name: string): boolean {
  const lower = text.toLowerCase();
  const bare = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]/g, "");
  if (bare(name).includes(bare(text)) || (bare(text).includes(bare(name)) && text.length < name.length + 6)) return false;
  if (/[^\x21-\x7e]/.test(text) || /^[\^~]?\d+\.\d+/.test(text)) return false;
  if (/^(?:true|false|null|none|nil|undefined|string|number|boolean|required|optional|changeit|bearer|basic|function|return|async|await)$/.test(lower)) return false;
  if (/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(text)) return false;
  if (/^(?:[a-z]+:)?\/\/|^(?:\.{0,2}|~|[A-Za-z]:)[/\\]|^[\w-]+(?:\/[\w.-]+)+$|^@[\w-]+\//.test(text) && !isRandomLooking(text.replace(/^.*\//, ""))) return false;
  if (/^[#&\\+]|^[a-z]+\(|^urn:|^data:/.test(text)) return false;
  if (/^(?:process|this|self|config|settings|options|props|state|ctx|req|request|res|response|args|params|env|os|ENV|data|user|event|module|exports|window|document|import)\b[.[]/.test(text)) return false;
  if (/^[a-z]+(?:\.[A-Za-z]\w*)+$/.test(text)) return false;
  if (/^\d+(?:\.\d+)*(?:px|em|rem|ms|s|m|h|d|%)?$/.test(text) && text.length < 8) return false;
  return true;
}

/** Undefined for words that only a password could be, under a name that isn't one. */
function gradeOf(text: string, name: string, path: string, isQuoted: boolean): "medium" | "low" | undefined {
  const isPassword = /pass|pwd|rootpw/i.test(name);
  const isWordy = isIdentifierLike(text) || tokenEfficiency(text) > 2.2;
  const isHex = /^[0-9a-f]{24,}$/i.test(text) && entropyOf(text.toLowerCase()) >= 3;
  const isRandom = isHex || (text.length >= 16 && /\d/.test(text) && isRandomLooking(text) && tokenEfficiency(text) < 1.6 && wordShare(text) < 0.35);
  if (!isPassword && !isRandom && (text.length < 8 || (isWordy && !/secret/i.test(name)) || (text.length < 12 && !/\d/.test(text)))) return undefined;
  if (isProse.test(path) || (isTestPath.test(path) && !/\.env/.test(path))) return "low";
  if (isRandom) return "medium";
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(text)).length;
  if (!isPassword) return text.length >= 16 && kinds >= 3 && /\d.*\d/.test(text) && !/[.()[\]{}$]/.test(text) && tokenEfficiency(text) < 2 ? "medium" : "low";
  if (text.length < 6 || defaultPassword.test(text)) return "low";
  const isSettings = settingsFile.test(path) || (!isQuoted && path === "");
  if (isSettings) return /\d/.test(text) || (/[^A-Za-z]/.test(text) && !isIdentifierLike(text)) ? "medium" : "low";
  return text.length >= 7 && (kinds >= 3 || /[A-Za-z].*\d/.test(text)) && !isIdentifierLike(text) && tokenEfficiency(text) < 2.6 ? "medium" : "low";
}

/** Kebab, snake, dotted or camel-case words with at most a short number at the end. */
function isIdentifierLike(text: string): boolean {
  return /^[a-z]+(?:[-_.][a-z]+)*\d{0,2}$/i.test(text) && wordShare(text) > 0.5;
}
