/**
 * JUnit XML for the test tab of a CI system: one test case for each finding and each file not scanned.
 *
 * Errors and warnings are failures; notes and excepted findings are passed over, since they fail nothing.
 * A clean run is one passed case: some systems take an empty file for a broken job.
 */
import type { Finding, Report } from "../findings.ts";
import { byPlace } from "./ranking.ts";
import type { Reporter } from "./reporter.ts";
import { type Element, xmlDocument } from "./xml.ts";

export const junit: Reporter = {
  name: "junit",
  format: (report) => xmlDocument(suites(report)),
};

function suites(report: Report): Element {
  const findings = [...report.findings].sort(byPlace);
  const cases = [
    ...findings.map(findingCase),
    ...report.notScanned.map(({ path, why, textOnly }): Element => ({
      name: "testcase",
      attributes: { classname: path, name: textOnly === true ? "read as text only" : "not scanned", file: path },
      children: [{ name: "skipped", attributes: { message: why } }],
    })),
  ];
  if (cases.length === 0) cases.push({ name: "testcase", attributes: { classname: "key-custody", name: `no findings in ${report.scanned.what}` } });
  const attributes = {
    name: "key-custody",
    tests: cases.length,
    failures: findings.filter(isFailure).length,
    errors: 0,
    skipped: findings.filter((finding) => !isFailure(finding)).length + report.notScanned.length,
  };
  return { name: "testsuites", attributes, children: [{ name: "testsuite", attributes, children: cases }] };
}

function findingCase(finding: Finding): Element {
  const { rule, detector, message, path, line, column, severity, suppression } = finding;
  const outcome: Element = isFailure(finding)
    ? { name: "failure", attributes: { message, type: severity }, lines: details(finding) }
    : { name: "skipped", attributes: { message: suppression === undefined ? message : `excepted: ${suppression.justification}` } };
  return {
    name: "testcase",
    attributes: { classname: path, name: `${rule}${detector === undefined ? "" : ` (${detector})`} at ${line}:${column}`, file: path, line },
    children: [outcome],
  };
}

function details(finding: Finding): string[] {
  const { path, line, column, rule, confidence, maskedLine, steps } = finding;
  return [
    `${path}:${line}:${column} ${rule}, confidence ${confidence}`,
    ...maskedLine === undefined ? [] : [maskedLine.trim()],
    ...steps.map((step) => `${step.path ?? path}:${step.line}:${step.column} ${step.text}`),
  ];
}

function isFailure(finding: Finding): boolean {
  return finding.suppression === undefined && finding.severity !== "note";
}
