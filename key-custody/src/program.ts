/**
 * The full command line: commands, help with examples, suggestions for misspelt words. Every command is loaded when
 * it is called.
 */
import { Argument, Command, CommanderError, Option } from "commander";
import { checkOptions, minConfidenceRow, todayRow } from "./check-options.ts";
import type { OptionRow } from "./check-options.ts";
import type { BaselineOptions } from "./commands/baseline.ts";
import { check } from "./commands/check.ts";
import type { CheckOptions } from "./commands/check.ts";
import type { InitOptions } from "./commands/init.ts";
import type { Io } from "./io.ts";
import { version } from "./version.ts";

/** @throws UsageError and defects of ours; mistakes on the command line are told here. */
export async function runProgram(argv: readonly string[], io: Io): Promise<number> {
  let code = 0;
  const finish = (run: Promise<number>): Promise<void> => run.then((result) => {
    code = result;
  });
  try {
    await program(io, finish).parseAsync(argv.length === 0 ? ["--help"] : [...argv], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}

type Finish = (run: Promise<number>) => Promise<void>;

export function program(io: Io, finish: Finish): Command {
  const root = new Command("key-custody")
    .description("Checks that key material stays in the custody of a vault.")
    .version(version, "-V, --version")
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: (text) => io.stderr.write(text) })
    .showSuggestionAfterError()
    .helpCommand(true);
  addCheck(root, io, finish);
  addBaseline(root, io, finish);
  root.command("explain").description("what a rule, a detector or a finding means, and what to do")
    .argument("<name>", "rule, detector, or identity of a finding")
    .addHelpText("after", explainExamples)
    .action((name: string) => finish(import("./commands/explain.ts").then(({ explain }) => explain(name, io))));
  root.command("init").description("set up policy, ESLint entry, hook and workflow; shows everything before it writes")
    .option("-y, --yes", "write without asking")
    .addHelpText("after", initExamples)
    .action((options: InitOptions) => finish(import("./commands/init.ts").then(({ init }) => init(options, io))));
  root.command("completion").description("print a completion script for your shell")
    .addArgument(new Argument("<shell>").choices(["bash", "zsh", "fish"]))
    .addHelpText("after", completionExamples)
    .action((shell: string) => finish(import("./commands/completion.ts").then(({ completion }) => completion(shell, root, io))));
  return root;
}

function optionOf({ name, short, value, description, choices, standard }: OptionRow): Option {
  const option = new Option(`${short === undefined ? "" : `-${short}, `}--${name}${value === undefined ? "" : ` <${value}>`}`, description);
  if (choices !== undefined) option.choices(choices);
  return standard === undefined ? option : option.default(standard);
}

function withOptions(command: Command, rows: readonly OptionRow[]): Command {
  for (const row of rows) command.addOption(optionOf(row));
  return command;
}

function addCheck(root: Command, io: Io, finish: Finish): void {
  withOptions(root.command("check")
    .description("find hardcoded keys, weak cryptography, key exports, vault bypasses and committed secrets")
    .argument("[paths...]", "files and folders; the default is every tracked file of the working folder"), checkOptions)
    .addHelpText("after", checkExamples)
    .action((paths: string[], options: CheckOptions) => finish(check(paths, options, io)));
}

function addBaseline(root: Command, io: Io, finish: Finish): void {
  const baseline = root.command("baseline").description("accept what is there now, so that only new findings fail").addHelpText("after", baselineExamples);
  const rows = [minConfidenceRow, todayRow];
  const load = (): Promise<typeof import("./commands/baseline.ts")> => import("./commands/baseline.ts");
  withOptions(baseline.command("create").description("take in every finding of the tracked files").option("--force", "make it anew"), rows)
    .action((options: BaselineOptions) => finish(load().then(({ createBaseline }) => createBaseline(options, io))));
  withOptions(baseline.command("update").description("drop what is no longer found").option("--add", "take in new findings as well"), rows)
    .action((options: BaselineOptions) => finish(load().then(({ updateBaseline }) => updateBaseline(options, io))));
  withOptions(baseline.command("audit").description("say of each entry whether it is true"), rows)
    .action((options: BaselineOptions) => finish(import("./commands/audit.ts").then(({ auditBaseline }) => auditBaseline(options, io))));
  withOptions(baseline.command("import").description("take over what detect-secrets (.secrets.baseline) or gitleaks (.gitleaksignore, JSON report) except")
    .argument("<file>", "file of the other tool"), rows)
    .action((file: string, options: BaselineOptions) => finish(load().then(({ importBaseline }) => importBaseline(file, options, io))));
}

const checkExamples = `
Examples:
  $ key-custody check                        all tracked files
  $ key-custody check --staged               in a pre-commit hook
  $ key-custody check --base origin/main     in a pull request
  $ key-custody check src config/app.yaml    some of them

Exit codes: 0 clean, 1 findings at or above --fail-on, 2 could not be done.`;

const baselineExamples = `
Examples:
  $ key-custody baseline create              accept what is found today
  $ key-custody baseline update              forget what has been fixed
  $ key-custody baseline import .secrets.baseline`;

const explainExamples = `
Examples:
  $ key-custody explain no-hardcoded-key
  $ key-custody explain github-token
  $ key-custody explain 3f2a9c01             a finding, by the start of its identity`;

const initExamples = `
Examples:
  $ key-custody init                         show what would be written
  $ key-custody init --yes`;

const completionExamples = `
Examples:
  $ key-custody completion bash > /etc/bash_completion.d/key-custody
  $ key-custody completion zsh >> ~/.zshrc
  $ key-custody completion fish > ~/.config/fish/completions/key-custody.fish`;
