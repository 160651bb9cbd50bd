/**
 * The kernel, its TypeScript twin and a naive regular expression loop find the same things.
 *
 * Planted text covers every pattern at every alignment, block edge, memory growth and both ends of
 * the input; mutations cover what almost matches.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as layout from "../../detect-secrets-wasm/compiler/layout.ts";
import { compileTables } from "../../detect-secrets-wasm/compiler/tables.ts";
import { decodeUtf8 } from "../../detect-secrets-wasm/src/encoding.ts";
import { createWasmEngine } from "../../detect-secrets-wasm/src/engine.ts";
import { detectorOfPattern, tablesDigest } from "../../detect-secrets-wasm/src/engine.generated.ts";
import { patternSources } from "../../detect-secrets-wasm/src/pattern-sources.ts";
import { sha256 } from "../../detect-secrets-wasm/src/fingerprint.ts";
import { trickyShapes } from "./engine-fixture.ts";
import { type Random, type Rig, kernelKeys, keysOf, naiveKeys, rigFor, sampleOf, seeded } from "./engine-oracle.ts";

const builtIn = rigFor(patternSources());
const tricky = rigFor(trickyShapes);
const BLOCK = 8192;
const BEFORE = [" ", '"', "\n", "=", "é", "/", "(", "-", "z", "_", "\\n", "%3D", "\\u0022", "\\x41", "Ł", "鍵", "\0", "0"];
const AFTER = ['"', "\n", ";", " ", "'", "\\", "é", "Ł", "鍵", "=", "", "x", "-", "/", "_"];

function pick(random: Random, list: readonly string[]): string {
  return list[random(list.length)] ?? "";
}

function expectAgreement(rig: Rig, text: string): number {
  const expected = naiveKeys(rig.patterns, text);
  expect(kernelKeys(rig.kernel, text)).toEqual(expected);
  expect(kernelKeys(rig.twin, text)).toEqual(expected);
  return expected.length;
}

function mutate(text: string, random: Random, times: number): string {
  const units = [...text];
  for (let n = 0; n < times; n++) units[random(units.length)] = random(4) === 0 ? pick(random, BEFORE) : String.fromCharCode(32 + random(95));
  return units.join("");
}

for (const [name, rig] of [["built-in detectors", builtIn], ["tricky shapes", tricky]] as const) {
  describe(`engine, twin and regular expressions agree on ${name}`, () => {
    it("on every pattern, planted between all kinds of neighbours", () => {
      const random = seeded(7);
      let planted = 0;
      let found = 0;
      for (let first = 0; first < rig.patterns.length; first += 8) {
        let text = "x".repeat(random(40));
        for (const pattern of rig.patterns.slice(first, first + 8)) {
          text += pick(random, BEFORE) + sampleOf(pattern, random) + pick(random, AFTER) + "y".repeat(random(9));
          planted++;
        }
        found += expectAgreement(rig, text);
        if (first % 16 === 0) expectAgreement(rig, mutate(text, random, 4));
      }
      expect(found).toBeGreaterThan(planted / 3);
    }, 120_000);

    it("on every pattern at every alignment, at the very start and the very end of the input", () => {
      const random = seeded(11);
      rig.patterns.forEach((pattern, number) => {
        const sample = sampleOf(pattern, random);
        const atStart = naiveKeys([pattern], sample);
        for (let shift = 0; shift < 64; shift++) {
          const text = " ".repeat(shift) + sample;
          const moved = atStart.map((key) => key.split(",").map((part, index) => (index === 0 ? number : Number(part) + shift)).join());
          const found = kernelKeys(rig.kernel, text).filter((key) => key.startsWith(`${number},`));
          expect(found, `${pattern.anchor} at ${shift}`).toEqual(expect.arrayContaining(moved));
        }
      });
    });

    it("on patterns that lie across the edge of a block", () => {
      const random = seeded(13);
      for (const pattern of rig.patterns.filter((_, index) => index % 7 === 0)) {
        const sample = sampleOf(pattern, random);
        const shift = BLOCK - 3 - random(Math.min(sample.length + 4, 200));
        const filler = " .\n".repeat(BLOCK / 3 + 1).slice(0, shift);
        const inEngine = kernelKeys(rig.kernel, `${filler} ${sample} `);
        // The end of the filler too: a match may begin in it.
        const expected = naiveKeys(rig.patterns, `${filler.slice(-40)} ${sample} `).map((key) => key.split(",").map((part, index) => (index === 0 ? part : Number(part) + shift - 40)).join());
        expect(inEngine).toEqual(expected.sort());
      }
    });
  });
}

describe("real text", () => {
  const compiler = readFileSync(createRequire(import.meta.url).resolve("typescript"), "utf8");

  it("gives the same hits and the same encoded runs in engine and twin", () => {
    const text = compiler.slice(0, 3_000_000);
    expect(kernelKeys(builtIn.kernel, text)).toEqual(kernelKeys(builtIn.twin, text));
    expect(builtIn.kernel.encodedRuns()).toEqual(builtIn.twin.encodedRuns());
  });

  it("gives the same hits in engine and regular expressions", () => {
    const text = compiler.slice(0, 60_000);
    expect(kernelKeys(builtIn.kernel, text)).toEqual(naiveKeys(builtIn.patterns, text));
  }, 60_000);
});

describe("encoded runs", () => {
  it("are the same in engine and twin, however many and wherever", () => {
    const random = seeded(3);
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    const parts: string[] = [];
    for (let n = 0; n < 10_000; n++) {
      const plain = Array.from({ length: 30 + random(30) }, () => alphabet[random(62)]).join("");
      const bytes = Buffer.from(plain, random(5) === 0 ? "utf16le" : "utf8");
      parts.push(random(6) === 0 ? plain : bytes.toString((["base64", "base64url", "hex"] as const)[random(3)]), pick(random, AFTER) + " ".repeat(random(40)));
    }
    const text = parts.join(" ");
    kernelKeys(builtIn.kernel, text);
    kernelKeys(builtIn.twin, text);
    const runs = builtIn.kernel.encodedRuns();
    expect(runs.length).toBeGreaterThan(5_000);
    expect(runs).toEqual(builtIn.twin.encodedRuns());
  });
});

describe("plain ASCII text", () => {
  const run = Buffer.from("a text that is long enough to hide in a run of characters").toString("base64");

  it.each([
    ["nothing in it", "a line of plain text\n".repeat(20)],
    ["a hit", `x ${["ghp", "_"].join("")}${"aB3".repeat(12)} `],
    ["an encoded run", ` ${run} `],
    ["more hits than the result area holds", `${["ghp", "_"].join("")}${"aB3".repeat(12)} `.repeat(5_000)],
    ["no byte at all", ""],
  ])("with %s is matched as by several calls, in engine and twin", (_, text) => {
    for (const engine of [builtIn.kernel, builtIn.twin]) {
      engine.input(text.length).set(Buffer.from(text));
      const matches = engine.matchAscii(text.length);
      expect(keysOf(matches?.hits ?? raise())).toEqual(naiveKeys(builtIn.patterns, text));
      expect(matches?.runs).toEqual((engine.match(text.length), engine.encodedRuns()));
    }
  });

  it.each(["é", "a\0b", "\x7f\x80"])("is not what holds %j", (odd) => {
    const bytes = new TextEncoder().encode(`${"text ".repeat(9)}${odd}`);
    for (const engine of [builtIn.kernel, builtIn.twin]) {
      engine.input(bytes.length).set(bytes);
      expect(engine.matchAscii(bytes.length)).toBeUndefined();
    }
  });
});

describe("line ends", () => {
  it("are the same in engine, twin and a plain count, for every length", () => {
    const random = seeded(5);
    const text = Array.from({ length: 400 }, () => pick(random, ["\n", "\r", "\r\n", "a", "bc ", "é"])).join("");
    const bytes = new TextEncoder().encode(text);
    for (const engine of [builtIn.kernel, builtIn.twin]) {
      engine.input(bytes.length).set(bytes);
      for (let length = 0; length <= bytes.length; length++) {
        const expected = (Buffer.from(bytes.subarray(0, length)).toString("latin1").match(/\r\n|\r|\n/g) ?? []).length;
        expect(engine.lineEnds(length)).toBe(expected);
      }
    }
  });
});

describe("programs", () => {
  it("hold no value without a quote or a tag before it, in engine and twin", () => {
    const random = seeded(19);
    const needsQuote = builtIn.patterns.filter((pattern) => pattern.needsQuoteInCode);
    let dropped = 0;
    for (let n = 0; n < 300; n++) {
      const text = Array.from({ length: 4 }, () => pick(random, BEFORE) + sampleOf(needsQuote[random(needsQuote.length)] ?? raise(), random) + pick(random, AFTER)).join("").replace("=", pick(random, ["=>", ">", "=", "='"]));
      const all = naiveKeys(builtIn.patterns, text);
      const wanted = all.filter((key) => {
        const [pattern = 0, , , secret = 0] = key.split(",").map(Number);
        return builtIn.patterns[pattern]?.needsQuoteInCode !== true || /["'`]$|(?:^|[^=])>$/.test(text.slice(Math.max(0, secret - 2), secret));
      });
      dropped += all.length - wanted.length;
      for (const engine of [builtIn.kernel, builtIn.twin]) expect(keysOf(engine.matchText(text, true))).toEqual(wanted);
    }
    expect(dropped).toBeGreaterThan(100);
  });
});

describe("units of UTF-8", () => {
  it("are what is matched, in engine and twin", () => {
    const random = seeded(23);
    for (let n = 0; n < 60; n++) {
      const text = Array.from({ length: 8 }, () => `${pick(random, ["é ", "鍵=", "🔑\"", "x "])}${sampleOf(builtIn.patterns[random(builtIn.patterns.length)] ?? raise(), random)}${pick(random, AFTER)}`).join("");
      const bytes = new TextEncoder().encode(text);
      for (const engine of [builtIn.kernel, builtIn.twin]) {
        engine.input(bytes.length).set(bytes);
        expect(engine.fold(bytes.length)).toBe(text.length);
        expect(keysOf(engine.matchFolded(text.length))).toEqual(naiveKeys(builtIn.patterns, text));
      }
    }
  });


  it("are read by engine and twin from exactly what a strict decoder takes", () => {
    const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    const textOf = (bytes: Uint8Array): string | undefined => {
      try {
        return strict.decode(bytes);
      } catch {
        return undefined;
      }
    };
    const sequence = fc.constantFrom([0x41], [0xc3, 0xa9], [0xe9, 0x8d, 0xb5], [0xf0, 0x9f, 0x94, 0x91], [0xef, 0xbb, 0xbf], [0xed, 0xa0, 0x80], [0xed, 0x9f, 0xbf], [0xe0, 0x9f, 0xbf], [0xf0, 0x8f, 0xbf, 0xbf], [0xf4, 0x90, 0x80, 0x80], [0xc1, 0xbf], [0xf5, 0x80, 0x80, 0x80], [0x80], [0xc3], [0xe9, 0x8d]);
    fc.assert(fc.property(fc.array(fc.oneof({ weight: 9, arbitrary: sequence }, { weight: 1, arbitrary: fc.nat({ max: 255 }).map((byte) => [byte]) }), { maxLength: 5 }), (sequences) => {
      const bytes = Uint8Array.from(sequences.flat());
      expect(decodeUtf8(bytes)).toBe(textOf(bytes));
      for (const engine of [builtIn.kernel, builtIn.twin]) {
        engine.input(bytes.length).set(bytes);
        expect(engine.fold(bytes.length)).toBe(textOf(bytes)?.length);
      }
    }), { numRuns: 3_000 });
  });

  it("are found where the characters begin, in engine and twin, from any of them", () => {
    const random = seeded(17);
    const text = Array.from({ length: 600 }, () => pick(random, ["a", "plain text of one line", "é", "鍵", "🔑", "\n"])).join("");
    const bytes = new TextEncoder().encode(text);
    for (const engine of [builtIn.kernel, builtIn.twin]) {
      engine.input(bytes.length).set(bytes);
      let from = 0;
      for (let first = 0; first < text.length; first += [...text.slice(first, first + 80)].slice(0, 30).join("").length) {
        for (let units = 0; first + units <= text.length; units += 1 + random(90)) {
          const isCut = /[\ud800-\udbff]$/.test(text.slice(first, first + units));
          const behind = from + Buffer.byteLength(text.slice(first, first + units - (isCut ? 1 : 0)));
          expect(engine.unitOffset(from, units)).toBe(behind * 2 + (isCut ? 1 : 0));
        }
        from += Buffer.byteLength([...text.slice(first, first + 80)].slice(0, 30).join(""));
      }
    }
  });
});

describe("memory", () => {
  it("matches a text beside the input, which stays as it is", () => {
    for (const engine of [createWasmEngine(builtIn.tables), builtIn.twin]) {
      const bytes = new TextEncoder().encode("é = kept\n".repeat(50));
      engine.input(bytes.length).set(bytes);
      engine.matchFolded(engine.fold(bytes.length) ?? -1);
      engine.matchText(`${"text beside it ".repeat(9_000)}`);
      expect(engine.input(bytes.length).subarray(0, bytes.length)).toEqual(bytes);
    }
  });

  const token = ["ghp", "_"].join("") + "aB3".repeat(12);

  it("grows for a larger input and finds the same", () => {
    const engine = createWasmEngine(builtIn.tables);
    const small = kernelKeys(engine, `x ${token} `);
    expect(small.length).toBeGreaterThan(0);
    for (const size of [1e5, 3e6, 2e7]) {
      const found = kernelKeys(engine, `${" ".repeat(size)}x ${token} `);
      expect(found).toEqual(small.map((key) => key.split(",").map((part, index) => (index === 0 ? part : Number(part) + size)).join()));
    }
    expect(kernelKeys(engine, `x ${token} `)).toEqual(small);
  });

  it("forgets a longer input before: bytes behind the end are never part of a match", () => {
    for (const engine of [createWasmEngine(builtIn.tables), builtIn.twin]) {
      for (let cut = 0; cut <= token.length + 1; cut++) {
        kernelKeys(engine, `x ${token} `);
        const whole = `x ${token} `;
        engine.input(whole.length).set(Buffer.from(whole));
        expect(keysOf(engine.match(cut))).toEqual(naiveKeys(builtIn.patterns, whole.slice(0, cut)));
      }
    }
  });

  it("pages results: far more hits than the result area holds are all reported, in any layout", () => {
    const many = `${token} `.repeat(30_000);
    const found = kernelKeys(builtIn.kernel, many);
    expect(found.length).toBeGreaterThanOrEqual(30_000);
    expect(new Set(found).size).toBe(found.length);
    expect(found).toEqual(kernelKeys(builtIn.twin, many));
  });

  it("takes an empty input", () => {
    expect(kernelKeys(builtIn.kernel, "")).toEqual([]);
    expect(kernelKeys(builtIn.twin, "")).toEqual([]);
  });
});

describe("any input", () => {
  const pieces = builtIn.patterns.map((pattern) => pattern.anchor);
  const fragment = fc.oneof(
    fc.constantFrom(...pieces),
    fc.constantFrom(...BEFORE, ...AFTER),
    fc.string({ maxLength: 60 }),
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.nat({ max: builtIn.patterns.length - 1 }).chain((index) => fc.nat().map((seed) => sampleOf(builtIn.patterns[index] ?? raise(), seeded(seed)))),
  );

  it("gives the same hits in engine, twin and regular expressions", () => {
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 12 }), (parts) => void expectAgreement(builtIn, parts.join(""))),
      { numRuns: 60 },
    );
  }, 60_000);
});

function raise(): never {
  throw new Error("no such pattern");
}

describe("built tables", () => {
  it("are those of the rows: run the build after changing one", () => {
    const { bytes, detectorOfPattern: order } = compileTables(patternSources());
    expect(tablesDigest).toBe(Buffer.from(sha256(bytes)).toString("hex"));
    expect(detectorOfPattern).toEqual(order);
  });

  it("are equal for equal rows", () => {
    expect(compileTables(patternSources()).bytes).toEqual(builtIn.tables);
  });

  it("have the layout that the kernel repeats", () => {
    const kernel = readFileSync(new URL("../../detect-secrets-wasm/engine/tables.ts", import.meta.url), "utf8");
    const constant = (name: string): number => Number(new RegExp(`const ${name}: \\w+ = (?:(\\d+) \\* 4|(0x[0-9a-f]+|\\d+));`).exec(kernel)?.slice(1).find(Boolean) ?? Number.NaN);
    const snake = (name: string): string => name.replace(/[A-Z]/g, (c) => `_${c}`).toUpperCase();
    const expectWord = (prefix: string, words: Readonly<Record<string, number>>): number =>
      Object.entries(words).filter(([name, value]) => {
        const found = constant(`${prefix}_${snake(name)}`);
        if (!Number.isNaN(found)) expect(found, `${prefix}_${snake(name)}`).toBe(value);
        return !Number.isNaN(found);
      }).length;
    expect(expectWord("HEADER", layout.HEADER)).toBeGreaterThanOrEqual(12);
    expect(expectWord("ENTRY", { value: layout.ENTRY.value, pattern: layout.ENTRY.pattern, flags: layout.ENTRY.flags })).toBe(3);
    expect(expectWord("PATTERN", layout.PATTERN)).toBeGreaterThanOrEqual(5);
    expect(expectWord("OP", layout.OP)).toBeGreaterThanOrEqual(7);
    expect(constant("ENTRY_DISTANCE")).toBe(layout.ENTRY_DISTANCE);
    expect(constant("ENTRY_ALIKE")).toBe(layout.ENTRY_ALIKE);
    expect(constant("ENTRY_ALIKE_SHIFT")).toBe(layout.ENTRY_ALIKE_SHIFT);
    expect(2 ** constant("ENTRY_SIZE_SHIFT")).toBe(layout.ENTRY.size);
    expect(constant("IGNORES_CASE")).toBe(layout.PATTERN_IGNORES_CASE);
    expect(constant("HAS_LEFT_BOUNDARY")).toBe(layout.PATTERN_HAS_LEFT_BOUNDARY);
    expect(constant("NEEDS_QUOTE")).toBe(layout.PATTERN_NEEDS_QUOTE);
    expect(constant("NO_CLASS")).toBe(layout.NO_CLASS);
  });
});
