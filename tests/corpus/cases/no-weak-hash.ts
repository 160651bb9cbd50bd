/** MD5, SHA-1 and their like over passwords, secrets and signatures; harmless digests of public data stay silent outside `strict`. */
import { type Case, code, example } from "../case.ts";

export const bad: readonly Case[] = [
  example("md5 of a password", code`
    import { createHash } from "node:crypto";
    export const hashPassword = (password: string) => createHash("md5").update(password).digest("hex"); // <--
  `),
  example("sha1 of a password, one-shot", code`
    import { hash } from "node:crypto";
    export function digest(user: { password: string }) {
      return hash("sha1", user.password, "hex"); // <--
    }
  `),
  example("npm md5 with a salt in front", code`
    const md5 = require('md5');
    module.exports = function check(user, password) {
      return user.hash === md5(user.salt + password); // <--
    };
  `, { filename: "models/user.js" }),
  example("crypto-js per-file entry", code`
    import MD5 from "crypto-js/md5";
    export const digestPassword = (password: string): string => MD5(password).toString(); // <--
  `),
  example("crypto-js namespace", code`
    import CryptoJS from "crypto-js";
    const passwordHash = (pwd: string, password = pwd) => CryptoJS.SHA1(password).toString(CryptoJS.enc.Hex); // <--
    export default passwordHash;
  `),
  example("signature with RSA and SHA-1", code`
    import { createSign } from "node:crypto";
    export function signRequest(body: string, key: string) {
      const signer = createSign("RSA-SHA1"); // <--
      signer.update(body);
      return signer.sign(key, "base64");
    }
  `),
  example("one-shot signature with SHA-1", code`
    import * as crypto from "crypto";
    export const sign = (data: Buffer, key: crypto.KeyObject) => crypto.sign("sha1", data, key); // <--
  `),
  example("signature with MD5, alias in any case", code`
    const { createSign } = require("crypto");
    exports.sign = (data, pem) => createSign("rsa-md5").update(data).end().sign(pem); // <--
  `, { filename: "lib/sign.js" }),
  example("Web Crypto digest of a password", code`
    export async function passwordDigest(password: string) {
      const bytes = new TextEncoder().encode(password);
      return new Uint8Array(await crypto.subtle.digest("SHA-1", bytes)); // <--
    }
  `),
  example("Web Crypto signature key with SHA-1", code`
    const { subtle } = globalThis.crypto;
    export const importKey = (pkcs8: ArrayBuffer) =>
      subtle.importKey("pkcs8", pkcs8, { name: "RSASSA-PKCS1-v1_5", hash: "SHA-1" }, false, ["sign"]); // <--
  `),
  example("request signature from a shared secret", code`
    import crypto from "crypto";
    export function querySignature(params: string, apiSecret: string) {
      return crypto.createHash("md5").update(params + apiSecret).digest("hex").toUpperCase(); // <--
    }
  `),
  example("secret in a template", code`
    import { createHash } from "node:crypto";
    export const ticket = (user: string, secret: string) => createHash("sha1").update(\`\${user}:\${secret}\`).digest("hex"); // <--
  `),
  example("node-forge digest of a passphrase", code`
    import forge from "node-forge";
    export function key(passphrase: string) {
      const md = forge.md.md5.create(); // <--
      md.update(passphrase); // <--
      return md.digest().getBytes();
    }
  `),
  example("noble legacy hash of a secret", code`
    import { md5 } from "@noble/hashes/legacy.js";
    export const tokenDigest = (secret: Uint8Array) => md5(secret); // <--
  `),
  example("jsrsasign signature", code`
    import { KJUR } from "jsrsasign";
    export function sign(pem: string, text: string) {
      const sig = new KJUR.crypto.Signature({ alg: "SHA1withRSA" }); // <--
      sig.init(pem);
      sig.updateString(text);
      return sig.sign();
    }
  `),
  example("algorithm through a constant", code`
    import { createHash } from "node:crypto";
    const ALGORITHM = "md5";
    export class Passwords {
      hash(password: string) {
        return createHash(ALGORITHM).update(password).digest("base64"); // <--
      }
    }
  `),
  example("algorithm through a settings object", code`
    import crypto from "node:crypto";
    const settings = { hashing: { algorithm: "sha1", encoding: "hex" } } as const;
    export const hashPassword = (password: string) =>
      crypto.createHash(settings.hashing.algorithm).update(password, "utf8").digest(settings.hashing.encoding); // <--
  `),
  example("legacy constructor without new", code`
    const crypto = require("node:crypto");
    exports.hash = (password) => crypto.Hash("md5").update(password).digest("hex"); // <--
  `, { filename: "lib/hash.cjs" }),
  example("password stored on a Mongoose model", code`
    import mongoose from "mongoose";
    import sha1 from "sha1";
    const schema = new mongoose.Schema({ email: String, password: String });
    schema.pre("save", function (next) {
      this.password = sha1(this.password); // <--
      next();
    });
  `),
  example("small js-md5 package", code`
    import md5 from "js-md5";
    export const login = (user: string, password: string) => fetch("/login", { method: "POST", body: JSON.stringify({ user, hash: md5(password) }) }); // <--
  `),
  example("ETag under strict", code`
    import { createHash } from "node:crypto";
    export const etag = (body: Buffer) => createHash("md5").update(body).digest("base64"); // <--
  `, { preset: "strict" }),
  example("HMAC-MD5 under strict", code`
    import { createHmac } from "node:crypto";
    export const tag = (key: Buffer, message: string) => createHmac("md5", key).update(message).digest(); // <--
  `, { preset: "strict" }),
];

export const traps: readonly Case[] = [
  example("ETag", code`
    import { createHash } from "node:crypto";
    export const etag = (body: Buffer) => '"' + createHash("md5").update(body).digest("base64") + '"';
  `),
  example("avatar of an address", code`
    import { createHash } from "crypto";
    export const avatar = (email: string) => "https://www.gravatar.com/avatar/" + createHash("md5").update(email.trim().toLowerCase()).digest("hex");
  `),
  example("cache key", code`
    const crypto = require("crypto");
    const cacheKey = (query) => crypto.createHash("sha1").update(JSON.stringify(query)).digest("hex");
    module.exports = { cacheKey };
  `, { filename: "lib/cache.js" }),
  example("Content-MD5 of an upload", code`
    import { createHash } from "node:crypto";
    import { PutObjectCommand } from "@aws-sdk/client-s3";
    export const put = (Body: Buffer) =>
      new PutObjectCommand({ Bucket: "scans", Key: "a.pdf", Body, ContentMD5: createHash("md5").update(Body).digest("base64") });
  `),
  example("script id of Redis", code`
    import { createHash } from "node:crypto";
    export const scriptId = (lua: string) => createHash("sha1").update(lua).digest("hex");
  `),
  example("git object id", code`
    import { createHash } from "node:crypto";
    export const blobId = (content: Buffer) => createHash("sha1").update(\`blob \${content.length}\0\`).update(content).digest("hex");
  `),
  example("WebSocket handshake", code`
    import { createHash } from "node:crypto";
    const GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    export const accept = (header: string) => createHash("sha1").update(header + GUID).digest("base64");
  `),
  example("one-time password", code`
    import { createHmac } from "node:crypto";
    export function hotp(secret: Buffer, counter: Buffer) {
      return createHmac("sha1", secret).update(counter).digest();
    }
  `),
  example("SHA-256 of a random token", code`
    import { createHash } from "node:crypto";
    export const tokenDigest = (token: string) => createHash("sha256").update(token).digest("hex");
  `),
  example("algorithm comes from outside", code`
    import { createHash } from "node:crypto";
    export const digest = (algorithm: string, data: Buffer) => createHash(algorithm).update(data).digest("hex");
  `),
  example("refusing a weak name", code`
    const WEAK = new Set(["md5", "sha1", "md4"]);
    export function assertStrong(algorithm: string) {
      if (WEAK.has(algorithm) || algorithm === "ripemd160") throw new Error(\`\${algorithm} is not allowed for passwords\`);
    }
  `),
  example("listing what the runtime knows", code`
    import { getHashes } from "node:crypto";
    export const hasMd5 = getHashes().includes("md5");
  `),
  example("object-hash for memoisation", code`
    import hash from "object-hash";
    const memo = new Map<string, unknown>();
    export const once = (args: object, run: () => unknown) => memo.get(hash(args)) ?? memo.set(hash(args), run()).get(hash(args));
  `),
  example("file name from contents", code`
    import { createHash } from "node:crypto";
    import path from "node:path";
    export const hashedName = (file: string, source: string) =>
      path.basename(file, ".js") + "." + createHash("md5").update(source).digest("hex").slice(0, 8) + ".js";
  `),
  example("own function called md5", code`
    const md5 = (password: string) => ({ kind: "label", text: password.length });
    export const label = md5("x");
  `),
  example("text about passwords is hashed as content", code`
    import { createHash } from "node:crypto";
    const chapters = { intro: "Choosing a password", keys: "Keeping a secret" };
    export const anchor = (name: keyof typeof chapters) => createHash("md5").update(chapters[name]).digest("hex").slice(0, 6);
  `),
  example("strong signature", code`
    import { createSign } from "node:crypto";
    export const sign = (data: string, key: string) => createSign("RSA-SHA256").update(data).sign(key);
  `),
  example("digest of KMS key policy text", code`
    import { subtle } from "node:crypto";
    const { webcrypto } = await import("node:crypto");
    export const digest = (data: Uint8Array) => webcrypto.subtle.digest("SHA-256", data);
    export { subtle };
  `),
  example("name-based UUID", code`
    import { v5 } from "uuid";
    export const idOf = (url: string) => v5(url, v5.URL);
  `),
  example("old signatures are only verified", code`
    import { createVerify } from "node:crypto";
    export const isValid = (data: string, key: string, signature: Buffer) => createVerify("RSA-SHA256").update(data).verify(key, signature);
  `),
];
