/**
 * ESLint's own directives, written in whatever comment syntax a text file has.
 *
 * `eslint-disable`, `-enable`, `-disable-line`, `-disable-next-line` and inline `eslint plugin/rule: …`
 * are found after `#`, `//`, `/*`, `<!--`, `;`, `--` and `%`. The search looks at the text alone: it knows
 * no grammar, so it asks that nothing but white space or closing punctuation stands before a line comment.
 * Prose such as `# eslint is our linter` is no directive: inline configuration counts only for a plugin's rule.
 */

/** A place in the text; line 1-based, column 0-based in UTF-16 code units, as in ESTree. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Location {
  readonly start: Position;
  readonly end: Position;
}

export type DisableDirectiveType = "disable" | "enable" | "disable-line" | "disable-next-line";

/** One directive comment; stands in for the comment token that ESLint expects. */
export interface DirectiveComment {
  readonly type: "Directive";
  /** `eslint`, `eslint-disable`, … */
  readonly label: string;
  /** What follows the label, without the justification. */
  readonly value: string;
  /** What follows ` -- `. */
  readonly justification: string;
  /** From the comment's opening mark to its end, closing mark included; UTF-16 code units. */
  readonly range: [number, number];
  readonly loc: Location;
}

export interface DirectiveProblem {
  readonly ruleId: null;
  readonly message: string;
  readonly loc: Location;
}

export interface InlineConfig {
  readonly config: { readonly rules: Record<string, unknown> };
  readonly loc: Location;
}

const directive =
  /(?:(?<=^|[\s"'`;,)}\]>])(?:#+|\/{2,}|;+|-{2,}|%+)|\/\*+|<!--)[^\S\r\n]*(?<label>eslint(?:-disable(?:-next-line|-line)?|-enable)?)(?=\s|\*\/|-->|$)/gmu;
const lineEnd = /[\r\n]/gu;
const severities: ReadonlySet<unknown> = new Set([0, 1, 2, "off", "warn", "error"]);

/** Finds all directive comments of a text, in order. `locate` turns an index into a position. */
export function findDirectives(text: string, locate: (index: number) => Position): DirectiveComment[] {
  if (!text.includes("eslint")) return [];
  const found: DirectiveComment[] = [];
  directive.lastIndex = 0;
  for (let match = directive.exec(text); match; match = directive.exec(text)) {
    const label = match.groups?.["label"] ?? "";
    const open = match[0].slice(0, match[0].length - label.length).trimEnd();
    const bodyStart = match.index + match[0].length;
    const [bodyEnd, end] = commentEnd(text, bodyStart, open);
    const [value, justification] = splitJustification(text.slice(bodyStart, bodyEnd));
    if (label === "eslint" && !isInlineConfig(value)) continue;
    found.push({
      type: "Directive",
      label,
      value,
      justification,
      range: [match.index, end],
      loc: { start: locate(match.index), end: locate(end) },
    });
    directive.lastIndex = end;
  }
  return found;
}

/** Where the comment's content ends, and where the comment does. An unclosed block ends with its line. */
function commentEnd(text: string, from: number, open: string): [bodyEnd: number, end: number] {
  const close = open.startsWith("/*") ? "*/" : open === "<!--" ? "-->" : undefined;
  const closeAt = close === undefined ? -1 : text.indexOf(close, from);
  if (close !== undefined && closeAt >= 0) return [closeAt, closeAt + close.length];
  lineEnd.lastIndex = from;
  const end = lineEnd.exec(text)?.index ?? text.length;
  return [end, end];
}

function splitJustification(content: string): [value: string, justification: string] {
  const separator = /\s-{2,}\s/u.exec(content);
  if (!separator) return [content.trim(), ""];
  return [content.slice(0, separator.index).trim(), content.slice(separator.index + separator[0].length).trim()];
}

function isInlineConfig(value: string): boolean {
  return /^["']?@?[\w-]+\/[\w/-]+["']?\s*:/u.test(value);
}

/** The disable and enable directives in the form that ESLint's `getDisableDirectives()` returns. */
export function disableDirectives(comments: readonly DirectiveComment[]): {
  directives: { type: DisableDirectiveType; node: DirectiveComment; value: string; justification: string }[];
  problems: DirectiveProblem[];
} {
  const directives: { type: DisableDirectiveType; node: DirectiveComment; value: string; justification: string }[] = [];
  const problems: DirectiveProblem[] = [];
  for (const node of comments) {
    const { label, value, justification, loc } = node;
    switch (label) {
      case "eslint-disable-line":
        if (loc.start.line === loc.end.line) directives.push({ type: "disable-line", node, value, justification });
        else problems.push({ ruleId: null, message: `${label} comment should not span multiple lines.`, loc });
        break;
      case "eslint-disable":
        directives.push({ type: "disable", node, value, justification });
        break;
      case "eslint-enable":
        directives.push({ type: "enable", node, value, justification });
        break;
      case "eslint-disable-next-line":
        directives.push({ type: "disable-next-line", node, value, justification });
        break;
    }
  }
  return { directives, problems };
}

/** The `eslint plugin/rule: …` comments in the form that ESLint's `applyInlineConfig()` returns. */
export function inlineConfigs(comments: readonly DirectiveComment[]): { configs: InlineConfig[]; problems: DirectiveProblem[] } {
  const configs: InlineConfig[] = [];
  const problems: DirectiveProblem[] = [];
  for (const { label, value, loc } of comments) {
    if (label !== "eslint") continue;
    const rules = parseRules(value);
    if (rules) configs.push({ config: { rules }, loc });
    else {
      const message = `Could not read the inline configuration '${value}'. Write 'plugin/rule: "off"' or 'plugin/rule: ["error", { … }]'.`;
      problems.push({ ruleId: null, message, loc });
    }
  }
  return { configs, problems };
}

/** `a/b: off, c/d: ["error", {…}]` → rules; rule names and severities may stand without quotes. */
function parseRules(value: string): Record<string, unknown> | undefined {
  const json = value.replace(/(^|,\s*)'?(@?[\w-]+\/[\w/-]+)'?\s*:\s*(off|warn|error)?/gu, (_, before: string, name: string, severity?: string) =>
    `${before}"${name}":${severity === undefined ? "" : `"${severity}"`}`,
  );
  try {
    const rules: unknown = JSON.parse(`{${json}}`);
    if (typeof rules !== "object" || rules === null) return undefined;
    const record: Record<string, unknown> = { ...rules };
    return Object.values(record).every((entry) => severities.has(Array.isArray(entry) ? entry[0] : entry)) ? record : undefined;
  } catch {
    return undefined;
  }
}
