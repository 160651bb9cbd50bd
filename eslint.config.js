/**
 * Lint of this repository: ESLint's recommended rules and the project's own conventions. What the compiler checks
 * better (undefined names, unused names, overloads) is left to the compiler.
 */
import js from "@eslint/js";
import * as typescriptParser from "@typescript-eslint/parser";

const noAny = { selector: "TSAnyKeyword", message: "Say what it is, or use unknown and look." };
const noAssertion = { selector: "TSNonNullExpression", message: "Prove it to the compiler, or handle the missing case." };

/** @type {import("eslint").Linter.Config[]} */
const config = [
  {
    ignores: ["**/dist/", "coverage/", "examples/", "**/fixtures/", "**/*.generated.ts", "detect-secrets-wasm/engine/"],
  },
  js.configs.recommended,
  {
    files: ["**/*.ts"],
    languageOptions: { parser: typescriptParser },
  },
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "no-undef": "off",
      "no-unused-vars": "off",
      "no-redeclare": "off",
      // Looking for control characters is what a scanner does.
      "no-control-regex": "off",
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
      "object-shorthand": "error",
      "no-restricted-syntax": ["error", noAny, noAssertion],
      "no-restricted-globals": ["error", { name: "require", message: "ESM only." }],
    },
  },
  {
    // A test that asserts wrongly fails, which is all that is asked of it.
    files: ["tests/**"],
    rules: { "no-restricted-syntax": ["error", noAny] },
  },
  {
    files: ["rules/**", "src/**", "detect-secrets-wasm/src/**", "detect-secrets-wasm/compiler/**", "key-custody/src/**", "scripts/**"],
    ignores: ["src/knowledge/**", "detect-secrets-wasm/src/detectors/**"],
    rules: { "max-lines": ["error", 300] },
  },
  {
    files: ["rules/**"],
    ignores: ["rules/index.ts"],
    rules: { "max-lines": ["error", 120] },
  },
];

export default config;
