/**
 * How the command parses source: a tree in typescript-estree's form, and the variables in it.
 *
 * oxc's parser does it in a sixth of the time that the TypeScript compiler takes. Its word counts when it accepts a
 * text; where it has a complaint, or no binary for this machine, `@typescript-eslint/typescript-estree` decides, and is
 * loaded only then. Positions in lines and variables are worked out when somebody asks. There are no tokens. Our rules get their
 * own variables and, of JavaScript, the plain tree; ESLint, which is loaded for few texts, gets all that it knows from its own parsers.
 */
import { createRequire } from "node:module";
import type { ParserOptions } from "@typescript-eslint/parser";
import { analyze } from "@typescript-eslint/scope-manager";
import type { TSESTree } from "@typescript-eslint/utils";
import type * as Oxc from "oxc-parser";
import { isDeep } from "./nesting.ts";
import { mayOpen } from "./scope-openers.ts";
import { type Landmarks, SourceScopes } from "./source-scopes.ts";

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
const estreeKinds = once(() => kindsOf((createRequire(load.resolve("@typescript-eslint/parser"))("@typescript-eslint/visitor-keys") as { readonly visitorKeys: Readonly<Record<string, readonly string[]>> }).visitorKeys)); // as above
const oxc = once(() => {
  try {
    const { parseSync, visitorKeys } = load("oxc-parser") as typeof Oxc;
    return { parseSync, kinds: kindsOf(visitorKeys) };
  } catch {
    // No binary for this system was installed.
    return undefined;
  }
});

/** For our rules, which ask for few of a file's variables. */
export const sourceParser = {
  parseForESLint(text: string, options: ParserOptions): Parsed {
    const { ast, landmarks } = treeOf(text, options, "plain");
    const scopes = once(() => new SourceScopes(ast, landmarks, options.ecmaFeatures?.globalReturn === true).scopes);
    return {
      ast,
      scopeManager: {
        get scopes() {
          return scopes();
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
    const { ast: tree } = treeOf(text, options, "full");
    // ESLint looks no further once it has seen such a comment, which it no longer understands.
    const ast = Object.assign(tree, { comments: (tree.comments ?? []).filter(({ value }) => !/^\s*eslint-env\s/u.test(value)) });
    return { ast, scopeManager: scopesOf(ast, options), visitorKeys: { Program: [] } };
  },
};

/** Throws an error with a `lineNumber` when the text does not parse. */
function treeOf(text: string, options: ParserOptions, form: Form): Tree {
  const { ast, landmarks } = treeOfOxc(text, options, form) ?? treeOfTypescript(text, options);
  return { ast: Object.assign(ast, { sourceType: options.sourceType === "module" ? "module" : "script", tokens: [] } as const), landmarks };
}

interface Tree {
  readonly ast: TSESTree.Program;
  readonly landmarks: Landmarks;
}

function treeOfTypescript(text: string, options: ParserOptions): Tree {
  const parsed = estree().parse(text, { ...options, jsx: options.ecmaFeatures?.jsx === true, comment: text.includes("eslint"), loc: true, range: true, tokens: false });
  return { ast: Object.assign(parsed, { comments: parsed.comments ?? [] }), landmarks: walk(parsed, estreeKinds()) };
}

function scopesOf(ast: TSESTree.Program, options: ParserOptions): ScopeManager {
  // Names of the platform are nobody's variables to us, and there are a thousand of them.
  return analyze(ast, { globalReturn: options.ecmaFeatures?.globalReturn === true, sourceType: ast.sourceType, lib: [] });
}

/** Plain JavaScript without what only TypeScript has and without comments, which no rule of ours looks at; or what ESLint expects. */
type Form = "plain" | "full";

function treeOfOxc(text: string, options: ParserOptions, form: Form): Tree | undefined {
  const parser = oxc();
  const path = options.filePath ?? "";
  const lang = languageOf(path);
  if (parser === undefined || isDeep(text, lang.endsWith("x"))) return undefined;
  const parsed = parser.parseSync(path, text, { lang, sourceType: moduleKindOf(path), astType: form === "plain" && lang === "jsx" ? "js" : "ts", preserveParens: false });
  const [complaint] = parsed.errors;
  if (complaint !== undefined) {
    const at = complaint.labels[0]?.start ?? 0;
    // A template of source, which no parser takes: the TypeScript compiler need not be loaded to say so.
    if (text.startsWith("<%", at) || text.startsWith("<%", at - 1)) throw new NotSource(text.slice(0, at).split(lineEnd).length);
    return undefined;
  }
  const { program } = parsed;
  lineStarts.set(program, { text });
  const landmarks = walk(program, parser.kinds, located);
  const comments = form === "plain" ? [] : parsed.comments.map((comment) => Object.setPrototypeOf({ ...comment, parent: program }, located) as TSESTree.Comment);
  // In the form of typescript-estree, as oxc promises for this `astType`; the two packages type it apart.
  const ast = Object.assign(program as unknown as TSESTree.Program, { comments });
  return { ast, landmarks };
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

/** What a walk needs to know of a type of node. */
interface Kind {
  readonly keys: readonly string[];
  readonly list: keyof Landmarks | undefined;
}

const kindsOf = (keys: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, Kind> => new Map(Object.entries(keys).map(([type, ownKeys]) =>
  // From the last child to the first, as a stack takes them.
  [type, { keys: ownKeys.toReversed(), list: type === "Identifier" || type === "JSXIdentifier" ? "names" : type === "TSEnumMember" ? "enumMembers" : mayOpen.has(type) ? "openers" : undefined }]));

/** Makes every node know its parent and inherit what is given, and notes what variables are made of. */
function walk(program: object, kinds: ReadonlyMap<string, Kind>, inherited?: object): Landmarks {
  const landmarks: Readonly<Record<keyof Landmarks, unknown[]>> = { openers: [], names: [], enumMembers: [] };
  const stack: OxcNode[] = [program as OxcNode];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (inherited !== undefined) Object.setPrototypeOf(node, inherited);
    const kind = kinds.get(node.type);
    if (kind === undefined) continue;
    if (kind.list !== undefined) landmarks[kind.list].push(node);
    for (const key of kind.keys) {
      const child = (node as unknown as Record<string, unknown>)[key]; // a key that its type has
      if (Array.isArray(child)) for (let index = child.length - 1; index >= 0; index -= 1) adopt(child[index] as OxcNode | null, node, stack);
      else adopt(child as OxcNode | null | undefined, node, stack);
    }
  }
  return landmarks as unknown as Landmarks; // nodes of these types
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
