/**
 * A folder that no repository tracks.
 *
 * Without a list of tracked files, `.gitignore` files decide, as git would read them; `node_modules` and `.git` are
 * left out. Links are not followed, so a walk always ends and stays inside the folder.
 */
import { readdirSync, readFileSync } from "node:fs";
import ignore from "ignore";
import type { Ignore } from "ignore";
import { compileLess } from "../compile-less.ts";
import { systemReason } from "../errors.ts";
import { Disk } from "./disk.ts";
import type { Input, ModuleHost, Sink } from "./input.ts";

export class FolderInput implements Input {
  readonly what: string;
  readonly mayBeEmpty = false;
  readonly root: string;
  readonly host: ModuleHost;
  readonly #disk: Disk;
  readonly #paths: readonly string[];

  constructor(root: string, paths: readonly string[]) {
    this.root = root;
    this.#disk = new Disk(root);
    this.#paths = paths;
    this.host = this.#disk.host();
    this.what = "files of a folder outside of any git repository";
  }

  async feed(sink: Sink): Promise<void> {
    compileLess();
    for (const path of this.#paths.length === 0 ? [""] : this.#paths) await feedFolder(this.#disk, path, sink);
  }
}

interface Level {
  /** Path of the folder that the patterns are relative to, with a closing slash unless it is the root. */
  readonly base: string;
  readonly patterns: Ignore;
}

/** Feeds `path`, a file or a folder with all below it. */
export async function feedFolder(disk: Disk, path: string, sink: Sink): Promise<void> {
  await feed(disk, path.replace(/\/+$/, ""), sink, []);
}

async function feed(disk: Disk, path: string, sink: Sink, levels: readonly Level[]): Promise<void> {
  let names;
  try {
    names = readdirSync(path === "" ? disk.root : `${disk.root}/${path}`, { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOTDIR") {
      const fed = disk.feed(path, sink);
      if (fed !== "missing" && fed !== undefined) await fed;
    } else {
      sink.skip(path, systemReason(error) ?? "cannot be listed", false);
    }
    return;
  }
  const base = path === "" ? "" : `${path}/`;
  const here = names.some((name) => name.name === ".gitignore" && name.isFile()) ? [...levels, level(disk.root, base)] : levels;
  names.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const name of names) {
    const child = base + name.name;
    const isFolder = name.isDirectory();
    if (isFolder && (name.name === ".git" || name.name === "node_modules")) continue;
    if (isIgnored(child, isFolder, here)) continue;
    if (isFolder) {
      await feed(disk, child, sink, here);
    } else if (name.isSymbolicLink()) {
      disk.skipLink(child, sink);
    } else {
      const fed = disk.feed(child, sink);
      if (fed !== "missing" && fed !== undefined) await fed;
    }
  }
}

function level(root: string, base: string): Level {
  const patterns = ignore({ allowRelativePaths: false });
  try {
    patterns.add(readFileSync(`${root}/${base}.gitignore`, "utf8"));
  } catch {
    // An unreadable ignore file ignores nothing: more is checked, not less.
  }
  return { base, patterns };
}

/** The innermost ignore file that says anything wins, as in git. */
function isIgnored(path: string, isFolder: boolean, levels: readonly Level[]): boolean {
  for (const { base, patterns } of [...levels].reverse()) {
    const answer = patterns.test(path.slice(base.length) + (isFolder ? "/" : ""));
    if (answer.ignored) return true;
    if (answer.unignored) return false;
  }
  return false;
}
