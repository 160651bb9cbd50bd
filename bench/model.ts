/**
 * Speed of the source rules over the corpora, against the parser that every linted file goes through anyway.
 *
 * Every file is parsed once (timed) and then linted twice by ESLint's own Linter: with rules that do nothing, and with
 * ours in their place. Two probes stand around the rules, first and last in their order, so that what is measured is the
 * gate, the model and the rules, and neither the parser nor ESLint's walk; what ESLint itself spends on as many empty
 * rules is taken off. The scanner's rule is counted apart. Files that the gate holds back count as what they are: files.
 */
import { readFileSync } from "node:fs";
import * as typescriptParser from "@typescript-eslint/parser";
import { Linter, type Rule, SourceCode } from "eslint";
import plugin from "eslint-plugin-key-custody";
import { couldConcern } from "eslint-plugin-key-custody/gate";
import { corpusFiles, corpusPackages, type CorpusGroup } from "./corpora.ts";
import { atMost, type BenchRow, type BenchSection, median } from "./rows.ts";

interface Sample {
  readonly group: CorpusGroup;
  readonly folder: string;
  readonly file: string;
  readonly path: string;
  readonly bytes: number;
}

/** CPU milliseconds of one file. */
interface Cost {
  readonly parse: number;
  readonly rules: number;
  readonly scan: number;
}

const textRule = "no-committed-secret";
const ours: Readonly<Record<string, Rule.RuleModule>> = Object.fromEntries(
  // Our rules are written for ESLint; the plugin's type leaves older shapes open.
  Object.entries(plugin.rules ?? {}).map(([name, rule]) => [name, rule as Rule.RuleModule]),
);
const sourceRules: readonly string[] = Object.keys(ours).filter((name) => name !== textRule);

/** CPU milliseconds between the probes of the current lint: once while rules are created, once while they see the program. */
let spent = 0;
let since = process.cpuUsage();
const begin = (): void => {
  since = process.cpuUsage();
};
const end = (): void => {
  const { user, system } = process.cpuUsage(since);
  spent += (user + system) / 1000;
};
const probe = (tick: () => void): Rule.RuleModule => ({
  create() {
    tick();
    return { Program: tick };
  },
});
const empty: Rule.RuleModule = { create: () => ({ Program: () => undefined }) };

function configFor(rules: Readonly<Record<string, Rule.RuleModule>>): Linter.Config[] {
  const ordered = { begin: probe(begin), ...rules, end: probe(end) };
  return [
    {
      files: ["**"],
      plugins: { bench: { rules: ordered } },
      linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "off" },
      languageOptions: { sourceType: "module" },
      rules: Object.fromEntries(Object.keys(ordered).map((name) => [`bench/${name}`, "warn"])),
    },
  ];
}

const rulesNamed = (names: readonly string[]): Record<string, Rule.RuleModule> => Object.fromEntries(names.flatMap((name) => (ours[name] ? [[name, ours[name]]] : [])));
const nothing = configFor(Object.fromEntries(sourceRules.map((name) => [name, empty])));
const everything = configFor(rulesNamed(sourceRules));
const scannerOnly = configFor(rulesNamed([textRule]));
const scannerNothing = configFor({ [textRule]: empty });

function cpu<T>(task: () => T): { readonly time: number; readonly value: T } {
  const started = process.cpuUsage();
  const value = task();
  const { user, system } = process.cpuUsage(started);
  return { time: (user + system) / 1000, value };
}

function between(linter: Linter, source: SourceCode, config: Linter.Config[], filename: string): number {
  spent = 0;
  linter.verify(source, config, { filename });
  return spent;
}

/** Undefined for a file that the parser refuses. */
function costOf(text: string, sample: Pick<Sample, "folder" | "file" | "path">, withScan: boolean): Cost | undefined {
  const isModule = /^\s*(?:import\b(?!\s*\()|export\b)/mu.test(text) || /\.m[jt]s$/u.test(sample.path);
  let parsed;
  try {
    parsed = cpu(() => typescriptParser.parseForESLint(text, {
      filePath: sample.file, sourceType: isModule ? "module" : "commonjs", ecmaFeatures: { jsx: /\.(?:[cm]?js|[jt]sx)$/u.test(sample.path) },
      range: true, loc: true, tokens: true, comment: true,
    }));
  } catch {
    return undefined;
  }
  // The parser's tree is ESLint's; only the names of its types differ.
  const source = new SourceCode({ text, ...parsed.value } as unknown as ConstructorParameters<typeof SourceCode>[0] & object);
  const linter = new Linter({ configType: "flat", cwd: sample.folder });
  const base = between(linter, source, nothing, sample.file);
  const rules = between(linter, source, everything, sample.file) - base;
  const scan = withScan ? between(linter, source, scannerOnly, sample.file) - between(linter, source, scannerNothing, sample.file) : 0;
  return { parse: parsed.time, rules, scan };
}

function textOf(file: string): string {
  return readFileSync(file, "utf8").replace(/^\uFEFF/u, "");
}

export const modelBench: BenchSection = {
  title: "Source rules",
  measure() {
    const samples: Sample[] = corpusPackages().flatMap((entry) =>
      corpusFiles(entry).filter(({ isSource }) => isSource).map(({ file, path, bytes }) => ({ group: entry.group, folder: entry.folder, file, path, bytes })));
    // Until the compiler has seen the rules at work, it measures itself.
    for (const sample of everyNth(samples, 400)) costOf(textOf(sample.file), sample, true);
    // KEY_CUSTODY_FULL=1 measures every file.
    const chosen = process.env["KEY_CUSTODY_FULL"] === "1" ? samples : everyNth(samples, 2_500);
    const groups = (["crypto", "quiet"] as const).map((group) => measured(group, chosen.filter((sample) => sample.group === group)));
    return [...groups.flatMap(rowsOf), ...totalRows(groups), ...gateRows(samples), ...worstRows(groups.flatMap(({ costs }) => costs)), ...growthRows(samples)];
  },
};

interface Measured {
  readonly group: CorpusGroup;
  readonly costs: readonly { readonly sample: Sample; readonly cost: Cost }[];
}

function measured(group: CorpusGroup, samples: readonly Sample[]): Measured {
  return { group, costs: samples.flatMap((sample) => {
    const cost = costOf(textOf(sample.file), sample, true);
    return cost ? [{ sample, cost }] : [];
  }) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function rowsOf({ group, costs }: Measured): BenchRow[] {
  const parse = sum(costs.map(({ cost }) => cost.parse));
  const rules = sum(costs.map(({ cost }) => cost.rules));
  return [
    { name: `${group}: model and ${sourceRules.length} rules against the parser, ${costs.length} files`, value: (100 * rules) / parse, unit: "%" },
    { name: `${group}: per file and rule`, value: rules / costs.length / sourceRules.length, unit: "ms" },
    { name: `${group}: ${textRule}, which scans the text, against the parser`, value: (100 * sum(costs.map(({ cost }) => cost.scan))) / parse, unit: "%" },
  ];
}

function totalRows(groups: readonly Measured[]): BenchRow[] {
  const costs = groups.flatMap((one) => one.costs.map(({ cost }) => cost));
  const rules = sum(costs.map((cost) => cost.rules));
  return [
    atMost("all corpora: model and rules against the parser", (100 * rules) / sum(costs.map((cost) => cost.parse)), "%", 3),
    atMost("all corpora: per file and rule", rules / costs.length / sourceRules.length, "ms", 0.1),
  ];
}

function gateRows(samples: readonly Sample[]): BenchRow[] {
  const passing = new Map<CorpusGroup, { files: number; passes: number }>();
  let time = 0;
  let size = 0;
  for (const sample of samples) {
    const text = textOf(sample.file);
    const { time: spentHere, value: passes } = cpu(() => couldConcern(text));
    time += spentHere;
    size += text.length;
    const group = passing.get(sample.group) ?? { files: 0, passes: 0 };
    passing.set(sample.group, { files: group.files + 1, passes: group.passes + (passes ? 1 : 0) });
  }
  return [
    atMost("gate, per 10 kB", (1000 * time) / (size / 10_000), "µs", 60),
    ...[...passing].map(([group, { files, passes }]) => {
      const share = (100 * passes) / files;
      const name = `gate, files that pass, ${group} packages`;
      return group === "quiet" ? atMost(name, share, "%", 25) : { name, value: share, unit: "%" };
    }),
  ];
}

/** The dearest files again, each the median of three fresh trees; a file under 100 kB counts as 100 kB. */
function worstRows(costs: Measured["costs"]): BenchRow[] {
  const per = ({ sample, cost }: Measured["costs"][number]): number => cost.rules / Math.max(1, sample.bytes / 100_000);
  const dearest = [...costs].sort((a, b) => per(b) - per(a)).slice(0, 5);
  const again = dearest.map(({ sample }) => {
    const text = textOf(sample.file);
    const cost = median([0, 1, 2].map(() => costOf(text, sample, false)?.rules ?? Number.NaN));
    return { sample, value: cost / Math.max(1, sample.bytes / 100_000) };
  }).sort((a, b) => b.value - a.value);
  const [worst] = again;
  return worst ? [atMost(`dearest file of the corpora, per 100 kB: ${worst.sample.path}`, worst.value, "ms", 50)] : [];
}

/** Twice the text must not take more than twice the time; copies share their names, which is the harder case. */
function growthRows(samples: readonly Sample[]): BenchRow[] {
  const candidates = samples.filter(({ bytes, file, group }) => group === "crypto" && bytes > 15_000 && bytes < 40_000 && couldConcern(textOf(file)));
  const files = everyNth(candidates, 8);
  const times = [1, 2, 4, 8].map((copies) => sum(files.map((sample) => {
    const text = textOf(sample.file);
    const repeated = Array.from({ length: copies }, () => text).join("\n;\n");
    return median([0, 1, 2].map(() => costOf(repeated, sample, false)?.rules ?? 0));
  })));
  const [one = Number.NaN, two = Number.NaN, four = Number.NaN, eight = Number.NaN] = times;
  return [
    { name: `the same ${files.length} files twice in a row`, value: two / one, unit: "×" },
    { name: "four times", value: four / one, unit: "×" },
    atMost("eight times", eight / one, "×", 10),
  ];
}

/** About `count` of the list, spread evenly. */
function everyNth<T>(list: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, Math.floor(list.length / count));
  return list.filter((_, index) => index % step === 0);
}
