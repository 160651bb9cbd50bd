/**
 * What could an expression be made of? A quick look at syntax, before anything is evaluated.
 *
 * Most expressions of a file have nothing to do with a library, the platform's functions or the environment, and
 * evaluating them is most of the work. The answer errs on one side only: what is not in it, the evaluator does not find
 * either. Members are compared by their names alone, wherever in the file a member of that name gets a value.
 */
import { superCall } from "./classes.ts";
import { conventionalMethods } from "./conventional-sites.ts";
import { annotationOf } from "./declared-types.ts";
import { carriers, doors, globalObjects, settings } from "./doors.ts";
import { givenInFile } from "./handed-on.ts";
import type { Knowledge } from "./knowledge.ts";
import { membersByName, namesInType } from "./named-members.ts";
import type { Project } from "./project.ts";
import { isAmbient, type SourceFile, type Variable } from "./source-file.ts";
import { type FunctionNode, isClass, isFunction, type Node, loopedOver, outerParent, ownerOfThis, parametersOf, unwrap, writtenKey } from "./syntax.ts";
import { valuesAdded } from "./writes.ts";

/** Bits of an answer: functions of the language and the host; libraries and the host's cryptography; settings of the process. */
export const nothing = 0;
export const platform = 1;
export const library = 2;
export const environment = 4;
export const anything: number = platform | library | environment;

const maxDepth = 40;

type Key = Node | Variable | string;

/** Switched off it answers "could be anything": a test shows so that it holds back no finding. */
export const quickLook = { isOff: false };

export class Reach {
  readonly #file: SourceFile;
  readonly #knowledge: Knowledge;
  /** Any module of the project may hand a library on. */
  readonly #project: Project;
  /** By node, variable or name of a member. */
  readonly #answers = new Map<Key, number>();
  /** Questions whose circle is not closed yet, with their place on the stack (Tarjan's algorithm). */
  readonly #stack: Key[] = [];
  readonly #placeOf = new Map<Key, number>();
  /** The lowest place on the stack that the current question leads back to. */
  #lowest = Number.POSITIVE_INFINITY;
  #depth = 0;

  constructor(file: SourceFile, knowledge: Knowledge, project: Project) {
    this.#file = file;
    this.#knowledge = knowledge;
    this.#project = project;
  }

  /** Whether the value of an expression may be, hold, return or be made by something of the wanted kinds. */
  has(node: Node, wanted: number = anything): boolean {
    return quickLook.isOff || (this.#of(node) & wanted) !== 0;
  }

  /** Whether what is called by a name may be of a library or the platform: it is no function or class of the file's own. */
  isForeignFunction(callee: Node): boolean {
    if (quickLook.isOff || callee.type !== "Identifier") return this.has(callee);
    const variable = this.#file.variableOf(callee);
    if (!variable || isAmbient(variable)) return this.#global(callee.name) !== nothing;
    return !this.#file.declaresFunction(variable) && this.#once(variable, () => this.#variable(variable)) !== nothing;
  }

  /** Whether the file gives any member of that name a value other than plain data. */
  hasMember(name: string): boolean {
    return quickLook.isOff || membersByName(this.#file).has(name);
  }

  #of(node: Node): number {
    const inner = unwrap(node);
    if (inner.type === "Literal") return nothing;
    // A name is asked for once by its variable.
    return inner.type === "Identifier" ? this.#named(inner) : this.#once(inner, () => this.#look(inner));
  }

  /** Answers each question once; those that ask each other in a circle have the same answer. */
  #once(key: Key, look: () => number): number {
    const known = this.#answers.get(key);
    if (known !== undefined) {
      this.#lowest = Math.min(this.#lowest, this.#placeOf.get(key) ?? Number.POSITIVE_INFINITY);
      return known;
    }
    if (this.#depth >= maxDepth) return anything;
    this.#depth++;
    const place = this.#stack.length;
    const outer = this.#lowest;
    this.#lowest = place;
    this.#stack.push(key);
    this.#placeOf.set(key, place);
    this.#answers.set(key, nothing);
    const answer = look();
    this.#answers.set(key, answer);
    this.#depth--;
    if (this.#lowest >= place) {
      for (let member = this.#stack.pop(); member !== undefined; member = this.#stack.pop()) {
        this.#placeOf.delete(member);
        if (member === key) break;
        this.#answers.set(member, answer);
      }
      this.#lowest = outer;
    } else this.#lowest = Math.min(outer, this.#lowest);
    return answer;
  }

  #any(nodes: readonly (Node | null | undefined)[]): number {
    let found = nothing;
    for (const node of nodes) {
      if (node !== null && node !== undefined) found |= this.#of(node);
      if (found === anything) break;
    }
    return found;
  }

  #look(node: Node): number {
    switch (node.type) {
      case "ThisExpression": {
        const owner = ownerOfThis(node);
        return isClass(owner) && owner.superClass !== null ? this.#any([owner.superClass, ...(superCall(owner)?.arguments ?? [])]) : nothing;
      }
      case "YieldExpression":
      case "UnaryExpression":
      case "UpdateExpression":
        return nothing;
      case "BinaryExpression":
        return node.operator === "+" || node.operator === "|" ? this.#sum(node) : nothing;
      case "TemplateLiteral":
        return this.#any(node.expressions);
      case "MetaProperty":
        return environment;
      case "MemberExpression":
        return this.#member(node.object, writtenKey(node.property, node.computed));
      case "CallExpression":
      case "NewExpression":
        return this.#call(node.callee, node.arguments);
      case "ImportExpression":
        return this.#module(node.source);
      case "AwaitExpression":
      case "SpreadElement":
        return this.#of(node.argument);
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
        return this.#any(node.properties.map((property) => (property.type === "SpreadElement" ? property.argument : property.value)));
      case "TaggedTemplateExpression":
        return this.#any([node.tag, ...node.quasi.expressions]);
      case "ClassDeclaration":
      case "ClassExpression":
        return node.superClass === null ? nothing : this.#of(node.superClass);
      case "FunctionDeclaration":
      case "FunctionExpression":
      case "ArrowFunctionExpression":
        if (node.generator) return anything;
        return node.body.type === "BlockStatement" ? this.#any(this.#file.returnsOf(node).map(({ argument }) => argument)) : this.#of(node.body);
      default:
        return anything;
    }
  }

  /** Text put together is no library's, though a part may have been made by one. */
  #sum(node: Node): number {
    let found = nothing;
    let at = node;
    while (at.type === "BinaryExpression" && (at.operator === "+" || at.operator === "|")) {
      found |= this.#of(at.right);
      at = unwrap(at.left);
    }
    return found | this.#of(at);
  }

  #member(object: Node, name: string | undefined): number {
    if (object.type === "Super") return anything;
    const inner = unwrap(object);
    // `window.crypto` is `crypto`.
    if (name !== undefined && inner.type === "Identifier" && globalObjects.has(inner.name) && this.#isGlobal(inner)) return this.#global(name) | this.#memberNamed(name) | (name === "subtle" ? library : nothing);
    return this.#of(object) | (name === undefined ? nothing : this.#memberNamed(name)) | (name === "subtle" ? library : nothing);
  }

  #call(callee: Node, args: readonly Node[]): number {
    const inner = unwrap(callee);
    const [first] = args;
    if (inner.type === "Super" || (inner.type === "MemberExpression" && conventionalMethods.has(writtenKey(inner.property, inner.computed) ?? ""))) return anything;
    // What a promise is resolved with stands in the body of the function.
    if (inner.type === "Identifier" && inner.name === "Promise" && isFunction(first)) return anything;
    if (inner.type === "Identifier" && inner.name === "require" && first?.type === "Literal" && this.#isGlobal(inner)) return this.#module(first);
    const module = first?.type === "Literal" && typeof first.value === "string" ? this.#module(first) : nothing;
    return module | this.#of(inner) | this.#any(args);
  }

  #module(source: Node): number {
    if (source.type !== "Literal" || typeof source.value !== "string" || this.#project.mayBeOwn(source.value, this.#file.path)) return anything;
    if (carriers.test(source.value)) return anything;
    const place = this.#knowledge.module(source.value, this.#file.path);
    return place === undefined ? nothing : place.library.auxiliary === true ? platform | library : library;
  }

  /** What the members of that name in the file are. */
  #memberNamed(name: string): number {
    const values = membersByName(this.#file).get(name);
    return values === undefined ? nothing : this.#once(name, () => this.#any(values));
  }

  #named(node: Node & { name: string }): number {
    const variable = this.#file.variableOf(node);
    return variable && !isAmbient(variable) ? this.#once(variable, () => this.#variable(variable)) : this.#global(node.name);
  }

  #isGlobal(node: Node & { name: string }): boolean {
    const variable = this.#file.variableOf(node);
    return variable === undefined || isAmbient(variable);
  }

  #global(name: string): number {
    if (doors.has(name)) return anything;
    const place = this.#knowledge.global(name);
    const known = place === undefined ? nothing : place.library.auxiliary === true ? platform : library;
    return known | (settings.has(name) ? environment : nothing);
  }

  #variable(variable: Variable): number {
    const def = variable.defs.at(-1);
    const node = def?.node as Node | undefined;
    switch (def?.type as string | undefined) {
      case "ImportBinding":
        return node?.parent?.type === "ImportDeclaration" ? this.#module(node.parent.source) : anything;
      case "Parameter":
        return isFunction(node) ? this.#parameter(node, def?.name as Node) | this.#written(variable) : anything;
      case "Variable":
        if (node?.type !== "VariableDeclarator") return anything;
        return this.#any([node.init, loopedOver(node)]) | this.#pattern(node.id) | this.#written(variable) | this.#any(valuesAdded(variable, this.#file));
      case "FunctionName":
      case "ClassName":
        return node !== undefined && (isFunction(node) || isClass(node)) ? this.#of(node) : nothing;
      case "CatchClause":
      case "TSEnumName":
      case undefined:
        return nothing;
      default:
        return anything;
    }
  }

  #written(variable: Variable): number {
    return this.#any(this.#file.writesOf(variable).map(({ value }) => value));
  }

  /** What a pattern adds to what it takes apart: defaults, and members by their names. */
  #pattern(pattern: Node): number {
    switch (pattern.type) {
      case "AssignmentPattern":
        return this.#of(pattern.right) | this.#pattern(pattern.left);
      case "ArrayPattern":
        return pattern.elements.reduce<number>((found, one) => found | (one ? this.#pattern(one) : nothing), nothing);
      case "ObjectPattern":
        return pattern.properties.reduce<number>((found, one) => {
          if (one.type !== "Property") return found;
          const name = writtenKey(one.key, one.computed);
          if (name === undefined) return anything;
          return found | (name === "subtle" ? library : this.#memberNamed(name)) | this.#pattern(one.value);
        }, nothing);
      default:
        return nothing;
    }
  }

  /** A parameter is of a library by its type, by its default, or by the call that its function is handed to. */
  #parameter(fn: FunctionNode, name: Node): number {
    const pattern = fn.params.find((one) => one.range[0] <= name.range[0] && name.range[1] <= one.range[1]);
    if (!pattern) return anything;
    const type = annotationOf(pattern);
    const call = outerParent(fn);
    const given = call?.type !== "CallExpression" ? nothing : unwrap(call.callee) === fn ? this.#any(call.arguments) : this.#of(call.callee) | this.#any(call.arguments.filter((one) => one !== fn));
    return (type ? this.#type(type) : nothing) | this.#pattern(pattern.type === "TSParameterProperty" ? pattern.parameter : pattern) | given | this.#any(givenInFile(fn, parametersOf(fn).indexOf(pattern), this.#file));
  }

  /** Classes of libraries that a type names, also through interfaces and aliases of the file. */
  #type(type: Node): number {
    const variables = namesInType(type).map((name) => this.#file.variableOf(name));
    return variables.reduce<number>((found, variable) => (variable ? found | this.#once(variable, () => this.#typeNamed(variable)) : found), nothing);
  }

  #typeNamed(variable: Variable): number {
    const def = variable.defs.at(-1);
    const node = def?.node as Node | undefined;
    if (node?.type === "TSInterfaceDeclaration") return this.#type(node.body);
    if (node?.type === "TSTypeAliasDeclaration") return this.#type(node.typeAnnotation);
    return (def?.type as string | undefined) === "ImportBinding" ? this.#variable(variable) : nothing;
  }
}
