/**
 * Calls: what `f(…)` and `new F(…)` give, whoever `f` is.
 *
 * A library member gives a `Result` that remembers its row and arguments; a built-in of the language is
 * folded; a function of the project is read: its return expression, with this call's arguments, one body
 * deep at a time. Wrappers that change nothing (`bind`, `call`, `apply`, `promisify`, `(0, f)`) are undone.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import { pluginMethods } from "../knowledge/index.ts";
import { type Abstract, alternatives, type CallSite, type Environment, type FunctionValue, knownString } from "./abstract.ts";
import { fileRead, type Given, Site } from "./call-sites.ts";
import { constructorOf } from "./classes.ts";
import { spreadOut } from "./collections.ts";
import { asAbstract, constantsOf } from "./constants.ts";
import { constructed, isConstructor } from "./constructor-functions.ts";
import { conventionalMethods, conventionalSite, isCallOfClass } from "./conventional-sites.ts";
import { declaredClass } from "./declared-types.ts";
import type { Evaluator } from "./evaluator.ts";
import { decodeText } from "./encodings.ts";
import { isBytes } from "./folded.ts";
import { givenByHelper, givenByMade } from "./helpers-of-libraries.ts";
import { toolGiven } from "./handed-on.ts";
import { interop } from "./interop.ts";
import { environmentFor, evaluateReturnOf } from "./functions.ts";
import { isPlatform, memberOf, withDefault } from "./members.ts";
import { asksArguments, methodCall, platformCall } from "./platform-calls.ts";
import { argumentAt } from "./positions.ts";
import { settingsOf } from "./setting-schemas.ts";
import { asksForReceiver } from "./receivers.ts";
import type { SourceFile } from "./source-file.ts";
import { calleeOf, type CallNode, type FunctionNode, isClass, ownerOfThis, unwrap, parametersOf } from "./syntax.ts";
import { isAsker, toldTo } from "./told-values.ts";

/** A callee with its wrappers undone. Arguments are evaluated when somebody asks: most calls reach nothing. */
interface Target {
  readonly callee: Abstract;
  readonly receiver: Abstract | undefined;
  readonly method: string | undefined;
  /** `Reflect.construct`: a construction without `new`. */
  readonly constructs?: boolean;
  readonly given: () => Given;
}

export function evaluateCall(evaluator: Evaluator, node: CallNode | TSESTree.ImportExpression, file: SourceFile, env: Environment): Abstract {
  if (node.type === "ImportExpression") {
    const specifier = evaluator.evaluate(node.source, file, env);
    return specifier.kind === "known" && typeof specifier.value === "string" ? evaluator.project.module(evaluator, specifier.value, node, file) : evaluator.unknown(node, file);
  }
  const target = targetOf(evaluator, node, file, env);
  return applied(evaluator, target, node, file);
}

/** The library rows that a call may reach: several when the callee is one of several. */
export function sitesOf(evaluator: Evaluator, node: CallNode, file: SourceFile): readonly CallSite[] {
  const target = targetOf(evaluator, node, file, undefined);
  return alternatives(target.callee).flatMap((callee) => siteOfTarget(evaluator, { ...target, callee }, node, file) ?? []);
}

/** The library row that a call reaches, if it reaches one. */
export function siteOf(evaluator: Evaluator, node: CallNode, file: SourceFile): CallSite | undefined {
  const target = targetOf(evaluator, node, file, undefined);
  return siteOfTarget(evaluator, target, node, file);
}

export function targetOf(evaluator: Evaluator, node: CallNode, file: SourceFile, env: Environment): Target {
  const calleeNode = calleeOf(node);
  let given: Given | undefined;
  let receiver: Abstract | undefined;
  let method: string | undefined;
  if (calleeNode.type === "MemberExpression" && calleeNode.object.type !== "Super") {
    receiver = evaluator.evaluate(calleeNode.object, file, env);
    method = evaluator.memberName(calleeNode, file, env);
  }
  // `super(…)` constructs the base class.
  const owner = calleeNode.type === "Super" ? ownerOfThis(node) : undefined;
  const callee = isClass(owner) && owner.superClass ? evaluator.evaluate(owner.superClass, file, env) : evaluator.evaluate(calleeNode, file, env);
  return undone({ callee, receiver, method, given: () => (given ??= argumentsOf(evaluator, node.arguments, file, env)) });
}

/** No call of the tables that matters takes more arguments. */
const maxHandedOn = 6;

function argumentsOf(
  evaluator: Evaluator, nodes: readonly TSESTree.CallExpressionArgument[], file: SourceFile, env: Environment,
): Given {
  const args: Abstract[] = [];
  for (const node of nodes) {
    if (node.type !== "SpreadElement") {
      args.push(evaluator.evaluate(node, file, env));
      continue;
    }
    const spread = evaluator.evaluate(node.argument, file, env);
    if (spread.kind === "parameter" && spread.member === "" && parametersOf(spread.fn)[spread.index]?.type === "RestElement") {
      // What the function was given goes on as it came: `(...all) => tool(...all)`.
      for (let i = 0; i < maxHandedOn; i++) args.push({ ...spread, index: spread.index + i });
      continue;
    }
    const { elements, open } = spreadOut(evaluator, spread);
    args.push(...elements);
    if (open) return { args, open };
  }
  return { args, open: false };
}

/** `f.call(x, …)`, `f.apply(x, […])`, `Reflect.apply(f, x, […])`, bound functions. */
function undone(target: Target): Target {
  const { callee, receiver, method } = target;
  if (callee.kind === "api" && (callee.path === "Reflect.apply" || callee.path === "Reflect.construct")) {
    const { args, open } = target.given();
    const [called, ...rest] = args;
    const list = rest[callee.path === "Reflect.apply" ? 1 : 0];
    const given = list?.kind === "array" ? { args: list.elements, open: open || list.open } : { args: [], open: true };
    return called ? undone({ callee: called, receiver: callee.path === "Reflect.apply" ? rest[0] : undefined, method: undefined, given: () => given, constructs: callee.path === "Reflect.construct" }) : target;
  }
  if (receiver && isCallable(receiver) && (method === "call" || method === "apply")) {
    const { args, open } = target.given();
    const [self, ...rest] = args;
    const list = rest[0];
    const spread = list?.kind === "array" ? list : undefined;
    const given = method === "call" ? { args: rest, open } : { args: spread?.elements ?? [], open: open || spread === undefined || spread.open };
    return undone({ callee: receiver, receiver: self, method: undefined, given: () => given });
  }
  if (callee.kind !== "bound") return target;
  const given = (): Given => {
    const { args, open } = target.given();
    return { args: [...callee.args, ...args], open };
  };
  return undone({ callee: callee.target, receiver: callee.self ?? receiver, method: undefined, given });
}

function isCallable(value: Abstract): boolean {
  // A method of a result (`hash.update.bind(hash)`) is a result with a member path.
  return value.kind === "api" || value.kind === "function" || value.kind === "bound" || (value.kind === "result" && value.member !== "");
}

/** Methods that say something of the result whatever their receiver is. */
const tellingMethods: ReadonlySet<string> = new Set(["encode", "decode", "catch", "exec", "test"]);

/** Behind a spread of unknown length nobody knows which parameters are given. */
function completed(evaluator: Evaluator, { args, open }: Given, { fn }: FunctionValue, node: CallNode, file: SourceFile): readonly Abstract[] {
  return open ? [...args, ...parametersOf(fn).slice(args.length).map(() => evaluator.unknown(node, file))] : args;
}

function applied(evaluator: Evaluator, target: Target, node: CallNode, file: SourceFile): Abstract {
  const { callee, receiver, method } = target;
  const args = (): readonly Abstract[] => {
    const { args: inSight, open } = target.given();
    return open ? [...inSight, evaluator.unknown(node, file)] : inSight;
  };
  const module = interop(evaluator, node, calleeOf(node), () => target.given().args, file);
  if (module) return module;
  if (callee.kind === "choice") {
    return evaluator.choice(callee.why, callee.options.map((option) => applied(evaluator, { ...target, callee: option }, node, file)), node, file);
  }
  if (method === "bind" && receiver && isCallable(receiver)) {
    const [self, ...args] = target.given().args;
    return { kind: "bound", target: receiver, ...(self ? { self } : {}), args, node, file, steps: [] };
  }
  if (callee.kind === "class" && target.constructs) return { kind: "instance", definition: callee.definition, node, file: callee.file, steps: [] };
  if (node.type === "NewExpression" && callee.kind === "class") return { kind: "instance", definition: callee.definition, site: node, given: { site: node, env: undefined, file }, node, file: callee.file, steps: [] };
  if (callee.kind === "api" && isPlatform(callee)) {
    const known = platformCall(evaluator, callee, args(), node, file);
    if (known) return known;
  }
  const made = callee.kind === "result" && callee.member === "" && callee.site.row.gives !== undefined ? givenByMade(evaluator, callee, target.given().args, node, file) : undefined;
  if (made) return made;
  const site = siteOfTarget(evaluator, target, node, file) ?? fileRead(target.callee, node, file, target.receiver, target.given);
  if (site) return resultOf(evaluator, site, target, node, file);
  if (callee.kind === "function" && node.type === "NewExpression" && isConstructor(callee.fn, callee.file)) {
    return constructed(evaluator, callee.fn, callee.file, environmentFor(evaluator, callee.fn, completed(evaluator, target.given(), callee, node, file), callee.file, callee.env), node);
  }
  if (callee.kind === "function") return evaluateReturnOf(evaluator, !callee.self && asksForReceiver(callee.fn, receiver, callee.file) ? { ...callee, self: receiver } : callee, () => completed(evaluator, target.given(), callee, node, file), node, file);
  const settings = settingsOf(evaluator, target, () => target.given().args, node);
  if (settings) return settings;
  if (!receiver || method === undefined) return evaluator.unknown(node, file);
  const told = isAsker(method) && node.type === "CallExpression" && receiver.kind !== "object" && receiver.kind !== "instance" ? toldTo(evaluator, target.given().args[0], node, file) : undefined;
  if (told) return told;
  if (receiver.kind === "unknown" && !tellingMethods.has(method)) return evaluator.unknown(node, file);
  return methodCall(evaluator, receiver, method, asksArguments(receiver, method) ? args() : [], node, file);
}

function siteOfTarget(evaluator: Evaluator, target: Target, node: CallNode, file: SourceFile): CallSite | undefined {
  const { callee, receiver } = target;
  const isNew = node.type === "NewExpression" || node.callee.type === "Super" || target.constructs === true;
  const place = (library: CallSite["library"], key: string): CallSite | undefined => {
    // `import PostHog from "posthog-node"`: the default export of a module that is known by its named ones.
    const named = isNew && key === "" && node.callee.type === "Identifier" ? node.callee.name : key;
    const row = evaluator.knowledge.row(library, isNew ? `new ${named}()` : `${named}()`) ?? evaluator.knowledge.row(library, `${named}()`);
    return row ? new Site({ file, node, library, row, receiver }, target.given) : undefined;
  };
  const plugin = pluginMethods.has(target.method ?? "") ? target.given().args[0] : undefined;
  if (plugin?.kind === "api" && plugin.library && target.method !== undefined) {
    // A plugin handed to somebody else's method: `app.register(fastifyJwt, { secret })`.
    const handed = place(plugin.library, `${plugin.path}@${target.method}`);
    if (handed) return handed;
  }
  if (callee.kind === "api" && callee.library) return place(callee.library, callee.path);
  if (callee.kind === "class" && isNew && callee.definition.superClass && !constructorOf(callee.definition)) {
    // Without a constructor of its own a class hands its arguments to the base class.
    const base = evaluator.evaluate(callee.definition.superClass, callee.file, undefined);
    return base.kind === "class" || base.kind === "api" ? siteOfTarget(evaluator, { ...target, callee: base }, node, file) : undefined;
  }
  const conventional = (conventionalMethods.has(target.method ?? "") || isCallOfClass(node, target.method)) && callee.kind !== "function" && callee.kind !== "result" ? conventionalSite(node, target.given(), file) : undefined;
  if (conventional) return conventional;
  const declaredPlace = (): CallSite | undefined => {
    const at = evaluator.types?.knows(file) ? evaluator.types.placeOf(evaluator, calleeOf(node)) : undefined;
    return at && place(at.library, at.prefix);
  };
  if (callee.kind === "unknown" || (callee.kind === "api" && callee.path.startsWith("module:"))) return declaredPlace();
  if (callee.kind !== "result" && callee.kind !== "parameter") return undefined;
  const [owner, name] = splitMember(callee.member);
  if (callee.kind === "parameter") {
    const declared = name === undefined ? undefined : declaredClass(evaluator, callee, owner);
    if (declared) return place(declared.library, `${declared.prefix}#${name}`);
    const tool = toolGiven(evaluator, callee);
    return tool?.library ? place(tool.library, tool.path) : declaredPlace();
  }
  const holder = owner === "" ? evaluator.knowledge.classReturned(callee.site.library, callee.site.row) : classOfMember(evaluator, callee.site, owner);
  // The result itself is called: a logger, a curried function.
  if (name === undefined) return holder ? place(holder.library, `${holder.prefix}#`) : undefined;
  return holder ? place(holder.library, `${holder.prefix}#${name}`) : undefined;
}

/** Class of a member of a result: `keyPair.privateKey` is a `KeyObject` when the table says so. */
function classOfMember(evaluator: Evaluator, site: CallSite, member: string): { library: CallSite["library"]; prefix: string } | undefined {
  let place = evaluator.knowledge.classReturned(site.library, site.row);
  for (const name of member.split(".")) {
    if (!place) return undefined;
    const row = evaluator.knowledge.row(place.library, `${place.prefix}#${name}`) ?? evaluator.knowledge.row(place.library, `${place.prefix}#${name}()`);
    place = row ? evaluator.knowledge.classReturned(place.library, row) : undefined;
  }
  return place;
}

function splitMember(member: string): [string, string | undefined] {
  if (member === "") return ["", undefined];
  const at = member.lastIndexOf(".");
  return at < 0 ? ["", member] : [member.slice(0, at), member.slice(at + 1)];
}

function resultOf(evaluator: Evaluator, site: CallSite, target: Target, node: CallNode, file: SourceFile): Abstract {
  const constants = site.row.role === "constant-bytes" ? constantsOf(site.args) : undefined;
  if (constants) {
    const [first] = constants;
    const made = site.row.api === "TextEncoder#encode()" && typeof first === "string" ? (decodeText(first, "utf8") ?? first) : first;
    // Word arrays of CryptoJS and the like: the constant goes in, the constant comes out.
    if (typeof made === "string" || isBytes(made)) return { ...asAbstract(evaluator, made, node, file), node: site.args[0]?.node ?? node, steps: site.args[0]?.steps ?? [] };
  }
  if (site.row.role === "look-up") return lookedUp(evaluator, site, node, file);
  const helped = site.row.gives === undefined ? undefined : givenByHelper(evaluator, site, node, file);
  if (helped) return helped;
  if (site.row.chains && target.receiver) return { ...target.receiver, node };
  // `client.send(new SignCommand(…))`, `kms.sign(…).promise()`: the answer is that of the request.
  const request = site.row.executes === "this" ? target.receiver : site.row.executes === undefined ? undefined : site.args[Number(site.row.executes)];
  if (request?.kind === "result") return { ...request, node };
  return { kind: "result", site, member: "", node, file, steps: [] };
}

/** `get(settings, "jwt.secret", "x")`: the member at a path, or what is given in its place. */
function lookedUp(evaluator: Evaluator, site: CallSite, node: CallNode, file: SourceFile): Abstract {
  const holder = argumentAt(evaluator, site, ["object"]);
  const path = argumentAt(evaluator, site, ["name"]);
  const otherwise = argumentAt(evaluator, site, ["value"]);
  const names = path?.kind === "array" ? path.elements.map((one) => knownString(one)) : knownString(path)?.split(".");
  let value: Abstract = evaluator.unknown(node, file);
  if (holder && names && !names.includes(undefined)) value = names.reduce<Abstract>((at, name) => memberOf(evaluator, at, name ?? "", node, file), holder);
  return otherwise ? withDefault(evaluator, value, otherwise, node, file) : value;
}

/** What a function passed to a call is given: a promise's value in `then`, a library's result in a callback. */
export function resultOfCallback(evaluator: Evaluator, call: TSESTree.CallExpression, fn: FunctionNode, index: number, file: SourceFile): Abstract | undefined {
  const callee = calleeOf(call);
  const position = call.arguments.findIndex((argument) => unwrap(argument) === fn);
  if (callee.type === "MemberExpression" && !callee.computed && callee.property.type === "Identifier" && callee.property.name === "then") {
    return position === 0 && index === 0 ? evaluator.evaluate(callee.object, file, undefined) : undefined;
  }
  if (index === 0 || position < 1) return undefined;
  const site = siteOf(evaluator, call, file);
  const roles = Object.entries(site?.row.args ?? {});
  if (!site || !roles.some(([at, role]) => at.split("|").includes(String(position)) && role === "callback")) return undefined;
  const isPair = site.row.args?.["ret"] === "keypair";
  const member = isPair ? (index === 1 ? "publicKey" : "privateKey") : "";
  return { kind: "result", site, member, node: call, file, steps: [] };
}
