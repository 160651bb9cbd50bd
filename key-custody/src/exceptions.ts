/**
 * Exceptions in place: `key-custody-allow <rule|detector> -- reason [until=YYYY-MM-DD]` in any comment syntax.
 *
 * On a line with content the exception is for that line; alone on its line it is for the next one. An exception without a
 * reason does not count, one that excepts nothing is told, and one past its date warns for 30 days before it fails:
 * an exception is a debt, not a switch.
 */

import { isSourcePath } from "./inputs/attributes.ts";

export interface Exception {
  /** 1-based line of the comment. */
  readonly line: number;
  /** 1-based column of the marker, UTF-16 code units. */
  readonly column: number;
  readonly endColumn: number;
  /** Line that is excepted. */
  readonly appliesTo: number;
  /** Rule name or detector id. */
  readonly target: string;
  readonly reason: string;
  /** `YYYY-MM-DD`: the last day it counts. */
  readonly until: string | undefined;
}

export const marker = "key-custody-allow";

const pattern = /key-custody-allow\b[ \t:]*(?<target>[A-Za-z0-9/_-]*)(?:[ \t]+--[ \t]*(?<reason>.*))?/;
const closing = /[ \t]*(?:\*\/|-->|--%>|#\})(?<code>.*)$/;
const date = /[ \t,;]*\[?\buntil[=:][ \t]*(?<date>\d{4}-\d{2}-\d{2})\]?[ \t]*$/;
const commentStart = /^[ \t]*(?:\/\/+|\/\*+|\*|#+|--|;+|%+|<!--|\{#|REM\b|")[ \t]*$/i;

const opensInSource = /\/\/|\/\*|^\s*\*/;
const opensElsewhere = /\/\/|\/\*|#|--|;|%|<!--|^\s*\*|REM\b|^\s*"/i;

/** Documents show exceptions to their readers, so an exception in one that excepts nothing is an example. */
export function isDocument(path: string): boolean {
  return /\.(?:md|mdx|markdown|rst|adoc)$/i.test(path);
}

export function exceptionsIn(path: string, lines: readonly string[]): Exception[] {
  const opens = isSourcePath(path) ? opensInSource : opensElsewhere;
  const found: Exception[] = [];
  lines.forEach((text, index) => {
    const at = text.indexOf(marker);
    if (at === -1) return;
    const before = text.slice(0, at);
    // In code the marker counts in a comment only; a comment opens somewhere before it.
    if (!opens.test(before)) return;
    const rest = text.slice(at);
    const isClosedBeforeCode = (closing.exec(rest)?.groups?.["code"] ?? "").trim() !== "";
    const match = pattern.exec(rest.replace(closing, ""));
    const groups = match?.groups;
    // `<rule>` or a quote in place of a name: someone explains the marker.
    if (groups === undefined || (groups["target"] === "" && !/^[ \t]*(?:--.*)?$/.test(rest.replace(closing, "").slice(marker.length)))) return;
    const written = groups["reason"] ?? "";
    const until = date.exec(written)?.groups?.["date"];
    found.push({
      line: index + 1,
      column: at + 1,
      endColumn: at + 1 + (match?.[0].length ?? 0),
      appliesTo: commentStart.test(before) && !isClosedBeforeCode ? index + 2 : index + 1,
      target: (groups["target"] ?? "").replace(/^key-custody\//, ""),
      reason: written.replace(date, "").trim(),
      until,
    });
  });
  return found;
}

/** Days from `until` to `today`, both `YYYY-MM-DD`; positive when the date has passed, `NaN` when it is no day of the calendar. */
export function daysPast(until: string, today: string): number {
  if (!isDay(until)) return Number.NaN;
  return Math.round((Date.parse(`${today}T00:00:00Z`) - Date.parse(`${until}T00:00:00Z`)) / 86_400_000);
}

/** Whether the text is `YYYY-MM-DD` and such a day exists. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Days after the date in which an exception still counts and only warns. */
export const graceDays = 30;
