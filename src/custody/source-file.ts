/**
 * One parsed file as the model sees it: its tree, its variables, and the places worth a look.
 *
 * Scopes are the host's (ESLint's, oxlint's, or the parser's for a neighbour). The model asks only
 * "which variable is this identifier", "where is it written" and "where is it used", so hosts that
 * differ in anything else give the same findings.
 */
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { FileQuestions } from "./file-questions.ts";
import { type CallIndex, callIndex, inOrder, NameIndex } from "./name-index.ts";
import { nearestVariable, type Scopes, scopesByBlock } from "./scopes.ts";
import { type CallNode, enclosingFunction, type FunctionNode, isClass, isFunction, type Node, walk, writtenKey } from "./syntax.ts";

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

export interface SourceFileInput {
  readonly path: string;
  readonly text: string;
  readonly ast: TSESTree.Program;
  readonly scopeManager: ScopeManager | null | undefined;
  /** All statements when absent. */
  readonly statements?: readonly Node[] | undefined;
  /** Where it is noted what is asked of the file as a whole. */
  readonly asked?: FileQuestions | undefined;
  /** Names that any statement of the file may use, also one that is not looked at. */
  readonly sharedNames?: ReadonlySet<Variable> | undefined;
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
  readonly methods: TSESTree.MethodDefinition[] = [];
  readonly throws: TSESTree.ThrowStatement[] = [];
  readonly returns: TSESTree.ReturnStatement[] = [];
  readonly functions: FunctionNode[] = [];
  readonly exportsOf: Node[] = [];
  /** `a || b`, `a ?? b`, `a && b`, `a ? b : c` */
  readonly choices: (TSESTree.LogicalExpression | TSESTree.ConditionalExpression)[] = [];
  readonly ifs: TSESTree.IfStatement[] = [];
  readonly #asked: FileQuestions;
  readonly #sharedNames: ReadonlySet<Variable> | undefined;
  readonly #scopeManager: ScopeManager | null | undefined;
  #callIndex: CallIndex | undefined;
  #membersByName: NameIndex<TSESTree.MemberExpression> | undefined;
  #propertiesByName: NameIndex<TSESTree.Property> | undefined;
  #assignmentsByName: NameIndex<TSESTree.AssignmentExpression> | undefined;
  #scopes: Scopes | undefined;
  #topScopes: readonly TSESLint.Scope.Scope[] | undefined;
  /** Of the identifiers asked for; null for a name that nobody declared. */
  readonly #variables = new Map<object, Variable | null>();
  readonly #writes = new Map<Variable, readonly Write[]>();
  readonly #reads = new Map<Variable, readonly Node[]>();
  #returnsOf: Map<Node, TSESTree.ReturnStatement[]> | undefined;

  constructor(input: SourceFileInput) {
    this.path = input.path;
    this.text = input.text;
    this.ast = input.ast;
    this.#asked = input.asked ?? new FileQuestions();
    this.#sharedNames = input.sharedNames;
    this.#scopeManager = input.scopeManager;
    for (const root of input.statements ?? [input.ast]) walk(root, (node) => this.#index(node));
  }

  /** Every name that an index of this file knows, with the index. */
  get indexedNames(): ReadonlySet<string> {
    const { functionCalls, methodCalls, membersByName, propertiesByName, assignmentsByName } = this;
    const indexes = Object.entries({ functionCalls, methodCalls, membersByName, propertiesByName, assignmentsByName });
    return new Set(indexes.flatMap(([index, { names }]) => [...names].map((name) => `${index} ${name}`)));
  }

  /** Whether the text says something anywhere: the way to ask about the file as a whole, noted for who keeps the answer. */
  says(pattern: RegExp): boolean {
    return this.#asked.says(pattern, this.text);
  }

  /** To be called before a question that statements may answer which share no variable with those that it is about. */
  needsAllStatements(): void {
    this.#asked.isOfWhole = true;
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
      case "LogicalExpression":
      case "ConditionalExpression":
        this.choices.push(node);
        break;
      case "IfStatement":
        this.ifs.push(node);
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
      case "MethodDefinition":
        this.methods.push(node);
        break;
      case "ThrowStatement":
        this.throws.push(node);
        break;
      case "ReturnStatement":
        this.returns.push(node);
        break;
      case "FunctionDeclaration":
      case "FunctionExpression":
      case "ArrowFunctionExpression":
        this.functions.push(node);
        break;
      case "ExportNamedDeclaration":
      case "ExportDefaultDeclaration":
      case "ExportAllDeclaration":
      case "TSExportAssignment":
        this.exportsOf.push(node);
        break;
      default:
        break;
    }
  }

  #calls(): CallIndex {
    return (this.#callIndex ??= callIndex(this.calls, this.#noting("functionCalls"), this.#noting("methodCalls")));
  }

  #noting(index: string): (name: string) => void {
    return (name) => this.#asked.named(`${index} ${name}`);
  }

  /** Calls of functions by the function's name: `sign(…)`, `new Hash()`. */
  get functionCalls(): NameIndex<CallNode> {
    return this.#calls().functions;
  }

  /** Calls of methods by the method's name: `jwt.sign(…)`, `new crypto.Hash()`; empty when it is computed. */
  get methodCalls(): NameIndex<CallNode> {
    return this.#calls().methods;
  }

  get membersByName(): NameIndex<TSESTree.MemberExpression> {
    return (this.#membersByName ??= new NameIndex(this.#noting("membersByName"), this.members, ({ property, computed }) => writtenKey(property, computed) ?? ""));
  }

  /** Properties of object literals by their keys. */
  get propertiesByName(): NameIndex<TSESTree.Property> {
    return (this.#propertiesByName ??= new NameIndex(this.#noting("propertiesByName"), this.objects.flatMap(({ properties }) => properties.filter((one) => one.type === "Property")), ({ key, computed }) => writtenKey(key, computed) ?? ""));
  }

  /** Assignments by the variable or the member written to. */
  get assignmentsByName(): NameIndex<TSESTree.AssignmentExpression> {
    return (this.#assignmentsByName ??= new NameIndex(this.#noting("assignmentsByName"), this.assignments, ({ left }) =>
      (left.type === "Identifier" ? left.name : left.type === "MemberExpression" ? writtenKey(left.property, left.computed) : undefined) ?? ""));
  }

  /** Calls whose function or method has a wanted name, in source order. */
  callsNamed(isWanted: (name: string) => boolean): readonly CallNode[] {
    return inOrder([this.functionCalls.where(isWanted), this.methodCalls.where(isWanted)]);
  }

  /**
   * Variable of an identifier, whether it declares or refers; undefined for a name that nobody declared here. It is the nearest
   * scope outwards that declares the name: listing what every reference resolves to would cost more than all questions.
   */
  variableOf(identifier: Node & { name: string }): Variable | undefined {
    let variable = this.#variables.get(identifier);
    if (variable === undefined) {
      this.#scopes ??= scopesByBlock(this.#scopeManager?.scopes ?? []);
      this.#variables.set(identifier, (variable = nearestVariable(identifier, this.#scopes) ?? null));
    }
    return variable ?? undefined;
  }

  /** Top-level variable by name, for exports. */
  topLevel(name: string): Variable | undefined {
    const variable = this.#topLevel(name);
    this.#asked.declares(name, () => variable !== undefined);
    return variable;
  }

  #topLevel(name: string): Variable | undefined {
    this.#topScopes ??= (this.#scopeManager?.scopes ?? []).filter(({ type }) => type === "module" || type === "global");
    for (const scope of this.#topScopes) {
      const variable = scope.set.get(name);
      if (variable && variable.defs.length > 0) return variable;
    }
    return undefined;
  }

  /** Writes to a variable after its declaration, in source order. */
  writesOf(variable: Variable): readonly Write[] {
    const known = this.#writes.get(variable);
    if (known) return known;
    const writes = variable.references.flatMap((reference) => (reference.isWrite() && !reference.init ? writeAt(reference.identifier as Node) : []));
    writes.sort((a, b) => a.node.range[0] - b.node.range[0]);
    this.#writes.set(variable, writes);
    return writes;
  }

  /** Identifiers that read the variable. */
  readsOf(variable: Variable): readonly Node[] {
    const known = this.#reads.get(variable);
    if (known) return known;
    if (this.#sharedNames?.has(variable)) this.needsAllStatements();
    const reads = variable.references.flatMap((reference) => (reference.isRead() ? [reference.identifier as Node] : []));
    this.#reads.set(variable, reads);
    return reads;
  }

  /** A name that the file gives to a function or a class that extends nothing, and to nothing else: no row describes its calls. */
  declaresFunction(variable: Variable): boolean {
    const def = variable.defs.length === 1 ? variable.defs[0] : undefined;
    const declared = def?.node as Node | undefined;
    const value = declared?.type === "VariableDeclarator" && declared.id.type === "Identifier" ? declared.init : declared;
    return (isFunction(value) || (isClass(value) && value.superClass === null)) && (def?.type as string) !== "Parameter" && this.writesOf(variable).length === 0;
  }

  /** The return statements of a function, without those of the functions inside it. */
  returnsOf(fn: FunctionNode): readonly TSESTree.ReturnStatement[] {
    if (!this.#returnsOf) {
      this.#returnsOf = new Map();
      for (const statement of this.returns) {
        const owner = enclosingFunction(statement);
        const list = owner && this.#returnsOf.get(owner);
        if (list) list.push(statement);
        else if (owner) this.#returnsOf.set(owner, [statement]);
      }
    }
    return this.#returnsOf.get(fn) ?? [];
  }
}

function writeAt(identifier: Node): Write {
  const { parent } = identifier;
  if (parent?.type === "AssignmentExpression" && parent.left === identifier) {
    const plain = parent.operator === "=" || parent.operator === "||=" || parent.operator === "??=";
    return { node: parent, value: plain ? parent.right : undefined, pattern: undefined };
  }
  let at: Node | null | undefined = parent;
  while (at && at.type !== "AssignmentExpression" && !at.type.endsWith("Statement")) at = at.parent;
  if (at?.type === "AssignmentExpression" && at.operator === "=") return { node: at, value: at.right, pattern: at.left };
  return { node: parent ?? identifier, value: undefined, pattern: undefined };
}

/** `declare function require(name: string): any`: the platform's, with a type. */
export function isAmbient(variable: Variable): boolean {
  return variable.defs.every(({ node }) => {
    const declaration = node as Node;
    return declaration.type === "TSDeclareFunction" || (declaration.type === "VariableDeclarator" && declaration.parent.declare === true);
  });
}
