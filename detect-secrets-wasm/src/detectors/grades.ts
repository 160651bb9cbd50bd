/**
 * What a value is worth that may be a credential, by its look and by what says that it is one.
 *
 * A format or a place that says so leaves little to judge: a default password is worth little, anything else much. A name is weak
 * evidence, so there a random-looking value or a settings file is medium, what could be a password is low, and expressions,
 * references, paths and identifiers are no candidates.
 */
import type { Verdict } from "./schema.ts";
import { traitsOf } from "./paths.ts";
import { bytesOfBase64, latin1OfBytes } from "./proofs/bytes.ts";
import { entropyOf, isRandomLooking } from "./proofs/randomness.ts";
import { tokenEfficiency, wordShare } from "./wording.ts";

/** Passwords that come with a product or stand for "any password". */
export const defaultPassword: RegExp = anyOf(String.raw`
  postgres mysql mariadb root admin administrator guest user username test testing dev devel local password passwd pass pwd secret
  example demo toor rabbitmq mongo mongodb redis rabbit neo4j sa default changeme foobar foo bar baz qux xxx+ abc p pw s3cret hunter2
  my-?password mypass my_?secret (?:db|user|your|auth|mysql|postgres|mongo|redis|some|my)[-_]?(?:pass|password|pwd) 12345?6?7?8? \*+ \.+ x+ token key apikey api_key minioadmin
`);

function anyOf(words: string): RegExp {
  return new RegExp(`^(?:${words.trim().split(/\s+/).join("|")})$`, "i");
}

/** What a value is worth whose format says what it is. */
export function gradeOf(value: string): Verdict {
  return defaultPassword.test(value) ? { proof: "none", confidence: "low" } : { proof: "none" };
}

/** Base64 of a default password, as charts write it into a Secret. */
export function standsForDefault(text: string): boolean {
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

export function couldBeCredential(text: string, name: string): boolean {
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
export function namedGrade(text: string, name: string, path: string, isQuoted: boolean): "medium" | "low" | undefined {
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
  return couldBeCredential(text, kind) ? namedGrade(text, kind, path, true) : undefined;
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
