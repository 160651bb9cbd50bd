/**
 * The gate: what in a text could a source rule care about? Most files end here, before anything is walked.
 *
 * One pass over the text looks for clues. A false "yes" costs time, a false "no" costs findings: a test takes the gate
 * away and compares.
 */
import { ClueSearch } from "./clue-search.ts";
import { becoming, clues, isWanted, quoted, SearchedText, showing } from "./clues.ts";
import { credential, cryptography, type Evidence, exposure, isConfigFile, nothing, randomness } from "./evidence.ts";

const search = new ClueSearch(clues);

/**
 * What a text gives evidence of.
 *
 * @param text Whole text of a JavaScript or TypeScript file, or of one with script blocks.
 * @param own Module specifiers of wrappers named in the policy; those that start with `.` are own files.
 * @param path Of the file, with `/`: what stands in files of settings is what runs.
 */
export function evidenceIn(text: string, own: readonly string[] = [], path: string = ""): Evidence {
  const one = new SearchedText(text, own);
  search.run(text, (clue, at) => {
    if (one.lacks(clue.says)) one.found |= clue.look(one, at);
  });
  if (isConfigFile(path)) one.found |= credential;
  if (one.hasClient && !one.lacks(credential)) one.found |= cryptography;
  if (one.isPredictable && becoming.test(text)) one.found |= randomness;
  if (one.hasLoader && one.lacks(cryptography)) {
    for (const [, name = ""] of text.matchAll(quoted)) if (isWanted(name, own)) one.found |= cryptography;
  }
  // A file that is walked anyway: what is named here may be shown there.
  if (one.found !== nothing && one.namesSecret && one.lacks(exposure) && showing.test(text)) one.found |= exposure;
  return one.found;
}

/** Whether a text gives evidence of anything; the parameters of `evidenceIn`. */
export function couldConcern(text: string, own: readonly string[] = [], path: string = ""): boolean {
  return evidenceIn(text, own, path) !== nothing;
}

const relative = /(?:\bfrom|\brequire|\bimport)\s*\(?\s*["'`](\.{1,2}\/[^"'`\n]{1,200})["'`]/g;
const endings = ["", ".ts", ".js", ".tsx", ".mts", ".mjs", ".cts", ".cjs", ".jsx", ".json", "/index.ts", "/index.js"];
/** Verdicts by path, valid for the text they were made of. */
const verdicts = new Map<string, { readonly text: string; readonly passes: boolean }>();

/**
 * Whether a relative import leads to a file that passes the gate: wrappers and constants of the project come from there.
 *
 * @param path Absolute path of the importing file, with `/`.
 * @param read Text of a regular file, undefined for anything else.
 */
export function neighboursCouldConcern(text: string, path: string, read: (path: string) => string | undefined): boolean {
  const folder = path.slice(0, path.lastIndexOf("/"));
  for (const [, specifier = ""] of text.matchAll(relative)) {
    const base = resolved(`${folder}/${specifier}`);
    const source = base.replace(/\.([cm]?)js(x?)$/, ".$1ts$2");
    const tried = source === base ? endings.map((ending) => base + ending) : [base, source];
    for (const candidate of tried) {
      const neighbour = read(candidate);
      if (neighbour === undefined) continue;
      const known = verdicts.get(candidate);
      const passes = known?.text === neighbour ? known.passes : candidate.endsWith(".json") || couldConcern(neighbour, [], candidate);
      if (verdicts.size > 2_000) verdicts.clear();
      verdicts.set(candidate, { text: neighbour, passes });
      if (passes) return true;
      break;
    }
  }
  return false;
}

function resolved(path: string): string {
  const out: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") out.pop();
    else if (part !== ".") out.push(part);
  }
  return out.join("/");
}
