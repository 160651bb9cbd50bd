/**
 * Keys that everybody knows: test vectors of standards, keys of emulators, accounts of development chains, examples of vendor
 * documentation. A secret among them protects nothing, and its presence is no leak: it has a custody class of its own.
 *
 * Only fingerprints are kept: the first 64 bits of the SHA-256 of the normal form (trimmed, single spaces, hexadecimal in lower
 * case without 0x). The list is short on purpose; a value that is not here is not published as far as we know.
 */

export interface PublishedKey {
  /** What it is, as a message may say it. */
  readonly name: string;
  readonly source: string;
  readonly fingerprints: readonly string[];
}

export const publishedKeys: readonly PublishedKey[] = [
  {
    name: "Hardhat and Anvil test mnemonic",
    source: "https://hardhat.org/hardhat-network/docs/reference",
    fingerprints: ["f79cd64f9cea2378"],
  },
  {
    name: "Hardhat and Anvil test account",
    source: "https://hardhat.org/hardhat-network/docs/reference",
    fingerprints: [
      "bc1a50966c9e6486", "8335c55334821eef", "b26ab6529d20ebeb", "64034b44c579b335", "4d3e46eec8244d1d", "0aedba9d586f34f9",
      "28e543d3753fc9d1", "f070994a85994785", "38e69fdd19aefeb4", "967f21586cdf1248", "0b33e0132123e78d", "84bc109b3d59b017",
      "85bde548053aab4b", "f1513114f60e5e95", "5330d388af894c9e", "a2e06155cb1a424f", "4a67d7a0d8a16d6d", "b08bdfde9930d920",
      "cf1fc66f853151a4", "100546a8b020a55a",
    ],
  },
  {
    name: "Ganache deterministic mnemonic",
    source: "https://github.com/trufflesuite/ganache",
    fingerprints: ["9c5d0a6656e5d3f3"],
  },
  {
    name: "Truffle documentation mnemonic",
    source: "https://archive.trufflesuite.com/docs/",
    fingerprints: ["b83e96417f61cb14"],
  },
  {
    name: "BIP 39 test vector",
    source: "https://github.com/trezor/python-mnemonic/blob/master/vectors.json",
    fingerprints: ["c557eec878dfd852", "ecb0e7ba498c5920", "3a64bcd9cea43c0a", "3c0949435a7e4277"],
  },
  {
    name: "key of RFC 7515 appendix A",
    source: "https://www.rfc-editor.org/rfc/rfc7515#appendix-A",
    fingerprints: ["8b1b17a9740c068a", "ecaa6793a6374193", "5ccf2edb4f070f0b"],
  },
  {
    name: "key of RFC 8032 and RFC 8037",
    source: "https://www.rfc-editor.org/rfc/rfc8037#appendix-A",
    fingerprints: ["190edf59d5736c3b", "099da475a54aacba"],
  },
  {
    name: "default secret of the jwt.io debugger",
    source: "https://jwt.io/",
    fingerprints: ["f7d838701b86c5df", "dfd7dc439654f313", "5eef83fe7cb71e2d", "465d9ad5d5528ebe"],
  },
  {
    name: "AWS documentation credential",
    source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html",
    fingerprints: ["1a5d44a2dca19669", "78314b11be2e5815"],
  },
  {
    name: "key of the Azurite storage emulator",
    source: "https://learn.microsoft.com/azure/storage/common/storage-use-azurite",
    fingerprints: ["0011cc25eb432071"],
  },
  {
    name: "key of the Cosmos DB emulator",
    source: "https://learn.microsoft.com/azure/cosmos-db/emulator",
    fingerprints: ["aa6547439583c3a2"],
  },
  {
    name: "AES key of FIPS 197 or SP 800-38A",
    source: "https://csrc.nist.gov/pubs/sp/800/38/a/final",
    fingerprints: [
      "d65df89f702eec58", "6a38b098eb23f184", "6c86c6aac5fb24bc", "2ef2503d964e9668", "c12ce25303a023aa", "837e8e636d452b61",
    ],
  },
  {
    name: "Stripe documentation key",
    source: "https://docs.stripe.com/keys",
    fingerprints: ["2cafc0970149a84f"],
  },
];

/** Lengths of the normal forms, so that hardly any value is hashed. */
const lengths: ReadonlySet<number> = new Set([19, 20, 32, 38, 40, 43, 48, 49, 59, 64, 74, 75, 78, 79, 86, 88, 93, 342]);

let byFingerprint: Map<string, PublishedKey> | undefined;

function normalForm(value: string): string {
  const text = value.trim().replace(/\s+/g, " ");
  const digits = text.replace(/^0x/i, "");
  return /^[0-9a-f]+$/i.test(digits) ? digits.toLowerCase() : text;
}

/** The published key that this value is, if it is one. Bytes are given as hexadecimal. */
export function publishedKey(value: string): PublishedKey | undefined {
  // Longer than any normal form plus some white space: not worth looking at.
  if (value.length > 1000) return undefined;
  const text = normalForm(value);
  if (!lengths.has(text.length)) return undefined;
  byFingerprint ??= new Map(publishedKeys.flatMap((key) => key.fingerprints.map((fingerprint) => [fingerprint, key] as const)));
  // A browser has no synchronous digest: there a published key is graded like any other literal.
  const digest = globalThis.process?.getBuiltinModule?.("node:crypto").createHash("sha256").update(text).digest("hex");
  return digest === undefined ? undefined : byFingerprint.get(digest.slice(0, 16));
}
