/**
 * Looks at one library as it is installed: which paths it exports, and which members the instances have that its factories
 * make. Run by `scripts/knowledge.ts` in a process of its own, since loading a library runs its code.
 *
 * A path of the listing is a row's path without `new`, `()` and `=`: `createHash`, `Hash#update`; of `localStorage.*=` it is the parent. `members` were seen at run
 * time, `named` only as a word in the typings or sources, `missing` nowhere; `unseen` belongs to packages not installed.
 */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { followAliases, joinPath, libraryNamed } from "../../src/knowledge/index.ts";
import type { Library } from "../../src/knowledge/schema.ts";
import { samples } from "./samples.ts";

export interface LibraryListing {
  /** Native and crashing without its install script: typings only. */
  readonly unloaded?: true;
  /** Package → version; `node` for built-in modules. */
  readonly versions: Readonly<Record<string, string>>;
  readonly members: readonly string[];
  readonly named: readonly string[];
  readonly missing: readonly string[];
  /** Of packages that the check does not install: known from documentation. */
  readonly unseen: readonly string[];
}

/** The path that a row speaks of, as it stands in a listing. */
export function pathOfRow(api: string): string {
  return api.replace(/^new /, "").replace(/@\w+(?=\(\)$)/, "").replace(/(?:\(\)|=)$/, "").replace(/\.\*$/, "");
}

type Load = (specifier: string) => Promise<Record<string, unknown>>;

const skipped: ReadonlySet<string> = new Set([
  "length", "name", "prototype", "arguments", "caller", "constructor", "__esModule", "default", "toString", "valueOf", "hasOwnProperty",
  "__proto__", "isPrototypeOf", "propertyIsEnumerable", "toLocaleString", "apply", "bind", "call", "module.exports",
]);

function isHolder(value: unknown): value is object {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}

function get(holder: object, name: string): unknown {
  try {
    return Reflect.get(holder, name);
  } catch {
    return undefined;
  }
}

/** Own and inherited names, without those of every object and function. */
function namesOf(holder: object): string[] {
  const names = new Set<string>();
  let at: object | null = holder;
  for (let depth = 0; at !== null && at !== Object.prototype && at !== Function.prototype && depth < 6; depth += 1) {
    for (const name of Object.getOwnPropertyNames(at)) if (!skipped.has(name) && !name.startsWith("_")) names.add(name);
    // The types of the language say any; a prototype is an object or null.
    at = Object.getPrototypeOf(at) as object | null;
  }
  return [...names];
}

/** Adds the paths below a value, at most `levels` deep, with the methods of classes as `Class#method`. */
function collect(holder: object, prefix: string, levels: number, wanted: (path: string) => boolean, into: Set<string>): void {
  for (const name of namesOf(holder)) {
    const here = prefix.endsWith("#") ? `${prefix}${name}` : joinPath(prefix, name);
    if (!wanted(here)) continue;
    into.add(here);
    const value = get(holder, name);
    // What lies below belongs to the machine, and its names are nobody's business.
    if (!isHolder(value) || levels <= 1 || value === process.env) continue;
    collect(value, here, levels - 1, wanted, into);
    const prototype = typeof value === "function" ? get(value, "prototype") : undefined;
    if (isHolder(prototype)) collect(prototype, `${here}#`, 1, wanted, into);
  }
}

function packageOf(specifier: string): string {
  return specifier.split("/").slice(0, specifier.startsWith("@") ? 2 : 1).join("/");
}

async function main(name: string, folder: string, isLoaded: boolean): Promise<LibraryListing> {
  const library = libraryNamed(name);
  if (library === undefined) throw new Error(`No library is called ${name}.`);
  const loader = path.join(folder, "load.mjs");
  if (!existsSync(loader)) writeFileSync(loader, "export const load = (specifier) => import(specifier);\n");
  // The file of the line above.
  const { load } = (await import(pathToFileURL(loader).href)) as { load: Load };
  const { versions, folders } = packagesOf(library, folder);
  const firsts = new Set(library.rows.map((row) => pathOfRow(row.api).split(/[.#]/)[0] ?? ""));
  const wanted = (member: string): boolean => firsts.has(member.split(/[.#]/)[0] ?? "");
  const roots = isLoaded ? await loadRoots(library, load, folder) : [];
  const members = new Set<string>();
  for (const { prefix, value } of roots) {
    if (prefix !== "") members.add(prefix);
    collect(value, prefix, 4, wanted, members);
  }
  for (const member of [...members]) {
    const place = followAliases(library, member);
    if (place.library === library) members.add(place.prefix);
  }
  await collectInstances(library, roots, wanted, members);
  const rest = library.rows.map((row) => pathOfRow(row.api)).filter((member) => !members.has(member));
  const homes = new Map(rest.map((member) => [member, homesOf(member, library, folder)]));
  const open = rest.filter((member) => homes.get(member)?.includes(true) === true);
  const named = wordsIn(folders, open);
  // What is in no installed package may be in one of its siblings that is not installed.
  const unseen = new Set(rest.filter((member) => !named.has(member) && homes.get(member)?.includes(false) === true));
  return {
    ...(isLoaded ? {} : { unloaded: true as const }),
    versions,
    members: [...members].filter((member) => library.rows.some((row) => isNear(pathOfRow(row.api), member))).sort(),
    named: [...named].sort(),
    missing: [...new Set(open.filter((member) => !named.has(member) && !unseen.has(member)))].sort(),
    unseen: [...unseen].sort(),
  };
}

/** Keeps the listing readable: a member is listed if a row speaks of it, of its siblings or of what lies below. */
function isNear(row: string, member: string): boolean {
  const parent = row.replace(/[.#][^.#]*$/, "");
  return row === member || row.startsWith(`${member}.`) || row.startsWith(`${member}#`)
    || (parent !== row && member.startsWith(parent) && /^[.#][^.#]*$/.test(member.slice(parent.length)));
}

interface Root {
  readonly prefix: string;
  readonly value: object;
}

async function loadRoots(library: Library, load: Load, folder: string): Promise<Root[]> {
  const roots: Root[] = [];
  for (const [specifier, prefix] of Object.entries(library.specifiers)) {
    for (const entry of specifier.endsWith("/*") ? subPaths(specifier, folder) : [specifier]) {
      const loaded = await load(entry).catch(() => load(`${entry}.js`)).catch(() => undefined);
      if (loaded === undefined) continue;
      const inner = get(loaded, "default");
      // libsodium fills its exports when its WebAssembly has been compiled.
      await Promise.race([Promise.resolve(get(isHolder(inner) ? inner : loaded, "ready")).catch(() => undefined), pause(5000)]);
      const deepest = isHolder(inner) ? get(inner, "default") : undefined;
      for (const value of [loaded, inner, deepest]) if (isHolder(value)) roots.push({ prefix, value });
    }
  }
  for (const [name, prefix] of Object.entries(library.globals ?? {})) {
    const value = get(globalThis, name);
    if (isHolder(value)) roots.push({ prefix, value });
  }
  return roots;
}

/** Sub-paths that the package's own `exports` lists. */
function subPaths(pattern: string, folder: string): string[] {
  const name = packageOf(pattern);
  const file = path.join(folder, "node_modules", name, "package.json");
  if (!existsSync(file)) return [];
  const manifest: unknown = JSON.parse(readFileSync(file, "utf8"));
  const exported = isHolder(manifest) ? get(manifest, "exports") : undefined;
  const start = `.${pattern.slice(name.length, -1)}`;
  return isHolder(exported)
    ? Object.keys(exported).filter((key) => key.startsWith(start) && !key.includes("*") && !key.endsWith(".json")).slice(0, 60).map((key) => name + key.slice(1))
    : [];
}

function valueAt(roots: readonly Root[], member: string): readonly [unknown, object | undefined] {
  for (const { prefix, value } of roots) {
    if (member === prefix && typeof value === "function") return [value, undefined];
    const rest = prefix === "" ? member : member.startsWith(`${prefix}.`) ? member.slice(prefix.length + 1) : undefined;
    if (rest === undefined) continue;
    let holder: object | undefined;
    let at: unknown = value;
    for (const name of rest.split(".")) {
      holder = isHolder(at) ? at : undefined;
      at = holder === undefined ? undefined : get(holder, name);
    }
    if (at !== undefined) return [at, holder];
  }
  return [undefined, undefined];
}

/** Makes instances by the sample calls, in their order, and lists the members of each under the class that its row names. */
async function collectInstances(library: Library, roots: readonly Root[], wanted: (path: string) => boolean, members: Set<string>): Promise<void> {
  const instances = new Map<string, unknown>();
  for (const [api, make] of Object.entries(samples[library.name] ?? {})) {
    const row = library.rows.find((candidate) => candidate.api === api);
    if (row?.returns === undefined || row.returns.includes(":")) continue;
    const member = pathOfRow(api);
    const [owner = "", method] = member.split("#");
    const instance = instances.get(owner);
    const [found, holder] = method === undefined ? valueAt(roots, member)
      : isHolder(instance) ? [method === "" ? instance : get(instance, method), instance] as const : [undefined, undefined] as const;
    const values = await make(instances);
    let made: unknown = found;
    try {
      if (typeof found === "function") made = api.startsWith("new ") ? Reflect.construct(found, values) : api.endsWith("()") ? Reflect.apply(found, holder, values) : found;
      made = await made;
    } catch (error) {
      console.error(library.name, api, error);
      continue;
    }
    instances.set(row.returns, made);
    if (typeof made === "function") members.add(`${row.returns}#`);
    if (isHolder(made)) collect(made, `${row.returns}#`, 3, wanted, members);
  }
}

function packagesOf(library: Library, folder: string): { versions: Record<string, string>; folders: string[] } {
  const versions: Record<string, string> = {};
  const folders: string[] = [];
  for (const name of new Set(Object.keys(library.specifiers).map(packageOf))) {
    // A package of the same name is a stand-in for other platforms.
    if (isBuiltin(name)) continue;
    const place = path.join(folder, "node_modules", name);
    const file = path.join(place, "package.json");
    if (!existsSync(file)) continue;
    const manifest: unknown = JSON.parse(readFileSync(file, "utf8"));
    versions[name] = String(isHolder(manifest) ? get(manifest, "version") : "");
    folders.push(place);
  }
  if (Object.keys(library.specifiers).some((name) => isBuiltin(name)) || globalsOf(library).length > 0) {
    versions.node = process.versions.node;
    folders.push("node_modules/@types/node", "node_modules/typescript/lib");
  }
  return { versions, folders };
}

/** Prefixes of the globals that this host has. */
function globalsOf(library: Library): string[] {
  return Object.entries(library.globals ?? {}).flatMap(([name, prefix]) => (get(globalThis, name) === undefined ? [] : [prefix]));
}

/** For each package (or the platform) that would hold this path: whether it is installed. */
function homesOf(member: string, library: Library, folder: string): boolean[] {
  const homes = [...Object.entries(library.specifiers), ...globalsOf(library).map((prefix) => ["node", prefix] as const)]
    .filter(([, prefix]) => prefix === "" || member === prefix || (member.startsWith(prefix) && /^[.#]/.test(member.slice(prefix.length))));
  const candidates = homes.length > 0 ? homes : Object.entries(library.specifiers);
  if (candidates.some(([name]) => isBuiltin(name) || name === "node")) return [true];
  return candidates.map(([name]) => existsSync(path.join(folder, "node_modules", packageOf(name))));
}

/** The paths whose last name occurs as a word in typings, or else in sources. */
function wordsIn(folders: readonly string[], open: readonly string[]): Set<string> {
  const waiting = new Map(open.map((member) => [member, new RegExp(`(?<![\\w$])${member.replace(/#$/, "").split(/[.#]/).at(-1) ?? ""}(?![\\w$])`)]));
  const found = new Set<string>();
  for (const kind of [/\.d\.[cm]?ts$/, /(?<!\.min)\.[cm]?js$/]) {
    for (const folder of folders) {
      for (const file of waiting.size === 0 ? [] : filesBelow(folder, kind)) {
        const text = readFileSync(file, "utf8");
        for (const [member, word] of waiting) {
          if (!word.test(text)) continue;
          found.add(member);
          waiting.delete(member);
        }
      }
    }
  }
  return found;
}

function* filesBelow(folder: string, kind: RegExp): Generator<string> {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== "node_modules") yield* filesBelow(place, kind);
    else if (entry.isFile() && kind.test(entry.name) && statSync(place).size < 6_000_000) yield place;
  }
}

const [, script = "", wantedLibrary, wantedFolder, how] = process.argv;
if (script.endsWith("probe.ts") && wantedLibrary !== undefined && wantedFolder !== undefined) {
  const listing = await main(wantedLibrary, wantedFolder, how !== "unloaded");
  process.stdout.write(`\n${JSON.stringify(listing)}\n`, () => process.exit(0));
}
