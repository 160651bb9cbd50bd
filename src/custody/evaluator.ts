/**
 * Expression → what is known about it. The heart of the model.
 *
 * Evaluation is lazy, bounded by fuel and depth, and never throws: what it can't follow is `unknown`.
 * It does not run code; it reads definitions. A variable with several writes answers with a choice,
 * a parameter nobody filled in answers with itself, so that callers can be asked (see `wrappers.ts`).
 */
import type { TSESTree } from "@typescript-eslint/utils";
import { type Abstract, alternatives, type Choice, type Environment, type Known, type Primitive, type Step } from "./abstract.ts";
import { evaluateCall } from "./calls.ts";
import { nameOfKey } from "./collections.ts";
import { arrayOf, binaryOf, conditionalOf, logicalAssignmentOf, logicalOf, taggedOf, templateOf, unaryOf } from "./expressions.ts";
import type { Knowledge } from "./knowledge.ts";
import { memberOfClass } from "./classes.ts";
import { anyMember, memberOf } from "./members.ts";
import { objectFromExpression } from "./objects.ts";
import type { Project } from "./project.ts";
import { Reach } from "./reach.ts";
import { thisOf } from "./receivers.ts";
import { isAmbient, type SourceFile } from "./source-file.ts";
import { type FunctionNode, isClass, isFunction, type Node, ownerOfThis, unwrap, writtenKey } from "./syntax.ts";
import type { TypeInformation } from "./typed.ts";
import { variableValue } from "./variables.ts";
import { withMemberWrites, writtenMember } from "./written-members.ts";

/** Steps of one question. Ten thousand nested concatenations end here, not in a stack overflow. */
const fuelPerQuestion = 400;
const maxDepth = 120;
/** Questions in which an answer may be cut short (by a circle, by functions in functions) before it stays what it is. */
const maxAttempts = 3;

/** Names that the language itself gives a value. */
const constants: ReadonlyMap<string, Primitive> = new Map([["undefined", undefined], ["NaN", Number.NaN], ["Infinity", Number.POSITIVE_INFINITY]]);
const maxCallsWatched = 16;
/** Options of a choice: more are as good as unknown. */
const maxOptions = 16;

export class Evaluator {
  readonly knowledge: Knowledge;
  readonly project: Project;
  readonly #memo = new Map<Node, Abstract>();
  /** Answers to whole questions, also those that were cut short: asked again, they would be the same. */
  readonly #answers = new Map<Node, Abstract>();
  readonly #reaches = new Map<SourceFile, Reach>();
  readonly #active = new Set<Node>();
  readonly #functions: FunctionNode[] = [];
  readonly #watched: { readonly fn: FunctionNode; readonly calls: (readonly Abstract[])[] }[] = [];
  /** Answers that were cut short on the way of a question: not asked again in the same one, nor for ever in later ones. */
  readonly #partial = new Map<Node, { question: number; times: number; value: Abstract }>();
  #question = 0;
  #fuel = fuelPerQuestion;
  #depth = 0;
  #steps = 0;
  /** Set when an answer was cut short, so that it is not remembered as the truth. */
  #cut = false;

  /** What TypeScript knows of the linted file, when a program is there. */
  readonly types: TypeInformation | undefined;

  constructor(knowledge: Knowledge, project: Project, types?: TypeInformation) {
    this.knowledge = knowledge;
    this.project = project;
    this.types = types;
  }

  /** Expressions evaluated so far, for all questions together. */
  get steps(): number {
    return this.#steps;
  }

  /** What of a file could be a library's at all. */
  reachOf(file: SourceFile): Reach {
    let reach = this.#reaches.get(file);
    if (!reach) this.#reaches.set(file, (reach = new Reach(file, this.knowledge, this.project)));
    return reach;
  }

  /** Starts a question with a full tank. Facts do so once for each argument they look at. */
  ask(node: Node, file: SourceFile): Abstract {
    const known = this.#answers.get(node);
    this.refuel();
    if (known) return known;
    const answer = this.evaluate(node, file, undefined);
    this.#answers.set(node, answer);
    return answer;
  }

  /** For facts that go on from an answer: members of objects are evaluated when they are asked for. */
  refuel(): void {
    this.#question++;
    this.#fuel = fuelPerQuestion;
    this.#cut = false;
  }

  evaluate(node: Node, file: SourceFile, env: Environment): Abstract {
    const known = env === undefined ? this.#memo.get(node) : undefined;
    if (known) return known;
    const partial = env === undefined && this.#depth > 0 ? this.#partial.get(node) : undefined;
    if (partial && (partial.question === this.#question || partial.times >= maxAttempts)) {
      this.#cut = true;
      return partial.value;
    }
    if (this.#fuel <= 0 || this.#depth >= maxDepth || this.#active.has(node)) {
      // A cycle (`a = b; b = a`) or adversarial input: unknown, and not remembered.
      this.#cut = true;
      return this.unknown(node, file);
    }
    this.#fuel--;
    this.#steps++;
    this.#depth++;
    this.#active.add(node);
    const cutBefore = this.#cut;
    this.#cut = false;
    try {
      const value = this.#evaluate(unwrap(node), file, env);
      if (env !== undefined) return value;
      if (this.#cut) this.#partial.set(node, { question: this.#question, times: (this.#partial.get(node)?.times ?? 0) + 1, value });
      else this.#memo.set(node, value);
      return value;
    } finally {
      this.#active.delete(node);
      this.#depth--;
      this.#cut ||= cutBefore;
    }
  }

  /** Whether a function of the project may be read here: three deep at most and never one inside itself. */
  mayEnter(fn: FunctionNode): boolean {
    const may = this.#functions.length < 3 && !this.#functions.includes(fn);
    this.#cut ||= !may;
    return may;
  }

  /** Reads a function of the project that may be entered. */
  inside<T>(fn: FunctionNode, read: () => T): T {
    this.#functions.push(fn);
    try {
      return read();
    } finally {
      this.#functions.pop();
    }
  }

  /** Evaluates an expression anew and tells what a function is called with on the way. */
  watch(fn: FunctionNode, node: Node, file: SourceFile): readonly (readonly Abstract[])[] {
    if (this.#watched.length >= 2 || this.#watched.some((one) => one.fn === fn)) return [];
    const watched = { fn, calls: [] as (readonly Abstract[])[] };
    this.#watched.push(watched);
    try {
      // With an environment, though it is empty, nothing is remembered or recalled.
      this.evaluate(node, file, new Map());
      return watched.calls;
    } finally {
      this.#watched.pop();
    }
  }

  /** A function of the project is read for a call. */
  called(fn: FunctionNode, given: () => readonly Abstract[]): void {
    for (const watched of this.#watched) if (watched.fn === fn && watched.calls.length < maxCallsWatched) watched.calls.push(given());
  }

  unknown(node: Node, file: SourceFile): Abstract {
    return { kind: "unknown", node, file, steps: [] };
  }

  known(value: Primitive, node: Node, file: SourceFile): Known {
    return { kind: "known", value, node, file, steps: [] };
  }

  /** A choice with nested choices opened, equal options merged, and at most `maxOptions` of them. */
  choice(why: Choice["why"], options: readonly Abstract[], node: Node, file: SourceFile): Abstract {
    const opened: Abstract[] = [];
    let reason = why;
    for (const option of options) {
      if (option.kind === "choice" && option.why === "fallback") reason = "fallback";
      if (opened.length >= maxOptions) continue;
      if (option.kind !== "choice") addOption(opened, option);
      else for (const one of alternatives(option)) addOption(opened, one);
    }
    const [only] = opened;
    if (opened.length === 1 && only) return only;
    if (opened.length === 0) return this.unknown(node, file);
    return { kind: "choice", why: reason, options: opened, node, file, steps: [] };
  }

  step(file: SourceFile, node: Node, what: string): Step {
    return { file, node, what };
  }

  #evaluate(node: Node, file: SourceFile, env: Environment): Abstract {
    switch (node.type) {
      case "Literal":
        return "regex" in node ? this.unknown(node, file) : this.known(node.value as Primitive, node, file);
      case "TemplateLiteral":
        return templateOf(this, node, file, env);
      case "TaggedTemplateExpression":
        return taggedOf(this, node, file, env);
      case "Identifier":
        return this.#identifier(node, file, env);
      case "MemberExpression":
        return this.#member(node, file, env);
      case "CallExpression":
      case "NewExpression":
      case "ImportExpression":
        return evaluateCall(this, node, file, env);
      case "ObjectExpression":
        return objectFromExpression(this, node, file, env);
      case "ArrayExpression":
        return arrayOf(this, node, file, env);
      case "BinaryExpression":
        return binaryOf(this, node, file, env);
      case "LogicalExpression":
        return logicalOf(this, node, file, env);
      case "ConditionalExpression":
        return conditionalOf(this, node, file, env);
      case "UnaryExpression":
        return unaryOf(this, node, file, env);
      case "AwaitExpression":
        return this.evaluate(node.argument, file, env);
      case "YieldExpression": {
        // What stands for a value in generators that are run by a library: `yield* setting`. A list is what is handed out.
        const inner = node.delegate && node.argument ? this.evaluate(node.argument, file, env) : undefined;
        return inner && inner.kind !== "array" ? inner : this.unknown(node, file);
      }
      case "AssignmentExpression":
        return node.operator === "=" ? this.evaluate(node.right, file, env) : logicalAssignmentOf(this, node, file, env);
      case "SequenceExpression": {
        const last = node.expressions.at(-1);
        return last ? this.evaluate(last, file, env) : this.unknown(node, file);
      }
      case "ThisExpression":
        return thisOf(this, node, file, env);
      case "MetaProperty":
        return { kind: "api", library: undefined, path: "import.meta", node, file, steps: [] };
      default:
        if (isFunction(node)) return { kind: "function", fn: node, env, node, file, steps: [] };
        if (isClass(node)) return { kind: "class", definition: node, node, file, steps: [] };
        return this.unknown(node, file);
    }
  }

  #identifier(node: TSESTree.Identifier, file: SourceFile, env: Environment): Abstract {
    const variable = file.variableOf(node);
    if (variable && isAmbient(variable)) return this.globalValue(node.name, node, file);
    const given = variable && env?.get(variable);
    if (given) return given.kind === "object" ? withMemberWrites(this, variable, given, node, file, env) : given;
    if (variable) return variableValue(this, variable, node, file, env);
    return this.globalValue(node.name, node, file);
  }

  /** The value of a variable at the end of the file, by the identifier that declares it. */
  evaluateDeclared(identifier: TSESTree.Identifier, file: SourceFile): Abstract {
    const variable = file.variableOf(identifier);
    return variable ? variableValue(this, variable, file.ast, file, undefined) : this.unknown(identifier, file);
  }

  /** A name that the file does not declare: a library's global, or the platform's. */
  globalValue(name: string, node: Node, file: SourceFile): Abstract {
    if (constants.has(name)) return this.known(constants.get(name), node, file);
    const entry = this.knowledge.global(name);
    return { kind: "api", library: entry?.library, path: entry ? entry.prefix : name, node, file, steps: [] };
  }

  #member(node: TSESTree.MemberExpression, file: SourceFile, env: Environment): Abstract {
    const name = this.memberName(node, file, env);
    if (node.object.type === "Super") {
      const owner = ownerOfThis(node);
      const base = isClass(owner) && owner.superClass ? this.evaluate(owner.superClass, file, env) : undefined;
      if (base?.kind === "class" && name !== undefined) return memberOfClass(this, base.definition, name, base.file, undefined) ?? this.unknown(node, file);
      return this.unknown(node, file);
    }
    const object = this.evaluate(node.object, file, env);
    if (name === undefined) return anyMember(this, object, node, file);
    const value = memberOf(this, object, name, node, file);
    return object.kind === "parameter" || object.kind === "unknown" ? writtenMember(this, node, name, value, file, env) : value;
  }

  /** Name of the member read, written or computed from a known value. */
  memberName(node: TSESTree.MemberExpression, file: SourceFile, env: Environment): string | undefined {
    const written = writtenKey(node.property, node.computed);
    if (written !== undefined || !node.computed) return written;
    return nameOfKey(this.evaluate(node.property, file, env));
  }
}

function addOption(options: Abstract[], one: Abstract): void {
  if (options.length < maxOptions && !options.some((other) => isSame(other, one))) options.push(one);
}

/** Two values are one: the same kind from the same syntax, and not members of different things read there. */
function isSame(a: Abstract, b: Abstract): boolean {
  if (a.node !== b.node || a.kind !== b.kind) return false;
  if (a.kind === "result" && b.kind === "result") return a.site.row === b.site.row && a.member === b.member;
  if (a.kind === "api" && b.kind === "api") return a.library === b.library && a.path === b.path;
  if (a.kind === "bytes" && b.kind === "bytes") return a.bytes.length === b.bytes.length && a.bytes.every((byte, i) => byte === b.bytes[i]);
  if (a.kind === "array" && b.kind === "array") return a.elements.length === b.elements.length && a.elements.every((one, i) => isSame(one, b.elements[i] ?? one));
  return !(a.kind === "known" && b.kind === "known") || a.value === b.value;
}
