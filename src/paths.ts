/**
 * Paths in the one form that everything here compares, and which of them are test, fixture or example code, where a key
 * protects nothing.
 *
 * The default leaves tests out and keeps examples, templates and seeds, which people copy. Patterns look at whole path
 * segments and at file names, below the linted folder only, so that a checkout under `/home/test/` is not a test.
 */
import picomatch from "picomatch";
import type { Policy } from "./policy/policy.ts";

const testSegments = /(?:^|\/)(?:_?tests?\d*|__tests__|__mocks__|__fixtures__|specs?|e2e|cypress|playwright|fixtures?|mocks?|stubs?|testing|test-utils|testdata|benchmarks?|\.storybook|stories)(?:\/|$)/iu;
const testNames = /(?:[-._](?:test-d|tst|test|tests|spec|specs|e2e|mock|mocks|fixture|fixtures|stories|bench|skip|cy)|^(?:test|tests|spec))\.[cm]?[jt]sx?$|^(?:setup|jest|vitest|cypress|playwright|karma)[-.](?:setup|config|env|globals?)\b/iu;

/** With `/` between names, and the drive of Windows in upper case: editors, Node.js and users write either. */
export function slashed(path: string): string {
  return path.replaceAll("\\", "/").replace(/^[a-z](?=:)/u, (drive) => drive.toUpperCase());
}

/** Path of a file below a folder, with `/` between names; `undefined` for a file elsewhere. Both are absolute. */
export function pathBelow(folder: string, file: string): string | undefined {
  const [root, path] = [slashed(folder).replace(/\/$/u, ""), slashed(file)];
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : undefined;
}

export function isTestPath(relativePath: string): boolean {
  const name = relativePath.slice(relativePath.lastIndexOf("/") + 1);
  return testNames.test(name) || testSegments.test(relativePath.slice(0, relativePath.length - name.length));
}

/** A test by its path or by the policy's `testFiles`, where the policy leaves tests out. */
export function isLeftToOthers(path: string, cwd: string, policy: Policy): boolean {
  if (policy.inTests === "report") return false;
  const relative = pathBelow(cwd, path) ?? path.slice(path.lastIndexOf("/") + 1);
  return isTestPath(relative) || isNamedAsTest(relative, policy);
}

const matchers = new WeakMap<Policy, (path: string) => boolean>();

function isNamedAsTest(relativePath: string, policy: Policy): boolean {
  if (policy.testFiles.length === 0) return false;
  const matches = matchers.get(policy) ?? picomatch([...policy.testFiles], { dot: true, windows: false });
  matchers.set(policy, matches);
  return matches(relativePath);
}
