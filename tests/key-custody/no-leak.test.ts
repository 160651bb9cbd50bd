/**
 * No output of the command ever contains a secret that it looked at: not a report, not an error, not a crash.
 *
 * Many kinds of secrets are planted in many kinds of files, also in files that do not parse and in the command's own
 * configuration. Of each no more than its public prefix and two further characters may appear anywhere.
 */
import { generateKeyPairSync } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeDefect } from "../../key-custody/src/errors.ts";
import { maskLine } from "../../key-custody/src/masking.ts";
import { reporterNames } from "../../key-custody/src/reporters/index.ts";
import { Workplace, plantedToken } from "./workplace.ts";

const pem = generateKeyPairSync("ec", { namedCurve: "P-256", privateKeyEncoding: { type: "pkcs8", format: "pem" }, publicKeyEncoding: { type: "spki", format: "pem" } }).privateKey;
const passwords = ["Tr0ub4dor", "9vK2xQ7p", "correct-horse-77"].map((start, index) => `${start}-${index}${"xyz".repeat(2)}`);
const tokens = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(plantedToken);
const [envToken = "", jsonToken = "", jsToken = "", brokenToken = "", utf16Token = "", sameLineToken = "", minifiedToken = "", policyToken = "", stdinToken = ""] = tokens;
const base64Token = Buffer.from(plantedToken(10)).toString("base64");

/** Words that keys are put together of: none of them may be shown, wherever the others stand. */
const words = ["wagtail", "bramble", "quarry", "lantern", "thimble", "harbour"];
const [first = "", second = "", third = "", fourth = "", fifth = "", sixth = ""] = words;
const composed = `import { createHmac } from "node:crypto";
export const a = createHmac("sha256", ["${first}", "${second}", "${third}"].join("-"));
export const b = createHmac("sha256", "${first}-".concat("${second}-", "${third}"));
export const c = createHmac("sha256", "${[...fourth].reverse().join("")}-${[...fifth].reverse().join("")}".split("").reverse().join(""));
export const d = createHmac("sha256", "${fourth}-PLACE".replace("PLACE", "${fifth}-${sixth}"));
export const e = createHmac("sha256", process.env.RECORDS_KEY ?? ["${first}", "${sixth}"].join("."));
export const f = createHmac("sha256", ["${first}", "${second}"].reduce((all, one) => all + one, "${third}"));
const parts = ["${fourth}", "${fifth}"]; export const g = createHmac("sha256", parts.join("+"));
export const h = createHmac("sha256", Object.values({ x: "${second}", y: "${sixth}" }).join("-"));
`;

/** Pieces of secrets, each long enough to be of use: everything after the public prefix and two characters. */
const pieces = [
  ...[...tokens, plantedToken(10)].map((token) => token.slice(6)),
  ...pem.split("\n").filter((line) => !line.startsWith("-----") && line.length > 8),
  ...passwords,
  ...words,
  ...[fourth, fifth].map((word) => [...word].reverse().join("")),
  base64Token.slice(0, 24),
];

let work: Workplace;
const outputs: string[] = [];

async function collect(args: readonly string[], stdin?: string): Promise<void> {
  const { stdout, stderr } = await work.run(args, stdin === undefined ? {} : { stdin });
  outputs.push(stdout, stderr);
}

beforeAll(async () => {
  work = new Workplace();
  const source = `import { createHmac, createHash } from "node:crypto";
import jwt from "jsonwebtoken";
export const sign = (text) => createHmac("sha256", "${passwords[0]}").update(text).digest("hex");
export const both = [createHmac("sha256", "${passwords[1]}"), "${jsToken}"];
export const weak = (password) => createHash("md5").update(password + "${sameLineToken}").digest("hex");
jwt.sign({}, process.env.KEY || "${passwords[2]}");
`;
  work.commit({
    "a.env": `A=1\nTOKEN=${envToken}\nKEY="${pem.replaceAll("\n", "\\n")}"\n`,
    "key.pem": pem,
    "b.json": `{"token": "${jsonToken}", "again": "${envToken}"}`,
    "auth.js": source,
    "composed.js": composed,
    "broken.ts": `const x = "${brokenToken}";\nfunction ( {`,
    "broken.json": `{"token": "${brokenToken}"`,
    "utf16.txt": Buffer.from(`\ufefftoken: ${utf16Token}\r\n`, "utf16le"),
    "min.js": `var a="${minifiedToken}";${"f();".repeat(30000)}`,
    "encoded.yaml": `data: ${base64Token}\n`,
    [`named-${plantedToken(10).slice(0, 8)}.txt`]: "x",
  });
  for (const format of reporterNames) {
    await collect(["check", "--format", format, "--min-confidence", "low"]);
    await collect(["check", "--format", format, "--history", "--min-confidence", "low"]);
  }
  await collect(["check", "--verbose"]);
  const summary = join(work.root, ".git/summary.md");
  const { stdout, stderr } = await work.run(["check", "--format", "github"], { env: { GITHUB_STEP_SUMMARY: summary } });
  outputs.push(stdout, stderr, readFileSync(summary, "utf8"));
  const { findings } = await work.report("--min-confidence", "low");
  for (const identity of new Set(findings.map((finding) => finding.identity))) await collect(["explain", identity]);
  await collect(["explain", plantedToken(10)]);
  await collect(["check", plantedToken(10).slice(0, 8), `--${jsToken.slice(0, 5)}`]);
  work.git("checkout", "-q", "-b", "topic");
  work.commit({ "range.env": `T=${envToken}\nU=${jsonToken}\n` });
  work.commit({ "range.env": "T=1\n" });
  await collect(["check", "--base", "main"]);
  work.git("checkout", "-q", "main");
  writeFileSync(join(work.root, "leaks.json"), JSON.stringify([{ RuleID: "x", File: "a.env", StartLine: 2, Secret: envToken, Match: `TOKEN=${envToken}` }]));
  await collect(["baseline", "import", "leaks.json"]);
  rmSync(join(work.root, "key-custody.baseline.jsonl"), { force: true });
  await collect(["check", "--stdin", "--stdin-path", "x.env"], `T=${stdinToken}\n`);
  await collect(["baseline", "create"]);
  await collect(["baseline", "audit"], "t\nf\nl\nu\n".repeat(5));
  outputs.push(readFileSync(join(work.root, "key-custody.baseline.jsonl"), "utf8"));
  work.write("key-custody.json", `{"ignore": "${policyToken}"}`);
  await collect(["check"]);
  work.write("key-custody.json", `{"vault": {"provider": "${policyToken}"}}`);
  await collect(["check"]);
  work.write("key-custody.json", `{"vault": ${policyToken}`);
  await collect(["check"]);
  work.write("key-custody.json", "{}");
  work.write("key-custody.baseline.jsonl", `{"key": "${policyToken}"\n`);
  await collect(["check"]);
  await collect(["baseline", "import", "broken.json"]);
  await collect(["baseline", "import", "a.env"]);
}, 120_000);
afterAll(() => work.dispose());

describe("what the command writes", () => {
  it("was about the planted secrets", () => {
    const [first = ""] = outputs;
    for (const path of ["a.env", "key.pem", "b.json", "auth.js", "composed.js", "broken.ts", "utf16.txt", "min.js"]) expect(first).toContain(path);
    expect(outputs.length).toBeGreaterThan(4 * reporterNames.length);
  });

  it("holds no piece of any of them", () => {
    const all = outputs.join("\n");
    expect(pieces.filter((piece) => all.includes(piece))).toEqual([]);
  });
});

describe("a defect", () => {
  it("is told by kind and place, not by its message", () => {
    const error = new SyntaxError(`unexpected token in "${envToken}"`);
    const told = describeDefect(error);
    expect(told).toMatch(/^SyntaxError\n\s+at /);
    expect(told).not.toContain(envToken.slice(6));
    expect(describeDefect(envToken)).toBe("unknown error");
  });
});

describe("a masked line", () => {
  it("keeps its length and hides every occurrence, and lines of a longer secret", () => {
    const line = `a("${envToken}", "${envToken}", "plain")`;
    expect(maskLine(line, [{ value: envToken, publicPrefix: 4 }])).toBe(`a("ghp_${"*".repeat(36)}", "ghp_${"*".repeat(36)}", "plain")`);
    const second = pem.split("\n")[1] ?? "";
    expect(maskLine(second, [{ value: pem, publicPrefix: 0 }])).toBe("*".repeat(second.length));
  });

  it("hides what looks random though nobody found it, and leaves words", () => {
    const random = jsToken.slice(4);
    expect(maskLine(`x = ${random}`, [])).toBe(`x = ${"*".repeat(random.length)}`);
    for (const line of ['createCipheriv("aes-256-gcm", key, iv)', 'import x from "@azure/keyvault-secrets/dist/index.js"', "const aVeryLongCamelCaseNameWithWords = 1"]) {
      expect(maskLine(line, [])).toBe(line);
    }
  });
});
