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
export function parametersOf({ params }: FunctionNode): readonly TSESTree.Parameter[] {
  const [first] = params;
  return first?.type === "Identifier" && first.name === "this" ? params.slice(1) : params;
}

/** The name that a function is called by: its own, or that of the variable it is kept in. */
export function nameOfFunction(fn: FunctionNode): TSESTree.Identifier | undefined {
  if (fn.type === "FunctionDeclaration") return fn.id ?? undefined;
  const holder = outerParent(fn);
  return holder?.type === "VariableDeclarator" && holder.id.type === "Identifier" ? holder.id : undefined;
}

/** The declaration that keeps what a call gives, also when it is awaited: `const key = await makeKey()`. */
export function declaratorOf(call: Node): TSESTree.VariableDeclarator | undefined {
  const outer = outerParent(call);
  const holder = outer?.type === "AwaitExpression" ? outerParent(outer) : outer;
  return holder?.type === "VariableDeclarator" ? holder : undefined;
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

/** The function whose `this` an expression sees: arrows have none of their own. */
export function functionOfThis(node: Node): FunctionNode | undefined {
  let at: Node | null | undefined = node.parent;
  while (at && at.type !== "FunctionExpression" && at.type !== "FunctionDeclaration") {
    if (at.type === "PropertyDefinition" || at.type === "AccessorProperty" || at.type === "StaticBlock") return undefined;
    at = at.parent;
  }
  return at ?? undefined;
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
  const all = withLeaves || !isLinked(root);
  const stack: Node[] = [root];
  const push = (child: Node | null | undefined, parent: Node): void => {
    if (child === null || child === undefined) return;
    if (all) (child as { parent?: Node }).parent ??= parent;
    if (withLeaves || !isLeaf(child)) stack.push(child);
  };
  const pushAll = (children: readonly (Node | null)[], parent: Node): void => {
    for (let i = children.length - 1; i >= 0; i--) push(children[i], parent);
  };
  for (let node = stack.pop(); node; node = stack.pop()) {
    visit(node);
    // The last child first. The commonest types are spelled out: reading a property by a name from a table takes several times as long.
    switch (node.type) {
      case "MemberExpression":
        if (all || node.computed) push(node.property, node);
        push(node.object, node);
        break;
      case "CallExpression":
      case "NewExpression":
        pushAll(node.arguments, node);
        push(node.callee, node);
        break;
      case "ExpressionStatement":
        push(node.expression, node);
        break;
      case "BlockStatement":
        pushAll(node.body, node);
        break;
      case "AssignmentExpression":
      case "BinaryExpression":
      case "LogicalExpression":
        push(node.right, node);
        push(node.left, node);
        break;
      case "VariableDeclaration":
        pushAll(node.declarations, node);
        break;
      case "VariableDeclarator":
        push(node.init, node);
        push(node.id, node);
        break;
      case "ObjectExpression":
        pushAll(node.properties, node);
        break;
      case "Property":
        push(node.value, node);
        if (all || node.computed) push(node.key, node);
        break;
      case "IfStatement":
      case "ConditionalExpression":
        push(node.alternate, node);
        push(node.consequent, node);
        push(node.test, node);
        break;
      case "ReturnStatement":
      case "UnaryExpression":
        push(node.argument, node);
        break;
      case "ArrowFunctionExpression":
      case "FunctionExpression":
      case "FunctionDeclaration":
        push(node.body, node);
        pushAll(node.params, node);
        if (all) push(node.id, node);
        break;
      default:
        for (const key of (childrenByType.get(node.type) ?? keysOfStranger(node)).toReversed()) {
          const child = (node as unknown as Record<string, unknown>)[key];
          if (Array.isArray(child)) pushAll(child.filter((one) => one === null || isNode(one)), node);
          else if (isNode(child)) push(child, node);
        }
    }
  }
}

/** Nothing stands below it. */
function isLeaf(node: Node): boolean {
  return leaves.has(node.type) && !(node.type === "Identifier" && node.decorators !== undefined && node.decorators.length > 0);
}

/** Whether the host has set the parents below a node: all or none, so the first leaf tells. */
function isLinked(root: Node): boolean {
  for (let node = root; ; ) {
    const first: unknown = (childrenByType.get(node.type) ?? keysOfStranger(node)).flatMap((key): unknown => (node as unknown as Record<string, unknown>)[key]).find(isNode);
    if (!isNode(first)) return node.parent !== undefined && node.parent !== null;
    node = first;
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";
}
