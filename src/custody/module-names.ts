/**
 * Statements that do nothing but load modules, and the names that they give them: `import … from "x"`, `const { a } = require("x")`.
 *
 * Told by syntax alone. Such a name is written once, holds what another file made, and says nothing about the statements that read it.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import type { Variable } from "./source-file.ts";
import { type Node, unwrap, writtenKey } from "./syntax.ts";

export function loadsModules(statement: Node): boolean {
  switch (statement.type) {
    case "ImportDeclaration":
      return true;
    case "TSImportEqualsDeclaration":
      return statement.moduleReference.type === "TSExternalModuleReference";
    case "VariableDeclaration":
      return statement.kind === "const" && statement.declarations.every(({ id, init }) => init !== null && isRequired(init) && isPlainPattern(id));
    default:
      return false;
  }
}

/** The name stands for a module or what a module exports, and nothing is written to it. */
export function namesModule({ defs, references }: Variable): boolean {
  return defs.length > 0 && defs.every((def) => {
    const statement = statementOf(def.node as Node);
    return statement !== undefined && loadsModules(statement);
  }) && !references.some((reference) => reference.isWrite() && reference.init !== true);
}

/** The statement at the top of the file that a definition is a part of. */
function statementOf(definition: Node): Node | undefined {
  const { parent } = definition;
  const statement = definition.type === "TSImportEqualsDeclaration" ? definition : parent;
  return statement?.parent?.type === "Program" ? statement : undefined;
}

/** `require("x")`, `require("x").y` */
function isRequired(init: TSESTree.Expression): boolean {
  let at = unwrap(init);
  while (at.type === "MemberExpression" && writtenKey(at.property, at.computed) !== undefined) at = unwrap(at.object);
  const [specifier] = at.type === "CallExpression" ? at.arguments : [];
  return at.type === "CallExpression" && at.arguments.length === 1 && at.callee.type === "Identifier" && at.callee.name === "require" && specifier?.type === "Literal";
}

/** A name, or names of members: no defaults, which may be anything. */
function isPlainPattern(id: TSESTree.BindingName): boolean {
  return id.type === "Identifier" || (id.type === "ObjectPattern" && id.properties.every((one) => one.type === "Property" && !one.computed && one.value.type === "Identifier"));
}
