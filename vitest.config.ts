/**
 * Three test projects. `unit` runs the sources, so that a change shows without a build; only the scanner's
 * WebAssembly is built first, when it changed. `hosts` runs the built packages in the programs that users run
 * (ESLint, oxlint, npm, git), as child processes, after a full build. `corpora` runs them over published packages, which are
 * fetched first where they are missing.
 */
import { fileURLToPath } from "node:url";
import { defineConfig, type ViteUserConfig } from "vitest/config";

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const config: ViteUserConfig = defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        resolve: {
          alias: [
            { find: /^detect-secrets-wasm$/u, replacement: source("detect-secrets-wasm/src/index.ts") },
            { find: /^eslint-plugin-key-custody$/u, replacement: source("src/index.ts") },
            { find: /^eslint-plugin-key-custody\/gate$/u, replacement: source("src/custody/gate/gate.ts") },
          ],
        },
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/hosts/**", "tests/corpora/**", "**/fixtures/**"],
          globalSetup: "tests/setup/scanner.ts",
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "hosts",
          include: ["tests/hosts/**/*.test.ts"],
          globalSetup: "tests/setup/packages.ts",
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: "corpora",
          include: ["tests/corpora/**/*.test.ts"],
          globalSetup: "tests/setup/corpora.ts",
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});

export default config;
