/** A short run of what `npm run fuzz` does for ten minutes, from a seed that changes: a failure prints it. */
import { expect, test } from "vitest";
import { fuzzScanner } from "../../detect-secrets-wasm/fuzz.ts";

test("kernel, twin, regular expressions, text and bytes agree on what a short fuzz thinks of", () => {
  const lines: string[] = [];
  const inputs = fuzzScanner(0.1, (line) => lines.push(line));
  expect(inputs, lines.join("\n")).toBeGreaterThan(0);
}, 120_000);
