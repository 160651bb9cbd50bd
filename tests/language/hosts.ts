/** The ESLint versions that users run, under one type. */
import { ESLint, Linter } from "eslint";
import { builtinRules } from "eslint/use-at-your-own-risk";
import type { Rule } from "eslint";
import * as eslint9 from "eslint-9";
import { builtinRules as builtinRules9 } from "eslint-9/use-at-your-own-risk";
import * as eslint915 from "eslint-9.15";
import { builtinRules as builtinRules915 } from "eslint-9.15/use-at-your-own-risk";

export interface Host {
  readonly name: string;
  readonly Linter: typeof Linter;
  readonly ESLint: typeof ESLint;
  /** ESLint's own rules, those of `js.configs.all` and the deprecated ones. */
  readonly builtinRules: ReadonlyMap<string, Rule.RuleModule>;
}

// The classes of the three versions differ in types that these tests don't use.
const classes9 = eslint9 as unknown as Pick<Host, "Linter" | "ESLint">;
const classes915 = eslint915 as unknown as Pick<Host, "Linter" | "ESLint">;
const rules9 = builtinRules9 as unknown as Host["builtinRules"];
const rules915 = builtinRules915 as unknown as Host["builtinRules"];

export const hosts: readonly Host[] = [
  { name: `ESLint ${classes915.ESLint.version}`, Linter: classes915.Linter, ESLint: classes915.ESLint, builtinRules: rules915 },
  { name: `ESLint ${classes9.ESLint.version}`, Linter: classes9.Linter, ESLint: classes9.ESLint, builtinRules: rules9 },
  { name: `ESLint ${ESLint.version}`, Linter, ESLint, builtinRules },
];
