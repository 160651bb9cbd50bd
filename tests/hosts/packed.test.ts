/** The three packages as a user gets them: what is in them, how they load, and what they find once installed. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createProject, insecureFindings, insecureModule, root, run, runInstalled } from "./project.ts";
import { manifest, pack, type Packed, packages, type Registry, startRegistry } from "./registry.ts";

/** Bytes that a tarball may have. */
const budgets: Readonly<Record<string, number>> = {
  "detect-secrets-wasm": 400_000,
  "eslint-plugin-key-custody": 500_000,
  "key-custody": 300_000,
};

let packed: Packed[] = [];
let registry: Registry;
const folder = mkdtempSync(join(tmpdir(), "key-custody-packed-"));

beforeAll(async () => {
  packed = await pack(folder);
  registry = await startRegistry(packed);
});
afterAll(() => {
  registry?.stop();
  rmSync(folder, { recursive: true, force: true });
});

function named(name: string): Packed {
  const found = packed.find((one) => one.name === name);
  if (!found) throw new Error(`${name} was not packed.`);
  return found;
}

describe.each(Object.keys(packages))("package %s", (name) => {
  test("holds what it needs to run and nothing else", () => {
    const { files } = named(name);
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(["package.json", "LICENSE", "README.md"]));
    expect(paths.filter((path) => /test|fixture|bench|example|\.wasm$|(?<!\.d)\.ts$|\.env/u.test(path))).toEqual([]);
    expect(paths.filter((path) => !/^dist\/|^(?:package\.json|LICENSE|README\.md|CHANGELOG\.md|.*\.schema\.json)$/u.test(path))).toEqual([]);
  });

  test("stays within its size", () => {
    expect(named(name).size).toBeLessThan(budgets[name] ?? 0);
  });

  test("has a manifest in order", async () => {
    const path = packages[name] ?? "";
    const { messages } = await publint({ pkgDir: join(root, path), level: "warning", pack: "npm", strict: true });
    expect(messages.map((message) => formatMessage(message, manifest(path)))).toEqual([]);
  });

  test("asks for its neighbours in its own version", () => {
    const { version, dependencies = {} } = manifest(packages[name] ?? "");
    for (const neighbour of Object.keys(packages)) {
      if (neighbour in dependencies) expect(dependencies[neighbour]).toBe(version);
    }
  });
});

test.each(["detect-secrets-wasm", "eslint-plugin-key-custody"])("the types of %s resolve wherever ES modules load", async (name) => {
  const { code, stdout } = await runInstalled(folder, "@arethetypeswrong/cli/dist/index.js", named(name).tarball, "--profile", "esm-only", "--no-color");
  expect(stdout).toContain("node16 (from ESM)");
  expect(code, stdout).toBe(0);
});

describe("installed from a registry", () => {
  test("the plugin finds the defects in an empty project with the newest ESLint", async () => {
    const project = createProject({
      "eslint.config.mjs": `import keyCustody from "eslint-plugin-key-custody";\nexport default [...keyCustody.configs.recommended];\n`,
      "seal.mjs": insecureModule,
    });
    const installed = await registry.npm(project, "npm", "install", "--save-dev", "eslint", "eslint-plugin-key-custody");
    expect(installed.stderr).not.toMatch(/npm (?:error|warn) (?:ERESOLVE|EBADENGINE|peer)/u);
    expect(installed.code).toBe(0);
    const { stdout } = await registry.npm(project, "npx", "eslint", "--format", "json", "seal.mjs");
    const results = JSON.parse(stdout) as { messages: { ruleId: string; line: number }[] }[];
    const found = results.flatMap(({ messages }) => messages.map(({ ruleId, line }) => `${line} ${ruleId.replace("key-custody/", "")}`));
    expect(found).toEqual(expect.arrayContaining([...insecureFindings]));
    // The plugin brings the scanner, and neither a TypeScript tool-chain nor a second ESLint.
    expect(existsSync(join(project, "node_modules/detect-secrets-wasm"))).toBe(true);
    expect(existsSync(join(project, "node_modules/typescript"))).toBe(false);
  });

  test("the types of the plugin and the scanner serve a strict project without skipLibCheck", async () => {
    const project = createProject({
      "tsconfig.json": JSON.stringify({
        compilerOptions: { module: "nodenext", target: "es2023", strict: true, skipLibCheck: false, noEmit: true, types: [] },
        files: ["use.mts"],
      }),
      "use.mts": `import { defineConfig } from "eslint/config";
import keyCustody, { loadPolicy } from "eslint-plugin-key-custody";
import { createScanner } from "detect-secrets-wasm";
const found: number = createScanner().scanText("text", { path: "a.txt" }).length;
export default defineConfig([keyCustody.configs.recommended, { settings: { "key-custody": loadPolicy(".") } }, { name: String(found) }]);
`,
    });
    const installed = await registry.npm(project, "npm", "install", "eslint", "eslint-plugin-key-custody", "detect-secrets-wasm");
    expect(installed.code).toBe(0);
    const { stdout } = await runInstalled(project, "typescript/bin/tsc", "-p", ".");
    expect(stdout.split("\n").filter((line) => /detect-secrets-wasm|key-custody|use\.mts/u.test(line))).toEqual([]);
  });

  test("npx key-custody check finds the example's defects in a repository without configuration", async () => {
    const project = createProject({});
    cpSync(join(root, "examples/insecure"), project, { recursive: true });
    for (const args of [["init", "--quiet"], ["add", "--all", "--force"]]) expect((await run(project, "git", args)).code).toBe(0);
    const { code, stdout, stderr } = await registry.npm(project, "npx", `key-custody@${manifest("key-custody").version}`, "check", "--format", "json");
    expect(stderr).not.toMatch(/\bat .*\.js:\d+/u);
    expect(code).toBe(1);
    const { findings } = JSON.parse(stdout) as { findings: { rule: string; path: string }[] };
    const rules = new Set(findings.map(({ rule }) => rule));
    const expected = ["no-hardcoded-key", "no-weak-hash", "no-weak-cipher", "no-raw-key-export", "no-extractable-key", "no-committed-secret"];
    expect(expected.filter((rule) => !rules.has(rule))).toEqual([]);
  });

  test("the scanner runs alone, from an ES module and from CommonJS", async () => {
    const project = createProject({
      "scan.mjs": `import { createScanner } from "detect-secrets-wasm";
import { generateKeyPairSync } from "node:crypto";
const { privateKey } = generateKeyPairSync("ed25519", { privateKeyEncoding: { type: "pkcs8", format: "pem" }, publicKeyEncoding: { type: "spki", format: "pem" } });
console.log(JSON.stringify(createScanner().scanText("first\\n" + privateKey, { path: "key.pem" }).map(({ line, kind }) => [line, kind])));`,
      "scan.cjs": `console.log(typeof require("detect-secrets-wasm").createScanner)`,
    });
    expect((await registry.npm(project, "npm", "install", "detect-secrets-wasm")).code).toBe(0);
    expect(JSON.parse((await run(project, process.execPath, ["scan.mjs"])).stdout)).toEqual([[2, "private-key"]]);
    expect((await run(project, process.execPath, ["scan.cjs"])).stdout.trim()).toBe("function");
    const lock = JSON.parse(readFileSync(join(project, "package-lock.json"), "utf8")) as { packages: Record<string, unknown> };
    expect(Object.keys(lock.packages)).toEqual(["", "node_modules/detect-secrets-wasm"]);
  });
});
