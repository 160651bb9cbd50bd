/**
 * HMAC-SHA-256 (FIPS 180-4, FIPS 198-1, RFC 2104), synchronous and without any dependency.
 *
 * Browsers have only an asynchronous one, and a scan is synchronous. It is used for fingerprints of
 * found values and for nothing else; its timing depends on the length of the input, not on its bytes.
 */

const BLOCK_BYTES = 64;
/** Worked out by the first digest, of which most scans make none. */
let madeConstants: { readonly rounds: Uint32Array; readonly initialState: Uint32Array } | undefined;

/** HMAC of the value's UTF-8 bytes, in lower-case hex. Line ends are folded to `\n` first, so that a checkout's setting changes nothing. */
export function fingerprintOf(value: string, key: Uint8Array): string {
  const message = new TextEncoder().encode(value.replace(/\r\n?/g, "\n"));
  return hex(hmacSha256(key, message));
}

export function hmacSha256(key: Uint8Array, message: Uint8Array): Uint8Array {
  const block = new Uint8Array(BLOCK_BYTES);
  block.set(key.length > BLOCK_BYTES ? sha256(key) : key);
  const inner = sha256(join(block.map((byte) => byte ^ 0x36), message));
  return sha256(join(block.map((byte) => byte ^ 0x5c), inner));
}

export function sha256(message: Uint8Array): Uint8Array {
  const { rounds, initialState } = (madeConstants ??= { rounds: fractionsOfPrimes(64, Math.cbrt), initialState: fractionsOfPrimes(8, Math.sqrt) });
  const state = initialState.slice();
  const padded = pad(message);
  const schedule = new Uint32Array(64);
  for (let at = 0; at < padded.byteLength; at += BLOCK_BYTES) compress(state, padded, at, schedule, rounds);
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, index) => digest.setUint32(index * 4, word));
  return new Uint8Array(digest.buffer);
}

function pad(message: Uint8Array): DataView {
  const bytes = new Uint8Array(Math.ceil((message.length + 9) / BLOCK_BYTES) * BLOCK_BYTES);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - 8, Math.floor(message.length / 2 ** 29));
  view.setUint32(bytes.length - 4, (message.length * 8) >>> 0);
  return view;
}

function compress(state: Uint32Array, blocks: DataView, at: number, w: Uint32Array, rounds: Uint32Array): void {
  for (let t = 0; t < 16; t++) w[t] = blocks.getUint32(at + t * 4);
  for (let t = 16; t < 64; t++) {
    const [early, late] = [word(w, t - 15), word(w, t - 2)];
    const s0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const s1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    w[t] = word(w, t - 16) + s0 + word(w, t - 7) + s1;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]; // always eight words
  for (let t = 0; t < 64; t++) {
    const t1 = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + word(rounds, t) + word(w, t)) | 0;
    const t2 = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    // One by one: an array for each round would be most of the time.
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((value, index) => (state[index] = word(state, index) + value));
}

function word(words: Uint32Array, index: number): number {
  return words[index] ?? 0;
}

function rotate(value: number, bits: number): number {
  return (value >>> bits) | (value << (32 - bits));
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** First 32 bits of the fractional parts of roots of the first primes, as the standard defines its constants. */
function fractionsOfPrimes(count: number, root: (n: number) => number): Uint32Array {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return Uint32Array.from(primes, (prime) => (root(prime) % 1) * 2 ** 32);
}
