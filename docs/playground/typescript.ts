/** The TypeScript parser, a file of its own because it's ten times the size of everything else. */
import { parseForESLint } from "@typescript-eslint/parser";

Object.assign(globalThis, { typescriptParser: { meta: { name: "typescript-eslint/parser" }, parseForESLint } });
