/**
 * Reports for the reporter tests: an ordinary one, an empty one, one where nothing could be read, a large
 * one, and one whose every text is hostile. Values of secrets are not needed: a report never holds one.
 */
import type { Finding, Report } from "../../../key-custody/src/findings.ts";

const scanned = { files: 120, bytes: 1_234_567, sourceFiles: 34, what: "tracked files" };
const tool = { version: "0.1.0" };

export const sourceFinding: Finding = {
  rule: "no-hardcoded-key",
  message: "The HMAC key is a literal from config.ts:12: everyone who can read the code can sign. Sign in the vault instead: kms.send(new GenerateMacCommand(…)).",
  path: "src/auth/session.ts",
  line: 31,
  column: 42,
  endLine: 31,
  endColumn: 58,
  severity: "error",
  confidence: "certain",
  identity: "0123456789abcdef0123456789abcdef",
  custody: "literal",
  steps: [
    { path: "src/config.ts", line: 12, column: 14, text: "defined here" },
    { path: "src/config.ts", line: 20, column: 3, text: "exported in the settings object" },
    { line: 31, column: 42, text: "used as the key of createHmac()" },
  ],
  maskedLine: "  const mac = createHmac(\"sha256\", config.sessionSecretKey).update(body).digest(\"hex\"); // see RFC 2104",
};

export const fileFinding: Finding = {
  rule: "no-committed-secret",
  detector: "github-token",
  kind: "api-token",
  message: "GitHub token in a committed file. Revoke it, then read it from the environment of the job.",
  path: "deploy/.env production",
  line: 3,
  column: 14,
  endLine: 3,
  endColumn: 54,
  severity: "error",
  confidence: "high",
  identity: "fedcba9876543210fedcba9876543210",
  steps: [],
  maskedLine: `GITHUB_TOKEN=ghp_${"•".repeat(36)}`,
  commit: "9".repeat(40),
};

export const warning: Finding = {
  rule: "no-weak-hash",
  message: "MD5 signs nothing: use SHA-256.",
  path: "src/legacy.ts",
  line: 7,
  column: 1,
  endLine: 9,
  endColumn: 2,
  severity: "warning",
  confidence: "medium",
  identity: "1".repeat(32),
  steps: [],
  maskedLine: "\tcreateHash(\"md5\")",
};

export const suppressed: Finding = {
  ...sourceFinding,
  path: "src/fixture.ts",
  identity: "2".repeat(32),
  suppression: { kind: "external", justification: "in the baseline" },
};

/** What git, editors and people can put into a name or a message, and what reporters and parsers act upon. */
export const HOSTILE: string = [
  "line\nfeed\r\n::error file=x::injected", "##vso[task.complete result=Succeeded]done", "##[error]x", "]]><x/>", "<!-- --><script>&amp;&#0;\"'",
  "%0A%25::set-output name=a::b", "a|b`c`*d*_e_[f](javascript:g)![h](i)<j>", "\u001b[31mred\u001b[0m\u0007\b", "\ufffd\udc80\ud800", "\u202eexe.txt\u2066",
  "\u2028\u2029\u0085\u009b", "\uffff\ufffe\u{1ffff}", "{0} {{1}}", "#?%20 ;,:=\\", "../../etc/passwd", "C:\\a:b", "@everyone #1", "\u0000",
].join(" ");

function hostile(base: Finding, name: string): Finding {
  return {
    ...base,
    rule: name + HOSTILE,
    ...base.detector === undefined ? {} : { detector: HOSTILE },
    message: HOSTILE,
    path: `${name}/${HOSTILE}`,
    custody: HOSTILE,
    commit: HOSTILE,
    steps: [{ path: HOSTILE, line: 1, column: 1, text: HOSTILE }, { line: 2, column: 1, text: HOSTILE }],
    maskedLine: HOSTILE,
  };
}

export const reports: Readonly<Record<string, Report>> = {
  ordinary: {
    findings: [sourceFinding, fileFinding, warning, suppressed],
    scanned,
    notScanned: [
      { path: "src/broken.ts", why: "does not parse (line 3): scanned as text only", textOnly: true },
      { path: "link", why: "dangling symbolic link" },
    ],
    notices: ["The range lowers minimumCustody from handle to data-key in key-custody.json."],
    tool,
  },
  empty: { findings: [], scanned: { ...scanned, files: 0, bytes: 0, sourceFiles: 0 }, notScanned: [], notices: [], tool },
  unread: {
    findings: [],
    scanned: { ...scanned, files: 0, bytes: 0, sourceFiles: 0 },
    notScanned: Array.from({ length: 30 }, (_, index) => ({ path: `data/${index}.bin`, why: "cannot be read: permission denied" })),
    notices: [],
    tool,
  },
  large: {
    findings: Array.from({ length: 300 }, (_, index): Finding => ({
      ...index % 3 === 0 ? sourceFinding : index % 3 === 1 ? fileFinding : warning,
      path: `packages/p${index % 17}/src/f${index}.ts`,
      line: index + 1,
      endLine: index + 1,
      identity: index.toString(16).padStart(32, "0"),
    })),
    scanned,
    notScanned: [],
    notices: [],
    tool,
  },
  hostile: {
    findings: [
      hostile(sourceFinding, "a"), hostile(fileFinding, "b"),
      { ...hostile(warning, "c"), suppression: { kind: "inSource", justification: HOSTILE } },
    ],
    scanned: { ...scanned, what: HOSTILE },
    notScanned: [{ path: HOSTILE, why: HOSTILE }, { path: HOSTILE, why: HOSTILE, textOnly: true }],
    notices: [HOSTILE],
    tool,
  },
};
