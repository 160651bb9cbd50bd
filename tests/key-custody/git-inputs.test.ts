/** What the command reads from git: the index, ranges, the whole history. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readBlobs, startReader } from "../../key-custody/src/git/objects.ts";
import { Workplace, plantedToken } from "./workplace.ts";
import type { JsonReport } from "./workplace.ts";

let work: Workplace;
beforeEach(() => {
  work = new Workplace();
});
afterEach(() => work.dispose());

const secret = (seed = 1): string => `TOKEN=${plantedToken(seed)}\n`;
const places = ({ findings }: { findings: readonly { path: string; line: number }[] }): string[] => findings.map(({ path, line }) => `${path}:${line}`);

describe("staged files", () => {
  it("are read before the first commit", async () => {
    work.stage("a.env", secret());
    expect(places(await work.report("--staged"))).toEqual(["a.env:1"]);
  });

  it("nothing staged is fine", async () => {
    work.commit({ "a.env": secret() });
    const { code, scanned } = await work.report("--staged");
    expect({ code, files: scanned.files }).toEqual({ code: 0, files: 0 });
  });

  it("are read from the index, not from disk", async () => {
    work.commit({ "a.env": "A=1\n", "b.env": "A=1\n" });
    work.stage("a.env", secret(1));
    work.write("a.env", "A=cleaned\n");
    work.write("b.env", secret(2));
    expect(places(await work.report("--staged"))).toEqual(["a.env:1"]);
  });

  it("renames, type changes, deletions and submodules", async () => {
    const inner = new Workplace();
    try {
      inner.commit({ "x.txt": "x" });
      work.commit({ "old.env": secret(1), "file": "text\n", "gone.env": secret(2), "link-to-be": "text" });
      work.git("mv", "old.env", "new.env");
      work.git("rm", "-q", "gone.env");
      rmSync(join(work.root, "link-to-be"));
      symlinkSync("../outside", join(work.root, "link-to-be"));
      work.git("add", "link-to-be");
      work.git("-c", "protocol.file.allow=always", "submodule", "add", "-q", inner.root, "module");
      const report = await work.report("--staged");
      expect(places(report)).toEqual(["new.env:1"]);
      expect(report.notScanned).toEqual([
        { path: "module", why: "submodule: check it in its own repository" },
        { path: "link-to-be", why: "symbolic link out of the tree" },
      ]);
    } finally {
      inner.dispose();
    }
  });

  it("in a second working tree and from a folder below", async () => {
    work.commit({ "a.txt": "x" });
    work.git("worktree", "add", "-q", join(work.root, "second"), "-b", "second");
    writeFileSync(join(work.root, "second/b.env"), secret());
    execFileSync("git", ["add", "b.env"], { cwd: join(work.root, "second"), env: work.env });
    mkdirSync(join(work.root, "second/sub"));
    const { stdout } = await work.run(["check", "--staged", "-f", "json"], { cwd: "second/sub" });
    expect(places(JSON.parse(stdout) as never)).toEqual(["b.env:1"]);
    expect((await work.report("--staged")).findings).toEqual([]);
  });

  it("with names that hold line feeds, quotes, control characters or no UTF-8", async () => {
    const names = ["with\nline.env", 'quote".env', "esc\u001b[31m.env", "Ünï.env"];
    for (const [index, name] of names.entries()) work.stage(name, secret(index + 1));
    const bytes = Buffer.concat([Buffer.from(`${work.root}/`), Buffer.from([0xe9, 0x2e, 0x65, 0x6e, 0x76])]);
    writeFileSync(bytes, secret(9));
    work.git("add", ".");
    const report = await work.report("--staged");
    expect(report.findings.map(({ path }) => path).sort()).toEqual([...names, "\\xe9.env"].sort());
    expect((await work.report()).findings.map(({ path }) => path).sort()).toEqual([...names, "\\xe9.env"].sort());
    const text = await work.run(["check", "--staged"]);
    expect(text.stdout).not.toContain("\u001b");
  });

  it("in a merge conflict are named and fail the run", async () => {
    work.commit({ "a.txt": "one\n" });
    work.git("checkout", "-q", "-b", "other");
    work.commit({ "a.txt": "two\n" });
    work.git("checkout", "-q", "main");
    work.commit({ "a.txt": "three\n" });
    expect(() => work.git("merge", "-q", "other")).toThrow();
    const { code, stdout, stderr } = await work.run(["check", "--staged"]);
    expect(code).toBe(2);
    expect(stdout).toContain("in a merge conflict");
    expect(stdout).not.toContain("No findings");
    expect(stderr).toContain("Nothing was scanned");
  });

  it("a damaged object is named and the others are checked", async () => {
    work.commit({ "a.txt": "x" });
    work.stage("bad.env", "will be damaged\n");
    work.stage("good.env", secret());
    const id = work.git("rev-parse", ":bad.env");
    const path = join(work.root, ".git/objects", id.slice(0, 2), id.slice(2));
    rmSync(path);
    writeFileSync(path, "garbage");
    const report = await work.report("--staged");
    expect(places(report)).toEqual(["good.env:1"]);
    expect(report.notScanned).toMatchObject([{ path: "bad.env" }]);
    rmSync(path);
    expect((await work.report("--staged")).notScanned).toMatchObject([{ path: "bad.env", why: "its object is not in this clone" }]);
  });

  it("rules see neighbours as they are staged", async () => {
    work.stage("config.js", `export const key = "${["planted", "xk29", "one"].join("-")}";\n`);
    work.stage("main.js", 'import { createHmac } from "node:crypto";\nimport { key } from "./config.js";\nexport const sign = (text) => createHmac("sha256", key).update(text).digest("hex");\n');
    work.write("config.js", "export const key = process.env.KEY;\n");
    expect(places(await work.report("--staged"))).toEqual(["main.js:3"]);
    expect(places(await work.report())).toEqual([]);
  });
});

describe("the reader of blobs", () => {
  it("hands over each blob whole and in order, however slowly it is taken", async () => {
    const texts = Array.from({ length: 60 }, (_, index) => `${index}:${"x".repeat((index * 7919) % 90_000)}\n`);
    const ids = texts.map((text) => execFileSync("git", ["hash-object", "-w", "--stdin"], { cwd: work.root, input: text, encoding: "utf8" }).trim());
    const place = { cwd: work.root, env: process.env };
    const reader = startReader(place);
    let memory = new Uint8Array(0);
    const read: string[] = [];
    const ahead = async function* (): AsyncIterable<readonly string[]> {
      for (const id of ids) {
        yield [id];
        await new Promise((resolve) => void setTimeout(resolve, 1));
      }
    };
    await readBlobs(ahead(), place, {
      lend: (_id, size) => (memory = new Uint8Array(size)),
      async blob() {
        const text = Buffer.from(memory).toString();
        await new Promise((resolve) => void setTimeout(resolve, read.length % 3));
        read.push(text);
      },
      unreadable: (id, why) => void read.push(`${id} ${why}`),
    }, reader);
    expect(read.map((text) => text.length)).toEqual(texts.map((text) => text.length));
    expect(read).toEqual(texts);
  });
});

describe("a range", () => {
  it("counts new findings only", async () => {
    work.commit({ "old.env": secret(1), "moved.env": `A=1\nB=2\n${secret(2)}C=3\nD=4\n` });
    work.git("checkout", "-q", "-b", "topic");
    work.git("mv", "moved.env", "renamed.env");
    work.commit({ "old.env": `# comment\n${secret(1)}`, "new.env": secret(3) });
    expect(places(await work.report("--base", "main"))).toEqual(["new.env:1"]);
    expect(places(await work.report("--range", "main..topic"))).toEqual(["new.env:1"]);
    expect((await work.report("--range", "topic..main")).findings).toEqual([]);
  });

  it("sees a new secret in the place of an old one, and a copy of an old one", async () => {
    work.commit({ "a.env": secret(1) });
    work.git("checkout", "-q", "-b", "topic");
    work.commit({ "a.env": secret(2), "copy.env": secret(1) });
    expect(places(await work.report("--base", "main")).sort()).toEqual(["a.env:1"]);
    work.commit({ "a.env": secret(1) });
    expect(places(await work.report("--range", "HEAD~1..HEAD"))).toEqual(["a.env:1"]);
  });

  it("sees what was added and removed again, once, with its commit", async () => {
    work.commit({ "a.txt": "x" });
    work.git("checkout", "-q", "-b", "topic");
    const guilty = work.commit({ "a.env": secret(1) });
    work.commit({ "a.env": `B=1\n${secret(1)}` });
    work.commit({ "a.env": "clean\n" });
    const report = await work.report("--base", "main");
    expect(report.code).toBe(1);
    expect(report.findings).toMatchObject([{ path: "a.env", line: 1, commit: guilty }]);
  });

  it("does not count what the other branch did", async () => {
    work.commit({ "a.txt": "x" });
    work.git("checkout", "-q", "-b", "topic");
    work.commit({ "b.txt": "y" });
    work.git("checkout", "-q", "main");
    work.commit({ "main.env": secret(1) });
    work.git("checkout", "-q", "topic");
    expect((await work.report("--base", "main")).findings).toEqual([]);
  });

  it("in a clone too shallow for the base names the remedy", async () => {
    work.commit({ "a.txt": "x" });
    work.git("checkout", "-q", "-b", "topic");
    for (const text of ["1", "2", "3"]) work.commit({ "b.txt": text });
    work.git("checkout", "-q", "main");
    for (const text of ["1", "2", "3"]) work.commit({ "c.txt": text });
    const clone = new Workplace(false);
    try {
      execFileSync("git", ["clone", "-q", "--depth", "1", "--no-single-branch", "-b", "topic", `file://${work.root}`, "clone"], { cwd: clone.root, env: clone.env });
      const { code, stderr } = await clone.run(["check", "--base", "origin/main"], { cwd: "clone" });
      expect(code).toBe(2);
      expect(stderr).toMatch(/too shallow .*git fetch --unshallow, or fetch-depth: 0/);
    } finally {
      clone.dispose();
    }
  });

  it("is judged by the policy and the baseline of its start, and tells what it loosens", async () => {
    work.commit({ "a.txt": "x" });
    work.git("checkout", "-q", "-b", "topic");
    work.commit({
      "key-custody.json": JSON.stringify({ ignore: ["*.env"] }), "a.env": secret(1),
      "b.env": `${secret(2).trim()} # key-custody-allow github-token -- test data\n`,
    });
    const report = await work.report("--base", "main");
    expect(report.findings.filter(({ suppression }) => suppression === undefined).map(({ path }) => path)).toEqual(["a.env"]);
    expect(report.notices).toEqual([
      'The range changes key-custody.json: "ignore" gains 1. It was checked without that change.',
      "The range excepts github-token at b.env:1: test data",
    ]);
  });
});

describe("the history", () => {
  it("is read to the last object, with names and commits of what is found", async () => {
    const first = work.commit({ "a.env": secret(1) });
    work.commit({ "a.env": "clean\n" });
    work.git("checkout", "-q", "-b", "dropped");
    work.commit({ "b.env": secret(2) });
    work.git("checkout", "-q", "main");
    work.git("branch", "-q", "-D", "dropped");
    const report = await work.report("--history");
    expect(report.findings).toMatchObject([
      { path: "a.env", commit: first },
      { path: expect.stringMatching(/^object [0-9a-f]{12} \(on no branch\)$/) as string },
    ]);
    expect(report.scanned.what).toContain("scanner only");
  });

  it("of a partial clone is read as far as it is there, and nothing is fetched", async () => {
    work.commit({ "kept/a.env": secret(1), "left/b.env": secret(2), "left/c.env": secret(3), "left/d.env": secret(4) });
    work.git("config", "uploadpack.allowFilter", "true");
    work.git("config", "uploadpack.allowAnySHA1InWant", "true");
    const clone = new Workplace(false);
    try {
      execFileSync("git", ["clone", "-q", "--filter=blob:none", "--sparse", `file://${work.root}`, "clone"], { cwd: clone.root, env: clone.env });
      const cwd = join(clone.root, "clone");
      execFileSync("git", ["sparse-checkout", "set", "kept"], { cwd, env: clone.env });
      const objects = (): string => execFileSync("git", ["count-objects", "-v"], { cwd, env: clone.env }).toString();
      const before = objects();
      for (const args of [[], ["--history"]]) {
        const { stdout, code } = await clone.run(["check", "-f", "json", ...args], { cwd: "clone" });
        const report = JSON.parse(stdout) as JsonReport;
        expect(code).toBe(1);
        expect(places(report)).toEqual(["kept/a.env:1"]);
        if (args.length === 0) expect(report.notScanned.map(({ path }) => path)).toEqual(["left/b.env", "left/c.env", "left/d.env"]);
      }
      expect(objects()).toBe(before);
    } finally {
      clone.dispose();
    }
  });

  it("names what is damaged, reads the rest and says the same twice", async () => {
    const noise = (from: number): string => Array.from({ length: 2000 }, (_, index) => ((from + index * index) % 9973).toString(36)).join(" ");
    work.commit({ ...Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`f${index}.env`, `${secret(index)}${noise(index)}`])), "head.txt": noise(100), "middle.txt": noise(200) });
    const damaged = ["head.txt", "middle.txt"].map((name) => {
      const id = work.git("rev-parse", `HEAD:${name}`);
      const file = join(work.root, ".git/objects", id.slice(0, 2), id.slice(2));
      const bytes = readFileSync(file);
      rmSync(file);
      writeFileSync(file, bytes.subarray(0, name === "head.txt" ? 8 : bytes.length / 2));
      return `object ${id.slice(0, 12)}`;
    });
    const report = await work.report("--history");
    expect(report.notScanned.map(({ path }) => path).sort()).toEqual(damaged.sort());
    expect(new Set(places(report)).size).toBe(40);
    expect(await work.report("--history")).toEqual(report);
  });

  it("passes over what is missing", async () => {
    work.commit({ "a.env": secret(1) });
    work.commit({ "a.env": secret(2) });
    const id = work.git("rev-parse", "HEAD~1:a.env");
    rmSync(join(work.root, ".git/objects", id.slice(0, 2), id.slice(2)));
    expect(places(await work.report("--history"))).toEqual(["a.env:1"]);
  });
});

describe("safety", () => {
  it("runs nothing that the repository names", async () => {
    const trap = join(work.root, "sprung");
    const program = join(work.root, "trap.sh");
    work.write("trap.sh", `#!/bin/sh\necho sprung >> "${trap}"\ncat\n`);
    execFileSync("chmod", ["+x", program]);
    work.commit({ "a.env": secret(1), "b.js": 'import { createHmac } from "node:crypto";\ncreateHmac("md5", process.env.K);\n', "base.txt": "x" });
    work.commit({
      ".gitattributes": "* filter=trap diff=trap merge=trap\n",
      "eslint.config.js": `require("node:fs").writeFileSync(${JSON.stringify(trap)}, "eslint");\n`,
      "key-custody.config.js": `require("node:fs").writeFileSync(${JSON.stringify(trap)}, "own");\n`,
      "tsconfig.json": '{"compilerOptions":{"plugins":[{"name":"./eslint.config.js"}]}}',
      "package.json": '{"type":"commonjs","eslintConfig":{"extends":"./eslint.config.js"}}',
      "c.env": secret(2),
    });
    rmSync(trap, { force: true });
    for (const [key, value] of Object.entries({
      "core.fsmonitor": program, "core.pager": program, "core.editor": program, "core.sshCommand": program, "core.gitProxy": program,
      "core.hooksPath": work.root, "diff.external": program, "diff.trap.textconv": program, "diff.trap.command": program, "filter.trap.clean": program,
      "filter.trap.smudge": program, "filter.trap.process": program, "filter.trap.required": "true", "gpg.program": program, "log.showSignature": "true",
      "credential.helper": `!${program}`, "core.askPass": program, "alias.ls-files": `!${program}`, "uploadpack.packObjectsHook": program,
      "remote.origin.url": work.root, "remote.origin.promisor": "true", "remote.origin.uploadpack": program, "protocol.file.allow": "always", "extensions.partialClone": "origin",
      "remote.origin.vcs": "trap", "core.alternateRefsCommand": program, "trailer.x.command": program, "sequence.editor": program, "interactive.diffFilter": program,
    })) work.git("config", key, value);
    for (const hook of ["pre-commit", "post-index-change", "reference-transaction", "fsmonitor-watchman"]) {
      writeFileSync(join(work.root, ".git/hooks", hook), `#!/bin/sh\n${program} < /dev/null\n`, { mode: 0o755 });
    }
    work.write("a.env", secret(3));
    const missing = work.git("rev-parse", "HEAD:base.txt");
    rmSync(join(work.root, ".git/objects", missing.slice(0, 2), missing.slice(2)));
    rmSync(trap, { force: true });
    for (const args of [[], ["--staged"], ["--base", "HEAD~1"], ["--range", "HEAD~1..HEAD"], ["--history"], ["--stdin", "--stdin-path", "x.env"]]) {
      const { code } = await work.run(["check", ...args], { stdin: "" });
      expect([0, 1]).toContain(code);
    }
    await work.run(["baseline", "create"]);
    expect(existsSync(trap)).toBe(false);
    // The trap is a real one: an ordinary git command springs it.
    expect(() => execFileSync("git", ["status"], { cwd: work.root, env: work.env, stdio: "ignore" })).toThrow();
    expect(existsSync(trap)).toBe(true);
  });

  it("follows no link out of the tree", async () => {
    const outside = new Workplace(false);
    try {
      outside.write("secret.env", secret(5));
      outside.write("key.js", `export const key = "${["planted", "xk29", "one"].join("-")}";\n`);
      work.commit({ "dir/secret.env": "A=1\n", "dir/key.js": "export const key = 1;\n" });
      work.commit({ "main.js": 'import { createHmac } from "node:crypto";\nimport { key } from "./dir/key.js";\ncreateHmac("sha256", key);\n' });
      rmSync(join(work.root, "dir"), { recursive: true });
      symlinkSync(outside.root, join(work.root, "dir"));
      const report = await work.report();
      expect(report.findings).toEqual([]);
      expect(report.notScanned).toEqual([
        { path: "dir/key.js", why: "its folder is a symbolic link out of the tree" },
        { path: "dir/secret.env", why: "its folder is a symbolic link out of the tree" },
      ]);
    } finally {
      outside.dispose();
    }
  });
});
