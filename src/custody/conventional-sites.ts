/**
 * Key positions of calls that no import leads to: `server.auth.strategy("session", "cookie", { cookie: { password } })`.
 *
 * The table of conventions says which receiver, members and constants tell such a call; where the receiver comes from does
 * not matter. Conventions that are sinks only are no business of this file.
 */
import { type ConventionalCall, conventionalCalls } from "../knowledge/conventions.ts";
import type { Library } from "../knowledge/schema.ts";
import { type Abstract, type CallSite, knownString } from "./abstract.ts";
import type { SourceFile } from "./source-file.ts";
import { type CallNode, type Node, unwrap, writtenKey } from "./syntax.ts";

interface Convention {
  readonly call: ConventionalCall;
  readonly library: Library;
  /** Members behind the receiver, the last first. */
  readonly members: readonly string[];
}

const keyed: readonly Convention[] = conventionalCalls.filter(({ role }) => role === "session-secret" || role === "jwt-config" || role === "export").flatMap((call) =>
  call.members.filter((member) => member.endsWith("()")).map((member) => ({
    call,
    library: { name: "conventions", specifiers: {}, verified: "documentation only", source: call.source, rows: [{ api: call.class === undefined ? `${call.receivers[0] ?? ""}.${member}` : `${call.class}#${member}`, role: call.role, args: call.args }] },
    members: member.slice(0, -2).split(".").reverse(),
  })));

/** Last names of these calls, as far as the name says enough. */
export const conventionalMethods: ReadonlySet<string> = new Set(keyed.flatMap(({ call, members }) => (call.class === undefined ? members.slice(0, 1) : [])));
const methodsOfClasses: ReadonlySet<string> = new Set(keyed.flatMap(({ call, members }) => (call.class === undefined ? [] : members.slice(0, 1))));

/** Whether a call may be one of a class that alone has such a call: by its name and by the options that stand in it. */
export function isCallOfClass(node: CallNode, method: string | undefined): boolean {
  const [options] = node.arguments;
  return method !== undefined && methodsOfClasses.has(method) && options?.type === "ObjectExpression";
}

export function conventionalSite(node: CallNode, given: { readonly args: readonly Abstract[]; readonly open: boolean }, file: SourceFile): CallSite | undefined {
  const found = keyed.find(({ call, members }) => {
    const receiver = receiverBehind(node.callee, members);
    const name = receiver?.type === "Identifier" ? receiver.name : receiver?.type === "MemberExpression" ? writtenKey(receiver.property, receiver.computed) : undefined;
    const isReceiver = call.class === undefined ? name !== undefined && call.receivers.includes(name) : receiver !== undefined;
    return isReceiver && Object.entries(call.when ?? {}).every(([place, texts]) => texts.split("|").includes(constantAt(given.args, place) ?? ""));
  });
  const row = found?.library.rows[0];
  return found && row && { file, node, library: found.library, row, args: given.args, open: given.open, receiver: undefined };
}

/** What stands before the members: `server` of `server.auth.strategy`. */
function receiverBehind(callee: Node, members: readonly string[]): Node | undefined {
  let at = unwrap(callee);
  for (const member of members) {
    if (at.type !== "MemberExpression" || writtenKey(at.property, at.computed) !== member) return undefined;
    at = unwrap(at.object);
  }
  return at;
}

/** A text at a place: `1`, `0.type`. */
function constantAt(args: readonly Abstract[], place: string): string | undefined {
  const [index = "", ...path] = place.split(".");
  return knownString(path.reduce<Abstract | undefined>((at, name) => (at?.kind === "object" ? at.get(name) : undefined), args[Number(index)]));
}
