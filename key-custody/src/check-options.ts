/**
 * The options of `check`, once: help, completion and both readers of the command line come from this table.
 *
 * `readCheck` is the quick reader. It accepts what is right and leaves everything else, above all mistakes and
 * help, to the full command line, which has the words for it.
 */
import { parseArgs } from "node:util";
import type { CheckOptions } from "./commands/check.ts";
import { confidences, failOns } from "./policy.ts";
import { reporterNames } from "./reporters/index.ts";

export interface OptionRow {
  readonly name: string;
  readonly short?: string;
  /** Name of the value in help; absent for switches. */
  readonly value?: string;
  readonly description: string;
  readonly choices?: readonly string[];
  readonly standard?: string;
}

/** Where neither the command line nor the policy says otherwise. */
export const standards = { failOn: "warning", minConfidence: "medium" } as const;

export const minConfidenceRow: OptionRow = {
  name: "min-confidence", value: "level", description: `leave out findings that are less sure (default: "${standards.minConfidence}", or what the policy says)`, choices: confidences,
};

export const todayRow: OptionRow = { name: "today", value: "day", description: "day that exceptions are measured against, YYYY-MM-DD" };

export const checkOptions: readonly OptionRow[] = [
  { name: "staged", description: "what is about to be committed, as it stands in the index" },
  { name: "range", value: "a..b", description: "what the commits of a range bring" },
  { name: "base", value: "ref", description: "what HEAD brings since it left <ref>: new findings only" },
  { name: "history", description: "every version of every file ever committed, by the scanner only" },
  { name: "stdin", description: "one file from standard input" },
  { name: "stdin-path", value: "path", description: "name of the file from standard input" },
  { name: "format", short: "f", value: "name", description: "form of the report", choices: reporterNames, standard: "text" },
  { name: "output", short: "o", value: "file", description: "write the report to a file" },
  { name: "fail-on", value: "severity", description: `exit with 1 at this severity or above (default: "${standards.failOn}", or what the policy says)`, choices: failOns },
  minConfidenceRow,
  todayRow,
  { name: "quiet", short: "q", description: "say nothing when all is well" },
  { name: "verbose", short: "v", description: "tell how long it took" },
];

/** The request of a well-formed `check` command line; `undefined` for anything else. */
export function readCheck(argv: readonly string[]): { readonly paths: readonly string[]; readonly options: CheckOptions } | undefined {
  if (argv[0] !== "check") return undefined;
  const options = Object.fromEntries(checkOptions.map(({ name, short, value }) =>
    [name, { type: value === undefined ? "boolean" as const : "string" as const, ...(short === undefined ? {} : { short }) }]));
  try {
    const { values, positionals } = parseArgs({ args: argv.slice(1), options, allowPositionals: true, strict: true });
    const read: Record<string, unknown> = {};
    for (const { name, choices, standard } of checkOptions) {
      const value = values[name] ?? standard;
      if (choices !== undefined && value !== undefined && (typeof value !== "string" || !choices.includes(value))) return undefined;
      read[name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())] = value;
    }
    return { paths: positionals, options: read as unknown as CheckOptions }; // The table and the type name the same options; a test compares both readers.
  } catch {
    return undefined;
  }
}
