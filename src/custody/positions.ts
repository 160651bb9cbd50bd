/**
 * Arguments by role: from a row's positions (`2.authTagLength`, `0|1.secret`, `0.keys[].pem`) to values of one call.
 *
 * The grammar is that of `Position` in the schema. Options are found through variables, spreads and
 * `Object.assign`, as the evaluator sees through them. A call with an open spread has unknown arguments.
 */
import type { ArgumentRole } from "../knowledge/schema.ts";
import type { Abstract, CallSite, FunctionValue } from "./abstract.ts";
import { evaluateReturn } from "./functions.ts";
import type { Evaluator } from "./evaluator.ts";
import { memberOf } from "./members.ts";

export interface Placed {
  readonly role: ArgumentRole;
  /** As written in the row. */
  readonly position: string;
  /** Index of the argument at the call that holds it; -1 for an assigned value. */
  readonly index: number;
  readonly value: Abstract;
}

/** Every argument that the row gives a role, in the row's order. */
export function placedArguments(evaluator: Evaluator, site: CallSite): readonly Placed[] {
  const placed: Placed[] = [];
  for (const [positions, roles] of Object.entries(site.row.args ?? {})) {
    if (positions === "ret" || positions.startsWith("ret.") || positions.startsWith("ret[")) continue;
    const list = typeof roles === "string" ? [roles] : roles;
    for (const position of expand(positions)) {
      for (const { index, value } of valuesAt(evaluator, site, position)) {
        for (const role of list) placed.push({ role, position, index, value });
      }
    }
  }
  return placed;
}

/** The first argument with one of the roles, by the order of `roles`. */
export function argumentAt(evaluator: Evaluator, site: CallSite, roles: readonly string[]): Abstract | undefined {
  const placed = placedArguments(evaluator, site);
  for (const role of roles) {
    const found = placed.find((one) => one.role === role);
    if (found) return found.value;
  }
  return undefined;
}

/** `0|1.secret` → `0.secret`, `1.secret`; `1:cost|1.cost` → `1`, `1.cost`; `2|3.k` → `2.k`, `3.k`. */
function expand(positions: string): readonly string[] {
  if (!positions.includes("|")) return [withoutLabel(positions)];
  const parts = positions.split("|");
  if (parts.some((part) => part.includes(":"))) return parts.map(withoutLabel);
  const last = parts.at(-1) ?? "";
  const dot = last.indexOf(".");
  const tail = dot < 0 ? "" : last.slice(dot);
  return parts.map((part) => (/^\d+$/u.test(part) ? part + tail : part));
}

function withoutLabel(position: string): string {
  return position.replace(/:.*$/u, "");
}

function valuesAt(evaluator: Evaluator, site: CallSite, position: string): readonly { index: number; value: Abstract }[] {
  const [head = "", ...path] = position.split(".");
  if (head === "*") return site.args.map((value, index) => ({ index, value }));
  const isEach = head.endsWith("[]");
  const index = head === "val" || head === "val[]" ? 0 : Number(isEach ? head.slice(0, -2) : head);
  const argument = site.args[index];
  if (!argument) return [];
  const starts = isEach ? elementsOf(argument) : [argument];
  let values: readonly Abstract[] = starts;
  for (const segment of path) values = values.flatMap((value) => descend(evaluator, value, segment));
  return values.map((value) => ({ index: head.startsWith("val") ? -1 : index, value }));
}

function descend(evaluator: Evaluator, value: Abstract, segment: string): readonly Abstract[] {
  const isEach = segment.endsWith("[]");
  const isCalled = segment.endsWith("()");
  const name = isEach || isCalled ? segment.slice(0, -2) : segment;
  if (value.kind === "choice") return value.options.flatMap((option) => descend(evaluator, option, segment));
  if (isCalled) return descend(evaluator, value, name).map((one) => (one.kind === "function" ? evaluateReturn(evaluator, one, ownParameters(one), one.node, one.file) : one));
  if (name === "*") return value.kind === "object" ? value.keys().flatMap((key) => value.get(key) ?? []) : [];
  // Only what has members has options: an absent option is absent, not unknown.
  const member = value.kind === "object" ? value.get(name) : value.kind === "parameter" ? memberOf(evaluator, value, name, value.node, value.file) : undefined;
  if (!member) return [];
  return isEach ? elementsOf(member) : [member];
}

/** A function that the library calls is given what nobody sees here; what its annotations say counts (`config: ConfigService`). */
function ownParameters({ fn, node, file }: FunctionValue): readonly Abstract[] {
  return fn.params.map((_, index) => ({ kind: "parameter", fn, index, member: "", node, file, steps: [] }));
}

function elementsOf(value: Abstract): readonly Abstract[] {
  if (value.kind === "array") return value.elements;
  if (value.kind === "choice") return value.options.flatMap(elementsOf);
  return [];
}
