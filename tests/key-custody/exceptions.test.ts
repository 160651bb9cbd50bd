/** Exceptions in place: they need a reason, they end, and unused ones are told. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Workplace, plantedToken } from "./workplace.ts";

let work: Workplace;
beforeEach(() => {
  work = new Workplace();
});
afterEach(() => work.dispose());

const token = plantedToken();
const marker = ["key-custody", "allow"].join("-");

async function rulesOf(content: string, path = "a.env", ...args: readonly string[]): Promise<string[]> {
  work.commit({ [path]: content }, content);
  return (await work.report(...args)).findings.filter((finding) => finding.path === path).map(({ rule, line, severity, suppression }) => `${line} ${rule} ${suppression?.justification ?? severity}`);
}

describe("an exception", () => {
  it.each([
    ["a.env", `T=${token} # ${marker} github-token -- rotated`],
    ["b.env", `# ${marker} no-committed-secret -- rotated\nT=${token}`],
    ["c.js", `/* ${marker} github-token -- rotated */ const t = "${token}";`],
    ["d.html", `<!-- ${marker} github-token -- rotated -->\n<p>${token}</p>`],
    ["e.sql", `-- ${marker} github-token -- rotated\nselect '${token}';`],
    ["f.ini", `; ${marker} github-token -- rotated\nt=${token}`],
    ["g.py", `t = "${token}"  # ${marker} key-custody/no-committed-secret -- rotated`],
  ])("counts in the comments of %s", async (path, content) => {
    const line = content.indexOf(token) > content.indexOf("\n") && content.includes("\n") ? 2 : 1;
    expect(await rulesOf(`${content}\n`, path)).toEqual([`${line} no-committed-secret rotated`]);
  });

  it("is for one line and one rule only", async () => {
    expect(await rulesOf(`# ${marker} github-token -- rotated\nA=1\nT=${token}\n`)).toEqual([
      "1 unused-exception warning", "3 no-committed-secret error",
    ]);
    expect(await rulesOf(`T=${token} # ${marker} aws-access-key -- rotated\n`)).toEqual([
      "1 no-committed-secret error", "1 unused-exception warning",
    ]);
  });

  it("without a reason does not count", async () => {
    expect(await rulesOf(`T=${token} # ${marker} github-token\n`)).toEqual(["1 no-committed-secret error", "1 exception-needs-reason error"]);
    expect(await rulesOf(`// ${marker} <rule> -- <reason> is how to except one\n// the marker \`${marker}\`\n`, "a.js")).toEqual([]);
    expect(await rulesOf(`T=${token} # ${marker}\n`)).toEqual(["1 no-committed-secret error", "1 exception-needs-target error"]);
  });

  it("warns for 30 days after its end and then fails", async () => {
    const content = `T=${token} # ${marker} github-token -- rotated until=2026-03-01\n`;
    expect(await rulesOf(content, "a.env", "--today", "2026-03-01")).toEqual(["1 no-committed-secret rotated"]);
    expect(await rulesOf(`${content}\n`, "a.env", "--today", "2026-03-31")).toEqual(["1 no-committed-secret rotated", "1 expired-exception warning"]);
    expect(await rulesOf(`${content}\n\n`, "a.env", "--today", "2026-04-01")).toEqual(["1 no-committed-secret error", "1 expired-exception error"]);
    expect(await rulesOf(`T=${token} # ${marker} github-token -- rotated until=2026-02-30\n`)).toContain("1 exception-needs-date error");
  });

  it("serves source rules too, beside ESLint's own directives", async () => {
    const use = 'import { createHmac } from "node:crypto";\n';
    const key = `createHmac("sha256", "${["planted", "xk29", "one"].join("-")}").update("x");`;
    expect(await rulesOf(`${use}// ${marker} no-hardcoded-key -- test vector\n${key}\n`, "a.js")).toEqual(["3 no-hardcoded-key test vector"]);
    expect(await rulesOf(`${use}// eslint-disable-next-line key-custody/no-hardcoded-key, other/rule -- test vector\n${key}\n`, "a.js")).toEqual(["3 no-hardcoded-key test vector"]);
    expect(await rulesOf(`/* eslint-env node */\n${use}${key}`, "a.js")).toEqual(["3 no-hardcoded-key error"]);
    expect(await rulesOf(`${use}/* eslint other/rule: "error" */\n${key}\n`, "a.js")).toEqual(["3 no-hardcoded-key error"]);
  });

  it("may be an ESLint directive for the scanner's rule, in source and in any other text", async () => {
    const rule = "key-custody/no-committed-secret";
    expect(await rulesOf(`// eslint-disable-next-line ${rule} -- revoked\nconst t = "${token}";\n`, "a.js")).toEqual(["2 no-committed-secret revoked"]);
    expect(await rulesOf(`# eslint-disable-next-line ${rule} -- revoked\nT=${token}\n`, "b.env")).toEqual(["2 no-committed-secret revoked"]);
    expect(await rulesOf(`# eslint-disable-next-line other/rule -- revoked\nT=${token}\n`, "b.env")).toEqual(["2 no-committed-secret error"]);
    expect(await rulesOf(`// eslint-disable-next-line ${rule} -- revoked\nconst t = "${token}"; function (\n`, "c.js")).toEqual(["2 no-committed-secret error"]);
  });

  it("in a document is an example unless it excepts something", async () => {
    expect(await rulesOf(`\`${marker} github-token\`\n\n    t = 1 # ${marker} github-token -- example\n`, "a.md")).toEqual([]);
    expect(await rulesOf(`    t = ${token} # ${marker} github-token -- example\n`, "b.md")).toEqual(["1 no-committed-secret example"]);
  });

  it("in a string of code is no comment", async () => {
    expect(await rulesOf(`let a; const text = "${marker} github-token"; a %= 2;\n`, "a.js")).toEqual([]);
  });
});
