/**
 * How the command parses source: a tree in typescript-estree's form, and the variables in it.
 *
 * oxc's parser does it in a sixth of the time that the TypeScript compiler takes. Its word counts when it accepts a
 * text; where it has a complaint, or no binary for this machine, `@typescript-eslint/typescript-estree` decides, and is
 * loaded only then. Positions in lines and variables are worked out when somebody asks. There are no tokens.
 */
import { createRequire } from "node:module";
import type { ParserOptions } from "@typescript-eslint/parser";
import { analyze } from "@typescript-eslint/scope-manager";
import type { TSESTree } from "@typescript-eslint/utils";
import type * as Oxc from "oxc-parser";
import { isDeep } from "./nesting.ts";

/** Scopes as `@typescript-eslint/scope-manager` makes them; ours look at the list only. */
interface ScopeManager {
  readonly scopes: readonly object[];
}

interface Parsed {
  readonly ast: TSESTree.Program;
  readonly scopeManager: ScopeManager;
}

const load = createRequire(import.meta.url);
const estree = once(() => createRequire(load.resolve("@typescript-eslint/parser"))("@typescript-eslint/typescript-estree") as {
  // `require` is untyped; this is the part of a documented interface that is used.
  parse(text: string, options: object): TSESTree.Program;
});
const oxc = once(() => {
  try {
    return load("oxc-parser") as typeof Oxc;
  } catch {
    // No binary for this system was installed.
    return undefined;
  }
});

/** For our rules, which ask for variables of some files only: variables are looked for when the first is asked for. */
export const sourceParser = {
  parseForESLint(text: string, options: ParserOptions): Parsed {
    const ast = treeOf(text, options);
    const scopeManager = once(() => scopesOf(ast, options));
    return {
      ast,
      scopeManager: {
        get scopes() {
          return scopeManager().scopes;
        },
      },
    };
  },
};

/**
 * For ESLint itself, which adds to the variables. It does not walk the tree: our rules listen to its root only and walk by themselves,
 * so its way through every node, with an analysis of code paths, would be for nothing.
 */
export const lintParser = {
  parseForESLint(text: string, options: ParserOptions): Parsed & { readonly visitorKeys: object } {
    const tree = treeOf(text, options);
    // ESLint looks no further once it has seen such a comment, which it no longer understands.
    const ast = Object.assign(tree, { comments: (tree.comments ?? []).filter(({ value }) => !/^\s*eslint-env\s/u.test(value)) });
    return { ast, scopeManager: scopesOf(ast, options), visitorKeys: { Program: [] } };
  },
};

/** Throws an error with a `lineNumber` when the text does not parse. */
function treeOf(text: string, options: ParserOptions): TSESTree.Program {
  const sourceType = options.sourceType === "module" ? "module" : "script";
  return Object.assign(treeOfOxc(text, options) ?? treeOfTypescript(text, options), { sourceType, tokens: [] } as const);
}

function treeOfTypescript(text: string, options: ParserOptions): TSESTree.Program {
  const parsed = estree().parse(text, { ...options, jsx: options.ecmaFeatures?.jsx === true, comment: text.includes("eslint"), loc: true, range: true, tokens: false });
  return Object.assign(parsed, { comments: parsed.comments ?? [] });
}

function scopesOf(ast: TSESTree.Program, options: ParserOptions): ScopeManager {
  // Names of the platform are nobody's variables to us, and there are a thousand of them.
  return analyze(ast, { globalReturn: options.ecmaFeatures?.globalReturn === true, sourceType: ast.sourceType, lib: [] });
}

function treeOfOxc(text: string, options: ParserOptions): TSESTree.Program | undefined {
  const parser = oxc();
  const path = options.filePath ?? "";
  if (parser === undefined || isDeep(text, languageOf(path).endsWith("x"))) return undefined;
  const { program, comments, errors } = parser.parseSync(path, text, { lang: languageOf(path), sourceType: moduleKindOf(path), astType: "ts", preserveParens: false });
  const [complaint] = errors;
  if (complaint !== undefined) {
    const at = complaint.labels[0]?.start ?? 0;
    // A template of source, which no parser takes: the TypeScript compiler need not be loaded to say so.
    if (text.startsWith("<%", at) || text.startsWith("<%", at - 1)) throw new NotSource(text.slice(0, at).split(lineEnd).length);
    return undefined;
  }
  locate(program, text, parser.visitorKeys);
  // In the form of typescript-estree, as oxc promises for this `astType`; the two packages type it apart.
  return Object.assign(program as unknown as TSESTree.Program, { comments: comments.map((comment) => Object.setPrototypeOf({ ...comment, parent: program }, located) as TSESTree.Comment) });
}

/** Has the line where typescript-estree's error has it. */
class NotSource extends Error {
  readonly lineNumber: number;

  constructor(lineNumber: number) {
    super("This is a template, not source.");
    this.lineNumber = lineNumber;
  }
}

function languageOf(path: string): "ts" | "tsx" | "dts" | "jsx" {
  if (/\.d\.[cm]?ts$/u.test(path)) return "dts";
  if (/\.[cm]?ts$/u.test(path)) return "ts";
  return path.endsWith(".tsx") ? "tsx" : "jsx";
}

/** A file that does not say what it is may be either. */
function moduleKindOf(path: string): "commonjs" | "module" | "unambiguous" {
  if (/\.c[jt]s$/u.test(path)) return "commonjs";
  return /\.m[jt]s$/u.test(path) ? "module" : "unambiguous";
}

interface OxcNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  /** ESLint gives the root a parent of null. */
  parent?: OxcNode | null;
}

const lineEnd = /\r\n|[\r\n\u2028\u2029]/u;

/** Where each line of a tree's text starts. */
const lineStarts = new WeakMap<object, { readonly text: string; starts?: readonly number[] }>();

/** What all nodes inherit. Only what is reported is ever asked for its line, so no line is written into a node. */
const located = {
  get range(): [number, number] {
    const { start, end } = this as unknown as OxcNode; // a node inherits from this object
    return [start, end];
  },
  get loc(): TSESTree.SourceLocation {
    const node = this as unknown as OxcNode; // as above
    let root = node;
    while (root.parent) root = root.parent;
    const lines = linesOf(root);
    return { start: placeIn(lines, node.start), end: placeIn(lines, node.end) };
  },
};

function linesOf(root: object): readonly number[] {
  const known = lineStarts.get(root);
  if (known === undefined) throw new Error("A node without a tree has no line.");
  return (known.starts ??= [0, ...Array.from(known.text.matchAll(new RegExp(lineEnd, "gu")), (end) => end.index + end[0].length)]);
}

function placeIn(starts: readonly number[], offset: number): TSESTree.Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) };
}

/** Makes every node know its parent and, through what it inherits, its range and lines. */
function locate(program: object, text: string, keys: Readonly<Record<string, readonly string[]>>): void {
  lineStarts.set(program, { text });
  const stack: OxcNode[] = [program as OxcNode];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    Object.setPrototypeOf(node, located);
    for (const key of keys[node.type] ?? []) {
      const child = (node as unknown as Record<string, unknown>)[key]; // a key that its type has
      if (Array.isArray(child)) for (const one of child as (OxcNode | null)[]) adopt(one, node, stack);
      else adopt(child as OxcNode | null | undefined, node, stack);
    }
  }
}

function adopt(child: OxcNode | null | undefined, parent: OxcNode, stack: OxcNode[]): void {
  if (child === null || child === undefined) return;
  child.parent = parent;
  stack.push(child);
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
