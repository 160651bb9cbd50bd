/**
 * The clues that the gate looks for: words, and what must stand around them for them to say something.
 *
 * Module names count only as import specifiers, platform names as identifiers, words of credentials only beside a literal,
 * in a comparison or in what is shown. Each clue is a row; one pass looks for all of them (see `clue-search.ts`).
 */
import { bareSpecifier } from "../../knowledge/specifiers.ts";
import { clientBundle, comparison, credential, cryptography, type Evidence, exposure, nothing, randomness } from "./evidence.ts";
import { clientSpecifiers, gateSpecifiers } from "./specifiers.ts";

/** One text while it is searched. */
export class SearchedText {
  found: Evidence = nothing;
  /** A loader under another name: any text may be a specifier. */
  hasLoader = false;
  isPredictable = false;
  /** Something is named as a secret. */
  namesSecret = false;
  /** A library that most files import and that takes credentials. */
  hasClient = false;
  readonly text: string;
  readonly own: readonly string[];
  readonly #said = new Map<RegExp, boolean>();

  constructor(text: string, own: readonly string[]) {
    this.text = text;
    this.own = own;
  }

  /** Whether the whole text matches; asked of each expression once. */
  says(pattern: RegExp): boolean {
    let said = this.#said.get(pattern);
    if (said === undefined) this.#said.set(pattern, (said = pattern.test(this.text)));
    return said;
  }

  lacks(evidence: Evidence): boolean {
    return (this.found & evidence) !== evidence;
  }

  /** The text of so many characters before a place, for expressions that end there. */
  before(at: number, characters: number): string {
    return this.text.slice(Math.max(0, at - characters), at);
  }
}

/** Whether a sticky expression matches at a place. */
function standsAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** A clue that is enough by itself. */
const sign = (word: string, pattern: RegExp, says: Evidence): Clue => ({ word, says, look: (search, at) => (standsAt(pattern, search.text, at) ? says : nothing) });

export interface Clue {
  /** Searched for in any case; at least three characters. */
  readonly word: string;
  /** All that it could say: not looked at again once that is known. */
  readonly says: Evidence;
  look(search: SearchedText, at: number): Evidence;
}

const specifier = /(?:from|require_?|import|getBuiltinModule)\s*\(?\s*["'`]([^"'`\n]{1,120})["'`]/y;
/** `const load = require;`, `typeof require === "function" ? require : undefined`, `require(name)` */
const handedLoader = /(?<=[=?:]\s*)require\s*(?:[;,)\n:]|as\b|$)|require\(\s*[A-Za-z_$][\w$]*\s*\)/y;
export const quoted: RegExp = /["'`]([@a-z][^"'`\n]{1,100})["'`]/g;

/** Drawn on everywhere, so a name of something secret must stand in the file too. */
const predictable = /^(?:lodash(?:-es)?(?:\/\w+)?|underscore|uuid(?:\/v\d)?|chance|shortid|cuid|randomatic|random-string|password-generator|math-random|nanoid\/non-secure|@faker-js\/faker)$/;
export const becoming: RegExp = /(?:tokens?|secrets?|passw(?:or)?ds?|passphrase|passcode|pwd|otp|\bpin|_pin|salt|nonce|verifier|csrf|xsrf|genid|(?:api|private|secret|encryption|access|session|master|signing)[-_]?key|(?:reset|verification|access|invite|recovery|auth|login|confirmation|pairing)[-_]?code)["'`]?\]?\s*[:=(]|state(?:["'`]?\s*[,}:]|=)|\w(?:Token|Secret|Passw(?:or)?d|Code|Key|State)s?\w{0,20}\s*\(|cookie\w*\)*\.?\w{0,9}\(\s*["'](?:\w+[-_.])?(?:sid|sess|auth)/i;

/** `from "x"`, `require("x")`, `import("x")`, `import x = require("x")`, `getBuiltinModule("x")`, `import "x"`. */
const importing = (word: string): Clue => ({
  word,
  says: cryptography,
  look(search, at) {
    if (isWordCharacter(search.text.charCodeAt(at - 1))) return nothing;
    specifier.lastIndex = at;
    const name = specifier.exec(search.text)?.[1];
    if (name === undefined) {
      search.hasLoader ||= standsAt(handedLoader, search.text, at);
      return nothing;
    }
    if (predictable.test(name)) search.isPredictable = true;
    if (clientSpecifiers.has(bareSpecifier(name))) search.hasClient = true;
    return isWanted(name, search.own) ? cryptography : nothing;
  },
});

const loading = (word: string): Clue => ({ word, says: cryptography, look: (search) => ((search.hasLoader = true), nothing) });

/** A text that looks like a credential: no blanks, and a digit or a sign among the letters; with an escape it may be any. */
const credentialText = ['"', "'", "`"].map((mark) => `${mark}(?:[^${mark}\\s\\\\]*\\\\|(?=[^${mark}]*[\\d!@#$%^&*+=?~|;,])[^${mark}\\s\\\\]{6,}${mark})`).join("|");
const beside = String.raw`[\w-]*["'\`\])]{0,3}!?\s*(?:as\s+\w+\s*)?`;
const opening = String.raw`[\s([]*`;
/** \`secret: "…"\`, \`apiKey: string = "…"\`, \`token || "…"\`. */
const besideCredential = new RegExp(String.raw`${beside}(?:\?\s*)?(?::\s*[A-Za-z][\w.<>|[\] ]{0,60})?(?:[:=?|(,]|[!=]==?|\|\|=?|\?\?=?)${opening}(?:${credentialText})`, "y");
/** Any text at the name's side, where the name alone decides. */
const besideText = new RegExp(String.raw`${beside}(?:[:=|?,!(]|[!=]==?|\|\|=?|\?\?=?)${opening}["'\`]`, "y");
const comparedWithText = new RegExp(String.raw`${beside}[!=]==?${opening}["'\`]`, "y");
const textComparedWith = /["'`]\s*[!=]==?\s*[\w$.?![\]"']{0,60}$/;
/** `config.get("jwt.secret", "…")` */
const secondArgument = /[\w.:-]*["'`]\s*,\s*["'`]/y;
const firstArgument = /\w\(\s*(?:[^()"'`]{1,60},\s*)?["'`][\w.:-]{0,60}$/;
const member = /[\w]*["'`]?\s*:\s*["'`]/y;
const account = /(?:e-?mail|user_?name|login|user|account|handle|phone)["'`]?\s*:/i;

const comparedWith = /["'`]?\]?\)?!?\s*[!=]==?\s*[\w$`"'(]/y;
const comparedTo = /[!=]==?\s*[`\w$.?{ ]{0,60}$/;
/** One of the two belongs to something; a form's two inputs are compared every day. */
const passwordComparison = /(?:(?<=\.)\w+\s*[!=]==?\s*[\w$.]*|\w+\s*[!=]==?\s*[\w$.]+\.\w*)(?:pass|pwd|pin)/iy;
export const showing: RegExp = /\.(?:log|info|warn|error|debug|trace|fatal|verbose|notice|write|capture\w*|track|identify|notify|addBreadcrumb|set(?:Context|Extras?|Tags?|User))\(/;
const shownHere = new RegExp(`${showing.source}[^;]{0,200}$`);
const environment = /\benv\b/;
const authorization = /\b(?:Basic|Bearer|Token) /i;
const authorising = /\bBearer\b|\bauthorization\b|(?:access|refresh|auth|id)[-_]?token|\bjwt\b/i;

interface SecretName {
  readonly word: string;
  /** What the name must look like, from the word on. */
  readonly form: RegExp;
  /** What must stand before the word for it to name a secret: `api` before `key`. */
  readonly after?: RegExp;
  readonly isPassword?: boolean;
  /** May be compared and shown whatever stands before it. */
  readonly isToken?: boolean;
  /** The form of the name that is compared, from the word on, and what stands before it. */
  readonly compared?: { readonly form: RegExp; readonly before?: RegExp };
}

const kinds = /(?:api|private|secret|encryption|encrypt|enc|signing|master|access|auth|session|refresh|bearer|jwt|csrf|reset|shared|symmetric|crypto|aes|hmac|data|service|client|verification|id|app|cookie|hash)["'`]?\]?[-_.\s]{0,2}$/i;

/** Names of secrets: beside a text they may be a credential, compared they admit somebody, shown they are out. */
const secretNames: readonly SecretName[] = [
  { word: "secret", form: /secret/iy, compared: { form: /[sS]ecret|SECRET/y } },
  { word: "pass", form: /pass(?:w(?:or)?d|phrase|code|\b|_)/iy, isPassword: true },
  { word: "pwd", form: /pwd/iy, isPassword: true },
  { word: "pin", form: /pin\b/iy, isPassword: true },
  { word: "otp", form: /otp\b/iy },
  { word: "mnemonic", form: /mnemonic/iy },
  { word: "credential", form: /credential/iy },
  { word: "seedphrase", form: /seedphrase/iy },
  { word: "key", form: /keys?(?![a-z])/iy, after: kinds, isToken: true, compared: { form: /[kK]ey|KEY/y, before: /(?:_|[aA]pi[-_]?)$/ } },
  { word: "token", form: /tokens?(?![a-z])/iy, after: kinds, isToken: true, compared: { form: /[tT]oken|TOKEN/y } },
];

const named = ({ word, form, after, isPassword = false, isToken = false, compared }: SecretName): Clue => ({
  word,
  says: credential | comparison | exposure,
  look(search, at) {
    const { text } = search;
    if (!standsAt(form, text, at)) return nothing;
    const end = at + word.length;
    const isKind = after === undefined || after.test(search.before(at, 20));
    if (!isKind && !isToken) return nothing;
    search.namesSecret ||= isKind;
    let found = nothing;
    if (search.lacks(credential) && mayBeCredential(search, at, end, isKind, isPassword)) found |= credential;
    if (search.lacks(comparison) && isCompared(search, at, end, compared, isPassword)) found |= comparison;
    if (search.lacks(exposure) && (isKind || isBareToken(search, at, end)) && shownHere.test(search.before(at, 210))) found |= exposure;
    return found;
  },
});

/** A token of no said kind counts in a text that speaks of authorisation. */
function isBareToken(search: SearchedText, at: number, end: number): boolean {
  const { text } = search;
  return text[at] === "t" && !isWordCharacter(text.charCodeAt(at - 1)) && !isWordCharacter(text.charCodeAt(end)) && search.says(authorising);
}

/** A literal stands at the name's side: one that looks like a credential, or any where the place says that it is one. */
function mayBeCredential(search: SearchedText, at: number, end: number, isKind: boolean, isPassword: boolean): boolean {
  const { text } = search;
  if (standsAt(besideText, text, end)) {
    if (isKind && (search.says(environment) || standsAt(besideCredential, text, end))) return true;
    if (standsAt(comparedWithText, text, end)) return true;
    if (isPassword && standsAt(member, text, end) && account.test(text.slice(Math.max(0, at - 800), at + 800))) return true;
    return standsAt(secondArgument, text, end) && firstArgument.test(search.before(at, 140));
  }
  return isKind && (standsAt(besideCredential, text, end) || textComparedWith.test(search.before(at, 70)));
}

function isCompared(search: SearchedText, at: number, end: number, compared: SecretName["compared"], isPassword: boolean): boolean {
  const { text } = search;
  if (isPassword) return standsAt(passwordComparison, text, at);
  if (compared === undefined || !standsAt(compared.form, text, at) || !(compared.before?.test(search.before(at, 6)) ?? true)) return false;
  return standsAt(comparedWith, text, end) || comparedTo.test(search.before(at, 66));
}

/** A secret setting declared or read with a default: `JWT_SECRET: z.string().default("…")`, `secret: { env: "…", default: "…" }`. */
const literalDefault = /default\b\s*[(:]\s*["'`]/y;
const defaulted = /(?:secret|passw(?:or)?d|passphrase|token|_key|api_?key|_keys)["'`]?\)?\s*[:.][^;]{0,200}$/i;

const secretSetting = /env(?:\.|\[["'`])\w*(?:SECRET|PASSW|PASSPHRASE|MNEMONIC|PRIVATE|_KEY\b|_TOKEN\b)/y;
const wholeEnvironment = /env\s*[),}]/y;
const given = /(?:log|info|warn|error|debug|dir|json|send|end|stringify|inspect)\([^;\n]{0,60}process\.$/;

export const clues: readonly Clue[] = [
  ...["from", "require", "import", "getBuiltinModule"].map(importing),
  ...["createRequire", "getBuiltinModule"].map(loading),
  ...["subtle", "webcrypto", "CryptoJS", "msCrypto", "getRandomValues", "createHash", "createHmac", "rejectUnauthorized", "checkServerIdentity", "strictSSL", "trustServerCertificate", "insecureSkipVerify", "NODE_TLS_REJECT_UNAUTHORIZED", "forge", "sjcl", "nacl", "KJUR", "RTCPeerConnection"]
    .map((word) => sign(word, new RegExp(`\\b${word}\\b`, "y"), cryptography)),
  sign("createCipher", /\bcreateCipher(?:iv)?\b/y, cryptography),
  sign("createDecipher", /\bcreateDecipher(?:iv)?\b/y, cryptography),
  sign("Bun.", /\bBun\.(?:CSRF|CryptoHasher|password|MD5|SHA1)\b/y, cryptography),
  sign("--tls-", /--tls-(?:min-v1|keylog)/y, cryptography),
  ...["--openssl-legacy-provider", "ignoreHTTPSErrors", "acceptInsecureCerts", "ignoreCertificateErrors", "certificate-error", "setCertificateVerifyProc", "SSL_OP_", "auth.strategy", "createCookie", "createSessionStorage", "createFileSessionStorage"].map((word) => sign(word, new RegExp(word, "y"), cryptography)),
  sign(".export(", /\.export\(\s*\{[^}]{0,80}type:\s*["'](?:pkcs8|pkcs1|sec1)/y, cryptography),
  sign("Session(", /Session\(\s*event\b/y, cryptography),
  sign("-----BEGIN", /-----BEGIN [A-Z ]*PRIVATE KEY/y, cryptography),
  sign("md5", /md[45]\w{0,5}\)?\(/iy, cryptography),
  sign("md4", /md[45]\w{0,5}\)?\(/iy, cryptography),
  sign("sha", /sha[-_]{0,2}1\w{0,5}\)?\(/iy, cryptography),
  // The claims of a token, taken out by hand.
  sign("split(", /split\(["']\.["']\)\s*(?:\?\.)?\[1\]/y, cryptography),
  { word: "Math.random", says: randomness, look: (search, at) => ((search.isPredictable ||= search.text.startsWith("Math.random", at)), nothing) },
  sign("getItem(", /getItem\(/y, exposure),
  sign("setItem(", /setItem\(/y, exposure),
  sign("document.cookie", /document\.cookie/y, exposure),
  sign("EnvironmentPlugin", /EnvironmentPlugin/y, clientBundle),
  sign("dangerouslyAllowBrowser", /dangerouslyAllowBrowser/y, clientBundle),
  sign("process.env", /process\.env["']\s*:/y, clientBundle),
  ...["NEXT_PUBLIC_", "VITE_", "REACT_APP_", "EXPO_PUBLIC_", "GATSBY_", "NUXT_PUBLIC_", "VUE_APP_", "PUBLIC_", "NG_APP_", "STORYBOOK_"]
    .map((prefix) => sign(prefix, new RegExp(`(?<![A-Za-z\\d])${prefix}\\w*(?:SECRET|PASS|PWD|KEY|TOKEN|MNEMONIC|PIN|OTP|CREDENTIAL|SEED)`, "y"), clientBundle)),
  {
    word: "env",
    says: credential | comparison | exposure | clientBundle,
    look(search, at) {
      if (isWordCharacter(search.text.charCodeAt(at - 1))) return nothing;
      if (standsAt(secretSetting, search.text, at)) return credential | comparison | exposure | clientBundle;
      return search.lacks(exposure) && standsAt(wholeEnvironment, search.text, at) && given.test(search.before(at, 90)) ? exposure : nothing;
    },
  },
  { word: "default", says: credential, look: (search, at) => (standsAt(literalDefault, search.text, at) && defaulted.test(search.before(at, 240)) ? credential : nothing) },
  {
    word: "authorization",
    says: credential | exposure,
    look(search, at) {
      const isShown = search.lacks(exposure) && shownHere.test(search.before(at, 210));
      return (search.lacks(credential) && search.says(authorization) ? credential : nothing) | (isShown ? exposure : nothing);
    },
  },
  ...secretNames.map(named),
];

export function isWanted(specifier: string, own: readonly string[]): boolean {
  return isKnown(specifier) || own.some((one) => one === specifier || (one.startsWith(".") && lastSegment(one) === lastSegment(specifier)));
}

function isWordCharacter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95 || code === 36;
}

/** Own wrapper files are imported by many relative paths; their last segment is in all of them. */
function lastSegment(path: string): string | undefined {
  return path.replace(/(?:\/index)?(?:\.[cm]?[jt]sx?)?$/, "").split("/").at(-1);
}

function isKnown(specifier: string): boolean {
  const name = bareSpecifier(specifier).replace(/\.[cm]?js$/, "");
  if (gateSpecifiers.has(name) || gateSpecifiers.has(specifier)) return true;
  for (let at = name.lastIndexOf("/"); at > 0; at = name.lastIndexOf("/", at - 1)) {
    if (gateSpecifiers.has(`${name.slice(0, at)}/*`) || gateSpecifiers.has(name.slice(0, at))) return true;
  }
  return false;
}
