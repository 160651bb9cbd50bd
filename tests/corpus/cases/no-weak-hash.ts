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
  example("md5 of password", code`
    const md5 = require("md5");
    exports.login = (user, password) => db.find({ user, password: md5(password) }); // <--
  `, { filename: "src/a.js", accept: ["no-weak-kdf"] }),
  example("md5 of password plus salt", code`
    import crypto from "crypto";
    export const h = (pwd: string, salt: string) => crypto.createHash("md5").update(pwd + salt).digest("hex"); // <--
  `, { accept: ["no-weak-kdf"] }),
  example("sha1 reset token stored", code`
    import { createHash } from "crypto";
    export const store = (resetToken: string) => createHash("sha1").update(resetToken).digest("hex"); // <--
  `),
  example("crypto.hash one shot", code`
    import { hash } from "node:crypto";
    export const h = (apiKey: string) => hash("md5", apiKey); // <--
  `),
  example("signature RSA-SHA1", code`
    import { createSign } from "crypto";
    export const s = (d: string, k: string) => createSign("RSA-SHA1").update(d).sign(k, "base64"); // <--
  `),
  example("sign one shot sha1", code`
    import { sign } from "node:crypto";
    export const s = (d: Buffer, k: string) => sign("sha1", d, k); // <--
  `),
  example("webcrypto RSASSA SHA-1", code`
    export const g = () => crypto.subtle.generateKey({ name: "RSASSA-PKCS1-v1_5", modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: "SHA-1" }, false, ["sign"]); // <--
  `),
  example("subtle digest sha1 of secret", code`
    export const h = async (secret: string) => crypto.subtle.digest("SHA-1", new TextEncoder().encode(secret)); // <--
  `),
  example("hash algorithm in options var", code`
    import crypto from "crypto";
    const opts = { hashAlgorithm: "md5" };
    export const f = (sessionToken: string) => crypto.createHash(opts.hashAlgorithm).update(sessionToken).digest("hex"); // <--
  `),
  example("CryptoJS MD5 sign of params with secret", code`
    import CryptoJS from "crypto-js";
    export const sign = (params: string, appSecret: string) => CryptoJS.MD5(params + "&key=" + appSecret).toString().toUpperCase(); // <--
  `),
  example("update in separate statement", code`
    import { createHash } from "crypto";
    export function digest(user: { password: string }) { const h = createHash("sha1"); h.update("v1:"); h.update(user.password); return h.digest("hex"); } // <--
  `, { accept: ["no-weak-kdf"] }),
  example("forge md5", code`
    import forge from "node-forge";
    export const f = (password: string) => { const md = forge.md.md5.create(); md.update(password); return md.digest().toHex(); }; // <--
  `, { accept: ["no-weak-kdf"] }),
  example("hash-wasm md4 NTLM", code`
    import { md4 } from "hash-wasm";
    export const ntlm = (password: string) => md4(Buffer.from(password, "utf16le")); // <--
  `, { accept: ["no-weak-kdf"] }),
  example("plain md5 strict", code`
    import { createHash } from "crypto";
    export const etag = (b: Buffer) => createHash("md5").update(b).digest("hex"); // <--
  `, { preset: "strict" }),
  example("hmac md5 recommended disallowed", code`
    import { createHmac } from "crypto";
    export const m = (b: Buffer, k: Buffer) => createHmac("md5", k).update(b).digest("hex"); // <--
  `),
  example("ts-md5", code`
    import { Md5 } from "ts-md5";
    export const f = (password: string) => Md5.hashStr(password); // <--
  `, { accept: ["no-weak-kdf"] }),
  example("x509 sha1 certificate forge", code`
    import forge from "node-forge";
    export function c(key: forge.pki.rsa.PrivateKey) { const cert = forge.pki.createCertificate(); cert.sign(key, forge.md.sha1.create()); return cert; } // <--
  `),
  example("hash of another module, by its name", code`
    const utils_1 = require("./utils");
    exports.loginHash = (config) => (0, utils_1.md5)(\`\${config.username}:\${config.password}\`); // <--
  `, { filename: "build/session.js", accept: ["no-weak-kdf"] }),
  example("helper that is given a password", code`
    import { createHash } from "node:crypto";
    const digest = (text) => createHash("md5").update(text).digest("hex"); // <--
    export const answer = (user, realm, password) => digest(user + ":" + realm + ":" + password);
  `),
  example("method that is given a password", code`
    import { createHash } from "node:crypto";
    export class Login {
      #hash(text) { return createHash("sha1").update(text).digest("hex"); }
      fingerprint(text) { return createHash("sha1").update(text).digest("hex"); } // <--
      check(user, password) { return this.fingerprint(password) === user.hash; }
    }
  `),
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
  example("etag", code`
    import { createHash } from "crypto";
    export const etag = (body: Buffer) => createHash("md5").update(body).digest("base64");
  `),
  example("cache key, harmless", code`
    import { createHash } from "node:crypto";
    export const cacheKey = (url: string, keys: string[]) => createHash("sha1").update(url + keys.join(",")).digest("hex");
  `),
  example("gravatar", code`
    import md5 from "md5";
    export const avatar = (email: string) => "https://gravatar.com/avatar/" + md5(email.trim().toLowerCase());
  `),
  example("redis script id", code`
    import { createHash } from "crypto";
    export const sha = (lua: string) => createHash("sha1").update(lua).digest("hex");
  `),
  example("websocket accept", code`
    import { createHash } from "crypto";
    export const accept = (secWebSocketKey: string) => createHash("sha1").update(secWebSocketKey + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").digest("base64");
  `),
  example("git blob id", code`
    import { createHash } from "crypto";
    export const oid = (b: Buffer) => createHash("sha1").update("blob " + b.length + "\\0").update(b).digest("hex");
  `),
  example("content md5 header s3", code`
    import { createHash } from "crypto";
    export const put = (Body: Buffer, Key: string) => ({ Body, Key, ContentMD5: createHash("md5").update(Body).digest("base64") });
  `),
  example("TOTP HMAC-SHA1", code`
    import { createHmac } from "crypto";
    export const hotp = (k: Buffer, c: Buffer) => createHmac("sha1", k).update(c).digest();
  `),
  example("oauth1 HMAC-SHA1", code`
    import { createHmac } from "crypto";
    export const sig = (base: string, key: string) => createHmac("sha1", key).update(base).digest("base64");
  `),
  example("verify old sha1 signature", code`
    import { createVerify } from "crypto";
    export const v = (d: string, k: string, s: string) => createVerify("RSA-SHA1").update(d).verify(k, s, "base64");
  `),
  example("tokens of a parser", code`
    import { createHash } from "crypto";
    export const id = (tokens: string[], tokenNames: string[]) => createHash("md5").update(tokens.join(" ")).update(tokenNames.length + "").digest("hex");
  `),
  example("secretary names", code`
    import { createHash } from "crypto";
    export const id = (secretName: string, passwordPolicy: string) => createHash("md5").update(secretName + passwordPolicy).digest("hex");
  `),
  example("sha256 of token", code`
    import { createHash } from "crypto";
    export const id = (token: string) => createHash("sha256").update(token).digest("hex");
  `),
  example("uuid v5", code`
    import { v5, v3 } from "uuid";
    export const id = (n: string) => v5(n, v5.URL);
  `),
  example("hash of another module over an address", code`
    const utils_1 = require("./utils");
    exports.avatar = (user) => "/avatar/" + (0, utils_1.md5)(user.email) + utils_1.sha1(user.passwordChangedAt);
  `, { filename: "build/avatar.js" }),
  example("hash of another module with a key in its second place is an HMAC", code`
    const kit = require("./kit");
    exports.sign = (request, client) => kit.sha1(Buffer.from(request), client.accessKeySecret, "base64");
  `, { filename: "lib/sign.js" }),
  example("helper that is given public text", code`
    import { createHash } from "node:crypto";
    const digest = (text) => createHash("md5").update(text).digest("hex");
    export const etag = (body) => digest(body);
    export function login(password) { return digest.length + password.length; }
  `),
];
