/**
 * How a repair calls a function of node:crypto in a file: by the name that the file has for it, or by one that is added.
 *
 * A name that means something else in the file is left alone: then there is no repair.
 */
import type { SourceFile } from "../custody/source-file.ts";
import type { Node } from "../custody/syntax.ts";

export interface Callable {
  /** What to write before the parenthesis. */
  readonly name: string;
  /** Line to insert, when the file has no name for it yet. */
  readonly addition: { readonly at: number; readonly text: string } | undefined;
}

export function fromNodeCrypto(file: SourceFile, name: string): Callable | undefined {
  for (const statement of file.ast.body) {
    if (statement.type === "ImportDeclaration" && isCrypto(statement.source.value) && statement.importKind !== "type") {
      for (const one of statement.specifiers) {
        if (one.type !== "ImportSpecifier") return { name: `${one.local.name}.${name}`, addition: undefined };
        if (one.imported.type === "Identifier" && one.imported.name === name) return { name: one.local.name, addition: undefined };
      }
    }
  }
  file.needsAllStatements();
  for (const { id, init } of file.declarators) {
    if (!init || !isRequire(init)) continue;
    if (id.type === "Identifier") return { name: `${id.name}.${name}`, addition: undefined };
    if (id.type !== "ObjectPattern") continue;
    for (const one of id.properties) {
      if (one.type === "Property" && one.key.type === "Identifier" && one.key.name === name && one.value.type === "Identifier") return { name: one.value.name, addition: undefined };
    }
  }
  return file.topLevel(name) ? undefined : { name, addition: { at: afterDirectives(file), text: isModule(file) ? `import { ${name} } from "node:crypto";\n` : `const { ${name} } = require("node:crypto");\n` } };
}

function isCrypto(specifier: unknown): boolean {
  return specifier === "crypto" || specifier === "node:crypto";
}

function isRequire(node: Node): boolean {
  return node.type === "CallExpression" && node.callee.type === "Identifier" && node.callee.name === "require" && node.arguments[0]?.type === "Literal" && isCrypto(node.arguments[0].value);
}

function isModule(file: SourceFile): boolean {
  return /\.(?:mjs|[cm]?ts|tsx)$/u.test(file.path) || file.ast.body.some((one) => /^(?:Import|Export)/u.test(one.type));
}

function afterDirectives(file: SourceFile): number {
  const first = file.ast.body.find((one) => !(one.type === "ExpressionStatement" && one.expression.type === "Literal" && typeof one.expression.value === "string"));
  return first?.range[0] ?? file.text.length;
}

/** Code for browsers has no node:crypto. */
export function runsInNode(file: SourceFile): boolean {
  return !/\.[jt]sx$/u.test(file.path) && !file.says(/\b(?:window|document|localStorage|sessionStorage)\./u) && !file.says(/^\s*["']use client["']/u);
}
