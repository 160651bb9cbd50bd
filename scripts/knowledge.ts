/**
 * `npm run knowledge`: installs the libraries that the knowledge tables speak about into a temporary folder, without running
 * their install scripts, loads each of them in a process of its own and writes what they export to
 * `tests/knowledge/exports.json`. `npm test` compares every row with that listing and needs no network.
 *
 * The names in the calls that messages recommend are looked up in the typings of the vaults' SDKs: `tests/knowledge/vault-words.json`.
 *
 * `npm run knowledge -- --into <folder>` keeps the folder and installs nothing that is there already. A library that cannot be
 * loaded (native, or made for browsers) is looked up by name in its typings and sources; the listing says which rows those are.
 */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { libraries } from "../src/knowledge/index.ts";
import type { LibraryListing } from "../tests/knowledge/probe.ts";
import { lookUpWords } from "../tests/knowledge/vault-words.ts";

const project = fileURLToPath(new URL("..", import.meta.url));
const listingFile = path.join(project, "tests/knowledge/exports.json");
const wordsFile = path.join(project, "tests/knowledge/vault-words.json");
const manifest = path.join(project, "tests/knowledge/package.json");

function folderFromArguments(): string | undefined {
  const at = process.argv.indexOf("--into");
  return at < 0 ? undefined : process.argv[at + 1];
}

function install(folder: string): void {
  if (existsSync(path.join(folder, "node_modules"))) return;
  cpSync(manifest, path.join(folder, "package.json"));
  const options = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--legacy-peer-deps", "--loglevel=error"];
  execFileSync("npm", options, { cwd: folder, stdio: "inherit" });
}

function probe(library: string, folder: string): LibraryListing {
  try {
    return look(library, folder, "loaded");
  } catch {
    // A native library may take the process down when its install script has not run: its typings must do.
    return look(library, folder, "unloaded");
  }
}

function look(library: string, folder: string, how: "loaded" | "unloaded"): LibraryListing {
  const probeFile = path.join(project, "tests/knowledge/probe.ts");
  const output = execFileSync(process.execPath, ["--import", "tsx", probeFile, library, folder, how], {
    cwd: project, encoding: "utf8", maxBuffer: 64 * 1024 * 1024, timeout: 120_000, stdio: ["ignore", "pipe", "ignore"],
  });
  // The library may print too: the listing is the last line.
  const line = output.trimEnd().split("\n").at(-1) ?? "";
  const listing: unknown = JSON.parse(line);
  // Written by `probe.ts` of this repository a moment ago.
  return listing as LibraryListing;
}

function main(): void {
  const kept = folderFromArguments();
  const folder = kept ?? mkdtempSync(path.join(tmpdir(), "knowledge-"));
  const only = process.argv.includes("--only") ? process.argv[process.argv.indexOf("--only") + 1] : undefined;
  install(folder);
  const known: unknown = existsSync(listingFile) ? JSON.parse(readFileSync(listingFile, "utf8")) : {};
  // Our own file, see above.
  const listings = known as Record<string, LibraryListing>;
  for (const library of libraries) {
    if (only !== undefined && library.name !== only) continue;
    try {
      const listing = probe(library.name, folder);
      listings[library.name] = listing;
      console.log(`${library.name}: ${listing.named.length} by name only, ${listing.missing.length} of ${library.rows.length} rows not found, ${listing.unseen.length} not installed`);
    } catch (error) {
      // The others are still worth listing; the library keeps the listing it had, and the run fails.
      process.exitCode = 1;
      console.error(`${library.name}: could not be looked at: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const ordered = Object.fromEntries(libraries.flatMap(({ name }) => (listings[name] === undefined ? [] : [[name, listings[name]]])));
  writeFileSync(listingFile, `${JSON.stringify(ordered, undefined, 1)}\n`);
  writeFileSync(wordsFile, `${JSON.stringify(lookUpWords(folder), undefined, 1)}\n`);
  if (kept === undefined) rmSync(folder, { recursive: true, force: true });
}

main();
