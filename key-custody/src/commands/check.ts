/**
 * `key-custody check`: both sides over one input, then one report and one exit code.
 *
 * 0 is clean, 1 means findings at or above `--fail-on`, 2 that something could not be done, and 2 as well when nothing
 * was scanned where something should have been: a check that looked at nothing must never look like a pass.
 */
import { appendFileSync } from "node:fs";
import { UsageError, systemReason } from "../errors.ts";
import { standards } from "../check-options.ts";
import { isDay } from "../exceptions.ts";
import type { Finding, Report, Severity } from "../findings.ts";
import type { Confidence } from "detect-secrets-wasm";
import { openSelection } from "../inputs/open.ts";
import type { Selection } from "../inputs/open.ts";
import type { Io } from "../io.ts";
import type { FailOn } from "../policy.ts";
import { Progress } from "../progress.ts";
import { loadReporter } from "../reporters/index.ts";
import type { Reporter } from "../reporters/index.ts";
import { run } from "../run.ts";
import { version } from "../version.ts";

export interface CheckOptions extends Omit<Selection, "paths"> {
  readonly format: string;
  readonly failOn?: FailOn | undefined;
  readonly minConfidence?: Confidence | undefined;
  readonly output?: string | undefined;
  readonly today?: string | undefined;
  readonly quiet?: boolean | undefined;
  readonly verbose?: boolean | undefined;
}

const severities: readonly Severity[] = ["error", "warning", "note"];

export async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const started = Date.now();
  const { input } = await openSelection({ ...options, paths }, io, io.stdin);
  const reporter = loadReporter(options.format);
  const progress = io.stderr.isTTY === true && options.quiet !== true ? new Progress(io.stderr) : undefined;
  const { found, checker, notices, policy } = await run(input, { minConfidence: options.minConfidence, today: today(options.today), progress }, io)
    .finally(() => progress?.end());
  if (checker.files === 0 && checker.notScanned.length + checker.ignoredFiles === 0 && !input.mayBeEmpty) throw new UsageError(`Nothing to check: there are no ${input.what}.${input.hint ?? ""}`);
  const report: Report = {
    findings: found.map(({ finding }) => finding),
    scanned: { files: checker.files, bytes: checker.bytes, sourceFiles: checker.sourceFiles, what: input.what },
    notScanned: checker.notScanned,
    notices,
    tool: { version },
  };
  const code = exitCode(report, options.failOn ?? policy.failOn ?? standards.failOn);
  if (options.quiet !== true || code !== 0 || checker.failures > 0 || options.output !== undefined) await write(report, await reporter, options, io);
  if (options.verbose === true) io.stderr.write(`Checked in ${Date.now() - started} ms.\n`);
  if (checker.files === 0 && checker.failures > 0) throw new UsageError("Nothing was scanned: no file could be read, for the reasons above.");
  return code;
}

function exitCode(report: Report, failOn: FailOn): number {
  if (failOn === "never") return 0;
  const failing = (finding: Finding): boolean => finding.suppression === undefined && severities.indexOf(finding.severity) <= severities.indexOf(failOn);
  return report.findings.some(failing) ? 1 : 0;
}

async function write(report: Report, reporter: Reporter, options: CheckOptions, io: Io): Promise<void> {
  const text = reporter.format(report, { color: hasColor(io), cwd: io.cwd });
  const summaryFile = io.env["GITHUB_STEP_SUMMARY"];
  if (reporter.jobSummary !== undefined && summaryFile !== undefined && summaryFile !== "") addJobSummary(reporter.jobSummary(report), summaryFile, io);
  if (options.output === undefined) {
    io.stdout.write(text);
    return;
  }
  const { replaceFile } = await import("../replace-file.ts");
  replaceFile(options.output, text, io.cwd);
}

/** The runner made the file and shows it. Without it the check itself is as good as ever. */
function addJobSummary(text: string, file: string, io: Io): void {
  try {
    appendFileSync(file, text);
  } catch (error) {
    io.stderr.write(`key-custody: the job summary could not be written: ${systemReason(error) ?? "unknown reason"}.\n`);
  }
}

/** `NO_COLOR` and `FORCE_COLOR` as their authors define them, else whether a person is watching. */
function hasColor({ env, stdout }: Io): boolean {
  if (env["NO_COLOR"] !== undefined && env["NO_COLOR"] !== "") return false;
  if (env["FORCE_COLOR"] !== undefined) return env["FORCE_COLOR"] !== "0" && env["FORCE_COLOR"] !== "false";
  return stdout.isTTY === true && env["TERM"] !== "dumb";
}

export function today(given: string | undefined): string {
  if (given === undefined) return new Date().toISOString().slice(0, 10);
  if (!isDay(given)) throw new UsageError("--today wants a day as YYYY-MM-DD.");
  return given;
}
