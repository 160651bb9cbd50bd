/**
 * Files that are nothing but a secret: keys of Rails, Jenkins, WireGuard and MongoDB, symmetric keys, passwords of Ansible's vault, Erlang and containers.
 *
 * Promises: name and content agree, so a note, a template, a script or a list under such a name is silent. Refuses what its content
 * can't tell from a sentence: phrases of words with blanks between them. A key that may be public, a digest and a licence are none.
 */
import type { Detector, Match, Verdict } from "../detectors/schema.ts";
import type { SourceText } from "../source-text.ts";
import { assignedGrade, isRandomText } from "../detectors/grades.ts";
import { traitsOf } from "../detectors/paths.ts";
import { bytesOfBase64 } from "../detectors/proofs/bytes.ts";
import { keyFactsOf } from "../detectors/proofs/der.ts";
import { isRandomLooking } from "../detectors/proofs/randomness.ts";
import { tokenEfficiency } from "../detectors/wording.ts";
import { type FilePlace, fileRow as row } from "./whole-file.ts";

/** Characters of the longest file that is looked at: MongoDB takes keys of 1,024, in lines. */
const LONGEST_FILE = 1100;

interface KeyFile {
  readonly path: RegExp;
  readonly detector: Detector;
}

/** `config/master.key`, `config/credentials/production.key`, and `config/secrets.yml.key` of Rails 5.1. */
const railsKey = /(?:^|\/)config\/(?:master|credentials\/[\w.-]+|secrets\.yml)\.key$/;

/** The first whose path fits reads the file. */
const keyFiles: readonly KeyFile[] = [
  { path: railsKey,
    detector: row({ id: "rails-key-file", name: "file with the key to the credentials of Rails", kind: "symmetric-key", provider: "Rails", verify: railsVerdict,
      source: "https://guides.rubyonrails.org/security.html#custom-credentials" }) },
  { path: /(?:^|\/)\.erlang\.cookie$/,
    detector: row({ id: "erlang-cookie-file", name: "cookie of Erlang nodes", kind: "password", provider: "Erlang", contextual: true, verify: cookieVerdict,
      source: "https://www.erlang.org/doc/system/distributed.html#security" }) },
  { path: /(?:^|\/)\.?(?:ansible[_-])?vault[_-]?pass(?:word|wd|phrase)?(?:[_-]\w+)*(?:\.txt)?$|(?:\.|(?:^|\/)\.?(?:[\w-]+[_-])?)passphrase(?:\.txt)?$|(?:^|\/)\.?secrets?\/[\w-]*(?:password|passwd)(?:\.txt)?$/i,
    detector: row({ id: "password-file", name: "file that is a password", kind: "password", confidence: "medium", contextual: true, verify: passwordVerdict,
      source: "https://docs.ansible.com/ansible/latest/vault_guide/vault_managing_passwords.html" }) },
  { path: /(?:^|[/._-])(?:(?:jwt[_-]?)?secret|(?:auth|access|api|github|gitlab|npm|bot)[_-]?token|(?:secret|encryption|signing|master|api|access|auth)[_-]?key)(?:\.(?:txt|key|hex|b64))?$|(?:^|\/)(?:jwt\.hex|\.?token(?:\.txt)?)$/i,
    detector: row({ id: "secret-file", name: "file that is a key or a token", kind: "symmetric-key", confidence: "medium", verify: secretVerdict,
      source: "https://12factor.net/config" }) },
  { path: /\.key$|(?:^|[/._-])(?:key[_-]?file|(?:private|preshared)[_-]?key)$/i,
    detector: row({ id: "key-file", name: "file that is a key in hexadecimal or base64", kind: "symmetric-key", confidence: "medium", verify: keyVerdict,
      source: "https://www.mongodb.com/docs/manual/tutorial/deploy-replica-set-with-keyfile-access-control/" }) },
];

export const keyFileDetectors: readonly Detector[] = keyFiles.map(({ detector }) => detector);

/** The whole of a file without the blanks around it, if its name says that it is a secret. */
export function keyFilePlace(text: SourceText, path: string): FilePlace | undefined {
  if (text.length > LONGEST_FILE) return undefined;
  const file = keyFiles.find((one) => one.path.test(path));
  if (file === undefined) return undefined;
  const found = /^\ufeff?\s*(\S+(?:\r?\n\S+)*)\s*$/d.exec(text.slice(0, text.length));
  const range = found?.indices?.[1];
  return range && { detector: file.detector, secret: { start: range[0], end: range[1] } };
}

const REJECT: Verdict = { proof: "reject" };
/** Files of tests and examples hold keys that open nothing. */
const UNIMPORTANT: Verdict = { proof: "none", confidence: "low" };
const FOUND: Verdict = { proof: "none" };

function verdictIn(path: string): Verdict {
  return traitsOf(path).isTest ? UNIMPORTANT : FOUND;
}

/** 16 bytes in hexadecimal. The environment in the name may be `test`, which says nothing of the folder. */
function railsVerdict({ value, path }: Match): Verdict {
  return /^[0-9a-f]{32}$/.test(value) && isRandomText(value) ? verdictIn(path.replace(railsKey, "/")) : REJECT;
}

/** Twenty capitals where Erlang drew it; else what people choose, unless it only says what it is. */
function cookieVerdict({ value, path }: Match): Verdict {
  const isDrawn = /^[A-Z]{20}$/.test(value) && new Set(value).size >= 8 && tokenEfficiency(value) < 1.8;
  if (isDrawn || (/^[!-~]{16,255}$/.test(value) && isRandomText(value))) return verdictIn(path);
  return /cookie|secret|rabbit|erlang/i.test(value) ? REJECT : passwordVerdict({ value, path });
}

/** Judged as in a file of settings, whatever the ending of its name. */
function passwordVerdict({ value, path }: Pick<Match, "value" | "path">): Verdict {
  const confidence = /^[!-~]{6,200}$/.test(value) ? assignedGrade(value, "password", ".env") : undefined;
  return confidence === undefined ? REJECT : confidence === "low" ? UNIMPORTANT : verdictIn(path);
}

/** Any printable character may stand in it; a template has too many words to look random. */
function secretVerdict({ value, path }: Match): Verdict {
  const isSecret = /^[!-~]{16,400}$/.test(value) && !/^(?:[<$%{[]|sha\d+[-:]|https?:)|\$\{|\{\{/.test(value) && isRandomText(value.replace(/^0x/, ""));
  return isSecret && !isOtherThing(path) ? verdictIn(path) : REJECT;
}

/** Lengths of keys in bytes: of ciphers, MACs and Jenkins' master key, and what MongoDB's manual has people draw. */
const cipherLengths: ReadonlySet<number> = new Set([16, 24, 32, 48, 64, 128]);
const SHORTEST_KEYFILE = 256;
const LONGEST_KEYFILE = 768;

/** A key's bytes in hexadecimal or base64. What is DER inside says itself whether it is private. */
function keyVerdict({ value, path }: Match): Verdict {
  if (isOtherThing(path)) return REJECT;
  if (/^[0-9a-f]+$/i.test(value)) return cipherLengths.has(value.length / 2) && isRandomText(value) ? verdictIn(path) : REJECT;
  const text = value.replace(/\r?\n/g, "");
  // Lines of digests are hexadecimal, so base64 in all that they hold.
  if (!/[g-z]/i.test(text) || !/^[0-9A-Za-z+/_-]+={0,2}$/.test(text) || !isRandomLooking(text)) return REJECT;
  const bytes = bytesOfBase64(text);
  if (bytes === undefined) return REJECT;
  if (keyFactsOf(bytes) !== undefined) return { proof: "valid" };
  const isKey = cipherLengths.has(bytes.length) || (bytes.length >= SHORTEST_KEYFILE && bytes.length <= LONGEST_KEYFILE && !isSequence(bytes));
  return isKey ? verdictIn(path) : REJECT;
}

/** A SEQUENCE of DER with a length of two bytes that is that of the rest: a public key or a certificate. */
function isSequence(bytes: Uint8Array): boolean {
  return bytes[0] === 0x30 && bytes[1] === 0x82 && ((bytes[2] ?? 0) << 8) + (bytes[3] ?? 0) === bytes.length - 4;
}

/** Public halves, digests that name what a build keeps, licences. */
const otherThing = /(?:^|[._-])pub(?:lic)?(?:[._-]|key|$)|cache|checksum|digest|fingerprint|hash|etag|licen[cs]e|(?:next|page|sync)[_-]?token/i;

function isOtherThing(path: string): boolean {
  return otherThing.test(path.slice(path.lastIndexOf("/") + 1)) || /(?:^|\/)\.?cache\//.test(path);
}
