/**
 * Whether a file is one that the policy lets do local cryptography: an approved client, or a file named as allowed.
 */
import picomatch from "picomatch";
import type { Library } from "../knowledge/schema.ts";
import type { Policy } from "../policy/policy.ts";

/** The policy names one of the library's own modules as an approved client. */
export function isApprovedLibrary(library: Library, policy: Policy): boolean {
  return policy.vault.approvedClients.some((one) => library.specifiers[one] !== undefined || Object.keys(library.specifiers).some((specifier) => specifier.startsWith(`${one}/`)));
}

const matchers = new WeakMap<Policy, (path: string) => boolean>();

export function isApprovedPlace(path: string, policy: Policy): boolean {
  const { approvedClients, allowedFiles } = policy.vault;
  const patterns = [...allowedFiles, ...approvedClients.filter((one) => /[./*]/u.test(one) && !one.startsWith("@"))];
  if (patterns.length === 0) return false;
  const known = matchers.get(policy);
  if (known) return known(path);
  const matches = picomatch(patterns.map((pattern) => (pattern.startsWith("/") ? pattern : `**/${pattern.replace(/^\.\//u, "")}`)), { dot: true, windows: false });
  matchers.set(policy, matches);
  return matches(path);
}
