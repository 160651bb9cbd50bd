/** The ESLint plugin `key-custody`: rules, presets, a language for any text file. */
import type { ESLint, Rule } from "eslint";
import { sourceRules } from "../rules/index.ts";
import noCommittedSecret from "../rules/no-committed-secret.ts";
import { textLanguage } from "./language/text-language.ts";
import { type PluginConfigs, presets } from "./presets.ts";
import { version } from "./version.ts";

export { setModuleHost } from "./hosts.ts";
export { findingsOf } from "./report.ts";
export type { FindingStep, SourceFinding } from "./report.ts";
export type { ModuleHost } from "./custody/project.ts";
export type { Policy, VaultPolicy, VaultProvider } from "./policy/policy.ts";
export { loadPolicy } from "./policy/load.ts";

const plugin: ESLint.Plugin & { configs: PluginConfigs } = {
  meta: { name: "eslint-plugin-key-custody", version, namespace: "key-custody" },
  // Our rule type and ESLint's describe the same objects; this is the one place where they meet.
  rules: { ...(sourceRules as unknown as Record<string, Rule.RuleModule>), "no-committed-secret": noCommittedSecret },
  languages: { text: textLanguage },
  configs: {} as PluginConfigs,
};
plugin.configs = presets(plugin);

export default plugin;
/** What `require()` gives to a CommonJS configuration. */
export { plugin as "module.exports" };
