/** The policy file: folders refine it, lists add up, mistakes are told, nothing of its content is. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Ajv } from "ajv";
import schema from "../../key-custody/src/policy.schema.json" with { type: "json" };
import { Workplace, plantedToken } from "./workplace.ts";

let work: Workplace;
beforeEach(() => {
  work = new Workplace();
});
afterEach(() => work.dispose());

const secret = (seed = 1): string => `T=${plantedToken(seed)}\n`;
const json = (value: unknown): string => JSON.stringify(value);
const failing = async (...args: readonly string[]): Promise<string[]> => (await work.report(...args)).findings.map(({ path, severity }) => `${path} ${severity}`);

describe("a policy", () => {
  it("is refined by folders, relative to them", async () => {
    work.commit({
      "key-custody.json": json({ ignore: ["/skip/**", "*.snap"], severity: { "github-token": "warning" } }),
      "a.env": secret(1), "skip/b.env": secret(2), "x/skip/c.env": secret(3), "deep/er/d.snap": secret(4),
      "packages/one/key-custody.json": json({ ignore: ["fixtures/**"], severity: { "no-committed-secret": "note", "github-token": "note" } }),
      "packages/one/fixtures/e.env": secret(5), "packages/one/src/f.env": secret(6), "packages/two/fixtures/g.env": secret(7),
    });
    expect(await failing()).toEqual(["a.env warning", "packages/one/src/f.env note", "packages/two/fixtures/g.env warning", "x/skip/c.env warning"]);
    work.git("rm", "-q", "--cached", "-r", ".");
    work.git("add", ".");
    expect(await failing("--range", "HEAD..HEAD")).toEqual([]);
  });

  it("extends others of the repository and adds to their lists", async () => {
    work.commit({
      "policy/base.json": json({ ignore: ["one/**"], severity: { "github-token": "note" } }),
      "policy/more.json": json({ extends: "./base.json", ignore: ["two/**"] }),
      "key-custody.json": json({ extends: ["policy/more.json"], ignore: ["three/**"] }),
      "one/a.env": secret(1), "two/b.env": secret(2), "three/c.env": secret(3), "four/d.env": secret(4),
    });
    expect(await failing()).toEqual(["four/d.env note"]);
  });

  it.each([
    [{ extends: "/etc/passwd" }, /"extends" must name JSON files of this repository/],
    [{ extends: "../x.json" }, /"extends" must name JSON files of this repository/],
    [{ extends: "https://example.org/x.json" }, /"extends" must name JSON files of this repository/],
    [{ extends: "key-custody.json" }, /"extends" goes in a circle/],
    [{ ignore: "x" }, /"ignore" must be a list/],
    [{ severity: { x: "fatal" } }, /"severity" knows "error"/],
    [{ vault: { minimumCustody: "safe" } }, /"vault.minimumCustody" must be one of/],
    [[], /must hold one JSON object/],
  ])("with %j is refused in one sentence", async (policy, message) => {
    work.commit({ "a.txt": "x\n", "key-custody.json": json(policy) });
    const { code, stderr } = await work.run(["check"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  it("tells a misspelt member", async () => {
    work.commit({ "a.txt": "x\n", "key-custody.json": json({ ignored: ["x"] }) });
    expect((await work.report()).notices).toEqual(['key-custody.json has an unknown member "ignored", which has no effect. Did you mean "ignore"?']);
  });

  it("cannot reach the prototype of anything", async () => {
    work.commit({ "a.env": secret(1), "key-custody.json": '{"__proto__": {"ignore": ["**"]}, "severity": {"__proto__": "off"}}' });
    expect(await failing()).toEqual(["a.env error"]);
  });

  it("has a schema that accepts what works and refuses what does not", () => {
    const validate = new Ajv().compile(schema);
    expect(validate({ $schema: "x", extends: "a.json", ignore: ["a"], severity: { jwt: "off" }, vault: { provider: ["aws"], minimumCustody: "data-key" } })).toBe(true);
    for (const bad of [{ ignored: [] }, { severity: { a: "fatal" } }, { vault: { provider: "x" } }]) expect(validate(bad)).toBe(false);
  });
});
