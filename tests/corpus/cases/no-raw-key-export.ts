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
  example("exportKey pkcs8", code`
    export const pem = async (pair: CryptoKeyPair) => { const der = await crypto.subtle.exportKey("pkcs8", pair.privateKey); return btoa(String.fromCharCode(...new Uint8Array(der))); }; // <--
  `),
  example("export jwk of private through destructuring", code`
    const { privateKey } = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign", "verify"]);
    export const jwk = await crypto.subtle.exportKey("jwk", privateKey); // <--
  `),
  example("export raw aes", code`
    const k = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, true, ["encrypt", "decrypt"]);
    export const raw = new Uint8Array(await crypto.subtle.exportKey("raw", k)); // <--
  `),
  example("KeyObject export", code`
    import { createPrivateKey } from "crypto";
    export const der = (p: string) => createPrivateKey(p).export({ type: "pkcs8", format: "der" }); // <--
  `),
  example("secret key export", code`
    import { generateKeySync } from "crypto";
    const k = generateKeySync("aes", { length: 256 });
    export const hex = k.export().toString("hex"); // <--
  `),
  example("generateKeyPairSync encoding", code`
    import { generateKeyPairSync } from "crypto";
    export const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 4096, publicKeyEncoding: { type: "spki", format: "pem" }, privateKeyEncoding: { type: "pkcs8", format: "pem" } }); // <--
  `),
  example("jose exportPKCS8", code`
    import { exportPKCS8, generateKeyPair } from "jose";
    const { privateKey } = await generateKeyPair("ES256", { extractable: true });
    export const p = await exportPKCS8(privateKey); // <--
  `),
  example("jose exportJWK of private", code`
    import * as jose from "jose";
    const pair = await jose.generateKeyPair("RS256", { extractable: true });
    export const p = await jose.exportJWK(pair.privateKey); // <--
  `),
  example("forge privateKeyToPem", code`
    import forge from "node-forge";
    export const p = () => forge.pki.privateKeyToPem(forge.pki.rsa.generateKeyPair(2048).privateKey); // <--
  `),
  example("node-rsa exportKey", code`
    import NodeRSA from "node-rsa";
    export const p = new NodeRSA({ b: 2048 }).exportKey("pkcs8-private-pem"); // <--
  `),
  example("ecdh getPrivateKey", code`
    import { createECDH } from "crypto";
    const e = createECDH("prime256v1"); e.generateKeys();
    export const k = e.getPrivateKey("hex"); // <--
  `),
  example("ethers privateKey", code`
    import { Wallet } from "ethers";
    export const pk = Wallet.createRandom().privateKey; // <--
  `),
  example("webcrypto from node alias", code`
    import { webcrypto as wc } from "node:crypto";
    const { subtle } = wc;
    export const f = async (kp: { privateKey: CryptoKey }) => subtle.exportKey("pkcs8", kp.privateKey); // <--
  `),
  example("promisified pair encoding", code`
    import { generateKeyPair } from "node:crypto"; import { promisify } from "node:util";
    const gen = promisify(generateKeyPair);
    const privateKeyEncoding = { type: "pkcs8", format: "pem" } as const;
    export const g = () => gen("ec", { namedCurve: "P-256", privateKeyEncoding, publicKeyEncoding: { type: "spki", format: "pem" } }); // <--
  `),
  example("KeyObject.from export", code`
    import { KeyObject } from "crypto";
    export const f = (k: CryptoKey) => KeyObject.from(k).export({ format: "jwk" }); // <--
  `, { preset: "strict" }),
  example("helper wrapping exportKey", code`
    const dump = (k: CryptoKey) => crypto.subtle.exportKey("jwk", k); // <--
    export async function make() { const kp = await crypto.subtle.generateKey({ name: "Ed25519" }, true, ["sign", "verify"]); return dump(kp.privateKey); } // <--
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
  example("public", code`
    export const f = async (kp: CryptoKeyPair) => [await crypto.subtle.exportKey("spki", kp.publicKey), await crypto.subtle.exportKey("jwk", kp.publicKey), await crypto.subtle.exportKey("raw", kp.publicKey)];
  `),
  example("encrypted", code`
    import { generateKeyPairSync } from "crypto";
    export const g = (passphrase: string) => generateKeyPairSync("rsa", { modulusLength: 2048, privateKeyEncoding: { type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase }, publicKeyEncoding: { type: "spki", format: "pem" } });
  `),
  example("encrypted export", code`
    import { createPrivateKey } from "crypto";
    export const g = (p: string, passphrase: string) => createPrivateKey(p).export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase });
  `),
  example("wrapKey", code`
    export const w = (k: CryptoKey, kek: CryptoKey, iv: Uint8Array) => crypto.subtle.wrapKey("pkcs8", k, kek, { name: "AES-GCM", iv });
  `),
  example("createPublicKey export", code`
    import { createPublicKey } from "crypto";
    export const g = (p: string) => createPublicKey(p).export({ type: "spki", format: "pem" });
  `),
  example("own export", code`
    export const x = { exportKey: (f: string) => f };
    x.exportKey("pkcs8"); export const y = chart.export({ type: "png" });
  `),
  example("ecdh public", code`
    import { createECDH } from "crypto";
    const e = createECDH("prime256v1");
    export const pub = e.generateKeys("hex"); export const p2 = e.getPublicKey("hex", "compressed");
  `),
  example("pair of KeyObjects", code`
    import { generateKeyPairSync } from "crypto";
    export const { publicKey, privateKey } = generateKeyPairSync("ed25519");
    export const p = publicKey.export({ type: "spki", format: "pem" });
  `),
  example("address only", code`
    import { Wallet } from "ethers";
    export const a = Wallet.createRandom().address;
  `),
];
