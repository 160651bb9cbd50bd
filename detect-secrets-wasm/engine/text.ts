/**
 * What the kernel does with text before it is matched: look at its bytes, make UTF-16 narrow, and
 * find long runs of base64 characters for the decoders.
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

/**
 * Turns UTF-16 units into one byte each, in place: units up to 0xFF keep their value, higher ones become 0xFF.
 * Offsets stay UTF-16 offsets, and no class can tell one non-ASCII unit from another, so nothing is lost.
 */
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
