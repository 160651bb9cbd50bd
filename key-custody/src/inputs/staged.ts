/**
 * What is about to be committed: blobs of the index that differ from HEAD.
 *
 * The working copy is never read, so a secret that is staged and already cleaned on disk is found, and one that is
 * not staged yet is left to its own commit. Git, the reader of blobs and the engine start side by side, because a hook
 * is waited for.
 */
import { UsageError } from "../errors.ts";
import { complaint, git } from "../git/git.ts";
import type { GitPlace } from "../git/git.ts";
import { nulRecords, pathText } from "../git/names.ts";
import { readBlobs, startReader } from "../git/objects.ts";
import type { WarmReader } from "../git/objects.ts";
import { generatedAmong } from "./attributes.ts";
import { indexEntries, skipStoredLink, skipSubmodule, submodule, symbolicLink } from "./index-entries.ts";
import { indexHost } from "./index-host.ts";
import type { Input, ModuleHost, Origin, Sink } from "./input.ts";
import { tooLarge } from "./input.ts";

export interface StagedFile {
  readonly path: string;
  readonly mode: string;
  readonly id: string;
  /** Stands in a merge conflict. */
  readonly isUnmerged: boolean;
}

export class StagedInput implements Input {
  readonly what = "staged files";
  readonly mayBeEmpty = true;
  readonly root: string;
  readonly #place: GitPlace;
  readonly #reader: WarmReader;
  readonly #staged: Promise<readonly StagedFile[]>;

  constructor(root: string, place: GitPlace, staged: Promise<readonly StagedFile[]>, reader: WarmReader) {
    this.root = root;
    this.#place = place;
    this.#staged = staged;
    this.#reader = reader;
  }

  get host(): ModuleHost {
    return indexHost(this.root, this.#place);
  }

  async feed(sink: Sink): Promise<void> {
    const files: StagedFile[] = [];
    for (const file of await this.#staged) {
      if (file.mode === submodule) skipSubmodule(file.path, sink);
      else if (file.isUnmerged) sink.skip(file.path, "in a merge conflict: resolve and stage it", false);
      else files.push(file);
    }
    const generatedBy = generatedAmong(files.map((file) => file.path), this.#place, true);
    await feedFiles(files, { generatedBy }, this.#place, sink, this.#reader);
  }
}

/** Starts everything a staged check needs from git at once. */
export function openStaged(place: GitPlace): { staged: Promise<readonly StagedFile[]>; reader: WarmReader } {
  const reader = startReader(place);
  const staged = stagedFiles(place);
  staged.catch(() => {});
  return { staged, reader };
}

async function stagedFiles(place: GitPlace): Promise<readonly StagedFile[]> {
  const args = ["diff-index", "--cached", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-relative", "HEAD", "--"];
  const { code, stdout, stderr } = await git(args, place);
  if (code === 0) return parseRaw(stdout);
  if (/bad revision 'HEAD'|ambiguous argument 'HEAD'|unknown revision/.test(stderr)) {
    // Before the first commit everything in the index is staged.
    const entries = await indexEntries(place, []);
    return entries.map(({ path, mode, id, stage }) => ({ path, mode, id, isUnmerged: stage !== 0 }));
  }
  if (/not a git repository/i.test(stderr)) throw new UsageError("--staged needs a git repository, and there is none here.");
  throw new UsageError(`git cannot tell what is staged: ${complaint(stderr)}.`);
}

/** Parses `--raw -z` of a comparison without renames; deletions are left out. */
export function parseRaw(output: Buffer): StagedFile[] {
  const files: StagedFile[] = [];
  let header: string[] | undefined;
  for (const record of nulRecords(output)) {
    if (header === undefined) {
      if (record[0] === 0x3a) header = record.toString("latin1", 1).split(" ");
      continue;
    }
    const [, mode = "", , id = "", status = ""] = header;
    header = undefined;
    if (status !== "D") files.push({ path: pathText(record), mode, id, isUnmerged: status === "U" });
  }
  return files;
}

/** Streams the blobs of `files`, each distinct one once, and hands every file over under its own path. */
export async function feedFiles(
  files: readonly StagedFile[],
  origin: Origin,
  place: GitPlace,
  sink: Sink,
  reader?: WarmReader,
): Promise<void> {
  let index = 0;
  let memory: Uint8Array | undefined;
  await readBlobs(files.map((file) => file.id), place, {
    lend(_id, size) {
      const file = files[index];
      const large = tooLarge(size);
      if (file === undefined || large === undefined) return (memory = sink.lend(size));
      sink.skip(file.path, large, false);
      index += 1;
      return undefined;
    },
    blob(_id, size) {
      const file = files[index];
      index += 1;
      if (file === undefined) return;
      if (file.mode === symbolicLink) {
        skipStoredLink(file.path, Buffer.from(memory?.subarray(0, size) ?? []).toString("utf8"), sink);
        return;
      }
      return sink.take(file.path, size, origin);
    },
    unreadable(_id, why) {
      const file = files[index];
      index += 1;
      if (file !== undefined) sink.skip(file.path, why, false);
    },
  }, reader);
}
