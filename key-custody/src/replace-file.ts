/**
 * Writes a file whole or not at all.
 *
 * The text goes to a new file beside the old one, which is then renamed over it; when the disk is full or
 * the run is interrupted, the old file stays as it was. A link is replaced by what it points to, never followed
 * outside of that.
 */
import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { UsageError, systemReason } from "./errors.ts";

export function replaceFile(path: string, text: string, cwd: string, mode = 0o644): void {
  let target = resolve(cwd, path);
  try {
    target = realpathSync(target);
  } catch {
    // A new file.
  }
  const temporary = `${target}.${process.pid}.tmp`;
  const cleanUp = (): void => rmSync(temporary, { force: true });
  try {
    const descriptor = openSync(temporary, "wx", mode);
    try {
      writeFileSync(descriptor, text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, target);
  } catch (error) {
    cleanUp();
    throw new UsageError(`${path} could not be written: ${systemReason(error) ?? "unknown reason"}. Nothing was changed.`);
  }
}
