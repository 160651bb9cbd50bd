/**
 * Reads regular files inside a root folder, and only those.
 *
 * A link is never followed out of the root, neither as the file itself nor as a folder on the way to it; pipes and
 * devices are never read. Reading goes straight into lent memory with three system calls a file, because opening
 * files is what a check of a whole tree mostly does.
 */
import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, readlinkSync, readSync, realpathSync } from "node:fs";
import { systemReason } from "../errors.ts";
import { tooLarge } from "./input.ts";
import type { ModuleHost, Origin, Sink } from "./input.ts";

// On Windows the flags are undefined and there is nothing to refuse: links need privileges there.
const readOnly = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Larger neighbours are generated, not configuration: 2 MB. */
const largestNeighbour = 2_000_000;

export class Disk {
  readonly root: string;
  readonly #prefix: string;
  readonly #realRoot: string;
  readonly #insideByFolder = new Map<string, boolean>();

  constructor(root: string) {
    this.root = root;
    this.#prefix = root.endsWith("/") ? root : `${root}/`;
    this.#realRoot = realpathSync.native(root);
  }

  /**
   * Reads one file into the sink's memory and hands it over. `bytes` is the name as bytes where text cannot carry it.
   * Returns "missing" without telling the sink when there is no such file.
   */
  feed(path: string, sink: Sink, bytes?: Uint8Array, origin?: Origin): "missing" | void | Promise<void> {
    if (!this.#isFolderInside(path)) {
      sink.skip(path, "its folder is a symbolic link out of the tree", true);
      return;
    }
    let length: number;
    let descriptor: number;
    const name = bytes === undefined ? this.#prefix + path : Buffer.concat([Buffer.from(this.#prefix), bytes]);
    try {
      descriptor = openSync(name, readOnly);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (code === "ENOENT" || code === "ENOTDIR") return "missing";
      if (code === "ELOOP" || code === "EMLINK") this.skipLink(path, sink);
      else sink.skip(path, systemReason(error) ?? "cannot be opened", false);
      return;
    }
    try {
      const stat = fstatSync(descriptor);
      if (!stat.isFile()) {
        sink.skip(path, stat.isDirectory() ? "is a folder now" : "is not a regular file", true);
        return;
      }
      const large = tooLarge(stat.size);
      if (large !== undefined) {
        sink.skip(path, large, false);
        return;
      }
      const memory = sink.lend(stat.size);
      length = 0;
      while (length < stat.size) {
        const read = readSync(descriptor, memory, length, stat.size - length, null);
        if (read === 0) break;
        length += read;
      }
    } catch (error) {
      sink.skip(path, systemReason(error) ?? "cannot be read", false);
      return;
    } finally {
      closeSync(descriptor);
    }
    return sink.take(path, length, origin);
  }

  /** Says nothing of a link to a place inside the tree, whose target is checked by its own name. */
  skipLink(path: string, sink: Sink): void {
    try {
      const target = realpathSync.native(this.#prefix + path);
      if (this.#isInside(target)) return;
      sink.skip(path, "symbolic link out of the tree", true);
    } catch {
      try {
        readlinkSync(this.#prefix + path);
        sink.skip(path, "dangling symbolic link", true);
      } catch {
        sink.skip(path, "does not exist in the working tree", true);
      }
    }
  }

  /** The neighbours of a checked file, for rules that follow imports. They ask for many names that do not exist. */
  host(): ModuleHost {
    const known = new Map<string, boolean>();
    const exists = (path: string): boolean => {
      let isFile = known.get(path);
      if (isFile === undefined) {
        isFile = path.startsWith(this.#prefix) && isRegularFile(path) && this.#isFolderInside(path.slice(this.#prefix.length));
        known.set(path, isFile);
      }
      return isFile;
    };
    return {
      root: this.root,
      exists,
      read: (path) => {
        try {
          return exists(path) && lstatSync(path).size <= largestNeighbour ? readFileSync(path, "utf8") : undefined;
        } catch {
          return undefined;
        }
      },
    };
  }

  #isInside(real: string): boolean {
    if (real === this.#realRoot) return true;
    if (!real.startsWith(this.#realRoot)) return false;
    const next = real[this.#realRoot.length];
    return next === "/" || next === "\\" || this.#realRoot.endsWith("/");
  }

  #isFolderInside(path: string): boolean {
    const slash = path.lastIndexOf("/");
    if (slash === -1) return true;
    const folder = path.slice(0, slash);
    let inside = this.#insideByFolder.get(folder);
    if (inside === undefined) {
      try {
        inside = this.#isInside(realpathSync.native(this.#prefix + folder));
      } catch {
        // A folder that does not exist holds no link; opening the file tells the rest.
        inside = true;
      }
      this.#insideByFolder.set(folder, inside);
    }
    return inside;
  }
}

function isRegularFile(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    // A part of the path is a file, or may not be entered.
    return false;
  }
}
