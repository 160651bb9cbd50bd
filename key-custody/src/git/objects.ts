/**
 * Streams blobs out of git, each once, into memory that the caller lends.
 *
 * One `git cat-file --batch` serves any number of blobs; only one blob is held at a time. A missing or corrupt object
 * ends git in some versions and repositories, so the reader notes that object as unreadable and goes on with the rest
 * in a new process.
 */
import type { Readable } from "node:stream";
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
  const take = (chunk: Buffer, from: number): void | Promise<void> => {
    let at = from;
    while (at < chunk.length) {
      if (state === "header") {
        const end = chunk.indexOf(10, at);
        header += chunk.toString("latin1", at, end === -1 ? chunk.length : end);
        if (end === -1) return;
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
        state = "content";
      }
      if (state === "content") {
        const part = Math.min(size - filled, chunk.length - at);
        memory?.set(chunk.subarray(at, at + part), filled);
        filled += part;
        at += part;
        if (filled < size) return;
        state = "end";
        const waiting = memory === undefined ? undefined : sink.blob(id, size);
        if (waiting !== undefined) return waiting.then(() => take(chunk, at));
      } else {
        at += 1;
        position += 1;
        state = "header";
      }
    }
  };
  await eachChunk(child.stdout, (chunk) => take(chunk, 0));
  passAbsent();
  await finished;
  return position;
}

/** Hands over chunk after chunk, each when its turn comes: git writes so many that the stream's own iterator would cost as much as the scan. */
function eachChunk(stream: Readable, take: (chunk: Buffer) => void | Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => {
      stream.destroy();
      reject(error as Error); // thrown by the sink
    };
    let turn: Promise<void> | undefined;
    const waitFor = (waiting: Promise<void>): void => {
      stream.pause();
      const mine = waiting.then(() => {
        if (turn !== mine) return;
        turn = undefined;
        stream.resume();
      }, fail);
      turn = mine;
    };
    stream.on("data", (chunk: Buffer) => {
      try {
        // A stream that is told to pause may still hand over what it has read already.
        const waiting = turn === undefined ? take(chunk) : turn.then(() => take(chunk));
        if (waiting !== undefined) waitFor(waiting);
      } catch (error) {
        fail(error);
      }
    });
    stream.on("error", reject);
    // The end is told even to those who pause.
    stream.on("end", () => void (turn ?? Promise.resolve()).then(resolve));
  });
}
