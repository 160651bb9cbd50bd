/** What `no-extractable-key` promises: a known `true` in the place that makes a key readable, in every API that has one. */
import { describe, expect, it } from "vitest";
import { lint } from "./lint.ts";

const aes = '{ name: "AES-GCM", length: 256 }';

describe("no-extractable-key", () => {
  it.each([
    ["generateKey", `crypto.subtle.generateKey(${aes}, true, ["encrypt"]);`, ["extractable: true"]],
    ["a constant", `const EXTRACTABLE = true; crypto.subtle.generateKey(${aes}, EXTRACTABLE, ["encrypt"]);`, ["extractable: EXTRACTABLE"]],
    ["unwrapKey", 'export const f = (w: ArrayBuffer, k: CryptoKey) => crypto.subtle.unwrapKey("raw", w, k, "AES-KW", "AES-GCM", true, ["decrypt"]);', ["extractable: true"]],
    ["jose", 'import { generateSecret } from "jose"; generateSecret("HS256", { extractable: true });', ["extractable: true"]],
    ["an own function", `const make = (open: boolean) => crypto.subtle.generateKey(${aes}, open, ["encrypt"]); make(true);`, ["extractable: true"]],
    ["Azure", 'import type { KeyClient } from "@azure/keyvault-keys"; export const f = (c: KeyClient) => c.createEcKey("a", { exportable: true });', ["exportable: true"]],
    ["a client in an object", 'import type { KeyClient } from "@azure/keyvault-keys"; interface Deps { keys: KeyClient } export const f = ({ keys }: Deps) => keys.createEcKey("a", { exportable: true });', ["exportable: true"]],
    ["PKCS #11", 'import * as p11 from "pkcs11js"; export const f = (p: p11.PKCS11, s: Buffer) => p.C_GenerateKeyPair(s, { mechanism: p11.CKM_EC_KEY_PAIR_GEN }, [], [{ type: p11.CKA_EXTRACTABLE, value: true }]);', ["exportable: true"]],
    ["transit", 'import nodeVault from "node-vault"; nodeVault().write("transit/keys/a", { exportable: true });', ["exportable: true"]],
    ["a switch that one branch leaves on", 'export const f = (native: boolean, open: boolean, k: ArrayBuffer, u: KeyUsage[]) => crypto.subtle.importKey("raw", k, "AES-GCM", native ? open : true, u);', ["extractable: true"]],
    ["a switch that is on where the platform lacks a function", 'export async function f(k: ArrayBuffer, open: boolean, u: KeyUsage) { const c: any = crypto.subtle; const native = typeof c.getPublicKey === "function"; let made; made = await c.importKey("pkcs8", k, { name: "ECDSA", namedCurve: "P-384" }, native ? open : true, [u]); return { made }; }', ["extractable: true"]],
    ["a switch that is on when left out", `export const f = (o: { open?: boolean }) => crypto.subtle.generateKey(${aes}, o.open ?? true, ["encrypt"]);`, ["extractable: true"]],
    ["a default that leaves it on", `export const f = (open = true) => crypto.subtle.generateKey(${aes}, open, ["encrypt"]);`, ["extractable: open"]],
    ["a default that leaves it off", `export const f = (open = false) => crypto.subtle.generateKey(${aes}, open, ["encrypt"]);`, []],
    ["two branches that nobody knows", `export const f = (old: boolean, a: boolean, b: boolean) => crypto.subtle.generateKey(${aes}, old ? a : b, ["encrypt"]);`, []],
    ["a branch that switches it off", `export const f = (old: boolean, open: boolean) => crypto.subtle.generateKey(${aes}, old ? open : false, ["encrypt"]);`, []],
    ["usages of a public key in either branch", 'export const f = (k: JsonWebKey, dh: boolean) => crypto.subtle.importKey("jwk", k, { name: dh ? "ECDH" : "ECDSA", namedCurve: "P-384" }, true, dh ? [] : ["verify"]);', []],
    ["usages of a private key in one branch", 'export const f = (k: JsonWebKey, mine: boolean) => crypto.subtle.importKey("jwk", k, { name: "ECDSA", namedCurve: "P-384" }, true, mine ? ["sign"] : ["verify"]);', ["extractable: true"]],
    ["false", `crypto.subtle.generateKey(${aes}, false, ["encrypt"]);`, []],
    ["unknown", `export const f = (open: boolean) => crypto.subtle.generateKey(${aes}, open, ["encrypt"]);`, []],
    ["a public key", 'export const f = (k: ArrayBuffer) => crypto.subtle.importKey("spki", k, "Ed25519", true, ["verify"]);', []],
    ["a helper that is asked for a public key", 'class Engine { async importKey(format: string, data: any, alg: any, open: boolean, usages: any) { if (format === "raw") return crypto.subtle.importKey("raw", data, alg, open, usages); return crypto.subtle.importKey("jwk", read(data), alg, open, usages); } load(data: ArrayBuffer, alg: any, usages: any) { return this.importKey("spki", data, alg, true, usages); } }', []],
    ["a helper that is asked for a private key", 'class Engine { async importKey(format: string, data: any, alg: any, open: boolean, usages: any) { if (format === "raw") return crypto.subtle.importKey("raw", data, alg, open, usages); return crypto.subtle.importKey("jwk", read(data), alg, open, usages); } load(data: ArrayBuffer, alg: any, usages: any) { return this.importKey("pkcs8", data, alg, true, usages); } }', ["extractable: true"]],
    ["a key that is wrapped", `export async function f(kek: CryptoKey, data: Uint8Array) { const key = await crypto.subtle.generateKey(${aes}, true, ["encrypt"]); const text = await crypto.subtle.encrypt({ name: "AES-GCM", iv: crypto.getRandomValues(new Uint8Array(12)) }, key, data); const seal = () => crypto.subtle.wrapKey("raw", key, kek, "AES-KW"); return [text, await seal()]; }`, []],
    ["a key that wraps", `export async function f(data: CryptoKey) { const key = await crypto.subtle.generateKey({ name: "AES-KW", length: 256 }, true, ["wrapKey"]); return crypto.subtle.wrapKey("raw", data, key, "AES-KW"); }`, ["extractable: true"]],
    ["a key beside one that is wrapped", `export async function f(kek: CryptoKey, other: CryptoKey) { const key = await crypto.subtle.generateKey(${aes}, true, ["encrypt"]); return [key, await crypto.subtle.wrapKey("raw", other, kek, "AES-KW")]; }`, ["extractable: true"]],
    ["a public half of a token pair", 'import * as p11 from "pkcs11js"; export const f = (p: p11.PKCS11, s: Buffer) => p.C_GenerateKeyPair(s, { mechanism: p11.CKM_EC_KEY_PAIR_GEN }, [{ type: p11.CKA_EXTRACTABLE, value: true }], []);', []],
    ["another path of the vault", 'import nodeVault from "node-vault"; nodeVault().write("secret/data/a", { exportable: true });', []],
    ["an archive", 'import { open } from "tar-like"; open("a.tar", { extractable: true, exportable: true });', []],
  ])("%s", (_, text, expected) => {
    expect(lint("no-extractable-key", text).map(({ messageId, text: at }) => `${messageId}: ${at}`)).toEqual(expected);
  });

  it("offers false, after which it is silent", () => {
    const [finding] = lint("no-extractable-key", `crypto.subtle.generateKey(${aes}, true, ["encrypt"]);`);
    expect(finding?.suggestions).toEqual([`crypto.subtle.generateKey(${aes}, false, ["encrypt"]);`]);
    expect(lint("no-extractable-key", finding?.suggestions[0] ?? "")).toEqual([]);
  });
});
