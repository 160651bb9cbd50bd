/**
 * GitLab's two artifacts: the Code Quality widget for every finding, and the secret detection report
 * (schema 15.0.7) for those that are secrets in a file.
 *
 * Excepted findings are left out: neither format can say that one is accepted. The raw source extract of
 * the secret report stays empty on purpose, since GitLab shows it as it is. Ids are derived from the
 * location identity, so a finding keeps its page when lines move.
 */
import { createHash } from "node:crypto";

import { controls } from "../../../src/knowledge/controls.ts";
import type { Finding, Report, Severity } from "../findings.ts";
import { printable, printableJson } from "./printable.ts";
import { active, byPlace } from "./ranking.ts";
import type { Reporter } from "./reporter.ts";

const SECRET_REPORT_VERSION = "15.0.7";
/** What GitLab's own analyzer writes for a finding without a commit. */
const NO_COMMIT = "0000000";
const IN_THE_FILE: ReadonlySet<string> = new Set(["literal", "published", "fallback"]);
const QUALITY: Readonly<Record<Severity, string>> = { error: "critical", warning: "major", note: "info" };

export const gitlabCodeQuality: Reporter = {
  name: "gitlab-codequality",
  format(report) {
    const unique = uniqueIds();
    return `${printableJson(active(report.findings).sort(byPlace).map((finding) => ({
      description: printable(finding.message),
      check_name: printable(finding.rule),
      fingerprint: unique(finding.identity),
      severity: QUALITY[finding.severity],
      location: { path: finding.path, lines: { begin: finding.line, end: finding.endLine } },
    })), 2)}\n`;
  },
};

export const gitlabSecrets: Reporter = {
  name: "gitlab-secrets",
  format: (report, options) => `${printableJson(secretReport(report, options.now ?? new Date()), 2)}\n`,
};

function secretReport(report: Report, now: Date): object {
  const time = now.toISOString().slice(0, 19);
  const tool = { id: "key-custody", name: "key-custody", version: report.tool.version, vendor: { name: "key-custody" } };
  const unique = uniqueIds();
  return {
    version: SECRET_REPORT_VERSION,
    scan: {
      type: "secret_detection",
      status: "success",
      start_time: time,
      end_time: time,
      analyzer: tool,
      scanner: tool,
      messages: report.notScanned.map(({ path, why }) => ({ level: "warn", value: printable(`not scanned: ${path}: ${why}`) })),
    },
    vulnerabilities: active(report.findings).filter(isSecretInFile).sort(byPlace).map((finding) => vulnerability(finding, unique(finding.identity))),
  };
}

function vulnerability(finding: Finding, id: string): object {
  const { rule, detector, message, path, line, endLine, commit, identity } = finding;
  const known = controls[rule];
  const name = detector ?? rule;
  return {
    id: uuidOf(id),
    name: printable(detector === undefined ? known?.summary ?? rule : `Committed secret: ${detector}`),
    description: printable(message),
    severity: gitlabSeverity(finding),
    ...known === undefined ? {} : { solution: known.instead, links: [{ url: known.helpUrl }] },
    identifiers: [
      { type: "key_custody_rule_id", name: printable(`key-custody rule ${name}`), value: printable(name), ...known && { url: known.helpUrl } },
      ...(known?.ids.cwe ?? []).map((cwe) =>
        ({ type: "cwe", name: `CWE-${cwe}`, value: cwe, url: `https://cwe.mitre.org/data/definitions/${cwe}.html` })),
    ],
    location: { file: path, start_line: line, end_line: endLine, commit: { sha: printable(commit ?? NO_COMMIT) } },
    tracking: {
      type: "source",
      items: [{ file: path, start_line: line, end_line: endLine, signatures: [{ algorithm: "hash", value: identity }] }],
    },
  };
}

function isSecretInFile(finding: Finding): boolean {
  return finding.detector !== undefined || IN_THE_FILE.has(finding.custody ?? "");
}

function gitlabSeverity(finding: Finding): string {
  if (finding.severity === "note") return "Info";
  if (finding.severity === "warning") return "Medium";
  return finding.confidence === "certain" || finding.confidence === "high" ? "Critical" : "High";
}

/** GitLab drops an entry whose fingerprint it has seen: a repeated identity gets its ordinal. */
function uniqueIds(): (identity: string) => string {
  const seen = new Map<string, number>();
  return (identity) => {
    const count = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, count);
    return count === 1 ? identity : `${identity}-${count}`;
  };
}

/** A UUID of version 8, the one for values that an application computes (RFC 9562). */
function uuidOf(text: string): string {
  const hash = createHash("sha256").update(`key-custody ${text}`).digest("hex");
  const variant = ((parseInt(hash.charAt(16), 16) & 3) | 8).toString(16);
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
