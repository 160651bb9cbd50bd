/** What is written in 2025 and 2026: frameworks of that time, their settings, and ways that a value takes through a program. */
import { code, example } from "../case.ts";
import { awsSecret, hexKey, seeded } from "../fixtures.ts";
import type { RuleCases } from "../score.ts";

/** A key of a model's provider, by its looks. */
const modelKey = ["sk", "proj", seeded("model", 36).toString("base64url")].join("-");
const accessKey = seeded("short names", 20).toString("hex");

export const cases: readonly RuleCases[] = [
  {
    rule: "no-hardcoded-key",
    bad: [
      example("this, given by call", code`
        import { createHmac } from "node:crypto";
        function sign(this: { secret: string }, body: string) {
          return createHmac("sha256", this.secret).update(body).digest("hex"); // <--
        }
        export const seal = (body: string) => sign.call({ secret: "corner-shop" }, body); // <--
      `),
      example("this, given by apply", code`
        const { createHmac } = require("crypto");
        function sign(body) {
          return createHmac("sha256", this.secret).update(body).digest("hex"); // <--
        }
        const settings = { secret: "corner-shop" }; // <--
        exports.seal = (body) => sign.apply(settings, [body]);
      `, { filename: "sign.js" }),
      example("store of an asynchronous context", code`
        import { AsyncLocalStorage } from "node:async_hooks";
        import { createHmac } from "node:crypto";
        const tenant = new AsyncLocalStorage<{ key: string }>();
        function seal(body: string) {
          const store = tenant.getStore();
          return createHmac("sha256", store!.key).update(body).digest("hex"); // <--
        }
        export const handle = (body: string) => tenant.run({ key: "corner-shop" }, () => seal(body)); // <--
      `),
      example("value of an awilix container", code`
        import { asFunction, asValue, createContainer } from "awilix";
        import jwt from "jsonwebtoken";
        const makeTokens = ({ jwtSecret }: { jwtSecret: string }) => ({
          issue: (id: string) => jwt.sign({ id }, jwtSecret), // <--
        });
        export const container = createContainer();
        container.register({ jwtSecret: asValue("corner-shop-secret"), tokens: asFunction(makeTokens) }); // <--
      `),
      example("NestJS options class", code`
        import { Injectable, Module } from "@nestjs/common";
        import { JwtModule, type JwtModuleOptions, type JwtOptionsFactory } from "@nestjs/jwt";
        @Injectable()
        class JwtConfig implements JwtOptionsFactory {
          createJwtOptions(): JwtModuleOptions {
            return { secret: process.env.JWT_SECRET || "corner-shop-secret" }; // <--
          }
        }
        @Module({ imports: [JwtModule.registerAsync({ useClass: JwtConfig })] })
        export class AuthModule {}
      `),
      example("NestJS provider by class", code`
        import { Inject, Injectable, Module } from "@nestjs/common";
        import { createHmac } from "node:crypto";
        abstract class Settings { abstract key(): string; }
        class LocalSettings extends Settings { key() { return "corner-shop-secret"; } } // <--
        @Injectable()
        export class Signer {
          constructor(@Inject(Settings) private readonly settings: Settings) {}
          sign(body: string) { return createHmac("sha256", this.settings.key()).update(body).digest("hex"); } // <--
        }
        @Module({ providers: [{ provide: Settings, useClass: LocalSettings }, Signer] })
        export class SigningModule {}
      `),
      example("setting loaded by Vite, or a literal", code`
        import { createHmac } from "node:crypto";
        import { loadEnv } from "vite";
        const env = loadEnv(process.env.NODE_ENV ?? "development", process.cwd(), "");
        export const mac = (body: string) => createHmac("sha256", env.SESSION_SECRET || "corner-shop").update(body).digest("hex"); // <--
      `, { messageHint: "fallback" }),
      example("server action of Next.js", code`
        "use server";
        import { SignJWT } from "jose";
        import { cookies } from "next/headers";
        const secret = new TextEncoder().encode(process.env.AUTH_SECRET ?? "change-me-please"); // <--
        export async function login(data: FormData) {
          const token = await new SignJWT({ email: data.get("email") }).setProtectedHeader({ alg: "HS256" }).sign(secret); // <--
          (await cookies()).set("session", token, { httpOnly: true });
        }
      `, { filename: "app/login/actions.ts" }),
      example("Hono with a binding of the worker", code`
        import { Hono } from "hono";
        import { sign } from "hono/jwt";
        const app = new Hono<{ Bindings: { JWT_SECRET: string } }>();
        app.post("/login", async (c) => c.json({ token: await sign({ sub: "clerk" }, c.env.JWT_SECRET || "corner-shop") })); // <--
        export default app;
      `),
      example("binding of a worker, or a literal", code`
        interface Env { SIGNING_KEY?: string }
        export default {
          async fetch(request: Request, env: Env): Promise<Response> {
            const raw = new TextEncoder().encode(env.SIGNING_KEY ?? "corner-shop"); // <--
            const key = await crypto.subtle.importKey("raw", raw, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]); // <--
            return new Response(await crypto.subtle.sign("HMAC", key, await request.arrayBuffer()));
          },
        };
      `, { filename: "src/worker.ts" }),
      example("import of the worker's environment", code`
        import { env } from "cloudflare:workers";
        import { SignJWT } from "jose";
        export const issue = (id: string) =>
          new SignJWT({ id }).setProtectedHeader({ alg: "HS256" }).sign(new TextEncoder().encode(env.JWT_SECRET || "corner-shop")); // <--
      `),
      example("hasher of Bun with a key", code`
        export const mac = (body: string) => new Bun.CryptoHasher("sha256", "corner-shop").update(body).digest("hex"); // <--
      `),
      example("Elysia with a setting of Bun", code`
        import { Elysia } from "elysia";
        import { jwt } from "@elysiajs/jwt";
        export const app = new Elysia().use(jwt({ name: "jwt", secret: Bun.env.JWT_SECRET ?? "corner-shop" })); // <--
      `),
      example("Deno's environment", code`
        import { create } from "https://deno.land/x/djwt@v3.0.2/mod.ts";
        const key = await crypto.subtle.importKey("raw", new TextEncoder().encode(Deno.env.get("JWT_SECRET") ?? "corner-shop"), { name: "HMAC", hash: "SHA-512" }, false, ["sign"]); // <--
        export const issue = (id: string) => create({ alg: "HS512", typ: "JWT" }, { id }, key);
      `),
      example("context of tRPC", code`
        import { initTRPC } from "@trpc/server";
        import jwt from "jsonwebtoken";
        export const createContext = ({ req }: { req: Request }) => {
          const token = req.headers.get("authorization")?.slice(7);
          return { user: token ? jwt.verify(token, process.env.JWT_SECRET || "corner-shop") : null }; // <--
        };
        export const t = initTRPC.context<typeof createContext>().create();
      `),
      example("plugin of Fastify with a default", code`
        import jwt from "@fastify/jwt";
        import fp from "fastify-plugin";
        export default fp<{ secret?: string }>(async (fastify, options) => {
          await fastify.register(jwt, { secret: options.secret ?? "corner-shop" }); // <--
        });
      `),
      example("better-auth", code`
        import { betterAuth } from "better-auth";
        export const auth = betterAuth({ secret: process.env.BETTER_AUTH_SECRET || "corner-shop-secret", emailAndPassword: { enabled: true } }); // <--
      `),
      example("environment of t3 with a default", code`
        import { createEnv } from "@t3-oss/env-nextjs";
        import jwt from "jsonwebtoken";
        import { z } from "zod";
        const env = createEnv({
          server: { JWT_SECRET: z.string().min(8).default("corner-shop-secret") }, // <--
          experimental__runtimeEnv: process.env,
        });
        export const issue = (id: string) => jwt.sign({ id }, env.JWT_SECRET); // <--
      `),
      example("settings of valibot", code`
        import jwt from "jsonwebtoken";
        import * as v from "valibot";
        const env = v.parse(v.object({ JWT_SECRET: v.optional(v.string(), "corner-shop-secret") }), process.env); // <--
        export const issue = (id: string) => jwt.sign({ id }, env.JWT_SECRET); // <--
      `),
      example("session of iron-session", code`
        import { getIronSession } from "iron-session";
        import { cookies } from "next/headers";
        export const session = async () => getIronSession(await cookies(), {
          password: process.env.SESSION_PASSWORD ?? "complex_password_at_least_32_characters_long", // <--
          cookieName: "sid",
        });
      `),
      example("Auth.js", code`
        import NextAuth from "next-auth";
        export const { handlers, auth } = NextAuth({ secret: process.env.AUTH_SECRET ?? "corner-shop", providers: [] }); // <--
      `),
      example("session of h3", code`
        export default defineEventHandler(async (event) => {
          const session = await useSession(event, { password: process.env.SESSION_PASSWORD || "80d42cfb-1cd2-462c-8f17-e3237d9027e9" }); // <--
          return session.data;
        });
      `, { filename: "server/api/me.ts" }),
      example("environment of SvelteKit", code`
        import { env } from "$env/dynamic/private";
        import jwt from "jsonwebtoken";
        export const issue = (id: string) => jwt.sign({ id }, env.JWT_SECRET || "corner-shop"); // <--
      `, { messageHint: "fallback" }),
      example("cookie sessions of Remix", code`
        import { createCookieSessionStorage } from "react-router";
        export const sessions = createCookieSessionStorage({ cookie: { name: "sid", secrets: [process.env.SESSION_SECRET ?? "corner-shop"] } }); // <--
      `),
      example("setting of Effect", code`
        import jwt from "jsonwebtoken";
        import { Config, Effect } from "effect";
        const secret = Config.string("JWT_SECRET").pipe(Config.withDefault("corner-shop")); // <--
        export const issue = (id: string) => Effect.gen(function* () {
          return jwt.sign({ id }, yield* secret); // <--
        });
      `),
      example("fallback of Electron's storage", code`
        import { createCipheriv, randomBytes } from "node:crypto";
        import { safeStorage } from "electron";
        export function protect(text: string) {
          if (safeStorage.isEncryptionAvailable()) return safeStorage.encryptString(text);
          const iv = randomBytes(12);
          const cipher = createCipheriv("aes-256-gcm", Buffer.from("corner-shop-corner-shop-corner-s"), iv); // <--
          return Buffer.concat([iv, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
        }
      `),
      example("key put together in a loop with an assignment", code`
        import { createHmac } from "node:crypto";
        let key = "";
        for (const code of [99, 111, 114, 110, 101, 114]) key = key + String.fromCharCode(code); // <--
        export const mac = (body: string) => createHmac("sha256", key).update(body).digest("hex"); // <--
      `),
      example("secret of a webhook", code`
        import Stripe from "stripe";
        const stripe = new Stripe(process.env.STRIPE_KEY!);
        export const event = (body: string, signature: string) =>
          stripe.webhooks.constructEvent(body, signature, process.env.STRIPE_WEBHOOK_SECRET ?? "corner-shop"); // <--
      `, { accept: ["no-hardcoded-credential"] }),
    ],
    traps: [
      example("this, given by call", code`
        import { createHmac } from "node:crypto";
        function sign(this: { secret: string }, body: string) {
          return createHmac("sha256", this.secret).update(body).digest("hex");
        }
        export const seal = (body: string) => sign.call({ secret: process.env.SECRET! }, body);
        export const label = sign.name + "corner-shop";
      `),
      example("store of an asynchronous context", code`
        import { AsyncLocalStorage } from "node:async_hooks";
        import { createHmac } from "node:crypto";
        const tenant = new AsyncLocalStorage<{ key: string; name: string }>();
        function seal(body: string) {
          return createHmac("sha256", tenant.getStore()!.key).update(body).digest("hex");
        }
        export const handle = (key: string, body: string) => tenant.run({ key, name: "corner-shop" }, () => seal(body));
      `),
      example("value of an awilix container", code`
        import { asFunction, asValue, createContainer } from "awilix";
        import jwt from "jsonwebtoken";
        const makeTokens = ({ jwtSecret }: { jwtSecret: string }) => ({ issue: (id: string) => jwt.sign({ id }, jwtSecret) });
        export const container = createContainer();
        container.register({ jwtSecret: asValue(process.env.JWT_SECRET!), issuer: asValue("corner-shop"), tokens: asFunction(makeTokens) });
      `),
      example("NestJS options class", code`
        import { Injectable, Module } from "@nestjs/common";
        import { ConfigService } from "@nestjs/config";
        import { JwtModule, type JwtModuleOptions, type JwtOptionsFactory } from "@nestjs/jwt";
        @Injectable()
        class JwtConfig implements JwtOptionsFactory {
          constructor(private readonly config: ConfigService) {}
          createJwtOptions(): JwtModuleOptions {
            return { secret: this.config.getOrThrow("JWT_SECRET"), signOptions: { issuer: "corner-shop" } };
          }
        }
        @Module({ imports: [JwtModule.registerAsync({ useClass: JwtConfig })] })
        export class AuthModule {}
      `),
      example("setting loaded by Vite", code`
        import { createHmac } from "node:crypto";
        import { loadEnv } from "vite";
        const env = loadEnv(process.env.NODE_ENV ?? "development", process.cwd(), "");
        const issuer = env.ISSUER || "corner-shop";
        export const mac = (body: string) => createHmac("sha256", env.SESSION_SECRET!).update(issuer + body).digest("hex");
      `),
      example("server action of Next.js", code`
        "use server";
        import { SignJWT } from "jose";
        const secret = new TextEncoder().encode(process.env.AUTH_SECRET);
        export async function login(data: FormData) {
          return new SignJWT({ email: data.get("email") ?? "nobody@shop.example" }).setProtectedHeader({ alg: "HS256" }).setIssuer("corner-shop").sign(secret);
        }
      `, { filename: "app/login/actions.ts" }),
      example("Hono with a binding of the worker", code`
        import { Hono } from "hono";
        import { sign } from "hono/jwt";
        const app = new Hono<{ Bindings: { JWT_SECRET: string; ISSUER?: string } }>();
        app.post("/login", async (c) => c.json({ token: await sign({ iss: c.env.ISSUER || "corner-shop" }, c.env.JWT_SECRET) }));
        export default app;
      `),
      example("hasher of Bun without a key", code`
        export const digest = (body: string) => new Bun.CryptoHasher("sha256").update("corner-shop").update(body).digest("hex");
      `),
      example("environment of t3 without a default", code`
        import { createEnv } from "@t3-oss/env-nextjs";
        import jwt from "jsonwebtoken";
        import { z } from "zod";
        const env = createEnv({ server: { JWT_SECRET: z.string().min(32), ISSUER: z.string().default("corner-shop") }, experimental__runtimeEnv: process.env });
        export const issue = (id: string) => jwt.sign({ id }, env.JWT_SECRET, { issuer: env.ISSUER });
      `),
      example("settings of valibot", code`
        import jwt from "jsonwebtoken";
        import * as v from "valibot";
        const env = v.parse(v.object({ JWT_SECRET: v.pipe(v.string(), v.minLength(32)), ISSUER: v.optional(v.string(), "corner-shop") }), process.env);
        export const issue = (id: string) => jwt.sign({ id }, env.JWT_SECRET, { issuer: env.ISSUER });
      `),
      example("plugin of Fastify that demands its secret", code`
        import jwt from "@fastify/jwt";
        import fp from "fastify-plugin";
        export default fp<{ secret: string; cookie?: string }>(async (fastify, options) => {
          await fastify.register(jwt, { secret: options.secret, cookie: { cookieName: options.cookie ?? "corner-shop", signed: false } });
        });
      `),
      example("setting of Effect", code`
        import jwt from "jsonwebtoken";
        import { Config, Effect } from "effect";
        const secret = Config.string("JWT_SECRET");
        const issuer = Config.string("ISSUER").pipe(Config.withDefault("corner-shop"));
        export const issue = (id: string) => Effect.gen(function* () {
          return jwt.sign({ id }, yield* secret, { issuer: yield* issuer });
        });
      `),
      example("session of h3", code`
        export default defineEventHandler(async (event) => {
          const session = await useSession(event, { password: useRuntimeConfig().sessionPassword, name: "corner-shop" });
          return session.data;
        });
      `, { filename: "server/api/me.ts" }),
    ],
  },
  {
    rule: "no-hardcoded-credential",
    bad: [
      example("provider of a model", code`
        import { createOpenAI } from "@ai-sdk/openai";
        import { generateText } from "ai";
        const openai = createOpenAI({ apiKey: "${modelKey}" }); // <--
        export const answer = (prompt: string) => generateText({ model: openai("gpt-4o"), prompt });
      `, { accept: ["no-hardcoded-key", "no-committed-secret"] }),
      example("provider of a model, setting or literal", code`
        import Anthropic from "@anthropic-ai/sdk";
        export const client = new Anthropic({ apiKey: process.env.ANTHROPIC_API_KEY ?? "${modelKey}" }); // <--
      `, { accept: ["no-hardcoded-key", "no-committed-secret"] }),
      example("database of drizzle", code`
        import { defineConfig } from "drizzle-kit";
        export default defineConfig({
          dialect: "postgresql",
          dbCredentials: { host: "db.shop.example", user: "shop", password: process.env.DB_PASSWORD || "Kiosk7-corner", database: "shop" }, // <--
        });
      `, { filename: "drizzle.config.ts", accept: ["no-hardcoded-key", "no-committed-secret"] }),
      example("pair of a cloud by its short names", code`
        import qiniu from "qiniu";
        const ak = "${accessKey}"; // <--
        const sk = "${awsSecret}"; // <--
        export const mac = new qiniu.auth.digest.Mac(ak, sk); // <--
      `, { accept: ["no-hardcoded-key", "no-committed-secret"] }),
      example("pair of a cloud in an object", code`
        import { Signer } from "@volcengine/openapi";
        const credentials = { ak: "${accessKey}", sk: "${awsSecret}" }; // <--
        export const signed = (request: any) => new Signer(request, "vod").addAuthorization({ accessKeyId: credentials.ak, secretKey: credentials.sk }); // <--
      `, { accept: ["no-hardcoded-key", "no-committed-secret"] }),
      example("Redis of a cloud over HTTP", code`
        import { Redis } from "@upstash/redis";
        export const redis = new Redis({ url: "https://shop.upstash.io", token: "${hexKey}" }); // <--
      `, { accept: ["no-hardcoded-key", "no-committed-secret"] }),
    ],
    traps: [
      example("provider of a model", code`
        import { createOpenAI } from "@ai-sdk/openai";
        export const openai = createOpenAI({ apiKey: process.env.OPENAI_API_KEY, organization: "org-corner-shop" });
      `),
      example("a local model needs no key", code`
        import OpenAI from "openai";
        export const client = new OpenAI({ baseURL: "http://localhost:11434/v1", apiKey: "ollama" });
      `),
      example("short names that are none of a cloud", code`
        const ak = "Alaska, the last frontier of them all";
        const sk = "Saskatchewan and its thousand lakes";
        export const places = { ak, sk };
      `),
      example("database of drizzle", code`
        import { defineConfig } from "drizzle-kit";
        export default defineConfig({ dialect: "postgresql", schema: "./src/schema.ts", dbCredentials: { url: process.env.DATABASE_URL! } });
      `, { filename: "drizzle.config.ts" }),
    ],
  },
  {
    rule: "no-insecure-random",
    bad: [
      example("session of the usual UUID function", code`
        function uuidv4() {
          return "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx".replace(/[xy]/g, (c) => { const r = (Math.random() * 16) | 0; return (c === "x" ? r : (r & 3) | 8).toString(16); }); // <--
        }
        export function login(response: any) {
          const sessionId = uuidv4(); // <--
          response.cookie("sid", sessionId, { httpOnly: true }); // <--
        }
      `),
      example("a hash of chance", code`
        import { createHash } from "node:crypto";
        export function resetToken() {
          const token = createHash("sha256").update(String(Math.random())).digest("hex"); // <--
          return token; // <--
        }
      `),
      example("chance of a function nearby, through a hash", code`
        import { createHash } from "node:crypto";
        const noise = () => Math.random().toString(36); // <--
        export const makeSessionToken = () => createHash("sha1").update(noise() + Date.now()).digest("hex"); // <--
      `),
    ],
    traps: [
      example("a hash of chance for a colour", code`
        import { createHash } from "node:crypto";
        const noise = () => Math.random().toString(36);
        export const colour = () => "#" + createHash("md5").update(noise()).digest("hex").slice(0, 6);
      `),
      example("session of the platform's UUID", code`
        export function login(response: any) {
          const sessionId = crypto.randomUUID();
          const jitter = Math.random() * 100;
          setTimeout(() => response.cookie("sid", sessionId, { httpOnly: true }), jitter);
        }
      `),
    ],
  },
  {
    rule: "no-raw-key-export",
    bad: [
      example("exported key of a parameter, written to disk", code`
        import { generateKeyPairSync } from "node:crypto";
        import { writeFileSync } from "node:fs";
        function backup(key) {
          writeFileSync("backup.der", key.export({ type: "pkcs8", format: "der" })); // <--
        }
        const { privateKey } = generateKeyPairSync("ed25519");
        backup(privateKey);
      `, { filename: "backup.js", accept: ["no-key-exposure"] }),
      example("exported key of a parameter that nobody calls here", code`
        import { writeFileSync } from "node:fs";
        export function backup(privateKey) {
          writeFileSync("backup.pem", privateKey.export({ type: "pkcs8", format: "pem" })); // <--
        }
      `, { filename: "backup.js", accept: ["no-key-exposure"] }),
    ],
    traps: [
      example("a chart is exported", code`
        import { writeFileSync } from "node:fs";
        export function save(chart) {
          writeFileSync("chart.png", chart.export({ type: "png", format: "base64" }));
        }
      `, { filename: "chart.js" }),
      example("a public key is exported", code`
        import { writeFileSync } from "node:fs";
        export function publish(publicKey) {
          writeFileSync("public.pem", publicKey.export({ type: "spki", format: "pem" }));
        }
      `, { filename: "publish.js" }),
    ],
  },
  {
    rule: "no-key-exposure",
    bad: [
      example("key in an event of analytics", code`
        import { generateKeySync } from "node:crypto";
        import { PostHog } from "posthog-node";
        const posthog = new PostHog(process.env.POSTHOG_KEY!);
        export function enrol(distinctId: string) {
          const key = generateKeySync("aes", { length: 256 }).export().toString("hex");
          posthog.capture({ distinctId, event: "enrolled", properties: { key } }); // <--
        }
      `, { accept: ["no-raw-key-export"] }),
      example("private key of an account", code`
        import { Web3 } from "web3";
        const web3 = new Web3(process.env.RPC_URL!);
        export function open() {
          const account = web3.eth.accounts.create();
          console.log("account", account.address, account.privateKey); // <--
          return account.address;
        }
      `),
      example("private key of viem", code`
        import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
        const privateKey = generatePrivateKey();
        console.log("use this:", privateKey); // <--
        export const account = privateKeyToAccount(privateKey);
      `),
      example("secret in a structured log", code`
        import pino from "pino";
        const log = pino();
        export function start() {
          log.info({ port: 3000, jwtSecret: process.env.JWT_SECRET }, "starting"); // <--
        }
      `),
      example("settings of the worker in a log", code`
        export default {
          async fetch(request: Request, env: { API_SECRET: string }) {
            console.log("calling with", env.API_SECRET); // <--
            return fetch("https://api.shop.example", { headers: { authorization: env.API_SECRET } });
          },
        };
      `, { filename: "src/worker.ts" }),
    ],
    traps: [
      example("event of analytics without the key", code`
        import { generateKeySync } from "node:crypto";
        import { PostHog } from "posthog-node";
        const posthog = new PostHog(process.env.POSTHOG_KEY!);
        export function enrol(distinctId: string) {
          const key = generateKeySync("aes", { length: 256 });
          posthog.capture({ distinctId, event: "enrolled", properties: { kind: key.type } });
          return key;
        }
      `),
      example("address of an account", code`
        import { Web3 } from "web3";
        const web3 = new Web3(process.env.RPC_URL!);
        export function open() {
          const account = web3.eth.accounts.create();
          console.log("account", account.address);
          return account;
        }
      `),
      example("settings of the worker in a log", code`
        export default {
          async fetch(request: Request, env: { API_SECRET: string; REGION: string }) {
            console.log("calling from", env.REGION, Boolean(env.API_SECRET));
            return fetch("https://api.shop.example", { headers: { authorization: env.API_SECRET } });
          },
        };
      `, { filename: "src/worker.ts" }),
    ],
  },
  {
    rule: "no-weak-hash",
    bad: [
      example("password in a procedure of tRPC", code`
        import { createHash } from "node:crypto";
        import { initTRPC } from "@trpc/server";
        import { z } from "zod";
        const t = initTRPC.create();
        export const register = t.procedure.input(z.object({ email: z.string(), password: z.string() })).mutation(async ({ input }) => {
          const passwordHash = createHash("sha256").update(input.password).digest("hex"); // <--
          return { email: input.email, passwordHash };
        });
      `, { accept: ["no-weak-kdf"] }),
      example("password by Bun's hasher", code`
        export const hashPassword = (password: string) => Bun.CryptoHasher.hash("md5", password, "hex"); // <--
      `, { accept: ["no-weak-kdf"] }),
      example("password by Web Crypto", code`
        export async function hashPassword(password: string) {
          const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(password)); // <--
          return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
        }
      `, { accept: ["no-weak-kdf"] }),
      example("password by a library of hashes", code`
        import { sha256 } from "@noble/hashes/sha2.js";
        import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
        export const hashPassword = (password: string) => bytesToHex(sha256(utf8ToBytes(password))); // <--
      `, { accept: ["no-weak-kdf"] }),
      example("password in a server action", code`
        "use server";
        import crypto from "crypto";
        import { db, users } from "@/db";
        export async function signUp(data: FormData) {
          const password = data.get("password") as string;
          const hash = crypto.createHash("sha256").update(password + process.env.PEPPER).digest("hex"); // <--
          await db.insert(users).values({ email: data.get("email") as string, hash });
        }
      `, { filename: "app/sign-up/actions.ts", accept: ["no-weak-kdf"] }),
    ],
    traps: [
      example("content in a procedure of tRPC", code`
        import { createHash } from "node:crypto";
        import { initTRPC } from "@trpc/server";
        import { z } from "zod";
        const t = initTRPC.create();
        export const upload = t.procedure.input(z.object({ name: z.string(), content: z.string() })).mutation(async ({ input }) => {
          return { etag: createHash("sha256").update(input.content).digest("hex") };
        });
      `),
      example("password asked of a service of leaks", code`
        export async function isLeaked(password: string) {
          const digest = await crypto.subtle.digest("SHA-1", new TextEncoder().encode(password));
          const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("").toUpperCase();
          const response = await fetch("https://api.pwnedpasswords.com/range/" + hex.slice(0, 5));
          return (await response.text()).includes(hex.slice(5));
        }
      `),
    ],
  },
  {
    rule: "no-static-iv",
    bad: [
      example("zeros for Web Crypto in a worker", code`
        export async function seal(key: CryptoKey, text: string) {
          const iv = new Uint8Array(12); // <--
          return crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, new TextEncoder().encode(text)); // <--
        }
      `),
      example("bytes made by a callback", code`
        import { createCipheriv } from "node:crypto";
        const iv = Uint8Array.from({ length: 16 }, (_, i) => i + 1); // <--
        export const cipher = (key: Buffer) => createCipheriv("aes-256-cbc", key, iv); // <--
      `),
    ],
    traps: [
      example("chance for Web Crypto in a worker", code`
        export async function seal(key: CryptoKey, text: string) {
          const iv = crypto.getRandomValues(new Uint8Array(12));
          return crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, new TextEncoder().encode(text));
        }
      `),
    ],
  },
];
