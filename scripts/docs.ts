/**
 * Writes the parts of the documentation that are derived from the code, so that no list is kept by hand twice.
 *
 * A generator returns the whole text of each file that it owns. `npm run docs` writes those files and builds the playground,
 * which is not checked in; `npm run docs -- --check` writes nothing and fails when a file is not what the code says.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Path from the repository root → text that the file must have. */
export type Generated = ReadonlyMap<string, string>;

/** Modules whose default export is `() => Generated`; each is run in turn. */
const generators: readonly (() => Promise<{ default: () => Generated }>)[] = [() => import("./docs-rules.ts")];

const root: string = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** Files whose text is not what the generators say; with `write`, brings them up to date. */
export async function staleDocuments(write: boolean): Promise<string[]> {
  const stale: string[] = [];
  for (const load of generators) {
    for (const [path, text] of (await load()).default()) {
      const file = join(root, path);
      if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
      stale.push(path);
      if (!write) continue;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
  return stale;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes("--check");
  const stale = await staleDocuments(!check);
  if (check && stale.length > 0) {
    console.error(`Not up to date: ${stale.join(", ")}\nRun: npm run docs`);
    process.exitCode = 1;
  } else {
    console.log(stale.length === 0 ? "Generated documentation is up to date." : `Written: ${stale.join(", ")}`);
    if (!check) {
      await (await import("../docs/playground/build.ts")).buildPlayground();
      console.log("Built docs/playground: open it through any static web server.");
    }
  }
}
