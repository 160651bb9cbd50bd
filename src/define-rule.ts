/**
 * What every source rule shares: documentation URL, gate, model, policy, reporting.
 *
 * A rule is its metadata and one generator from the model to problems. Rules never touch the host's objects.
 */
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import type { JSONSchema4 } from "@typescript-eslint/utils/json-schema";
import { isIgnoredByPolicy } from "./baseline/filter.ts";
import { cryptography, type Evidence, everything } from "./custody/gate/evidence.ts";
import { evidenceIn, neighboursCouldConcern } from "./custody/gate/gate.ts";
import { type CustodyModel, custodyModel } from "./custody/model.ts";
import type { ModuleHost } from "./custody/project.ts";
import { hostFor, neighbourParser } from "./hosts.ts";
import { isLeftToOthers, slashed } from "./paths.ts";
import { type Policy, policyOf } from "./policy/policy.ts";
import { repeatedLint } from "./repeated-lint.ts";
import { type Problem, Reporter, reportFailure, type RuleContext } from "./report.ts";

/** In which presets a rule is, and how hard it speaks. */
export interface Presets {
  readonly recommended?: "error" | "warn";
  readonly strict?: "error" | "warn";
  readonly vault?: "error" | "warn";
}

export interface RuleDocs {
  readonly description: string;
  readonly presets: Presets;
  readonly url?: string;
  readonly recommended?: boolean;
}

export type RuleModule = TSESLint.RuleModule<string, readonly unknown[], RuleDocs>;

export interface RuleDefinition<Options extends object> {
  readonly type?: "problem" | "suggestion";
  readonly description: string;
  readonly presets: Presets;
  readonly messages: Readonly<Record<string, string>>;
  /** JSON schema properties of the one option object; every one has a description. */
  readonly options?: { readonly schema: Readonly<Record<string, JSONSchema4>>; readonly defaults: Options };
  readonly hasSuggestions?: true;
  /** Also look into test, fixture and example files whatever the policy says. */
  readonly inTests?: true;
  /** What in a text the rule can start from; libraries and the platform's cryptography alone when absent. */
  readonly evidence?: Evidence;
  check(model: CustodyModel, given: { readonly options: Options; readonly policy: Policy }): Iterable<Problem>;
}

/** All rules ask about the same file one after the other: the last answer is kept. */
let last: { readonly text: string; readonly path: string; readonly policy: Policy; readonly evidence: Evidence } | undefined;

function evidenceOf(text: string, path: string, policy: Policy, host: ModuleHost | undefined): Evidence {
  if (isGateOpen) return everything;
  if (last && last.text === text && last.path === path && last.policy === policy) return last.evidence;
  const own = policy.wrappers.flatMap((library) => Object.keys(library.specifiers));
  const inText = evidenceIn(text, own, path);
  // What a neighbour hands over may be anything.
  const isBesideMore = host !== undefined && (inText & cryptography) === 0 && neighboursCouldConcern(text, path, (neighbour) => (host.exists(neighbour) ? host.read(neighbour) : undefined));
  last = { text, path, policy, evidence: isBesideMore ? everything : inText };
  return last.evidence;
}

let isGateOpen = false;

/** Lints with the gate taken away, to show that it holds back no finding. */
export function withoutGate<Answer>(lint: () => Answer): Answer {
  isGateOpen = true;
  try {
    return lint();
  } finally {
    isGateOpen = false;
  }
}

export const documentation = "https://github.com/key-custody/key-custody/blob/main/docs/rules";

export function defineRule<Options extends object = object>(name: string, definition: RuleDefinition<Options>): RuleModule {
  const wanted = definition.evidence ?? cryptography;
  return {
    meta: {
      type: definition.type ?? "problem",
      docs: {
        description: definition.description,
        url: `${documentation}/${name}.md`,
        recommended: definition.presets.recommended !== undefined,
        presets: definition.presets,
      },
      messages: definition.messages,
      schema: definition.options
        ? [{ type: "object", properties: definition.options.schema, additionalProperties: false }]
        : [],
      ...(definition.options ? { defaultOptions: [definition.options.defaults] } : { defaultOptions: [] }),
      ...(definition.hasSuggestions ? { hasSuggestions: true } : {}),
    },
    defaultOptions: definition.options ? [definition.options.defaults] : [],
    create(context: RuleContext): TSESLint.RuleListener {
      const { sourceCode } = context;
      const policy = policyOf(context.settings);
      const path = slashed(context.filename);
      const host = policy.crossFile ? hostFor(context.cwd) : undefined;
      const evidence = evidenceOf(sourceCode.text, path, policy, host);
      if ((evidence & wanted) === 0) return {};
      if (!definition.inTests && isLeftToOthers(path, context.cwd, policy)) return {};
      if (isIgnoredByPolicy(path, policy)) return {};
      return {
        Program(ast: TSESTree.Program): void {
          // Other languages (JSON, CSS, Markdown, plain text) have no statements to read.
          if (!Array.isArray(ast.body) || !sourceCode.scopeManager) return;
          const input = {
            ast, text: sourceCode.text, path, scopeManager: sourceCode.scopeManager, policy, host, evidence, services: sourceCode.parserServices ?? undefined,
            parse: neighbourParser(context), languageOptions: context.languageOptions,
          };
          const options = { ...definition.options?.defaults, ...(context.options[0] as object | undefined) } as Options;
          const look = (model: CustodyModel): Reporter => {
            const reporter = new Reporter(context, name, model.file, definition.messages);
            for (const problem of definition.check(model, { options, policy })) reporter.report(problem);
            return reporter;
          };
          try {
            const lint = repeatedLint(input);
            const reporter = lint ? lint.report(`${name} ${JSON.stringify(options)}`, look) : look(custodyModel(input));
            reporter.finish(policy);
          } catch (error) {
            reportFailure(context, ast, error);
          }
        },
      };
    },
  };
}
