/** The two identities of a finding: what changes them and what does not. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blankLine, locationIdentities, valueIdentity } from "../../src/baseline/identity.ts";

const key = "0f".repeat(32);
const identity = (line: string, value: string, more: { rule?: string; path?: string } = {}): string =>
  locationIdentities([{ rule: more.rule ?? "no-committed-secret", detector: "d", path: more.path ?? "a.env", blankedLine: blankLine(line, value) }])[0] ?? "";

describe("the location identity", () => {
  it("does not depend on the value, quoted or not", () => {
    fc.assert(fc.property(fc.stringMatching(/^[A-Za-z0-9+/]{8,60}$/), fc.stringMatching(/^[A-Za-z0-9+/]{8,60}$/), (one, two) => {
      expect(identity(`TOKEN=${one}`, one)).toBe(identity(`TOKEN=${two}`, two));
      expect(identity(`  connect("${one}", 5432)`, one)).toBe(identity(`connect("${two}",   5433)`, two));
    }));
  });

  it("changes with the name, the rule and the path", () => {
    const value = "x".repeat(20);
    const all = [identity(`A=${value}`, value), identity(`B=${value}`, value), identity(`A=${value}`, value, { rule: "other" }), identity(`A=${value}`, value, { path: "b.env" })];
    expect(new Set(all).size).toBe(4);
  });

  it("tells equal lines of a file apart by their order", () => {
    const place = { rule: "r", path: "p", blankedLine: "x" };
    const [first, second] = locationIdentities([place, place]);
    expect(first).not.toBe(second);
    expect(locationIdentities([place])[0]).toBe(first);
  });
});

describe("the value identity", () => {
  it("is the HMAC-SHA-256 of RFC 4231, whatever the line ends", () => {
    // Test case 1: key of twenty bytes 0x0b, data "Hi There".
    expect(valueIdentity("Hi There", "0b".repeat(20))).toBe("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    expect(valueIdentity("a\r\nb\rc", key)).toBe(valueIdentity("a\nb\nc", key));
  });
});
