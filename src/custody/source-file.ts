/**
 * One parsed file as the model sees it: its tree, its variables, and the places worth a look.
 *
 * Scopes are the host's (ESLint's, oxlint's, or the parser's for a neighbour). The model asks only
 * "which variable is this identifier", "where is it written" and "where is it used", so hosts that
 * differ in anything else give the same findings.
 */
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { type CallNode, isFunction, type Node, walk } from "./syntax.ts";

export type Variable = TSESLint.Scope.Variable;

/** The part of a scope manager that is used; every host's satisfies it. */
export interface ScopeManager {
  readonly scopes: readonly TSESLint.Scope.Scope[];
}

/** A place where a variable gets a value. */
export interface Write {
  readonly node: Node;
  /** The expression written; undefined when it is not a plain assignment (`+=`, `++`, loops, destructuring is given by `pattern`). */
  readonly value: Node | undefined;
  /** The pattern around the name in a destructuring assignment. */
  readonly pattern: Node | undefined;
}

export class SourceFile {
  readonly path: string;
  readonly text: string;
  readonly ast: TSESTree.Program;
  /** Every call and construction, in source order. */
  readonly calls: CallNode[] = [];
  readonly assignments: TSESTree.AssignmentExpression[] = [];
  readonly members: TSESTree.MemberExpression[] = [];
  readonly comparisons: TSESTree.BinaryExpression[] = [];
  readonly objects: TSESTree.ObjectExpression[] = [];
  readonly declarators: TSESTree.VariableDeclarator[] = [];
  readonly defaults: TSESTree.AssignmentPattern[] = [];
  readonly classMembers: TSESTree.PropertyDefinition[] = [];
  readonly throws: TSESTree.ThrowStatement[] = [];
  readonly returns: TSESTree.ReturnStatement[] = [];
  readonly functions: Node[] = [];
  readonly exportsOf: Node[] = [];

  readonly #scopeManager: ScopeManager | null | undefined;
  #variables: Map<Node, Variable> | undefined;
  #globalNames: Map<string, Variable> | undefined;

  constructor(input: { path: string; text: string; ast: TSESTree.Program; scopeManager: ScopeManager | null | undefined }) {
    this.path = input.path;
    this.text = input.text;
    this.ast = input.ast;
    this.#scopeManager = input.scopeManager;
    walk(input.ast, (node) => this.#index(node));
  }

  #index(node: Node): void {
    switch (node.type) {
      case "CallExpression":
      case "NewExpression":
        this.calls.push(node);
        break;
      case "AssignmentExpression":
        this.assignments.push(node);
        break;
      case "MemberExpression":
        this.members.push(node);
        break;
      case "BinaryExpression":
        if (node.operator.length > 1 && (node.operator.startsWith("==") || node.operator.startsWith("!="))) this.comparisons.push(node);
        break;
      case "ObjectExpression":
        this.objects.push(node);
        break;
      case "VariableDeclarator":
        this.declarators.push(node);
        break;
      case "AssignmentPattern":
        this.defaults.push(node);
        break;
      case "PropertyDefinition":
        this.classMembers.push(node);
        break;
      case "ThrowStatement":
        this.throws.push(node);
        break;
      case "ReturnStatement":
        this.returns.push(node);
        break;
      case "ExportNamedDeclaration":
      case "ExportDefaultDeclaration":
      case "ExportAllDeclaration":
      case "TSExportAssignment":
        this.exportsOf.push(node);
        break;
      default:
        if (isFunction(node)) this.functions.push(node);
    }
  }

  /** Variable of an identifier, whether it declares or refers; undefined for a name that nobody declared here. */
  variableOf(identifier: Node & { name: string }): Variable | undefined {
    const variable = this.#resolved().get(identifier) ?? this.#globalNames?.get(identifier.name);
    // A variable without definitions is one that the host's configuration declared: the platform's.
    return variable && variable.defs.length > 0 ? variable : undefined;
  }

  #resolved(): Map<Node, Variable> {
    if (this.#variables) return this.#variables;
    const variables = new Map<Node, Variable>();
    const globals = new Map<string, Variable>();
    for (const scope of this.#scopeManager?.scopes ?? []) {
      for (const reference of scope.references) if (reference.resolved) variables.set(reference.identifier, reference.resolved);
      for (const variable of scope.variables) {
        for (const def of variable.defs) if (def.name) variables.set(def.name, variable);
        if (scope.type === "global" && variable.defs.length > 0) globals.set(variable.name, variable);
      }
    }
    this.#variables = variables;
    this.#globalNames = globals;
    return variables;
  }

  /** Top-level variable by name, for exports. */
  topLevel(name: string): Variable | undefined {
    for (const scope of this.#scopeManager?.scopes ?? []) {
      if (scope.type !== "module" && scope.type !== "global") continue;
      const variable = scope.set.get(name);
      if (variable && variable.defs.length > 0) return variable;
    }
    return undefined;
  }

  /** Writes to a variable after its declaration, in source order. */
  writesOf(variable: Variable): readonly Write[] {
    const writes: Write[] = [];
    for (const reference of variable.references) {
      if (!reference.isWrite() || reference.init) continue;
      const identifier = reference.identifier as Node;
      const parent = identifier.parent;
      if (parent?.type === "AssignmentExpression" && parent.left === identifier) {
        const plain = parent.operator === "=" || parent.operator === "||=" || parent.operator === "??=";
        writes.push({ node: parent, value: plain ? parent.right : undefined, pattern: undefined });
        continue;
      }
      let at: Node | null | undefined = parent;
      while (at && at.type !== "AssignmentExpression" && !at.type.endsWith("Statement")) at = at.parent;
      if (at?.type === "AssignmentExpression" && at.operator === "=") writes.push({ node: at, value: at.right, pattern: at.left });
      else writes.push({ node: parent ?? identifier, value: undefined, pattern: undefined });
    }
    return writes.sort((a, b) => a.node.range[0] - b.node.range[0]);
  }

  /** Identifiers that read the variable. */
  readsOf(variable: Variable): readonly Node[] {
    return variable.references.filter((reference) => reference.isRead()).map((reference) => reference.identifier as Node);
  }
}
