/**
 * `npm run new-rule -- no-something "Disallow something"`: the files of a rule, as skeletons that say what belongs there, and its
 * line in rules/index.ts. What only a person can know (the fact, the controls, fifteen defects and fifteen traps) is named at the end.
 */
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root: string = fileURLToPath(new URL("..", import.meta.url));

function camelCase(name: string): string {
  return name.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
}

/** Text of rules/index.ts for these rules. `no-committed-secret` reads text of any language and is no source rule. */
export function ruleIndex(names: readonly string[]): string {
  const sorted = names.filter((name) => name !== "no-committed-secret").sort();
  return [
    "/** Every source rule by its name. A test compares this list with the folder. */",
    'import type { RuleModule } from "../src/define-rule.ts";',
    ...sorted.map((name) => `import ${camelCase(name)} from "./${name}.ts";`),
    "",
    "export const sourceRules: Readonly<Record<string, RuleModule>> = {",
    ...sorted.map((name) => `  "${name}": ${camelCase(name)},`),
    "};",
    "",
  ].join("\n");
}

/** Path → text of the files of a new rule. */
export function ruleFiles(name: string, description: string): ReadonlyMap<string, string> {
  const page = ["Why", "What it reports", "What it leaves alone", "The fix", "Limits"].map((title) => `## ${title}\n`).join("\n");
  return new Map([
    [`rules/${name}.ts`, `/**
 * ${name}: what it is about, what it promises and what it refuses, in three to eight lines.
 */
import { defineRule, type RuleModule } from "../src/define-rule.ts";
import type { Problem } from "../src/report.ts";

const rule: RuleModule = defineRule("${name}", {
  description: "${description}",
  presets: { strict: "error" },
  messages: {
    found: "{{use}} does what it should not{{from}}: why that matters. Use what is better.",
  },
  *check(model): Iterable<Problem> {
    // A fact of src/custody/facts/ finds and judges; the rule picks and words.
    for (const use of model.cryptoUses) if (use.name === "${name}") yield { messageId: "found", data: { use: use.name }, node: use.node };
  },
});

export default rule;
`],
    [`docs/rules/${name}.md`, `# ${description} (\`key-custody/${name}\`)\n\n<!-- begin generated header -->\n\n<!-- end generated header -->\n\n${page}`],
    [`tests/corpus/cases/${name}.ts`, `/** ${description}: at least fifteen defects and fifteen traps, as real code looks. */
import type { Case } from "../case.ts";

export const bad: readonly Case[] = [];

export const traps: readonly Case[] = [];
`],
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [name = "", description = ""] = process.argv.slice(2);
  const present = readdirSync(`${root}/rules`).filter((file) => file !== "index.ts").map((file) => file.slice(0, -".ts".length));
  if (!/^(?:no|require)-[a-z]+(?:-[a-z]+)*$/u.test(name) || !/^(?:Disallow|Require) \S/u.test(description)) {
    console.error('Give a name and a description: npm run new-rule -- no-something "Disallow something"');
    process.exitCode = 2;
  } else if (present.includes(name)) {
    console.error(`rules/${name}.ts is there already.`);
    process.exitCode = 2;
  } else {
    for (const [path, text] of ruleFiles(name, description)) if (!existsSync(`${root}/${path}`)) writeFileSync(`${root}/${path}`, text);
    writeFileSync(`${root}/rules/index.ts`, ruleIndex([...present, name]));
    console.log(`Written: rules/${name}.ts, docs/rules/${name}.md, tests/corpus/cases/${name}.ts, rules/index.ts
Now: the fact in src/custody/facts/, the controls in src/knowledge/controls.ts, the cases, the page, npm run docs.`);
  }
}
