/**
 * Which files are read as a whole, and the places in them.
 */
import type { Detector } from "../detectors/schema.ts";
import type { SourceText } from "../source-text.ts";
import { tableDetectors, tablePlaces } from "./credential-tables.ts";
import { keyFileDetectors, keyFilePlace } from "./key-files.ts";
import type { FilePlace } from "./whole-file.ts";

export const wholeFileDetectors: readonly Detector[] = [...keyFileDetectors, ...tableDetectors];

/** The last three characters of every path that is read as a whole: `.key`, `keyfile`, `.csv`, `.cookie`, `passphrase`, `_pass`, `passwd`, `password`, `secret`, `token`. */
const endings: ReadonlySet<string> = new Set("key ile csv tsv txt hex b64 kie ase ass swd ord ret ken".split(" "));

/** Asked of every file, so by a look-up and not by an expression. A path may still turn out to be none. */
export function mayBeReadWhole(path: string): boolean {
  return endings.has(path.slice(-3).toLowerCase());
}

/** The secrets that a file's name or first line announces. */
export function filePlaces(text: SourceText, path: string): readonly FilePlace[] {
  if (!mayBeReadWhole(path)) return [];
  if (/\.[ct]sv$/i.test(path)) return tablePlaces(text);
  const place = keyFilePlace(text, path);
  return place === undefined ? [] : [place];
}
