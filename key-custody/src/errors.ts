/**
 * Errors that are told to people as one sentence.
 *
 * `UsageError` is for everything a user can put right: an unknown path, no repository, a broken baseline.
 * Its message says what is wrong and what to do, and never quotes the content of a checked file: parser errors
 * quote their input, so they are caught where they arise and reworded. Any other error is a defect of ours, and only
 * its kind and place are shown, because its message may quote content too.
 */
import { PolicyError } from "../../src/policy/error.ts";

export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** The error is one sentence for people: ours, or the plugin's about a policy or a baseline. */
export function isForPeople(error: unknown): error is UsageError | PolicyError {
  return error instanceof UsageError || error instanceof PolicyError;
}

/** Kind and place of an unexpected error, without its message. */
export function describeDefect(error: unknown): string {
  if (!(error instanceof Error)) return "unknown error";
  const code = "code" in error && typeof error.code === "string" && /^[A-Z0-9_]+$/.test(error.code) ? ` ${error.code}` : "";
  const stack = error.stack ?? "";
  const frames = stack.split("\n").filter((line) => /^\s+at [^\n]*:\d+:\d+\)?$/.test(line));
  return `${error.constructor.name}${code}\n${frames.slice(0, 8).join("\n")}`;
}

/** The reason an operating system call failed, in words; `undefined` when it is not such an error. */
export function systemReason(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  switch (error.code) {
    case "ENOENT": return "does not exist";
    case "EACCES":
    case "EPERM": return "no permission to read it";
    case "ELOOP": return "symbolic links form a loop";
    case "EISDIR": return "is a folder";
    case "ENOTDIR": return "a part of its path is not a folder";
    case "ENAMETOOLONG": return "its name is too long";
    case "ENOSPC": return "no space left on the disk";
    case "EROFS": return "the file system is read-only";
    case "EMFILE": return "too many open files";
    case "EIO": return "the disk reports an error";
    case "EFBIG": return "the file became too large";
    case "ENXIO":
    case "ENODEV": return "is not a regular file";
    default: return typeof error.code === "string" ? `system error ${error.code}` : undefined;
  }
}
