/**
 * The name that a value is given to, and whether it is a credential's.
 *
 * `dbPassword`, `API_TOKEN_PROD` and `spring.datasource.password` are. `tokenUrl`, `password_min_length` and `tokenizer`
 * speak about a credential without holding one, and `table["password"]` reads a table.
 */
import { type ByteClass, classOfText } from "../../compiler/byte-class.ts";
import { lastLine, startOfTail } from "./lines.ts";

/** The assigned name at the end of a text that goes up to a value; undefined where nothing is assigned or it isn't a credential. */
export function credentialNameIn(before: string): string | undefined {
  const operatorAt = startOfTail(before, before.length, operatorCharacters);
  const nameAt = startOfTail(before, operatorAt, nameCharacters);
  const operator = before.slice(operatorAt);
  const name = before.slice(nameAt, operatorAt);
  if (name === "" || !(/[=:>([|?,]/.test(operator) || isDefinition(before, nameAt, operator)) || !isCredentialName(name)) return undefined;
  // An element is assigned to, not read: `ENV["API_TOKEN"] = "…"`, `char api_key[] = "…"`.
  if (operator.includes("]") && !/^(?:["'`]\]|\[\])[ \t]*(?:\|\||\?\?|:)?=[ \t]*["'`]$/.test(operator)) return undefined;
  // A filter of a template, and the end of a reference in angle brackets.
  if (/^[ \t]*\|[ \t]*$/.test(operator) || (operator.startsWith(">") && before[nameAt - 1] === "#")) return undefined;
  const isIndex = /^["'`\]]*[ \t]*\[[ \t]*["'`]?$/.test(operator);
  const isComparison = /==|["'`]\s*\|/.test(operator);
  if (isIndex || isComparison) return undefined;
  if (/[(,][\s"'`]*$/.test(operator) && !isSetter(name, before.slice(0, nameAt), operator)) return undefined;
  return name;
}

const operatorCharacters: ByteClass = classOfText(" \t\r\n\"'`=>(|?[:,]]");
const nameCharacters: ByteClass = classOfText("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_$.-");

/** Blanks alone assign in a definition, in Lisp, and in a line of a language of settings that is a name and a quoted value. */
function isDefinition(before: string, nameAt: number, operator: string): boolean {
  const lead = lastLine(before.slice(Math.max(0, nameAt - 80), nameAt));
  if (/#define[ \t]+$|^[ \t]*(?:ENV|setx?)[ \t]+$|\(def[ \t]+$/.test(lead)) return true;
  return /^[ \t]+["']$/.test(operator) && (/^[ \t]*$/.test(lead) || /[\s{]:$/.test(lead));
}

/** `setPassword("…")` and `define("PASSWORD", "…")` give a value to a name, `getenv("PASSWORD", "…")` a fallback; other calls only mention one. */
function isSetter(name: string, lead: string, operator: string): boolean {
  const isMethod = operator.trimStart().startsWith("(") && /(?:^|[._])(?:set|with|use|add)[_A-Z]\w*$/.test(name);
  return isMethod || /(?:define|setenv|putenv|setProperty|addProperty|setItem|\bput|\bset|environ\.get|getenv|\benv|ENV\.fetch|getOrDefault|getProperty|[Hh]eaders?(?:(?:\.|->|::)(?:[Ss]et|[Aa]dd|[Aa]ppend))?)\(\s*["'`]$/.test(lead);
}

const throughCredential = /.*(?:passphrase|passwort|password|passwd|contrasena|pass|pwd|rootpw|secret|token|key|credential|cred|[_-]salt|pepper)/i;
const pretence = /redact|mask|dummy|fake|mock|sample|example|blank|(?:by|com|tres|sur|im)pass/i;
/** What is named so holds ciphertext; a password for something encrypted is another thing. */
const ciphertext = /(?:^|[_.-])(?:encrypted|wrapped|sealed|ciphered)(?!.*pass)/i;
/** Tokens of paging, parsing and language models, and those that guard a form, which open nothing. */
const otherToken = /(?:next|prev|previous|page|paging|pagination|continuation|change|input|output|request|idempotency|cancel|cancellation|sync|design|syntax|start|end|stop|eos|bos|pad|unk|special|public[-_]?key|csrf|xsrf|requestverification)[-_]?tokens?$|pusher_?(?:app_?)?key$/i;
/** `adminPasswordKey` names the entry of a secret in which the password stands. */
const nameOfEntry = /pass(?:word|wd)?[-_]?keys?$/i;
/** Words after the credential that leave it a credential even when nothing separates them. */
const joinedWords = /^(?:s|prod|production|dev|test|live|stage|staging|qa|root|admin|user|db|api|app|aws|azure|gcp|old|new|value|string|default|\d+)$/;
/** Words after the credential that make it something else. */
const otherThings: ReadonlySet<string> = new Set(
  `url uri path file filename dir name names id ids type types field fields label labels title text hint msg message error errors length len size count counter
  min max minimum maximum policy policies regex regexp pattern format form strength score placeholder prompt input header headers prefix suffix param params
  parameter endpoint host port expiry expires expiration ttl age date time timeout enabled disabled required valid validator validation validity reset change
  changed forgot forgotten visible visibility toggle show hide confirm confirmation mismatch index kind class icon color version algorithm alg method strategy
  provider manager hasher hashers service store storage list array map ref reference arn hash hashes digest encoder encoding sig signature sha1 sha256 sha512 md5 selector rule rules scope
  scopes usage status state source env var variable property option options template example description desc help tooltip link page view screen button event
  action address contract symbol decimals reducer handler callback fn func function rotation manager lookup flags limit exceed exceeded attempts history flow failed failure success sent missing invalid expired expire code codes line position start end pair pairs`
    .trim().split(/\s+/),
);

/** Whether the last part of a name says that its value is a credential. */
export function isCredentialName(name: string): boolean {
  // In `tokens.dark.border` the last part says what the value is, unless it only says "value".
  const last = name.includes(".") ? (name.split(".").filter((part) => !/^(?:value|default|data|string|\d*)$/i.test(part)).at(-1) ?? "") : name;
  const credential = throughCredential.exec(last)?.[0];
  if (credential === undefined || pretence.test(name) || otherToken.test(name) || nameOfEntry.test(last) || ciphertext.test(last)) return false;
  const rest = last.slice(credential.length);
  if (rest === "") return true;
  const words = rest.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase().split(/[^a-z0-9]+/).filter((word) => word !== "");
  const isJoined = /^[a-z]/.test(rest) || (/^[A-Z]/.test(rest) && /[A-Z]$/.test(credential));
  if (isJoined && !joinedWords.test(words[0] ?? "") && !/^s_?$/i.test(rest)) return false;
  return !words.some((word) => otherThings.has(word));
}
