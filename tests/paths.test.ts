/** Paths as editors, Node.js and users write them, on POSIX and on Windows. Nothing here touches a disk. */
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../src/index.ts";
import { pathBelow, slashed } from "../src/paths.ts";

describe("a path below a folder", () => {
  it.each([
    ["/repo", "/repo/src/a.ts", "src/a.ts"],
    ["/repo/", "/repo/src/a.ts", "src/a.ts"],
    ["/", "/src/a.ts", "src/a.ts"],
    ["C:\\repo", "C:\\repo\\src\\a.ts", "src/a.ts"],
    ["C:\\repo\\", "C:/repo/src/a.ts", "src/a.ts"],
    ["C:/repo", "c:\\repo\\src\\a.ts", "src/a.ts"],
    ["c:\\", "C:\\a.ts", "a.ts"],
    ["\\\\server\\share\\repo", "\\\\server\\share\\repo\\a.ts", "a.ts"],
  ])("%s, %s: %s", (folder, file, below) => {
    expect(pathBelow(folder, file)).toBe(below);
  });

  it.each([
    ["/repo", "/repository/a.ts"],
    ["/repo/a", "/repo/b.ts"],
    ["/repo", "/repo"],
    ["C:\\repo", "D:\\repo\\a.ts"],
    ["C:\\repo", "C:\\repo-2\\a.ts"],
  ])("%s has none of %s", (folder, file) => {
    expect(pathBelow(folder, file)).toBeUndefined();
  });

  it("keeps the case of names: only the drive has none", () => {
    expect(slashed("c:\\Repo\\SRC")).toBe("C:/Repo/SRC");
    expect(pathBelow("C:\\Repo", "C:\\repo\\a.ts")).toBeUndefined();
  });
});

describe("a policy", () => {
  const program = 'import { createHash } from "node:crypto";\nexport const stored = (password) => createHash("md5").update(password).digest("hex");\n';

  /** Rules that report in a file, as an editor on Windows names it. */
  function report(filename: string, settings: object): readonly (string | null)[] {
    const linter = new Linter({ configType: "flat", cwd: "/" });
    const config: Linter.Config = { files: ["**"], plugins: { "key-custody": plugin }, rules: { "key-custody/no-weak-hash": "error" }, settings: { "key-custody": settings } };
    return linter.verify(program, [config], { filename }).map(({ ruleId }) => ruleId);
  }

  it("ignores what its globs name, whatever the case of the drive", () => {
    const ignore = { root: "C:/repo", ignore: ["generated/**"] };
    expect(report("C:\\repo\\src\\a.js", ignore)).toEqual(["key-custody/no-weak-hash"]);
    expect(report("C:\\repo\\generated\\a.js", ignore)).toEqual([]);
    expect(report("c:\\repo\\generated\\a.js", ignore)).toEqual([]);
  });
});
