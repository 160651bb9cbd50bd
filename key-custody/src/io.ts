/**
 * Where the command reads from and writes to.
 *
 * Passed in by whoever runs `main`, so that tests and embedding programs run the real command in their own process.
 * Nothing below `main` touches `process.stdout`, `process.cwd()` or `process.env`.
 */
import type { GitProcess } from "./git/git.ts";

export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Bytes given to `--stdin`, and the keys of an interactive audit. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Set by `main`: git processes that it ends when it returns. */
  readonly running?: Set<GitProcess>;
}
