/** Hardcoded keys and credentials in longer programs, and what stands beside them in the same kind of file. */
import { code, example } from "../case.ts";
import { hexKey, mnemonic, walletKey } from "../fixtures.ts";
import type { RuleCases } from "../score.ts";

export const cases: readonly RuleCases[] = [
  {
    rule: "no-hardcoded-key",
    bad: [
      example("hapi cookie strategy", code`
        const Hapi = require('@hapi/hapi');
        const init = async () => {
          const server = Hapi.server({ port: 3000 });
          await server.register(require('@hapi/cookie'));
          server.auth.strategy('session', 'cookie', {
            cookie: {
              name: 'sid',
              password: 'should-be-at-least-32-characters-long!', // <--
              isSecure: false,
            },
            redirectTo: '/login',
          });
          await server.start();
        };
        init();
      `, { filename: "server.js" }),
      example("options assembled with the environment first", code`
        import session, { type SessionOptions } from "express-session";
        const defaults: SessionOptions = { secret: "not-so-secret", resave: false, saveUninitialized: true }; // <--
        export function sessions(overrides: Partial<SessionOptions> = {}) {
          return session({ ...defaults, ...overrides }); // <--
        }
      `),
      example("class with a default in the constructor", code`
        import * as crypto from "crypto";
        export class CryptoService {
          private key: Buffer;
          constructor(secret: string = process.env.APP_SECRET || "default_app_secret") { // <--
            this.key = crypto.createHash("sha256").update(secret).digest();
          }
          encrypt(text: string) {
            const iv = crypto.randomBytes(16);
            const cipher = crypto.createCipheriv("aes-256-cbc", this.key, iv); // <--
            return iv.toString("hex") + ":" + cipher.update(text, "utf8", "hex") + cipher.final("hex");
          }
        }
      `),
      example("koa-jwt and jsonwebtoken share a constant", code`
        const Koa = require('koa');
        const jwt = require('koa-jwt');
        const jsonwebtoken = require('jsonwebtoken');
        const app = new Koa();
        const secret = 'shhhhh'; // <--
        app.use(jwt({ secret }).unless({ path: [/^\/public/] })); // <--
        app.use(async (ctx) => {
          ctx.body = { token: jsonwebtoken.sign({ id: ctx.state.user.id }, secret) }; // <--
        });
      `, { filename: "app.js" }),
      example("Hono middleware", code`
        import { Hono } from "hono";
        import { jwt, sign } from "hono/jwt";
        const app = new Hono();
        app.use("/api/*", jwt({ secret: "it-is-very-secret", alg: "HS256" })); // <--
        export default app;
        export { sign };
      `),
      example("web3 account", code`
        import { Web3 } from "web3";
        const web3 = new Web3(process.env.RPC_URL);
        const account = web3.eth.accounts.privateKeyToAccount("${walletKey}"); // <--
        web3.eth.accounts.wallet.add(account);
      `),
      example("HD wallet with a phrase from the project", code`
        const HDWalletProvider = require("@truffle/hdwallet-provider");
        const { HDNodeWallet } = require("ethers");
        const phrase = "${mnemonic}"; // <--
        module.exports.wallet = HDNodeWallet.fromPhrase(phrase); // <--
        module.exports.HDWalletProvider = HDWalletProvider;
      `, { filename: "wallet.js" }),
      example("signing helper with a module-level object of keys", code`
        import { createHmac } from "node:crypto";
        const KEYS = {
          v1: "2c1c4a0e-first",
          v2: "77aa19d0-second", // <--
        };
        export function signUrl(path: string, expires: number) {
          const mac = createHmac("sha256", KEYS.v2).update(path + expires).digest("base64url"); // <--
          return \`\${path}?e=\${expires}&s=\${mac}\`;
        }
      `),
      example("Fastify cookie and session", code`
        import fastify from "fastify";
        import cookie from "@fastify/cookie";
        import session from "@fastify/session";
        const app = fastify({ logger: true });
        app.register(cookie);
        app.register(session, { secret: "a secret with minimum length of 32 characters", cookie: { secure: false } }); // <--
        export default app;
      `),
    ],
    traps: [
      example("key read from a mounted file", code`
        import { readFileSync } from "node:fs";
        import jwt from "jsonwebtoken";
        const key = readFileSync(process.env.JWT_KEY_FILE ?? "/run/secrets/jwt-key");
        export const issue = (sub: string) => jwt.sign({ sub }, key, { algorithm: "ES256" });
      `),
      example("configuration schema with descriptions", code`
        import { z } from "zod";
        export const schema = z.object({
          SESSION_SECRET: z.string().min(32, "SESSION_SECRET must have at least 32 characters"),
          JWT_SECRET: z.string({ required_error: "JWT_SECRET is required" }),
          COOKIE_KEY: z.string().describe("key that signs cookies"),
        });
      `),
      example("convict schema", code`
        const convict = require("convict");
        module.exports = convict({
          session: { secret: { doc: "Signs the session cookie", format: String, default: null, env: "SESSION_SECRET", sensitive: true } },
        });
      `, { filename: "config.js" }),
      example("throws in production", code`
        import cookieSession from "cookie-session";
        function secret(): string {
          const value = process.env.COOKIE_SECRET;
          if (!value) throw new Error("COOKIE_SECRET is required, for example the output of openssl rand -hex 32");
          return value;
        }
        app.use(cookieSession({ name: "session", keys: [secret()] }));
      `),
      example("AWS signature of a request", code`
        import { createHmac, createHash } from "node:crypto";
        const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();
        export function signature(secret: string, day: string, region: string, service: string, text: string) {
          return hmac(hmac(hmac(hmac(hmac("AWS4" + secret, day), region), service), "aws4_request"), text).toString("hex");
        }
        export const emptyBody = createHash("sha256").update("").digest("hex");
      `),
      example("random key in memory, label as info", code`
        import { createHmac, randomBytes } from "node:crypto";
        const perProcess = randomBytes(32);
        export const pseudonym = (id: string) => createHmac("sha256", perProcess).update("pseudonym:" + id).digest("hex").slice(0, 12);
      `),
      example("names of keys in a store", code`
        export const storageKeys = { accessToken: "desk.access-token", refreshKey: "desk.refresh", encryptionKey: "desk.encryption-key-handle" };
        export const read = (name: keyof typeof storageKeys) => localStorage.getItem(storageKeys[name]);
      `),
      example("secret comes from the vault at start", code`
        import session from "express-session";
        import { loadSecret } from "./vault.js";
        app.use(session({ secret: await loadSecret("session"), resave: false, saveUninitialized: false }));
      `),
      example("test for a placeholder", code`
        import jwt from "jsonwebtoken";
        const secret = process.env.JWT_SECRET ?? fail("JWT_SECRET");
        function fail(name: string): never {
          throw new Error(name + " is not set");
        }
        export const issue = (sub: string) => jwt.sign({ sub }, secret);
      `),
    ],
  },
  {
    rule: "no-hardcoded-credential",
    bad: [
      example("Prisma seed", code`
        import { PrismaClient } from "@prisma/client";
        import argon2 from "argon2";
        const prisma = new PrismaClient();
        async function main() {
          await prisma.user.upsert({
            where: { email: "root@example.com" },
            update: {},
            create: { email: "root@example.com", password: await argon2.hash("Sup3rAdmin!") }, // <--
          });
        }
        main();
      `, { filename: "src/bootstrap/admin.ts", accept: ["no-hardcoded-key"] }),
      example("Knex configuration by stage", code`
        module.exports = {
          development: { client: "pg", connection: { host: "127.0.0.1", user: "postgres", password: "Pg-dev-2020", database: "desk" } }, // <--
          production: { client: "pg", connection: process.env.DATABASE_URL },
        };
      `, { filename: "knexfile.js" }),
      example("FTP client", code`
        import { Client } from "basic-ftp";
        export async function push(file: string) {
          const client = new Client();
          await client.access({ host: "ftp.partner.net", user: "desk", password: "zeppelin-1937", secure: true }); // <--
          await client.uploadFrom(file, "in.csv");
        }
      `),
      example("axios basic authentication", code`
        import axios from "axios";
        export const erp = axios.create({ baseURL: "https://erp.acme.io", auth: { username: "desk", password: "7fjN-kkw2-Qp" } }); // <--
      `),
      example("bearer of an internal service", code`
        const headers = { Authorization: "Bearer ${hexKey.slice(0, 32)}" }; // <--
        module.exports.load = () => fetch("https://internal.acme.io/api", { headers });
      `, { filename: "client.js" }),
      example("login against a constant", code`
        const ADMIN_PASSWORD = "open-sesame-42"; // <--
        export function login(user: string, password: string) {
          return user === "admin" && password === ADMIN_PASSWORD; // <--
        }
      `, { accept: ["no-hardcoded-key"] }),
    ],
    traps: [
      example("Swagger documentation", code`
        export const document = {
          components: { securitySchemes: { basic: { type: "http", scheme: "basic" }, apiKey: { type: "apiKey", in: "header", name: "X-API-Key" } } },
          example: { username: "jane", password: "string" },
        };
      `),
      example("form state", code`
        import { useState } from "react";
        export function Login() {
          const [form, setForm] = useState({ email: "", password: "", token: "" });
          return <input type="password" value={form.password} onChange={(e) => setForm({ ...form, password: e.target.value })} aria-label="password" />;
        }
      `, { filename: "src/Login.tsx" }),
      example("columns of a table", code`
        export const columns = { password: "password_hash", token: "reset_token", secret: "totp_secret", apiKey: "api_key" };
      `),
      example("i18n keys", code`
        export const messages = { password: "auth.password.label", passwordHint: "auth.password.hint", secret: "settings.secret.title" };
      `),
      example("OAuth scopes and grants", code`
        export const body = new URLSearchParams({ grant_type: "password", scope: "openid profile", token_type_hint: "refresh_token" });
      `),
      example("list of sensitive names for a logger", code`
        import pino from "pino";
        export const log = pino({ redact: { paths: ["password", "token", "*.secret", "req.headers.authorization"], censor: "[secret]" } });
      `),
    ],
  },
  {
    rule: "no-key-in-client-bundle",
    bad: [
      example("Next.js configuration passes a secret on", code`
        module.exports = { reactStrictMode: true, env: { NEXT_PUBLIC_WEBHOOK_SECRET: process.env.NEXT_PUBLIC_WEBHOOK_SECRET } }; // <--
      `, { filename: "next.config.js" }),
      example("Vue composable", code`
        import { createHmac } from "crypto-browserify";
        export function useSignature() {
          const key = import.meta.env.VITE_SIGNING_PRIVATE_KEY; // <--
          return (text: string) => createHmac("sha256", key).update(text).digest("hex");
        }
      `, { filename: "src/composables/useSignature.ts" }),
      example("Gatsby with a personal token", code`
        const client = new Client({ auth: process.env.GATSBY_PERSONAL_ACCESS_TOKEN_SECRET }); // <--
        export default client;
      `, { filename: "src/api.jsx" }),
      example("wallet of a dApp", code`
        import { privateKeyToAccount } from "viem/accounts";
        export const relayer = privateKeyToAccount(process.env.NEXT_PUBLIC_RELAYER_PRIVATE_KEY as \`0x\${string}\`); // <--
      `, { filename: "src/lib/relayer.ts" }),
    ],
    traps: [
      example("public values of a dApp", code`
        export const chain = { id: Number(import.meta.env.VITE_CHAIN_ID), token: import.meta.env.VITE_TOKEN_ADDRESS, key: import.meta.env.VITE_WALLETCONNECT_PROJECT_ID };
      `, { filename: "src/chain.ts" }),
      example("public push key", code`
        const key = process.env.REACT_APP_VAPID_PUBLIC_KEY;
        navigator.serviceWorker.ready.then((worker) => worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key }));
      `, { filename: "src/push.js" }),
      example("storage key name and token lifetime", code`
        export const storage = process.env.NEXT_PUBLIC_STORAGE_KEY;
        export const minutes = Number(process.env.NEXT_PUBLIC_TOKEN_LIFETIME);
      `, { filename: "src/session.ts" }),
      example("search key", code`
        export const search = algolia(process.env.NEXT_PUBLIC_ALGOLIA_APP_ID!, process.env.NEXT_PUBLIC_ALGOLIA_SEARCH_KEY!);
        declare function algolia(id: string, key: string): unknown;
      `, { filename: "src/search.ts" }),
    ],
  },
  {
    rule: "no-committed-secret",
    bad: [
      example("Terraform variables", code`
        region      = "eu-central-1"
        db_password = "vK7-grain-Harbour-41" # <--
      `, { filename: "production.tfvars" }),
      example("properties", code`
        spring.datasource.username=desk
        spring.datasource.password=vK7-grain-Harbour-41 # <--
      `, { filename: "application.properties" }),
      example("hex secret in JSON", { text: JSON.stringify({ session: { secret: hexKey } }, null, 2) + "\n", marked: [3] }, { filename: "config/default.json" }),
    ],
    traps: [
      example("Helm template", code`
        env:
          - name: DB_PASSWORD
            valueFrom:
              secretKeyRef: { name: desk, key: db-password }
          - name: TOKEN
            value: {{ .Values.token | quote }}
      `, { filename: "chart/templates/deployment.yaml" }),
      example("changelog with commit ids", { text: "## 2.0.0\n\n* fix password reset ([8f14e45](https://example.com/commit/8f14e45fceea167a5a36dedd4bea2543aabbccdd))\n", marked: [] }, { filename: "CHANGELOG.md" }),
      example("OpenAPI", { text: "components:\n  securitySchemes:\n    apiKey:\n      type: apiKey\n      in: header\n      name: X-API-Key\n", marked: [] }, { filename: "openapi.yaml" }),
    ],
  },
];
