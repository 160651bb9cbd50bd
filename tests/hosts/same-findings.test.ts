/**
 * The same rule gives the same message at the same place wherever it runs, over the whole insecure example: every ESLint, the
 * language server, the command and oxlint. The same over published packages: `tests/corpora/same-findings.test.ts`.
 */
import { execFileSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { eslints, hostFiles, hostLinks, inCommand, inEslint, inOxlint, inServer } from "./findings-in-hosts.ts";
import { createProject, root } from "./project.ts";

describe("the insecure example", () => {
  let project = "";
  let paths: string[] = [];
  let reference: string[] = [];

  beforeAll(async () => {
    project = createProject(hostFiles, hostLinks);
    cpSync(join(root, "examples/insecure"), project, { recursive: true, filter: (source) => !/node_modules|generated$/u.test(source.slice(root.length)) });
    execFileSync(process.execPath, ["make-secrets.mjs", join(project, "made")], { cwd: project });
    for (const args of [["init", "-q"], ["add", "."]]) execFileSync("git", args, { cwd: project });
    const tracked = execFileSync("git", ["ls-files"], { cwd: project, encoding: "utf8" }).split("\n");
    paths = tracked.filter((path) => path !== "" && !path.endsWith(".mjs") && !path.startsWith("node_modules/"));
    reference = (await inEslint(project, "eslint", paths, "across files")).found;
  });

  test("has many findings", () => {
    expect(reference.length).toBeGreaterThan(20);
    expect(new Set(reference.map((found) => found.split(" ")[1])).size).toBeGreaterThan(8);
  });

  test.each(eslints.slice(0, 2))("is the same in %s", async (eslint) => {
    expect((await inEslint(project, eslint, paths, "across files")).found).toEqual(reference);
  });

  test("is the same in the command", async () => {
    expect(await inCommand(project, paths)).toEqual(reference);
  });

  test("is the same in the language server", async () => {
    expect(await inServer(project, paths)).toEqual(reference);
  });

  test("is the same in oxlint, within files", async () => {
    const sources = paths.filter((path) => path.endsWith(".ts"));
    const within = (await inEslint(project, "eslint", sources, "within files")).found;
    expect(within.length).toBeGreaterThan(20);
    expect(await inOxlint(project, sources)).toEqual(within);
  });
});
