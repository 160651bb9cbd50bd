/**
 * Strength of algorithms: the only place that says what is broken, legacy or approved, and under whose rules.
 *
 * A spelling is matched exactly (case folded) against `algorithm-records.ts`, then by the few patterns of names that come in
 * families (`…-ecb`, `camellia-…`, small curves). What is not known is `undefined`, never "weak". Sizes: `Bits` and `Bytes`
 * are part of every field name. Three profiles differ, and grading takes the use into account: SHA-1 in a new signature is
 * disallowed, to verify an old one it is legacy.
 */
import { algorithmRecords } from "./algorithm-records.ts";
import type { ArgumentRole } from "./schema.ts";

export type AlgorithmKind =
  | "cipher" | "keywrap" | "hash" | "curve" | "kem" | "signature" | "jwa" | "dhgroup" | "tls"
  | "mode" | "padding" | "keytype" | "keyspec" | "mac" | "kdf" | "kex";

/** `legacy`: only to read or verify old data. `approved-fips`: NIST-approved; `approved`: sound, but not (yet) in the FIPS set. */
export type AlgorithmStatus = "disallowed" | "legacy" | "approved" | "approved-fips";

/** `seed`: AES-256, RSA from 2048 bits. `asvs`: OWASP ASVS 5.0 Appendix C. `nist`: SP 800-131A r2 and the FIPS standards. */
export type Profile = "seed" | "asvs" | "nist";

/** What the algorithm is used for. `hash` is a digest of unknown purpose, `checksum` one that serves no security purpose. */
export type AlgorithmUse =
  | "encrypt" | "decrypt" | "wrap" | "unwrap" | "sign" | "verify" | "certificate" | "mac" | "kdf" | "password" | "hash" | "checksum"
  | "keygen" | "keyfile" | "agreement" | "tls";

/** NIST's view: `disallowed-encrypt` and `disallowed-signature` forbid new use only. */
export type NistMark = "approved" | "legacy" | "not-approved" | "disallowed" | "disallowed-encrypt" | "disallowed-signature";

export interface AlgorithmRecord {
  readonly name: string;
  readonly kind: AlgorithmKind;
  readonly status: AlgorithmStatus;
  readonly asvs: "A" | "A-with-mac" | "L" | "D" | null;
  readonly nist: NistMark | null;
  /** Other spellings; the name itself is one too. */
  readonly aliases: readonly string[];
  /** Beginnings of further spellings. */
  readonly prefix?: readonly string[];
  /** Block cipher mode, lower case. */
  readonly mode?: string;
  readonly keyBits?: number;
  readonly ivBytes?: number;
  readonly tagBytes?: number;
  readonly authenticated?: boolean;
  /** Confidentiality only: needs encrypt-then-MAC. */
  readonly needsMac?: boolean;
  /** Size of a digest, of a curve or of a group, in bits. */
  readonly bits?: number;
  readonly minSecretBytes?: number;
  readonly minKeyBits?: number;
  /** The grade depends on the use; without a security purpose there is no finding. */
  readonly contextual?: boolean;
  readonly note?: string;
}

/** Floors and advice. Sources: ASVS 5.0 Appendix C, OWASP Password Storage Cheat Sheet 2026-08, SP 800-38D, SP 800-57 pt1 r5, RFC 7518. */
export const limits = {
  rsaMinBits: 2048,
  rsaAdviseBits: 3072,
  dhMinBits: 2048,
  dhAdviseBits: 3072,
  ecMinBits: 224,
  ecAdviseBits: 256,
  aesMinBits: 256,
  gcmIvBytes: 12,
  cbcIvBytes: 16,
  tagMinBytes: 12,
  tagAdviseBytes: 16,
  saltMinBytes: 16,
  hmacKeyMinBytes: 32,
  tokenMinBytes: 16,
  derivedKeyMinBytes: 32,
  /** Public exponent, a number. */
  rsaPublicExponentMin: 65537,
  /** Iterations. */
  pbkdf2: {
    sha1: { min: 1_300_000, advise: 1_400_000, status: "legacy" },
    sha256: { min: 600_000, advise: 600_000, status: "approved-fips" },
    sha512: { min: 210_000, advise: 220_000, status: "approved-fips" },
  },
  bcrypt: { minCost: 10, adviseCost: 12, maxInputBytes: 72 },
  scrypt: {
    r: 8,
    /** Pairs that reach the floor: N is the cost, p the parallelism. ASVS names the first three, OWASP all five. */
    accepted: [
      { N: 131_072, p: 1 }, { N: 65_536, p: 2 }, { N: 32_768, p: 3 }, { N: 16_384, p: 5 }, { N: 8192, p: 10 },
    ],
  },
  argon2id: {
    /** Pairs that reach the floor: memory in KiB and passes. ASVS names the first three, OWASP all five. */
    accepted: [
      { memoryKiB: 47_104, passes: 1 }, { memoryKiB: 19_456, passes: 2 }, { memoryKiB: 12_288, passes: 3 },
      { memoryKiB: 9216, passes: 4 }, { memoryKiB: 7168, passes: 5 },
    ],
  },
  rotationMaxDays: 365,
  awsDeletionWindowMinDays: 30,
  azureSoftDeleteRetentionMinDays: 90,
  gcpDestroyScheduledMinDays: 30,
} as const;

/** Kinds that an argument of a role may name, the likeliest first. Roles that name no algorithm are absent. */
export const kindsByRole: Partial<Readonly<Record<ArgumentRole, readonly AlgorithmKind[]>>> = {
  alg: ["cipher", "keywrap", "hash", "signature", "padding", "mac", "kdf", "curve", "kem", "jwa", "kex", "keytype", "mode"],
  fileCipher: ["cipher"],
  algList: ["cipher", "mac", "kex", "signature", "curve", "hash"],
  hash: ["hash", "signature", "mac"],
  hashFn: ["hash"],
  md: ["hash"],
  mode: ["mode", "cipher"],
  curve: ["curve", "kem", "dhgroup"],
  group: ["dhgroup", "curve", "kem"],
  keyType: ["keytype", "curve", "kem", "signature", "cipher"],
  jwa: ["jwa"],
  jwaList: ["jwa"],
  mech: ["cipher", "keywrap", "signature", "padding", "mac", "keytype", "hash"],
  keySpec: ["keyspec", "curve", "kem", "signature"],
  scheme: ["padding", "signature"],
  padding: ["padding", "signature"],
  variant: ["kdf"],
  tlsVersion: ["tls"],
  tlsProtocol: ["tls"],
};

const preference: readonly AlgorithmKind[] = [
  "cipher", "keywrap", "hash", "curve", "kem", "signature", "padding", "mac", "kdf", "jwa", "dhgroup", "tls", "kex", "mode", "keytype", "keyspec",
];

/** Families whose members are not listed one by one. Tried in order, after every exact spelling. */
const patterns: readonly { readonly kind: AlgorithmKind; readonly like: RegExp; readonly name: string }[] = [
  { kind: "cipher", like: /[-_]ecb$/, name: "ECB" },
  { kind: "cipher", like: /^des-ede3?[-_]|^3des[-_]|^tripledes\b/, name: "3DES" },
  { kind: "cipher", like: /^desx?[-_]/, name: "DES" },
  { kind: "cipher", like: /^(?:rc4|arcfour)[-_\d]/, name: "RC4" },
  { kind: "cipher", like: /^rc2[-_]/, name: "RC2" },
  { kind: "cipher", like: /^(?:bf|blowfish)[-_]/, name: "Blowfish" },
  { kind: "cipher", like: /^idea[-_]/, name: "IDEA" },
  { kind: "cipher", like: /^seed[-_]/, name: "SEED" },
  { kind: "cipher", like: /^cast(?:5|128)?[-_]/, name: "CAST5" },
  { kind: "curve", like: /^sect1\d\d[kr]\d$|^brainpoolp1\d\d[rt]1$|^secp1\d\d[kr]\d$|^prime192v\d$|^oakley-ec2n-/, name: "under 224 bits" },
  { kind: "mac", like: /^hmac-md5/, name: "HMAC-MD5" },
];

let exact: Map<string, AlgorithmRecord[]> | undefined;

function spellings(): Map<string, AlgorithmRecord[]> {
  const map = new Map<string, AlgorithmRecord[]>();
  for (const record of algorithmRecords) {
    for (const spelling of new Set([record.name, ...record.aliases].map((name) => name.toLowerCase()))) {
      const known = map.get(spelling);
      if (known === undefined) map.set(spelling, [record]);
      else known.push(record);
    }
  }
  for (const records of map.values()) records.sort((a, b) => preference.indexOf(a.kind) - preference.indexOf(b.kind));
  return map;
}

/**
 * The record of a spelling, case folded and trimmed: `"AES-256-GCM"`, `"id-aes256-GCM"`, `"A256GCM"`, `"CKM_DES3_CBC"`.
 * With kinds, the first kind in which the spelling is known; without, the likeliest. `undefined` when it is not known.
 */
export function findAlgorithm(spelling: string, kinds?: AlgorithmKind | readonly AlgorithmKind[]): AlgorithmRecord | undefined {
  exact ??= spellings();
  const name = spelling.trim().toLowerCase();
  const wanted: readonly AlgorithmKind[] | undefined = typeof kinds === "string" ? [kinds] : kinds;
  const known = exact.get(name) ?? [];
  if (wanted === undefined) return known[0] ?? ofFamily(name, preference);
  for (const kind of wanted) {
    const record = known.find((candidate) => candidate.kind === kind);
    if (record !== undefined) return record;
  }
  return ofFamily(name, wanted);
}

/** The record of what stands in an argument of this role; see `findAlgorithm`. */
export function findAlgorithmForRole(spelling: string, role: ArgumentRole): AlgorithmRecord | undefined {
  const kinds = kindsByRole[role];
  return kinds === undefined ? undefined : findAlgorithm(spelling, kinds);
}

function ofFamily(name: string, kinds: readonly AlgorithmKind[]): AlgorithmRecord | undefined {
  for (const pattern of patterns) {
    if (kinds.includes(pattern.kind) && pattern.like.test(name)) return findAlgorithm(pattern.name, pattern.kind);
  }
  return algorithmRecords.find((record) => kinds.includes(record.kind) && (record.prefix ?? []).some((start) => name.startsWith(start)));
}

const reading: ReadonlySet<AlgorithmUse> = new Set(["decrypt", "unwrap", "verify"]);
const signing: ReadonlySet<AlgorithmUse> = new Set(["sign", "certificate"]);

/**
 * Grade under a profile. Without a use, the grade of a new encryption or signature for what can only be that, and the
 * mildest security use for digests. Reading old data is `legacy` at worst in `seed`, and in `nist` where SP 800-131A
 * allows legacy use; what has no safe reading (`none`, old TLS, unauthenticated tokens) stays disallowed.
 */
export function statusIn(record: AlgorithmRecord, profile: Profile, use?: AlgorithmUse): AlgorithmStatus {
  if (record.name === "RSAES-PKCS1-v1_5" && use !== undefined && (signing.has(use) || use === "verify")) {
    // One padding constant serves both schemes: RSA_PKCS1_PADDING in a signature is RSASSA-PKCS1-v1_5.
    const signature = findAlgorithm("RSASSA-PKCS1-v1_5", "signature");
    if (signature !== undefined) return statusIn(signature, profile, use);
  }
  // PBES2 and PKCS #12 know no AEAD (RFC 8018 appendix B.2): whatever may encrypt at all may encrypt a key in its file.
  if (use === "keyfile") return isDisallowedEverywhere(record, "encrypt") ? "disallowed" : "approved-fips";
  if (use === "checksum" && record.kind === "hash") return record.status === "disallowed" ? "legacy" : record.status;
  if (profile === "seed") return seedStatus(record, use);
  return profile === "asvs" ? asvsStatus(record, use) : nistStatus(record, use);
}

function seedStatus(record: AlgorithmRecord, use: AlgorithmUse | undefined): AlgorithmStatus {
  if (record.status !== "disallowed") return record.status;
  if (record.name === "SHA-1" && use !== undefined && !signing.has(use) && use !== "password") return "legacy";
  return use !== undefined && reading.has(use) && canBeRead(record) ? "legacy" : "disallowed";
}

function canBeRead(record: AlgorithmRecord): boolean {
  return record.kind !== "jwa" && record.kind !== "tls";
}

function asvsStatus(record: AlgorithmRecord, use: AlgorithmUse | undefined): AlgorithmStatus {
  switch (record.asvs) {
    case "D":
      return "disallowed";
    case "L":
      return record.kind === "hash" && isIntegrityUse(use) ? "disallowed" : "legacy";
    case "A-with-mac":
      return "legacy";
    case "A":
      return record.status === "approved" ? "approved" : "approved-fips";
    case null:
      return record.status;
  }
}

/** Appendix C takes its legacy hashes (SHA-1, SHA-224) out of signatures, HMAC and key derivation. */
function isIntegrityUse(use: AlgorithmUse | undefined): boolean {
  return use !== undefined && (signing.has(use) || use === "mac" || use === "kdf" || use === "password");
}

function nistStatus(record: AlgorithmRecord, use: AlgorithmUse | undefined): AlgorithmStatus {
  switch (record.nist) {
    case "approved":
      return "approved-fips";
    case "legacy":
      return "legacy";
    case "not-approved":
    case "disallowed":
      return "disallowed";
    case "disallowed-encrypt":
      return use !== undefined && reading.has(use) ? "legacy" : "disallowed";
    case "disallowed-signature":
      return use !== undefined && (signing.has(use) || use === "password") ? "disallowed" : "legacy";
    case null:
      return record.status === "approved" ? "legacy" : record.status;
  }
}

/** Whether all three profiles disallow it for this use: what the preset `recommended` reports. */
export function isDisallowedEverywhere(record: AlgorithmRecord, use?: AlgorithmUse): boolean {
  return statusIn(record, "seed", use) === "disallowed"
    && statusIn(record, "asvs", use) === "disallowed"
    && statusIn(record, "nist", use) === "disallowed";
}
