/**
 * From what the user asked for to an input.
 *
 * Paths decide which repository is meant: that of the working folder, else that around the first path. Where no
 * repository is, a folder is walked. A path that does not exist stops the run, because a check that silently leaves
 * something out is worse than none.
 */
import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { UsageError } from "../errors.ts";
import type { GitPlace } from "../git/git.ts";
import { findRepository } from "../git/repository.ts";
import type { Repository } from "../git/repository.ts";
import type { Input } from "./input.ts";
import { StagedInput, openStaged } from "./staged.ts";

/** What `check` looks at: at most one of these is set. */
export interface Selection {
  readonly paths: readonly string[];
  readonly staged?: boolean | undefined;
  readonly range?: string | undefined;
  readonly base?: string | undefined;
  readonly history?: boolean | undefined;
  readonly stdin?: boolean | undefined;
  readonly stdinPath?: string | undefined;
}

export interface Opened {
  readonly input: Input;
  readonly repository: Repository | undefined;
}

export async function openSelection(selection: Selection, place: GitPlace, stdin: AsyncIterable<Uint8Array | string> | undefined): Promise<Opened> {
  const ways = [selection.staged && "--staged", selection.range && "--range", selection.base && "--base", selection.history && "--history", selection.stdin && "--stdin"]
    .filter((way) => typeof way === "string");
  if (ways.length > 1) throw new UsageError(`${ways.join(" and ")} exclude each other: use one of them.`);
  if (ways.length === 1 && selection.paths.length > 0) throw new UsageError(`${ways[0]} takes no paths.`);
  if (selection.stdinPath !== undefined && selection.stdin !== true) throw new UsageError("--stdin-path needs --stdin.");
  if (selection.staged === true) return openStagedInput(place);
  if (selection.stdin === true) return openStdin(selection.stdinPath, place, stdin);
  if (selection.range !== undefined || selection.base !== undefined) return openRangeInput(selection, place);
  if (selection.history === true) return openHistoryInput(place);
  return openPaths(selection.paths, place);
}

async function openStagedInput(place: GitPlace): Promise<Opened> {
  const { staged, reader } = openStaged(place);
  const root = rootOfHook(place) ?? requireTree(await findRepository(place), "--staged");
  return { repository: undefined, input: new StagedInput(root, place, staged, reader) };
}

/** Hooks start at the root of the working tree: where `.git` stands, git need not be asked. */
function rootOfHook({ cwd, env }: GitPlace): string | undefined {
  return env["GIT_WORK_TREE"] === undefined && existsSync(`${cwd}/.git`) ? posixPath(realpathSync.native(cwd)) : undefined;
}

async function openStdin(path: string | undefined, place: GitPlace, stdin: AsyncIterable<Uint8Array | string> | undefined): Promise<Opened> {
  if (path === undefined) throw new UsageError("--stdin needs --stdin-path <path>: the name decides which rules apply.");
  const repository = await findRepository(place);
  const root = repository?.root ?? posixPath(place.cwd);
  const { StdinInput } = await import("./stdin.ts");
  return { repository, input: new StdinInput(root, relativeTo(root, path, place.cwd) ?? posixPath(path), stdin ?? process.stdin) };
}

async function openRangeInput(selection: Selection, place: GitPlace): Promise<Opened> {
  const repository = await findRepository(place);
  if (repository === undefined) throw new UsageError("--range and --base need a git repository, and there is none here.");
  const { openRange } = await import("./range.ts");
  return { repository, input: await openRange(repository, selection) };
}

async function openHistoryInput(place: GitPlace): Promise<Opened> {
  const repository = await findRepository(place);
  if (repository === undefined) throw new UsageError("--history needs a git repository, and there is none here.");
  const { HistoryInput } = await import("./history.ts");
  return { repository, input: new HistoryInput(repository) };
}

async function openPaths(paths: readonly string[], place: GitPlace): Promise<Opened> {
  for (const path of paths) {
    if (path === "") throw new UsageError("A path is empty.");
  }
  let repository = await findRepository(place);
  if (repository !== undefined && repository.root === undefined) {
    throw new UsageError("This repository has no working tree: use --range or --history.");
  }
  const [first] = paths;
  if (first !== undefined && (repository?.root === undefined || relativeTo(repository.root, first, place.cwd) === undefined)) {
    const folder = nearestFolder(resolve(place.cwd, first));
    if (folder === undefined) throw new UsageError(`"${first}" does not exist.`);
    const { GIT_DIR: _dir, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, ...env } = place.env;
    repository = await findRepository({ ...place, cwd: folder, env });
    if (repository?.root === undefined) return { repository: undefined, input: await openFolder(folder, paths, place) };
  }
  const root = repository?.root;
  if (repository === undefined || root === undefined) return { repository: undefined, input: await openFolder(place.cwd, paths, place) };
  const here = relativeTo(root, ".", place.cwd);
  const wanted = paths.length === 0 ? [here ?? ""] : paths.map((path) => {
    const inside = relativeTo(root, path, place.cwd);
    if (inside === undefined) throw new UsageError(`"${path}" is outside of the repository: check it in a run of its own.`);
    return inside;
  });
  const { TrackedInput } = await import("./tracked.ts");
  return { repository, input: new TrackedInput(root, atRoot(repository.place, root), wanted.includes("") ? [] : wanted) };
}

async function openFolder(folder: string, paths: readonly string[], place: GitPlace): Promise<Input> {
  const { FolderInput } = await import("./folder.ts");
  const root = posixPath(realpathSync.native(folder));
  const wanted = paths.map((path) => {
    const inside = relativeTo(root, path, place.cwd);
    if (inside === undefined) throw new UsageError(`"${path}" is outside of ${folder}: check it in a run of its own.`);
    if (!existsSync(resolve(place.cwd, path))) throw new UsageError(`"${path}" does not exist.`);
    return inside;
  });
  return new FolderInput(root, wanted.includes("") ? [] : wanted);
}

export function requireTree(repository: Repository | undefined, option: string): string {
  if (repository === undefined) throw new UsageError(`${option} needs a git repository, and there is none here.`);
  if (repository.root === undefined) throw new UsageError(`${option} needs a working tree, and this repository has none.`);
  return repository.root;
}

/** The same repository with git started at its root, so that every path is relative to it. */
export function atRoot(place: GitPlace, root: string): GitPlace {
  if (posixPath(place.cwd) === root) return place;
  const { GIT_DIR, ...env } = place.env;
  return { ...place, cwd: root, env: GIT_DIR === undefined ? env : { ...env, GIT_DIR: resolve(place.cwd, GIT_DIR) } };
}

/** `path` relative to `root` with `/` between its parts, "" for the root itself, `undefined` when it lies outside. */
export function relativeTo(root: string, path: string, cwd: string): string | undefined {
  const absolute = resolve(cwd, path);
  const inside = (base: string, target: string): string | undefined => {
    const way = relative(base, target);
    return way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way) ? undefined : posixPath(way);
  };
  const plain = inside(root, absolute);
  if (plain !== undefined) return plain;
  // The working folder may be reached through a link, while git names the real root.
  const folder = nearestFolder(absolute);
  if (folder === undefined) return undefined;
  return inside(realpathSync.native(root), resolve(realpathSync.native(folder), relative(folder, absolute)));
}

function nearestFolder(path: string): string | undefined {
  for (let at = path; ; at = dirname(at)) {
    // Asked first, because `statSync` throws for what lies below a file.
    if (existsSync(at) && statSync(at).isDirectory()) return at;
    if (at === dirname(at)) return undefined;
    if (at === path && !existsSync(path) && !existsSync(dirname(path))) return undefined;
  }
}

function posixPath(path: string): string {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}
