/**
 * no-committed-secret: whatever the scanner recognises in the text of a file, in any language that ESLint can lint.
 *
 * It looks at text, not at syntax, so the same rule gives the same findings in JavaScript, JSON, Markdown, CSS,
 * Vue and, through the text language, in `.env` or PEM files, under ESLint and oxlint. Files that git ignores and
 * doesn't track stay silent: they aren't committed. The secret itself is never part of a message.
 */
import type { Rule } from "eslint";
import { createScanner } from "detect-secrets-wasm";
import type { Confidence, Finding, Scanner } from "detect-secrets-wasm";
import { isIgnoredByPolicy, unknownToBaseline } from "../src/baseline/filter.ts";
import { isIgnoredByGit } from "../src/ignored.ts";
import { pathBelow, slashed } from "../src/paths.ts";
import { policyOf } from "../src/policy/policy.ts";
import { findingsOf } from "../src/report.ts";
import { secretMessage, secretWords } from "../src/secret-wording.ts";

interface Options {
  readonly minConfidence: Confidence;
  readonly deferToSourceRules: boolean;
  readonly disable: readonly string[];
}

const defaults: Options = { minConfidence: "medium", deferToSourceRules: false, disable: [] };

/** One scanner for each set of options, made when it's first needed. Every thread has its own. */
const scanners = new Map<string, Scanner>();
/** Editors and `--fix` ask for the same text several times in a row. */
let last: { readonly scanner: Scanner; readonly text: string; readonly path: string; readonly findings: readonly Finding[] } | undefined;

function scan(text: string, path: string, { minConfidence, disable }: Options): readonly Finding[] {
  const key = JSON.stringify([minConfidence, disable]);
  const scanner = scanners.get(key) ?? createScanner({ minConfidence, disable });
  scanners.set(key, scanner);
  if (last?.scanner === scanner && last.text === text && last.path === path) return last.findings;
  const findings = scanner.scanText(text, { path });
  last = { scanner, text, path, findings };
  return findings;
}

const rule: Rule.RuleModule = {
  meta: {
    type: "problem",
    docs: {
      description: "Disallow secrets in committed files of any language",
      recommended: true,
      url: "https://github.com/key-custody/key-custody/blob/main/docs/rules/no-committed-secret.md",
    },
    languages: ["*"],
    messages: { committed: secretMessage },
    schema: [
      {
        type: "object",
        description: "What to report.",
        properties: {
          minConfidence: {
            enum: ["low", "medium", "high", "certain"],
            description: "Report findings of at least this confidence. `certain` means that a checksum or structure proves the format.",
          },
          deferToSourceRules: {
            type: "boolean",
            description: "In JavaScript and TypeScript, leave a literal to the rule for source code that reports it.",
          },
          disable: {
            type: "array",
            items: { type: "string" },
            uniqueItems: true,
            description: "Ids of detectors whose findings are not reported.",
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [defaults],
  },

  create(context) {
    const { sourceCode } = context;
    // The schema has checked the options.
    const options: Options = { ...defaults, ...(context.options[0] as Partial<Options> | undefined) };
    // Below the linted folder, so that the folders above it have no say.
    const found = scan(sourceCode.text, pathBelow(context.cwd, context.filename) ?? slashed(context.filename), options);
    if (found.length === 0) return {};
    const policy = policyOf(context.settings);
    if (isIgnoredByPolicy(context.filename, policy) || isIgnoredByGit(context.physicalFilename ?? context.filename)) return {};

    const report = (findings: readonly Finding[]): void => {
      const candidates = findings.map((finding) => ({ ...finding, rule: "no-committed-secret", value: sourceCode.text.slice(finding.start, finding.end) }));
      for (const finding of unknownToBaseline(candidates, context.filename, sourceCode.text, policy)) {
        const loc = { start: sourceCode.getLocFromIndex(finding.start), end: sourceCode.getLocFromIndex(finding.end) };
        context.report({ loc, messageId: "committed", data: { ...secretWords(finding) } });
      }
    };
    if (options.deferToSourceRules && sourceCode.ast.type === "Program") {
      return {
        // By then the rules for source code have reported: they do so at the start of the program.
        "Program:exit"(ast: object) {
          const reported = findingsOf(ast).flatMap(({ secretRanges }) => secretRanges);
          report(found.filter(({ start, end }) => !reported.some(([from, to]) => from <= start && end <= to)));
        },
      };
    }
    report(found);
    return {};
  },
};

export default rule;
