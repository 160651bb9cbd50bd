/**
 * `key-custody baseline create | update | audit | import`.
 *
 * A baseline is made once from all tracked files and then only shrinks, unless `--add` asks for more: what is new must be
 * looked at. Writing is all or nothing, and the same findings give the same bytes.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Confidence } from "detect-secrets-wasm";
import type { Baseline, BaselineEntry } from "../baseline/baseline.ts";
import { baselineFile, entryOf, formatBaseline, match, newKey, parseBaseline } from "../baseline/baseline.ts";
import type { Found } from "../checker.ts";
import { UsageError, systemReason } from "../errors.ts";
import { openSelection } from "../inputs/open.ts";
import type { Io } from "../io.ts";
import { printable } from "../reporters/printable.ts";
import { replaceFile } from "../replace-file.ts";
import { readerOf, run } from "../run.ts";
import { today } from "./check.ts";

export interface BaselineOptions {
  readonly minConfidence?: Confidence | undefined;
  readonly today?: string | undefined;
  readonly add?: boolean | undefined;
  readonly force?: boolean | undefined;
}

export interface TreeFindings {
  readonly root: string;
  readonly found: readonly Found[];
  readonly key: string;
  readonly old: Baseline | undefined;
}

/** Everything that tracked files have to report, exceptions aside, with value identities under the baseline's key. */
export async function treeFindings(options: BaselineOptions, io: Io, hasDigests = false): Promise<TreeFindings> {
  const { input, repository } = await openSelection({ paths: [] }, { ...io, cwd: await rootOf(io) }, undefined);
  const text = readerOf(input.root)(baselineFile);
  const old = text === undefined ? undefined : parseBaseline(text, baselineFile);
  const key = old?.key ?? newKey();
  const result = await run(input, { minConfidence: options.minConfidence, today: today(options.today), ignoresBaseline: true, valueKey: key, hasDigests }, io);
  if (repository === undefined) throw new UsageError("A baseline needs a git repository, and there is none here.");
  if (result.checker.files === 0) throw new UsageError("Nothing to check: no tracked file could be scanned.");
  return { root: input.root, found: result.found.filter(({ finding }) => finding.suppression === undefined), key, old };
}

/** A baseline covers the whole repository, wherever in it the command is started. */
async function rootOf(io: Io): Promise<string> {
  const { findRepository } = await import("../git/repository.ts");
  return (await findRepository(io))?.root ?? io.cwd;
}

export async function createBaseline(options: BaselineOptions, io: Io): Promise<number> {
  const { root, found, key, old } = await treeFindings(options, io);
  if (old !== undefined && options.force !== true) {
    throw new UsageError(`${baselineFile} exists: use "key-custody baseline update", or --force to make it anew.`);
  }
  save(root, { key, entries: found.map((one) => entryOf(one)) });
  io.stdout.write(`${baselineFile}: ${count(found.length, "finding")} known from now on. New ones fail the check.\n`);
  if (found.length > 0) io.stdout.write(`Next: commit it, then run "key-custody baseline audit" to say which are true.\n`);
  return 0;
}

export async function updateBaseline(options: BaselineOptions, io: Io): Promise<number> {
  const { root, found, key, old } = await treeFindings(options, io);
  if (old === undefined) throw new UsageError(`There is no ${baselineFile} yet: run "key-custody baseline create".`);
  const { known, gone } = match(old.entries, found, (one) => entryOf(one));
  const kept = [...known].map(([one, entry]) => entryOf(one, entry.verdict));
  const fresh = found.filter((one) => !known.has(one));
  const entries: BaselineEntry[] = options.add === true ? [...kept, ...fresh.map((one) => entryOf(one))] : kept;
  save(root, { key, entries });
  io.stdout.write(`${baselineFile}: ${count(kept.length, "entry", "entries")} kept, ${gone.length} removed because nothing is found there any more` +
    `${options.add === true ? `, ${fresh.length} added` : ""}.\n`);
  if (fresh.length > 0 && options.add !== true) {
    io.stdout.write(`${count(fresh.length, "finding")} not in it: fix them, or take them in with "key-custody baseline update --add".\n`);
  }
  return 0;
}

/** Takes findings that another tool excepts into the baseline, and tells which of its entries match nothing here. */
export async function importBaseline(file: string, options: BaselineOptions, io: Io): Promise<number> {
  const { parseForeign, matchForeign } = await import("../baseline/foreign.ts");
  let text: string;
  try {
    text = readFileSync(resolve(io.cwd, file), "utf8");
  } catch (error) {
    throw new UsageError(`${file} ${systemReason(error) ?? "cannot be read"}.`);
  }
  const foreign = parseForeign(text, file);
  const { root, found, key, old } = await treeFindings(options, io, true);
  const { matched, rest } = matchForeign(foreign, found);
  const taken = new Set([...matched.values()].flat());
  const { known } = match(old?.entries ?? [], found, (one) => entryOf(one));
  const fresh = [...taken].filter((one) => !known.has(one));
  save(root, { key, entries: [...(old?.entries ?? []), ...fresh.map((one) => entryOf(one))] });
  io.stdout.write(`${printable(file)}: matched ${matched.size} of ${foreign.length}. ${baselineFile} gained ${count(fresh.length, "entry", "entries")}.\n`);
  if (rest.length > 0) {
    io.stdout.write("Not matched, because key-custody reports nothing there:\n");
    for (const { path, line, label } of rest) io.stdout.write(`  ${printable(path)}${line === undefined ? "" : `:${line}`}  ${printable(label)}\n`);
  }
  return 0;
}

export function save(root: string, baseline: Baseline): void {
  replaceFile(baselineFile, formatBaseline(baseline), root, { within: root });
}

export function count(number: number, one: string, many: string = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
