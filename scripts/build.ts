/**
 * Builds the three packages, in the order in which they need each other: scanner, plugin, command.
 *
 * The scanner's AssemblyScript compile takes seconds, so it is skipped while neither its inputs nor its outputs changed;
 * the rest is bundled anew every time. Promises one file per published entry of the plugin, with no runtime import
 * but the scanner and Node itself, and refuses a bundle that breaks this. Type errors are the business of `npm run types`.
 */
import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build as bundle, type BuildOptions, type Plugin } from "esbuild";
import { rollup } from "rollup";
import { dts } from "rollup-plugin-dts";
import { escapeBeyondAscii } from "./ascii.ts";

const root: string = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const cache: string = join(root, "node_modules/.cache/key-custody");
const scannerFolder: string = join(root, "detect-secrets-wasm");

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  legalComments: "none",
  logLevel: "warning",
};

/** Builds everything. Safe to call from several processes at once: they take turns. */
export async function build(): Promise<void> {
  await inTurn(async () => {
    await buildScanner("package");
    await Promise.all([buildPlugin(), buildCommand()]);
  });
}

/** Builds what the scanner's sources import, and only if it changed: the compiled engine. What the unit tests need. */
export async function buildEngine(): Promise<void> {
  await inTurn(() => buildScanner("engine"));
}

interface ScannerBuild {
  readonly generateEngine: () => Promise<void>;
  readonly buildScanner: () => Promise<void>;
}

async function buildScanner(part: "engine" | "package"): Promise<void> {
  const script = join(scannerFolder, "build.ts");
  if (!existsSync(script)) throw new Error("detect-secrets-wasm/build.ts is missing: the scanner cannot be built.");
  const stamp = join(cache, `scanner-${part}.json`);
  const outputs = (): string[] => filesBelow(scannerFolder).filter((file) => isGenerated(file) && (part === "package" || !isBundled(file)));
  const state = (): string =>
    JSON.stringify([fingerprint(filesBelow(scannerFolder).filter((file) => !isGenerated(file)), "assemblyscript"), fingerprint(outputs(), "")]);
  if (outputs().length > 0 && existsSync(stamp) && readFileSync(stamp, "utf8") === state()) return;
  // The build script is loaded only when it is needed: importing AssemblyScript alone costs a second.
  const scanner = (await import(pathToFileURL(script).href)) as ScannerBuild;
  await (part === "engine" ? scanner.generateEngine() : scanner.buildScanner());
  writeFileSync(stamp, state());
}

async function buildPlugin(): Promise<void> {
  const [result] = await Promise.all([
    bundle({
      ...common,
      entryPoints: { index: "src/index.ts", gate: "src/custody/gate/gate.ts" },
      outdir: "dist",
      external: ["detect-secrets-wasm"],
      minifyWhitespace: true,
      // The engine reads the whole file when the plugin is imported: shorter names take a sixteenth of that time away.
      minifyIdentifiers: true,
      // Tools that strip comments line by line must not take an address in a text for the rest of the file.
      lineLimit: 400,
      metafile: true,
      plugins: [await finishedData(), onDemand],
    }),
    declarations(),
  ]);
  writeFileSync(join(root, "dist/THIRD-PARTY.txt"), licences(Object.keys(result.metafile.inputs)));
  for (const [file, output] of Object.entries(result.metafile.outputs)) {
    const stray = output.imports.find(({ path, external }) => external && path !== "detect-secrets-wasm" && !isBuiltin(path));
    if (stray) throw new Error(`${file} imports "${stray.path}" at run time; the plugin may depend on the scanner only.`);
    escapeBeyondAscii(join(root, file));
  }
}

/**
 * Puts finished data in the place of the modules that compute it: the gate gets its list of specifiers without the tables, the
 * plugin gets the tables as JSON, which the engine reads several times faster than source, without what only readers need.
 */
async function finishedData(): Promise<Plugin> {
  const { clientSpecifiers, gateSpecifiers } = await import("../src/custody/gate/specifiers.ts");
  const { libraries } = await import("../src/knowledge/libraries.ts");
  const { algorithmRecords } = await import("../src/knowledge/algorithm-records.ts");
  const finished = {
    "custody/gate/specifiers.ts": Object.entries({ gateSpecifiers, clientSpecifiers }).map(([name, specifiers]) => `export const ${name} = new Set(${JSON.stringify([...specifiers].sort())});`).join("\n"),
    "knowledge/libraries.ts": table("libraries", libraries),
    "knowledge/algorithm-records.ts": table("algorithmRecords", algorithmRecords),
  };
  return {
    name: "finished-data",
    setup({ onLoad }) {
      for (const [path, contents] of Object.entries(finished)) onLoad({ filter: new RegExp(`${path.replace(/[/.]/gu, "[$&\\\\]")}$`) }, () => ({ contents, loader: "js" }));
    },
  };
}

const forReaders: ReadonlySet<string> = new Set(["note", "verified", "source"]);

/** A module that exports a table, which is read when it is first looked at: a file that the gate stops never needs it. */
function table(name: string, rows: readonly object[]): string {
  const json = JSON.stringify(rows, (key, value: unknown) => (forReaders.has(key) ? undefined : value));
  return `let list; const rows = () => (list ??= JSON.parse(${JSON.stringify(json)}));
    export const ${name} = new Proxy([], { get(_, key) { const all = rows(); const member = all[key]; return typeof member === "function" ? member.bind(all) : member; } });`;
}

/** Packages that most runs of the plugin never call are started by their first call, not by the import of the plugin. */
const onDemand: Plugin = {
  name: "on-demand",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:picomatch|ignore)$/ }, ({ path, kind }) => (kind === "import-statement" ? { path, namespace: "on-demand" } : undefined));
    onLoad({ filter: /.*/, namespace: "on-demand" }, ({ path }) => ({
      contents: `const load = () => require(${JSON.stringify(path)}); export default (...given) => load()(...given);`,
      resolveDir: root,
      loader: "js",
    }));
  },
};

/** Declarations of what the entries export, and of nothing else: one file per entry. */
async function declarations(): Promise<void> {
  const types = dts({ tsconfig: join(root, "tsconfig.json") });
  const input = { index: join(root, "src/index.ts"), gate: join(root, "src/custody/gate/gate.ts") };
  const bundled = await rollup({ input, plugins: [types], external: ["eslint", "detect-secrets-wasm"] });
  await bundled.write({ dir: join(root, "dist"), format: "es", chunkFileNames: "[name].d.ts" });
}

/**
 * The command is two CommonJS files: a hook is waited for, and Node loads one such file in a fraction of the time that it takes
 * for twenty ES modules. What only some commands need is evaluated when they ask for it, dependencies too. The source side
 * is the second file, because most runs have no use for it, and has the analysis of variables for ESLint in it, which would be 190 files.
 */
async function buildCommand(): Promise<void> {
  const outdir = join(root, "key-custody/dist");
  rmSync(outdir, { recursive: true, force: true });
  const { metafile } = await bundle({
    ...common,
    entryPoints: { cli: "key-custody/src/cli.ts", "source-side": "key-custody/src/source-side.ts" },
    outdir,
    ...commandFormat,
    minifyWhitespace: true,
    lineLimit: 400,
    metafile: true,
    plugins: [ownFiles],
  });
  writeFileSync(join(outdir, "THIRD-PARTY.txt"), licences(Object.keys(metafile.inputs)));
  // The package is one of ES modules, its sources too; the built files are not.
  writeFileSync(join(outdir, "package.json"), '{ "type": "commonjs" }\n');
  const cli = join(outdir, "cli.js");
  const text = readFileSync(cli, "utf8");
  if (!text.startsWith("#!")) writeFileSync(cli, `#!/usr/bin/env node\n${text}`);
  chmodSync(cli, 0o755);
}

/** ES modules as CommonJS; with what such a file has in place of `import.meta.url`. */
export const commandFormat: BuildOptions = {
  format: "cjs",
  banner: { js: 'const importMetaUrl=require("node:url").pathToFileURL(__filename).href;' },
  define: { "import.meta.url": "importMetaUrl" },
};

/** Keeps packages outside of the command's files, but for the analysis of variables, and the source side in a file of its own. */
export const ownFiles: Plugin = {
  name: "own-files",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/source-side\.(?:ts|js)$/ }, ({ kind }) => {
      if (kind === "dynamic-import") return { path: "source-side", namespace: "second-file" };
      return kind === "require-call" ? { path: "./source-side.js", external: true } : undefined;
    });
    // Required and not imported: Node would first read a CommonJS file for the names of its exports.
    onLoad({ filter: /.*/, namespace: "second-file" }, () => ({ contents: 'module.exports = require("./source-side.js");', loader: "js" }));
    // Only ESLint needs it, which most runs do without: started by its first call.
    onResolve({ filter: /^@typescript-eslint\/scope-manager$/ }, ({ path, kind }) => (kind === "import-statement" ? { path, namespace: "on-demand" } : undefined));
    onLoad({ filter: /.*/, namespace: "on-demand" }, ({ path }) => ({ contents: `export const analyze = (...given) => require(${JSON.stringify(path)}).analyze(...given);`, resolveDir: root, loader: "js" }));
    onResolve({ filter: /^[^./]/ }, ({ path, importer, kind }) =>
      (kind === "entry-point" || path === "@typescript-eslint/scope-manager" || importer.includes("node_modules") ? undefined : { path, external: true }));
    // Names of the platform, a hundred files of them, which the command asks for none of.
    onLoad({ filter: /scope-manager[\\/]dist[\\/]lib[\\/]index\.js$/ }, () => ({ contents: "exports.lib = new Map();", loader: "js" }));
  },
};

/** The licences of packages that are bundled, as those demand; from the files that went into a bundle. */
function licences(inputs: readonly string[]): string {
  const folders = new Set(inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(input)?.[0] ?? []));
  return [...folders].sort().map((folder) => {
    const { name, version } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as { readonly name: string; readonly version: string };
    const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/iu.test(entry));
    if (file === undefined) throw new Error(`${name} is bundled and has no licence that could be shipped with it.`);
    return `${name} ${version}\n\n${readFileSync(join(root, folder, file), "utf8").trim()}\n`;
  }).join(`\n${"-".repeat(72)}\n\n`);
}

/** Every file of a package, sorted, without its dependencies. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes(`${join("/", "node_modules", "/")}`))
    .sort();
}

function isBundled(file: string): boolean {
  return /[\\/]dist[\\/]/u.test(file);
}

function isGenerated(file: string): boolean {
  return isBundled(file) || /\.generated\.ts$/u.test(file);
}

/** One hash over the files' paths and contents and the version of the tool that turns them into the output. */
function fingerprint(files: readonly string[], tool: string): string {
  const hash = createHash("sha256");
  if (tool) hash.update(readFileSync(join(root, "node_modules", tool, "package.json")));
  for (const file of files) hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

/** Runs one build at a time on this tree. The lock names its process, so that one left behind by a dead process falls. */
async function inTurn(task: () => Promise<void>): Promise<void> {
  const lock = join(cache, "building");
  mkdirSync(cache, { recursive: true });
  while (!hasTaken(lock)) await sleep(200);
  try {
    await task();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Takes the lock if it is free. */
function hasTaken(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    const holder = existsSync(lock) ? Number(readFileSync(lock, "utf8")) : 0;
    // A holder that has not yet written its number is alive: it made the lock a moment ago.
    if (holder > 0 && !isAlive(holder)) rmSync(lock, { force: true });
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const start = performance.now();
  await build();
  console.log(`built in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
