/**
 * Interop of CommonJS and ES modules as compilers write it: `__importDefault(require("x"))`, `_interopRequireWildcard(…)`, `__toESM(…)`.
 *
 * The helpers are known by their names, which no person writes by hand; what they do is the same wherever they come from.
 */
import type { Abstract, ObjectValue } from "./abstract.ts";
import type { Evaluator } from "./evaluator.ts";
import { mergedObject } from "./objects.ts";
import type { SourceFile } from "./source-file.ts";
import { type CallNode, type Node, writtenKey } from "./syntax.ts";

/** Names that compilers and bundlers give to the functions that make a required module look like an imported one. */
const interopHelpers: ReadonlySet<string> = new Set([
  "__importDefault", "__importStar", "_interopRequireDefault", "_interopRequireWildcard", "_interop_require_default", "_interop_require_wildcard", "interopRequireDefault", "interopRequireWildcard", "__toESM",
]);

/** What an interop helper gives: the module, whose default export is its own or itself. */
export function interop(evaluator: Evaluator, node: CallNode, callee: Node, given: () => readonly Abstract[], file: SourceFile): Abstract | undefined {
  const name = callee.type === "Identifier" ? callee.name : callee.type === "MemberExpression" ? writtenKey(callee.property, callee.computed) : undefined;
  const [module] = name !== undefined && interopHelpers.has(name) ? given() : [];
  if (module?.kind !== "object" || module.get("default")) return module?.kind === "unknown" ? undefined : module;
  const itself: ObjectValue = { ...module, isOpen: () => false, keys: () => ["default"], get: (asked) => (asked === "default" ? module : undefined) };
  return mergedObject(evaluator, [module, itself], node, file);
}
