/**
 * Key stores and private keys in binary files, recognised by their first bytes only.
 *
 * PKCS#12 (RFC 7292), Java key stores (JKS and JCEKS magic numbers) and DER private keys (RFC 5208,
 * RFC 5958). The finding covers the whole file; nothing inside is opened.
 */
import type { Detector } from "./detectors/schema.ts";
import type { Finding } from "./finding.ts";

type ContainerFormat = Pick<Detector, "id" | "name" | "provider" | "kind" | "source" | "confidence"> & {
  /** Bytes at the start in hex; `..` is any byte and `(..)` may be missing. */
  readonly magic: readonly RegExp[];
};

/** A DER SEQUENCE header: short length, or long length in one to four bytes. */
const SEQUENCE = "30(?:[0-7].|81..|82.{4}|83.{6}|84.{8})";

export const containers: readonly ContainerFormat[] = [
  {
    id: "pkcs12-keystore",
    name: "PKCS#12 key store",
    provider: "PKCS#12",
    kind: "private-key",
    confidence: "high",
    source: "https://www.rfc-editor.org/rfc/rfc7292#section-4",
    // SEQUENCE { INTEGER 3, SEQUENCE { OID pkcs7-data or pkcs7-signedData; BER encoders use indefinite lengths.
    magic: [new RegExp(`^(?:${SEQUENCE}|3080)020103(?:${SEQUENCE}|3080)06092a864886f70d01070[12]`)],
  },
  {
    id: "java-keystore",
    name: "Java key store",
    provider: "Java",
    kind: "private-key",
    confidence: "high",
    source: "https://docs.oracle.com/en/java/javase/21/docs/specs/security/standard-names.html#keystore-types",
    magic: [/^feedfeed0000000[12]/, /^cececece0000000[12]/],
  },
  {
    id: "der-private-key",
    name: "private key in DER",
    provider: "PKCS#8",
    kind: "private-key",
    confidence: "high",
    source: "https://www.rfc-editor.org/rfc/rfc5958#section-2",
    // SEQUENCE { INTEGER 0 or 1, SEQUENCE { OID rsaEncryption, ecPublicKey, Ed25519 or X25519
    magic: [new RegExp(`^${SEQUENCE}02010[01]${SEQUENCE}06(?:092a864886f70d010101|072a8648ce3d0201|032b65[67][0-9a-f])`)],
  },
];

const LONGEST_MAGIC = 48;

/** The finding for a binary input that is a key container, else none. */
export function containerIn(bytes: Uint8Array): Finding[] {
  const start = Array.from(bytes.subarray(0, LONGEST_MAGIC), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const format = containers.find(({ magic }) => magic.some((pattern) => pattern.test(start)));
  if (format === undefined) return [];
  const { id, kind, confidence } = format;
  return [{ detector: id, kind, start: 0, end: bytes.length, line: 1, column: 1, endLine: 1, endColumn: bytes.length + 1, confidence, proof: "none" }];
}
