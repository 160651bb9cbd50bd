/**
 * The command as git, pre-commit and shells run it: a process of its own, in real hooks.
 *
 * The sources are bundled once into a program beside the dependencies, so that the test needs no build of the packages.
 */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Workplace, plantedToken } from "./workplace.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = join(root, `key-custody/node_modules/.cache/hooks-${process.pid}`);
const cli = join(folder, "cli.mjs");
let work: Workplace;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  await build({
    absWorkingDir: root, entryPoints: { cli: "key-custody/src/cli.ts" }, outdir: folder, outExtension: { ".js": ".mjs" }, bundle: true, splitting: true,
    format: "esm", platform: "node", target: "node20.19", external: ["eslint", "@typescript-eslint/*", "typescript", "commander", "picocolors", "picomatch", "ignore"],
    alias: { "detect-secrets-wasm": "./detect-secrets-wasm/src/index.ts", "eslint-plugin-key-custody": "./src/index.ts", "eslint-plugin-key-custody/gate": "./src/custody/gate/gate.ts" },
    logLevel: "error",
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  work = new Workplace();
});
afterEach(() => work.dispose());

const secret = (seed: number): string => `T=${plantedToken(seed)}\n`;

function installHook(): void {
  const path = join(work.root, ".git/hooks/pre-commit");
  writeFileSync(path, `#!/bin/sh\nexec "${process.execPath}" "${cli}" check --staged --format json --output "$PWD/.git/report.json"\n`);
  chmodSync(path, 0o755);
}

function attempt(args: readonly string[], cwd = work.root): number {
  return spawnSync("git", args, { cwd, env: work.env }).status ?? -1;
}

describe("a git hook", () => {
  it("stops commit, commit -a, commit of a path, amend, from any folder and any working tree", () => {
    work.commit({ "a.env": "A=1\n", "b.env": "B=1\n", "sub/c.env": "C=1\n" });
    installHook();
    work.write("a.env", secret(1));
    work.write("sub/c.env", "C=2\n");
    expect(attempt(["commit", "-q", "-a", "-m", "x"])).toBe(1);
    expect(attempt(["commit", "-q", "-m", "x", "a.env"])).toBe(1);
    expect(attempt(["commit", "-q", "-m", "x", "c.env"], join(work.root, "sub"))).toBe(0);
    expect(work.git("log", "--format=%s", "-1")).toBe("x");
    work.git("add", "a.env");
    expect(attempt(["commit", "-q", "--amend", "--no-edit"])).toBe(1);
    expect(attempt(["commit", "-q", "--amend", "--no-edit"], join(work.root, "sub"))).toBe(1);
    work.git("reset", "-q", "--hard");
    work.git("worktree", "add", "-q", "tree", "-b", "other");
    writeFileSync(join(work.root, "tree/d.env"), secret(2));
    execFileSync("git", ["add", "d.env"], { cwd: join(work.root, "tree"), env: work.env });
    expect(attempt(["commit", "-q", "-m", "y"], join(work.root, "tree"))).toBe(1);
  });

  it("lets a clean commit pass, and one whose secret is only on disk", () => {
    work.commit({ "a.env": "A=1\n" });
    installHook();
    work.stage("a.env", "A=2\n");
    work.write("a.env", secret(1));
    expect(attempt(["commit", "-q", "-m", "x"])).toBe(0);
  });

  it("stops the end of a merge that brings a secret", () => {
    work.commit({ "a.txt": "1\n" });
    work.git("checkout", "-q", "-b", "topic");
    work.commit({ "leak.env": secret(3), "a.txt": "2\n" });
    work.git("checkout", "-q", "main");
    work.commit({ "a.txt": "3\n" });
    attempt(["merge", "-q", "topic"]);
    installHook();
    work.stage("a.txt", "merged\n");
    expect(attempt(["commit", "-q", "--no-edit"])).toBe(1);
  });
});

describe("pre-commit", () => {
  const hasPreCommit = spawnSync("pre-commit", ["--version"]).status === 0;
  it.skipIf(!hasPreCommit)("runs it with the index as it is", () => {
    work.commit({ "a.env": "A=1\n" });
    work.write(".pre-commit-config.yaml", [
      "repos:", "  - repo: local", "    hooks:", "      - id: key-custody", "        name: key-custody", "        language: system",
      `        entry: ${process.execPath} ${cli} check --staged`, "        pass_filenames: false", "        always_run: true", "",
    ].join("\n"));
    work.git("add", ".pre-commit-config.yaml");
    const run = (): { status: number | null; text: string } => {
      const { status, stdout, stderr } = spawnSync("pre-commit", ["run"], { cwd: work.root, env: { ...work.env, PRE_COMMIT_HOME: join(work.root, ".git/pre-commit") } });
      return { status, text: stdout.toString() + stderr.toString() };
    };
    expect(run()).toMatchObject({ status: 0 });
    work.stage("a.env", secret(4));
    work.write("a.env", "A=clean on disk\n");
    const stopped = run();
    expect(stopped.status).toBe(1);
    expect(stopped.text).toContain("a.env");
    expect(stopped.text).not.toContain(plantedToken(4).slice(6));
  });
});

describe("an interactive audit", () => {
  const hasTerminal = spawnSync("python3", ["-c", "import pty"]).status === 0;
  /** Runs the audit in a real terminal and types; `keys` may hold control characters. The program waits for the question before each. */
  const type = (...keys: readonly string[]): { text: string; status: number } => {
    const script = `import os, pty, sys, json
keys = json.loads(sys.argv[1])
pid, fd = pty.fork()
if pid == 0:
    os.execv(sys.argv[2], sys.argv[2:])
text = b""
asked = 0
while True:
    try:
        data = os.read(fd, 4096)
    except OSError:
        break
    if not data:
        break
    text += data
    if text.count(b"quit [q] > ") > asked and keys:
        asked += 1
        os.write(fd, keys.pop(0).encode())
status = os.waitpid(pid, 0)[1]
sys.stdout.buffer.write(text)
sys.exit(130 if os.WIFSIGNALED(status) and os.WTERMSIG(status) == 2 else os.waitstatus_to_exitcode(status))
`;
    const { stdout, status } = spawnSync("python3", ["-c", script, JSON.stringify(keys), process.execPath, cli, "baseline", "audit"], { cwd: work.root, env: work.env, timeout: 25_000 });
    return { text: stdout.toString(), status: status ?? -1 };
  };
  const verdicts = (): (string | undefined)[] => readFileSync(join(work.root, "key-custody.baseline.jsonl"), "utf8").trimEnd().split("\n").slice(1).map((line) => /"verdict":"(\w+)"/.exec(line)?.[1]);

  it.skipIf(!hasTerminal)("takes answers one by one, takes one back, and loses none at Ctrl-C or a closed terminal", () => {
    work.commit({ "a.env": secret(1), "b.env": secret(2), "c.env": secret(3), "d.env": secret(4) });
    expect(spawnSync(process.execPath, [cli, "baseline", "create"], { cwd: work.root, env: work.env }).status).toBe(0);
    const first = type("t\r", "t\r", "u\r", "f\r", "l\r", "\u0003");
    expect(first.text).toContain("1 of 4");
    for (const seed of [1, 2, 3, 4]) expect(first.text).not.toContain(plantedToken(seed).slice(6));
    expect(first.status).toBe(130);
    expect(verdicts()).toEqual(["true", "false", undefined, undefined]);
    // Ctrl-D closes the input.
    const second = type("f\r", "\u0004");
    expect(second.status).toBe(0);
    expect(second.text).toContain("1 judged, 1 left for later");
    expect(verdicts()).toEqual(["true", "false", "false", undefined]);
  });
});

describe("a process", () => {
  it("keeps the old report when the disk is full, and tells why", () => {
    work.commit({ "a.env": Array.from({ length: 40 }, (_, index) => `K${index}=${plantedToken(1 + index)}`).join("\n") });
    work.write("report.json", "the old report\n");
    // The system refuses to let any file grow beyond a block, as a full disk does.
    const script = `trap '' XFSZ; ulimit -f 1; exec "${process.execPath}" "${cli}" check --format json --output report.json`;
    const { status, stderr } = spawnSync("bash", ["-c", script], { cwd: work.root, env: work.env });
    expect({ status, stderr: stderr.toString() }).toEqual({ status: 2, stderr: "key-custody: report.json could not be written: the file became too large. Nothing was changed.\n" });
    expect(readFileSync(join(work.root, "report.json"), "utf8")).toBe("the old report\n");
    expect(work.git("status", "--porcelain")).toBe("?? report.json");
    if (!existsSync("/dev/full")) return;
    const full = spawnSync(process.execPath, [cli, "check", "--output", "/dev/full"], { cwd: work.root, env: work.env });
    expect({ status: full.status, stderr: full.stderr.toString() }).toEqual({ status: 2, stderr: "key-custody: /dev/full could not be written: no space left on the disk. Nothing was changed.\n" });
    expect(statSync("/dev/full").isCharacterDevice()).toBe(true);
    expect(spawnSync("sh", ["-c", `"${process.execPath}" "${cli}" check --output /dev/stdout | cat`], { cwd: work.root, env: work.env }).stdout.toString()).toContain("40 findings");
  });

  it("reports the exit code and writes a large report whole into a slow pipe", () => {
    const files = Array.from({ length: 40 }, (_, file) => [`f${file}.env`, Array.from({ length: 20 }, (_, line) => `K${line}=${plantedToken(1 + file * 20 + line)}`).join("\n")] as const);
    work.commit(Object.fromEntries(files));
    const { status, stdout } = spawnSync("sh", ["-c", `"${process.execPath}" "${cli}" check --format json | (sleep 1; cat); exit 0`], { cwd: work.root, env: work.env, maxBuffer: 1 << 28 });
    expect(status).toBe(0);
    expect((JSON.parse(stdout.toString()) as { findings: unknown[] }).findings).toHaveLength(800);
    expect(spawnSync(process.execPath, [cli, "check"], { cwd: work.root, env: work.env }).status).toBe(1);
  });

  it("ends when it fails early, and leaves no git behind", () => {
    work.commit({ "a.txt": "x" });
    work.stage("a.env", secret(1));
    work.write("key-custody.json", "{");
    const { status, stderr, signal } = spawnSync(process.execPath, [cli, "check", "--staged"], { cwd: work.root, env: work.env, timeout: 20_000 });
    expect({ status, signal, stderr: stderr.toString() }).toEqual({ status: 2, signal: null, stderr: "key-custody: key-custody.json is not valid JSON (line 1, column 2).\n" });
  });

  it("ends quietly when its reader goes away", () => {
    work.commit({ "a.env": secret(1) });
    const { stderr } = spawnSync("sh", ["-c", `"${process.execPath}" "${cli}" check | true`], { cwd: work.root, env: work.env });
    expect(stderr.toString()).toBe("");
  });

  it("ends at Ctrl-C with 130 as shells count it, and leaves no half-written file", async () => {
    work.commit({ "a.env": secret(1) });
    const child = spawn(process.execPath, [cli, "check", "--stdin", "--stdin-path", "x.env", "--output", "report.txt"], { cwd: work.root, env: work.env, stdio: ["pipe", "ignore", "ignore"] });
    await new Promise((resolve) => setTimeout(resolve, 700));
    child.kill("SIGINT");
    const ended = await new Promise<{ code: number | null; signal: string | null }>((resolve) => child.on("close", (code, signal) => resolve({ code, signal })));
    expect(ended.signal === "SIGINT" || ended.code === 130).toBe(true);
    expect(work.git("status", "--porcelain")).toBe("");
  });
});
