/** The code of the guide to the vaults is what we recommend: the strictest presets have nothing to say about it, and the policies in it are valid. */
import { readFileSync } from "node:fs";
import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import plugin from "eslint-plugin-key-custody";
import { describe, expect, it } from "vitest";
import { readPolicy } from "../../src/policy/policy.ts";

const page = readFileSync(new URL("../../docs/guide/vaults.md", import.meta.url), "utf8");
const blocks = (language: string): readonly string[] => [...page.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "gu"))].map(([, code]) => code ?? "");
const linter = new Linter({ configType: "flat" });

describe("the guide to the vaults", () => {
  it("has code for each vault", () => {
    for (const client of ["@aws-sdk/client-kms", "@azure/keyvault-keys", "@google-cloud/kms", "node-vault", "pkcs11js", "tedious", "mssql"]) {
      expect(blocks("ts").filter((code) => code.includes(`from "${client}"`)).length, client).toBeGreaterThan(0);
    }
  });

  it.each(blocks("ts").map((code) => [code.split("\n").find((line) => line.startsWith("export")) ?? "", code] as const))("is silent: %s", (_line, code) => {
    const rules = Object.assign({}, ...[...plugin.configs.recommended, ...plugin.configs.strict, ...plugin.configs.vault].map((config) => config.rules ?? {}));
    const messages = linter.verify(code, [{
      files: ["**"], languageOptions: { parser }, plugins: { "key-custody": plugin }, rules, settings: { "key-custody": { strict: true, vault: { provider: "aws" } } },
    }], { filename: "src/page.ts" });
    expect(messages.map(({ ruleId, line, message }) => `${ruleId} ${line}: ${message}`)).toEqual([]);
  });

  it.each(blocks("json").map((text) => [text]))("shows a policy that is valid: %s", (text) => {
    const policy: unknown = JSON.parse(text);
    expect(() => readPolicy(policy as Record<string, unknown>, "page")).not.toThrow();
  });
});
