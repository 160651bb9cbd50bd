/**
 * Writes a file whole or not at all.
 *
 * The text goes to a new file beside the old one, which is then renamed over it; when the disk is full or
 * the run is interrupted, the old file stays as it was. Of a link, the file that it points to is replaced, unless the caller
 * names a folder that it must not leave. Devices and pipes (`/dev/stdout`) have nothing to keep and are written to.
 */
import { closeSync, fsyncSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { UsageError, systemReason } from "./errors.ts";

export interface ReplaceOptions {
  readonly mode?: number;
  /** The real file must lie in this folder, and folders on the way are made: a checked repository may hold links to anywhere. */
  readonly within?: string;
}

export function replaceFile(path: string, text: string, cwd: string, { mode = 0o644, within }: ReplaceOptions = {}): void {
  let temporary: string | undefined;
  try {
    const given = resolve(cwd, path);
    const kind = statSync(given, { throwIfNoEntry: false });
    if (kind !== undefined && !kind.isFile() && !kind.isDirectory()) {
      writeFileSync(given, text);
      return;
    }
    const target = realTarget(given);
    if (within !== undefined) {
      if (!target.startsWith(`${realpathSync.native(within)}${sep}`)) throw new UsageError(`${path} lies behind a link out of the repository, so it was not written. Remove the link.`);
      mkdirSync(dirname(target), { recursive: true });
    }
    temporary = `${target}.${process.pid}.tmp`;
    const descriptor = openSync(temporary, "wx", mode);
    try {
      writeFileSync(descriptor, text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, target);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (temporary !== undefined) rmSync(temporary, { force: true });
    throw new UsageError(`${path} could not be written: ${systemReason(error) ?? "unknown reason"}. Nothing was changed.`);
  }
}

/** The file behind links, also where it or its folders do not exist yet. */
function realTarget(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return dirname(path) === path ? path : join(realTarget(dirname(path)), basename(path));
  }
}
