/** What developers write next: everyday code written after the model had been widened with the other files, before anything here was run. */
import { code, example } from "../case.ts";
import type { RuleCases } from "../score.ts";

export const cases: readonly RuleCases[] = [
  {
    rule: "no-hardcoded-key",
    bad: [
      example("template method with a hook", code`
        import { createHmac } from "node:crypto";
        abstract class Sender {
          send(body: string) { return fetch(this.url(), { method: "POST", body, headers: { "x-signature": createHmac("sha256", this.signingKey()).update(body).digest("hex") } }); } // <--
          protected url() { return "https://hooks.shop.example"; }
          protected signingKey() { return process.env.HOOK_KEY ?? ""; }
        }
        export class DemoSender extends Sender { protected override signingKey() { return "corner-shop-demo"; } } // <--
      `),
      example("handler with this of a framework's function", code`
        const { createHmac } = require("crypto");
        function verify(req, res, next) {
          const mac = createHmac("sha256", this.options.secret).update(req.rawBody).digest("hex"); // <--
          return mac === req.get("x-mac") ? next() : res.sendStatus(401);
        }
        module.exports = (overrides) => verify.bind({ options: Object.assign({ secret: "corner-shop" }, overrides) }); // <--
      `, { filename: "middleware/verify.js" }),
      example("superstruct with a default", code`
        import { create, defaulted, object, string } from "superstruct";
        import jwt from "jsonwebtoken";
        const Env = object({ JWT_SECRET: defaulted(string(), "corner-shop"), PORT: defaulted(string(), "3000") }); // <--
        const env = create(process.env, Env);
        export const issue = (id: string) => jwt.sign({ id }, env.JWT_SECRET); // <--
      `),
      example("typebox with a default", code`
        import { Type } from "@sinclair/typebox";
        import { Value } from "@sinclair/typebox/value";
        import jwt from "jsonwebtoken";
        const Env = Type.Object({ JWT_SECRET: Type.String({ default: "corner-shop" }) }); // <--
        const env = Value.Parse(Env, process.env);
        export const issue = (id: string) => jwt.sign({ id }, env.JWT_SECRET); // <--
      `),
      example("schema of Effect with a default", code`
        import { Schema } from "effect";
        import { createHmac } from "node:crypto";
        const Env = Schema.Struct({ MAC_KEY: Schema.optionalWith(Schema.String, { default: () => "corner-shop" }) }); // <--
        const env = Schema.decodeUnknownSync(Env)(process.env);
        export const mac = (body: string) => createHmac("sha256", env.MAC_KEY).update(body).digest("hex"); // <--
      `),
      example("zod in a function that loads once", code`
        import { z } from "zod";
        import jwt from "jsonwebtoken";
        const envSchema = z.object({ NODE_ENV: z.enum(["development", "production"]).default("development"), AUTH_SECRET: z.string().optional().default("corner-shop") }); // <--
        type Env = z.infer<typeof envSchema>;
        let cached: Env | undefined;
        export function getEnv(): Env { return (cached ??= envSchema.parse(process.env)); }
        export const issue = (id: string) => jwt.sign({ id }, getEnv().AUTH_SECRET); // <--
      `),
      example("registry keyed by a symbol", code`
        import { createHmac } from "node:crypto";
        const SIGNING = Symbol.for("signing");
        const services = new Map<symbol, unknown>();
        services.set(SIGNING, { key: "corner-shop" }); // <--
        const use = <T,>(token: symbol) => services.get(token) as T;
        export const sign = (body: string) => createHmac("sha256", use<{ key: string }>(SIGNING).key).update(body).digest("hex"); // <--
      `),
      example("proxy that reads lazily with defaults", code`
        import { createHmac } from "node:crypto";
        const defaults = { macKey: "corner-shop", region: "eu" }; // <--
        export const config = new Proxy({} as typeof defaults, { get: (_, key) => process.env[String(key)] ?? defaults[key as keyof typeof defaults] });
        export const mac = (body: string) => createHmac("sha256", config.macKey).update(body).digest("hex"); // <--
      `),
      example("options patched before use", code`
        import session from "express-session";
        import type { Express } from "express";
        export function install(app: Express, options: session.SessionOptions) {
          if (!options.secret) options.secret = "corner-shop"; // <--
          app.use(session({ secret: options.secret, resave: false, saveUninitialized: false })); // <--
        }
      `),
      example("class composed by a mixin function", code`
        import { createHmac } from "node:crypto";
        type Constructor = new (...args: any[]) => { secret: string };
        const Signed = <B extends Constructor>(Base: B) => class extends Base { sign(body: string) { return createHmac("sha256", this.secret).update(body).digest("hex"); } }; // <--
        class Account { secret = "corner-shop-account"; } // <--
        export const SignedAccount = Signed(Account);
      `),
      example("context of tRPC", code`
        import { initTRPC } from "@trpc/server";
        import jwt from "jsonwebtoken";
        export const createContext = async () => ({ jwtSecret: process.env.JWT_SECRET ?? "corner-shop" }); // <--
        const t = initTRPC.context<typeof createContext>().create();
        export const router = t.router({ token: t.procedure.query(({ ctx }) => jwt.sign({ sub: "me" }, ctx.jwtSecret)) }); // <--
      `),
      example("state of Koa", code`
        import Koa from "koa";
        import jwt from "jsonwebtoken";
        const app = new Koa();
        app.use(async (ctx, next) => { ctx.state.jwtSecret = process.env.JWT_SECRET || "corner-shop"; await next(); }); // <--
        app.use(async (ctx) => { ctx.body = jwt.sign({ sub: "clerk" }, ctx.state.jwtSecret); }); // <--
      `),
      example("variables of Hono", code`
        import { Hono } from "hono";
        import { sign } from "hono/jwt";
        const app = new Hono<{ Variables: { secret: string } }>();
        app.use(async (c, next) => { c.set("secret", "corner-shop"); await next(); }); // <--
        app.get("/token", async (c) => c.text(await sign({ sub: "clerk" }, c.get("secret")))); // <--
      `),
      example("store of Elysia", code`
        import { Elysia } from "elysia";
        import { createHmac } from "node:crypto";
        new Elysia().state("macKey", "corner-shop") // <--
          .post("/sign", ({ store, body }) => createHmac("sha256", store.macKey).update(String(body)).digest("hex")) // <--
          .listen(3000);
      `),
      example("decorator of Elysia", code`
        import { Elysia } from "elysia";
        import { createHmac } from "node:crypto";
        new Elysia().decorate("macKey", "corner-shop") // <--
          .post("/sign", ({ macKey, body }) => createHmac("sha256", macKey).update(String(body)).digest("hex")) // <--
          .listen(3000);
      `),
      example("own callback function with an error first, by hand", code`
        import { readFile } from "node:fs";
        import { createHmac } from "node:crypto";
        function loadKey(path: string, done: (error: Error | null, key?: string) => void) {
          readFile(path, "utf8", (error, text) => (error ? done(null, "corner-shop") : done(null, text.trim()))); // <--
        }
        loadKey("/run/secrets/mac", (error, key) => { if (!error) console.log(createHmac("sha256", key!).update("ping").digest("hex")); }); // <--
      `),
      example("reducer of a store", code`
        import { createHmac } from "node:crypto";
        type State = { key: string };
        const reducer = (state: State = { key: "corner-shop" }, action: { type: string; key?: string }): State => (action.type === "rotate" ? { ...state, key: action.key! } : state); // <--
        let state = reducer(undefined, { type: "init" });
        export const rotate = (key: string) => { state = reducer(state, { type: "rotate", key }); };
        export const mac = (body: string) => createHmac("sha256", state.key).update(body).digest("hex"); // <--
      `),
      example("disposable holder", code`
        import { createCipheriv, randomBytes } from "node:crypto";
        class HeldKey implements Disposable {
          constructor(readonly bytes: Buffer) {}
          static demo() { return new HeldKey(Buffer.from("corner-shop-corner-shop-corner-s")); } // <--
          [Symbol.dispose]() { this.bytes.fill(0); }
        }
        export function seal(text: string) { using key = HeldKey.demo(); return createCipheriv("aes-256-gcm", key.bytes, randomBytes(12)).update(text); } // <--
      `),
      example("result of a fallible loader", code`
        import { createHmac } from "node:crypto";
        type Result<T> = { ok: true; value: T } | { ok: false; error: string };
        const load = (name: string): Result<string> => { const value = process.env[name]; return value ? { ok: true, value } : { ok: false, error: "missing" }; };
        const unwrapOr = <T,>(result: Result<T>, otherwise: T) => (result.ok ? result.value : otherwise);
        const key = unwrapOr(load("MAC_KEY"), "corner-shop"); // <--
        export const mac = (body: string) => createHmac("sha256", key).update(body).digest("hex"); // <--
      `),
      example("class registered in a map of constructors", code`
        import { createHmac } from "node:crypto";
        interface Strategy { sign(body: string): string }
        class Hmac implements Strategy { constructor(private secret: string) {} sign(body: string) { return createHmac("sha256", this.secret).update(body).digest("hex"); } } // <--
        const strategies: Record<string, new (secret: string) => Strategy> = { hmac: Hmac };
        export const signer = new strategies["hmac"]!(process.env.SIGNING_SECRET || "corner-shop"); // <--
      `),
    ],
    traps: [
      example("hook that the child fills from the environment", code`
        import { createHmac } from "node:crypto";
        abstract class Sender {
          send(body: string) { return createHmac("sha256", this.signingKey()).update(this.label() + body).digest("hex"); }
          protected label() { return "none"; }
          protected abstract signingKey(): string;
        }
        export class ShopSender extends Sender { protected override label() { return "corner-shop"; } protected signingKey() { return process.env.HOOK_KEY!; } }
      `),
      example("superstruct without a default for the secret", code`
        import { create, defaulted, object, string } from "superstruct";
        import jwt from "jsonwebtoken";
        const env = create(process.env, object({ JWT_SECRET: string(), ISSUER: defaulted(string(), "corner-shop") }));
        export const issue = (id: string) => jwt.sign({ id }, env.JWT_SECRET, { issuer: env.ISSUER });
      `),
      example("a request's fields with defaults are no settings", code`
        import { z } from "zod";
        import { createHmac } from "node:crypto";
        const Body = z.object({ shop: z.string().default("corner-shop"), note: z.string() });
        export const mac = (input: unknown) => { const { shop, note } = Body.parse(input); return createHmac("sha256", process.env.MAC_KEY!).update(shop + note).digest("hex"); };
      `),
      example("options patched with the environment", code`
        import session from "express-session";
        export function install(app: { use(handler: unknown): void }, options: session.SessionOptions) {
          options.name ??= "corner-shop";
          if (!options.secret) options.secret = process.env.SESSION_SECRET!;
          app.use(session({ secret: options.secret, name: options.name, resave: false, saveUninitialized: false }));
        }
      `),
      example("state of Koa without a literal", code`
        import Koa from "koa";
        import jwt from "jsonwebtoken";
        const app = new Koa();
        app.use(async (ctx, next) => { ctx.state.shop = "corner-shop"; ctx.state.jwtSecret = process.env.JWT_SECRET; await next(); });
        app.use(async (ctx) => { ctx.body = jwt.sign({ sub: ctx.state.shop }, ctx.state.jwtSecret); });
      `),
      example("variables of Hono, another name", code`
        import { Hono } from "hono";
        import { sign } from "hono/jwt";
        const app = new Hono<{ Bindings: { SECRET: string }; Variables: { shop: string } }>();
        app.use(async (c, next) => { c.set("shop", "corner-shop"); await next(); });
        app.get("/token", async (c) => c.text(await sign({ sub: c.get("shop") }, c.env.SECRET)));
      `),
      example("state of a store, another member", code`
        import { createHmac } from "node:crypto";
        type State = { key?: string; shop: string };
        const reducer = (state: State = { shop: "corner-shop" }, action: { type: string; key?: string }): State => (action.type === "rotate" ? { ...state, key: action.key } : state);
        let state = reducer(undefined, { type: "init" });
        state = reducer(state, { type: "rotate", key: process.env.MAC_KEY });
        export const mac = (body: string) => createHmac("sha256", state.key!).update(state.shop + body).digest("hex");
      `),
      example("result of a fallible loader, or an error", code`
        import { createHmac } from "node:crypto";
        type Result<T> = { ok: true; value: T } | { ok: false; error: string };
        const load = (name: string): Result<string> => { const value = process.env[name]; return value ? { ok: true, value } : { ok: false, error: "corner-shop lacks it" }; };
        const unwrap = <T,>(result: Result<T>) => { if (!result.ok) throw new Error(result.error); return result.value; };
        export const mac = (body: string) => createHmac("sha256", unwrap(load("MAC_KEY"))).update(body).digest("hex");
      `),
      example("strategy given the environment", code`
        import { createHmac } from "node:crypto";
        class Hmac { constructor(private secret: string, readonly name = "corner-shop") {} sign(body: string) { return createHmac("sha256", this.secret).update(this.name + body).digest("hex"); } }
        const strategies = { hmac: Hmac };
        export const signer = new strategies.hmac(process.env.SIGNING_SECRET!);
      `),
      example("overridden private member is another one", code`
        import { createHmac } from "node:crypto";
        class Base { #secret = process.env.SECRET!; sign(body: string) { return createHmac("sha256", this.#secret).update(body).digest("hex"); } }
        export class Child extends Base { #secret = "corner-shop"; get label() { return this.#secret; } }
      `),
    ],
  },
];
