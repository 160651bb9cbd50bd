/**
 * Filters in the order in which they are asked. Each is a pure predicate with a reason; the first that rejects wins.
 *
 * None of them measures entropy: a structured token that was invented is still reported, unless it says by
 * its text that it stands for another one.
 */
import { BASE64_CHARACTERS, lastLine, startOfTail } from "../detectors/lines.ts";
import { isPublishedExample } from "../detectors/proofs/published-examples.ts";
import type { Candidate, Filter } from "./schema.ts";

export type { Filter } from "./schema.ts";

/** Detectors whose value is free text, so that its look says something; structured tokens prove themselves by shape. */
function isFreeText(candidate: Candidate): boolean {
  const { kind } = candidate.detector;
  return kind === "password" || kind === "generic" || kind === "connection-string" || candidate.detector.contextual === true;
}

/** Armored keys are judged by their structure. */
function isKeyBlock(candidate: Candidate): boolean {
  return candidate.detector.kind === "private-key" && candidate.value.startsWith("-----");
}

/** The part after a token's prefix: `sk_test_` says nothing about the rest. */
function bodyOf({ value, detector }: Candidate): string {
  const prefix = detector.anchors.find((anchor) => value.startsWith(anchor));
  return prefix === undefined ? value : value.slice(prefix.length);
}

const filler = /^<.*>$|^0?(?:1234567890?)+$|x{6,}|\*{4,}|(.)\1{9,}|0123456789abc|123456789(?:0?abc|0123)|abcdefghij|a1b2c3d4e5|deadbeefdeadbeef|xyz123abc|(?:0123){3}|(?:1234){3}/i;
const saysSo = /your[-_ ]?(?:api|token|key|secret|password|access|own|[a-z]+[-_](?:key|token|secret))|example|placeholder|change[-_ ]?(?:me|it|this)|replace[-_ ]?(?:me|this|with)|redacted|dummy|insert[-_ ]?(?:your|here)|put[-_ ]?your|my[-_](?:secret|token|api|key)|(?:token|key|secret|password)[-_]?here|not[-_]?a[-_]?(?:real|secret)|fake[-_]?(?:key|token|secret)|(?:^|[._-])fake(?=[._-])|to[-_]?be[-_]?(?:replaced|filled)|fill[-_ ]?me|at[-_ ]least[-_ ]\d+|^(?:unused|not[-_ ]?(?:needed|required|used|set|applicable))$/i;
/** Code of one line, as bundles and source maps hold it: `url.password`, `.concat(escape(word),`. */
const readsSecret = /^(?:[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*\.(?:password|passwd|pwd|pass|secret|token)$|\.[A-Za-z]\w*\()/;
const lockFile = /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lock|composer\.lock|Cargo\.lock|poetry\.lock|uv\.lock|pdm\.lock|Pipfile\.lock|Gemfile\.lock|go\.sum|packages\.lock\.json|flake\.lock|deno\.lock|mix\.lock|pubspec\.lock|Podfile\.lock|Package\.resolved|gradle\.lockfile|MODULE\.bazel\.lock)$/;

/** `fingerprint`, and all that may stand between such a name and its value. */
const LONGEST_DIGEST_NAME = "fingerprint".length + 10;

/** The address of an account and the start of its key, as a call that makes accounts prints them. */
const printedAddress = /(?:\b|\\[nt])address["']?\s*:\s*["'`]0x[0-9A-Fa-f]{40}["'`]/;
/** A line of a comment, also where line ends are escaped: ` * `, `// `. */
const commentLine = /(?:^|[\n\r]|\\n)(?:[ \t]|\\t)*(?:\*|\/\/)(?:[^\n\\]|\\t)*$/;

/** ` * const privateKey = "`, as the code of an example stands in JSDoc. */
const exampleLine = /(?:^|[\n\r]|\\n)(?:[ \t]|\\t)*\*(?:[ \t]|\\t)+(?:const|let|var)[ \t]+[\w$]+[ \t]*=[ \t]*\\?["'`]$/;

/** Lines of a `//` comment right before a value. */
const commentBefore = /(?:^|\n)((?:[ \t]*\/\/[^\n]*\n)+)[ \t]*\/\/[ \t]+["']?[\w-]+["']?[ \t]*:[ \t]*["']$/;
/** Fields that answers of a service have, and settings don't. */
const answerField = /\/\/[ \t]*["']?(?:code|status|success|results?|data|error|errno|err_?code|msg|message|timestamp|ts|jsonrpc|event|expires?_?in|valid_sec|authenticated)["']?[ \t]*:/i;

const publicBlock = /^-----BEGIN (?:[A-Z0-9 ]*PUBLIC KEY|[A-Z0-9 ]*CERTIFICATE[A-Z ]*|PGP (?:PUBLIC KEY BLOCK|SIGNATURE|MESSAGE)|PKCS7|CMS|X509 CRL)-----/;

export const filters: readonly Filter[] = [
  {
    name: "placeholder",
    reason: "The value says that it is to be replaced, or fills its place with one pattern.",
    rejects(candidate) {
      if (isKeyBlock(candidate)) return false;
      const body = bodyOf(candidate);
      return filler.test(body) || saysSo.test(body) || (body.length >= 20 && hasFewCharacters(body));
    },
  },
  {
    name: "variable-reference",
    reason: "The value names a variable, a setting or a secret store's entry that holds the secret.",
    rejects(candidate) {
      if (!isFreeText(candidate)) return false;
      return readsSecret.test(candidate.value)
        || /^(?:\$[A-Za-z_{(]|\$\$|%[A-Za-z_]+%$|process\.env|os\.environ|import\.meta|env[.([:]|ENV\[|secrets?\.|@env:|vault:|op:\/\/|arn:aws|ssm:|sm:\/\/|ref\+|!(?:Ref|Sub|GetAtt)|@Microsoft\.KeyVault|config\.|settings\.|var\.|local\.|data\.|module\.|resolve:|encrypted:|ENC\[|ENC\(|\{cipher\}|projects\/)/.test(candidate.value);
    },
  },
  {
    name: "encrypted-value",
    reason: "The value is encrypted for a tool that opens it where it is used, such as a sealed secret of Kubernetes or Ansible Vault.",
    rejects(candidate) {
      return isFreeText(candidate)
        && (/^\$ANSIBLE_VAULT;/.test(candidate.value) || (/^Ag[A-Za-z0-9+/=]{40,}$/.test(candidate.value) && /SealedSecret|encryptedData["']?:/.test(candidate.before)));
    },
  },
  {
    name: "template",
    reason: "The value is filled in when the text is rendered.",
    rejects(candidate) {
      return isFreeText(candidate)
        && /\$\{|\{\{|<%|\{%|#\{|\$\(|@\{|%\([a-z_]+\)s|%[sdv@]|^\{[A-Za-z_.]*\}$|\{[0-9]\}|^\[[A-Za-z_ ]+\]$|<[A-Za-z_ -]+>|__[A-Z_]+__/.test(candidate.value);
    },
  },
  {
    name: "hash-or-id",
    reason: "The value is a digest, an address of a chain, a UUID or another identifier, by its form or the name that it is given to.",
    rejects(candidate) {
      return isFreeText(candidate)
        && (/(?:sha(?:1|224|256|384|512)?|md5|digest|checksum|integrity|etag|commit|revision|fingerprint|thumbprint|uuid|guid|hash|publickeytoken)["'`\]]{0,2}\s{0,3}[:=(-]\s{0,3}["'`]?$/i.test(candidate.before.slice(-LONGEST_DIGEST_NAME))
          // Addresses of contracts and numbers of their tokens: 20 bytes, and up to 256 bits in decimal digits.
          || /^(?:0x[0-9A-Fa-f]{40}|\d{65,78})$/.test(candidate.value)
          || /^(?:sha(?:1|256|384|512)[-:]|\$(?:2[aby]|argon2\w*|apr1|[156]|pbkdf2[\w-]*|scrypt|y)\$)/.test(candidate.value));
    },
  },
  {
    name: "lock-file-field",
    reason: "The value stands in a lock file, where digests and addresses are the content.",
    rejects(candidate) {
      return isFreeText(candidate) && lockFile.test(candidate.path);
    },
  },
  {
    name: "public-key",
    reason: "The value is inside a public key, a certificate, a signature or an encrypted message.",
    rejects(candidate) {
      // Inside an encoded block a full line of base64 stands above, or text of it right before.
      if (isKeyBlock(candidate) || !/[A-Za-z0-9+/\s]$/.test(candidate.before.slice(-1))) return false;
      const near = candidate.before.slice(-160);
      const tail = startOfTail(near, near.length, BASE64_CHARACTERS);
      if (/(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-\S+) $/.test(near.slice(0, tail))) return true;
      if (!endsFullLine(near, tail)) return false;
      const block = candidate.before.slice(candidate.before.lastIndexOf("-----BEGIN "));
      return publicBlock.test(block) && !block.includes("-----END ");
    },
  },
  {
    name: "encoded-asset",
    reason: "The value is a coincidence inside a longer run of base64, such as an embedded font, image or digest.",
    rejects(candidate) {
      if (candidate.detector.kind === "private-key" || !/[A-Za-z0-9+/-]$/.test(candidate.before.slice(-1))) return false;
      const near = candidate.before.slice(-130);
      const tail = startOfTail(near, near.length, BASE64_CHARACTERS);
      return (/[+/]$/.test(near) && near.length - tail > 60) || (near.length - tail <= 120 && /sha\d{1,3}-$/.test(near.slice(0, tail))) || /;base64,[A-Za-z0-9+/=]*$/.test(candidate.before);
    },
  },
  {
    name: "published-test-vector",
    reason: "The value is printed in a specification, in the provider's own documentation or in an emulator.",
    rejects(candidate) {
      return /^(?:AKIA|ASIA|AROA|AIDA)[A-Z0-9]*EXAMPLE/.test(candidate.value) || /EXAMPLEKEY/.test(candidate.value) || isPublishedExample(candidate.value);
    },
  },
  {
    name: "printed-account",
    reason: "The value stands in a comment, beside the address of its account: what an example prints.",
    rejects({ detector, before }) {
      if (detector.kind !== "symmetric-key" && detector.id !== "ethereum-private-key") return false;
      const near = before.slice(-400);
      return printedAddress.test(near) && (commentLine.test(near) || near.lastIndexOf("/*") > near.lastIndexOf("*/"));
    },
  },
  {
    name: "documented-example",
    reason: "The value stands in the code of an example, in a comment that documents a function.",
    rejects({ detector, before }) {
      return (detector.kind === "symmetric-key" || detector.id === "ethereum-private-key") && exampleLine.test(before.slice(-200));
    },
  },
  {
    name: "sample-answer",
    reason: "The value stands in a comment that shows what a service answers.",
    rejects({ detector, before }) {
      if (detector.id !== "generic-token") return false;
      const comment = commentBefore.exec(before.slice(-900))?.[1];
      return comment !== undefined && /\/\/[ \t]*[{[]/.test(comment) && answerField.test(comment);
    },
  },
  {
    name: "api-example",
    reason: "The value stands in an example of a description of an API.",
    rejects({ detector, before }) {
      return detector.id.startsWith("generic-") && isInsideExample(before);
    },
  },
  {
    name: "masked-value",
    reason: "The value is hidden by stars, bullets, dots or crosses.",
    rejects(candidate) {
      if (isKeyBlock(candidate)) return false;
      return /\*{3,}|•{2,}|●{2,}|…|[xX]{5,}/.test(candidate.value) || (isFreeText(candidate) && /\.{3}|#{4,}|_{6,}|-{6,}/.test(candidate.value));
    },
  },
  {
    name: "documentation-host",
    reason: "The address belongs to a host reserved for documentation, so nothing can be reached with it.",
    rejects(candidate) {
      return candidate.detector.kind === "connection-string"
        && /^@?(?:[A-Za-z0-9.-]*\.)?(?:example\.(?:com|org|net|edu|io)|example|invalid|test|host|host\d|hostname|server|servername|myhost|my-?server|my-?cluster|(?:db|sql|the|my|your)[-_]?(?:host|server|domain|cluster)(?:\.(?:com|net|io))?|domain\.(?:com|tld)|host\.(?:com|name)|site\.com|somewhere\.com|foo\.com|bar\.com)(?:[:/?;,"'`\s\\)]|$)/i.test(hostOf(candidate));
    },
  },
];

/** A member of OpenAPI or JSON Schema, before the bracket that opens it. */
const exampleMember = /["'](?:x-)?examples?["']\s{0,4}:\s{0,4}$/;

/** Whether one of the brackets that are open at the end of a text, in JSON or in code that holds it, belongs to a member named so. */
function isInsideExample(before: string): boolean {
  if (!/["'](?:x-)?examples?["']/.test(before)) return false;
  let closed = 0;
  for (let at = before.length - 1; at >= 0; at--) {
    const character = before.charAt(at);
    if (character === "}" || character === "]") closed += 1;
    else if (character === "{" || character === "[") {
      if (closed === 0 && exampleMember.test(before.slice(Math.max(0, at - 24), at))) return true;
      closed = Math.max(0, closed - 1);
    }
  }
  return false;
}

/** Whether a line of an encoded block ends before `tail`, where the characters of the next one begin: 60 characters, and a line end that may be escaped. */
export function endsFullLine(text: string, tail: number): boolean {
  let lineEnd = tail;
  // The letter of an escaped line end belongs to the tail itself.
  if (text[tail - 1] === "\\" && text[tail] === "n") lineEnd = tail - 1;
  else if (text[tail - 1] === "\n") lineEnd = text[tail - 2] === "\r" ? tail - 2 : tail - 1;
  return lineEnd < tail && lineEnd - startOfTail(text, lineEnd, BASE64_CHARACTERS) >= 60;
}

/** Whether a text has no more than four different letters and digits. */
function hasFewCharacters(text: string): boolean {
  const seen = new Set<string>();
  for (let at = 0; at < text.length && seen.size <= 4; at++) {
    const character = text.charAt(at);
    if (/[0-9A-Za-z]/.test(character)) seen.add(character);
  }
  return seen.size <= 4;
}

/** Host that a password goes to: after the `@` of an address, or the server of a connection string. */
function hostOf(candidate: Candidate): string {
  if (candidate.after.startsWith("@")) return candidate.after.slice(1, 120);
  const line = lastLine(candidate.before.slice(-400));
  return /(?:server|data source|host(?:name)?|address)\s*=\s*(?:tcp:)?([^;,"'\s]+)[^=]*(?:;|$)/i.exec(line)?.[1] ?? "";
}
