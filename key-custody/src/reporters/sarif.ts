/**
 * SARIF 2.1.0 (OASIS) as GitHub code scanning and auditors read it.
 *
 * One run; paths are relative, percent-encoded and based on `%SRCROOT%`. Steps become a code flow and
 * related locations. No snippet is written: the place is enough, and a snippet is where secrets leak.
 * Files that were not scanned are notifications of the invocation. GitHub refuses a run above 25,000
 * results, so the worst of more are written and a notification says how many were left out.
 */
import type { Finding, NotScanned, Report, Step } from "../findings.ts";
import { printable, printableJson, uriOf } from "./printable.ts";
import { active, byGravity, byPlace } from "./ranking.ts";
import type { Reporter } from "./reporter.ts";
import { type RuleCatalogue, ruleCatalogue } from "./sarif-rules.ts";

const MAX_RESULTS = 25_000;
/** GitHub shows 100 related locations of a result. */
const MAX_STEPS = 100;
const BASE = "%SRCROOT%";

export const sarif: Reporter = {
  name: "sarif",
  format: (report) => `${printableJson(log(report), 2)}\n`,
};

/** Without the excepted findings: code scanning ignores `suppressions` and would show each as an open alert. */
export const githubSarif: Reporter = {
  name: "github-sarif",
  format: (report) => `${printableJson(log({ ...report, findings: active(report.findings) }), 2)}\n`,
};

function log(report: Report): object {
  const results = [...report.findings].sort(byPlace);
  const kept = results.length <= MAX_RESULTS ? results : [...active(results).sort(byGravity), ...results.filter(isExcepted)].slice(0, MAX_RESULTS);
  const catalogue = ruleCatalogue(kept.map((finding) => finding.rule));
  return {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [{
      tool: {
        driver: {
          name: "key-custody",
          version: report.tool.version,
          semanticVersion: report.tool.version,
          informationUri: "https://github.com/key-custody/key-custody",
          rules: catalogue.rules,
          notifications: NOTIFICATIONS,
          supportedTaxonomies: catalogue.supportedTaxonomies,
        },
      },
      automationDetails: { id: "key-custody/" },
      columnKind: "utf16CodeUnits",
      originalUriBaseIds: { [BASE]: { description: { text: "The root of the checked repository." } } },
      invocations: [invocation(report, results.length - kept.length)],
      taxonomies: catalogue.taxonomies,
      results: kept.map((finding) => result(finding, catalogue)),
    }],
  };
}

function result(finding: Finding, catalogue: RuleCatalogue): object {
  const { rule, detector, kind, severity, confidence, custody, commit, identity, suppression } = finding;
  const steps = finding.steps.slice(0, MAX_STEPS);
  const elsewhere = steps.filter((step) => (step.path ?? finding.path) !== finding.path || step.line !== finding.line);
  const flow = steps.map((step) => ({ location: stepLocation(step, finding) }));
  return {
    ruleId: printable(rule),
    ruleIndex: catalogue.indexOf(rule),
    kind: "fail",
    level: severity,
    message: { text: messageText(finding, elsewhere) },
    locations: [{
      physicalLocation: {
        artifactLocation: artifact(finding.path),
        region: { startLine: finding.line, startColumn: finding.column, endLine: finding.endLine, endColumn: finding.endColumn },
      },
    }],
    ...elsewhere.length === 0 ? {} : { relatedLocations: elsewhere.map((step, index) => ({ id: index + 1, ...stepLocation(step, finding) })) },
    ...flow.length < 2 ? {} : { codeFlows: [{ threadFlows: [{ locations: flow }] }] },
    partialFingerprints: { "keyCustodyLocation/v1": identity },
    ...suppression === undefined ? {} : {
      suppressions: [{ kind: suppression.kind, status: "accepted", justification: printable(suppression.justification) }],
    },
    properties: { confidence, custody, detector, kind, commit },
  };
}

/** The message, with "config.ts:12" made a link to the related location of that step. */
function messageText(finding: Finding, related: readonly Step[]): string {
  let text = plainText(finding.message);
  related.forEach((step, index) => {
    const path = step.path ?? finding.path;
    const places = [path, path.slice(path.lastIndexOf("/") + 1)].map((name) => `${plainText(name)}:${step.line}`);
    for (const place of places) {
      const at = text.indexOf(place);
      if (at === -1 || /^[\]\d]/.test(text.slice(at + place.length))) continue;
      text = `${text.slice(0, at)}[${place}](${index + 1})${text.slice(at + place.length)}`;
      return;
    }
  });
  return text;
}

/** SARIF reads `[text](target)` in a message as a link; foreign text must not make one. */
function plainText(text: string): string {
  return printable(text).replace(/(\\*)\](?=\()/g, "$1$1\\]");
}

function stepLocation(step: Step, finding: Finding): object {
  return {
    physicalLocation: { artifactLocation: artifact(step.path ?? finding.path), region: { startLine: step.line, startColumn: step.column } },
    message: { text: plainText(step.text) },
  };
}

function artifact(path: string): object {
  return { uri: uriOf(path), uriBaseId: BASE };
}

const NOTIFICATIONS: readonly { readonly id: string; readonly shortDescription: { readonly text: string } }[] = [
  { id: "not-scanned", shortDescription: { text: "A file was not scanned." } },
  { id: "text-only", shortDescription: { text: "A file was read as text only; the source rules could not look into it." } },
  { id: "notice", shortDescription: { text: "A fact for an auditor that is not a finding." } },
  { id: "left-out", shortDescription: { text: "Results beyond the limit of code scanning were left out." } },
];

function invocation(report: Report, leftOut: number): object {
  const missing = report.notScanned.filter((entry) => entry.textOnly !== true).length;
  return {
    executionSuccessful: report.scanned.files > 0 || missing === 0,
    toolExecutionNotifications: [
      ...report.notScanned.map(notScannedNotification),
      ...report.notices.map((notice) => notification("notice", "note", plainText(notice))),
      ...leftOut === 0 ? [] : [notification("left-out", "warning", `${leftOut} results beyond the first ${MAX_RESULTS} are not in this file.`)],
    ],
  };
}

function notScannedNotification({ path, why, textOnly }: NotScanned): object {
  return {
    ...notification(textOnly === true ? "text-only" : "not-scanned", "warning", plainText(why)),
    locations: [{ physicalLocation: { artifactLocation: artifact(path) } }],
  };
}

function notification(id: string, level: string, text: string): object {
  return { descriptor: { id, index: NOTIFICATIONS.findIndex((descriptor) => descriptor.id === id) }, level, message: { text } };
}

function isExcepted(finding: Finding): boolean {
  return finding.suppression !== undefined;
}
