/**
 * Offline proofs against vectors that their specifications publish, and against independent implementations in Node.
 *
 * Published private keys are split into pieces here, so that the repository passes its own scan.
 */
import { createHash } from "node:crypto";
import { crc32 as crc32OfNode } from "node:zlib";
import { describe, expect, test } from "vitest";
import { accountOf, awsKeyIdVerdict } from "../../detect-secrets-wasm/src/detectors/proofs/aws.ts";
import { base32, bytesOfBase32 } from "../../detect-secrets-wasm/src/detectors/proofs/base32.ts";
import { isBase58Check } from "../../detect-secrets-wasm/src/detectors/proofs/base58.ts";
import { isBech32 } from "../../detect-secrets-wasm/src/detectors/proofs/bech32.ts";
import { hasMnemonicChecksum, mnemonicVerdict } from "../../detect-secrets-wasm/src/detectors/proofs/bip39.ts";
import { bip39Words } from "../../detect-secrets-wasm/src/detectors/proofs/bip39-words.ts";
import { base62ChecksumVerdict, cloudflareVerdict, crc32, gitlabVerdict } from "../../detect-secrets-wasm/src/detectors/proofs/crc32.ts";
import { fineGrainedVerdict } from "../../detect-secrets-wasm/src/detectors/proofs/github.ts";
import { jwkVerdict, jwtVerdict } from "../../detect-secrets-wasm/src/detectors/proofs/jwt.ts";
import { locationOf, pypiVerdict } from "../../detect-secrets-wasm/src/detectors/proofs/macaroon.ts";
import { annotatedKeyVerdict, clientSecretVerdict, hasMarvinChecksum, marvin, marvin32 } from "../../detect-secrets-wasm/src/detectors/proofs/marvin32.ts";
import { crc16, nkeyVerdict } from "../../detect-secrets-wasm/src/detectors/proofs/nkey.ts";
import { opensshVerdict, pemVerdict, pgpVerdict } from "../../detect-secrets-wasm/src/detectors/proofs/pem.ts";
import { crc24 } from "../../detect-secrets-wasm/src/detectors/proofs/pgp.ts";
import { puttyVerdict } from "../../detect-secrets-wasm/src/detectors/proofs/putty.ts";
import type { Match, Verdict } from "../../detect-secrets-wasm/src/detectors/schema.ts";
import { mnemonic, opensshKey, pemForms, pgpKey, puttyKey } from "./samples/keys.ts";
import { tokens } from "./samples/tokens.ts";
import { Writer } from "./samples/writer.ts";

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const joined = (...pieces: readonly string[]): string => pieces.join("");

function match(value: string, before = "", after = ""): Match {
  return { value, whole: value, before, after, path: "" };
}

/** A match as the engine gives it for armored text: the header is the value, the rest comes after. */
function headed(text: string, header: RegExp): Match {
  const value = header.exec(text)?.[0] ?? "";
  return match(value, "", text.slice(text.indexOf(value) + value.length));
}

function sample(id: keyof typeof tokens, seed = "proof"): string {
  return tokens[id]?.(new Writer(seed)) ?? "";
}

describe("checksums by their catalogues", () => {
  test("CRC-32/ISO-HDLC, CRC-16/XMODEM and CRC-24/OPENPGP of the check string", () => {
    expect(crc32("123456789")).toBe(0xcbf43926);
    expect(crc16(ascii("123456789"))).toBe(0x31c3);
    expect(crc24(ascii("123456789"))).toBe(0x21cf02);
    for (let length = 0; length < 64; length++) {
      const text = new Writer(`crc ${length}`).alnum(length);
      expect(crc32(text)).toBe(crc32OfNode(text));
    }
  });

  test("base32 of RFC 4648, section 10", () => {
    expect(["", "f", "fo", "foo", "foob", "fooba", "foobar"].map((text) => base32(ascii(text)))).toEqual(["", "MY", "MZXQ", "MZXW6", "MZXW6YQ", "MZXW6YTB", "MZXW6YTBOI"]);
    expect(bytesOfBase32("MZXW6YTBOI")).toEqual(ascii("foobar"));
    expect(bytesOfBase32("mzxw")).toBeUndefined();
  });

  test("Marvin32 by SymCrypt's self-test and Microsoft's security-utilities", () => {
    const hash = (bytes: Uint8Array, seed: bigint): string => marvin(bytes, seed).toReversed().map((half) => half.toString(16).padStart(8, "0")).join("");
    expect(hash(ascii("abc"), 0xd53cd9cecd0893b7n)).toBe("22c74339492769bf");
    expect(hash(ascii("abcdefghijklmnopqrstuvwxyz"), 0xddddeeeeffff000n)).toBe("a128eb7e7260aca2");
    expect(hash(new Uint8Array(0), 0x004fb61a001bdbccn)).toBe("30ed35c100cd3c7d");
    expect(hash(Uint8Array.of(175), 0x004fb61a001bdbccn)).toBe("48e73fc77d75ddc1");
    expect(hash(Uint8Array.of(231, 15), 0x004fb61a001bdbccn)).toBe("b5f6e1fc485dbff8");
  });
});

describe("tokens with a checksum", () => {
  const damaged = (value: string): string => value.slice(0, -12) + (value.at(-12) === "0" ? "1" : "0") + value.slice(-11);
  const verdicts: Readonly<Record<string, (match: Match) => Verdict>> = {
    "github-token": base62ChecksumVerdict,
    "npm-token": base62ChecksumVerdict,
    "vercel-token": base62ChecksumVerdict,
    "github-fine-grained-token": fineGrainedVerdict,
    "cloudflare-token": cloudflareVerdict,
  };

  test.each(Object.entries(verdicts))("%s: valid is certain, damaged is lowered and stays", (id, verdict) => {
    for (let index = 0; index < 20; index++) {
      const value = sample(id, `${index}`);
      expect(verdict(match(value))).toEqual({ proof: "valid", confidence: "certain" });
      expect(verdict(match(damaged(value)))).toEqual({ proof: "invalid", confidence: "medium" });
    }
  });

  test("GitLab routable tokens carry a CRC-32 in base 36, older ones nothing", () => {
    const head = `glpat-${new Writer("routable").base64url(27)}.01.0r`;
    const value = head + crc32OfNode(head).toString(36).padStart(7, "0");
    expect(gitlabVerdict(match(value)).proof).toBe("valid");
    expect(gitlabVerdict(match(value.replace(/.$/, (last) => (last === "0" ? "1" : "0")))).proof).toBe("invalid");
    expect(gitlabVerdict(match(`glpat-${new Writer("old").base64url(20)}`)).proof).toBe("none");
  });

  test("PyPI tokens name the index that they are for", () => {
    expect(locationOf(Uint8Array.from([2, 1, 3, 97, 46, 98, 2]))).toBe("a.b");
    expect(pypiVerdict(match(sample("pypi-token")))).toMatchObject({ proof: "valid", detail: expect.stringMatching(/^macaroon for (?:test\.)?pypi\.org$/) });
    expect(pypiVerdict(match(`pypi-AgE${"A".repeat(90)}`)).proof).toBe("invalid");
  });

  test("AWS key ids hold the account, of which four digits are shown", () => {
    expect(accountOf(joined("ASIA", "Y34FZKBOKMUTVV7A"))).toBe("609629065308");
    expect(accountOf(joined("ASIA", "QNZGKIQY56JQ7WML"))).toBe("029608264753");
    expect(awsKeyIdVerdict(match(joined("ASIA", "Y34FZKBOKMUTVV7A"))).detail).toBe("temporary credential, AWS account ending in 5308");
    expect(accountOf(joined("AKIA", "IOSFODNN7EXAMPLE"))).toBeUndefined();
  });

  test("Azure keys end in a Marvin32 checksum under the seed of their kind", () => {
    const body = new Writer("azure").bytes(60);
    const key = Buffer.concat([body, marvin32(body, "Default0")]).toString("base64");
    expect(hasMarvinChecksum(key, ["Default0"])).toBe(true);
    expect(hasMarvinChecksum(key, ["Master00"])).toBe(false);
    const annotated = Buffer.from(`${new Writer("cask").alnum(52)}JQQJ99BKAC${new Writer("more").alnum(14)}AZDO`, "base64");
    const whole = Buffer.concat([annotated, marvin32(annotated, "Default0").slice(0, 3)]).toString("base64");
    expect(whole).toHaveLength(84);
    expect(annotatedKeyVerdict(match(whole))).toEqual({ proof: "valid", confidence: "certain", detail: "Azure DevOps, issued 2025-11" });
    expect(annotatedKeyVerdict(match(whole.replace(/..$/, "00"))).proof).toBe("invalid");
    expect(clientSecretVerdict(match(`abc7Q~${new Writer("entra").alnum(34)}`)).proof).toBe("none");
    expect(clientSecretVerdict(match(`abc8Q~${new Writer("entra").alnum(34)}`)).proof).toBe("invalid");
  });
});

describe("wallets", () => {
  test("Bech32 vectors of BIP-173, an age key of its test kit, NIP-19's example", () => {
    for (const valid of ["A12UEL5L", "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs", "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw"]) expect(isBech32(valid), valid).toBe(true);
    for (const invalid of ["A1G7SGD8", "pzry9x0s0muk", "1pzry9x0s0muk", "x1b4n0q5v", "li1dgmt3", "A12uEL5L"]) expect(isBech32(invalid), invalid).toBe(false);
    expect(isBech32(joined("AGE-SECRET-", "KEY-1GQ9778VQXMMJVE8SK7J6VT8UJ4HDQAJUVSFCWCM02D8GEWQ72PVQ2Y5J33"))).toBe(true);
    expect(isBech32(joined("nsec", "1vl029mgpspedva04g90vltkh6fvh240zqtv9k0t9af8935ke9laqsnlfe5"))).toBe(true);
  });

  test("Base58Check: test vector 1 of BIP-32, Tezos' sandbox key", () => {
    const xprv = joined("xprv", "9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi");
    expect(isBase58Check(xprv)).toBe(true);
    expect(isBase58Check(xprv.replace("9s", "9t"))).toBe(false);
    expect(isBase58Check(joined("edsk", "3gUfUPyBSfrS9CCgmCiQsTCHGkviBDusMxDJstFtojtc1zcpsh"))).toBe(true);
  });

  test("NATS: the seed of its documentation", () => {
    const seed = joined("SUAC", "SSL3UAHUDXKFSNVUZRF5UHPMWZ6BFDTJ7M6USDXIEDNPPQYYYCU3VY");
    expect(nkeyVerdict(match(seed)).proof).toBe("valid");
    expect(nkeyVerdict(match(seed.replace("SSL3", "SSL4"))).proof).toBe("invalid");
  });

  test("BIP-39: the list is the standard's, its vectors pass, prose does not", () => {
    expect(createHash("sha256").update(`${bip39Words().join("\n")}\n`).digest("hex")).toBe("2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda");
    const vectors = [
      "legal winner thank year wave sausage worth useful legal winner thank yellow",
      "letter advice cage absurd amount doctor acoustic avoid letter advice cage above",
      "void come effort suffer camp survey warrior heavy shoot primary clutch crush open amazing screen patrol group space point ten exist slush involve unfold",
    ];
    for (const phrase of vectors) expect(hasMnemonicChecksum(phrase.split(" ")), phrase).toBe(true);
    expect(hasMnemonicChecksum((vectors[0] ?? "").replace("yellow", "year").split(" "))).toBe(false);
    expect(hasMnemonicChecksum("the twelve words that follow are not from any list at all".split(" "))).toBeUndefined();
    const phrase = mnemonic(new Writer("phrase"), 24);
    expect(mnemonicVerdict(match(`${phrase} and more words`))).toEqual({ proof: "valid", confidence: "certain", detail: "24 words, 256 bits", length: phrase.length });
  });
});

describe("JSON Web Tokens and keys", () => {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  const token = (claims: unknown, header: unknown = { alg: "RS256" }): Match => match(`${part(header)}.${part(claims)}.${new Writer("jwt").base64url(86)}`);

  test("a token says when it expires, and an expired one is low", () => {
    expect(jwtVerdict(token({ exp: 1_900_000_000 }), 1_800_000_000)).toEqual({ proof: "valid", confidence: "high", detail: "RS256, expires 2030-03-17" });
    expect(jwtVerdict(token({ exp: 1_700_000_000 }), 1_800_000_000)).toMatchObject({ confidence: "low", detail: "RS256, expired 2023-11-14" });
    expect(jwtVerdict(token({ sub: "x" }), 0)).toMatchObject({ confidence: "high", detail: "RS256, never expires" });
    expect(jwtVerdict(token({ role: "service_role" }), 0).detail).toContain("service role");
    expect(jwtVerdict(token({ iss: "supabase", role: "anon" }), 0).confidence).toBe("low");
  });

  test("what isn't JSON is no token, and odd claims don't throw", () => {
    expect(jwtVerdict(match("eyJub3Q.eyJqc29u.aaaa")).proof).toBe("reject");
    for (const claims of [{ exp: "soon" }, { exp: Number.MAX_VALUE }, { exp: -1 }, []]) expect(() => jwtVerdict(token(claims), 0)).not.toThrow();
  });

  test("the private keys of RFC 7517 and RFC 8037", () => {
    const ec = `{"kty":"EC","crv":"P-256","x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4","d":"`;
    expect(jwkVerdict(match(joined("870MB6gfuTJ4HtUnUvYMyJpr5", "eUZNP4Bk43bVdj3eAE"), ec, '","use":"enc"}'))).toMatchObject({ proof: "valid", detail: "JWK EC P-256 256 bits, unencrypted" });
    expect(jwkVerdict(match(joined("nWGxne_9WmC6hEr0kuwsx", "ERJxWl7MmkZcDusAxyuf2A"), '{"kty":"OKP","crv":"Ed25519","d":"', '"}'))).toMatchObject({ detail: "JWK OKP Ed25519 256 bits, unencrypted" });
    expect(jwkVerdict(match("A".repeat(43), '{"type":"path","d":"', '"}')).proof).toBe("reject");
  });
});

describe("private keys", () => {
  test.each(Object.entries(pemForms))("%s", (form, make) => {
    const text = make();
    const expected = form.replace(/ \(.*/, "");
    for (const written of [text, text.replaceAll("\n", "\r\n"), text.replaceAll("\n", "\\n"), text.replace(/^/gm, "    "), text.trimEnd().split("\n").map((line) => `"${line}\\n"`).join(" +\n  "), text.replace(/^/gm, "// "), text.replaceAll("\n", "&#10;")]) {
      const found = headed(written, /-----BEGIN [A-Z ]*PRIVATE KEY-----/);
      const verdict = pemVerdict(found);
      expect(verdict, written.slice(0, 60)).toMatchObject({ proof: "valid", detail: expected, confidence: /encrypted$/.test(expected) && !/unencrypted$/.test(expected) ? "medium" : "certain" });
      expect((found.value + found.after).slice(0, verdict.length)).toMatch(/-----END [A-Z ]*PRIVATE KEY-----$/);
    }
  });

  test("a cut-off key is still one, a header, an ellipsis and a template are none", () => {
    const rsa = pemForms["RSA 2048 bits, unencrypted (PKCS#1)"]?.() ?? "";
    expect(pemVerdict(headed(rsa.slice(0, 800), /-----BEGIN [A-Z ]*-----/))).toMatchObject({ proof: "valid", detail: "RSA 2048 bits, unencrypted" });
    // The same with a footer is whole, and yet shorter than it says: an example.
    expect(pemVerdict(headed(`${rsa.slice(0, 120)}-----END RSA PRIVATE KEY-----`, /-----BEGIN [A-Z ]*-----/))).toMatchObject({ proof: "invalid", confidence: "low" });
    for (const after of ["", "\n", '")', "\n...\n", "\nMIIEpAIBAAKCAQEA...\n", "\n${key}\n", " and then the body in base64, then the footer"]) {
      expect(pemVerdict(match("header", "", after)).proof, after).toBe("reject");
    }
    const random = new Writer("noise").base64(1600);
    expect(pemVerdict(match("header", "", `\n${random}\n`)).proof).toBe("invalid");
  });

  test("OpenSSH, OpenPGP and PuTTY say whether they are encrypted", () => {
    const w = new Writer("formats");
    expect(opensshVerdict(headed(opensshKey(w, "none"), /-----BEGIN .*?-----/))).toMatchObject({ confidence: "certain", detail: "Ed25519, unencrypted" });
    expect(opensshVerdict(headed(opensshKey(w, "aes256-ctr"), /-----BEGIN .*?-----/))).toMatchObject({ confidence: "medium", detail: "Ed25519, encrypted" });
    expect(pgpVerdict(headed(pgpKey(w, 0), /-----BEGIN .*?-----/))).toMatchObject({ proof: "valid", detail: "OpenPGP EdDSA, unencrypted" });
    expect(pgpVerdict(headed(pgpKey(w, 254), /-----BEGIN .*?-----/))).toMatchObject({ proof: "valid", detail: "OpenPGP EdDSA, encrypted" });
    const damaged = pgpKey(w, 0).replace(/\n=.{4}/, "\n=AAAA");
    expect(pgpVerdict(headed(damaged, /-----BEGIN .*?-----/)).proof).toBe("invalid");
    expect(puttyVerdict(headed(puttyKey(w, "none"), /^PuTTY\S+ \S+/))).toMatchObject({ confidence: "certain", detail: "Ed25519, unencrypted" });
    expect(puttyVerdict(headed(puttyKey(w, "aes256-cbc"), /^PuTTY\S+ \S+/))).toMatchObject({ confidence: "medium", detail: "Ed25519, encrypted" });
  });
});
