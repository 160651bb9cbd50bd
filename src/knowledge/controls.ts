/**
 * Which requirement of which standard a finding bears on: rule → controls, as data.
 *
 * A mapping says that a finding is evidence against a requirement, never that silence proves it met: what
 * source code cannot show (real rotations, console rights, hardware certificates) is not assessed here.
 * CWE categories such as 310 and 320 are left out, as MITRE asks not to map findings to them. Titles are
 * short descriptions in our own words, except the CWE names; the linked texts decide.
 *
 * Sources: cwe.mitre.org; OWASP ASVS 4.0.3 and 5.0.0 with its official mapping file; NIST SP 800-53 r5;
 * PCI DSS 4.0.1. ASVS-V1.6 and KMS-01 are the two requirements that this product was made for, split
 * into atoms: ASVS 4.x V1.6 "Protecting Key Material" and "Secure Key Storage".
 */

export type FrameworkKey = "cwe" | "asvs4" | "asvs5" | "nist" | "pci" | "asvsV16" | "kms01";

export interface Control {
  /** Id within the framework: `321`, `v5.0.0-13.3.1`, `SC-28(3)`, `3.6.1.2`, `KMS-01.1.a`. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
}

export interface Framework {
  readonly key: FrameworkKey;
  readonly name: string;
  /** Name for a table heading. */
  readonly title: string;
  readonly version: string;
  readonly organization: string;
  readonly url: string;
  /** Day of release of that version, `YYYY-MM-DD`. */
  readonly released: string;
  /** Stable identity of the taxonomy in SARIF; the one of CWE is the one that other tools use too. */
  readonly guid: string;
  readonly controls: readonly Control[];
}

export interface RuleControls {
  /** One sentence: what the rule reports. */
  readonly summary: string;
  /** What an attacker gains, in a clause. */
  readonly why: string;
  /** What to do instead. */
  readonly instead: string;
  /** CVSS-like, 0.1 to 10.0: above 9.0 critical, from 7.0 high, from 4.0 medium, below low. Ours, not a CVE's score. */
  readonly securitySeverity: number;
  readonly helpUrl: string;
  /** Control ids of this rule by framework; an empty list means that no control of it names the matter. */
  readonly ids: Readonly<Record<FrameworkKey, readonly string[]>>;
}

const repository = "https://github.com/key-custody/key-custody/blob/main/docs";

const cwe = (id: string, title: string): Control => ({ id, title, url: `https://cwe.mitre.org/data/definitions/${id}.html` });
const asvs4 = (file: string, id: string, title: string): Control =>
  ({ id: `v4.0.3-${id}`, title, url: `https://github.com/OWASP/ASVS/blob/master/4.0/en/${file}.md` });
const asvs5 = (file: string, id: string, title: string): Control =>
  ({ id: `v5.0.0-${id}`, title, url: `https://github.com/OWASP/ASVS/blob/master/5.0/en/${file}.md` });
/** `SC-12(2)` is described at `…/r5/sc/sc-12/sc-12-2/`. */
const nist = (id: string, title: string): Control => {
  const [family, number, enhancement] = id.toLowerCase().split(/[-()]/);
  const page = `${family}/${family}-${number}/${enhancement === undefined ? "" : `${family}-${number}-${enhancement}/`}`;
  return { id, title, url: `https://csf.tools/reference/nist-sp-800-53/r5/${page}` };
};
const pci = (id: string, title: string): Control => ({ id, title, url: "https://www.pcisecuritystandards.org/document_library/" });
const ASVS_V16 = `${repository}/guide/evidence.md#asvs-v16-protecting-key-material`;
const KMS_01 = `${repository}/guide/evidence.md#kms-01-secure-key-storage`;
const own = (id: string, title: string): Control => ({ id, title, url: id.startsWith("KMS") ? KMS_01 : ASVS_V16 });

const V1_4 = "0x10-V1-Architecture";
const V2_4 = "0x11-V2-Authentication";
const V6_4 = "0x14-V6-Cryptography";
const V8_4 = "0x16-V8-Data-Protection";
const V9_4 = "0x17-V9-Communications";
const V9_5 = "0x18-V9-Self-contained-Tokens";
const V11_5 = "0x20-V11-Cryptography";
const V12_5 = "0x21-V12-Secure-Communication";
const V13_5 = "0x22-V13-Configuration";
const V14_5 = "0x23-V14-Data-Protection";

export const frameworks: readonly Framework[] = [
  {
    key: "cwe", name: "CWE", title: "CWE", version: "4.14", organization: "MITRE", url: "https://cwe.mitre.org/", released: "2024-02-29",
    guid: "25F72D7E-8A92-459D-AD67-64853F788765",
    controls: [
      cwe("208", "Observable Timing Discrepancy"),
      cwe("226", "Sensitive Information in Resource Not Removed Before Reuse"),
      cwe("259", "Use of Hard-coded Password"),
      cwe("295", "Improper Certificate Validation"),
      cwe("297", "Improper Validation of Certificate with Host Mismatch"),
      cwe("312", "Cleartext Storage of Sensitive Information"),
      cwe("313", "Cleartext Storage in a File or on Disk"),
      cwe("316", "Cleartext Storage of Sensitive Information in Memory"),
      cwe("321", "Use of Hard-coded Cryptographic Key"),
      cwe("323", "Reusing a Nonce, Key Pair in Encryption"),
      cwe("324", "Use of a Key Past its Expiration Date"),
      cwe("326", "Inadequate Encryption Strength"),
      cwe("327", "Use of a Broken or Risky Cryptographic Algorithm"),
      cwe("328", "Use of Weak Hash"),
      cwe("329", "Generation of Predictable IV with CBC Mode"),
      cwe("331", "Insufficient Entropy"),
      cwe("335", "Incorrect Usage of Seeds in Pseudo-Random Number Generator (PRNG)"),
      cwe("338", "Use of Cryptographically Weak Pseudo-Random Number Generator (PRNG)"),
      cwe("347", "Improper Verification of Cryptographic Signature"),
      cwe("353", "Missing Support for Integrity Check"),
      cwe("385", "Covert Timing Channel"),
      cwe("522", "Insufficiently Protected Credentials"),
      cwe("532", "Insertion of Sensitive Information into Log File"),
      cwe("540", "Inclusion of Sensitive Information in Source Code"),
      cwe("759", "Use of a One-Way Hash without a Salt"),
      cwe("760", "Use of a One-Way Hash with a Predictable Salt"),
      cwe("780", "Use of RSA Algorithm without OAEP"),
      cwe("798", "Use of Hard-coded Credentials"),
      cwe("916", "Use of Password Hash With Insufficient Computational Effort"),
      cwe("922", "Insecure Storage of Sensitive Information"),
      cwe("1204", "Generation of Weak Initialization Vector (IV)"),
      cwe("1392", "Use of Default Credentials"),
    ],
  },
  {
    key: "asvs4", name: "OWASP ASVS 4", title: "OWASP ASVS 4.0.3", version: "4.0.3", organization: "OWASP",
    url: "https://github.com/OWASP/ASVS/tree/master/4.0/en", released: "2021-10-28", guid: "6ff4de5a-5c1c-4d92-9f26-3a1f43b5d403",
    controls: [
      asvs4(V1_4, "1.6.2", "Users of cryptography protect key material and secrets with key vaults or API-based alternatives"),
      asvs4(V1_4, "1.6.3", "Keys and passwords can be replaced, and a process re-encrypts the data"),
      asvs4(V1_4, "1.6.4", "Secrets on the client side are treated as insecure and protect nothing sensitive"),
      asvs4(V2_4, "2.4.1", "Passwords are stored salted and hashed by an approved one-way function"),
      asvs4(V2_4, "2.4.2", "Salts are at least 32 bits long and chosen per password"),
      asvs4(V2_4, "2.4.3", "PBKDF2 uses as many iterations as the server can bear"),
      asvs4(V2_4, "2.4.4", "bcrypt uses a work factor as high as the server can bear"),
      asvs4(V2_4, "2.10.1", "Services do not rely on unchanging credentials such as passwords or API keys"),
      asvs4(V2_4, "2.10.2", "A password for a service is not a default one"),
      asvs4(V2_4, "2.10.4", "Passwords, seeds, internal secrets and API keys are not in source code or repositories"),
      asvs4("0x12-V3-Session-management", "3.5.3", "Stateless tokens resist tampering, the null cipher and key substitution"),
      asvs4(V6_4, "6.2.2", "Proven algorithms, modes and libraries are used"),
      asvs4(V6_4, "6.2.3", "Initialization vectors, ciphers and block modes are configured by current advice"),
      asvs4(V6_4, "6.2.4", "Algorithms, key lengths, rounds and modes can be exchanged"),
      asvs4(V6_4, "6.2.5", "Insecure modes, paddings, small-block ciphers and weak hashes are not used"),
      asvs4(V6_4, "6.2.6", "Nonces and initialization vectors are used once per key"),
      asvs4(V6_4, "6.2.7", "Encrypted data is authenticated"),
      asvs4(V6_4, "6.2.8", "Cryptographic operations take constant time"),
      asvs4(V6_4, "6.3.1", "Values that must not be guessed come from an approved random generator"),
      asvs4(V6_4, "6.3.2", "Random GUIDs are version 4 and come from a secure random generator"),
      asvs4(V6_4, "6.4.1", "A key vault creates, stores, controls and destroys secrets"),
      asvs4(V6_4, "6.4.2", "Key material is not exposed to the application: an isolated module does the cryptography"),
      asvs4("0x15-V7-Error-Logging", "7.1.1", "Credentials are not logged"),
      asvs4(V8_4, "8.2.2", "Browser storage holds no sensitive data"),
      asvs4(V8_4, "8.3.6", "Sensitive data in memory is overwritten when it is no longer needed"),
      asvs4(V9_4, "9.1.2", "Only strong cipher suites are enabled"),
      asvs4(V9_4, "9.1.3", "Only recommended TLS versions are enabled"),
      asvs4(V9_4, "9.2.1", "Connections use trusted TLS certificates"),
    ],
  },
  {
    key: "asvs5", name: "OWASP ASVS 5", title: "OWASP ASVS 5.0.0", version: "5.0.0", organization: "OWASP",
    url: "https://github.com/OWASP/ASVS/tree/master/5.0/en", released: "2025-05-30", guid: "0d8a2f43-1a6b-4b5c-8f0e-6f4d8f3ab500",
    controls: [
      asvs5(V9_5, "9.1.1", "Self-contained tokens are verified by signature or MAC before their content is used"),
      asvs5(V9_5, "9.1.2", "Tokens are made and verified with allowlisted algorithms only, never none"),
      asvs5(V9_5, "9.1.3", "Keys that verify tokens come from trusted, configured sources"),
      asvs5(V9_5, "9.2.1", "Tokens are accepted within their validity time only"),
      asvs5(V11_5, "11.1.1", "Keys are managed by a documented policy and life cycle"),
      asvs5(V11_5, "11.1.2", "An inventory says which keys exist and where each may be used"),
      asvs5(V11_5, "11.2.2", "Algorithms and keys can be exchanged and data re-encrypted"),
      asvs5(V11_5, "11.2.3", "Every primitive gives at least 128 bits of security"),
      asvs5(V11_5, "11.2.4", "Cryptographic operations take constant time"),
      asvs5(V11_5, "11.3.1", "Insecure block modes and weak paddings are not used"),
      asvs5(V11_5, "11.3.2", "Only approved ciphers and modes are used"),
      asvs5(V11_5, "11.3.3", "Encrypted data is protected against modification"),
      asvs5(V11_5, "11.3.4", "Nonces and initialization vectors serve one key and data element only"),
      asvs5(V11_5, "11.4.1", "Only approved hash functions serve cryptography"),
      asvs5(V11_5, "11.4.2", "Passwords are stored by an approved, expensive function"),
      asvs5(V11_5, "11.4.3", "Hashes in signatures resist collisions"),
      asvs5(V11_5, "11.4.4", "Keys made from passwords are stretched by an approved function"),
      asvs5(V11_5, "11.5.1", "Values that must not be guessed come from a secure generator and have 128 bits of entropy"),
      asvs5(V11_5, "11.6.1", "Approved algorithms generate keys and signatures"),
      asvs5(V11_5, "11.6.2", "Approved algorithms and parameters exchange keys"),
      asvs5(V11_5, "11.7.2", "As little data as possible is exposed during processing"),
      asvs5(V12_5, "12.1.1", "Only recommended TLS versions are enabled"),
      asvs5(V12_5, "12.1.2", "Only recommended cipher suites are enabled"),
      asvs5(V12_5, "12.3.1", "Every connection is encrypted, without a fallback"),
      asvs5(V12_5, "12.3.2", "TLS clients verify the server's certificate"),
      asvs5(V13_5, "13.2.1", "Backend services authenticate without unchanging credentials"),
      asvs5(V13_5, "13.2.3", "A credential of a service is not a default one"),
      asvs5(V13_5, "13.3.1", "A key vault manages backend secrets; none is in source code or build artifacts"),
      asvs5(V13_5, "13.3.2", "Access to secrets follows least privilege"),
      asvs5(V13_5, "13.3.3", "All cryptographic operations happen in an isolated module that keeps the keys"),
      asvs5(V13_5, "13.3.4", "Secrets expire and are rotated"),
      asvs5(V14_5, "14.3.3", "Browser storage holds no sensitive data except session tokens"),
      asvs5("0x25-V16-Security-Logging-and-Error-Handling", "16.2.5", "Logging respects the protection level of data"),
    ],
  },
  {
    key: "nist", name: "NIST SP 800-53", title: "NIST SP 800-53 r5", version: "5.1.1", organization: "NIST",
    url: "https://csrc.nist.gov/pubs/sp/800/53/r5/upd1/final", released: "2020-12-10", guid: "5b8d4c2e-7f13-4e0a-9a6b-0c3d2e1f8005",
    controls: [
      nist("AC-6", "Least Privilege"),
      nist("AU-9", "Protection of Audit Information"),
      nist("IA-5(1)", "Authenticator Management: Password-based Authentication"),
      nist("IA-5(7)", "Authenticator Management: No Embedded Unencrypted Static Authenticators"),
      nist("SC-8(1)", "Transmission Confidentiality and Integrity: Cryptographic Protection"),
      nist("SC-12", "Cryptographic Key Establishment and Management"),
      nist("SC-12(2)", "Cryptographic Key Establishment and Management: Symmetric Keys"),
      nist("SC-12(3)", "Cryptographic Key Establishment and Management: Asymmetric Keys"),
      nist("SC-13", "Cryptographic Protection"),
      nist("SC-23", "Session Authenticity"),
      nist("SC-28", "Protection of Information at Rest"),
      nist("SC-28(1)", "Protection of Information at Rest: Cryptographic Protection"),
      nist("SC-28(3)", "Protection of Information at Rest: Cryptographic Keys"),
    ],
  },
  {
    key: "pci", name: "PCI DSS", title: "PCI DSS 4.0.1", version: "4.0.1", organization: "PCI Security Standards Council",
    url: "https://www.pcisecuritystandards.org/document_library/", released: "2024-06-11", guid: "e1c6f0b7-2d94-4c58-b3a1-9d7e5f604001",
    controls: [
      pci("2.2.2", "Vendor default accounts are changed or removed"),
      pci("3.5.1", "Stored account numbers are unreadable"),
      pci("3.5.1.1", "Hashes that protect account numbers are keyed"),
      pci("3.6.1", "Keys that protect account data are guarded against disclosure and misuse"),
      pci("3.6.1.2", "Stored keys are wrapped, in a secure device, or split into components"),
      pci("3.6.1.3", "Few custodians have access to cleartext key components"),
      pci("3.7.1", "Strong keys are generated"),
      pci("3.7.3", "Keys are stored securely"),
      pci("3.7.4", "Keys change at the end of their period"),
      pci("3.7.5", "Keys are retired, replaced or destroyed when their integrity is in doubt"),
      pci("4.2.1", "Strong cryptography protects account data in transmission"),
      pci("6.2.4", "Engineering prevents common attacks on software, those on cryptography included"),
      pci("8.3.2", "Strong cryptography makes authentication factors unreadable"),
      pci("8.6.2", "Passwords of application and system accounts are not in scripts, configuration or source code"),
      pci("10.3", "Audit logs are protected"),
    ],
  },
  {
    key: "asvsV16", name: "ASVS-V1.6", title: "ASVS V1.6 \"Protecting Key Material\"", version: "1.0", organization: "key-custody",
    url: ASVS_V16, released: "2026-11-23", guid: "9b1d3a70-44f2-4d7c-8d21-5e0f7a6c1602",
    controls: [
      own("ASVS-1.6.2.a", "Key material is protected by a key vault or an API"),
      own("ASVS-1.6.2.b", "Other secrets are protected likewise"),
      own("ASVS-1.6.2.c", "Approved API-based alternatives count, and only they"),
      own("ASVS-obj.c", "Key material is protected from misuse"),
      own("ASVS-atk.a", "Attack: keys stolen from less secure storage"),
      own("ASVS-atk.b", "Attack: unauthorized use of keys"),
      own("ASVS-atk.c", "Attack: keys that are not rotated"),
      own("ASVS-atk.d", "Attack: keys that are not securely deleted"),
      own("ASVS-atk.e", "Attack: mistakes in hand-made key handling"),
      own("ASVS-ex.b", "The vault's API is open to authorized services only"),
      own("ASVS-ex.d", "Keys are never exposed to the application code"),
    ],
  },
  {
    key: "kms01", name: "KMS-01", title: "KMS-01 \"Secure Key Storage\"", version: "1.0", organization: "key-custody",
    url: KMS_01, released: "2026-11-23", guid: "c3f5b962-0e7a-4f1d-9c48-7a2b1d6e0101",
    controls: [
      own("KMS-01.D.a", "Keys are stored centrally"),
      own("KMS-01.D.c", "Keys are isolated from application code and data"),
      own("KMS-01.D.e", "Keys are rotated, versioned and revocable"),
      own("KMS-01.D.f", "Keys are in validated hardware or an equivalent service"),
      own("KMS-01.O.a", "Keys are safe from access, disclosure and tampering"),
      own("KMS-01.O.c", "The whole life of a key is governed, from generation to destruction"),
      own("KMS-01.O.d", "Access follows least privilege and roles"),
      own("KMS-01.1.a", "A cloud-native or enterprise key management service is used"),
      own("KMS-01.2.a", "Access policies are fine-grained"),
      own("KMS-01.2.b", "Privileged access needs more than one factor"),
      own("KMS-01.4.c", "Deprecated keys are decommissioned"),
      own("KMS-01.5.a", "Approved algorithms and key sizes are used"),
      own("KMS-01.5.b", "Envelope encryption is used where it applies"),
      own("KMS-01.6.a", "Backups of key material are encrypted"),
    ],
  },
];

const rule = (name: string, row: Omit<RuleControls, "helpUrl" | "ids"> & Record<FrameworkKey, string>): RuleControls => {
  const { summary, why, instead, securitySeverity } = row;
  const list = (text: string, prefix = ""): readonly string[] => text === "" ? [] : text.split(" ").map((id) => prefix + id);
  return {
    summary, why, instead, securitySeverity,
    helpUrl: `${repository}/rules/${name}.md`,
    ids: {
      cwe: list(row.cwe), asvs4: list(row.asvs4, "v4.0.3-"), asvs5: list(row.asvs5, "v5.0.0-"), nist: list(row.nist), pci: list(row.pci),
      asvsV16: list(row.asvsV16, "ASVS-"), kms01: list(row.kms01, "KMS-01."),
    },
  };
};

/** Every rule of the plugin, by its name without prefix. */
export const controls: Readonly<Record<string, RuleControls>> = {
  "no-hardcoded-key": rule("no-hardcoded-key", {
    summary: "A cryptographic key is a literal in the code, or falls back to one.",
    why: "Everyone who can read the code, its history or a build artifact can decrypt, forge and impersonate.",
    instead: "Rotate the key, keep the new one in a vault, and call the vault for the operation.",
    securitySeverity: 9.1,
    cwe: "321 798 312", asvs4: "1.6.2 2.10.4 6.4.1", asvs5: "13.3.1 11.1.1", nist: "SC-12 SC-28(3) IA-5(7)", pci: "3.6.1.2 3.7.1 8.6.2",
    asvsV16: "1.6.2.a atk.a", kms01: "D.c O.a",
  }),
  "no-hardcoded-credential": rule("no-hardcoded-credential", {
    summary: "A password, token or other credential is a literal in the code, or falls back to one.",
    why: "Everyone who can read the code can sign in with it, and it cannot be changed without a release.",
    instead: "Revoke it, then read the new one from a secret store, or use a workload identity that needs none.",
    securitySeverity: 9.1,
    cwe: "798 259 1392", asvs4: "2.10.1 2.10.2 2.10.4 6.4.1", asvs5: "13.2.1 13.2.3 13.3.1", nist: "IA-5(7)", pci: "8.6.2 2.2.2 6.2.4",
    asvsV16: "1.6.2.b atk.a", kms01: "O.a",
  }),
  "no-key-in-client-bundle": rule("no-key-in-client-bundle", {
    summary: "A secret reaches code that is delivered to browsers.",
    why: "Whatever a browser downloads is public: every visitor has the secret.",
    instead: "Do the operation on the server; give the client a short-lived token or a public key.",
    securitySeverity: 9.1,
    cwe: "522 312", asvs4: "1.6.4", asvs5: "11.1.2 14.3.3", nist: "SC-28 IA-5(7)", pci: "3.6.1",
    asvsV16: "1.6.2.a atk.a", kms01: "D.c O.a",
  }),
  "no-weak-cipher": rule("no-weak-cipher", {
    summary: "A broken or unauthenticated cipher, mode or padding protects data.",
    why: "The plaintext can be recovered, or changed without notice.",
    instead: "Use AES-256-GCM or ChaCha20-Poly1305, or the vault's encrypt operation.",
    securitySeverity: 7.5,
    cwe: "327 326 353 780", asvs4: "6.2.2 6.2.3 6.2.5 6.2.7", asvs5: "11.3.1 11.3.2 11.3.3", nist: "SC-13", pci: "3.5.1 3.6.1 4.2.1",
    asvsV16: "", kms01: "5.a",
  }),
  "no-weak-hash": rule("no-weak-hash", {
    summary: "A broken hash function protects a secret, a signature or a MAC.",
    why: "Collisions forge signatures, and fast hashes of secrets can be guessed.",
    instead: "Use SHA-256 or stronger; for passwords use Argon2id, scrypt or bcrypt.",
    securitySeverity: 7.5,
    cwe: "328 327", asvs4: "6.2.5 6.2.2", asvs5: "11.4.1 11.4.3", nist: "SC-13", pci: "3.5.1.1",
    asvsV16: "", kms01: "5.a",
  }),
  "no-weak-key-size": rule("no-weak-key-size", {
    summary: "A key, curve or group is too small for its algorithm.",
    why: "It can be broken by computation, today or during the life of the data.",
    instead: "Use RSA or DH of 3072 bits and more, P-256, X25519 or Ed25519, and AES-256.",
    securitySeverity: 7.5,
    cwe: "326", asvs4: "6.2.2 6.2.4", asvs5: "11.2.3 11.6.1 11.6.2", nist: "SC-12 SC-13", pci: "3.7.1 4.2.1",
    asvsV16: "", kms01: "5.a",
  }),
  "no-weak-kdf": rule("no-weak-kdf", {
    summary: "A password becomes a key or a stored hash with too little work, or with a fixed salt.",
    why: "A stolen hash or ciphertext gives the password away to cheap guessing.",
    instead: "Use Argon2id or scrypt with current parameters and a random salt per password.",
    securitySeverity: 8.1,
    cwe: "916 759 760", asvs4: "2.4.1 2.4.2 2.4.3 2.4.4 6.2.3", asvs5: "11.4.2 11.4.4", nist: "IA-5(1) SC-13", pci: "8.3.2",
    asvsV16: "", kms01: "5.a",
  }),
  "no-static-iv": rule("no-static-iv", {
    summary: "An initialization vector or nonce is fixed, predictable or used twice.",
    why: "With GCM or ChaCha20 a repeated nonce gives away plaintext and lets attackers forge messages.",
    instead: "Draw a fresh random value for every message and send it along with the ciphertext.",
    securitySeverity: 7.5,
    cwe: "323 329 1204", asvs4: "6.2.6 6.2.3", asvs5: "11.3.4", nist: "SC-13", pci: "3.6.1",
    asvsV16: "", kms01: "5.a",
  }),
  "no-insecure-random": rule("no-insecure-random", {
    summary: "A key, token or other secret comes from a generator that can be predicted.",
    why: "A few outputs or the time of day are enough to compute the next secret.",
    instead: "Use crypto.randomBytes(), crypto.getRandomValues() or a key that the vault generates.",
    securitySeverity: 7.8,
    cwe: "338 335 331", asvs4: "6.3.1 6.3.2", asvs5: "11.5.1", nist: "SC-12 SC-13", pci: "3.7.1",
    asvsV16: "atk.e", kms01: "O.c 5.a",
  }),
  "no-weak-jwt": rule("no-weak-jwt", {
    summary: "A token is accepted without a verified signature, or with an algorithm that the token chooses.",
    why: "Anyone can write a token that the service believes.",
    instead: "Verify every token with an explicit list of algorithms and a configured key.",
    securitySeverity: 9.1,
    cwe: "347 327", asvs4: "3.5.3", asvs5: "9.1.1 9.1.2 9.1.3 9.2.1", nist: "SC-13 SC-23", pci: "6.2.4",
    asvsV16: "", kms01: "5.a O.a",
  }),
  "no-weak-tls": rule("no-weak-tls", {
    summary: "TLS is weakened: certificates unchecked, old versions or weak suites allowed.",
    why: "Whoever sits on the network can read and change the traffic, the vault's included.",
    instead: "Keep verification on, give Node the private CA instead, and require TLS 1.2 or later.",
    securitySeverity: 7.4,
    cwe: "295 297 326 327", asvs4: "9.1.2 9.1.3 9.2.1", asvs5: "12.1.1 12.1.2 12.3.1 12.3.2", nist: "SC-8(1) SC-13", pci: "4.2.1",
    asvsV16: "", kms01: "O.a",
  }),
  "require-timing-safe-compare": rule("require-timing-safe-compare", {
    summary: "A secret, MAC or signature is compared by an operator that stops at the first difference.",
    why: "The time of the answer tells an attacker how much of a guess was right.",
    instead: "Compare with crypto.timingSafeEqual(), or let the vault verify.",
    securitySeverity: 4.8,
    cwe: "208 385", asvs4: "6.2.8", asvs5: "11.2.4", nist: "SC-13", pci: "6.2.4",
    asvsV16: "", kms01: "O.a",
  }),
  "no-raw-key-export": rule("no-raw-key-export", {
    summary: "A private or secret key is exported without encryption.",
    why: "Once its bytes exist outside the module that guards them, nobody knows who has a copy.",
    instead: "Leave the key in the vault, or export it wrapped by another key.",
    securitySeverity: 7.5,
    cwe: "312 313 522", asvs4: "6.4.2 1.6.2", asvs5: "13.3.3 13.3.1", nist: "SC-12 SC-28 SC-28(3)", pci: "3.6.1.2 3.6.1.3",
    asvsV16: "1.6.2.a ex.d", kms01: "O.a 6.a",
  }),
  "no-extractable-key": rule("no-extractable-key", {
    summary: "A key is created or imported so that its bytes can be read back.",
    why: "Any script or dependency in the same process can take the key away.",
    instead: "Create it as not extractable, or use a vault key.",
    securitySeverity: 5.9,
    cwe: "522 312", asvs4: "6.4.2 1.6.2", asvs5: "13.3.3 13.3.1", nist: "SC-12 SC-28(3)", pci: "3.6.1.2 3.6.1.3",
    asvsV16: "1.6.2.a ex.d", kms01: "O.a",
  }),
  "no-key-exposure": rule("no-key-exposure", {
    summary: "Key material reaches a log, an error, a response, storage, disk or another process.",
    why: "Logs and stores are read by many and kept for long; the key is as safe as the least of them.",
    instead: "Log an id of the key; keep the key itself in the vault.",
    securitySeverity: 8.2,
    cwe: "532 312 313 922", asvs4: "7.1.1 8.2.2 6.4.2", asvs5: "16.2.5 14.3.3 13.3.3", nist: "AU-9 SC-28 SC-28(3)", pci: "3.6.1 3.6.1.2 10.3",
    asvsV16: "atk.a ex.d", kms01: "D.c O.a",
  }),
  "no-plaintext-data-key": rule("no-plaintext-data-key", {
    summary: "The plaintext of a data key leaves the function that uses it, or is kept.",
    why: "A stored or cached plaintext data key opens the data without the vault, its policy and its log.",
    instead: "Store the wrapped form only, and unwrap it where it is used.",
    securitySeverity: 6.5,
    cwe: "312 316 522", asvs4: "6.4.2 1.6.2", asvs5: "13.3.3 13.3.1", nist: "SC-12 SC-28 SC-28(3)", pci: "3.6.1.2 3.6.1.3",
    asvsV16: "obj.c ex.d", kms01: "5.b O.a",
  }),
  "require-key-zeroization": rule("require-key-zeroization", {
    summary: "A buffer with key material is not overwritten after its last use.",
    why: "It stays in memory, and in core dumps and snapshots of it.",
    instead: "Call fill(0) on the buffer in a finally block.",
    securitySeverity: 3.3,
    cwe: "226 316", asvs4: "8.3.6", asvs5: "11.7.2", nist: "SC-12", pci: "3.7.5",
    asvsV16: "atk.d", kms01: "O.c",
  }),
  "require-vault-client": rule("require-vault-client", {
    summary: "A cryptographic operation on a key happens outside the approved vault client.",
    why: "The vault's policy, log and rotation do not reach a key that the application holds.",
    instead: "Call the approved client for the operation.",
    securitySeverity: 5.9,
    cwe: "522", asvs4: "1.6.2 6.4.1 6.4.2", asvs5: "13.3.1 13.3.3", nist: "SC-12 SC-12(2) SC-12(3) SC-28(3)", pci: "3.6.1.2 3.7.3",
    asvsV16: "1.6.2.a 1.6.2.c atk.e", kms01: "D.a 1.a",
  }),
  "no-key-from-secret-store": rule("no-key-from-secret-store", {
    summary: "A key is fetched from a secret store to be used in the process.",
    why: "The key leaves the store: its use is neither controlled nor logged, and memory gives it away.",
    instead: "Make it a key of the vault and call encrypt, sign or unwrap there.",
    securitySeverity: 5.9,
    cwe: "522", asvs4: "1.6.2 6.4.1 6.4.2", asvs5: "13.3.1 13.3.3", nist: "SC-12 SC-12(2) SC-12(3) SC-28(3)", pci: "3.6.1.2 3.7.3",
    asvsV16: "1.6.2.a ex.d", kms01: "1.a D.c",
  }),
  "no-local-keyring": rule("no-local-keyring", {
    summary: "A client that looks like a vault keeps its keys in the process.",
    why: "It gives the calls of a vault without the protection of one.",
    instead: "Use the keyring or client that is backed by the vault.",
    securitySeverity: 6.5,
    cwe: "522", asvs4: "1.6.2 6.4.1 6.4.2", asvs5: "13.3.1 13.3.3", nist: "SC-12 SC-12(2) SC-12(3) SC-28(3)", pci: "3.6.1.2 3.7.3",
    asvsV16: "1.6.2.a atk.e", kms01: "1.a D.f",
  }),
  "no-static-vault-credential": rule("no-static-vault-credential", {
    summary: "The vault is opened with a fixed credential.",
    why: "Who steals that one credential has every key behind it, without a second factor.",
    instead: "Use the workload's own identity: an IAM role, a managed identity, workload identity federation.",
    securitySeverity: 8.8,
    cwe: "798 522", asvs4: "2.10.1 2.10.4", asvs5: "13.2.1 13.3.2", nist: "IA-5(7) AC-6", pci: "8.6.2",
    asvsV16: "atk.b ex.b", kms01: "2.b O.d",
  }),
  "require-envelope-encryption": rule("require-envelope-encryption", {
    summary: "Bulk data is encrypted by the vault's key directly, or by one long-lived local key.",
    why: "Size limits and cost push teams to cache keys, and one key then opens all data.",
    instead: "Encrypt with a fresh data key and store its wrapped form beside the ciphertext.",
    securitySeverity: 4.3,
    cwe: "", asvs4: "6.4.2", asvs5: "13.3.3", nist: "SC-28(1)", pci: "3.6.1.2",
    asvsV16: "1.6.2.a", kms01: "5.b",
  }),
  "require-encryption-context": rule("require-encryption-context", {
    summary: "A vault's encrypt or unwrap call names no context.",
    why: "A ciphertext can be moved to another record or tenant and still decrypts.",
    instead: "Pass a context such as the tenant and the record's id, and demand it in the key's policy.",
    securitySeverity: 4.2,
    cwe: "", asvs4: "6.4.2", asvs5: "13.3.3", nist: "SC-28(1)", pci: "3.6.1.2",
    asvsV16: "obj.c", kms01: "2.a",
  }),
  "no-pinned-key-version": rule("no-pinned-key-version", {
    summary: "Code names one version of a vault key.",
    why: "Rotation has no effect: the old version stays in use.",
    instead: "Name the key without a version when encrypting; decryption finds the right one.",
    securitySeverity: 3.7,
    cwe: "324", asvs4: "1.6.3 6.2.4", asvs5: "11.2.2 13.3.4", nist: "SC-12", pci: "3.7.4 3.7.5",
    asvsV16: "atk.c", kms01: "D.e 4.c",
  }),
  "no-committed-secret": rule("no-committed-secret", {
    summary: "A file of the repository holds a secret.",
    why: "It is in every clone and in the history, and stays there when the line is deleted.",
    instead: "Revoke it at its provider first, then take it out of the file and read it from a secret store.",
    securitySeverity: 9.1,
    cwe: "798 540 321", asvs4: "2.10.4 6.4.1", asvs5: "13.3.1 13.2.1", nist: "IA-5(7) SC-28(3)", pci: "8.6.2 2.2.2 6.2.4",
    asvsV16: "1.6.2.b atk.a", kms01: "D.c O.a",
  }),
};
