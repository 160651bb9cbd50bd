/** A literal in a key position: session, cookie, JWT, MAC, cipher and wallet keys, in the forms that maintained applications use. */
import { type Case, code, example } from "../case.ts";
import { base64Key, hexKey, mnemonic, privatePem, publicPem, walletKey } from "../fixtures.ts";

export const bad: readonly Case[] = [
  example("express-session, fallback for a missing setting", code`
    import session from "express-session";
    app.use(session({
      secret: process.env.SESSION_SECRET || "keyboard cat", // <--
      resave: false,
      saveUninitialized: true,
    }));
  `, { messageHint: "fallback" }),
  example("jsonwebtoken, nullish fallback through a constant", code`
    import jwt from "jsonwebtoken";
    const secret = process.env.JWT_SECRET ?? "secret"; // <--
    export const verify = (token: string) => jwt.verify(token, secret, { algorithms: ["HS256"] }); // <--
  `, { messageHint: "fallback" }),
  example("CommonJS, jwt.sign with a constant", code`
    const jwt = require('jsonwebtoken');
    const SECRET_KEY = 'change-me-please'; // <--

    module.exports.login = (req, res) => {
      const token = jwt.sign({ id: req.user.id }, SECRET_KEY, { expiresIn: '1h' }); // <--
      res.json({ token });
    };
  `, { filename: "src/routes/login.js" }),
  example("cookie-session with an array of keys", code`
    import cookieSession from "cookie-session";
    app.use(cookieSession({ name: "sid", keys: ["k1-blue-harbour", "k2-red-harbour"], maxAge: 86_400_000 })); // <--
  `),
  example("cookie-parser, positional", code`
    const cookieParser = require("cookie-parser");
    app.use(cookieParser("my cookie pass")); // <--
  `, { filename: "server.js" }),
  example("HMAC with an inline literal", code`
    import { createHmac } from "node:crypto";
    export function signPath(path: string): string {
      return createHmac("sha256", "s3rver-side").update(path).digest("base64url"); // <--
    }
  `),
  example("AES key in hex, decoded at the top of the module", code`
    import crypto from "crypto";
    const ENCRYPTION_KEY = Buffer.from("${hexKey}", "hex"); // <--
    export function encrypt(text: string) {
      const iv = crypto.randomBytes(12);
      const cipher = crypto.createCipheriv("aes-256-gcm", ENCRYPTION_KEY, iv); // <--
      return Buffer.concat([iv, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
    }
  `),
  example("NestJS JwtModule.register", code`
    import { Module } from "@nestjs/common";
    import { JwtModule } from "@nestjs/jwt";
    @Module({
      imports: [
        JwtModule.register({
          secret: "nest-super-secret", // <--
          signOptions: { expiresIn: "60s" },
        }),
      ],
    })
    export class AuthModule {}
  `, { filename: "src/auth/auth.module.ts" }),
  example("NestJS registerAsync, fallback in the factory", code`
    import { JwtModule } from "@nestjs/jwt";
    import { ConfigService } from "@nestjs/config";
    export const jwt = JwtModule.registerAsync({
      inject: [ConfigService],
      useFactory: (config: ConfigService) => ({
        secret: config.get<string>("JWT_SECRET") || "dev-secret", // <--
      }),
    });
  `, { messageHint: "fallback", filename: "src/auth/jwt.ts" }),
  example("passport-jwt strategy in a class", code`
    import { ExtractJwt, Strategy } from "passport-jwt";
    import { PassportStrategy } from "@nestjs/passport";
    export class JwtStrategy extends PassportStrategy(Strategy) {
      constructor() {
        super({
          jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
          ignoreExpiration: false,
          secretOrKey: "nest-super-secret", // <--
        });
      }
    }
  `, { filename: "src/auth/jwt.strategy.ts" }),
  example("passport-jwt options object", code`
    const { Strategy: JwtStrategy, ExtractJwt } = require("passport-jwt");
    const opts = {};
    opts.jwtFromRequest = ExtractJwt.fromAuthHeaderAsBearerToken();
    opts.secretOrKey = "mysecretkey"; // <--
    passport.use(new JwtStrategy(opts, (payload, done) => done(null, payload))); // <--
  `, { filename: "config/passport.js" }),
  example("crypto-js passphrase", code`
    import { AES } from "crypto-js";
    export const seal = (note: string) => AES.encrypt(note, "my-secret-passphrase").toString(); // <--
  `),
  example("Web Crypto import of encoded text", code`
    const enc = new TextEncoder();
    export async function macKey() {
      return crypto.subtle.importKey("raw", enc.encode("shared-between-services"), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]); // <--
    }
  `),
  example("private key as PEM in the source", pemListing()),
  example("wallet key", code`
    import { ethers } from "ethers";
    const provider = new ethers.JsonRpcProvider(process.env.RPC_URL);
    export const wallet = new ethers.Wallet("${walletKey}", provider); // <--
  `),
  example("wallet phrase", code`
    import { mnemonicToAccount } from "viem/accounts";
    export const account = mnemonicToAccount("${mnemonic}"); // <--
  `),
  example("Koa application keys", code`
    import Koa from "koa";
    const app = new Koa();
    app.keys = ["im a newer secret", "i like turtle"]; // <--
  `),
  example("Fastify JWT plugin", code`
    import fastifyJwt from "@fastify/jwt";
    fastify.register(fastifyJwt, { secret: "supersecret" }); // <--
  `),
  example("jose builder", code`
    import { SignJWT } from "jose";
    const secret = new TextEncoder().encode("cc7e0d44fd473002f1c42167459001140ec6389b"); // <--
    export const issue = (sub: string) =>
      new SignJWT({ sub }).setProtectedHeader({ alg: "HS256" }).setExpirationTime("2h").sign(secret); // <--
  `),
  example("key derived from a constant password with a constant salt", code`
    import { createCipheriv, randomBytes, scryptSync } from "node:crypto";
    const key = scryptSync("corporate-wiki", "salt", 32); // <--
    export const cipher = () => createCipheriv("aes-256-gcm", key, randomBytes(12)); // <--
  `),
  example("hash of a literal as key", code`
    const crypto = require("crypto");
    const key = crypto.createHash("sha256").update("our little secret").digest(); // <--
    exports.decrypt = (data, iv) => crypto.createDecipheriv("aes-256-cbc", key, iv).update(data); // <--
  `, { filename: "lib/seal.js" }),
  example("getter that returns the fallback", code`
    import { sign } from "jsonwebtoken";
    class Settings {
      get jwtSecret(): string {
        return process.env.JWT_SECRET || "SECRET"; // <--
      }
    }
    const settings = new Settings();
    export const issue = (sub: string) => sign({ sub }, settings.jwtSecret); // <--
  `, { messageHint: "fallback" }),
  example("assignment when the setting is missing", code`
    import jwt from "jsonwebtoken";
    let secret = process.env.AUTH_SECRET;
    if (!secret) {
      console.warn("AUTH_SECRET is not set");
      secret = "insecure-default"; // <--
    }
    export const issue = (id: string) => jwt.sign({ id }, secret); // <--
  `, { messageHint: "fallback" }),
  example("destructuring default from the environment", code`
    import session from "express-session";
    const { SESSION_SECRET = "devsecret" } = process.env; // <--
    app.use(session({ secret: SESSION_SECRET, resave: false, saveUninitialized: false })); // <--
  `, { messageHint: "fallback" }),
  example("parameter default", code`
    import { createHmac } from "node:crypto";
    export function sign(body: string, key = "webhook-default-key") { // <--
      return createHmac("sha256", key).update(body).digest("hex"); // <--
    }
  `),
  example("Next.js route with iron-session", code`
    import { getIronSession } from "iron-session";
    import { cookies } from "next/headers";
    export async function GET() {
      const session = await getIronSession(await cookies(), {
        password: "complex_password_at_least_32_characters_long", // <--
        cookieName: "desk",
      });
      return Response.json({ user: session.user ?? null });
    }
  `, { filename: "app/api/me/route.ts" }),
  example("NextAuth secret", code`
    import NextAuth from "next-auth";
    import GitHub from "next-auth/providers/github";
    export default NextAuth({
      providers: [GitHub],
      secret: process.env.NEXTAUTH_SECRET ?? "nextauth-dev", // <--
    });
  `, { filename: "pages/api/auth/[...nextauth].ts", messageHint: "fallback" }),
  example("helper that reads the environment with a default", code`
    import cookieParser from "cookie-parser";
    const env = (name: string, fallback: string): string => process.env[name] ?? fallback;
    app.use(cookieParser(env("COOKIE_SECRET", "cookie-monster"))); // <--
  `, { messageHint: "fallback" }),
  example("tweetnacl with bytes", code`
    import nacl from "tweetnacl";
    const key = Uint8Array.of(7, 23, 91, 4, 55, 12, 200, 31, 7, 23, 91, 4, 55, 12, 200, 31, 7, 23, 91, 4, 55, 12, 200, 31, 7, 23, 91, 4, 55, 12, 200, 31); // <--
    export const seal = (m: Uint8Array, nonce: Uint8Array) => nacl.secretbox(m, nonce, key); // <--
  `),
  example("JSON Web Key with a secret member", code`
    import { importJWK } from "jose";
    export const key = await importJWK({ kty: "oct", k: "${base64Key.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}" }, "HS256"); // <--
  `),
  example("base64 text joined from two halves", code`
    import { createDecipheriv } from "crypto";
    const a = "${base64Key.slice(0, 20)}"; // <--
    const b = "${base64Key.slice(20)}"; // <--
    export const open = (iv: Buffer) => createDecipheriv("aes-256-gcm", Buffer.from(a + b, "base64"), iv); // <--
  `),
  example("configuration object in the same file", code`
    import jwt from "jsonwebtoken";
    const config = {
      port: 3000,
      auth: { secret: "it-is-a-secret", ttl: "7d" }, // <--
    };
    export const issue = (id: string) => jwt.sign({ id }, config.auth.secret, { expiresIn: config.auth.ttl }); // <--
  `),
  example("bitwise or by mistake", code`
    const jwt = require('jsonwebtoken');
    const SECRET = process.env.JWT_SECRET | 'fallback_secret'; // <--
    module.exports.sign = (u) => jwt.sign({ id: u.id }, SECRET); // <--
  `, { filename: "src/auth.js" }),
  example("computed env name with fallback", code`
    import jwt from "jsonwebtoken";
    const stage = process.env.STAGE ?? "dev";
    const secret = process.env[\`JWT_SECRET_\${stage.toUpperCase()}\`] || "super-secret"; // <--
    export const sign = (id: string) => jwt.sign({ id }, secret); // <--
  `, { messageHint: "fallback" }),
  example("computed env through parameter", code`
    import { createHmac } from "crypto";
    function setting(name: string) {
      return process.env[name] || "local-only"; // <--
    }
    export const mac = (b: string) => createHmac("sha256", setting("HOOK_KEY")).update(b).digest("hex"); // <--
  `, { messageHint: "fallback" }),
  example("ternary on the environment", code`
    import session from "express-session";
    app.use(session({ secret: process.env.NODE_ENV === "production" ? process.env.SECRET! : "dev secret", resave: false, saveUninitialized: true })); // <--
  `),
  example("assignment in if not secret, jose", code`
    import { SignJWT } from "jose";
    let key = process.env.AUTH_KEY;
    if (key === undefined) key = "unsafe"; // <--
    export const issue = () => new SignJWT({}).setProtectedHeader({ alg: "HS256" }).sign(new TextEncoder().encode(key)); // <--
  `, { messageHint: "fallback" }),
  example("||= assignment", code`
    import session from "express-session";
    const config: Record<string, string | undefined> = { secret: process.env.SESSION_SECRET };
    config.secret ||= "keyboard cat"; // <--
    app.use(session({ secret: config.secret, resave: false, saveUninitialized: false })); // <--
  `),
  example("process.env assignment default", code`
    import jwt from "jsonwebtoken";
    process.env.JWT_SECRET = process.env.JWT_SECRET || "test123"; // <--
    export const sign = (id: string) => jwt.sign({ id }, process.env.JWT_SECRET!); // <--
  `, { accept: ["no-hardcoded-credential"] }),
  example("process.env ??= default", code`
    import jwt from "jsonwebtoken";
    process.env.JWT_SECRET ??= "test123"; // <--
    export const sign = (id: string) => jwt.sign({ id }, process.env.JWT_SECRET!); // <--
  `, { accept: ["no-hardcoded-credential"] }),
  example("shared default constant", code`
    import jwt from "jsonwebtoken";
    export const DEFAULT_SECRET = "ChangeMe"; // <--
    const settings = { secret: process.env.APP_SECRET ?? DEFAULT_SECRET }; // <--
    export const sign = (id: string) => jwt.sign({ id }, settings.secret); // <--
  `, { messageHint: "fallback" }),
  example("metadata lookup with a fallback", code`
    import { Injectable } from "@nestjs/common";
    import { Reflector } from "@nestjs/core";
    import jwt from "jsonwebtoken";
    @Injectable()
    export class TokenGuard {
      constructor(private reflector: Reflector) {}
      canActivate(context: any) {
        const secret = this.reflector.get<string>("secret", context.getHandler()) || "SECRET"; // <--
        return !!jwt.verify(context.switchToHttp().getRequest().headers.authorization, secret); // <--
      }
    }
  `, { messageHint: "fallback" }),
  example("Nest ConfigService.get default", code`
    import { JwtModule } from "@nestjs/jwt";
    import { ConfigService } from "@nestjs/config";
    export const mod = JwtModule.registerAsync({
      inject: [ConfigService],
      useFactory: async (configService: ConfigService) => ({
        secret: configService.get<string>("JWT_SECRET", "my-default-secret"), // <--
        signOptions: { expiresIn: "1d" },
      }),
    });
  `, { messageHint: "fallback", accept: ["no-hardcoded-credential"] }),
  example("Nest ConfigService in a strategy", code`
    import { ConfigService } from "@nestjs/config";
    import { PassportStrategy } from "@nestjs/passport";
    import { ExtractJwt, Strategy } from "passport-jwt";
    export class JwtStrategy extends PassportStrategy(Strategy) {
      constructor(private readonly config: ConfigService) {
        super({ jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), secretOrKey: config.get("JWT_SECRET") || "defaultSecret" }); // <--
      }
    }
  `, { messageHint: "fallback" }),
  example("Nest registerAs config", code`
    import { registerAs } from "@nestjs/config";
    export default registerAs("jwt", () => ({
      secret: process.env.JWT_SECRET || "super-secret", // <--
      expiresIn: "1h",
    }));
  `, { messageHint: "fallback", accept: ["no-hardcoded-credential"] }),
  example("env-var package", code`
    import env from "env-var";
    import cookieParser from "cookie-parser";
    app.use(cookieParser(env.get("COOKIE_SECRET").default("monster").asString())); // <--
  `, { accept: ["no-hardcoded-credential"] }),
  example("envalid default", code`
    import { cleanEnv, str, port } from "envalid";
    import jwt from "jsonwebtoken";
    const env = cleanEnv(process.env, { PORT: port({ default: 3000 }), JWT_SECRET: str({ default: "secret" }) }); // <--
    export const sign = (id: string) => jwt.sign({ id }, env.JWT_SECRET); // <--
  `, { accept: ["no-hardcoded-credential"] }),
  example("zod default for env", code`
    import { z } from "zod";
    import jwt from "jsonwebtoken";
    const schema = z.object({ PORT: z.coerce.number().default(3000), JWT_SECRET: z.string().min(8).default("changeme123") }); // <--
    export const env = schema.parse(process.env);
    export const sign = (id: string) => jwt.sign({ id }, env.JWT_SECRET); // <--
  `, { accept: ["no-hardcoded-credential"] }),
  example("joi default", code`
    import * as Joi from "joi";
    export const validationSchema = Joi.object({
      PORT: Joi.number().default(3000),
      JWT_SECRET: Joi.string().default("supersecret"), // <--
    });
  `, { accept: ["no-hardcoded-credential"] }),
  example("convict default", code`
    import convict from "convict";
    export const config = convict({
      session: {
        secret: { doc: "Session secret", format: String, default: "keyboard cat", env: "SESSION_SECRET" }, // <--
      },
    });
  `, { accept: ["no-hardcoded-credential"] }),
  example("t3 env", code`
    import { createEnv } from "@t3-oss/env-nextjs";
    import { z } from "zod";
    export const env = createEnv({
      server: { AUTH_SECRET: z.string().default("dev-auth-secret") }, // <--
      runtimeEnv: { AUTH_SECRET: process.env.AUTH_SECRET },
    });
  `, { accept: ["no-hardcoded-credential"] }),
  example("laravel-style env helper imported", code`
    import { env } from "../helpers/env.js";
    import session from "express-session";
    app.use(session({ secret: env("SESSION_SECRET", "secret"), resave: true, saveUninitialized: true })); // <--
  `, { accept: ["no-hardcoded-credential"] }),
  example("strapi env", code`
    module.exports = ({ env }) => ({
      auth: { secret: env('ADMIN_JWT_SECRET', 'b71a64dd4a9b1c45'), }, // <--
      apiToken: { salt: env('API_TOKEN_SALT') },
    });
  `, { filename: "config/admin.js", accept: ["no-hardcoded-credential"] }),
  example("adonis Env.get default", code`
    import Env from "@ioc:Adonis/Core/Env";
    export const appKey: string = Env.get("APP_KEY", "this-is-my-app-key-32-characters!"); // <--
  `, { accept: ["no-hardcoded-credential"] }),
  example("config package in default.js", code`
    module.exports = {
      port: 3000,
      jwt: { secret: "jwt-dev-secret-2021" }, // <--
    };
  `, { filename: "config/default.js", accept: ["no-hardcoded-credential"] }),
  example("lodash get default", code`
    const _ = require("lodash");
    const jwt = require("jsonwebtoken");
    const secret = _.get(process.env, "JWT_SECRET", "shhhh"); // <--
    exports.sign = (id) => jwt.sign({ id }, secret); // <--
  `, { filename: "src/a.js", accept: ["no-hardcoded-credential"] }),
  example("session secret array", code`
    const session = require("express-session");
    app.use(session({ secret: ["new-one", process.env.OLD_SECRET], resave: false, saveUninitialized: true })); // <--
  `, { filename: "src/a.js" }),
  example("fastify secure session", code`
    import secureSession from "@fastify/secure-session";
    app.register(secureSession, { secret: "averylogphrasebiggerthanthirtytwochars", salt: "mq9hDxBVDbspDR6n" }); // <--
  `),
  example("fastify cookie", code`
    import cookie from "@fastify/cookie";
    app.register(cookie, { secret: "my-secret", parseOptions: {} }); // <--
  `),
  example("express-jwt", code`
    const { expressjwt } = require("express-jwt");
    app.use(expressjwt({ secret: "shhhhhhared-secret", algorithms: ["HS256"] })); // <--
  `, { filename: "src/a.js" }),
  example("better-auth", code`
    import { betterAuth } from "better-auth";
    export const auth = betterAuth({ secret: process.env.BETTER_AUTH_SECRET || "better-auth-dev", database: db }); // <--
  `, { messageHint: "fallback" }),
  example("class property secret with jwt", code`
    import jwt from "jsonwebtoken";
    export class AuthService {
      private static readonly SECRET = "mysecret"; // <--
      sign(id: string) { return jwt.sign({ id }, AuthService.SECRET); } // <--
      verify(t: string) { return jwt.verify(t, AuthService.SECRET); } // <--
    }
  `),
  example("enum holds the secret", code`
    import jwt from "jsonwebtoken";
    enum Constants { JwtSecret = "enum-secret", Issuer = "me" } // <--
    export const sign = (id: string) => jwt.sign({ id }, Constants.JwtSecret); // <--
  `),
  example("promisified jwt", code`
    import { promisify } from "util";
    import jwt from "jsonwebtoken";
    const signAsync = promisify(jwt.sign);
    export const issue = async (p: object) => signAsync(p, "hush"); // <--
  `),
  example("concat of const and char codes", code`
    import { createCipheriv, randomBytes } from "node:crypto";
    const key = String.fromCharCode(115, 51, 99, 114, 51, 116) + "0123456789abcdef0123456789"; // <--
    export const c = () => createCipheriv("aes-256-gcm", key, randomBytes(12)); // <--
  `),
  example("raw byte array with Buffer.from", code`
    import { createDecipheriv } from "node:crypto";
    const KEY = Buffer.from([0x1f, 0x8b, 0x22, 0x90, 0x3a, 0x77, 0x10, 0x42, 0x1f, 0x8b, 0x22, 0x90, 0x3a, 0x77, 0x10, 0x42]); // <--
    export const open = (iv: Buffer) => createDecipheriv("aes-128-gcm", KEY, iv); // <--
  `),
  example("key padded to size", code`
    import crypto from "crypto";
    const key = "mypassword".padEnd(32, "0"); // <--
    export const enc = (t: string) => crypto.createCipheriv("aes-256-gcm", key, crypto.randomBytes(12)).update(t); // <--
  `),
  example("slice of digest as key", code`
    import crypto from "crypto";
    const key = crypto.createHash("sha256").update(String("app-secret")).digest("base64").substr(0, 32); // <--
    export const enc = (t: string) => crypto.createCipheriv("aes-256-gcm", key, crypto.randomBytes(12)).update(t); // <--
  `),
  example("wallet through hdnode phrase", code`
    import { HDNodeWallet } from "ethers";
    export const w = HDNodeWallet.fromPhrase("${mnemonic}"); // <--
  `),
  example("solana keypair", code`
    import { Keypair } from "@solana/web3.js";
    export const payer = Keypair.fromSecretKey(Uint8Array.from([174, 47, 154, 16, 202, 193, 206, 113, 199, 190, 53, 133, 169, 175, 31, 56, 222, 53, 138, 189, 224, 216, 117, 173, 10, 149, 53, 45, 73, 251, 237, 246, 15, 185, 186, 82, 177, 240, 148, 69, 241, 227, 167, 80, 141, 89, 240, 121, 121, 35, 172, 247, 68, 251, 226, 218, 48, 63, 176, 109, 168, 89, 238, 135])); // <--
  `),
  example("JWK import in webcrypto", code`
    export const key = await crypto.subtle.importKey("jwk", { kty: "oct", k: "Y0zt37HgOx-BY7SQjYVmrqhPkO44Ii2Jcb9yydUDPfE", alg: "A256GCM", ext: true }, { name: "AES-GCM" }, false, ["encrypt", "decrypt"]); // <--
  `),
  example("function default in options parameter", code`
    import CryptoJS from "crypto-js";
    export function encrypt(text: string, { secret = "p@ss" }: { secret?: string } = {}) { // <--
      return CryptoJS.AES.encrypt(text, secret).toString(); // <--
    }
  `),
  example("Map of secrets", code`
    import jwt from "jsonwebtoken";
    const secrets = new Map([["web", "web-secret-1"], ["mobile", "mobile-secret-1"]]); // <--
    export const sign = (id: string) => jwt.sign({ id }, secrets.get("web")!); // <--
  `),
  example("lookup table by client", code`
    import jwt from "jsonwebtoken";
    const secrets: Record<string, string> = { web: "web-secret-1", mobile: "mobile-secret-1" }; // <--
    export const sign = (id: string, client: string) => jwt.sign({ id }, secrets[client]); // <--
  `),
  example("koa-session keys assigned", code`
    import Koa from "koa";
    const app = new Koa();
    app.keys = [process.env.APP_KEYS || "some secret hurr"]; // <--
  `, { messageHint: "fallback" }),
  example("object freeze config with nested env", code`
    import jwt from "jsonwebtoken";
    export const config = Object.freeze({ jwt: Object.freeze({ secret: process.env.JWT_SECRET || "secretKey" }) }); // <--
    export const sign = (id: string) => jwt.sign({ id }, config.jwt.secret); // <--
  `, { messageHint: "fallback" }),
  example("getter of module object", code`
    import jwt from "jsonwebtoken";
    export const settings = { get secret() { return process.env.SECRET ?? "devkey"; } }; // <--
    export const sign = (id: string) => jwt.sign({ id }, settings.secret); // <--
  `, { messageHint: "fallback" }),
  example("csrf-csrf getSecret", code`
    import { doubleCsrf } from "csrf-csrf";
    export const { doubleCsrfProtection } = doubleCsrf({ getSecret: () => "this is a test", cookieName: "x" }); // <--
  `),
  example("oidc-provider cookies keys", code`
    import { Provider } from "oidc-provider";
    export const oidc = new Provider("http://localhost:3000", { cookies: { keys: ["some secret key", "and also the old rotated away ones"] } }); // <--
  `),
  example("remix cookie session storage", code`
    import { createCookieSessionStorage } from "@remix-run/node";
    export const storage = createCookieSessionStorage({ cookie: { name: "__session", secrets: ["s3cret1"], sameSite: "lax" } }); // <--
  `),
  example("otplib secret", code`
    import { authenticator } from "otplib";
    const secret = "KVKFKRCPNZQUYMLXOVYDSQKJKZDTSRLD"; // <--
    export const check = (token: string) => authenticator.check(token, secret); // <--
  `),
  example("speakeasy", code`
    const speakeasy = require("speakeasy");
    exports.verify = (token) => speakeasy.totp.verify({ secret: "MYSECRETBASE32", encoding: "base32", token }); // <--
  `, { filename: "src/a.js" }),
  example("socket.io redis of hawk", code`
    const Hapi = require('@hapi/hapi');
    server.auth.strategy('jwt', 'jwt', { key: 'NeverShareYourSecret', validate, verifyOptions: { algorithms: ['HS256'] } }); // <--
  `, { filename: "src/a.js", accept: ["no-hardcoded-credential"] }),
  example("lru of parsed JSON env", code`
    import session from "express-session";
    const conf = JSON.parse(process.env.APP_CONFIG || '{"sessionSecret":"cats"}'); // <--
    app.use(session({ secret: conf.sessionSecret, resave: false, saveUninitialized: false })); // <--
  `),
];

function pemListing(): ReturnType<typeof code> {
  const [first = "", ...rest] = privatePem.split("\n");
  return code`
    import { createSign } from "node:crypto";
    const PRIVATE_KEY = \`${first} // <--
${rest.join("\n")}
    \`;
    export const sign = (data: string) => createSign("sha256").update(data).sign(PRIVATE_KEY, "base64"); // <--
  `;
}

export const traps: readonly Case[] = [
  example("key from the environment", code`
    import jwt from "jsonwebtoken";
    const secret = process.env.JWT_SECRET;
    if (!secret) throw new Error("JWT_SECRET is missing");
    export const issue = (id: string) => jwt.sign({ id }, secret, { expiresIn: "1h" });
  `),
  example("fallback to nothing", code`
    import session from "express-session";
    app.use(session({ secret: process.env.SESSION_SECRET ?? "", resave: false, saveUninitialized: false }));
  `),
  example("fallback to another setting", code`
    import session from "express-session";
    const secret = process.env.SESSION_SECRET || process.env.APP_SECRET;
    app.use(session({ secret, resave: false, saveUninitialized: false }));
  `),
  example("map from field to environment name", code`
    export const environmentNames = {
      sessionSecret: "SESSION_SECRET",
      jwtSecret: "JWT_SECRET",
      encryptionKey: "ENCRYPTION_KEY",
    };
    export const read = (field: keyof typeof environmentNames) => process.env[environmentNames[field]];
  `),
  example("environment name as an index, value used as key", code`
    import { createHmac } from "node:crypto";
    const KEY_NAME = "WEBHOOK_SECRET";
    export const sign = (body: string) => createHmac("sha256", process.env[KEY_NAME]!).update(body).digest("hex");
  `),
  example("deny-list of former defaults", code`
    import jwt from "jsonwebtoken";
    const REFUSED_SECRETS = ["secret", "changeme", "keyboard cat", "SECRET"];
    const secret = process.env.JWT_SECRET!;
    if (REFUSED_SECRETS.includes(secret)) throw new Error("choose another JWT_SECRET");
    export const issue = (id: string) => jwt.sign({ id }, secret);
  `),
  example("comparison with the former default", code`
    const cookieParser = require("cookie-parser");
    const secret = process.env.COOKIE_SECRET;
    if (secret === "change-me") console.warn("COOKIE_SECRET still has its default");
    app.use(cookieParser(secret));
  `, { filename: "server.js" }),
  example("public key verifies", code`
    import jwt from "jsonwebtoken";
    const PUBLIC_KEY = \`${publicPem}\`;
    export const check = (token: string) => jwt.verify(token, PUBLIC_KEY, { algorithms: ["EdDSA"] });
  `),
  example("domain separation of a derived key", code`
    import { hkdfSync } from "node:crypto";
    export const cookieKey = (master: Buffer) => Buffer.from(hkdfSync("sha256", master, Buffer.alloc(0), "cookie signing v1", 32));
  `),
  example("seed label of BIP 32", code`
    import { createHmac } from "node:crypto";
    export const master = (seed: Buffer) => createHmac("sha512", "Bitcoin seed").update(seed).digest();
  `),
  example("prefix of the AWS signature key", code`
    import { createHmac } from "crypto";
    export function signingKey(secretAccessKey: string, date: string) {
      return createHmac("sha256", "AWS4" + secretAccessKey).update(date).digest();
    }
  `),
  example("literal data, key from outside", code`
    import { createHmac } from "node:crypto";
    export const unsubscribeTag = (key: Buffer) => createHmac("sha256", key).update("unsubscribe-all").digest("hex");
  `),
  example("name of a vault key", code`
    import { KMSClient, SignCommand } from "@aws-sdk/client-kms";
    const kms = new KMSClient({});
    const signingKey = "alias/token-signing";
    export const sign = (Message: Uint8Array) =>
      kms.send(new SignCommand({ KeyId: signingKey, Message, MessageType: "DIGEST", SigningAlgorithm: "ECDSA_SHA_256" }));
  `),
  example("placeholder that cannot work", code`
    import jwt from "jsonwebtoken";
    export const demo = (id: string) => jwt.sign({ id }, "<YOUR_JWT_SECRET>");
  `),
  example("translations", code`
    export default {
      secret: "Geheimnis",
      secretKey: "Geheimer Schlüssel",
      jwtSecret: "JWT-Geheimnis",
      encryptionKey: "Schlüssel für die Verschlüsselung",
      cookieSecret: "Cookie-Geheimnis",
    };
  `, { filename: "src/i18n/de.ts" }),
  example("random per start", code`
    import session from "express-session";
    import { randomBytes } from "node:crypto";
    app.use(session({ secret: randomBytes(32).toString("hex"), resave: false, saveUninitialized: false }));
  `),
  example("own function of the same name", code`
    function createHmac(kind: string, label: string) {
      return { kind, label };
    }
    export const tag = createHmac("sha256", "not-a-key-at-all");
  `),
  example("shadowed import", code`
    import jwt from "jsonwebtoken";
    export function describe(jwt: { sign(a: string, b: string): string }) {
      return jwt.sign("a document", "with a pen");
    }
    export { jwt };
  `),
  example("weak value overwritten before use", code`
    import { createHmac } from "node:crypto";
    let key: string | undefined = "placeholder";
    key = process.env.SIGNING_KEY;
    export const sign = (body: string) => createHmac("sha256", key!).update(body).digest("hex");
  `),
  example("weak value in another property", code`
    import jwt from "jsonwebtoken";
    const config = { secret: process.env.JWT_SECRET!, issuer: "change-me-please" };
    export const issue = (id: string) => jwt.sign({ id }, config.secret, { issuer: config.issuer });
  `),
  example("key callback", code`
    import jwksClient from "jwks-rsa";
    import jwt from "jsonwebtoken";
    const client = jwksClient({ jwksUri: "https://login.example.com/.well-known/jwks.json" });
    jwt.verify(token, (header, done) => client.getSigningKey(header.kid, (error, key) => done(error, key?.getPublicKey())), { algorithms: ["RS256"] });
  `),
  example("React list keys and a table key", code`
    export const List = ({ items }: { items: string[] }) => <ul key="password-list">{items.map((item) => <li key={item}>{item}</li>)}</ul>;
  `, { filename: "src/List.tsx" }),
  example("cookie and header names", code`
    export const SESSION_COOKIE = "__Host-session";
    export const CSRF_SECRET_COOKIE = "csrf-secret";
    export const SIGNATURE_HEADER = "x-signature-key";
  `),
  example("GUID of the WebSocket handshake", code`
    import { createHash } from "node:crypto";
    const KEY_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    export const accept = (key: string) => createHash("sha1").update(key + KEY_SUFFIX).digest("base64");
  `),
  example("option types", code`
    export interface SessionOptions {
      secret: string | "auto";
      algorithm: "HS256" | "RS256";
      key?: "primary" | "secondary";
    }
  `),
  example("env-name map by config key", code`
    import jwt from "jsonwebtoken";
    const map = { jwtSecret: "JWT_SECRET", cookieSecret: "COOKIE_SECRET" } as const;
    const load = (k: keyof typeof map) => { const v = process.env[map[k]]; if (!v) throw new Error(map[k]); return v; };
    export const sign = (id: string) => jwt.sign({ id }, load("jwtSecret"));
  `),
  example("custom-environment-variables", code`
    module.exports = { jwt: { secret: "JWT_SECRET" }, db: { password: "DB_PASSWORD" } };
  `, { filename: "config/custom-environment-variables.js" }),
  example("docs in block comment", code`
    import jwt from "jsonwebtoken";
    /**
     * @example jwt.sign({}, "secret")
     */
    // const token = jwt.sign({ a: 1 }, "shhhh");
    export const sign = (p: object, key: string) => jwt.sign(p, key);
  `),
  example("code sample in a string", code`
    import { createHmac } from "node:crypto";
    export const sample = "const h = createHmac('sha256', 'my-key');";
    export const mac = (k: Buffer) => createHmac("sha256", k);
  `),
  example("throw unless set", code`
    import jwt from "jsonwebtoken";
    const secret = process.env.JWT_SECRET ?? (() => { throw new Error("JWT_SECRET missing"); })();
    export const sign = (id: string) => jwt.sign({ id }, secret);
  `),
  example("fallback to random", code`
    import session from "express-session";
    import { randomUUID } from "crypto";
    app.use(session({ secret: process.env.SECRET || randomUUID(), resave: false, saveUninitialized: false }));
  `),
  example("envalid devDefault", code`
    import { cleanEnv, str } from "envalid";
    export const env = cleanEnv(process.env, { JWT_SECRET: str({ desc: "secret of tokens", example: "a long text" }) });
  `),
  example("zod secret without default", code`
    import { z } from "zod";
    import jwt from "jsonwebtoken";
    const env = z.object({ JWT_SECRET: z.string().min(32, "JWT_SECRET must be long"), LOG_LEVEL: z.string().default("info") }).parse(process.env);
    export const sign = (id: string) => jwt.sign({ id }, env.JWT_SECRET);
  `),
  example("zod default empty", code`
    import { z } from "zod";
    export const env = z.object({ SMTP_PASSWORD: z.string().default(""), API_KEY_HEADER: z.string().default("x-api-key") }).parse(process.env);
  `),
  example("convict null default", code`
    import convict from "convict";
    export const config = convict({ secret: { doc: "Secret", format: String, default: null as unknown as string, env: "SESSION_SECRET", sensitive: true } });
  `),
  example("ConfigService.get without default", code`
    import { JwtModule } from "@nestjs/jwt";
    import { ConfigService } from "@nestjs/config";
    export const m = JwtModule.registerAsync({ inject: [ConfigService], useFactory: (c: ConfigService) => ({ secret: c.getOrThrow<string>("JWT_SECRET"), signOptions: { expiresIn: c.get("JWT_TTL", "1h") } }) });
  `),
  example("hkdf info label", code`
    import { hkdf } from "@noble/hashes/hkdf";
    import { sha256 } from "@noble/hashes/sha256";
    export const sub = (master: Uint8Array) => hkdf(sha256, master, undefined, "app/session/v1", 32);
  `),
  example("HMAC used as domain-separated hash of public data", code`
    import { createHmac } from "node:crypto";
    export const master = (seed: Uint8Array) => createHmac("sha512", "ed25519 seed").update(seed).digest();
  `),
  example("key ids", code`
    import { importJWK } from "jose";
    const keyId = "2021-04-a";
    export const load = (jwk: JsonWebKey) => importJWK({ ...jwk, kid: keyId, alg: "RS256" });
  `),
  example("switch on algorithm names", code`
    import { createHmac } from "node:crypto";
    export function mac(kind: string, key: Buffer) {
      switch (kind) { case "secret": return createHmac("sha256", key); case "password": return createHmac("sha512", key); default: throw new Error("kind"); }
    }
  `),
  example("passphrase undefined in jwt options", code`
    import jwt from "jsonwebtoken";
    import { readFileSync } from "node:fs";
    export const sign = (p: object) => jwt.sign(p, { key: readFileSync(process.env.KEY_FILE!), passphrase: process.env.KEY_PASS! }, { algorithm: "ES256" });
  `),
  example("default parameter overwritten by all callers", code`
    import jwt from "jsonwebtoken";
    const sign = (id: string, secret: string) => jwt.sign({ id }, secret);
    export const a = (id: string) => sign(id, process.env.A_SECRET!);
    export const label = { secret: "Secret" };
  `),
  example("YOUR_ placeholder", code`
    import Stripe from "stripe";
    export const stripe = new Stripe("YOUR_STRIPE_SECRET_KEY");
  `),
  example("key derived by MACs from a key that comes from outside", code`
    const crypto = require("crypto");
    exports.signatureOf = (secret, date, text, product = "oss") => {
      const day = crypto.createHmac("sha256", \`v4\${secret}\`).update(date).digest();
      const service = crypto.createHmac("sha256", day).update(product).digest();
      const key = crypto.createHmac("sha256", service).update("v4_request").digest();
      return crypto.createHmac("sha256", key).update(text).digest("hex");
    };
  `, { filename: "lib/signature.js" }),
  example("digest of unknown bytes and a public label", code`
    import { createCipheriv, createHash, randomBytes } from "node:crypto";
    export const sessionKey = (seed: Buffer) => createHash("sha256").update(Buffer.concat([Buffer.from("lsk"), seed])).digest();
    export const seal = (seed: Buffer) => createCipheriv("aes-256-gcm", sessionKey(seed), randomBytes(12));
  `),
];
