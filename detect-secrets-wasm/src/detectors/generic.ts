/**
 * Assignments: a credential word, an operator, a value. Names are weak evidence, so the value must look like a credential.
 *
 * What it is worth is said by `grades.ts`; here stands which name it is given to, in which form.
 */
import type { Detector, Match, Verdict } from "./schema.ts";
import { couldBeCredential, namedGrade, standsForDefault } from "./grades.ts";
import { lastLine } from "./lines.ts";
import { credentialNameIn, isCredentialName } from "./names.ts";
import { traitsOf } from "./paths.ts";

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
  const confidence = isDocComment ? "low" : namedGrade(text, name, match.path, quote !== undefined);
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
  const confidence = namedGrade(match.value, name, match.path, true);
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
  const confidence = namedGrade(match.value, name, match.path, true);
  return confidence === undefined ? { proof: "reject" } : { proof: "none", confidence };
}

function nestedElementVerdict(match: Match): Verdict {
  const name = /([\w.-]+)"[^<>"]*>\s*<value>$/.exec(match.before.slice(-200))?.[1] ?? "";
  if (!match.after.startsWith("</value>") || !isCredentialName(name) || !couldBeCredential(match.value, name)) return { proof: "reject" };
  const confidence = namedGrade(match.value, name, match.path, true);
  return confidence === undefined ? { proof: "reject" } : { proof: "none", confidence };
}

function markupVerdict({ value: text, before, after, path: where }: Match): Verdict {
  const name = /<key>([\w.-]+)<\/key>\s*<string>$|<([\w.-]+)><!\[CDATA\[$/.exec(before.slice(-200))?.slice(1).find((part) => part !== undefined) ?? "";
  // A client's token is published with the app.
  if (!/^(?:<\/string>|\]\]>)/.test(after) || !isCredentialName(name) || /clienttoken$/i.test(name) || !couldBeCredential(text, name)) return { proof: "reject" };
  const confidence = namedGrade(text, name, where, true);
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
