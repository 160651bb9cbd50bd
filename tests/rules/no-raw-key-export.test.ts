/** What `no-raw-key-export` promises: bytes of private and secret keys in the clear, and nothing public, encrypted or wrapped. */
import { describe, expect, it } from "vitest";
import { lint } from "./lint.ts";

const reported = (text: string): readonly (string | undefined)[] => lint("no-raw-key-export", text).map(({ messageId }) => messageId);
const node = 'import { createECDH, createPrivateKey, createPublicKey, createSecretKey, generateKeyPairSync, type KeyObject } from "node:crypto";\n';

describe("no-raw-key-export of Node's keys", () => {
  it.each([
    ["a private key", 'generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" });', ["export"]],
    ["a secret key", "createSecretKey(bytes()).export(); declare function bytes(): Buffer;", ["export"]],
    ["a key by its type", "export const out = (key: KeyObject) => key.export({ format: 'der', type: 'pkcs8' });", ["export"]],
    ["a decrypted key", 'export const out = (key: string, passphrase: string) => createPrivateKey({ key, passphrase }).export({ type: "pkcs1", format: "pem" });', ["export"]],
    ["the private part of a curve", 'const ecdh = createECDH("prime256v1"); ecdh.generateKeys(); ecdh.getPrivateKey();', ["export"]],
    ["a pair as PEM", 'generateKeyPairSync("rsa", { modulusLength: 3072, privateKeyEncoding: { type: "pkcs8", format: "pem" } });', ["plainPair"]],
    ["the public half", 'generateKeyPairSync("ed25519").publicKey.export({ type: "spki", format: "pem" });', []],
    ["a public key", "export const out = (pem: string) => createPublicKey(pem).export({ type: 'spki', format: 'pem' });", []],
    ["an encrypted export", 'export const out = (passphrase: string) => generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase });', []],
    ["an encrypted pair", 'export const out = (passphrase: string) => generateKeyPairSync("rsa", { modulusLength: 3072, privateKeyEncoding: { type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase } });', []],
  ])("%s", (_, text, expected) => {
    expect(reported(node + text)).toEqual(expected);
  });
});

describe("no-raw-key-export of Web Crypto's keys", () => {
  it.each([
    ["raw", 'export const out = (key: CryptoKey) => crypto.subtle.exportKey("raw", key);', 1],
    ["PKCS #8 of another implementation", 'export class A { constructor(private readonly crypto: Crypto) {} out(key: CryptoKey) { return this.crypto.subtle.exportKey("pkcs8", key); } }', 1],
    ["JWK of a private key", 'export const out = (pair: CryptoKeyPair) => crypto.subtle.exportKey("jwk", pair.privateKey);', 1],
    ["SPKI", 'export const out = (key: CryptoKey) => crypto.subtle.exportKey("spki", key);', 0],
    ["raw public point", 'export const out = (pair: CryptoKeyPair) => crypto.subtle.exportKey("raw", pair.publicKey);', 0],
    ["JWK of who knows what", 'export const out = (handle: CryptoKey) => crypto.subtle.exportKey("jwk", handle);', 0],
    ["a peer's point", 'export const out = async (raw: ArrayBuffer) => { const peer = await crypto.subtle.importKey("raw", raw, { name: "ECDH", namedCurve: "P-256" }, true, []); const key = peer; return crypto.subtle.exportKey("raw", key); };', 0],
    ["wrapped", 'export const out = (key: CryptoKey, kek: CryptoKey) => crypto.subtle.wrapKey("raw", key, kek, "AES-KW");', 0],
  ])("%s", (_, text, count) => {
    expect(reported(text)).toHaveLength(count);
  });
});

describe("no-raw-key-export of libraries and vaults", () => {
  it.each([
    ["jose", 'import { exportPKCS8 } from "jose"; export const out = (key: CryptoKey) => exportPKCS8(key);', ["export"]],
    ["a private flag", 'import toPem from "jwk-to-pem"; export const out = (jwk: toPem.JWK) => toPem(jwk, { private: true });', ["export"]],
    ["no private flag", 'import toPem from "jwk-to-pem"; export const out = (jwk: toPem.JWK) => toPem(jwk);', []],
    ["a helper's caller that asks for PKCS #8", 'const out = async (format: "spki" | "pkcs8", key: CryptoKey) => crypto.subtle.exportKey(format, key); export const toPkcs8 = (key: CryptoKey) => out("pkcs8", key);', ["export"]],
    ["a helper's caller that asks for SPKI", 'const out = async (format: "spki" | "pkcs8", key: CryptoKey) => crypto.subtle.exportKey(format, key); export const toSpki = (key: CryptoKey) => out("spki", key);', []],
    ["a token's value", 'import { CKA_VALUE, type PKCS11 } from "pkcs11js"; export const out = (p: PKCS11, s: Buffer, k: Buffer) => p.C_GetAttributeValue(s, k, [{ type: CKA_VALUE }]);', ["export"]],
    ["a token's public point", 'import { CKA_EC_POINT, type PKCS11 } from "pkcs11js"; export const out = (p: PKCS11, s: Buffer, k: Buffer) => p.C_GetAttributeValue(s, k, [{ type: CKA_EC_POINT }]);', []],
    ["a transit key", 'import nodeVault from "node-vault"; export const out = (name: string) => nodeVault().read(`transit/export/signing-key/${name}`);', ["vault"]],
    ["a stored setting", 'import nodeVault from "node-vault"; export const out = () => nodeVault().read("secret/data/greeting");', []],
  ])("%s", (_, text, expected) => {
    expect(reported(text)).toEqual(expected);
  });
});
