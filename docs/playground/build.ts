/**
 * Builds the playground into `dist/` beside this file: the page, the worker with ESLint, plugin and scanner,
 * and the TypeScript parser. Open it through any static web server.
 *
 * Programs for Node.js read `process` and a few paths; they get a `process` without a system behind it. Whatever
 * else they ask of Node.js is never reached by linting one text, and does nothing.
 */
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Plugin } from "esbuild";

const folder: string = fileURLToPath(new URL(".", import.meta.url));

const withoutNode: Plugin = {
  name: "without-node",
  setup(bundle) {
    // esbuild's expressions know no flag `u`.
    bundle.onResolve({ filter: /^[a-z:_/0-9]+$/ }, ({ path }) =>
      isBuiltin(path) ? { path: path.replace("node:", ""), namespace: "without-node" } : undefined,
    );
    bundle.onLoad({ filter: /^path$/, namespace: "without-node" }, () => ({
      contents: 'module.exports = require("./paths.ts");',
      resolveDir: folder,
      loader: "js",
    }));
    bundle.onLoad({ filter: /.*/, namespace: "without-node" }, () => ({
      contents: 'module.exports = new Proxy({}, { get: (_, name) => (name === "__esModule" ? undefined : () => {}) });',
      loader: "js",
    }));
  },
};

/** Needs the scanner to be built. */
export async function buildPlayground(): Promise<void> {
  await build({
    absWorkingDir: folder,
    entryPoints: ["page.ts", "checker.ts", "typescript.ts"],
    outdir: join(folder, "dist"),
    bundle: true,
    minify: true,
    format: "iife",
    platform: "browser",
    target: "es2023",
    define: { "process.env.NODE_ENV": '"production"', __filename: '"/playground.js"', __dirname: '"/"', "import.meta.url": '"file:///playground.js"' },
    inject: ["process.ts"],
    plugins: [withoutNode],
    legalComments: "linked",
    logLevel: "warning",
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPlayground();
