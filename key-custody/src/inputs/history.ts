/**
 * Every version of every file that the repository holds, each distinct content once, by the scanner only.
 *
 * All objects are read, also those that no branch reaches any more, because they were pushed once or may be. Names and
 * commits are looked up only for content in which something is found. Missing objects are named and passed over.
 */
import { UsageError } from "../errors.ts";
import { complaint, startGit } from "../git/git.ts";
import { readBlobs } from "../git/objects.ts";
import type { Repository } from "../git/repository.ts";
import type { Input, Sink } from "./input.ts";
import { tooLarge } from "./input.ts";
import { addedBlobs } from "./range.ts";

export class HistoryInput implements Input {
  readonly what = "the whole history, by the scanner only";
  readonly mayBeEmpty = false;
  readonly root: string;
  readonly #repository: Repository;

  constructor(repository: Repository) {
    this.#repository = repository;
    this.root = repository.root ?? repository.place.cwd;
  }

  async feed(sink: Sink): Promise<void> {
    const { place } = this.#repository;
    const wanted = new Set<string>();
    await readBlobs(await this.#blobs(sink), place, {
      lend: (_id, size) => sink.lend(size),
      blob: (id, size) => {
        if (sink.probe(size)) wanted.add(id);
      },
      unreadable: (id, why) => sink.skip(`object ${id.slice(0, 12)}`, why, false),
    });
    if (wanted.size === 0) return;
    const names = new Map<string, { path: string; commit: string }>();
    for await (const { id, path, commit } of addedBlobs(place, ["--all"])) {
      if (!wanted.has(id) || names.has(id)) continue;
      names.set(id, { path, commit });
      if (names.size === wanted.size) break;
    }
    await readBlobs([...wanted], place, {
      lend: (_id, size) => sink.lend(size),
      blob: (id, size) => {
        const name = names.get(id);
        return sink.take(name?.path ?? `object ${id.slice(0, 12)} (on no branch)`, size, {
          textOnly: true, isCounted: true, ...(name === undefined ? {} : { commit: name.commit }),
        });
      },
      unreadable: (id, why) => sink.skip(`object ${id.slice(0, 12)}`, why, false),
    });
  }

  /** Ids in the order of the packs, which is the fastest to read. */
  async #blobs(sink: Sink): Promise<string[]> {
    const { place } = this.#repository;
    const { child, finished } = startGit(["cat-file", "--batch-all-objects", "--unordered", "--batch-check=%(objecttype) %(objectname) %(objectsize)"], place);
    child.stdin.end();
    const ids: string[] = [];
    let rest = "";
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) { // A pipe without an encoding yields buffers.
      const lines = (rest + chunk.toString("latin1")).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        if (!line.startsWith("blob ")) continue;
        const [, id = "", size = "0"] = line.split(" ");
        const large = tooLarge(Number(size));
        if (large !== undefined) sink.skip(`object ${id.slice(0, 12)}`, large, false);
        else if (size !== "0") ids.push(id);
      }
    }
    const { code, stderr } = await finished;
    if (code !== 0) throw new UsageError(`git cannot list the objects: ${complaint(stderr)}.`);
    return ids;
  }
}
