/**
 * What the git index holds, and what stands in it that is not a file's content.
 *
 * Entries come from `git ls-files`, which neither refreshes the index nor looks at the working tree. Submodules, links
 * and large-file pointers are told apart here once for every input.
 */
import { posix } from "node:path";
import { UsageError } from "../errors.ts";
import { complaint, git } from "../git/git.ts";
import type { GitPlace } from "../git/git.ts";
import { nulRecords, pathText } from "../git/names.ts";
import type { Sink } from "./input.ts";

export interface IndexEntry {
  readonly path: string;
  /** The name as bytes, when `path` had to be rewritten to be readable. */
  readonly bytes?: Uint8Array;
  readonly mode: string;
  readonly id: string;
  /** Left out of a sparse working tree. */
  readonly isSparse: boolean;
  /** In a merge conflict: 1 to 3, else 0. */
  readonly stage: number;
}

/** `paths` are relative to the root; none means all. */
export async function indexEntries(place: GitPlace, paths: readonly string[]): Promise<IndexEntry[]> {
  const { code, stdout, stderr } = await git(["ls-files", "-s", "-t", "-z", "--full-name", "--", ...paths], place);
  if (code !== 0) {
    throw new UsageError(`git cannot read the index: ${complaint(stderr)}. If the file is damaged, delete it and run: git reset`);
  }
  const entries: IndexEntry[] = [];
  let last = "";
  for (const record of nulRecords(stdout)) {
    const tab = record.indexOf(9);
    const [tag = "", mode = "", id = "", stage = "0"] = record.toString("latin1", 0, tab).split(" ");
    const name = record.subarray(tab + 1);
    const path = pathText(name);
    // The stages of a conflict share one file of the working tree.
    if (stage !== "0" && path === last) continue;
    last = path;
    entries.push({
      path, mode, id, isSparse: tag === "S", stage: Number(stage),
      ...(isFaithful(path, name) ? {} : { bytes: name }),
    });
  }
  return entries;
}

export function isFaithful(path: string, name: Uint8Array): boolean {
  return Buffer.byteLength(path) === name.length;
}

export const submodule = "160000";
export const symbolicLink = "120000";

export function skipSubmodule(path: string, sink: Sink): void {
  sink.skip(path, "submodule: check it in its own repository", true);
}

/** A link stored in git: its content is the target. Links to places inside the tree are not worth a word. */
export function skipStoredLink(path: string, target: string, sink: Sink): void {
  const resolved = posix.normalize(posix.join(posix.dirname(path), target));
  if (posix.isAbsolute(target) || resolved === ".." || resolved.startsWith("../")) {
    sink.skip(path, "symbolic link out of the tree", true);
  }
}
