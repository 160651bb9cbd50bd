/**
 * What is fed to a streaming object: `createHash("sha256").update(a).update(b).digest()`, also through a variable.
 */
import type { Abstract } from "./abstract.ts";
import type { Evaluator } from "./evaluator.ts";
import { namesModule } from "./module-names.ts";
import type { SourceFile } from "./source-file.ts";
import { type CallNode, type Node, outerParent, unwrap, writtenKey } from "./syntax.ts";

const feeding = new Set(["update", "append", "write"]);
/** Methods that a stream has; anything else in a chain is the call that makes the stream. */
const streaming = new Set([...feeding, "digest", "final", "finalize", "hex", "copy", "end", "read", "setEncoding", "toString", "sign", "verify", "getMac", "digestHex"]);

/** Values of the arguments of the feeding calls on the same stream as `node`. */
export function fedTo(evaluator: Evaluator, node: Node, file: SourceFile): readonly Abstract[] {
  return fedNodes(node, file).map((argument) => evaluator.evaluate(argument, file, undefined));
}

/** Arguments of the feeding calls on the same stream as `node`, which is a call in the chain or the call that makes the stream. */
export function fedNodes(node: Node, file: SourceFile): readonly Node[] {
  const fed: Node[] = [];
  const take = (call: CallNode): void => {
    const [argument] = call.arguments;
    if (argument && argument.type !== "SpreadElement" && !fed.includes(argument)) fed.push(argument);
  };
  let at: Node = unwrap(node);
  // Inwards: the calls whose result `node` continues.
  for (;;) {
    if (at.type === "CallExpression") {
      const callee = unwrap(at.callee);
      if (callee.type !== "MemberExpression") break;
      const name = writtenKey(callee.property, callee.computed) ?? "";
      if (!streaming.has(name)) break;
      if (feeding.has(name)) take(at);
      at = unwrap(callee.object);
    } else if (at.type === "Identifier") {
      const variable = file.variableOf(at);
      // A module is no stream: `jwt.sign(…)` is fed by none of its other calls.
      for (const read of variable && !namesModule(variable) ? file.readsOf(variable) : []) takeChain(read, take);
      break;
    } else break;
  }
  // Outwards: the calls that continue `node`.
  takeChain(node, take);
  // The variable that holds the stream.
  const holder = outerParent(node);
  if (holder?.type === "VariableDeclarator" && holder.id.type === "Identifier") {
    const variable = file.variableOf(holder.id);
    for (const read of variable ? file.readsOf(variable) : []) takeChain(read, take);
  }
  return fed;
}

function takeChain(start: Node, take: (call: CallNode) => void): void {
  let at: Node = start;
  for (;;) {
    const member = outerParent(at);
    if (member?.type !== "MemberExpression" || unwrap(member.object) !== unwrap(at)) return;
    const call = outerParent(member);
    if (call?.type !== "CallExpression" || unwrap(call.callee) !== member) return;
    if (feeding.has(writtenKey(member.property, member.computed) ?? "")) take(call);
    at = call;
  }
}
