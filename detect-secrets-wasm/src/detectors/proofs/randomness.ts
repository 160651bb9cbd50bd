/**
 * Whether text looks generated. Used only where a format says too little by itself; never a detector of its own.
 */

/** Shannon entropy of the characters, in bits per character. */
export function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** Random tokens hold digits among letters, or change case inside runs, and repeat few characters. */
export function isRandomLooking(text: string): boolean {
  const body = text.replace(/[^A-Za-z0-9]/g, "");
  if (body.length < 8) return false;
  const digits = body.replace(/\D/g, "").length;
  if (digits === body.length) return body.length >= 20 && entropyOf(body) > 2.5;
  if (digits < 2 && !/[a-z][A-Z]{1,3}[a-z]+[A-Z]/.test(body)) return false;
  return entropyOf(body) >= (/^[0-9a-fA-F]+$/.test(body) ? 2.6 : 3);
}
