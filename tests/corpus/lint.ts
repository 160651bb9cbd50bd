/**
 * Runs the plugin over one program in a real ESLint `Linter`, the way a user's configuration does: a preset, the
 * TypeScript parser for JavaScript and TypeScript, the plugin's own language for any other text.
 *
 * The plugin is loaded under its public name, so what is judged is what users install; `KEY_CUSTODY_PLUGIN` may name
 * another entry (`src/index.ts`) while working on it.
 */
import * as parser from "@typescript-eslint/parser";
import { Linter, type ESLint } from "eslint";
import { extname } from "node:path";
import { pathToFileURL } from "node:url";
import type { Case, CaseSettings, PresetName } from "./case.ts";
import type { Found } from "./score.ts";

type Config = Linter.Config;

export interface Plugin extends ESLint.Plugin {
  readonly rules: NonNullable<ESLint.Plugin["rules"]>;
  readonly configs: Readonly<Record<string, Config | Config[]>>;
}

const source = /\.[cm]?[jt]sx?$/;

export async function loadPlugin(): Promise<Plugin> {
  const other = process.env["KEY_CUSTODY_PLUGIN"];
  const loaded: unknown = other ? await import(pathToFileURL(other).href) : await import("eslint-plugin-key-custody");
  // The public default export is a plugin object; the tests that follow would fail on anything else.
  return (loaded as { readonly default: Plugin }).default;
}

/** The first preset that switches the rule on. */
export function presetOf(plugin: Plugin, rule: string): PresetName {
  const presets: readonly PresetName[] = ["recommended", "strict", "vault"];
  const found = presets.find((preset) => entries(plugin, preset).some((entry) => `key-custody/${rule}` in (entry.rules ?? {})));
  if (!found) throw new Error(`No preset of the plugin contains ${rule}`);
  return found;
}

function entries(plugin: Plugin, preset: string): readonly Config[] {
  const config = plugin.configs[preset];
  if (!config) throw new Error(`The plugin has no preset ${preset}`);
  return Array.isArray(config) ? config : [config];
}

export interface LintOptions {
  readonly filename?: string;
  readonly presets: readonly PresetName[];
  readonly settings?: CaseSettings;
  /** Rules to run, with the options that the presets give them; all when left out. */
  readonly only?: readonly string[];
}

const linters = new Map<string, Linter>();

function linterOf(root: string): Linter {
  const known = linters.get(root) ?? new Linter({ configType: "flat", cwd: root });
  linters.set(root, known);
  return known;
}

/** Findings of the plugin's rules; a program that does not parse is an error. The program is nowhere on disk. */
export function lint(plugin: Plugin, text: string, options: LintOptions): readonly Found[] {
  return lintAt(plugin, "/repository", text, options);
}

/** Findings in files below `root`, as `path:line`. */
export function lintFiles(plugin: Plugin, root: string, files: Readonly<Record<string, string>>, options: LintOptions): readonly string[] {
  return Object.entries(files).flatMap(([filename, text]) => lintAt(plugin, root, text, { ...options, filename }).map(({ line }) => `${filename}:${line}`));
}

function lintAt(plugin: Plugin, root: string, text: string, { filename = "src/app.ts", presets, settings, only }: LintOptions): readonly Found[] {
  const isSource = source.test(filename);
  const base: Config = isSource
    ? {
        languageOptions: {
          parser,
          sourceType: filename.endsWith(".cjs") ? "commonjs" : "module",
          parserOptions: { ecmaFeatures: { jsx: /x$/.test(extname(filename)) || filename.endsWith("js") } },
        },
      }
    : { language: "key-custody/text" };
  const config: Config[] = [
    // `**/*` alone is universal to ESLint and matches no new file; `**` does.
    { files: ["**"], plugins: { "key-custody": plugin }, ...base },
    ...presets.flatMap((preset) =>
      entries(plugin, preset).map(({ rules, settings: given }): Config => ({ files: ["**"], rules: chosen(rules, only), ...(given ? { settings: given } : {}) })),
    ),
    // The user's settings win over the preset's.
    { files: ["**"], settings: { "key-custody": settings ?? {} } },
  ];
  return linterOf(root).verify(text, config, { filename: `${root}/${filename}`, allowInlineConfig: false }).flatMap((message) => {
    if (message.fatal) throw new Error(`${filename}: ${message.message}\n${text}`);
    return message.ruleId
      ? [{ rule: message.ruleId.replace(/^key-custody\//, ""), line: message.line, ...(message.messageId ? { messageId: message.messageId } : {}) }]
      : [];
  });
}

function chosen(rules: Config["rules"], only: readonly string[] | undefined): NonNullable<Config["rules"]> {
  const wanted = only && new Set(only.map((rule) => `key-custody/${rule}`));
  return Object.fromEntries(Object.entries(rules ?? {}).filter(([id]) => wanted?.has(id) ?? true));
}

/** Lints a case with the preset and settings that it asks for; the vault family gets a policy for AWS unless the case has its own. */
export function lintCase(plugin: Plugin, subject: Case, rule: string): readonly Found[] {
  const preset = subject.preset ?? presetOf(plugin, rule);
  const settings = subject.settings ?? (preset === "vault" ? { vault: { provider: "aws" } } : undefined);
  return lint(plugin, subject.code, {
    presets: [preset],
    only: [rule, ...(subject.accept ?? [])],
    ...(subject.filename ? { filename: subject.filename } : {}),
    ...(settings ? { settings } : {}),
  });
}
