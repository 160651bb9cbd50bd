/**
 * Every version of every file that the repository holds, each distinct content once, by the scanner only.
 *
 * All objects are read, also those that no branch reaches any more, because they were pushed once or may be. Names and
 * commits are looked up only for content in which something is found. Missing objects are named and passed over.
 */
import { compileLess } from "../compile-less.ts";
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
    compileLess();
    const { place } = this.#repository;
    const listed: string[] = [];
    const suspect = new Set<string>();
    const unread = new Map<string, string>();
    const ids = this.#blobs(listed, unread);
    // Each takes what the other has not taken: git unpacks the one share while the other is scanned.
    await Promise.all([1, 2].map(() => {
      let memory = Buffer.allocUnsafeSlow(1 << 16);
      return readBlobs(ids, place, {
        lend: (id, size) => {
          const large = tooLarge(size);
          if (large !== undefined) unread.set(id, large);
          if (large !== undefined || size === 0) return undefined;
          if (size > memory.length) memory = Buffer.allocUnsafeSlow(Math.max(size, memory.length * 2));
          return memory;
        },
        blob: (id, size) => {
          if (sink.probe(memory.subarray(0, size))) suspect.add(id);
        },
        unreadable: (id, why) => unread.set(id, why),
      });
    }));
    // Which share ended first is chance; a report is not.
    for (const id of listed) {
      const why = unread.get(id);
      if (why !== undefined) sink.skip(`object ${id.slice(0, 12)}`, why, false);
    }
    const wanted = new Set(listed.filter((id) => suspect.has(id)));
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

  /** Ids in the order of the packs, which is the fastest to read. They are noted in `listed`, and what git cannot tell the type of in both. */
  async *#blobs(listed: string[], unread: Map<string, string>): AsyncGenerator<readonly string[], void> {
    const { child, finished } = startGit(["cat-file", "--batch-all-objects", "--unordered", "--batch-check=%(objecttype) %(objectname)"], this.#repository.place);
    child.stdin.end();
    let rest = "";
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) { // A pipe without an encoding yields buffers.
      const lines = (rest + chunk.toString("latin1")).split("\n");
      rest = lines.pop() ?? "";
      const ids: string[] = [];
      for (const line of lines) {
        const [type = "", name = ""] = line.split(" ", 2);
        if (type === "blob") ids.push(name);
        // Then the id stands first.
        else if (name === "missing") unread.set(type, "its object is damaged");
        if (type === "blob" || name === "missing") listed.push(type === "blob" ? name : type);
      }
      yield ids;
    }
    const { code, stderr } = await finished;
    if (code !== 0) throw new UsageError(`git cannot list the objects: ${complaint(stderr)}.`);
  }
}
