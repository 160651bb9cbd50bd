/**
 * Wrappers: functions of the project whose parameter reaches a library call. Their calls are uses too, marked `via`, with
 * only the arguments that come from there; three functions deep, in this file and in those that it imports.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import { sinkRoles } from "../../knowledge/schema.ts";
import { type Abstract, alternatives, type ClassValue, type Parameter, thisIndex } from "../abstract.ts";
import { targetOf } from "../calls.ts";
import { constructorOf } from "../classes.ts";
import type { Evaluator } from "../evaluator.ts";
import { memberOf } from "../members.ts";
import { membersByName } from "../named-members.ts";
import { words } from "../names.ts";
import { quickLook, type Reach } from "../reach.ts";
import type { SourceFile } from "../source-file.ts";
import { calleeOf, type CallNode, enclosingFunction, type FunctionNode, isAncestor, isFunction, type Node, writtenKey } from "../syntax.ts";
import { Argument, type CryptoUse, Use } from "./crypto-uses.ts";
import { namesSalt } from "./salts.ts";

/** A parameter of a project function that reaches a role of a library call. */
interface WrapperArgument {
  readonly use: CryptoUse;
  readonly argument: Argument;
  readonly index: number;
  readonly member: string;
}
export type Wrappers = ReadonlyMap<FunctionNode, readonly WrapperArgument[]>;

/**
 * Functions whose parameters reach a crypto call, and the uses that their calls in this file are. At most three functions deep.
 *
 * @param wantsSinks Functions that log, store or send what they are given count too.
 */
export function wrapperUses(
  evaluator: Evaluator, file: SourceFile, direct: readonly CryptoUse[], wrappersOf: (other: SourceFile) => Wrappers, wantsSinks: boolean,
): { uses: readonly CryptoUse[]; wrappers: Wrappers } {
  const wrappers = new Map<FunctionNode, WrapperArgument[]>();
  const all: CryptoUse[] = [];
  let fresh: readonly CryptoUse[] = direct;
  const called = new Map<CallNode, readonly OwnCall[]>();
  for (let round = 0; round < 3; round++) {
    const added = new Set(fresh.flatMap((use) => (wantsSinks || !sinkRoles.has(use.row.role) ? learnWrappers(wrappers, use) : [])));
    if (wrappers.size === 0 && !evaluator.project.crossesFiles) break;
    const found: CryptoUse[] = [];
    for (const node of ownCalls(evaluator, file, round === 0 ? new Set(wrappers.keys()) : added)) {
      const functions = called.get(node) ?? calledFunctions(evaluator, node, file);
      called.set(node, functions);
      for (const { fn, from } of functions) {
        const known = from === file ? (round === 0 || added.has(fn) ? wrappers.get(fn) : undefined) : round === 0 ? wrappersOf(from).get(fn) : undefined;
        if (known) found.push(...usesThrough(evaluator, node, file, fn, known));
      }
    }
    if (found.length === 0) break;
    all.push(...found);
    fresh = found;
  }
  return { uses: all, wrappers };
}

const passing: ReadonlySet<string> = new Set(["convert", "constant-bytes", "other", "random"]);

function learnWrappers(wrappers: Map<FunctionNode, WrapperArgument[]>, use: CryptoUse): readonly FunctionNode[] {
  const learned: FunctionNode[] = [];
  // Outside of a function there is no parameter, and these roles take any value.
  if (passing.has(use.row.role) || !enclosingFunction(use.node)) return learned;
  for (const argument of use.arguments) {
    for (const option of alternatives(argument.value)) {
      const parameter = option.kind === "parameter" ? option : option.kind === "result" && argument.origin.custody === "derived" ? argument.origin.parameter : undefined;
      // What a derivation was fed may be a parameter of the function that derives, and not of the one that calls it here.
      if (!parameter || (option.kind === "result" && !isAncestor(parameter.fn, use.node))) continue;
      // The salt of HKDF-Extract stands in the place of a MAC's key (RFC 5869, section 2.2), and callers give a constant.
      if (use.row.role === "mac" && argument.role === "key" && isSalt(parameter)) continue;
      // What a method logs or sends of its object says nothing of who calls it.
      if (parameter.index === thisIndex && sinkRoles.has(use.row.role)) continue;
      const list = wrappers.get(parameter.fn) ?? [];
      if (list.some((one) => one.use.row === use.row && one.argument.position === argument.position && one.index === parameter.index && one.member === parameter.member)) continue;
      list.push({ use, argument, index: parameter.index, member: parameter.member });
      wrappers.set(parameter.fn, list);
      learned.push(parameter.fn);
    }
  }
  return learned;
}

function isSalt({ fn, index, member }: Pick<Parameter, "fn" | "index" | "member">): boolean {
  const declared = fn.params[index];
  return words(member).at(-1) === "salt" || (declared !== undefined && namesSalt(declared.type === "AssignmentPattern" ? declared.left : declared));
}

/** A call of a function that the project itself defines. */
interface OwnCall {
  readonly fn: FunctionNode;
  readonly from: SourceFile;
}

/** Calls in a file that may be of one of these functions, as far as names tell; of a neighbour's, too. */
function ownCalls(evaluator: Evaluator, file: SourceFile, functions: ReadonlySet<FunctionNode>): readonly CallNode[] {
  const reach = evaluator.reachOf(file);
  const { crossesFiles } = evaluator.project;
  const methods = new Map<string, boolean>();
  const isMethod = (name: string): boolean => {
    let is = methods.get(name);
    if (is === undefined) methods.set(name, (is = quickLook.isOff || (membersByName(file).get(name) ?? []).some((value) => functions.has(value as FunctionNode) || !isMethodItself(value))));
    return is;
  };
  return file.calls.filter((node) => {
    const callee = calleeOf(node);
    if (callee.type === "Identifier") return file.variableOf(callee) !== undefined;
    if (callee.type !== "MemberExpression") return true;
    const name = writtenKey(callee.property, callee.computed);
    if (name === undefined || isOfNamespace(callee, file) || (isIndirect(name) && leadsToOwn(callee, reach, file))) return true;
    return crossesFiles ? reach.hasMember(name) || reach.has(callee.object) : isMethod(name);
  });
}

/** What is called by its name is this function, and not what a getter gives. */
function isMethodItself(value: Node): boolean {
  const holder = isFunction(value) ? value.parent : undefined;
  return holder !== undefined && !((holder.type === "MethodDefinition" || holder.type === "Property") && holder.kind === "get");
}

function typeOfName(node: Node, file: SourceFile): string | undefined {
  return node.type === "Identifier" ? (file.variableOf(node)?.defs.at(-1)?.type as string | undefined) : undefined;
}

/** A namespace's functions are nobody's members. */
function isOfNamespace({ object }: TSESTree.MemberExpression, file: SourceFile): boolean {
  return typeOfName(object, file) === "TSModuleName";
}

/** The function that `use.apply` or `steps[0]` calls may be of the file. */
function leadsToOwn({ object }: TSESTree.MemberExpression, reach: Reach, file: SourceFile): boolean {
  const type = typeOfName(object, file);
  return (type !== undefined && type !== "ImportBinding") || reach.has(object);
}

/** `use.apply(null, […])`, `use.bind(settings)`, `steps[0](…)` */
function isIndirect(name: string): boolean {
  return name === "apply" || name === "call" || name === "bind" || /^\d+$/u.test(name);
}

/** The function that a name stands for by its declaration alone; null for a name that stands for none, undefined where that is not so simple. */
function declaredFunction(name: TSESTree.Identifier, file: SourceFile, crossesFiles: boolean): FunctionNode | null | undefined {
  const variable = file.variableOf(name);
  const [def, ...others] = variable?.defs ?? [];
  if (!variable || !def || others.length > 0 || file.writesOf(variable).length > 0) return undefined;
  const node = def.node as Node;
  const type = def.type as string;
  if (type === "FunctionName") return isFunction(node) ? node : undefined;
  if (type === "ImportBinding") return crossesFiles ? undefined : null;
  return type === "Variable" && node.type === "VariableDeclarator" && node.id.type === "Identifier" && node.init && isFunction(node.init) ? node.init : undefined;
}

function calledFunctions(evaluator: Evaluator, node: CallNode, file: SourceFile): readonly OwnCall[] {
  const callee = calleeOf(node);
  const declared = callee.type === "Identifier" ? declaredFunction(callee, file, evaluator.project.crossesFiles) : undefined;
  if (declared !== undefined) return declared === null ? [] : [{ fn: declared, from: file }];
  const isUndone = callee.type === "Super" || (callee.type === "MemberExpression" && isIndirect(writtenKey(callee.property, callee.computed) ?? ""));
  const called = isUndone ? targetOf(evaluator, node, file, undefined) : undefined;
  return alternatives(called ? (boundHere(called) ?? called.callee) : evaluator.ask(callee, file)).flatMap((value): readonly OwnCall[] => {
    if (value.kind === "function") return [{ fn: value.fn, from: value.file }];
    if (value.kind === "bound" && value.target.kind === "function") return [{ fn: value.target.fn, from: value.target.file }];
    const constructor = value.kind === "class" ? constructorReached(evaluator, value) : undefined;
    return constructor ? [constructor] : [];
  });
}

/** The function that `sign.bind(settings)` gives its `this`; its arguments come later. */
function boundHere({ method, receiver }: { readonly method: string | undefined; readonly receiver: Abstract | undefined }): Abstract | undefined {
  return method === "bind" && receiver?.kind === "function" ? receiver : undefined;
}

/** The constructor that gets the arguments of `new`: without one of its own a class hands them to its base class. */
function constructorReached(evaluator: Evaluator, { definition, file }: ClassValue): OwnCall | undefined {
  const fn = constructorOf(definition);
  if (fn || !definition.superClass) return fn && { fn, from: file };
  const base = evaluator.evaluate(definition.superClass, file, undefined);
  return base.kind === "class" && base.definition !== definition ? constructorReached(evaluator, base) : undefined;
}

function usesThrough(evaluator: Evaluator, node: CallNode, file: SourceFile, fn: FunctionNode, known: readonly WrapperArgument[]): readonly CryptoUse[] {
  evaluator.refuel();
  const target = targetOf(evaluator, node, file, undefined);
  const byUse = new Map<CryptoUse, Argument[]>();
  for (const { use, argument, index, member } of known) {
    const bound = boundHere(target);
    let value: Abstract | undefined = index === thisIndex ? (bound ? target.given().args[0] : target.receiver) : bound ? undefined : target.given().args[index];
    if (!value) continue;
    if (member !== "") {
      for (const name of member.split(".")) {
        if (value?.kind === "object") value = value.get(name);
        else value = value && (value.kind === "parameter" || value.kind === "choice") ? memberOf(evaluator, value, name, value.node, file) : undefined;
      }
    }
    if (!value || value.kind === "unknown") continue;
    const list = byUse.get(use) ?? [];
    const written = node.arguments[index];
    list.push(new Argument(evaluator, { role: argument.role, position: argument.position, index, value }, written ?? node));
    byUse.set(use, list);
  }
  return [...byUse].map(([use, list]) => {
    const through = new Use({ library: use.library, row: use.row, node, file, site: undefined, via: fn }, () => list);
    behind.set(through, useBehind(use));
    return through;
  });
}

const behind = new WeakMap<CryptoUse, CryptoUse>();

/** The library call that a call of a project's own function leads to, for what is said there: the algorithm, the data. */
export function useBehind(use: CryptoUse): CryptoUse {
  return behind.get(use) ?? use;
}
