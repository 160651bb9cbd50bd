/**
 * Loops and the like over constants, worked out step by step: `for (const code of codes) key += String.fromCharCode(code)`.
 *
 * A small part of the language over values of its own: text, numbers, lists, bytes, plain objects, functions of the file. What is
 * not in it, or not constant, ends the attempt (`GivenUp`), and so does fuel. Nothing of the host can be reached: no member but
 * an element, a size or an own one is read, and only the methods of `interpreted-methods.ts` are called.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import type { Abstract, Environment, Primitive } from "./abstract.ts";
import type { Evaluator } from "./evaluator.ts";
import { bindPattern, constantValue, weightOf } from "./interpreted-sources.ts";
import { construct } from "./interpreted-memory.ts";
import { callBuiltin, callMethod } from "./interpreted-methods.ts";
import { binary, bounded, type Closure, giveUp, isBuiltin, isClosure, listed, memberOfValue, namesOf, type Scope, setMember, sizeOf, text, unary, type Value } from "./interpreted-values.ts";
import { patternOf } from "./patterns.ts";
import type { SourceFile, Variable } from "./source-file.ts";
import { isFunction, type Node, unwrap, writtenKey, parametersOf } from "./syntax.ts";

const fuelPerAttempt = 20_000;
const maxDepth = 60;
/** Methods whose work does not grow with what they are asked of; others burn fuel by its size. */
const ofOneElement: ReadonlySet<string> = new Set(["charCodeAt", "charAt", "codePointAt", "at", "substr", "substring", "slice", "push", "pop", "get", "set", "has", "add", "startsWith", "endsWith", "getUint8", "setUint8"]);

type Completion = { readonly kind: "return"; readonly value: Value } | "break" | "continue" | undefined;

export class Interpreter {
  readonly evaluator: Evaluator;
  /** The constant that went in and says most: where a finding points. */
  source: Abstract | undefined;
  #file: SourceFile;
  #env: Environment;
  #fuel = fuelPerAttempt;
  #depth = 0;
  #scope: Scope;
  /** Of names that stand outside, by where they are read. */
  readonly #outside = new Map<Node, Value>();

  constructor(evaluator: Evaluator, file: SourceFile, env: Environment, scope: Scope = new Map()) {
    this.evaluator = evaluator;
    this.#file = file;
    this.#env = env;
    this.#scope = scope;
  }

  get steps(): number {
    return fuelPerAttempt - this.#fuel;
  }

  /** What a closure returns. */
  call({ fn, scope, file, env }: Closure, args: readonly Value[]): Value {
    if (this.#depth > maxDepth || fn.async || fn.generator) giveUp();
    const outer = { scope: this.#scope, file: this.#file, env: this.#env };
    // Variables are told apart by their declarations, so that one map serves for all that are around.
    this.#scope = new Map(scope);
    this.#file = file;
    this.#env = env;
    this.#depth++;
    try {
      parametersOf(fn).forEach((pattern, i) => {
        if (pattern.type === "RestElement") this.#bind(pattern.argument, args.slice(i));
        else this.#bind(pattern, args[i]);
      });
      if (fn.body.type !== "BlockStatement") return this.expression(fn.body);
      const done = this.#block(fn.body.body);
      return typeof done === "object" ? done.value : undefined;
    } finally {
      // What the function wrote to variables around it stays.
      for (const variable of scope.keys()) scope.set(variable, this.#scope.get(variable));
      for (const variable of outer.scope.keys()) if (scope.has(variable)) outer.scope.set(variable, scope.get(variable));
      this.#depth--;
      this.#scope = outer.scope;
      this.#file = outer.file;
      this.#env = outer.env;
    }
  }

  valueOf(variable: Variable): Value {
    return this.#scope.get(variable);
  }

  /** Runs a statement, or one declaration of it. */
  run(node: Node): void {
    if (node.type === "VariableDeclarator") this.#declare(node);
    else if (this.#statement(node) !== undefined) giveUp();
  }

  #burn(): void {
    if (--this.#fuel <= 0) giveUp();
  }

  #block(statements: readonly Node[]): Completion {
    for (const statement of statements) {
      const done = this.#statement(statement);
      if (done !== undefined) return done;
    }
    return undefined;
  }

  #statement(node: Node): Completion {
    this.#burn();
    switch (node.type) {
      case "VariableDeclaration":
        node.declarations.forEach((one) => this.#declare(one));
        return undefined;
      case "ExpressionStatement":
        this.expression(node.expression);
        return undefined;
      case "BlockStatement":
        return this.#block(node.body);
      case "IfStatement":
        if (this.expression(node.test)) return this.#statement(node.consequent);
        return node.alternate ? this.#statement(node.alternate) : undefined;
      case "ForStatement":
        if (node.init?.type === "VariableDeclaration") this.#statement(node.init);
        else if (node.init) this.expression(node.init);
        return this.#loop(() => !node.test || Boolean(this.expression(node.test)), node.body, () => node.update && this.expression(node.update));
      case "WhileStatement":
        return this.#loop(() => Boolean(this.expression(node.test)), node.body);
      case "DoWhileStatement": {
        let isFirst = true;
        return this.#loop(() => isFirst ? !(isFirst = false) : Boolean(this.expression(node.test)), node.body);
      }
      case "ForOfStatement":
        return node.await ? giveUp() : this.#over(listed(this.expression(node.right)), node);
      case "ForInStatement":
        return this.#over(namesOf(this.expression(node.right)), node);
      case "ReturnStatement":
        return { kind: "return", value: node.argument ? this.expression(node.argument) : undefined };
      case "BreakStatement":
        return node.label ? giveUp() : "break";
      case "ContinueStatement":
        return node.label ? giveUp() : "continue";
      case "FunctionDeclaration":
      case "EmptyStatement":
        return undefined;
      default:
        return giveUp();
    }
  }

  #declare({ id, init }: TSESTree.VariableDeclarator): void {
    this.#bind(id, init ? this.expression(init) : undefined);
  }

  #loop(goesOn: () => boolean, body: Node, after: () => unknown = () => undefined): Completion {
    while (goesOn()) {
      this.#burn();
      const done = this.#statement(body);
      if (done === "break") return undefined;
      if (typeof done === "object") return done;
      after();
    }
    return undefined;
  }

  #over(values: readonly Value[], { left, body }: TSESTree.ForOfStatement | TSESTree.ForInStatement): Completion {
    const rest = values[Symbol.iterator]();
    let next = rest.next();
    return this.#loop(() => {
      if (next.done === true) return false;
      if (left.type === "VariableDeclaration") this.#bind(left.declarations[0]?.id ?? giveUp(), next.value);
      else this.#assign(left, next.value);
      next = rest.next();
      return true;
    }, body);
  }

  #bind(pattern: Node, value: Value): void {
    bindPattern(pattern, value, (name, one) => this.#scope.set(this.#file.variableOf(name) ?? giveUp(), one), (node) => this.expression(node));
  }

  #assign(target: Node, value: Value): void {
    const inner = unwrap(target);
    if (inner.type === "Identifier") {
      const variable = this.#file.variableOf(inner);
      // What stands outside is somebody else's.
      if (!variable || !this.#scope.has(variable)) giveUp();
      this.#scope.set(variable, value);
    } else if (inner.type === "MemberExpression") {
      setMember(this.expression(inner.object), this.#key(inner), value);
    } else giveUp();
  }

  #key(node: TSESTree.MemberExpression): string {
    const written = writtenKey(node.property, node.computed);
    if (written !== undefined) return written;
    const key = node.computed ? this.expression(node.property) : giveUp();
    return typeof key === "string" || typeof key === "number" ? String(key) : giveUp();
  }

  expression(given: Node): Value {
    this.#burn();
    const node = unwrap(given);
    switch (node.type) {
      case "Literal":
        return "regex" in node ? (patternOf(node) ?? giveUp()) : this.#written(node.value as Primitive, node);
      case "TemplateLiteral":
        return bounded(node.quasis.map((quasi, i) => quasi.value.cooked + (node.expressions[i] ? text(this.expression(node.expressions[i])) : "")).join(""));
      case "Identifier":
        return this.#identifier(node);
      case "MemberExpression":
        return this.#member(node);
      case "CallExpression":
        return this.#call(node);
      case "NewExpression": {
        const callee = this.expression(node.callee);
        return isBuiltin(callee) ? construct(callee.path, this.#arguments(node.arguments)) : giveUp();
      }
      case "ArrayExpression":
        return this.#written(this.#arguments(node.elements.map((one) => one ?? giveUp())), node);
      case "ObjectExpression":
        return new Map(node.properties.map((one) => (one.type === "Property" && one.kind === "init" ? [writtenKey(one.key, one.computed) ?? giveUp(), this.expression(one.value)] : giveUp())));
      case "BinaryExpression":
        return binary(node.operator, this.expression(node.left), this.expression(node.right));
      case "LogicalExpression": {
        const left = this.expression(node.left);
        const takesRight = node.operator === "??" ? left === undefined || left === null : node.operator === "||" ? !left : Boolean(left);
        return takesRight ? this.expression(node.right) : left;
      }
      case "ConditionalExpression":
        return this.expression(this.expression(node.test) ? node.consequent : node.alternate);
      case "UnaryExpression":
        return unary(node.operator, this.expression(node.argument));
      case "UpdateExpression": {
        const before = this.expression(node.argument);
        if (typeof before !== "number") return giveUp();
        const after = node.operator === "++" ? before + 1 : before - 1;
        this.#assign(node.argument, after);
        return node.prefix ? after : before;
      }
      case "AssignmentExpression": {
        if (node.operator === "||=" || node.operator === "??=" || node.operator === "&&=") return giveUp();
        const value = node.operator === "=" ? this.expression(node.right) : binary(node.operator.slice(0, -1), this.expression(node.left), this.expression(node.right));
        this.#assign(node.left, value);
        return value;
      }
      case "SequenceExpression":
        return node.expressions.map((one) => this.expression(one)).at(-1);
      default:
        return isFunction(node) ? { kind: "closure", fn: node, scope: this.#scope, file: this.#file, env: this.#env } : giveUp();
    }
  }

  #written<T extends Value>(value: T, node: Node): T {
    const weight = typeof value === "string" || Array.isArray(value) ? value.length : 0;
    if (weight > weightOf(this.source)) this.source = { kind: "array", elements: [], open: true, node, file: this.#file, steps: [] };
    return value;
  }

  #identifier(node: TSESTree.Identifier): Value {
    const variable = this.#file.variableOf(node);
    if (variable && this.#scope.has(variable)) return this.#scope.get(variable);
    if (this.#outside.has(node)) return this.#outside.get(node);
    const value = this.valueFrom(this.evaluator.evaluate(node, this.#file, this.#env));
    this.#outside.set(node, value);
    return value;
  }

  /** A value of the model, when it is constant in full. */
  valueFrom(value: Abstract): Value {
    return constantValue(value, (source) => this.#weigh(source));
  }

  #weigh(value: Abstract): void {
    if (weightOf(value) > weightOf(this.source)) this.source = value;
  }

  #member(node: TSESTree.MemberExpression): Value {
    const object = this.expression(node.object);
    const name = this.#key(node);
    return isBuiltin(object) ? { kind: "builtin", path: object.path === "" ? name : `${object.path}.${name}` } : memberOfValue(object, name);
  }

  #arguments(nodes: readonly Node[]): Value[] {
    return bounded(nodes.flatMap((node) => (node.type === "SpreadElement" ? listed(this.expression(node.argument)) : [this.expression(node)])));
  }

  #call(node: TSESTree.CallExpression): Value {
    const callee = unwrap(node.callee);
    if (callee.type === "MemberExpression") {
      const receiver = this.expression(callee.object);
      const name = this.#key(callee);
      const args = this.#arguments(node.arguments);
      if (!ofOneElement.has(name)) this.#fuel -= sizeOf(receiver) >> 6;
      if (isBuiltin(receiver)) return callBuiltin(this, `${receiver.path}.${name}`, args);
      const own = receiver instanceof Map ? receiver.get(name) : undefined;
      return own === undefined ? callMethod(this, receiver, name, args) : this.apply(own, args);
    }
    return this.apply(this.expression(callee), this.#arguments(node.arguments));
  }

  /** Calls a value. */
  apply(callee: Value, args: readonly Value[]): Value {
    if (isBuiltin(callee)) return callBuiltin(this, callee.path, args);
    return isClosure(callee) ? this.call(callee, args) : giveUp();
  }
}
