/**
 * One run of both sides over one input, with policy and baseline applied.
 *
 * Shared by every command that needs findings. Policy and baseline come from the working tree, or from the commit that a
 * range starts from: a pull request cannot loosen the rules that judge it.
 */
import { existsSync, readFileSync } from "node:fs";
import type { Checker, CheckerOptions, Found } from "./checker.ts";
import { UsageError, systemReason } from "./errors.ts";
import { baselineFile } from "../../src/baseline/file.ts";
import { gitSync } from "./git/git.ts";
import type { GitPlace } from "./git/git.ts";
import { nulRecords, pathText } from "./git/names.ts";
import type { Input } from "./inputs/input.ts";
import type { Progress } from "./progress.ts";
import { Policies, policyFile } from "./policy.ts";
import type { Document, Policy, ReadText } from "./policy.ts";
import { standards } from "./check-options.ts";

export interface RunOptions {
  /** What the policy says, and else the standard, when absent. */
  readonly minConfidence?: CheckerOptions["minConfidence"] | undefined;
  readonly today: string;
  /** Key of value identities in place of the baseline's own. */
  readonly valueKey?: string;
  readonly ignoresBaseline?: boolean;
  readonly hasDigests?: boolean;
  /** Where people watch, if they do. */
  readonly progress?: Progress | undefined;
}

export interface Run {
  readonly found: readonly Found[];
  readonly checker: Checker;
  readonly notices: readonly string[];
  /** The policy at the root. */
  readonly policy: Policy;
}

export async function run(input: Input, options: RunOptions, place: GitPlace): Promise<Run> {
  const onDisk = readerOf(input.root);
  const read = input.before === undefined ? onDisk : readerAt(place, input.before.commit);
  const policies = await policiesOf(read);
  const notices = await unknownMembers(policies.root.document);
  const baselineText = options.ignoresBaseline === true ? undefined : read(baselineFile);
  const baseline = baselineText === undefined ? undefined : (await import("./baseline/baseline.ts")).parseBaseline(baselineText, baselineFile);
  const valueKey = options.valueKey ?? baseline?.key ?? (input.before === undefined ? undefined : (await import("./baseline/baseline.ts")).newKey());
  const checkerOptions = (host: Input["host"]): CheckerOptions => ({
    root: input.root, policies, minConfidence: options.minConfidence ?? policies.root.minConfidence ?? standards.minConfidence, today: options.today, host, progress: options.progress,
    ...(valueKey === undefined ? {} : { valueKey }),
    ...(options.hasDigests === undefined ? {} : { hasDigests: options.hasDigests }),
  });
  // Loaded here and not above: git, which the input has started, works meanwhile.
  const { Checker } = await import("./checker.ts");
  const checker = new Checker(checkerOptions(input.host));
  await input.feed(checker);
  let found: readonly Found[] = checker.found;
  if (checker.ignoredFiles > 0) notices.push(`${checker.ignoredFiles === 1 ? "1 file is" : `${checker.ignoredFiles} files are`} left out by "ignore" in ${policyFile}.`);
  if (input.before !== undefined) {
    const earlier = new Checker(checkerOptions(input.before.host));
    await input.before.feed(earlier);
    const { onlyNew } = await import("./new-findings.ts");
    found = onlyNew(earlier.found, found);
    const { loosenings } = await import("./loosening.ts");
    notices.push(...loosenings(read, readerAt(place, input.before.end), found));
  }
  if (baseline !== undefined) found = (await import("./baseline/baseline.ts")).applyBaseline(baseline, found);
  return { found, checker, notices, policy: policies.root };
}

export function readerOf(root: string): ReadText {
  return (name) => {
    if (!existsSync(`${root}/${name}`)) return undefined;
    try {
      return readFileSync(`${root}/${name}`, "utf8");
    } catch (error) {
      throw new UsageError(`${name} cannot be read: ${systemReason(error) ?? "unknown reason"}.`);
    }
  };
}

export function readerAt(place: GitPlace, commit: string): ReadText {
  let names: ReadonlySet<string> | undefined;
  return (name) => {
    // Asked for in every folder; one call of git tells where there is one.
    names ??= new Set([...nulRecords(gitSync(["ls-tree", "-r", "-z", "--name-only", "--full-tree", commit], place, 1 << 30).stdout)].map(pathText));
    if (!names.has(name)) return undefined;
    const { code, stdout } = gitSync(["cat-file", "blob", `${commit}:${name}`], place, 256 * 1024 * 1024);
    return code === 0 ? stdout.toString("utf8") : undefined;
  };
}

/** The plugin owns the meaning of most members; it is asked before any file is read. */
async function policiesOf(read: ReadText): Promise<Policies> {
  if (read(policyFile) === undefined) return new Policies(read);
  const plugin = await import("../../src/policy/policy.ts");
  const policies = new Policies(read, (document, name) => void plugin.readPolicy(document, name));
  void policies.root;
  return policies;
}

/** A misspelt member would silently change nothing. Only its name is told, and only if it looks like one. */
async function unknownMembers(document: Document): Promise<string[]> {
  const names = Object.keys(document);
  if (names.length === 0) return [];
  const [{ default: schema }, { nearest }] = await Promise.all([import("./policy.schema.json", { with: { type: "json" } }), import("./nearest.ts")]);
  const known = Object.keys(schema.properties);
  return names.filter((name) => !known.includes(name)).map((name) => {
    const [close] = nearest(name, known);
    return `${policyFile} has an unknown member${/^[A-Za-z]{1,24}$/.test(name) ? ` "${name}"` : ""}, which has no effect.${close === undefined ? "" : ` Did you mean "${close}"?`}`;
  });
}
