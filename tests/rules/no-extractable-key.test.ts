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
    ["false", `crypto.subtle.generateKey(${aes}, false, ["encrypt"]);`, []],
    ["unknown", `export const f = (open: boolean) => crypto.subtle.generateKey(${aes}, open, ["encrypt"]);`, []],
    ["a public key", 'export const f = (k: ArrayBuffer) => crypto.subtle.importKey("spki", k, "Ed25519", true, ["verify"]);', []],
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
