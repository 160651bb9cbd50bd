/**
 * Which nodes open a scope, of which kind, and which of their parts stand in it, as `@typescript-eslint/scope-manager` has it.
 */
import type { TSESTree } from "@typescript-eslint/utils";

type Node = TSESTree.Node;

export type ScopeType =
  | "block" | "catch" | "class" | "class-field-initializer" | "class-static-block" | "conditionalType" | "for" | "function" | "function-expression-name"
  | "functionType" | "global" | "mappedType" | "module" | "switch" | "tsEnum" | "tsModule" | "type" | "with";

/** What may open a scope, by type of node. A block that is a function's body, a loop that declares nothing: these open none. */
const openers: Readonly<Record<string, ScopeType>> = {
  ArrowFunctionExpression: "function", FunctionDeclaration: "function", FunctionExpression: "function", TSDeclareFunction: "function", TSEmptyBodyFunctionExpression: "function",
  BlockStatement: "block", CatchClause: "catch", ClassDeclaration: "class", ClassExpression: "class", StaticBlock: "class-static-block",
  AccessorProperty: "class-field-initializer", PropertyDefinition: "class-field-initializer",
  ForInStatement: "for", ForOfStatement: "for", ForStatement: "for", SwitchStatement: "switch", WithStatement: "with",
  TSEnumDeclaration: "tsEnum", TSModuleDeclaration: "tsModule", TSInterfaceDeclaration: "type", TSTypeAliasDeclaration: "type",
  TSConditionalType: "conditionalType", TSMappedType: "mappedType", TSCallSignatureDeclaration: "functionType", TSConstructorType: "functionType",
  TSConstructSignatureDeclaration: "functionType", TSFunctionType: "functionType", TSMethodSignature: "functionType",
};

export const mayOpen: ReadonlySet<string> = new Set(Object.keys(openers));

export function isFunction(node: Node | undefined): boolean {
  return node !== undefined && openers[node.type] === "function";
}

/** The scopes that a node opens, the outer one first, each with the node that it is known by. */
export function scopesOpenedBy(node: Node): readonly (readonly [ScopeType, Node])[] {
  const type = openers[node.type];
  if (type === undefined) return [];
  switch (node.type) {
    case "BlockStatement":
      return isFunction(node.parent) ? [] : [[type, node]];
    case "ForStatement":
      return declaresHere(node.init) ? [[type, node]] : [];
    case "ForInStatement":
    case "ForOfStatement":
      return declaresHere(node.left) ? [[type, node]] : [];
    case "TSInterfaceDeclaration":
    case "TSTypeAliasDeclaration":
      return node.typeParameters ? [[type, node]] : [];
    case "AccessorProperty":
    case "PropertyDefinition":
      // The value may be a function, which opens its own scope in this one.
      return node.value ? [[type, node.value]] : [];
    case "FunctionExpression":
      return node.id ? [["function-expression-name", node], [type, node]] : [[type, node]];
    default:
      return [[type, node]];
  }
}

function declaresHere(node: Node | null): boolean {
  return node?.type === "VariableDeclaration" && node.kind !== "var";
}

/** Whether a child of a node that opens a scope stands in that scope. */
export function isInside(child: Node, parent: Node): boolean {
  switch (parent.type) {
    case "ClassDeclaration":
    case "ClassExpression":
      return child !== parent.id && child.type !== "Decorator";
    case "ArrowFunctionExpression":
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "TSDeclareFunction":
    case "TSEmptyBodyFunctionExpression":
    case "TSEnumDeclaration":
    case "TSInterfaceDeclaration":
    case "TSModuleDeclaration":
    case "TSTypeAliasDeclaration":
      return child !== parent.id;
    case "SwitchStatement":
      return child !== parent.discriminant;
    case "WithStatement":
      return child !== parent.object;
    case "TSConditionalType":
      return child !== parent.falseType;
    case "TSMethodSignature":
      return child !== parent.key;
    default:
      return true;
  }
}
