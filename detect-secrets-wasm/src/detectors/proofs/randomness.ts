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

/** How often neighbours differ in kind: small letter, capital, digit. Words in camel case stay below a third of their length. */
function kindChanges(text: string): number {
  const kinds = text.replace(/[a-z]/g, "a").replace(/[A-Z]/g, "A").replace(/\d/g, "0");
  let changes = 0;
  for (let index = 1; index < kinds.length; index++) if (kinds[index] !== kinds[index - 1]) changes++;
  return changes;
}

/** Random tokens hold digits among letters, or change case inside runs, and repeat few characters. */
export function isRandomLooking(text: string): boolean {
  const body = text.replace(/[^A-Za-z0-9]/g, "");
  if (body.length < 8) return false;
  const digits = body.replace(/\D/g, "").length;
  if (digits === body.length) return body.length >= 20 && entropyOf(body) > 2.5;
  if (digits < 2 && kindChanges(body) < 0.4 * body.length) return false;
  return entropyOf(body) >= (/^[0-9a-fA-F]+$/.test(body) ? 2.6 : 3);
}
