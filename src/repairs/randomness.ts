/**
 * `Math.random()` rewritten where its use is one of the customary forms: text of random characters becomes
 * `randomBytes(16).toString("hex")`, a random whole number becomes `randomInt(…)`.
 */
import type { TSESLint } from "@typescript-eslint/utils";
import type { SourceFile } from "../custody/source-file.ts";
import { type Node, outerParent, unwrap, writtenKey } from "../custody/syntax.ts";
import { fromNodeCrypto, runsInNode } from "./node-crypto.ts";

interface Rewrite {
  readonly node: Node;
  readonly uses: "randomBytes" | "randomInt";
  /** Arguments, and what follows the call. */
  readonly rest: string;
}

export function secureRandomness(file: SourceFile, random: Node): TSESLint.ReportFixFunction | undefined {
  if (!runsInNode(file) || file.text.slice(...random.range) !== "Math.random()") return undefined;
  const rewrite = asText(random) ?? asNumber(file, random);
  const callable = rewrite && fromNodeCrypto(file, rewrite.uses);
  if (!rewrite || !callable) return undefined;
  const { addition, name } = callable;
  return (fixer) => [
    ...(addition ? [fixer.insertTextBeforeRange([addition.at, addition.at], addition.text)] : []),
    fixer.replaceTextRange(rewrite.node.range, `${name}${rewrite.rest}`),
  ];
}

/** `Math.random().toString(36).slice(2)` */
function asText(random: Node): Rewrite | undefined {
  let top = random;
  let isText = false;
  for (;;) {
    const member = outerParent(top);
    const call = member?.type === "MemberExpression" && unwrap(member.object) === top ? outerParent(member) : undefined;
    if (member?.type !== "MemberExpression" || call?.type !== "CallExpression" || unwrap(call.callee) !== member) break;
    const method = writtenKey(member.property, member.computed) ?? "";
    if (!/^(?:toString|slice|substr|substring|toUpperCase)$/u.test(method)) break;
    isText ||= method === "toString";
    top = call;
  }
  return isText ? { node: top, uses: "randomBytes", rest: '(16).toString("hex")' } : undefined;
}

/** `Math.floor(Math.random() * 10)`, `Math.floor(1000 + Math.random() * 9000)`, `(Math.random() * 16) | 0` */
function asNumber(file: SourceFile, random: Node): Rewrite | undefined {
  const product = outerParent(random);
  if (product?.type !== "BinaryExpression" || product.operator !== "*") return undefined;
  const count = unwrap(product.left) === random ? product.right : product.left;
  const outer = outerParent(product);
  const text = (node: Node): string => file.text.slice(...node.range);
  if (outer && isFloor(outer, product)) return { node: outer, uses: "randomInt", rest: `(${text(count)})` };
  if (outer?.type !== "BinaryExpression" || outer.operator !== "+") return undefined;
  const least = unwrap(outer.left) === product ? outer.right : outer.left;
  const rounded = outerParent(outer);
  if (!rounded || !isFloor(rounded, outer)) return undefined;
  const [from, width] = [least, count].map((node) => (node.type === "Literal" && typeof node.value === "number" ? node.value : undefined));
  const to = from !== undefined && width !== undefined ? String(from + width) : `${text(least)} + (${text(count)})`;
  return least.type === "Literal" || least.type === "Identifier" ? { node: rounded, uses: "randomInt", rest: `(${text(least)}, ${to})` } : undefined;
}

function isFloor(node: Node, argument: Node): boolean {
  if (node.type === "BinaryExpression") return node.operator === "|" && node.right.type === "Literal" && node.right.value === 0 && unwrap(node.left) === argument;
  return node.type === "CallExpression" && node.callee.type === "MemberExpression" && node.callee.object.type === "Identifier" && node.callee.object.name === "Math"
    && /^(?:floor|trunc)$/u.test(writtenKey(node.callee.property, node.callee.computed) ?? "") && node.arguments[0] !== undefined && unwrap(node.arguments[0]) === argument;
}
