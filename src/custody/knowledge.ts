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

  constructor(own: readonly Library[] = []) {
    this.#own = own;
  }

  /** Library of a module specifier as written in the source. */
  module(specifier: string): LibraryPlace | undefined {
    for (const library of this.#own) {
      if (Object.hasOwn(library.specifiers, specifier)) return { library, prefix: library.specifiers[specifier] ?? "" };
    }
    return placeOfSpecifier(specifier);
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
