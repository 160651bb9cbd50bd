/** MACs, tokens and digests compared with an operator that stops at the first difference (preset `strict`). */
import { type Case, code, example } from "../case.ts";

export const bad: readonly Case[] = [
  example("HMAC with ===", code`
    import { createHmac } from "node:crypto";
    export function isValid(body: string, signature: string, key: string) {
      const expected = createHmac("sha256", key).update(body).digest("hex");
      return signature === expected; // <--
    }
  `),
  example("HMAC inline with !==", code`
    const crypto = require("crypto");
    module.exports = (req, res, next) => {
      if (req.headers["x-hub-signature-256"] !== "sha256=" + crypto.createHmac("sha256", process.env.SECRET).update(req.rawBody).digest("hex")) { // <--
        return res.sendStatus(401);
      }
      next();
    };
  `, { filename: "webhook.js" }),
  example("HMAC in a template", code`
    import { createHmac } from "node:crypto";
    export function verify(header: string, body: Buffer, key: Buffer) {
      const mac = createHmac("sha256", key).update(body).digest("base64");
      if (header != \`v1=\${mac}\`) throw new Error("bad signature"); // <--
    }
  `),
  example("API key of a header", code`
    export function requireKey(request: Request) {
      if (request.headers.get("x-api-key") !== process.env.API_KEY) { // <--
        return new Response("no", { status: 401 });
      }
    }
  `),
  example("CSRF token", code`
    import type { Request } from "express";
    export const isSafe = (req: Request & { session: { csrfToken: string } }) => req.body.csrfToken === req.session.csrfToken; // <--
  `),
  example("reset token", code`
    export async function confirm(user: { resetToken: string }, resetToken: string) {
      if (user.resetToken !== resetToken) throw new Error("no longer valid"); // <--
    }
  `),
  example("password digest", code`
    import { pbkdf2Sync } from "node:crypto";
    export const ok = (user: { salt: string; hash: string }, password: string) =>
      pbkdf2Sync(password, user.salt, 600_000, 32, "sha256").toString("hex") === user.hash; // <--
  `),
  example("Buffer.equals", code`
    import { createHmac } from "node:crypto";
    export const ok = (key: Buffer, body: Buffer, mac: Buffer) => createHmac("sha512", key).update(body).digest().equals(mac); // <--
  `),
  example("Buffer.compare", code`
    import { createHmac } from "node:crypto";
    export const ok = (key: Buffer, body: Buffer, mac: Buffer) => Buffer.compare(createHmac("sha512", key).update(body).digest(), mac) === 0; // <--
  `),
  example("bearer token of a job", code`
    export async function GET(request: Request) {
      if (request.headers.get("authorization") !== \`Bearer \${process.env.CRON_SECRET}\`) return new Response(null, { status: 401 }); // <--
      return Response.json({ ok: true });
    }
  `, { filename: "app/api/cron/route.ts" }),
  example("crypto-js HMAC", code`
    import CryptoJS from "crypto-js";
    export const ok = (body: string, key: string, mac: string) => CryptoJS.HmacSHA256(body, key).toString() === mac; // <--
  `),
  example("Web Crypto MAC as hex", code`
    export async function ok(key: CryptoKey, data: Uint8Array, given: string) {
      const mac = Buffer.from(await crypto.subtle.sign("HMAC", key, data)).toString("hex");
      return given === mac; // <--
    }
  `),
  example("loose equality in a class", code`
    import { createHmac } from "crypto";
    export class Webhooks {
      constructor(private readonly secret: string) {}
      verify(signature: string, payload: string) {
        return this.sign(payload) == signature; // <--
      }
      private sign(payload: string) {
        return createHmac("sha256", this.secret).update(payload).digest("hex");
      }
    }
  `),
  example("localeCompare", code`
    import { createHmac } from "node:crypto";
    export const ok = (key: string, body: string, mac: string) => createHmac("sha256", key).update(body).digest("hex").localeCompare(mac) === 0; // <--
  `),
  example("stored session token", code`
    export const isSession = (stored: { sessionToken: string }, sessionToken: string) => sessionToken === stored.sessionToken; // <--
  `),
  example("noble MAC joined as text", code`
    import { hmac } from "@noble/hashes/hmac.js";
    import { sha256 } from "@noble/hashes/sha2.js";
    import { bytesToHex } from "@noble/hashes/utils.js";
    export const ok = (key: Uint8Array, m: Uint8Array, given: string) => bytesToHex(hmac(sha256, key, m)) === given; // <--
  `),
  example("hmac hex", code`
    import { createHmac } from "crypto";
    export const ok = (b: string, sig: string, k: string) => createHmac("sha256", k).update(b).digest("hex") === sig; // <--
  `),
  example("hmac var with prefix", code`
    import crypto from "crypto";
    export function ok(req: any) { const expected = "sha256=" + crypto.createHmac("sha256", process.env.HOOK!).update(req.rawBody).digest("hex"); if (req.headers["x-hub-signature-256"] !== expected) throw new Error("bad"); } // <--
  `),
  example("helper sign", code`
    import crypto from "crypto";
    const sign = (b: string) => crypto.createHmac("sha1", process.env.K!).update(b).digest("base64");
    export const ok = (b: string, s: string) => s === sign(b); // <--
  `),
  example("env api key", code`
    app.use((req, res, next) => req.get("x-api-key") === process.env.API_KEY ? next() : res.sendStatus(401)); // <--
  `),
  example("bearer env", code`
    export const ok = (req: Request) => req.headers.get("authorization") === \`Bearer \${process.env.CRON_SECRET}\`; // <--
  `),
  example("includes", code`
    import { createHmac } from "crypto";
    export const ok = (b: string, sigs: string[], k: string) => sigs.includes(createHmac("sha256", k).update(b).digest("hex")); // <--
  `),
  example("equals buffer", code`
    import { createHmac } from "crypto";
    export const ok = (b: string, sig: Buffer, k: string) => createHmac("sha256", k).update(b).digest().equals(sig); // <--
  `),
  example("pbkdf2 compare", code`
    import { pbkdf2Sync } from "crypto";
    export const ok = (u: any, p: string) => pbkdf2Sync(p, u.salt, 600000, 64, "sha512").toString("hex") === u.hash; // <--
  `),
  example("token db", code`
    export async function reset(req: any, user: any) { if (req.body.resetToken !== user.resetToken) throw new Error("bad"); } // <--
  `),
  example("csrf", code`
    export const ok = (req: any) => req.body.csrfToken === req.session.csrfToken; // <--
  `),
  example("crypto-js hmac", code`
    import CryptoJS from "crypto-js";
    export const ok = (b: string, s: string, k: string) => CryptoJS.HmacSHA256(b, k).toString() == s; // <--
  `),
  example("safe compare in wrong place", code`
    import { createHmac } from "crypto";
    export const ok = (b: string, s: string, k: string) => Buffer.compare(createHmac("sha256", k).update(b).digest(), Buffer.from(s, "hex")) === 0; // <--
  `),
  example("switch true", code`
    import { createHmac } from "crypto";
    export async function ok(b: string, k: CryptoKey, s: string) { const mac = await crypto.subtle.sign("HMAC", k, new TextEncoder().encode(b)); return Buffer.from(mac).toString("hex") === s; } // <--
  `),
  example("config secret", code`
    import { config } from "./config";
    export const ok = (req: any) => req.query.token === config.webhookToken; // <--
  `),
  example("password of an account, in the clear", code`
    export function login(data: { username: string; password: string }, users: Map<string, { password: string }>) {
      const user = users.get(data.username)!;
      return user.password === data.password; // <--
    }
  `),
  example("MAC made by a plain hash", code`
    import { createHash } from "node:crypto";
    export function open(json: { crypto: { mac: string } }, derived: Buffer, text: Buffer) {
      const mac = createHash("sha3-256").update(Buffer.concat([derived.subarray(16), text])).digest();
      if (mac.toString("hex") !== json.crypto.mac) throw new Error("wrong passphrase"); // <--
    }
  `),
  example("header against a secret of another name", code`
    export function isFromHook(req, config) {
      return req.headers["x-token"] === config.webhookSecret; // <--
    }
  `),
];

export const traps: readonly Case[] = [
  example("timingSafeEqual", code`
    import { createHmac, timingSafeEqual } from "node:crypto";
    export function isValid(body: string, signature: Buffer, key: string) {
      const expected = createHmac("sha256", key).update(body).digest();
      return signature.length === expected.length && timingSafeEqual(signature, expected);
    }
  `),
  example("presence", code`
    export const hasToken = (token?: string | null) => token !== undefined && token !== null && token !== "";
  `),
  example("type", code`
    export const isText = (secret: unknown) => typeof secret === "string";
  `),
  example("length", code`
    export const isComplete = (signature: string, mac: Buffer) => signature.length === 64 && mac.length === 32;
  `),
  example("content hash for a cache", code`
    import { createHash } from "node:crypto";
    export const isFresh = (body: Buffer, etag: string) => createHash("sha256").update(body).digest("hex") === etag;
  `),
  example("token kinds of a parser", code`
    export const isComma = (token: { type: string; value: string }) => token.type === "punctuator" && token.value === ",";
  `),
  example("parser tokens", code`
    export function next(token: number, endToken: number) {
      return token === endToken;
    }
  `),
  example("algorithm names", code`
    export const isMac = (algorithm: string) => algorithm === "HS256" || algorithm === "HMAC";
  `),
  example("two inputs of a form", code`
    export const matches = (form: { password: string; passwordConfirmation: string }) => form.password === form.passwordConfirmation;
  `),
  example("vault verifies", code`
    import { VerifyMacCommand, type KMSClient } from "@aws-sdk/client-kms";
    export const ok = async (kms: KMSClient, Message: Buffer, Mac: Buffer) =>
      (await kms.send(new VerifyMacCommand({ KeyId: "alias/mac", Message, Mac, MacAlgorithm: "HMAC_SHA_256" }))).MacValid === true;
  `),
  example("library compares", code`
    import bcrypt from "bcrypt";
    export const ok = async (password: string, hash: string) => (await bcrypt.compare(password, hash)) === true;
  `),
  example("Web Crypto verifies", code`
    export const ok = async (key: CryptoKey, mac: BufferSource, data: BufferSource) => (await crypto.subtle.verify("HMAC", key, mac, data)) === true;
  `),
  example("cancellation tokens", code`
    export const isCurrent = (source: { token: object }, cancelToken: object) => source.token === cancelToken;
  `),
  example("key codes", code`
    export const isEnter = (event: KeyboardEvent) => event.key === "Enter" || event.code === "Space";
  `),
  example("version of a key", code`
    export const isOutdated = (keyVersion: number, current: number) => keyVersion !== current;
  `),
  example("former default refused at start", code`
    if (process.env.JWT_SECRET === "secret") throw new Error("choose another JWT_SECRET");
  `),
  example("refresh flag function", code`
    export function plugin(options: any) { const defaults = { issueRefreshToken: () => true }; if (options.issueRefreshToken !== defaults.issueRefreshToken) warn(); }
  `),
  example("boolean tokenUsesDynamicKey", code`
    export const same = (a: any, b: any) => a.tokenUsesDynamicKey === b.tokenUsesDynamicKey;
  `),
  example("function named Token", code`
    export const f = (handler: any) => handler.getAccessToken === getAccessToken || handler.verifyToken !== this.verifyToken;
  `),
  example("AST tokens", code`
    export function check(node: any, sourceCode: any) { const firstToken = sourceCode.getFirstToken(node); const idToken = sourceCode.getFirstToken(node.id); if (idToken !== firstToken) report(node); }
  `),
  example("own state with own state", code`
    export class Store { setToken(accessToken: string) { if (this.accessToken !== accessToken) { this.accessToken = accessToken; this.emit("change"); } } accessToken = ""; emit(_: string) {} }
  `),
  example("react prev props", code`
    export class C { componentDidUpdate(prev: any) { if (prev.authToken !== this.props.authToken) this.reload(); } props: any; reload() {} }
  `),
  example("hook prev", code`
    export const f = (prevState: any, nextState: any) => prevState.session.accessToken === nextState.session.accessToken;
  `),
  example("null and types", code`
    export const f = (accessToken: any, refreshToken: any) => accessToken === null || typeof accessToken === "string" || refreshToken === undefined || accessToken === "";
  `),
  example("lengths", code`
    import { createHmac, timingSafeEqual } from "crypto";
    export const ok = (b: string, s: Buffer, k: string) => { const m = createHmac("sha256", k).update(b).digest(); return m.length === s.length && timingSafeEqual(m, s); };
  `),
  example("password confirm", code`
    export const ok = (f: any) => f.password === f.confirmPassword;
  `),
  example("file checksum", code`
    import { createHash } from "crypto";
    export const changed = (b: Buffer, old: string) => createHash("sha256").update(b).digest("hex") !== old;
  `),
  example("token type enum", code`
    export const f = (t: any) => t.type === TokenType.AccessToken || t.kind === SyntaxKind.OpenBraceToken || current.tokenKind === next.tokenKind;
  `),
  example("vue watch", code`
    watch(() => store.authToken, (newToken, oldToken) => { if (newToken !== oldToken) reconnect(); });
  `),
  example("ethers token address", code`
    export const same = (a: any, b: any) => a.inputToken === b.inputToken && a.token0 === pool.token0;
  `),
  example("object id of secrets", code`
    export const f = (a: any, b: any) => a.secret.id === b.secret.id && a.apiKeyId === b.apiKeyId && a.passwordHash !== undefined;
  `),
  example("NODE_ENV", code`
    export const f = process.env.NODE_ENV === "production" && process.env.STAGE !== process.env.DEFAULT_STAGE;
  `),
  example("double HMAC", code`
    import { createHmac, randomBytes } from "crypto";
    export function eq(a: string, b: string) { const k = randomBytes(32); return createHmac("sha256", k).update(a).digest("hex") === createHmac("sha256", k).update(b).digest("hex"); }
  `),
  example("id of a request against an id that belongs to a secret", code`
    export function isSame(req, config) {
      return req.query.id === config.secretId && req.query.kind === config.secretKind;
    }
  `),
];
