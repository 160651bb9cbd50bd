/** Passwords and tokens for other systems: database, mail, OAuth and API clients, seeded accounts, password literals in comparisons. */
import { type Case, code, example } from "../case.ts";
import { basicAuthorization, hexKey, urlWithPassword } from "../fixtures.ts";

const key = { accept: ["no-hardcoded-key"] } as const;

export const bad: readonly Case[] = [
  example("pg pool", code`
    import { Pool } from "pg";
    export const pool = new Pool({ host: "db", user: "app", password: "Tr0ub4dor&3", database: "shop" }); // <--
  `),
  example("database URL", code`
    import { Sequelize } from "sequelize";
    export const db = new Sequelize("${urlWithPassword("postgres", "app", "hunter2-prod", "db.internal:5432/shop")}"); // <--
  `),
  example("Sequelize, positional", code`
    const { Sequelize } = require("sequelize");
    module.exports = new Sequelize("shop", "root", "rootpass123", { dialect: "mysql" }); // <--
  `, { filename: "models/index.js" }),
  example("MySQL with a fallback", code`
    import mysql from "mysql2/promise";
    export const pool = mysql.createPool({
      host: process.env.DB_HOST,
      user: process.env.DB_USER,
      password: process.env.DB_PASSWORD || "root", // <--
    });
  `, { messageHint: "fallback" }),
  example("TypeORM data source", code`
    import { DataSource } from "typeorm";
    export const source = new DataSource({
      type: "postgres",
      username: "nest",
      password: "nest-pw-2020", // <--
      entities: ["dist/**/*.entity.js"],
    });
  `),
  example("mongoose URL", code`
    import mongoose from "mongoose";
    await mongoose.connect("${urlWithPassword("mongodb+srv", "admin", "s3cur3P4ss", "cluster0.abcde.mongodb.net/app")}"); // <--
  `),
  example("Redis", code`
    import Redis from "ioredis";
    export const redis = new Redis({ host: "cache", password: "foobared-prod" }); // <--
  `),
  example("mail account", code`
    const nodemailer = require("nodemailer");
    const transport = nodemailer.createTransport({
      host: "smtp.example.com",
      auth: { user: "robot@example.com", pass: "Winter-2023!" }, // <--
    });
    module.exports = transport;
  `, { filename: "mailer.js" }),
  example("OAuth client secret of a passport strategy", code`
    import { Strategy as GoogleStrategy } from "passport-google-oauth20";
    passport.use(new GoogleStrategy({
      clientID: "1234.apps.googleusercontent.com",
      clientSecret: "b8f1c02d7e9a4c35", // <--
      callbackURL: "/auth/google/callback",
    }, verify));
  `),
  example("MSAL client secret", code`
    import { ConfidentialClientApplication } from "@azure/msal-node";
    export const app = new ConfidentialClientApplication({
      auth: { clientId: "11111111-2222-3333-4444-555555555555", clientSecret: "Zk8Q~vXw2rT9uYbN4mPa" }, // <--
    });
  `, { accept: ["no-static-vault-credential"] }),
  example("Twilio, positional", code`
    import twilio from "twilio";
    export const client = twilio(process.env.TWILIO_SID!, "9f8e7d6c5b4a39281706f5e4d3c2b1a0"); // <--
  `),
  example("SSH with a password", code`
    import { Client } from "ssh2";
    const connection = new Client();
    connection.connect({ host: "depot", username: "deploy", password: "d3pl0y-Me" }); // <--
  `),
  example("SFTP in a class", code`
    import SftpClient from "ssh2-sftp-client";
    export class Upload {
      private readonly options = { host: "sftp.partner.example", username: "desk", password: "Br!dge-77-Oak" }; // <--
      async run(file: string) {
        const client = new SftpClient();
        await client.connect(this.options); // <--
        await client.put(file, "/in/" + file);
      }
    }
  `),
  example("tedious login", code`
    import { Connection } from "tedious";
    export const connection = new Connection({
      server: "sql.internal",
      authentication: { type: "default", options: { userName: "sa", password: "yourStrong(!)Password" } }, // <--
      options: { encrypt: true },
    });
  `),
  example("seeded administrator", code`
    import { db } from "../db.js";
    import bcrypt from "bcrypt";
    export async function seedAdmin() {
      await db.user.create({ data: { email: "admin@example.com", role: "admin", password: await bcrypt.hash("Admin!2024", 12) } }); // <--
    }
  `, { ...key, filename: "src/users/create-admin.ts" }),
  example("request field compared with a password", code`
    import express from "express";
    const app = express();
    app.post("/admin", express.json(), (req, res) => {
      if (req.body.password === "letmein-now") return res.redirect("/admin/home"); // <--
      res.sendStatus(403);
    });
  `, key),
  example("basic authentication in a header", code`
    export const orders = () => fetch("https://erp.example.com/orders", { headers: { Authorization: "${basicAuthorization}" } }); // <--
  `),
  example("constant named as an API secret", code`
    const apiSecret = "kZ83nfQ0vPl2xWmR7tYb"; // <--
    export const headers = () => ({ "x-api-secret": apiSecret });
  `, key),
  example("object member named password", code`
    export const ftp = {
      host: "ftp.partner.example",
      user: "desk",
      password: "p4rtner-Depot-9", // <--
    };
  `, key),
  example("knex", code`
    import knex from "knex";
    export default knex({ client: "pg", connection: { host: "db", user: "app", password: process.env.PG_PASS ?? "postgres1" } }); // <--
  `, { messageHint: "fallback" }),
  example("prisma seed users", code`
    import { PrismaClient } from "@prisma/client";
    import { hash } from "bcryptjs";
    const prisma = new PrismaClient();
    async function main() {
      await prisma.user.upsert({ where: { email: "a@b.c" }, update: {}, create: { email: "a@b.c", password: await hash("password123", 10) } }); // <--
    }
    main();
  `, { filename: "prisma/seed.ts", accept: ["no-hardcoded-key"] }),
  example("mongoose seed with plain password", code`
    const User = require('../models/User');
    module.exports = async () => {
      const admin = new User({ username: 'admin', email: 'admin@shop.io', password: 'admin123', role: 'admin' }); // <--
      await admin.save();
    };
  `, { filename: "seeders/admin.js" }),
  example("sequelize seeder bulkInsert", code`
    'use strict';
    const bcrypt = require('bcryptjs');
    module.exports = {
      up: (queryInterface) => queryInterface.bulkInsert('Users', [{ name: 'Root', password: bcrypt.hashSync('root1234', 8) }]), // <--
    };
  `, { filename: "db/seeders/2020-users.js" }),
  example("array of seed users", code`
    import bcrypt from "bcrypt";
    import { User } from "./user.model";
    const users = [
      { email: "alice@x.io", password: "alicepw1" }, // <--
      { email: "bob@x.io", password: "bobpw22" }, // <--
    ];
    export async function seed() {
      for (const u of users) await User.create({ ...u, password: await bcrypt.hash(u.password, 10) });
    }
  `),
  example("login hardcoded both", code`
    app.post("/login", (req, res) => {
      const { username, password } = req.body;
      if (username === "admin" && password === "admin123") { // <--
        return res.json({ ok: true });
      }
      res.status(401).end();
    });
  `),
  example("destructured body compared with constant", code`
    import { Router } from "express";
    const ADMIN_PASSWORD = "hunter22"; // <--
    export const r = Router().post("/", (req, res) => {
      const { password } = req.body;
      if (password !== ADMIN_PASSWORD) return res.sendStatus(403); // <--
      res.send("ok");
    });
  `),
  example("Next.js route json body", code`
    export async function POST(request: Request) {
      const body = await request.json();
      if (body.password !== "letmein") return new Response("no", { status: 401 }); // <--
      return Response.json({ ok: true });
    }
  `, { filename: "app/api/login/route.ts" }),
  example("query secret", code`
    export default function handler(req: any, res: any) {
      if (req.query.secret !== "MY_SECRET_TOKEN") return res.status(401).json({ message: "Invalid token" }); // <--
      res.json({ revalidated: true });
    }
  `, { filename: "pages/api/revalidate.ts" }),
  example("header api key compared", code`
    app.use((req, res, next) => {
      if (req.headers["x-api-key"] !== "12345-abcde") return res.sendStatus(401); // <--
      next();
    });
  `),
  example("switch on password", code`
    export async function login(ctx: any) {
      if (ctx.request.body.pass == "opensesame") ctx.session.admin = true; // <--
    }
  `),
  example("knex with url fallback", code`
    import knex from "knex";
    export const db = knex({ client: "pg", connection: process.env.DATABASE_URL || "${urlWithPassword("postgres", "postgres", "postgres", "localhost:5432/app")}" }); // <--
  `),
  example("drizzle postgres", code`
    import postgres from "postgres";
    import { drizzle } from "drizzle-orm/postgres-js";
    export const db = drizzle(postgres({ host: "localhost", username: "app", password: "app_pw_1", database: "app" })); // <--
  `),
  example("mssql config", code`
    const sql = require('mssql');
    const config = { user: 'sa', password: 'Passw0rd', server: 'localhost', database: 'x' }; // <--
    sql.connect(config); // <--
  `, { filename: "src/db.js" }),
  example("mssql string", code`
    const sql = require('mssql');
    sql.connect('Server=localhost,1433;Database=db;User Id=sa;${["Pass", "word=Passw0rd"].join("")};Encrypt=true'); // <--
  `, { filename: "src/db.js" }),
  example("amqp url", code`
    import amqp from "amqplib";
    export const c = await amqp.connect("${urlWithPassword("amqp", "rabbit", "rabbitpw", "mq:5672")}"); // <--
  `),
  example("kafkajs sasl", code`
    import { Kafka } from "kafkajs";
    export const k = new Kafka({ brokers: ["b:9092"], sasl: { mechanism: "plain", username: "my", password: "my-password" } }); // <--
  `),
  example("elasticsearch auth", code`
    import { Client } from "@elastic/elasticsearch";
    export const es = new Client({ node: "https://es:9200", auth: { username: "elastic", password: "changeme" } }); // <--
  `),
  example("TypeORM in Nest", code`
    import { TypeOrmModule } from "@nestjs/typeorm";
    export const m = TypeOrmModule.forRoot({ type: "mysql", host: "localhost", username: "root", password: "root", database: "test" }); // <--
  `),
  example("axios auth", code`
    import axios from "axios";
    export const get = () => axios.get("https://erp/api", { auth: { username: "svc", password: "svc-pass-1" } }); // <--
  `),
  example("process.env password fallback in config", code`
    export default {
      db: { host: process.env.DB_HOST || "localhost", password: process.env.DB_PASSWORD || "postgres" }, // <--
    };
  `, { messageHint: "fallback" }),
  example("redis url fallback", code`
    import { createClient } from "redis";
    export const r = createClient({ url: process.env.REDIS_URL ?? "${urlWithPassword("redis", "", "redispw", "localhost:6379")}" }); // <--
  `),
  example("stripe positional", code`
    import Stripe from "stripe";
    export const stripe = new Stripe(process.env.STRIPE_SECRET ?? "sk_dev_placeholder_1"); // <--
  `, { accept: ["no-hardcoded-key"] }),
  example("aws credentials", code`
    import { S3Client } from "@aws-sdk/client-s3";
    export const s3 = new S3Client({ region: "eu-west-1", credentials: { accessKeyId: "minio", secretAccessKey: "minio123" } }); // <--
  `, { accept: ["no-static-vault-credential"] }),
  example("openai", code`
    import OpenAI from "openai";
    export const ai = new OpenAI({ apiKey: "sk-proj-dev-only" }); // <--
  `, { accept: ["no-hardcoded-key"] }),
  example("bearer token in axios headers", code`
    import axios from "axios";
    axios.defaults.headers.common["Authorization"] = "Bearer ${hexKey.slice(0, 20)}"; // <--
  `),
  example("headers set", code`
    const h = new Headers();
    h.set("Authorization", "Bearer ${hexKey.slice(0, 22)}"); // <--
  `),
  example("x-api-key header literal", code`
    export const load = () => fetch("https://api.x.io/v1", { headers: { "x-api-key": "8f2b7c61d9e04a53b1c7aa" } }); // <--
  `),
  example("graphql-request", code`
    export const client = new GraphQLClient("https://x/graphql", { headers: { authorization: \`Bearer \${"8f2b7c61d9e04a53b1c7aa"}\` } }); // <--
  `),
  example("class field token", code`
    export class Api { private readonly apiToken = "t0k3n-9f8e7d6c5b"; url = "https://x"; } // <--
  `),
  example("puppeteer page.type is login", code`
    await page.authenticate({ username: "qa", password: "qa-Pass-77" }); // <--
  `),
  example("let assigned later", code`
    let dbPassword;
    dbPassword = "Sup3r!Secret"; // <--
    export const connect = () => open(dbPassword);
  `),
  example("basic auth middleware users", code`
    import basicAuth from "express-basic-auth";
    app.use(basicAuth({ users: { admin: "supersecret" }, challenge: true })); // <--
  `, { accept: ["no-hardcoded-key"] }),
  example("TURN credentials", code`
    export const pc = new RTCPeerConnection({ iceServers: [{ urls: "turn:turn.x.io", username: "webrtc", credential: "turnpassword" }] }); // <--
  `),
  example("ldap bind", code`
    import ldap from "ldapjs";
    const client = ldap.createClient({ url: "ldap://dc" });
    client.bind("cn=root", "secretpw", () => {}); // <--
  `),
];

export const traps: readonly Case[] = [
  example("password from the environment", code`
    import { Pool } from "pg";
    export const pool = new Pool({ user: "app", password: process.env.PGPASSWORD });
  `),
  example("empty password", code`
    import mysql from "mysql2";
    export const pool = mysql.createPool({ user: "root", password: "" });
  `),
  example("form labels", code`
    export const labels = {
      password: "Password",
      newPassword: "New password",
      token: "Access token",
      secret: "Client secret",
      apiKey: "API key",
    };
  `, { filename: "src/locales/en.ts" }),
  example("translations without Latin letters", code`
    export const ja = { password: "パスワード", secret: "シークレット", accessToken: "アクセストークン", passphrase: "パスフレーズ" };
  `, { filename: "src/locales/ja.ts" }),
  example("input type", code`
    export const Field = () => <input type="password" name="password" placeholder="Your password" autoComplete="current-password" />;
  `, { filename: "src/Field.tsx" }),
  example("OAuth endpoints", code`
    export const provider = {
      authorize: "https://login.example.com/oauth2/authorize",
      token: "https://login.example.com/oauth2/token",
      revokeToken: "/oauth2/revoke",
    };
  `),
  example("fetch option", code`
    export const load = () => fetch("/api/me", { credentials: "same-origin" });
  `),
  example("event and error names", code`
    export const events = { password: "password.changed", token: "token-expired", secret: "secret_rotated" };
    export const ERR_PASSWORD = "ERR_PASSWORD_TOO_SHORT";
  `),
  example("environment names", code`
    export const names = { password: "DB_PASSWORD", apiKey: "PAYMENT_API_KEY", clientSecret: "OAUTH_CLIENT_SECRET" };
    export const get = (name: keyof typeof names) => process.env[names[name]];
  `),
  example("masking", code`
    export const redact = (settings: object) => ({ ...settings, password: "********", token: "[REDACTED]", secret: "xxxxxx" });
  `),
  example("selectors and routes", code`
    export const selectors = { passwordInput: "#password", tokenField: ".token-field" };
    export const passwordRoute = "/account/password/reset";
  `),
  example("syntax highlighter", code`
    export const rules = [{ token: "keyword.operator", regex: "[+-]" }, { token: "string.quoted.double", regex: '"' }];
  `),
  example("validation message", code`
    export function check(password: string) {
      const passwordError = "Use at least twelve characters";
      return password.length < 12 ? passwordError : null;
    }
  `),
  example("contract address", code`
    export const tokenAddress = "0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48";
    export const tokens = { usdc: { token: tokenAddress, decimals: 6 } };
  `),
  example("reference to a secret store", code`
    export const settings = { password: "projects/desk/secrets/db-password/versions/latest", apiKeyRef: "vault:secret/data/desk#apiKey" };
  `),
  example("placeholder of documentation", code`
    export const sample = { clientSecret: "<your-client-secret>", apiKey: "YOUR_API_KEY" };
  `),
  example("typed union", code`
    type Grant = { grant_type: "password" | "client_credentials"; token_type: "Bearer" };
    export const grant: Grant = { grant_type: "password", token_type: "Bearer" };
  `),
  example("header names", code`
    export const API_KEY_HEADER = "x-api-key";
    export const tokenCookie = "access_token";
    export const passwordKey = "user:password-hash";
  `),
  example("comparison of a type", code`
    export const isPassword = (field: { type: string; token?: string }) => field.type === "password" || field.token === "identifier";
  `),
  example("URL without a password", code`
    import mongoose from "mongoose";
    await mongoose.connect("mongodb://localhost:27017/app");
  `),
  example("samlify urn", code`
    export const namespace = {
      authnContextClassRef: {
        password: 'urn:oasis:names:tc:SAML:2.0:ac:classes:Password',
        passwordProtectedTransport: 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport',
      },
      format: { persistent: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent' },
    };
  `, { filename: "src/urn.js" }),
  example("urn in token type", code`
    export const tokenTypes = { accessToken: "urn:ietf:params:oauth:token-type:access_token", refreshToken: "urn:ietf:params:oauth:token-type:refresh_token" };
  `),
  example("did and mailto", code`
    export const secretKey = "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK";
    export const passwordLink = "mailto:help@x.io?subject=Reset1";
  `),
  example("JSX attributes", code`
    export const F = () => <Input id="password1" name="password2" type="password" label="Password:" error={errors.password} />;
  `, { filename: "src/F.tsx" }),
  example("yup messages", code`
    export const schema = yup.object({ password: yup.string().required("Password is required!").min(8, "Min 8 chars!") });
    export const messages = { password: "Required!", secret: "Invalid,secret" };
  `),
  example("css modules", code`
    export const classes = { password: "form__password--2x", token: "token_1a2b3", secret: "mt-2 secret" };
  `),
  example("i18n keys", code`
    export const keys = { password: "auth.password.label2", secret: "settings:secret.title1" };
  `),
  example("dictionary of error codes", code`
    export const errors = { wrongPassword: "E1001_WRONG_PASSWORD", invalidToken: "TOKEN_INVALID_401", authToken: "auth/invalid-token-2" };
  `),
  example("regex and patterns", code`
    export const password = "^(?=.*[a-z])(?=.*\\\\d).{8,}$";
    export const apiKeyPattern = "[A-Za-z0-9]{32}";
  `),
  example("query names", code`
    export const params = { token: "access_token", apiKey: "api_key", secret: "client_secret2" };
  `),
  example("localStorage key", code`
    const ACCESS_TOKEN = "app:accessToken:v2"; 
    export const get = () => localStorage.getItem(ACCESS_TOKEN);
  `),
  example("sql column", code`
    export const columns = { password: "password_hash2", apiKey: "users.api_key_v2" };
    export const passwordQuery = "SELECT password FROM users WHERE id=$1";
  `),
  example("comparison own type", code`
    export const f = (req: any) => req.body.type === "password" || req.body.grant_type === "client_credentials1";
  `),
  example("comparison of confirm", code`
    export const f = (req: any) => { if (req.body.password !== req.body.confirmPassword) throw new Error("differ"); if (req.body.password === "") throw new Error("empty"); };
  `),
  example("UI secret masks", code`
    export const user = { password: "••••••••", apiKey: "sk-...abcd", token: "***hidden***" };
  `),
  example("lexer tokens", code`
    export const tokens = { accessToken: "T_ACCESS$1", secretToken: "T_SECRET$2" };
    export class Lexer { token = "<eof>"; private pass = "pass1"; }
  `),
  example("terraform refs", code`
    export const env = { DB_PASSWORD: "{{ secrets.DB_PASSWORD }}", API_TOKEN: "$API_TOKEN", AUTH: "op://vault/item/password" };
  `),
  example("ssm names", code`
    export const passwordParameter = "/app/prod/db-password1";
    export const secretArn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf";
    export const apiKeySecret = "projects/1/secrets/api-key/versions/1";
  `),
  example("db env with no fallback", code`
    import { DataSource } from "typeorm";
    export const ds = new DataSource({ type: "postgres", url: process.env.DATABASE_URL, password: process.env.PGPASSWORD ?? undefined });
  `),
  example("url template creds", code`
    import mongoose from "mongoose";
    mongoose.connect(\`mongodb://\${process.env.U}:\${process.env.P}@localhost/app\`);
  `),
  example("doc url", code`
    export const help = "Use a URL such as postgres://user:password@host:5432/db";
  `),
  example("prisma select", code`
    export const q = { where: { password: { not: "" } }, select: { password: true, token: false } };
  `),
  example("fixtures of faker", code`
    import { faker } from "@faker-js/faker";
    export const make = () => ({ email: faker.internet.email(), password: faker.internet.password() });
  `),
  example("openapi securitySchemes", code`
    export const spec = { securitySchemes: { apiKey: { type: "apiKey", name: "X-API-Key", in: "header" }, bearerAuth: { type: "http", scheme: "bearer" } } };
  `),
  example("swagger example object", code`
    export const schema = { properties: { password: { type: "string", example: "Str0ng!Pass1" } } };
  `),
  example("type of a setting as second argument", code`
    import { Config } from "@foal/core";
    export const source = { password: Config.get("database.password", "string"), port: Config.get("database.port", "number") };
  `),
  example("warning about a default that is still in use", code`
    import config from "./config.js";
    if (config.basicAuth.username === "admin" && config.basicAuth.password === "pass") console.error("Change the default password of basicAuth.");
  `),
];
