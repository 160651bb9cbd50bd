/**
 * The same rule gives the same message at the same place wherever it runs, over 500 published files that pass the gate:
 * ESLint 9.15, 9 and 10, the language server and the command across files, ESLint and oxlint within files.
 */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { eslints, hostFiles, hostLinks, inCommand, inEslint, inOxlint, inServer } from "../hosts/findings-in-hosts.ts";
import { createProject } from "../hosts/project.ts";
import { neighboursOf, sampleOfCorpora } from "./sample.ts";

const seed = "same findings";
const wanted = 500;
/** Drawn on top, in the place of files that the TypeScript parser refuses. */
const spare = 25;

const pathOf = (line: string): string => line.slice(0, line.search(/:\d+:\d+-/u));

describe(`${wanted} files of the corpora`, () => {
  let project = "";
  let paths: string[] = [];
  let reference: string[] = [];
  let withinFiles: string[] = [];

  beforeAll(async () => {
    project = createProject({ ...hostFiles, "key-custody.json": JSON.stringify({ strict: true, vault: { provider: "aws" } }) }, hostLinks);
    const sample = sampleOfCorpora(seed, wanted + spare);
    for (const { path, file } of [...sample, ...sample.flatMap(neighboursOf)]) {
      const copy = join(project, path);
      if (existsSync(copy) || !copy.startsWith(project)) continue;
      mkdirSync(dirname(copy), { recursive: true });
      cpSync(file, copy);
    }
    writeFileSync(join(project, ".gitignore"), "/node_modules/\n");
    for (const args of [["init", "-q"], ["add", "."]]) execFileSync("git", args, { cwd: project });
    const { found, unparsed } = await inEslint(project, "eslint", sample.map(({ path }) => path), "across files");
    paths = sample.map(({ path }) => path).filter((path) => !unparsed.includes(path)).slice(0, wanted);
    const kept = new Set(paths);
    reference = found.filter((line) => kept.has(pathOf(line)));
    withinFiles = (await inEslint(project, "eslint", paths, "within files")).found;
  });

  test("are many, and have findings of most rules", () => {
    expect(paths).toHaveLength(wanted);
    expect(reference.length).toBeGreaterThan(40);
    expect(new Set(reference.map((found) => /(?<=:\d+-\d+:\d+ )\S+/u.exec(found)?.[0])).size).toBeGreaterThan(6);
  });

  test("have findings that only their neighbours explain: across files is more than within", () => {
    const within = new Set(withinFiles);
    expect(reference.filter((line) => !within.has(line)).length).toBeGreaterThan(5);
  });

  test.each(eslints.slice(0, 2))("have the same findings in %s", async (eslint) => {
    expect((await inEslint(project, eslint, paths, "across files")).found).toEqual(reference);
  });

  test("have the same findings in the command", async () => {
    expect(await inCommand(project, paths)).toEqual(reference);
  });

  test("have the same findings in the language server", async () => {
    expect(await inServer(project, paths)).toEqual(reference);
  });

  test("have the same findings in oxlint, within files", async () => {
    expect(await inOxlint(project, paths)).toEqual(withinFiles);
  });
});
