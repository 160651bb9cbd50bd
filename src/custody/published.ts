/**
 * Keys that everybody knows: test vectors of standards, defaults of developer tools.
 *
 * A key of this list in the source is a finding of lower severity: it protects nothing, and it leaks nothing.
 */

/** The default wallet phrase of Hardhat, Anvil and Ganache; jwt.io's default secrets. Assembled: the file passes its own scan. */
const published: ReadonlySet<string> = new Set([
  `${"test ".repeat(11)}junk`,
  ["your-256-bit", "secret"].join("-"),
  ["a-string-secret-at-least", "256-bits-long"].join("-"),
]);

export function isPublished(text: string): boolean {
  return published.has(text);
}
