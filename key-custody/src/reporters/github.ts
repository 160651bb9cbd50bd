/**
 * GitHub Actions: workflow commands that annotate a pull request, and the Markdown of the job summary.
 *
 * GitHub shows the first ten annotations of a level per step, so the worst come first. Values are escaped
 * by the runner's rules (`%`, line ends, and `:` `,` in properties) after control characters were made
 * visible. In Markdown every ASCII punctuation mark of a foreign text is escaped, so none can start
 * markup, a link or a table cell.
 */
import type { Finding, NotScanned, Report, Severity } from "../findings.ts";
import { printable } from "./printable.ts";
import { active, byGravity, countBy } from "./ranking.ts";
import type { Reporter } from "./reporter.ts";
import { exceptions, extent, headline, number, plural, scannedLines } from "./scanned.ts";

const LEVELS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", note: "notice" };
const SUMMARY_FINDINGS = 50;
const SUMMARY_NOT_SCANNED = 50;
const ANNOTATED_NOT_SCANNED = 5;

export const github: Reporter = {
  name: "github",
  jobSummary,
  format(report) {
    const findings = active(report.findings).sort(byGravity);
    const missing = report.notScanned.length === 0 ? [] : [command("warning", { title: "Not fully scanned" }, notScannedText(report.notScanned))];
    return `${[...findings.map(annotation), ...missing, ...scannedLines(report)].join("\n")}\n`;
  },
};

/** Markdown to append to the file that `GITHUB_STEP_SUMMARY` names. */
export function jobSummary(report: Report): string {
  const findings = active(report.findings).sort(byGravity);
  const lines = [`### key-custody: ${markdown(headline(report))}`, ""];
  if (findings.length > 0) {
    lines.push("| Rule | Findings |", "| --- | ---: |");
    lines.push(...[...countBy(findings, (finding) => finding.rule)].map(([rule, count]) => `| ${markdown(rule)} | ${number(count)} |`), "");
    lines.push("| Where | What | Rule |", "| --- | --- | --- |");
    lines.push(...findings.slice(0, SUMMARY_FINDINGS).map(({ path, line, message, rule, severity }) =>
      `| ${markdown(`${path}:${line}`)} | **${severity}** ${markdown(message)} | ${markdown(rule)} |`), "");
    if (findings.length > SUMMARY_FINDINGS) lines.push(`These are the ${SUMMARY_FINDINGS} worst of ${number(findings.length)}.`, "");
  }
  lines.push(...[...exceptions(report), extent(report)].flatMap((line) => [markdown(line), ""]));
  lines.push(...report.notices.flatMap((notice) => [`> Notice: ${markdown(notice)}`, ""]));
  if (report.notScanned.length > 0) {
    lines.push(`<details><summary>${plural(report.notScanned.length, "file")} not fully scanned</summary>`, "", "| File | Why |", "| --- | --- |");
    lines.push(...report.notScanned.slice(0, SUMMARY_NOT_SCANNED).map(({ path, why }) => `| ${markdown(path)} | ${markdown(why)} |`), "", "</details>", "");
  }
  return `${lines.join("\n")}\n`;
}

function annotation(finding: Finding): string {
  const { path, line, column, endLine, endColumn, rule, detector, severity, message } = finding;
  // The runner drops an annotation that has columns on more than one line.
  const span = line === endLine ? { line, endLine, col: column, endColumn } : { line, endLine };
  return command(LEVELS[severity], { file: path, ...span, title: detector === undefined ? rule : `${rule} (${detector})` }, message);
}

function notScannedText(entries: readonly NotScanned[]): string {
  const named = entries.slice(0, ANNOTATED_NOT_SCANNED).map(({ path, why }) => `${path} (${why})`).join(", ");
  const rest = entries.length - ANNOTATED_NOT_SCANNED;
  return `${plural(entries.length, "file")} not fully scanned: ${named}${rest > 0 ? ` and ${number(rest)} more` : ""}`;
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(printable(String(value)))}`);
  return `::${name} ${written.join(",")}::${escapeData(printable(message))}`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

function markdown(text: string): string {
  return printable(text).replace(/[!-/:-@[-`{-~]/g, "\\$&");
}
