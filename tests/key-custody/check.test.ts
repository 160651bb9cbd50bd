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
const weakHash = (name: string): string => `import { createHash } from "node:crypto";\nexport const ${name} = (password) => createHash("md5").update(password).digest("hex");\n`;

describe("tracked files", () => {
  it("reports both sides and fails", async () => {
    work.commit({ "src/auth.js": weakHash("digest"), "config/app.env": `GITHUB_TOKEN=${token}\n`, "README.md": "# clean\n" });
    const report = await work.report();
    expect(report.code).toBe(1);
    expect(report.findings.map(({ rule, path, line }) => ({ rule, path, line }))).toEqual([
      { rule: "no-committed-secret", path: "config/app.env", line: 1 },
      { rule: "no-weak-hash", path: "src/auth.js", line: 2 },
    ]);
    expect(report.scanned).toMatchObject({ files: 3, sourceFiles: 1, what: "tracked files" });
  });
});
