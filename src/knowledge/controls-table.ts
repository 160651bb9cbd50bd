/**
 * The controls as Markdown, for `docs/guide/evidence.md`: from each rule to the requirements that a finding of it
 * bears on, and back from each requirement to its rules, which is how an auditor asks.
 */
import { type Control, controls, type Framework, frameworks } from "./controls.ts";

const START = "<!-- controls: generated, run `npm run docs` -->";
const END = "<!-- /controls -->";

/** Both tables, with headings of the third level. */
export function controlsTable(): string {
  const lines = [
    "### From a rule to its requirements", "",
    row(["Rule", ...frameworks.map(({ title }) => title)]),
    row(["---", ...frameworks.map(() => "---")]),
    ...Object.entries(controls).map(([rule, { ids }]) => row([
      link(rule),
      ...frameworks.map((framework) => framework.controls.flatMap(({ id }) => ids[framework.key].includes(id) ? [shortId(id)] : []).join(", ")),
    ])),
    "",
  ];
  for (const framework of frameworks) {
    lines.push(`### ${framework.title}`, "", row(["Requirement", "In short", "Rules"]), row(["---", "---", "---"]));
    lines.push(...framework.controls.map((control) => row([reference(control), control.title, rulesOf(framework, control).map(link).join(", ")])), "");
  }
  return lines.join("\n");
}

/** The document with the tables between its two marks brought up to date. @throws Error when a mark is missing. */
export function withControlsTable(document: string): string {
  const start = document.indexOf(START);
  const end = document.indexOf(END);
  if (start === -1 || end < start) throw new Error(`the document needs the marks "${START}" and "${END}"`);
  return `${document.slice(0, start + START.length)}\n\n${controlsTable()}\n${document.slice(end)}`;
}

function rulesOf(framework: Framework, control: Control): string[] {
  return Object.entries(controls).filter(([, { ids }]) => ids[framework.key].includes(control.id)).map(([rule]) => rule);
}

/** The heading of the column says the version. */
function shortId(id: string): string {
  return id.replace(/^v[\d.]+-/, "");
}

/** Our own requirements are described on the page itself. */
function reference({ id, url }: Control): string {
  return url.includes("/evidence.md#") ? id : `[${id}](${url})`;
}

function link(rule: string): string {
  return `[${rule}](../rules/${rule}.md)`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
