/**
 * Everything that must hold before a change is good: build, types under both compilers, lint, generated files, the product on itself, tests.
 *
 * Runs all steps even after a failure, so that one run tells everything. Ends with one line, `N passed, N failed`,
 * counted by the test runner; a step that failed before the tests counts as one failed test, so that the line never
 * looks better than the exit code. On a continuous-integration machine a skipped host test is a failure.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root: string = fileURLToPath(new URL("..", import.meta.url));

/** What is read of vitest's JSON report. */
interface Report {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numFailedTestSuites: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

const steps: readonly (readonly [name: string, script: string, ...args: string[]])[] = [
  ["build", "node_modules/tsx/dist/cli.mjs", "scripts/build.ts"],
  ["types, TypeScript 6", "node_modules/typescript/bin/tsc", "--noEmit"],
  ["types, TypeScript 7", "node_modules/@typescript/native/bin/tsc", "--noEmit"],
  ["lint", "node_modules/eslint/bin/eslint.js", "."],
  ["generated files", "node_modules/tsx/dist/cli.mjs", "scripts/docs.ts", "--check"],
  ["own check", "key-custody/dist/cli.js", "check", "--quiet"],
];

function run(name: string, script: string, args: readonly string[]): boolean {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [join(root, script), ...args], { cwd: root, stdio: "inherit" });
  console.log(`${status === 0 ? "ok    " : "FAILED"} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return status === 0;
}

/** Runs vitest with the arguments of this script, such as a file name, and returns its report. */
function runTests(): Report | undefined {
  const folder = mkdtempSync(join(tmpdir(), "key-custody-test-"));
  const file = join(folder, "report.json");
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`, ...process.argv.slice(2)];
  run("tests", "node_modules/vitest/vitest.mjs", args);
  try {
    return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Report) : undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const failedSteps: string[] = steps.filter(([name, script, ...args]) => !run(name, script, args)).map(([name]) => name);
const report = runTests();

if (!report) failedSteps.push("tests did not run");
const files = report?.testResults ?? [];
// A file that fails to load has no failed test of its own, and an error outside any test has no file: each counts once.
const brokenFiles = files.filter((file) => file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed"));
for (const { name } of brokenFiles) failedSteps.push(`${name} does not run`);
const failedTests = report?.numFailedTests ?? 0;
if (report && !report.success && failedTests === 0 && brokenFiles.length === 0) failedSteps.push("an error outside the tests");

const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
if (process.env["CI"]) {
  for (const file of files.filter(({ name }) => /[\\/]tests[\\/]hosts[\\/]/u.test(name))) {
    for (const test of file.assertionResults) {
      if (test.status === "skipped" || test.status === "pending" || test.status === "todo") failedSteps.push(`skipped: ${test.fullName}`);
    }
  }
}

for (const step of failedSteps) console.log(`FAILED: ${step}`);
const failed = failedTests + failedSteps.length;
const passed = report?.numPassedTests ?? 0;
if (failed > 0 || passed === 0) process.exitCode = 1;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
