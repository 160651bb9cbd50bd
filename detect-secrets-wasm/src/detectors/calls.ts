/**
 * Credentials among the arguments of calls: the password of a connection, the key of a signature, in the languages whose programs nothing else
 * here understands.
 *
 * The function and the position are the evidence, so only a literal at this position counts, and only one that looks generated or like a
 * password somebody chose; words stay below what is reported.
 */
import type { Detector, Match, Verdict } from "./schema.ts";
import { assignedGrade } from "./grades.ts";
import { isCredentialName } from "./names.ts";
import { structuredRow as row } from "./structured-row.ts";

/** Function, with its opening parenthesis, and the position of the password, counted from 0. */
const passwords: ReadonlyMap<string, number> = new Map([
  ["mysqli_connect(", 2], ["new mysqli(", 2], ["new PDO(", 2], ["DriverManager.getConnection(", 2], ["pymysql.connect(", 2], ["MySQLdb.connect(", 2], ["new Sequelize(", 2], ["DBI->connect(", 2], ["ldap_bind(", 2], ["ftp_login(", 2],
  ["smtp.PlainAuth(", 2], ["NetworkCredential(", 1], ["SetBasicAuth(", 1], ["setBasicAuth(", 1], ["HTTPBasicAuth(", 1], ["UsernamePasswordCredentials(", 1], ["PasswordAuthentication(", 1],
  ["server.login(", 1], ["smtp.login(", 1], ["ftp.login(", 1], ["auth=(", 1], ["+= Credentials(", 3], ["PBEKeySpec(", 0],
]);
const keys: ReadonlyMap<string, number> = new Map([
  ["HMAC256(", 0], ["HMAC384(", 0], ["HMAC512(", 0], ["SecretKeySpec(", 0], ["Fernet(", 0], ["hmac.new(", 0], ["AES.new(", 0], ["SymmetricSecurityKey(", 0], ["jwt.sign(", 1], ["jwt.encode(", 1], ["jwt.decode(", 1], ["jwt.verify(", 1],
  ["JWT.encode(", 1], ["JWT.decode(", 1], ["createHmac(", 1], ["AES.encrypt(", 1], ["AES.decrypt(", 1], ["HMAC.hexdigest(", 1], ["hash_hmac(", 2], ["openssl_encrypt(", 2], ["openssl_decrypt(", 2],
]);

export const calls = (): readonly Detector[] => [
  row({ id: "password-argument", name: "password as an argument", kind: "password", confidence: "medium", leftBoundary: false, anchors: [...passwords.keys()], shape: "{anchor}",
    verify: (match) => argumentVerdict(match, passwords, "password"), source: "https://cwe.mitre.org/data/definitions/259.html" }),
  row({ id: "key-argument", name: "key as an argument", kind: "symmetric-key", confidence: "medium", leftBoundary: false, anchors: [...keys.keys()], shape: "{anchor}",
    verify: (match) => argumentVerdict(match, keys, "secret"), source: "https://cwe.mitre.org/data/definitions/321.html" }),
  row({ id: "user-password-literal", name: "user and password in one literal", kind: "credential-pair", confidence: "medium", ignoreCase: true, leftBoundary: false,
    anchors: ["btoa(", "base64encode(", "b64encode(", "base64_encode(", "CURLOPT_USERPWD, ", "CURLOPT_USERPWD => "], shape: "{anchor}b?[\"'][0-9A-Za-z_.@-]{1,60}:(?<secret>[^\\s\"'`$<{}:]{6,100})[\"']",
    verify: ({ value, path }) => graded(value, "password", path), source: "https://www.rfc-editor.org/rfc/rfc7617" }),
  row({ id: "basic-auth-statement", name: "password of a request", kind: "password", confidence: "medium", leftBoundary: false, anchors: ["basic_auth"],
    shape: "{anchor}[ (]{1,2}[\"'][0-9A-Za-z_.@-]{1,60}[\"'],[ ]{0,2}[\"'](?<secret>[^\\s\"'`]{6,100})[\"']",
    verify: ({ value, path }) => graded(value, "password", path), source: "https://docs.ruby-lang.org/en/master/Net/HTTPHeader.html" }),
  row({ id: "android-build-field", name: "credential in a field of an Android build", kind: "generic", provider: "Android", confidence: "medium", anchors: ["buildConfigField", "resValue"],
    shape: "{anchor}[ (]{1,3}[\"'][A-Za-z]{3,8}[\"'],[ ]{0,2}[\"']\\w{2,60}[\"'],[ ]{0,2}[\"'\\\\]{1,5}(?<secret>[^\\s\"'`\\\\]{6,400})", verify: fieldVerdict,
    source: "https://developer.android.com/build/gradle-tips#share-custom-fields-and-resource-values-with-your-app-code" }),
];

/** The name is the second argument. */
function fieldVerdict({ value, whole, path }: Match): Verdict {
  const name = /^\w+[ (]+["']\w+["'], {0,2}["'](\w+)["']/.exec(whole)?.[1] ?? "";
  return isCredentialName(name) ? graded(value, /pass/i.test(name) ? "password" : "secret", path) : { proof: "reject" };
}

function argumentVerdict({ value: name, after, path }: Match, positions: ReadonlyMap<string, number>, kind: "password" | "secret"): Verdict {
  const place = argumentAt(after.slice(0, 400), positions.get(name) ?? 0);
  if (place === undefined) return { proof: "reject" };
  const text = after.slice(place.start, place.end);
  return { ...graded(text, kind, path), at: name.length + place.start, length: text.length };
}

function graded(text: string, kind: "password" | "secret", path: string): Verdict {
  const confidence = /^[!-~]{6,200}$/.test(text) ? assignedGrade(text, kind, path) : undefined;
  return confidence === undefined ? { proof: "reject" } : { proof: "none", confidence };
}

/** What may stand around a literal that is an argument by itself. */
const literal = /^\s*(?:[bruN@]|\[\]byte\(|(?:Encoding\.\w+\.GetBytes|Buffer\.from|bytes)\()?(["'`])([^"'`\\\r\n]{1,200})\1\)?(?:\.(?:getBytes|toCharArray|encode)\([^()]{0,40}\))?\s*[,)]/d;

/** The literal that is the argument at a position; undefined where another expression is, or a text that is built. */
function argumentAt(text: string, position: number): { readonly start: number; readonly end: number } | undefined {
  const start = startOfArgument(text, position);
  const range = start === undefined ? undefined : literal.exec(text.slice(start))?.indices?.[2];
  return start === undefined || range === undefined ? undefined : { start: start + range[0], end: start + range[1] };
}

function startOfArgument(text: string, position: number): number | undefined {
  let depth = 0;
  let quote = "";
  for (let at = 0, commas = 0; at < text.length; at++) {
    if (commas === position) return at;
    const character = text.charAt(at);
    if (quote !== "") {
      if (character === "\\") at++;
      else if (character === quote) quote = "";
    } else if ("\"'`".includes(character)) quote = character;
    else if ("([{".includes(character)) depth++;
    else if (")]}".includes(character)) {
      if (depth-- === 0) return undefined;
    } else if (character === "," && depth === 0) commas++;
  }
  return undefined;
}
