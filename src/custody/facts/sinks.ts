/**
 * Places where key material must not arrive: logs, files, responses, browser storage, child processes, error texts,
 * telemetry, addresses.
 *
 * A sink is a library call by its row, or, where no import leads to it (`res.send`, `logger.info`, `ctx.body =`), a call
 * by the customary name of its receiver, if that name is not bound to something else in the file. What arrives there is
 * judged elsewhere: a sink alone is no finding.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import { type ConventionalCall, conventionalCalls } from "../../knowledge/conventions.ts";
import { type Abstract, knownNumber } from "../abstract.ts";
import type { CustodyModel } from "../model.ts";
import { remembered } from "../names.ts";
import { calledName, type CallNode, type Node, outerParent, unwrap, writtenKey } from "../syntax.ts";
import { inOrder } from "../name-index.ts";
import type { CryptoUse } from "./crypto-uses.ts";

export type SinkKind = "log" | "persist" | "respond" | "browser-store" | "process" | "error" | "telemetry" | "address";

/** Something that is given to a sink. `value` is there when the syntax does not show it (options, wrappers). */
export interface Given {
  readonly node: Node;
  readonly value?: Abstract;
}

export interface Sink {
  readonly kind: SinkKind;
  /** For messages: `console.log()`, `res.json()`. */
  readonly name: string;
  readonly node: Node;
  readonly given: readonly Given[];
  /** For files: whether others may read it. `unknown` when the options are not written down. */
  readonly mode?: "default" | "restrictive" | "unknown";
}

const kinds: ReadonlySet<string> = new Set<SinkKind>(["log", "persist", "respond", "browser-store", "process", "error", "telemetry"]);

export function sinks(model: CustodyModel): readonly Sink[] {
  const known = new Set<Node>();
  const found: Sink[] = [];
  for (const use of model.allUses) {
    const sink = sinkOfUse(model, use);
    if (!sink) continue;
    known.add(use.node);
    found.push(sink);
  }
  const conventional = rowsByMember();
  const errors = model.file.throws.map(({ argument }) => unwrap(argument)).filter((thrown) => thrown.type === "NewExpression");
  const calls = inOrder([
    model.file.functionCalls.where((name) => name === "Blob" || name === "fetch"),
    model.file.methodCalls.where((name) => conventional.has(`${name}()`) || shapedMethods.has(name)),
    errors,
  ]);
  for (const node of new Set(calls)) {
    if (known.has(node)) continue;
    const sink = conventionalSink(model, node) ?? shapedSink(model, node);
    if (sink) found.push(sink);
  }
  for (const node of model.file.assignments) {
    if (known.has(node)) continue;
    const sink = assignedSink(model, node);
    if (sink) found.push(sink);
  }
  return found;
}

function sinkOfUse(model: CustodyModel, use: CryptoUse): Sink | undefined {
  const { role, api } = use.row;
  // Memory that is shared, not kept: a key handed to a worker stays in the process.
  if (!kinds.has(role) || api === "postMessage()") return undefined;
  // An environment is how a secret is best given to a child; an argument list is seen by all.
  const given = use.argumentsWith("sink").filter(({ position, node }) =>
    !position.includes(".env.") && !/^\d+\[\]$/u.test(position) && !(api === "console.assert()" && node === firstArgument(use.node)));
  return {
    kind: role as SinkKind, name: api === "process.env.*=" ? "process.env" : use.name, node: use.node,
    given: given.map((argument) => (use.via || argument.node === use.node || /[.[]/u.test(argument.position) ? { node: argument.node, value: argument.value } : { node: argument.node })),
    ...(role === "persist" ? { mode: use.via ? "unknown" : modeOf(model, use) } : {}),
  };
}

function firstArgument(node: Node): Node | undefined {
  return node.type === "CallExpression" ? node.arguments[0] : undefined;
}

/** Others can read a new file unless its mode says no: given to the call, or set on the file afterwards. */
function modeOf(model: CustodyModel, use: CryptoUse): NonNullable<Sink["mode"]> {
  const { site } = use;
  const opened = site?.receiver?.kind === "result" ? site.receiver.site : undefined;
  const isWrite = /write|append|output/iu.test(use.row.api) && use.row.api.startsWith("fs.");
  if (!site || (!isWrite && !opened)) return "unknown";
  // A stream or handle has the mode that it was opened with: `createWriteStream(path, { mode })`, `open(path, flags, mode)`.
  const options = opened ? opened.args[opened.row.api.endsWith("open()") ? 2 : 1] : site.args[2];
  const given = options?.kind === "object" ? options.get("mode") : opened && knownNumber(options) !== undefined ? options : undefined;
  if (given) return modeIsRestrictive(knownNumber(given)) ? "restrictive" : given.kind === "known" ? "default" : "unknown";
  model.file.needsAllStatements();
  if (model.file.callsNamed((name) => restricting.test(name)).some((call) => isRestrictingCall(model, call))) return "restrictive";
  return options === undefined || options.kind === "known" || options.kind === "function" || (options.kind === "object" && !options.isOpen()) ? "default" : "unknown";
}

function modeIsRestrictive(mode: number | undefined): boolean {
  return mode !== undefined && (mode & 0o077) === 0;
}

const restricting = /^(?:l?chmod(?:Sync)?|umask)$/u;

function isRestrictingCall(model: CustodyModel, call: CallNode): boolean {
  const name = calledName(call);
  const last = call.arguments.at(name === "umask" ? 0 : 1);
  if (!last || last.type === "SpreadElement") return false;
  const mode = knownNumber(model.evaluator.ask(last, model.file));
  return name === "umask" ? mode !== undefined && (mode & 0o077) === 0o077 : modeIsRestrictive(mode);
}

/** The names of a receiver from the last to the first: `this.req.log` is log, req. Calls in between are passed over: `res.status(200)`. */
function receiverNames(node: Node): { readonly last: string | undefined; readonly root: Node } {
  let at = unwrap(node);
  let last: string | undefined;
  for (;;) {
    if (at.type === "CallExpression") {
      const callee = unwrap(at.callee);
      if (callee.type !== "MemberExpression") return { last, root: at };
      at = unwrap(callee.object);
      last = undefined;
    } else if (at.type === "MemberExpression") {
      last ??= writtenKey(at.property, at.computed);
      at = unwrap(at.object);
    } else {
      return { last: last ?? (at.type === "Identifier" ? at.name : undefined), root: at };
    }
  }
}

let conventionalSinks: ReadonlyMap<string, readonly ConventionalCall[]> | undefined;

function rowsByMember(): ReadonlyMap<string, readonly ConventionalCall[]> {
  if (conventionalSinks) return conventionalSinks;
  const rows = new Map<string, ConventionalCall[]>();
  for (const row of conventionalCalls.filter(({ role }) => kinds.has(role))) {
    for (const member of new Set(row.members)) rows.set(member, [...(rows.get(member) ?? []), row]);
  }
  return (conventionalSinks = rows);
}

function conventionalSink(model: CustodyModel, node: CallNode): Sink | undefined {
  const callee = unwrap(node.callee);
  if (node.type !== "CallExpression" || callee.type !== "MemberExpression") return undefined;
  const method = writtenKey(callee.property, callee.computed);
  if (method === undefined) return undefined;
  const rows = rowsByMember().get(`${method}()`);
  if (!rows) return undefined;
  const { last, root } = receiverNames(callee.object);
  if (last === undefined) return undefined;
  const row = rows.find((one) => isReceiver(one, last) && canBe(model, one, root));
  if (!row) return undefined;
  return { kind: row.role as SinkKind, name: `${last}.${method}()`, node, given: givenBy(row, node.arguments) };
}

/** A specifier that begins with a name. */
const quoted: (name: string) => RegExp = remembered((name) => new RegExp(`["']${name.replace(/[$.*+?^{}()|[\]\\]/gu, "\\$&")}`, "u"));

function isReceiver(row: ConventionalCall, name: string): boolean {
  return row.receivers.includes(name) || (row.role === "log" && /(?:[a-z]Log|Logger|_log(?:ger)?)$/u.test(name));
}

/** The receiver is what its name says: a parameter or a member of one; a logger may also come from another module or a field. */
function canBe(model: CustodyModel, row: ConventionalCall, root: Node): boolean {
  if (row.imports && !row.imports.some((name) => model.file.says(quoted(name)))) return false;
  if (root.type === "ThisExpression") return true;
  if (root.type !== "Identifier") return false;
  const def = model.file.variableOf(root)?.defs.at(-1);
  if (!def) return row.role === "log";
  const type = def.type as string;
  return type === "Parameter" || (row.role === "log" && (type === "ImportBinding" || type === "Variable"));
}

function givenBy(row: ConventionalCall, args: readonly TSESTree.CallExpressionArgument[]): readonly Given[] {
  if ("*" in row.args) return args.map((node) => ({ node }));
  return args.filter((_, index) => row.args[String(index)] === "sink").map((node) => ({ node }));
}

const shapedMethods: ReadonlySet<string> = new Set(["set", "append", "put", "add", "assign", "replace", "pushState", "replaceState", "open"]);

/** Calls that are known by their shape alone: the page's address, downloads, object stores. */
function shapedSink(model: CustodyModel, node: CallNode): Sink | undefined {
  const callee = unwrap(node.callee);
  const sink = (kind: SinkKind, name: string, args: readonly Node[]): Sink => ({ kind, name, node, given: args.map((one) => ({ node: one })) });
  const [first, , third] = node.arguments;
  if (node.type === "NewExpression") {
    if (callee.type === "Identifier" && callee.name === "Blob" && isGlobal(model, callee) && first) return sink("address", "Blob", [first]);
    // An error class of the project.
    if (outerParent(node)?.type === "ThrowStatement") return sink("error", "throw", node.arguments);
    return undefined;
  }
  if (callee.type === "Identifier") return callee.name === "fetch" && isGlobal(model, callee) && first && hasQuery(first) ? sink("address", "fetch()", [first]) : undefined;
  if (callee.type !== "MemberExpression") return undefined;
  const method = writtenKey(callee.property, callee.computed);
  const object = unwrap(callee.object);
  if (method === "set" || method === "append") {
    const isQuery = object.type === "MemberExpression" ? writtenKey(object.property, object.computed) === "searchParams" : object.type === "Identifier" && object.name === "searchParams";
    if (isQuery) return sink("address", `searchParams.${method}()`, node.arguments.slice(1));
  }
  if ((method === "put" || method === "add") && object.type === "CallExpression") {
    const inner = unwrap(object.callee);
    const isStore = inner.type === "MemberExpression" && writtenKey(inner.property, inner.computed) === "objectStore";
    return isStore && first ? sink("browser-store", `objectStore.${method}()`, [first]) : undefined;
  }
  const { last, root } = receiverNames(callee.object);
  if (root.type !== "Identifier" || !isGlobal(model, root)) return undefined;
  if (last === "location" && (method === "assign" || method === "replace") && first) return sink("address", `location.${method}()`, [first]);
  if (last === "history" && (method === "pushState" || method === "replaceState") && third) return sink("address", `history.${method}()`, [third]);
  if (last === "window" && method === "open" && first) return sink("address", "window.open()", [first]);
  return undefined;
}

/** `"https://…?key=" + value`: what stands behind the question mark is kept in logs on the way. */
function hasQuery(node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === "BinaryExpression") return hasQuery(inner.left);
  if (inner.type === "TemplateLiteral") return inner.quasis.slice(0, -1).some((part) => part.value.raw.includes("?"));
  return inner.type === "Literal" && typeof inner.value === "string" && inner.value.includes("?");
}

function isGlobal(model: CustodyModel, identifier: TSESTree.Identifier): boolean {
  return model.file.variableOf(identifier) === undefined;
}

const storages: ReadonlySet<string> = new Set(["localStorage", "sessionStorage"]);

function assignedSink(model: CustodyModel, node: TSESTree.AssignmentExpression): Sink | undefined {
  const left = unwrap(node.left);
  if (node.operator !== "=" && node.operator !== "+=") return undefined;
  const sink = (kind: SinkKind, name: string): Sink => ({ kind, name, node, given: [{ node: node.right }] });
  if (left.type === "Identifier") return left.name === "location" && isGlobal(model, left) ? sink("address", "location") : undefined;
  if (left.type !== "MemberExpression") return undefined;
  const property = writtenKey(left.property, left.computed);
  const { last, root } = receiverNames(left.object);
  const isFree = root.type === "Identifier" && isGlobal(model, root);
  if (last !== undefined && storages.has(last) && isFree) return sink("browser-store", last);
  if (last === "document" && property === "cookie" && isFree) return sink("browser-store", "document.cookie");
  if ((last === "location" && (property === "hash" || property === "href" || property === "search")) && isFree) return sink("address", `location.${property}`);
  if (property === "location" && last === "window" && isFree) return sink("address", "window.location");
  // `link.href = "data:…"`: a file that the user saves.
  if (property === "href" && startsWithData(node.right)) return sink("address", "data: address");
  const isContext = (last === "ctx" || last === "context") && (property === "body");
  return isContext && isParameter(model, root) ? sink("respond", `${last}.body`) : undefined;
}

function isParameter(model: CustodyModel, root: Node): boolean {
  return root.type === "Identifier" && (model.file.variableOf(root)?.defs.at(-1)?.type as string | undefined) === "Parameter";
}

function startsWithData(node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === "BinaryExpression") return startsWithData(inner.left);
  if (inner.type === "TemplateLiteral") return inner.quasis[0]?.value.raw.startsWith("data:") ?? false;
  return inner.type === "Literal" && typeof inner.value === "string" && inner.value.startsWith("data:");
}
