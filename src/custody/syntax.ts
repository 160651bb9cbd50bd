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

export function isAncestor(ancestor: Node, node: Node): boolean {
  for (let at: Node | null | undefined = node; at; at = at.parent) if (at === ancestor) return true;
  return false;
}

const skippedKeys = new Set(["parent", "loc", "range", "start", "end", "tokens", "comments", "typeAnnotation", "returnType", "typeParameters", "typeArguments", "superTypeArguments", "implements"]);

/** Calls `visit` on every node below and including `root`, parents first, and sets `parent` where the host has not. */
export function walk(root: Node, visit: (node: Node) => void): void {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    visit(node);
    const children: Node[] = [];
    for (const key in node) {
      if (skippedKeys.has(key)) continue;
      const child: unknown = (node as unknown as Record<string, unknown>)[key];
      if (Array.isArray(child)) {
        for (const item of child) if (isNode(item)) children.push(item);
      } else if (isNode(child)) children.push(child);
    }
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i];
      if (!child) continue;
      const linked = child as { parent?: Node };
      linked.parent ??= node;
      stack.push(child);
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";
}
