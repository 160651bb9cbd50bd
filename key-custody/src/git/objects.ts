/**
 * Streams blobs out of git, each once, into memory that the caller lends.
 *
 * One `git cat-file --batch` serves any number of blobs; only one blob is held at a time. A missing or corrupt object
 * ends git in some versions and repositories, so the reader notes that object as unreadable and goes on with the rest
 * in a new process.
 */
import { git, startGit } from "./git.ts";
import type { GitPlace, GitProcess } from "./git.ts";

export interface BlobSink {
  /** Memory for a blob of `size` bytes; `undefined` when the blob is not wanted, and then `blob` is not called. */
  lend(id: string, size: number): Uint8Array | undefined;
  /** The lent memory holds the whole blob. */
  blob(id: string, size: number): void | Promise<void>;
  /** The object is not there, damaged, or no blob. */
  unreadable(id: string, why: string): void;
}

/** A `cat-file` that is already running while its caller finds out which blobs it wants. */
export interface WarmReader {
  readonly child: GitProcess;
  readonly finished: Promise<{ code: number; stderr: string }>;
}

export function startReader(place: GitPlace): WarmReader {
  return startGit(["cat-file", "--batch", "--buffer"], place);
}

const absentWords = "its object is not in this clone";

/** Reads every id in order. Ids may repeat; each is read as often as it is named, and those that become known bit by bit meanwhile. */
export async function readBlobs(given: readonly string[] | AsyncIterable<readonly string[]>, place: GitPlace, sink: BlobSink, warm?: WarmReader): Promise<void> {
  const ids: string[] = [];
  const reader = warm ?? startReader(place);
  const filled = fill(ids, "length" in given ? [given] : given, reader);
  // Told when everything that was asked for has been read.
  filled.catch(() => {});
  let next = await readSome(ids, 0, undefined, reader, sink);
  await filled;
  let present: ReadonlySet<string> | undefined;
  for (let id = ids[next]; id !== undefined; id = ids[next]) {
    // Git gave up at this object. It gives up at every absent one of a partial clone, so ask once which are there.
    present ??= await presentObjects(place);
    sink.unreadable(id, present.has(id) ? "its object is damaged" : absentWords);
    next += 1;
    if (next < ids.length) {
      const again = startReader(place);
      again.child.stdin.end(idLines(ids.slice(next).filter((one) => present?.has(one))));
      next = await readSome(ids, next, present, again, sink);
    }
  }
}

const idLines = (ids: readonly string[]): string => ids.map((id) => `${id}\n`).join("");

/** Collects ids and asks for each at once: git reads the first while the last is not yet known. */
async function fill(ids: string[], source: Iterable<readonly string[]> | AsyncIterable<readonly string[]>, { child: { stdin } }: WarmReader): Promise<void> {
  try {
    for await (const some of source) {
      for (const id of some) ids.push(id);
      stdin.write(idLines(some));
    }
  } finally {
    stdin.end();
  }
}

async function presentObjects(place: GitPlace): Promise<ReadonlySet<string>> {
  const { stdout } = await git(["cat-file", "--batch-all-objects", "--unordered", "--batch-check=%(objectname)"], place);
  return new Set(stdout.toString("latin1").split("\n"));
}

/** Reads what a reader is asked for, from position `from` on, and returns the position at which git ended. */
async function readSome(ids: readonly string[], from: number, present: ReadonlySet<string> | undefined, reader: WarmReader, sink: BlobSink): Promise<number> {
  const { child, finished } = reader;
  let position = from;
  const passAbsent = (): void => {
    for (let id = ids[position]; id !== undefined && present?.has(id) === false; id = ids[position += 1]) sink.unreadable(id, absentWords);
  };
  let header = "";
  let state: "header" | "content" | "end" = "header";
  let id = "";
  let size = 0;
  let filled = 0;
  let memory: Uint8Array | undefined;
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) { // A pipe without an encoding yields buffers.
    let at = 0;
    while (at < chunk.length) {
      if (state === "header") {
        const end = chunk.indexOf(10, at);
        header += chunk.toString("latin1", at, end === -1 ? chunk.length : end);
        if (end === -1) break;
        at = end + 1;
        const [name = "", type, length] = header.split(" ");
        header = "";
        id = name;
        passAbsent();
        if (length === undefined || type === "missing") {
          sink.unreadable(id, absentWords);
          position += 1;
          continue;
        }
        size = Number(length);
        filled = 0;
        memory = type === "blob" ? sink.lend(id, size) : undefined;
        if (type !== "blob") sink.unreadable(id, `it is a ${type}, not a file`);
        state = size === 0 ? "end" : "content";
        if (size === 0 && memory !== undefined) await sink.blob(id, 0);
      } else if (state === "content") {
        const take = Math.min(size - filled, chunk.length - at);
        memory?.set(chunk.subarray(at, at + take), filled);
        filled += take;
        at += take;
        if (filled === size) {
          state = "end";
          if (memory !== undefined) {
            const waiting = sink.blob(id, size);
            if (waiting !== undefined) await waiting;
          }
        }
      } else {
        at += 1;
        position += 1;
        state = "header";
      }
    }
  }
  passAbsent();
  await finished;
  return position;
}
