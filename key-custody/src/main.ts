/**
 * The command line: names, options, help. Every command is loaded when it is called.
 *
 * `main` is the whole program as a function, so that tests and other programs run it in their own process. It never
 * throws: a mistake of the user becomes one sentence and exit code 2, a defect of ours its kind and place.
 */
import { Command, CommanderError, Option } from "commander";
import type { BaselineOptions } from "./commands/baseline.ts";
import type { CheckOptions } from "./commands/check.ts";
import { UsageError, describeDefect } from "./errors.ts";
import type { Io } from "./io.ts";
import { reporterNames } from "./reporters/index.ts";
import { version } from "./version.ts";

export type { Io } from "./io.ts";

/** @returns the exit code: 0 clean, 1 findings, 2 usage or internal error, 130 interrupted. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let code = 0;
  const finish = (run: Promise<number>): Promise<void> => run.then((result) => {
    code = result;
  });
  try {
    await program(io, finish).parseAsync(argv.length === 0 ? ["--help"] : [...argv], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageError) io.stderr.write(`key-custody: ${printable(error.message)}\n`);
    else io.stderr.write(`key-custody: internal error, please report it: ${describeDefect(error)}\n`);
    return 2;
  }
}

/** File names may hold control characters; a terminal must not act on them. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`);
}

function program(io: Io, finish: (run: Promise<number>) => Promise<void>): Command {
  const root = new Command("key-custody")
    .description("Checks that key material stays in the custody of a vault.")
    .version(version, "-V, --version")
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: (text) => io.stderr.write(text) })
    .showSuggestionAfterError()
    .helpCommand(true);
  addCheck(root, io, finish);
  addBaseline(root, io, finish);
  return root;
}

function addCheck(root: Command, io: Io, finish: (run: Promise<number>) => Promise<void>): void {
  root.command("check")
    .description("find hardcoded keys, weak cryptography, key exports, vault bypasses and committed secrets")
    .argument("[paths...]", "files and folders; the default is every tracked file of the working folder")
    .option("--staged", "what is about to be committed, as it stands in the index")
    .option("--range <a..b>", "what the commits of a range bring")
    .option("--base <ref>", "what the working commit brings since it left <ref>: new findings only")
    .option("--history", "every version of every file ever committed, by the scanner only")
    .option("--stdin", "one file from standard input")
    .option("--stdin-path <path>", "name of the file from standard input")
    .addOption(new Option("-f, --format <name>", "form of the report").choices(reporterNames).default("text"))
    .option("-o, --output <file>", "write the report to a file")
    .addOption(new Option("--fail-on <severity>", "exit with 1 at this severity or above").choices(["error", "warning", "note", "never"]).default("warning"))
    .addOption(minConfidence())
    .option("--today <day>", "day that exceptions are measured against, YYYY-MM-DD")
    .option("-q, --quiet", "say nothing when all is well")
    .option("-v, --verbose", "tell more")
    .addHelpText("after", checkExamples)
    .action((paths: string[], options: CheckOptions) => finish(import("./commands/check.ts").then(({ check }) => check(paths, options, io))));
}

function minConfidence(): Option {
  return new Option("--min-confidence <level>", "leave out findings that are less sure").choices(["certain", "high", "medium", "low"]).default("medium");
}

function addBaseline(root: Command, io: Io, finish: (run: Promise<number>) => Promise<void>): void {
  const baseline = root.command("baseline").description("accept what is there now, so that only new findings fail");
  const today = new Option("--today <day>", "day that exceptions are measured against, YYYY-MM-DD");
  const load = (): Promise<typeof import("./commands/baseline.ts")> => import("./commands/baseline.ts");
  baseline.command("create").description("take in every finding of the tracked files")
    .option("--force", "make it anew")
    .addOption(minConfidence()).addOption(today)
    .action((options: BaselineOptions) => finish(load().then(({ createBaseline }) => createBaseline(options, io))));
  baseline.command("update").description("drop what is no longer found")
    .option("--add", "take in new findings as well")
    .addOption(minConfidence()).addOption(today)
    .action((options: BaselineOptions) => finish(load().then(({ updateBaseline }) => updateBaseline(options, io))));
  baseline.command("audit").description("say of each entry whether it is true")
    .addOption(minConfidence()).addOption(today)
    .action((options: BaselineOptions) => finish(import("./commands/audit.ts").then(({ auditBaseline }) => auditBaseline(options, io))));
  baseline.command("import").description("take over the exceptions of detect-secrets (.secrets.baseline) or gitleaks (.gitleaksignore, JSON report)")
    .argument("<file>", "file of the other tool")
    .addOption(minConfidence()).addOption(today)
    .action((file: string, options: BaselineOptions) => finish(load().then(({ importBaseline }) => importBaseline(file, options, io))));
}

const checkExamples = `
Examples:
  $ key-custody check                        all tracked files
  $ key-custody check --staged               in a pre-commit hook
  $ key-custody check --base origin/main     in a pull request
  $ key-custody check src config/app.yaml    some of them

Exit codes: 0 clean, 1 findings at or above --fail-on, 2 could not be done.`;
