/**
 * The report for people at a terminal: findings by file, each with its masked line, what proves it and
 * what to do, then what was and was not scanned.
 *
 * Above fifty findings a list helps nobody: then totals by rule and folder, the twenty worst, and the
 * command to run next. Made for 80 columns; colour adds emphasis and never carries meaning alone.
 */
import picocolors from "picocolors";

import type { Finding, NotScanned, Report, Severity, Step } from "../findings.ts";
import { printable, withoutAgentCommands } from "./printable.ts";
import { active, byGravity, byPlace, countBy, folderOf } from "./ranking.ts";
import type { Reporter } from "./reporter.ts";
import { exceptions, extent, headline, number, plural } from "./scanned.ts";
import { clip, columns, excerpt, wrap } from "./terminal.ts";

type Colors = ReturnType<typeof picocolors.createColors>;

const WIDTH = 80;
const MANY_FINDINGS = 50;
const WORST_SHOWN = 20;
const TOTALS_SHOWN = 12;
const NOT_SCANNED_SHOWN = 20;

export const text: Reporter = {
  name: "text",
  format(report, options) {
    const colors = picocolors.createColors(options.color);
    const findings = active(report.findings);
    const body = findings.length > MANY_FINDINGS ? overview(findings, colors) : byFile(findings, colors);
    return withoutCommands(`${[...body, ...summary(report, findings, colors)].join("\n")}\n`);
  },
};

/** Also what only arises by joining parts: a line that wrapping or a file name made start with `::`, the runner's mark. */
function withoutCommands(output: string): string {
  return withoutAgentCommands(output).replace(/^((?:[^\S\n]|\u001b\[\d+m)*):(?=:)/gm, "$1\\x3a");
}

function byFile(findings: readonly Finding[], colors: Colors): string[] {
  const lines: string[] = [];
  let path: string | undefined;
  for (const finding of [...findings].sort(byPlace)) {
    if (finding.path !== path) lines.push(colors.bold(colors.underline(printable(finding.path))), "");
    path = finding.path;
    lines.push(...block(finding, colors), "");
  }
  return lines;
}

/** Location, severity and message; what it is; the masked line; the path that proves it. */
function block(finding: Finding, colors: Colors): string[] {
  const place = `${finding.line}:${finding.column}`.padStart(7);
  const indent = " ".repeat(place.length + 2);
  const label = finding.severity.padEnd(7);
  const lines = wrap(printable(finding.message), WIDTH - indent.length - label.length - 2).map((line, index) => index === 0
    ? `${colors.dim(place)}  ${inColor(finding.severity, label, colors)}  ${line}`
    : `${indent}${" ".repeat(label.length)}  ${line}`);
  lines.push(...wrap(nature(finding), WIDTH - indent.length, " · ").map((line) => indent + colors.dim(line)));
  if (finding.maskedLine !== undefined) {
    const shown = excerpt(finding.maskedLine, finding.column, finding.endLine > finding.line ? Infinity : finding.endColumn, WIDTH - indent.length - 2);
    const gutter = String(finding.line).padStart(place.length);
    lines.push(`${colors.dim(`${gutter} |`)} ${shown.line}`);
    if (shown.underline !== "") lines.push(`${colors.dim(`${" ".repeat(gutter.length)} |`)} ${inColor(finding.severity, shown.underline, colors)}`);
  }
  // Steps that all stand on the line just shown add nothing to it.
  const steps = finding.steps.every((step) => (step.path ?? finding.path) === finding.path && step.line === finding.line) ? [] : finding.steps;
  return [...lines, ...proof(steps, WIDTH - indent.length).map((line) => indent + line)];
}

function nature(finding: Finding): string {
  const words = [finding.detector === undefined ? finding.rule : `${finding.rule} (${finding.detector})`];
  if (finding.custody !== undefined) words.push(`custody: ${finding.custody}`);
  words.push(`confidence: ${finding.confidence}`);
  if (finding.commit !== undefined) words.push(`commit ${finding.commit.slice(0, 12)}`);
  return printable(words.join(" · "));
}

function proof(steps: readonly Step[], width: number): string[] {
  const places = steps.map((step) => `${step.path === undefined ? "line " : `${printable(step.path)}:`}${step.line}`);
  const longest = Math.max(0, ...places.map(columns));
  return steps.flatMap((step, index) => {
    const place = `${index === 0 ? "from" : index === steps.length - 1 ? "to  " : "via "} ${places[index] ?? ""}`;
    if (longest > 40) return [place, ...wrap(printable(step.text), width - 5).map((line) => `     ${line}`)];
    const room = longest + 7;
    return wrap(printable(step.text), width - room).map((line, at) => (at === 0 ? place : "").padEnd(room) + line);
  });
}

function overview(findings: readonly Finding[], colors: Colors): string[] {
  const folders = countBy(findings, (finding) => folderOf(finding.path));
  const lines = [
    ...totals("By rule", countBy(findings, (finding) => finding.rule), colors),
    ...totals("By folder", folders, colors),
    colors.bold(`The ${WORST_SHOWN} worst of ${number(findings.length)}`),
    "",
  ];
  [...findings].sort(byGravity).slice(0, WORST_SHOWN).forEach((finding, index) => {
    lines.push(`${colors.dim(String(index + 1).padStart(4))}  ${colors.underline(`${printable(finding.path)}:${finding.line}:${finding.column}`)}`);
    lines.push(...wrap(`${finding.severity}  ${printable(finding.message)}`, WIDTH - 6)
      .map((line, at) => `      ${at === 0 ? line.replace(finding.severity, inColor(finding.severity, finding.severity, colors)) : line}`));
    lines.push(...wrap(nature(finding), WIDTH - 6, " · ").map((line) => `      ${colors.dim(line)}`), "");
  });
  const [folder] = [...folders.keys()].filter((name) => name !== "." && /^[\w./-]+$/.test(name));
  lines.push(colors.bold("Next"));
  lines.push(`  key-custody baseline create${" ".repeat(7)}${colors.dim("accept these for now, fail on new ones only")}`);
  if (folder !== undefined) lines.push(`  key-custody check ${folder.padEnd(15)} ${colors.dim("read one folder in full")}`);
  return [...lines, ""];
}

function totals(title: string, counts: ReadonlyMap<string, number>, colors: Colors): string[] {
  const rows = [...counts].slice(0, TOTALS_SHOWN).map(([name, count]) => `  ${number(count).padStart(7)}  ${clip(printable(name), WIDTH - 12)}`);
  const rest = [...counts.values()].slice(TOTALS_SHOWN);
  if (rest.length > 0) rows.push(colors.dim(`  ${number(rest.reduce((sum, count) => sum + count, 0)).padStart(7)}  in ${rest.length} more`));
  return [colors.bold(title), ...rows, ""];
}

function summary(report: Report, findings: readonly Finding[], colors: Colors): string[] {
  const { notScanned, notices } = report;
  const verdict = headline(report);
  return [
    colors.bold(findings.length === 0 && report.scanned.files > 0 ? colors.green(verdict) : verdict),
    ...exceptions(report),
    ...wrap(extent(report), WIDTH),
    ...missing("Read as text only", notScanned.filter((entry) => entry.textOnly === true), colors),
    ...missing("Not scanned", notScanned.filter((entry) => entry.textOnly !== true), colors),
    ...notices.flatMap((notice) => wrap(`Notice: ${printable(notice)}`, WIDTH).map((line) => colors.yellow(line))),
  ];
}

function missing(title: string, entries: readonly NotScanned[], colors: Colors): string[] {
  if (entries.length === 0) return [];
  const shown = entries.slice(0, NOT_SCANNED_SHOWN).flatMap(({ path, why }) => {
    const name = `  ${printable(path)}`;
    const reason = printable(why);
    if (columns(name) + 2 + columns(reason) <= WIDTH) return [`${name}  ${colors.dim(reason)}`];
    return [name, ...wrap(reason, WIDTH - 4).map((line) => colors.dim(`    ${line}`))];
  });
  const rest = entries.length - NOT_SCANNED_SHOWN;
  return [colors.yellow(`${title}: ${plural(entries.length, "file")}`), ...shown, ...rest > 0 ? [`  and ${number(rest)} more (--format json lists all)`] : []];
}

function inColor(severity: Severity, words: string, colors: Colors): string {
  return severity === "error" ? colors.red(words) : severity === "warning" ? colors.yellow(words) : colors.cyan(words);
}
