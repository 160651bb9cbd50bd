/**
 * The hooks of docs/guide/pre-commit.md as they are written there, in the programs that run them, and the script of the GitHub
 * action, with the package as it is published.
 *
 * Each hook stops a commit that would bring a secret, though the working copy is clean again, and lets a clean one pass.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createProject, root } from "./project.ts";
import { pack, type Registry, startRegistry } from "./registry.ts";

/** Random-looking, made at run time so that nothing here is a secret. */
const token = ["sk", "live", createHash("sha256").update("hooks").digest("hex").slice(0, 24)].join("_");
const guide = readFileSync(join(root, "docs/guide/pre-commit.md"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "key-custody-hooks-"));
let registry: Registry;
let installed = "";

beforeAll(async () => {
  registry = await startRegistry(await pack(folder));
  installed = createProject({ "package.json": JSON.stringify({ private: true, devDependencies: { "key-custody": "*", husky: "^9", lefthook: "^2", "lint-staged": "^16" } }) });
  const { code, stderr } = await registry.npm(installed, "npm", "install", "--no-package-lock", "--ignore-scripts");
  if (code !== 0) throw new Error(stderr);
});
afterAll(() => {
  registry?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The code block of a section of the guide. */
function snippet(section: string): string {
  const text = guide.split(/^## /mu).find((part) => part.startsWith(`${section}\n`)) ?? "";
  const code = /```\w+\n([\s\S]*?)```/u.exec(text)?.[1];
  if (code === undefined) throw new Error(`The guide has no code under "${section}".`);
  return code;
}

const env = (home: string): NodeJS.ProcessEnv => ({
  ...process.env, HOME: home, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1", NODE_OPTIONS: undefined, VITEST: undefined, NO_COLOR: "1",
  GIT_AUTHOR_NAME: "A", GIT_AUTHOR_EMAIL: "a@example.org", GIT_COMMITTER_NAME: "A", GIT_COMMITTER_EMAIL: "a@example.org",
  npm_config_registry: registry.url, npm_config_cache: join(folder, "cache"), npm_config_audit: "false", npm_config_fund: "false",
});

function newRepository(files: Readonly<Record<string, string>>): { cwd: string; sh: (script: string) => void } {
  const cwd = createProject({ ".gitignore": "node_modules\n.cache\n", "a.env": "A=1\n", ...files });
  symlinkSync(join(installed, "node_modules"), join(cwd, "node_modules"), "junction");
  const sh = (script: string): void => void execFileSync("bash", ["-euc", script], { cwd, env: env(cwd), stdio: "pipe" });
  sh("git init -q -b main");
  return { cwd, sh };
}

function expectGuarded(cwd: string): void {
  const git = (...args: readonly string[]): { status: number | null; text: string } => {
    const { status, stdout, stderr } = spawnSync("git", args, { cwd, env: env(cwd), encoding: "utf8" });
    return { status, text: stdout + stderr };
  };
  git("add", ".gitignore", "a.env", "package.json");
  const clean = git("commit", "-m", "clean");
  expect(clean.status, clean.text).toBe(0);
  writeFileSync(join(cwd, "a.env"), `A=${token}\n`);
  git("add", "a.env");
  writeFileSync(join(cwd, "a.env"), "A=clean again on disk\n");
  const stopped = git("commit", "-m", "leak");
  expect(stopped.status, stopped.text).not.toBe(0);
  expect(stopped.text).toContain("a.env");
  expect(stopped.text).toContain("1 finding: 1 error.");
  expect(stopped.text).not.toContain(token);
  expect(git("log", "--format=%s").text.trim()).toBe("clean");
}

describe("the guide's hook", () => {
  test("for git alone", () => {
    const { cwd, sh } = newRepository({});
    sh(snippet("Git alone"));
    expectGuarded(cwd);
  });

  test("for husky", () => {
    const { cwd, sh } = newRepository({});
    sh("npx husky init && : > .husky/pre-commit");
    sh(snippet("husky"));
    expectGuarded(cwd);
  });

  test("for lefthook", () => {
    const { cwd, sh } = newRepository({ "lefthook.yml": snippet("lefthook") });
    sh("npx lefthook install");
    expectGuarded(cwd);
  });

  test("for lint-staged", () => {
    const { cwd, sh } = newRepository({ "package.json": JSON.stringify({ private: true, "lint-staged": { "*.md": "true" } }) });
    sh("npx husky init && : > .husky/pre-commit");
    sh(snippet("lint-staged"));
    expectGuarded(cwd);
  });

  const hasPreCommit = spawnSync("pre-commit", ["--version"]).status === 0;
  test.skipIf(!hasPreCommit && process.env["CI"] === undefined)("for pre-commit, which installs the package by itself", () => {
    const { cwd, sh } = newRepository({ ".pre-commit-config.yaml": snippet("pre-commit") });
    rmSync(join(cwd, "node_modules"));
    sh("git add .pre-commit-config.yaml && pre-commit install");
    expectGuarded(cwd);
  });

  test.skipIf(!hasPreCommit && process.env["CI"] === undefined)("that this repository publishes for pre-commit", () => {
    // What stands in `.pre-commit-hooks.yaml`, in a repository that brings no dependencies of its own.
    const published = createProject({ "package.json": JSON.stringify({ name: "hooks", version: "1.0.0" }), ".pre-commit-hooks.yaml": readFileSync(join(root, ".pre-commit-hooks.yaml"), "utf8") });
    execFileSync("bash", ["-euc", "git init -q && git add . && git commit -q -m hooks && git tag v1"], { cwd: published, env: env(published) });
    const { cwd, sh } = newRepository({ ".pre-commit-config.yaml": `repos:\n  - repo: ${published}\n    rev: v1\n    hooks:\n      - id: key-custody\n` });
    rmSync(join(cwd, "node_modules"));
    sh("git add .pre-commit-config.yaml && pre-commit install");
    expectGuarded(cwd);
  });
});

describe("the GitHub action", () => {
  const action = readFileSync(join(root, "action.yml"), "utf8");
  const script = /\n {6}run: \|\n([\s\S]*)$/u.exec(action)?.[1]?.replace(/^ {8}/gmu, "") ?? "";

  test("fails for what a pull request brings, and passes without it", () => {
    const { cwd, sh } = newRepository({ "old.env": `A=${token}\n` });
    sh("git add . && git commit -q -m base && git checkout -q -b topic");
    const runs = (inputs: Readonly<Record<string, string>>): { status: number | null; text: string } => {
      const given = { VERSION: "0.1.0", BASE: "main", FORMAT: "github", OUTPUT: "", FAIL_ON: "", MIN_CONFIDENCE: "", NPM_CONFIG_USERCONFIG: "/dev/null", GITHUB_STEP_SUMMARY: join(folder, "summary.md"), ...inputs };
      const { status, stdout, stderr } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], { cwd, env: { ...env(cwd), ...given }, encoding: "utf8" });
      return { status, text: stdout + stderr };
    };
    const clean = runs({});
    expect(clean.status, clean.text).toBe(0);
    writeFileSync(join(cwd, "new.env"), `B=${token.replace("a", "b")}\n`);
    sh("git add new.env && git commit -q -m leak");
    const { status, text } = runs({});
    expect(status, text).toBe(1);
    expect(text).toMatch(/^::error file=new\.env,line=1/mu);
    expect(readFileSync(join(folder, "summary.md"), "utf8")).toContain("new\\.env");
    expect(runs({ FAIL_ON: "never", OUTPUT: "out.json", FORMAT: "json" }).status).toBe(0);
    expect(JSON.parse(readFileSync(join(cwd, "out.json"), "utf8"))).toHaveProperty("findings.0.path", "new.env");
  });
});
