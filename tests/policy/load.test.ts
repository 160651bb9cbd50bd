/** What `loadPolicy` gives to ESLint: the policy that the command has for files of the same folder, and the baseline. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Linter } from "eslint";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import plugin, { loadPolicy } from "../../src/index.ts";

let root = "";
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "key-custody-policy-")));
  write(".git/HEAD", "ref: refs/heads/main\n");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, content: string | object): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), typeof content === "string" ? content : JSON.stringify(content));
}

describe("loadPolicy", () => {
  it("is empty settings with a place where there is no policy", () => {
    expect(loadPolicy(root)).toEqual({ root });
  });

  it("adds up what the root, what it extends, and the folders on the way say", () => {
    write("policies/company.json", { vault: { provider: "aws", approvedClients: ["@company/kms"] }, ignore: ["*.snap"] });
    write("key-custody.json", { extends: "policies/company.json", strict: true, ignore: ["/fixtures/**"] });
    write("packages/one/key-custody.json", { vault: { approvedClients: ["./src/vault.ts"] }, ignore: ["gen/**"] });
    expect(loadPolicy(join(root, "packages/one/src"))).toEqual({
      root, strict: true, vault: { provider: "aws", approvedClients: ["@company/kms", "./src/vault.ts"] },
      ignore: ["**/*.snap", "fixtures/**", "packages/one/gen/**"],
    });
    expect(loadPolicy(root)).not.toHaveProperty("vault.approvedClients.1");
  });

  it("reads the given folder only, outside of a repository", () => {
    rmSync(join(root, ".git"), { recursive: true });
    write("key-custody.json", { strict: true });
    mkdirSync(join(root, "a"));
    expect(loadPolicy(join(root, "a"))).toEqual({ root: join(root, "a") });
  });

  it.each([
    ['{"strict": yes}', "key-custody.json is not valid JSON (line 1, column 12)."],
    ['{"strict": "yes"}', 'key-custody.json: "strict" must be true or false.'],
    ['{"extends": "../outside.json"}', 'key-custody.json: "extends" must name JSON files of this repository that exist, relative to this file.'],
    ["[]", "key-custody.json must hold one JSON object."],
  ])("refuses %s in one sentence", (text, message) => {
    write("key-custody.json", text);
    expect(() => loadPolicy(root)).toThrow(message);
  });

  it("names the vault that the nearest package.json depends on, unless the policy does", () => {
    write("package.json", { dependencies: { "@google-cloud/kms": "4" } });
    expect(loadPolicy(root)).toEqual({ root, vault: { provider: ["gcp"] } });
    write("packages/one/package.json", { dependencies: { "@aws-sdk/client-kms": "3" } });
    expect(loadPolicy(join(root, "packages/one"))).toEqual({ root, vault: { provider: ["aws"] } });
    write("key-custody.json", { vault: { provider: "azure" } });
    expect(loadPolicy(root)).toEqual({ root, vault: { provider: "azure" } });
  });

  it("takes no baseline and no root from the policy file", () => {
    write("key-custody.json", { root: "/", baseline: { key: "00", entries: [], gone: [] } });
    expect(loadPolicy(root)).toEqual({ root });
  });

  it("keeps ESLint quiet in files that the policy ignores, and only there", () => {
    write("key-custody.json", { ignore: ["gen/**"] });
    const linter = new Linter({ configType: "flat", cwd: root });
    const text = 'import { createHash } from "node:crypto";\nexport const stored = (password) => createHash("md5").update(password).digest("hex");\n';
    const lint = (path: string): number => linter.verify(text, [...plugin.configs.recommended, { settings: { "key-custody": loadPolicy(root) } }], { filename: join(root, path) }).length;
    expect([lint("gen/a.js"), lint("src/a.js"), lint("src/gen/a.js")]).toEqual([0, 1, 1]);
  });
});
