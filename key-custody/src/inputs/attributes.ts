/**
 * Which files the repository marks as generated or vendored in `.gitattributes`.
 *
 * Source rules leave such files alone, because nobody edits them; the scanner does not, because a secret leaks from a
 * generated file as well. Git itself answers, so macros and precedence are its own.
 */
import { git } from "../git/git.ts";
import type { GitPlace } from "../git/git.ts";
import { nulRecords, pathText } from "../git/names.ts";

const sourceExtension = /\.[cm]?[jt]sx?$/;

/** Files that source rules can look into. */
export function isSourcePath(path: string): boolean {
  return sourceExtension.test(path);
}

const attributes = ["linguist-generated", "linguist-vendored"];

/** Answers for one path after another, from one call of git that is made on the first question. */
export function generatedAmong(paths: readonly string[], place: GitPlace, cached: boolean): (path: string) => Promise<string | undefined> {
  let answers: Promise<ReadonlyMap<string, string>> | undefined;
  return async (path) => {
    answers ??= generatedFiles(paths.filter(isSourcePath), place, cached);
    return (await answers).get(path);
  };
}

/** Path → attribute. `cached` reads the attribute files of the index instead of those of the working tree. */
async function generatedFiles(paths: readonly string[], place: GitPlace, cached: boolean): Promise<ReadonlyMap<string, string>> {
  const marked = new Map<string, string>();
  if (paths.length === 0) return marked;
  const args = ["check-attr", "--stdin", "-z", ...(cached ? ["--cached"] : []), ...attributes];
  const { code, stdout } = await git(args, place, `${paths.join("\0")}\0`);
  if (code !== 0) return marked;
  const fields = [...nulRecords(stdout)];
  for (let index = 0; index + 2 < fields.length; index += 3) {
    const [path, attribute, value] = fields.slice(index, index + 3);
    if (path === undefined || attribute === undefined || value === undefined) break;
    const text = value.toString("latin1");
    if (text === "set" || text === "true") marked.set(pathText(path), attribute.toString("latin1"));
  }
  return marked;
}
