/** Every command line that a guide shows is one that the command understands, and every option it shows is one that exists. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { program } from "../../key-custody/src/program.ts";

type Command = ReturnType<typeof program>;

const folder = new URL("../../docs/guide/", import.meta.url);

/** Command lines in code, inline or in blocks, as words; placeholders such as `<rule, detector or finding>` become one. */
function commandLines(page: string): string[][] {
  const text = readFileSync(new URL(page, folder), "utf8");
  const code = [...text.matchAll(/```\w*\n([\s\S]*?)```|`([^`\n]+)`/gu)].flatMap(([, block, inline]) => (block ?? inline ?? "").split("\n"));
  return code.flatMap((line) => {
    const found = /(?:^|[ '"])(?:npx (?:--yes |--no-install )?)?key-custody(?:@[\d.]+)? ((?:check|baseline|explain|init|completion)\b[^|&;']*)/u.exec(line)?.[1];
    if (found === undefined) return [];
    const words = found.replace(/<[^>]*>/gu, "X").replace(/"([^"]*)"/gu, (_, quoted: string) => quoted.replaceAll(" ", "_")).replace(/\s#.*$/u, "").trim().split(/\s+/u);
    return [words.map((word) => word.replace(/^\$.*/u, "X").replace(/[,"]$/u, ""))];
  });
}

/** The command line with every command made harmless. */
function harmless(): Command {
  const root = program({ stdout: { write: () => true }, stderr: { write: () => true }, cwd: "/", env: {} }, async (run) => {
    await run.catch(() => 0);
  });
  const disarm = (command: Command): void => {
    if (command.commands.length === 0) command.action(() => undefined);
    command.commands.forEach(disarm);
  };
  disarm(root);
  return root;
}

const pages = readdirSync(folder).filter((file) => file.endsWith(".md"));
const lines = pages.flatMap((page) => commandLines(page).map((words) => ({ page, words, line: words.join(" ") })));

describe("the guides", () => {
  it.each(lines)("$page: $line", async ({ words }) => {
    await harmless().parseAsync(words.length === 1 && words[0] !== "check" && words[0] !== "init" ? [...words, "--help"] : words, { from: "user" }).catch((error: unknown) => {
      // Help ends by an error of its own.
      if (!(error instanceof Error && "exitCode" in error && error.exitCode === 0)) throw error;
    });
  });

  it("show the command in many forms", () => {
    expect(lines.length).toBeGreaterThan(25);
    for (const option of ["--staged", "--base", "--history", "--format"]) expect(lines.flatMap(({ words }) => words)).toContain(option);
  });

  it("would be caught showing an option that does not exist", async () => {
    await expect(harmless().parseAsync(["check", "--no-such-option"], { from: "user" })).rejects.toThrow(/unknown option/u);
  });
});
