/**
 * Turns a pattern's elements into a program of 16-bit words, see `OP` in `layout.ts`.
 *
 * Classes are shared between programs. A run that may be long gets a slot in which the engine
 * remembers how far it has looked, so that text which restarts the same run over and over
 * (`sk-sk-sk-…`) is still read once.
 */
import { type ByteClass, lowerCase } from "./byte-class.ts";
import { NO_CLASS, OP } from "./layout.ts";
import type { Pattern } from "./pattern.ts";

/** Runs up to this length are cheap enough to be read again. */
const LONGEST_UNCACHED_RUN = 48;

export class ProgramWriter {
  readonly words: number[] = [];
  readonly classes: ByteClass[] = [];
  cachedRunCount = 0;
  private readonly classNumbers = new Map<string, number>();

  /** Appends the program of a pattern and returns where it starts, in words. */
  write(pattern: Pattern): number {
    const start = this.words.length;
    const bytes = (text: string): number[] => [...text].map((c) => (pattern.ignoreCase ? lowerCase(c.charCodeAt(0)) : c.charCodeAt(0)));
    for (const element of pattern.elements) {
      switch (element.kind) {
        case "literal":
          this.words.push(OP.literal, element.text.length, ...bytes(element.text));
          break;
        case "run": {
          const run = [this.classNumber(element.bytes), element.min, element.max];
          if (element.max > LONGEST_UNCACHED_RUN) this.words.push(OP.cachedRun, ...run, this.cachedRunCount++);
          else this.words.push(OP.run, ...run);
          break;
        }
        case "choice": {
          const options = element.options.flatMap((option) => [option.length, ...bytes(option)]);
          this.words.push(OP.choice, element.optional ? 1 : 0, options.length, element.options.length, ...options);
          break;
        }
        default:
          this.words.push(OP[element.kind]);
      }
    }
    this.words.push(OP.end, pattern.notFollowedBy.includes(1) ? this.classNumber(pattern.notFollowedBy) : NO_CLASS);
    return start;
  }

  private classNumber(bytes: ByteClass): number {
    const key = bytes.join("");
    let number = this.classNumbers.get(key);
    if (number === undefined) {
      number = this.classes.push(bytes) - 1;
      this.classNumbers.set(key, number);
    }
    return number;
  }
}
