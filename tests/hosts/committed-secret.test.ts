/** `no-committed-secret` of the built plugin: the same findings in every host, none in files that git ignores and doesn't track. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { createProject, root, run, runInstalled } from "./project.ts";

/** Random-looking, made at run time so that nothing here is a secret. */
const token = ["sk", "live", createHash("sha256").update("hosts").digest("hex").slice(0, 24)].join("_");

const sources: Readonly<Record<string, string>> = {
  "astral.js": `// é🔑\n/* 🔑 */ const a = "${token}";\n`,
  "mark.js": `\uFEFFconst a = "${token}";\r\nconst b = 1;\r\n`,
  "disabled.js": `const a = "${token}"; // eslint-disable-line key-custody/no-committed-secret -- published\n`,
  "ignored.local.js": `const a = "${token}";\n`,
};
const settings: Readonly<Record<string, string>> = {
  ".env": `A=1\nB=${token}\n`,
  "Dockerfile": `# x\r\nENV A=${token}\r\n`,
  "disabled.yml": `# eslint-disable-next-line key-custody/no-committed-secret -- published\na: ${token}\n`,
};

interface OxlintReport {
  readonly diagnostics: readonly { readonly filename: string; readonly labels: readonly { readonly span: { readonly offset: number; readonly length: number } }[] }[];
}
interface EslintResult {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string; readonly line: number; readonly column: number; readonly endColumn: number }[];
}

describe("committed secrets", () => {
  let project = "";
  const git = (...args: string[]): Buffer => execFileSync("git", args, { cwd: project });

  beforeAll(() => {
    project = createProject(
      {
        ...sources,
        ...settings,
        ".gitignore": "*.local.js\n.env\nnode_modules/\n",
        "eslint.config.mjs": `import keyCustody from "eslint-plugin-key-custody";
export default [
  { files: ["**/*.js"], plugins: { "key-custody": keyCustody }, rules: { "key-custody/no-committed-secret": "error" } },
  ...keyCustody.configs.files,
];`,
        ".oxlintrc.json": JSON.stringify({
          jsPlugins: ["eslint-plugin-key-custody"],
          categories: { correctness: "off" },
          rules: { "key-custody/no-committed-secret": "error" },
        }),
      },
      { "eslint-plugin-key-custody": "eslint-plugin-key-custody" },
    );
    git("init", "-q");
  });

  /** `file: reported text` of each finding. */
  async function inEslint(eslint: string): Promise<string[]> {
    const { stdout, stderr } = await runInstalled(project, `${eslint}/bin/eslint.js`, "--format", "json", ".");
    if (!stdout.startsWith("[")) throw new Error(`ESLint: ${stderr}${stdout}`);
    return (JSON.parse(stdout) as EslintResult[])
      .flatMap(({ filePath, messages }) =>
        messages.map(({ ruleId, message, line, column, endColumn }) => {
          const name = filePath.slice(project.length + 1);
          const text = { ...sources, ...settings }[name]?.replace("\uFEFF", "").split(/\r?\n/u)[line - 1]?.slice(column - 1, endColumn - 1);
          return `${name}: ${ruleId === "key-custody/no-committed-secret" ? text : message}`;
        }),
      )
      .sort();
  }

  async function inOxlint(): Promise<string[]> {
    const { stdout, stderr } = await runInstalled(project, "oxlint/bin/oxlint", "--no-ignore", "--format", "json", ...Object.keys(sources));
    if (!stdout.trimStart().startsWith("{")) throw new Error(`oxlint: ${stderr}${stdout}`);
    return (JSON.parse(stdout) as OxlintReport).diagnostics
      .map(({ filename, labels }) => {
        // oxlint counts bytes of the file.
        const { offset = 0, length = 0 } = labels[0]?.span ?? {};
        return `${filename}: ${Buffer.from(sources[filename] ?? "").subarray(offset, offset + length).toString()}`;
      })
      .sort();
  }

  const inSources = [`astral.js: ${token}`, `mark.js: ${token}`];

  test.each(["eslint-9.15", "eslint-9", "eslint"])("%s", async (eslint) => {
    git("rm", "-q", "--cached", "--ignore-unmatch", ".env", "ignored.local.js");
    expect(await inEslint(eslint)).toEqual([`Dockerfile: ${token}`, ...inSources]);
    git("add", "-f", ".env", "ignored.local.js");
    expect(await inEslint(eslint)).toEqual([`.env: ${token}`, `Dockerfile: ${token}`, inSources[0], `ignored.local.js: ${token}`, inSources[1]]);
  });

  async function inCommand(): Promise<string[]> {
    const { stdout, stderr } = await run(project, process.execPath, [join(root, "key-custody/dist/cli.js"), "check", "--format", "json"]);
    if (!stdout.startsWith("{")) throw new Error(`key-custody: ${stderr}${stdout}`);
    return (JSON.parse(stdout) as { findings: { rule: string; path: string; line: number; column: number; endColumn: number; suppression?: object }[] }).findings
      .filter(({ suppression }) => suppression === undefined)
      .map(({ rule, path, line, column, endColumn }) => {
        const text = { ...sources, ...settings }[path]?.replace("\uFEFF", "").split(/\r?\n/u)[line - 1]?.slice(column - 1, endColumn - 1);
        return `${path}: ${rule === "no-committed-secret" ? text : rule}`;
      })
      .sort();
  }

  test("the command", async () => {
    git("add", ".");
    git("rm", "-q", "--cached", "--ignore-unmatch", ".env", "ignored.local.js");
    expect(await inCommand()).toEqual([`Dockerfile: ${token}`, ...inSources]);
    git("add", "-f", ".env", "ignored.local.js");
    expect(await inCommand()).toEqual([`.env: ${token}`, `Dockerfile: ${token}`, inSources[0], `ignored.local.js: ${token}`, inSources[1]]);
  });

  test("oxlint", async () => {
    git("rm", "-q", "--cached", "--ignore-unmatch", ".env", "ignored.local.js");
    expect(await inOxlint()).toEqual(inSources);
    git("add", "-f", "ignored.local.js");
    expect(await inOxlint()).toEqual([inSources[0], `ignored.local.js: ${token}`, inSources[1]]);
  });
});
