/**
 * Shape programs: whether the text around an anchor is what a detector says, in one pass and without going back.
 *
 * The text that is being matched, the byte classes and the runs already read are set by the kernel. Nothing outside of the text is
 * ever part of a match.
 */
import { NO_CLASS, OP_ANCHOR, OP_CACHED_RUN, OP_CHOICE, OP_END, OP_LITERAL, OP_RUN, OP_SECRET_START } from "./tables";

/** One byte for each byte value: member or not. */
export const CLASS_SIZE: usize = 256;
export const CACHED_RUN_SIZE: usize = 8;

/** The text that is matched: its first byte, and the one behind its last. */
export let textStart: usize = 0;
export let textEnd: usize = 0;
/** The secret's range in the match that a program found last; zero where it is the match itself. */
export let secretStart: usize = 0;
export let secretEnd: usize = 0;

let classes: usize = 0;
let runCache: usize = 0;
let runCacheSize: usize = 0;

export function useClasses(classTable: usize, cache: usize, cacheSize: usize): void {
  classes = classTable;
  runCache = cache;
  runCacheSize = cacheSize;
}

export function useText(start: usize, length: usize): void {
  textStart = start;
  textEnd = start + length;
  memory.fill(runCache, 0, runCacheSize);
}

// @ts-ignore: decorators are valid here in AssemblyScript
@inline
export function lowerCase(byte: u32): u32 {
  return byte - 0x41 < 26 ? byte | 0x20 : byte;
}

/** Whether a token can begin at p: no word character before it, or one that ends an escape (`\n`, `%3D`, `\x22`, `\u0022`). */
export function isBoundary(p: usize): bool {
  const before = p - 1;
  if (!isWord(byteAt(before))) return true;
  const letter = byteAt(before);
  if (byteAt(p - 2) == 0x5c && (letter == 0x6e || letter == 0x72 || letter == 0x74)) return true; // \n \r \t
  if (!isHex(letter) || !isHex(byteAt(p - 2))) return false;
  if (byteAt(p - 3) == 0x25) return true; // %XX
  if (byteAt(p - 3) == 0x78 && byteAt(p - 4) == 0x5c) return true; // \xXX
  return isHex(byteAt(p - 3)) && isHex(byteAt(p - 4)) && byteAt(p - 5) == 0x75 && byteAt(p - 6) == 0x5c; // \uXXXX
}

/** Whether a value can begin at p in a program: behind a quote, or behind the end of an element's tag, which is no arrow. */
export function mayBeginValue(p: usize): bool {
  const before = byteAt(p - 1);
  return before == 0x22 || before == 0x27 || before == 0x60 || (before == 0x3e && byteAt(p - 2) != 0x3d);
}

/** A byte of the text, zero before its start. */
// @ts-ignore: as above
@inline
function byteAt(p: usize): u32 {
  return p < textStart ? 0 : <u32>load<u8>(p);
}

function isWord(byte: u32): bool {
  return byte - 0x30 < 10 || byte == 0x5f || lowerCase(byte) - 0x61 < 26;
}

function isHex(byte: u32): bool {
  return byte - 0x30 < 10 || lowerCase(byte) - 0x61 < 6;
}

/** Whether there is a byte at p, and it belongs to the class. */
// @ts-ignore: as above
@inline
export function isMemberAt(classNumber: usize, p: usize): bool {
  return p < textEnd && load<u8>(classes + classNumber * CLASS_SIZE + <usize>load<u8>(p)) != 0;
}

/** Runs a shape program from `start`. Returns the end of the match, 0 for none; leaves the secret's range in two globals. */
export function runProgram(program: usize, start: usize, anchorLength: usize, ignoresCase: bool): usize {
  const end = textEnd;
  let p = start;
  let word = program;
  secretStart = 0;
  secretEnd = 0;
  for (;;) {
    const op = <u32>load<u16>(word);
    word += 2;
    if (op == OP_RUN || op == OP_CACHED_RUN) {
      const members = classes + <usize>load<u16>(word) * CLASS_SIZE;
      const minimum = <usize>load<u16>(word, 2);
      const limit = min(p + <usize>load<u16>(word, 4), end);
      const from = p;
      if (op == OP_RUN) {
        while (p < limit && load<u8>(members + <usize>load<u8>(p))) p++;
        word += 6;
      } else {
        p = endOfCachedRun(members, p, limit, runCache + <usize>load<u16>(word, 6) * CACHED_RUN_SIZE);
        word += 8;
      }
      if (p - from < minimum) return 0;
    } else if (op == OP_LITERAL) {
      const length = <usize>load<u16>(word);
      word += 2;
      if (!startsWith(p, word, length, ignoresCase)) return 0;
      p += length;
      word += length << 1;
    } else if (op == OP_ANCHOR) {
      p += anchorLength; // compared before
    } else if (op == OP_CHOICE) {
      const length = chosenLength(p, word, ignoresCase);
      if (length == 0 && load<u16>(word) == 0) return 0;
      p += length;
      word += 6 + (<usize>load<u16>(word, 2) << 1);
    } else if (op == OP_END) {
      const forbidden = <usize>load<u16>(word);
      if (forbidden != NO_CLASS && isMemberAt(forbidden, p)) return 0;
      return p;
    } else if (op == OP_SECRET_START) {
      secretStart = p;
    } else {
      secretEnd = p;
    }
  }
  return 0; // not reached: every program ends with OP_END
}

/** Whether the words of a literal, one byte in each, stand at p. */
function startsWith(p: usize, word: usize, length: usize, ignoresCase: bool): bool {
  if (p + length > textEnd) return false;
  for (let i: usize = 0; i < length; i++) {
    let byte = <u32>load<u8>(p + i);
    if (ignoresCase) byte = lowerCase(byte);
    if (byte != <u32>load<u16>(word + (i << 1))) return false;
  }
  return true;
}

/** Length of the alternative that stands at p, 0 for none. `word` is the first operand of a choice. */
function chosenLength(p: usize, word: usize, ignoresCase: bool): usize {
  const count = <u32>load<u16>(word, 4);
  let option = word + 6;
  for (let i: u32 = 0; i < count; i++) {
    const length = <usize>load<u16>(option);
    if (startsWith(p, option + 2, length, ignoresCase)) return length;
    option += 2 + (length << 1);
  }
  return 0;
}

/**
 * The end of a long run that starts at p. The slot remembers the stretch of input known to belong to the class,
 * as two addresses, so that a run which is entered again a few bytes later is not read again.
 */
function endOfCachedRun(members: usize, start: usize, limit: usize, slot: usize): usize {
  const knownStart = <usize>load<u32>(slot);
  const knownEnd = <usize>load<u32>(slot, 4);
  const isKnown = start >= knownStart && start < knownEnd;
  let p = isKnown ? min(knownEnd, limit) : start;
  while (p < limit && load<u8>(members + <usize>load<u8>(p))) p++;
  if (!isKnown) store<u32>(slot, <u32>start);
  if (!isKnown || p > knownEnd) store<u32>(slot, <u32>p, 4);
  return p;
}
