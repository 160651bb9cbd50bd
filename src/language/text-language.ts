/**
 * The ESLint language `key-custody/text`: any text file, so that `.env`, PEM, YAML or a Dockerfile can be linted.
 *
 * There is nothing to parse and so nothing that can fail to parse. A binary file has an empty text here: no rule
 * can report on bytes that ESLint has already decoded as something they are not. A UTF-16 file, as PowerShell's
 * `>` writes it, reaches us mangled by the same decoding; its ASCII part is restored, which is where secrets are.
 */
import type { ESLint } from "eslint";
import { TextSourceCode, rootOf } from "./text-source-code.ts";
import type { TextRoot } from "./empty-syntax.ts";

type Language = NonNullable<ESLint.Plugin["languages"]>[string];

/** Units looked at to tell text from binary: enough for any header, little enough for any file. */
const sampleLength = 4096;

/**
 * The text of a file as people see it, from a UTF-8 decoding of its bytes; `undefined` when it's binary.
 * `restored` says that offsets in the text are not offsets in the file.
 */
export function readableText(decoded: string): { readonly text: string; readonly restored: boolean } | undefined {
  const sample = decoded.slice(0, sampleLength);
  const nul = count(sample, /\0/gu);
  if (nul > 0 || decoded.includes("\0")) {
    // UTF-16 with Western text: every second byte is NUL, and there is never a NUL beside another.
    const isUtf16 = nul * 3 > sample.length && !/\0\0/u.test(sample);
    return isUtf16 ? { text: decoded.replace(/^\uFFFD{1,2}/u, "").replaceAll("\0", ""), restored: true } : undefined;
  }
  // Windows-1252 text has a few undecodable bytes, binary has them everywhere.
  const undecodable = count(sample, /\uFFFD/gu);
  return undecodable >= 8 && undecodable * 10 > sample.length ? undefined : { text: decoded, restored: false };
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
}

const language = {
  fileType: "text" as const,
  lineStart: 1 as const,
  columnStart: 0 as const,
  nodeTypeKey: "type",
  visitorKeys: { Text: [] },
  /** Rules for JavaScript read these while they are created; the values are those of a module. */
  defaultLanguageOptions: { ecmaVersion: 2026, sourceType: "module", globals: {}, parserOptions: { ecmaFeatures: {} } },

  /** Accepts everything: `languageOptions` for JavaScript, set for all files, must not stop a text file. */
  validateLanguageOptions(): void {},

  parse(file: { readonly body: string | Uint8Array }): { ok: true; ast: TextRoot; text: string; restored: boolean } {
    const decoded = typeof file.body === "string" ? file.body : new TextDecoder().decode(file.body);
    const { text, restored } = readableText(decoded) ?? { text: "", restored: true };
    return { ok: true, ast: rootOf(text), text, restored };
  },

  createSourceCode(file: { readonly bom: boolean }, parsed: { ast: TextRoot; text: string; restored: boolean }): TextSourceCode {
    return new TextSourceCode(parsed.text, parsed.ast, { hasBOM: file.bom, readsDirectives: !parsed.restored });
  },
};

// ESLint's type allows any parse result; ours is always the one that `parse` above made.
export const textLanguage: Language = language as unknown as Language;
