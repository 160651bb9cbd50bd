/**
 * A bundle in ASCII. One character beyond it makes the engine hold the whole file in two bytes a character, and Node decode
 * it slowly: some milliseconds at every start. esbuild escapes such characters in strings but not in regular expressions.
 */
import { readFileSync, writeFileSync } from "node:fs";

/** Escapes what isn't ASCII in a bundle. Refuses raw templates, where an escape would mean something else. */
export function escapeBeyondAscii(file: string): void {
  const text = readFileSync(file, "utf8");
  const escaped = text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  if (escaped === text) return;
  if (/\.raw`[^`]*[^\0-\x7f`]/.test(text)) throw new Error(`${file} has a raw template with characters beyond ASCII: write them in a common string.`);
  writeFileSync(file, escaped);
}
