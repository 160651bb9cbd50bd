/**
 * What `strict` says about algorithms that are legacy and not broken: each is named for what it is in its place, once, and what
 * has no better alternative there stays unsaid. Every program here is one that stands in a published package.
 */
import { describe, expect, it } from "vitest";
import { lint, type LintOptions } from "./lint.ts";

const imports = 'import crypto from "node:crypto"; import CryptoJS from "crypto-js"; import forge from "node-forge"; import NodeRSA from "node-rsa";\n';

function said(code: string, options: LintOptions = { preset: "strict" }): readonly string[] {
  return lint(undefined, imports + code, options).map(({ rule, messageId }) => `${rule}: ${messageId}`);
}

describe("OAEP", () => {
  it.each([
    'export const seal = (key, text) => crypto.publicEncrypt({ key, padding: crypto.constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha256" }, text);',
    'export const make = () => crypto.subtle.generateKey({ name: "RSA-OAEP", modulusLength: 4096, publicExponent: new Uint8Array([1, 0, 1]), hash: "SHA-256" }, false, ["encrypt", "decrypt"]);',
    'export const seal = (key, text) => crypto.subtle.encrypt({ name: "RSA-OAEP" }, key, text);',
    'export const seal = (pem, text) => forge.pki.publicKeyFromPem(pem).encrypt(text, "RSA-OAEP", { md: forge.md.sha256.create() });',
    'export const seal = (pem, text) => new NodeRSA(pem, "pkcs8-public-pem", { encryptionScheme: { scheme: "pkcs1_oaep", hash: "sha256" } }).encrypt(text);',
  ])("with SHA-256 is what we ask for: %s", (code) => {
    expect(said(code)).toEqual([]);
  });

  it.each([
    ["export const seal = (key, text) => crypto.publicEncrypt({ key, padding: crypto.constants.RSA_PKCS1_OAEP_PADDING }, text);", "no-weak-cipher: belowPadding"],
    ['export const seal = (key, text) => crypto.publicEncrypt({ key, padding: crypto.constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha1" }, text);', "no-weak-hash: inside"],
    ['export const make = () => crypto.subtle.generateKey({ name: "RSA-OAEP", modulusLength: 4096, publicExponent: new Uint8Array([1, 0, 1]), hash: "SHA-1" }, false, ["encrypt", "decrypt"]);', "no-weak-hash: inside"],
  ])("with SHA-1 is legacy, said once: %s", (code, finding) => {
    expect(said(code)).toEqual([finding]);
    expect(said(code, { preset: "recommended" })).toEqual([]);
  });
});

describe("a cipher's mode", () => {
  it("that is named takes the place of the one that the call has by itself", () => {
    expect(said("export const open = (key, text) => CryptoJS.AES.decrypt(text, key, { mode: CryptoJS.mode.ECB });")).toEqual(["no-weak-cipher: reading"]);
    expect(said("export const seal = (key, iv, text) => CryptoJS.AES.encrypt(text, key, { iv, mode: CryptoJS.mode.CBC });")).toEqual(["no-weak-cipher: below"]);
    expect(said("export const seal = (key, text) => CryptoJS.AES.encrypt(text, key);")).toEqual(["no-weak-cipher: below"]);
    expect(said("export const seal = (key, iv, text) => CryptoJS.DES.encrypt(text, key, { iv, mode: CryptoJS.mode.CBC });")).toContain("no-weak-cipher: cipher");
  });

  it("without a tag is not called broken when old data is read", () => {
    const [finding] = lint("no-weak-cipher", `${imports}export const open = (key, iv) => crypto.createDecipheriv("aes-256-ctr", key, iv);`, { preset: "strict" });
    expect(finding?.message).toContain("is not broken");
  });

  it("is no matter in a key's file, where no AEAD can be asked for", () => {
    const pair = (cipher: string): string => `export const make = (passphrase) => crypto.generateKeyPairSync("rsa", { modulusLength: 4096, privateKeyEncoding: { type: "pkcs8", format: "pem", cipher: "${cipher}", passphrase }, publicKeyEncoding: { type: "spki", format: "pem" } });`;
    expect(said(pair("aes-256-cbc"))).toEqual([]);
    expect(said(pair("des-ede3-cbc"))).toEqual(["no-weak-cipher: cipher"]);
  });

  it("is no matter where ChaCha20 and Poly1305 are put together by hand, as SSH has it", () => {
    const code = (other: string): string => `import { mac } from "./${other}.js";\nexport const seal = (key, iv, text) => mac(crypto.createCipheriv("chacha20", key, iv).update(text));`;
    expect(said(code("poly1305"))).toEqual([]);
    expect(said(code("checksum"))).toEqual(["no-weak-cipher: below"]);
  });
});

describe("SHA-1", () => {
  it("inside of PBKDF2 is not called broken", () => {
    const found = lint("no-weak-hash", `${imports}export const key = (password, salt) => crypto.pbkdf2Sync(password, salt, 2_000_000, 32, "sha1");`, { preset: "strict" });
    expect(found.map(({ messageId }) => messageId)).toEqual(["inside"]);
  });
});

describe("comparisons", () => {
  it("of sizes in front of a comparison in constant time are what its documentation asks for", () => {
    const code = (size: string): string => `export function isSigned(secret, text, given) {
  const want = Buffer.from(crypto.createHmac("sha256", secret).update(text).digest("hex"));
  const have = Buffer.from(given);
  return want.${size} === have.${size} && crypto.timingSafeEqual(want, have);
}`;
    expect(said(code("length"))).toEqual([]);
    expect(said(code("byteLength"))).toEqual([]);
  });
});

describe("logs", () => {
  it("may show what a decoder made with a secret in its options", () => {
    const code = 'import radius from "radius";\nconst secret = ["XpmyBB", "ATzveRp"].join("");\nexport const read = (packet) => { const response = radius.decode({ packet, secret }); console.log("got", response); };';
    expect(said(code).filter((one) => one.startsWith("no-key-exposure"))).toEqual([]);
  });
});
