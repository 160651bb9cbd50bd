/** The policy file: folders refine it, lists add up, mistakes are told, nothing of its content is. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Ajv } from "ajv";
import schema from "../../key-custody/src/policy.schema.json" with { type: "json" };
import { argumentRoles, callRoles, vaultOperations } from "../../src/knowledge/schema.ts";
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

  it("may say why files need no check", async () => {
    work.commit({
      "key-custody.json": json({ ignore: [{ files: ["samples/**", "*.snap"], reason: "made up" }, { files: "x.env", reason: "a test vector" }] }),
      "samples/a.env": secret(1), "b.snap": secret(2), "x.env": secret(3), "c.env": secret(4),
    });
    expect(await failing()).toEqual(["c.env error"]);
    work.commit({ "key-custody.json": json({ ignore: [{ files: "x.env" }] }) });
    expect((await work.run(["check"])).stderr).toMatch(/"ignore" takes globs, and objects of "files" \(a glob or a list of them\) and "reason"/);
  });

  it("guesses the vault that messages name from package.json, and reports nothing more for it", async () => {
    const source = 'import { createHmac } from "node:crypto";\nexport const sign = (text) => createHmac("sha256", process.env.SIGNING_KEY).update(text).digest("hex");\n';
    work.commit({
      "a/sign.js": source, "b/sign.js": source, "a/package.json": json({ dependencies: { "@aws-sdk/client-kms": "3" } }), "package.json": json({ dependencies: { "@google-cloud/kms": "4" } }),
      "key-custody.json": json({ vault: { minimumCustody: "data-key" } }),
    });
    const { findings } = await work.report();
    expect(findings.map(({ path, rule }) => `${path} ${rule}`)).toEqual(["a/sign.js require-vault-client", "b/sign.js require-vault-client"]);
    expect(findings.map(({ message }) => /GenerateMacCommand|macSign/.exec(message)?.[0])).toEqual(["GenerateMacCommand", "macSign"]);
  });

  it("tells a misspelt member", async () => {
    work.commit({ "a.txt": "x\n", "key-custody.json": json({ ignored: ["x"] }) });
    expect((await work.report()).notices).toEqual(['key-custody.json has an unknown member "ignored", which has no effect. Did you mean "ignore"?']);
  });

  it("has a schema that knows the words of the knowledge tables for wrappers", () => {
    const { role, args, vault } = schema.properties.wrappers.items.properties.rows.items.properties;
    expect(role.enum).toEqual(callRoles);
    expect(args.additionalProperties.anyOf[0]?.enum).toEqual(argumentRoles);
    expect(vault.enum).toEqual(vaultOperations);
  });

  it("cannot reach the prototype of anything", async () => {
    work.commit({ "a.env": secret(1), "key-custody.json": '{"__proto__": {"ignore": ["**"]}, "severity": {"__proto__": "off"}}' });
    expect(await failing()).toEqual(["a.env error"]);
  });

  it("has a schema that accepts what works and refuses what does not, as the reader does", async () => {
    const validate = new Ajv().compile(schema);
    work.commit({ "a.txt": "x\n", "base.json": "{}" });
    const wrapper = { name: "own", specifiers: { "./src/vault.ts": "" }, rows: [{ api: "seal()", role: "encrypt", args: { "1": "key" } }] };
    const documents: readonly (readonly [isGood: boolean, document: object])[] = [
      [true, { $schema: "x", extends: "base.json", ignore: ["a", { files: "b", reason: "c" }], severity: { jwt: "off" }, vault: { provider: ["aws"], minimumCustody: "data-key" } }],
      [true, { failOn: "never", minConfidence: "low", strict: true, crossFile: false, testFiles: ["t/**"], inTests: "report", profile: "nist", wrappers: [wrapper] }],
      [false, { severity: { a: "fatal" } }], [false, { vault: { provider: "x" } }], [false, { vault: { minimumCustody: "x" } }], [false, { vault: { approved: [] } }], [false, { vault: { allowedFiles: "x" } }],
      [false, { failOn: "x" }], [false, { minConfidence: "x" }], [false, { strict: 1 }], [false, { testFiles: [1] }], [false, { inTests: "x" }], [false, { profile: "x" }], [false, { extends: 1 }],
      [false, { ignore: [{ files: "a" }] }], [false, { ignore: [1] }], [false, { wrappers: [{}] }], [false, { wrappers: "x" }],
    ];
    for (const [isGood, document] of documents) {
      work.write("key-custody.json", json(document));
      expect([document, validate(document), (await work.run(["check"])).code === 0]).toEqual([document, isGood, isGood]);
    }
    expect(validate({ ignored: [] })).toBe(false);
  });
});
