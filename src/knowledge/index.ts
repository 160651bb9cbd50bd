/**
 * Look-ups over the knowledge tables: module specifier or global name → library and path prefix, path → row.
 *
 * Every index is built once, on first use, from the plain tables. Keys are exact: `createHash()`, `new Hash()`,
 * `Hash#update()`, `tls.DEFAULT_MIN_VERSION=`, `constants.RSA_PKCS1_PADDING`. Nothing here guesses: an unknown
 * specifier or path is `undefined`. Prototype names (`constructor`, `__proto__`) are safe keys, as all indexes are maps.
 */
import { libraries } from "./libraries.ts";
import type { ApiRow, Library } from "./schema.ts";
import { bareSpecifier } from "./specifiers.ts";

export type { ApiRow, Library } from "./schema.ts";
export { libraries } from "./libraries.ts";

/** A place inside a library: the path is `""` at the root, else dotted. */
export interface LibraryPlace {
  readonly library: Library;
  readonly prefix: string;
}

let bySpecifier: Map<string, LibraryPlace> | undefined;
let byGlobal: Map<string, LibraryPlace> | undefined;
let byName: Map<string, Library> | undefined;
const rows = new WeakMap<Library, Map<string, ApiRow>>();

function places(of: (library: Library) => Readonly<Record<string, string>> | undefined): Map<string, LibraryPlace> {
  const index = new Map<string, LibraryPlace>();
  for (const library of libraries) {
    for (const [key, prefix] of Object.entries(of(library) ?? {})) index.set(key, { library, prefix });
  }
  return index;
}

/** Exact module specifiers, without `node:`; keys that end in `/*` stand for every sub-path (`placeOfSpecifier` applies them). */
export function specifierIndex(): ReadonlyMap<string, LibraryPlace> {
  return (bySpecifier ??= places((library) => library.specifiers));
}

/** Global variables: `crypto`, `CryptoJS`, `console`. */
export function globalIndex(): ReadonlyMap<string, LibraryPlace> {
  return (byGlobal ??= places((library) => library.globals));
}

/** Library and prefix of an import: strips `node:`, `npm:` and versions, tries the specifier, then without `.js`, then the `/*` keys from the longest. */
export function placeOfSpecifier(specifier: string): LibraryPlace | undefined {
  const index = specifierIndex();
  const name = bareSpecifier(specifier);
  const exact = index.get(name) ?? index.get(name.replace(/(?:\/index)?\.[cm]?js$/, ""));
  if (exact !== undefined) return exact;
  for (let slash = name.lastIndexOf("/"); slash > 0; slash = name.lastIndexOf("/", slash - 1)) {
    const place = index.get(`${name.slice(0, slash)}/*`);
    if (place !== undefined) return place;
  }
  return undefined;
}

export function libraryNamed(name: string): Library | undefined {
  byName ??= new Map(libraries.map((library) => [library.name, library]));
  return byName.get(name);
}

/** Rows by key. A callable constructor is found as `Hash()` as well as `new Hash()`. */
export function rowIndex(library: Library): ReadonlyMap<string, ApiRow> {
  let index = rows.get(library);
  if (index === undefined) {
    index = new Map(library.rows.map((row) => [row.api, row]));
    for (const row of library.rows) {
      const plain = row.api.slice(4);
      if (row.callable === true && !index.has(plain)) index.set(plain, row);
    }
    rows.set(library, index);
  }
  return index;
}

/** Methods that take a plugin as first argument, as in rows like `fastifyJwt@register()`. */
export const pluginMethods: ReadonlySet<string> = new Set(["register", "plugin"]);

/** Row of an exact key, or of the key whose last member is `*`: `localStorage.token=` is `localStorage.*=`. */
export function findRow(library: Library, key: string): ApiRow | undefined {
  const index = rowIndex(library);
  return index.get(key) ?? index.get(key.replace(/\.[^.()=]+(?=(?:\(\)|=)?$)/, ".*"));
}

/**
 * Follows a library's aliases from a dotted path: `subtle.encrypt` of node:crypto is `subtle.encrypt` of webcrypto.
 * At most four steps, so that a mistaken circle ends.
 */
export function followAliases(library: Library, path: string): LibraryPlace {
  let place: LibraryPlace = { library, prefix: path };
  for (let step = 0; step < 4; step += 1) {
    const next = aliasOf(place);
    if (next === undefined) break;
    place = next;
  }
  return place;
}

function aliasOf({ library, prefix }: LibraryPlace): LibraryPlace | undefined {
  const aliases = library.aliases;
  if (aliases === undefined) return undefined;
  for (let end = prefix.length; end > 0; end = prefix.lastIndexOf(".", end - 1)) {
    const head = prefix.slice(0, end);
    if (!Object.hasOwn(aliases, head)) continue;
    const target = placeNamed(aliases[head] ?? "");
    if (target === undefined) return undefined;
    const rest = prefix.slice(end + 1);
    return { library: target.library, prefix: joinPath(target.prefix, rest) };
  }
  return undefined;
}

/** `library:path` as used by aliases and `returns`; the library's name may itself hold a colon (`node:crypto`). */
export function placeNamed(target: string): LibraryPlace | undefined {
  const colon = target.lastIndexOf(":");
  const library = libraryNamed(target.slice(0, colon));
  return library === undefined ? undefined : { library, prefix: target.slice(colon + 1) };
}

/** Joins two dotted paths, either of which may be empty. */
export function joinPath(prefix: string, rest: string): string {
  return prefix === "" || rest === "" ? prefix + rest : `${prefix}.${rest}`;
}
