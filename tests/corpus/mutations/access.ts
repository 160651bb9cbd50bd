/**
 * Rewrites of how a program reaches the API: import styles, aliases, computed and optional access, wrappers. Each keeps
 * the receiver where the function needs one, so that the program still runs.
 */
import { type Base, type Reach, callOf } from "./program.ts";

export interface AccessRewrite {
  readonly name: string;
  /** Nothing when the rewrite does not apply to the base. */
  readonly apply: (base: Base, args: readonly string[]) => Reach | undefined;
}

export const first = (base: Base): string => base.path[0] ?? "";
export const last = (base: Base): string => base.path.at(-1) ?? "";
export const below = (root: string, path: readonly string[]): string => [root, ...path].join(".");
export const rest = (base: Base): readonly string[] => base.path.slice(1);
const isBuiltin = (base: Base): boolean => base.module?.startsWith("node:") ?? false;
export const isFunction = (base: Base): boolean => base.call !== "new";
/** A specifier as people also write it. */
const bare = (base: Base): string => base.module?.replace(/^node:/, "") ?? "";

/** The usual way: what the value and options rewrites build on, and the aliases below too. */
export function usual(base: Base): { readonly top: string; readonly root: string; readonly path: readonly string[] } {
  if (base.global) return { top: "", root: base.global, path: base.path };
  if (base.path.length === 0) return { top: `import library from "${base.module}";`, root: "library", path: [] };
  if (base.exports?.named) return { top: `import { ${first(base)} } from "${base.module}";`, root: first(base), path: rest(base) };
  return { top: `import library from "${base.module}";`, root: "library", path: base.path };
}

/** The module or global as one object, below which the whole path stands. */
export function whole(base: Base): { readonly top: string; readonly root: string } | undefined {
  if (base.global) return { top: "", root: base.global };
  if (base.exports?.default) return { top: `import library from "${base.module}";`, root: "library" };
  return { top: `import * as library from "${base.module}";`, root: "library" };
}

export function plainApi(base: Base): { readonly top: string; readonly api: string; readonly receiver: string } {
  const { top, root, path } = usual(base);
  return { top, api: below(root, path), receiver: path.length ? below(root, path.slice(0, -1)) : "undefined" };
}

export const plain: AccessRewrite = {
  name: "plain",
  apply: (base, args) => {
    const { top, api } = plainApi(base);
    return { top, call: callOf(base, api, args) };
  },
};

/** A rewrite that only needs the API expression. */
export function api(name: string, make: (base: Base) => { top?: string; inside?: string; api: string; run?: "module" | "commonjs" } | undefined): AccessRewrite {
  return {
    name,
    apply: (base, args) => {
      const made = make(base);
      return made && { ...made, call: callOf(base, made.api, args) };
    },
  };
}

/** A rewrite of the call itself, on the plain API. */
export function call(name: string, make: (base: Base, api: string, receiver: string, args: readonly string[]) => string | undefined): AccessRewrite {
  return {
    name,
    apply: (base, args) => {
      const { top, api: plainPath, receiver } = plainApi(base);
      const made = isFunction(base) ? make(base, plainPath, receiver, args) : undefined;
      return made === undefined ? undefined : { top, call: made };
    },
  };
}

export const typed = (base: Base): boolean => base.exports?.named !== undefined && base.path.length > 0;
export const native = (base: Base): boolean => base.exports?.named === true && base.path.length > 0;
export const required = (base: Base): boolean => base.module !== undefined;

export const accessRewrites: readonly AccessRewrite[] = [
  plain,
  api("import, bare specifier", (base) => (isBuiltin(base) ? { top: `import { ${first(base)} } from "${bare(base)}";`, api: below(first(base), rest(base)) } : undefined)),
  api("import, renamed", (base) => (typed(base) ? { top: `import { ${first(base)} as tool } from "${base.module}";`, api: below("tool", rest(base)) } : undefined)),
  api("import, namespace", (base) => (typed(base) ? { top: `import * as toolbox from "${base.module}";`, api: below("toolbox", base.path) } : undefined)),
  api("import, default", (base) => (base.exports?.default ? { top: `import toolbox from "${base.module}";`, api: below("toolbox", base.path) } : undefined)),
  api("import, default by name", (base) => (base.exports?.default ? { top: `import { default as toolbox } from "${base.module}";`, api: below("toolbox", base.path) } : undefined)),
  api("import, destructured later", (base) => {
    const root = whole(base);
    if (!root || base.path.length === 0 || (base.needsReceiver && base.path.length < 2)) return undefined;
    return { top: `${root.top}\nconst { ${first(base)} } = ${root.root};`, api: below(first(base), rest(base)) };
  }),
  api("import, destructured and renamed", (base) => {
    const root = whole(base);
    return root && base.path.length ? { top: `${root.top}\nconst { ${first(base)}: chosen } = ${root.root};`, api: below("chosen", rest(base)) } : undefined;
  }),
  api("nested destructuring", (base) => {
    const root = whole(base);
    if (!root || base.path.length < 2 || base.needsReceiver) return undefined;
    const pattern = base.path.slice(0, -1).reduceRight((inner, name) => `{ ${name}: ${inner} }`, `{ ${last(base)}: chosen }`);
    return { top: `${root.top}\nconst ${pattern} = ${root.root};`, api: "chosen" };
  }),
  api("dynamic import, destructured", (base) =>
    native(base) ? { inside: `const { ${first(base)} } = await import("${base.module}");`, api: below(first(base), rest(base)), run: "module" } : undefined),
  api("dynamic import, namespace", (base) =>
    native(base) ? { inside: `const toolbox = await import("${base.module}");`, api: below("toolbox", base.path), run: "module" } : undefined),
  api("dynamic import, default", (base) =>
    base.exports?.default ? { inside: `const { default: toolbox } = await import("${base.module}");`, api: below("toolbox", base.path), run: "module" } : undefined),
  api("dynamic import, inline", (base) => (native(base) ? { api: below(`(await import("${base.module}"))`, base.path), run: "module" } : undefined)),
  api("require, destructured", (base) =>
    required(base) && base.path.length ? { top: `const { ${first(base)} } = require("${base.module}");`, api: below(first(base), rest(base)), run: "commonjs" } : undefined),
  api("require, whole", (base) => (required(base) ? { top: `const toolbox = require("${bare(base)}");`, api: below("toolbox", base.path), run: "commonjs" } : undefined)),
  api("require, member", (base) =>
    required(base) && base.path.length ? { top: `const chosen = require("${base.module}").${first(base)};`, api: below("chosen", rest(base)), run: "commonjs" } : undefined),
  api("require, inline", (base) => (required(base) ? { api: below(`require("${base.module}")`, base.path), run: "commonjs" } : undefined)),
  api("require, declared", (base) =>
    required(base)
      ? { top: `declare function require(name: string): any;\nconst toolbox = require("${base.module}");`, api: below("toolbox", base.path), run: "commonjs" }
      : undefined),
  api("require with var and nested destructuring", (base) =>
    required(base) && base.path.length > 1 && !base.needsReceiver
      ? { top: `var { ${first(base)}: { ${base.path[1]} } } = require("${base.module}");`, api: below(base.path[1] ?? "", base.path.slice(2)), run: "commonjs" }
      : undefined),
  api("createRequire", (base) =>
    required(base)
      ? {
          top: `import { createRequire } from "node:module";\nconst load = createRequire(import.meta.url);\nconst toolbox = load("${base.module}");`,
          api: below("toolbox", base.path),
          run: "module",
        }
      : undefined),
  api("getBuiltinModule", (base) =>
    isBuiltin(base) ? { top: `const toolbox = process.getBuiltinModule("${base.module}");`, api: below("toolbox", base.path) } : undefined),
  api("import equals require", (base) =>
    required(base) ? { top: `import toolbox = require("${base.module}");`, api: below("toolbox", base.path), run: "commonjs" } : undefined),
  // Web Crypto's own spellings
  api("globalThis", (base) => (base.global ? { api: below("globalThis.crypto", base.path) } : undefined)),
  api("window", (base) => (base.global ? { api: below("window.crypto", base.path) } : undefined)),
  api("self", (base) => (base.global ? { api: below("self.crypto", base.path) } : undefined)),
  api("webcrypto of node:crypto", (base) => (base.global ? { top: `import { webcrypto } from "node:crypto";`, api: below("webcrypto", base.path) } : undefined)),
  api("subtle of node:crypto", (base) => (base.global ? { top: `import { subtle } from "node:crypto";`, api: below("subtle", rest(base)) } : undefined)),
  api("webcrypto by require, nested", (base) =>
    base.global ? { top: `const { webcrypto: { subtle } } = require("crypto");`, api: below("subtle", rest(base)), run: "commonjs" } : undefined),
  api("subtle destructured from globalThis", (base) =>
    base.global ? { top: "const { subtle: tool } = globalThis.crypto;", api: below("tool", rest(base)) } : undefined),
  api("crypto destructured from globalThis", (base) =>
    base.global ? { top: "const { crypto: { subtle } } = globalThis;", api: below("subtle", rest(base)) } : undefined),
  // aliases
  api("alias of the function", (base) => {
    const { top, api: path } = plainApi(base);
    return base.needsReceiver || base.path.length === 0 ? undefined : { top: `${top}\nconst chosen = ${path};`, api: "chosen" };
  }),
  api("alias of the module", (base) => {
    const root = whole(base);
    return root && base.path.length ? { top: `${root.top}\nconst alias = ${root.root};`, api: below("alias", base.path) } : undefined;
  }),
  api("alias twice", (base) => {
    const root = whole(base);
    return root ? { top: `${root.top}\nconst one = ${root.root};\nconst two = one;`, api: below("two", base.path) } : undefined;
  }),
  api("alias assigned once", (base) => {
    const root = whole(base);
    return root ? { top: `${root.top}\nlet tool;\ntool = ${root.root};`, api: below("tool", base.path) } : undefined;
  }),
  api("alias in an object", (base) => {
    const root = whole(base);
    return root ? { top: `${root.top}\nconst tools = { main: ${root.root}, version: 2 };`, api: below("tools.main", base.path) } : undefined;
  }),
  api("alias in an array", (base) => {
    const root = whole(base);
    return root ? { top: `${root.top}\nconst [tool] = [${root.root}];`, api: below("tool", base.path) } : undefined;
  }),
  api("alias by parameter default", (base) => {
    const root = whole(base);
    return root ? { top: `${root.top}\nconst use = (tool = ${root.root}) => tool;`, api: below("use()", base.path) } : undefined;
  }),
  api("function that returns the module", (base) => {
    const root = whole(base);
    return root ? { top: `${root.top}\nfunction tools() {\n  return ${root.root};\n}`, api: below("tools()", base.path) } : undefined;
  }),
  // member access
  api("computed member", (base) => {
    const { top, root } = { ...whole(base) };
    return root !== undefined && base.path.length ? { top: top ?? "", api: root + base.path.map((name) => `["${name}"]`).join("") } : undefined;
  }),
  api("computed member, name in a constant", (base) => {
    const { top, root } = { ...whole(base) };
    if (root === undefined || base.path.length === 0) return undefined;
    return { top: `${top}\nconst NAME = "${last(base)}";`, api: `${below(root, base.path.slice(0, -1))}[NAME]` };
  }),
  api("computed member, template", (base) => {
    const { top, root } = { ...whole(base) };
    if (root === undefined || base.path.length === 0) return undefined;
    const name = last(base);
    return { top: `${top}\nconst HALF = "${name.slice(0, 3)}";`, api: `${below(root, base.path.slice(0, -1))}[\`\${HALF}${name.slice(3)}\`]` };
  }),
  api("optional member", (base) => {
    const { top, root } = { ...whole(base) };
    return root !== undefined && base.path.length && isFunction(base) ? { top: top ?? "", api: [root, ...base.path].join("?.") } : undefined;
  }),
  api("type assertion on the module", (base) => {
    const { top, root } = { ...whole(base) };
    return root !== undefined && base.path.length ? { top: top ?? "", api: below(`(${root} as any)`, base.path) } : undefined;
  }),
  api("non-null on the module", (base) => {
    const { top, root } = { ...whole(base) };
    return root !== undefined && base.path.length ? { top: top ?? "", api: below(`${root}!`, base.path) } : undefined;
  }),
  // calls
  call("optional call", (_base, path, _receiver, args) => `${path}?.(${args.join(", ")})`),
  call("sequence expression", (base, path, _receiver, args) => (base.needsReceiver ? undefined : `(0, ${path})(${args.join(", ")})`)),
  call("call", (_base, path, receiver, args) => `${path}.call(${[receiver, ...args].join(", ")})`),
  call("apply", (_base, path, receiver, args) => `${path}.apply(${receiver}, [${args.join(", ")}])`),
  call("bind, then call", (_base, path, receiver, args) => `${path}.bind(${receiver})(${args.join(", ")})`),
  call("bind with the arguments", (_base, path, receiver, args) => `${path}.bind(${[receiver, ...args].join(", ")})()`),
  call("spread of an argument list", (_base, path, _receiver, args) => `${path}(...[${args.join(", ")}])`),
  {
    name: "bound alias",
    apply: (base, args) => {
      const { top, api: path, receiver } = plainApi(base);
      return isFunction(base) ? { top: `${top}\nconst bound = ${path}.bind(${receiver});`, call: `bound(${args.join(", ")})` } : undefined;
    },
  },
  {
    name: "promisify",
    apply: (base, args) => {
      const { top, api: path } = plainApi(base);
      if (!base.callback) return undefined;
      return { top: `${top}\nimport { promisify } from "node:util";\nconst derive = promisify(${path});`, call: `await derive(${args.slice(0, -1).join(", ")})` };
    },
  },
  {
    name: "promisify, namespace",
    apply: (base, args) => {
      const { top, api: path } = plainApi(base);
      if (!base.callback) return undefined;
      return { top: `${top}\nimport * as util from "node:util";`, call: `await util.promisify(${path})(${args.slice(0, -1).join(", ")})` };
    },
  },
  // classes and functions around the call
  {
    name: "class field holds the module",
    apply: (base, args) => {
      const root = whole(base);
      if (!root) return undefined;
      return {
        top: `${root.top}\nclass Service {\n  private readonly tool = ${root.root};\n  use() {\n    return ${callOf(base, below("this.tool", base.path), args)};\n  }\n}`,
        call: "new Service().use()",
      };
    },
  },
  {
    name: "constructor assigns the module",
    apply: (base, args) => {
      const root = whole(base);
      if (!root) return undefined;
      return {
        top: `${root.top}\nclass Service {\n  tool;\n  constructor() {\n    this.tool = ${root.root};\n  }\n  use() {\n    return ${callOf(base, below("this.tool", base.path), args)};\n  }\n}`,
        call: "new Service().use()",
      };
    },
  },
  {
    name: "private field holds the module",
    apply: (base, args) => {
      const root = whole(base);
      if (!root) return undefined;
      return {
        top: `${root.top}\nclass Service {\n  #tool = ${root.root};\n  use() {\n    return ${callOf(base, below("this.#tool", base.path), args)};\n  }\n}`,
        call: "new Service().use()",
      };
    },
  },
  {
    name: "static method around the call",
    apply: (base, args) => {
      const { top, api: path } = plainApi(base);
      return { top: `${top}\nclass Service {\n  static use() {\n    return ${callOf(base, path, args)};\n  }\n}`, call: "Service.use()" };
    },
  },
  {
    name: "arrow around the call",
    apply: (base, args) => {
      const { top, api: path } = plainApi(base);
      return { top: `${top}\nconst use = () => ${callOf(base, path, args)};`, call: "use()" };
    },
  },
  {
    name: "inner function in a method",
    apply: (base, args) => {
      const { top, api: path } = plainApi(base);
      return {
        top: `${top}\nconst service = {\n  use() {\n    const inner = () => ${callOf(base, path, args)};\n    return inner();\n  },\n};`,
        call: "service.use()",
      };
    },
  },
];
