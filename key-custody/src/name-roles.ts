/**
 * What an occurrence of a name is, by what stands around it: a declaration, a use of a variable, or a mere name such as a member's.
 *
 * Syntax only: which variable is meant is for `source-scopes.ts`. A declaration may also be a use, as `a` in `let a = 1`, which writes it.
 */
import type { TSESTree } from "@typescript-eslint/utils";

type Node = TSESTree.Node;

/** What stands for a variable. */
export type Name = TSESTree.Identifier | TSESTree.JSXIdentifier;

export type DefinitionType =
  | "CatchClause" | "ClassName" | "FunctionName" | "ImportBinding" | "Parameter" | "TSEnumMemberName" | "TSEnumName" | "TSModuleName" | "Type" | "Variable";

/** How a variable is used; a type and a value may share a name. */
export interface Use {
  readonly of: "value" | "type" | "either";
  readonly isRead: boolean;
  readonly isWrite: boolean;
  /** Of a write: whether it belongs to a declaration. */
  readonly init: boolean | undefined;
}

export interface Role {
  /** What is declared, and the node that does. */
  readonly declares?: { readonly as: DefinitionType; readonly by: Node };
  readonly uses: readonly Use[];
}

const read: Use = { of: "value", isRead: true, isWrite: false, init: undefined };
const readType: Use = { ...read, of: "type" };
const readEither: Use = { ...read, of: "either" };
const write: Use = { of: "value", isRead: false, isWrite: true, init: false };
const init: Use = { ...write, init: true };
const readAndWrite: Use = { ...write, isRead: true };

const none: readonly Use[] = [];
const mere: Role = { uses: none };
const reading: Role = { uses: [read] };
const readingType: Role = { uses: [readType] };
const readingEither: Role = { uses: [readEither] };

export function roleOf(name: Name): Role {
  let node: Node = name;
  let holder: Node | undefined = name.parent;
  /** Each is written to the name where nothing else is. */
  let defaults = 0;
  for (; holder !== undefined; node = holder, holder = holder.parent) {
    switch (holder.type) {
      case "AssignmentPattern":
        if (holder.left !== node) return reading;
        defaults += 1;
        continue;
      case "Property":
        if (holder.parent.type !== "ObjectPattern" || holder.value !== node) return roleOutsideOfPatterns(name);
        continue;
      case "ArrayPattern":
      case "ObjectPattern":
      case "RestElement":
      case "TSParameterProperty":
      case "TSAsExpression":
      case "TSNonNullExpression":
      case "TSTypeAssertion":
        continue;
      case "VariableDeclarator": {
        if (holder.id !== node) return reading;
        const loop = holder.parent.parent;
        const isWritten = holder.init !== null || ((loop.type === "ForInStatement" || loop.type === "ForOfStatement") && loop.left === holder.parent);
        return { declares: { as: "Variable", by: holder }, uses: repeated(init, isWritten ? defaults + 1 : defaults) };
      }
      case "ArrowFunctionExpression":
      case "FunctionDeclaration":
      case "FunctionExpression":
      case "TSDeclareFunction":
      case "TSEmptyBodyFunctionExpression":
        if (holder.id === node) return { declares: { as: "FunctionName", by: holder }, uses: none };
        return holder.body === node ? reading : { declares: { as: "Parameter", by: holder }, uses: repeated(init, defaults) };
      case "TSCallSignatureDeclaration":
      case "TSConstructSignatureDeclaration":
      case "TSConstructorType":
      case "TSFunctionType":
        return { declares: { as: "Parameter", by: holder }, uses: none };
      case "TSMethodSignature":
        if (holder.key === node) return holder.computed ? reading : mere;
        return { declares: { as: "Parameter", by: holder }, uses: none };
      case "CatchClause":
        return { declares: { as: "CatchClause", by: holder }, uses: repeated(init, defaults) };
      case "AssignmentExpression":
        if (holder.left !== node) return reading;
        return { uses: holder.operator === "=" ? repeated(write, defaults + 1) : [readAndWrite] };
      case "UpdateExpression":
        return { uses: [readAndWrite] };
      case "ForInStatement":
      case "ForOfStatement":
        return holder.left === node ? { uses: repeated(write, defaults + 1) } : reading;
      default:
        return roleOutsideOfPatterns(name);
    }
  }
  return mere;
}

function repeated(use: Use, times: number): readonly Use[] {
  return times === 0 ? none : new Array<Use>(times).fill(use);
}

function roleOutsideOfPatterns(name: Name): Role {
  const { parent } = name;
  switch (parent.type) {
    case "MemberExpression":
      if (parent.property === name && !parent.computed) return mere;
      return isHeritage(parent) ? readingType : reading;
    case "AccessorProperty":
    case "MethodDefinition":
    case "Property":
    case "PropertyDefinition":
    case "TSAbstractAccessorProperty":
    case "TSAbstractMethodDefinition":
    case "TSAbstractPropertyDefinition":
    case "TSPropertySignature":
      return parent.key === name && !parent.computed ? mere : reading;
    case "BreakStatement":
    case "ContinueStatement":
    case "ExportAllDeclaration":
    case "ImportAttribute":
    case "JSXAttribute":
    case "LabeledStatement":
    case "MetaProperty":
    case "TSImportType":
    case "TSIndexSignature":
    case "TSNamedTupleMember":
      return mere;
    case "ClassDeclaration":
    case "ClassExpression":
      return parent.id === name ? { declares: { as: "ClassName", by: parent }, uses: none } : reading;
    case "ImportSpecifier":
      return parent.local === name ? { declares: { as: "ImportBinding", by: parent }, uses: none } : mere;
    case "ImportDefaultSpecifier":
    case "ImportNamespaceSpecifier":
      return { declares: { as: "ImportBinding", by: parent }, uses: none };
    case "TSImportEqualsDeclaration":
      return parent.id === name ? { declares: { as: "ImportBinding", by: parent }, uses: none } : reading;
    case "ExportSpecifier":
      if (parent.local !== name || parent.parent.source) return mere;
      return parent.exportKind === "type" || parent.parent.exportKind === "type" ? readingType : readingEither;
    case "ExportDefaultDeclaration":
    case "TSExportAssignment":
      return readingEither;
    case "TSEnumDeclaration":
      return { declares: { as: "TSEnumName", by: parent }, uses: none };
    case "TSEnumMember":
      return parent.id === name ? { declares: { as: "TSEnumMemberName", by: parent }, uses: none } : reading;
    case "TSModuleDeclaration":
      return parent.kind === "global" ? mere : { declares: { as: "TSModuleName", by: parent }, uses: none };
    case "TSInterfaceDeclaration":
    case "TSTypeAliasDeclaration":
    case "TSTypeParameter":
    case "TSMappedType":
      return { declares: { as: "Type", by: parent }, uses: none };
    case "TSClassImplements":
    case "TSInterfaceHeritage":
    case "TSTypeReference":
      return readingType;
    case "TSQualifiedName":
      return roleInQualifiedName(name, parent);
    case "JSXClosingElement":
    case "JSXOpeningElement":
      // Small letters name an element of the page.
      return name.name === "this" || name.name.charAt(0) === name.name.charAt(0).toUpperCase() ? reading : mere;
    case "JSXMemberExpression":
      return parent.object === name && name.name !== "this" ? reading : mere;
    case "JSXNamespacedName":
      return parent.parent.type === "JSXAttribute" ? mere : reading;
    default:
      return reading;
  }
}

/** `a.B` in `implements a.B`. */
function isHeritage(member: TSESTree.MemberExpression): boolean {
  let at: Node = member;
  while (at.parent?.type === "MemberExpression" && at.parent.object === at) at = at.parent;
  return at.parent?.type === "TSClassImplements" || at.parent?.type === "TSInterfaceHeritage";
}

function roleInQualifiedName(name: Name, inner: TSESTree.TSQualifiedName): Role {
  if (inner.left !== name) return mere;
  let outer: Node = inner;
  while (outer.parent?.type === "TSQualifiedName") {
    if (outer.parent.left !== outer) return mere;
    outer = outer.parent;
  }
  switch (outer.parent?.type) {
    case "TSModuleDeclaration":
    case "TSImportType":
      return mere;
    case "TSImportEqualsDeclaration":
    case "TSTypeQuery":
      return reading;
    default:
      return readingType;
  }
}
