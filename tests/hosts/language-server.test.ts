/** Findings while typing: the built plugin in the real ESLint language server. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LanguageClient } from "./language-client.ts";
import { createProject, insecureFindings, insecureModule } from "./project.ts";

/** Random-looking, made at run time so that nothing here is a secret. */
const token = ["sk", "live", createHash("sha256").update("language server").digest("hex").slice(0, 24)].join("_");

const config = `import keyCustody from "eslint-plugin-key-custody";
export default [...keyCustody.configs.recommended, ...keyCustody.configs.files];`;

describe("the ESLint language server", () => {
  let project = "";
  let editor: LanguageClient;

  beforeAll(async () => {
    project = createProject({ "eslint.config.mjs": config }, { "eslint-plugin-key-custody": "eslint-plugin-key-custody", eslint: "eslint" });
    execFileSync("git", ["init", "-q"], { cwd: project });
    editor = await LanguageClient.open(project);
  });
  afterAll(async () => {
    await editor.close();
  });

  test("shows a secret in a text file while it's typed, at its place", async () => {
    editor.openFile(".env", "dotenv", "# settings\nKEY=\n");
    expect(await editor.diagnose(".env")).toEqual([]);
    const place = { start: { line: 1, character: 4 }, end: { line: 1, character: 4 } };
    editor.type(".env", place, token);
    const found = await editor.diagnose(".env");
    expect(found).toMatchObject([
      { code: "key-custody/no-committed-secret", severity: 1, range: { start: place.start, end: { line: 1, character: 4 + token.length } } },
    ]);
    expect(JSON.stringify(found)).not.toContain(token);
    editor.type(".env", { start: place.start, end: { line: 1, character: 4 + token.length } }, "");
    expect(await editor.diagnose(".env")).toEqual([]);
  });

  test("offers to disable the rule, and the comment that it writes works in a text file", async () => {
    editor.openFile("settings.yml", "yaml", `first: 1\nkey: ${token}\n`);
    const [diagnostic] = await editor.diagnose("settings.yml");
    const actions = await editor.actions("settings.yml", diagnostic!);
    await editor.apply(actions.find(({ title }) => title.includes("for this line"))!);
    expect(editor.textOf("settings.yml")).toBe(`first: 1\n# eslint-disable-next-line key-custody/no-committed-secret\nkey: ${token}\n`);
    expect(await editor.diagnose("settings.yml")).toEqual([]);
  });

  test("is silent on a file that git ignores, until it's tracked", async () => {
    writeFileSync(join(project, ".gitignore"), "*.local\n");
    writeFileSync(join(project, ".env.local"), "");
    editor.openFile(".env.local", "dotenv", `KEY=${token}\n`);
    expect(await editor.diagnose(".env.local")).toEqual([]);
    execFileSync("git", ["add", "-f", ".env.local"], { cwd: project });
    expect(await editor.diagnose(".env.local")).toHaveLength(1);
  });

  test("shows the same findings in source code as ESLint", async () => {
    editor.openFile("seal.mjs", "javascript", insecureModule);
    const found = (await editor.diagnose("seal.mjs")).map(({ code, range }) => `${range.start.line + 1} ${code.replace("key-custody/", "")}`);
    expect(found).toEqual(expect.arrayContaining([...insecureFindings]));
  });

  test("offers a rule's suggestion, and the finding goes when it's applied", async () => {
    editor.openFile("web.mjs", "javascript", 'export const key = crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, true, ["encrypt"]);\n');
    const [diagnostic] = await editor.diagnose("web.mjs");
    expect(diagnostic).toMatchObject({ code: "key-custody/no-extractable-key" });
    const [suggestion] = await editor.actions("web.mjs", diagnostic!);
    await editor.apply(suggestion!);
    expect(editor.textOf("web.mjs")).toContain('length: 256 }, false, ["encrypt"]');
    expect(await editor.diagnose("web.mjs")).toEqual([]);
  });
});
