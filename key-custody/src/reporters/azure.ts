/**
 * Azure Pipelines: one `task.logissue` command per finding, worst first, then the summary as plain lines.
 *
 * Values are escaped by the agent's rules (`%`, line ends, `;`, `]`), after control characters were made
 * visible. Notes are plain lines: the agent knows errors and warnings only.
 */
import type { Finding } from "../findings.ts";
import { printable } from "./printable.ts";
import { active, byGravity } from "./ranking.ts";
import type { Reporter } from "./reporter.ts";
import { scannedLines } from "./scanned.ts";

export const azure: Reporter = {
  name: "azure",
  format(report) {
    const findings = active(report.findings).sort(byGravity);
    const missing = report.notScanned.map(({ path, why, textOnly }) =>
      issue("warning", { sourcepath: path }, `${textOnly === true ? "Read as text only" : "Not scanned"}: ${why}`));
    return `${[...findings.map(line), ...missing, ...scannedLines(report)].join("\n")}\n`;
  },
};

function line(finding: Finding): string {
  const { severity, path, line, column, rule, message } = finding;
  if (severity === "note") return `Note: ${printable(`${path}:${line}:${column} ${message} (${rule})`)}`;
  return issue(severity, { sourcepath: path, linenumber: line, columnnumber: column, code: rule }, message);
}

function issue(type: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const written = Object.entries({ type, ...properties }).map(([name, value]) => `${name}=${escapeProperty(printable(String(value)))}`);
  return `##vso[task.logissue ${written.join(";")}]${escapeData(printable(message))}`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%AZP25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll("]", "%5D").replaceAll(";", "%3B");
}
