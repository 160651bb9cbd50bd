/**
 * Turns a pattern's elements into a program of 16-bit words, see `OP` in `layout.ts`.
 *
 * Classes are shared between programs. A run that may be long gets a slot in which the engine
 * remembers how far it has looked, so that text which restarts the same run over and over
 * (`sk-sk-sk-…`), or which many patterns look at (`password…`), is still read once.
 */
import { type ByteClass, lowerCase } from "./byte-class.ts";
import { NO_CLASS, OP } from "./layout.ts";
import type { Pattern } from "./pattern.ts";

/** Runs up to this length are cheap enough to be read again. */
const LONGEST_UNCACHED_RUN = 12;
/**
 * Runs up to this length share a slot between patterns: all patterns of an anchor look at the same text. Two patterns that look
 * at different places take the slot from each other, which costs this much at most; longer runs have a slot of their own.
 */
const LONGEST_SHARED_RUN = 256;

export class ProgramWriter {
  readonly words: number[] = [];
  readonly classes: ByteClass[] = [];
  cachedRunCount = 0;
  private readonly classNumbers = new Map<string, number>();
  private readonly sharedSlots = new Map<string, number>();
  private readonly starts = new Map<string, number>();

  /** Where the program of a pattern starts, in words. Equal ones are stored once: most anchors of a detector have the same. */
  write(pattern: Pattern): number {
    const program = this.wordsOf(pattern);
    const key = program.join();
    let start = this.starts.get(key);
    if (start === undefined) {
      this.starts.set(key, (start = this.words.length));
      this.words.push(...program);
    }
    return start;
  }

  private wordsOf(pattern: Pattern): number[] {
    const words: number[] = [];
    const bytes = (text: string): number[] => [...text].map((c) => (pattern.ignoreCase ? lowerCase(c.charCodeAt(0)) : c.charCodeAt(0)));
    const usesOfClass = new Map<number, number>();
    for (const element of pattern.elements) {
      switch (element.kind) {
        case "literal":
          words.push(OP.literal, element.text.length, ...bytes(element.text));
          break;
        case "run": {
          const number = this.classNumber(element.bytes);
          const use = usesOfClass.get(number) ?? 0;
          usesOfClass.set(number, use + 1);
          if (element.max <= LONGEST_UNCACHED_RUN) words.push(OP.run, number, element.min, element.max);
          else words.push(OP.cachedRun, number, element.min, element.max, this.slotFor(number, use, element.max));
          break;
        }
        case "choice": {
          const options = element.options.flatMap((option) => [option.length, ...bytes(option)]);
          words.push(OP.choice, element.optional ? 1 : 0, options.length, element.options.length, ...options);
          break;
        }
        default:
          words.push(OP[element.kind]);
      }
    }
    words.push(OP.end, pattern.notFollowedBy.includes(1) ? this.classNumber(pattern.notFollowedBy) : NO_CLASS);
    return words;
  }

  private slotFor(classNumber: number, use: number, max: number): number {
    if (max > LONGEST_SHARED_RUN) return this.cachedRunCount++;
    const key = `${classNumber} ${use}`;
    let slot = this.sharedSlots.get(key);
    if (slot === undefined) this.sharedSlots.set(key, (slot = this.cachedRunCount++));
    return slot;
  }

  /** The number of a class, which is stored once. */
  classNumber(bytes: ByteClass): number {
    const key = bytes.join("");
    let number = this.classNumbers.get(key);
    if (number === undefined) {
      number = this.classes.push(bytes) - 1;
      this.classNumbers.set(key, number);
    }
    return number;
  }
}
