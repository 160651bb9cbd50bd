/** Constants replaced where they are written, if that is in this file. */
import type { TSESLint } from "@typescript-eslint/utils";
import type { Argument } from "../custody/facts/crypto-uses.ts";
import type { SourceFile } from "../custody/source-file.ts";
import type { Node } from "../custody/syntax.ts";

/** The literal of an argument that stands in this file; the smallest when there are several. */
export function literalOf(file: SourceFile, argument: Argument, value: number | string): Node | undefined {
  return argument.constants.find((one) => one.kind === "known" && one.value === value && one.file === file && one.node.type === "Literal" && one.node.value === value)?.node;
}

export function replaced(node: Node | undefined, text: string): TSESLint.ReportFixFunction | undefined {
  return node && ((fixer) => fixer.replaceTextRange(node.range, text));
}
