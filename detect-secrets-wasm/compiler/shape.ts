/**
 * Reads the shape of a detector: a subset of regular expressions that one pass decides.
 *
 * A shape is a flat list of elements. There is no nesting besides the one `(?<secret>…)` group and
 * alternations of literals, and no way to go back: what a repetition takes, it keeps. `ambiguity.ts`
 * refuses the shapes for which that would differ from a real `RegExp`.
 */
import { type ByteClass, DIGIT_CLASS, NON_ASCII, SPACE_CLASS, WORD_CLASS, classOf, complement, union, withBothCases } from "./byte-class.ts";

export type Element =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "run"; readonly bytes: ByteClass; readonly min: number; readonly max: number }
  | { readonly kind: "choice"; readonly options: readonly string[]; readonly optional: boolean }
  | { readonly kind: "anchor" }
  | { readonly kind: "secretStart" }
  | { readonly kind: "secretEnd" };

/** An open-ended repetition ends here. */
export const MAX_REPEAT = 4096;

/** A shape or an anchor that the compiler refuses, with what to change. */
export class ShapeError extends Error {
  override readonly name = "ShapeError";
}

export function parseShape(source: string, ignoreCase: boolean): Element[] {
  return new ShapeReader(source, ignoreCase).read();
}

const ESCAPED_CHARACTERS: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", v: "\v", f: "\f", 0: "\0" };
const ESCAPED_CLASSES: Readonly<Record<string, ByteClass>> = {
  d: DIGIT_CLASS,
  D: complement(DIGIT_CLASS),
  w: WORD_CLASS,
  W: complement(WORD_CLASS),
  s: SPACE_CLASS,
  S: complement(SPACE_CLASS),
};
const ANY_BUT_LINE_END: ByteClass = classOf((byte) => byte !== 0x0a && byte !== 0x0d);

/** One thing a character position can be: a fixed character or a class. */
type Atom = { readonly character: string } | { readonly bytes: ByteClass };

class ShapeReader {
  private at = 0;
  private readonly elements: Element[] = [];
  private hasSecret = false;
  private isInSecret = false;
  private readonly source: string;
  private readonly ignoreCase: boolean;

  constructor(source: string, ignoreCase: boolean) {
    this.source = source;
    this.ignoreCase = ignoreCase;
  }

  read(): Element[] {
    while (this.at < this.source.length) this.readElement();
    if (this.isInSecret) this.fail("the group (?<secret>…) is not closed");
    if (this.elements.length === 0) this.fail("it is empty");
    return this.elements;
  }

  private fail(why: string): never {
    throw new ShapeError(`shape /${this.source}/ at ${this.at}: ${why}`);
  }

  private skip(text: string): boolean {
    if (!this.source.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  private readElement(): void {
    if (this.skip("{anchor}")) {
      this.elements.push({ kind: "anchor" });
    } else if (this.skip("(?<secret>")) {
      if (this.hasSecret) this.fail("only one (?<secret>…) group is possible");
      this.hasSecret = this.isInSecret = true;
      this.elements.push({ kind: "secretStart" });
    } else if (this.isInSecret && this.skip(")")) {
      this.isInSecret = false;
      this.elements.push({ kind: "secretEnd" });
      if (this.isRepeatNext()) this.fail("the secret group can't be repeated");
    } else if (this.skip("(?:")) {
      this.readChoice();
    } else {
      this.readAtom();
    }
  }

  private readChoice(): void {
    const options: string[] = [];
    let option = "";
    for (;;) {
      if (this.at >= this.source.length) this.fail("an alternation is not closed");
      if (this.skip(")")) break;
      if (this.skip("|")) {
        options.push(option);
        option = "";
        continue;
      }
      const atom = this.readCharacter();
      if (!("character" in atom)) this.fail("an alternation holds literals only; write one row for each form");
      option += atom.character;
    }
    options.push(option);
    if (options.includes("")) this.fail("an empty alternative: write (?:…)? instead");
    const optional = this.skip("?");
    if (this.isRepeatNext()) this.fail("an alternation can be optional but not repeated");
    this.elements.push({ kind: "choice", options, optional });
  }

  private readAtom(): void {
    const atom = this.readCharacter();
    const repeat = this.readRepeat();
    if ("character" in atom && repeat === undefined) {
      const last = this.elements.at(-1);
      if (last?.kind === "literal") this.elements[this.elements.length - 1] = { kind: "literal", text: last.text + atom.character };
      else this.elements.push({ kind: "literal", text: atom.character });
      return;
    }
    const bytes = "bytes" in atom ? atom.bytes : classOf((byte) => byte === atom.character.charCodeAt(0));
    const { min, max } = repeat ?? { min: 1, max: 1 };
    this.elements.push({ kind: "run", bytes: this.ignoreCase ? withBothCases(bytes) : bytes, min, max });
  }

  private isRepeatNext(): boolean {
    return /^(?:[?*+]|\{\d)/.test(this.source.slice(this.at, this.at + 2));
  }

  private readRepeat(): { min: number; max: number } | undefined {
    const repeat = this.readRepeatRange();
    if (repeat === undefined) return undefined;
    if (repeat.max < repeat.min || repeat.max === 0) this.fail("a repetition needs min ≤ max and max > 0");
    if (repeat.max > MAX_REPEAT) this.fail(`a repetition ends at ${MAX_REPEAT}`);
    if (this.isRepeatNext()) this.fail("lazy and possessive repetitions are not possible");
    return repeat;
  }

  private readRepeatRange(): { min: number; max: number } | undefined {
    if (this.skip("?")) return { min: 0, max: 1 };
    if (this.skip("*")) return { min: 0, max: MAX_REPEAT };
    if (this.skip("+")) return { min: 1, max: MAX_REPEAT };
    const range = /^\{(\d+)(?:(,)(\d*))?\}/.exec(this.source.slice(this.at, this.at + 16));
    if (range === null) return undefined;
    this.at += range[0].length;
    const min = Number(range[1]);
    if (range[2] === undefined) return { min, max: min };
    return { min, max: range[3] ? Number(range[3]) : MAX_REPEAT };
  }

  /** One character or class, with its escape read. */
  private readCharacter(): Atom {
    const character = this.source[this.at];
    if (character === undefined) this.fail("it ends too early");
    if (character === "[") return { bytes: this.readClass() };
    this.at++;
    if (character === "\\") return this.readEscape();
    if (character === ".") return { bytes: ANY_BUT_LINE_END };
    if ("()|?*+^$]".includes(character)) {
      this.at--;
      this.fail(`"${character}" has no meaning here: shapes know literals, classes, (?:a|b) and one (?<secret>…)`);
    }
    return { character: this.ascii(character) };
  }

  private ascii(character: string): string {
    if (character.charCodeAt(0) >= NON_ASCII) this.fail("a shape is ASCII; only negated classes reach further");
    return character;
  }

  private readEscape(): Atom {
    const letter = this.source[this.at++];
    if (letter === undefined) this.fail("a backslash ends it");
    const bytes = ESCAPED_CLASSES[letter];
    if (bytes !== undefined) return { bytes };
    if (letter === "x") {
      const digits = this.source.slice(this.at, this.at + 2);
      if (!/^[0-7][0-9A-Fa-f]$/.test(digits)) this.fail("\\x takes two hexadecimal digits, at most 7f");
      this.at += 2;
      return { character: String.fromCharCode(Number.parseInt(digits, 16)) };
    }
    const special = ESCAPED_CHARACTERS[letter];
    if (special !== undefined) return { character: special };
    if (/[A-Za-z1-9]/.test(letter)) this.fail(`the escape \\${letter} is not part of shapes`);
    return { character: this.ascii(letter) };
  }

  private readClass(): ByteClass {
    this.at++;
    const isNegated = this.skip("^");
    let bytes: ByteClass = classOf(() => false);
    while (!this.skip("]")) {
      if (this.at >= this.source.length) this.fail("a class is not closed");
      const from = this.readClassAtom();
      const isRange = this.source[this.at] === "-" && this.source[this.at + 1] !== "]";
      if ("bytes" in from) {
        if (isRange) this.fail("a range needs characters at both ends");
        bytes = union(bytes, from.bytes);
        continue;
      }
      let to = from;
      if (isRange) {
        this.at++;
        const end = this.readClassAtom();
        if ("bytes" in end) this.fail("a range needs characters at both ends");
        to = end;
      }
      const [low, high] = [from.character.charCodeAt(0), to.character.charCodeAt(0)];
      if (high < low) this.fail("a range runs backwards");
      bytes = union(bytes, classOf((byte) => byte >= low && byte <= high));
    }
    if (isNegated) bytes = complement(this.ignoreCase ? withBothCases(bytes) : bytes);
    if (!bytes.includes(1)) this.fail("an empty class matches nothing");
    return bytes;
  }

  private readClassAtom(): Atom {
    const character = this.source[this.at++];
    if (character === undefined) this.fail("a class is not closed");
    return character === "\\" ? this.readEscape() : { character: this.ascii(character) };
  }
}
