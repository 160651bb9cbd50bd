/**
 * `key-custody.json` and the baseline → settings for ESLint and oxlint: plain data, which ESLint puts into its cache key.
 *
 * Reads what the command reads for files of the given folder: the policy at the root of the repository, what it
 * extends, those of the folders on the way, and the baseline at the root; without a provider in them, messages name the
 * vault that `package.json` depends on. Missing files are an empty policy. A broken one is
 * an error that names the place and the mistake, and quotes nothing of the file.
 */
import { baselineFile } from "../baseline/file.ts";
import { parseBaseline } from "../baseline/entries.ts";
import { slashed } from "../paths.ts";
import { type BaselineSettings, readPolicy } from "./policy.ts";
import { withGuessedProvider } from "../vault/guess.ts";
import { type Document, policyFile, refinedDocument } from "./file.ts";

/** What goes under `settings["key-custody"]`. */
export type PolicySettings = Readonly<Record<string, unknown>>;

/**
 * @param directory Folder whose files are linted with these settings, usually `import.meta.dirname`.
 * @throws PolicyError when a file exists and is not a valid policy or baseline.
 */
export function loadPolicy(directory: string): PolicySettings {
  const fs = process.getBuiltinModule("node:fs");
  const path = process.getBuiltinModule("node:path");
  const folder = path.resolve(directory);
  const root = repositoryRoot(folder);
  const read = (name: string): string | undefined => {
    const file = path.join(root, name);
    return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : undefined;
  };
  const names = path.relative(root, folder).split(path.sep).filter((name) => name !== "");
  const folders = Array.from({ length: names.length + 1 }, (_, depth) => names.slice(0, depth).join("/"));
  const document = folders.reduce<Document>((parent, at) => refinedDocument(parent, at, read), {});
  readPolicy(document, policyFile);
  const text = read(baselineFile);
  const packages = folders.reverse().map((at) => read(path.posix.join(at, "package.json"))).filter((one) => one !== undefined);
  return { ...withGuessedProvider(document, packages), root: slashed(root), ...(text === undefined ? {} : { baseline: baselineOf(text) }) };

  function baselineOf(content: string): BaselineSettings {
    const { key, entries } = parseBaseline(content, baselineFile);
    const paths = [...new Set(entries.map((entry) => entry.path))];
    return { key, entries, gone: paths.filter((name) => !fs.existsSync(path.join(root, name))) };
  }

  /** The folder of `.git`, or the given one when it is in no repository. */
  function repositoryRoot(from: string): string {
    for (let at = from; ; at = path.dirname(at)) {
      if (fs.existsSync(path.join(at, ".git"))) return at;
      if (path.dirname(at) === at) return from;
    }
  }
}
