/**
 * Rewrites of how a program reaches the API in code that runs in several places, gets its tools handed in, or loads them
 * when it needs them. Written on 2026-11-28, before the model was taught any of them.
 */
import { type AccessRewrite, api, below, isFunction, last, native, plainApi, required, usual, whole } from "./access.ts";
import { callOf } from "./program.ts";

export const isomorphicAccess: readonly AccessRewrite[] = [
  api("import, default or module", (base) => (native(base) ? { top: `const loaded: any = await import("${base.module}");\nconst library = loaded.default ?? loaded;`, api: below("library", base.path), run: "module" } : undefined)),
  api("require, default or module", (base) => (required(base) ? { top: `const loaded = require("${base.module}");\nconst library = loaded.default || loaded;`, api: below("library", base.path), run: "commonjs" } : undefined)),
  api("helper that tries to require", (base) => (required(base) ? { top: `const tryRequire = (name: string) => {\n  try {\n    return require(name);\n  } catch {\n    return undefined;\n  }\n};\nconst library = tryRequire("${base.module}");`, api: below("library", base.path), run: "commonjs" } : undefined)),
  api("imports awaited together", (base) => (native(base) ? { top: `const [library] = await Promise.all([import("${base.module}")]);`, api: below("library", base.path), run: "module" } : undefined)),
  api("loaded by a static method", (base) => (native(base) ? { top: `class Tools {\n  private static loading?: Promise<any>;\n  static load() {\n    return (this.loading ??= import("${base.module}"));\n  }\n}`, api: below("(await Tools.load())", base.path) } : undefined)),
  api("loaded into a variable", (base) => (native(base) ? { top: "let library: any;", inside: `library ||= await import("${base.module}");`, api: below("library", base.path) } : undefined)),
  api("required inside the function", (base) => (required(base) ? { inside: `const library = require("${base.module}");`, api: below("library", base.path), run: "commonjs" } : undefined)),
  api("Web Crypto or node's", (base) => (base.global ? { top: 'const subtle = globalThis.crypto?.subtle ?? require("crypto").webcrypto.subtle;', api: below("subtle", base.path.slice(1)), run: "commonjs" } : undefined)),
  api("Web Crypto of the window or the worker", (base) => (base.global ? { top: 'const scope: any = typeof self !== "undefined" ? self : typeof window !== "undefined" ? window : globalThis;\nconst tool = scope.crypto;', api: below("tool", base.path) } : undefined)),
  api("subtle from a function", (base) => (base.global ? { top: 'function getSubtle() {\n  if (typeof crypto !== "undefined" && crypto.subtle) return crypto.subtle;\n  throw new Error("no Web Crypto");\n}', api: below("getSubtle()", base.path.slice(1)) } : undefined)),
  api("tool handed to a factory", (base) => {
    const root = whole(base);
    return root ? { top: `${root.top}\nconst make = (tool: any) => ({ tool });`, api: below(`make(${root.root}).tool`, base.path) } : undefined;
  }),
  api("tool injected with a default", (base) => {
    const root = whole(base);
    return root ? { top: `${root.top}\nclass Service {\n  constructor(readonly tool: any = ${root.root}) {}\n}`, api: below("new Service().tool", base.path) } : undefined;
  }),
  api("Reflect.get of the module", (base) => {
    const root = whole(base);
    return root && base.path.length === 1 && !base.needsReceiver ? { top: root.top, api: base.call === "new" ? `(Reflect.get(${root.root}, "${last(base)}") as any)` : `Reflect.get(${root.root} as any, "${last(base)}")` } : undefined;
  }),
  api("name put together", (base) => {
    const root = whole(base);
    if (!root || base.path.length === 0) return undefined;
    const name = last(base);
    const at = Math.ceil(name.length / 2);
    return { top: `${root.top}\nconst name = ["${name.slice(0, at)}", "${name.slice(at)}"].join("");`, api: `(${below(root.root, base.path.slice(0, -1))} as any)[name]` };
  }),
  api("tools picked from the module", (base) => {
    const root = whole(base);
    if (!root || base.path.length !== 1) return undefined;
    return { top: `${root.top}\nconst pick = (from: any, names: string[]) => Object.fromEntries(names.map((name) => [name, from[name]]));\nconst tools: any = pick(${root.root}, ["${last(base)}"]);`, api: below("tools", base.path) };
  }),
  {
    name: "tool destructured in the parameter",
    apply: (base, args) => {
      const root = whole(base);
      if (!root || base.path.length !== 1 || base.needsReceiver) return undefined;
      return { top: `${root.top}\nconst use = ({ ${last(base)} }: any) => ${callOf(base, last(base), args)};`, call: `use(${root.root})` };
    },
  },
  {
    name: "tool handed to a function",
    apply: (base, args) => {
      const root = whole(base);
      return root ? { top: `${root.top}\nfunction use(tool: any) {\n  return ${callOf(base, below("tool", base.path), args)};\n}`, call: `use(${root.root})` } : undefined;
    },
  },
  {
    name: "method of a service around the tool",
    apply: (base, args) => {
      const { top, root, path } = usual(base);
      if (!isFunction(base)) return undefined;
      return { top: `${top}\nclass Service {\n  constructor(private readonly tool: any) {}\n  use(...given: any[]) {\n    return ${path.length ? `this.tool.${path.join(".")}` : "this.tool"}(...given);\n  }\n}\nconst service = new Service(${root});`, call: `service.use(${args.join(", ")})` };
    },
  },
  {
    name: "function with its first argument bound",
    apply: (base, args) => {
      const { top, api: path, receiver } = plainApi(base);
      if (!isFunction(base) || args.length < 2) return undefined;
      return { top, call: `${path}.bind(${receiver}, ${args[0]})(${args.slice(1).join(", ")})` };
    },
  },
  {
    name: "called in a promise",
    apply: (base, args) => {
      const { top, api: path } = plainApi(base);
      return isFunction(base) ? { top, call: `(await Promise.resolve().then(() => ${callOf(base, path, args)}))` } : undefined;
    },
  },
  {
    name: "library's function handed to map",
    apply: (base, args) => {
      const { top, api: path } = plainApi(base);
      return isFunction(base) && !base.needsReceiver ? { top: `${top}\nconst spread = (call: any, given: any[]) => call(...given);`, call: `[[${args.join(", ")}]].map((given: any) => spread(${path}, given))[0]!` } : undefined;
    },
  },
];
