/**
 * The quick look before evaluation (`Reach`) holds back no finding: published files of both groups that pass the gate, the
 * labelled cases and the mutation programs are linted with it, and with everything taken for possible, and the same is found.
 */
import * as parser from "@typescript-eslint/parser";
import { describe, expect, it } from "vitest";
import { couldConcern } from "../../src/custody/gate/gate.ts";
import { Knowledge } from "../../src/custody/knowledge.ts";
import { quickLook, Reach } from "../../src/custody/reach.ts";
import { Project } from "../../src/custody/project.ts";
import { SourceFile } from "../../src/custody/source-file.ts";
import { compared, drawn, written } from "./source-lint.ts";

const seed = "reach";

function withoutReach<Answer>(run: () => Answer): Answer {
  quickLook.isOff = true;
  try {
    return run();
  } finally {
    quickLook.isOff = false;
  }
}

describe("the quick look", () => {
  it.each([["crypto", 300, 75], ["quiet", 150, 1]] as const)("holds back nothing in %s packages, %i files with at least %i findings", (group, wanted, least) => {
    const texts = drawn(seed, wanted, couldConcern, group);
    expect(texts).toHaveLength(wanted);
    const { found, different } = compared(texts, withoutReach);
    expect(different).toEqual([]);
    expect(found).toBeGreaterThanOrEqual(least);
  });

  it("holds back nothing in every third of the labelled cases and mutation programs", async () => {
    const { found, different } = compared((await written()).filter((_, index) => index % 3 === 0), withoutReach);
    expect(different).toEqual([]);
    expect(found).toBeGreaterThan(1_000);
  });

  it("is really taken away: without it, even a number could be a library", () => {
    const path = "/repository/app.ts";
    const text = "const size = 1;\nsize.valueOf();\n";
    const { ast, scopeManager } = parser.parseForESLint(text, { filePath: path, range: true, loc: true });
    const file = new SourceFile({ ast, text, path, scopeManager });
    const reach = new Reach(file, new Knowledge([]), new Project(file, undefined, () => undefined));
    const [number] = file.members;
    if (number === undefined) throw new Error("There is no member.");
    expect(reach.has(number)).toBe(false);
    expect(withoutReach(() => reach.has(number))).toBe(true);
  });
});
