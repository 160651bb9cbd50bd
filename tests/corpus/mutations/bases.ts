/**
 * The base misuses: one weak call each, over the libraries that JavaScript programs use most. Those that can run here
 * (node:crypto, Web Crypto, TLS and the libraries installed with the development tools) say what they must return.
 */
import { createHash, createHmac } from "node:crypto";
import { walletKey } from "../fixtures.ts";
import type { Base, Constant } from "./program.ts";

const secret = "harbour-crane-forty-two";
const bytes32 = "grey-heron-on-the-seventh-pier-1";
const bytes16 = "0123456789abcdef";
const safe = "process.env.KEY!";
const node = { library: "node:crypto", module: "node:crypto", exports: { named: true, default: true } } as const;
const web = { library: "Web Crypto", global: "crypto", needsReceiver: true } as const;
const vault = { presets: ["recommended"] } as const;

const text = (value: Constant): string => String(value);

export const bases: readonly Base[] = [
  {
    ...node, name: "HMAC key", rule: "no-hardcoded-key", path: ["createHmac"], form: "text", weak: secret, safe,
    args: (value) => ['"sha256"', value], finish: (call) => `${call}.update("payload").digest("hex")`,
    observe: (value) => createHmac("sha256", text(value)).update("payload").digest("hex"),
  },
  {
    ...node, name: "HMAC key as bytes", rule: "no-hardcoded-key", path: ["createHmac"], form: "bytes", weak: bytes32, safe,
    args: (value) => ['"sha512"', value], finish: (call) => `${call}.update("payload").digest("base64")`,
    observe: (value) => createHmac("sha512", text(value)).update("payload").digest("base64"),
  },
  {
    ...node, name: "cipher key", rule: "no-hardcoded-key", path: ["createCipheriv"], form: "bytes", weak: bytes32, safe,
    before: `import { createHash as digestOf } from "node:crypto";\nconst nonce = digestOf("sha256").update(process.argv[1] ?? "").digest().subarray(0, 12);`,
    args: (value) => ['"aes-256-gcm"', value, "nonce"], finish: (call) => `${call}.update("payload", "utf8", "hex")`,
  },
  {
    ...node, name: "secret key object", rule: "no-hardcoded-key", path: ["createSecretKey"], form: "bytes", weak: bytes32, safe,
    args: (value) => [value], finish: (call) => `${call}.export().toString("latin1")`, observe: text,
  },
  {
    ...node, name: "digest of a password", rule: "no-weak-hash", path: ["createHash"], form: "text", weak: "md5", strong: "sha512",
    before: `const password = process.argv[1] ? "typed in" : "typed in";`,
    args: (value) => [value], finish: (call) => `${call}.update(password).digest("hex")`,
    observe: (value) => createHash(text(value)).update("typed in").digest("hex"),
  },
  {
    ...node, name: "signature algorithm", rule: "no-weak-hash", path: ["createSign"], form: "text", weak: "RSA-SHA1", strong: "RSA-SHA256",
    before: "declare const signingKey: import(\"node:crypto\").KeyObject;",
    args: (value) => [value], finish: (call) => `${call}.update("payload").sign(signingKey)`,
  },
  {
    ...node, name: "cipher algorithm", rule: "no-weak-cipher", path: ["createCipheriv"], form: "text", weak: "des-ede3-cbc", strong: "aes-192-cbc",
    before: "declare const cipherKey: Buffer;\ndeclare const iv: Buffer;",
    args: (value) => [value, "cipherKey", "iv"], finish: (call) => `${call}.update("payload")`,
  },
  {
    ...node, name: "initialisation vector", rule: "no-static-iv", path: ["createCipheriv"], form: "bytes", weak: bytes16, safe: "ivOfMessage()",
    before: "declare const cipherKey: Buffer;\ndeclare function ivOfMessage(): Buffer;",
    args: (value) => ['"aes-256-cbc"', "cipherKey", value], finish: (call) => `${call}.update("p".repeat(16), "utf8", "hex")`,
  },
  {
    ...node, name: "PBKDF2 rounds", rule: "no-weak-kdf", path: ["pbkdf2Sync"], form: "number", weak: 1000, strong: 600_000,
    before: `import { randomFillSync } from "node:crypto";\nconst salt = randomFillSync(Buffer.alloc(16));\nconst password = String(process.argv[1]);`,
    args: (value) => ["password", "salt", value, "32", '"sha256"'], finish: (call) => `${call}.length`,
  },
  {
    ...node, name: "PBKDF2 rounds, callback", rule: "no-weak-kdf", path: ["pbkdf2"], form: "number", weak: 10_000, strong: 600_000, callback: true,
    before: `import { randomFillSync } from "node:crypto";\nconst salt = randomFillSync(Buffer.alloc(16));\nconst password = String(process.argv[1]);`,
    args: (value) => ["password", "salt", value, "64", '"sha512"', "() => {}"],
  },
  {
    ...node, name: "RSA size", rule: "no-weak-key-size", path: ["generateKeyPairSync"], form: "number", weak: 1024, strong: 2048,
    args: (value) => ['"rsa"', `{ modulusLength: ${value} }`], option: { index: 1, key: "modulusLength", rest: "" },
    finish: (call) => `${call}.publicKey.asymmetricKeyDetails!.modulusLength`, observe: (value) => value,
  },
  {
    ...node, name: "curve", rule: "no-weak-key-size", path: ["createECDH"], form: "text", weak: "secp192k1", strong: "secp384r1",
    args: (value) => [value], finish: (call) => `${call}.generateKeys().length`, observe: (value) => (value === "secp192k1" ? 49 : 97),
  },
  {
    ...node, name: "scrypt cost", rule: "no-weak-kdf", path: ["scryptSync"], form: "number", weak: 1024, strong: 131_072,
    before: `import { randomFillSync } from "node:crypto";\nconst salt = randomFillSync(Buffer.alloc(16));\nconst password = String(process.argv[1]);`,
    args: (value) => ["password", "salt", "32", `{ N: ${value}, r: 8, p: 1, maxmem: 268435456 }`],
    option: { index: 3, key: "N", rest: "r: 8, p: 1, maxmem: 268435456" }, finish: (call) => `${call}.length`,
  },
  {
    ...web, name: "generated key may be exported", rule: "no-extractable-key", path: ["subtle", "generateKey"], form: "flag", weak: true, strong: false,
    args: (value) => ['{ name: "AES-GCM", length: 256 }', value, '["encrypt", "decrypt"]'], finish: (call) => `(await ${call}).extractable`, observe: (value) => value,
  },
  {
    ...web, name: "imported key may be exported", rule: "no-extractable-key", path: ["subtle", "importKey"], form: "flag", weak: true, strong: false,
    before: `const material = new TextEncoder().encode(process.env.KEY!);`,
    args: (value) => ['"raw"', "material", '"AES-GCM"', value, '["encrypt"]'], finish: (call) => `(await ${call}).extractable`, observe: (value) => value,
  },
  {
    ...web, name: "imported literal", rule: "no-hardcoded-key", path: ["subtle", "importKey"], form: "bytes", weak: bytes32, safe,
    args: (value) => ['"raw"', value, '{ name: "HMAC", hash: "SHA-256" }', "false", '["sign"]'],
    finish: (call) => `Buffer.from(await globalThis.crypto.subtle.sign("HMAC", await ${call}, new TextEncoder().encode("payload"))).toString("hex")`,
    observe: (value) => createHmac("sha256", text(value)).update("payload").digest("hex"),
  },
  {
    ...web, name: "Web Crypto digest of a password", rule: "no-weak-hash", path: ["subtle", "digest"], form: "text", weak: "SHA-1", strong: "SHA-512",
    before: `const password = process.argv[1] ? "typed in" : "typed in";`,
    args: (value) => [value, "new TextEncoder().encode(password)"], finish: (call) => `Buffer.from(await ${call}).toString("hex")`,
    observe: (value) => createHash(value === "SHA-1" ? "sha1" : "sha512").update("typed in").digest("hex"),
  },
  {
    ...web, name: "Web Crypto rounds", rule: "no-weak-kdf", path: ["subtle", "deriveBits"], form: "number", weak: 1000, strong: 600_000,
    before: `declare const baseKey: CryptoKey;\ndeclare const salt: Uint8Array;`,
    args: (value) => [`{ iterations: ${value}, name: "PBKDF2", hash: "SHA-256", salt }`, "baseKey", "256"],
    option: { index: 0, key: "iterations", rest: 'name: "PBKDF2", hash: "SHA-256", salt' },
  },
  {
    ...web, name: "Web Crypto nonce", rule: "no-static-iv", path: ["subtle", "encrypt"], form: "bytes", weak: "0123456789ab", safe: "ivOfMessage()",
    before: `declare function ivOfMessage(): Uint8Array;\ndeclare const sealingKey: CryptoKey;\ndeclare const message: Uint8Array;`,
    args: (value) => [`{ iv: ${value}, name: "AES-GCM" }`, "sealingKey", "message"], option: { index: 0, key: "iv", rest: 'name: "AES-GCM"' },
  },
  {
    name: "token secret", rule: "no-hardcoded-key", library: "jsonwebtoken", module: "jsonwebtoken", path: ["sign"], exports: { named: "types", default: true },
    form: "text", weak: secret, safe, args: (value) => ['{ sub: "4711" }', value, '{ algorithm: "HS256", noTimestamp: true }'],
    observe: (value) => compactJwt({ alg: "HS256", typ: "JWT" }, { sub: "4711" }, text(value)),
  },
  {
    name: "token algorithm", rule: "no-weak-jwt", library: "jsonwebtoken", module: "jsonwebtoken", path: ["sign"], exports: { named: "types", default: true },
    form: "text", weak: "none", strong: "HS384",
    args: (value) => ['{ sub: "4711" }', "process.env.KEY!", `{ algorithm: ${value}, noTimestamp: true }`], option: { index: 2, key: "algorithm", rest: "noTimestamp: true" },
    finish: (call) => `JSON.parse(Buffer.from(${call}.split(".")[0]!, "base64url").toString()).alg`, observe: (value) => value,
  },
  {
    name: "token verification secret", rule: "no-hardcoded-key", library: "jsonwebtoken", module: "jsonwebtoken", path: ["verify"], exports: { named: "types", default: true },
    form: "text", weak: secret, safe, before: "declare const token: string;", args: (value) => ["token", value, '{ algorithms: ["HS256"] }'],
  },
  {
    name: "JWS secret", rule: "no-hardcoded-key", library: "jws", module: "jws", path: ["sign"], exports: { named: true, default: true },
    form: "text", weak: secret, safe, args: (value) => [`{ secret: ${value}, header: { alg: "HS256" }, payload: "x" }`],
    option: { index: 0, key: "secret", rest: 'header: { alg: "HS256" }, payload: "x"' },
    observe: (value) => compactJws("x", text(value)), namedEvidence: true,
  },
  {
    name: "bcryptjs cost", rule: "no-weak-kdf", library: "bcryptjs", module: "bcryptjs", path: ["hashSync"], exports: { named: "types", default: true },
    form: "number", weak: 4, strong: 10, before: `const password = String(process.argv[1]);`,
    args: (value) => ["password", value], finish: (call) => `Number(${call}.split("$")[2])`, observe: (value) => value,
  },
  {
    name: "tweetnacl key", rule: "no-hardcoded-key", library: "tweetnacl", module: "tweetnacl", path: ["secretbox"], exports: { default: true },
    form: "bytes", weak: bytes32, safe, encode: (value) => `new TextEncoder().encode(${value})`,
    before: `import { randomFillSync } from "node:crypto";\nconst nonce = randomFillSync(new Uint8Array(24));\nconst message = Uint8Array.of(1, 2, 3);`,
    args: (value) => ["message", "nonce", value], finish: (call) => `${call}.length`, observe: () => 19,
  },
  {
    name: "signed cookie", rule: "no-hardcoded-key", library: "cookie-signature", module: "cookie-signature", path: ["sign"], exports: { named: true, default: true },
    form: "text", weak: secret, safe, args: (value) => ['"sid"', value],
    observe: (value) => `sid.${createHmac("sha256", text(value)).update("sid").digest("base64").replace(/=+$/, "")}`,
  },
  {
    name: "certificate check", rule: "no-weak-tls", library: "node:https", module: "node:https", path: ["Agent"], exports: { named: true, default: true }, call: "new",
    form: "flag", weak: false, strong: true, args: (value) => [`{ rejectUnauthorized: ${value}, keepAlive: true }`],
    option: { index: 0, key: "rejectUnauthorized", rest: "keepAlive: true" }, finish: (call) => `(${call}).options.rejectUnauthorized`, observe: (value) => value,
    // The option has one meaning wherever it stands, so its name is enough.
    namedEvidence: true,
  },
  {
    name: "minimum TLS version", rule: "no-weak-tls", library: "node:tls", module: "node:tls", path: ["createServer"], exports: { named: true, default: true },
    form: "text", weak: "TLSv1", strong: "TLSv1.2", args: (value) => [`{ minVersion: ${value}, ALPNProtocols: ["h2"] }`],
    option: { index: 0, key: "minVersion", rest: 'ALPNProtocols: ["h2"]' },
    finish: (call) => `(${call} as unknown as { minVersion: string }).minVersion`, observe: (value) => value,
  },
  {
    name: "session secret", rule: "no-hardcoded-key", library: "express-session", module: "express-session", path: [], exports: { default: true },
    form: "text", weak: "keyboard cat", safe, args: (value) => [`{ secret: ${value}, resave: false, saveUninitialized: false }`],
    option: { index: 0, key: "secret", rest: "resave: false, saveUninitialized: false" }, namedEvidence: true,
  },
  {
    name: "cookie-parser secret", rule: "no-hardcoded-key", library: "cookie-parser", module: "cookie-parser", path: [], exports: { default: true },
    form: "text", weak: "monster", safe, args: (value) => [value],
  },
  {
    name: "crypto-js passphrase", rule: "no-hardcoded-key", library: "crypto-js", module: "crypto-js", path: ["AES", "encrypt"], exports: { named: true, default: true },
    form: "text", weak: secret, safe, before: "declare const note: string;", args: (value) => ["note", value], finish: (call) => `${call}.toString()`,
  },
  {
    name: "crypto-js DES", rule: "no-weak-cipher", library: "crypto-js", module: "crypto-js", path: ["DES", "encrypt"], exports: { named: true, default: true },
    form: "fixed", weak: "DES", before: `import { enc } from "crypto-js";\ndeclare const note: string;`,
    args: () => ["note", "enc.Hex.parse(process.env.KEY!)"], finish: (call) => `${call}.toString()`,
  },
  {
    name: "crypto-js MD5 of a password", rule: "no-weak-hash", library: "crypto-js", module: "crypto-js", path: ["MD5"], exports: { named: true, default: true },
    form: "fixed", weak: "MD5", before: "declare const password: string;", args: () => ["password"], finish: (call) => `${call}.toString()`,
    // A function of that name that is given a password is a finding, whoever made it.
    namedEvidence: true,
  },
  {
    name: "crypto-js rounds", rule: "no-weak-kdf", library: "crypto-js", module: "crypto-js", path: ["PBKDF2"], exports: { named: true, default: true },
    form: "number", weak: 1000, strong: 600_000, before: `declare const password: string;\ndeclare const salt: import("crypto-js").lib.WordArray;`,
    args: (value) => ["password", "salt", `{ iterations: ${value}, keySize: 8 }`], option: { index: 2, key: "iterations", rest: "keySize: 8" },
  },
  {
    name: "node-forge RSA size", rule: "no-weak-key-size", library: "node-forge", module: "node-forge", path: ["pki", "rsa", "generateKeyPair"], exports: { named: true, default: true },
    form: "number", weak: 1024, strong: 3072, args: (value) => [value],
  },
  {
    name: "node-forge cipher", rule: "no-weak-cipher", library: "node-forge", module: "node-forge", path: ["cipher", "createCipher"], exports: { named: true, default: true },
    form: "text", weak: "DES-CBC", strong: "AES-GCM", before: "declare const forgeKey: string;", args: (value) => [value, "forgeKey"],
  },
  {
    name: "jose secret may be exported", rule: "no-extractable-key", library: "jose", module: "jose", path: ["generateSecret"], exports: { named: true },
    form: "flag", weak: true, strong: false, args: (value) => ['"HS256"', `{ extractable: ${value} }`], option: { index: 1, key: "extractable", rest: "" },
  },
  {
    name: "noble HMAC key", rule: "no-hardcoded-key", library: "@noble/hashes", module: "@noble/hashes/hmac.js", path: ["hmac"], exports: { named: true },
    form: "bytes", weak: bytes32, safe, before: `import { sha256 } from "@noble/hashes/sha2.js";\ndeclare const message: Uint8Array;`,
    args: (value) => ["sha256", value, "message"],
  },
  {
    name: "noble AES key", rule: "no-hardcoded-key", library: "@noble/ciphers", module: "@noble/ciphers/aes.js", path: ["gcm"], exports: { named: true },
    form: "bytes", weak: bytes32, safe, before: `declare const nonce: Uint8Array;\ndeclare const message: Uint8Array;`,
    args: (value) => [value, "nonce"], finish: (call) => `${call}.encrypt(message)`,
  },
  {
    name: "libsodium key", rule: "no-hardcoded-key", library: "libsodium-wrappers", module: "libsodium-wrappers", path: ["crypto_secretbox_easy"], exports: { default: true },
    form: "bytes", weak: bytes32, safe, before: `declare const nonce: Uint8Array;\ndeclare const message: Uint8Array;`, args: (value) => ["message", "nonce", value],
  },
  {
    name: "ethers wallet", rule: "no-hardcoded-key", library: "ethers", module: "ethers", path: ["Wallet"], exports: { named: true }, call: "new",
    form: "text", weak: walletKey, safe, args: (value) => [value], finish: (call) => `(${call}).address`,
  },
  {
    name: "viem account", rule: "no-hardcoded-key", library: "viem", module: "viem/accounts", path: ["privateKeyToAccount"], exports: { named: true },
    form: "text", weak: walletKey, safe, args: (value) => [value], finish: (call) => `${call}.address`,
  },
  {
    name: "PostgreSQL password", rule: "no-hardcoded-credential", library: "pg", module: "pg", path: ["Pool"], exports: { named: true, default: true }, call: "new",
    form: "text", weak: "Tr0ub4dor-and-3", safe, args: (value) => [`{ password: ${value}, user: "app" }`], option: { index: 0, key: "password", rest: 'user: "app"' },
    namedEvidence: true,
  },
  {
    name: "client secret of Entra ID", rule: "no-static-vault-credential", library: "@azure/identity", module: "@azure/identity", path: ["ClientSecretCredential"],
    exports: { named: true }, call: "new", form: "text", weak: "desk-client-secret-2024", safe, args: (value) => ["process.env.TENANT!", "process.env.CLIENT!", value], ...vault,
  },
  {
    name: "elliptic curve", rule: "no-weak-key-size", library: "elliptic", module: "elliptic", path: ["ec"], exports: { named: true, default: true }, call: "new",
    form: "text", weak: "p192", strong: "p384", args: (value) => [value],
  },
  {
    name: "node-rsa size", rule: "no-weak-key-size", library: "node-rsa", module: "node-rsa", path: [], exports: { default: true }, call: "new",
    form: "number", weak: 512, strong: 3072, args: (value) => [`{ b: ${value} }`], option: { index: 0, key: "b", rest: "" },
  },
];

function compactJwt(header: object, payload: object, key: string): string {
  return sealed([header, payload].map((part) => JSON.stringify(part)), key);
}

function compactJws(payload: string, key: string): string {
  return sealed([JSON.stringify({ alg: "HS256" }), payload], key);
}

function sealed(parts: readonly string[], key: string): string {
  const signed = parts.map((part) => Buffer.from(part).toString("base64url")).join(".");
  return `${signed}.${createHmac("sha256", key).update(signed).digest("base64url")}`;
}

