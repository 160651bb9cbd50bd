/**
 * `key-custody init`: policy, ESLint entry, hook and workflow for an existing repository.
 *
 * Everything that would be written is shown first and nothing is written without consent; what is already there is left
 * alone, so a second run changes nothing. A file that cannot be changed safely is not touched: the lines to add are shown.
 */
import { existsSync, readFileSync } from "node:fs";
import { UsageError } from "../errors.ts";
import { findRepository } from "../git/repository.ts";
import { git } from "../git/git.ts";
import type { GitPlace } from "../git/git.ts";
import type { Io } from "../io.ts";
import { isRecord, policyFile } from "../policy.ts";
import { parseJson } from "../../../src/json-text.ts";
import { replaceFile } from "../replace-file.ts";
import { baselineFile } from "../../../src/baseline/file.ts";
import { version } from "../version.ts";
import { hookFor } from "./init-hook.ts";

/** One file as it will be; `before` is undefined for a new one. */
export interface Proposal {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string;
  readonly isExecutable?: boolean;
}

/** A file that a person has to change, and how. */
export interface Advice {
  readonly path: string;
  readonly lines: readonly string[];
}

export interface Plan {
  readonly proposals: readonly Proposal[];
  readonly advice: readonly Advice[];
}

export interface InitOptions {
  readonly yes?: boolean | undefined;
}

export async function init(options: InitOptions, io: Io): Promise<number> {
  const repository = await findRepository(io);
  const root = repository?.root;
  if (root === undefined) throw new UsageError("init needs a git repository with a working tree: run git init first.");
  const plan = makePlan(root, await hooksFolder({ ...io, cwd: root }));
  for (const proposal of plan.proposals) io.stdout.write(`${difference(proposal)}\n`);
  for (const { path, lines } of plan.advice) io.stdout.write(`Add yourself to ${path}:\n${lines.map((line) => `    ${line}\n`).join("")}\n`);
  if (plan.proposals.length === 0) {
    io.stdout.write("Everything is set up. Next: key-custody check\n");
    return 0;
  }
  if (options.yes !== true && !(await isConfirmed(io))) {
    io.stdout.write("Nothing was written. Run with --yes to write these files.\n");
    return 0;
  }
  for (const { path, after, isExecutable } of plan.proposals) {
    replaceFile(path, after, root, { mode: isExecutable === true ? 0o755 : 0o644, within: root });
  }
  io.stdout.write(`Wrote ${plan.proposals.map(({ path }) => path).join(", ")}.\nNext: key-custody check, and "key-custody baseline create" if there is too much to fix today.\n`);
  return 0;
}

/** The configuration is read file by file, because every git call of this command switches hooks off on its command line. */
async function hooksFolder(place: GitPlace): Promise<string> {
  for (const scope of ["--local", "--global"]) {
    const { code, stdout } = await git(["config", scope, "--type=path", "--get", "core.hooksPath"], place);
    if (code === 0) return stdout.toString("utf8").trim();
  }
  const { stdout } = await git(["rev-parse", "--git-common-dir"], place);
  return `${stdout.toString("utf8").trim()}/hooks`;
}

/** `hooksFolder` is relative to the root or absolute, as git names it. */
export function makePlan(root: string, hooksFolder: string): Plan {
  const read = (path: string): string | undefined => (existsSync(`${root}/${path}`) ? readFileSync(`${root}/${path}`, "utf8") : undefined);
  const manifest = parseJson(read("package.json") ?? "{}");
  const document = manifest.error === undefined && isRecord(manifest.value) ? manifest.value : {};
  const packages = new Set(["dependencies", "devDependencies", "optionalDependencies"].flatMap((field) => {
    const value = document[field];
    return isRecord(value) ? Object.keys(value) : [];
  }));
  const parts = [policyFor(read, packages), attributesFor(read), eslintFor(read, packages, document["type"] === "module"), hookFor(read, hooksFolder), workflowFor(root, read)];
  return { proposals: parts.flatMap((part) => part.proposals), advice: parts.flatMap((part) => part.advice) };
}

type Read = (path: string) => string | undefined;
export const nothing: Plan = { proposals: [], advice: [] };

const providers: readonly (readonly [string, string])[] = [
  ["@aws-sdk/client-kms", "aws"], ["@azure/keyvault-keys", "azure"], ["@google-cloud/kms", "gcp"], ["node-vault", "vault"],
];

/** For editors, which complete and check the policy by it. */
const publishedSchema = "https://raw.githubusercontent.com/key-custody/key-custody/main/key-custody/src/policy.schema.json";

function policyFor(read: Read, packages: ReadonlySet<string>): Plan {
  if (read(policyFile) !== undefined) return nothing;
  const provider = providers.find(([name]) => packages.has(name))?.[1];
  const schema = packages.has("key-custody") ? "./node_modules/key-custody/src/policy.schema.json" : publishedSchema;
  const policy = { $schema: schema, ...(provider === undefined ? {} : { vault: { provider } }), ignore: [] };
  return { proposals: [{ path: policyFile, before: undefined, after: `${JSON.stringify(policy, null, 2)}\n` }], advice: [] };
}

function attributesFor(read: Read): Plan {
  const before = read(".gitattributes");
  if (before?.includes(baselineFile) === true) return nothing;
  const after = `${before === undefined || before === "" || before.endsWith("\n") ? before ?? "" : `${before}\n`}${baselineFile} merge=union\n`;
  return { proposals: [{ path: ".gitattributes", before, after }], advice: [] };
}

const eslintConfigs = ["eslint.config.js", "eslint.config.mjs", "eslint.config.ts", "eslint.config.mts", "eslint.config.cjs", "eslint.config.cts"];
const eslintImport = 'import keyCustody, { loadPolicy } from "eslint-plugin-key-custody";';
const eslintEntries = ['...keyCustody.configs.recommended,', '{ settings: { "key-custody": loadPolicy(import.meta.dirname) } },'];

function eslintFor(read: Read, packages: ReadonlySet<string>, isModule: boolean): Plan {
  const path = eslintConfigs.find((name) => read(name) !== undefined);
  if (path === undefined) {
    if (!packages.has("eslint")) {
      return { proposals: [], advice: [{ path: "an ESLint configuration, once there is one (hook and pull request check do without)", lines: [eslintImport, ...eslintEntries] }] };
    }
    const after = [eslintImport, "", "export default [", ...eslintEntries.map((line) => `  ${line}`), "];", ""].join("\n");
    return { proposals: [{ path: isModule ? "eslint.config.js" : "eslint.config.mjs", before: undefined, after }], advice: [] };
  }
  const before = read(path) ?? "";
  if (before.includes("key-custody")) return nothing;
  const opening = /export default (?:defineConfig\(\s*|tseslint\.config\(\s*)?\[?[ \t]*\n/.exec(before);
  const lastImport = [...before.matchAll(/^import\b[^;]*?from\s*["'][^"']+["'];?[ \t]*\n/gm)].at(-1);
  if (opening === null || !/[[(]\s*$/.test(opening[0])) return { proposals: [], advice: [{ path, lines: [eslintImport, ...eslintEntries] }] };
  const at = opening.index + opening[0].length;
  const entries = eslintEntries.map((line) => `  ${line}\n`).join("");
  const importAt = lastImport === undefined ? 0 : lastImport.index + lastImport[0].length;
  if (importAt > at) return { proposals: [], advice: [{ path, lines: [eslintImport, ...eslintEntries] }] };
  const after = `${before.slice(0, importAt)}${eslintImport}\n${before.slice(importAt, at)}${entries}${before.slice(at)}`;
  return { proposals: [{ path, before, after }], advice: [] };
}

const guide = "https://github.com/key-custody/key-custody/blob/main/docs/guide/ci.md";
const otherPipelines = [".gitlab-ci.yml", "azure-pipelines.yml", "bitbucket-pipelines.yml", "Jenkinsfile", ".circleci/config.yml"];

const workflow = `name: key-custody
on:
  pull_request:
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/setup-node@v6
        with:
          node-version: 24
      - run: npx --yes key-custody@${version} check --base "origin/$BASE" --format github
        env:
          BASE: \${{ github.base_ref }}
`;

function workflowFor(root: string, read: Read): Plan {
  const path = ".github/workflows/key-custody.yml";
  if (read(path) !== undefined) return nothing;
  const other = existsSync(`${root}/.github`) ? undefined : otherPipelines.find((name) => read(name) !== undefined);
  if (other !== undefined) {
    if (read(other)?.includes("key-custody") === true) return nothing;
    return { proposals: [], advice: [{ path: other, lines: [`npx --yes key-custody@${version} check --base <target branch>    # whole jobs: ${guide}`] }] };
  }
  return { proposals: [{ path, before: undefined, after: workflow }], advice: [] };
}

/** Only lines are ever added, so a difference is a list of additions with a line around them. */
function difference({ path, before, after }: Proposal): string {
  const old = before === undefined ? [] : before.split("\n");
  const lines: string[] = [];
  let at = 0;
  for (const line of after.split("\n").slice(0, after.endsWith("\n") ? -1 : undefined)) {
    if (old[at] === line) {
      at += 1;
      lines.push(`  ${line}`);
    } else lines.push(`+ ${line}`);
  }
  const shown = lines.filter((line, index) => line.startsWith("+") || lines[index - 1]?.startsWith("+") === true || lines[index + 1]?.startsWith("+") === true);
  return [`${before === undefined ? "new file" : "change"} ${path}`, ...shown, ""].join("\n");
}

async function isConfirmed(io: Io): Promise<boolean> {
  if (io.stdout.isTTY !== true) return false;
  io.stdout.write("Write these files? [y/N] ");
  for await (const chunk of io.stdin ?? process.stdin) {
    return /^y(?:es)?\s*$/i.test(typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8"));
  }
  return false;
}
