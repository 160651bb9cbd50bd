/**
 * What the kernel does with text before it is matched: look at its bytes, and bring UTF-16 and UTF-8
 * into the form that is matched, one byte for each UTF-16 unit.
 *
 * ASCII keeps its value and everything else becomes some byte above 0x7F. No class can tell one non-ASCII
 * unit from another, so nothing is lost, and offsets are those of a JavaScript string.
 */

/** Bits of `survey`. */
const SURVEY_NON_ASCII: u32 = 1;
const SURVEY_CONTROL: u32 = 2;

/** Tells in one pass whether bytes hold anything above 0x7F, and any control character that text doesn't have. */
export function survey(from: usize, length: usize): u32 {
  const end = from + length;
  let p = from;
  let high = i8x16.splat(0);
  let control = i8x16.splat(0);
  for (; p + 16 <= end; p += 16) {
    const bytes = v128.load(p);
    high = v128.or(high, bytes);
    control = v128.or(control, controlLanes(bytes));
  }
  let found: u32 = (i8x16.bitmask(high) != 0 ? SURVEY_NON_ASCII : 0) | (v128.any_true(control) ? SURVEY_CONTROL : 0);
  for (; p < end; p++) {
    const byte = i8x16.splat(load<u8>(p));
    if (i8x16.bitmask(byte) != 0) found |= SURVEY_NON_ASCII;
    if (v128.any_true(controlLanes(byte))) found |= SURVEY_CONTROL;
  }
  return found;
}

/** Lanes below space that are neither tab, line end, vertical tab, form feed nor escape. */
// @ts-ignore: decorators are valid here in AssemblyScript
@inline
function controlLanes(bytes: v128): v128 {
  const isLow = i8x16.lt_u(bytes, i8x16.splat(0x20));
  const isLayout = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(0x09)), i8x16.splat(5));
  return v128.andnot(isLow, v128.or(isLayout, i8x16.eq(bytes, i8x16.splat(0x1b))));
}

/** Counts line ends: line feeds, and carriage returns that none follows. */
export function lineEnds(from: usize, length: usize): u32 {
  const end = from + length;
  const feed = i8x16.splat(0x0a);
  const carriageReturn = i8x16.splat(0x0d);
  let p = from;
  let count: u32 = 0;
  // One byte less than there is, so that the byte behind each can be seen.
  for (; p + 17 <= end; p += 16) {
    const bytes = v128.load(p);
    const lone = v128.andnot(i8x16.eq(bytes, carriageReturn), i8x16.eq(v128.load(p, 1), feed));
    count += popcnt<u32>(i8x16.bitmask(v128.or(i8x16.eq(bytes, feed), lone)));
  }
  for (; p < end; p++) {
    const byte = load<u8>(p);
    if (byte == 0x0a || (byte == 0x0d && (p + 1 == end || load<u8>(p, 1) != 0x0a))) count++;
  }
  return count;
}

/** Turns UTF-16 units into one byte each, in place: units up to 0xFF keep their value, higher ones become 0xFF. */
export function narrow(at: usize, units: usize): void {
  const top = i16x8.splat(0xff);
  let i: usize = 0;
  for (; i + 16 <= units; i += 16) {
    const low = i16x8.min_u(v128.load(at + (i << 1)), top);
    const high = i16x8.min_u(v128.load(at + (i << 1), 16), top);
    v128.store(at + i, i8x16.narrow_i16x8_u(low, high));
  }
  for (; i < units; i++) store<u8>(at + i, <u8>min<u32>(<u32>load<u16>(at + (i << 1)), 0xff));
}

/** Byte that stands for any unit above 0x7F. */
const NON_ASCII_UNIT: u8 = 0xff;

/** Writes one byte for each UTF-16 unit of strictly valid UTF-8. Returns how many; -1 for anything that a strict decoder refuses. */
export function foldUtf8(from: usize, length: usize, to: usize): i32 {
  const end = from + length;
  let p = from;
  let out = to;
  while (p < end) {
    while (p + 16 <= end) {
      const bytes = v128.load(p);
      if (i8x16.bitmask(bytes) != 0) break;
      v128.store(out, bytes);
      p += 16;
      out += 16;
    }
    // Up to the next vector, or a whole character further.
    const stop = min(p + 16, end);
    while (p < stop) {
      const lead = <u32>load<u8>(p);
      if (lead < 0x80) {
        store<u8>(out++, <u8>lead);
        p++;
        continue;
      }
      const size = sizeOfSequence(p, end, lead);
      if (size == 0) return -1;
      store<u8>(out++, NON_ASCII_UNIT);
      if (size == 4) store<u8>(out++, NON_ASCII_UNIT); // a surrogate pair
      p += size;
    }
  }
  return <i32>(out - to);
}

/** Bytes of the sequence at p, 0 when it is cut short, overlong, a surrogate or beyond U+10FFFF. */
function sizeOfSequence(p: usize, end: usize, lead: u32): usize {
  const size: usize = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4 || p + size > end) return 0;
  for (let i: usize = 1; i < size; i++) {
    if ((load<u8>(p + i) & 0xc0) != 0x80) return 0;
  }
  const second = <u32>load<u8>(p, 1);
  if (lead == 0xe0 && second < 0xa0) return 0;
  if (lead == 0xed && second > 0x9f) return 0;
  if (lead == 0xf0 && second < 0x90) return 0;
  if (lead == 0xf4 && second > 0x8f) return 0;
  return size;
}

/**
 * Where the character of a UTF-16 unit begins, in valid UTF-8: twice its offset behind `start`, plus one where the unit is the second
 * half of a pair. Units are counted from the character at `start + from`.
 */
export function unitOffset(start: usize, from: usize, units: usize): u32 {
  let p = start + from;
  let left = units;
  for (;;) {
    // May load bytes behind the input, but only counts those that are passed.
    const bytes = v128.load(p);
    const continuations = popcnt<u32>(i8x16.bitmask(i8x16.lt_s(bytes, i8x16.splat(-64))));
    const pairs = popcnt<u32>(i8x16.bitmask(i8x16.ge_u(bytes, i8x16.splat(<i8>0xf0))));
    const passed = <usize>(16 - continuations + pairs);
    if (passed >= left) break;
    left -= passed;
    p += 16;
  }
  while (left > 0) {
    while ((load<u8>(p) & 0xc0) == 0x80) p++;
    const lead = <u32>load<u8>(p);
    if (lead >= 0xf0) {
      if (left == 1) return (<u32>(p - start) << 1) | 1;
      left--;
    }
    left--;
    p += lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
  }
  return <u32>(p - start) << 1;
}
