/**
 * Speed of the built packages: `npm run bench`, or `npm run bench -- --section scanner` for one part.
 *
 * Every section measures what it promises against something that users know (the bare parser, an empty process, ripgrep),
 * in one run. `--write` puts the tables into `docs/performance.md`, with the machine named. A missed limit is said in the
 * table and in the last line, and never changes the exit code: machines differ.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { parseArgs } from "node:util";
import type { BenchRow, BenchSection } from "./rows.ts";

/** In the order of the page; each is loaded only when it runs, so that none measures beside another's memory. */
const sections: Readonly<Record<string, () => Promise<BenchSection>>> = {
  scanner: async () => (await import("./scanner.ts")).scannerBench,
  model: async () => (await import("./model.ts")).modelBench,
  editor: async () => (await import("./editor.ts")).editorBench,
  command: async () => (await import("./command.ts")).commandBench,
};

const { values: options } = parseArgs({ options: { section: { type: "string", multiple: true }, write: { type: "boolean", default: false } } });
const unknown = options.section?.find((name) => !(name in sections));
if (unknown !== undefined) throw new Error(`There is no section "${unknown}"; there are ${Object.keys(sections).join(", ")}.`);
if (options.write && options.section) throw new Error("--write needs all sections: the page shows one run.");

const page = new URL("../docs/performance.md", import.meta.url);
const written: string[] = [];
let missed = 0;

for (const [name, load] of Object.entries(sections)) {
  if (options.section && !options.section.includes(name)) continue;
  const { title, measure } = await load();
  console.log(`\n${title}`);
  const rows = await measure();
  for (const row of rows) console.log(`  ${row.name.padEnd(84)} ${figure(row).padStart(12)} ${(row.target ?? "").padStart(10)} ${row.ok === false ? "MISSED" : ""}`);
  missed += rows.filter(({ ok }) => ok === false).length;
  written.push(`### ${title}\n\n| What | Measured | Promised |\n| --- | --: | --: |\n${rows.map((row) => `| ${row.name.replaceAll("|", "\\|")} | ${figure(row)} | ${row.target ?? ""}${row.ok === false ? " **missed**" : ""} |`).join("\n")}`);
}

console.log(missed === 0 ? "\nevery promise kept" : `\n${missed} missed`);

if (options.write) {
  const machine = `${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}, Node ${process.versions.node}`;
  const text = readFileSync(page, "utf8");
  const [begin, end] = ["<!-- begin measured -->", "<!-- end measured -->"];
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`docs/performance.md has no ${begin} … ${end}.`);
  writeFileSync(page, `${before}${begin}\n\nMachine: ${machine}.\n\n${written.join("\n\n")}\n\n${end}${after}`);
}

function figure({ value, unit }: BenchRow): string {
  const digits = Math.abs(value) < 1 ? 3 : Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0;
  return `${value.toFixed(digits)} ${unit}`;
}
