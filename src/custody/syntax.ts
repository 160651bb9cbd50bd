/**
 * The few questions about syntax that every part of the model asks.
 *
 * Nodes are plain ESTree with TypeScript's additions, whichever parser made them. Nothing here
 * knows scopes or values; nothing here throws on a node it has never seen.
 */
import type { TSESTree } from "@typescript-eslint/utils";

export type Node = TSESTree.Node;
export type CallNode = TSESTree.CallExpression | TSESTree.NewExpression;
export type FunctionNode =
  | TSESTree.FunctionDeclaration
  | TSESTree.FunctionExpression
  | TSESTree.ArrowFunctionExpression;
export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

export function isFunction(node: Node | null | undefined): node is FunctionNode {
  return (
    node?.type === "FunctionDeclaration" || node?.type === "FunctionExpression" || node?.type === "ArrowFunctionExpression"
  );
}

export function isClass(node: Node | null | undefined): node is ClassNode {
  return node?.type === "ClassDeclaration" || node?.type === "ClassExpression";
}

/** Strips what changes the type and not the value: `x as T`, `x!`, `x satisfies T`, `<T>x`, `(x)`, `x?.y` wrappers. */
export function unwrap(node: Node): Node {
  let inner = node;
  for (;;) {
    switch (inner.type) {
      case "TSAsExpression":
      case "TSSatisfiesExpression":
      case "TSNonNullExpression":
      case "TSTypeAssertion":
      case "TSInstantiationExpression":
      case "ChainExpression":
        inner = inner.expression;
        break;
      default:
        // Parsers other than typescript-eslint may keep parentheses.
        if ((inner.type as string) === "ParenthesizedExpression" && "expression" in inner) {
          inner = inner.expression as Node;
          break;
        }
        return inner;
    }
  }
}

/** The nearest node outwards from `node` that is not a type-only or parenthesis wrapper. */
export function outerParent(node: Node): Node | undefined {
  let parent = node.parent;
  while (parent && unwrap(parent) !== parent) parent = parent.parent;
  return parent ?? undefined;
}

/** Name of a property key or member that is written down: `a`, `"a"`, `0`, `#a`; undefined when computed from an expression. */
export function writtenKey(key: Node, computed: boolean): string | undefined {
  if (key.type === "Identifier") return computed ? undefined : key.name;
  if (key.type === "PrivateIdentifier") return `#${key.name}`;
  if (key.type === "Literal" && (typeof key.value === "string" || typeof key.value === "number")) return String(key.value);
  if (key.type === "TemplateLiteral" && key.expressions.length === 0) return key.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

/** What a call or construction calls, without wrappers; `(0, f)()` calls f without its receiver. */
export function calleeOf(node: CallNode): Node {
  const callee = unwrap(node.callee);
  return callee.type === "SequenceExpression" ? unwrap(callee.expressions.at(-1) ?? callee) : callee;
}

/** The last name of what is called: `update` of `hash.update()`; undefined when it is computed or not a name. */
export function calledName(node: CallNode): string | undefined {
  const callee = calleeOf(node);
  if (callee.type === "Identifier") return callee.name;
  return callee.type === "MemberExpression" ? writtenKey(callee.property, callee.computed) : undefined;
}

/** The parameters that calls give values: `this: Type` is none. */
export function parametersOf({ params: [first, ...rest], params }: FunctionNode): readonly TSESTree.Parameter[] {
  return first?.type === "Identifier" && first.name === "this" ? rest : params;
}

export function enclosingFunction(node: Node): FunctionNode | undefined {
  let at: Node | null | undefined = node.parent;
  while (at && !isFunction(at)) at = at.parent;
  return at ?? undefined;
}

/** Class whose `this` an expression at `node` sees, or the object literal whose method it stands in. */
export function ownerOfThis(node: Node): ClassNode | TSESTree.ObjectExpression | undefined {
  let at: Node | null | undefined = node.parent;
  while (at) {
    if (at.type === "FunctionExpression" && at.parent) {
      const holder = at.parent;
      if (holder.type === "MethodDefinition") return holder.parent.parent;
      if (holder.type === "Property" && holder.parent.type === "ObjectExpression") return holder.parent;
      return undefined;
    }
    if (at.type === "FunctionDeclaration") return undefined;
    if (at.type === "PropertyDefinition" || at.type === "AccessorProperty" || at.type === "StaticBlock") return at.parent.parent;
    at = at.parent;
  }
  return undefined;
}

/** The list of `for (const one of list)`, when this declares the one. */
export function loopedOver({ parent }: TSESTree.VariableDeclarator): Node | undefined {
  const loop = parent.parent;
  return loop.type === "ForOfStatement" && loop.left === parent ? loop.right : undefined;
}

export function isAncestor(ancestor: Node, node: Node): boolean {
  for (let at: Node | null | undefined = node; at; at = at.parent) if (at === ancestor) return true;
  return false;
}

/** Where the expressions, statements and patterns below a node are, by its type; what is a type to TypeScript is not looked at. */
const childKeys: Readonly<Record<string, readonly string[]>> = {
  AccessorProperty: ["decorators", "key", "value"], ArrayExpression: ["elements"], ArrayPattern: ["decorators", "elements"],
  ArrowFunctionExpression: ["params", "body"], AssignmentExpression: ["left", "right"], AssignmentPattern: ["decorators", "left", "right"],
  AwaitExpression: ["argument"], BinaryExpression: ["left", "right"], BlockStatement: ["body"], BreakStatement: [],
  CallExpression: ["callee", "arguments"], CatchClause: ["param", "body"], ChainExpression: ["expression"], ClassBody: ["body"],
  ClassDeclaration: ["decorators", "id", "superClass", "body"], ClassExpression: ["decorators", "id", "superClass", "body"],
  ConditionalExpression: ["test", "consequent", "alternate"], ContinueStatement: [], DebuggerStatement: [], Decorator: ["expression"],
  DoWhileStatement: ["body", "test"], EmptyStatement: [], ExportAllDeclaration: ["exported", "source"], ExportDefaultDeclaration: ["declaration"],
  ExportNamedDeclaration: ["declaration", "specifiers", "source"], ExportSpecifier: ["local", "exported"], ExpressionStatement: ["expression"],
  ForInStatement: ["left", "right", "body"], ForOfStatement: ["left", "right", "body"], ForStatement: ["init", "test", "update", "body"],
  FunctionDeclaration: ["id", "params", "body"], FunctionExpression: ["id", "params", "body"], Identifier: ["decorators"],
  IfStatement: ["test", "consequent", "alternate"], ImportDeclaration: ["specifiers", "source"], ImportDefaultSpecifier: ["local"],
  ImportExpression: ["source", "options"], ImportNamespaceSpecifier: ["local"], ImportSpecifier: ["imported", "local"],
  JSXAttribute: ["value"], JSXElement: ["openingElement", "children"], JSXExpressionContainer: ["expression"], JSXFragment: ["children"],
  JSXOpeningElement: ["attributes"], JSXSpreadAttribute: ["argument"], JSXSpreadChild: ["expression"], JSXText: [], JSXIdentifier: [],
  LabeledStatement: ["body"], Literal: [], LogicalExpression: ["left", "right"], MemberExpression: ["object", "property"], MetaProperty: [],
  MethodDefinition: ["decorators", "key", "value"], NewExpression: ["callee", "arguments"], ObjectExpression: ["properties"],
  ObjectPattern: ["decorators", "properties"], PrivateIdentifier: [], Program: ["body"], Property: ["key", "value"],
  PropertyDefinition: ["decorators", "key", "value"], RestElement: ["decorators", "argument"], ReturnStatement: ["argument"],
  SequenceExpression: ["expressions"], SpreadElement: ["argument"], StaticBlock: ["body"], Super: [], SwitchCase: ["test", "consequent"],
  SwitchStatement: ["discriminant", "cases"], TSAbstractMethodDefinition: [], TSAbstractPropertyDefinition: ["decorators", "key"],
  TSAsExpression: ["expression"], TSDeclareFunction: [], TSEmptyBodyFunctionExpression: [], TSEnumBody: ["members"], TSEnumDeclaration: ["id", "body"],
  TSEnumMember: ["id", "initializer"], TSExportAssignment: ["expression"], TSExternalModuleReference: ["expression"],
  TSImportEqualsDeclaration: ["id", "moduleReference"], TSInstantiationExpression: ["expression"], TSInterfaceDeclaration: [],
  TSModuleBlock: ["body"], TSModuleDeclaration: ["body"], TSNonNullExpression: ["expression"], TSParameterProperty: ["decorators", "parameter"],
  TSSatisfiesExpression: ["expression"], TSTypeAliasDeclaration: [], TSTypeAssertion: ["expression"], TaggedTemplateExpression: ["tag", "quasi"],
  TemplateElement: [], TemplateLiteral: ["quasis", "expressions"], ThisExpression: [], ThrowStatement: ["argument"],
  TryStatement: ["block", "handler", "finalizer"], UnaryExpression: ["argument"], UpdateExpression: ["argument"], VariableDeclaration: ["declarations"],
  VariableDeclarator: ["id", "init"], WhileStatement: ["test", "body"], WithStatement: ["object", "body"], YieldExpression: ["argument"],
};
const childrenByType: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(childKeys));
const neverChildren: ReadonlySet<string> = new Set(["parent", "loc", "range", "start", "end", "tokens", "comments", "typeAnnotation", "returnType", "typeParameters", "typeArguments", "superTypeArguments", "implements"]);

/** Nothing stands below these; more than half of all nodes. */
const leaves: ReadonlySet<string> = new Set([
  "Identifier", "Literal", "TemplateElement", "ThisExpression", "PrivateIdentifier", "Super", "JSXText", "JSXIdentifier", "JSXEmptyExpression",
  "EmptyStatement", "BreakStatement", "ContinueStatement", "DebuggerStatement", "MetaProperty",
]);

/** Keys of a node that nobody has described: those that hold nodes. */
function keysOfStranger(node: Node): readonly string[] {
  return Object.keys(node).filter((key) => !neverChildren.has(key));
}

/**
 * Calls `visit` on every node below and including `root`, parents first, in source order, and sets `parent` where the
 * host has not. Names, literals and the like are passed over; `walkAll` visits them too.
 */
export function walk(root: Node, visit: (node: Node) => void): void {
  traverse(root, visit, false);
}

export function walkAll(root: Node, visit: (node: Node) => void): void {
  traverse(root, visit, true);
}

function traverse(root: Node, visit: (node: Node) => void, withLeaves: boolean): void {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    visit(node);
    const keys = childrenByType.get(node.type) ?? keysOfStranger(node);
    for (let k = keys.length - 1; k >= 0; k--) {
      const child = (node as unknown as Record<string, unknown>)[keys[k] ?? ""];
      if (child === null || child === undefined) continue;
      if (Array.isArray(child)) {
        for (let i = child.length - 1; i >= 0; i--) if (isNode(child[i]) && (isLinked(child[i], node) || withLeaves)) stack.push(child[i]);
      } else if (isNode(child) && (isLinked(child, node) || withLeaves)) stack.push(child);
    }
  }
}

/** Links a node to its parent; false when nothing stands below it. */
function isLinked(child: Node, parent: Node): boolean {
  const linked = child as { parent?: Node };
  linked.parent ??= parent;
  return !leaves.has(child.type) || (child.type === "Identifier" && (child.decorators?.length ?? 0) > 0);
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";
}
