/**
 * The report as JSON for programs: the public shape, described by `report.schema.json`.
 *
 * Fields are written in a fixed order and only added within one schema version; a field that changes
 * its meaning or goes away raises `schemaVersion`. Excepted findings are in the list, marked by `suppression`.
 */
import type { Finding, Report } from "../findings.ts";
import { printableJson } from "./printable.ts";
import { byPlace } from "./ranking.ts";
import type { Reporter } from "./reporter.ts";

/** Raised when a reader of the previous version could misread the new one. */
export const REPORT_SCHEMA_VERSION = 1;

export const json: Reporter = {
  name: "json",
  format(report) {
    return `${printableJson(document(report), 2)}\n`;
  },
};

/** Copies field by field: what is not named here cannot leak into a report. */
function document(report: Report): object {
  const { scanned } = report;
  return {
    schemaVersion: REPORT_SCHEMA_VERSION,
    tool: { name: "key-custody", version: report.tool.version },
    findings: [...report.findings].sort(byPlace).map(row),
    scanned: { what: scanned.what, files: scanned.files, bytes: scanned.bytes, sourceFiles: scanned.sourceFiles },
    notScanned: report.notScanned.map(({ path, why, textOnly }) => ({ path, why, textOnly })),
    notices: [...report.notices],
  };
}

/** `undefined` fields vanish in JSON. */
function row(finding: Finding): object {
  const { rule, detector, kind, message, path, line, column, endLine, endColumn, severity, confidence, identity } = finding;
  const { custody, maskedLine, commit, suppression } = finding;
  return {
    rule, detector, kind, message, path, line, column, endLine, endColumn, severity, confidence, identity, custody,
    steps: finding.steps.map((step) => ({ path: step.path, line: step.line, column: step.column, text: step.text })),
    maskedLine, commit,
    suppression: suppression && { kind: suppression.kind, justification: suppression.justification },
  };
}
