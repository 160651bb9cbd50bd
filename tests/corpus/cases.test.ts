/** The plugin against the labelled cases: at least 98 % of the defects found, at most 1 % of the traps reported. */
import * as parser from "@typescript-eslint/parser";
import { beforeAll, describe, expect, it } from "vitest";
import type { Case } from "./case.ts";
import { lintCase, loadPlugin, type Plugin } from "./lint.ts";
import { loadCases, scoreCases, table, total, type RuleCases } from "./score.ts";

let all: readonly RuleCases[];

beforeAll(async () => {
  all = await loadCases();
});

describe("the labelled cases", () => {
  it("hold at least 15 defects and 15 traps for every rule", () => {
    const thin = all.filter(({ bad, traps }) => bad.length < 15 || traps.length < 15).map(({ rule, bad, traps }) => `${rule} ${bad.length}/${traps.length}`);
    expect(thin).toEqual([]);
  });

  it("mark a line in every defect and none in a trap, under distinct names", () => {
    for (const { rule, bad, traps } of all) {
      expect(bad.filter((subject) => subject.lines.length === 0).map((subject) => subject.name), rule).toEqual([]);
      expect(traps.filter((subject) => subject.lines.length > 0).map((subject) => subject.name), rule).toEqual([]);
      const names = [...bad, ...traps].map((subject) => subject.name);
      expect(new Set(names).size, rule).toBe(names.length);
    }
  });

  it("parse", { timeout: 60_000 }, () => {
    const broken = all.flatMap(({ rule, bad, traps }) => [...bad, ...traps].flatMap((subject) => syntaxError(rule, subject)));
    expect(broken).toEqual([]);
  });
});

describe("the plugin on the labelled cases", () => {
  let plugin: Plugin;

  beforeAll(async () => {
    plugin = await loadPlugin();
  }, 120_000);

  it("has no rule without cases", () => {
    const judged = new Set(all.map(({ rule }) => rule));
    expect(Object.keys(plugin.rules).filter((rule) => !judged.has(rule))).toEqual([]);
  });

  it("finds at least 98 % of the defects and steps into at most 1 % of the traps", { timeout: 120_000 }, () => {
    const present = all.filter(({ rule }) => rule in plugin.rules);
    const absent = all.filter(({ rule }) => !(rule in plugin.rules)).map(({ rule }) => rule);
    const scores = scoreCases(present, (subject, rule) => lintCase(plugin, subject, rule));
    console.log(table(scores) + (absent.length ? `\nnot in the plugin: ${absent.join(", ")}` : ""));
    const { recall, trapRate, wording } = total(scores);
    expect(recall).toBeGreaterThanOrEqual(0.98);
    expect(trapRate).toBeLessThanOrEqual(0.01);
    expect(wording).toBeGreaterThanOrEqual(0.98);
  });
});

function syntaxError(rule: string, subject: Case): readonly string[] {
  const filename = subject.filename ?? "src/app.ts";
  if (!/\.[cm]?[jt]sx?$/.test(filename)) return [];
  try {
    parser.parseForESLint(subject.code, { filePath: filename, sourceType: "module", ecmaFeatures: { jsx: /(?:x|js)$/.test(filename) } });
    return [];
  } catch (error) {
    return [`${rule}: ${subject.name}: ${String(error)}`];
  }
}
