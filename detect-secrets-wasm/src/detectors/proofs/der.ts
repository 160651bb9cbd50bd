/**
 * Private keys in DER: PKCS#1 (RFC 8017), PKCS#8 and its encrypted form (RFC 5958), SEC1 (RFC 5915), OpenSSL's DSA.
 *
 * Reads just enough of the structure to say type, size in bits and whether the key is encrypted. The
 * bytes may end early: what was cut off is not judged.
 */
export interface KeyFacts {
  /** `RSA`, `EC P-256`, `Ed25519`. */
  readonly type: string;
  /** Of the modulus or field; undefined when the type has one size only or the key is encrypted. */
  readonly bits?: number;
  readonly isEncrypted: boolean;
}

interface Item {
  readonly tag: number;
  readonly content: Uint8Array;
  /** Position after the item. */
  readonly end: number;
  /** Length that the header announces, which is more than there is when the bytes were cut off. */
  readonly length: number;
}

const SEQUENCE = 0x30;
const INTEGER = 0x02;
const OCTETS = 0x04;
const OBJECT_ID = 0x06;

const algorithms: Readonly<Record<string, string>> = {
  "1.2.840.113549.1.1.1": "RSA", "1.2.840.113549.1.1.7": "RSA-OAEP", "1.2.840.113549.1.1.10": "RSA-PSS", "1.2.840.10045.2.1": "EC",
  "1.2.840.10040.4.1": "DSA", "1.2.840.113549.1.3.1": "DH", "1.3.101.110": "X25519", "1.3.101.111": "X448", "1.3.101.112": "Ed25519",
  "1.3.101.113": "Ed448", "2.16.840.1.101.3.4.3.17": "ML-DSA-44", "2.16.840.1.101.3.4.3.18": "ML-DSA-65", "2.16.840.1.101.3.4.3.19": "ML-DSA-87",
  "2.16.840.1.101.3.4.4.1": "ML-KEM-512", "2.16.840.1.101.3.4.4.2": "ML-KEM-768", "2.16.840.1.101.3.4.4.3": "ML-KEM-1024",
};
const curves: Readonly<Record<string, string>> = {
  "1.2.840.10045.3.1.7": "P-256", "1.3.132.0.34": "P-384", "1.3.132.0.35": "P-521", "1.3.132.0.10": "secp256k1",
  "1.2.840.10045.3.1.1": "P-192", "1.3.132.0.33": "P-224", "1.3.36.3.3.2.8.1.1.7": "brainpoolP256r1",
};

/** What kind of private key the bytes are; undefined when they are none. */
export function keyFactsOf(bytes: Uint8Array): KeyFacts | undefined {
  const outer = itemAt(bytes, 0);
  if (outer?.tag !== SEQUENCE) return undefined;
  const [first, second, third] = itemsOf(outer.content);
  if (first?.tag === SEQUENCE && second?.tag === OCTETS) return { type: "PKCS#8", isEncrypted: true };
  if (first?.tag !== INTEGER || first.content.length !== 1) return undefined;
  if (second?.tag === SEQUENCE) return pkcs8FactsOf(second, third);
  if (second?.tag === OCTETS) return ecFactsOf(curveIn(outer.content), second.length);
  if (second?.tag !== INTEGER || second.length < 32) return undefined;
  // DSA has a short second number (the subgroup order), RSA a short one as well (the public exponent) but at most 8 bytes.
  const isDsa = third?.tag === INTEGER && third.length >= 20;
  return { type: isDsa ? "DSA" : "RSA", bits: bitsOf(second), isEncrypted: false };
}

function pkcs8FactsOf(algorithm: Item, key: Item | undefined): KeyFacts | undefined {
  const [id, parameters] = itemsOf(algorithm.content);
  if (id?.tag !== OBJECT_ID) return undefined;
  const type = algorithms[objectId(id.content)] ?? "unknown algorithm";
  if (type === "EC") {
    const curve = parameters?.tag === OBJECT_ID ? curves[objectId(parameters.content)] : undefined;
    return { type: curve ? `EC ${curve}` : "EC", isEncrypted: false };
  }
  if (type.startsWith("RSA") && key?.tag === OCTETS) {
    const bits = keyFactsOf(key.content)?.bits;
    return bits === undefined ? { type, isEncrypted: false } : { type, bits, isEncrypted: false };
  }
  const prime = parameters?.tag === SEQUENCE ? itemsOf(parameters.content)[0] : undefined;
  return prime?.tag === INTEGER ? { type, bits: bitsOf(prime), isEncrypted: false } : { type, isEncrypted: false };
}

/** Writers may drop leading zeros of the number or add one, so a named curve says the size itself. */
function ecFactsOf(curve: string | undefined, bytes: number): KeyFacts {
  return curve === undefined ? { type: "EC", bits: bytes * 8, isEncrypted: false } : { type: `EC ${curve}`, isEncrypted: false };
}

function curveIn(content: Uint8Array): string | undefined {
  const parameters = itemsOf(content).find((item) => item.tag === 0xa0);
  const id = parameters && itemAt(parameters.content, 0);
  return id?.tag === OBJECT_ID ? curves[objectId(id.content)] : undefined;
}

function bitsOf(integer: Item): number {
  const first = integer.content[0] ?? 0;
  return first === 0 ? (integer.length - 1) * 8 : (integer.length - 1) * 8 + (32 - Math.clz32(first));
}

function itemsOf(bytes: Uint8Array): Item[] {
  const items: Item[] = [];
  for (let at = 0; at < bytes.length && items.length < 12; ) {
    const item = itemAt(bytes, at);
    if (item === undefined) break;
    items.push(item);
    at = item.end;
  }
  return items;
}

function itemAt(bytes: Uint8Array, at: number): Item | undefined {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined) return undefined;
  let length = first;
  let start = at + 2;
  if (first > 0x80) {
    const count = first & 0x7f;
    if (count > 3) return undefined;
    length = 0;
    for (const byte of bytes.subarray(start, start + count)) length = length * 256 + byte;
    start += count;
  } else if (first === 0x80) {
    return undefined;
  }
  return { tag, content: bytes.subarray(start, start + length), end: start + length, length };
}

function objectId(bytes: Uint8Array): string {
  const first = bytes[0] ?? 0;
  const parts = first < 80 ? [Math.floor(first / 40), first % 40] : [2, first - 80];
  let number = 0;
  for (const byte of bytes.subarray(1)) {
    number = number * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      parts.push(number);
      number = 0;
    }
  }
  return parts.join(".");
}
