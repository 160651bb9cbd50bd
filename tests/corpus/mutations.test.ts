/**
 * The plugin against the mutation corpus: at least 97 % of the rewritten misuses reported, at most 0.5 % of their safe
 * twins. A sample drawn by a fixed seed; all programs with `KEY_CUSTODY_FULL=1`.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { lint, loadPlugin, type Plugin } from "./lint.ts";
import { bases } from "./mutations/bases.ts";
import { execute } from "./mutations/execute.ts";
import { describeBase, generate, sample } from "./mutations/generate.ts";
import type { Program } from "./mutations/program.ts";
import { percent } from "./score.ts";

const full = process.env["KEY_CUSTODY_FULL"] === "1";
const seed = 20261123;
const everything = generate({ seed, pairs: full ? 60 : 12 });
const programs = full ? everything : sample(everything, 1600, seed);

describe("the mutation corpus", () => {
  it("has at least 30 misuses of 12 libraries and 40 rewrites", () => {
    expect(bases.length).toBeGreaterThanOrEqual(30);
    expect(new Set(bases.map((base) => base.library)).size).toBeGreaterThanOrEqual(12);
    const rewrites = new Set(everything.filter((program) => program.misuse && program.family !== "pair").map((program) => program.rewrite));
    expect(rewrites.size).toBeGreaterThanOrEqual(40);
  });

  it("is the same for the same seed", () => {
    const again = generate({ seed, pairs: full ? 60 : 12 });
    expect(again.map((program) => program.code)).toEqual(everything.map((program) => program.code));
  });

  it("does what it says: every program that can run brings its value to the API", { timeout: 300_000 }, async () => {
    const failures = await execute(full ? programs : sample(programs, 400, seed + 1));
    expect(failures.slice(0, 5).map(({ program, reason }) => `${describeBase(program.base)}, ${program.rewrite}: ${reason}\n${program.code}`)).toEqual([]);
  });
});

describe("the plugin on the mutation corpus", () => {
  let plugin: Plugin;

  beforeAll(async () => {
    plugin = await loadPlugin();
  }, 120_000);

  it("reports at least 97 % of the misuses and at most 0.5 % of the safe twins", { timeout: 300_000 }, () => {
    const judged = programs.filter((program) => program.base.rule in plugin.rules);
    const rows = judged.map((program) => ({ program, reported: isReported(plugin, program) }));
    console.log(report(rows));
    const misuses = rows.filter(({ program }) => program.misuse);
    const twins = rows.filter(({ program }) => !program.misuse);
    expect(share(misuses.filter(({ reported }) => reported).length, misuses.length)).toBeGreaterThanOrEqual(0.97);
    expect(share(twins.filter(({ reported }) => reported).length, twins.length)).toBeLessThanOrEqual(0.005);
  });
});

interface Row {
  readonly program: Program;
  readonly reported: boolean;
}

function isReported(plugin: Plugin, { base, code }: Program): boolean {
  const found = lint(plugin, code, { presets: base.presets ?? ["recommended"], only: [base.rule], ...(base.settings ? { settings: base.settings } : {}) });
  return found.some(({ rule }) => rule === base.rule);
}

/** Shares per rewrite and per base, the worst first; in a sample, what is perfect is only counted. */
function report(rows: readonly Row[]): string {
  const misuses = rows.filter(({ program }) => program.misuse);
  const twins = rows.filter(({ program }) => !program.misuse);
  const found = misuses.filter(({ reported }) => reported).length;
  const wrong = twins.filter(({ reported }) => reported);
  return [
    `misuses reported: ${found} of ${misuses.length} (${percent(share(found, misuses.length))})`,
    `safe twins reported: ${wrong.length} of ${twins.length} (${percent(share(wrong.length, twins.length))})`,
    ...(["plain", "access", "value", "options", "wrapper", "pair"] as const).map((family) => {
      const of = misuses.filter(({ program }) => program.family === family);
      return `  ${family.padEnd(8)} ${percent(share(of.filter(({ reported }) => reported).length, of.length))} of ${of.length}`;
    }),
    "misuses by base:",
    ...grouped(misuses, ({ program }) => describeBase(program.base)),
    "misuses by rewrite:",
    ...grouped(misuses.filter(({ program }) => program.family !== "pair"), ({ program }) => program.rewrite),
    "safe twins reported, by base and twin:",
    ...[...new Set(wrong.map(({ program }) => `  ${describeBase(program.base)}: ${program.rewrite}`))],
  ].join("\n");
}

function grouped(rows: readonly Row[], by: (row: Row) => string): readonly string[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(by(row), [...(groups.get(by(row)) ?? []), row]);
  const lines = [...groups].map(([name, members]) => ({ name, of: members.length, found: members.filter(({ reported }) => reported).length }));
  const imperfect = lines.filter(({ of, found }) => found < of).sort((a, b) => a.found / a.of - b.found / b.of);
  return [`  ${lines.length - imperfect.length} of ${lines.length} in full`, ...(full ? lines.sort((a, b) => a.found / a.of - b.found / b.of) : imperfect).map(({ name, of, found }) => `  ${percent(found / of).padStart(7)}  ${found}/${of}  ${name}`)];
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
