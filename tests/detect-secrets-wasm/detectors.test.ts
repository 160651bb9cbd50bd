/**
 * Every detector fires on what its provider documents, in six kinds of file, and stays silent on near misses.
 *
 * Samples are written from the documentation by `samples/`, which knows no shape. Confidence is asked down to
 * low here; what is reported by default is the business of the noise tests.
 */
import { describe, expect, test } from "vitest";
import { createScanner } from "../../detect-secrets-wasm/src/index.ts";
import type { Finding } from "../../detect-secrets-wasm/src/index.ts";
import { allDetectors } from "../../detect-secrets-wasm/src/detectors/index.ts";
import { contextualTokens } from "../../detect-secrets-wasm/src/detectors/contextual.ts";
import { contextual } from "./samples/contextual.ts";
import { forms } from "./samples/forms.ts";
import { surroundings } from "./samples/surroundings.ts";
import { structured } from "./samples/structured.ts";
import { tokens } from "./samples/tokens.ts";
import { keys } from "./samples/key-texts.ts";
import { Writer } from "./samples/writer.ts";

const detectors = allDetectors();

const scanner = createScanner({ minConfidence: "low" });
const samplesOfEach = 5;
/** Not providers: file formats, specifications, frameworks and chains. */
const standards: readonly string[] = [
  "PKIX", "OpenSSH", "OpenPGP", "SSH Tectia", "PuTTY", "age", "JOSE", ".NET", "WireGuard", "RFC 8959", "BIP-32", "BIP-39", "Nostr", "Laravel", "Django", "OpenAI-compatible",
];
/** A neutral name, so that only the value speaks. */
const neutralName = "CONNECTOR_SETTING";

function found(text: string, path: string, id: string): Finding[] {
  return scanner.scanText(text, { path }).filter((finding) => finding.detector === id);
}

/** What was found at the place of `value` by any detector, for the message of a failure. */
function heard(text: string, path: string): string {
  return scanner.scanText(text, { path }).map((finding) => `${finding.detector} ${finding.start}-${finding.end}`).join(", ") || "nothing";
}

describe.each(Object.entries(tokens))("%s", (id, sample) => {
  test("is found wherever it stands", () => {
    for (let index = 0; index < samplesOfEach; index++) {
      const value = sample(new Writer(`${id} ${index}`));
      for (const { kind, path, write } of surroundings) {
        const text = write(neutralName, value);
        expect(found(text, path, id), `sample ${index} in ${kind}: heard ${heard(text, path)}`).not.toHaveLength(0);
      }
    }
  });

  test("is not seen in near misses", () => {
    for (let index = 0; index < samplesOfEach; index++) {
      const value = sample(new Writer(`${id} near ${index}`));
      for (const [what, miss] of Object.entries(nearMisses(id, value))) {
        for (const { kind, path, write } of surroundings) {
          expect(found(write(neutralName, miss), path, id), `${what}, ${miss.length} characters, in ${kind}`).toEqual([]);
        }
      }
    }
  });
});

/** A value that is wrong in one way only: nothing but the format tells it from a secret. */
function nearMisses(id: string, value: string): Record<string, string> {
  const row = detectors.find((one) => one.id === id);
  const text = row?.ignoreCase ? value.toLowerCase() : value;
  const [mark] = (row?.anchors ?? []).filter((one) => text.includes(one)).map((one) => ({ at: text.indexOf(one), length: one.length })).sort((a, b) => a.length - b.length || a.at - b.at);
  if (mark === undefined) throw new Error(`${id}: the sample has none of the anchors`);
  const end = mark.at + mark.length;
  const head = value.slice(0, mark.at);
  const isBehind = value.length - end >= 4;
  const letter = mark.at + Math.max(0, value.slice(mark.at, end).search(/[0-9A-Za-z][^0-9A-Za-z]*$/));
  const changed = (from: number, by: string): string => value.slice(0, from) + by + value.slice(from + by.length);
  return {
    "a letter of its mark changed": changed(letter, /\d/.test(value[letter] ?? "") ? "z" : "9"),
    "a character that no token holds": changed(isBehind ? end + 2 : mark.at - 3, "\u00d7"),
    "cut short": isBehind ? value.slice(0, end + 2) : value.slice(-(value.length - mark.at + 4)),
    "words in place of what is generated": value.replace(/[0-9A-Za-z]/g, (character) => (/\d/.test(character) ? "0" : character === character.toUpperCase() ? "M" : "m")).replaceAll(/[=/:._$~-]/g, " "),
    ...(row?.leftBoundary === false || !/^\w/.test(value) || /[^0-9A-Za-z+_]/.test(head) || value.startsWith(":", mark.at) ? {} : { "the end of a longer word": `x${value}` }),
  };
}

describe.each(Object.entries(contextual))("%s", (id, sample) => {
  test("is found beside its word", () => {
    for (let index = 0; index < samplesOfEach; index++) {
      const [name, value] = sample(new Writer(`${id} ${index}`));
      for (const { kind, path, write } of surroundings) {
        const text = write(name, value);
        const all = scanner.scanText(text, { path });
        const at = text.indexOf(value);
        // Another detector may know the same value better; the value must be found, and by this one somewhere.
        expect(all.some((finding) => finding.start <= at + 2 && finding.end >= at + value.length - 1), `sample ${index} in ${kind}: heard ${heard(text, path)}`).toBe(true);
      }
    }
  });

  test("is found by its own detector when asked for", () => {
    const own = createScanner({ minConfidence: "low", disable: detectors.filter((row) => row.id !== id).map((row) => row.id) });
    for (let index = 0; index < samplesOfEach; index++) {
      for (const { kind, path, write } of surroundings) {
        const [name, value] = sample(new Writer(`${id} own ${index}`));
        expect(own.scanText(write(name, value), { path }).map((finding) => finding.detector), kind).toEqual([id]);
      }
    }
  });

  test("is nothing without its word, cut short, or as a reference", () => {
    const [name, value] = sample(new Writer(`${id} near`));
    for (const { path, write } of surroundings) {
      expect(found(write("SETTING", value), path, id)).toEqual([]);
      expect(found(write(name, value.slice(0, 3)), path, id)).toEqual([]);
      expect(found(write(name, `\${${name}}`), path, id)).toEqual([]);
    }
  });
});

describe.each(Object.entries({ ...structured, ...forms }))("%s", (id, { found: positive, path, not }) => {
  test("is found in its file, with any line ends and depth", () => {
    for (let index = 0; index < samplesOfEach; index++) {
      const text = positive(new Writer(`${id} ${index}`));
      const shifted = text.replace(/^/gm, "  ");
      for (const form of [text, text.replaceAll("\n", "\r\n"), `# head\n${text}`, `${text}\n# tail\n`, shifted, `\n\n${text}`]) {
        expect(found(form, path, id), `sample ${index}: heard ${heard(form, path)}`).not.toHaveLength(0);
      }
    }
  });

  test("is not seen in near misses", () => {
    expect(not.length).toBeGreaterThanOrEqual(3);
    for (const text of not) expect(found(text, path, id), text).toEqual([]);
  });
});

describe.each(Object.entries(keys))("%s", (id, { forms, not }) => {
  test("is found wherever it stands", () => {
    expect(Object.keys(forms).length).toBeGreaterThanOrEqual(samplesOfEach);
    for (const [form, make] of Object.entries(forms)) {
      const value = make();
      for (const { kind, path, write } of surroundings) {
        const text = write(neutralName, value);
        expect(found(text, path, id), `${form} in ${kind}: heard ${heard(text, path)}`).not.toHaveLength(0);
      }
    }
  });

  test("is not seen in near misses", () => {
    expect(not.length).toBeGreaterThanOrEqual(3);
    for (const text of not) expect(found(text, "src/a.js", id), text).toEqual([]);
  });
});

describe("the list", () => {
  test("has samples for every detector", () => {
    const sampled = new Set([tokens, contextual, structured, forms, keys].flatMap((group) => Object.keys(group)));
    expect(detectors.map((row) => row.id).filter((id) => !sampled.has(id))).toEqual([]);
    expect([...sampled].filter((id) => !detectors.some((row) => row.id === id))).toEqual([]);
  });

  test("names every detector once, in kebab case, with its documentation", () => {
    expect(new Set(detectors.map((row) => row.id)).size).toBe(detectors.length);
    for (const row of detectors) {
      expect(row.id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(row.source, row.id).toMatch(/^https:\/\/[a-z0-9.~-]+\//);
    }
  });

  test("knows at least 200 providers by a format of their own, beside the formats that belong to nobody", () => {
    const providers = new Set(detectors.filter((row) => row.contextual !== true).map((row) => row.provider));
    for (const one of standards) expect(providers, one).toContain(one);
    expect(providers.size - standards.length).toBeGreaterThanOrEqual(200);
    const byWord = new Set(detectors.filter((row) => row.contextual === true).map((row) => row.provider));
    expect(byWord.size).toBeGreaterThanOrEqual(70);
  });

  test("reports a random string that only a word explains at less than high confidence", () => {
    for (const [id, sample] of Object.entries(contextual)) {
      if (!contextualTokens().some((row) => row.id === id)) continue;
      const own = createScanner({ minConfidence: "low", disable: detectors.filter((row) => row.id !== id).map((row) => row.id) });
      const [name, value] = sample(new Writer(`${id} confidence`));
      const [finding] = own.scanText(`${name}=${value}\n`, { path: ".env" });
      expect(["medium", "low"], id).toContain(finding?.confidence);
    }
  });
});
