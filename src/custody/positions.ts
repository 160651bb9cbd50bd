/**
 * Arguments by role: from a row's positions (`2.authTagLength`, `0|1.secret`, `0.keys[].pem`) to values of one call.
 *
 * The grammar is that of `Position` in the schema. Options are found through variables, spreads and
 * `Object.assign`, as the evaluator sees through them. A call with an open spread has unknown arguments.
 */
import type { ApiRow, ArgumentRole } from "../knowledge/schema.ts";
import { type Abstract, alternatives, type CallSite, type FunctionValue } from "./abstract.ts";
import { evaluateReturn } from "./functions.ts";
import type { Evaluator } from "./evaluator.ts";
import { memberOf } from "./members.ts";
import { parametersOf } from "./syntax.ts";
import { withTypes } from "./typed.ts";

export interface Placed {
  readonly role: ArgumentRole;
  /** As written in the row. */
  readonly position: string;
  /** Index of the argument at the call that holds it; -1 for an assigned value. */
  readonly index: number;
  readonly value: Abstract;
  /** Of an option: the object that it was read from, one of those that the argument can be. */
  readonly within?: Abstract | undefined;
}

/** One position of a row, taken apart once for all calls. */
interface Slot {
  readonly position: string;
  readonly head: string;
  readonly path: readonly string[];
  readonly roles: readonly ArgumentRole[];
}
interface Layout {
  readonly slots: readonly Slot[];
  readonly roles: ReadonlySet<ArgumentRole>;
}
const layouts = new WeakMap<ApiRow, Layout>();

function layoutOf(row: ApiRow): Layout {
  const known = layouts.get(row);
  if (known) return known;
  const slots: Slot[] = [];
  for (const [positions, given] of Object.entries(row.args ?? {})) {
    if (positions === "ret" || positions.startsWith("ret.") || positions.startsWith("ret[")) continue;
    const roles = typeof given === "string" ? [given] : given;
    for (const position of expand(positions)) {
      const [head = "", ...path] = position.split(".");
      slots.push({ position, head, path, roles });
    }
  }
  const layout = { slots, roles: new Set(slots.flatMap(({ roles }) => roles)) };
  layouts.set(row, layout);
  return layout;
}

/** Roles that a row gives to arguments. */
export function rolesOf(row: ApiRow): ReadonlySet<ArgumentRole> {
  return layoutOf(row).roles;
}

/** Every argument that the row gives a role, in the row's order. */
export function placedArguments(evaluator: Evaluator, site: CallSite): readonly Placed[] {
  const placed: Placed[] = [];
  for (const { position, head, path, roles } of layoutOf(site.row).slots) {
    for (const { index, value, within } of valuesAt(evaluator, site, head, path)) {
      for (const role of roles) placed.push({ role, position, index, value: withTypes(evaluator, value, role), within });
    }
  }
  return placed;
}

/** The first argument with one of the roles, by the order of `roles`. */
export function argumentAt(evaluator: Evaluator, site: CallSite, roles: readonly string[]): Abstract | undefined {
  const has: ReadonlySet<string> = rolesOf(site.row);
  if (!roles.some((role) => has.has(role))) return undefined;
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

/** A value, and the object whose member it is. */
type Found = Pick<Placed, "value" | "within">;

function valuesAt(evaluator: Evaluator, site: CallSite, head: string, path: readonly string[]): readonly (Found & Pick<Placed, "index">)[] {
  if (head === "*") return site.args.map((value, index) => ({ index, value }));
  const isEach = head.endsWith("[]");
  const index = head === "val" || head === "val[]" ? 0 : Number(isEach ? head.slice(0, -2) : head);
  const argument = site.args[index];
  if (!argument) return [];
  const at = head.startsWith("val") ? -1 : index;
  const starts = isEach ? elementsOf(argument) : [argument];
  if (path.length === 0) return starts.map((value) => ({ index: at, value }));
  let found: readonly Found[] = starts.map((value) => ({ value }));
  for (const segment of path) {
    const members: Found[] = [];
    for (const { value } of found) for (const within of alternatives(value)) for (const member of descend(evaluator, within, segment)) members.push({ value: member, within });
    found = members;
  }
  return found.map(({ value, within }) => ({ index: at, value, within }));
}

function descend(evaluator: Evaluator, value: Abstract, segment: string): readonly Abstract[] {
  const isEach = segment.endsWith("[]");
  const isCalled = segment.endsWith("()");
  const name = isEach || isCalled ? segment.slice(0, -2) : segment;
  if (isCalled) return descend(evaluator, value, name).map((one) => (one.kind === "function" ? evaluateReturn(evaluator, one, ownParameters(one), one.node, one.file) : one));
  if (name === "*") return value.kind === "object" ? value.keys().flatMap((key) => value.get(key) ?? []) : [];
  // Only what has members has options: an absent option is absent, not unknown.
  // A class is given where the library makes the instance: `useClass: JwtConfig`.
  const made: Abstract | undefined = value.kind === "class" ? { kind: "instance", definition: value.definition, node: value.node, file: value.file, steps: [] } : undefined;
  const member = value.kind === "object" ? value.get(name) : made ? memberOf(evaluator, made, name, value.node, value.file) : value.kind === "parameter" ? memberOf(evaluator, value, name, value.node, value.file) : undefined;
  if (!member) return [];
  return isEach ? elementsOf(member) : [member];
}

/** A function that the library calls is given what nobody sees here; what its annotations say counts (`config: ConfigService`). */
function ownParameters({ fn, node, file }: FunctionValue): readonly Abstract[] {
  return parametersOf(fn).map((_, index) => ({ kind: "parameter", fn, index, member: "", node, file, steps: [] }));
}

function elementsOf(value: Abstract): readonly Abstract[] {
  if (value.kind === "array") return value.elements;
  if (value.kind === "choice") return value.options.flatMap(elementsOf);
  return [];
}
