/** Names that say a key is the public half: `publicKey`, `pair.publicKey`, `pub`, `spki`, `cert`. */
import { words } from "./names.ts";
import { type Node, unwrap, writtenKey } from "./syntax.ts";

const publicWords: ReadonlySet<string> = new Set(["public", "pub", "pubkey", "publickey", "spki", "cert", "certificate", "peer", "verifying", "verification"]);

export function mentionsPublic(node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === "Identifier") return words(inner.name).some((word) => publicWords.has(word));
  if (inner.type === "MemberExpression") {
    const name = writtenKey(inner.property, inner.computed);
    return (name !== undefined && words(name).some((word) => publicWords.has(word))) || mentionsPublic(inner.object);
  }
  if (inner.type === "AwaitExpression") return mentionsPublic(inner.argument);
  if (inner.type === "CallExpression") return mentionsPublic(inner.callee);
  return false;
}
