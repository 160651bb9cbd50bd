/** What docs/guide/editor.md gives to copy: configurations run as they stand, settings are what the editors read and cover the preset. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import keyCustody from "eslint-plugin-key-custody";
import picomatch from "picomatch";
import { SaxesParser } from "saxes";
import { getStaticTOMLValue, parseTOML } from "toml-eslint-parser";
import { describe, expect, test } from "vitest";
import { LanguageClient } from "./language-client.ts";
import { createProject, root, runInstalled } from "./project.ts";

/** Random-looking, made at run time so that nothing here is a secret. */
const token = ["sk", "live", createHash("sha256").update("guide").digest("hex").slice(0, 24)].join("_");

const guide = readFileSync(join(root, "docs/guide/editor.md"), "utf8");
/** Code blocks of a language below a heading. */
function blocks(heading: string, language: string): string[] {
  const section = guide.split(/^## /mu).find((part) => part.startsWith(heading)) ?? "";
  return [...section.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "gmu"))].map(([, code]) => code ?? "");
}

const links = Object.fromEntries(["eslint-plugin-key-custody", "eslint", "@eslint/json", "@eslint/markdown", "typescript-eslint", "typescript"].map((name) => [name, name]));

describe("the guide to editors", () => {
  const configurations = guide.split("```").filter((block) => block.startsWith("js\n// eslint.config.js"));

  test("has configurations for the presets, for other languages and for typed presets", () => {
    expect(configurations).toHaveLength(3);
  });

  test.each(configurations.map((block) => block.slice(3)))("configuration %# finds a secret in the files that it names", async (config) => {
    const files = [".env", ...(config.includes("json/json") ? ["a.json", "a.md"] : []), ...(config.includes("tseslint") ? ["a.ts"] : [])];
    const texts: Readonly<Record<string, string>> = { ".env": `A=${token}\n`, "a.json": `{ "a": "${token}" }\n`, "a.md": `# a\n\n${token}\n`, "a.ts": `export const a = "${token}";\n` };
    const tsconfig = JSON.stringify({ compilerOptions: { strict: true, types: [] }, include: ["*.ts"] });
    const project = createProject({ "eslint.config.mjs": config, "tsconfig.json": tsconfig, ...Object.fromEntries(files.map((file) => [file, texts[file] ?? ""])) }, links);
    const { stdout, stderr } = await runInstalled(project, "eslint/bin/eslint.js", "--format", "json", ...files);
    if (!stdout.startsWith("[")) throw new Error(stderr);
    const found = (JSON.parse(stdout) as { filePath: string; messages: { ruleId: string }[] }[]).map(({ filePath, messages }) => [filePath.slice(project.length + 1), messages.map(({ ruleId }) => ruleId)]);
    expect(found).toEqual(files.map((file) => [file, ["key-custody/no-committed-secret"]]));
  });

  test("gives VS Code a list that keeps what is linted today", () => {
    const { "eslint.validate": languages } = JSON.parse(blocks("VS Code", "json")[0] ?? "") as { "eslint.validate": string[] };
    expect(languages).toEqual(expect.arrayContaining(["javascript", "javascriptreact", "typescript", "typescriptreact", "vue", "svelte", "astro", "html", "mdx", "json", "jsonc", "markdown", "css"]));
    expect(languages).toEqual(expect.arrayContaining(["dotenv", "yaml", "dockerfile", "toml", "properties", "ini", "shellscript", "terraform", "plaintext", "xml"]));
    expect(new Set(languages).size).toBe(languages.length);
  });

  test("gives JetBrains IDEs a pattern for every extension of the presets, in both places", () => {
    const [pattern = ""] = blocks("JetBrains", "").map((block) => block.trim());
    let shared = "";
    const xml = new SaxesParser();
    xml.on("opentag", ({ name, attributes }) => {
      if (name === "files-pattern") shared = String(attributes["value"]);
    });
    xml.write(blocks("JetBrains", "xml")[0] ?? "").close();
    expect(shared).toBe(pattern);
    const matches = picomatch(pattern, { dot: true });
    const extensions = [keyCustody.configs.recommended, keyCustody.configs.files].flatMap(([config]) => {
      const [first] = config?.files ?? [];
      return typeof first === "string" ? (/^\*\*\/\*\.\{(.*)\}$/u.exec(first)?.[1]?.split(",") ?? []) : [];
    });
    expect(extensions.length).toBeGreaterThan(50);
    for (const name of [...extensions.map((extension) => `a.${extension}`), ".env", ".env.local", "Dockerfile", "Dockerfile.web", "id_ed25519", ".npmrc"]) expect([name, matches(`src/${name}`)]).toEqual([name, true]);
  });

  test("gives Zed settings that turn the server on for text", () => {
    const zed = JSON.parse(blocks("Zed", "json")[0] ?? "") as { languages: Record<string, { language_servers: string[] }>; lsp: { eslint: { settings: { validate: string } } } };
    for (const { language_servers } of Object.values(zed.languages)) expect(language_servers).toEqual(["eslint", "..."]);
    expect(zed.lsp.eslint.settings.validate).toBe("on");
  });

  test("gives Helix settings with which the language server finds a secret in .env", async () => {
    const helix = getStaticTOMLValue(parseTOML(blocks("Helix", "toml")[0] ?? "")) as { "language-server": { eslint: { command: string; config: object } }; language: { name: string; "language-servers": string[] }[] };
    expect(helix["language-server"].eslint.command).toBe("vscode-eslint-language-server");
    for (const language of helix.language) expect(language["language-servers"]).toContain("eslint");
    const project = createProject({ "eslint.config.mjs": configurations[0]?.slice(3) ?? "" }, links);
    const editor = await LanguageClient.open(project, helix["language-server"].eslint.config);
    try {
      editor.openFile(".env", "env", `A=${token}\n`);
      expect((await editor.diagnose(".env")).map(({ code }) => code)).toEqual(["key-custody/no-committed-secret"]);
    } finally {
      await editor.close();
    }
  });
});
