import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { isIgnoredByGit } from "../../src/ignored.ts";

let root = "";
let home = "";

function git(...args: readonly string[]): string {
  return execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "protocol.file.allow=always", ...args], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, HOME: home, GIT_CONFIG_NOSYSTEM: "1" },
  });
}

function write(file: string, text = "x\n"): string {
  const full = path.join(root, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
  return full;
}

const isIgnored = (file: string): boolean => isIgnoredByGit(path.join(root, file));

beforeEach(() => {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "ignored-")));
  root = path.join(folder, "repository");
  home = path.join(folder, "home");
  mkdirSync(root);
  mkdirSync(home);
  vi.stubEnv("HOME", home);
  vi.stubEnv("XDG_CONFIG_HOME", undefined);
  git("init", "-q");
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(path.dirname(root), { recursive: true, force: true });
});

describe("a file that git ignores", () => {
  it("counts as ignored until it's tracked", () => {
    write(".gitignore", ".env\n");
    write(".env");
    write("other");
    expect([isIgnored(".env"), isIgnored("other")]).toEqual([true, false]);
    git("add", "-f", ".env");
    expect(isIgnored(".env")).toBe(false);
    git("rm", "-q", "--cached", ".env");
    expect(isIgnored(".env")).toBe(true);
  });

  it("is seen at once when the patterns change", () => {
    write(".env");
    expect(isIgnored(".env")).toBe(false);
    write(".gitignore", ".env\n");
    expect(isIgnored(".env")).toBe(true);
    appendFileSync(path.join(root, ".gitignore"), "!.env\n");
    expect(isIgnored(".env")).toBe(false);
  });

  it.each(["2", "3", "4"])("is found in an index of version %s, among others", (version) => {
    write(".gitignore", "*.pem\nkeys/\n");
    for (let number = 0; number < 300; number += 1) write(`src/folder${number % 7}/file${number}.txt`);
    for (const file of ["a.pem", "src/folder3/b.pem", "keys/deep/ünïcode.pem", "untracked.pem"]) write(file);
    git("add", ".");
    git("add", "-f", "a.pem", "src/folder3/b.pem", "keys/deep/ünïcode.pem");
    if (version === "3") {
      write("late");
      git("add", "--intent-to-add", "late");
    }
    git("update-index", "--index-version", version);
    expect(["a.pem", "src/folder3/b.pem", "keys/deep/ünïcode.pem", "untracked.pem", "b.pem"].map(isIgnored)).toEqual([false, false, false, true, true]);
  });

  it("is found in a split index and in a SHA-256 repository", () => {
    write(".gitignore", "*.pem\n");
    for (const file of ["a.pem", "b.pem", "c.pem"]) write(file);
    git("add", "-f", "a.pem");
    git("update-index", "--split-index");
    git("add", "-f", "b.pem");
    expect(["a.pem", "b.pem", "c.pem"].map(isIgnored)).toEqual([false, false, true]);
    rmSync(path.join(root, ".git"), { recursive: true });
    git("init", "-q", "--object-format=sha256");
    git("add", "-f", "a.pem");
    expect(["a.pem", "b.pem"].map(isIgnored)).toEqual([false, true]);
  });

  it("is reported rather than lost when the index is damaged", () => {
    write(".gitignore", ".env\n");
    write(".git/index", "DIRC and then nothing that makes sense");
    expect(isIgnored(".env")).toBe(false);
  });

  it("is known by the repository's exclude file and the user's, configured or not", () => {
    write(".git/info/exclude", "one\n");
    mkdirSync(path.join(home, ".config/git"), { recursive: true });
    writeFileSync(path.join(home, ".config/git/ignore"), "two\n");
    expect(["one", "two", "three"].map(isIgnored)).toEqual([true, true, false]);
    writeFileSync(path.join(home, ".gitconfig"), "[user]\n\tname = excludesfile\n[core]\n\texcludesFile = ~/mine\n");
    writeFileSync(path.join(home, "mine"), "three\n");
    expect(["one", "two", "three"].map(isIgnored)).toEqual([true, false, true]);
  });

  it("is known in a linked worktree and in a submodule", () => {
    write(".gitignore", ".env\n");
    git("add", ".");
    git("commit", "-qm", "first");
    git("worktree", "add", "-q", path.join(root, "../tree"));
    git("-c", "core.hooksPath=/dev/null", "submodule", "--quiet", "add", root, "sub");
    for (const folder of ["../tree", "sub"]) {
      write(`${folder}/.env`);
      expect([folder, isIgnored(`${folder}/.env`)]).toEqual([folder, true]);
      git("-C", path.join(root, folder), "add", "-f", ".env");
      expect([folder, isIgnored(`${folder}/.env`)]).toEqual([folder, false]);
    }
  });

  it("is never a file outside a repository, or one without an absolute path", () => {
    write("../.gitignore", ".env\n");
    expect(isIgnored("../.env")).toBe(false);
    expect(isIgnoredByGit("<input>")).toBe(false);
    expect(isIgnoredByGit(".env")).toBe(false);
  });

  it("is never a file where there is no file system", () => {
    write(".gitignore", ".env\n");
    expect(isIgnored(".env")).toBe(true);
    vi.stubGlobal("process", undefined);
    try {
      expect(isIgnoredByGit(path.join(root, ".env"))).toBe(false);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it("is the one that git itself names, for any patterns in nested files", () => {
    const pattern = fc
      .tuple(
        fc.constantFrom("", "", "", "!"),
        fc.constantFrom("", "", "/", "**/", "a/", "b/"),
        fc.constantFrom("a", "b", "*.env", "c.env", ".env", "*", "[ab]", "?", "c*", "a/**", "**", "\\!x", "x "),
        fc.constantFrom("", "", "/"),
      )
      .map((parts) => parts.join(""));
    const lines = fc.array(fc.oneof({ weight: 6, arbitrary: pattern }, fc.constant("# comment"), fc.constant("")), { maxLength: 4 });
    const files = ["a/a/c.env", "a/b/.env", "a/x/b", "b/a/c.env", "b/.env", "c.env", "!x/b", "b/a/[ab]/.env", "x", "a/a/x"];
    for (const file of files) if (file !== "x") write(file);
    write("x");
    fc.assert(
      fc.property(lines, lines, lines, lines, (top, inner, deep, exclude) => {
        write(".gitignore", top.join("\n"));
        write("a/.gitignore", inner.join("\r\n"));
        write("b/a/.gitignore", deep.join("\n"));
        write("b/a/[ab]/.gitignore", inner.join("\n"));
        write(".git/info/exclude", exclude.join("\n"));
        const named = git("ls-files", "-z", "--others", "--ignored", "--exclude-standard").split("\0");
        for (const file of files) expect([file, isIgnored(file)]).toEqual([file, named.includes(file)]);
      }),
      { numRuns: 200 },
    );
  });
});
