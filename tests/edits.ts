/**
 * What people do to a file, by a seed: they type in a literal, rename, move, delete and copy statements, change imports, add and take
 * away defaults of settings, break the syntax and mend it.
 */
import * as parser from "@typescript-eslint/parser";

type Edit = (text: string, given: Given) => string | undefined;

interface Given {
  /** A whole number below a limit. */
  readonly below: (limit: number) => number;
  /** Ranges of the statements at the top; empty where the text does not parse. */
  readonly statements: readonly (readonly [number, number])[];
  /** Statements of other programs. */
  readonly others: readonly string[];
}

export function statementRanges(text: string): readonly (readonly [number, number])[] {
  for (const jsx of [false, true]) {
    try {
      return parser.parseForESLint(text, { range: true, loc: true, sourceType: "module", ecmaFeatures: { jsx } }).ast.body.map(({ range }) => range);
    } catch {
      // The other dialect.
    }
  }
  return [];
}

function pick<One>(list: readonly One[], below: Given["below"]): One | undefined {
  return list[below(list.length)];
}

/** One of the places that a pattern matches, replaced. */
function replaced(text: string, pattern: RegExp, below: Given["below"], by: (match: RegExpExecArray) => string): string | undefined {
  const match = pick([...text.matchAll(pattern)], below);
  return match && text.slice(0, match.index) + by(match) + text.slice(match.index + match[0].length);
}

function cut(text: string, [from, to]: readonly [number, number], put = ""): string {
  return text.slice(0, from) + put + text.slice(to);
}

const name = /\b(?!(?:const|let|var|function|return|import|export|from|class|new|await|async|if|else|for|of|in|this|throw|typeof|default|require|type|interface|extends)\b)[A-Za-z_$][\w$]{2,}\b/gu;

export const edits: Readonly<Record<string, Edit>> = {
  "types in a literal": (text, { below }) => replaced(text, /(?<=["'])(?=[^"'\n]{0,60}["'])/gu, below, () => pick(["x", "Zq8", "md5", "0", "correct horse"], below) ?? ""),
  "shortens a literal": (text, { below }) => replaced(text, /(?<=["'])[^"'\n]{1,40}(?=["'])/gu, below, ([all]) => all.slice(0, all.length >> 1)),
  "types a number": (text, { below }) => replaced(text, /\b\d+\b/gu, below, ([all]) => pick([`${all}0`, "1", "16", "1024"], below) ?? all),
  "renames one name": (text, { below }) => replaced(text, name, below, ([all]) => pick([`${all}2`, "token", "password", "secretKey", "value"], below) ?? all),
  "takes a name for another": (text, { below }) => {
    const others = [...text.matchAll(name)];
    return replaced(text, name, below, ([all]) => pick(others, below)?.[0] ?? all);
  },
  "renames all of a name": (text, { below }) => {
    const old = pick([...text.matchAll(name)], below)?.[0];
    return old === undefined ? undefined : text.replaceAll(new RegExp(`\\b${old.replaceAll("$", "\\$")}\\b`, "gu"), () => `${old}Renamed`);
  },
  "deletes a statement": (text, { below, statements }) => {
    const range = statements.length > 3 ? pick(statements, below) : undefined;
    return range && cut(text, range);
  },
  "deletes a line": (text, { below }) => replaced(text, /^.*\n/gmu, below, () => ""),
  "moves a statement": (text, { below, statements }) => {
    const range = pick(statements, below);
    const [to] = pick(statements, below) ?? [];
    if (!range || to === undefined || (range[0] <= to && to <= range[1])) return undefined;
    const moved = `${text.slice(...range)}\n`;
    return to < range[0] ? text.slice(0, to) + moved + cut(text, range).slice(to) : text.slice(0, range[0]) + text.slice(range[1], to) + moved + text.slice(to);
  },
  "copies a statement": (text, { below, statements }) => {
    const [range, at] = [pick(statements, below), pick(statements, below)?.[0]];
    return range && at !== undefined ? cut(text, [at, at], `${text.slice(...range).replace(/\b(function|const|class) (\w+)/u, "$1 $2Copy")}\n`) : undefined;
  },
  "inserts a statement": (text, { below, statements, others }) => {
    const at = pick(statements, below)?.[below(2)];
    return at === undefined ? undefined : cut(text, [at, at], `\n${pick(others, below) ?? ""}\n`);
  },
  "inserts a blank line": (text, { below, statements }) => {
    const at = pick(statements, below)?.[0] ?? 0;
    return cut(text, [at, at], "\n");
  },
  "indents a statement": (text, { below, statements }) => {
    const at = pick(statements, below)?.[0] ?? 0;
    return cut(text, [at, at], "  ");
  },
  "joins two statements": (text, { below, statements }) => {
    const end = pick(statements, below)?.[1];
    const next = statements.find(([start]) => end !== undefined && start >= end)?.[0];
    return end === undefined || next === undefined || !/^\s*$/u.test(text.slice(end, next)) ? undefined : cut(text, [end, next], text[end - 1] === ";" ? "" : ";");
  },
  "comments on a statement": (text, { below, statements }) => {
    const at = pick(statements, below)?.[below(2)] ?? 0;
    return cut(text, [at, at], pick(["// jwt, Bearer\n", "/* lexer */ ", "// authorization\n", "// window.\n"], below) ?? "");
  },
  "changes an import": (text, { below }) => replaced(text, /(?<=(?:from |require\()["'])[^"']+(?=["'])/gu, below, () => pick(["node:crypto", "crypto", "jsonwebtoken", "node:fs", "./own", "bcrypt"], below) ?? ""),
  "adds an import": (text, { below }) => `${pick(['import { timingSafeEqual } from "node:crypto";', 'import fs from "node:fs";', 'const { createHmac } = require("crypto");', 'import jwt from "jsonwebtoken";'], below) ?? ""}\n${text}`,
  "adds a setting's default": (text, { below }) => replaced(text, /process\.env\.\w+/gu, below, ([all]) => `(${all} ?? "changeit-${below(9)}")`),
  "takes a default away": (text, { below }) => replaced(text, /(?:\?\?|\|\|) ?["'][^"'\n]*["']/gu, below, () => ""),
  "reads a setting": (text, { below }) => replaced(text, /["'][^"'\n]{3,40}["']/gu, below, () => `process.env.${pick(["APP_SECRET", "DB_PASSWORD", "SESSION_SECRET_1"], below) ?? ""}`),
  "writes a setting": (text, { below, statements }) => {
    const at = pick(statements, below)?.[1] ?? 0;
    return cut(text, [at, at], `\nprocess.env.${pick(["APP_SECRET", "DB_PASSWORD", "SESSION_SECRET_1"], below) ?? ""} ${pick(["=", "??="], below) ?? "="} "changeit-${below(9)}";\n`);
  },
  "uses the last value": (text, { below, statements }) => {
    const at = pick(statements, below)?.[1] ?? 0;
    const one = pick([...text.matchAll(name)], below)?.[0] ?? "value";
    return cut(text, [at, at], `\n${pick([`console.log(${one});`, `${one}.secret = "changeit-${below(9)}";`, `const mac${below(99)} = createHmac("sha256", ${one});`, `export { ${one} };`, `if (${one} === req.body.token) admit();`], below) ?? ""}\n`);
  },
  "breaks the syntax": (text, { below }) => replaced(text, /[(){};]/gu, below, () => ""),
};

export interface Step {
  readonly what: string;
  readonly text: string;
}

/** A text after each of a number of edits. What breaks the syntax is undone at the next step, most of the time. */
export function* edited(text: string, count: number, random: () => number, others: readonly string[]): Iterable<Step> {
  const below = (limit: number): number => Math.floor(random() * limit);
  const kinds = Object.entries(edits);
  let now = text;
  let mended: string | undefined;
  for (let made = 0; made < count; ) {
    const statements = statementRanges(now);
    if (statements.length === 0 && mended !== undefined && below(4) > 0) {
      now = mended;
      made++;
      yield { what: "mends the syntax", text: now };
      continue;
    }
    const [what, edit] = pick(kinds, below) ?? ["", () => undefined];
    const after = edit(now, { below, statements, others });
    if (after === undefined || after === now) continue;
    if (statements.length > 0) mended = now;
    now = after;
    made++;
    yield { what, text: now };
  }
}
