/**
 * `a === b` rewritten to compare in constant time: equal lengths in bytes, then timingSafeEqual().
 *
 * Only sides that can be written twice without effect are rewritten: names, members, texts made of them, reads of a header.
 * What a request brings may be missing and becomes text; what it is held against must be there, else the comparison throws.
 */
import type { TSESLint } from "@typescript-eslint/utils";
import type { Comparison } from "../custody/facts/comparisons.ts";
import { comesWithRequest } from "../custody/facts/request-values.ts";
import type { CustodyModel } from "../custody/model.ts";
import { type Node, unwrap, writtenKey } from "../custody/syntax.ts";
import { fromNodeCrypto, runsInNode } from "./node-crypto.ts";

export function constantTimeComparison(model: CustodyModel, { node, sides }: Comparison): TSESLint.ReportFixFunction | undefined {
  const { file } = model;
  const [left, right] = sides;
  const callable = runsInNode(file) ? fromNodeCrypto(file, "timingSafeEqual") : undefined;
  if (!callable || !isPlain(left) || !isPlain(right)) return undefined;
  const text = (side: Node): string => {
    const written = file.text.slice(...side.range);
    return comesWithRequest(model, side) ? `String(${written})` : written;
  };
  const [a, b] = [text(left), text(right)];
  let compared: string;
  if (node.type === "BinaryExpression") {
    const same = `(Buffer.byteLength(${a}) === Buffer.byteLength(${b}) && ${callable.name}(Buffer.from(${a}), Buffer.from(${b})))`;
    compared = node.operator.startsWith("!") ? `!${same}` : same;
  } else if (node.type === "CallExpression" && node.callee.type === "MemberExpression" && writtenKey(node.callee.property, node.callee.computed) === "equals") {
    compared = `(${a}.length === ${b}.length && ${callable.name}(${a}, ${b}))`;
  } else {
    return undefined;
  }
  const { addition } = callable;
  return (fixer) => [...(addition ? [fixer.insertTextBeforeRange([addition.at, addition.at], addition.text)] : []), fixer.replaceTextRange(node.range, compared)];
}

function isPlain(node: Node): boolean {
  const inner = unwrap(node);
  switch (inner.type) {
    case "Identifier":
    case "Literal":
    case "ThisExpression":
      return true;
    case "MemberExpression":
      return isPlain(inner.object) && (!inner.computed || isPlain(inner.property));
    case "TemplateLiteral":
      return inner.expressions.every(isPlain);
    case "BinaryExpression":
      return inner.operator === "+" && isPlain(inner.left) && isPlain(inner.right);
    case "CallExpression": {
      const callee = unwrap(inner.callee);
      return callee.type === "MemberExpression" && /^(?:get|header)$/u.test(writtenKey(callee.property, callee.computed) ?? "") && isPlain(callee.object) && inner.arguments.every((one) => one.type === "Literal");
    }
    default:
      return false;
  }
}
