/**
 * Text encodings as bytes, without Node's Buffer: the scanner runs in a browser too.
 *
 * Every reader answers undefined for text that isn't of its encoding, and never throws.
 */

/** Bytes of base64 or base64url, padded or not; undefined when a character or the length can't be base64. */
export function bytesOfBase64(text: string): Uint8Array | undefined {
  const body = text.replace(/=+$/, "").replaceAll("-", "+").replaceAll("_", "/");
  if (body.length % 4 === 1 || !/^[A-Za-z0-9+/]*$/.test(body)) return undefined;
  const binary = atob(body + "=".repeat((4 - (body.length % 4)) % 4));
  return bytesOfLatin1(binary);
}

/** One byte per character; characters above 0xFF lose their upper bits. */
export function bytesOfLatin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
}

/** One character per byte. */
export function latin1OfBytes(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** JSON value of base64 text; undefined when it isn't both. */
export function jsonOfBase64(text: string): unknown {
  const bytes = bytesOfBase64(text);
  if (bytes === undefined) return undefined;
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
