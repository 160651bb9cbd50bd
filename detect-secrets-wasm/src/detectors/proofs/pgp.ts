/**
 * OpenPGP secret keys (RFC 9580): the armor's CRC-24 and the first packet, which tells algorithm, size and protection.
 */
import type { KeyFacts } from "./der.ts";
import { bytesOfBase64 } from "./bytes.ts";

export function crc24(bytes: Uint8Array): number {
  let crc = 0xb704ce;
  for (const byte of bytes) {
    crc ^= byte << 16;
    for (let bit = 0; bit < 8; bit++) {
      crc <<= 1;
      if (crc & 0x1000000) crc ^= 0x1864cfb;
    }
  }
  return crc & 0xffffff;
}

/** Splits armored text without headers into the data and what its checksum says; `checksum` is undefined when there is none. */
export function readArmor(body: string): { readonly bytes: Uint8Array | undefined; readonly checksum: boolean | undefined } {
  const sum = /=([A-Za-z0-9+/]{4})$/.exec(body);
  const data = sum ? body.slice(0, sum.index) : body;
  const bytes = bytesOfBase64(data);
  const expected = sum?.[1] === undefined ? undefined : bytesOfBase64(sum[1]);
  if (bytes === undefined || expected === undefined) return { bytes, checksum: undefined };
  return { bytes, checksum: crc24(bytes) === (((expected[0] ?? 0) << 16) | ((expected[1] ?? 0) << 8) | (expected[2] ?? 0)) };
}

const algorithms: Readonly<Record<number, string>> = {
  1: "RSA", 2: "RSA", 3: "RSA", 16: "Elgamal", 17: "DSA", 18: "ECDH", 19: "ECDSA", 22: "EdDSA", 25: "X25519", 26: "X448", 27: "Ed25519", 28: "Ed448",
};
/** Multiprecision numbers of the public part. */
const publicNumbers: Readonly<Record<number, number>> = { 1: 2, 2: 2, 3: 2, 16: 3, 17: 4 };
const fixedPublicBytes: Readonly<Record<number, number>> = { 25: 32, 26: 56, 27: 32, 28: 57 };

/** Facts of the first packet, a secret key; undefined when it is another packet. */
export function pgpFactsOf(bytes: Uint8Array): KeyFacts | undefined {
  const body = secretKeyPacket(bytes);
  if (body === undefined) return undefined;
  const version = body[0] ?? 0;
  const algorithm = body[5] ?? 0;
  if (version !== 4 && version !== 6) return undefined;
  const type = `OpenPGP ${algorithms[algorithm] ?? "unknown algorithm"}`;
  let at = version === 6 ? 10 : 6;
  let bits: number | undefined;
  const skipNumber = (): void => {
    const size = ((body[at] ?? 0) << 8) | (body[at + 1] ?? 0);
    bits ??= size;
    at += 2 + ((size + 7) >> 3);
  };
  if (fixedPublicBytes[algorithm] !== undefined) at += fixedPublicBytes[algorithm];
  else if (algorithm === 18 || algorithm === 19 || algorithm === 22) {
    at += 1 + (body[at] ?? 0);
    skipNumber();
    bits = undefined;
    if (algorithm === 18) at += 1 + (body[at] ?? 0);
  } else for (let count = publicNumbers[algorithm] ?? 0; count > 0; count--) skipNumber();
  const isEncrypted = (body[at] ?? 0) !== 0;
  return bits === undefined ? { type, isEncrypted } : { type, bits, isEncrypted };
}

/** Content of a first packet of tag 5, old or new packet format. */
function secretKeyPacket(bytes: Uint8Array): Uint8Array | undefined {
  const head = bytes[0] ?? 0;
  if ((head & 0x80) === 0) return undefined;
  const isNew = (head & 0x40) !== 0;
  if ((isNew ? head & 0x3f : (head >> 2) & 0x0f) !== 5) return undefined;
  const first = bytes[1] ?? 0;
  if (isNew) return bytes.subarray(first < 192 ? 2 : first < 224 ? 3 : 6);
  return bytes.subarray([2, 3, 5, 1][head & 3] ?? 2);
}
