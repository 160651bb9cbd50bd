/**
 * What the command itself needs of `key-custody.json`; the rules read the rest through the plugin.
 *
 * The file is data: it is parsed, never run, and it only adds to the defaults. A syntax error names the position and
 * nothing of the content. Where the policy comes from (disk, or the base of a pull request) is the caller's choice.
 */
import { parseJson, positionOf } from "./json-text.ts";
import { UsageError } from "./errors.ts";
import type { Severity } from "./findings.ts";

export const policyFile = "key-custody.json";

export interface Policy {
  /** Globs of files that are not checked, relative to the root. */
  readonly ignore: readonly string[];
  /** Severity by rule name or detector id; `off` leaves its findings out. */
  readonly severity: Readonly<Record<string, Severity | "off">>;
  /** The whole document, for the plugin. */
  readonly document: Readonly<Record<string, unknown>>;
}

export const noPolicy: Policy = { ignore: [], severity: {}, document: {} };

export function parsePolicy(text: string, name: string): Policy {
  const document = parseJson(text);
  if (document.error !== undefined) {
    const { line, column } = positionOf(text, document.error);
    throw new UsageError(`${name} is not valid JSON (line ${line}, column ${column}).`);
  }
  if (!isRecord(document.value)) throw new UsageError(`${name} must hold one JSON object.`);
  const { ignore, severity } = document.value;
  return Object.freeze({
    ignore: strings(ignore, `${name}: "ignore"`),
    severity: severities(severity, `${name}: "severity"`),
    document: document.value,
  });
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function strings(value: unknown, what: string): readonly string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || !value.every((entry) => typeof entry === "string")) throw new UsageError(`${what} must be a list of globs.`);
  return value;
}

function severities(value: unknown, what: string): Readonly<Record<string, Severity | "off">> {
  if (value === undefined) return {};
  if (!isRecord(value)) throw new UsageError(`${what} must be an object of rule names and severities.`);
  const result: Record<string, Severity | "off"> = {};
  for (const [rule, severity] of Object.entries(value)) {
    if (severity !== "error" && severity !== "warning" && severity !== "note" && severity !== "off") {
      throw new UsageError(`${what} knows "error", "warning", "note" and "off" only (at "${rule}").`);
    }
    result[rule.replace(/^key-custody\//, "")] = severity;
  }
  return result;
}
