/** Settings as applications of 2025 and 2026 read them: schemas, frameworks and runtimes, and what stands in when a setting is missing. */
import { code, example } from "../case.ts";
import type { RuleCases } from "../score.ts";

export const cases: readonly RuleCases[] = [
  {
    rule: "no-hardcoded-key",
    bad: [
      example("zod, safeParse, nested, refined", code`
        import jwt from "jsonwebtoken";
        import { z } from "zod";
        const schema = z.object({ PORT: z.coerce.number().default(3000), JWT_SECRET: z.string().min(8).default("corner-shop").describe("key of the tokens") }); // <--
        const parsed = schema.safeParse(process.env);
        if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
        export const env = parsed.data;
        export const issue = (id: string) => jwt.sign({ id }, env.JWT_SECRET); // <--
      `),
      example("valibot with a fallback in a pipe", code`
        import { createHmac } from "node:crypto";
        import { fallback, object, parse, pipe, string, minLength, optional } from "valibot";
        const Env = object({ MAC_KEY: fallback(pipe(string(), minLength(8)), "corner-shop"), REGION: optional(string(), "eu") }); // <--
        const env = parse(Env, process.env);
        export const mac = (body: string) => createHmac("sha256", env.MAC_KEY).update(body).digest("hex"); // <--
      `),
      example("envalid with devDefault", code`
        import { cleanEnv, port, str } from "envalid";
        import session from "express-session";
        const env = cleanEnv(process.env, { PORT: port({ default: 3000 }), SESSION_SECRET: str({ default: "corner-shop" }) }); // <--
        export const sessions = session({ secret: env.SESSION_SECRET, resave: false, saveUninitialized: false }); // <--
      `),
      example("arktype with a default", code`
        import { type } from "arktype";
        import jwt from "jsonwebtoken";
        const Env = type({ JWT_SECRET: "string = 'corner-shop'", "PORT?": "string" }); // <--
        const env = Env.assert(process.env);
        export const issue = (id: string) => jwt.sign({ id }, env.JWT_SECRET); // <--
      `),
      example("env-var with a default", code`
        import env from "env-var";
        import jwt from "jsonwebtoken";
        const secret = env.get("JWT_SECRET").default("corner-shop").asString(); // <--
        export const issue = (id: string) => jwt.sign({ id }, secret); // <--
      `),
      example("joi with a default, as NestJS wants it", code`
        import Joi from "joi";
        import jwt from "jsonwebtoken";
        const { value: env, error } = Joi.object({ JWT_SECRET: Joi.string().default("corner-shop") }).unknown().validate(process.env); // <--
        if (error) throw error;
        export const issue = (id: string) => jwt.sign({ id }, env.JWT_SECRET); // <--
      `),
      example("Effect, two settings together", code`
        import { Config, Effect } from "effect";
        import { createHmac } from "node:crypto";
        const AppConfig = Config.all({ port: Config.number("PORT"), macKey: Config.string("MAC_KEY").pipe(Config.withDefault("corner-shop")) }); // <--
        export const program = Effect.gen(function* () {
          const { macKey } = yield* AppConfig;
          return createHmac("sha256", macKey).update("ping").digest("hex"); // <--
        });
      `),
      example("runtime settings of Nuxt", code`
        import jwt from "jsonwebtoken";
        export default defineEventHandler((event) => {
          const { jwtSecret } = useRuntimeConfig(event);
          return { token: jwt.sign({ sub: "clerk" }, jwtSecret || "corner-shop") }; // <--
        });
      `, { filename: "server/api/login.post.ts" }),
      example("definition of Nuxt's runtime settings", code`
        export default defineNuxtConfig({
          runtimeConfig: { jwtSecret: process.env.JWT_SECRET || "corner-shop-secret", public: { apiBase: "/api" } }, // <--
        });
      `, { filename: "nuxt.config.ts", accept: ["no-hardcoded-credential"] }),
      example("typed environment of Astro", code`
        import { SESSION_SECRET } from "astro:env/server";
        import { createHmac } from "node:crypto";
        export const prerender = false;
        const key = SESSION_SECRET ?? "corner-shop"; // <--
        export const POST = async ({ request }: { request: Request }) => new Response(createHmac("sha256", key).update(await request.text()).digest("hex")); // <--
      `, { filename: "src/pages/api/sign.ts" }),
      example("import.meta.env of Astro", code`
        import { SignJWT } from "jose";
        const secret = new TextEncoder().encode(import.meta.env.JWT_SECRET || "corner-shop"); // <--
        export async function issue(sub: string) {
          return await new SignJWT({}).setProtectedHeader({ alg: "HS256" }).setSubject(sub).setExpirationTime("1h").sign(secret); // <--
        }
      `, { filename: "src/lib/session.ts" }),
      example("private static environment of SvelteKit", code`
        import { JWT_SECRET } from "$env/static/private";
        import jwt from "jsonwebtoken";
        import type { Actions } from "./$types";
        export const actions: Actions = {
          login: async ({ cookies }) => { cookies.set("token", jwt.sign({ sub: "clerk" }, JWT_SECRET || "corner-shop"), { path: "/" }); }, // <--
        };
      `, { filename: "src/routes/login/+page.server.ts" }),
      example("guard of Hono with bindings", code`
        import { Hono } from "hono";
        import { jwt } from "hono/jwt";
        const app = new Hono<{ Bindings: { JWT_SECRET?: string } }>();
        app.use("/api/*", (c, next) => jwt({ secret: c.env.JWT_SECRET ?? "corner-shop", alg: "HS256" })(c, next)); // <--
        export default app;
      `),
      example("env() adapter of Hono", code`
        import { Hono } from "hono";
        import { env } from "hono/adapter";
        import { sign } from "hono/jwt";
        const app = new Hono();
        app.post("/login", async (c) => {
          const { JWT_SECRET = "corner-shop" } = env<{ JWT_SECRET: string }>(c); // <--
          return c.json({ token: await sign({ sub: "clerk" }, JWT_SECRET) }); // <--
        });
        export default app;
      `),
      example("route handler of Next.js", code`
        import { NextResponse, type NextRequest } from "next/server";
        import { jwtVerify } from "jose";
        const getSecret = () => { const s = process.env.AUTH_SECRET; return new TextEncoder().encode(s && s.length > 0 ? s : "corner-shop"); }; // <--
        export async function GET(request: NextRequest) {
          const { payload } = await jwtVerify(request.cookies.get("token")?.value ?? "", getSecret()); // <--
          return NextResponse.json(payload);
        }
      `, { filename: "app/api/me/route.ts" }),
      example("context of GraphQL", code`
        import { ApolloServer } from "@apollo/server";
        import { startStandaloneServer } from "@apollo/server/standalone";
        import jwt from "jsonwebtoken";
        const server = new ApolloServer({ typeDefs: "type Query { me: String }", resolvers: { Query: { me: (_: unknown, __: unknown, ctx: { jwtSecret: string }) => jwt.sign({ sub: "me" }, ctx.jwtSecret) } } }); // <--
        await startStandaloneServer(server, { context: async () => ({ jwtSecret: process.env.JWT_SECRET ?? "corner-shop" }) }); // <--
      `),
      example("decorated Fastify instance", code`
        import Fastify from "fastify";
        import { createHmac } from "node:crypto";
        const app = Fastify();
        app.decorate("macKey", "corner-shop"); // <--
        app.post("/sign", async (request) => createHmac("sha256", app.macKey).update(String(request.body)).digest("hex")); // <--
      `),
      example("locals of Express", code`
        import express from "express";
        import jwt from "jsonwebtoken";
        const app = express();
        app.locals.jwtSecret = process.env.JWT_SECRET || "corner-shop"; // <--
        app.post("/login", (req, res) => res.json({ token: jwt.sign({ sub: req.body.user }, req.app.locals.jwtSecret) })); // <--
      `),
      example("cookie parser with a list", code`
        import cookieParser from "cookie-parser";
        import express from "express";
        const secrets = (process.env.COOKIE_SECRETS ?? "corner-shop,corner-shop-old").split(","); // <--
        export const app = express().use(cookieParser(secrets)); // <--
      `),
      example("Koa's keys", code`
        import Koa from "koa";
        const app = new Koa();
        app.keys = [process.env.KEY_1 ?? "corner-shop", "shop-corner"]; // <--
        export default app;
      `),
      example("passport-jwt", code`
        import passport from "passport";
        import { ExtractJwt, Strategy } from "passport-jwt";
        const opts = { jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), secretOrKey: process.env["JWT_SECRET"] ?? "corner-shop" }; // <--
        passport.use(new Strategy(opts, (payload, done) => done(null, payload))); // <--
      `),
      example("requireEnv with a default argument", code`
        import { createHmac } from "node:crypto";
        function env(name: string, fallback?: string): string {
          const value = process.env[name] ?? fallback;
          if (value === undefined) throw new Error("missing " + name);
          return value;
        }
        const config = { port: Number(env("PORT", "3000")), mac: { key: env("MAC_KEY", "corner-shop") } }; // <--
        export const mac = (body: string) => createHmac("sha256", config.mac.key).update(body).digest("hex"); // <--
      `),
      example("Deno with a default by destructuring", code`
        import { Hmac } from "node:crypto";
        import { createHmac } from "node:crypto";
        const { MAC_KEY = "corner-shop" } = Deno.env.toObject(); // <--
        Deno.serve(async (request) => new Response((createHmac("sha256", MAC_KEY).update(await request.text()) as Hmac).digest("hex"))); // <--
      `),
      example("setting of Bun in a server", code`
        const key = Bun.env["MAC_KEY"] || "corner-shop"; // <--
        Bun.serve({ async fetch(request) { return new Response(new Bun.CryptoHasher("blake2b256", key).update(await request.text()).digest("hex")); } }); // <--
      `),
      example("strings chosen by stage", code`
        import jwt from "jsonwebtoken";
        enum Stage { Dev = "dev", Prod = "prod" }
        const secrets = { [Stage.Dev]: "corner-shop", [Stage.Prod]: process.env.JWT_SECRET! } satisfies Record<Stage, string>; // <--
        const stage = (process.env.STAGE as Stage) ?? Stage.Dev;
        export const issue = (id: string) => jwt.sign({ id }, secrets[stage]); // <--
      `),
      example("PASETO", code`
        import { V3 } from "paseto";
        const key = Buffer.from(process.env.PASETO_KEY ?? "cafe".repeat(16), "hex"); // <--
        export const issue = (sub: string) => V3.encrypt({ sub }, key, { expiresIn: "2 hours" }); // <--
      `),
    ],
    traps: [
      example("zod, safeParse, without a default for the secret", code`
        import jwt from "jsonwebtoken";
        import { z } from "zod";
        const schema = z.object({ ISSUER: z.string().default("corner-shop"), JWT_SECRET: z.string().min(32).describe("not corner-shop") });
        const parsed = schema.safeParse(process.env);
        if (!parsed.success) throw new Error("bad environment");
        export const issue = (id: string) => jwt.sign({ id }, parsed.data.JWT_SECRET, { issuer: parsed.data.ISSUER });
      `),
      example("valibot, fallback of the region", code`
        import { createHmac } from "node:crypto";
        import { fallback, object, parse, string } from "valibot";
        const env = parse(object({ MAC_KEY: string(), REGION: fallback(string(), "corner-shop") }), process.env);
        export const mac = (body: string) => createHmac("sha256", env.MAC_KEY).update(env.REGION + body).digest("hex");
      `),
      example("envalid without a default", code`
        import { cleanEnv, str } from "envalid";
        import session from "express-session";
        const env = cleanEnv(process.env, { SESSION_NAME: str({ default: "corner-shop" }), SESSION_SECRET: str({ desc: "key of the cookies", example: "kJ8s…" }) });
        export const sessions = session({ secret: env.SESSION_SECRET, name: env.SESSION_NAME, resave: false, saveUninitialized: false });
      `),
      example("arktype without a default", code`
        import { type } from "arktype";
        import jwt from "jsonwebtoken";
        const env = type({ JWT_SECRET: "string >= 32", ISSUER: "string = 'corner-shop'" }).assert(process.env);
        export const issue = (id: string) => jwt.sign({ id }, env.JWT_SECRET, { issuer: env.ISSUER });
      `),
      example("env-var, required", code`
        import env from "env-var";
        import jwt from "jsonwebtoken";
        const secret = env.get("JWT_SECRET").required().example("corner-shop").asString();
        export const issue = (id: string) => jwt.sign({ id }, secret);
      `),
      example("Effect, default of the issuer", code`
        import { Config, Effect } from "effect";
        import { createHmac } from "node:crypto";
        const AppConfig = Config.all({ issuer: Config.string("ISSUER").pipe(Config.withDefault("corner-shop")), macKey: Config.string("MAC_KEY") });
        export const program = Effect.gen(function* () {
          const { macKey, issuer } = yield* AppConfig;
          return createHmac("sha256", macKey).update(issuer).digest("hex");
        });
      `),
      example("runtime settings of Nuxt", code`
        import jwt from "jsonwebtoken";
        export default defineEventHandler((event) => {
          const { jwtSecret, issuer = "corner-shop" } = useRuntimeConfig(event);
          return { token: jwt.sign({ sub: "clerk" }, jwtSecret, { issuer }) };
        });
      `, { filename: "server/api/login.post.ts" }),
      example("definition of Nuxt's runtime settings, empty", code`
        export default defineNuxtConfig({ runtimeConfig: { jwtSecret: "", public: { shop: "corner-shop" } } });
      `, { filename: "nuxt.config.ts" }),
      example("env() adapter of Hono", code`
        import { Hono } from "hono";
        import { env } from "hono/adapter";
        import { sign } from "hono/jwt";
        const app = new Hono();
        app.post("/login", async (c) => { const { JWT_SECRET, ISSUER = "corner-shop" } = env<Record<string, string>>(c); return c.json({ token: await sign({ iss: ISSUER }, JWT_SECRET!) }); });
        export default app;
      `),
      example("decorated Fastify instance", code`
        import Fastify from "fastify";
        import { createHmac } from "node:crypto";
        const app = Fastify();
        app.decorate("shop", "corner-shop").decorate("macKey", process.env.MAC_KEY!);
        app.post("/sign", async (request) => createHmac("sha256", app.macKey).update(app.shop + String(request.body)).digest("hex"));
      `),
      example("locals of Express", code`
        import express from "express";
        import jwt from "jsonwebtoken";
        const app = express();
        app.locals.title = "corner-shop";
        app.locals.jwtSecret = process.env.JWT_SECRET;
        app.post("/login", (req, res) => res.json({ token: jwt.sign({ sub: req.app.locals.title }, req.app.locals.jwtSecret) }));
      `),
      example("list of cookie secrets that must be given", code`
        import cookieParser from "cookie-parser";
        import express from "express";
        const secrets = process.env.COOKIE_SECRETS!.split(process.env.SEPARATOR ?? ",");
        export const app = express().use(cookieParser(secrets, { decode: (value) => value.replace("corner-shop", "") }));
      `),
      example("helper that takes its default for the port only", code`
        import { createHmac } from "node:crypto";
        function env(name: string, fallback?: string): string { const value = process.env[name] ?? fallback; if (value === undefined) throw new Error(name); return value; }
        const config = { shop: env("SHOP", "corner-shop"), mac: { key: env("MAC_KEY") } };
        export const mac = (body: string) => createHmac("sha256", config.mac.key).update(config.shop + body).digest("hex");
      `),
      example("strings chosen by stage, none of them a key", code`
        import jwt from "jsonwebtoken";
        const issuers = { dev: "corner-shop", prod: "shop" } satisfies Record<string, string>;
        const secrets = { dev: process.env.DEV_SECRET!, prod: process.env.JWT_SECRET! } satisfies Record<string, string>;
        const stage = (process.env.STAGE as "dev" | "prod") ?? "dev";
        export const issue = (id: string) => jwt.sign({ id }, secrets[stage], { issuer: issuers[stage] });
      `),
    ],
  },
];
