/**
 * Programs as services are written: settings modules, dependency injection, middleware, stores, workers, edge functions.
 * Written on 2026-11-28 after a look at public code of that kind, and measured before the model was taught any of it.
 */
import { code, example } from "../case.ts";
import { hexKey } from "../fixtures.ts";
import type { RuleCases } from "../score.ts";

export const cases: readonly RuleCases[] = [
  {
    rule: "no-hardcoded-key",
    bad: [
      example("NestJS settings with defaultTo", code`
        import _ from "lodash";
        import { registerAs } from "@nestjs/config";
        export const jwtConfig = registerAs("jwt", () => ({
          secret: _.defaultTo(process.env.JWT_SECRET, "kangaroo-court"), // <--
          signOptions: { expiresIn: "1h" },
        }));
      `, { accept: ["no-hardcoded-credential"] }),
      example("NestJS settings constructed at the top of the module", code`
        import { ConfigModule, ConfigService } from "@nestjs/config";
        import { JwtModule } from "@nestjs/jwt";
        ConfigModule.forRoot();
        const config = new ConfigService();
        export const jwtConstants = { global: true, secret: config.get<string>("JWT_SECRET") || "winter-sun" }; // <--
        export const module = JwtModule.register(jwtConstants); // <--
      `),
      example("NestJS options in a constant of their own", code`
        import { ConfigService } from "@nestjs/config";
        import { JwtModule, type JwtModuleAsyncOptions } from "@nestjs/jwt";
        const options: JwtModuleAsyncOptions = {
          inject: [ConfigService],
          useFactory: async (config: ConfigService) => {
            const secret = config.get("JWT_SECRET") ?? "autumn-rain"; // <--
            return { secret, signOptions: { expiresIn: "15m" } }; // <--
          },
        };
        export const AuthTokens = JwtModule.registerAsync(options); // <--
      `),
      example("NestJS options class", code`
        import { Injectable } from "@nestjs/common";
        import type { JwtModuleOptions, JwtOptionsFactory } from "@nestjs/jwt";
        import { JwtModule } from "@nestjs/jwt";
        @Injectable()
        export class JwtOptions implements JwtOptionsFactory {
          createJwtOptions(): JwtModuleOptions {
            return { secret: process.env.JWT_SECRET || "spring-tide", signOptions: { expiresIn: "1d" } }; // <--
          }
        }
        export const tokens = JwtModule.registerAsync({ useClass: JwtOptions }); // <--
      `),
      example("Fastify plugin with its import in place", code`
        import fp from "fastify-plugin";
        export default fp(async (fastify) => {
          fastify.register(import("@fastify/jwt"), {
            secret: "deck-of-cards-and-dice", // <--
            sign: { expiresIn: "4h" },
          });
        });
      `),
      example("convict settings read by their path", code`
        import convict from "convict";
        import jwt from "jsonwebtoken";
        const config = convict({
          port: { format: "port", default: 8080, env: "PORT" },
          jwt: { secret: { format: String, default: "velvet-rope", env: "JWT_SECRET" } }, // <--
        });
        config.validate({ allowed: "strict" });
        export const issue = (id: string) => jwt.sign({ sub: id }, config.get("jwt.secret"), { expiresIn: "1h" }); // <--
      `),
      example("nconf defaults", code`
        const nconf = require("nconf");
        const jwt = require("jsonwebtoken");
        nconf.argv().env().defaults({ JWT_SECRET: "copper-kettle" }); // <--
        module.exports.sign = (user) => jwt.sign({ sub: user.id }, nconf.get("JWT_SECRET")); // <--
      `, { filename: "auth.js" }),
      example("typedi token", code`
        import { Container, Token } from "typedi";
        import { createHmac } from "node:crypto";
        const HOOK_KEY = new Token<string>("hook key");
        Container.set(HOOK_KEY, "amber-lantern-17"); // <--
        export const seal = (body: string) => createHmac("sha256", Container.get(HOOK_KEY)).update(body).digest("hex"); // <--
      `),
      example("awilix value", code`
        import { asFunction, asValue, createContainer } from "awilix";
        import jwt from "jsonwebtoken";
        const makeTokens = ({ jwtSecret }: { jwtSecret: string }) => ({ sign: (id: string) => jwt.sign({ id }, jwtSecret) }); // <--
        export const container = createContainer().register({
          jwtSecret: asValue(process.env.JWT_SECRET ?? "marble-arch"), // <--
          tokens: asFunction(makeTokens).singleton(),
        });
      `),
      example("Angular-like injection token", code`
        import { Inject, Module } from "@nestjs/common";
        import { createHmac } from "node:crypto";
        const KEY = "SIGNING_KEY";
        class Signer {
          constructor(@Inject(KEY) private readonly key: string) {}
          sign(text: string) {
            return createHmac("sha256", this.key).update(text).digest("hex"); // <--
          }
        }
        @Module({ providers: [{ provide: KEY, useValue: "paper-moon-rising" }, Signer] }) // <--
        export class SigningModule {}
      `),
      example("Express locals", code`
        const express = require("express");
        const jwt = require("jsonwebtoken");
        const app = express();
        app.set("jwt-secret", "tidal-wave"); // <--
        app.post("/login", (req, res) => {
          const token = jwt.sign({ id: req.body.id }, req.app.get("jwt-secret")); // <--
          res.json({ token });
        });
      `, { filename: "server.js" }),
      example("middleware puts it on the request", code`
        import express from "express";
        import { createHmac } from "node:crypto";
        const app = express();
        app.use((req: any, _res, next) => {
          req.hookKey = process.env.HOOK_KEY || "sea-shell-sea"; // <--
          next();
        });
        app.post("/hook", (req: any, res) => {
          res.json({ mac: createHmac("sha256", req.hookKey).update(req.body.text).digest("hex") }); // <--
        });
      `),
      example("Worker with a default", code`
        import { SignJWT } from "jose";
        interface Env { JWT_SECRET?: string }
        export default {
          async fetch(_request: Request, env: Env): Promise<Response> {
            const key = new TextEncoder().encode(env.JWT_SECRET ?? "edge-of-the-world"); // <--
            const token = await new SignJWT({ role: "user" }).setProtectedHeader({ alg: "HS256" }).sign(key); // <--
            return Response.json({ token });
          },
        };
      `),
      example("Hono context", code`
        import { Hono } from "hono";
        import { sign } from "hono/jwt";
        const app = new Hono<{ Bindings: { JWT_SECRET: string } }>();
        app.post("/token", async (c) => {
          const { sub } = await c.req.json();
          const token = await sign({ sub, exp: 1 }, c.env.JWT_SECRET || "honey-and-thyme"); // <--
          return c.json({ token });
        });
        export default app;
      `),
      example("Deno setting with a default", code`
        import { create } from "https://deno.land/x/djwt/mod.ts";
        const raw = new TextEncoder().encode(Deno.env.get("KEY") ?? "river-of-stones-long-enough"); // <--
        const key = await crypto.subtle.importKey("raw", raw, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]); // <--
        export const token = await create({ alg: "HS256" }, { sub: "a" }, key);
      `),
      example("Next.js session helper", code`
        import "server-only";
        import { SignJWT, jwtVerify } from "jose";
        const secretKey = process.env.SESSION_SECRET || "lighthouse-keeper"; // <--
        const encodedKey = new TextEncoder().encode(secretKey);
        export async function encrypt(payload: Record<string, unknown>) {
          return new SignJWT(payload).setProtectedHeader({ alg: "HS256" }).setExpirationTime("7d").sign(encodedKey); // <--
        }
        export const decrypt = (session: string) => jwtVerify(session, encodedKey, { algorithms: ["HS256"] }); // <--
      `),
      example("key by the length of a setting", code`
        import crypto from "crypto";
        const key =
          process.env.ENCRYPTION_KEY?.length === 64
            ? Buffer.from(process.env.ENCRYPTION_KEY, "hex")
            : crypto.createHash("sha256").update(process.env.ENCRYPTION_KEY || "default_secret_key").digest(); // <--
        export function seal(text: string) {
          const iv = crypto.randomBytes(12);
          return crypto.createCipheriv("aes-256-gcm", key, iv); // <--
        }
      `),
      example("class of settings with defaults by name", code`
        import { createHmac } from "crypto";
        class Env {
          private static readonly defaults: Record<string, string> = { PORT: "3000", COOKIE_KEY: "grey-owl-at-dusk" }; // <--
          static read(name: string): string {
            const value = process.env[name];
            if (value !== undefined && value !== "") return value;
            const otherwise = Env.defaults[name];
            if (otherwise === undefined) throw new Error(name + " is not set");
            return otherwise;
          }
        }
        export const mac = (text: string) => createHmac("sha256", Env.read("COOKIE_KEY")).update(text).digest("hex"); // <--
      `),
      example("legacy constructor with a prototype", code`
        var crypto = require("crypto");
        function Cookies(options) {
          this.options = options || {};
          this.key = this.options.key || "ginger-biscuit"; // <--
        }
        Cookies.prototype.sign = function (value) {
          return value + "." + crypto.createHmac("sha256", this.key).update(value).digest("base64"); // <--
        };
        module.exports = Cookies;
      `, { filename: "cookies.js" }),
      example("settings mixed into the service", code`
        const jwt = require("jsonwebtoken");
        const defaults = { issuer: "shop", secret: "plum-pudding" }; // <--
        class TokenService {
          constructor(options) {
            Object.assign(this, defaults, options);
          }
          issue(id) {
            return jwt.sign({ id }, this.secret, { issuer: this.issuer }); // <--
          }
        }
        module.exports = new TokenService();
      `, { filename: "token-service.js" }),
      example("key unmasked in a loop", code`
        import { createDecipheriv } from "node:crypto";
        const masked = [${Array.from({ length: 32 }, (_, i) => (i * 37 + 11) % 251).join(", ")}]; // <--
        function unmask(): Buffer {
          const key = Buffer.alloc(masked.length);
          for (let i = 0; i < masked.length; i++) {
            key[i] = masked[i]! ^ 0x5a;
          }
          return key;
        }
        export const open = (iv: Buffer) => createDecipheriv("aes-256-gcm", unmask(), iv); // <--
      `),
      example("helper turns hexadecimal into bytes", code`
        const hexToBytes = (hex: string) => {
          const bytes = new Uint8Array(hex.length / 2);
          for (let i = 0; i < hex.length; i += 2) bytes[i / 2] = Number.parseInt(hex.slice(i, i + 2), 16);
          return bytes;
        };
        export const importKey = () =>
          crypto.subtle.importKey("raw", hexToBytes("${hexKey}"), "AES-GCM", false, ["encrypt", "decrypt"]); // <--
      `),
      example("worker gets it in a message", code`
        import { Worker } from "node:worker_threads";
        import { createHmac } from "node:crypto";
        const worker = new Worker(new URL("./hasher.js", import.meta.url), { workerData: { key: "clock-tower-noon" } }); // <--
        worker.on("message", (text: string) => console.log(text));
        const { workerData } = require("node:worker_threads");
        export const mac = (text: string) => createHmac("sha256", workerData.key || "clock-tower-noon").update(text).digest("hex"); // <--
      `),
      example("using a scope", code`
        import { createHmac } from "node:crypto";
        class KeyScope implements Disposable {
          readonly bytes = Buffer.from("orange-blossom-honey"); // <--
          [Symbol.dispose]() {
            this.bytes.fill(0);
          }
        }
        export function seal(text: string) {
          using scope = new KeyScope();
          return createHmac("sha256", scope.bytes).update(text).digest("hex"); // <--
        }
      `),
    ],
    traps: [
      example("NestJS settings without a default", code`
        import _ from "lodash";
        import { registerAs } from "@nestjs/config";
        export const jwtConfig = registerAs("jwt", () => ({
          secret: _.defaultTo(process.env.JWT_SECRET, process.env.OLD_JWT_SECRET),
          issuer: _.defaultTo(process.env.ISSUER, "kangaroo-court"),
        }));
      `),
      example("convict without a default", code`
        import convict from "convict";
        import jwt from "jsonwebtoken";
        const config = convict({
          issuer: { format: String, default: "velvet-rope", env: "ISSUER" },
          jwt: { secret: { format: String, default: null, env: "JWT_SECRET", sensitive: true } },
        });
        export const issue = (id: string) => jwt.sign({ sub: id, iss: config.get("issuer") }, config.get("jwt.secret"), { expiresIn: "1h" });
      `),
      example("nconf defaults of something else", code`
        const nconf = require("nconf");
        const jwt = require("jsonwebtoken");
        nconf.argv().env().defaults({ ISSUER: "copper-kettle" });
        module.exports.sign = (user) => jwt.sign({ sub: user.id, iss: nconf.get("ISSUER") }, nconf.get("JWT_SECRET"));
      `, { filename: "auth.js" }),
      example("container with another value", code`
        import { Container, Token } from "typedi";
        import { createHmac } from "node:crypto";
        const HOOK_KEY = new Token<string>("hook key");
        const LABEL = new Token<string>("label");
        Container.set(LABEL, "amber-lantern-17");
        Container.set(HOOK_KEY, process.env.HOOK_KEY);
        export const seal = (body: string) => createHmac("sha256", Container.get(HOOK_KEY)).update(Container.get(LABEL) + body).digest("hex");
      `),
      example("provider by a factory", code`
        import { Inject, Module } from "@nestjs/common";
        import { createHmac } from "node:crypto";
        const KEY = "SIGNING_KEY";
        class Signer {
          constructor(@Inject(KEY) private readonly key: string, @Inject("LABEL") private readonly label: string) {}
          sign(text: string) {
            return createHmac("sha256", this.key).update(this.label + text).digest("hex");
          }
        }
        @Module({ providers: [{ provide: KEY, useFactory: () => process.env.SIGNING_KEY }, { provide: "LABEL", useValue: "paper-moon" }, Signer] })
        export class SigningModule {}
      `),
      example("Express setting of another name", code`
        const express = require("express");
        const jwt = require("jsonwebtoken");
        const app = express();
        app.set("title", "tidal-wave");
        app.set("jwt-secret", process.env.JWT_SECRET);
        app.post("/login", (req, res) => {
          res.json({ token: jwt.sign({ id: req.body.id }, req.app.get("jwt-secret")), title: req.app.get("title") });
        });
      `, { filename: "server.js" }),
      example("Worker that refuses", code`
        import { SignJWT } from "jose";
        export default {
          async fetch(_request: Request, env: { JWT_SECRET?: string; NAME?: string }): Promise<Response> {
            const name = env.NAME ?? "edge-of-the-world";
            if (!env.JWT_SECRET) return new Response("not configured", { status: 500 });
            const token = await new SignJWT({ name }).setProtectedHeader({ alg: "HS256" }).sign(new TextEncoder().encode(env.JWT_SECRET));
            return Response.json({ token });
          },
        };
      `),
      example("legacy constructor that needs a key", code`
        var crypto = require("crypto");
        function Cookies(options) {
          this.name = options.name || "ginger-biscuit";
          this.key = options.key;
          if (!this.key) throw new Error("a key is required");
        }
        Cookies.prototype.sign = function (value) {
          return this.name + "=" + value + "." + crypto.createHmac("sha256", this.key).update(value).digest("base64");
        };
        module.exports = Cookies;
      `, { filename: "cookies.js" }),
      example("defaults without the secret", code`
        const jwt = require("jsonwebtoken");
        const defaults = { issuer: "plum-pudding", algorithm: "HS256" };
        class TokenService {
          constructor(options) {
            Object.assign(this, defaults, options);
          }
          issue(id) {
            return jwt.sign({ id }, this.secret, { issuer: this.issuer, algorithm: this.algorithm });
          }
        }
        module.exports = TokenService;
      `, { filename: "token-service.js" }),
      example("random letters in a loop", code`
        import { createHmac, randomInt } from "node:crypto";
        const letters = "abcdefghijklmnopqrstuvwxyz0123456789";
        function freshKey() {
          let key = "";
          for (let i = 0; i < 32; i++) key += letters[randomInt(letters.length)];
          return key;
        }
        export const seal = (text: string, key = freshKey()) => ({ key: key.length, mac: createHmac("sha256", key).update(text).digest("hex") });
      `),
      example("bytes of a setting in a loop", code`
        import { createDecipheriv } from "node:crypto";
        function unmask(): Buffer {
          const masked = Buffer.from(process.env.MASKED_KEY!, "hex");
          const key = Buffer.alloc(32);
          for (let i = 0; i < key.length; i++) {
            key[i] = masked[i]! ^ 0x5a;
          }
          return key;
        }
        export const open = (iv: Buffer) => createDecipheriv("aes-256-gcm", unmask(), iv);
      `),
      example("helper turns a setting into bytes", code`
        const hexToBytes = (hex: string) => {
          const bytes = new Uint8Array(hex.length / 2);
          for (let i = 0; i < hex.length; i += 2) bytes[i / 2] = Number.parseInt(hex.slice(i, i + 2), 16);
          return bytes;
        };
        export const label = hexToBytes("${hexKey}");
        export const importKey = (setting: string) => crypto.subtle.importKey("raw", hexToBytes(setting), "AES-GCM", false, ["encrypt", "decrypt"]);
      `),
      example("event with a key from outside", code`
        import { EventEmitter } from "node:events";
        import { createHmac } from "node:crypto";
        const bus = new EventEmitter();
        let kept: string | undefined;
        let label = "";
        bus.on("label", (text: string) => { label = text; });
        bus.on("key", (key: string) => { kept = key; });
        bus.emit("label", "orange-blossom-honey");
        bus.emit("key", process.env.KEY);
        export const mac = (text: string) => createHmac("sha256", kept!).update(label + text).digest("hex");
      `),
      example("key set by the caller, label by us", code`
        import { createHmac } from "node:crypto";
        export class Signer {
          #key: string | undefined;
          #label = "harvest-moon";
          set key(value: string) { this.#key = value; }
          set label(value: string) { this.#label = value; }
          sign(text: string) {
            if (!this.#key) throw new Error("no key");
            return createHmac("sha256", this.#key).update(this.#label + text).digest("hex");
          }
        }
        const signer = new Signer();
        signer.label = "blue-heron";
        signer.key = process.env.KEY!;
        export default signer;
      `),
    ],
  },
  {
    rule: "no-static-iv",
    bad: [
      example("digest copied into a buffer", code`
        const crypto = require("crypto");
        const resized = Buffer.allocUnsafe(16);
        const iv = crypto.createHash("sha256").update("any string will do").digest(); // <--
        iv.copy(resized);
        module.exports.encrypt = (key, text) => {
          const cipher = crypto.createCipheriv("aes-256-cbc", key, resized); // <--
          return cipher.update(text, "utf8", "base64") + cipher.final("base64");
        };
      `, { filename: "cipher.js" }),
      example("part of a digest of a constant", code`
        const crypto = require("crypto");
        const config = { secret_iv: "harbour-bell", method: "aes-256-cbc" }; // <--
        const iv = crypto.createHash("sha512").update(config.secret_iv).digest("hex").substring(0, 16);
        exports.encrypt = (key, text) => {
          const cipher = crypto.createCipheriv(config.method, key, iv); // <--
          return Buffer.from(cipher.update(text, "utf8", "hex") + cipher.final("hex")).toString("base64");
        };
      `, { filename: "encryption.js" }),
      example("length from the cipher's details", code`
        import { createCipheriv, getCipherInfo } from "node:crypto";
        export function encrypt(name: string, key: Buffer, text: string) {
          const info = getCipherInfo(name)!;
          const iv = Buffer.alloc(info.ivLength ?? 0); // <--
          const cipher = createCipheriv(name, key, iv); // <--
          return Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
        }
      `),
      example("zeros of a length given elsewhere", code`
        const IV_BYTES = Number(process.env.IV_BYTES);
        export const seal = (key: CryptoKey, data: Uint8Array) =>
          crypto.subtle.encrypt({ name: "AES-GCM", iv: new Uint8Array(IV_BYTES) }, key, data); // <--
      `),
      example("counter in a view that never counts", code`
        import { createCipheriv } from "node:crypto";
        const room = new ArrayBuffer(16); // <--
        const view = new DataView(room);
        view.setUint32(0, 1); // <--
        view.setUint32(4, 0);
        export const encrypt = (key: Buffer, text: string) => createCipheriv("aes-256-ctr", key, new Uint8Array(room)).update(text, "utf8", "hex"); // <--
      `),
    ],
    traps: [
      example("random bytes copied into a buffer", code`
        const crypto = require("crypto");
        module.exports.encrypt = (key, text) => {
          const iv = Buffer.alloc(16);
          crypto.randomBytes(16).copy(iv);
          const cipher = crypto.createCipheriv("aes-256-cbc", key, iv);
          return Buffer.concat([iv, cipher.update(text), cipher.final()]);
        };
      `, { filename: "cipher.js" }),
      example("length from the details, filled", code`
        import { createCipheriv, getCipherInfo, randomFillSync } from "node:crypto";
        export function encrypt(name: string, key: Buffer, text: string) {
          const iv = Buffer.alloc(getCipherInfo(name)!.ivLength ?? 0);
          randomFillSync(iv);
          const cipher = createCipheriv(name, key, iv);
          return Buffer.concat([iv, cipher.update(text, "utf8"), cipher.final()]);
        }
      `),
      example("message number in a view", code`
        export class Sealer {
          #count = 0n;
          constructor(private readonly key: CryptoKey) {}
          seal(data: Uint8Array) {
            const room = new ArrayBuffer(12);
            new DataView(room).setBigUint64(4, this.#count++);
            return crypto.subtle.encrypt({ name: "AES-GCM", iv: new Uint8Array(room) }, this.key, data);
          }
        }
      `),
      example("filled by the caller's function", code`
        import { createCipheriv } from "node:crypto";
        export function encrypt(key: Buffer, text: string, fill: (target: Buffer) => void) {
          const iv = Buffer.alloc(16);
          fill(iv);
          return createCipheriv("aes-256-cbc", key, iv).update(text, "utf8", "hex");
        }
      `),
    ],
  },
  {
    rule: "no-weak-hash",
    bad: [
      example("chosen by a table of the application", code`
        import * as crypto from "node:crypto";
        const settings = { hashing: { algorithm: "sha1" } }; // <--
        export class PasswordService {
          private readonly algorithm = settings.hashing.algorithm;
          hash(password: string) {
            return crypto.createHash(this.algorithm).update(password).digest("hex"); // <--
          }
        }
      `),
      example("decorated function", code`
        import { createHash } from "node:crypto";
        const timed = (fn: any) => (...args: any[]) => { const start = Date.now(); const made = fn(...args); console.debug(Date.now() - start); return made; };
        export const hashPassword = timed((password: string) => createHash("md5").update(password).digest("hex")); // <--
      `),
    ],
    traps: [
      example("table whose other side is weak", code`
        import * as crypto from "node:crypto";
        const settings = { etag: { algorithm: "sha1" }, hashing: { algorithm: "sha512" } };
        export class TokenService {
          hash(token: string) {
            return crypto.createHash(settings.hashing.algorithm).update(token).digest("hex");
          }
        }
      `),
    ],
  },
  {
    rule: "no-weak-kdf",
    bad: [
      example("rounds or a default", code`
        import { pbkdf2Sync, randomBytes } from "node:crypto";
        const rounds = Number(process.env.ROUNDS) || 5000; // <--
        export const hash = (password: string, salt = randomBytes(16)) => pbkdf2Sync(password, salt, rounds, 32, "sha256"); // <--
      `),
      example("cost parsed with a fallback in a service", code`
        import bcrypt from "bcrypt";
        class HashService {
          private readonly cost: number;
          constructor(options: { cost?: number } = {}) {
            this.cost = options.cost ?? 6; // <--
          }
          hash(password: string) {
            return bcrypt.hash(password, this.cost); // <--
          }
        }
        export const hashes = new HashService();
      `),
    ],
    traps: [
      example("rounds or a good default", code`
        import { pbkdf2Sync, randomBytes } from "node:crypto";
        const rounds = Math.max(600_000, Number(process.env.ROUNDS) || 600_000);
        export const hash = (password: string, salt = randomBytes(16)) => pbkdf2Sync(password, salt, rounds, 32, "sha256");
      `),
    ],
  },
  {
    rule: "no-insecure-random",
    bad: [
      example("characters put into an array", code`
        export default function generateToken(length = 32, chars = "abcdefghijklmnopqrstuvwxyz0123456789") {
          const letters = chars.split("");
          const made: string[] = [];
          for (let i = 0; i < length; i++) {
            const at = Math.floor(Math.random() * letters.length); // <--
            made[i] = letters[at]!; // <--
          }
          return made.join(""); // <--
        }
      `),
      example("reset code in a for loop that counts down", code`
        const randomToken = (length) => {
          const chars = "1234567890qwertyuiopasdfghjklzxcvbnm";
          var result = "";
          for (var i = length; i > 0; --i) result += chars[Math.floor(Math.random() * chars.length)]; // <--
          return result;
        };
        exports.forgot = async (user) => {
          user.resetPasswordToken = randomToken(30); // <--
          await user.save();
        };
      `, { filename: "account.js" }),
      example("key bytes from Array.from", code`
        import { createHmac } from "node:crypto";
        const key = Buffer.from(Array.from({ length: 32 }, () => Math.floor(Math.random() * 256))); // <--
        export const seal = (text: string) => createHmac("sha256", key).update(text).digest("hex"); // <--
      `),
    ],
    traps: [
      example("colours of a chart", code`
        export const colours = (count: number) => {
          const letters = "0123456789abcdef";
          return Array.from({ length: count }, () => "#" + Array.from({ length: 6 }, () => letters[Math.floor(Math.random() * 16)]).join(""));
        };
      `),
      example("bytes of getRandomValues in a loop", code`
        export function generateToken(length = 32) {
          const letters = "abcdefghijklmnopqrstuvwxyz234567";
          const bytes = crypto.getRandomValues(new Uint8Array(length));
          const made: string[] = [];
          for (const byte of bytes) made.push(letters[byte & 31]!);
          return made.join("");
        }
      `),
    ],
  },
  {
    rule: "no-raw-key-export",
    bad: [
      example("export of a key whose type nobody wrote", code`
        const { generateKeyPairSync } = require("crypto");
        const fs = require("fs");
        function keys() {
          return generateKeyPairSync("ed25519");
        }
        const pair = keys();
        const pem = pair["privateKey"].export({ format: "pem", type: "pkcs8" }); // <--
        fs.writeFileSync("key.pem", pem, { mode: 0o600 });
      `, { filename: "make-keys.js" }),
      example("export in a promise chain", code`
        export const backup = () =>
          crypto.subtle
            .generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign", "verify"])
            .then((pair) => pair.privateKey)
            .then((key) => crypto.subtle.exportKey("pkcs8", key)); // <--
      `),
    ],
    traps: [
      example("export of the public half in a chain", code`
        export const publish = () =>
          crypto.subtle
            .generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign", "verify"])
            .then((pair) => pair.publicKey)
            .then((key) => crypto.subtle.exportKey("spki", key));
      `),
    ],
  },
  {
    rule: "no-key-exposure",
    bad: [
      example("password of the request in analytics", code`
        import { PostHog } from "posthog-node";
        const posthog = new PostHog(process.env.POSTHOG_KEY!);
        export function onSignup(req: any) {
          posthog.capture({ distinctId: req.body.email, event: "signup", properties: { email: req.body.email, password: req.body.password } }); // <--
        }
      `),
      example("password of a form in a tracker", code`
        import Analytics from "analytics-node";
        const analytics = new Analytics(process.env.SEGMENT_KEY!);
        export const login = async (req: any, res: any) => {
          const { email, password } = req.body;
          analytics.track({ userId: email, event: "login", properties: { password } }); // <--
          res.sendStatus(204);
        };
      `),
      example("settings dumped at the start", code`
        import pino from "pino";
        const logger = pino();
        const config = { port: 3000, jwt: { secret: process.env.JWT_SECRET! } };
        logger.info({ config: { ...config, jwt: { ...config.jwt } } }, "starting"); // <--
        export default config;
      `),
      example("secret in an error of a wrapper", code`
        import axios from "axios";
        export async function call(path: string) {
          const token = process.env.API_TOKEN!;
          try {
            return await axios.get(path, { headers: { authorization: "Bearer " + token } });
          } catch (error) {
            throw new Error("GET " + path + " failed with token " + token); // <--
          }
        }
      `),
    ],
    traps: [
      example("analytics without the password", code`
        import { PostHog } from "posthog-node";
        const posthog = new PostHog(process.env.POSTHOG_KEY!);
        export function onSignup(req: any) {
          posthog.capture({ distinctId: req.body.email, event: "signup", properties: { passwordLength: req.body.password.length, hasPassword: Boolean(req.body.password) } });
        }
      `),
      example("names of the settings", code`
        import pino from "pino";
        const logger = pino();
        const config = { port: 3000, jwt: { secret: process.env.JWT_SECRET! } };
        logger.info({ settings: Object.keys(config), port: config.port, hasSecret: Boolean(config.jwt.secret) }, "starting");
        export default config;
      `),
    ],
  },
  {
    rule: "no-weak-tls",
    bad: [
      example("agent from a helper with options", code`
        import https from "node:https";
        import axios from "axios";
        const makeAgent = (options: https.AgentOptions = {}) => new https.Agent({ keepAlive: true, ...options });
        export const client = axios.create({ httpsAgent: makeAgent({ rejectUnauthorized: false }) }); // <--
      `),
      example("turned off by a setting's absence", code`
        import { Agent, setGlobalDispatcher } from "undici";
        const strict = process.env.STRICT_TLS === "1";
        setGlobalDispatcher(new Agent({ connect: { rejectUnauthorized: strict ? true : false } })); // <--
      `),
    ],
    traps: [
      example("agent from a helper, own authority", code`
        import https from "node:https";
        import axios from "axios";
        const makeAgent = (options: https.AgentOptions = {}) => new https.Agent({ keepAlive: true, ...options });
        export const client = axios.create({ httpsAgent: makeAgent({ ca: process.env.CA, minVersion: "TLSv1.3" }) });
      `),
    ],
  },
  {
    rule: "no-weak-jwt",
    bad: [
      example("options of a service with none", code`
        import jwt, { type SignOptions } from "jsonwebtoken";
        class Tokens {
          private readonly options: SignOptions;
          constructor(options: SignOptions = {}) {
            this.options = { algorithm: "none", ...options }; // <--
          }
          issue(id: string) {
            return jwt.sign({ id }, "", this.options); // <--
          }
        }
        export const tokens = new Tokens();
      `),
    ],
    traps: [
      example("options of a service", code`
        import jwt, { type SignOptions } from "jsonwebtoken";
        class Tokens {
          private readonly options: SignOptions;
          constructor(private readonly key: string, options: SignOptions = {}) {
            this.options = { algorithm: "HS256", ...options };
          }
          issue(id: string) {
            return jwt.sign({ id }, this.key, this.options);
          }
        }
        export const tokens = new Tokens(process.env.KEY!);
      `),
    ],
  },
  {
    rule: "no-key-in-client-bundle",
    bad: [
      example("secret of the environment in a client component", code`
        "use client";
        import { createContext } from "react";
        const settings = { apiSecret: process.env.NEXT_PUBLIC_API_SECRET! }; // <--
        export const Settings = createContext(settings);
      `, { filename: "app/settings.tsx" }),
      example("Vite definition carries a secret", code`
        import { defineConfig, loadEnv } from "vite";
        export default defineConfig(({ mode }) => {
          const env = loadEnv(mode, process.cwd(), "");
          return { define: { __SIGNING_SECRET__: JSON.stringify(env.SIGNING_SECRET) } }; // <--
        });
      `, { filename: "vite.config.ts" }),
    ],
    traps: [
      example("public values in a client component", code`
        "use client";
        import { createContext } from "react";
        const settings = { apiUrl: process.env.NEXT_PUBLIC_API_URL!, siteKey: process.env.NEXT_PUBLIC_RECAPTCHA_SITE_KEY! };
        export const Settings = createContext(settings);
      `, { filename: "app/settings.tsx" }),
    ],
  },
];
