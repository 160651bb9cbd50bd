/**
 * Is a file one that git ignores and doesn't track? Such a file never leaves the machine, so its secrets stay where they are.
 *
 * The answer is git's own, worked out from the same files: `.gitignore` on the way up to the repository's root,
 * `info/exclude`, the user's excludes file, and the index. No process is started, so an editor can ask on every
 * keystroke and nothing that the repository configures can run. Where there is no file system (a browser), no
 * repository, or an index that can't be read, the answer is no: a finding is shown rather than lost.
 */
import ignore from "ignore";
import type { Ignore } from "ignore";
import { isInIndex } from "./git-index.ts";

type FileSystem = typeof import("node:fs");
type Path = typeof import("node:path");

interface Repository {
  /** The working tree's top folder. */
  readonly root: string;
  /** Where `index` is: `.git`, or a worktree's or submodule's own folder. */
  readonly gitDir: string;
  /** Where `info/exclude` and `config` are: shared by all worktrees. */
  readonly commonDir: string;
}

interface Rules {
  readonly signature: string;
  readonly matcher: Ignore;
}

const rulesByFolder = new Map<string, Rules>();

/** True when git ignores the file at this absolute path and doesn't track it. Never throws. */
export function isIgnoredByGit(file: string): boolean {
  // Loaded this way because a static import of node: modules would keep the plugin out of a browser.
  const fs = globalThis.process?.getBuiltinModule?.("node:fs");
  const path = globalThis.process?.getBuiltinModule?.("node:path");
  if (!fs || !path || !path.isAbsolute(file)) return false;
  try {
    const repository = findRepository(fs, path, path.dirname(file));
    if (!repository) return false;
    const relative = path.relative(repository.root, file).split(path.sep).join("/");
    if (!rulesFor(fs, path, repository, path.dirname(file)).ignores(relative)) return false;
    return !isInIndex(fs, path, repository.gitDir, relative);
  } catch {
    return false;
  }
}

function findRepository(fs: FileSystem, path: Path, from: string): Repository | undefined {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const dotGit = path.join(folder, ".git");
    const stat = fs.statSync(dotGit, { throwIfNoEntry: false });
    if (stat?.isDirectory()) return { root: folder, gitDir: dotGit, commonDir: dotGit };
    if (stat?.isFile()) {
      const target = /^gitdir: (.+)$/mu.exec(fs.readFileSync(dotGit, "utf8"))?.[1]?.trim();
      if (target === undefined) return undefined;
      const gitDir = path.resolve(folder, target);
      const common = read(fs, path.join(gitDir, "commondir"))?.trim();
      return { root: folder, gitDir, commonDir: common === undefined ? gitDir : path.resolve(gitDir, common) };
    }
    if (path.dirname(folder) === folder) return undefined;
  }
}

/** All patterns that hold in a folder, in git's order of precedence: the last match decides. */
function rulesFor(fs: FileSystem, path: Path, repository: Repository, folder: string): Ignore {
  const home = path.resolve(process.env["HOME"] ?? process.env["USERPROFILE"] ?? "/");
  const userFolder = path.join(process.env["XDG_CONFIG_HOME"] || path.join(home, ".config"), "git");
  const configs = [path.join(userFolder, "config"), path.join(home, ".gitconfig"), path.join(repository.commonDir, "config")];
  const excludes = configs.map((file) => coreSetting(read(fs, file), "excludesfile")).findLast((value) => value !== undefined);
  const folders = [repository.root];
  for (const name of path.relative(repository.root, folder).split(path.sep)) {
    if (name !== "") folders.push(path.join(folders.at(-1) ?? repository.root, name));
  }
  const sources = [
    { file: excludes === undefined ? path.join(userFolder, "ignore") : path.resolve(home, excludes.replace(/^~\//u, "")), folder: repository.root },
    { file: path.join(repository.commonDir, "info", "exclude"), folder: repository.root },
    ...folders.map((folder) => ({ file: path.join(folder, ".gitignore"), folder })),
  ];
  const signature = [...configs, ...sources.map(({ file }) => file)].map((file) => stamp(fs, file)).join();
  const known = rulesByFolder.get(folder);
  if (known?.signature === signature) return known.matcher;

  const ignoreCase = configs.map((file) => coreSetting(read(fs, file), "ignorecase")).findLast((value) => value !== undefined);
  const matcher = ignore({ ignorecase: ignoreCase === "true" });
  for (const { file, folder } of sources) {
    const prefix = path.relative(repository.root, folder).split(path.sep).join("/");
    for (const line of read(fs, file)?.replace(/^\uFEFF/u, "").split(/\r?\n/u) ?? []) matcher.add(rebase(line, prefix));
  }
  rulesByFolder.set(folder, { signature, matcher });
  return matcher;
}

/** A pattern of a nested `.gitignore`, written as one of the root's. */
function rebase(line: string, prefix: string): string {
  if (prefix === "" || line.trim() === "" || line.startsWith("#")) return line;
  const [, negation = "", pattern = ""] = /^(!?)(.*)$/u.exec(line) ?? [];
  const literal = prefix.replace(/[\\*?[\]!#]/gu, "\\$&");
  const isAnchored = /\/\s*[^\s/]/u.test(pattern);
  return `${negation}/${literal}/${isAnchored ? pattern.replace(/^\//u, "") : `**/${pattern}`}`;
}

/** Changes whenever the file does. */
function stamp(fs: FileSystem, file: string): string {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  return stat ? `${stat.mtimeMs}/${stat.size}/${stat.ino}` : "";
}

/** A setting of `[core]` in a git configuration file; the last one counts, names in lower case. Included files are not followed. */
function coreSetting(config: string | undefined, name: string): string | undefined {
  let section = "";
  let found: string | undefined;
  for (const line of config?.split(/\r?\n/u) ?? []) {
    section = /^\s*\[([^\]]*)\]/u.exec(line)?.[1]?.trim().toLowerCase() ?? section;
    const [, key, value = ""] = /^\s*(?:\[[^\]]*\]\s*)?([A-Za-z][\w-]*)\s*=\s*(.*?)\s*$/u.exec(line) ?? [];
    if (section === "core" && key?.toLowerCase() === name) found = value.replace(/^"(.*)"$/u, "$1");
  }
  return found;
}

function read(fs: FileSystem, file: string): string | undefined {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
