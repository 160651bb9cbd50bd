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
];
