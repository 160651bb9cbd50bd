/**
 * Tables of credentials: what the AWS console hands out, browsers and password managers export, and directories take for new users.
 *
 * Their first line is documented and says which columns are secret, so every cell below is judged by its place. A table with a column
 * that is merely called a password is not read: it is a schema, a translation or digests as often as a list of passwords.
 */
import type { Detector, Match, Verdict } from "../detectors/schema.ts";
import type { Span } from "../decoders/decoder.ts";
import type { SourceText } from "../source-text.ts";
import { gradeOf } from "../detectors/grades.ts";
import { traitsOf } from "../detectors/paths.ts";
import { type FilePlace, fileRow as row } from "./whole-file.ts";

/** Characters of a file in which its first line must end. */
const LONGEST_HEADER = 2048;

const awsCell = row({ id: "aws-credentials-table", name: "credential in a table of the AWS console", kind: "credential-pair", provider: "AWS", contextual: true, verify: passwordVerdict,
  source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html" });
const passwordCell = row({ id: "password-export", name: "password in an export of a browser or a password manager", kind: "password", contextual: true, verify: passwordVerdict,
  source: "https://support.google.com/chrome/answer/95606" });
const seedCell = row({ id: "totp-seed-export", name: "seed of one-time passwords in an export of a password manager", kind: "symmetric-key", verify: seedVerdict,
  source: "https://bitwarden.com/help/condition-bitwarden-import/" });
const uploadCell = row({ id: "user-upload-password", name: "password in a table of new users", kind: "password", provider: "Google Workspace", contextual: true, verify: passwordVerdict,
  source: "https://support.google.com/a/answer/40057" });

export const tableDetectors: readonly Detector[] = [awsCell, passwordCell, seedCell, uploadCell];

interface Table {
  /** Names of columns in small letters, all of which the first line has. */
  readonly columns: readonly string[];
  /** The table has no other columns. */
  readonly isWhole?: true;
  readonly detector: Detector;
}

const names = (line: string): readonly string[] => line.split(",");

/** By their first lines: Chrome and its kin, Firefox, Safari and 1Password, Bitwarden, LastPass, KeePass 1 and KeePassXC, Dashlane, Proton Pass, RoboForm. */
const tables: readonly Table[] = [
  { columns: names("access key id,secret access key"), detector: awsCell },
  { columns: names("user name,password,console login link"), detector: awsCell },
  { columns: names("user name,password,console login url"), detector: awsCell },
  { columns: names("user name,password,console sign-in url"), detector: awsCell },
  { columns: names("smtp user name,smtp password"), detector: awsCell },
  { columns: names("iam user name,smtp username,smtp password"), detector: awsCell },
  { columns: names("user name,password"), isWhole: true, detector: awsCell },
  { columns: names("name,url,username,password"), detector: passwordCell },
  { columns: names("url,username,password,httprealm,formactionorigin"), detector: passwordCell },
  { columns: names("title,url,username,password"), detector: passwordCell },
  { columns: names("title,website,username,password"), detector: passwordCell },
  { columns: names("type,name,login_uri,login_username,login_password"), detector: passwordCell },
  { columns: names("url,username,password,extra,name,grouping"), detector: passwordCell },
  { columns: names("account,login name,password,web site"), detector: passwordCell },
  { columns: names("name,url,matchurl,login,pwd"), detector: passwordCell },
  { columns: names("email address [required],password [required]"), detector: uploadCell },
];

const passwordColumns: ReadonlySet<string> = new Set(["password", "login_password", "pwd", "smtp password", "secret access key", "password [required]"]);
const seedColumns: ReadonlySet<string> = new Set(["otpauth", "totp", "login_totp", "otpsecret", "otpurl"]);

/** The secret cells of a table whose first line is known. */
export function tablePlaces(text: SourceText): FilePlace[] {
  const head = text.slice(0, LONGEST_HEADER);
  const mark = head.startsWith("\ufeff") ? 1 : 0;
  const firstLine = head.slice(mark).split(/[\r\n]/, 1)[0] ?? "";
  const separator = [",", "\t", ";"].find((one) => firstLine.includes(one));
  if (separator === undefined) return [];
  const columns = firstLine.split(separator).map((name) => name.trim().replace(/^"(.*)"$/, "$1").toLowerCase());
  const table = tables.find((one) => one.columns.every((name) => columns.includes(name)) && (one.isWhole === undefined || one.columns.length === columns.length));
  if (table === undefined) return [];
  const places: FilePlace[] = [];
  const body = text.slice(mark + firstLine.length, text.length);
  for (const { column, start, end } of cellsOf(body, separator)) {
    const name = columns[column] ?? "";
    const detector = passwordColumns.has(name) ? table.detector : seedColumns.has(name) ? seedCell : undefined;
    if (detector === undefined || start === end) continue;
    places.push({ detector, secret: { start: start + mark + firstLine.length, end: end + mark + firstLine.length } });
  }
  return places;
}

/** The cells of RFC 4180, without the quotes around them: a quoted one may hold separators and line ends. */
function* cellsOf(text: string, separator: string): Generator<Span & { readonly column: number }> {
  let column = 0;
  for (let at = 0; at < text.length; ) {
    const isQuoted = text[at] === '"';
    const start = isQuoted ? at + 1 : at;
    let end = start;
    if (isQuoted) {
      while (end < text.length && (text[end] !== '"' || text[end + 1] === '"')) end += text[end] === '"' ? 2 : 1;
    } else {
      while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end++;
    }
    yield { column, start, end: Math.min(end, text.length) };
    at = isQuoted ? end + 1 : end;
    column = text[at] === separator ? column + 1 : 0;
    at++;
  }
}

const REJECT: Verdict = { proof: "reject" };
const UNIMPORTANT: Verdict = { proof: "none", confidence: "low" };

/** Firefox keeps the keys of its own account as JSON in a password's place. */
function passwordVerdict({ value, path }: Match): Verdict {
  if (value.length < 4 || value.length > 1000 || /^[<$%]|^\{"|\s{2}/.test(value)) return REJECT;
  return traitsOf(path).isTest ? UNIMPORTANT : gradeOf(value);
}

/** An address of RFC-like form with the seed in it, or the seed alone in base32. */
function seedVerdict({ value, path }: Match): Verdict {
  if (!/^otpauth:\/\/\S*[?&]secret=[A-Z2-7]{16,}/i.test(value) && !/^[A-Z2-7]{4}(?: ?[A-Z2-7]{4}){3,31}=*$/i.test(value)) return REJECT;
  return traitsOf(path).isTest ? UNIMPORTANT : { proof: "none" };
}
