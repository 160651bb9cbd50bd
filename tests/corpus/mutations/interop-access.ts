/**
 * Rewrites of how a program reaches the API, as compilers, bundlers and careful people write them. Written on 2026-11-28,
 * before the model was taught any of them.
 */
import { type AccessRewrite, api, below, first, isFunction, last, native, plainApi, required, rest, typed, whole } from "./access.ts";
import { type Base, callOf } from "./program.ts";

/** What TypeScript puts at the top of a file for `import x from "…"` and `import * as x from "…"`. */
const importDefault = 'var __importDefault = (this && this.__importDefault) || function (mod: any) {\n  return mod && mod.__esModule ? mod : { default: mod };\n};';
const importStar = 'var __importStar = (this && this.__importStar) || function (mod: any) {\n  if (mod && mod.__esModule) return mod;\n  var result: any = {};\n  if (mod != null) for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) result[k] = mod[k];\n  result.default = mod;\n  return result;\n};';
/** And Babel. */
const requireDefault = "function _interopRequireDefault(e: any) {\n  return e && e.__esModule ? e : { default: e };\n}";
const requireWildcard = 'function _interopRequireWildcard(e: any) {\n  if (e && e.__esModule) return e;\n  var n: any = { __proto__: null, default: e };\n  for (var k in e) if (k !== "default" && {}.hasOwnProperty.call(e, k)) n[k] = e[k];\n  return n;\n}';
/** And esbuild. */
const toEsm = 'var __toESM = (mod: any, isNodeMode?: any) => {\n  var target: any = mod != null ? Object.create(Object.getPrototypeOf(mod)) : {};\n  for (var k of Object.getOwnPropertyNames(mod)) if (!(k in target)) target[k] = mod[k];\n  if (isNodeMode || !mod || !mod.__esModule) target.default = mod;\n  return target;\n};';

const byDefault = (base: Base): boolean => required(base) && base.exports?.default === true;
/** A function that compilers call without its receiver. */
const alone = (base: Base, name: string): string => (isFunction(base) && !base.needsReceiver ? `(0, ${name})` : name);

export const interopAccess: readonly AccessRewrite[] = [
  api("compiled by TypeScript, named", (base) => (required(base) && base.path.length ? { top: `const library_1 = require("${base.module}");`, api: alone(base, below("library_1", base.path)), run: "commonjs" } : undefined)),
  api("compiled by TypeScript, default", (base) => (byDefault(base) ? { top: `${importDefault}\nconst library_1 = __importDefault(require("${base.module}"));`, api: alone(base, below("library_1.default", base.path)), run: "commonjs" } : undefined)),
  api("compiled by TypeScript, namespace", (base) => (typed(base) ? { top: `${importStar}\nconst library = __importStar(require("${base.module}"));`, api: below("library", base.path), run: "commonjs" } : undefined)),
  api("compiled by Babel, default", (base) => (byDefault(base) ? { top: `var _library = _interopRequireDefault(require("${base.module}"));\n${requireDefault}`, api: alone(base, below("_library.default", base.path)), run: "commonjs" } : undefined)),
  api("compiled by Babel, namespace", (base) => (typed(base) ? { top: `var library = _interopRequireWildcard(require("${base.module}"));\n${requireWildcard}`, api: below("library", base.path), run: "commonjs" } : undefined)),
  api("compiled by esbuild", (base) => (byDefault(base) ? { top: `${toEsm}\nvar import_library = __toESM(require("${base.module}"));`, api: alone(base, below("import_library.default", base.path)), run: "commonjs" } : undefined)),
  api("compiled by esbuild, named", (base) => (typed(base) ? { top: `${toEsm}\nvar import_library = __toESM(require("${base.module}"), 1);`, api: alone(base, below("import_library", base.path)), run: "commonjs" } : undefined)),
  api("required in a try", (base) => (required(base) ? { top: `let library: any;\ntry {\n  library = require("${base.module}");\n} catch {\n  library = undefined;\n}`, api: below("library", base.path), run: "commonjs" } : undefined)),
  api("required when first used", (base) => (required(base) ? { top: `let library: any;\nconst load = () => (library ??= require("${base.module}"));`, api: below("load()", base.path), run: "commonjs" } : undefined)),
  api("required when first used, by a guard", (base) => (required(base) ? { top: `let library: any;\nfunction load() {\n  if (!library) library = require("${base.module}");\n  return library;\n}`, api: below("load()", base.path), run: "commonjs" } : undefined)),
  api("require under another name", (base) => (required(base) ? { top: `const load = typeof require === "function" ? require : undefined;\nconst library = load!("${base.module}");`, api: below("library", base.path), run: "commonjs" } : undefined)),
  api("dynamic import when first used", (base) => (native(base) ? { top: `let loading: any;\nconst load = () => (loading ??= import("${base.module}"));`, api: below("(await load())", base.path) } : undefined)),
  api("module in a Map", (base) => {
    const root = whole(base);
    return root ? { top: `${root.top}\nconst tools = new Map<string, any>([["main", ${root.root}]]);`, api: below('tools.get("main")', base.path) } : undefined;
  }),
  api("module spread into an object", (base) => {
    if (!typed(base) || base.needsReceiver) return undefined;
    return { top: `import * as library from "${base.module}";\nconst tools = { ...library, version: 2 };`, api: below("tools", base.path) };
  }),
  api("module or another", (base) => (base.global ? { top: `import { webcrypto } from "node:crypto";\nconst tool = globalThis.crypto ?? webcrypto;`, api: below("tool", base.path) } : undefined)),
  api("module chosen by typeof", (base) => (base.global ? { top: 'const tool = typeof window === "undefined" ? globalThis.crypto : window.crypto;', api: below("tool", base.path) } : undefined)),
  api("static field holds the module", (base) => {
    const root = whole(base);
    return root ? { top: `${root.top}\nclass Tools {\n  static main = ${root.root};\n}`, api: below("Tools.main", base.path) } : undefined;
  }),
  api("getter returns the module", (base) => {
    const root = whole(base);
    return root ? { top: `${root.top}\nconst tools = {\n  get main() {\n    return ${root.root};\n  },\n};`, api: below("tools.main", base.path) } : undefined;
  }),
  api("destructured with a default", (base) => {
    const root = whole(base);
    return root ? { top: `${root.top}\nconst { tool = ${root.root} }: { tool?: any } = {};`, api: below("tool", base.path) } : undefined;
  }),
  api("parameter with a default, destructured", (base) => {
    const root = whole(base);
    return root ? { top: `${root.top}\nconst use = ({ tool = ${root.root} }: { tool?: any } = {}) => tool;`, api: below("use()", base.path) } : undefined;
  }),
  api("name taken from a list", (base) => {
    const root = whole(base);
    if (!root || base.path.length === 0) return undefined;
    return { top: `${root.top}\nconst names = ["none", "${last(base)}"] as const;`, api: `${below(root.root, base.path.slice(0, -1))}[names[1]]` };
  }),
  api("renamed in a second destructuring", (base) => {
    const root = whole(base);
    return root && base.path.length ? { top: `${root.top}\nconst tools = { group: ${root.root} };\nconst { group: { ${first(base)}: chosen } } = tools;`, api: below("chosen", rest(base)) } : undefined;
  }),
  {
    name: "Reflect.apply",
    apply: (base, args) => {
      const { top, api: path, receiver } = plainApi(base);
      return isFunction(base) ? { top, call: `Reflect.apply(${path}, ${receiver}, [${args.join(", ")}])` } : undefined;
    },
  },
  {
    name: "Reflect.construct",
    apply: (base, args) => {
      const { top, api: path } = plainApi(base);
      return isFunction(base) ? undefined : { top, call: `(Reflect.construct(${path}, [${args.join(", ")}]) as any)` };
    },
  },
  {
    name: "dynamic import with then",
    apply: (base, args) => (native(base) ? { call: `(await import("${base.module}").then((library) => ${callOf(base, below("library", base.path), args)}))` } : undefined),
  },
  {
    name: "function handed to a helper",
    apply: (base, args) => {
      const { top, api: path } = plainApi(base);
      return isFunction(base) && !base.needsReceiver && base.path.length ? { top: `${top}\nconst invoke = (tool: any, ...given: any[]) => tool(...given);`, call: `invoke(${[path, ...args].join(", ")})` } : undefined;
    },
  },
  {
    name: "subclass of the constructor",
    apply: (base, args) => {
      const { top, api: path } = plainApi(base);
      return isFunction(base) ? undefined : { top: `${top}\nclass Own extends (${path} as any) {}`, call: `(new Own(${args.join(", ")}) as any)` };
    },
  },
];
