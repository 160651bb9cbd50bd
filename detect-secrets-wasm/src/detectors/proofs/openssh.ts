/**
 * OpenSSH private keys (PROTOCOL.key): magic, cipher, key derivation, and the public half, which tells type and size.
 */
import type { KeyFacts } from "./der.ts";
import { latin1OfBytes } from "./bytes.ts";

const magic = "openssh-key-v1\0";

export function opensshFactsOf(bytes: Uint8Array): KeyFacts | undefined {
  if (latin1OfBytes(bytes.subarray(0, magic.length)) !== magic) return undefined;
  const [cipher, afterCipher] = stringAt(bytes, magic.length);
  const [, afterKdf] = stringAt(bytes, afterCipher);
  const [, afterOptions] = stringAt(bytes, afterKdf);
  const [blob] = stringAt(bytes, afterOptions + 4);
  return { ...publicKeyFactsOf(blob), isEncrypted: latin1OfBytes(cipher) !== "none" };
}

/** Type and size of a public key in SSH's wire form (RFC 4253), which PuTTY uses as well. */
export function publicKeyFactsOf(blob: Uint8Array): { readonly type: string; readonly bits?: number } {
  const [name, afterName] = stringAt(blob, 0);
  const type = latin1OfBytes(name);
  if (!/^[a-z0-9@.-]{3,64}$/.test(type)) return { type: "unknown algorithm" };
  const [first, afterFirst] = stringAt(blob, afterName);
  if (type === "ssh-rsa") return { type: "RSA", bits: bitsOf(stringAt(blob, afterFirst)[0]) };
  if (type === "ssh-dss") return { type: "DSA", bits: bitsOf(first) };
  const curve = /^(?:sk-)?ecdsa-sha2-nistp(\d+)/.exec(type)?.[1];
  if (curve) return { type: `ECDSA P-${curve}`, bits: Number(curve) };
  return { type: type.includes("ed25519") ? "Ed25519" : type };
}

/** A length of four bytes and as many bytes as it says, or as there are. */
function stringAt(bytes: Uint8Array, at: number): readonly [Uint8Array, number] {
  let length = 0;
  for (const byte of bytes.subarray(at, at + 4)) length = length * 256 + byte;
  const end = Math.min(at + 4 + length, bytes.length);
  return [bytes.subarray(at + 4, end), end];
}

function bitsOf(number: Uint8Array): number {
  const start = number[0] === 0 ? 1 : 0;
  return (number.length - start) * 8 - Math.clz32(number[start] ?? 0) + 24;
}
