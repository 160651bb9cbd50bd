/**
 * The whole program as a function, so that tests and other programs run it in their own process.
 *
 * It never throws: a mistake of the user becomes one sentence and exit code 2, a defect of ours its kind and place.
 * A well-formed `check` goes straight to work, because hooks run it and are waited for; help, mistakes and every other
 * command load the full command line.
 */
import { readCheck } from "./check-options.ts";
import { check } from "./commands/check.ts";
import { describeDefect, isForPeople } from "./errors.ts";
import type { GitProcess } from "./git/git.ts";
import type { Io } from "./io.ts";
import { printable } from "./reporters/printable.ts";

export type { Io } from "./io.ts";

/** @returns the exit code: 0 clean, 1 findings, 2 usage or internal error, 130 interrupted. */
export async function main(argv: readonly string[], given: Io): Promise<number> {
  const io: Io & { readonly running: Set<GitProcess> } = { ...given, running: new Set() };
  try {
    const asked = readCheck(argv);
    if (asked !== undefined) return await check(asked.paths, asked.options, io);
    const { runProgram } = await import("./program.ts");
    return await runProgram(argv, io);
  } catch (error) {
    if (isForPeople(error)) io.stderr.write(`key-custody: ${printable(error.message)}\n`);
    else io.stderr.write(`key-custody: internal error, please report it: ${describeDefect(error)}\n`);
    return 2;
  } finally {
    for (const child of io.running) child.kill();
  }
}
