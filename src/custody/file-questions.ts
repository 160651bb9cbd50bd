/**
 * What an analysis asked about a file as a whole, and the answers: whether its text says something, whether it declares a name.
 *
 * Everything else that the model looks at stands in the statements that share variables with each other, so a result stays true
 * as long as those statements and these answers are the same. What no such question can hold, because it depends on any
 * statement of the file, is marked as of the whole.
 */
type Patterns = Map<string, { readonly pattern: RegExp; readonly answer: boolean }>;
type Names = Map<string, boolean>;

export class FileQuestions {
  readonly #patterns: Patterns;
  readonly #names: Names;
  /** A question was asked whose answer any statement may change. */
  isOfWhole = false;

  constructor(patterns: Patterns = new Map(), names: Names = new Map()) {
    this.#patterns = patterns;
    this.#names = names;
  }

  /** Whether a text says something. @param pattern Without the flags `g` and `y`, which remember where they were. */
  says(pattern: RegExp, text: string): boolean {
    const key = String(pattern);
    let known = this.#patterns.get(key);
    if (!known) this.#patterns.set(key, (known = { pattern, answer: pattern.test(text) }));
    return known.answer;
  }

  /** Whether a file declares a name at its top. */
  declares(name: string, look: () => boolean): boolean {
    let known = this.#names.get(name);
    if (known === undefined) this.#names.set(name, (known = look()));
    return known;
  }

  /** The same questions about another text of the file; undefined when an answer differs, or when no answer can be kept. */
  askedOf(text: string, declares: (name: string) => boolean): FileQuestions | undefined {
    if (this.isOfWhole) return undefined;
    for (const { pattern, answer } of this.#patterns.values()) if (pattern.test(text) !== answer) return undefined;
    for (const [name, answer] of this.#names) if (declares(name) !== answer) return undefined;
    return new FileQuestions(new Map(this.#patterns), new Map(this.#names));
  }
}
