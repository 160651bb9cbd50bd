/**
 * The one door from the model to the knowledge tables: module specifier, global name, row.
 *
 * Wrappers that users describe in the policy are rows of one more library behind the same door.
 */
import { findRow, followAliases, globalIndex, joinPath, type LibraryPlace, placeNamed, placeOfSpecifier } from "../knowledge/index.ts";
import type { ApiRow, Library } from "../knowledge/schema.ts";

export type { LibraryPlace };

export class Knowledge {
  readonly #own: readonly Library[];
  readonly #ownNames: ReadonlySet<string>;

  constructor(own: readonly Library[] = []) {
    this.#own = own;
    this.#ownNames = new Set(own.flatMap(({ rows }) => rows.flatMap(({ api }) => /([\w$]+)\(\)$/u.exec(api)?.[1] ?? [])));
  }

  /** Library of a module specifier as written in the source. @param from Absolute path of the importing file: wrappers are own files. */
  module(specifier: string, from?: string): LibraryPlace | undefined {
    for (const library of this.#own) {
      for (const [named, prefix] of Object.entries(library.specifiers)) {
        if (named === specifier || (from !== undefined && isSameFile(named, specifier, from))) return { library, prefix };
      }
    }
    return placeOfSpecifier(specifier);
  }

  /** Last name of a call that a wrapper of the policy offers. */
  isOwnName(name: string): boolean {
    return this.#ownNames.has(name);
  }

  global(name: string): LibraryPlace | undefined {
    return globalIndex().get(name);
  }

  row(library: Library, key: string): ApiRow | undefined {
    return findRow(library, key);
  }

  /** `subtle` below node:crypto's `webcrypto` is a member of the library webcrypto. */
  member(place: LibraryPlace, name: string): LibraryPlace {
    return followAliases(place.library, joinPath(place.prefix, name));
  }

  /** Class that a row returns, and the library that has its methods. */
  classReturned(library: Library, row: ApiRow): LibraryPlace | undefined {
    if (row.returns === undefined) return undefined;
    return row.returns.includes(":") ? placeNamed(row.returns) : { library, prefix: row.returns };
  }
}

/** `../vault.js` in `/repository/src/orders/pay.ts` is the policy's `./src/vault.ts`: the same path from its end, without extension and `/index`. */
function isSameFile(named: string, specifier: string, from: string): boolean {
  if (!/^\.{1,2}\//u.test(named) || !specifier.startsWith(".")) return false;
  const wanted = moduleSegments(named);
  const given = moduleSegments(`${from.slice(0, from.lastIndexOf("/"))}/${specifier}`);
  return wanted.length > 0 && wanted.every((segment, index) => segment === given[given.length - wanted.length + index]);
}

function moduleSegments(path: string): readonly string[] {
  const segments: string[] = [];
  for (const segment of path.replace(/(?:\/index)?(?:\.[cm]?[jt]sx?)?$/u, "").split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return segments;
}
