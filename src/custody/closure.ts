/**
 * Answers to questions that lead to each other: an answer is the union of what is plain and of the answers that it needs.
 *
 * Every question is answered once, and those that lead to each other in a circle have the same answer (Tarjan, "Depth-first
 * search and linear graph algorithms", SIAM Journal on Computing 1, 1972). There is no recursion, as chains may be long.
 */

interface Question<Key> {
  readonly key: Key;
  /** So far, as bits. */
  found: number;
  readonly needs: Key[];
  /** Among the questions whose circle is not closed yet, and the lowest place that this one leads back to. */
  readonly place: number;
  lowest: number;
}

/** What a question needs until it needs something. */
const none: never[] = [];

export class Closure<Key> {
  readonly #look: (key: Key) => number;
  readonly #most: number;
  readonly #answers = new Map<Key, number>();
  /** Questions that wait for others. */
  readonly #open = new Map<Key, Question<Key>>();
  /** What the question that is being taken apart needs. */
  #needed: Key[] = none;

  /**
   * @param look Takes a question apart: returns what is plain, and calls `need` for what must be answered first.
   * @param most The answer that nothing can be added to.
   */
  constructor(look: (key: Key) => number, most: number) {
    this.#look = look;
    this.#most = most;
  }

  /** What is known of a question already; else it is noted as needed by the one that is being taken apart. */
  need(key: Key): number {
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    if (this.#needed === none) this.#needed = [key];
    else this.#needed.push(key);
    return 0;
  }

  /** The answer to a question of no key, taken apart by `ask` as `look` does. */
  answer(ask: () => number): number {
    this.#needed = none;
    const found = ask();
    if (this.#needed.length === 0 || found === this.#most) return found;
    const asked: Question<Key | undefined> = { key: undefined, found, needs: this.#needed, place: -1, lowest: -1 };
    const path = [asked];
    /** Questions whose circle is not closed yet. */
    const circle: Question<Key>[] = [];
    for (let at = path.at(-1); at; at = path.at(-1)) {
      const next = at.found === this.#most ? undefined : at.needs.pop();
      if (next !== undefined) {
        const known = this.#answers.get(next);
        const open = known === undefined ? this.#open.get(next) : undefined;
        if (known !== undefined) at.found |= known;
        else if (open) at.lowest = Math.min(at.lowest, open.place);
        else {
          this.#needed = none;
          const found = this.#look(next);
          const needs = this.#needed;
          // Most questions need no other one.
          if (needs.length === 0 || found === this.#most) {
            this.#answers.set(next, found);
            at.found |= found;
          } else {
            const question = { key: next, found, needs, place: circle.length, lowest: circle.length };
            this.#open.set(next, question);
            circle.push(question);
            path.push(question);
          }
        }
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (!above) break;
      above.found |= at.found;
      above.lowest = Math.min(above.lowest, at.lowest);
      if (at.lowest === at.place) this.#close(circle, at.place, at.found);
    }
    return asked.found;
  }

  #close(circle: Question<Key>[], place: number, found: number): void {
    for (let question = circle.pop(); question; question = circle.pop()) {
      this.#answers.set(question.key, found);
      this.#open.delete(question.key);
      if (question.place === place) break;
    }
  }
}
