/**
 * no-committed-secret: whatever the scanner recognises in the text of a file, in any language that ESLint can lint.
 *
 * It looks at text, not at syntax, so the same rule gives the same findings in JavaScript, JSON, Markdown, CSS,
 * Vue and, through the text language, in `.env` or PEM files, under ESLint and oxlint. Files that git ignores and
 * doesn't track stay silent: they aren't committed. The secret itself is never part of a message.
 */
import type { Rule } from "eslint";
import { createScanner } from "detect-secrets-wasm";
import type { Confidence, Finding, SecretKind } from "detect-secrets-wasm";
import { isIgnoredByGit } from "../src/ignored.ts";

interface Options {
  readonly minConfidence: Confidence;
  readonly deferToSourceRules: boolean;
  readonly disable: readonly string[];
}

/** Ranges, in UTF-16 code units, of the literals that rules for source code report in this file. */
export type LiteralsReported = (ast: Rule.RuleContext["sourceCode"]["ast"]) => Iterable<readonly [start: number, end: number]>;

const confidences: readonly Confidence[] = ["low", "medium", "high", "certain"];

/** What the reader has to do, by what the secret is good for. */
const remedies: Readonly<Record<SecretKind, string>> = {
  "api-token": "Revoke it, then read its successor from the environment or a vault.",
  "private-key": "Replace the key pair, then keep the private key in a vault that signs or decrypts for you.",
  "symmetric-key": "Rotate it, then let a vault hold the key or wrap it (envelope encryption).",
  "password": "Change it, then read it from the environment or a vault.",
  "connection-string": "Change its password, then read it from the environment or a vault.",
  "webhook-url": "Make a new address, then read it from the environment or a vault.",
  "jwt": "Revoke it or rotate its signing key, then fetch tokens when they are needed.",
  "credential-pair": "Revoke the pair, then use a workload identity or read it from a vault.",
  "mnemonic": "Move what it controls to a new wallet, then keep the phrase offline or in a vault.",
  "generic": "Rotate it, then read it from the environment or a vault.",
};

const kindNames: Readonly<Record<SecretKind, string>> = {
  "api-token": "API token",
  "private-key": "Private key",
  "symmetric-key": "Encryption key",
  "password": "Password",
  "connection-string": "Connection string with a password",
  "webhook-url": "Secret webhook address",
  "jwt": "JSON Web Token",
  "credential-pair": "Access key pair",
  "mnemonic": "Wallet recovery phrase",
  "generic": "Secret",
};

let scanner: ReturnType<typeof createScanner> | undefined;
/** Editors and `--fix` ask for the same text several times in a row. */
let last: { readonly text: string; readonly path: string; readonly findings: readonly Finding[] } | undefined;

function scan(text: string, path: string): readonly Finding[] {
  if (last?.text === text && last.path === path) return last.findings;
  scanner ??= createScanner();
  const findings = scanner.scanText(text, { path });
  last = { text, path, findings };
  return findings;
}

/** Makes the rule. `literalsReported` tells what the source rules report, for `deferToSourceRules`. */
export function noCommittedSecret(literalsReported: LiteralsReported): Rule.RuleModule {
  return {
    meta: {
      type: "problem",
      docs: {
        description: "disallow secrets in committed files of any language",
        recommended: true,
        url: "https://github.com/key-custody/key-custody/blob/main/docs/rules/no-committed-secret.md",
      },
      languages: ["*"],
      messages: {
        committed: "{{what}} in a committed file: whoever can read the repository or its history can use it. {{remedy}}",
      },
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
      defaultOptions: [{ minConfidence: "medium", deferToSourceRules: false, disable: [] }],
    },

    create(context) {
      const { sourceCode } = context;
      // The schema above has checked the options, and the defaults have filled them.
      const options = context.options[0] as Options;
      const least = confidences.indexOf(options.minConfidence);
      const found = scan(sourceCode.text, context.filename).filter(
        ({ confidence, detector }) => confidences.indexOf(confidence) >= least && !options.disable.includes(detector),
      );
      if (found.length === 0 || isIgnoredByGit(context.physicalFilename ?? context.filename)) return {};

      const deferred = options.deferToSourceRules && sourceCode.ast.type === "Program" ? [...literalsReported(sourceCode.ast)] : [];
      for (const finding of found) {
        if (deferred.some(([start, end]) => start <= finding.start && finding.end <= end)) continue;
        context.report({
          loc: { start: sourceCode.getLocFromIndex(finding.start), end: sourceCode.getLocFromIndex(finding.end) },
          messageId: "committed",
          data: { what: describe(finding), remedy: remedies[finding.kind] },
        });
      }
      return {};
    },
  };
}

function describe({ kind, detail }: Finding): string {
  return detail === undefined ? kindNames[kind] : `${kindNames[kind]} (${detail})`;
}

const rule: Rule.RuleModule = noCommittedSecret(() => []);
export default rule;
