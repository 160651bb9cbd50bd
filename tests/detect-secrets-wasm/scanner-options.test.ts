/** What callers may ask of the scanner: options, own patterns, fingerprints. */
import { createHash, createHmac } from "node:crypto";
import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { type Dropped, createScanner, detectors } from "../../detect-secrets-wasm/src/index.ts";
import { fingerprintOf, sha256 } from "../../detect-secrets-wasm/src/fingerprint.ts";
import { listOnDemand } from "../../detect-secrets-wasm/src/list-on-demand.ts";
import { letters, scan, sendgrid } from "./planted.ts";

describe("options", () => {
  const text = `TEST_KEY = "${sendgrid}"`;

  it("disable names what isn't wanted, and refuses what doesn't exist", () => {
    const [id] = scan(text).map((finding) => finding.detector);
    expect(createScanner({ disable: [id ?? ""] }).scanText(text)).toEqual([]);
    expect(() => createScanner({ disable: ["no-such-detector"] })).toThrow(/no detector "no-such-detector"/);
  });

  it("allow lists by value, name, path and detector; all given fields must agree", () => {
    const [detector = ""] = scan(text).map((finding) => finding.detector);
    const find = (allow: NonNullable<Parameters<typeof createScanner>[0]>["allow"]): number => createScanner({ allow: allow ?? [] }).scanText(text, { path: "test/a.js" }).length;
    expect(find([{ value: sendgrid }])).toBe(0);
    expect(find([{ name: /^TEST_/ }])).toBe(0);
    expect(find([{ name: /^PROD_/ }])).toBe(1);
    expect(find([{ path: /^test\// }])).toBe(0);
    expect(find([{ path: /^test\//g, detector }])).toBe(0);
    expect(find([{ path: /^src\//, detector }])).toBe(1);
    expect(() => createScanner({ allow: [{}] })).toThrow(/would allow everything/);
  });

  it("fingerprintKey adds the HMAC of the value, and only then", () => {
    const key = new Uint8Array(32).fill(7);
    const expected = createHmac("sha256", key).update(sendgrid).digest("hex");
    expect(createScanner({ fingerprintKey: key }).scanText(text)[0]?.fingerprint).toBe(expected);
    expect(createScanner({ fingerprintKey: key, allow: [{ fingerprint: expected }] }).scanText(text)).toEqual([]);
    expect(scan(text)[0]).not.toHaveProperty("fingerprint");
    expect(() => createScanner({ fingerprintKey: new Uint8Array(3) })).toThrow(/16 random bytes/);
  });

  it("minConfidence lowers and raises the bar", () => {
    expect(createScanner({ minConfidence: "certain" }).scanText(text).every((finding) => finding.confidence === "certain")).toBe(true);
    expect(() => createScanner({ minConfidence: "some" as "low" })).toThrow(/must be one of/); // as from JavaScript
  });

  it("onFiltered tells why a candidate isn't reported, without its value", () => {
    const dropped: Dropped[] = [];
    const placeholder = ["SG", "x".repeat(22), "x".repeat(43)].join(".");
    expect(createScanner({ onFiltered: (one) => dropped.push(one) }).scanText(`k = "${placeholder}"`, { path: "a.js" })).toEqual([]);
    expect(dropped.some((one) => one.path === "a.js" && one.reason !== "")).toBe(true);
    expect(JSON.stringify(dropped)).not.toContain("xxxx");
  });

  it("no finding carries a value", () => {
    expect(JSON.stringify(scan(text))).not.toContain(sendgrid.slice(3, 12));
  });

  it("compat adds the entropy detectors", () => {
    const quoted = `x = "${letters(40)}"`;
    expect(createScanner({ minConfidence: "low" }).scanText(quoted)).toEqual([]);
    expect(createScanner({ minConfidence: "low", compat: "detect-secrets" }).scanText(quoted)).toMatchObject([{ detector: "base64-high-entropy-string" }]);
  });

  it("every detector has a public description with its documentation", () => {
    expect(new Set(detectors.map((one) => one.id)).size).toBe(detectors.length);
    for (const one of detectors) expect(one.source, one.id).toMatch(/^https:\/\//);
  });

  it("the list of detectors is made when it is looked at, and is an array in every way", () => {
    const make = vi.fn(() => [1, 2]);
    const fresh = (): readonly number[] => listOnDemand(make);
    expect(fresh()).toHaveLength(2);
    expect(inspect(fresh())).toBe("[ 1, 2 ]");
    expect(JSON.stringify(fresh())).toBe("[1,2]");
    expect([...fresh(), ...fresh().map((one) => -one)]).toEqual([1, 2, -1, -2]);
    expect([Array.isArray(fresh()), Object.keys(fresh()), 1 in fresh()]).toEqual([true, ["0", "1"], true]);
    const calls = make.mock.calls.length;
    const list = fresh();
    expect(make).toHaveBeenCalledTimes(calls);
    expect(list[0]).toBe(list.at(0));
    expect(make).toHaveBeenCalledTimes(calls + 1);
  });
});

describe("own patterns", () => {
  it("with a shape are found beside the built-in ones", () => {
    const own = createScanner({ detectors: [{ id: "acme-token", anchors: ["acme_"], shape: "{anchor}[0-9a-f]{20}" }] });
    const token = `acme_${letters(20, "0123456789abcdef")}`;
    expect(own.scanText(`a ${token} b ${sendgrid}`).map((finding) => finding.detector)).toEqual(["acme-token", ...scan(sendgrid).map((finding) => finding.detector)]);
  });

  it("with an expression are tried around their anchor", () => {
    const own = createScanner({ detectors: [{ id: "acme-pair", anchor: "acme", pattern: /acme[:=](?<secret>[a-z]{3}\d{5}|\d{3}[a-z]{5})/ }] });
    expect(own.scanText("x acme:abc12345 y acme=123abcde z acme?1")).toMatchObject([{ start: 7, end: 15 }, { start: 23, end: 31 }]);
  });

  it.each([
    ["nested repetition", /a(b+)+/],
    ["repeated alternation", /a(b|c)*/],
    ["back-reference", /a(.)\1/],
    ["many open ends", /a.*b.*c.*d/],
    ["sticky", /a/y],
  ])("refuse what can't be bounded: %s", (_, pattern) => {
    expect(() => createScanner({ detectors: [{ id: "own", anchor: "a", pattern }] })).toThrow(/can't be bounded|not possible/);
  });

  it("refuse anchors and shapes that the engine can't search for, saying which and why", () => {
    const one = (anchors: string[], shape: string) => () => createScanner({ detectors: [{ id: "own", anchors, shape }] });
    expect(one(["e"], "{anchor}")).toThrow(/"own".*too short/);
    expect(one(["    "], "{anchor}x{0,9}")).toThrow(/"own".*" {4}".*too common/);
    expect(one(["acme"], "{anchor}[a-z]{2,9}[a-f]{3}")).toThrow(/"own".*ambiguous/);
    expect(one(["acme"], "{anchor}(a+)+")).toThrow(/"own".*no meaning/);
    expect(() => createScanner({ detectors: [{ id: "Own", anchors: ["acme"], shape: "{anchor}" }] })).toThrow(/kebab-case/);
    expect(() => createScanner({ detectors: [{ id: detectors[0]?.id ?? "", anchors: ["acme"], shape: "{anchor}" }] })).toThrow(/taken/);
  });

  it("stop an expression that has used its time, and say so", () => {
    const dropped: Dropped[] = [];
    const own = createScanner({ detectors: [{ id: "slow", anchor: "acme", pattern: /[a-z]+[a-z0-9]+!acme/ }], onFiltered: (one) => dropped.push(one) });
    const started = performance.now();
    own.scanText(`${"a".repeat(600)}acme `.repeat(400));
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(dropped.some((one) => one.stage === "budget" && one.detector === "slow")).toBe(true);
  });
});

describe("fingerprints", () => {
  it("are SHA-256 and HMAC as Node computes them", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ minLength: 1, maxLength: 100 }), (message, key) => {
        expect(Buffer.from(sha256(message)).toString("hex")).toBe(createHash("sha256").update(message).digest("hex"));
        const text = Buffer.from(message).toString("base64");
        expect(fingerprintOf(text, key)).toBe(createHmac("sha256", key).update(text).digest("hex"));
      }),
    );
    expect(fingerprintOf("a\r\nb", new Uint8Array(16))).toBe(fingerprintOf("a\nb", new Uint8Array(16)));
  });
});
