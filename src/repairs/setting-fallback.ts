/**
 * A setting without its fallback: `process.env.X || "secret"` fails when X is missing, and defaults of parameters, schemas and
 * helpers are taken away.
 */
import type { TSESLint } from "@typescript-eslint/utils";
import type { Origin } from "../custody/origin.ts";
import type { SourceFile } from "../custody/source-file.ts";
import { type Node, outerParent, unwrap, writtenKey } from "../custody/syntax.ts";

export function withoutFallback(file: SourceFile, origin: Origin): TSESLint.ReportFixFunction | undefined {
  const literal = origin.node;
  const parent = outerParent(literal);
  if (origin.file !== file || origin.custody !== "fallback" || (literal.type !== "Literal" && literal.type !== "TemplateLiteral") || !parent) return undefined;
  switch (parent.type) {
    case "LogicalExpression": {
      const name = settingName(parent.left);
      if (unwrap(parent.right) !== literal || parent.operator === "&&" || name === undefined) return undefined;
      return (fixer) => fixer.replaceTextRange([parent.left.range[1], parent.range[1]], ` ${parent.operator} (() => { throw new Error("${name} is not set."); })()`);
    }
    case "AssignmentPattern":
      return unwrap(parent.right) === literal ? (fixer) => fixer.removeRange([parent.left.range[1], parent.range[1]]) : undefined;
    case "CallExpression": {
      const { callee } = parent;
      const at = parent.arguments.findIndex((one) => unwrap(one) === literal);
      const before = parent.arguments[at - 1];
      if (at > 0 && before && at === parent.arguments.length - 1) return (fixer) => fixer.removeRange([before.range[1], literal.range[1]]);
      if (at !== 0 || callee.type !== "MemberExpression" || writtenKey(callee.property, callee.computed) !== "default") return undefined;
      return (fixer) => fixer.removeRange([callee.object.range[1], parent.range[1]]);
    }
    default:
      return undefined;
  }
}

/** `process.env.JWT_SECRET`, `config.get("JWT_SECRET")`: what the error may name. */
function settingName(node: Node): string | undefined {
  const inner = unwrap(node);
  const [argument] = inner.type === "CallExpression" ? inner.arguments : [];
  const name = inner.type === "MemberExpression" ? writtenKey(inner.property, inner.computed) : argument?.type === "Literal" ? String(argument.value) : undefined;
  return name !== undefined && /^[\w.:-]{1,60}$/u.test(name) ? name : undefined;
}
