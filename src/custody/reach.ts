/**
 * What could an expression be made of? A quick look at syntax, before anything is evaluated.
 *
 * Most expressions of a file have nothing to do with a library, the platform's functions or the environment, and
 * evaluating them is most of the work. The answer errs on one side only: what is not in it, the evaluator does not find
 * either. Members are compared by their names alone, wherever in the file a member of that name gets a value.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import { superCall } from "./classes.ts";
import { Closure } from "./closure.ts";
import { conventionalMethods } from "./conventional-sites.ts";
import { annotationOf } from "./declared-types.ts";
import { anything, carriers, doors, environment, globalObjects, isGlobal, isProcess, isProcessModule, isRequire, leadsToNoSecret, library, mayHoldSecretSetting, namesProcess, nothing, platform, settings } from "./doors.ts";
import { givenInFile } from "./handed-on.ts";
import type { Knowledge } from "./knowledge.ts";
import { membersByName, namesInType } from "./named-members.ts";
import type { Project } from "./project.ts";
import { resolutions } from "./promises.ts";
import { isAmbient, type SourceFile, type Variable } from "./source-file.ts";
import { type FunctionNode, isClass, isFunction, type Node, loopedOver, outerParent, ownerOfThis, parametersOf, unwrap, writtenKey } from "./syntax.ts";
import { valuesAdded } from "./writes.ts";

/** An expression, a variable, or the members of a name. */
type Key = Node | Variable | string;

/** Switched off it answers "could be anything": a test shows so that it holds back no finding. */
export const quickLook = { isOff: false };

export class Reach {
  readonly #file: SourceFile;
  readonly #knowledge: Knowledge;
  /** Any module of the project may hand a library on. */
  readonly #project: Project;
  readonly #closure = new Closure<Key>((key) => this.#look(key), anything);
  #holdsSetting: boolean | undefined;
  #loadable: number | undefined;

  constructor(file: SourceFile, knowledge: Knowledge, project: Project) {
    this.#file = file;
    this.#knowledge = knowledge;
    this.#project = project;
  }

  /** Whether the value of an expression may be, hold, return or be made by something of the wanted kinds. */
  has(node: Node, wanted: number = anything): boolean {
    if (quickLook.isOff) return true;
    if (wanted === environment && !this.#mayHoldSetting()) return false;
    const found = this.#closure.answer(() => this.#of(node)) & wanted;
    return (found & ~environment) !== nothing || (found !== nothing && this.#mayHoldSetting());
  }

  /** Whether what is called by a name may be of a library or the platform: it is no function or class of the file's own. */
  isForeignFunction(callee: Node): boolean {
    if (quickLook.isOff || callee.type !== "Identifier") return this.has(callee);
    const variable = this.#file.variableOf(callee);
    if (!variable || isAmbient(variable)) return this.#global(callee.name) !== nothing;
    return !this.#file.declaresFunction(variable) && (this.#closure.answer(() => this.#closure.need(variable)) & ~environment) !== nothing;
  }

  /** Whether the file gives any member of that name a value other than plain data. */
  hasMember(name: string): boolean {
    return quickLook.isOff || membersByName(this.#file).has(name);
  }

  #mayHoldSetting(): boolean {
    return (this.#holdsSetting ??= this.#project.crossesFiles || mayHoldSecretSetting(this.#file));
  }

  #of(node: Node): number {
    const inner = unwrap(node);
    switch (inner.type) {
      case "Literal":
        return nothing;
      case "Identifier":
        return this.#named(inner);
      case "MemberExpression":
        return this.#member(inner.object, writtenKey(inner.property, inner.computed));
      default:
        return this.#closure.need(inner);
    }
  }

  #any(nodes: readonly (Node | null | undefined)[]): number {
    return this.#anyOf(nodes, (node) => node);
  }

  #anyOf<T>(list: readonly T[], nodeOf: (one: T) => Node | null | undefined): number {
    let found = nothing;
    for (const one of list) {
      const node = nodeOf(one);
      if (node !== null && node !== undefined) found |= this.#of(node);
    }
    return found;
  }

  #look(key: Key): number {
    if (typeof key === "string") return this.#any(membersByName(this.#file).get(key) ?? []);
    return "defs" in key ? this.#variable(key) : this.#expression(key);
  }

  #expression(node: Node): number {
    switch (node.type) {
      case "ThisExpression": {
        const owner = ownerOfThis(node);
        return isClass(owner) && owner.superClass !== null ? this.#any([owner.superClass, ...(superCall(owner)?.arguments ?? [])]) : nothing;
      }
      case "YieldExpression":
      case "UnaryExpression":
      case "UpdateExpression":
      case "JSXElement":
      case "JSXFragment":
        return nothing;
      case "BinaryExpression":
        return node.operator === "+" || node.operator === "|" ? this.#sum(node) : nothing;
      case "TemplateLiteral":
        return this.#any(node.expressions);
      case "MetaProperty":
        return environment;
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
        // What stands before `&&` is tested and not handed on.
        return node.operator === "&&" ? this.#of(node.right) : this.#any([node.left, node.right]);
      case "SequenceExpression":
        return this.#any(node.expressions.slice(-1));
      case "ArrayExpression":
        return this.#any(node.elements);
      case "ObjectExpression":
        return this.#anyOf(node.properties, (property) => (property.type === "SpreadElement" ? property.argument : property.value));
      case "TaggedTemplateExpression":
        return this.#any([node.tag, ...node.quasi.expressions]);
      case "ArrayPattern":
      case "ObjectPattern":
      case "AssignmentPattern":
        return this.#pattern(node);
      case "ClassDeclaration":
      case "ClassExpression":
        return node.superClass === null ? nothing : this.#of(node.superClass);
      case "FunctionDeclaration":
      case "FunctionExpression":
      case "ArrowFunctionExpression":
        if (node.generator) return anything;
        return node.body.type === "BlockStatement" ? this.#anyOf(this.#file.returnsOf(node), ({ argument }) => argument) : this.#of(node.body);
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
    // Only a class of the project has members to be found.
    if (object.type === "Super") return this.#project.crossesFiles || name === undefined ? anything : this.#memberNamed(name);
    const inner = unwrap(object);
    // `window.crypto` is `crypto`.
    if (name !== undefined && inner.type === "Identifier" && globalObjects.has(inner.name) && isGlobal(inner, this.#file)) return this.#global(name) | this.#memberNamed(name) | (name === "subtle" ? library : nothing);
    const held = name !== undefined && leadsToNoSecret(inner, name, this.#file) ? this.#memberOfProcess(name) | (inner.type === "Identifier" && inner.name === "Bun" ? library : nothing) : this.#of(inner);
    return held | (name === undefined ? nothing : this.#memberNamed(name)) | (name === "subtle" ? library : nothing);
  }

  #memberOfProcess(name: string | undefined): number {
    return name === undefined || name === "env" ? anything : name === "getBuiltinModule" ? this.#loaded() : platform;
  }

  #call(callee: Node, args: readonly Node[]): number {
    const inner = unwrap(callee);
    const [first] = args;
    if (inner.type === "Super" || (inner.type === "MemberExpression" && conventionalMethods.has(writtenKey(inner.property, inner.computed) ?? ""))) return anything;
    // What a promise is resolved with stands in the body of the function.
    if (inner.type === "Identifier" && inner.name === "Promise" && isFunction(first)) return this.#any([inner, ...resolutions(first, this.#file)]);
    if (inner.type === "Identifier" && first?.type === "Literal" && isRequire(inner, this.#file)) return this.#module(first);
    return this.#of(inner) | this.#any(args);
  }

  /** What a module can be whose name does not stand where it is loaded: of the settings only where the text names their module in another place. */
  #loaded(): number {
    return (this.#loadable ??= this.#project.crossesFiles || namesProcess(this.#file) ? anything : platform | library);
  }

  #module(source: Node): number {
    if (source.type !== "Literal" || typeof source.value !== "string") return this.#loaded();
    if (this.#project.mayBeOwn(source.value, this.#file.path)) return anything;
    if (carriers.test(source.value)) return isProcessModule(source.value) ? anything : this.#loaded();
    const place = this.#knowledge.module(source.value, this.#file.path);
    return place === undefined ? nothing : place.library.auxiliary === true ? platform | library : library;
  }

  /** What the members of that name in the file are. */
  #memberNamed(name: string): number {
    return membersByName(this.#file).has(name) ? this.#closure.need(name) : nothing;
  }

  #named(node: Node & { name: string }): number {
    const variable = this.#file.variableOf(node);
    return variable && !isAmbient(variable) ? this.#closure.need(variable) : this.#global(node.name);
  }

  #global(name: string): number {
    if (doors.has(name)) return globalObjects.has(name) ? anything : this.#loaded();
    const place = this.#knowledge.global(name);
    const known = place === undefined ? nothing : place.library.auxiliary === true ? platform : library;
    return known | (settings.has(name) ? environment | library : nothing);
  }

  #variable(variable: Variable): number {
    const def = variable.defs.at(-1);
    const node = def?.node as Node | undefined;
    switch (def?.type as string | undefined) {
      case "ImportBinding":
        if (node?.type === "TSImportEqualsDeclaration") return node.moduleReference.type === "TSExternalModuleReference" ? this.#module(node.moduleReference.expression) : this.#any([node.moduleReference]);
        if (node?.parent?.type !== "ImportDeclaration") return anything;
        return node.type === "ImportSpecifier" && isProcessModule(node.parent.source.value) ? this.#memberOfProcess(writtenKey(node.imported, false)) : this.#module(node.parent.source);
      case "Parameter":
        return isFunction(node) ? this.#parameter(node, def?.name as Node) | this.#written(variable) : anything;
      case "Variable":
        if (node?.type !== "VariableDeclarator") return anything;
        return this.#initial(node, def?.name as Node) | this.#pattern(node.id) | this.#written(variable) | this.#any(valuesAdded(variable, this.#file));
      case "FunctionName":
      case "ClassName":
        return node !== undefined && (isFunction(node) || isClass(node)) ? this.#of(node) : nothing;
      case "CatchClause":
      case "TSEnumName":
      case undefined:
        return nothing;
      case "Type":
        if (node?.type === "TSInterfaceDeclaration") return this.#type(node.body);
        return node?.type === "TSTypeAliasDeclaration" ? this.#type(node.typeAnnotation) : anything;
      default:
        return anything;
    }
  }

  #initial(declarator: TSESTree.VariableDeclarator, name: Node): number {
    const { id, init } = declarator;
    if (id.type !== "ObjectPattern" || init === null || !isProcess(unwrap(init), this.#file)) return this.#any([init, loopedOver(declarator)]);
    const property = id.properties.find(({ range }) => range[0] <= name.range[0] && name.range[1] <= range[1]);
    return this.#memberOfProcess(property?.type === "Property" ? writtenKey(property.key, property.computed) : undefined);
  }

  #written(variable: Variable): number {
    return this.#anyOf(this.#file.writesOf(variable), ({ value }) => value);
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
    return namesInType(type).reduce((found, name) => {
      const variable = this.#file.variableOf(name);
      const def = variable?.defs.at(-1)?.type as string | undefined;
      return variable && (def === "Type" || def === "ImportBinding") ? found | this.#closure.need(variable) : found;
    }, nothing);
  }
}
