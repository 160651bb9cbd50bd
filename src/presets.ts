/**
 * Presets, derived from what every rule says about itself: recommended, strict, vault, files.
 *
 * Each is a flat-config array for `defineConfig`, scoped by `files`, so that files of other languages are left alone.
 */
import type { ESLint, Linter } from "eslint";
import { sourceRules } from "../rules/index.ts";
import type { Presets } from "./define-rule.ts";
import { filesPreset } from "./presets-files.ts";

/** Files with JavaScript or TypeScript in them, as their usual parsers name them. */
export const sourceGlobs: readonly string[] = ["**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx,vue,svelte,astro}"];

export interface PluginConfigs extends Record<string, Linter.Config[]> {
  readonly recommended: Linter.Config[];
  readonly strict: Linter.Config[];
  readonly vault: Linter.Config[];
  readonly files: Linter.Config[];
}

export function presets(plugin: ESLint.Plugin): PluginConfigs {
  const preset = (name: keyof Presets, more: Linter.Config = {}): Linter.Config[] => {
    const rules: Linter.RulesRecord = {};
    for (const [rule, module] of Object.entries(sourceRules)) {
      const severity = module.meta.docs?.presets[name];
      if (severity) rules[`key-custody/${rule}`] = severity;
    }
    rules["key-custody/no-committed-secret"] = ["error", { deferToSourceRules: true }];
    return [{ name: `key-custody/${name}`, files: [...sourceGlobs], plugins: { "key-custody": plugin }, rules, ...more }];
  };
  return {
    recommended: preset("recommended"),
    strict: preset("strict", { settings: { "key-custody": { strict: true } } }),
    vault: preset("vault"),
    files: filesPreset(plugin),
  };
}
