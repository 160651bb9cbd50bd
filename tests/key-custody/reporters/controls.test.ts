/** Claims about the mapping from rules to controls, and about the pages that are made from it or that speak of formats. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { main } from "../../../key-custody/src/main.ts";
import { reporterNames } from "../../../key-custody/src/reporters/index.ts";
import { controlsTable, withControlsTable } from "../../../src/knowledge/controls-table.ts";
import { controls, frameworks } from "../../../src/knowledge/controls.ts";

const root = new URL("../../../", import.meta.url);
const page = (name: string): string => readFileSync(new URL(`docs/guide/${name}`, root), "utf8");
const rules = Object.entries(controls);

describe("the mapping from rules to controls", () => {
  it("covers every rule that there is", () => {
    const files = readdirSync(new URL("rules", root)).filter((name) => name.endsWith(".ts") && name !== "index.ts").map((name) => name.slice(0, -3));
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((rule) => !Object.hasOwn(controls, rule))).toEqual([]);
  });

  it.each(rules)("names only controls that are described: %s", (_rule, { ids }) => {
    for (const framework of frameworks) {
      const known = framework.controls.map(({ id }) => id);
      expect(ids[framework.key].filter((id) => !known.includes(id)), framework.title).toEqual([]);
      expect(new Set(ids[framework.key]).size).toBe(ids[framework.key].length);
    }
  });

  it.each(rules)("gives an auditor something to start from: %s", (_rule, { ids, summary, why, instead, securitySeverity }) => {
    for (const key of ["asvs4", "asvs5", "nist", "kms01"] as const) expect(ids[key].length, key).toBeGreaterThan(0);
    for (const text of [summary, why, instead]) expect(text).toMatch(/^[A-Z].{10,160}\.$/);
    expect(securitySeverity).toBeGreaterThan(0);
    expect(securitySeverity).toBeLessThanOrEqual(10);
  });

  it("describes no control that no rule bears on", () => {
    for (const { key, title, controls: described } of frameworks) {
      const used = new Set(rules.flatMap(([, { ids }]) => ids[key]));
      expect(described.filter(({ id }) => !used.has(id)).map(({ id }) => id), title).toEqual([]);
    }
  });

  it("maps no finding to a category of CWE, and leaves only two rules without an entry", () => {
    const numbers = rules.flatMap(([, { ids }]) => ids.cwe);
    for (const category of ["16", "254", "255", "310", "320"]) expect(numbers).not.toContain(category);
    expect(rules.filter(([, { ids }]) => ids.cwe.length === 0).map(([rule]) => rule)).toEqual(["require-envelope-encryption", "require-encryption-context"]);
  });

  it("gives frameworks different identities, and every control a page", () => {
    expect(new Set(frameworks.map(({ guid }) => guid.toLowerCase())).size).toBe(frameworks.length);
    for (const { guid, controls: described } of frameworks) {
      expect(guid).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);
      for (const { url } of described) expect(new URL(url).protocol).toBe("https:");
    }
    const urls = new Map(frameworks.flatMap(({ controls: described }) => described.map(({ id, url }) => [id, url])));
    expect(urls.get("SC-12(2)")).toBe("https://csf.tools/reference/nist-sp-800-53/r5/sc/sc-12/sc-12-2/");
    expect(urls.get("AC-6")).toBe("https://csf.tools/reference/nist-sp-800-53/r5/ac/ac-6/");
  });
});

describe("the page about evidence", () => {
  it("has the tables that the data gives", () => {
    expect(withControlsTable(page("evidence.md"))).toBe(page("evidence.md"));
  });

  it("has a row for every rule and every control, and the headings that its links name", () => {
    const table = controlsTable();
    for (const [rule] of rules) expect(table).toContain(`| [${rule}](../rules/${rule}.md) |`);
    const lines = table.split("\n");
    for (const { id, title } of frameworks.flatMap((framework) => framework.controls)) {
      expect(lines.filter((line) => line.replace("[", "").startsWith(`| ${id}`) && line.includes(`| ${title} |`)), id).toHaveLength(1);
    }
    const anchors = [...table.matchAll(/^### (.+)$/gm)].map(([, heading]) => (heading ?? "").toLowerCase().replace(/[^\w -]/g, "").replaceAll(" ", "-"));
    for (const { url } of frameworks.filter((framework) => framework.url.includes("#"))) expect(anchors).toContain(new URL(url).hash.slice(1));
  });

  it("refuses a document without the marks", () => {
    expect(() => withControlsTable("# Evidence\n")).toThrow("needs the marks");
  });
});

describe("the page about CI", () => {
  const text = page("ci.md");

  it("names every format and no other", () => {
    expect([...text.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => name).filter((name) => name !== "--format")).toEqual(reporterNames);
    for (const [, name] of text.matchAll(/--format ([\w-]+)/g)) expect(reporterNames).toContain(name);
  });

  it("uses options that the command has", async () => {
    let help = "";
    const out = { write: (chunk: string): boolean => { help += chunk; return true; } };
    expect(await main(["check", "--help"], { stdout: out, stderr: out, cwd: "/", env: {} })).toBe(0);
    const options = new Set([...text.matchAll(/key-custody@[\d.]+ check (.*)/g)].flatMap(([, rest]) => [...(rest ?? "").matchAll(/--[a-z-]+/g)].map(([option]) => option)));
    expect(options.size).toBeGreaterThan(3);
    for (const option of options) expect(help).toContain(option);
  });
});
