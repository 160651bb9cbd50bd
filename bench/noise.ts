/**
 * How much the product says about code that other people wrote: every preset and the scanner over the corpora.
 *
 * Prints findings per rule and per megabyte beside the verdicts of `tests/corpus/labels`; `--list FILE` writes every finding
 * with its line of code, secrets masked, `--unlabelled FILE` those that nobody has read yet, `--label FILE` takes that file back
 * with verdicts in it, `--write` brings the tables of docs/noise.md up to date. A file that a rule does not survive makes the run fail; it never ends it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { corpusPackages } from "./corpora.ts";
import { addLabels, Labels, type Verdict } from "./noise-labels.ts";
import { report, withFigures } from "./noise-report.ts";
import { defaultOptions, runNoise } from "./noise-run.ts";

const { values: options } = parseArgs({
  options: {
    list: { type: "string" },
    unlabelled: { type: "string" },
    label: { type: "string" },
    write: { type: "boolean", default: false },
    group: { type: "string" },
    package: { type: "string", multiple: true },
    rule: { type: "string", multiple: true },
    limit: { type: "string", default: String(defaultOptions.limit) },
    processes: { type: "string", default: String(defaultOptions.processes) },
    "no-gate": { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

if (options.help) {
  console.log(`npm run noise -- [--group quiet|crypto] [--package NAME]... [--rule NAME]... [--list FILE] [--unlabelled FILE] [--label FILE] [--write]
  --list FILE        every finding with its line, secrets masked
  --unlabelled FILE  findings that nobody has read yet, and labels whose finding is gone
  --label FILE       add the verdicts filled in there ("verdict": "true" or "false", "why": "a clause") to the labels, and stop
  --write            put the tables into docs/noise.md; only of a run over everything
  --no-gate          parse every file, also those in which no source rule could find anything; the findings must be the same
  --limit N          seconds that one file may take before it is given up (${defaultOptions.limit})
  --processes N      files at a time`);
  process.exit(0);
}

if (options.label !== undefined) {
  // The file that --unlabelled wrote, with verdicts filled in.
  const { unlabelled } = JSON.parse(readFileSync(options.label, "utf8")) as { unlabelled: readonly Verdict[] };
  console.log(`${addLabels(unlabelled)} of ${unlabelled.length} findings labelled in tests/corpus/labels.`);
  process.exit(0);
}

const packages = corpusPackages().filter(({ group, name }) => (options.group ?? group) === group && (options.package ?? [name]).includes(name));
if (packages.length === 0) {
  console.error("Nothing to look at; groups and packages are named as in bench/corpora.json.");
  process.exit(1);
}
const isPartial = options.group !== undefined || options.package !== undefined || options.rule !== undefined;
if (options.write && isPartial) {
  console.error("--write needs a run over everything: leave out --group, --package and --rule.");
  process.exit(1);
}

const start = performance.now();
const noise = await runNoise(packages, {
  parseAll: options["no-gate"],
  limit: Number(options.limit),
  processes: Number(options.processes),
  ...(options.rule && { rules: options.rule }),
});
const seconds = (performance.now() - start) / 1000;
const labels = Labels.read("quiet", "crypto");
const { findings, unparsed, crashes } = noise;

console.log(report(noise, labels));
console.log(`\n${noise.files} files, ${noise.parsedFiles} parsed, ${seconds.toFixed(1)} s, ${unparsed.length} files that do not parse, ${crashes.length} that a rule did not survive`);
for (const { name, seconds: spent } of noise.took.slice(0, 10)) console.log(`${spent.toFixed(2)} s  ${name}`);
for (const { package: name, path, why } of unparsed.slice(0, 20)) console.log(`does not parse: ${name} ${path}: ${why}`);
for (const { package: name, path, why } of crashes) console.log(`FAILED ${name} ${path}: ${why.split("\n").slice(0, 4).join("\n")}`);

function write(file: string, content: object, what: string): void {
  writeFileSync(file, `${JSON.stringify(content, null, 1)}\n`);
  console.log(`${what} written to ${file}`);
}
if (options.list !== undefined) write(options.list, { findings, unparsed, crashes }, `${findings.length} findings`);
if (options.unlabelled !== undefined) {
  const unread = findings.filter((finding) => labels.verdict(finding) === undefined);
  const unlabelled: Verdict[] = unread.map((finding) => ({ ...finding, verdict: "", why: "" }));
  const gone = isPartial ? [] : labels.gone(findings);
  write(options.unlabelled, { unlabelled, gone }, `${unlabelled.length} findings to be read and ${gone.length} labels without a finding`);
}
if (options.write) {
  const document = new URL("../docs/noise.md", import.meta.url);
  writeFileSync(document, withFigures(readFileSync(document, "utf8"), report(noise, labels)));
}
if (crashes.length > 0) process.exitCode = 1;
