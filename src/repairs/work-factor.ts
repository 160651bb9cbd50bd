/**
 * Work factors raised where they are written: the literal is replaced, and what must go with it is added.
 *
 * scrypt with N = 2 ** 17 needs more memory than Node allows by default, so `maxmem` comes with it.
 */
import type { TSESLint } from "@typescript-eslint/utils";
import { pbkdf2Floor, type TooLittle } from "../custody/facts/kdf-floors.ts";
import type { KeyDerivation } from "../custody/facts/kdf-parameters.ts";
import type { SourceFile } from "../custody/source-file.ts";
import { type Node, outerParent, writtenKey } from "../custody/syntax.ts";
import { limits } from "../knowledge/algorithms.ts";
import { literalOf, replaced } from "./numbers.ts";

/** The work factor at its floor, where it is written as a number in this file. */
export function raisedWork(file: SourceFile, { family, digest, iterations, use }: KeyDerivation, { parameter }: TooLittle): TSESLint.ReportFixFunction | undefined {
  const literal = literalOf(file, parameter.argument, parameter.value);
  switch (family) {
    case "pbkdf2":
      return replaced(literal, pbkdf2Floor(digest).toLocaleString("en-US").replaceAll(",", "_"));
    case "bcrypt":
      return replaced(literal, String(limits.bcrypt.adviseCost));
    case "scrypt":
      return use.library.name === "node:crypto" ? raisedScrypt(literal) : parameter.value < 64 ? undefined : replaced(literal, "2 ** 17");
    case "argon2":
      return replaced(literal, (iterations?.value ?? 3) >= 2 ? "19_456" : "47_104");
    default:
      return undefined;
  }
}

/** `{ N: 1024, r: 8, p: 1 }` → `{ N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 }`; undefined for another block size, as it needs other memory. */
function raisedScrypt(cost: Node | undefined): TSESLint.ReportFixFunction | undefined {
  const property = cost && outerParent(cost);
  const options = property?.type === "Property" ? property.parent : undefined;
  if (!cost || options?.type !== "ObjectExpression" || options.properties.some((one) => one.type === "SpreadElement")) return undefined;
  const member = (...names: readonly string[]): Node | undefined => options.properties.flatMap((one) => (one.type === "Property" && names.includes(writtenKey(one.key, one.computed) ?? "") ? [one.value as Node] : [])).at(0);
  const blockSize = member("r", "blockSize");
  if (blockSize && !(blockSize.type === "Literal" && blockSize.value === 8)) return undefined;
  const memory = member("maxmem");
  return (fixer) => [
    fixer.replaceTextRange(cost.range, "2 ** 17"),
    memory ? fixer.replaceTextRange(memory.range, "2 ** 28") : fixer.insertTextAfterRange(options.properties.at(-1)?.range ?? cost.range, ", maxmem: 2 ** 28"),
  ];
}
