/**
 * The figures of a noise run beside its labels, as Markdown tables: for the console and for docs/noise.md.
 *
 * `read` counts findings with a label; `false` those that a reader called wrong. Rates are per megabyte of source, the
 * scanner's per megabyte of all text. Shares are of the findings that were read.
 */
import type { CorpusGroup } from "./corpora.ts";
import { answers, contactPerRule } from "./first-contact.ts";
import type { Label, Labels } from "./noise-labels.ts";
import { type ListedFinding, type Noise, type Preset, presets } from "./noise-run.ts";

/** What one preset, or the scanner, says about a group of the corpora. */
interface Figures {
  readonly found: number;
  readonly read: number;
  readonly false: number;
  readonly falsePerMegabyte: number;
  /** Of the findings that were read; 1 when there are none. */
  readonly shareTrue: number;
}

type Source = Preset | "scanner";
const groups: readonly CorpusGroup[] = ["quiet", "crypto"];
const sources: readonly Source[] = [...presets, "scanner"];

/** Confidences that the scanner reports with its default options. */
const isFromScanner = ({ rule }: ListedFinding): boolean => rule.startsWith("detector:");

export function findingsOf(noise: Noise, group: CorpusGroup, source: Source): ListedFinding[] {
  const own = noise.findings.filter((finding) => finding.group === group);
  return own.filter((finding) => (source === "scanner" ? isFromScanner(finding) : finding.presets.includes(source)));
}

function figures(findings: readonly ListedFinding[], labels: Labels, megabytes: number): Figures {
  const verdicts = findings.map((finding) => labels.verdict(finding)).filter((verdict) => verdict !== undefined);
  const wrong = verdicts.filter((verdict) => verdict === "false").length;
  return {
    found: findings.length,
    read: verdicts.length,
    false: wrong,
    falsePerMegabyte: wrong / (megabytes || 1),
    shareTrue: verdicts.length === 0 ? 1 : 1 - wrong / verdicts.length,
  };
}

function megabytesOf(noise: Noise, group: CorpusGroup, source: Source): number {
  return noise.sizes[group][source === "scanner" ? "text" : "source"];
}

export function figuresOf(noise: Noise, labels: Labels, group: CorpusGroup, source: Source): Figures {
  return figures(findingsOf(noise, group, source), labels, megabytesOf(noise, group, source));
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [head, head.map((_, at) => (at === 0 ? "---" : "--:")), ...rows.map((row) => row.map(String))];
  return cells.map((row) => `| ${row.join(" | ")} |`).join("\n");
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** Sizes and figures per group and preset. */
function summary(noise: Noise, labels: Labels): string {
  const corpora = table(
    ["Corpus", "Packages", "Source", "All text"],
    groups.map((group) => {
      const { packages, source, text } = noise.sizes[group];
      return [group, packages, `${source.toFixed(1)} MB`, `${text.toFixed(1)} MB`];
    }),
  );
  const rows = groups.flatMap((group) =>
    sources.map((source) => {
      const { found, read, false: wrong, falsePerMegabyte, shareTrue } = figuresOf(noise, labels, group, source);
      const name = source === "scanner" ? "scanner" : `\`${source}\``;
      const perMegabyte = found / (megabytesOf(noise, group, source) || 1);
      return [`${group}, ${name}`, found, perMegabyte.toFixed(3), read, read - wrong, wrong, falsePerMegabyte.toFixed(3), percent(shareTrue)];
    }),
  );
  return `${corpora}\n\n${table(["", "Found", "per MB", "Read", "True", "False", "False per MB", "True of read"], rows)}`;
}

/** One row per rule and one for all, or per detector: found and false in every preset. */
function perRule(noise: Noise, labels: Labels, group: CorpusGroup): string {
  const rows = noise.findings.filter((finding) => finding.group === group && !isFromScanner(finding));
  const names = [...new Set(rows.map(({ rule }) => rule))].sort();
  const { source } = noise.sizes[group];
  const cells = (own: readonly ListedFinding[]): (string | number)[] => [
    ...presets.flatMap((preset) => {
      const { found, read, false: wrong } = figures(own.filter((row) => row.presets.includes(preset)), labels, source);
      return [found, (found / (source || 1)).toFixed(3), read - wrong, wrong];
    }),
  ];
  return table(
    ["Rule", ...presets.flatMap((preset) => [`\`${preset}\``, "per MB", "true", "false"])],
    [...names.map((name) => [`\`${name}\``, ...cells(rows.filter(({ rule }) => rule === name))]), ["all", ...cells(rows)]],
  );
}

function perDetector(noise: Noise, labels: Labels): string {
  const rows = noise.findings.filter(isFromScanner);
  const names = [...new Set(rows.map(({ rule }) => rule))].sort();
  const cells = (own: readonly ListedFinding[]): (string | number)[] =>
    groups.flatMap((group) => {
      const { found, read, false: wrong } = figures(own.filter((row) => row.group === group), labels, noise.sizes[group].text);
      return [found, read - wrong, wrong];
    });
  return table(
    ["Detector", ...groups.flatMap((group) => [group, "true", "false"])],
    [...names.map((name) => [name.replace("detector:", ""), ...cells(rows.filter(({ rule }) => rule === name))]), ["all", ...cells(rows)]],
  );
}

/** Every false finding that is still there, with the reader's reason; then those that are gone since. */
function whatWasWrong(noise: Noise, labels: Labels): string {
  const gone = new Set(labels.gone(noise.findings));
  const wrong = labels.all.filter(({ verdict }) => verdict === "false");
  const row = ({ rule, package: name, path, line, why }: Label): string[] => [`\`${rule}\``, `${name} ${path}:${line}`, why];
  const rows = (which: readonly Label[]): string[][] => which.map(row).sort((a, b) => (a.join() < b.join() ? -1 : 1));
  const head = ["Rule", "Place", "Why it is wrong"];
  const left = (cells: string): string => cells.replaceAll("--:", "---");
  return [
    left(table(head, rows(wrong.filter((label) => !gone.has(label))))),
    "Mended since somebody read them:",
    left(table(head, rows(wrong.filter((label) => gone.has(label))))),
  ].join("\n\n");
}

/** How the packages of the first contact are answered now. */
function firstContactNow(noise: Noise): string {
  return table(
    ["Rule", "Bad places found by `recommended`", "by any preset", "Traps reported by `recommended`", "by any"],
    contactPerRule(answers(noise.findings)).map(([rule, { bad, found, badAnywhere, foundAnywhere, traps, reported, reportedAnywhere }]) => [
      rule === "all" ? rule : `\`${rule}\``,
      `${found} of ${bad}`,
      `${foundAnywhere} of ${badAnywhere}`,
      `${reported} of ${traps}`,
      reportedAnywhere,
    ]),
  );
}

/** Everything, with headings of the third level. */
export function report(noise: Noise, labels: Labels): string {
  return [
    summary(noise, labels),
    "### Rules, quiet source",
    perRule(noise, labels, "quiet"),
    "### Rules, source with much cryptography",
    perRule(noise, labels, "crypto"),
    "### Detectors",
    perDetector(noise, labels),
    "### What was wrong, and why",
    whatWasWrong(noise, labels),
    "### Packages of the first contact, as they are answered now",
    firstContactNow(noise),
  ].join("\n\n");
}

const begin = "<!-- begin generated figures -->";
const end = "<!-- end generated figures -->";

/** The text of docs/noise.md with these figures in it. */
export function withFigures(document: string, figuresText: string): string {
  const [from, to] = [document.indexOf(begin), document.indexOf(end)];
  if (from < 0 || to < from) throw new Error("docs/noise.md has lost the marks of its generated part.");
  return `${document.slice(0, from + begin.length)}\n\n${figuresText}\n\n${document.slice(to)}`;
}
