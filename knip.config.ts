/**
 * Knip: no file, export or dependency that nothing uses. Run by `npm test`, and clean.
 *
 * A test reaches more than an import can show: it loads plugins and parsers by name, links packages into projects and runs
 * programs by their path. Those are named here, each group with its reason.
 */
import type { KnipConfig } from "knip";

const config: KnipConfig = {
  ignoreExportsUsedInFile: true,
  workspaces: {
    ".": {
      entry: [
        "src/index.ts",
        "src/custody/gate/gate.ts",
        "scripts/*.ts",
        "bench/{index,noise,noise-process,corpora}.ts",
        "docs/playground/{page,checker,typescript,process,paths}.ts",
        "tests/**/*.test.ts",
        "tests/setup/*.ts",
        // Read from their folder.
        "tests/corpus/cases/*.ts",
        // A catalogue, of which a case takes what it needs.
        "tests/corpus/fixtures.ts",
      ],
      project: ["{src,rules,scripts,bench,tests,docs}/**/*.ts"],
      ignoreDependencies: [
        // Loaded by name beside the plugin, or linked into a project of a host test.
        /^eslint-plugin-/,
        /-eslint-parser$/,
        "@stylistic/eslint-plugin",
        "typescript-eslint",
        "eslint-mdx",
        // The Svelte parser's own peer; the scope analyser of ESLint's own copy; schemas read from their folder.
        "svelte",
        "eslint-scope",
        "schemastore",
        // Programs, run by their path.
        "@arethetypeswrong/cli",
        "@eslint/config-inspector",
        "@eslint/mcp",
        "oxlint",
        "typescript-5.9",
        "verdaccio",
      ],
      // Installed by .ci/run.
      ignoreBinaries: ["pre-commit"],
    },
    "detect-secrets-wasm": { entry: ["src/index.ts", "build.ts", "engine/*.ts"], project: ["**/*.ts"] },
    "key-custody": { entry: ["src/cli.ts"], project: ["**/*.ts"] },
  },
};

export default config;
