/**
 * What the command reports, whichever side found it.
 *
 * Source findings come from ESLint rules, file findings from the scanner; from here on they are one kind.
 * A finding never holds the value of a secret. `maskedLine` is the finding's line with every secret on it
 * masked before it was stored, so that no reporter can print one by mistake.
 */
import type { Confidence, SecretKind } from "detect-secrets-wasm";

/** Fails the run at or above `--fail-on`; `note` never does by default. */
export type Severity = "error" | "warning" | "note";

/** One step of the path that proves a finding: where the value is defined, what happens to it, where it is used. */
export interface Step {
  /** POSIX path relative to the repository root; absent when it is the finding's own file. */
  readonly path?: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, UTF-16 code units. */
  readonly column: number;
  /** Safe text such as "defined here", "used as the key of createHmac()". */
  readonly text: string;
}

export interface Finding {
  /** Rule name without prefix: `no-hardcoded-key`; every scanner finding has `no-committed-secret`. */
  readonly rule: string;
  /** Detector id of a scanner finding. */
  readonly detector?: string;
  readonly kind?: SecretKind;
  readonly message: string;
  /** POSIX path relative to the repository root. */
  readonly path: string;
  /** 1-based line and column (UTF-16 code units), end exclusive. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** Location identity: stable under moves within the file, changed by a change of the statement. Hex. */
  readonly identity: string;
  /** Custody class of the key material, when a source rule proved one: `literal`, `fallback`, … */
  readonly custody?: string;
  /** Path that proves the finding, first step first; empty when the place speaks for itself. */
  readonly steps: readonly Step[];
  readonly maskedLine?: string;
  /** Commit that introduced the blob, for `--history` and `--range`. */
  readonly commit?: string;
  /** Why the finding does not count: an in-source exception or a baseline entry. */
  readonly suppression?: { readonly kind: "inSource" | "external"; readonly justification: string };
}

/** Why a file, or one side of it, was not looked at. */
export interface NotScanned {
  readonly path: string;
  /** One clause for people: "does not parse (line 3): scanned as text only", "dangling symbolic link". */
  readonly why: string;
  /** True when the scanner side did run and only the source side could not. */
  readonly textOnly?: boolean;
}

export interface Report {
  readonly findings: readonly Finding[];
  readonly scanned: {
    /** Files (or blobs) the scanner read. */
    readonly files: number;
    readonly bytes: number;
    /** Files the source rules looked into: those that passed the gate and parsed. */
    readonly sourceFiles: number;
    /** What was asked for, in words: "tracked files", "staged files", "range a..b". */
    readonly what: string;
  };
  readonly notScanned: readonly NotScanned[];
  /** Things an auditor should know that are not findings, such as a policy loosened by the checked range. */
  readonly notices: readonly string[];
  readonly tool: { readonly version: string };
}
