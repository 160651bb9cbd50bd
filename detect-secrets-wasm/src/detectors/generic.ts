/**
 * Assignments: a credential word, an operator, a value. Names are weak evidence, so the value must look like a credential.
 *
 * Three grades: a random-looking value or a settings file is medium, anything else that could be a password is low,
 * and expressions, references, prose, paths and identifiers are no candidates at all.
 */
import type { Detector, Match, Verdict } from "./schema.ts";
import { defaultPassword } from "./connections.ts";
import { lastLine } from "./lines.ts";
import { credentialNameIn, isCredentialName } from "./names.ts";
import { traitsOf } from "./paths.ts";
import { bytesOfBase64, latin1OfBytes } from "./proofs/bytes.ts";
import { entropyOf, isRandomLooking } from "./proofs/randomness.ts";
import { tokenEfficiency, wordShare } from "./wording.ts";

const separator = "[\"'` \\t:=>(\\[|?,\\]]{1,12}";
const value = "(?<secret>[^\\s\"'`:=>(\\[|?,;<)&{}\\]][^\\s\"'`<>]{4,199})";

/** Names of rows that look past what stands between a name and its value. */
const names = ["password", "secret", "token", "apikey", "api_key", "api-key", "access_key", "accesskey", "private_key", "privatekey", "encryption_key", "encryptionkey", "signing_key", "signingkey", "jwtkey", "jwt_key", "_pass"];
/** What a literal is wrapped in when it is a value still: a prefix, a conversion, a fallback, an argument of PowerShell. */
const wrappers = [
  "b", "f", "r", "u", "@", "or ", "String::from(", "String(", "new String(", "str(", "SecretStr(", "SecretString::from(", "SecretString::new(", "Secret::new(", "[]byte(", "Encoding.UTF8.GetBytes(",
  "Encoding.ASCII.GetBytes(", "CryptoJS.enc.Utf8.parse(", "CryptoJS.enc.Hex.parse(", "hex.DecodeString(", "Convert.FromBase64String(", "-Value ", "<- ",
];
const wrapperPattern = wrappers.map((one) => one.replace(/[.()[\]]/g, "\\$&")).join("|");

function assignment(id: string, name: string, anchors: readonly string[], kind: Detector["kind"]): Detector {
  return {
    id, name, provider: "generic", kind, anchors, ignoreCase: true, leftBoundary: false, contextual: true, needsQuoteInCode: true,
    shape: `{anchor}[\\w.-]{0,24}${separator}${value}`,
    confidence: "low", verify: assignmentVerdict, source: "https://cwe.mitre.org/data/definitions/798.html",
  };
}

export const generic = (): readonly Detector[] => [
  assignment("generic-password", "password in an assignment",
    ["password", "passwd", "passphrase", "passwort", "contrasena", "_pwd", "dbpass", "db_pass", "userpass", "_pass", "rootpw"], "password"),
  assignment("generic-secret", "secret in an assignment", ["secret"], "generic"),
  assignment("generic-api-key", "API key in an assignment",
    ["apikey", "api_key", "api-key", "accesskey", "access_key", "access-key", "account_key", "accountkey", "authkey", "auth_key", "auth-key",
      "subscription_key", "subscription-key", "subscriptionkey", "license_key", "licensekey", "master_key", "masterkey"], "api-token"),
  assignment("generic-token", "token in an assignment", ["token"], "api-token"),
  assignment("generic-encryption-key", "encryption or signing key in an assignment",
    ["encryption_key", "encryptionkey", "encryption-key", "signing_key", "signingkey", "signing-key", "fernet_key", "fernetkey", "service_key", "hash_salt", "_salt", "pepper", "private_key", "privatekey",
      "private-key", "cipher_key", "cipherkey", "aes_key", "aeskey", "hmac_key", "hmackey", "jwt_key", "jwtkey", "app_key", "appkey"], "symmetric-key"),
  {
    ...assignment("generic-pass", "password named pass", ["pass:", "pass=", "pass =", "pass\":", "pass':", "pwd:", "pwd=", "pwd =", "pwd\":", "pwd':"], "password"),
    shape: `{anchor}[ \\t]{0,4}["'\`]?${value}`,
  },
  {
    ...assignment("generic-wrapped-value", "credential as the argument of a conversion or a literal with a prefix", names, "generic"),
    shape: `{anchor}[\\w.-]{0,12}[)\\]"'\` \\t:=>(|?]{1,40}(?:${wrapperPattern})["'\`]${value}`,
    verify: (match) => assignmentVerdict(withoutWrapper(match)),
  },
  {
    ...assignment("generic-next-line-value", "credential on the line after its name", names, "generic"),
    shape: `{anchor}[\\w.-]{0,12}["'\`]?[ \\t]{0,4}=[ \\t]{1,4}[(\\\\]\\r?\n[ \\t]{0,40}["']${value}`,
    verify: (match) => assignmentVerdict({ value: match.value, whole: match.whole, before: match.before.slice(-200).replace(/=[ \t]+[(\\]\r?\n[ \t]*(["'])$/, "= $1"), after: match.after, path: match.path }),
  },
  // A name and its value as two fields: XML attributes, container variables in YAML, settings lists in JSON.
  {
    ...assignment("generic-named-value", "value of a setting with a credential's name",
      ["password", "passwd", "passphrase", "secret", "token", "api_key", "apikey", "api-key", "access_key", "accesskey", "private_key", "encryption_key", "signing_key", "_pass", "_pwd"], "generic"),
    shape: `{anchor}[\\w.-]{0,24}["']?[\\s,]{1,40}["']?(?:android:value|value|content)["']?[ \\t]{0,4}[:=][ \\t]{0,4}["']?${value}`,
    verify: namedValueVerdict,
  },
  // The same with an object or a level of YAML between: `"adminPassword": { "value": "…" }`, variables of a pipeline.
  {
    ...assignment("generic-nested-value", "value one level below a credential's name",
      ["password", "passwd", "passphrase", "secret", "token", "api_key", "apikey", "access_key", "accesskey", "private_key", "encryption_key", "signing_key"], "generic"),
    shape: `{anchor}[\\w.-]{0,24}["']?[ \\t]{0,4}:[\\s{]{1,60}["']?value["']?[ \\t]{0,4}:[ \\t]{0,4}["']?${value}`,
    verify: nestedValueVerdict,
  },
  {
    ...assignment("generic-nested-element", "value in an element below a credential's name", ["password\"", "passwd\"", "passphrase\"", "secret\"", "token\"", "apikey\"", "api_key\""], "generic"),
    shape: `{anchor}[^<>/]{0,40}>\\s{0,80}<value>${value}`,
    verify: nestedElementVerdict,
  },
  // The pairs of a property list, and text that XML takes as it is.
  {
    ...assignment("generic-markup-value", "credential in a property list or a CDATA section", ["password", "secret", "token", "apikey", "api_key", "accesskey", "privatekey", "encryptionkey"], "generic"),
    shape: `{anchor}[\\w.-]{0,12}(?:</key>|><!\\[CDATA\\[)\\s{0,40}(?:<string>)?(?<secret>[^\\s<>&"'\`\\]]{5,200})`,
    verify: markupVerdict,
  },
  // A type between name and value.
  {
    ...assignment("generic-typed-declaration", "credential in a declaration with a type",
      ["password", "passwd", "passphrase", "secret", "token", "api_key", "apikey", "access_key", "accesskey", "private_key", "privatekey", "encryption_key", "encryptionkey", "signing_key", "signingkey"], "generic"),
    shape: `{anchor}[\\w]{0,24}[ :][ :&'A-Za-z\\[\\]<>*]{3,30}=[ \\t\\n]{0,12}["'\`]${value}`,
    verify: (match) => assignmentVerdict(withoutType(match)),
  },
  assignment("generic-credential", "credential in an assignment", ["credential", "creds"], "generic"),
];

/** A line that is a setting: of a shell, a batch file, an image, a list, a patch, a Makefile. */
const settingLine = /^[-+]?[ \t]*(?:export[ \t]+|set[ \t]+|ENV[ \t]+|ARG[ \t]+|-[ \t]+|\$env:|@|"?)[A-Za-z_][\w.-]*["']?[ \t]*[:?]{0,2}[:=][ \t]*$|^[ \t]*(?:ENV|setx?)[ \t]+[A-Za-z_]\w*[ \t]+$/;
const wrapper = new RegExp(`(${wrapperPattern})(["'\`])$`, "i");

function assignmentVerdict(match: Match): Verdict {
  const reject: Verdict = { proof: "reject" };
  const before = match.before.slice(-160);
  const line = lastLine(before);
  const quote = quoteAtEnd(before, "\"'`");
  let text = match.value;
  if (quote !== undefined) {
    const end = match.after.slice(0, 2);
    // `type Hasher = "argon2id" | "bcrypt"`: one of several words.
    if (/^["'`]\s{0,40}\|\s{0,40}["'`]/.test(match.after.slice(0, 90))) return reject;
    if (end[0] !== quote && end !== "\\\"" && !text.endsWith("\\")) return reject;
    if (text.endsWith("\\")) text = text.slice(0, -1);
  } else if (!(match.after.startsWith("</") && /(?:^|[^=])>$/.test(before))) {
    const { isCode, isSettings } = traitsOf(match.path);
    if (isCode || (!isSettings && !settingLine.test(line))) return reject;
    text = text.replace(/[,;)\]}]+$/, "");
    if (/[()[\]{}]|^-|^\w+\.\w+$/.test(text)) return reject;
  }
  if (text.length < 5) return reject;
  const name = credentialNameIn(before);
  if (name === undefined || !couldBeCredential(text, name) || standsForDefault(text)) return reject;
  const length = text.length === match.value.length ? {} : { length: text.length };
  const isDocComment = line.length < before.length && /^[ \t]*\*/.test(line);
  const confidence = isDocComment ? "low" : gradeOf(text, name, match.path, quote !== undefined);
  if (confidence === undefined) return reject;
  // An entry of a table is named by data, so words with a number are an example more often than a password.
  const isEntry = /\][ \t]*[:|?]{0,2}=[ \t]*["'`]$/.test(before) && /^[a-z]+(?:[-_][a-z]+)+[-_]?\d{0,3}$/.test(text);
  return { proof: "none", confidence: isEntry ? "low" : confidence, ...length };
}

/** The quote that a text ends with, if it is one of these. */
function quoteAtEnd(text: string, quotes: string): string | undefined {
  const last = text.slice(-1);
  return last !== "" && quotes.includes(last) ? last : undefined;
}

function namedValueVerdict(match: Match): Verdict {
  const before = match.before.slice(-200);
  const field = /([\w$.-]+)["']?[\s,]+["']?(?:android:value|value|content)["']?[ \t]*[:=][ \t]*["']?$/i.exec(before);
  const name = field?.[1];
  const isField = field !== null && /(?:^|[\s"'(<{,:])(?:name|key|Name|Key|id)["']?[ \t]*[:=][ \t]*["']?$/.test(before.slice(0, field.index));
  const quote = quoteAtEnd(before, "\"'");
  if (!isField || name === undefined || !isCredentialName(name)) return { proof: "reject" };
  if (quote === undefined ? traitsOf(match.path).isCode || /[()]/.test(match.value) : match.after[0] !== quote) return { proof: "reject" };
  if (!couldBeCredential(match.value, name)) return { proof: "reject" };
  const confidence = gradeOf(match.value, name, match.path, true);
  return confidence === undefined ? { proof: "reject" } : { proof: "none", confidence };
}

/** One level up stands the name: an object's key, or a line of YAML that is indented less. */
function nestedValueVerdict(match: Match): Verdict {
  const field = /(?:^|[\s"'{,])([\w$.-]+)["']?[ \t]*:[\s{]+["']?value["']?[ \t]*:[ \t]*["']?$/i.exec(match.before.slice(-260));
  const name = field?.[1];
  const quote = quoteAtEnd(match.before, "\"'");
  if (name === undefined || !isCredentialName(name)) return { proof: "reject" };
  if (quote === undefined ? traitsOf(match.path).isCode || /[()]/.test(match.value) : match.after[0] !== quote) return { proof: "reject" };
  if (!couldBeCredential(match.value, name)) return { proof: "reject" };
  const confidence = gradeOf(match.value, name, match.path, true);
  return confidence === undefined ? { proof: "reject" } : { proof: "none", confidence };
}

function nestedElementVerdict(match: Match): Verdict {
  const name = /([\w.-]+)"[^<>"]*>\s*<value>$/.exec(match.before.slice(-200))?.[1] ?? "";
  if (!match.after.startsWith("</value>") || !isCredentialName(name) || !couldBeCredential(match.value, name)) return { proof: "reject" };
  const confidence = gradeOf(match.value, name, match.path, true);
  return confidence === undefined ? { proof: "reject" } : { proof: "none", confidence };
}

function markupVerdict({ value: text, before, after, path: where }: Match): Verdict {
  const name = /<key>([\w.-]+)<\/key>\s*<string>$|<([\w.-]+)><!\[CDATA\[$/.exec(before.slice(-200))?.slice(1).find((part) => part !== undefined) ?? "";
  // A client's token is published with the app.
  if (!/^(?:<\/string>|\]\]>)/.test(after) || !isCredentialName(name) || /clienttoken$/i.test(name) || !couldBeCredential(text, name)) return { proof: "reject" };
  const confidence = gradeOf(text, name, where, true);
  return confidence === undefined ? { proof: "reject" } : { proof: "none", confidence };
}

/** `apiKey = String::from("…")` and `apiKey = env("API_KEY") or "…"` read as `apiKey = "…"`. */
function withoutWrapper({ value: text, whole, before, after, path: where }: Match): Match {
  const near = before.slice(-200);
  const [, around = "", quote = ""] = wrapper.exec(near) ?? [];
  const lead = near.slice(0, near.length - around.length - quote.length);
  // Some of these are the operator itself.
  const operator = around.endsWith(" ") ? `${lead.replace(/["'][)\]][ \t]*$/, "")} = ` : lead;
  return { value: text, whole, before: operator + quote, after, path: where };
}

/** `apiKey: string = "…"` read as `apiKey = "…"`. */
function withoutType({ value: text, whole, before, after, path: where }: Match): Match {
  const untyped = before.slice(-200).replace(/[ :]{1,3}(?:As )?(?:string|str|&str|&'static str|char\[\]|Final|(?:Final|Optional)\[str\]|(?:Secret|Safe)Str)[ ]*=\s*(["'`])$/i, " = $1");
  return { value: text, whole, before: untyped, after, path: where };
}

/** Base64 of a default password, as charts write it into a Secret. */
function standsForDefault(text: string): boolean {
  if (!/^[0-9A-Za-z+/]{4,32}={0,2}$/.test(text) || text.length % 4 !== 0) return false;
  const bytes = bytesOfBase64(text);
  return bytes !== undefined && defaultPassword.test(latin1OfBytes(bytes));
}

const keywords = new Set("true false null none nil undefined string number boolean required optional changeit bearer basic function return async await".split(" "));
/** Where an expression, an address or a reference begins; the value is then computed or stands elsewhere. */
const expressions: readonly RegExp[] = [
  /^!(?:vault|encrypted|secret|reference|Ref|Sub|GetAtt|Join|ImportValue)\b|^Fn::|^@[\w.]+@$/,
  /^[#&\\+]|^[a-z]+\(|^urn:|^data:|^[a-z.]+\.\$S?\d/,
  /^(?:process|this|self|config|settings|options|props|state|ctx|req|request|res|response|args|params|env|os|ENV|data|user|event|module|exports|window)\b[.[]/,
  /^[a-z]+(?:\.[A-Za-z]\w*)+$/,
  /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/,
  /^[\^~]?\d+\.\d+/,
  /^\d{1,6}(?:px|em|rem|ms|s|m|h|d|%)?$/,
];
const path = /^(?:[a-z]+:)?\/\/|^(?:\.{0,2}|~|[A-Za-z]:)[/\\]|^[\w-]+(?:\/[\w.-]+)+$|^@[\w-]+\//;

function couldBeCredential(text: string, name: string): boolean {
  const bare = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]/g, "");
  const [bareName, bareText] = [bare(name), bare(text)];
  // `password: "password"` and `TOKEN: "GITHUB_TOKEN"` map names to names.
  if (bareName.includes(bareText) || (bareText.includes(bareName) && text.length < name.length + 6)) return false;
  // Letters beyond ASCII, written out or escaped, are a translation's.
  if (/[^\x21-\x7e]|\\x[89a-f][0-9a-f]|\\u(?!00[0-7])[0-9a-f]{4}/i.test(text) || keywords.has(text.toLowerCase())) return false;
  // The rest of an address behind `<PASSWORD>`, and keys that PostHog and Mapbox have put into every page.
  if (/^@[\w.-]+(?::\d+)?\/|^phc_|^pk\.eyJ/.test(text)) return false;
  if (path.test(text) && !isRandomLooking(text.replace(/^.*\//, ""))) return false;
  return !expressions.some((expression) => expression.test(text));
}

/** How much an assignment is worth; undefined for words that only a password could be, under a name that isn't one. */
function gradeOf(text: string, name: string, path: string, isQuoted: boolean): "medium" | "low" | undefined {
  const isPassword = /pass|pwd|rootpw/i.test(name);
  const isRandom = isRandomText(text);
  if (!isPassword && !isRandom && isWeakWord(text, name)) return undefined;
  const { isProse, isTest, isSettings } = traitsOf(path);
  if (isProse || isTest) return "low";
  if (isRandom) return "medium";
  return (isPassword ? isLikelyPassword(text, isSettings || (!isQuoted && path === "")) : isMixed(text)) ? "medium" : "low";
}

/** What a quoted value is worth that a place and not a name gives its meaning. */
export function assignedGrade(text: string, kind: "password" | "secret", path: string): "medium" | "low" | undefined {
  return couldBeCredential(text, kind) ? gradeOf(text, kind, path, true) : undefined;
}

/** Hexadecimal of 12 bytes or more, or 16 characters that no words explain. */
export function isRandomText(text: string): boolean {
  if (/^[0-9a-f]{24,}$/i.test(text)) return entropyOf(text.toLowerCase()) >= 3;
  return text.length >= 16 && /\d/.test(text) && isRandomLooking(text) && tokenEfficiency(text) < 1.6 && wordShare(text) < 0.35;
}

/** Too short or too wordy for a token or a key. A secret may be a phrase. */
function isWeakWord(text: string, name: string): boolean {
  const isWordy = isIdentifierLike(text) || tokenEfficiency(text) > 2.2;
  return text.length < 8 || (isWordy && !/secret/i.test(name)) || (text.length < 12 && !/\d/.test(text));
}

/** What people choose when they are asked for a good password. A settings file needs less, because little else stands there. */
function isLikelyPassword(text: string, isSettings: boolean): boolean {
  if (text.length < 6 || defaultPassword.test(text)) return false;
  // Twelve letters in both cases that make no words.
  if (text.length >= 12 && kindsIn(text) >= 2 && (isRandomLooking(text) || (isSettings && /[a-z].*[A-Z].*[a-z]/.test(text))) && tokenEfficiency(text) < 1.5 && wordShare(text) < 0.3) return true;
  // A word, a year and a sign, as rules for passwords want it.
  if (kindsIn(text) === 4 && /\d.*\d/.test(text) && /^[!-~]{9,40}$/.test(text) && !/pass|test|example|demo|user|admin|[()[\]{}<>$]/i.test(text)) return true;
  if (isSettings) return /\d/.test(text) || (/[^A-Za-z]/.test(text) && !isIdentifierLike(text));
  return text.length >= 7 && ((kindsIn(text) >= 3 && /[^A-Za-z'._:/-]/.test(text)) || /[A-Za-z].*\d/.test(text)) && !isIdentifierLike(text) && tokenEfficiency(text) < 2.6;
}

/** A token that words explain in part: digits and both cases among them, and nothing of a program's text. */
function isMixed(text: string): boolean {
  return text.length >= 16 && kindsIn(text) >= 3 && /\d.*\d/.test(text) && !/[.()[\]{}$]/.test(text) && tokenEfficiency(text) < 2;
}

/** Of small letters, capitals, digits and others, how many kinds a text has. */
function kindsIn(text: string): number {
  return [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(text)).length;
}

/** Kebab, snake, dotted or camel-case words with at most a short number at the end. */
function isIdentifierLike(text: string): boolean {
  return /^[a-z]+(?:[-_.:/][a-z]+)*\d{0,2}$/i.test(text) && wordShare(text) > 0.5;
}
