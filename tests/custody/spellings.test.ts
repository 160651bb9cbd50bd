/** Every spelling of the table in docs/custody-model.md, in the real linter. */
import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import plugin from "eslint-plugin-key-custody";
import { describe, expect, it } from "vitest";
import { bindings, programOf, type Spelling, values } from "./spellings.ts";

const linter = new Linter({ configType: "flat" });

function knownOf(row: Spelling, kind: "binding" | "value"): string {
  const messages = linter.verify(programOf(row, kind), [{
    files: ["**"],
    languageOptions: { parser, sourceType: row.commonJs ? "commonjs" : "module" },
    plugins: { "key-custody": plugin },
    rules: { "key-custody/no-hardcoded-key": "error" },
  }], { filename: row.commonJs ? "app.cts" : "app.ts" });
  for (const message of messages) if (message.fatal) throw new Error(`${row.what}: ${message.message}`);
  return messages[0]?.messageId ?? "silent";
}

describe("ways to reach an API", () => {
  it.each(bindings.map((row) => [row.what, row] as const))("%s", (_, row) => {
    expect(knownOf(row, "binding")).toBe(row.knows);
  });
});

describe("ways to write a key", () => {
  it.each(values.map((row) => [row.what, row] as const))("%s", (_, row) => {
    expect(knownOf(row, "value")).toBe(row.knows);
  });
});
