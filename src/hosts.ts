/**
 * Where neighbour files come from, and how they are parsed: the two things that only the host knows.
 *
 * The default host is the disk below the linted folder, read without following links. The command puts its own
 * host in (git index, tree of a commit). Without Node (a browser) there is no host and every module is unknown.
 */
import type { TSESTree } from "@typescript-eslint/utils";
import type { ModuleHost, ParseNeighbour } from "./custody/project.ts";
import { type ScopeManager, SourceFile } from "./custody/source-file.ts";
import { pathBelow, slashed } from "./paths.ts";
import type { RuleContext } from "./report.ts";

let given: ModuleHost | undefined;
const disks = new Map<string, ModuleHost | undefined>();

/** Makes every later lint of this process read neighbours from `host`; `undefined` goes back to the disk. */
export function setModuleHost(host: ModuleHost | undefined): void {
  given = host;
}

export function hostFor(cwd: string): ModuleHost | undefined {
  if (given) return given;
  const root = slashed(cwd);
  if (!disks.has(root)) disks.set(root, diskHost(root));
  return disks.get(root);
}

/** Larger neighbours are not read: generated code, not configuration. */
const maxNeighbourBytes = 1_000_000;

function diskHost(root: string): ModuleHost | undefined {
  const fs = globalThis.process?.getBuiltinModule?.("node:fs");
  if (!fs) return undefined;
  const isRegular = (path: string): boolean => {
    try {
      const stats = fs.lstatSync(path, { throwIfNoEntry: false });
      return stats?.isFile() === true && stats.size <= maxNeighbourBytes;
    } catch {
      // Below a file, or in a folder that is closed to us.
      return false;
    }
  };
  // The folder itself may be reached through a link, as /tmp is on macOS.
  const realRoot = fs.existsSync(root) ? fs.realpathSync(root) : root;
  return {
    root,
    exists: isRegular,
    read(path) {
      try {
        return isRegular(path) && pathBelow(realRoot, fs.realpathSync(path)) !== undefined ? fs.readFileSync(path, "utf8") : undefined;
      } catch {
        return undefined;
      }
    },
  };
}

interface Parser {
  parseForESLint?(text: string, options: object): { ast: unknown; scopeManager?: unknown };
  parse?(text: string, options: object): unknown;
}

/** Neighbours that were parsed, by their paths, the least recently asked for first: many files import the same ones, and an editor lints on every keystroke. */
const parsed = new Map<string, { readonly parser: Parser; readonly text: string; readonly file: SourceFile | undefined }>();
/** In all; a tree takes about 120 times the memory of its text. */
const maxKeptCharacters = 2_000_000;
let keptCharacters = 0;

/** Parses neighbours as the linted file was parsed. */
export function neighbourParser(context: RuleContext): ParseNeighbour {
  return (text, path) => {
    const parser = context.languageOptions.parser as Parser | undefined;
    if (!parser) return undefined;
    const known = parsed.get(path);
    if (known) {
      parsed.delete(path);
      keptCharacters -= known.text.length;
    }
    const file = known?.parser === parser && known.text === text ? known.file : parseNeighbour(parser, text, path);
    parsed.set(path, { parser, text, file });
    keptCharacters += text.length;
    for (const [oldest, { text: dropped }] of parsed) {
      if (keptCharacters <= maxKeptCharacters) break;
      parsed.delete(oldest);
      keptCharacters -= dropped.length;
    }
    return file;
  };
}

function parseNeighbour(parser: Parser, text: string, path: string): SourceFile | undefined {
  const options = {
    ecmaVersion: 2026, sourceType: path.endsWith(".cjs") || path.endsWith(".cts") ? "script" : "module",
    ecmaFeatures: { jsx: /x$/u.test(path), globalReturn: path.endsWith(".cjs") },
    range: true, loc: true, filePath: path,
  };
  try {
    const result = parser.parseForESLint ? parser.parseForESLint(text, options) : { ast: parser.parse?.(text, options) };
    const ast = result.ast as TSESTree.Program | undefined;
    if (!ast) return undefined;
    const scopeManager = (result as { scopeManager?: ScopeManager }).scopeManager ?? scopesOf(ast);
    return new SourceFile({ path, text, ast, scopeManager });
  } catch {
    return undefined;
  }
}

type Analyze = (ast: unknown, options: object) => ScopeManager;
let analyze: Analyze | undefined;

/** Scopes of a tree from a parser that makes none (espree): by the analyser that the installed ESLint uses itself. */
function scopesOf(ast: TSESTree.Program): ScopeManager | undefined {
  if (!analyze) {
    const load = globalThis.process?.getBuiltinModule?.("node:module").createRequire;
    const eslint = load?.(import.meta.url).resolve("eslint/package.json");
    analyze = eslint === undefined ? undefined : (load?.(eslint)("eslint-scope") as { analyze: Analyze } | undefined)?.analyze;
  }
  return analyze?.(ast, { ecmaVersion: 2026, sourceType: "module" });
}
