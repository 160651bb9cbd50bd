/**
 * Expression → what is known about it. The heart of the model.
 *
 * Evaluation is lazy, bounded by fuel and depth, and never throws: what it can't follow is `unknown`.
 * It does not run code; it reads definitions. A variable with several writes answers with a choice,
 * a parameter nobody filled in answers with itself, so that callers can be asked (see `wrappers.ts`).
 */
import type { TSESTree } from "@typescript-eslint/utils";
import {
  type Abstract, alternatives, type Choice, type Environment, type Known, knownString, maxBytes, type Primitive, type Step, withStep,
} from "./abstract.ts";
import { evaluateCall } from "./calls.ts";
import { foldBinary } from "./fold.ts";
import type { Knowledge } from "./knowledge.ts";
import { memberOf, memberOfClass, objectFromExpression } from "./members.ts";
import type { Project } from "./project.ts";
import type { SourceFile, Variable } from "./source-file.ts";
import { type FunctionNode, isClass, isFunction, type Node, ownerOfThis, unwrap, writtenKey } from "./syntax.ts";
import { variableValue } from "./variables.ts";

/** Steps of one question. Ten thousand nested concatenations end here, not in a stack overflow. */
const fuelPerQuestion = 2_000;
const maxDepth = 120;

export class Evaluator {
  readonly knowledge: Knowledge;
  readonly project: Project;
  readonly #memo = new Map<Node, Abstract>();
  /** Answers to whole questions, also those that were cut short: asked again, they would be the same. */
  readonly #answers = new Map<Node, Abstract>();
  readonly #active = new Set<Node>();
  readonly #functions: FunctionNode[] = [];
  #fuel = fuelPerQuestion;
  #depth = 0;
  /** Set when an answer was cut short, so that it is not remembered as the truth. */
  #cut = false;

  constructor(knowledge: Knowledge, project: Project) {
    this.knowledge = knowledge;
    this.project = project;
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
    this.#fuel = fuelPerQuestion;
    this.#cut = false;
  }

  evaluate(node: Node, file: SourceFile, env: Environment): Abstract {
    const known = env === undefined ? this.#memo.get(node) : undefined;
    if (known) return known;
    if (this.#fuel <= 0 || this.#depth >= maxDepth || this.#active.has(node)) {
      // A cycle (`a = b; b = a`) or adversarial input: unknown, and not remembered.
      this.#cut = true;
      return this.unknown(node, file);
    }
    this.#fuel--;
    this.#depth++;
    this.#active.add(node);
    const cutBefore = this.#cut;
    this.#cut = false;
    try {
      const value = this.#evaluate(unwrap(node), file, env);
      if (env === undefined && !this.#cut) this.#memo.set(node, value);
      return value;
    } finally {
      this.#active.delete(node);
      this.#depth--;
      this.#cut ||= cutBefore;
    }
  }

  /** Reads a function of the project, three deep at most and never one inside itself. */
  inside<T>(fn: FunctionNode, read: () => T): T | undefined {
    if (this.#functions.length >= 3 || this.#functions.includes(fn)) {
      this.#cut = true;
      return undefined;
    }
    this.#functions.push(fn);
    try {
      return read();
    } finally {
      this.#functions.pop();
    }
  }

  unknown(node: Node, file: SourceFile): Abstract {
    return { kind: "unknown", node, file, steps: [] };
  }

  known(value: Primitive, node: Node, file: SourceFile): Known {
    return { kind: "known", value, node, file, steps: [] };
  }

  /** A choice with nested choices opened, equal options merged, and at most sixteen of them: more are as good as unknown. */
  choice(why: Choice["why"], options: readonly Abstract[], node: Node, file: SourceFile): Abstract {
    const opened: Abstract[] = [];
    let reason = why;
    for (const option of options) {
      if (option.kind === "choice" && option.why === "fallback") reason = "fallback";
      for (const one of alternatives(option)) {
        if (opened.length < 16 && !opened.some((other) => other.node === one.node && other.kind === one.kind)) opened.push(one);
      }
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
        return this.#template(node, file, env);
      case "TaggedTemplateExpression":
        return this.#tagged(node, file, env);
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
        return this.#array(node, file, env);
      case "BinaryExpression":
        return this.#binary(node, file, env);
      case "LogicalExpression":
        return this.#logical(node, file, env);
      case "ConditionalExpression":
        return this.#conditional(node, file, env);
      case "UnaryExpression":
        return this.#unary(node, file, env);
      case "AwaitExpression":
        return this.evaluate(node.argument, file, env);
      case "AssignmentExpression":
        return node.operator === "=" ? this.evaluate(node.right, file, env) : this.#logicalAssignment(node, file, env);
      case "SequenceExpression": {
        const last = node.expressions.at(-1);
        return last ? this.evaluate(last, file, env) : this.unknown(node, file);
      }
      case "ThisExpression":
        return this.#this(node, file, env);
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
    if (variable) return env?.get(variable) ?? variableValue(this, variable, node, file, env);
    return this.globalValue(node.name, node, file);
  }

  /** The value of a variable at the end of the file, by the identifier that declares it. */
  evaluateDeclared(identifier: TSESTree.Identifier, file: SourceFile): Abstract {
    const variable = file.variableOf(identifier);
    return variable ? variableValue(this, variable, file.ast, file, undefined) : this.unknown(identifier, file);
  }

  /** A name that the file does not declare: a library's global, or the platform's. */
  globalValue(name: string, node: Node, file: SourceFile): Abstract {
    if (name === "undefined") return this.known(undefined, node, file);
    const entry = this.knowledge.global(name);
    return { kind: "api", library: entry?.library, path: entry ? entry.prefix : name, node, file, steps: [] };
  }

  #this(node: Node, file: SourceFile, env: Environment): Abstract {
    const owner = ownerOfThis(node);
    if (isClass(owner)) return { kind: "instance", definition: owner, node, file, steps: [] };
    return owner ? this.evaluate(owner, file, env) : this.unknown(node, file);
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
    if (name !== undefined) return memberOf(this, object, name, node, file);
    // A computed name: the environment stays the environment, a table answers with any of its values.
    if (object.kind === "environment" || (object.kind === "api" && /^(?:process|import\.meta|Bun)\.env$/u.test(object.path))) {
      return { kind: "environment", name: undefined, node, file, steps: [] };
    }
    if (object.kind === "object" && !object.open) {
      const options = object.keys().map((key) => object.get(key)).filter((value) => value !== undefined);
      return this.choice("condition", options, node, file);
    }
    if (object.kind === "array" && !object.open) return this.choice("condition", object.elements, node, file);
    return this.unknown(node, file);
  }

  /** Name of the member read, written or computed from a known value. */
  memberName(node: TSESTree.MemberExpression, file: SourceFile, env: Environment): string | undefined {
    const written = writtenKey(node.property, node.computed);
    if (written !== undefined || !node.computed) return written;
    const computed = this.evaluate(node.property, file, env);
    if (computed.kind !== "known") return undefined;
    return typeof computed.value === "string" || typeof computed.value === "number" ? String(computed.value) : undefined;
  }

  #template(node: TSESTree.TemplateLiteral, file: SourceFile, env: Environment): Abstract {
    const parts: Abstract[] = [];
    node.quasis.forEach((quasi, i) => {
      if (quasi.value.raw !== "") parts.push(this.known(quasi.value.cooked ?? quasi.value.raw, node, file));
      const expression = node.expressions[i];
      if (expression) parts.push(this.evaluate(expression, file, env));
    });
    return this.joined(parts, node, file);
  }

  /** Concatenation of parts: known when all are, a choice when one is, else partly known. */
  joined(parts: readonly Abstract[], node: Node, file: SourceFile): Abstract {
    if (parts.every((part) => part.kind === "known")) {
      const text = parts.map((part) => String(part.value)).join("");
      if (text.length > maxBytes) return this.unknown(node, file);
      const steps = parts.length === 1 ? (parts[0]?.steps ?? []) : parts.flatMap((part) => part.steps).slice(0, 12);
      return { kind: "known", value: text, node: soleLiteral(parts) ?? node, file, steps };
    }
    const choices = parts.filter((part): part is Choice => part.kind === "choice");
    const [choice] = choices;
    if (choices.length === 1 && choice && choice.options.length <= 8) {
      const options = choice.options.map((option) => this.joined(parts.map((part) => (part === choice ? option : part)), node, file));
      return { ...choice, options, node };
    }
    return { kind: "partial", parts: parts.slice(0, 64), node, file, steps: [] };
  }

  #tagged(node: TSESTree.TaggedTemplateExpression, file: SourceFile, env: Environment): Abstract {
    const tag = this.evaluate(node.tag, file, env);
    if (tag.kind !== "api" || tag.path !== "String.raw") return this.unknown(node, file);
    if (node.quasi.expressions.length > 0) return this.#template(node.quasi, file, env);
    return this.known(node.quasi.quasis[0]?.value.raw, node.quasi, file);
  }

  #array(node: TSESTree.ArrayExpression, file: SourceFile, env: Environment): Abstract {
    const elements: Abstract[] = [];
    let open = false;
    for (const element of node.elements) {
      if (elements.length > 4_096) return this.unknown(node, file);
      if (element === null) elements.push(this.known(undefined, node, file));
      else if (element.type !== "SpreadElement") elements.push(this.evaluate(element, file, env));
      else {
        const spread = this.evaluate(element.argument, file, env);
        if (spread.kind === "array") {
          elements.push(...spread.elements);
          open ||= spread.open;
        } else if (spread.kind === "known" && typeof spread.value === "string") {
          for (const char of spread.value.slice(0, 512)) elements.push({ ...spread, value: char });
        } else if (spread.kind === "bytes") for (const byte of spread.bytes.slice(0, 4_096)) elements.push(this.known(byte, spread.node, spread.file));
        else open = true;
      }
    }
    return { kind: "array", elements, open, node, file, steps: [] };
  }

  #binary(node: TSESTree.BinaryExpression, file: SourceFile, env: Environment): Abstract {
    if (node.operator === "+") return this.#sum(node, file, env);
    const left = this.evaluate(node.left, file, env);
    const right = this.evaluate(node.right, file, env);
    if (node.operator === "|" && (left.kind === "environment" || knownString(right) !== undefined)) {
      // `process.env.X | "secret"`: a slip for `||` that still ships the literal.
      return this.choice("fallback", [left, right], node, file);
    }
    if (left.kind !== "known" || right.kind !== "known") return this.unknown(node, file);
    const folded = foldBinary(node.operator, left.value, right.value);
    return folded ? this.known(folded.constant as Primitive, node, file) : this.unknown(node, file);
  }

  /** A chain of `+`, taken apart without recursion so that its length does not matter. */
  #sum(node: TSESTree.BinaryExpression, file: SourceFile, env: Environment): Abstract {
    const operands: Node[] = [];
    let at: Node = node;
    while (at.type === "BinaryExpression" && at.operator === "+") {
      operands.push(at.right);
      at = unwrap(at.left);
    }
    operands.push(at);
    operands.reverse();
    if (operands.length > 2_000) return this.unknown(node, file);
    const parts = operands.map((operand) => this.evaluate(operand, file, env));
    let start = 0;
    let total: number | undefined;
    // Numbers add up until the first text.
    for (; start < parts.length; start++) {
      const part = parts[start];
      if (part?.kind !== "known" || typeof part.value !== "number") break;
      total = (total ?? 0) + part.value;
    }
    if (start === parts.length) return this.known(total, node, file);
    const rest = parts.slice(start);
    return this.joined(total === undefined ? rest : [this.known(total, node, file), ...rest], node, file);
  }

  #logical(node: TSESTree.LogicalExpression, file: SourceFile, env: Environment): Abstract {
    const left = this.evaluate(node.left, file, env);
    const right = this.evaluate(node.right, file, env);
    if (left.kind === "known") {
      const takesRight = node.operator === "??" ? left.value === undefined || left.value === null : node.operator === "||" ? !left.value : Boolean(left.value);
      return takesRight ? right : left;
    }
    if (node.operator === "&&") return isDefinite(left) ? right : this.choice("condition", [this.unknown(node.left, file), right], node, file);
    if (left.kind === "bytes") return left;
    return this.choice("fallback", [...alternatives(left), ...alternatives(right)], node, file);
  }

  #logicalAssignment(node: TSESTree.AssignmentExpression, file: SourceFile, env: Environment): Abstract {
    if (node.operator !== "||=" && node.operator !== "??=") return this.unknown(node, file);
    return this.choice("fallback", [this.evaluate(node.left, file, env), this.evaluate(node.right, file, env)], node, file);
  }

  #conditional(node: TSESTree.ConditionalExpression, file: SourceFile, env: Environment): Abstract {
    const test = this.evaluate(node.test, file, env);
    if (test.kind === "known") return this.evaluate(test.value ? node.consequent : node.alternate, file, env);
    const consequent = this.evaluate(node.consequent, file, env);
    const alternate = this.evaluate(node.alternate, file, env);
    // `env ? env : "x"` and `cond ? a : "x"` where one side is a setting read like a fallback.
    const sides = [consequent, alternate];
    const why = sides.some((side) => side.kind === "environment") ? "fallback" : "condition";
    return this.choice(why, sides, node, file);
  }

  #unary(node: TSESTree.UnaryExpression, file: SourceFile, env: Environment): Abstract {
    if (node.operator === "void") return this.known(undefined, node, file);
    const argument = this.evaluate(node.argument, file, env);
    if (argument.kind !== "known") return this.unknown(node, file);
    switch (node.operator) {
      case "!":
        return this.known(!argument.value, node, file);
      case "-":
        return typeof argument.value === "number" ? this.known(-argument.value, node, file) : this.unknown(node, file);
      case "+":
        return typeof argument.value === "number" || typeof argument.value === "string" ? this.known(Number(argument.value), node, file) : this.unknown(node, file);
      default:
        return this.unknown(node, file);
    }
  }
}

/** `declare function require(name: string): any`: the platform's, with a type. */
function isAmbient(variable: Variable): boolean {
  return variable.defs.every(({ node }) => (node as Node).type === "TSDeclareFunction" || ((node as Node).type === "VariableDeclarator" && (node as TSESTree.VariableDeclarator).parent.declare));
}

/** A value that is there for certain, so that `a && b` is `b`. */
function isDefinite(value: Abstract): boolean {
  return value.kind === "object" || value.kind === "array" || value.kind === "function" || value.kind === "class" || value.kind === "api" || value.kind === "bytes";
}

/** The literal of a concatenation that has only one part worth showing. */
function soleLiteral(parts: readonly Abstract[]): Node | undefined {
  return parts.length === 1 ? parts[0]?.node : undefined;
}

/** Adds "defined here" unless the value is a fresh object or function, whose own syntax says it. */
export function definedAt(evaluator: Evaluator, value: Abstract, node: Node, file: SourceFile): Abstract {
  if (value.kind === "unknown" || value.kind === "api" || value.kind === "function" || value.kind === "class") return value;
  return withStep(value, evaluator.step(file, node, "defined here"));
}

