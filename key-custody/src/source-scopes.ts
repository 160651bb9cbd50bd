/**
 * Scopes and variables of a tree, in the form of `@typescript-eslint/scope-manager` as far as our rules look at it.
 *
 * Rules ask for few of a file's names. So nothing is worked out but which nodes open a scope, until a name is asked for: then its
 * occurrences tell by what stands around them where they declare a variable, and which one the others mean. The answers are those of
 * scope-manager, which a test compares, but for what no rule of ours asks: names of the platform, strictness, React for the sake of JSX.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import { type DefinitionType, type Name, type Role, roleOf, type Use } from "./name-roles.ts";
import { isFunction, isInside, type ScopeType, scopesOpenedBy } from "./scope-openers.ts";

type Node = TSESTree.Node;

/** What a walk over a tree comes by: parents first, in the order of the text. */
export interface Landmarks {
  /** Nodes that may open a scope. */
  readonly openers: readonly Node[];
  readonly names: readonly Name[];
  readonly enumMembers: readonly TSESTree.TSEnumMember[];
}

interface Definition {
  readonly type: DefinitionType;
  readonly name: Node;
  readonly node: Node;
}

/** Where a `var` ends up. */
const ofVar: ReadonlySet<ScopeType> = new Set(["class-field-initializer", "class-static-block", "function", "global", "module", "tsModule"]);

export class SourceScopes {
  readonly scopes: Scope[] = [];
  /** The innermost scope by the node that opens it. */
  readonly #at = new Map<Node, Scope>();
  readonly #landmarks: Landmarks;
  #occurrences: ReadonlyMap<string, readonly Name[]> | undefined;
  #quotedMembers: ReadonlyMap<string, readonly TSESTree.TSEnumMember[]> | undefined;
  readonly #referred = new Set<string>();
  readonly #variables = new Map<string, ReadonlyMap<Scope, Variable>>();

  constructor(program: TSESTree.Program, landmarks: Landmarks, globalReturn: boolean) {
    this.#landmarks = landmarks;
    this.#open("global", program);
    if (globalReturn) this.#open("function", program);
    if (program.sourceType === "module") this.#open("module", program);
    for (const node of landmarks.openers) for (const [type, block] of scopesOpenedBy(node)) this.#open(type, block);
  }

  #open(type: ScopeType, block: Node): void {
    const scope = new Scope(this, type, block, this.#at.get(block));
    this.scopes.push(scope);
    this.#at.set(block, scope);
  }

  /** The scope that a node stands in; for a node that opens one, the scope around that. */
  around(node: Node): Scope | null {
    let isParameterDecorator = false;
    for (let child = node, parent = node.parent; parent; child = parent, parent = parent.parent) {
      const scope = this.#at.get(parent);
      if (scope !== undefined && isInside(child, parent) && !(isParameterDecorator && isFunction(parent))) return scope;
      if (scope !== undefined) isParameterDecorator = false;
      // What decorates a parameter of a method is evaluated with the class.
      if (child.type === "Decorator" && isFunction(parent.parent) && parent.parent?.parent?.type === "MethodDefinition") isParameterDecorator = true;
    }
    return null;
  }

  /** Variables of a name by their scopes. */
  named(name: string): ReadonlyMap<Scope, Variable> {
    let known = this.#variables.get(name);
    if (known === undefined) this.#variables.set(name, known = this.#declare(name));
    return known;
  }

  #occurrencesOf(name: string): readonly Name[] {
    this.#occurrences ??= byName(this.#landmarks.names, (one) => one.name);
    return this.#occurrences.get(name) ?? [];
  }

  /** Members of enumerations whose name is a string. */
  #quotedMembersOf(name: string): readonly TSESTree.TSEnumMember[] {
    this.#quotedMembers ??= byName(this.#landmarks.enumMembers, ({ id }) => (id.type === "Literal" ? String(id.value) : undefined));
    return this.#quotedMembers.get(name) ?? [];
  }

  #declare(name: string): Map<Scope, Variable> {
    const variables = new Map<Scope, Variable>();
    const declare = (scope: Scope | null, definition?: Definition): void => {
      if (scope === null) return;
      let variable = variables.get(scope);
      if (variable === undefined) variables.set(scope, variable = new Variable(this, name, scope));
      if (definition === undefined) return;
      variable.defs.push(definition);
      if (definition.name.type !== "Literal") variable.identifiers.push(definition.name);
    };
    const occurrences = this.#occurrencesOf(name);
    if (name === "arguments" && occurrences.length > 0) for (const scope of this.scopes) if (scope.type === "function" && scope.block.type !== "ArrowFunctionExpression") declare(scope);
    for (const occurrence of occurrences) {
      const { declares } = roleOf(occurrence);
      if (declares === undefined) continue;
      for (const scope of this.#homesOf(occurrence, declares)) declare(scope, { type: declares.as, name: occurrence, node: declares.by });
    }
    for (const member of this.#quotedMembersOf(name)) declare(this.around(member.id), { type: "TSEnumMemberName", name: member.id, node: member });
    return variables;
  }

  /** The scopes that get the variable: a class has its name inside of it as well. */
  #homesOf(name: Name, { as, by }: NonNullable<Role["declares"]>): readonly (Scope | null)[] {
    const own = this.#at.get(by);
    let scope = this.around(name);
    if (as === "ClassName" && own !== undefined) return by.type === "ClassDeclaration" ? [scope, own] : [own];
    if (as === "FunctionName" && own !== undefined && by.type === "FunctionExpression") return [own.upper];
    if (by.type === "VariableDeclarator" && by.parent.kind === "var") {
      while (scope !== null && !ofVar.has(scope.type)) scope = scope.upper;
    } else if (by.parent?.type === "TSInferType" && (scope?.type === "functionType" || scope?.type === "mappedType")) {
      // What is inferred in a part of a condition belongs to the whole.
      let outer: Scope | null = scope;
      while (outer?.type === "functionType" || outer?.type === "mappedType") outer = outer.upper;
      if (outer?.type === "conditionalType") return [outer];
    }
    return [scope];
  }

  referencesOf(variable: Variable): readonly Reference[] {
    this.#refer(variable.name);
    return variable.found;
  }

  /** Gives all variables of a name their references. */
  #refer(name: string): void {
    if (this.#referred.has(name)) return;
    this.#referred.add(name);
    const variables = this.named(name);
    for (const identifier of this.#occurrencesOf(name)) {
      for (const use of roleOf(identifier).uses) {
        const variable = this.#meant(identifier, use, variables);
        variable?.found.push(new Reference(identifier, variable, use));
      }
    }
  }

  #meant(identifier: Name, { of }: Use, variables: ReadonlyMap<Scope, Variable>): Variable | undefined {
    // The initial value of a field may be nothing but the name.
    for (let scope = this.#at.get(identifier) ?? this.around(identifier); scope !== null; scope = scope.upper) {
      const variable = variables.get(scope);
      if (variable !== undefined && (of === "either" || variable.is(of)) && !isBelow(identifier, variable)) return variable;
    }
    return undefined;
  }
}

function byName<Item>(items: readonly Item[], nameOf: (item: Item) => string | undefined): ReadonlyMap<string, readonly Item[]> {
  const lists = new Map<string, Item[]>();
  for (const item of items) {
    const name = nameOf(item);
    if (name === undefined) continue;
    const list = lists.get(name);
    if (list === undefined) lists.set(name, [item]);
    else list.push(item);
  }
  return lists;
}

/** Whether the variable is declared in the body of a function, where its parameters and their defaults do not see it. */
function isBelow(identifier: Name, { scope, defs }: Variable): boolean {
  if (scope.type !== "function" || defs[0]?.type === "Parameter" || !("body" in scope.block) || scope.block.type === "Program") return false;
  const start = (scope.block.body as Node | null | undefined)?.range[0] ?? -1; // a function's
  return identifier.range[0] < start && defs.every(({ name }) => name.range[0] >= start);
}

class Scope {
  readonly type: ScopeType;
  readonly block: Node;
  readonly #all: SourceScopes;
  #upper: Scope | null | undefined;

  constructor(all: SourceScopes, type: ScopeType, block: Node, upper: Scope | undefined) {
    this.#all = all;
    this.type = type;
    this.block = block;
    this.#upper = upper;
  }

  get upper(): Scope | null {
    return (this.#upper ??= this.#all.around(this.block));
  }

  /** The part of a map that is used. */
  get set(): this {
    return this;
  }

  get(name: string): Variable | undefined {
    return this.#all.named(name).get(this);
  }
}

class Variable {
  readonly name: string;
  readonly scope: Scope;
  readonly defs: Definition[] = [];
  readonly identifiers: Node[] = [];
  readonly found: Reference[] = [];
  readonly #all: SourceScopes;

  constructor(all: SourceScopes, name: string, scope: Scope) {
    this.#all = all;
    this.name = name;
    this.scope = scope;
  }

  get references(): readonly Reference[] {
    return this.#all.referencesOf(this);
  }

  is(what: "value" | "type"): boolean {
    const others: ReadonlySet<DefinitionType> = what === "type" ? ofValuesOnly : ofTypesOnly;
    return this.defs.length === 0 || this.defs.some(({ type }) => !others.has(type));
  }
}

class Reference {
  readonly identifier: Name;
  readonly resolved: Variable;
  readonly #use: Use;

  constructor(identifier: Name, resolved: Variable, use: Use) {
    this.identifier = identifier;
    this.resolved = resolved;
    this.#use = use;
  }

  /** Whether the write is the one of a declaration. */
  get init(): boolean | undefined {
    return this.#use.init;
  }

  isRead(): boolean {
    return this.#use.isRead;
  }

  isWrite(): boolean {
    return this.#use.isWrite;
  }
}

const ofTypesOnly: ReadonlySet<DefinitionType> = new Set(["Type"]);
const ofValuesOnly: ReadonlySet<DefinitionType> = new Set(["CatchClause", "FunctionName", "Parameter", "Variable"]);
