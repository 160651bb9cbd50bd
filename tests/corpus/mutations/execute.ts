/**
 * Runs programs of the mutation corpus to prove that they do what their label says: the weak value (or, in a twin, the
 * right one) arrives at the API. Each is translated by esbuild, written where the development libraries resolve, and
 * imported by one child process with a fixed environment.
 */
import { transformSync } from "esbuild";
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Program, environment } from "./program.ts";

export interface Failure {
  readonly program: Program;
  readonly reason: string;
}

const runner = `
globalThis.window = globalThis;
globalThis.self = globalThis;
const results = [];
for (const file of FILES) {
  try {
    const loaded = await import(file);
    results.push({ value: await (loaded.run ?? loaded.default.run)() });
  } catch (error) {
    results.push({ error: String(error?.stack ?? error) });
  }
}
process.stdout.write(JSON.stringify(results));
`;

/** Programs that did not return what they must; programs that cannot be run are left out. */
export async function execute(programs: readonly Program[]): Promise<readonly Failure[]> {
  const cache = fileURLToPath(new URL("../../../node_modules/.cache/key-custody/", import.meta.url));
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "mutations-"));
  try {
    const runnable = programs.filter((program) => program.run !== undefined);
    const files = runnable.map(({ code, run }, index) => {
      const format = run === "module" ? "esm" : "cjs";
      const file = join(folder, `p${index}.${format === "esm" ? "mjs" : "cjs"}`);
      writeFileSync(file, transformSync(code, { loader: "ts", format, target: "node20", platform: "node" }).code);
      return file;
    });
    writeFileSync(join(folder, "runner.mjs"), runner.replace("FILES", JSON.stringify(files)));
    const { stdout } = await promisify(execFile)(process.execPath, ["--no-warnings", join(folder, "runner.mjs")], {
      env: { ...environment, PATH: process.env["PATH"] ?? "" },
      maxBuffer: 64 * 1024 * 1024,
    });
    // What the runner printed is this module's own format.
    const results = JSON.parse(stdout) as readonly { value?: unknown; error?: string }[];
    return runnable.flatMap((program, index) => {
      const { value, error } = results[index] ?? { error: "no result" };
      if (error !== undefined) return [{ program, reason: error }];
      return value === program.expected ? [] : [{ program, reason: `returned ${String(value)}, not ${String(program.expected)}` }];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
