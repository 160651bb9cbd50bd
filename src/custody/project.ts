/**
 * Across files: which module does a specifier name, and what does it export.
 *
 * Neighbours are read through a `ModuleHost` (disk, git index, tree of a commit, open editors), parsed once
 * and evaluated by the same evaluator. The host never leaves its root; resolution is bounded, and silent on
 * anything odd: a module that can't be read is an unknown value, never an error.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import type { Abstract } from "./abstract.ts";
import { fromJson } from "./constants.ts";
import type { Evaluator } from "./evaluator.ts";
import { memberOf } from "./members.ts";
import { SourceFile } from "./source-file.ts";
import type { Node } from "./syntax.ts";

/** Where neighbours come from. Paths are absolute with `/`. */
export interface ModuleHost {
  /** Nothing outside of this folder is ever asked for. */
  readonly root: string;
  /** Text of a regular file; undefined for anything else (missing, link out of the tree, too large). */
  read(path: string): string | undefined;
  exists(path: string): boolean;
}

/** Parses a neighbour; undefined when it does not parse. */
export type ParseNeighbour = (text: string, path: string) => SourceFile | undefined;

const extensions = ["", ".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs", ".json", "/index.ts", "/index.tsx", "/index.mts", "/index.js", "/index.mjs", "/index.cjs"];
/** Files read for one linted file, at most. */
const maxNeighbours = 40;

export class Project {
  readonly #host: ModuleHost | undefined;
  readonly #parse: ParseNeighbour;
  readonly #files = new Map<string, SourceFile | { readonly json: unknown; readonly file: SourceFile } | undefined>();
  readonly #own: SourceFile;
  readonly #asked = new Set<string>();

  constructor(own: SourceFile, host: ModuleHost | undefined, parse: ParseNeighbour) {
    this.#own = own;
    this.#host = host;
    this.#parse = parse;
  }

  /** Neighbours are read. */
  get crossesFiles(): boolean {
    return this.#host !== undefined;
  }

  /** Whether a specifier may name a file of the project: by its path, or by a pattern of tsconfig.json or package.json. */
  mayBeOwn(specifier: string, from: string): boolean {
    return this.#host !== undefined && (specifier.startsWith(".") || specifier.startsWith("/") || candidates(this.#host, specifier, from).length > 0);
  }

  /** Folder that nothing outside of is read; undefined without a host. */
  get root(): string | undefined {
    return this.#host?.root;
  }

  /** Text of a file of the repository; undefined without a host, and for what is not there. */
  textOf(path: string): string | undefined {
    const root = this.#host?.root.replace(/\/$/u, "");
    return root !== undefined && path.startsWith(`${root}/`) ? this.#host?.read(path) : undefined;
  }

  /** The namespace of a module: a library, a project file, or an opaque package `module:name`. */
  module(evaluator: Evaluator, specifier: string, node: Node, file: SourceFile): Abstract {
    const place = evaluator.knowledge.module(specifier, file.path);
    if (place) return { kind: "api", library: place.library, path: place.prefix, node, file, steps: [] };
    const neighbour = this.#host ? this.#resolve(specifier, file.path) : undefined;
    if (neighbour instanceof SourceFile) return this.#namespace(evaluator, neighbour, node);
    if (neighbour) return fromJson(evaluator, neighbour.json, neighbour.file.ast, neighbour.file);
    if (specifier.startsWith(".") || specifier.startsWith("/")) return evaluator.unknown(node, file);
    return { kind: "api", library: undefined, path: `module:${specifier}`, node, file, steps: [] };
  }

  /** A named export of a module, with the interop of `default` between the module systems. */
  exported(evaluator: Evaluator, module: Abstract, name: string, node: Node, file: SourceFile): Abstract {
    if (name === "default" && module.kind === "api" && module.library) return module;
    if (name === "default" && module.kind === "object" && (module.node.type !== "Program" || module.file.path.endsWith(".json"))) return module;
    return memberOf(evaluator, module, name, node, file);
  }

  #namespace(evaluator: Evaluator, file: SourceFile, node: Node): Abstract {
    const commonJs = commonJsExports(evaluator, file);
    if (commonJs) return commonJs;
    return {
      kind: "object",
      node: file.ast,
      file,
      steps: [],
      isOpen: () => true,
      keys: () => [],
      get: (name) => this.#exportOf(evaluator, file, name, node, 0),
    };
  }

  #exportOf(evaluator: Evaluator, file: SourceFile, name: string, node: Node, depth: number): Abstract | undefined {
    // Modules may export each other's names in a circle.
    const question = `${file.path}\n${name}`;
    if (depth > 8 || this.#asked.has(question)) return undefined;
    this.#asked.add(question);
    try {
      for (const statement of file.exportsOf) {
        const value = this.#exportedBy(evaluator, statement, file, name, node, depth);
        if (value) return value;
      }
      return undefined;
    } finally {
      this.#asked.delete(question);
    }
  }

  #exportedBy(evaluator: Evaluator, statement: Node, file: SourceFile, name: string, node: Node, depth: number): Abstract | undefined {
    if (statement.type === "ExportDefaultDeclaration") return name === "default" ? evaluator.evaluate(statement.declaration, file, undefined) : undefined;
    if (statement.type === "TSExportAssignment") {
      const whole = evaluator.evaluate(statement.expression, file, undefined);
      return name === "default" ? whole : memberOf(evaluator, whole, name, statement, file);
    }
    if (statement.type === "ExportAllDeclaration") {
      if (statement.exported) {
        return nameOf(statement.exported) === name ? this.module(evaluator, statement.source.value, node, file) : undefined;
      }
      if (name === "default") return undefined;
      const target = this.#host ? this.#resolve(statement.source.value, file.path) : undefined;
      if (target instanceof SourceFile) return this.#exportOf(evaluator, target, name, node, depth + 1);
      const library = this.module(evaluator, statement.source.value, node, file);
      return library.kind === "api" ? memberOf(evaluator, library, name, node, file) : undefined;
    }
    if (statement.type !== "ExportNamedDeclaration") return undefined;
    if (statement.declaration) return declaredName(evaluator, statement.declaration, file, name);
    for (const specifier of statement.specifiers) {
      if (nameOf(specifier.exported) !== name) continue;
      const local = nameOf(specifier.local);
      if (statement.source) {
        const module = this.module(evaluator, statement.source.value, node, file);
        return this.exported(evaluator, module, local, node, file);
      }
      return topLevelValue(evaluator, file, local);
    }
    return undefined;
  }

  #resolve(specifier: string, from: string): SourceFile | { readonly json: unknown; readonly file: SourceFile } | undefined {
    const host = this.#host;
    if (!host) return undefined;
    for (const base of candidates(host, specifier, from)) {
      for (const extension of extensions) {
        const path = `${base}${extension}`;
        if (!isInside(host.root, path)) continue;
        if (path === this.#own.path) return this.#own;
        if (this.#files.has(path)) return this.#files.get(path);
        if (this.#files.size >= maxNeighbours) return undefined;
        const text = host.exists(path) ? host.read(path) : undefined;
        if (text === undefined) continue;
        this.#files.set(path, undefined);
        const loaded = path.endsWith(".json") ? this.#json(text, path) : this.#parse(text, path);
        this.#files.set(path, loaded);
        return loaded;
      }
    }
    return undefined;
  }

  #json(text: string, path: string): { readonly json: unknown; readonly file: SourceFile } | undefined {
    try {
      const loc = { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } };
      const ast = { type: "Program", body: [], range: [0, text.length], loc, sourceType: "module", comments: [], tokens: [] } as unknown as TSESTree.Program;
      return { json: JSON.parse(text), file: new SourceFile({ path, text, ast, scopeManager: undefined }) };
    } catch {
      return undefined;
    }
  }
}

/** `export { a as "quoted name" }` is allowed. */
function nameOf(node: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return node.type === "Identifier" ? node.name : node.value;
}

function declaredName(evaluator: Evaluator, declaration: Node, file: SourceFile, name: string): Abstract | undefined {
  if (declaration.type === "VariableDeclaration") {
    const variable = file.topLevel(name);
    return variable && declaration.declarations.some((one) => variable.defs.some((def) => (def.node as Node) === one)) ? topLevelValue(evaluator, file, name) : undefined;
  }
  const named = "id" in declaration && declaration.id?.type === "Identifier" ? declaration.id.name : undefined;
  return named === name ? topLevelValue(evaluator, file, name) : undefined;
}

function topLevelValue(evaluator: Evaluator, file: SourceFile, name: string): Abstract | undefined {
  const identifier = file.topLevel(name)?.identifiers[0] as Node | undefined;
  return identifier?.type === "Identifier" ? evaluator.evaluateDeclared(identifier, file) : undefined;
}

/** `module.exports = …` and `exports.name = …`. */
function commonJsExports(evaluator: Evaluator, file: SourceFile): Abstract | undefined {
  let whole: Abstract | undefined;
  const named = new Map<string, Node>();
  for (const assignment of file.assignments) {
    const { left } = assignment;
    if (left.type !== "MemberExpression" || left.computed || left.property.type !== "Identifier") continue;
    const { object, property } = left;
    if (object.type === "Identifier" && object.name === "module" && property.name === "exports") whole = evaluator.evaluate(assignment.right, file, undefined);
    else if (object.type === "Identifier" && object.name === "exports") named.set(property.name, assignment.right);
    else if (object.type === "MemberExpression" && object.object.type === "Identifier" && object.object.name === "module" && object.property.type === "Identifier" && object.property.name === "exports") {
      named.set(property.name, assignment.right);
    }
  }
  // `module.exports.default = Box`, as compilers write it, says nothing new.
  if (whole && (named.size === 0 || (named.size === 1 && named.has("default")))) return whole;
  if (!whole && named.size === 0) return undefined;
  return {
    kind: "object", node: file.ast, file, steps: [], isOpen: () => true,
    keys: () => [...named.keys()],
    get(name) {
      const node = named.get(name);
      if (node) return evaluator.evaluate(node, file, undefined);
      const value = whole && memberOf(evaluator, whole, name, file.ast, file);
      return value?.kind === "unknown" ? undefined : value;
    },
  };
}

function isInside(root: string, path: string): boolean {
  return path.startsWith(root.endsWith("/") ? root : `${root}/`) && !path.includes("/node_modules/") && !path.includes("/../");
}

/** Paths without extension that a specifier may mean: relative ones, tsconfig `paths`, package.json `imports`. */
function candidates(host: ModuleHost, specifier: string, from: string): readonly string[] {
  if (!specifier.startsWith(".")) return mappedPaths(host, specifier, from);
  const path = normalised(`${from.slice(0, from.lastIndexOf("/"))}/${specifier}`);
  // TypeScript sources are imported by the name of their output.
  const source = path.replace(/\.([cm]?)js(x?)$/u, ".$1ts$2");
  return source === path ? [path] : [path, source];
}

/** Patterns of the nearest tsconfig.json and package.json on the way up to the root. Comments in tsconfig are allowed. */
function mappedPaths(host: ModuleHost, specifier: string, from: string): readonly string[] {
  const found: string[] = [];
  for (let folder = from.slice(0, from.lastIndexOf("/")); folder.length >= host.root.length; folder = folder.slice(0, folder.lastIndexOf("/"))) {
    const options = jsonOf(host, `${folder}/tsconfig.json`)?.["compilerOptions"] as { baseUrl?: unknown; paths?: unknown } | undefined;
    const base = typeof options?.baseUrl === "string" ? normalised(`${folder}/${options.baseUrl}`) : folder;
    found.push(...matching(options?.paths, specifier).map((target) => normalised(`${base}/${target}`)));
    if (specifier.startsWith("#")) found.push(...matching(jsonOf(host, `${folder}/package.json`)?.["imports"], specifier).map((target) => normalised(`${folder}/${target}`)));
    if (found.length > 0 || folder === host.root) break;
  }
  return found.flatMap((path) => [path, path.replace(/\.([cm]?)js(x?)$/u, ".$1ts$2")]);
}

/** Settings read so far, each with the text that it was read from: every import asks for them. */
const settings = new WeakMap<ModuleHost, Map<string, { readonly text: string; readonly value: Readonly<Record<string, unknown>> | undefined }>>();

function jsonOf(host: ModuleHost, path: string): Readonly<Record<string, unknown>> | undefined {
  const text = host.exists(path) ? host.read(path) : undefined;
  if (text === undefined) return undefined;
  const kept = settings.get(host) ?? new Map<string, { readonly text: string; readonly value: Readonly<Record<string, unknown>> | undefined }>();
  settings.set(host, kept);
  let known = kept.get(path);
  if (known?.text !== text) kept.set(path, (known = { text, value: settingsIn(text) }));
  return known.value;
}

function settingsIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    // Comments and trailing commas, as TypeScript allows them; strings that hold them are rare in paths.
    const plain = text.replace(/("(?:\\.|[^"\\])*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//gu, "$1").replace(/,(\s*[}\]])/gu, "$1");
    const value: unknown = JSON.parse(plain);
    return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

/** Targets of the pattern that fits: `@/*` → `./src/*`; conditions of `imports` are all tried. */
function matching(patterns: unknown, specifier: string): readonly string[] {
  if (typeof patterns !== "object" || patterns === null) return [];
  for (const [pattern, targets] of Object.entries(patterns)) {
    const star = pattern.indexOf("*");
    const isFit = star < 0 ? pattern === specifier : specifier.startsWith(pattern.slice(0, star)) && specifier.endsWith(pattern.slice(star + 1));
    if (!isFit) continue;
    const filled = star < 0 ? "" : specifier.slice(star, specifier.length - (pattern.length - star - 1));
    return texts(targets).map((target) => target.replace("*", () => filled));
  }
  return [];
}

function texts(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [];
}

function normalised(path: string): string {
  const out: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") out.pop();
    else if (part !== ".") out.push(part);
  }
  return out.join("/");
}
