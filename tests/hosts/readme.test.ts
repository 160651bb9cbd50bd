/** What the documents say about this repository is so: folders, scripts and files that they name exist. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root, run } from "./project.ts";

const read = (path: string): string => readFileSync(join(root, path), "utf8");
const documents = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .map((path) => join("docs", path)),
];

describe("documents", () => {
  test("docs/architecture.md names folders that exist", () => {
    const block = /## Where things are[\s\S]*?```\n([\s\S]*?)```/u.exec(read("docs/architecture.md"))?.[1] ?? "";
    const folders = block.split("\n").flatMap((line) => /^\S+\/(?=\s|$)/u.exec(line) ?? []);
    expect(folders.length).toBeGreaterThan(10);
    expect(folders.filter((folder) => !existsSync(join(root, folder)))).toEqual([]);
  });

  test.each(documents)("%s names npm scripts that exist", (document) => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    // Guides show a user's own scripts as well; those are said to be theirs by another runner or name.
    const named = [...read(document).matchAll(/npm run ([\w:-]+)/gu)].map(([, name]) => name ?? "");
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test.each(documents)("%s links to files that exist", (document) => {
    const links = [...read(document).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/gu)].map(([, path]) => path ?? "");
    expect(links.filter((path) => !existsSync(join(root, document, "..", path)))).toEqual([]);
  });

  test("README gives the two commands that everything starts with", () => {
    const readme = read("README.md");
    expect(readme).toContain("npm ci && npm run example");
    expect(readme).toContain("npm ci && npm test");
  });

  // What `npm run example` runs after its build; building here would take the packages from under the other tests.
  test("the first of them shows the defects of the example", async () => {
    expect(read("scripts/example.ts")).toContain("../examples/check.mjs");
    const { code, stdout } = await run(root, process.execPath, ["examples/check.mjs", "insecure"]);
    expect(code, stdout).toBe(1);
    expect(Number(/(\d+) findings/u.exec(stdout)?.[1])).toBeGreaterThan(40);
    expect(stdout).toContain("no-hardcoded-key");
  });
});
