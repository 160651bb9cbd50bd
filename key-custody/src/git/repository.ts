/**
 * Which repository the user stands in, and what is odd about it.
 *
 * One call of git answers. "No repository" is an answer, not an error, because a plain folder can be checked too;
 * a repository that git refuses (foreign owner, broken configuration) is an error with git's own reason.
 */
import { UsageError } from "../errors.ts";
import { complaint, git } from "./git.ts";
import type { GitPlace } from "./git.ts";

export interface Repository {
  readonly place: GitPlace;
  /** Absolute path of the working tree; `undefined` in a bare repository. */
  readonly root: string | undefined;
  readonly isShallow: boolean;
}

/** The repository around `place.cwd`, or `undefined` when there is none. */
export async function findRepository(place: GitPlace): Promise<Repository | undefined> {
  const { code, stdout, stderr } = await git(["rev-parse", "--is-shallow-repository", "--is-inside-git-dir", "--show-toplevel"], place);
  const text = stdout.toString("utf8");
  const [shallow, inside] = text.split("\n", 2);
  if (code === 0) {
    const root = text.slice(`${shallow}\n${inside}\n`.length).replace(/\r?\n$/, "");
    return { place, root, isShallow: shallow === "true" };
  }
  if (/not a git repository/i.test(stderr)) return undefined;
  if (/must be run in a work tree/.test(stderr)) return { place, root: undefined, isShallow: shallow === "true" };
  if (/dubious ownership/.test(stderr)) {
    throw new UsageError(
      "git refuses this repository because another user owns it; if you trust it, run: git config --global --add safe.directory <its folder>",
    );
  }
  throw new UsageError(`git cannot use this repository: ${complaint(stderr)}.`);
}

/** Id of the commit that `name` means. */
export async function commitId(repository: Repository, name: string): Promise<string> {
  const { code, stdout } = await git(["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`], repository.place);
  if (code !== 0) {
    const hint = repository.isShallow
      ? "the clone is shallow; fetch the history first (git fetch --unshallow, or fetch-depth: 0 in actions/checkout)"
      : "fetch it, or check the spelling";
    throw new UsageError(`"${name}" is not a commit here: ${hint}.`);
  }
  return stdout.toString("utf8").trim();
}
