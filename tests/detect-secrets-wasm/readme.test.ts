/** Every block of code in the package's README runs as it stands, against the package that is published, and does what the text says. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { detectors, filters } from "../../detect-secrets-wasm/src/index.ts";

const packageFolder = fileURLToPath(new URL("../../detect-secrets-wasm", import.meta.url));
const readme = readFileSync(join(packageFolder, "README.md"), "utf8");
const blocks = [...readme.matchAll(/```js\n([\s\S]*?)```/g)].map((block) => block[1] ?? "");
const token = ["SG", "aB3dE5fG7hJ9kL1mN3pQ5r", "sT7uV9wX1yZ3aB5cD7eF9gH1jK3lM5nP7qR9sT1uV3w"].join(".");

describe("the README of the package", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "scanner-readme-"));
    mkdirSync(join(folder, "node_modules"));
    mkdirSync(join(folder, "src"));
    symlinkSync(packageFolder, join(folder, "node_modules/detect-secrets-wasm"), "dir");
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
    writeFileSync(join(folder, "src/config.js"), `export const mail = {\n  key: "${token}",\n};\n`);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const run = (block: string): string => {
    writeFileSync(join(folder, "block.js"), block);
    return execFileSync(process.execPath, ["block.js"], { cwd: folder, encoding: "utf8" });
  };

  test("has three blocks of code that run", () => {
    expect(blocks).toHaveLength(3);
    expect(run(blocks[0] ?? "")).toBe("src/config.js:2:9 sendgrid-api-key (high)\n");
    expect(run(blocks[1] ?? "")).toBe("0\n");
    expect(run(blocks[2] ?? "")).toBe("");
  }, 60_000);

  test("names detectors, options and fields that exist", () => {
    const ids = new Set(detectors.map((one) => one.id));
    const named = [...readme.matchAll(/disable: \["([a-z-]+)"\]|detector: "([a-z-]+)"/g)].map((match) => match[1] ?? match[2] ?? "");
    expect(named.length).toBeGreaterThan(1);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    const types = readFileSync(join(packageFolder, "src/finding.ts"), "utf8") + readFileSync(join(packageFolder, "src/options.ts"), "utf8");
    const fields = [...readme.matchAll(/^\| `([^|]+)` \|/gm)].flatMap((row) => (row[1] ?? "").split("`, `")).filter((name) => /^\w+$/.test(name));
    expect(fields.length).toBeGreaterThan(8);
    expect(fields.filter((name) => !types.includes(`readonly ${name}`))).toEqual([]);
    expect(filters.length).toBeGreaterThan(5);
  });
});

test("two builds of the engine give the same bytes", async () => {
  const generated = join(packageFolder, "src/engine.generated.ts");
  const before = readFileSync(generated, "utf8");
  // By address, so that the compiler's own types, which are for another language, stay out of the project's.
  const { generateEngine } = (await import(new URL("../../detect-secrets-wasm/build.ts", import.meta.url).href)) as { generateEngine(): Promise<void> };
  await generateEngine();
  expect(readFileSync(generated, "utf8")).toBe(before);
}, 120_000);
