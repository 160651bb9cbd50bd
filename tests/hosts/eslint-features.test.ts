/** What ESLint's users rely on beside linting itself: the cache, threads, bulk suppressions, the inspector, agents. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { createProject, insecureFindings, insecureModule, root, run, runInstalled } from "./project.ts";

/** Random-looking, made at run time so that nothing here is a secret. */
const tokenOf = (seed: string): string => ["sk", "live", createHash("sha256").update(seed).digest("hex").slice(0, 24)].join("_");
const token = tokenOf("features");

const files: Readonly<Record<string, string>> = {
  "eslint.config.mjs": `import keyCustody from "eslint-plugin-key-custody";
export default [...keyCustody.configs.recommended, ...keyCustody.configs.files];`,
  "seal.mjs": insecureModule,
  ".env": `PORT=80\nPAYMENT_KEY=${token}\n`,
};
const inModule = [...insecureFindings, "9 no-static-iv"].sort();
const expected = [".env 2 no-committed-secret", ...inModule.map((found) => `seal.mjs ${found}`)];

interface Result {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly line: number; readonly message: string }[];
}

function inLines(project: string, results: readonly Result[]): string[] {
  return results
    .flatMap(({ filePath, messages }) => messages.map(({ line, ruleId, message }) => `${filePath.slice(project.length + 1)} ${line} ${ruleId?.replace("key-custody/", "") ?? message}`))
    .sort();
}

async function lint(project: string, eslint: string, ...args: readonly string[]): Promise<string[]> {
  const { stdout, stderr } = await runInstalled(project, `${eslint}/bin/eslint.js`, "--format", "json", ...args, ".");
  if (!stdout.startsWith("[")) throw new Error(`${eslint}: ${stderr}${stdout}`);
  return inLines(project, JSON.parse(stdout) as Result[]);
}

let project = "";
beforeEach(() => {
  project = createProject(files, { "eslint-plugin-key-custody": "eslint-plugin-key-custody" });
});

describe.each(["eslint-9.15", "eslint-9", "eslint"])("%s", (eslint) => {
  test("--cache gives the same findings again, sees a change, and keeps no secret", async () => {
    const cached = ["--cache", "--cache-location", ".cache/eslint", "--cache-strategy", "content"];
    expect(await lint(project, eslint, ...cached)).toEqual(expected);
    const kept = readFileSync(join(project, ".cache/eslint"), "utf8");
    expect(kept).toContain(".env");
    expect(kept).not.toContain(token.slice(8));
    expect(await lint(project, eslint, ...cached)).toEqual(expected);
    writeFileSync(join(project, ".env"), "PORT=80\n");
    expect(await lint(project, eslint, ...cached)).toEqual(expected.slice(1));
  });

  test("--print-config names the plugin with its version, and the language of a text file", async () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    const printed = async (file: string): Promise<{ plugins: string[]; language?: string; rules: Record<string, unknown> }> =>
      JSON.parse((await runInstalled(project, `${eslint}/bin/eslint.js`, "--print-config", file)).stdout) as Awaited<ReturnType<typeof printed>>;
    const text = await printed(".env");
    expect(text.language).toBe("key-custody/text");
    expect(text.plugins).toContain(`key-custody:eslint-plugin-key-custody@${version}`);
    expect(Object.keys(text.rules)).toEqual(["key-custody/no-committed-secret"]);
    expect(Object.keys((await printed("seal.mjs")).rules)).toContain("key-custody/no-hardcoded-key");
  });
});

// Both came with later versions of ESLint 9.
describe.each(["eslint-9", "eslint"])("%s", (eslint) => {
  test("--concurrency gives the same findings from several threads", async () => {
    for (let number = 0; number < 6; number += 1) writeFileSync(join(project, `seal${number}.mjs`), insecureModule);
    const alone = await lint(project, eslint, "--concurrency", "off");
    expect(alone).toHaveLength(expected.length + 6 * inModule.length);
    expect(await lint(project, eslint, "--concurrency", "2")).toEqual(alone);
  });

  test("bulk suppressions take what is there, report what is new, and keep no secret", async () => {
    const { code } = await runInstalled(project, `${eslint}/bin/eslint.js`, "--suppress-all", ".");
    expect(code).toBe(0);
    const kept = readFileSync(join(project, "eslint-suppressions.json"), "utf8");
    expect(JSON.parse(kept)).toMatchObject({ ".env": { "key-custody/no-committed-secret": { count: 1 } } });
    expect(kept).not.toContain(token.slice(8));
    expect(await lint(project, eslint)).toEqual([]);
    writeFileSync(join(project, ".env"), `${files[".env"]}SECOND_KEY=${tokenOf("second")}\n`);
    expect(await lint(project, eslint)).toEqual([".env 2 no-committed-secret", ".env 3 no-committed-secret"]);
  });
});

test("the config inspector builds a page that shows presets, language and rules", async () => {
  const { code, stdout, stderr } = await run(project, process.execPath, [join(root, "node_modules/@eslint/config-inspector/bin.mjs"), "build", "--outDir", "inspector"]);
  expect(code, `${stderr}${stdout}`).toBe(0);
  const pages = readdirSync(join(project, "inspector"), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"));
  const payload = pages.map((name) => readFileSync(join(project, "inspector", name), "utf8")).join("\n");
  for (const shown of ["key-custody/recommended", "key-custody/files", "key-custody/text", "Disallow key material written in the source"]) expect(payload).toContain(shown);
});

test("an agent gets the findings through ESLint's MCP server, with what to do and without the secret", async () => {
  const server = spawn(process.execPath, [join(root, "node_modules/@eslint/mcp/src/mcp-cli.js")], { cwd: project, stdio: ["pipe", "pipe", "inherit"] });
  const answers = new Map<number, (result: unknown) => void>();
  let received = "";
  server.stdout.setEncoding("utf8").on("data", (text: string) => {
    received += text;
    const lines = received.split("\n");
    received = lines.pop() ?? "";
    for (const line of lines) {
      const { id, result, error } = JSON.parse(line) as { id?: number; result?: unknown; error?: unknown };
      if (id !== undefined) answers.get(id)?.(result ?? error);
    }
  });
  const send = (message: object): void => void server.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  const ask = (id: number, method: string, params: object): Promise<unknown> =>
    new Promise((settle) => {
      answers.set(id, settle);
      send({ id, method, params });
    });
  try {
    await ask(1, "initialize", { protocolVersion: "2025-03-26", capabilities: {}, clientInfo: { name: "test", version: "1" } });
    send({ method: "notifications/initialized" });
    const args = { filePaths: [join(project, "seal.mjs"), join(project, ".env")] };
    const { content } = (await ask(2, "tools/call", { name: "lint-files", arguments: args })) as { content: { text: string }[] };
    const results = content.filter(({ text }) => text.startsWith("{")).map(({ text }) => JSON.parse(text) as Result);
    expect(inLines(project, results)).toEqual(expected);
    const messages = results.flatMap((result) => result.messages.map(({ message }) => message)).join("\n");
    expect(messages).toContain("read the new one from the vault at run time");
    expect(messages).not.toContain(token.slice(8));
  } finally {
    server.kill();
  }
});
