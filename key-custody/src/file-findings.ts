/**
 * Joins the two sides over one file into findings that may be shown.
 *
 * A literal that a source rule reports is not reported again by the scanner. Severity comes from the rule or from the
 * scanner's confidence, and the policy may change it. Exceptions in place are applied before anything is filtered, and
 * identities before that, so that neither depends on what is shown. No value leaves this module.
 */
import type { Confidence, Finding as ScannerFinding } from "detect-secrets-wasm";
import { daysPast, exceptionsIn, graceDays, isDocument, marker } from "./exceptions.ts";
import type { Exception } from "./exceptions.ts";
import type { CheckerOptions, Found } from "./checker.ts";
import type { Finding, Severity } from "./findings.ts";
import { maskLine } from "./masking.ts";
import type { Secret } from "./masking.ts";
import type { SecretDirective, SourceProblem, SourceResult } from "./source-side.ts";
import { blankLine, linesOf, locationIdentities, sha1, unquoted, valueIdentity } from "../../src/baseline/identity.ts";
import { wordSecret } from "../../src/secret-wording.ts";

export interface FileResult {
  readonly path: string;
  readonly text: string;
  readonly secrets: readonly ScannerFinding[];
  /** Values of `secrets`, in their order. */
  readonly values: readonly string[];
  /** Absent when the source side does not look at this file. */
  readonly source: SourceResult | undefined;
  /** ESLint directives on reports of the scanner's rule. */
  readonly directives: readonly SecretDirective[];
  readonly commit: string | undefined;
}

/** A finding that has neither identity nor masked line yet, beside its value. */
interface Draft {
  readonly finding: Omit<Finding, "identity">;
  readonly value: string;
}

const order: readonly Confidence[] = ["certain", "high", "medium", "low"];

export function isAtLeast(confidence: Confidence, least: Confidence): boolean {
  return order.indexOf(confidence) <= order.indexOf(least);
}

export class FileFindings {
  readonly #options: CheckerOptions;

  constructor(options: CheckerOptions) {
    this.#options = options;
  }

  conclude(file: FileResult): Found[] {
    const lines = linesOf(file.text);
    const problems = file.source?.problems ?? [];
    const sourceValues = problems.map((problem) => problem.secretRanges.map(([start, end]) => unquoted(file.text.slice(start, end))));
    const drafts = [
      ...problems.map((problem, index) => this.#fromSource(file, problem, sourceValues[index] ?? [])),
      ...file.secrets.flatMap((secret, index) => this.#fromScanner(file, lines, secret, file.values[index] ?? "", problems)),
    ];
    if (file.text.includes(marker)) this.#applyExceptions(file, exceptionsIn(file.path, lines), drafts);
    drafts.sort((a, b) => a.finding.line - b.finding.line || a.finding.column - b.finding.column ||
      compare(a.finding.rule, b.finding.rule) || compare(a.finding.detector ?? "", b.finding.detector ?? ""));
    const known: Secret[] = [
      ...file.secrets.map((secret, index) => ({ value: file.values[index] ?? "", publicPrefix: publicPrefix(secret, file.values[index] ?? "") })),
      ...sourceValues.flat().map((value) => ({ value, publicPrefix: 0 })),
    ].sort((a, b) => b.value.length - a.value.length);
    const identities = locationIdentities(drafts.map(({ finding, value }) =>
      ({ rule: finding.rule, detector: finding.detector, path: file.path, blankedLine: blankLine(lines[finding.line - 1] ?? "", value) })));
    const key = this.#options.valueKey;
    return drafts.flatMap(({ finding, value }, index) => {
      const severity = this.#severity(finding);
      if (severity === "off" || !isAtLeast(finding.confidence, this.#options.minConfidence)) return [];
      return [{
        finding: { ...finding, severity, identity: identities[index] ?? "", maskedLine: maskLine(lines[finding.line - 1] ?? "", known) },
        ...(key === undefined || value === "" ? {} : { value: valueIdentity(value, key) }),
        ...(this.#options.hasDigests === true ? { digests: value.split("\0").map(sha1) } : {}),
      }];
    });
  }

  #severity(finding: Omit<Finding, "identity">): Severity | "off" {
    const { severity } = this.#options.policies.for(finding.path);
    return (finding.detector === undefined ? undefined : severity[finding.detector]) ?? severity[finding.rule] ?? finding.severity;
  }

  #fromSource(file: FileResult, problem: SourceProblem, values: readonly string[]): Draft {
    const { directive, secretRanges: _, ...place } = problem;
    return {
      value: values.join("\0"),
      finding: {
        ...place, path: file.path,
        ...(file.commit === undefined ? {} : { commit: file.commit }),
        ...(directive === undefined ? {} : { suppression: { kind: "inSource", justification: directive } }),
      },
    };
  }

  #fromScanner(file: FileResult, lines: readonly string[], secret: ScannerFinding, value: string, problems: readonly SourceProblem[]): Draft[] {
    if (problems.some((problem) => problem.secretRanges.some(([start, end]) => overlaps(secret, start, end, file.text, lines)))) return [];
    const { detector, kind, line, column, endLine, endColumn, confidence } = secret;
    const directive = file.directives.find((one) => one.line === line && one.column === column);
    return [{
      value,
      finding: {
        rule: "no-committed-secret", detector, kind, message: wordSecret(secret), path: file.path, line, column, endLine, endColumn,
        severity: confidence === "low" ? "note" : confidence === "medium" ? "warning" : "error",
        confidence, steps: [],
        ...(file.commit === undefined ? {} : { commit: file.commit }),
        ...(directive === undefined ? {} : { suppression: { kind: "inSource", justification: directive.justification } }),
      },
    }];
  }

  #applyExceptions(file: FileResult, exceptions: readonly Exception[], drafts: Draft[]): void {
    const reported = drafts.length;
    for (const exception of exceptions) {
      if (isDocument(file.path) && !drafts.slice(0, reported).some(({ finding }) => finding.line === exception.appliesTo)) continue;
      const { target, reason, until, line } = exception;
      if (target === "") {
        drafts.push(about(file, exception, "exception-needs-target", "error", `Say what is excepted: ${marker} <rule or detector> -- <reason>.`));
        continue;
      }
      if (reason === "") {
        drafts.push(about(file, exception, "exception-needs-reason", "error", `Say why: ${marker} ${target} -- <reason>. Without a reason the exception does not count.`));
        continue;
      }
      const past = until === undefined ? 0 : daysPast(until, this.#options.today);
      if (Number.isNaN(past)) {
        drafts.push(about(file, exception, "exception-needs-date", "error", "The date after until= is no day of the calendar: use YYYY-MM-DD."));
        continue;
      }
      const excepted = drafts.slice(0, reported).flatMap((draft, index) =>
        draft.finding.line === exception.appliesTo && (draft.finding.rule === target || draft.finding.detector === target) ? [index] : []);
      if (excepted.length === 0) {
        // A rule that could not run on this file may still need its exception.
        if (file.source?.failure === undefined) {
          drafts.push(about(file, exception, "unused-exception", "warning", `Nothing on line ${exception.appliesTo} is reported as ${target}: delete the exception.`));
        }
        continue;
      }
      if (past > 0) {
        const counts = past <= graceDays;
        drafts.push(about(file, exception, "expired-exception", counts ? "warning" : "error", counts
          ? `The exception ended on ${until}; it still counts for ${graceDays - past} more days. Remove its cause, or renew it with a reason.`
          : `The exception ended on ${until} and no longer counts. Remove its cause, or renew it with a reason.`));
        if (!counts) continue;
      }
      for (const index of excepted) {
        const draft = drafts[index];
        if (draft === undefined || line < 1) continue;
        drafts[index] = { ...draft, finding: { ...draft.finding, suppression: { kind: "inSource", justification: reason } } };
      }
    }
  }
}

function about(file: FileResult, exception: Exception, rule: string, severity: Severity, message: string): Draft {
  return {
    value: "",
    finding: {
      rule, message, path: file.path, line: exception.line, column: exception.column, endLine: exception.line, endColumn: exception.endColumn,
      severity, confidence: "certain", steps: [],
      ...(file.commit === undefined ? {} : { commit: file.commit }),
    },
  };
}

/** Columns compare without a table of lines: a range of the text is turned into line and column by counting. */
function overlaps(secret: ScannerFinding, start: number, end: number, text: string, lines: readonly string[]): boolean {
  const from = offsetOf(secret.line, secret.column, text, lines);
  const to = offsetOf(secret.endLine, secret.endColumn, text, lines);
  return from < end && start < to;
}

function offsetOf(line: number, column: number, text: string, lines: readonly string[]): number {
  let offset = 0;
  for (let index = 0; index < line - 1; index += 1) {
    offset += lines[index]?.length ?? 0;
    offset += text[offset] === "\r" && text[offset + 1] === "\n" ? 2 : 1;
  }
  return offset + column - 1;
}

/** Issuers put such prefixes into every token so that it can be recognised; they tell nothing about this one. */
function publicPrefix({ kind, confidence }: ScannerFinding, value: string): number {
  if (kind !== "api-token" || (confidence !== "certain" && confidence !== "high")) return 0;
  return /^(?:[A-Za-z]{2,3}[_-]|AKIA|ASIA|AIza|SG\.|xox)/.exec(value)?.[0].length ?? 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
