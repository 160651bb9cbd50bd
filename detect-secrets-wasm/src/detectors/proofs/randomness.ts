/**
 * Whether text looks generated. Used only where a format says too little by itself; never a detector of its own.
 */

/** How often each UTF-16 unit stands in a text; all zero between two calls. Made by the first. */
let madeCounts: Uint32Array | undefined;

/** Shannon entropy of the UTF-16 units, in bits per unit. */
export function entropyOf(text: string): number {
  const counts = (madeCounts ??= new Uint32Array(0x10000));
  for (let at = 0; at < text.length; at++) counts[text.charCodeAt(at)] = (counts[text.charCodeAt(at)] ?? 0) + 1;
  let bits = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const share = (counts[unit] ?? 0) / text.length;
    if (share > 0) bits -= share * Math.log2(share);
    counts[unit] = 0;
  }
  return bits;
}

/** How often neighbours differ in kind: small letter, capital, digit. Words in camel case stay below a third of their length. */
function kindChanges(text: string): number {
  const kinds = text.replace(/[a-z]/g, "a").replace(/[A-Z]/g, "A").replace(/\d/g, "0");
  let changes = 0;
  for (let index = 1; index < kinds.length; index++) if (kinds[index] !== kinds[index - 1]) changes++;
  return changes;
}

function digitsIn(text: string): number {
  let digits = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39) digits++;
  return digits;
}

/** Random tokens hold digits among letters, or change case inside runs, and repeat few characters. */
export function isRandomLooking(text: string): boolean {
  const body = text.replace(/[^A-Za-z0-9]/g, "");
  if (body.length < 8) return false;
  const digits = digitsIn(body);
  if (digits === body.length) return body.length >= 20 && entropyOf(body) > 2.5;
  if (digits < 2 && kindChanges(body) < 0.4 * body.length) return false;
  return entropyOf(body) >= (/^[0-9a-fA-F]+$/.test(body) ? 2.6 : 3);
}
