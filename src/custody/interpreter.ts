/**
 * Loops and the like over constants, worked out step by step: `for (const code of codes) key += String.fromCharCode(code)`.
 *
 * A small part of the language over values of its own: text, numbers, lists, bytes, plain objects, functions of the file. What is
 * not in it, or not constant, ends the attempt (`GivenUp`), and so does fuel. Nothing of the host can be reached: no member but
 * an element, a size or an own one is read, and only the methods of `interpreted-methods.ts` are called.
 * Expressions and calls stand here, statements in `interpreted-statements.ts`.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import type { Abstract, Environment, Primitive } from "./abstract.ts";
import type { Evaluator } from "./evaluator.ts";
import { bindPattern, constantValue, nameOf, weightOf } from "./interpreted-sources.ts";
import { construct } from "./interpreted-memory.ts";
import { callBuiltin, callMethod } from "./interpreted-methods.ts";
import { run, runAll } from "./interpreted-statements.ts";
import { asNumber, binary, bounded, type Closure, Dictionary, giveUp, isBuiltin, isClosure, isMemory, isTrue, listed, memberOfValue, memoryOf, Scope, setMember, sizeOf, takesRight, text, unary, type Value } from "./interpreted-values.ts";
import { patternOf } from "./patterns.ts";
import type { SourceFile, Variable } from "./source-file.ts";
import { isFunction, type Node, unwrap, writtenKey, parametersOf } from "./syntax.ts";

const fuelPerAttempt = 20_000;
const maxCalls = 60;
/** Expressions in expressions, through all calls: deeper ones end the attempt long before the stack does. */
const maxNesting = 300;
/** Methods whose work does not grow with what they are asked of; others burn fuel by its size. */
const ofOneElement: ReadonlySet<string> = new Set(["charCodeAt", "charAt", "codePointAt", "at", "substr", "substring", "slice", "push", "pop", "get", "set", "has", "add", "startsWith", "endsWith", "getUint8", "setUint8"]);
/** Methods that change what they are asked of. */
const changing = /^(?:push|pop|shift|unshift|reverse|sort|splice|fill|add|delete|clear|copyWithin|write\w*|set\w*)$/u;

/** Where a value stands that an assignment changes. */
interface Place {
  get(): Value;
  set(value: Value): void;
}

export class Interpreter {
  readonly evaluator: Evaluator;
  /** The constant that went in and says most: where a finding points. */
  source: Abstract | undefined;
  #file: SourceFile;
  #env: Environment;
  #fuel = fuelPerAttempt;
  #calls = 0;
  #nesting = 0;
  #scope = new Scope();
  /** Of the function that runs: where `var` declares. */
  #frame = this.#scope;
  /** Of names that stand outside, by where they are read. */
  readonly #outside = new Map<Node, Value>();
  /** Constants of others: a copy of each, so that nothing may be written to them. */
  readonly #foreign = new WeakSet<object>();

  constructor(evaluator: Evaluator, file: SourceFile, env: Environment) {
    this.evaluator = evaluator;
    this.#file = file;
    this.#env = env;
  }

  get steps(): number {
    return fuelPerAttempt - this.#fuel;
  }

  /** What a closure returns. */
  call({ fn, scope, file, env }: Closure, args: readonly Value[]): Value {
    if (this.#calls > maxCalls || fn.async || fn.generator) giveUp();
    const outer = { scope: this.#scope, frame: this.#frame, file: this.#file, env: this.#env };
    this.#scope = this.#frame = new Scope(scope);
    this.#file = file;
    this.#env = env;
    this.#calls++;
    parametersOf(fn).forEach((pattern, i) => {
      if (pattern.type === "RestElement") this.bind(pattern.argument, args.slice(i));
      else this.bind(pattern, args[i]);
    });
    const done = fn.body.type === "BlockStatement" ? runAll(this, fn.body.body) : { value: this.expression(fn.body) };
    this.#calls--;
    this.#scope = outer.scope;
    this.#frame = outer.frame;
    this.#file = outer.file;
    this.#env = outer.env;
    return typeof done === "object" ? done.value : undefined;
  }

  valueOf(variable: Variable): Value {
    return this.#scope.get(variable);
  }

  /** Runs a statement, or one declaration of it. */
  run(node: Node): void {
    if (node.type === "VariableDeclarator") this.bind(node.id, node.init ? this.expression(node.init) : undefined);
    else if (run(this, node) !== undefined) giveUp();
  }

  burn(): void {
    if (--this.#fuel <= 0) giveUp();
  }

  /** Runs in a scope of its own. */
  inside<T>(work: () => T): T {
    const outer = this.#scope;
    this.#scope = new Scope(outer);
    const done = work();
    this.#scope = outer;
    return done;
  }

  nextTurn(): void {
    this.#scope = this.#scope.again();
  }

  isInScope(name: TSESTree.Identifier): boolean {
    const variable = this.#file.variableOf(name);
    return variable !== undefined && this.#scope.has(variable);
  }

  /** Declares what a pattern names. @param isVar In the function, not in the block. */
  bind(pattern: Node, value: Value, isVar = false): void {
    const scope = isVar ? this.#frame : this.#scope;
    bindPattern(pattern, value, (name, one) => scope.declare((name.type === "Identifier" ? this.#file.variableOf(name) : undefined) ?? giveUp(), one), (node) => this.expression(node));
  }

  assign(target: Node, value: Value): void {
    bindPattern(target, value, (one, part) => this.#place(one).set(part), (node) => this.expression(node));
  }

  #place(target: Node): Place {
    const node = unwrap(target);
    if (node.type === "Identifier") {
      const variable = this.#file.variableOf(node);
      // What stands outside is somebody else's.
      return { get: () => this.#identifier(node), set: (value) => this.#scope.set(variable ?? giveUp(), value) };
    }
    if (node.type !== "MemberExpression") return giveUp();
    const object = this.expression(node.object);
    const name = this.#key(node);
    return { get: () => memberOfValue(object, name), set: (value) => setMember(this.#own(object), name, value) };
  }

  /** What is about to be changed. */
  #own(value: Value): Value {
    return typeof value === "object" && value !== null && this.#foreign.has(value) ? giveUp() : value;
  }

  #key(node: TSESTree.MemberExpression): string {
    const written = writtenKey(node.property, node.computed);
    if (written !== undefined) return written;
    return node.computed ? nameOf(this.expression(node.property)) : giveUp();
  }

  expression(given: Node): Value {
    this.burn();
    if (++this.#nesting > maxNesting) giveUp();
    const value = this.#expression(unwrap(given));
    this.#nesting--;
    return value;
  }

  #expression(node: Node): Value {
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
        const args = this.#arguments(node.arguments);
        return isBuiltin(callee) ? this.#ofOwner(args[0], construct(callee.path, args)) : giveUp();
      }
      case "ArrayExpression":
        return this.#written(this.#arguments(node.elements.map((one) => one ?? giveUp())), node);
      case "ObjectExpression":
        return new Map(node.properties.flatMap((one) => this.#property(one)));
      case "BinaryExpression":
        return binary(node.operator, this.expression(node.left), this.expression(node.right));
      case "LogicalExpression": {
        const left = this.expression(node.left);
        return takesRight(node.operator, left) ? this.expression(node.right) : left;
      }
      case "ConditionalExpression":
        return this.expression(isTrue(this.expression(node.test)) ? node.consequent : node.alternate);
      case "UnaryExpression":
        return unary(node.operator, this.expression(node.argument));
      case "UpdateExpression": {
        const place = this.#place(node.argument);
        const before = asNumber(place.get());
        const after = node.operator === "++" ? before + 1 : before - 1;
        place.set(after);
        return node.prefix ? after : before;
      }
      case "AssignmentExpression":
        return this.#assignment(node);
      case "SequenceExpression":
        return node.expressions.map((one) => this.expression(one)).at(-1);
      default:
        return isFunction(node) ? { kind: "closure", fn: node, scope: this.#scope, file: this.#file, env: this.#env } : giveUp();
    }
  }

  #assignment({ operator, left, right }: TSESTree.AssignmentExpression): Value {
    if (left.type === "ArrayPattern" || left.type === "ObjectPattern") {
      const parts = this.expression(right);
      this.assign(left, parts);
      return parts;
    }
    const place = this.#place(left);
    const done = operator.slice(0, -1);
    const before = done === "" ? undefined : place.get();
    if (/^(?:\|\||&&|\?\?)$/u.test(done) && !takesRight(done, before)) return before;
    const given = this.expression(right);
    const value = done === "" || /^(?:\|\||&&|\?\?)$/u.test(done) ? given : binary(done, before, given);
    place.set(value);
    return value;
  }

  #property(one: TSESTree.ObjectLiteralElement): [string, Value][] {
    if (one.type === "SpreadElement") {
      const spread = this.expression(one.argument);
      if (spread === undefined || spread === null) return [];
      return spread instanceof Map && !(spread instanceof Dictionary) ? [...spread] : giveUp();
    }
    if (one.kind !== "init") giveUp();
    return [[writtenKey(one.key, one.computed) ?? nameOf(this.expression(one.key)), this.expression(one.value)]];
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
    this.#disown(value);
    this.#outside.set(node, value);
    return value;
  }

  #disown(value: Value): void {
    if (typeof value !== "object" || value === null || this.#foreign.has(value)) return;
    this.#foreign.add(value);
    if (Array.isArray(value) || value instanceof Map) for (const one of value.values()) this.#disown(one);
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
    return isBuiltin(object) ? { kind: "builtin", path: object.path === "" ? name : `${object.path}.${name}` } : this.#ofOwner(object, memberOfValue(object, name));
  }

  #arguments(nodes: readonly Node[]): Value[] {
    return bounded(nodes.flatMap((node) => (node.type === "SpreadElement" ? listed(this.expression(node.argument)) : [this.expression(node)])));
  }

  #call(node: TSESTree.CallExpression): Value {
    const callee = unwrap(node.callee);
    if (callee.type !== "MemberExpression") return this.apply(this.expression(callee), this.#arguments(node.arguments));
    const receiver = this.expression(callee.object);
    const name = this.#key(callee);
    const args = this.#arguments(node.arguments);
    if (!ofOneElement.has(name)) this.#fuel -= sizeOf(receiver) >> 6;
    if (changing.test(name)) this.#own(receiver);
    // The target stands in front, or is the only one.
    if (name === "copy" || name === "assign") this.#own(args[0]);
    if (name === "encodeInto") this.#own(args[1]);
    if (isBuiltin(receiver)) return callBuiltin(this, `${receiver.path}.${name}`, args);
    const own = receiver instanceof Map && !(receiver instanceof Dictionary) ? receiver.get(name) : undefined;
    return own === undefined ? this.#ofOwner(receiver, callMethod(this, receiver, name, args)) : this.apply(own, args);
  }

  /** Memory that is shared with somebody else's is somebody else's. */
  #ofOwner(owner: Value, made: Value): Value {
    if (isMemory(owner) && isMemory(made) && this.#foreign.has(owner) && memoryOf(owner) === memoryOf(made)) this.#foreign.add(made);
    return made;
  }

  /** Calls a value. */
  apply(callee: Value, args: readonly Value[]): Value {
    if (isBuiltin(callee)) return callBuiltin(this, callee.path, args);
    return isClosure(callee) ? this.call(callee, args) : giveUp();
  }
}
