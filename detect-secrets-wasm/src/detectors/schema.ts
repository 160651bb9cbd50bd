/**
 * The row type of every detector.
 *
 * A detector is data: literal anchors that the engine searches for, and a shape that says what
 * must stand around them. Shapes are a subset of regular expressions that one pass over the
 * bytes can decide (see `compiler/`); they are compiled into engine tables at build time, and
 * run as plain `RegExp` by the oracle in tests. Anything that a shape can't say, such as a
 * checksum, is a `verify` function that runs on the few survivors.
 */
import type { Confidence, SecretKind } from "../finding.ts";

/** A raw match of a shape, before decoders, filters and proof have looked at it. */
export interface Match {
  /** The secret itself: the part of the shape inside `(?<secret>…)`, else all of it. */
  readonly value: string;
  /** The whole text of the shape, anchor included. */
  readonly whole: string;
  /** Text up to 4,096 characters before `value`, for context that shapes can't express. */
  readonly before: string;
  /** Text up to 16,384 characters after `value`: enough for the body of a PEM or PGP block. */
  readonly after: string;
  /** Path given by the caller, POSIX separators, empty when none was given. */
  readonly path: string;
}

/** What offline proof says. `reject` is only for text that can't be this kind at all, such as a PEM footer without a body. */
export interface Verdict {
  readonly proof: "valid" | "invalid" | "none" | "reject";
  /** Replaces the row's confidence when given. A valid proof makes it `certain`, an invalid one lowers it; neither hides. */
  readonly confidence?: Confidence;
  /** Safe facts for the finding's `detail`. Never the value or a part of it. */
  readonly detail?: string;
  /** Where the secret begins, counted from `value`'s first character and possibly negative, when it stands beside the match. */
  readonly at?: number;
  /** Length of the secret, when proof finds another end than the shape did. Given whenever `at` is. */
  readonly length?: number;
}

export interface Detector {
  /** Stable kebab-case id: part of reports, baselines and exceptions. */
  readonly id: string;
  /** Human name for messages: "GitHub personal access token". */
  readonly name: string;
  readonly provider: string;
  readonly kind: SecretKind;
  /**
   * Literals of 3 to 40 bytes of ASCII, one of which stands in every match, at the start of the shape
   * or after a fixed-length head (`[A-Za-z0-9]{3}7Q~…`). The engine finds these first.
   */
  readonly anchors: readonly string[];
  /** Anchors and shape literals match in any case of ASCII letters. */
  readonly ignoreCase?: true | undefined;
  /** `false` drops the left boundary, so that `password` also matches inside `DB_PASSWORD` and `dbPassword`. */
  readonly leftBoundary?: false | undefined;
  /**
   * Regular-expression subset over ASCII: literals, `[classes]`, `\d`, `\w`, `\s`, `.` with `{n}`, `{n,}`, `{n,m}`,
   * `?`, `*`, `+` (an open end is capped at 4,096), alternation of literals `(?:a|b)` and `(?:a|b)?`, one named
   * group `(?<secret>…)`. A negated class includes every non-ASCII character; `\s` is space, `\t`, `\n`, `\v`, `\f`, `\r`.
   * `{anchor}` stands for any of `anchors`; without it each anchor must stand in a literal or an alternation at a
   * fixed distance from the start. A repetition must be disjoint from what may follow it (the compiler says where not).
   * The engine adds a left boundary when the shape can start with a word character: no word character before,
   * except the end of an escape (`\n`, `\t`, `\u0022`, `%20`). It adds a right boundary when the shape ends in a
   * class: no further character of it, nor of the class before it where the last one may be empty.
   */
  readonly shape: string;
  readonly confidence: Confidence;
  readonly verify?: ((match: Match) => Verdict) | undefined;
  /** The provider's own documentation of the format, or the specification. */
  readonly source: string;
  /** True where an unquoted value in a program is an expression: the scanner drops such matches before it reads the text at all. */
  readonly needsQuoteInCode?: true | undefined;
  /** True for rows recognisable only by a word beside a random string; counted apart. */
  readonly contextual?: true | undefined;
}
