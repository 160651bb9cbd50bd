/**
 * Runs git, and runs nothing of the repository.
 *
 * A repository's configuration can name programs: a file system monitor, hooks, filters, signature checkers, transports.
 * Every call switches those off on its command line, where they win over any file, and uses plumbing only, so neither
 * diff drivers nor text conversions are reached. Objects missing from a partial clone are never fetched. Git is
 * always started in the folder the user stands in, with the user's environment, so that `GIT_DIR` and `GIT_INDEX_FILE`
 * mean what `git commit -a` set them to.
 */
import { spawn, spawnSync } from "node:child_process";
import type { ChildProcessByStdio } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { UsageError } from "../errors.ts";

export interface GitPlace {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Processes that are still at work; whoever ends early ends them, or they would keep this process alive. */
  readonly running?: Set<GitProcess>;
}

export interface GitResult {
  readonly code: number;
  readonly stdout: Buffer;
  /** English, whatever the user's language. */
  readonly stderr: string;
}

const nowhere = process.platform === "win32" ? "NUL" : "/dev/null";

const safeArguments: readonly string[] = [
  "--no-pager",
  "--no-optional-locks",
  "--no-replace-objects",
  "--literal-pathspecs",
  "-c", "core.fsmonitor=false",
  "-c", `core.hooksPath=${nowhere}`,
  "-c", "core.alternateRefsCommand=",
  "-c", "log.showSignature=false",
  "-c", "diff.external=",
  "-c", "protocol.allow=never",
  "-c", "core.quotePath=false",
];

function environment(place: GitPlace): NodeJS.ProcessEnv {
  return {
    ...place.env,
    LC_ALL: "C",
    LANGUAGE: "",
    GIT_ALLOW_PROTOCOL: "none",
    GIT_NO_LAZY_FETCH: "1",
    GIT_TERMINAL_PROMPT: "0",
    GIT_EXTERNAL_DIFF: "",
    GIT_PAGER: "cat",
    NoDefaultCurrentDirectoryInExePath: "1",
  };
}

function startError(error: unknown): UsageError {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") {
    return new UsageError("git was not found: install git, or add it to PATH.");
  }
  return new UsageError("git could not be started.");
}

export type GitProcess = ChildProcessByStdio<Writable, Readable, Readable>;

/** Starts git with open pipes. A failure to start is thrown by `finished`. */
export function startGit(args: readonly string[], place: GitPlace): { child: GitProcess; finished: Promise<{ code: number; stderr: string }> } {
  const child = spawn("git", [...safeArguments, ...args], {
    cwd: place.cwd,
    env: environment(place),
    stdio: ["pipe", "pipe", "pipe"],
    windowsHide: true,
  });
  place.running?.add(child);
  const errors: Buffer[] = [];
  let size = 0;
  child.stderr.on("data", (chunk: Buffer) => {
    if (size < 65_536) errors.push(chunk);
    size += chunk.length;
  });
  // A git that ends early breaks the pipe to it; its exit code tells the story.
  child.stdin.on("error", () => {});
  const finished = new Promise<{ code: number; stderr: string }>((resolve, reject) => {
    child.on("error", (error) => reject(startError(error)));
    child.on("close", (code) => {
      place.running?.delete(child);
      resolve({ code: code ?? 128, stderr: Buffer.concat(errors).toString("utf8") });
    });
  });
  // The failure is reported to whoever awaits; without this line an unawaited one would end the process.
  finished.catch(() => {});
  return { child, finished };
}

/** Runs git to its end and keeps its whole output, so only for output that is bounded by the number of files. */
export async function git(args: readonly string[], place: GitPlace, input?: string | Uint8Array): Promise<GitResult> {
  const { child, finished } = startGit(args, place);
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stdin.end(input ?? "");
  const { code, stderr } = await finished;
  return { code, stdout: chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks), stderr };
}

/** Like `git`, for the few callers that cannot wait: a rule asks for a neighbouring file while it runs. */
export function gitSync(args: readonly string[], place: GitPlace, maxBytes: number): GitResult {
  const done = spawnSync("git", [...safeArguments, ...args], {
    cwd: place.cwd,
    env: environment(place),
    maxBuffer: maxBytes,
    windowsHide: true,
  });
  if (done.error !== undefined && !("code" in done.error && done.error.code === "ENOBUFS")) throw startError(done.error);
  return { code: done.status ?? 128, stdout: done.stdout, stderr: done.stderr.toString("utf8") };
}

/** Git's own first complaint, for an error message. */
export function complaint(stderr: string): string {
  const line = stderr.split("\n").find((text) => /^(fatal|error): /.test(text)) ?? stderr.split("\n")[0] ?? "";
  return line.replace(/^(fatal|error): /, "").trim() || "no reason given";
}

/** Stops with git's complaint when git failed. */
export function expectSuccess(result: { readonly code: number; readonly stderr: string }, doing: string): void {
  if (result.code !== 0) throw new UsageError(`git could not ${doing}: ${complaint(result.stderr)}.`);
}
