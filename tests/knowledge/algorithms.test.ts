/**
 * Every spelling names one algorithm of its kind, families are recognised by pattern, and the three profiles grade as their
 * sources say. Expectations here are written from ASVS 5.0 Appendix C and SP 800-131A, not from the table.
 */
import { describe, expect, it } from "vitest";
import policyTable from "./algorithm-catalogue.json" with { type: "json" };
import { algorithmRecords } from "../../src/knowledge/algorithm-records.ts";
import {
  type AlgorithmKind, type AlgorithmUse, findAlgorithm, findAlgorithmForRole, isDisallowedEverywhere, limits, statusIn,
} from "../../src/knowledge/algorithms.ts";

/** Records whose name in the policy table was a description. */
const renamed: Readonly<Record<string, string>> = { "obsolete X9.62 / WTLS / prime239 curves": "X9.62 and WTLS curves" };

function grades(spelling: string, use?: AlgorithmUse, kind?: AlgorithmKind): string {
  const record = findAlgorithm(spelling, kind);
  if (record === undefined) throw new Error(`unknown: ${spelling}`);
  return [statusIn(record, "seed", use), statusIn(record, "asvs", use), statusIn(record, "nist", use)].join(" ");
}

describe("algorithm records", () => {
  it("hold the 174 algorithms of the policy table, with its kinds, grades and spellings", () => {
    expect(policyTable).toHaveLength(174);
    const wrong = policyTable.flatMap(({ name, kind, status, aliases }) => {
      const record = algorithmRecords.find((one) => one.kind === kind && (one.name === name || one.name === renamed[name]));
      if (record === undefined) return [`${name}: missing`];
      return [
        ...(record.status === status ? [] : [`${name}: ${record.status}`]),
        ...aliases.filter((alias) => findAlgorithm(alias, record.kind) === undefined).map((alias) => `${name}: ${alias}`),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it("claim no spelling twice within a kind, in whatever case", () => {
    const seen = new Map<string, string>();
    const claimedTwice: string[] = [];
    for (const record of algorithmRecords) {
      for (const spelling of new Set([record.name, ...record.aliases].map((name) => name.toLowerCase()))) {
        const key = `${record.kind} ${spelling}`;
        if (seen.has(key)) claimedTwice.push(`${key}: ${seen.get(key)} and ${record.name}`);
        seen.set(key, record.name);
      }
    }
    expect(claimedTwice).toEqual([]);
  });

  it("are found by every spelling of theirs, in whatever case", () => {
    for (const record of algorithmRecords) {
      for (const spelling of [record.name, ...record.aliases]) {
        expect(findAlgorithm(` ${spelling.toUpperCase()} `, record.kind), spelling).toBe(record);
        expect(findAlgorithm(spelling.toLowerCase(), record.kind), spelling).toBe(record);
      }
    }
  });

  it("do not confuse a size with a name: key bits agree with the name", () => {
    for (const { name, keyBits } of algorithmRecords.filter((record) => record.name.startsWith("AES-1") || record.name.startsWith("AES-2"))) {
      expect(name).toContain(`AES-${keyBits}`);
    }
  });
});

describe("a spelling", () => {
  it.each([
    ["id-aes256-GCM", "AES-256-GCM"], ["aes256", "AES-256-CBC"], ["des-ede3-cfb8", "3DES"], ["RSA-SHA1", "SHA-1"], ["sha2-256", "SHA-256"],
    ["prime256v1", "P-256"], ["secp256r1", "P-256"], ["CKM_DES3_CBC_PAD", "3DES"], ["arcfour128", "RC4"], ["SYMMETRIC_DEFAULT", "AES-256-GCM"],
  ])("%s is %s", (spelling, name) => {
    expect(findAlgorithm(spelling)?.name).toBe(name);
  });

  it.each([
    ["camellia-256-ecb", "ECB"], ["sm4-ecb", "ECB"], ["camellia-256-gcm", "CAMELLIA"], ["aria-128-ctr", "ARIA"], ["sect193r2", "under 224 bits"],
    ["brainpoolP192t1", "under 224 bits"], ["c2pnb163v1", "X9.62 and WTLS curves"], ["rc2-64-cbc-unheard-of", "RC2"], ["seed-cfb128", "SEED"],
  ])("%s, which no list names, belongs to %s", (spelling, name) => {
    expect(findAlgorithm(spelling)?.name).toBe(name);
  });

  it.each(["", "aes", "my-cipher", "constructor", "__proto__", "toString", "aes-256", "sha", "ecb-like", "bfish"])("%j names no cipher, hash or curve", (spelling) => {
    expect(findAlgorithm(spelling, ["cipher", "hash", "curve"])).toBeUndefined();
  });

  it("is read in the light of its role", () => {
    expect(findAlgorithmForRole("A256GCM", "jwa")?.kind).toBe("jwa");
    expect(findAlgorithmForRole("A256GCM", "alg")?.kind).toBe("cipher");
    expect(findAlgorithmForRole("ed25519", "keyType")?.status).toBe("approved-fips");
    expect(findAlgorithmForRole("1", "variant")?.name).toBe("Argon2i");
    expect(findAlgorithmForRole("sha256", "password")).toBeUndefined();
  });
});

describe("the profiles seed, asvs and nist", () => {
  it.each<[string, AlgorithmUse | undefined, string]>([
    ["aes-256-gcm", "encrypt", "approved-fips approved-fips approved-fips"],
    ["aes-128-gcm", "encrypt", "legacy legacy approved-fips"],
    ["aes-256-cbc", "encrypt", "legacy legacy approved-fips"],
    ["aes-256-ctr", "encrypt", "disallowed disallowed approved-fips"],
    ["aes-256-ecb", "encrypt", "disallowed disallowed disallowed"],
    ["aes-256-ecb", "decrypt", "legacy disallowed legacy"],
    ["des-ede3-cbc", "encrypt", "disallowed disallowed disallowed"],
    ["des-ede3-cbc", "decrypt", "legacy disallowed legacy"],
    ["chacha20-poly1305", "encrypt", "approved approved disallowed"],
    ["sha1", "sign", "disallowed disallowed disallowed"],
    ["sha1", "verify", "legacy legacy legacy"],
    ["sha1", "mac", "legacy disallowed legacy"],
    ["sha1", "hash", "legacy legacy legacy"],
    ["sha1", "password", "disallowed disallowed disallowed"],
    ["md5", "hash", "disallowed disallowed disallowed"],
    ["md5", "checksum", "legacy legacy legacy"],
    ["ripemd160", "hash", "legacy legacy disallowed"],
    ["sha224", "sign", "legacy disallowed legacy"],
    ["secp256k1", "sign", "approved approved legacy"],
    ["secp192k1", "sign", "disallowed disallowed disallowed"],
    ["ml-kem-768", "agreement", "approved-fips approved-fips approved-fips"],
  ])("grade %s for %s as %s", (spelling, use, expected) => {
    expect(grades(spelling, use)).toBe(expected);
  });

  it("grade PKCS#1 v1.5 by what it pads", () => {
    expect(grades("RSA_PKCS1_PADDING", "encrypt", "padding")).toBe("disallowed disallowed disallowed");
    expect(grades("RSA_PKCS1_PADDING", "sign", "padding")).toBe("legacy disallowed approved-fips");
  });

  it("never let an unsigned token or old TLS be read", () => {
    expect(grades("none", "verify", "jwa")).toBe("disallowed disallowed disallowed");
    expect(grades("TLSv1.1", "tls", "tls")).toBe("disallowed disallowed disallowed");
  });

  it("agree on what recommended reports, and on nothing that one of them allows", () => {
    const everywhere = (spelling: string, use: AlgorithmUse, kind?: AlgorithmKind): boolean => {
      const record = findAlgorithm(spelling, kind);
      return record !== undefined && isDisallowedEverywhere(record, use);
    };
    for (const name of ["des", "des-ede3", "rc4", "rc2", "bf-cbc", "aes-128-ecb", "idea-cbc", "cast5-cbc", "camellia-128-ecb"]) {
      expect(everywhere(name, "encrypt"), name).toBe(true);
    }
    for (const name of ["aes-128-cbc", "aes-256-ctr", "aes-256-ofb", "chacha20", "aria-128-cbc", "sm4-cbc"]) {
      expect(everywhere(name, "encrypt"), name).toBe(false);
    }
    expect(everywhere("RS256", "sign", "jwa")).toBe(false);
    expect(everywhere("dsa", "keygen", "keytype")).toBe(true);
  });
});

describe("limits", () => {
  it("accept Argon2id and scrypt pairs that get weaker in one measure only as the other grows", () => {
    const { accepted } = limits.argon2id;
    expect([...accepted].sort((a, b) => b.memoryKiB - a.memoryKiB).map((pair) => pair.passes)).toEqual([1, 2, 3, 4, 5]);
    expect(limits.scrypt.accepted.every(({ N }) => Number.isInteger(Math.log2(N)))).toBe(true);
  });
});
