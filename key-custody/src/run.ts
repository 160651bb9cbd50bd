/**
 * One run of both sides over one input, with policy and baseline applied.
 *
 * Shared by every command that needs findings. Policy and baseline come from the working tree, or from the commit that a
 * range starts from: a pull request cannot loosen the rules that judge it.
 */
import { readFileSync } from "node:fs";
import type { Checker, CheckerOptions, Found } from "./checker.ts";
import { UsageError, systemReason } from "./errors.ts";
import type { Baseline } from "./baseline/baseline.ts";
import { baselineFile } from "./baseline/file.ts";
import { gitSync } from "./git/git.ts";
import type { GitPlace } from "./git/git.ts";
import type { Input } from "./inputs/input.ts";
import { noPolicy, parsePolicy, policyFile } from "./policy.ts";
import type { Policy } from "./policy.ts";

export interface RunOptions {
  readonly minConfidence: CheckerOptions["minConfidence"];
  readonly today: string;
  /** Key of value identities in place of the baseline's own. */
  readonly valueKey?: string;
  readonly ignoresBaseline?: boolean;
  readonly hasDigests?: boolean;
}

export interface Run {
  readonly found: readonly Found[];
  readonly checker: Checker;
  readonly policy: Policy;
  readonly baseline: Baseline | undefined;
  readonly notices: readonly string[];
}

/** Content of a file at the root of the tree in question. */
export type ReadText = (name: string) => string | undefined;

export async function run(input: Input, options: RunOptions, place: GitPlace): Promise<Run> {
  const onDisk = readerOf(input.root);
  const read = input.before === undefined ? onDisk : readerAt(place, input.before.commit);
  const policy = readPolicy(read);
  if (policy !== noPolicy) await refuseBadPolicy(policy);
  const baselineText = options.ignoresBaseline === true ? undefined : read(baselineFile);
  const baseline = baselineText === undefined ? undefined : (await import("./baseline/baseline.ts")).parseBaseline(baselineText, baselineFile);
  const isIgnored = await ignoredBy(policy);
  const valueKey = options.valueKey ?? baseline?.key ?? (input.before === undefined ? undefined : (await import("./baseline/baseline.ts")).newKey());
  const checkerOptions = (host: Input["host"]): CheckerOptions => ({
    root: input.root, policy, minConfidence: options.minConfidence, today: options.today, host,
    ...(valueKey === undefined ? {} : { valueKey }),
    ...(options.hasDigests === undefined ? {} : { hasDigests: options.hasDigests }),
    // Unlike in ESLint, nothing here is cached by file, so rules may look at neighbours.
    settings: { crossFile: true, ...policy.document },
  });
  // Loaded here and not above: git, which the input has started, works meanwhile.
  const { Checker } = await import("./checker.ts");
  const checker = new Checker(checkerOptions(input.host), isIgnored);
  await input.feed(checker);
  let found: readonly Found[] = checker.found;
  const notices = checker.ignoredFiles === 0 ? [] : [`${checker.ignoredFiles === 1 ? "1 file is" : `${checker.ignoredFiles} files are`} left out by "ignore" in ${policyFile}.`];
  if (input.before !== undefined) {
    const earlier = new Checker(checkerOptions(input.before.host), isIgnored);
    await input.before.feed(earlier);
    const { onlyNew } = await import("./new-findings.ts");
    found = onlyNew(earlier.found, found);
    const { loosenings } = await import("./loosening.ts");
    notices.push(...loosenings(read, readerAt(place, input.before.end), found));
  }
  if (baseline !== undefined) found = (await import("./baseline/baseline.ts")).applyBaseline(baseline, found);
  return { found, checker, policy, baseline, notices };
}

export function readPolicy(read: ReadText): Policy {
  const text = read(policyFile);
  return text === undefined ? noPolicy : parsePolicy(text, policyFile);
}

/** The plugin owns the meaning of most members; it is asked before any file is read. */
async function refuseBadPolicy(policy: Policy): Promise<void> {
  const plugin = await import("../../src/policy.ts");
  try {
    plugin.readPolicy(policy.document, policyFile);
  } catch (error) {
    if (error instanceof plugin.PolicyError) throw new UsageError(error.message);
    throw error;
  }
}

export function readerOf(root: string): ReadText {
  return (name) => {
    try {
      return readFileSync(`${root}/${name}`, "utf8");
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
      throw new UsageError(`${name} cannot be read: ${systemReason(error) ?? "unknown reason"}.`);
    }
  };
}

export function readerAt(place: GitPlace, commit: string): ReadText {
  return (name) => {
    const { code, stdout } = gitSync(["cat-file", "blob", `${commit}:${name}`], place, 256 * 1024 * 1024);
    return code === 0 ? stdout.toString("utf8") : undefined;
  };
}

async function ignoredBy(policy: Policy): Promise<(path: string) => boolean> {
  // The baseline holds digests and its own key; it is data of this command.
  if (policy.ignore.length === 0) return (path) => path === baselineFile;
  const { default: picomatch } = await import("picomatch");
  return picomatch([...policy.ignore, baselineFile], { dot: true });
}
