/**
 * Generated parts of the rule documentation: README's table of rules, the header of each rule page, the controls table.
 *
 * A rule page without its markers is an error that names the page: the header is never written somewhere else.
 */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import plugin from "eslint-plugin-key-custody";
import { controls, frameworks } from "../src/knowledge/controls.ts";
import { withControlsTable } from "../src/knowledge/controls-table.ts";
import { argumentRoles, callRoles, type VaultOperation, vaultOperations } from "../src/knowledge/schema.ts";
import { vaultCall } from "../src/knowledge/vault-wording.ts";
import { vaultNames, vaultProviders } from "../src/knowledge/vaults.ts";
import { bindings, type Spelling, values } from "../tests/custody/spellings.ts";
import type { Generated } from "./docs.ts";

const root: string = fileURLToPath(new URL("..", import.meta.url));
const presetNames = ["recommended", "strict", "vault"] as const;

interface RuleFacts {
  readonly name: string;
  readonly description: string;
  readonly presets: readonly string[];
  /** What editors offer, in words. */
  readonly suggestions: readonly string[];
  readonly options: Readonly<Record<string, { readonly description?: string; readonly type?: string; readonly enum?: readonly unknown[] }>>;
  readonly defaults: Readonly<Record<string, unknown>>;
}

export function ruleFacts(): readonly RuleFacts[] {
  return Object.entries(plugin.rules ?? {}).map(([name, rule]) => {
    const schema = rule.meta?.schema;
    const first: unknown = Array.isArray(schema) ? schema[0] : undefined;
    const options = (first as { properties?: RuleFacts["options"] } | undefined)?.properties ?? {};
    const defaults = ((rule.meta as { defaultOptions?: readonly unknown[] } | undefined)?.defaultOptions?.[0] ?? {}) as Readonly<Record<string, unknown>>;
    return {
      name,
      description: rule.meta?.docs?.description ?? "",
      presets: presetNames.filter((preset) => plugin.configs[preset].some((config) => `key-custody/${name}` in (config.rules ?? {}))),
      suggestions: rule.meta?.hasSuggestions === true ? suggestionsIn(rule.meta.messages ?? {}) : [],
      options,
      defaults,
    };
  }).sort((a, b) => a.name.localeCompare(b.name));
}

/** Words of suggestions, by the custom that their ids end in `Fixed` or begin with `add`; places to fill become an ellipsis. */
function suggestionsIn(messages: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(messages).filter(([id]) => /Fixed$|^add[A-Z]/u.test(id)).map(([, message]) => message.replace(/\{\{\w+\}\}/gu, "…"));
}

function rulesTable(): string {
  const rows = ruleFacts().map(({ name, description, presets }) => {
    const mark = (preset: string, letter: string): string => (presets.includes(preset) ? letter : "");
    return `| [${name}](docs/rules/${name}.md) | ${description} | ${[mark("recommended", "R"), mark("strict", "S"), mark("vault", "V")].filter(Boolean).join(" ")} |`;
  });
  return ["| Rule | | Presets |", "| --- | --- | --- |", ...rows].join("\n");
}

function header(facts: RuleFacts): string {
  const ids = controls[facts.name]?.ids;
  const lines = [
    `${facts.description}.`,
    "",
    facts.presets.length > 0 ? `Presets: ${facts.presets.map((preset) => `\`${preset}\``).join(", ")}.` : "In no preset.",
  ];
  if (facts.suggestions.length > 0) lines.push("", `Editors offer: ${facts.suggestions.join(" ")}`);
  if (ids) {
    const listed = Object.entries(ids).filter(([, list]) => list.length > 0).map(([framework, list]) => `${frameworks.find(({ key }) => key === framework)?.title ?? framework} ${list.join(", ")}`);
    lines.push("", `Controls: ${listed.join("; ")}.`);
  }
  const options = Object.entries(facts.options);
  if (options.length > 0) {
    lines.push("", "| Option | Meaning | Default |", "| --- | --- | --- |");
    for (const [name, option] of options) lines.push(`| \`${name}\` | ${option.description ?? ""} | \`${JSON.stringify(facts.defaults[name])}\` |`);
  } else {
    lines.push("", "It has no options of its own; [settings](../guide/presets.md) choose the profile, strictness, test paths and the vault.");
  }
  return lines.join("\n");
}

const operations: readonly (readonly [VaultOperation, string])[] = [
  ["enc", "Encrypt"], ["dec", "Decrypt"], ["datakey", "Make a data key"], ["wrap", "Wrap a key"], ["unwrap", "Unwrap a key"], ["sign", "Sign"], ["verify", "Verify"],
  ["mac", "Make a MAC"], ["macverify", "Verify a MAC"], ["derive", "Derive a shared secret"], ["random", "Random bytes"], ["createKey", "Create a key"], ["rotate", "Rotate"],
];

/** One section for each operation: the exact call of every vault that offers it. */
function vaultTable(): string {
  return operations.map(([operation, title]) => {
    const rows = vaultProviders.flatMap((provider) => {
      const call = vaultCall(provider, operation)?.full;
      return call === undefined ? [] : `| ${vaultNames[provider]} | \`${call.replaceAll("|", "\\|")}\` |`;
    });
    return [`### ${title}`, "", "| Vault | Call |", "| --- | --- |", ...rows].join("\n");
  }).join("\n\n");
}

/** Every role that a row can give to a call or to an argument. */
function roleLists(): string {
  const list = (title: string, names: readonly string[]): string => `${title}: ${names.map((name) => `\`${name}\``).join(", ")}.`;
  return [list("Calls", callRoles), list("Arguments", argumentRoles), list("Operations of a vault", vaultOperations)].join("\n\n");
}

function spellingTable(): string {
  const row = ({ what, setup, expression, knows }: Spelling): string => {
    const code = [setup, expression].filter(Boolean).join("\n").replaceAll("\n", " ").replaceAll("|", "\\|");
    return `| ${what} | \`\` ${code} \`\` | ${knows} |`;
  };
  const table = (title: string, rows: readonly Spelling[]): string => [`### ${title}`, "", "| Spelling | | The model knows |", "| --- | --- | --- |", ...rows.map(row)].join("\n");
  return `${table("Ways to reach an API", bindings)}\n\n${table("Ways to write a key", values)}`;
}

/** Puts `text` between the two markers of a document. */
export function between(document: string, name: string, text: string, path: string): string {
  const begin = `<!-- begin generated ${name} -->`;
  const end = `<!-- end generated ${name} -->`;
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${path}: put the lines "${begin}" and "${end}" where the generated part belongs.`);
  return `${document.slice(0, from + begin.length)}\n\n${text}\n\n${document.slice(to)}`;
}

export default function generate(): Generated {
  const read = (path: string): string => readFileSync(`${root}/${path}`, "utf8");
  const files = new Map<string, string>();
  files.set("README.md", between(read("README.md"), "rules", rulesTable(), "README.md"));
  files.set("docs/custody-model.md", between(read("docs/custody-model.md"), "spellings", spellingTable(), "docs/custody-model.md"));
  files.set("docs/knowledge.md", between(read("docs/knowledge.md"), "roles", roleLists(), "docs/knowledge.md"));
  files.set("docs/guide/vaults.md", between(read("docs/guide/vaults.md"), "calls", vaultTable(), "docs/guide/vaults.md"));
  files.set("docs/guide/evidence.md", withControlsTable(read("docs/guide/evidence.md")));
  for (const facts of ruleFacts()) {
    const path = `docs/rules/${facts.name}.md`;
    if (!existsSync(`${root}/${path}`)) throw new Error(`${path} is missing: every rule has a page.`);
    files.set(path, between(read(path), "header", header(facts), path));
  }
  return files;
}
