/**
 * Every reporter over every report: what it writes is valid in its format, its foreign texts arrive as data and
 * never as syntax. Each format is read back by a real parser, or by the rules of the program that obeys it.
 */
import { SaxesParser, type SaxesTagPlain } from "saxes";
import { describe, expect, it } from "vitest";
import markdown from "@eslint/markdown";

import type { Report } from "../../../key-custody/src/findings.ts";
import { jobSummary } from "../../../key-custody/src/reporters/github.ts";
import { loadReporter, reporterNames } from "../../../key-custody/src/reporters/index.ts";
import { printable } from "../../../key-custody/src/reporters/printable.ts";
import { fileFinding, HOSTILE, reports, sourceFinding } from "./reports.ts";

const options = { color: false, cwd: "/home/someone/checkout", now: new Date("2026-11-23T22:00:00Z") };
const cases = Object.entries(reports);
const named = (name: string): Report => reports[name] ?? expect.fail(name);
const format = async (reporter: string, report: Report): Promise<string> => (await loadReporter(reporter)).format(report, options);

/** All that may stay in output besides printable text: the line feeds between our own lines. */
const UNSAFE = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]/u;

interface Tag { readonly name: string; readonly attributes: Readonly<Record<string, string>>; text: string }

/** Reads XML strictly by the standard: a forbidden character or a bad reference throws. */
function readXml(xml: string): Tag[] {
  const parser = new SaxesParser();
  const tags: Tag[] = [];
  const open: Tag[] = [];
  parser.on("error", (error) => { throw error; });
  parser.on("opentag", ({ name, attributes }: SaxesTagPlain) => {
    const tag = { name, attributes, text: "" };
    tags.push(tag);
    open.push(tag);
  });
  parser.on("text", (text) => { for (const tag of open.slice(-1)) tag.text += text; });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return tags;
}

interface Command { readonly name: string; readonly properties: Readonly<Record<string, string>>; readonly message: string }

/** A line as GitHub's runner reads it: `::name key=value,key=value::message`, leading space ignored. */
function readGithub(line: string): Command | undefined {
  const match = /^\s*::([^ :]+)(?: (.*?))?::(.*)$/s.exec(line);
  if (match === null) return undefined;
  const decode = (text: string): string => text.replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%0A", "\n").replaceAll("%0D", "\r").replaceAll("%25", "%");
  return { name: match[1] ?? "", properties: readProperties(match[2] ?? "", ",", decode), message: decode(match[3] ?? "") };
}

/** A line as the agent of Azure Pipelines reads it: `##vso[name key=value;key=value]message`, anywhere in the line. */
function readAzure(line: string): Command | undefined {
  const match = /##vso\[(\S+) ?([^\]]*)\](.*)$/s.exec(line);
  if (match === null) return undefined;
  const decode = (text: string): string => text.replaceAll("%3B", ";").replaceAll("%5D", "]").replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%AZP25", "%");
  return { name: match[1] ?? "", properties: readProperties(match[2] ?? "", ";", decode), message: decode(match[3] ?? "") };
}

function readProperties(text: string, separator: string, decode: (text: string) => string): Record<string, string> {
  return Object.fromEntries(text.split(separator).filter((part) => part !== "").map((part) => {
    const at = part.indexOf("=");
    return [part.slice(0, at), decode(part.slice(at + 1))];
  }));
}

describe.each([...reporterNames])("reporter %s", (reporter) => {
  it.each(cases)("writes only printable text for the %s report, the same twice, without the working directory", async (_name, report) => {
    const output = await format(reporter, report);
    expect(output.endsWith("\n")).toBe(true);
    expect(UNSAFE.exec(output)).toBeNull();
    expect(output).not.toContain("someone");
    expect(await format(reporter, report)).toBe(output);
  });

  it.each(cases)("lets the %s report start no command of a build agent but its own", async (_name, report) => {
    const lines = (await format(reporter, report)).split("\n");
    const commands = lines.flatMap((line) => [...line.matchAll(/##\w*\[[^ \]]*/g)].map(([mark]) => mark).concat(/^\s*::(\w+)/.exec(line)?.[0] ?? []));
    const own = reporter === "azure" ? ["##vso[task.logissue"] : reporter === "github" ? ["::error", "::warning", "::notice"] : [];
    expect(commands.filter((command) => !own.includes(command))).toEqual([]);
  });
});

describe("a field that a finding must not have", () => {
  it.each([...reporterNames])("is not written by reporter %s", async (reporter) => {
    const planted = "planted".repeat(3);
    const smuggler = { ...sourceFinding, detector: "d", value: planted, steps: sourceFinding.steps.map((step) => ({ ...step, value: planted })) };
    const report = { ...named("ordinary"), findings: [smuggler], value: planted, notScanned: [{ path: "p", why: "w", value: planted }] };
    expect(await format(reporter, report)).not.toContain("planted");
    expect(jobSummary(report)).not.toContain("planted");
  });
});

describe("workflow commands of GitHub", () => {
  it.each(cases)("carry every counted finding of the %s report to its place, worst first", async (_name, report) => {
    const lines = (await format("github", report)).split("\n").flatMap((line) => readGithub(line) ?? []);
    const expected = report.findings.filter((finding) => finding.suppression === undefined);
    const found = lines.filter(({ properties }) => "file" in properties);
    expect(new Set(found.map(({ properties, message }) => `${properties["file"]} ${properties["line"]} ${message}`)))
      .toEqual(new Set(expected.map(({ path, line, message }) => `${printable(path)} ${line} ${printable(message)}`)));
    expect(found).toHaveLength(expected.length);
    for (const { properties } of found) expect("col" in properties).toBe(properties["line"] === properties["endLine"]);
    expect(lines.length - found.length).toBe(report.notScanned.length > 0 ? 1 : 0);
  });
});

describe("logging commands of Azure Pipelines", () => {
  it.each(cases)("carry every counted finding of the %s report to its place", async (_name, report) => {
    const lines = (await format("azure", report)).split("\n").flatMap((line) => readAzure(line) ?? []);
    const expected = report.findings.filter((finding) => finding.suppression === undefined && finding.severity !== "note");
    expect(lines.filter(({ properties }) => "code" in properties).map(({ properties, message }) => `${properties["sourcepath"]} ${message}`).sort())
      .toEqual(expected.map(({ path, message }) => `${printable(path)} ${printable(message)}`).sort());
    expect(lines).toHaveLength(expected.length + report.notScanned.length);
    for (const { properties } of lines) expect(["error", "warning"]).toContain(properties["type"]);
  });
});

describe("JUnit", () => {
  it.each(cases)("is well-formed for the %s report and counts what it lists", async (_name, report) => {
    const tags = readXml(await format("junit", report));
    const [root] = tags;
    const count = (name: string): string => String(tags.filter((tag) => tag.name === name).length);
    expect(root?.attributes).toMatchObject({ tests: count("testcase"), failures: count("failure"), skipped: count("skipped"), errors: "0" });
    expect(Number(count("testcase"))).toBe(Math.max(1, report.findings.length + report.notScanned.length));
    expect(Number(count("failure"))).toBe(report.findings.filter(({ suppression, severity }) => suppression === undefined && severity !== "note").length);
  });

  it("keeps hostile texts as data", async () => {
    const tags = readXml(await format("junit", named("hostile")));
    expect(tags.filter(({ name }) => name === "failure").map(({ attributes }) => attributes["message"])).toEqual([printable(HOSTILE), printable(HOSTILE)]);
    expect(tags.every(({ name }) => ["testsuites", "testsuite", "testcase", "failure", "skipped"].includes(name))).toBe(true);
  });
});

describe("Checkstyle", () => {
  it.each(cases)("is well-formed for the %s report and lists every counted finding once", async (_name, report) => {
    const tags = readXml(await format("checkstyle", report));
    expect(tags[0]?.name).toBe("checkstyle");
    const findings = tags.filter(({ name, attributes }) => name === "error" && "column" in attributes);
    expect(findings).toHaveLength(report.findings.filter(({ suppression }) => suppression === undefined).length);
    const files = tags.filter(({ name }) => name === "file").map(({ attributes }) => attributes["name"]);
    expect(new Set(files).size).toBe(files.length);
    for (const { path } of report.notScanned) expect(files).toContain(printable(path));
  });
});

describe("the job summary", () => {
  const parse = (body: string): unknown => markdown.languages.gfm.parse({ body, path: "s.md", physicalPath: "s.md", bom: false }, { languageOptions: {} });
  const nodes = (node: unknown): { type: string; value?: string; children?: unknown[] }[] => {
    if (typeof node !== "object" || node === null) return [];
    // The tree of mdast: every node has a type, inner ones children.
    const known = node as { type: string; value?: string; children?: unknown[]; ast?: unknown };
    return known.ast === undefined ? [known, ...(known.children ?? []).flatMap(nodes)] : nodes(known.ast);
  };

  it.each(cases)("is Markdown for the %s report in which foreign text makes no markup", (_name, report) => {
    const summary = jobSummary(report);
    expect(UNSAFE.exec(summary)).toBeNull();
    const tree = nodes(parse(summary));
    const types = new Set(tree.map(({ type }) => type));
    expect([...types].filter((type) => ["link", "image", "inlineCode", "code", "emphasis", "delete", "linkReference", "definition", "footnoteReference"].includes(type))).toEqual([]);
    expect(tree.filter(({ type }) => type === "html").every(({ value }) => /^<\/?details>|^<summary>/.test(value ?? ""))).toBe(true);
    const rows = tree.filter(({ type }) => type === "tableRow");
    for (const row of rows) expect([2, 3]).toContain(row.children?.length);
    expect(rows.length > 0).toBe(report.findings.some(({ suppression }) => suppression === undefined) || report.notScanned.length > 0);
  });

  it("shows hostile texts as they are", () => {
    const texts = nodes(parse(jobSummary(named("hostile")))).filter(({ type }) => type === "text").map(({ value }) => value);
    expect(texts.some((text) => text?.includes(printable(HOSTILE).trim()))).toBe(true);
  });

  it("stays far below GitHub's limit of 1 MiB with many findings", () => {
    expect(Buffer.byteLength(jobSummary(named("large")))).toBeLessThan(100_000);
  });
});

describe("loading a reporter", () => {
  it("gives the reporter of that name", async () => {
    for (const name of reporterNames) expect((await loadReporter(name)).name).toBe(name);
  });

  it("names the known ones when there is none", async () => {
    await expect(loadReporter("xml")).rejects.toThrow("unknown format \"xml\": use one of text, json, sarif");
    await expect(loadReporter("constructor")).rejects.toThrow("unknown format");
  });
});

describe("a note", () => {
  it("fails nothing in any format that knows failures", async () => {
    const report: Report = { ...named("empty"), findings: [{ ...fileFinding, severity: "note" }] };
    expect(await format("junit", report)).toContain("failures=\"0\"");
    expect(await format("github", report)).toMatch(/^::notice /);
    expect(await format("azure", report)).not.toContain("##vso");
    expect(await format("checkstyle", report)).toContain("severity=\"info\"");
  });
});
