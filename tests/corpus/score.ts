/**
 * Scores an analyser against the labelled cases: how many defects it finds (recall) and in how many traps it steps.
 *
 * The analyser is a function from a case to findings, so that the same figures can be made for the plugin in any host,
 * the command, or somebody else's tool. A defect counts as found when the rule, or one that the case accepts instead,
 * reports one of the labelled lines. A trap counts as stepped into when the case's own rule reports anything.
 */
import { readdirSync } from "node:fs";
import type { Case } from "./case.ts";

export interface Found {
  /** Rule id without the plugin's prefix. */
  readonly rule: string;
  /** 1-based. */
  readonly line: number;
  readonly messageId?: string;
}

export interface RuleCases {
  readonly rule: string;
  readonly bad: readonly Case[];
  readonly traps: readonly Case[];
}

export interface RuleScore {
  readonly rule: string;
  readonly bad: number;
  readonly traps: number;
  /** Share of the bad cases that were found, 0 to 1. */
  readonly recall: number;
  /** Share of the traps that were reported, 0 to 1. */
  readonly trapRate: number;
  readonly missed: readonly string[];
  readonly false: readonly string[];
  /** Found, but not with the message that the case asks for. */
  readonly worded: readonly string[];
}

export type Analyser = (subject: Case, rule: string) => readonly Found[];

interface CaseModule {
  readonly bad: readonly Case[];
  readonly traps: readonly Case[];
}

/** All cases, one entry per file below `cases/`, by rule name. */
export async function loadCases(): Promise<readonly RuleCases[]> {
  const folder = new URL("./cases/", import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith(".ts")).sort();
  return Promise.all(
    files.map(async (file) => {
      // The folder holds nothing but modules of this shape; a file of another shape fails on first use.
      const loaded = (await import(new URL(file, folder).href)) as CaseModule;
      return { rule: file.replace(/\.ts$/, ""), bad: loaded.bad, traps: loaded.traps };
    }),
  );
}

export function scoreCases(all: readonly RuleCases[], run: Analyser): readonly RuleScore[] {
  return all.map(({ rule, bad, traps }) => {
    const missed: string[] = [];
    const worded: string[] = [];
    for (const subject of bad) {
      const accepted = new Set([rule, ...(subject.accept ?? [])]);
      const hits = run(subject, rule).filter((found) => accepted.has(found.rule) && subject.lines.includes(found.line));
      if (hits.length === 0) missed.push(subject.name);
      else if (subject.messageHint && !hits.some((found) => mentions(found.messageId, subject.messageHint))) worded.push(subject.name);
    }
    const stepped = traps.filter((subject) => run(subject, rule).some((found) => found.rule === rule)).map((subject) => subject.name);
    return {
      rule,
      bad: bad.length,
      traps: traps.length,
      recall: share(bad.length - missed.length, bad.length),
      trapRate: share(stepped.length, traps.length),
      missed,
      false: stepped,
      worded,
    };
  });
}

export interface Total {
  readonly recall: number;
  readonly trapRate: number;
  readonly wording: number;
}

export function total(scores: readonly RuleScore[]): Total {
  const sum = (of: (score: RuleScore) => number): number => scores.reduce((result, score) => result + of(score), 0);
  const found = sum((score) => score.bad - score.missed.length);
  return {
    recall: share(found, sum((score) => score.bad)),
    trapRate: share(sum((score) => score.false.length), sum((score) => score.traps)),
    wording: 1 - share(sum((score) => score.worded.length), found),
  };
}

/** One line per rule, the failed cases by name below it. */
export function table(scores: readonly RuleScore[]): string {
  const lines = scores.flatMap((score) => [
    `${score.rule.padEnd(30)} found ${String(score.bad - score.missed.length).padStart(3)}/${String(score.bad).padEnd(3)} ` +
      `traps hit ${String(score.false.length).padStart(2)}/${score.traps}`,
    ...score.missed.map((name) => `    missed: ${name}`),
    ...score.false.map((name) => `    trap:   ${name}`),
    ...score.worded.map((name) => `    wording: ${name}`),
  ]);
  const { recall, trapRate } = total(scores);
  return [...lines, `all: recall ${percent(recall)}, traps hit ${percent(trapRate)}`].join("\n");
}

export function percent(value: number): string {
  return `${(100 * value).toFixed(1)} %`;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function mentions(messageId: string | undefined, hint: string | undefined): boolean {
  return hint !== undefined && messageId !== undefined && messageId.toLowerCase().includes(hint.toLowerCase());
}
