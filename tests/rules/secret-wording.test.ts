import { detectors } from "detect-secrets-wasm";
import type { Finding, SecretKind } from "detect-secrets-wasm";
import { describe, expect, it } from "vitest";
import { wordSecret } from "../../src/secret-wording.ts";

const place = { start: 0, end: 1, line: 1, column: 1, endLine: 1, endColumn: 2, confidence: "high", proof: "none" } as const;

describe("the message about a committed secret", () => {
  it("names every detector's secret, and stays under 200 characters with any detail", () => {
    expect(detectors.length).toBeGreaterThan(20);
    for (const { id, name, kind } of detectors) {
      const finding: Finding = { ...place, detector: id, kind };
      expect(wordSecret(finding).toLowerCase().startsWith(`${name.toLowerCase()} in a committed file: `)).toBe(true);
      expect(wordSecret(finding)).toMatch(/^[^a-z]/u);
      expect(wordSecret({ ...finding, detail: "detail ".repeat(30) }).length).toBeLessThan(200);
    }
  });

  it("has advice for every kind, and a word for a detector of the user's own", () => {
    const kinds = new Set<SecretKind>(detectors.map(({ kind }) => kind));
    for (const kind of kinds) expect(wordSecret({ ...place, detector: "our-token", kind })).toMatch(/^Our-token in a committed file: \S.*\. [A-Z].*\.$/u);
  });
});
