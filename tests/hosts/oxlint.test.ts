/** The built plugin as a JavaScript plugin of oxlint, which has no custom languages and no parsers of its own choice. */
import { describe, expect, test } from "vitest";
import { createProject, insecureFindings, insecureModule, runInstalled } from "./project.ts";

const links = { "eslint-plugin-key-custody": "eslint-plugin-key-custody" };

interface Report {
  readonly diagnostics: readonly { readonly code: string; readonly labels: readonly { readonly span: { readonly line: number } }[] }[];
}

function configFor(rules: readonly string[]): string {
  return JSON.stringify({
    jsPlugins: ["eslint-plugin-key-custody"],
    categories: { correctness: "off" },
    rules: Object.fromEntries(rules.map((rule) => [`key-custody/${rule}`, "error"])),
  });
}

async function lint(project: string, ...files: readonly string[]): Promise<string[]> {
  const { stdout, stderr } = await runInstalled(project, "oxlint/bin/oxlint", "--format", "json", ...files);
  if (!stdout.trimStart().startsWith("{")) throw new Error(`oxlint: ${stderr}${stdout}`);
  return (JSON.parse(stdout) as Report).diagnostics.map(
    ({ code, labels }) => `${labels[0]?.span.line} ${code.replace(/^.*\((.*)\)$/u, "$1")}`,
  );
}

const rules = ["no-hardcoded-key", "no-weak-hash", "no-weak-cipher"];

describe("oxlint", () => {
  test("finds the defects in JavaScript and TypeScript", async () => {
    const typed = insecureModule.replace("(data, nonce)", "(data: string, nonce: Uint8Array): unknown");
    const project = createProject({ ".oxlintrc.json": configFor(rules), "seal.mjs": insecureModule, "seal.ts": typed }, links);
    expect((await lint(project, "seal.mjs")).sort()).toEqual([...insecureFindings]);
    expect((await lint(project, "seal.ts")).sort()).toEqual([...insecureFindings]);
  });

  test("keeps files apart: what one file imports is not known in the next", async () => {
    const files: Record<string, string> = {};
    for (let number = 0; number < 12; number += 1) {
      files[`src/${number}-seal.mjs`] = insecureModule;
      files[`src/${number}-sum.mjs`] = `const createHash = (name) => ({ update: (text) => name + text });\nexport const password = createHash("md5").update("x");\n`;
    }
    const project = createProject({ ".oxlintrc.json": configFor(rules), ...files }, links);
    const found = await lint(project, "src");
    expect(found).toHaveLength(12 * insecureFindings.length);
  });
});
