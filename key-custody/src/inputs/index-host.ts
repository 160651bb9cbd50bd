/**
 * The neighbours of a staged file, as they are staged.
 *
 * Rules that follow an import ask synchronously, so each neighbour costs one small git call, once; the list of paths
 * is read on the first question.
 */
import { gitSync } from "../git/git.ts";
import type { GitPlace } from "../git/git.ts";
import { nulRecords, pathText } from "../git/names.ts";
import type { ModuleHost } from "./input.ts";

const largestNeighbour = 2_000_000;

/** `list` names the git call that prints `mode … id … TAB path` records. */
function host(root: string, place: GitPlace, list: readonly string[], idAt: number): ModuleHost {
  let entries: Map<string, string> | undefined;
  const texts = new Map<string, string | undefined>();
  const find = (path: string): string | undefined => {
    if (entries === undefined) {
      entries = new Map();
      const { code, stdout } = gitSync(list, place, 1 << 30);
      if (code === 0) {
        for (const record of nulRecords(stdout)) {
          const tab = record.indexOf(9);
          const fields = record.toString("latin1", 0, tab).split(/ +/);
          const id = fields[idAt];
          if (id !== undefined && fields[0]?.startsWith("100")) entries.set(pathText(record.subarray(tab + 1)), id);
        }
      }
    }
    return path.startsWith(`${root}/`) ? entries.get(path.slice(root.length + 1)) : undefined;
  };
  return {
    root,
    exists: (path) => find(path) !== undefined,
    read(path) {
      const id = find(path);
      if (id === undefined) return undefined;
      if (texts.has(id)) return texts.get(id);
      const { code, stdout } = gitSync(["cat-file", "blob", id], place, largestNeighbour);
      const text = code === 0 && stdout.length < largestNeighbour ? stdout.toString("utf8") : undefined;
      texts.set(id, text);
      return text;
    },
  };
}

export function indexHost(root: string, place: GitPlace): ModuleHost {
  return host(root, place, ["ls-files", "-s", "-z", "--full-name"], 1);
}

/** The same for the tree of a commit. */
export function treeHost(root: string, place: GitPlace, commit: string): ModuleHost {
  return host(root, place, ["ls-tree", "-r", "-z", "--full-tree", commit], 2);
}
