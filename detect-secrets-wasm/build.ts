/**
 * Builds the package: kernel → WebAssembly, detector rows → tables, sources → one bundle and its types.
 *
 * Everything comes from npm: AssemblyScript, esbuild, TypeScript. Equal sources give equal bytes, and
 * no binary is checked in. The embedded module and tables go to `src/engine.generated.ts`, so that
 * bundlers, single-file executables and browsers need no second file.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";
import { build } from "esbuild";
import { rollup } from "rollup";
import { dts } from "rollup-plugin-dts";
import { escapeBeyondAscii } from "../scripts/ascii.ts";

const HERE = import.meta.dirname;
const KERNEL_SOURCES = ["kernel.ts", "text.ts"];
const GENERATED = join(HERE, "src/engine.generated.ts");

export async function buildScanner(): Promise<void> {
  await generateEngine();
  await bundle();
  await emitTypes();
}

/** Writes `src/engine.generated.ts`: all that tests and the bundle need. */
export async function generateEngine(): Promise<void> {
  const wasm = await compileKernel();
  const { compileTables } = await import("./compiler/tables.ts");
  const { patternSources } = await import("./src/pattern-sources.ts");
  const { familyAt, familyCount } = await import("./src/detectors/index.ts");
  const { bytes, detectorOfPattern } = compileTables(patternSources());
  writeGenerated(wasm, bytes, detectorOfPattern, Array.from({ length: familyCount }, (_, index) => familyAt(index).length));
}

function writeGenerated(wasm: Uint8Array, tables: Uint8Array, detectorOfPattern: readonly number[], familySizes: readonly number[]): void {
  const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
  const text = [
    "// Made by build.ts from engine/ and the detector rows. Not checked in.",
    `export const wasmBase64: string = "${base64(wasm)}";`,
    `export const tablesBase64: string = "${base64(tables)}";`,
    `export const tablesDigest: string = "${createHash("sha256").update(tables).digest("hex")}";`,
    `export const detectorOfPattern: readonly number[] = [${detectorOfPattern.join(",")}];`,
    `/** How many rows of each family the tables were made from. */`,
    `export const familySizes: readonly number[] = [${familySizes.join(",")}];`,
    "",
  ].join("\n");
  if (!existsSync(GENERATED) || readFileSync(GENERATED, "utf8") !== text) writeFileSync(GENERATED, text);
}

async function compileKernel(): Promise<Uint8Array> {
  const output = new Map<string, Uint8Array>();
  const { error, stderr } = await asc.main(
    [...KERNEL_SOURCES, "--outFile", "kernel.wasm", "-O3", "--noAssert", "--converge", "--runtime", "stub", "--enable", "simd", "--zeroFilledMemory", "--initialMemory", "8"],
    {
      readFile: (name, base) => {
        const path = join(base === "." ? join(HERE, "engine") : base, name);
        return existsSync(path) ? readFileSync(path, "utf8") : null;
      },
      writeFile: (name, contents) => void output.set(name, typeof contents === "string" ? Buffer.from(contents) : contents),
      listFiles: () => [],
    },
  );
  const wasm = output.get("kernel.wasm");
  if (error !== null || wasm === undefined) throw new Error(`the kernel doesn't compile:\n${stderr.toString()}`);
  return wasm;
}

async function bundle(): Promise<void> {
  const outfile = join(HERE, "dist/index.js");
  await build({
    entryPoints: [join(HERE, "src/index.ts")],
    outfile,
    bundle: true,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    minify: true,
    // The engine takes apart at once what stands behind an arrow without braces, such as all rows of a family, and other functions when they are called.
    supported: { arrow: false },
    legalComments: "none",
    logLevel: "warning",
  });
  escapeBeyondAscii(outfile);
}

/** Declarations of what `src/index.ts` exports, and of nothing else, in one file. */
async function emitTypes(): Promise<void> {
  const bundled = await rollup({ input: join(HERE, "src/index.ts"), plugins: [dts({ tsconfig: join(HERE, "../tsconfig.json") })] });
  await bundled.write({ file: join(HERE, "dist/index.d.ts"), format: "es" });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildScanner();
