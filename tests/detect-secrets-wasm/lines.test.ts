/** What is read beside a match by looking once is what an expression bound to the end of the text finds by trying every start. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { endsFullLine } from "../../detect-secrets-wasm/src/filters/index.ts";
import { BASE64_CHARACTERS, assignedName, firstLine, lastLine, startOfTail } from "../../detect-secrets-wasm/src/detectors/lines.ts";

const piece = fc.constantFrom("a", "Zb9", "_", ".", "-", " ", "\t", '"', "'", "`", ":", "=", ">", "=>", "\n", "\r", "\\n", "\\", "+", "/", "é", "(", "QUJD".repeat(16), "x".repeat(59), "y".repeat(60));
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));

it.each<readonly [string, (of: string) => unknown, (of: string) => unknown]>([
  ["the last line", lastLine, (of) => of.split("\n").at(-1)],
  ["the first line", firstLine, (of) => of.split("\n")[0]],
  ["where a tail of base64 begins", (of) => startOfTail(of, of.length, BASE64_CHARACTERS), (of) => of.search(/[A-Za-z0-9+/]*$/)],
  ["the name that is assigned to", assignedName, (of) => /([\w.-]+)["'`]?[ \t]*(?:[:=]|=>|>)[ \t]*["'`]?$/.exec(of)?.[1] ?? ""],
  ["whether a line of an encoded block ends", (of) => endsFullLine(of, startOfTail(of, of.length, BASE64_CHARACTERS)), (of) => /[A-Za-z0-9+/]{60,76}(?:\r?\n|\\n)[A-Za-z0-9+/]*$/.test(of)],
])("%s", (_, quick, plain) => {
  fc.assert(fc.property(text, (of) => void expect(quick(of)).toEqual(plain(of))), { numRuns: 5_000 });
});
