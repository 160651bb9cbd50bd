/**
 * Scopes as an index of what opens them: the nearest scope outwards that declares a name says which variable it stands for.
 *
 * Hosts differ in what they list beside scopes; their blocks and their names are the same.
 */
import type { TSESLint } from "@typescript-eslint/utils";
import type { Node } from "./syntax.ts";

type Scope = TSESLint.Scope.Scope;

/** The innermost scope by the syntax that opens it; a named function expression opens two. */
export interface Scopes {
  readonly at: ReadonlyMap<object, Scope>;
  /** Types of the nodes that open one. */
  readonly types: ReadonlySet<string>;
}

export function scopesByBlock(scopes: readonly Scope[]): Scopes {
  // The inner ones come later.
  return { at: new Map(scopes.map((scope) => [scope.block, scope])), types: new Set(scopes.map(({ block }) => block.type)) };
}

/** Names of members, properties and exports: they stand for no variable. */
function isMereName(node: Node, parent: Node): boolean {
  switch (parent.type) {
    case "MemberExpression":
      return parent.property === node && !parent.computed;
    case "Property":
    case "PropertyDefinition":
    case "MethodDefinition":
      return parent.key === node && !parent.computed;
    case "ImportSpecifier":
      return parent.imported === node && parent.local !== node;
    case "ExportSpecifier":
      return parent.exported === node && parent.local !== node;
    default:
      return false;
  }
}

/** The variable that a name stands for; undefined for mere names, and for those that nobody declares here. */
export function nearestVariable(identifier: Node & { name: string }, { at: scopesAt, types }: Scopes): TSESLint.Scope.Variable | undefined {
  const { name, parent } = identifier;
  if (parent && isMereName(identifier, parent)) return undefined;
  // The name of a function is declared around it.
  let at: Node | null | undefined = parent?.type === "FunctionDeclaration" && parent.id === identifier ? parent.parent : identifier;
  while (at && !(types.has(at.type) && scopesAt.has(at))) at = at.parent;
  for (let scope = at ? scopesAt.get(at) : undefined; scope; scope = scope.upper ?? undefined) {
    const variable = scope.set.get(name);
    // A variable without definitions is one that the host's configuration declared: the platform's.
    if (variable) return variable.defs.length > 0 ? variable : undefined;
  }
  return undefined;
}
