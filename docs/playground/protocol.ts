/** What the page asks of the checker, and what it gets back. Indexes and columns count UTF-16 code units. */
export interface Question {
  readonly id: number;
  /** Name of the file: decides the language. */
  readonly name: string;
  readonly text: string;
  readonly preset: "recommended" | "strict" | "vault";
}

export interface Suggestion {
  readonly label: string;
  readonly range: readonly [start: number, end: number];
  readonly text: string;
}

export interface Finding {
  readonly start: number;
  readonly end: number;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly isError: boolean;
  readonly message: string;
  /** Absent for a text that doesn't parse. */
  readonly rule?: { readonly name: string; readonly description: string; readonly url: string };
  readonly suggestions: readonly Suggestion[];
}

export interface Answer {
  readonly id: number;
  readonly findings: readonly Finding[];
  readonly milliseconds: number;
}

/** Said once: everything is loaded, and nothing more will be. */
export interface Ready {
  readonly ready: true;
}
