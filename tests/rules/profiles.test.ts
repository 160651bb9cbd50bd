/**
 * Profiles: without one, only what `seed`, `asvs` and `nist` all disallow is reported; a profile adds its own verdict, and
 * `strict` what is legacy.
 */
import { describe, expect, it } from "vitest";
import { algorithmRecords } from "../../src/knowledge/algorithm-records.ts";
import { type AlgorithmUse, type Profile, statusIn } from "../../src/knowledge/algorithms.ts";
import { defaultPolicy } from "../../src/policy/policy.ts";
import { isTooWeak } from "../../src/strength.ts";
import { lint } from "./lint.ts";

const profiles: readonly Profile[] = ["seed", "asvs", "nist"];
const uses: readonly AlgorithmUse[] = ["encrypt", "decrypt", "wrap", "unwrap", "sign", "verify", "certificate", "mac", "kdf", "password", "hash", "checksum", "keygen", "agreement", "tls"];
const every = algorithmRecords.flatMap((record) => uses.map((use) => ({ record, use })));
const named = (list: readonly { readonly record: { readonly name: string }; readonly use: string }[]): readonly string[] => list.map(({ record, use }) => `${record.name} ${use}`);

describe("strength over every algorithm and use", () => {
  it("without a profile is weak what all three disallow, and nothing else", () => {
    const wrong = every.filter(({ record, use }) => isTooWeak(record, use, defaultPolicy) !== profiles.every((profile) => statusIn(record, profile, use) === "disallowed"));
    expect(named(wrong)).toEqual([]);
  });

  it.each(profiles)("profile %s adds what it disallows itself, and takes nothing away", (profile) => {
    const policy = { ...defaultPolicy, profile };
    expect(named(every.filter(({ record, use }) => isTooWeak(record, use, defaultPolicy) && !isTooWeak(record, use, policy)))).toEqual([]);
    expect(named(every.filter(({ record, use }) => (statusIn(record, profile, use) === "disallowed") && !isTooWeak(record, use, policy)))).toEqual([]);
    expect(named(every.filter(({ record, use }) => statusIn(record, profile, use).startsWith("approved") && isTooWeak(record, use, policy)))).toEqual([]);
    expect(every.some(({ record, use }) => !isTooWeak(record, use, defaultPolicy) && isTooWeak(record, use, policy))).toBe(true);
  });

  it.each(profiles)("profile %s with strict adds what is legacy there", (profile) => {
    const policy = { ...defaultPolicy, profile, strict: true };
    expect(named(every.filter(({ record, use }) => statusIn(record, profile, use) === "legacy" && !isTooWeak(record, use, policy)))).toEqual([]);
  });
});

const cipher = (name: string, iv: string): string => `import { createCipheriv, randomBytes } from "node:crypto";\nexport const seal = (key: Buffer) => createCipheriv("${name}", key, ${iv});`;
const rsa = (bits: number): string => `import { generateKeyPairSync } from "node:crypto";\nexport const pair = generateKeyPairSync("rsa", { modulusLength: ${bits} });`;
const curve = (name: string): string => `import { generateKeyPairSync } from "node:crypto";\nexport const pair = generateKeyPairSync("ec", { namedCurve: "${name}" });`;
const mac = (hash: string): string => `import { createHmac } from "node:crypto";\nexport const tag = (key: Buffer, body: Buffer) => createHmac("${hash}", key).update(body).digest();`;
const signature = (hash: string): string => `import { createSign } from "node:crypto";\nexport const sign = (key: string, body: Buffer) => createSign("${hash}").update(body).sign(key);`;

interface Row {
  readonly what: string;
  readonly rule: string;
  readonly program: string;
  /** Under which settings it is reported. */
  readonly reported: readonly ("none" | "strict" | Profile)[];
}

/** One row for each way in which the three differ; statuses from OWASP ASVS 5.0 Appendix C and SP 800-131A r2. */
const rows: readonly Row[] = [
  { what: "AES-256-GCM", rule: "no-weak-cipher", program: cipher("aes-256-gcm", "randomBytes(12)"), reported: [] },
  { what: "ChaCha20-Poly1305, sound and not NIST's", rule: "no-weak-cipher", program: cipher("chacha20-poly1305", "randomBytes(12)"), reported: ["nist"] },
  { what: "AES-128-GCM, below the seed's AES-256", rule: "no-weak-cipher", program: cipher("aes-128-gcm", "randomBytes(12)"), reported: ["strict"] },
  { what: "AES-256-CBC, legacy in ASVS", rule: "no-weak-cipher", program: cipher("aes-256-cbc", "randomBytes(16)"), reported: ["strict"] },
  { what: "AES-256-CTR, confidentiality alone: approved by NIST, disallowed by the others", rule: "no-weak-cipher", program: cipher("aes-256-ctr", "randomBytes(16)"), reported: ["strict", "seed", "asvs"] },
  { what: "triple DES, broken for all", rule: "no-weak-cipher", program: cipher("des-ede3-cbc", "randomBytes(8)"), reported: ["none", "strict", "seed", "asvs", "nist"] },
  { what: "RSA with 3072 bits", rule: "no-weak-key-size", program: rsa(3072), reported: [] },
  { what: "RSA with 2048 bits, below ASVS's 128 bits of strength", rule: "no-weak-key-size", program: rsa(2048), reported: ["strict", "asvs"] },
  { what: "RSA with 1024 bits, broken for all", rule: "no-weak-key-size", program: rsa(1024), reported: ["none", "strict", "seed", "asvs", "nist"] },
  { what: "P-256", rule: "no-weak-key-size", program: curve("P-256"), reported: [] },
  { what: "a curve of 160 bits, broken for all", rule: "no-weak-key-size", program: curve("secp160r1"), reported: ["none", "strict", "seed", "asvs", "nist"] },
  { what: "HMAC-SHA-256", rule: "no-weak-hash", program: mac("sha256"), reported: [] },
  { what: "HMAC-SHA-1, out of HMAC in ASVS", rule: "no-weak-hash", program: mac("sha1"), reported: ["strict", "asvs"] },
  { what: "SHA-1 in a new signature, broken for all", rule: "no-weak-hash", program: signature("RSA-SHA1"), reported: ["none", "strict", "seed", "asvs", "nist"] },
];

describe("rules under each profile", () => {
  it.each(rows)("$what", ({ rule, program, reported }) => {
    const under = {
      none: lint(rule, program),
      strict: lint(rule, program, { preset: "strict" }),
      ...Object.fromEntries(profiles.map((profile) => [profile, lint(rule, program, { settings: { profile } })])),
    };
    expect(Object.entries(under).filter(([, findings]) => findings.length > 0).map(([name]) => name).sort()).toEqual([...reported].sort());
  });

  it("a finding that is only below a profile names it, and does not call the algorithm broken", () => {
    const [finding] = lint("no-weak-cipher", cipher("chacha20-poly1305", "randomBytes(12)"), { settings: { profile: "nist" } });
    expect(finding?.message).toContain("below the profile nist");
  });
});
