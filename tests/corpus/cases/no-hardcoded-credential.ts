/** Passwords and tokens for other systems: database, mail, OAuth and API clients, seeded accounts, password literals in comparisons. */
import { type Case, code, example } from "../case.ts";
import { basicAuthorization, urlWithPassword } from "../fixtures.ts";

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
];
