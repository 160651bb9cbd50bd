/**
 * The example service: every marked defect of `examples/insecure` is reported on its line, under the presets that a
 * strict team uses, and the secure twin is silent. The secrets that cannot stand in a repository are made first.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CaseSettings } from "./case.ts";
import { lint, loadPlugin, type Plugin } from "./lint.ts";

const examples = fileURLToPath(new URL("../../examples/", import.meta.url));
const skipped = /(?:^|\/)(?:key-custody\.json|package\.json|tsconfig\.json|make-secrets\.mjs|\.gitignore)$/;

let folder: string;
let plugin: Plugin;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "key-custody-example-"));
  for (const name of ["insecure", "secure"]) cpSync(join(examples, name), join(folder, name), { recursive: true, filter: (path) => !path.endsWith("generated") });
  execFileSync(process.execPath, [join(folder, "insecure", "make-secrets.mjs")], { stdio: "ignore" });
  plugin = await loadPlugin();
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function filesOf(name: string): readonly string[] {
  const root = join(folder, name);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .filter((path) => !skipped.test(path))
    .sort();
}

function findings(name: string, path: string): readonly { rule: string; line: number }[] {
  const text = readFileSync(join(folder, name, path), "utf8");
  // The example's own policy: the settings that the plugin takes.
  const settings = JSON.parse(readFileSync(join(folder, name, "key-custody.json"), "utf8")) as CaseSettings;
  return lint(plugin, text, { filename: path, presets: ["recommended", "strict", "vault"], settings });
}

/** `// expect: a, b` says that the next line has findings of these rules. */
function marks(text: string): readonly { rule: string; line: number }[] {
  return text.split("\n").flatMap((line, index) => {
    const rules = /(?:\/\/|#)"?:?\s*"?expect:\s*([a-z, -]+)/.exec(line)?.[1];
    return rules ? rules.split(",").map((rule) => ({ rule: rule.trim(), line: index + 2 })) : [];
  });
}

describe("examples/insecure", () => {
  it("has a marked defect for every rule of the plugin", () => {
    const marked = new Set(filesOf("insecure").flatMap((path) => marks(readFileSync(join(folder, "insecure", path), "utf8")).map(({ rule }) => rule)));
    expect(Object.keys(plugin.rules).filter((rule) => !marked.has(rule))).toEqual([]);
  });

  it("is reported at every mark", { timeout: 60_000 }, () => {
    const missed = filesOf("insecure").flatMap((path) => {
      const found = findings("insecure", path);
      return marks(readFileSync(join(folder, "insecure", path), "utf8"))
        .filter(({ rule }) => rule in plugin.rules)
        .filter((mark) => !found.some(({ rule, line }) => rule === mark.rule && line === mark.line))
        .map(({ rule, line }) => `${path}:${line} ${rule} (found: ${found.map((other) => `${other.rule}@${other.line}`).join(", ")})`);
    });
    expect(missed).toEqual([]);
  });
});

describe("examples/secure", () => {
  it("has no finding", { timeout: 60_000 }, () => {
    const found = filesOf("secure").flatMap((path) => findings("secure", path).map(({ rule, line }) => `${path}:${line} ${rule}`));
    expect(found).toEqual([]);
  });
});
