/**
 * `key-custody completion bash | zsh | fish`: a script for the shell, made from the command line itself.
 *
 * Nothing is kept by hand: commands, options and their choices are read from the same program that runs them.
 */
import type { Command } from "commander";
import type { Io } from "../io.ts";

export function completion(shell: string, root: Command, io: Io): number {
  const commands = [...walk(root, [])];
  io.stdout.write(shell === "fish" ? fish(commands) : bash(commands, shell === "zsh"));
  return 0;
}

interface Entry {
  /** Words before the cursor that lead here: `[]`, `["baseline"]`, `["baseline", "create"]`. */
  readonly way: readonly string[];
  readonly words: readonly string[];
  readonly options: readonly { readonly flags: readonly string[]; readonly description: string; readonly choices: readonly string[]; readonly hasValue: boolean }[];
}

function* walk(command: Command, way: readonly string[]): Generator<Entry> {
  yield {
    way,
    words: command.commands.map((child) => child.name()),
    options: command.options.map(({ short, long, description, argChoices, required }) => ({
      flags: [short, long].filter((flag) => typeof flag === "string"), description, choices: argChoices ?? [], hasValue: required,
    })),
  };
  for (const child of command.commands) yield* walk(child, [...way, child.name()]);
}

function bash(commands: readonly Entry[], isZsh: boolean): string {
  const cases = commands.map(({ way, words, options }) => {
    const flags = options.flatMap((option) => option.flags.filter((flag) => flag.startsWith("--")));
    return `    "${way.join(" ")}") words="${[...words, ...flags, "--help"].join(" ")}" ;;`;
  });
  const choices = [...new Map(commands.flatMap(({ options }) => options.filter((option) => option.choices.length > 0)
    .map((option) => [option.flags.join("|"), `    ${option.flags.join("|")}) COMPREPLY=($(compgen -W "${option.choices.join(" ")}" -- "$current")); return ;;`] as const))).values()];
  const ways = commands.filter(({ way }) => way.length > 0).map(({ way }) => `"${way.join(" ")}"`).join("|");
  return [
    ...(isZsh ? ["autoload -U +X bashcompinit && bashcompinit"] : []),
    "_key_custody() {",
    '  local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}" way="" words="" word',
    '  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do',
    `    case "\${way:+$way }$word" in ${ways}) way="\${way:+$way }$word" ;; esac`,
    "  done",
    '  case "$previous" in', ...choices, "  esac",
    '  case "$way" in', ...cases, "  esac",
    '  COMPREPLY=($(compgen -W "$words" -- "$current"))',
    "}",
    "complete -o default -F _key_custody key-custody",
    "",
  ].join("\n");
}

function fish(commands: readonly Entry[]): string {
  const lines: string[] = [];
  for (const { way, words, options } of commands) {
    const here = way.length === 0 ? "__fish_use_subcommand" : way.map((word) => `__fish_seen_subcommand_from ${word}`).join("; and ");
    for (const word of words) lines.push(`complete -c key-custody -f -n '${here}' -a ${word}`);
    for (const { flags, description, choices, hasValue } of options) {
      const names = flags.map((flag) => (flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`)).join(" ");
      const values = choices.length > 0 ? ` -x -a '${choices.join(" ")}'` : hasValue ? " -r" : "";
      lines.push(`complete -c key-custody -n '${here}' ${names}${values} -d '${description.replaceAll("'", "\\'")}'`);
    }
  }
  return `${lines.join("\n")}\n`;
}
