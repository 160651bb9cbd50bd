/** What `key-custody check` promises about inputs, exit codes and bad input. */
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Workplace, plantedToken } from "./workplace.ts";

let work: Workplace;
beforeEach(() => {
  work = new Workplace();
});
afterEach(() => work.dispose());

const token = plantedToken();
const hardcodedKey = (name: string): string => `import { createHmac } from "node:crypto";\nexport const ${name} = (text) => createHmac("sha256", "${"planted".repeat(2)}-one").update(text).digest("hex");\n`;

describe("tracked files", () => {
  it("reports both sides and fails", async () => {
    work.commit({ "src/auth.js": hardcodedKey("sign"), "config/app.env": `GITHUB_TOKEN=${token}\n`, "README.md": "# clean\n" });
    const report = await work.report();
    expect(report.code).toBe(1);
    expect(report.findings.map(({ rule, path, line }) => ({ rule, path, line }))).toEqual([
      { rule: "no-committed-secret", path: "config/app.env", line: 1 },
      { rule: "no-hardcoded-key", path: "src/auth.js", line: 2 },
    ]);
    expect(report.scanned).toMatchObject({ files: 3, sourceFiles: 1, what: "tracked files" });
  });
});

describe("what is named as not scanned", () => {
  it("says why for every odd file and still scans the rest", async () => {
    work.commit({
      "broken.js": "import { createHash } from 'node:crypto';\ncreateHash('md5'\n",
      "empty.txt": "",
      "image.png": Uint8Array.from({ length: 2000 }, (_, index) => index % 7),
      "large.bin": "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12345\n",
      "minified.js": `import crypto from "node:crypto";${"crypto.createHash('md5');".repeat(6000)}`,
      "gone.txt": "gone",
      "fine.txt": "fine",
    });
    symlinkSync("nowhere", join(work.root, "dangling"));
    symlinkSync("/etc/passwd", join(work.root, "outside"));
    symlinkSync("fine.txt", join(work.root, "inside"));
    work.git("add", ".");
    rmSync(join(work.root, "gone.txt"));
    const { notScanned, scanned } = await work.report("--fail-on", "never");
    expect(Object.fromEntries(notScanned.map(({ path, why }) => [path, why]))).toEqual({
      "broken.js": "does not parse (line 3): scanned as text only",
      "empty.txt": "empty",
      "image.png": "binary",
      "large.bin": "Git LFS pointer: the content is not in the repository",
      "minified.js": "a line is longer than 100,000 characters: scanned as text only",
      "dangling": "dangling symbolic link",
      "outside": "symbolic link out of the tree",
      "gone.txt": "deleted from the working tree",
    });
    expect(scanned.files).toBe(3);
  });

  it("finds a secret in a file that does not parse, and in UTF-16", async () => {
    work.commit({
      "broken.ts": `const token = "${token}";\nfunction (`,
      "utf16.txt": Buffer.from(`\ufeffsecond: x\r\ntoken: ${plantedToken(2)}\r\n`, "utf16le"),
    });
    const { findings } = await work.report();
    expect(findings.map(({ path, line }) => [path, line])).toEqual([["broken.ts", 1], ["utf16.txt", 2]]);
  });

  it("counts columns as editors do, with a byte order mark before the text", async () => {
    work.commit({ "a.env": `\ufeffT=${token}\n`, "b.env": Buffer.from(`\ufeffT=${token}\n`, "utf16le"), "c.js": `\ufeffconst t = "${token}";\n` });
    const { findings } = await work.report();
    expect(findings.map(({ path, column }) => [path, column])).toEqual([["a.env", 3], ["b.env", 3], ["c.js", 12]]);
    expect(findings.every(({ maskedLine }) => maskedLine?.includes("*".repeat(30)))).toBe(true);
  });

  it.skipIf(process.getuid?.() === 0)("ends with 2 when no file can be read", async () => {
    work.commit({ "a.txt": "text" });
    chmodSync(join(work.root, "a.txt"), 0o000);
    const { code, stderr, stdout } = await work.run(["check"]);
    expect(code).toBe(2);
    expect(stderr).toContain("Nothing was scanned");
    expect(stdout).toContain("no permission to read it");
  });

  it("does not wait for a pipe that stands where a file was", async () => {
    work.commit({ "pipe": "text", "b.txt": "text" });
    rmSync(join(work.root, "pipe"));
    const { execFileSync } = await import("node:child_process");
    execFileSync("mkfifo", [join(work.root, "pipe")]);
    const { notScanned } = await work.report();
    expect(notScanned).toEqual([{ path: "pipe", why: "is not a regular file" }]);
  });
});

describe("mistakes of the user", () => {
  const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
    ["unknown path", ["check", "nowhere"], /"nowhere" does not exist/],
    ["path below a file", ["check", "a.txt/nowhere"], /"a.txt\/nowhere" does not exist/],
    ["unknown option", ["check", "--stagd"], /unknown option '--stagd'\n\(Did you mean --staged\?\)/],
    ["unknown command", ["chekc"], /Did you mean check\?/],
    ["unknown format", ["check", "--format", "xml"], /Allowed choices are text, json/],
    ["two inputs at once", ["check", "--staged", "--history"], /--staged and --history exclude each other/],
    ["paths with an input", ["check", "--staged", "src"], /--staged takes no paths/],
    ["standard input without a name", ["check", "--stdin"], /--stdin needs --stdin-path/],
    ["unknown base", ["check", "--base", "origin/main"], /"origin\/main" is not a commit here/],
    ["range without dots", ["check", "--range", "main"], /"main" is not a range/],
    ["bad day", ["check", "--today", "soon"], /--today wants a day/],
  ];
  it.each(cases)("%s", async (_name, args, message) => {
    work.commit({ "a.txt": "text" });
    const { code, stderr, stdout } = await work.run(args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(stdout).toBe("");
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it("a policy with a syntax error names the position, and nothing of the content", async () => {
    work.commit({ "a.txt": "text" });
    work.write("key-custody.json", `{\n  "ignore": ["${token}"}\n`);
    const { code, stderr } = await work.run(["check"]);
    expect(code).toBe(2);
    expect(stderr).toBe("key-custody: key-custody.json is not valid JSON (line 2, column 56).\n");
  });

  it("a corrupt index is told in one sentence", async () => {
    work.commit({ "a.txt": "text" });
    writeFileSync(join(work.root, ".git/index"), "not an index at all");
    for (const args of [["check"], ["check", "--staged"]]) {
      const { code, stderr } = await work.run(args);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^key-custody: git cannot .*index.*\n$/);
    }
  });

  it("a missing git is told", async () => {
    work.commit({ "a.txt": "text" });
    const { code, stderr } = await work.run(["check"], { env: { PATH: work.root } });
    expect(code).toBe(2);
    expect(stderr).toBe("key-custody: git was not found: install git, or add it to PATH.\n");
  });

  it("a repository that tracks nothing is not a pass", async () => {
    expect(await work.run(["check"])).toEqual({ code: 2, stdout: "", stderr: "key-custody: Nothing to check: there are no tracked files. Tell git about your files with git add, or name files and folders to check.\n" });
  });
});

describe("paths", () => {
  it("checks below the working folder, and names paths from the root", async () => {
    work.commit({ "a/one.env": `T=${token}\n`, "b/two.env": `T=${plantedToken(2)}\n` });
    const { stdout, code } = await work.run(["check", "--format", "json"], { cwd: "a" });
    expect(code).toBe(1);
    const { findings, scanned } = JSON.parse(stdout) as { findings: { path: string }[]; scanned: { what: string } };
    expect(findings.map(({ path }) => path)).toEqual(["a/one.env"]);
    expect(scanned.what).toBe("files below a");
  });

  it("checks files and folders that are given, tracked or not", async () => {
    work.commit({ "a/one.env": `T=${token}\n`, "b/two.env": "T=1\n" });
    work.write("new/three.env", `T=${plantedToken(3)}\n`);
    work.write("new/.gitignore", "four.env\n");
    work.write("new/four.env", `T=${plantedToken(4)}\n`);
    expect((await work.report("new")).findings.map(({ path }) => path)).toEqual(["new/three.env"]);
    expect((await work.report("new/four.env", "b")).findings.map(({ path }) => path)).toEqual(["new/four.env"]);
    expect((await work.report("a", "./a/one.env")).findings).toHaveLength(1);
  });

  it("finds the repository of a path outside of the working folder", async () => {
    work.commit({ "a.env": `T=${token}\n` });
    const other = new Workplace(false);
    try {
      expect((await other.report(work.root)).findings.map(({ path }) => path)).toEqual(["a.env"]);
    } finally {
      other.dispose();
    }
  });

  it("walks a folder without a repository and respects its ignore files", async () => {
    const plain = new Workplace(false);
    try {
      plain.write(".gitignore", "*.log\nbuild/\n!keep.log\n");
      for (const name of ["a.env", "b.log", "keep.log", "build/c.env", "node_modules/d.env", "sub/e.env"]) plain.write(name, `T=${token}\n`);
      plain.write("sub/.gitignore", "!f.log\n");
      plain.write("sub/f.log", `T=${token}\n`);
      const { findings, scanned } = await plain.report();
      expect(findings.map(({ path }) => path)).toEqual(["a.env", "keep.log", "sub/e.env", "sub/f.log"]);
      expect(scanned.what).toContain("outside of any git repository");
      expect((await plain.run(["check", "--staged"])).stderr).toMatch(/--staged needs a git repository/);
    } finally {
      plain.dispose();
    }
  });

  it("checks a sparse working tree's missing files from the index", async () => {
    work.commit({ "a/one.env": `T=${token}\n`, "b/two.txt": "x\n" });
    work.git("sparse-checkout", "set", "--no-cone", "b");
    const { findings, scanned } = await work.report();
    expect(findings.map(({ path }) => path)).toEqual(["a/one.env"]);
    expect(scanned.files).toBe(2);
  });

  it("leaves out what the policy ignores, and says so", async () => {
    work.commit({ "a.env": `T=${token}\n`, "test/b.env": `T=${plantedToken(2)}\n`, "key-custody.json": JSON.stringify({ ignore: ["test/**"] }) });
    const { findings, notices } = await work.report();
    expect(findings.map(({ path }) => path)).toEqual(["a.env"]);
    expect(notices).toEqual(['1 file is left out by "ignore" in key-custody.json.']);
  });

  it("leaves generated source to the scanner only", async () => {
    const source = `${hardcodedKey("sign")}const t = "${token}";\n`;
    work.commit({ "gen/a.js": source, ".gitattributes": "gen/** linguist-generated\n" });
    const { findings, notScanned } = await work.report();
    expect(findings.map(({ rule }) => rule)).toEqual(["no-committed-secret"]);
    expect(notScanned).toEqual([{ path: "gen/a.js", why: "marked linguist-generated: scanned as text only", textOnly: true }]);
  });
});

describe("standard input", () => {
  it("is checked under the given name", async () => {
    work.commit({ "a.txt": "x" });
    const { code, stdout } = await work.run(["check", "--stdin", "--stdin-path", "src/new.env", "--format", "json"], { stdin: `A=1\nT=${token}\n` });
    expect(code).toBe(1);
    const { findings } = JSON.parse(stdout) as { findings: { path: string; line: number }[] };
    expect(findings.map(({ path, line }) => [path, line])).toEqual([["src/new.env", 2]]);
  });
});

describe("what counts", () => {
  it("depends on --fail-on and --min-confidence", async () => {
    work.commit({ "a.env": `T=${token}\n` });
    expect((await work.run(["check"])).code).toBe(1);
    expect((await work.run(["check", "--fail-on", "never"])).code).toBe(0);
    work.commit({ "key-custody.json": JSON.stringify({ severity: { "github-token": "note", "no-committed-secret": "note" } }) });
    expect((await work.run(["check"])).code).toBe(0);
    expect((await work.run(["check", "--fail-on", "note"])).code).toBe(1);
  });

  it("may be said in the policy, and options go before it", async () => {
    work.commit({ "a.env": `T=${token}\n`, "key-custody.json": JSON.stringify({ failOn: "never", minConfidence: "high" }) });
    expect((await work.run(["check"])).code).toBe(0);
    expect((await work.run(["check", "--fail-on", "error"])).code).toBe(1);
    work.commit({ "key-custody.json": JSON.stringify({ failOn: "sometimes" }) });
    expect(await work.run(["check"])).toMatchObject({ code: 2, stderr: 'key-custody: key-custody.json: "failOn" must be one of error, warning, note, never.\n' });
  });

  it("quiet says nothing when all is well", async () => {
    work.commit({ "a.txt": "x\n" });
    expect(await work.run(["check", "-q"])).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("writes the report to a file, whole or not at all", async () => {
    work.commit({ "a.env": `T=${token}\n` });
    expect(await work.run(["check", "-f", "json", "-o", "report.json"])).toEqual({ code: 1, stdout: "", stderr: "" });
    mkdirSync(join(work.root, "folder"));
    const { code, stderr } = await work.run(["check", "-o", "folder"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/folder could not be written/);
  });
});
