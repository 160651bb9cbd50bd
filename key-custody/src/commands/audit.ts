/**
 * `key-custody baseline audit`: a walk through the entries that nobody has judged yet.
 *
 * Each is shown by place and masked line, never by value. Every answer is saved at once, so leaving at any time, also
 * by Ctrl-C or a closed terminal, loses nothing; the last answer can be taken back.
 */
import { entryOf, formatBaseline, match } from "../baseline/baseline.ts";
import type { BaselineEntry, Verdict } from "../baseline/baseline.ts";
import type { Found } from "../checker.ts";
import { UsageError } from "../errors.ts";
import type { Io } from "../io.ts";
import { printable } from "../reporters/printable.ts";
import { save, treeFindings } from "./baseline.ts";
import type { BaselineOptions } from "./baseline.ts";

const question = "true secret or defect [t], false [f], later [l], undo [u], quit [q] > ";

export async function auditBaseline(options: BaselineOptions, io: Io): Promise<number> {
  const { root, found, key, old } = await treeFindings(options, io);
  if (old === undefined) throw new UsageError(`There is no baseline to audit: run "key-custody baseline create" first.`);
  const verdicts = new Map<BaselineEntry, Verdict>();
  const { known } = match(old.entries, found, (one) => entryOf(one));
  const open = [...known].filter(([, entry]) => entry.verdict === undefined);
  if (open.length === 0) {
    io.stdout.write("Every entry of the baseline is judged.\n");
    return 0;
  }
  const keep = (): void => {
    const entries = old.entries.map((entry) => {
      const verdict = verdicts.get(entry) ?? entry.verdict;
      return verdict === undefined ? entry : { ...entry, verdict };
    });
    const next = { key, entries };
    if (formatBaseline(next) !== formatBaseline(old) || verdicts.size === 0) save(root, next);
  };
  const answers = linesOf(io.stdin ?? process.stdin);
  const judged: number[] = [];
  let at = 0;
  show(open, at, io);
  for await (const line of answers) {
    const entry = open[at]?.[1];
    const answer = line.trim().toLowerCase();
    if (answer === "q" || answer === "quit") break;
    if ((answer === "t" || answer === "f") && entry !== undefined) {
      verdicts.set(entry, answer === "t" ? "true" : "false");
      judged.push(at);
      at += 1;
      keep();
    } else if (answer === "l" || answer === "") {
      judged.push(at);
      at += 1;
    } else if (answer === "u") {
      const last = judged.pop();
      const undone = last === undefined ? undefined : open[last];
      if (last !== undefined && undone !== undefined) {
        at = last;
        verdicts.delete(undone[1]);
        keep();
      }
    } else {
      io.stdout.write("Answer with t, f, l, u or q.\n");
    }
    if (at >= open.length) break;
    show(open, at, io);
  }
  io.stdout.write(`\n${verdicts.size} judged, ${open.length - verdicts.size} left for later.\n`);
  return 0;
}

function show(open: readonly (readonly [Found, BaselineEntry])[], at: number, io: Io): void {
  const found = open[at]?.[0];
  if (found === undefined) return;
  const { path, line, column, rule, detector, message, maskedLine } = found.finding;
  io.stdout.write([
    "",
    `${at + 1} of ${open.length}  ${printable(path)}:${line}:${column}  ${rule}${detector === undefined ? "" : ` (${detector})`}`,
    `  ${printable(message)}`,
    ...(maskedLine === undefined ? [] : [`  ${line} | ${printable(maskedLine.trim().slice(0, 200))}`]),
    question,
  ].join("\n"));
}

async function* linesOf(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of chunks) {
    const lines = (rest + (typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8"))).split(/\r?\n/);
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}
