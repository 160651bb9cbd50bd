/**
 * The JSON formats against their schemas: our own for `json`, the official one for SARIF, the field lists that
 * GitLab documents for its two artifacts; and what GitHub's limits and the standards ask beyond a schema.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv, type ValidateFunction } from "ajv";
import { describe, expect, it } from "vitest";

import type { Finding, Report } from "../../../key-custody/src/findings.ts";
import { gitlabCodeQuality, gitlabSecrets } from "../../../key-custody/src/reporters/gitlab.ts";
import { json } from "../../../key-custody/src/reporters/json.ts";
import { githubSarif, sarif } from "../../../key-custody/src/reporters/sarif.ts";
import type { Reporter } from "../../../key-custody/src/reporters/reporter.ts";
import { fileFinding, HOSTILE, reports, sourceFinding, suppressed, warning } from "./reports.ts";

const options = { color: false, cwd: "/home/someone/checkout", now: new Date("2026-11-23T22:00:00Z") };
const cases = Object.entries(reports);
const named = (name: string): Report => reports[name] ?? expect.fail(name);
const counted = (report: Report): Finding[] => report.findings.filter(({ suppression }) => suppression === undefined);

type Json = { [key: string]: Json } & Json[];

/** Parsed output, walked freely: what is missing shows as a failing assertion. */
function read(reporter: Reporter, report: Report): Json {
  return JSON.parse(reporter.format(report, options)) as Json;
}

function compile(schema: object): ValidateFunction {
  // The official SARIF schema has a pattern that is no valid Unicode regular expression, and formats without a checker.
  return new Ajv({ unicodeRegExp: false, strict: false, validateFormats: false }).compile(schema);
}

function expectValid(validate: ValidateFunction, value: unknown): void {
  validate(value);
  expect(validate.errors ?? []).toEqual([]);
}

describe("json", () => {
  const schema = JSON.parse(readFileSync(new URL("../../../key-custody/src/reporters/report.schema.json", import.meta.url), "utf8")) as object;
  const validate = compile(schema);

  it.each(cases)("follows its schema for the %s report", (_name, report) => {
    expectValid(validate, read(json, report));
  });

  it("keeps names and texts exactly as they are, hostile ones too", () => {
    const [first] = [...read(json, named("hostile"))["findings"] ?? []];
    expect(first?.["path"]).toBe(`a/${HOSTILE}`);
    expect(first?.["message"]).toBe(HOSTILE);
  });

  it("writes nothing that a finding should not carry", () => {
    const smuggler = { ...sourceFinding, value: "planted", steps: [{ line: 1, column: 1, text: "t", value: "planted" }] };
    expect(json.format({ ...named("empty"), findings: [smuggler] }, options)).not.toContain("planted");
  });

  it("has a schema that refuses what is not a report", () => {
    const valid = read(json, named("ordinary"));
    for (const broken of [{}, { ...valid, schemaVersion: 2 }, { ...valid, findings: [{}] }, { ...valid, more: 1 }]) expect(validate(broken)).toBe(false);
  });
});

describe("sarif", () => {
  const validate = compile(createRequire(import.meta.url)("schemastore/schemas/json/sarif-2.1.0.json") as object);
  const run = (report: Report): Json => read(sarif, report)["runs"]?.[0] ?? expect.fail("no run");

  it.each(cases)("follows the OASIS schema for the %s report", (_name, report) => {
    expectValid(validate, read(sarif, report));
  });

  it.each(cases)("points every result of the %s report at its rule and at a relative URI", (_name, report) => {
    const { tool, results, taxonomies } = run(report) as unknown as Record<string, Json>;
    const rules = tool?.["driver"]?.["rules"] ?? expect.fail("no rules");
    expect(results).toHaveLength(report.findings.length);
    for (const result of results ?? []) {
      expect(rules[Number(result["ruleIndex"])]?.["id"]).toEqual(result["ruleId"]);
      const uri = String(result["locations"]?.[0]?.["physicalLocation"]?.["artifactLocation"]?.["uri"]);
      expect(uri).toMatch(/^[A-Za-z0-9\-._~%!$&'()*+,;=@/]+$/);
      expect(() => decodeURIComponent(uri)).not.toThrow();
    }
    for (const rule of rules) {
      for (const { target } of (rule["relationships"] ?? []) as unknown as { target: Json }[]) {
        const taxonomy = taxonomies?.[Number(target["toolComponent"]?.["index"])];
        expect(taxonomy?.["name"]).toEqual(target["toolComponent"]?.["name"]);
        expect(taxonomy?.["taxa"]?.[Number(target["index"])]?.["id"]).toEqual(target["id"]);
      }
    }
  });

  it("encodes a file name so that it can be read back", () => {
    const path = "deploy/a b#c?d%20é:x[1].ts";
    const result = run({ ...named("empty"), findings: [{ ...fileFinding, path }] })["results"]?.[0];
    const uri = String(result?.["locations"]?.[0]?.["physicalLocation"]?.["artifactLocation"]?.["uri"]);
    expect(decodeURIComponent(new URL(uri, "file:///r/").pathname)).toBe(`/r/${path}`);
  });

  it("shows the path as a code flow and links the place that the message names", () => {
    const result = run({ ...named("empty"), findings: [sourceFinding] })["results"]?.[0] ?? expect.fail("no result");
    expect(result["message"]?.["text"]).toMatch(/^The HMAC key is a literal from \[config\.ts:12\]\(1\): /);
    expect(result["relatedLocations"]?.map((location) => location["id"])).toEqual([1, 2]);
    const flow = result["codeFlows"]?.[0]?.["threadFlows"]?.[0]?.["locations"];
    expect(flow?.map((entry) => entry["location"]?.["physicalLocation"]?.["region"]?.["startLine"])).toEqual([12, 20, 31]);
  });

  it("makes no link out of foreign text", () => {
    const message = "see [here](1) and \\[there](http://x) and a[0].b(c)";
    const result = run({ ...named("empty"), findings: [{ ...fileFinding, message }] })["results"]?.[0];
    expect(result?.["message"]?.["text"]).toBe("see [here\\](1) and \\[there\\](http://x) and a[0].b(c)");
  });

  it("marks excepted results and reports files that were not scanned", () => {
    const { results, invocations } = run(named("ordinary")) as unknown as Record<string, Json>;
    expect(results?.filter((result) => "suppressions" in result).map((result) => result["suppressions"]))
      .toEqual([[{ kind: "external", status: "accepted", justification: suppressed.suppression?.justification }]]);
    const notes = invocations?.[0]?.["toolExecutionNotifications"] ?? expect.fail("no notifications");
    expect(notes.map((note) => note["descriptor"]?.["id"])).toEqual(["text-only", "not-scanned", "notice"]);
    expect(invocations?.[0]?.["executionSuccessful"]).toBe(true);
    expect(run(named("unread"))["invocations"]?.[0]?.["executionSuccessful"]).toBe(false);
    expect(run(named("empty"))["invocations"]?.[0]?.["executionSuccessful"]).toBe(true);
  });

  it("leaves excepted results out of the file for GitHub, which would show them as open alerts", () => {
    const document = read(githubSarif, named("ordinary"));
    expectValid(validate, document);
    expect(document["runs"]?.[0]?.["results"]?.map((result) => result["ruleId"])).toEqual(["no-committed-secret", "no-hardcoded-key", "no-weak-hash"]);
    expect(JSON.stringify(document)).not.toContain("suppressions");
  });

  it("carries no text of the checked files", () => {
    const output = sarif.format(named("ordinary"), options);
    expect(output).not.toContain("snippet");
    expect(output).not.toContain("•");
  });

  it("keeps within GitHub's limits and the strings it reads", () => {
    const rules = run(named("ordinary"))["tool"]?.["driver"]?.["rules"] ?? expect.fail("no rules");
    for (const rule of rules) {
      const properties = rule["properties"] ?? expect.fail("no properties");
      const tags = properties["tags"] as unknown as string[];
      expect(tags.length, String(rule["id"])).toBeLessThanOrEqual(20);
      expect(new Set(tags).size).toBe(tags.length);
      expect(tags).toContain("security");
      expect(properties["security-severity"]).toMatch(/^(?:10\.0|[1-9]\.\d|0\.[1-9])$/);
      expect(String(rule["help"]?.["markdown"]).length).toBeGreaterThan(100);
    }
  });

  it("writes the worst 25,000 of more results and says how many it left out", () => {
    const many = Array.from({ length: 25_003 }, (_, index): Finding => ({ ...index < 5 ? warning : fileFinding, path: `f${index}`, identity: String(index) }));
    const { results, invocations } = run({ ...named("empty"), findings: many }) as unknown as Record<string, Json>;
    expect(results).toHaveLength(25_000);
    expect(results?.filter((result) => String(result["ruleId"]) === warning.rule)).toHaveLength(2);
    expect(String(invocations?.[0]?.["toolExecutionNotifications"]?.[0]?.["message"]?.["text"])).toContain("3 results");
  });
});

describe("gitlab-codequality", () => {
  it.each(cases)("has the fields that the widget reads, fingerprints unique, for the %s report", (_name, report) => {
    const issues = read(gitlabCodeQuality, report);
    expect(issues).toHaveLength(counted(report).length);
    for (const issue of issues) {
      expect(Object.keys(issue).sort()).toEqual(["check_name", "description", "fingerprint", "location", "severity"]);
      expect(["info", "minor", "major", "critical", "blocker"]).toContain(issue["severity"]);
      expect(Number.isInteger(issue["location"]?.["lines"]?.["begin"])).toBe(true);
      expect(String(issue["location"]?.["path"])).not.toMatch(/^\.?\//);
    }
    expect(new Set(issues.map((issue) => issue["fingerprint"])).size).toBe(issues.length);
  });

  it("keeps findings apart that share an identity", () => {
    const twice = { ...named("empty"), findings: [fileFinding, { ...fileFinding, commit: "8".repeat(40) }] };
    expect(new Set(read(gitlabCodeQuality, twice).map((issue) => issue["fingerprint"])).size).toBe(2);
  });
});

describe("gitlab-secrets", () => {
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

  it.each(cases)("has the fields that schema 15.0.7 requires for the %s report", (_name, report) => {
    const document = read(gitlabSecrets, report);
    expect(document["version"]).toBe("15.0.7");
    const scan = document["scan"] ?? expect.fail("no scan");
    expect(scan).toMatchObject({ type: "secret_detection", status: "success", start_time: "2026-11-23T22:00:00", end_time: "2026-11-23T22:00:00" });
    for (const tool of [scan["analyzer"], scan["scanner"]]) {
      expect(tool).toEqual({ id: "key-custody", name: "key-custody", version: report.tool.version, vendor: { name: "key-custody" } });
    }
    for (const message of scan["messages"] ?? []) expect(["info", "warn", "fatal"]).toContain(message["level"]);
    const found = document["vulnerabilities"] ?? expect.fail("no vulnerabilities");
    for (const vulnerability of found) {
      expect(vulnerability["id"]).toMatch(uuid);
      expect(["Info", "Unknown", "Low", "Medium", "High", "Critical"]).toContain(vulnerability["severity"]);
      expect(vulnerability["identifiers"]?.length).toBeGreaterThan(0);
      for (const identifier of vulnerability["identifiers"] ?? []) for (const key of ["type", "name", "value"]) expect(typeof identifier[key]).toBe("string");
      expect(typeof vulnerability["location"]?.["commit"]?.["sha"]).toBe("string");
      expect(vulnerability).not.toHaveProperty("raw_source_code_extract");
      expect(vulnerability["tracking"]?.["items"]?.[0]?.["signatures"]?.[0]).toHaveProperty("algorithm", "hash");
    }
    expect(new Set(found.map((vulnerability) => vulnerability["id"])).size).toBe(found.length);
  });

  it("lists secrets in files only", () => {
    const rules = (read(gitlabSecrets, named("ordinary"))["vulnerabilities"] ?? expect.fail("none")).map((entry) => entry["identifiers"]?.[0]?.["value"]);
    expect(rules).toEqual(["github-token", "no-hardcoded-key"]);
  });
});
