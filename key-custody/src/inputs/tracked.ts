/**
 * The tracked files of a repository, as they are on disk, whole or below given paths.
 *
 * A path that is given by name and not tracked is checked all the same, because the user asked for it. Files that a
 * sparse working tree leaves out are read from the index.
 */
import { lstatSync } from "node:fs";
import type { Stats } from "node:fs";
import { compileLess } from "../compile-less.ts";
import { UsageError } from "../errors.ts";
import type { GitPlace } from "../git/git.ts";
import { generatedAmong } from "./attributes.ts";
import { Disk } from "./disk.ts";
import { indexEntries, skipSubmodule, submodule, symbolicLink } from "./index-entries.ts";
import type { IndexEntry } from "./index-entries.ts";
import type { Input, ModuleHost, Sink } from "./input.ts";
import { feedFiles } from "./staged.ts";

export class TrackedInput implements Input {
  readonly what: string;
  readonly mayBeEmpty = false;
  readonly hint = " Tell git about your files with git add, or name files and folders to check.";
  readonly root: string;
  readonly host: ModuleHost;
  readonly #place: GitPlace;
  readonly #paths: readonly string[];
  readonly #disk: Disk;

  /** `paths` are relative to the root, `/` between their parts; none means all. */
  constructor(root: string, place: GitPlace, paths: readonly string[]) {
    this.root = root;
    this.#place = place;
    this.#paths = paths;
    this.#disk = new Disk(root);
    this.host = this.#disk.host();
    this.what = paths.length === 0 ? "tracked files" : paths.length === 1 ? `files below ${paths[0]}` : `files of ${paths.length} given paths`;
  }

  async feed(sink: Sink): Promise<void> {
    if (this.#paths.length === 0) compileLess();
    const entries = await indexEntries(this.#place, this.#paths);
    const origin = { generatedBy: generatedAmong(entries.map((entry) => entry.path), this.#place, false) };
    const sparse: IndexEntry[] = [];
    for (const entry of entries) {
      if (entry.mode === submodule) skipSubmodule(entry.path, sink);
      else if (entry.mode === symbolicLink && !entry.isSparse) this.#disk.skipLink(entry.path, sink);
      else if (entry.isSparse) sparse.push(entry);
      else {
        const fed = this.#disk.feed(entry.path, sink, entry.bytes, origin);
        if (fed === "missing") sink.skip(entry.path, "deleted from the working tree", true);
        else if (fed !== undefined) await fed;
      }
    }
    await feedFiles(sparse.map(({ path, mode, id }) => ({ path, mode, id, isUnmerged: false })), origin, this.#place, sink);
    await this.#feedUntracked(entries, sink);
  }

  async #feedUntracked(entries: readonly IndexEntry[], sink: Sink): Promise<void> {
    for (const path of this.#paths) {
      if (entries.some((entry) => path === "" || entry.path === path || entry.path.startsWith(`${path}/`))) continue;
      const stat = statOf(`${this.root}/${path}`);
      if (stat === undefined) throw new UsageError(`"${path}" does not exist.`);
      if (stat.isDirectory()) {
        const { feedFolder } = await import("./folder.ts");
        await feedFolder(this.#disk, path, sink);
      } else if (stat.isSymbolicLink()) {
        this.#disk.skipLink(path, sink);
      } else {
        const fed = this.#disk.feed(path, sink);
        if (fed === "missing") throw new UsageError(`"${path}" does not exist.`);
        if (fed !== undefined) await fed;
      }
    }
  }
}

/** What stands at a path, a link for itself; `undefined` for nothing, also below a file. */
function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOTDIR") return undefined;
    throw error;
  }
}
