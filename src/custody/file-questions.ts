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
  /** Indexed names of which all nodes were asked for. */
  readonly #indexed: Set<string>;
  /** Those asked for since `isElsewhere` was given. */
  readonly #looked: Set<string> = new Set();
  /** Whether a statement that is not looked at has an indexed name; none when all are. */
  isElsewhere: (name: string) => boolean = () => false;
  /** A question was asked whose answer any statement may change. */
  isOfWhole = false;

  constructor(patterns: Patterns = new Map(), names: Names = new Map(), indexed: Set<string> = new Set()) {
    this.#patterns = patterns;
    this.#names = names;
    this.#indexed = indexed;
  }

  /** All nodes of a name are asked for (`SourceFile.indexedNames`). */
  named(name: string): void {
    if (this.#looked.has(name)) return;
    this.#looked.add(name);
    this.#indexed.add(name);
    if (this.isElsewhere(name)) this.isOfWhole = true;
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

  /**
   * The same questions about another text of the file; undefined when an answer differs, or when no answer can be kept.
   *
   * @param changed Names of the statements that are not the same in both texts.
   */
  askedOf(text: string, declares: (name: string) => boolean, changed: Iterable<string>): FileQuestions | undefined {
    if (this.isOfWhole) return undefined;
    for (const name of changed) if (this.#indexed.has(name)) return undefined;
    for (const { pattern, answer } of this.#patterns.values()) if (pattern.test(text) !== answer) return undefined;
    for (const [name, answer] of this.#names) if (declares(name) !== answer) return undefined;
    return new FileQuestions(new Map(this.#patterns), new Map(this.#names), new Set(this.#indexed));
  }
}
