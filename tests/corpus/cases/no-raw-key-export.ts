/** Private and secret keys that leave their opaque handle in the clear; public halves, encrypted and wrapped forms stay silent. */
import { type Case, code, example } from "../case.ts";

export const bad: readonly Case[] = [
  example("private KeyObject as PEM", code`
    import { generateKeyPairSync } from "node:crypto";
    const { privateKey } = generateKeyPairSync("ed25519");
    export const pem = privateKey.export({ type: "pkcs8", format: "pem" }); // <--
  `),
  example("pair made as PEM, not encrypted", code`
    import { generateKeyPairSync } from "node:crypto";
    export const pair = generateKeyPairSync("rsa", { // <--
      modulusLength: 3072,
      publicKeyEncoding: { type: "spki", format: "pem" },
      privateKeyEncoding: { type: "pkcs8", format: "pem" }, // <--
    });
  `),
  example("Web Crypto, private half as JWK", code`
    export async function backup() {
      const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign", "verify"]);
      return crypto.subtle.exportKey("jwk", pair.privateKey); // <--
    }
  `),
  example("Web Crypto, secret key raw", code`
    const { subtle } = crypto;
    export async function keyBytes() {
      const key = await subtle.generateKey({ name: "AES-GCM", length: 256 }, true, ["encrypt", "decrypt"]);
      const raw = await subtle.exportKey("raw", key); // <--
      return Buffer.from(raw).toString("base64");
    }
  `),
  example("Web Crypto, PKCS #8 through a window", code`
    export const toPem = async (pair: CryptoKeyPair) =>
      btoa(String.fromCharCode(...new Uint8Array(await window.crypto.subtle.exportKey("pkcs8", pair.privateKey)))); // <--
  `),
  example("secret KeyObject", code`
    import { generateKeySync } from "crypto";
    const key = generateKeySync("aes", { length: 256 });
    export const hex = key.export().toString("hex"); // <--
  `),
  example("ECDH private key", code`
    import crypto from "node:crypto";
    const ecdh = crypto.createECDH("prime256v1");
    ecdh.generateKeys();
    export const secret = ecdh.getPrivateKey("hex"); // <--
  `),
  example("Diffie-Hellman private key", code`
    const { getDiffieHellman } = require("crypto");
    const dh = getDiffieHellman("modp15");
    dh.generateKeys();
    module.exports = dh.getPrivateKey("base64"); // <--
  `, { filename: "dh.js" }),
  example("jose PKCS #8", code`
    import { exportPKCS8, generateKeyPair } from "jose";
    const { privateKey } = await generateKeyPair("ES256", { extractable: true });
    export const pem = await exportPKCS8(privateKey); // <--
  `),
  example("jose private JWK", code`
    import * as jose from "jose";
    const { publicKey, privateKey } = await jose.generateKeyPair("PS256", { extractable: true });
    export const jwks = { keys: [await jose.exportJWK(publicKey)] };
    export const signing = await jose.exportJWK(privateKey); // <--
  `),
  example("node-forge PEM", code`
    import { pki } from "node-forge";
    const keys = pki.rsa.generateKeyPair(3072);
    export const pem = pki.privateKeyToPem(keys.privateKey); // <--
  `),
  example("node-rsa default export", code`
    const NodeRSA = require("node-rsa");
    const key = new NodeRSA({ b: 3072 });
    exports.pem = key.exportKey(); // <--
  `, { filename: "keys.js" }),
  example("JSEncrypt", code`
    import { JSEncrypt } from "jsencrypt";
    const rsa = new JSEncrypt({ default_key_size: "3072" });
    export const pem = rsa.getPrivateKey(); // <--
  `),
  example("elliptic", code`
    import { ec as EC } from "elliptic";
    const curve = new EC("secp256k1");
    const pair = curve.genKeyPair();
    export const hex = pair.getPrivate("hex"); // <--
  `),
  example("jsrsasign PEM", code`
    import { KEYUTIL } from "jsrsasign";
    const pair = KEYUTIL.generateKeypair("EC", "secp256r1");
    export const pem = KEYUTIL.getPEM(pair.prvKeyObj, "PKCS8PRV"); // <--
  `),
  example("JWK to private PEM", code`
    import jwkToPem from "jwk-to-pem";
    export const pem = (jwk: jwkToPem.JWK) => jwkToPem(jwk, { private: true }); // <--
  `),
  example("Vault transit export", code`
    import vaultFactory from "node-vault";
    const vault = vaultFactory({ endpoint: process.env.VAULT_ADDR });
    export const key = () => vault.read("transit/export/encryption-key/orders"); // <--
  `),
  example("PKCS #11 value attribute", code`
    import { PKCS11, CKA_VALUE } from "pkcs11js";
    const pkcs11 = new PKCS11();
    export const bytes = (session: Buffer, key: Buffer) => pkcs11.C_GetAttributeValue(session, key, [{ type: CKA_VALUE }])[0].value; // <--
  `),
  example("OpenPGP private key", code`
    import * as openpgp from "openpgp";
    export async function dump(armoredKey: string) {
      const key = await openpgp.readPrivateKey({ armoredKey });
      return key.armor(); // <--
    }
  `),
  example("callback form, DER in the result", code`
    import { generateKeyPair } from "node:crypto";
    generateKeyPair("ec", { namedCurve: "P-256", privateKeyEncoding: { type: "pkcs8", format: "der" }, publicKeyEncoding: { type: "spki", format: "der" } }, (error, pub, priv) => { // <--
      if (!error) save(pub, priv);
    });
    declare function save(a: Buffer, b: Buffer): void;
  `),
  example("private PEM encrypted with nothing", code`
    import { createPrivateKey, type KeyObject } from "node:crypto";
    export function plain(pem: string, passphrase: string): string {
      const key: KeyObject = createPrivateKey({ key: pem, passphrase });
      return key.export({ format: "pem", type: "pkcs8" }) as string; // <--
    }
  `),
];

export const traps: readonly Case[] = [
  example("public half as PEM", code`
    import { generateKeyPairSync } from "node:crypto";
    const { publicKey } = generateKeyPairSync("ed25519");
    export const pem = publicKey.export({ type: "spki", format: "pem" });
  `),
  example("SPKI", code`
    export const toDer = (pair: CryptoKeyPair) => crypto.subtle.exportKey("spki", pair.publicKey);
  `),
  example("public half as JWK", code`
    export async function advertise() {
      const pair = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, false, ["deriveBits"]);
      return crypto.subtle.exportKey("jwk", pair.publicKey);
    }
  `),
  example("public half, raw", code`
    const { publicKey } = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign", "verify"]);
    export const bytes = await crypto.subtle.exportKey("raw", publicKey);
  `),
  example("encrypted PKCS #8", code`
    import { generateKeyPairSync } from "node:crypto";
    const { privateKey } = generateKeyPairSync("ed25519");
    export const pem = (passphrase: string) => privateKey.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase });
  `),
  example("pair made with an encrypted private part", code`
    import { generateKeyPairSync } from "node:crypto";
    export const pair = (passphrase: string) =>
      generateKeyPairSync("rsa", {
        modulusLength: 3072,
        publicKeyEncoding: { type: "spki", format: "pem" },
        privateKeyEncoding: { type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase },
      });
  `),
  example("wrapped", code`
    export const wrapped = (key: CryptoKey, wrappingKey: CryptoKey) => crypto.subtle.wrapKey("raw", key, wrappingKey, "AES-KW");
  `),
  example("node-forge public and encrypted", code`
    import forge from "node-forge";
    export const publicPem = (keys: forge.pki.KeyPair) => forge.pki.publicKeyToPem(keys.publicKey);
    export const sealed = (keys: forge.pki.KeyPair, passphrase: string) => forge.pki.encryptRsaPrivateKey(keys.privateKey, passphrase, { algorithm: "aes256" });
  `),
  example("node-rsa public format", code`
    import NodeRSA from "node-rsa";
    export const pem = (key: NodeRSA) => key.exportKey("pkcs8-public-pem");
  `),
  example("jose public", code`
    import { exportJWK, exportSPKI, generateKeyPair } from "jose";
    const { publicKey } = await generateKeyPair("ES256");
    export const jwk = await exportJWK(publicKey);
    export const pem = await exportSPKI(publicKey);
  `),
  example("elliptic and ECDH public points", code`
    import { createECDH } from "node:crypto";
    import { ec as EC } from "elliptic";
    const ecdh = createECDH("prime256v1");
    export const point = ecdh.generateKeys("hex");
    export const again = ecdh.getPublicKey("base64");
    export const other = new EC("p256").genKeyPair().getPublic("hex");
  `),
  example("vault gives its public key", code`
    import { GetPublicKeyCommand, KMSClient } from "@aws-sdk/client-kms";
    export const pub = async (KeyId: string) => (await new KMSClient({}).send(new GetPublicKeyCommand({ KeyId }))).PublicKey;
  `),
  example("export of something else", code`
    import { Workbook } from "exceljs";
    export async function report(workbook: Workbook & { export(o: object): Promise<Buffer> }) {
      return workbook.export({ type: "xlsx", format: "binary" });
    }
  `),
  example("exportKey of a translation tool", code`
    class Catalogue {
      exportKey(format: string, key: string) {
        return format + ":" + key;
      }
    }
    export const line = new Catalogue().exportKey("jwk", "menu.private");
  `),
  example("public key out of a private one", code`
    import { createPublicKey } from "node:crypto";
    export const publicPem = (privatePem: string) => createPublicKey(privatePem).export({ type: "spki", format: "pem" });
  `),
  example("armoured public key", code`
    import { readKey } from "openpgp";
    export const armored = async (armoredKey: string) => (await readKey({ armoredKey })).toPublic().armor();
  `),
  example("secret store entry that is no key export", code`
    import vaultFactory from "node-vault";
    export const greeting = () => vaultFactory().read("secret/data/desk/greeting");
  `),
  example("PKCS #11 public attributes", code`
    import pkcs11js from "pkcs11js";
    export const point = (p: pkcs11js.PKCS11, s: Buffer, key: Buffer) => p.C_GetAttributeValue(s, key, [{ type: pkcs11js.CKA_EC_POINT }]);
  `),
  example("JWK to public PEM", code`
    import jwkToPem from "jwk-to-pem";
    export const pem = (jwk: jwkToPem.JWK) => jwkToPem(jwk);
  `),
  example("shadowed subtle", code`
    export function dump(subtle: { exportKey(format: string, key: string): string }) {
      return subtle.exportKey("pkcs8", "menu");
    }
  `),
];
