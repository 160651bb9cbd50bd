/**
 * Parses JSON without ever repeating its content.
 *
 * The error of `JSON.parse` quotes its input, which may be a secret. Here a failure is a position and nothing else, found
 * by a reader that knows the grammar and keeps no text.
 */

export type JsonResult =
  | { readonly value: unknown; readonly error?: undefined }
  | { readonly error: number };

/** `error` is the offset of the first character that cannot stand there, in UTF-16 code units. */
export function parseJson(text: string): JsonResult {
  try {
    return { value: JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text) };
  } catch {
    return { error: firstError(text) };
  }
}

/** 1-based line and column of an offset. */
export function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const tokens = /[ \t\n\r]+|[{}[\],:]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

function firstError(text: string): number {
  const open: ("object" | "array")[] = [];
  let wants: "value" | "value or end" | "key" | "key or end" | "colon" | "comma or end" | "nothing" = "value";
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    tokens.lastIndex = at;
    const token = tokens.exec(text)?.[0];
    if (token === undefined) return at;
    const first = token[0] ?? "";
    if (/[ \t\n\r]/.test(first)) {
      at += token.length;
      continue;
    }
    const closes = (first === "}" && open.at(-1) === "object") || (first === "]" && open.at(-1) === "array");
    if (closes && (wants === "comma or end" || wants === "key or end" || wants === "value or end")) {
      open.pop();
      wants = open.length === 0 ? "nothing" : "comma or end";
    } else if (wants === "value" || wants === "value or end") {
      if (first === "{") {
        open.push("object");
        wants = "key or end";
      } else if (first === "[") {
        open.push("array");
        wants = "value or end";
      } else if (/[}\],:]/.test(first)) return at;
      else wants = open.length === 0 ? "nothing" : "comma or end";
    } else if (wants === "key" || wants === "key or end") {
      if (first !== '"') return at;
      wants = "colon";
    } else if (wants === "colon") {
      if (first !== ":") return at;
      wants = "value";
    } else if (wants === "comma or end") {
      if (first !== ",") return at;
      wants = open.at(-1) === "object" ? "key" : "value";
    } else return at;
    at += token.length;
  }
  return at;
}
