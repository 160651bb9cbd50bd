/**
 * Checkstyle XML, which many dashboards and review bots read: findings by file, excepted ones left out.
 *
 * Files that were not scanned appear with one entry of severity `info`, so that a clean report of
 * unread files cannot be mistaken for a clean tree.
 */
import type { Report, Severity } from "../findings.ts";
import { active, byPlace, compare } from "./ranking.ts";
import type { Reporter } from "./reporter.ts";
import { type Element, xmlDocument } from "./xml.ts";

const SEVERITIES: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", note: "info" };

export const checkstyle: Reporter = {
  name: "checkstyle",
  format: (report) => xmlDocument({ name: "checkstyle", attributes: { version: "4.3" }, children: files(report) }),
};

function files(report: Report): Element[] {
  const byPath = new Map<string, Element[]>();
  const add = (path: string, attributes: Readonly<Record<string, string | number>>): void => {
    const entries = byPath.get(path) ?? [];
    entries.push({ name: "error", attributes });
    byPath.set(path, entries);
  };
  for (const { path, line, column, severity, message, rule } of active(report.findings).sort(byPlace)) {
    add(path, { line, column, severity: SEVERITIES[severity], message, source: `key-custody.${rule}` });
  }
  for (const { path, why, textOnly } of report.notScanned) {
    add(path, { line: 1, severity: "info", message: why, source: `key-custody.${textOnly === true ? "text-only" : "not-scanned"}` });
  }
  return [...byPath].sort((a, b) => compare(a[0], b[0])).map(([path, children]) => ({ name: "file", attributes: { name: path }, children }));
}
