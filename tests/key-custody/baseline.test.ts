/** The baseline: known findings pass, new ones fail, and the file merges cleanly. */
import { readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Workplace, plantedToken } from "./workplace.ts";

let work: Workplace;
beforeEach(() => {
  work = new Workplace();
});
afterEach(() => work.dispose());

const file = "key-custody.baseline.jsonl";
const secret = (seed = 1): string => `TOKEN=${plantedToken(seed)}\n`;
const weak = 'import { createHash } from "node:crypto";\nexport const digest = (password) => createHash("md5").update(password).digest("hex");\n';
const read = (): string => readFileSync(join(work.root, file), "utf8");
const open = async (...args: readonly string[]): Promise<string[]> =>
  (await work.report(...args)).findings.filter(({ suppression }) => suppression === undefined).map(({ path, line }) => `${path}:${line}`);

describe("a baseline", () => {
  it("lets known findings pass and new ones fail", async () => {
    work.commit({ "a.env": secret(1), "b.js": weak });
    expect((await work.run(["baseline", "create"])).code).toBe(0);
    const known = await work.report();
    expect(known.code).toBe(0);
    expect(known.findings.map(({ suppression }) => suppression?.kind)).toEqual(["external", "external"]);
    work.commit({ "c.env": secret(2) });
    expect(await open()).toEqual(["c.env:1"]);
  });

  it("knows moved lines and renamed files, and not a new value in an old place", async () => {
    work.commit({ "a.env": secret(1), "b.env": secret(2), "w.js": weak });
    await work.run(["baseline", "create"]);
    work.git("mv", "b.env", "renamed.env");
    work.commit({ "a.env": `# moved\n\nOTHER=1\n${secret(1)}`, "w.js": `// moved\n${weak}` });
    expect(await open()).toEqual([]);
    work.commit({ "a.env": `# moved\n\nOTHER=1\n${secret(3)}` });
    expect(await open()).toEqual(["a.env:4"]);
  });

  it("does not know a copy: one entry answers for one finding", async () => {
    work.commit({ "a.env": secret(1) });
    await work.run(["baseline", "create"]);
    work.commit({ "copy.env": secret(1) });
    expect(await open()).toEqual(["copy.env:1"]);
  });

  it("has one sorted entry a line, no value, no line number, no date, and the same bytes twice", async () => {
    work.commit({ "z.env": secret(1), "a.env": secret(2), "m.js": weak });
    await work.run(["baseline", "create"]);
    const first = read();
    await work.run(["baseline", "update"]);
    expect(read()).toBe(first);
    const [head, ...rows] = first.trimEnd().split("\n");
    expect(Object.keys(JSON.parse(head ?? "") as object)).toEqual(["keyCustodyBaseline", "key"]);
    expect(rows).toEqual([...rows].sort());
    expect(rows.map((row) => Object.keys(JSON.parse(row) as object))).toEqual([
      ["path", "rule", "detector", "location", "value"], ["path", "rule", "location"], ["path", "rule", "detector", "location", "value"],
    ]);
    for (const seed of [1, 2]) expect(first).not.toContain(plantedToken(seed).slice(4));
  });

  it("only shrinks, unless it is asked to grow", async () => {
    work.commit({ "a.env": secret(1), "b.env": secret(2) });
    await work.run(["baseline", "create"]);
    work.commit({ "a.env": "A=fixed\n", "c.env": secret(3) });
    const shrunk = await work.run(["baseline", "update"]);
    expect(shrunk.stdout).toMatch(/1 entry kept, 1 removed/);
    expect(shrunk.stdout).toMatch(/1 finding not in it/);
    expect(await open()).toEqual(["c.env:1"]);
    await work.run(["baseline", "update", "--add"]);
    expect(await open()).toEqual([]);
    expect((await work.run(["baseline", "create"])).stderr).toMatch(/exists: use "key-custody baseline update"/);
  });

  it("survives a merge by union", async () => {
    work.commit({ "a.env": secret(1), ".gitattributes": `${file} merge=union\n` });
    await work.run(["baseline", "create"]);
    work.git("add", file);
    work.git("commit", "-q", "-m", "baseline");
    work.git("checkout", "-q", "-b", "topic");
    work.commit({ "b.env": secret(2) });
    await work.run(["baseline", "update", "--add"]);
    work.git("commit", "-q", "-a", "-m", "topic");
    work.git("checkout", "-q", "main");
    work.commit({ "c.env": secret(3) });
    await work.run(["baseline", "update", "--add"]);
    work.git("commit", "-q", "-a", "-m", "main");
    work.git("merge", "-q", "--no-edit", "topic");
    expect(await open()).toEqual([]);
  });

  it("is not written through a link out of the repository", async () => {
    const outside = new Workplace(false);
    try {
      const victim = `{"keyCustodyBaseline":1,"key":"${"ab".repeat(32)}"}\n`;
      outside.write("victim", victim);
      work.commit({ "a.env": secret(1) });
      symlinkSync(join(outside.root, "victim"), join(work.root, file));
      expect(await work.run(["baseline", "update", "--add"])).toMatchObject({ code: 2, stderr: `key-custody: ${file} lies behind a link out of the repository, so it was not written. Remove the link.\n` });
      rmSync(join(work.root, file));
      symlinkSync(outside.root, join(work.root, ".github"));
      expect((await work.run(["init", "--yes"])).stderr).toMatch(/lies behind a link out of the repository/);
      expect(readdirSync(outside.root)).toEqual(["victim"]);
      expect(readFileSync(join(outside.root, "victim"), "utf8")).toBe(victim);
    } finally {
      outside.dispose();
    }
  });

  it("with a syntax error names the place and nothing of the content", async () => {
    work.commit({ "a.env": secret(1) });
    await work.run(["baseline", "create"]);
    work.write(file, `${read()}{"path": "${plantedToken(7)}\n`);
    const { code, stderr } = await work.run(["check"]);
    expect(code).toBe(2);
    expect(stderr).toBe(`key-custody: ${file} is not valid (line 3, column 10).\n`);
    work.write(file, `<<<<<<< HEAD\n${read()}`);
    expect((await work.run(["check"])).stderr).toMatch(/line 1, column 1\): it has a merge conflict/);
  });
});

describe("audit", () => {
  it("asks about each entry, shows no value, keeps the answers and takes one back", async () => {
    work.commit({ "a.env": secret(1), "b.env": secret(2), "c.env": secret(3) });
    await work.run(["baseline", "create"]);
    const { stdout, code } = await work.run(["baseline", "audit"], { stdin: "t\nf\nu\nx\nf\nq\n" });
    expect(code).toBe(0);
    expect(stdout).toContain("1 of 3  a.env:1:7");
    expect(stdout).toContain("2 judged, 1 left for later");
    for (const seed of [1, 2, 3]) expect(stdout).not.toContain(plantedToken(seed).slice(6));
    expect(read().split("\n").map((line) => /"verdict":"(\w+)"/.exec(line)?.[1])).toEqual([undefined, "true", "false", undefined, undefined]);
    const rest = await work.run(["baseline", "audit"], { stdin: "" });
    expect(rest.stdout).toContain("1 of 1  c.env");
    await work.run(["baseline", "update"]);
    expect(read()).toContain('"verdict":"false"');
  });
});

describe("import", () => {
  it("takes over a .secrets.baseline by path and digest", async () => {
    work.commit({ "a.env": secret(1), "b.env": secret(2) });
    const digest = (text: string): string => createHash("sha1").update(text).digest("hex");
    work.write(".secrets.baseline", JSON.stringify({ version: "1.5.0", results: {
      "a.env": [{ type: "GitHub Token", filename: "a.env", hashed_secret: digest(plantedToken(1)), line_number: 1 }],
      "b.env": [{ type: "GitHub Token", filename: "b.env", hashed_secret: digest("another"), line_number: 1 }],
    } }));
    const { stdout } = await work.run(["baseline", "import", ".secrets.baseline"]);
    expect(stdout).toContain(".secrets.baseline: matched 1 of 2.");
    expect(stdout).toContain("b.env:1  GitHub Token");
    expect(await open()).toEqual(["b.env:1"]);
  });

  it("takes over .gitleaksignore and a gitleaks report", async () => {
    work.commit({ "a.env": secret(1), "b:c.env": secret(2), "d.env": secret(3) });
    work.write(".gitleaksignore", `# known\n${"ab".repeat(20)}:a.env:github-pat:1\nb:c.env:github-pat:1\nnone.env:github-pat:9\n`);
    expect((await work.run(["baseline", "import", ".gitleaksignore"])).stdout).toContain("matched 2 of 3");
    expect(await open()).toEqual(["d.env:1"]);
    work.write("leaks.json", JSON.stringify([{ RuleID: "github-pat", File: "d.env", StartLine: 7, Secret: plantedToken(3) }]));
    const { stdout } = await work.run(["baseline", "import", "leaks.json"]);
    expect(stdout).toContain("matched 1 of 1");
    expect(stdout).not.toContain(plantedToken(3));
    expect(await open()).toEqual([]);
  });

  it("names the place of a syntax error", async () => {
    work.commit({ "a.env": secret(1) });
    work.write("x.json", `{"results": ${plantedToken(1)}}`);
    expect(await work.run(["baseline", "import", "x.json"])).toMatchObject({ code: 2, stderr: "key-custody: x.json is not valid JSON (line 1, column 13).\n" });
    expect((await work.run(["baseline", "import", "none.json"])).stderr).toBe("key-custody: none.json does not exist.\n");
  });
});
