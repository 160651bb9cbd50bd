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
];
