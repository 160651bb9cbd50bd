/**
 * The closing sentences that say how much was found and how much was looked at, in words.
 *
 * A report without them lies by omission: "no findings" means nothing until it is known what was read.
 */
import type { Report } from "../findings.ts";
import { printable } from "./printable.ts";
import { active, SEVERITY_ORDER } from "./ranking.ts";

/** Headline, exceptions, extent and notices: printable lines without colour. */
export function scannedLines(report: Report): string[] {
  return [
    headline(report),
    ...exceptions(report),
    extent(report),
    ...report.notices.map((notice) => `Notice: ${printable(notice)}`),
  ];
}

/** "3 findings: 2 errors, 1 warning." Where nothing could be read, "no findings" would be no answer. */
export function headline({ findings: all, scanned, notScanned }: Report): string {
  const findings = active(all);
  if (findings.length === 0) return scanned.files === 0 && notScanned.length > 0 ? "Nothing was scanned." : "No findings.";
  const parts = SEVERITY_ORDER.map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0).map(({ severity, count }) => plural(count, severity));
  return `${plural(findings.length, "finding")}: ${parts.join(", ")}.`;
}

/** At most one sentence. */
export function exceptions(report: Report): string[] {
  const excepted = report.findings.filter((finding) => finding.suppression !== undefined);
  if (excepted.length === 0) return [];
  const inSource = excepted.filter((finding) => finding.suppression?.kind === "inSource").length;
  return [`Excepted: ${number(inSource)} in source, ${number(excepted.length - inSource)} by the baseline.`];
}

export function extent({ scanned, notScanned }: Report): string {
  const missing = notScanned.filter((entry) => entry.textOnly !== true).length;
  return `Scanned ${printable(scanned.what)}: ${plural(scanned.files, "file")} (${size(scanned.bytes)}), `
    + `${number(scanned.sourceFiles)} of them by the source rules; ${missing === 0 ? "none" : number(missing)} not scanned.`;
}

export function plural(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 ? "" : "s"}`;
}

export function number(count: number): string {
  return count < 1000 ? String(count) : count.toLocaleString("en-US");
}

function size(bytes: number): string {
  if (bytes < 1000) return plural(bytes, "byte");
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, "kB"] : bytes < 1e9 ? [bytes / 1e6, "MB"] : [bytes / 1e9, "GB"];
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`;
}
