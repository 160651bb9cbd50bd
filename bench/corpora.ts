/**
 * The corpora: published npm packages, pinned by version and integrity, that noise and speed are measured on.
 *
 * `npm run corpora` fetches them from the npm registry and unpacks them outside the repository, into
 * `KEY_CUSTODY_CORPORA` or `~/.cache/key-custody-corpora`. A package that is already there is left alone; a tarball whose
 * hash is not the pinned one is refused. Only what the globs of `corpora.json` name is unpacked; nothing is installed or run.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { extname, join, relative, resolve, sep } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import picomatch from "picomatch";
import { extract } from "tar";

export type CorpusGroup = "crypto" | "quiet";

/** One pinned package; `include` and `exclude` are globs over paths in the tarball, without their first folder. */
interface PinnedPackage {
  readonly name: string;
  readonly version: string;
  /** Subresource integrity of the tarball, `sha512-…`, as the registry gives it. */
  readonly integrity: string;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

export interface CorpusPackage extends PinnedPackage {
  readonly group: CorpusGroup;
  /** Where its files are, or will be. */
  readonly folder: string;
}

interface CorpusFile {
  /** Absolute path. */
  readonly file: string;
  /** POSIX path inside the package. */
  readonly path: string;
  /** True for JavaScript and TypeScript, which the source rules see; anything else is for the scanner alone. */
  readonly isSource: boolean;
  readonly bytes: number;
}

/** Left out everywhere: declarations, minified files, maps, dependencies, media. */
const neverUnpacked: readonly string[] = [
  "**/*.d.{ts,mts,cts}",
  "**/*.min.*",
  "**/*.map",
  "**/node_modules/**",
  "**/*.{png,jpg,jpeg,gif,ico,webp,avif,svg,woff,woff2,ttf,eot,otf,mp3,mp4,wasm,gz,tgz,zip,node,bin,glb,ktx2}",
];

const sourceExtensions: ReadonlySet<string> = new Set([".js", ".mjs", ".cjs", ".jsx", ".ts", ".mts", ".cts", ".tsx"]);

const registry: string = (process.env["npm_config_registry"] ?? "https://registry.npmjs.org/").replace(/\/*$/u, "/");

/** Folder that holds the unpacked packages. */
export const corporaFolder: string = resolve(process.env["KEY_CUSTODY_CORPORA"] ?? join(homedir(), ".cache/key-custody-corpora"));

/** Every package of `corpora.json`, crypto first. */
export function corpusPackages(): CorpusPackage[] {
  const file = new URL("corpora.json", import.meta.url);
  const list = JSON.parse(readFileSync(file, "utf8")) as Record<CorpusGroup, readonly PinnedPackage[]>;
  return (["crypto", "quiet"] as const).flatMap((group) =>
    list[group].map((entry) => ({ ...entry, group, folder: join(corporaFolder, group, `${entry.name}@${entry.version}`) })),
  );
}

/** Name and version, as labels and lists name a package. */
export function nameOf({ name, version }: CorpusPackage): string {
  return `${name}@${version}`;
}

/** The unpacked files of a package, in path order. Throws when it was not fetched yet. */
export function corpusFiles(entry: CorpusPackage): CorpusFile[] {
  if (!isUnpacked(entry)) throw new Error(`${nameOf(entry)} is not in ${corporaFolder}. Run: npm run corpora`);
  return readdirSync(entry.folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => join(found.parentPath, found.name))
    .sort()
    .map((file) => ({
      file,
      path: relative(entry.folder, file).split(sep).join("/"),
      isSource: sourceExtensions.has(extname(file)),
      bytes: statSync(file).size,
    }));
}

/** The stamp of an unpacked package lies beside it and says from which tarball and by which globs it came. */
function stampOf(entry: CorpusPackage): { file: string; text: string } {
  const { integrity, include, exclude } = entry;
  return { file: `${entry.folder}.json`, text: JSON.stringify({ integrity, include, exclude, neverUnpacked }) };
}

function isUnpacked(entry: CorpusPackage): boolean {
  const stamp = stampOf(entry);
  return existsSync(entry.folder) && existsSync(stamp.file) && readFileSync(stamp.file, "utf8") === stamp.text;
}

/** What the registry sends. A connection that breaks among two hundred downloads is tried again; an answer that says no is final. */
async function bytesOf(url: string, tries = 3): Promise<Buffer> {
  try {
    const response = await fetch(url);
    if (response.ok) return Buffer.from(await response.arrayBuffer());
    if (response.status < 500 || tries <= 1) throw new Error(`${url} answered ${response.status}.`, { cause: "final" });
  } catch (error) {
    if (tries <= 1 || (error instanceof Error && error.cause === "final")) throw error;
  }
  await sleep(2000);
  return bytesOf(url, tries - 1);
}

async function fetchTarball(entry: CorpusPackage): Promise<Buffer> {
  const url = `${registry}${entry.name}/-/${entry.name.replace(/^.*\//u, "")}-${entry.version}.tgz`;
  const tarball = await bytesOf(url);
  const integrity = `sha512-${createHash("sha512").update(tarball).digest("base64")}`;
  if (integrity !== entry.integrity) throw new Error(`${url} is not the pinned tarball: its integrity is ${integrity}.`);
  return tarball;
}

async function unpack(entry: CorpusPackage): Promise<void> {
  const tarball = await fetchTarball(entry);
  const isIncluded = picomatch([...(entry.include ?? ["**"])], { ignore: [...neverUnpacked, ...(entry.exclude ?? [])], dot: true });
  const fresh = `${entry.folder}.part`;
  for (const folder of [fresh, entry.folder]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const archive = `${entry.folder}.tgz`;
  writeFileSync(archive, tarball);
  try {
    await extract({
      file: archive,
      cwd: fresh,
      strip: 1,
      filter: (path, found) => isIncluded(path.replace(/^[^/]*\//u, "")) && !("type" in found && /Link$/u.test(found.type)),
    });
  } finally {
    rmSync(archive, { force: true });
  }
  renameSync(fresh, entry.folder);
  const stamp = stampOf(entry);
  writeFileSync(stamp.file, stamp.text);
}

/** Fetches and unpacks what is missing, a few packages at a time; gives the names of those that it had to. */
export async function fetchCorpora(packages: readonly CorpusPackage[] = corpusPackages()): Promise<string[]> {
  const missing = packages.filter((entry) => !isUnpacked(entry));
  let next = 0;
  const work = async (): Promise<void> => {
    for (let entry = missing[next++]; entry !== undefined; entry = missing[next++]) await unpack(entry);
  };
  await Promise.all(Array.from({ length: 4 }, work));
  return missing.map(nameOf);
}

/** A number of bytes as megabytes (10⁶ bytes) with two decimals. */
export function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(2);
}

async function main(): Promise<void> {
  const totals = new Map<CorpusGroup, { packages: number; files: number; source: number; other: number }>();
  const fetched = new Set(await fetchCorpora());
  for (const entry of corpusPackages()) {
    const files = corpusFiles(entry);
    const source = files.filter(({ isSource }) => isSource).reduce((sum, { bytes }) => sum + bytes, 0);
    const other = files.filter(({ isSource }) => !isSource).reduce((sum, { bytes }) => sum + bytes, 0);
    const name = nameOf(entry);
    console.log(
      `${entry.group.padEnd(6)} ${name.padEnd(34)} ${megabytes(source).padStart(7)} MB source ${megabytes(other).padStart(6)} MB other ` +
        `${String(files.length).padStart(5)} files${fetched.has(name) ? "  fetched" : ""}`,
    );
    const total = totals.get(entry.group) ?? { packages: 0, files: 0, source: 0, other: 0 };
    totals.set(entry.group, {
      packages: total.packages + 1,
      files: total.files + files.length,
      source: total.source + source,
      other: total.other + other,
    });
  }
  for (const [group, { packages, files, source, other }] of totals) {
    console.log(`${group}: ${packages} packages, ${files} files, ${megabytes(source)} MB source, ${megabytes(other)} MB other text`);
  }
  console.log(`in ${corporaFolder}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
