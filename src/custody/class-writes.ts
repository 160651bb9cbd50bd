/**
 * Assignments to members by whose they are: `this.name = …` by class, object or constructor function, and `Box.name = …` by name.
 * One look at all assignments of a file, when the first member is asked for.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import { constructorAround } from "./constructor-functions.ts";
import type { SourceFile } from "./source-file.ts";
import { symbolMade } from "./symbols.ts";
import { type Node, ownerOfThis, unwrap, writtenKey } from "./syntax.ts";

export function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Name of a member as it is written, or as the constant or symbol that it is computed from stands in the file: as `nameOfKey` has it. */
export function nameInFile(key: Node, computed: boolean, file: SourceFile): string | undefined {
  const written = writtenKey(key, computed);
  if (written !== undefined || key.type !== "Identifier") return written;
  const declared = file.variableOf(key)?.defs.at(-1)?.node as Node | undefined;
  const made = declared?.type === "VariableDeclarator" && declared.id.type === "Identifier" && declared.init ? unwrap(declared.init) : undefined;
  if (made?.type === "CallExpression") return symbolMade(made);
  return made && declared?.parent?.type === "VariableDeclaration" && declared.parent.kind === "const" ? writtenKey(made, true) : undefined;
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
    const isThis = left.object.type === "ThisExpression";
    const name = isThis ? nameInFile(left.property, left.computed, file) : writtenKey(left.property, left.computed);
    if (name === undefined) continue;
    if (left.object.type === "Identifier") append(ofNames, name, assignment);
    const owner = isThis ? (ownerOfThis(left.object) ?? constructorAround(left.object, file)) : undefined;
    if (!owner) continue;
    const names = ofThis.get(owner) ?? new Map<string, TSESTree.AssignmentExpression[]>();
    ofThis.set(owner, names);
    append(names, name, assignment);
  }
  const writes = { ofThis, ofNames };
  writesIn.set(file, writes);
  return writes;
}

