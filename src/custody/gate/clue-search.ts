/**
 * Finds many words in a text in one pass, whatever their case.
 *
 * Each word is looked for by three of its characters, the rarest in program text. The search looks at pairs of characters and
 * skips where no such three can end (Wu and Manber, "A fast algorithm for multi-pattern searching", 1994). Letters are compared
 * by their low five bits, so case does not matter and other characters may pass for letters: whoever asks looks again.
 */

/** Characters of program text from frequent to rare. */
const frequent = "etaoinsrlcdupmfhgy._-(bvwkx\"':,;=)/*<>{}[]&|!?+#@%^~`$zqj0123456789";

const rarity = new Map(Array.from(frequent, (character, rank) => [character, rank]));

const low = (text: string, at: number): number => text.charCodeAt(at) & 31;

/** Where in the word its three rarest neighbours stand. */
function rarest(word: string): number {
  let best = 0;
  let most = -1;
  const ranks = Array.from(word.toLowerCase(), (character) => rarity.get(character) ?? -1);
  for (let at = 0; at + 3 <= ranks.length; at++) {
    const sum = (ranks[at] ?? 0) + (ranks[at + 1] ?? 0) + (ranks[at + 2] ?? 0);
    if (sum > most) [best, most] = [at, sum];
  }
  return best;
}

interface Entry<Clue> {
  readonly clue: Clue;
  readonly offset: number;
  /** The word's characters by their low bits. */
  readonly low: readonly number[];
}

function stands(letters: readonly number[], text: string, at: number): boolean {
  for (let i = 0; i < letters.length; i++) if ((text.charCodeAt(at + i) & 31) !== letters[i]) return false;
  return true;
}

export class ClueSearch<Clue extends { readonly word: string }> {
  /** By a pair of characters: how far the next three can end at the least. */
  readonly #skip = new Uint8Array(1024).fill(2);
  /** By three characters: one more than the place in the list of those who want them. */
  readonly #wanted = new Uint8Array(32_768);
  readonly #entries: Entry<Clue>[][] = [];

  /** @param clues At most 255 different groups of three characters; words have three at least. */
  constructor(clues: readonly Clue[]) {
    for (const clue of clues) {
      const offset = rarest(clue.word);
      const [a, b, c] = [low(clue.word, offset), low(clue.word, offset + 1), low(clue.word, offset + 2)];
      this.#skip[(a << 5) | b] = Math.min(this.#skip[(a << 5) | b] ?? 2, 1);
      this.#skip[(b << 5) | c] = 0;
      const three = (a << 10) | (b << 5) | c;
      if (this.#wanted[three] === 0) this.#wanted[three] = this.#entries.push([]);
      this.#entries[(this.#wanted[three] ?? 0) - 1]?.push({ clue, offset, low: Array.from(clue.word, (_, at) => low(clue.word, at)) });
    }
  }

  /** Calls `meet` wherever a word may begin; every place where one does is among them. */
  run(text: string, meet: (clue: Clue, at: number) => void): void {
    const skip = this.#skip;
    const wanted = this.#wanted;
    const { length } = text;
    for (let end = 2; end < length; ) {
      const last = text.charCodeAt(end) & 31;
      const middle = text.charCodeAt(end - 1) & 31;
      // Every pair is in the table.
      const step = skip[(middle << 5) | last] as number;
      if (step !== 0) {
        end += step;
        continue;
      }
      const place = wanted[((text.charCodeAt(end - 2) & 31) << 10) | (middle << 5) | last] as number;
      if (place !== 0) {
        for (const { clue, offset, low: letters } of this.#entries[place - 1] as Entry<Clue>[]) if (stands(letters, text, end - 2 - offset)) meet(clue, end - 2 - offset);
      }
      end++;
    }
  }
}
