/**
 * Could an expression be something of a library, or made by one? A quick look at syntax, before anything is evaluated.
 *
 * Most calls of a file reach nothing that the tables know, and evaluating their callees is most of the work. The answer
 * errs on one side only: "no" means that the evaluator would not find a library either, "yes" means nothing. Members are
 * compared by their names alone, wherever in the file a member of that name gets a value.
 */
import type { Knowledge } from "./knowledge.ts";
import type { SourceFile, Variable } from "./source-file.ts";
import { type FunctionNode, isClass, isFunction, type Node, outerParent, ownerOfThis, unwrap, writtenKey } from "./syntax.ts";

/** Globals through which modules and other globals are reached. */
const doors: ReadonlySet<string> = new Set(["require", "module", "globalThis", "window", "self", "global"]);
/** Modules without rows that hand libraries on, load them or read files. */
const carriers = /^(?:node:)?(?:module|util|buffer|process|fs|fs\/promises|fs-extra|@nestjs\/passport)$/u;
const maxDepth = 40;

export class Reach {
  readonly #file: SourceFile;
  readonly #knowledge: Knowledge;
  /** Neighbours are read: any module of the project may hand a library on. */
  readonly #crossesFiles: boolean;
  /** By node, variable or name of a member. */
  readonly #answers = new Map<Node | Variable | string, boolean>();
  /** What the current question found to reach nothing, as far as it knew: a circle may have hidden something. */
  #doubtful: (Node | Variable | string)[] = [];
  readonly #open = new Set<Node | Variable | string>();
  #isCircular = false;
  #depth = 0;
  #valuesByName: Map<string, Node[]> | undefined;

  constructor(file: SourceFile, knowledge: Knowledge, crossesFiles: boolean) {
    this.#file = file;
    this.#knowledge = knowledge;
    this.#crossesFiles = crossesFiles;
  }

  /** Whether the value of an expression may be a library's, or hold, return or be made by something that is. */
  has(node: Node): boolean {
    const inner = unwrap(node);
    return this.#once(inner, () => this.#look(inner));
  }

  /** Answers each question once. In a circle the question is answered by whoever asked it first. */
  #once(key: Node | Variable | string, look: () => boolean): boolean {
    const known = this.#answers.get(key);
    if (known !== undefined) {
      this.#isCircular ||= this.#open.has(key);
      return known;
    }
    if (this.#depth >= maxDepth) return true;
    this.#depth++;
    this.#open.add(key);
    this.#answers.set(key, false);
    const answer = look();
    this.#open.delete(key);
    this.#depth--;
    this.#answers.set(key, answer);
    if (!answer) this.#doubtful.push(key);
    if (this.#depth === 0) {
      // "Nothing" is certain when the whole question came to nothing; else what a circle cut short is asked again.
      if (answer && this.#isCircular) for (const one of this.#doubtful) this.#answers.delete(one);
      this.#doubtful = [];
      this.#isCircular = false;
    }
    return answer;
  }

  #any(nodes: readonly (Node | null | undefined)[]): boolean {
    return nodes.some((node) => node !== null && node !== undefined && this.has(node));
  }

  #look(node: Node): boolean {
    switch (node.type) {
      case "ThisExpression": {
        const owner = ownerOfThis(node);
        return isClass(owner) && owner.superClass !== null && this.has(owner.superClass);
      }
      case "Literal":
      case "TemplateLiteral":
      case "YieldExpression":
      case "BinaryExpression":
      case "UnaryExpression":
      case "UpdateExpression":
        return false;
      case "MetaProperty":
        return true;
      case "Identifier":
        return this.#named(node);
      case "MemberExpression":
        return this.#member(node.object, writtenKey(node.property, node.computed));
      case "CallExpression":
      case "NewExpression":
        return this.#call(node.callee, node.arguments);
      case "ImportExpression":
        return this.#module(node.source);
      case "AwaitExpression":
      case "SpreadElement":
        return node.argument !== null && this.has(node.argument);
      case "AssignmentExpression":
        return this.#any([node.left, node.right]);
      case "ConditionalExpression":
        return this.#any([node.consequent, node.alternate]);
      case "LogicalExpression":
        return this.#any([node.left, node.right]);
      case "SequenceExpression":
        return this.#any(node.expressions.slice(-1));
      case "ArrayExpression":
        return this.#any(node.elements);
      case "ObjectExpression":
        return node.properties.some((property) => this.has(property.type === "SpreadElement" ? property.argument : property.value));
      case "TaggedTemplateExpression":
        return this.has(node.tag);
      case "ClassDeclaration":
      case "ClassExpression":
        return node.superClass !== null && this.has(node.superClass);
      case "FunctionDeclaration":
      case "FunctionExpression":
      case "ArrowFunctionExpression":
        return this.#returned(node);
      default:
        return true;
    }
  }

  /** What a function gives back. */
  #returned(fn: FunctionNode): boolean {
    return fn.body.type === "BlockStatement" ? this.#any(this.#file.returnsOf(fn).map(({ argument }) => argument)) : this.has(fn.body);
  }

  #member(object: Node, name: string | undefined): boolean {
    if (name === "subtle" || object.type === "Super") return true;
    return this.has(object) || (name !== undefined && this.#memberNamed(name));
  }

  #call(callee: Node, args: readonly Node[]): boolean {
    const inner = unwrap(callee);
    if (inner.type === "Super") return true;
    const [first] = args;
    if (first?.type === "Literal" && typeof first.value === "string" && this.#module(first)) return true;
    return this.has(inner) || this.#any(args);
  }

  #module(source: Node): boolean {
    if (source.type !== "Literal" || typeof source.value !== "string") return true;
    return this.#crossesFiles || carriers.test(source.value) || this.#knowledge.module(source.value, this.#file.path) !== undefined;
  }

  /** Any member of that name in the file has a value that may be a library's. */
  #memberNamed(name: string): boolean {
    const values = this.#values().get(name);
    return values !== undefined && this.#once(name, () => this.#any(values));
  }

  /** Whether the file gives any member of that name a value other than plain data. */
  hasMember(name: string): boolean {
    return this.#values().has(name);
  }

  #values(): Map<string, Node[]> {
    if (this.#valuesByName) return this.#valuesByName;
    const values = new Map<string, Node[]>();
    const add = (name: string | undefined, value: Node | null | undefined): void => {
      if (name === undefined || !value || value.type === "Literal") return;
      const list = values.get(name);
      if (list) list.push(value);
      else values.set(name, [value]);
    };
    for (const { properties } of this.#file.objects) for (const one of properties) if (one.type === "Property") add(writtenKey(one.key, one.computed), one.value);
    for (const one of this.#file.classMembers) add(writtenKey(one.key, one.computed), one.value);
    for (const one of this.#file.methods) {
      add(writtenKey(one.key, one.computed), one.value);
      if (one.kind === "constructor") for (const parameter of one.value.params) if (parameter.type === "TSParameterProperty") add(nameOfParameter(parameter.parameter), parameter.parameter);
    }
    for (const { left, right } of this.#file.assignments) if (left.type === "MemberExpression") add(writtenKey(left.property, left.computed), right);
    return (this.#valuesByName = values);
  }

  #named(node: Node & { name: string }): boolean {
    const variable = this.#file.variableOf(node);
    if (!variable || isAmbient(variable)) return doors.has(node.name) || this.#knowledge.global(node.name) !== undefined;
    return this.#once(variable, () => this.#variable(variable));
  }

  #variable(variable: Variable): boolean {
    const def = variable.defs.at(-1);
    const node = def?.node as Node | undefined;
    switch (def?.type as string | undefined) {
      case "ImportBinding":
        return node?.parent?.type !== "ImportDeclaration" || this.#module(node.parent.source);
      case "Parameter":
        return isFunction(node) && (this.#parameter(node, def?.name as Node) || this.#written(variable));
      case "Variable":
        return node?.type !== "VariableDeclarator" || (node.init !== null && this.has(node.init)) || this.#takesSubtle(node.id) || this.#written(variable);
      case "FunctionName":
      case "ClassName":
        return node !== undefined && (isFunction(node) || isClass(node)) && this.has(node);
      case "CatchClause":
      case "TSEnumName":
      case undefined:
        return false;
      default:
        return true;
    }
  }

  #written(variable: Variable): boolean {
    return this.#any(this.#file.writesOf(variable).map(({ value }) => value));
  }

  /** `const { subtle } = …`, and patterns with defaults, whatever they take apart. */
  #takesSubtle(pattern: Node): boolean {
    if (pattern.type === "ArrayPattern") return pattern.elements.some((one) => one?.type === "AssignmentPattern" && this.has(one.right));
    if (pattern.type !== "ObjectPattern") return false;
    return pattern.properties.some((one) => {
      if (one.type !== "Property") return false;
      const name = writtenKey(one.key, one.computed);
      if (name === undefined || name === "subtle" || this.#memberNamed(name)) return true;
      return one.value.type === "AssignmentPattern" ? this.has(one.value.right) || this.#takesSubtle(one.value.left) : this.#takesSubtle(one.value);
    });
  }

  /** A parameter is of a library by its type, by its default, or by the call that its function is handed to. */
  #parameter(fn: FunctionNode, name: Node): boolean {
    const pattern = fn.params.find((one) => one.range[0] <= name.range[0] && name.range[1] <= one.range[1]);
    if (!pattern || isTyped(pattern) || this.#takesSubtle(pattern)) return true;
    if (pattern.type === "AssignmentPattern" && this.has(pattern.right)) return true;
    const call = outerParent(fn);
    if (call?.type !== "CallExpression") return false;
    return unwrap(call.callee) === fn ? this.#any(call.arguments) : this.has(call.callee);
  }
}

function nameOfParameter(parameter: Node): string | undefined {
  const target = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
  return target.type === "Identifier" ? target.name : undefined;
}

function isTyped(pattern: Node): boolean {
  if (pattern.type === "TSParameterProperty") return isTyped(pattern.parameter);
  if (pattern.type === "AssignmentPattern") return isTyped(pattern.left);
  return (pattern.type === "Identifier" || pattern.type === "ObjectPattern") && pattern.typeAnnotation !== undefined;
}

/** `declare function require(name: string): any`: the platform's, with a type. */
export function isAmbient(variable: Variable): boolean {
  return variable.defs.every(({ node }) => {
    const declaration = node as Node;
    return declaration.type === "TSDeclareFunction" || (declaration.type === "VariableDeclarator" && declaration.parent.declare === true);
  });
}
