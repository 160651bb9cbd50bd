/**
 * The gate holds back no finding: files of the corpora that it stops, and files that it lets pass to some rules only, are
 * linted without it, with every rule at its strictest, and the same is found. And no rule throws on published files, nor on
 * what is left when they are cut off.
 */
import { describe, expect, it } from "vitest";
import { couldConcern } from "../../src/custody/gate/gate.ts";
import { withoutGate } from "../../src/define-rule.ts";
import { compared, drawn, lint, written } from "./source-lint.ts";

const seed = "gate";

describe("the gate", () => {
  it("stops nothing that a rule would report, in 500 files that it stops", () => {
    const stopped = drawn(seed, 500, (text) => !couldConcern(text));
    expect(stopped).toHaveLength(500);
    expect(compared(stopped, withoutGate)).toEqual({ found: 0, different: [] });
  });

  it("holds back nothing in the labelled cases and the mutation programs either", async () => {
    const texts = await written();
    expect(texts.filter(({ text }) => !couldConcern(text)).length).toBeGreaterThan(20);
    const { found, different } = compared(texts, withoutGate);
    expect(different).toEqual([]);
    expect(found).toBeGreaterThan(1_000);
  });

  it("gives evidence of everything that is found, in 250 files that pass", () => {
    const { found, different } = compared(drawn(seed, 250, couldConcern), withoutGate);
    expect(different).toEqual([]);
    expect(found).toBeGreaterThan(10);
  });

  it("is really taken away: a lint without it finds what a lint with it can't", () => {
    // A text that no pattern of the gate knows, and a policy-free misuse that only the model could see.
    const text = 'const load = globalThis["req" + "uire"];\nconst { createH\\u0061sh } = load("cry" + "pto");\ncreateH\\u0061sh("m" + "d5").update(1);\n';
    expect(couldConcern(text)).toBe(false);
    expect(lint(text, "/app.js")).toEqual([]);
    expect(withoutGate(() => lint(text, "/app.js"))?.length).toBeGreaterThan(0);
  });
});

describe("no rule throws", () => {
  it("on 60 files of the corpora cut off at ten places each", () => {
    let parsed = 0;
    for (const { file, text } of drawn(seed, 60, (one) => one.length < 12_000 && couldConcern(one))) {
      for (let part = 1; part <= 10; part++) {
        // Whole lines, so that a part of the cut texts still parses.
        const end = text.lastIndexOf("\n", Math.floor((text.length * part) / 10));
        if (withoutGate(() => lint(text.slice(0, end), file)) !== undefined) parsed++;
      }
    }
    expect(parsed).toBeGreaterThan(60);
  });
});
