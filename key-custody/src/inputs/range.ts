/**
 * What a range of commits brings: the pull-request check.
 *
 * Both sides look at the changed files as they are at the end of the range, and at the same files before it, so that
 * only new findings count. The scanner also reads every version in between: a secret that was added and removed
 * again is still in the history that gets pushed. Content comes from the object store only.
 */
import { UsageError } from "../errors.ts";
import { complaint, expectSuccess, git, startGit } from "../git/git.ts";
import type { GitPlace } from "../git/git.ts";
import { nulRecords, pathText } from "../git/names.ts";
import { readBlobs } from "../git/objects.ts";
import { commitId } from "../git/repository.ts";
import type { Repository } from "../git/repository.ts";
import { generatedAmong } from "./attributes.ts";
import { skipSubmodule, submodule, symbolicLink } from "./index-entries.ts";
import { treeHost } from "./index-host.ts";
import type { Before, Input, ModuleHost, Sink } from "./input.ts";
import { tooLarge } from "./input.ts";
import { feedFiles } from "./staged.ts";

interface Change {
  /** Name at the end of the range. */
  readonly path: string;
  readonly id: string;
  readonly mode: string;
  readonly oldId: string;
  readonly oldMode: string;
  readonly isDeleted: boolean;
}

export async function openRange(repository: Repository, asked: { readonly range?: string | undefined; readonly base?: string | undefined }): Promise<Input> {
  const { place } = repository;
  const parts = asked.range === undefined ? [asked.base ?? "", "HEAD"] : asked.range.split(/\.{2,3}/);
  if (parts.length !== 2) throw new UsageError(`"${asked.range}" is not a range: write it as <from>..<to>.`);
  const [from = "", to = ""] = parts;
  const [start, end] = await Promise.all([commitId(repository, from || "HEAD"), commitId(repository, to || "HEAD")]);
  const merge = await git(["merge-base", start, end], place);
  if (merge.code !== 0) {
    throw new UsageError(repository.isShallow
      ? `The clone is too shallow to hold the common ancestor of ${from || "HEAD"} and ${to || "HEAD"}: fetch the history (git fetch --unshallow, or fetch-depth: 0 in actions/checkout).`
      : `${from || "HEAD"} and ${to || "HEAD"} have no common ancestor, so nothing tells what is new.`);
  }
  const base = merge.stdout.toString("latin1").trim();
  const root = repository.root ?? place.cwd;
  const what = asked.range === undefined ? `what HEAD brings since ${asked.base}` : `what ${asked.range} brings`;
  return new RangeInput({ what, root, place, start, base, end });
}

interface Range {
  readonly what: string;
  readonly root: string;
  readonly place: GitPlace;
  readonly start: string;
  /** Common ancestor of both ends. */
  readonly base: string;
  readonly end: string;
}

class RangeInput implements Input {
  readonly what: string;
  readonly root: string;
  readonly mayBeEmpty = true;
  readonly host: ModuleHost;
  readonly before: Before;
  readonly #range: Range;
  readonly #changes: Promise<readonly Change[]>;

  constructor(range: Range) {
    this.#range = range;
    this.what = range.what;
    this.root = range.root;
    this.host = treeHost(range.root, range.place, range.end);
    this.#changes = changes(range);
    this.#changes.catch(() => {});
    this.before = {
      commit: range.base,
      end: range.end,
      host: treeHost(range.root, range.place, range.base),
      feed: (sink) => this.#feedBefore(sink),
    };
  }

  async feed(sink: Sink): Promise<void> {
    const files = (await this.#changes).filter((change) => !change.isDeleted);
    for (const { mode, path } of files) {
      if (mode === submodule) skipSubmodule(path, sink);
    }
    const contents = files.filter(({ mode }) => mode !== submodule).map(({ path, mode, id }) => ({ path, mode, id, isUnmerged: false }));
    const generatedBy = generatedAmong(contents.map(({ path }) => path), this.#range.place, false);
    await feedFiles(contents, { generatedBy }, this.#range.place, sink);
    await this.#feedBetween(sink);
  }

  async #feedBefore(sink: Sink): Promise<void> {
    const known = (await this.#changes).filter(({ oldId, oldMode }) => !/^0+$/.test(oldId) && oldMode !== submodule && oldMode !== symbolicLink)
      .map(({ path, oldId, oldMode }) => ({ path, id: oldId, mode: oldMode, isUnmerged: false }));
    await feedFiles(known, {}, this.#range.place, sink);
  }

  /** Blobs that a commit of the range brought and that stand at neither end. */
  async #feedBetween(sink: Sink): Promise<void> {
    const { place, start, end } = this.#range;
    const atEnds = new Set((await this.#changes).flatMap(({ id, oldId }) => [id, oldId]));
    const between: { id: string; path: string; commit: string }[] = [];
    for await (const { commit, id, mode, path } of addedBlobs(place, [end, `^${start}`])) {
      if (atEnds.has(id) || mode === submodule || mode === symbolicLink) continue;
      atEnds.add(id);
      between.push({ id, path, commit });
    }
    let index = 0;
    await readBlobs(between.map(({ id }) => id), place, {
      lend: (_id, size) => {
        const large = tooLarge(size);
        if (large === undefined) return sink.lend(size);
        sink.skip(between[index]?.path ?? "", large, false);
        index += 1;
        return undefined;
      },
      blob: (_id, size) => {
        const file = between[index];
        index += 1;
        return file === undefined || size === 0 ? undefined : sink.take(file.path, size, { commit: file.commit, textOnly: true });
      },
      unreadable: (_id, why) => {
        const file = between[index];
        index += 1;
        if (file !== undefined) sink.skip(`${file.path} (in ${file.commit.slice(0, 12)})`, why, false);
      },
    });
  }
}

async function changes({ place, base, end }: Range): Promise<readonly Change[]> {
  const result = await git(["diff-tree", "-r", "-z", "--raw", "--no-abbrev", "-M", "-l1000", "--no-relative", base, end], place);
  expectSuccess(result, "compare the two ends of the range");
  const found: Change[] = [];
  const records = nulRecords(result.stdout);
  for (let record = records.next(); record.done !== true; record = records.next()) {
    if (record.value[0] !== 0x3a) continue;
    const [oldMode = "", mode = "", oldId = "", id = "", status = ""] = record.value.toString("latin1", 1).split(" ");
    let name = records.next();
    if (/^[RC]/.test(status)) name = records.next();
    if (name.done === true) break;
    found.push({ path: pathText(name.value), id, mode, oldId, oldMode, isDeleted: status === "D" });
  }
  return found;
}

/** Every blob that a commit adds against one of its parents, oldest commit first. `revisions` as `git rev-list` takes them. */
export async function* addedBlobs(place: GitPlace, revisions: readonly string[]): AsyncGenerator<{ commit: string; id: string; mode: string; path: string }> {
  const listed = await git(["rev-list", "--reverse", "--topo-order", ...revisions], place);
  if (listed.code !== 0) throw new UsageError(`git cannot list the commits: ${complaint(listed.stderr)}.`);
  if (listed.stdout.length === 0) return;
  const { child, finished } = startGit(["diff-tree", "--stdin", "-r", "-m", "--root", "-z", "--raw", "--no-abbrev", "--no-renames", "--no-relative"], place);
  child.stdin.end(listed.stdout);
  let commit = "";
  let header: string[] | undefined;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) { // A pipe without an encoding yields buffers.
    const data: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = data.lastIndexOf(0);
    if (end === -1) {
      rest = data;
      continue;
    }
    rest = data.subarray(end + 1);
    for (const record of nulRecords(data.subarray(0, end + 1))) {
      if (header !== undefined) {
        const [, mode = "", , id = "", status = ""] = header;
        header = undefined;
        if (status !== "D") yield { commit, id, mode, path: pathText(record) };
      } else if (record[0] === 0x3a) {
        header = record.toString("latin1", 1).split(" ");
      } else {
        commit = record.toString("latin1").trim().split(" ")[0] ?? "";
      }
    }
  }
  // Commits whose trees are missing end git early; what it told until then stands.
  await finished;
}
