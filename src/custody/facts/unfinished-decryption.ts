/**
 * Authenticated decryption whose tag is never checked, or may be short: `final()` is not called, or the tag is cut to a few bytes.
 *
 * Node checks the tag of GCM, CCM, OCB and ChaCha20-Poly1305 in `final()`; text that `update()` gave before is not
 * authentic. A decipher that goes elsewhere (returned, piped, passed on, kept) stays silent.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import { knownNumber, knownString } from "../abstract.ts";
import type { CustodyModel } from "../model.ts";
import { type CallNode, isAncestor, isFunction, type Node, outerParent, unwrap, writtenKey } from "../syntax.ts";
import type { CryptoUse } from "./crypto-uses.ts";

export interface UnfinishedDecryption {
  /** `unchecked`: no tag is checked. `cut`: the tag is cut short. `open`: a tag of any length is taken (for strict readers). */
  readonly why: "unchecked" | "cut" | "open";
  readonly use: CryptoUse;
  readonly node: Node;
}

export function unfinishedDecryptions(model: CustodyModel): readonly UnfinishedDecryption[] {
  return model.cryptoUses.flatMap((use): readonly UnfinishedDecryption[] => {
    if (use.row.role !== "decrypt" || !/createDecipheriv\(\)$/u.test(use.row.api) || !isAuthenticated(use)) return [];
    const calls = methodCalls(model, use.node);
    if (!calls) return [];
    const named = (name: string): CallNode | undefined => calls.find(([method]) => method === name)?.[1];
    const tag = named("setAuthTag");
    const final = named("final");
    if ((named("update") && !final) || (final && isIgnored(final))) return [{ why: "unchecked", use, node: use.node }];
    if (tag && cutLength(model, tag) !== undefined) return [{ why: "cut", use, node: tag }];
    return tag && !use.argument("tagLen") && use.site && use.site.args.length < 4 && isGcm(use) ? [{ why: "open", use, node: tag }] : [];
  });
}

/** `try { decipher.final(); } catch {}`: the alarm goes off and nobody listens. */
function isIgnored(final: Node): boolean {
  for (let at: Node | null | undefined = final.parent; at && !isFunction(at); at = at.parent) {
    if (at.type === "TryStatement" && isAncestor(at.block, final)) return at.handler?.body.body.length === 0 && !at.finalizer && !isNoted(at.block, final);
  }
  return false;
}

/** `try { decipher.final(); isAuthentic = true; } catch {}`: what stands behind the call tells whether it came back. */
function isNoted(block: TSESTree.BlockStatement, final: Node): boolean {
  const place = block.body.findIndex((one) => isAncestor(one, final));
  return block.body.slice(place + 1).some((one) =>
    one.type === "ReturnStatement" || (one.type === "ExpressionStatement" && one.expression.type === "AssignmentExpression" && one.expression.right.type === "Literal" && one.expression.right.value === true));
}

function isAuthenticated(use: CryptoUse): boolean {
  const names = use.argumentsWith("alg").flatMap((argument) => argument.constants.flatMap((one) => knownString(one) ?? []));
  return names.length > 0 && names.every((name) => /-(?:gcm|ccm|ocb)$|^chacha20-poly1305$/iu.test(name));
}

function isGcm(use: CryptoUse): boolean {
  return use.argumentsWith("alg").some((argument) => argument.constants.some((one) => /-gcm$/iu.test(knownString(one) ?? "")));
}

/** Methods called on the object that `made` gives, through one variable; undefined when it goes anywhere else. */
function methodCalls(model: CustodyModel, made: Node): readonly (readonly [string, CallNode])[] | undefined {
  const calls: (readonly [string, CallNode])[] = [];
  const follow = (start: Node): boolean => {
    for (let at = start; ; ) {
      const member = outerParent(at);
      if (member?.type !== "MemberExpression" || unwrap(member.object) !== unwrap(at)) return at !== start || member?.type === "ExpressionStatement";
      const call = outerParent(member);
      const name = writtenKey(member.property, member.computed);
      if (call?.type !== "CallExpression" || unwrap(call.callee) !== member || name === undefined || /^(?:pipe|on|once|then)$/u.test(name)) return false;
      calls.push([name, call]);
      if (!/^(?:setAuthTag|setAAD|setAutoPadding)$/u.test(name)) return true;
      at = call;
    }
  };
  // `createDecipheriv(…).setAuthTag(tag)`, then a variable.
  let top = made;
  for (let member = outerParent(top); member?.type === "MemberExpression" && unwrap(member.object) === unwrap(top) && /^set/u.test(writtenKey(member.property, member.computed) ?? ""); member = outerParent(top)) {
    const call = outerParent(member);
    if (call?.type !== "CallExpression") break;
    calls.push([writtenKey(member.property, member.computed) ?? "", call]);
    top = call;
  }
  const holder = outerParent(top);
  if (holder?.type !== "VariableDeclarator" || holder.id.type !== "Identifier") return follow(top) ? calls : undefined;
  const variable = model.file.variableOf(holder.id);
  if (!variable || model.file.writesOf(variable).length > 0) return undefined;
  return model.file.readsOf(variable).every(follow) ? calls : undefined;
}

/** `setAuthTag(tag.subarray(0, 4))` */
function cutLength(model: CustodyModel, call: CallNode): number | undefined {
  const [tag] = call.arguments;
  const cut = tag ? unwrap(tag) : undefined;
  if (cut?.type !== "CallExpression" || cut.callee.type !== "MemberExpression" || !/^(?:slice|subarray)$/u.test(writtenKey(cut.callee.property, cut.callee.computed) ?? "")) return undefined;
  const [from, to] = cut.arguments.map((one) => (one.type === "SpreadElement" ? undefined : knownNumber(model.evaluator.ask(one, model.file))));
  const length = from !== undefined && to !== undefined && from >= 0 && to > 0 ? to - from : from !== undefined && from < 0 && to === undefined ? -from : undefined;
  return length !== undefined && length > 0 && length < 12 ? length : undefined;
}
