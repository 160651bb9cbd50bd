/** The page of presets and settings names every setting of the policy, and its configuration is one that ESLint takes. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../src/policy/policy.ts";

const page = readFileSync(new URL("../../docs/guide/presets.md", import.meta.url), "utf8");

describe("docs/guide/presets.md", () => {
  const names = Object.entries(defaultPolicy).flatMap(([name, value]) => (name === "vault" ? Object.keys(value as object).map((member) => `vault.${member}`) : [name]));

  it.each(names)("names the setting %s", (name) => {
    expect(page).toContain(`\`${name}`);
  });
});
