/** The commands around `check`: init, explain, completion, help. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { ESLint } from "eslint";
import plugin, { loadPolicy } from "eslint-plugin-key-custody";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import schema from "../../key-custody/src/policy.schema.json" with { type: "json" };
import { checkOptions, readCheck } from "../../key-custody/src/check-options.ts";
import { parseJson, positionOf } from "../../src/json-text.ts";
import { program } from "../../key-custody/src/program.ts";
import { Workplace, plantedToken } from "./workplace.ts";

let work: Workplace;
beforeEach(() => {
  work = new Workplace();
});
afterEach(() => work.dispose());

const text = (path: string): string => readFileSync(join(work.root, path), "utf8");

describe("init", () => {
  it("shows first, writes with consent, and changes nothing the second time", async () => {
    work.commit({
      "package.json": JSON.stringify({ type: "module", dependencies: { "@aws-sdk/client-kms": "3" }, devDependencies: { eslint: "10" } }),
      "eslint.config.js": 'import js from "@eslint/js";\n\nexport default [\n  js.configs.recommended,\n];\n',
      ".github/CODEOWNERS": "* @a\n",
      ".gitattributes": "*.png binary",
    });
    const shown = await work.run(["init"]);
    expect(shown.code).toBe(0);
    expect(shown.stdout).toContain('+ import keyCustody, { loadPolicy } from "eslint-plugin-key-custody";');
    expect(shown.stdout).toContain("Nothing was written");
    expect(work.git("status", "--porcelain")).toBe("");
    await work.run(["init", "--yes"]);
    expect(JSON.parse(text("key-custody.json"))).toEqual({ $schema: schema.$id, vault: { provider: "aws" }, ignore: [] });
    expect(text("eslint.config.js")).toBe([
      'import js from "@eslint/js";', 'import keyCustody, { loadPolicy } from "eslint-plugin-key-custody";', "", "export default [",
      "  ...keyCustody.configs.recommended,", '  { settings: { "key-custody": loadPolicy(import.meta.dirname) } },', "  js.configs.recommended,", "];", "",
    ].join("\n"));
    expect(text(".gitattributes")).toBe("*.png binary\nkey-custody.baseline.jsonl merge=union\n");
    expect(text(".github/workflows/key-custody.yml")).toContain("fetch-depth: 0");
    expect(statSync(join(work.root, ".git/hooks/pre-commit")).mode & 0o111).not.toBe(0);
    work.git("add", ".");
    expect((await work.run(["init", "--yes"])).stdout).toBe("Everything is set up. Next: key-custody check\n");
    expect((await work.run(["check"])).code).toBe(0);
  });

  it("adds to husky, and leaves to their owner what it cannot change safely", async () => {
    work.commit({
      "package.json": JSON.stringify({ devDependencies: { eslint: "10" } }), ".husky/pre-commit": "npm test",
      "eslint.config.js": "module.exports = makeConfig();\n",
    });
    const { stdout } = await work.run(["init", "--yes"]);
    expect(text(".husky/pre-commit")).toBe("npm test\nnpx --no-install key-custody check --staged\n");
    expect(text("eslint.config.js")).toBe("module.exports = makeConfig();\n");
    expect(stdout).toContain("Add yourself to eslint.config.js");
  });

  it("tells what to add where there is no ESLint and another system runs the builds", async () => {
    work.commit({ "package.json": JSON.stringify({ devDependencies: { "key-custody": "1" } }), ".gitlab-ci.yml": "test:\n  script: npm test\n" });
    const { stdout } = await work.run(["init", "--yes"]);
    expect(stdout).toContain("Add yourself to an ESLint configuration, once there is one");
    expect(stdout).toContain("Add yourself to .gitlab-ci.yml");
    expect(existsSync(join(work.root, ".github"))).toBe(false);
    expect(text("key-custody.json")).toContain('"./node_modules/key-custody/src/policy.schema.json"');
  });

  it("needs a repository", async () => {
    const plain = new Workplace(false);
    expect(await plain.run(["init"])).toMatchObject({ code: 2, stderr: expect.stringContaining("git init") as string });
    plain.dispose();
  });
});

describe("a repository with 3,000 findings", () => {
  /** What ESLint reports with our presets and what `loadPolicy` finds, as the entry that `init` writes. */
  async function inEslint(): Promise<string[]> {
    const eslint = new ESLint({
      cwd: work.root, overrideConfigFile: true,
      overrideConfig: [...plugin.configs.files, ...plugin.configs.recommended, { settings: { "key-custody": loadPolicy(work.root) } }],
    });
    const results = await eslint.lintFiles(["."]);
    return results.flatMap(({ filePath, messages }) => messages.map(({ line }) => `${relative(work.root, filePath)}:${line}`));
  }

  it("is green after two commands, and hook, pull request and ESLint are red again for one new secret", async () => {
    const files: Record<string, string> = {};
    let seed = 1000;
    for (let file = 0; file < 100; file += 1) {
      let content = "";
      for (let line = 0; line < 30; line += 1) content += `token_${line}: ${plantedToken(seed += 1)}\n`;
      files[`config/group-${file % 10}/file-${file}.yaml`] = content;
      work.write(`config/group-${file % 10}/file-${file}.yaml`, content);
    }
    work.git("add", ".");
    work.git("commit", "-q", "-m", "all");
    const first = await work.run(["check"]);
    expect(first.code).toBe(1);
    expect(first.stdout).toContain("3,000 findings");
    expect(first.stdout).toContain("key-custody baseline create");
    expect(first.stdout.split("\n").length).toBeLessThan(160);
    await work.run(["init", "--yes"]);
    await work.run(["baseline", "create"]);
    expect((await work.run(["check"])).code).toBe(0);
    expect(await inEslint()).toEqual([]);
    work.git("add", ".");
    // The hook that init wrote needs an installed package; here the same command runs in its place.
    writeFileSync(join(work.root, ".git/hooks/pre-commit"), "#!/bin/sh\nexit 0\n");
    work.git("commit", "-q", "-m", "adopt");
    work.git("checkout", "-q", "-b", "topic");
    work.stage("new.env", `T=${plantedToken(7)}\n`);
    expect((await work.run(["check", "--staged"])).code).toBe(1);
    expect(await inEslint()).toEqual(["new.env:1"]);
    work.git("commit", "-q", "-m", "leak");
    const pull = await work.report("--base", "main");
    expect(pull.code).toBe(1);
    expect(pull.findings.filter(({ suppression }) => suppression === undefined).map(({ path }) => path)).toEqual(["new.env"]);
  });
});

describe("explain", () => {
  it.each([
    ["no-hardcoded-key", "key-custody-allow no-hardcoded-key -- <reason>"],
    ["key-custody/no-committed-secret", "no-committed-secret.md"],
    ["github-token", "Issuer: GitHub"],
    ["unused-exception", "excepts nothing"],
  ])("tells about %s", async (name, words) => {
    const { code, stdout } = await work.run(["explain", name]);
    expect(code).toBe(0);
    expect(stdout).toContain(words);
  });

  it("tells about a finding by its identity, and corrects a misspelt name", async () => {
    work.commit({ "a.env": `T=${plantedToken(1)}\n` });
    const { findings } = await work.report();
    const { stdout } = await work.run(["explain", findings[0]?.identity.slice(0, 8) ?? ""]);
    expect(stdout).toContain("a.env");
    expect(stdout).toContain("github-token: GitHub");
    expect((await work.run(["explain", "no-hardcodedkey"])).stderr).toContain("Did you mean no-hardcoded-key");
    expect((await work.run(["explain", "__proto__"])).code).toBe(2);
  });
});

describe("the command line", () => {
  it("has help with examples for every command", async () => {
    for (const args of [[], ["check"], ["baseline"], ["baseline", "create"], ["explain"], ["init"], ["completion"]]) {
      const { code, stdout } = await work.run([...args, "--help"]);
      expect(code).toBe(0);
      if (args.length === 1) expect(stdout).toContain("Examples:");
    }
    const stdout = (await work.run(["check", "--help"])).stdout.replace(/\s+/g, " ");
    expect(stdout).toContain('default: "medium"');
    expect(stdout).toContain('default: "warning"');
    expect((await work.run(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it("is read alike by the quick reader and by the full one", async () => {
    const lines = [
      ["check"], ["check", "a", "b"], ["check", "--staged", "-q"], ["check", "-f", "json", "--fail-on=never", "x"], ["check", "--base", "main", "--min-confidence", "low"],
      ["check", "--stdin", "--stdin-path", "x", "-o", "out"], ["check", "--", "--odd"],
    ];
    for (const line of lines) {
      const root = program({ stdout: { write: () => true }, stderr: { write: () => true }, cwd: "/", env: {} }, async (run) => {
        await run.catch(() => 0);
      });
      const full = root.commands.find((command) => command.name() === "check");
      let seen: unknown;
      full?.action((paths: string[], options: object) => {
        seen = { paths, options };
      });
      await root.parseAsync(line, { from: "user" });
      const quick = readCheck(line);
      expect(JSON.parse(JSON.stringify(quick))).toEqual(seen);
    }
    for (const line of [["check", "--nope"], ["check", "--format", "x"], ["check", "--base"], ["check", "--help"], ["baseline"], []]) expect(readCheck(line)).toBeUndefined();
    expect(new Set(checkOptions.map(({ name }) => name)).size).toBe(checkOptions.length);
  });

  it("completes commands, options and choices in bash", async () => {
    const { stdout } = await work.run(["completion", "bash"]);
    writeFileSync(join(work.root, "completion.sh"), stdout);
    const complete = (...words: readonly string[]): string[] => execFileSync("bash", ["-c",
      `source completion.sh; COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}; _key_custody; printf '%s\\n' "\${COMPREPLY[@]}"`,
    ], { cwd: work.root }).toString("utf8").trim().split("\n");
    expect(complete("key-custody", "ba")).toEqual(["baseline"]);
    expect(complete("key-custody", "baseline", "cr")).toEqual(["create"]);
    expect(complete("key-custody", "check", "--sta")).toEqual(["--staged"]);
    expect(complete("key-custody", "check", "--fail-on", "w")).toEqual(["warning"]);
    expect((await work.run(["completion", "fish"])).stdout).toContain("-l staged");
    expect((await work.run(["completion", "tcsh"])).code).toBe(2);
  });
});

describe("a JSON error", () => {
  it.each([
    ['{"a": 1,}', 1, 9], ['{"a" 1}', 1, 6], ["[1, 2", 1, 6], ['{\n  "a": tru\n}', 2, 8], ["", 1, 1], ['{"a": "x\ny"}', 1, 7], ['{"a": 1} x', 1, 10], ["[1 2]", 1, 4],
  ])("in %j is at %i:%i", (input, line, column) => {
    const { error } = parseJson(input);
    expect(positionOf(input, error ?? -1)).toEqual({ line, column });
  });
});

describe("the hook file of pre-commit", () => {
  it("names the command that exists", () => {
    const hooks = readFileSync(new URL("../../.pre-commit-hooks.yaml", import.meta.url), "utf8");
    expect(hooks).toMatch(/entry: key-custody check --staged/);
    expect(existsSync(new URL("../../action.yml", import.meta.url))).toBe(true);
  });
});
