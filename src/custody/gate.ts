/**
 * The gate: could any source rule care about this text? Most files end here, before anything is parsed or walked.
 *
 * Module names count only as import specifiers, platform names as identifiers, credential words only beside a
 * string literal. A false "yes" costs time, a false "no" costs findings: a test removes the gate and compares.
 */
import { bareSpecifier } from "../knowledge/specifiers.ts";
import { gateSpecifiers } from "./gate-specifiers.ts";

/** `from "x"`, `require("x")`, `import("x")`, `import x = require("x")`, `getBuiltinModule("x")`, `import "x"`. */
const specifiers = /(?:\bfrom|\brequire|\bimport|\bgetBuiltinModule|\brequire_)\s*\(?\s*["'`]([^"'`\n]{1,120})["'`]/g;

const quoted = /["'`]([@a-z][^"'`\n]{1,100})["'`]/g;

/** Names of the platform and of settings that need no import. */
const names =
  /\b(?:subtle|webcrypto|CryptoJS|msCrypto|getRandomValues|createHash|createHmac|createCipheriv?|createDecipheriv?|rejectUnauthorized|checkServerIdentity|strictSSL|trustServerCertificate|insecureSkipVerify|NODE_TLS_REJECT_UNAUTHORIZED|forge|sjcl|nacl|KJUR|Bun\.(?:CSRF|CryptoHasher|password|MD5|SHA1)|NEXT_PUBLIC_\w*|VITE_\w*|REACT_APP_\w*|EXPO_PUBLIC_\w*|GATSBY_\w*|NUXT_PUBLIC_\w*|VUE_APP_\w*)\b|--tls-(?:min-v1|keylog)|--openssl-legacy-provider|-----BEGIN [A-Z ]*PRIVATE KEY|Math\.random|[mM][dD][45]\w{0,5}\)?\(|[sS][hH][aA][-_]{0,2}1\w{0,5}\)?\(|EnvironmentPlugin|auth\.strategy\(|ignoreHTTPSErrors|acceptInsecureCerts|ignoreCertificateErrors|certificate-error|setCertificateVerifyProc|SSL_OP_|split\(["']\.["']\)\s*\[1\]|["']process\.env["']\s*:|(?:log|info|warn|error|debug|dir|json|send|end|stringify|inspect)\([^;\n]{0,60}process\.env\s*[),}]|getItem\(|setItem\(|document\.cookie/;

/** A credential word with a string literal at its side: `secret: "…"`, `process.env.JWT_KEY || '…'`, `password === "…"`. */
const besideLiteral =
  /(?:secret|passw(?:or)?d|passphrase|passcode|\bpwd|\bpass\b|\bpin\b|authorization|token|credential|mnemonic|api_?key|private_?key|access_?key|encryption_?key|signing_?key|master_?key|[a-z_]key\b|\bkeys?\b|\bauth\b|_pass\b|\bsalt\b|\biv\b)\w*["'`\])]{0,3}\s*(?:as\s+\w+\s*)?(?:[:=|?,!(]|===?|!==?|\|\||\?\?)[\s([]*["'`]/i;

/** A secret setting declared or read with a default: `JWT_SECRET: z.string().default("…")`, `secret: { env: "…", default: "…" }`. */
const defaulted = /(?:secret|passw(?:or)?d|passphrase|token|_key|api_?key|_keys)["'`]?\)?\s*[:.][^;]{0,200}?\bdefault\b\s*[(:]\s*["'`]/i;

/** What every match of `defaulted` ends with; looked for first, as it is rare and found quickly. */
const literalDefault = /\bdefault\b\s*[(:]\s*["'`]/i;

/** A token or secret compared with something: `user.resetToken !== given`, `key === process.env.API_KEY`. */
const compared = /\.passw(?:or)?d\s*[!=]==?\s*[\w$.]+\.passw|(?:[tT]oken|[sS]ecret|_TOKEN|_SECRET|_KEY|[aA]pi[-_]?[kK]ey)["'`]?\]?\)?!?\s*[!=]==?\s*[\w$`"'(]|[!=]==?\s*[`\w$.?{ ]{0,60}(?:[a-z]Token|[sS]ecret|_TOKEN|_SECRET|_KEY|[aA]piKey)\b/;

/** A secret shown: `log.info(privateKey)`; a setting named as a secret, or with a prefix that bundlers copy. */
const shown =
  /\.(?:log|info|warn|error|debug|trace|fatal|verbose|notice|write)\([^;]{0,200}?(?:[a-z\d_.]Secret|\bsecret\b|[pP]assw(?:or)?d|[pP]assphrase|[pP]rivateKey|[aA]piKey|(?:access|refresh|auth|id|bearer)[-_]?[tT]oken|mnemonic|[aA]uthorization)|\benv(?:\.|\[["'`])\w*(?:SECRET|PASSW|PASSPHRASE|MNEMONIC|PRIVATE|_KEY\b|_TOKEN\b)|\b(?:PUBLIC|NG_APP|STORYBOOK)_\w*(?:SECRET|PASS|KEY|TOKEN|MNEMONIC)/;

/** A bare `token` shown, in a file that speaks of authorisation. */
const shownToken = /\.(?:log|info|warn|error|debug|trace|fatal|verbose|notice|write)\([^;]{0,200}?\btoken\b/;
const authorising = /\bBearer\b|\bauthorization\b|(?:access|refresh|auth|id)[-_]?token|\bjwt\b/i;

/** Libraries that draw on a predictable source; imported everywhere, so a name of something secret must stand in the file too. */
const predictable = /(?:from|require)\s*\(?\s*["'](?:lodash(?:-es)?(?:\/\w+)?|underscore|uuid(?:\/v\d)?|chance|shortid|cuid|randomatic|random-string|password-generator|math-random|nanoid\/non-secure|@faker-js\/faker)["']/;
const becoming = /(?:token|secret|passw(?:or)?d|passcode|otp|\bpin|salt|nonce|verifier|api_?key|code)\w*["'`]?\]?\s*[:=(]/i;

/** @param text Whole text of a JavaScript or TypeScript file, or of one with script blocks. @param own Module specifiers of wrappers named in the policy; those that start with `.` are own files. */
export function couldConcern(text: string, own: readonly string[] = []): boolean {
  if (names.test(text) || besideLiteral.test(text) || (literalDefault.test(text) && defaulted.test(text)) || compared.test(text) || shown.test(text)) return true;
  if (shownToken.test(text) && authorising.test(text)) return true;
  if (predictable.test(text) && becoming.test(text)) return true;
  // A loader under another name: any text may be a specifier.
  const imports = /createRequire|getBuiltinModule/.test(text) ? quoted : specifiers;
  imports.lastIndex = 0;
  for (let match = imports.exec(text); match; match = imports.exec(text)) {
    const specifier = match[1] ?? "";
    if (own.some((one) => one === specifier || (one.startsWith(".") && lastSegment(one) === lastSegment(specifier))) || isKnown(specifier)) return true;
  }
  return false;
}

const relative = /(?:\bfrom|\brequire|\bimport)\s*\(?\s*["'`](\.{1,2}\/[^"'`\n]{1,200})["'`]/g;
const endings = ["", ".ts", ".js", ".tsx", ".mts", ".mjs", ".cts", ".cjs", ".jsx", ".json", "/index.ts", "/index.js"];
/** Verdicts by path, valid for the text they were made of. */
const verdicts = new Map<string, { readonly text: string; readonly passes: boolean }>();

/**
 * Whether a relative import leads to a file that passes the gate: wrappers and constants of the project come from there.
 *
 * @param path Absolute path of the importing file, with `/`.
 * @param read Text of a regular file, undefined for anything else.
 */
export function neighboursCouldConcern(text: string, path: string, read: (path: string) => string | undefined): boolean {
  const folder = path.slice(0, path.lastIndexOf("/"));
  for (const [, specifier = ""] of text.matchAll(relative)) {
    const base = resolved(`${folder}/${specifier}`);
    const source = base.replace(/\.([cm]?)js(x?)$/, ".$1ts$2");
    const tried = source === base ? endings.map((ending) => base + ending) : [base, source];
    for (const candidate of tried) {
      const neighbour = read(candidate);
      if (neighbour === undefined) continue;
      const known = verdicts.get(candidate);
      const passes = known?.text === neighbour ? known.passes : candidate.endsWith(".json") || couldConcern(neighbour);
      if (verdicts.size > 2_000) verdicts.clear();
      verdicts.set(candidate, { text: neighbour, passes });
      if (passes) return true;
      break;
    }
  }
  return false;
}

function resolved(path: string): string {
  const out: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") out.pop();
    else if (part !== ".") out.push(part);
  }
  return out.join("/");
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
