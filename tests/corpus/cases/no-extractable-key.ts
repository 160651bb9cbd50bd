/** Keys made or imported as extractable, by position or by option; verification keys and base keys stay silent. */
import { type Case, code, example } from "../case.ts";

export const bad: readonly Case[] = [
  example("generateKey", code`
    export const key = () => crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, true, ["encrypt", "decrypt"]); // <--
  `),
  example("generateKey of a signing pair", code`
    export async function identity() {
      return await window.crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-384" }, true, ["sign", "verify"]); // <--
    }
  `),
  example("importKey, fourth argument", code`
    const { subtle } = globalThis.crypto;
    export const load = (raw: ArrayBuffer) => subtle.importKey("raw", raw, "AES-GCM", true, ["encrypt"]); // <--
  `),
  example("deriveKey", code`
    import { webcrypto } from "node:crypto";
    export const derive = (base: webcrypto.CryptoKey, salt: Uint8Array) =>
      webcrypto.subtle.deriveKey({ name: "PBKDF2", hash: "SHA-256", salt, iterations: 600_000 }, base, { name: "AES-GCM", length: 256 }, true, ["encrypt"]); // <--
  `),
  example("unwrapKey", code`
    export const open = (wrapped: ArrayBuffer, kek: CryptoKey) =>
      crypto.subtle.unwrapKey("raw", wrapped, kek, "AES-KW", { name: "AES-GCM" }, true, ["decrypt"]); // <--
  `),
  example("flag in a constant", code`
    const EXTRACTABLE = true;
    const algorithm = { name: "HMAC", hash: "SHA-256" };
    export const macKey = () => self.crypto.subtle.generateKey(algorithm, EXTRACTABLE, ["sign", "verify"]); // <--
  `),
  example("not false", code`
    import { subtle } from "node:crypto";
    export const key = () => subtle.generateKey({ name: "AES-CBC", length: 256 }, !0, ["encrypt"]); // <--
  `),
  example("default parameter", code`
    export async function createKey(extractable = true) { // <--
      return crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, extractable, ["encrypt", "decrypt"]); // <--
    }
    export const k = createKey();
  `),
  example("argument of an own function", code`
    const make = (extractable: boolean) => crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, extractable, ["encrypt"]); // <--
    export const key = make(true); // <--
  `),
  example("class with a field", code`
    export class KeyRing {
      private readonly subtle = crypto.subtle;
      create() {
        return this.subtle.generateKey({ name: "RSA-OAEP", modulusLength: 3072, publicExponent: new Uint8Array([1, 0, 1]), hash: "SHA-256" }, true, ["decrypt"]); // <--
      }
    }
  `),
  example("jose pair", code`
    import { generateKeyPair } from "jose";
    export const { privateKey, publicKey } = await generateKeyPair("ES256", { extractable: true }); // <--
  `),
  example("jose secret", code`
    import * as jose from "jose";
    export const secret = await jose.generateSecret("HS256", { extractable: true }); // <--
  `),
  example("jose PKCS #8 import", code`
    import { importPKCS8 } from "jose";
    const options = { extractable: true };
    export const key = (pem: string) => importPKCS8(pem, "RS256", options); // <--
  `),
  example("PKCS #11 attribute", code`
    import * as p11 from "pkcs11js";
    export const key = (module: p11.PKCS11, session: Buffer) =>
      module.C_GenerateKey(session, { mechanism: p11.CKM_AES_KEY_GEN }, [ // <--
        { type: p11.CKA_VALUE_LEN, value: 32 },
        { type: p11.CKA_EXTRACTABLE, value: true }, // <--
      ]);
  `),
  example("graphene template", code`
    import graphene from "graphene-pk11";
    export const key = (session: graphene.Session) =>
      session.generateKey(graphene.KeyGenMechanism.AES, { keyType: graphene.KeyType.AES, valueLen: 32, extractable: true, token: true }); // <--
  `),
  example("exportable key of Azure Key Vault", code`
    import { KeyClient } from "@azure/keyvault-keys";
    import { DefaultAzureCredential } from "@azure/identity";
    const keys = new KeyClient("https://desk.vault.azure.net", new DefaultAzureCredential());
    export const create = () => keys.createRsaKey("labels", { keySize: 3072, exportable: true }); // <--
  `),
  example("exportable certificate", code`
    import { CertificateClient } from "@azure/keyvault-certificates";
    export const create = (certificates: CertificateClient) =>
      certificates.beginCreateCertificate("desk", { issuerName: "Self", subject: "CN=desk", exportable: true }); // <--
  `),
  example("exportable transit key", code`
    import nodeVault from "node-vault";
    const vault = nodeVault();
    await vault.write("transit/keys/orders", { type: "aes256-gcm96", exportable: true }); // <--
  `),
  example("KeyObject to an extractable CryptoKey", code`
    import { createSecretKey } from "node:crypto";
    export const toWeb = (bytes: Buffer) => createSecretKey(bytes).toCryptoKey("AES-GCM", true, ["encrypt"]); // <--
  `),
  example("Solana signer", code`
    import { createKeyPairFromPrivateKeyBytes } from "@solana/kit";
    export const pair = (bytes: Uint8Array) => createKeyPairFromPrivateKeyBytes(bytes, true); // <--
  `),
  example("sequence expression hides the receiver", code`
    export const key = () => (0, crypto.subtle.generateKey).call(crypto.subtle, { name: "AES-GCM", length: 256 }, true, ["encrypt"]); // <--
  `),
  example("generateKey true", code`
    export const k = () => crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, true, ["encrypt"]); // <--
  `),
  example("importKey true", code`
    export const k = (raw: Uint8Array) => crypto.subtle.importKey("raw", raw, "AES-GCM", true, ["encrypt", "decrypt"]); // <--
  `),
  example("deriveKey true", code`
    export const k = (b: CryptoKey, salt: Uint8Array) => crypto.subtle.deriveKey({ name: "PBKDF2", salt, iterations: 600000, hash: "SHA-256" }, b, { name: "AES-GCM", length: 256 }, true, ["encrypt"]); // <--
  `),
  example("unwrapKey true", code`
    export const k = (w: Uint8Array, kek: CryptoKey) => crypto.subtle.unwrapKey("raw", w, kek, "AES-KW", { name: "AES-GCM" }, true, ["encrypt"]); // <--
  `),
  example("const extractable", code`
    const EXTRACTABLE = true;
    export const k = () => window.crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, EXTRACTABLE, ["sign", "verify"]); // <--
  `),
  example("default parameter, again", code`
    export const k = (extractable = true) => globalThis.crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, extractable, ["encrypt"]); // <--
  `),
  example("!0 minified", code`
    export const k = () => self.crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, !0, ["encrypt"]); // <--
  `),
  example("jose extractable", code`
    import { generateKeyPair, generateSecret, importPKCS8 } from "jose";
    export const p = (pem: string) => importPKCS8(pem, "ES256", { extractable: true }); // <--
  `),
  example("jose generateSecret", code`
    import { generateSecret } from "jose";
    export const p = () => generateSecret("HS256", { extractable: true }); // <--
  `),
  example("subtle destructured", code`
    const { subtle } = require("crypto").webcrypto;
    exports.k = () => subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, true, ["sign"]); // <--
  `, { filename: "src/a.js" }),
  example("pkcs11 attribute object array", code`
    import pkcs11js from "pkcs11js";
    export const k = (m: pkcs11js.PKCS11, s: Buffer) => m.C_GenerateKey(s, { mechanism: pkcs11js.CKM_AES_KEY_GEN }, [{ type: pkcs11js.CKA_VALUE_LEN, value: 32 }, { type: pkcs11js.CKA_EXTRACTABLE, value: true }]); // <--
  `),
  example("pkcs11 sensitive false", code`
    import pkcs11js from "pkcs11js";
    export const k = (m: pkcs11js.PKCS11, s: Buffer) => m.C_GenerateKey(s, { mechanism: pkcs11js.CKM_AES_KEY_GEN }, [{ type: pkcs11js.CKA_SENSITIVE, value: false }, { type: pkcs11js.CKA_TOKEN, value: true }]); // <--
  `),
  example("graphene", code`
    import graphene from "graphene-pk11";
    export const k = (session: graphene.Session) => session.generateKey(graphene.KeyGenMechanism.AES, { class: graphene.ObjectClass.SECRET_KEY, valueLen: 32, extractable: true, sensitive: false }); // <--
  `),
  example("azure exportable", code`
    import { KeyClient } from "@azure/keyvault-keys";
    export const k = (c: KeyClient) => c.createKey("k", "RSA-HSM", { exportable: true, releasePolicy: { encodedPolicy: new Uint8Array() } }); // <--
  `),
  example("vault transit exportable via fetch", code`
    import vault from "node-vault";
    export const k = () => vault().write("transit/keys/app", { type: "aes256-gcm96", exportable: true }); // <--
  `),
  example("ternary", code`
    export const k = (backup: boolean) => crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, backup ? true : true, ["encrypt"]); // <--
  `),
];

export const traps: readonly Case[] = [
  example("not extractable", code`
    export const key = () => crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  `),
  example("public key for verification", code`
    export const load = (spki: ArrayBuffer) => crypto.subtle.importKey("spki", spki, { name: "ECDSA", namedCurve: "P-256" }, true, ["verify"]);
  `),
  example("public JWK of another party", code`
    export const load = (jwk: JsonWebKey) => crypto.subtle.importKey("jwk", { kty: "EC", crv: "P-256", x: jwk.x, y: jwk.y }, { name: "ECDSA", namedCurve: "P-256" }, true, ["verify"]);
  `),
  example("public key for agreement", code`
    export const peer = (raw: ArrayBuffer) => crypto.subtle.importKey("spki", raw, { name: "ECDH", namedCurve: "P-256" }, true, []);
  `),
  example("base key of a password", code`
    export const base = (password: string) => crypto.subtle.importKey("raw", new TextEncoder().encode(password), "PBKDF2", false, ["deriveKey"]);
  `),
  example("flag from the caller", code`
    export const key = (extractable: boolean) => crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, extractable, ["encrypt"]);
  `),
  example("shadowed name", code`
    export function factory(subtle: { generateKey(kind: string, wood: boolean, uses: string[]): string }) {
      return subtle.generateKey("cellar door", true, ["lock"]);
    }
  `),
  example("own generateKey", code`
    import { generateKey } from "./cache-keys.js";
    export const key = generateKey({ name: "user", length: 12 }, true, ["read"]);
  `),
  example("reading the flag", code`
    export function assertSafe(key: CryptoKey) {
      if (key.extractable === true) throw new TypeError("extractable keys are refused");
    }
  `),
  example("jose default", code`
    import { generateKeyPair } from "jose";
    export const pair = await generateKeyPair("ES256");
    export const other = await generateKeyPair("ES256", { extractable: false });
  `),
  example("PKCS #11 attribute false", code`
    import p11 from "pkcs11js";
    export const template = [{ type: p11.CKA_EXTRACTABLE, value: false }, { type: p11.CKA_SENSITIVE, value: true }];
    export const key = (m: p11.PKCS11, s: Buffer) => m.C_GenerateKey(s, { mechanism: p11.CKM_AES_KEY_GEN }, template);
  `),
  example("Azure key that stays", code`
    import { KeyClient } from "@azure/keyvault-keys";
    export const create = (keys: KeyClient) => keys.createRsaKey("labels", { keySize: 3072, hsm: true, exportable: false });
  `),
  example("transit key that stays", code`
    import nodeVault from "node-vault";
    await nodeVault().write("transit/keys/orders", { type: "aes256-gcm96", exportable: false, deletion_allowed: true });
  `),
  example("unwrap without the flag", code`
    export const open = (wrapped: ArrayBuffer, kek: CryptoKey) => crypto.subtle.unwrapKey("raw", wrapped, kek, "AES-KW", "AES-GCM", false, ["decrypt"]);
  `),
  example("option of an archive", code`
    import { Archive } from "libarchive.js";
    export const open = (file: File) => Archive.open(file, { extractable: true, exportable: true });
  `),
  example("form state", code`
    import { useState } from "react";
    export function useExport() {
      const [extractable, setExtractable] = useState(true);
      return { extractable, setExtractable };
    }
  `, { filename: "src/useExport.tsx" }),
  example("derive with false", code`
    const flags = { extractable: false, visible: true };
    export const derive = (algorithm: Pbkdf2Params, base: CryptoKey) => crypto.subtle.deriveKey(algorithm, base, { name: "AES-GCM", length: 256 }, flags.extractable, ["encrypt"]);
  `),
  example("false", code`
    export const k = () => crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt"]);
  `),
  example("public import", code`
    export const k = (spki: ArrayBuffer) => crypto.subtle.importKey("spki", spki, { name: "RSA-PSS", hash: "SHA-256" }, true, ["verify"]);
  `),
  example("jwk verify", code`
    export const k = (jwk: JsonWebKey) => crypto.subtle.importKey("jwk", jwk, { name: "ECDSA", namedCurve: "P-256" }, true, ["verify"]);
  `),
  example("ecdh ephemeral public import", code`
    export const k = (raw: Uint8Array) => crypto.subtle.importKey("raw", raw, { name: "ECDH", namedCurve: "P-256" }, true, []);
  `),
  example("own generateKey, harmless", code`
    export const k = cache.generateKey("a", true, ["b"]); export const o = { extractable: true };
  `),
  example("parameter", code`
    export const k = (extractable: boolean) => crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, extractable, ["encrypt"]);
  `),
  example("jose public", code`
    import { importSPKI } from "jose";
    export const k = (p: string) => importSPKI(p, "ES256", { extractable: true });
  `),
  example("pkcs11 ok", code`
    import pkcs11js from "pkcs11js";
    export const k = (m: pkcs11js.PKCS11, s: Buffer) => m.C_GenerateKey(s, { mechanism: pkcs11js.CKM_AES_KEY_GEN }, [{ type: pkcs11js.CKA_EXTRACTABLE, value: false }, { type: pkcs11js.CKA_SENSITIVE, value: true }]);
  `),
];
