/**
 * Finds long runs of base64 or hexadecimal characters whose beginning decodes to readable text.
 *
 * Digests, keys, images, paths and names are long runs too, and far more common. Two looks leave one in
 * a hundred thousand of them: at the pattern that ASCII makes in any sixteen encoded characters, and at
 * the first twelve decoded bytes. Decoding proper is done outside, on what is left.
 */

/** Every run this long fills one of the vectors that are looked at: sixteen bytes out of each `STEP`. */
const MIN_RUN: usize = 48;
const STEP: usize = 32;

/** Decoded bytes that must be readable. */
const SAMPLE: usize = 12;

/**
 * The first vector of the grid, from p on, that may belong to a run that hides text, or one that ends behind `end`. It is all that most
 * texts need, and a function of its own because the engine makes small ones fast sooner, and cheaper.
 */
export function nextVector(p: usize, end: usize): usize {
  while (p + 16 <= end && !(mayBelongToRun(p) && isEncodedVector(p) && mayHideAscii(p))) p += STEP;
  return p;
}

/**
 * Looks at the run that a vector at p belongs to and that begins at `floor` or behind it, and writes its start and end, relative to `base`, to
 * `results`. Returns whether it hides text.
 */
export function lookAtRun(p: usize, base: usize, floor: usize, end: usize, results: usize): bool {
  let start = p;
  while (start > floor && isEncoded(load<u8>(start - 1))) start--;
  let stop = p + 16;
  while (stop < end && isEncoded(load<u8>(stop))) stop++;
  store<u32>(results, <u32>(start - base));
  store<u32>(results, <u32>(stop - base), 4);
  return stop - start >= MIN_RUN && (hidesHex(start) || hidesBase64(start));
}

/**
 * Whether a vector, and the sixteen bytes before or behind it, hold no spaces, quotes and brackets, as in a run this long. Asked
 * together, because nearly every vector of text has one, but the processor can't guess which.
 */
// @ts-ignore: decorators are valid here in AssemblyScript
@inline
function mayBelongToRun(p: usize): bool {
  return (isAboveSigns(p) & (isAboveSigns(p - 16) | isAboveSigns(p + 16))) != 0;
}

// @ts-ignore: as above
@inline
function isAboveSigns(p: usize): u32 {
  return <u32>i8x16.all_true(i8x16.gt_s(v128.load(p), i8x16.splat(0x2a)));
}

/** Whether sixteen bytes are all letters, digits or one of + / - _, by one table lookup for each half of a byte. */
function isEncodedVector(p: usize): bool {
  const bytes = v128.load(p);
  // One bit for each group of bytes with the same high half: 2_ 3_ 4_ and 6_ 5_ 7_.
  const byHighHalf = i8x16(0, 0, 1, 2, 4, 8, 4, 16, 0, 0, 0, 0, 0, 0, 0, 0);
  // For each low half, the groups in which such a byte belongs to the alphabet.
  const byLowHalf = i8x16(26, 30, 30, 30, 30, 30, 30, 30, 30, 30, 28, 5, 4, 5, 4, 13);
  const high = i8x16.swizzle(byHighHalf, i8x16.shr_u(bytes, 4));
  const low = i8x16.swizzle(byLowHalf, v128.and(bytes, i8x16.splat(0x0f)));
  return i8x16.all_true(v128.and(high, low));
}

/**
 * Whether sixteen encoded characters may stand for ASCII. The first bit of a byte is zero then, so in base64 every fourth
 * character, counted from one of the first four, is one of A–Z and a–f; in hexadecimal every second one is 0 or 2–7.
 */
function mayHideAscii(p: usize): bool {
  const bytes = v128.load(p);
  const upper = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(0x41)), i8x16.splat(26));
  const lower = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(0x61)), i8x16.splat(6));
  const small = i8x16.bitmask(v128.or(upper, lower));
  if ((small & (small >> 4) & (small >> 8) & (small >> 12)) != 0) return true;
  const digit = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(0x32)), i8x16.splat(6));
  const high = i8x16.bitmask(v128.or(digit, i8x16.eq(bytes, i8x16.splat(0x30))));
  return (high & 0x5555) == 0x5555 || (high & 0xaaaa) == 0xaaaa;
}

function isEncoded(byte: u32): bool {
  return sextet(byte) < 64;
}

/** Six bits of a base64 or base64url character, 64 for any other byte. */
function sextet(byte: u32): u32 {
  if (byte - 0x41 < 26) return byte - 0x41;
  if (byte - 0x61 < 26) return byte - 0x61 + 26;
  if (byte - 0x30 < 10) return byte - 0x30 + 52;
  if (byte == 0x2b || byte == 0x2d) return 62;
  if (byte == 0x2f || byte == 0x5f) return 63;
  return 64;
}

function nibble(byte: u32): u32 {
  if (byte - 0x30 < 10) return byte - 0x30;
  const letter = (byte | 0x20) - 0x61;
  return letter < 6 ? letter + 10 : 16;
}

function isReadable(byte: u32): bool {
  return byte - 0x20 < 95 || byte - 0x09 < 5;
}

function hidesHex(start: usize): bool {
  for (let i: usize = 0; i < SAMPLE; i++) {
    const high = nibble(load<u8>(start + 2 * i));
    const low = nibble(load<u8>(start + 2 * i, 1));
    if (high > 15 || low > 15 || !isReadable((high << 4) | low)) return false;
  }
  return true;
}

/** Readable as ASCII, or as UTF-16 with a zero in every second byte. */
function hidesBase64(start: usize): bool {
  let isAscii = true;
  let isUtf16 = true;
  for (let group: usize = 0; group < SAMPLE / 3; group++) {
    const p = start + group * 4;
    const bits = (sextet(load<u8>(p)) << 18) | (sextet(load<u8>(p, 1)) << 12) | (sextet(load<u8>(p, 2)) << 6) | sextet(load<u8>(p, 3));
    for (let i: usize = 0; i < 3; i++) {
      const byte = (bits >> <u32>(16 - 8 * i)) & 0xff;
      const isOdd = ((group * 3 + i) & 1) == 1;
      if (!isReadable(byte)) isAscii = false;
      if (isOdd ? byte != 0 : !isReadable(byte)) isUtf16 = false;
    }
  }
  return isAscii || isUtf16;
}
