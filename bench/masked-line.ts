/**
 * A line of code as it may be written into a list of findings: short, and without the secret.
 *
 * Of a rule that is about values, every string literal in the reported range and every long token in the line keeps its
 * first three characters and its length. Of other rules only the long tokens do, because there the literal is the point
 * (`createHash("md5")`).
 */

/** Rules whose finding is a value, not a name. */
const valueRules = /hardcoded|committed|client-bundle|static-iv|vault-credential/u;
const longest = 200;

/** `column` and `endColumn` are 1-based, as ESLint reports them; without `endColumn` the range runs to the line's end. */
export function maskedLine(line: string, column: number, endColumn: number | undefined, rule: string): string {
  const from = Math.max(0, column - 1);
  const to = Math.max(from, (endColumn ?? line.length + 1) - 1);
  const reported = line.slice(from, to);
  const shown = valueRules.test(rule) ? maskedRange(reported) : reported;
  const before = maskedTokens(line.slice(0, from)).slice(-80);
  return maskedTokens(before + shown.slice(0, longest) + line.slice(to, to + 80)).trim();
}

/** Literals in the range, or the whole range when it is no source code but the secret itself. */
function maskedRange(text: string): string {
  if (!/["'`]/u.test(text)) return masked(text);
  return text.replace(/(["'`])((?:\\.|(?!\1).)*)\1?/gsu, (_all, quote: string, value: string) => `${quote}${masked(value)}${quote}`);
}

/** Runs of sixteen and more characters that mix letters and digits, as keys do and words do not. */
function maskedTokens(text: string): string {
  return text.replace(/[\w+/=-]{16,}/gu, (token) => (/\d/u.test(token) && /[a-z]/iu.test(token) ? masked(token) : token));
}

function masked(value: string): string {
  return value.length < 4 ? value : `${value.slice(0, 3)}…(${value.length})`;
}
