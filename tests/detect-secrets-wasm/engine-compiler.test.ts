/** What the compiler refuses, and that it says what to change. What it accepts is tested in engine.test.ts. */
import { describe, expect, it } from "vitest";
import { compileTables } from "../../detect-secrets-wasm/compiler/tables.ts";
import { patternsOf, toRegExp } from "../../detect-secrets-wasm/compiler/pattern.ts";
import { ShapeError } from "../../detect-secrets-wasm/compiler/shape.ts";

const compile = (shape: string, anchors: readonly string[] = ["acme_"]) => (): unknown => compileTables([{ id: "row", anchors, shape }]);

describe("the compiler refuses", () => {
  it.each([
    ["a repetition that overlaps what follows", "{anchor}[a-z]{2,9}[a-f]{3}", /ambiguous: element 2/],
    ["an overlap behind something optional", "{anchor}[a-z]{2,9}-?[a-f]", /ambiguous/],
    ["an optional part that begins like what follows", "{anchor}(?:ab)?a[0-9]", /ambiguous: the optional/],
    ["an alternative that begins another", "{anchor}(?:ab|abc)[0-9]{4}", /"ab" begins the alternative "abc"/],
    ["a class inside an alternation", "{anchor}(?:[ab]|c)", /holds literals only/],
    ["nested groups", "{anchor}(a(b))", /no meaning here/],
    ["a repeated group", "{anchor}(?:ab)+", /optional but not repeated/],
    ["a lazy repetition", "{anchor}[a-z]+?", /lazy/],
    ["a repeated secret", "{anchor}(?<secret>[a-z]{3})?", /can't be repeated/],
    ["a second secret", "{anchor}(?<secret>a)(?<secret>b)", /only one/],
    ["an open secret", "{anchor}(?<secret>[a-z]{3}", /not closed/],
    ["an open class", "{anchor}[a-z", /not closed/],
    ["a backward range", "{anchor}[z-a]", /backwards/],
    ["a repetition without end", "{anchor}[a-z]{1,5000}", /ends at 4096/],
    ["non-ASCII", "{anchor}é", /is ASCII/],
    ["an unknown escape", "{anchor}\\b", /\\b is not part of shapes/],
    ["an anchor that moves", "-{1,3}{anchor}", /fixed length/],
    ["a shape without its anchor", "token-[0-9]{4}", /stands in no literal/],
    ["two anchors", "{anchor}-{anchor}", /may stand once/],
    ["nothing", "", /empty/],
  ])("%s", (_, shape, message) => {
    expect(compile(shape)).toThrow(ShapeError);
    expect(compile(shape)).toThrow(message);
    expect(compile(shape)).toThrow(/detector "row"/);
  });

  it.each([
    ["none", [], /no anchor/],
    ["an empty one", [""], /not empty/],
    ["one that isn't ASCII", ["é-token"], /must be ASCII/],
    ["one too long", ["x".repeat(65)], /longer than 64/],
    ["one too short", ["qz"], /too short/],
    ["one too common", ["    "], /too common: about \d+ visits in a million bytes/],
  ])("anchors: %s", (_, anchors, message) => {
    expect(compile("{anchor}[a-z]{0,4}", anchors)).toThrow(message);
  });

  it("all bad rows at once", () => {
    const rows = ["first", "second"].map((id) => ({ id, anchors: ["acme_"], shape: "{anchor}(" }));
    expect(() => compileTables(rows)).toThrow(/"first"[\s\S]*"second"/);
  });
});

describe("boundaries", () => {
  const matches = (shape: string, text: string): boolean => patternsOf({ id: "row", anchors: ["acme_"], shape }, 0).some((pattern) => toRegExp(pattern).test(text));

  it("on the left: no word character, or the end of an escape", () => {
    for (const before of ["", " ", '"', "-", "\\n", "\\t", "%3D", "\\x22", "\\u0022"]) expect(matches("{anchor}[0-9]{3}", `${before}acme_123`), before).toBe(true);
    for (const before of ["a", "Z", "0", "_", "n", "3D", "x22"]) expect(matches("{anchor}[0-9]{3}", `${before}acme_123`), before).toBe(false);
  });

  it("on the right: no more of the last class, nor of the one before an empty last", () => {
    expect(matches("{anchor}[0-9]{3}", "acme_1234")).toBe(false);
    expect(matches("{anchor}[0-9]{3}=?", "acme_1234")).toBe(false);
    expect(matches("{anchor}[0-9]{3}=?", "acme_123=")).toBe(true);
    expect(matches("{anchor}[0-9]{3}=?", "acme_123==")).toBe(false);
    expect(matches("{anchor}[0-9]{3};", "acme_123;;")).toBe(true);
  });
});
