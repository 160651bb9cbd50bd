/** The built plugin in the ESLint versions that users run, from both kinds of configuration, with and without TypeScript. */
import { generateKeyPairSync } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createProject, insecureFindings, insecureModule, root, runInstalled } from "./project.ts";

const versions: Readonly<Record<string, string>> = { "9.15.0": "eslint-9.15", "9": "eslint-9", "10": "eslint" };
const wanted = process.env["KEY_CUSTODY_TEST_ESLINT"];
if (wanted !== undefined && !(wanted in versions)) throw new Error(`KEY_CUSTODY_TEST_ESLINT is one of ${Object.keys(versions).join(", ")}.`);
const eslints = Object.entries(versions).filter(([version]) => wanted === undefined || version === wanted);

const links = { "eslint-plugin-key-custody": "eslint-plugin-key-custody", "@typescript-eslint/parser": "@typescript-eslint/parser" };

const configs: Readonly<Record<string, (entry: string) => Record<string, string>>> = {
  ESM: (entry) => ({
    "eslint.config.mjs": `import keyCustody from "eslint-plugin-key-custody";
import * as parser from "@typescript-eslint/parser";
export default [${entry}];`,
  }),
  CommonJS: (entry) => ({
    "eslint.config.cjs": `const keyCustody = require("eslint-plugin-key-custody");
const parser = require("@typescript-eslint/parser");
module.exports = [${entry}];`,
  }),
};

/** The recommended rules that belong to an ESLint version; those of another one name rules that it does not have. */
function ownRecommendedRules(eslint: string): string {
  const nested = `${eslint}/node_modules/@eslint/js`;
  return existsSync(join(root, "node_modules", nested)) ? nested : "@eslint/js";
}

interface FileResult {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly line: number; readonly message: string }[];
}

/** `line rule` of everything that ESLint reports, in the order of lines. */
async function lint(project: string, eslint: string, ...args: readonly string[]): Promise<{ found: string[]; text: string }> {
  const { code, stdout, stderr } = await runInstalled(project, `${eslint}/bin/eslint.js`, "--format", "json", ...args);
  if (code === 2 || !stdout.startsWith("[")) throw new Error(`ESLint ended with ${code}: ${stderr}${stdout}`);
  const results = JSON.parse(stdout) as FileResult[];
  const messages = results.flatMap((result) => result.messages);
  return {
    found: messages.map(({ ruleId, line, message }) => `${line} ${ruleId?.replace("key-custody/", "") ?? message}`),
    text: messages.map(({ message }) => message).join("\n"),
  };
}

describe.each(eslints)("ESLint %s", (version, eslint) => {
  test("is the version that it says", async () => {
    const { stdout } = await runInstalled(createProject({}), `${eslint}/bin/eslint.js`, "--version");
    expect(stdout.trim()).toMatch(new RegExp(`^v${version.replaceAll(".", "\\.")}\\b`, "u"));
  });

  describe.each(Object.entries(configs))("%s configuration", (_kind, config) => {
    test("finds the defects in JavaScript with ESLint's own parser", async () => {
      const project = createProject({ ...config("...keyCustody.configs.recommended"), "seal.mjs": insecureModule }, links);
      const { found } = await lint(project, eslint, "seal.mjs");
      expect(found).toEqual(expect.arrayContaining([...insecureFindings]));
    });

    test("finds the defects in TypeScript with the TypeScript parser", async () => {
      const entry = `...keyCustody.configs.recommended, { files: ["**/*.ts"], languageOptions: { parser } }`;
      const typed = insecureModule.replace("(data, nonce)", "(data: string, nonce: Uint8Array): unknown");
      const project = createProject({ ...config(entry), "seal.ts": typed }, links);
      const { found } = await lint(project, eslint, "seal.ts");
      expect(found).toEqual(expect.arrayContaining([...insecureFindings]));
    });

    test("says nothing about code that has no keys", async () => {
      const project = createProject({ ...config("...keyCustody.configs.recommended"), "sum.mjs": "export const sum = (a, b) => a + b;\n" }, links);
      expect((await lint(project, eslint, "sum.mjs")).found).toEqual([]);
    });
  });

  test("finds a private key in text files through the preset for files, and keeps it to itself", async () => {
    const { privateKey } = generateKeyPairSync("ec", {
      namedCurve: "P-256",
      privateKeyEncoding: { type: "pkcs8", format: "pem" },
      publicKeyEncoding: { type: "spki", format: "pem" },
    });
    const config = configs["ESM"]?.("...keyCustody.configs.files") ?? {};
    const env = `PORT=80\nSIGNING_KEY="${privateKey.trim().replaceAll("\n", "\\n")}"\n`;
    const project = createProject({ ...config, "server.pem": privateKey, ".env": env, "notes.txt": "nothing here\n" }, links);
    const { found, text } = await lint(project, eslint, ".");
    expect(found).toContain("1 no-committed-secret");
    expect(found).toContain("2 no-committed-secret");
    const body = privateKey.split("\n").slice(1, -2);
    for (const line of body) expect(text).not.toContain(line.slice(0, 16));
  });

  // defineConfig came with 9.22; before it there is nothing to test.
  const testDefineConfig = version === "9.15.0" ? undefined : test;
  testDefineConfig?.("takes presets as they are in defineConfig, by value and by name", async () => {
    const config = {
      "eslint.config.mjs": `import { defineConfig } from "eslint/config";
import keyCustody from "eslint-plugin-key-custody";
export default defineConfig(
  keyCustody.configs.files,
  { files: ["**/*.mjs"], plugins: { "key-custody": keyCustody }, extends: ["key-custody/recommended"] },
);`,
    };
    const project = createProject({ ...config, "seal.mjs": insecureModule }, { ...links, eslint });
    expect((await lint(project, eslint, "seal.mjs")).found).toEqual(expect.arrayContaining([...insecureFindings]));
  });

  test("loads every preset under JavaScript's recommended rules", async () => {
    const presets = ["recommended", "strict", "vault", "files"].map((preset) => `...keyCustody.configs.${preset}`).join(", ");
    const config = {
      "eslint.config.mjs": `import keyCustody from "eslint-plugin-key-custody";
import js from "@eslint/js";
export default [js.configs.recommended, ${presets}];`,
    };
    const project = createProject({ ...config, "seal.mjs": insecureModule, ".env": "PORT=80\n" }, { ...links, "@eslint/js": ownRecommendedRules(eslint) });
    const { found } = await lint(project, eslint, ".");
    expect(found).toEqual(expect.arrayContaining([...insecureFindings]));
  });
});
