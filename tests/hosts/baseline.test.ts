/** One policy, one baseline: what `baseline create` accepts is quiet in ESLint, oxlint and the command alike, and what is new is not. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { createProject, root, run, runInstalled } from "./project.ts";

/** Random-looking, made at run time so that nothing here is a secret. */
const token = (seed: string): string => ["sk", "live", createHash("sha256").update(seed).digest("hex").slice(0, 24)].join("_");
const password = (seed: string): string => createHash("sha256").update(seed).digest("base64url").slice(0, 20);

const sign = (name: string, key: string): string => `import { createHmac } from "node:crypto";\nexport const ${name} = (text) => createHmac("sha256", "${key}").update(text).digest("hex");\n`;
const weak = 'import { createHash } from "node:crypto";\nexport const stored = (password) => createHash("md5").update(password).digest("hex");\n';

const config = `import keyCustody, { loadPolicy } from "eslint-plugin-key-custody";
export default [
  { ignores: ["eslint.config.mjs"] },
  ...keyCustody.configs.files, ...keyCustody.configs.recommended,
  { settings: { "key-custody": loadPolicy(import.meta.dirname ?? process.cwd()) } },
];`;

let project = "";

beforeEach(() => {
  project = createProject(
    {
      "eslint.config.mjs": config, "key-custody.json": JSON.stringify({ ignore: ["eslint.config.mjs", "fixtures/**"] }),
      "src/sign.js": sign("sign", password("one")), "src/twice.js": `${weak}\n${weak.split("\n")[1]?.replace("stored", "again")}\n`, "src/token.js": `export const token = "${token("one")}";\n`,
      ".env": `STRIPE=${token("two")}\n`, "fixtures/key.js": sign("sample", password("sample")), ".gitignore": "node_modules\n",
    },
    { "eslint-plugin-key-custody": "eslint-plugin-key-custody", eslint: "eslint" },
  );
  execFileSync("git", ["init", "-q"], { cwd: project });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
}

const command = (...args: readonly string[]): ReturnType<typeof run> => run(project, process.execPath, [join(root, "key-custody/dist/cli.js"), ...args]);

async function inEslint(program = "eslint"): Promise<string[]> {
  const { stdout, stderr } = await run(project, process.execPath, [join(root, "node_modules", program, "bin/eslint.js"), "--format", "json", "."]);
  if (!stdout.startsWith("[")) throw new Error(`ESLint: ${stderr}${stdout}`);
  const results = JSON.parse(stdout) as { filePath: string; messages: { ruleId: string; line: number }[] }[];
  return results.flatMap(({ filePath, messages }) => messages.map(({ ruleId, line }) => `${filePath.slice(project.length + 1)}:${line} ${ruleId.slice(12)}`)).sort();
}

async function inCommand(): Promise<string[]> {
  execFileSync("git", ["add", "-A"], { cwd: project });
  const { stdout, stderr } = await command("check", "--format", "json");
  if (!stdout.startsWith("{")) throw new Error(`key-custody: ${stderr}${stdout}`);
  const { findings } = JSON.parse(stdout) as { findings: { rule: string; path: string; line: number; suppression?: object }[] };
  return findings.filter(({ suppression }) => suppression === undefined).map(({ path, line, rule }) => `${path}:${line} ${rule}`).sort();
}

/** oxlint takes plain settings; a script writes them, as the guide shows. */
async function inOxlint(): Promise<string[]> {
  const script = `import configs from "./eslint.config.mjs";
console.log(JSON.stringify({ jsPlugins: [${JSON.stringify(join(root, "dist/index.js"))}], categories: { correctness: "off" },
  rules: Object.assign({}, ...configs.filter(({ name }) => /recommended/.test(name)).map(({ rules }) => rules)), settings: configs.at(-1).settings }));`;
  write(".oxlintrc.json", (await run(project, process.execPath, ["--input-type=module", "-e", script])).stdout);
  const { stdout, stderr } = await runInstalled(project, "oxlint/bin/oxlint", "--format", "json", "src", "fixtures");
  rmSync(join(project, ".oxlintrc.json"));
  if (!stdout.trimStart().startsWith("{")) throw new Error(`oxlint: ${stderr}${stdout}`);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { filename: string; code: string; labels: { span: { line: number } }[] }[] };
  return diagnostics.map(({ filename, code, labels }) => `${filename}:${labels[0]?.span.line} ${code.replace(/^.*\((.*)\)$/u, "$1")}`).sort();
}

const source = (found: readonly string[]): string[] => found.filter((one) => /\.js:/u.test(one));

async function expectEverywhere(found: readonly string[]): Promise<void> {
  expect(await inCommand()).toEqual(found);
  expect(await inEslint()).toEqual(found);
  expect(await inOxlint()).toEqual(source(found));
}

describe("a baseline", () => {
  test("is the same to ESLint, oxlint and the command", async () => {
    const all = [".env:1 no-committed-secret", "src/sign.js:2 no-hardcoded-key", "src/token.js:1 no-committed-secret", "src/twice.js:2 no-weak-hash", "src/twice.js:4 no-weak-hash"];
    await expectEverywhere(all);
    expect((await command("baseline", "create")).code).toBe(0);
    await expectEverywhere([]);
    expect(await inEslint("eslint-9")).toEqual([]);

    // Moved lines and renamed files stay known.
    write("src/sign.js", `// moved\n\n${sign("sign", password("one"))}`);
    mkdirSync(join(project, "lib"));
    renameSync(join(project, "src/token.js"), join(project, "src/renamed.js"));
    renameSync(join(project, ".env"), join(project, ".env.local"));
    await expectEverywhere([]);

    // A new value in an old place, one more of the same kind, and a copy are new.
    write("src/sign.js", sign("sign", password("another")));
    write("src/twice.js", `${weak}\n${weak.split("\n")[1]?.replace("stored", "again")}\n${weak.split("\n")[1]?.replace("stored", "thrice")}\n`);
    write("config/copy.env", `STRIPE=${token("new")}\n`);
    await expectEverywhere(["config/copy.env:1 no-committed-secret", "src/sign.js:2 no-hardcoded-key", "src/twice.js:5 no-weak-hash"]);
  });

  test("is part of ESLint's cache key", async () => {
    const lint = async (): Promise<number | null> =>
      (await run(project, process.execPath, [join(root, "node_modules/eslint/bin/eslint.js"), "--cache", "src"])).code;
    execFileSync("git", ["add", "-A"], { cwd: project });
    expect(await lint()).toBe(1);
    await command("baseline", "create");
    expect(await lint()).toBe(0);
    rmSync(join(project, "key-custody.baseline.jsonl"));
    expect(await lint()).toBe(1);
  });

  test("that is broken stops ESLint with the line, and quotes nothing", async () => {
    write("key-custody.baseline.jsonl", `{"keyCustodyBaseline":1,"key":"${"ab".repeat(32)}"}\n{"path": ${token("one")}}\n`);
    const { code, stdout, stderr } = await run(project, process.execPath, [join(root, "node_modules/eslint/bin/eslint.js"), "src"]);
    expect(code).toBe(2);
    expect(stderr).toContain("key-custody.baseline.jsonl is not valid (line 2, column 10)");
    expect(stdout + stderr).not.toContain(token("one"));
  });
});
