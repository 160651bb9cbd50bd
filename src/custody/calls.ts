/**
 * Calls: what `f(…)` and `new F(…)` give, whoever `f` is.
 *
 * A library member gives a `Result` that remembers its row and arguments; a built-in of the language is
 * folded; a function of the project is read: its return expression, with this call's arguments, one body
 * deep at a time. Wrappers that change nothing (`bind`, `call`, `apply`, `promisify`, `(0, f)`) are undone.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import { type Abstract, alternatives, type CallSite, type Environment, type FunctionValue, type Known } from "./abstract.ts";
import type { ApiRow, Library } from "../knowledge/schema.ts";
import { declaredClass } from "./declared-types.ts";
import type { Evaluator } from "./evaluator.ts";
import { type Constant, foldBuiltin, foldConstruction, foldMethod, type Folded, isBytes } from "./fold.ts";
import { destructured, isPlatform, memberOf, mergedObject } from "./members.ts";
import type { SourceFile } from "./source-file.ts";
import { type CallNode, type FunctionNode, isClass, isFunction, type Node, ownerOfThis, unwrap, walk } from "./syntax.ts";

export function calleeOf(node: CallNode): Node {
  const callee = unwrap(node.callee);
  // `(0, f)()` calls f without its receiver.
  return callee.type === "SequenceExpression" ? unwrap(callee.expressions.at(-1) ?? callee) : callee;
}

/** A callee with its wrappers undone. */
interface Target {
  readonly callee: Abstract;
  readonly receiver: Abstract | undefined;
  readonly method: string | undefined;
  readonly args: readonly Abstract[];
  readonly open: boolean;
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
  const { args, open } = argumentsOf(evaluator, node.arguments, file, env);
  let receiver: Abstract | undefined;
  let method: string | undefined;
  if (calleeNode.type === "MemberExpression" && calleeNode.object.type !== "Super") {
    receiver = evaluator.evaluate(calleeNode.object, file, env);
    method = evaluator.memberName(calleeNode, file, env);
  }
  // `super(…)` constructs the base class.
  const owner = calleeNode.type === "Super" ? ownerOfThis(node) : undefined;
  const callee = isClass(owner) && owner.superClass ? evaluator.evaluate(owner.superClass, file, env) : evaluator.evaluate(calleeNode, file, env);
  return undone({ callee, receiver, method, args, open }, evaluator, node, file);
}

function argumentsOf(
  evaluator: Evaluator, nodes: readonly TSESTree.CallExpressionArgument[], file: SourceFile, env: Environment,
): { args: readonly Abstract[]; open: boolean } {
  const args: Abstract[] = [];
  for (const node of nodes) {
    if (node.type !== "SpreadElement") {
      args.push(evaluator.evaluate(node, file, env));
      continue;
    }
    const spread = evaluator.evaluate(node.argument, file, env);
    if (spread.kind !== "array" || spread.open) return { args, open: true };
    args.push(...spread.elements);
  }
  return { args, open: false };
}

/** `f.call(x, …)`, `f.apply(x, […])`, bound functions. */
function undone(target: Target, evaluator: Evaluator, node: Node, file: SourceFile): Target {
  const { receiver, method, args } = target;
  if (receiver && isCallable(receiver) && (method === "call" || method === "apply")) {
    const [self, ...rest] = args;
    const list = rest[0];
    const given = method === "call" ? rest : list?.kind === "array" ? list.elements : [];
    const open = method === "apply" && (list?.kind !== "array" || list.open);
    return undone({ callee: receiver, receiver: self, method: undefined, args: given, open: target.open || open }, evaluator, node, file);
  }
  if (target.callee.kind === "bound") {
    return undone({ ...target, callee: target.callee.target, args: [...target.callee.args, ...args], method: undefined }, evaluator, node, file);
  }
  return target;
}

function isCallable(value: Abstract): boolean {
  // A method of a result (`hash.update.bind(hash)`) is a result with a member path.
  return value.kind === "api" || value.kind === "function" || value.kind === "bound" || (value.kind === "result" && value.member !== "");
}

function applied(evaluator: Evaluator, target: Target, node: CallNode, file: SourceFile): Abstract {
  const { callee, receiver, method, args } = target;
  if (callee.kind === "choice") {
    return evaluator.choice(callee.why, callee.options.map((option) => applied(evaluator, { ...target, callee: option }, node, file)), node, file);
  }
  if (method === "bind" && receiver && isCallable(receiver)) return { kind: "bound", target: receiver, args: args.slice(1), node, file, steps: [] };
  if (node.type === "NewExpression" && callee.kind === "class") return { kind: "instance", definition: callee.definition, site: node, node, file: callee.file, steps: [] };
  const special = callee.kind === "api" ? platformCall(evaluator, callee, target, node, file) : undefined;
  if (special) return special;
  const site = siteOfTarget(evaluator, target, node, file) ?? fileRead(target, node, file);
  if (site) return resultOf(evaluator, site, target, node, file);
  if (callee.kind === "function") return evaluateReturn(evaluator, callee, args, node, file);
  if (receiver && method !== undefined) return methodCall(evaluator, receiver, method, args, node, file);
  return evaluator.unknown(node, file);
}

function siteOfTarget(evaluator: Evaluator, target: Target, node: CallNode, file: SourceFile): CallSite | undefined {
  const { callee, receiver, args, open } = target;
  const isNew = node.type === "NewExpression" || node.callee.type === "Super";
  const place = (library: CallSite["library"], key: string): CallSite | undefined => {
    const row = evaluator.knowledge.row(library, isNew ? `new ${key}()` : `${key}()`) ?? evaluator.knowledge.row(library, `${key}()`);
    return row ? { file, node, library, row, args, open, receiver } : undefined;
  };
  const [plugin] = args;
  if (plugin?.kind === "api" && plugin.library && target.method !== undefined) {
    // A plugin handed to somebody else's method: `app.register(fastifyJwt, { secret })`.
    const handed = place(plugin.library, `${plugin.path}@${target.method}`);
    if (handed) return handed;
  }
  if (callee.kind === "api" && callee.library) return place(callee.library, callee.path);
  if (callee.kind !== "result" && callee.kind !== "parameter") return undefined;
  const [owner, name] = splitMember(callee.member);
  if (callee.kind === "parameter") {
    const declared = name === undefined ? undefined : declaredClass(evaluator, callee, owner);
    return declared ? place(declared.library, `${declared.prefix}#${name}`) : undefined;
  }
  const holder = owner === "" ? evaluator.knowledge.classReturned(callee.site.library, callee.site.row) : classOfMember(evaluator, callee.site, owner);
  // The result itself is called: a logger, a curried function.
  if (name === undefined) return holder ? place(holder.library, `${holder.prefix}#`) : undefined;
  return holder ? place(holder.library, `${holder.prefix}#${name}`) : undefined;
}

/** `fs.readFileSync(path)` and its asynchronous forms. */
const readRow: ApiRow = { api: "readFile()", role: "read", args: { "0": "path", ret: "data" } };
const nodeFs: Library = { name: "node:fs", specifiers: {}, verified: "Node 20 to 26", source: "https://nodejs.org/api/fs.html", rows: [readRow] };

function fileRead({ callee, args, open, receiver }: Target, node: CallNode, file: SourceFile): CallSite | undefined {
  if (callee.kind !== "api" || !/(?:^|[:.])(?:fs|fs\/promises|fs-extra|promises)\.(?:promises\.)?(?:readFile|readFileSync|createReadStream)$/u.test(callee.path)) return undefined;
  return { file, node, library: nodeFs, row: readRow, args, open, receiver };
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
    // Word arrays of CryptoJS and the like: the constant goes in, the constant comes out.
    if (first !== undefined && (typeof first === "string" || isBytes(first))) return { ...asAbstract(evaluator, first, node, file), node: site.args[0]?.node ?? node, steps: site.args[0]?.steps ?? [] };
  }
  if (site.row.chains && target.receiver) return { ...target.receiver, node };
  // `client.send(new SignCommand(…))`, `kms.sign(…).promise()`: the answer is that of the request.
  const request = site.row.executes === "this" ? target.receiver : site.row.executes === undefined ? undefined : site.args[Number(site.row.executes)];
  if (request?.kind === "result") return { ...request, node };
  return { kind: "result", site, member: "", node, file, steps: [] };
}

/** Calls that name resolution itself depends on, and the language's own functions. */
function platformCall(
  evaluator: Evaluator, callee: Extract<Abstract, { kind: "api" }>, target: Target, node: CallNode, file: SourceFile,
): Abstract | undefined {
  if (!isPlatform(callee)) return undefined;
  const { args } = target;
  const path = callee.path.replace(/^module:(?:node:)?/u, "");
  const [first] = args;
  const text = first?.kind === "known" && typeof first.value === "string" ? first.value : undefined;
  switch (path) {
    case "require":
    case "module.require":
    case "createdRequire":
    case "process.getBuiltinModule":
      return text === undefined ? undefined : evaluator.project.module(evaluator, text, node, file);
    case "module.createRequire":
      return { kind: "api", library: undefined, path: "createdRequire", node, file, steps: [] };
    case "util.promisify":
    case "@nestjs/passport.PassportStrategy":
    case "structuredClone":
    case "Object.freeze":
    case "Object.seal":
    case "Promise.resolve":
    case "Object":
      return first;
    case "Object.assign":
      return mergedObject(evaluator, args, node, file);
    case "Promise.all":
      return first;
    case "Deno.env.get":
    case "Bun.env.get":
      return { kind: "environment", name: text, node, file, steps: [] };
    case "JSON.parse": {
      const parsed = text === undefined ? undefined : parsedJson(evaluator, text, first, node, file);
      return parsed ?? passed(first, node) ?? evaluator.unknown(node, file);
    }
    case "Map":
      if (node.type === "NewExpression" && first?.kind === "array") return mapObject(first.elements, first.open, node, file);
      return undefined;
    case "Object.fromEntries":
      return first?.kind === "array" ? mapObject(first.elements, first.open, node, file) : first?.kind === "object" ? first : undefined;
    default:
      break;
  }
  const folded = foldedCall(evaluator, path.replace(/^buffer\./u, ""), args, node, file);
  return folded ?? conversion(path.replace(/^buffer\./u, ""), args, node);
}

function foldedCall(evaluator: Evaluator, path: string, args: readonly Abstract[], node: CallNode, file: SourceFile): Abstract | undefined {
  const [first] = args;
  if (path === "Reflect.get" && first && args[1]?.kind === "known") return memberOf(evaluator, first, String(args[1].value), node, file);
  return mapConstants(evaluator, args, node, file, (constants) => (node.type === "NewExpression" ? foldConstruction(path, constants) : foldBuiltin(path, constants)));
}

/** Applies a fold to constants; where one argument is a choice, to each of its options. The literal stays the place to report. */
function mapConstants(
  evaluator: Evaluator, args: readonly Abstract[], node: CallNode, file: SourceFile, fold: (constants: readonly Constant[]) => Folded,
): Abstract | undefined {
  const at = args.findIndex((arg) => arg.kind === "choice");
  const choice = args[at];
  if (choice?.kind === "choice") {
    const options = choice.options.map((option) => {
      const given = args.map((arg, i) => (i === at ? option : arg));
      return mapConstants(evaluator, given, node, file, fold) ?? passed(option, node) ?? evaluator.unknown(node, file);
    });
    return evaluator.choice(choice.why, options, choice.node, choice.file);
  }
  const constants = constantsOf(args);
  const folded = constants ? fold(constants) : undefined;
  if (!folded) return undefined;
  const source = args.find((arg) => arg.kind === "known" && typeof arg.value === "string") ?? args[0];
  const value = asAbstract(evaluator, folded.constant, node, file);
  return source && value.kind !== "array" ? { ...value, node: source.node, file: source.file, steps: source.steps } : value;
}

export function constantOf(value: Abstract): Constant | typeof notConstant {
  if (value.kind === "known") return value.value;
  if (value.kind === "bytes") return value.bytes;
  // Sizes that a library names: `nacl.secretbox.nonceLength`, `sodium.crypto_secretbox_NONCEBYTES`.
  if (value.kind === "api" && /(?:[a-z]Length|_[A-Z]*BYTES)$/u.test(value.path)) return /nonce/iu.test(value.path) ? 24 : 32;
  if (value.kind === "array" && !value.open) {
    const items = value.elements.map(constantOf);
    return items.includes(notConstant) ? notConstant : (items as Constant[]);
  }
  return notConstant;
}
const notConstant: unique symbol = Symbol("not constant");

function constantsOf(values: readonly Abstract[]): readonly Constant[] | undefined {
  const constants = values.map(constantOf);
  return constants.includes(notConstant) ? undefined : (constants as Constant[]);
}

function asAbstract(evaluator: Evaluator, constant: Constant, node: Node, file: SourceFile): Abstract {
  if (isBytes(constant)) return { kind: "bytes", bytes: constant, node, file, steps: [] };
  if (Array.isArray(constant)) {
    return { kind: "array", elements: constant.map((item) => asAbstract(evaluator, item, node, file)), open: false, node, file, steps: [] };
  }
  return evaluator.known(constant as Known["value"], node, file);
}

/** Conversions that keep what they are given: the environment's text as bytes is still the environment's. */
const conversions = /^(?:Buffer(?:\.(?:from|concat))?|String|JSON\.(?:parse|stringify)|(?:Uint8|Int8)Array(?:\.from)?|atob|btoa|encodeURIComponent|decodeURIComponent|unescape|escape|Array\.from)$/u;

function conversion(path: string, args: readonly Abstract[], node: CallNode): Abstract | undefined {
  if (!conversions.test(path)) return undefined;
  return passed(args[0], node);
}

function passed(value: Abstract | undefined, node: Node): Abstract | undefined {
  return value && value.kind !== "unknown" && value.kind !== "api" ? { ...value, ...(value.kind === "partial" ? {} : {}), node: value.node ?? node } : undefined;
}

function parsedJson(evaluator: Evaluator, text: string, source: Abstract | undefined, node: Node, file: SourceFile): Abstract | undefined {
  try {
    return fromJson(evaluator, JSON.parse(text), source?.node ?? node, source?.file ?? file);
  } catch {
    return undefined;
  }
}

/** A JSON value as the model sees it; `node` is what a finding points at. */
export function fromJson(evaluator: Evaluator, value: unknown, node: Node, file: SourceFile): Abstract {
  if (Array.isArray(value)) return { kind: "array", elements: value.slice(0, 4_096).map((item) => fromJson(evaluator, item, node, file)), open: false, node, file, steps: [] };
  if (typeof value === "object" && value !== null) {
    const members = new Map(Object.entries(value));
    return {
      kind: "object", node, file, steps: [], open: false,
      keys: () => [...members.keys()],
      get: (name) => (members.has(name) ? fromJson(evaluator, members.get(name), node, file) : undefined),
    };
  }
  return evaluator.known(value as Known["value"], node, file);
}

function mapObject(entries: readonly Abstract[], open: boolean, node: Node, file: SourceFile): Abstract {
  const members = new Map<string, Abstract>();
  for (const entry of entries) {
    const key = entry.kind === "array" ? entry.elements[0] : undefined;
    const value = entry.kind === "array" ? entry.elements[1] : undefined;
    if (key?.kind === "known" && value) members.set(String(key.value), value);
  }
  return { kind: "object", node, file, steps: [], open, keys: () => [...members.keys()], get: (name) => members.get(name) };
}

/** Methods of text, bytes and lists that give back what they got, in another form. */
const keepingMethods = new Set([
  "toString", "trim", "trimEnd", "trimStart", "toLowerCase", "toUpperCase", "slice", "subarray", "substring", "substr", "split", "join", "replace",
  "replaceAll", "padEnd", "padStart", "normalize", "valueOf", "promise", "unwrap", "at", "reverse", "concat", "repeat", "catch", "finally", "encode", "decode", "toJSON", "fill",
]);

function methodCall(evaluator: Evaluator, receiver: Abstract, method: string, args: readonly Abstract[], node: CallNode, file: SourceFile): Abstract {
  if (method === "then") {
    const [callback] = args;
    return callback?.kind === "function" ? evaluateReturn(evaluator, callback, [receiver], node, file) : evaluator.unknown(node, file);
  }
  // AWS SDK v3: `client.send(new Command(…))` gives what the command's row says.
  const [first] = args;
  if (method === "send" && first?.kind === "result" && first.site.node.type === "NewExpression") return { ...first, node };
  if (receiver.kind === "result" && receiver.site.row.api.startsWith("new TextEncoder") && method === "encode") return passed(first, node) ?? evaluator.unknown(node, file);
  if (receiver.kind === "api" && receiver.path === "process.env") return evaluator.unknown(node, file);
  if (method === "encode" && isEncoder(receiver)) return encoded(evaluator, first, node, file);
  if (receiver.kind === "object") {
    if ((method === "get") && first?.kind === "known") return receiver.get(String(first.value)) ?? evaluator.unknown(node, file);
    return evaluator.unknown(node, file);
  }
  const folded = mapConstants(evaluator, [receiver, ...args], node, file, ([self, ...rest]) => foldMethod(self, method, rest));
  if (folded) return folded;
  if (receiver.kind === "array" && method === "join") return joinedList(evaluator, receiver, first, node, file);
  if (receiver.kind === "array" && method === "concat" && !receiver.open) {
    const more = args.flatMap((arg) => (arg.kind === "array" ? arg.elements : [arg]));
    return { ...receiver, elements: [...receiver.elements, ...more] };
  }
  if (receiver.kind === "known" && method === "concat") return evaluator.joined([receiver, ...args], node, file);
  if (!keepingMethods.has(method) || receiver.kind === "function" || receiver.kind === "class" || receiver.kind === "instance" || receiver.kind === "api" || receiver.kind === "bound") {
    return evaluator.unknown(node, file);
  }
  if (receiver.kind === "known" || receiver.kind === "bytes") {
    // A known text cut or replaced by unknown amounts is partly known.
    return { kind: "partial", parts: [receiver, evaluator.unknown(node, file)], node, file, steps: [] };
  }
  return receiver.kind === "result" ? { ...receiver, member: receiver.member } : receiver;
}

function isEncoder(receiver: Abstract): boolean {
  return receiver.kind === "unknown" && receiver.node.type === "NewExpression" && receiver.node.callee.type === "Identifier" && receiver.node.callee.name === "TextEncoder";
}

function encoded(evaluator: Evaluator, value: Abstract | undefined, node: CallNode, file: SourceFile): Abstract {
  if (!value) return evaluator.unknown(node, file);
  return mapConstants(evaluator, [value], node, file, (constants) => foldBuiltin("Buffer.from", constants)) ?? passed(value, node) ?? evaluator.unknown(node, file);
}

function joinedList(evaluator: Evaluator, list: Extract<Abstract, { kind: "array" }>, separator: Abstract | undefined, node: Node, file: SourceFile): Abstract {
  const between = separator === undefined ? "," : separator.kind === "known" ? String(separator.value) : undefined;
  if (between === undefined || list.open || list.elements.length > 512) return evaluator.unknown(node, file);
  const parts = list.elements.flatMap((element, i) => (i === 0 || between === "" ? [element] : [evaluator.known(between, node, file), element]));
  return evaluator.joined(parts, node, file);
}

/** Parameters of a function bound to the values of one call. */
export function environmentFor(evaluator: Evaluator, fn: FunctionNode, args: readonly Abstract[], file: SourceFile, outer: Environment): Environment {
  const env = new Map(outer ?? []);
  fn.params.forEach((pattern, index) => {
    const given = args[index] ?? evaluator.known(undefined, pattern, file);
    walk(pattern, (node) => {
      if (node.type !== "Identifier") return;
      const variable = file.variableOf(node);
      if (!variable || variable.defs.at(-1)?.node !== fn || env.has(variable)) return;
      const value = pattern.type === "RestElement" ? undefined : destructured(evaluator, pattern, node, given, file, env);
      env.set(variable, value ?? evaluator.unknown(node, file));
    });
  });
  return env;
}

const returnsOf = new WeakMap<FunctionNode, readonly TSESTree.ReturnStatement[]>();

function returnStatements(fn: FunctionNode): readonly TSESTree.ReturnStatement[] {
  const cached = returnsOf.get(fn);
  if (cached) return cached;
  const found: TSESTree.ReturnStatement[] = [];
  walk(fn.body, (node) => {
    if (node.type === "ReturnStatement" && ownFunction(node) === fn) found.push(node);
  });
  returnsOf.set(fn, found);
  return found;
}

function ownFunction(node: Node): Node | undefined {
  let at: Node | null | undefined = node.parent;
  while (at && !isFunction(at)) at = at.parent;
  return at ?? undefined;
}

/** What a function of the project returns for these arguments. */
export function evaluateReturn(evaluator: Evaluator, fn: Abstract, args: readonly Abstract[], node: Node, file: SourceFile): Abstract {
  if (fn.kind !== "function" || fn.fn.generator) return evaluator.unknown(node, file);
  const env = environmentFor(evaluator, fn.fn, args, fn.file, fn.env);
  if (fn.fn.body.type !== "BlockStatement") return evaluator.evaluate(fn.fn.body, fn.file, env);
  const values: Abstract[] = [];
  for (const statement of returnStatements(fn.fn)) {
    const reach = reachOf(evaluator, statement, fn, env);
    if (reach === "never" || !statement.argument) continue;
    values.push(evaluator.evaluate(statement.argument, fn.file, env));
    if (reach === "always") break;
  }
  return evaluator.choice("condition", values, node, file);
}

/** Whether the guards around a return are known for this call: `switch (name) { case "a": return … }`. */
function reachOf(evaluator: Evaluator, statement: Node, fn: FunctionValue, env: Environment): "never" | "perhaps" | "always" {
  let certain = true;
  for (let node: Node = statement; node.parent && node.parent !== fn.fn.body; node = node.parent) {
    const guard = node.parent;
    if (guard.type === "SwitchCase" && guard.parent.type === "SwitchStatement") {
      if (!guard.test) {
        certain = false;
        continue;
      }
      const subject = evaluator.evaluate(guard.parent.discriminant, fn.file, env);
      const test = evaluator.evaluate(guard.test, fn.file, env);
      if (subject.kind === "known" && test.kind === "known") {
        if (subject.value !== test.value) return "never";
      } else certain = false;
    } else if (guard.type === "IfStatement" && node !== guard.test) {
      const test = evaluator.evaluate(guard.test, fn.file, env);
      if (test.kind === "known") {
        if (Boolean(test.value) !== (node === guard.consequent)) return "never";
      } else certain = false;
    } else if (guard.type !== "BlockStatement" && guard.type !== "SwitchStatement") certain = false;
  }
  return certain ? "always" : "perhaps";
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
