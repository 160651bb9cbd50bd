/** The labels are written by hand: they name pinned packages, one verdict a place, a reason in a clause, and no value. */
import { readFileSync } from "node:fs";
import { createScanner } from "detect-secrets-wasm";
import { describe, expect, it } from "vitest";
import { corpusPackages, nameOf } from "../../../bench/corpora.ts";
import { firstContactPlaces } from "../../../bench/first-contact.ts";
import type { Label } from "../../../bench/noise-labels.ts";

const text = (name: string): string => readFileSync(new URL(`${name}.json`, import.meta.url), "utf8");

describe.each(["quiet", "crypto"] as const)("labels of %s", (group) => {
  const labels = JSON.parse(text(group)) as Partial<Label>[];
  const pinned = new Set(corpusPackages().filter((entry) => entry.group === group).map(nameOf));

  it("have every member, and nothing else", () => {
    for (const label of labels) {
      expect(label).toEqual({
        package: expect.any(String),
        path: expect.any(String),
        line: expect.any(Number),
        rule: expect.stringMatching(/^(?:detector:)?[a-z\d-]+$/u),
        messageId: expect.stringMatching(/^[a-z]+$/iu),
        verdict: expect.stringMatching(/^(?:true|false)$/u),
        why: expect.stringMatching(/^.{3,100}$/u),
      });
    }
  });

  it("name packages of the corpora", () => {
    expect(labels.filter((label) => !pinned.has(label.package ?? ""))).toEqual([]);
  });

  it("give a place one verdict", () => {
    const places = labels.map(({ package: name, path, line, rule, messageId }) => [name, path, line, rule, messageId].join(" "));
    expect(places.filter((place, at) => places.indexOf(place) !== at)).toEqual([]);
  });
});

describe("places of the first contact", () => {
  it("name packages of the corpora, and a preset when they are bad", () => {
    const pinned = new Set(corpusPackages().map(nameOf));
    const wrong = firstContactPlaces().filter(
      ({ package: name, verdict, preset }) => !pinned.has(name) || (verdict === "bad") !== (preset !== undefined),
    );
    expect(wrong).toEqual([]);
  });
});

it.each(["quiet", "crypto", "first-contact-2026-11-28"])("%s.json holds no secret", (name) => {
  expect(createScanner().scanText(text(name), { path: `tests/corpus/labels/${name}.json` })).toEqual([]);
});
