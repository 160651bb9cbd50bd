/**
 * CBC-MAC: an encryption of which only the last block is kept (FIPS 113, ISO/IEC 9797-1; the MAC inside of CCM, RFC 3610).
 *
 * Its IV is zero by definition. What keeps more of the ciphertext than its end is an encryption like any other.
 */
import type { CustodyModel } from "../model.ts";
import { type CallNode, declaratorOf, type Node, outerParent, unwrap, writtenKey } from "../syntax.ts";
import type { CryptoUse } from "./crypto-uses.ts";

/** Only the end of what `use` encrypts is read: `sealed.subarray(-16)`, or the same of `cipher.update(…)`. */
export function isCbcMac(model: CustodyModel, use: CryptoUse): boolean {
  const reads = readsOfResult(model, use.node);
  if (reads.length === 0) return false;
  if (reads.every(takesEnd)) return true;
  const calls = reads.map(methodCall);
  const updates = calls.filter((call) => call?.[0] === "update");
  return updates.length === 1 && calls.every((call) => call !== undefined && (call[0] === "setAutoPadding" || call[0] === "update" || (call[0] === "final" && outerParent(call[1])?.type === "ExpressionStatement")))
    && updates.every((call) => call !== undefined && keepsEnd(model, call[1]));
}

function keepsEnd(model: CustodyModel, call: Node): boolean {
  const reads = readsOfResult(model, call);
  return reads.length > 0 && reads.every(takesEnd);
}

/** Where the variable that a call's result is kept in is read. */
function readsOfResult(model: CustodyModel, call: Node): readonly Node[] {
  const kept = declaratorOf(call)?.id;
  const variable = kept?.type === "Identifier" ? model.file.variableOf(kept) : undefined;
  return variable && model.file.writesOf(variable).length === 0 ? model.file.readsOf(variable) : [];
}

function methodCall(read: Node): readonly [name: string, call: CallNode] | undefined {
  const member = outerParent(read);
  const call = member?.type === "MemberExpression" && unwrap(member.object) === unwrap(read) ? outerParent(member) : undefined;
  return member?.type === "MemberExpression" && call?.type === "CallExpression" && unwrap(call.callee) === member ? [writtenKey(member.property, member.computed) ?? "", call] : undefined;
}

/** `.subarray(-16)`, `.slice(-BLOCK, -BLOCK + length)` */
function takesEnd(read: Node): boolean {
  const [name, call] = methodCall(read) ?? [];
  const from = call?.arguments[0];
  return (name === "subarray" || name === "slice") && from?.type === "UnaryExpression" && from.operator === "-";
}
