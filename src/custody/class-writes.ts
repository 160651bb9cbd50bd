/**
 * Assignments to members by whose they are: `this.name = …` by class, object or constructor function, and `Box.name = …` by name.
 * One look at all assignments of a file, when the first member is asked for.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import { constructorAround } from "./constructor-functions.ts";
import type { SourceFile } from "./source-file.ts";
import { type Node, ownerOfThis, writtenKey } from "./syntax.ts";

export function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Assignments to `this.name` by class and name, and to `Box.name` by name: one look at all assignments of a file. */
interface MemberWrites {
  readonly ofThis: ReadonlyMap<Node, ReadonlyMap<string, readonly TSESTree.AssignmentExpression[]>>;
  readonly ofNames: ReadonlyMap<string, readonly TSESTree.AssignmentExpression[]>;
}
const writesIn = new WeakMap<SourceFile, MemberWrites>();

export function memberWrites(file: SourceFile): MemberWrites {
  const known = writesIn.get(file);
  if (known) return known;
  const ofThis = new Map<Node, Map<string, TSESTree.AssignmentExpression[]>>();
  const ofNames = new Map<string, TSESTree.AssignmentExpression[]>();
  for (const assignment of file.assignments) {
    const { left } = assignment;
    if (left.type !== "MemberExpression") continue;
    const name = writtenKey(left.property, left.computed);
    if (name === undefined) continue;
    if (left.object.type === "Identifier") append(ofNames, name, assignment);
    const owner = left.object.type === "ThisExpression" ? (ownerOfThis(left.object) ?? constructorAround(left.object, file)) : undefined;
    if (!owner) continue;
    const names = ofThis.get(owner) ?? new Map<string, TSESTree.AssignmentExpression[]>();
    ofThis.set(owner, names);
    append(names, name, assignment);
  }
  const writes = { ofThis, ofNames };
  writesIn.set(file, writes);
  return writes;
}

