/** Old protocol versions, weak cipher lists, and certificate checks that are switched off. */
import { type Case, code, example } from "../case.ts";

export const bad: readonly Case[] = [
  example("check switched off in an agent", code`
    import https from "node:https";
    export const agent = new https.Agent({ rejectUnauthorized: false }); // <--
  `),
  example("check switched off in a request", code`
    const https = require("https");
    https.get({ host: "erp.internal", path: "/orders", rejectUnauthorized: false }, (res) => res.pipe(process.stdout)); // <--
  `, { filename: "orders.js" }),
  example("check switched off for the process", code`
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0"; // <--
  `),
  example("check switched off for the process, computed", code`
    process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = String(0); // <--
  `),
  example("database without a check", code`
    import pg from "pg";
    export const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, ssl: { rejectUnauthorized: false } }); // <--
  `),
  example("a bad certificate only logged", code`
    import tls from "node:tls";
    export function deliver(order: string) {
      const socket = tls.connect({ host: "depot", port: 8883, rejectUnauthorized: false }, () => { // <--
        if (!socket.authorized) console.warn("certificate", socket.authorizationError);
        socket.end(order);
      });
    }
  `),
  example("a bad certificate refused unless it is self-signed", code`
    const tls = require("tls");
    exports.connect = (host, onReady) => {
      const socket = tls.connect(443, host, { rejectUnauthorized: false }); // <--
      socket.once("secureConnect", () => {
        if (!socket.authorized && socket.authorizationError !== "DEPTH_ZERO_SELF_SIGNED_CERT") return socket.destroy();
        onReady(socket);
      });
    };
  `, { filename: "depot.js" }),
  example("TLS 1.0", code`
    import tls from "node:tls";
    export const server = tls.createServer({ minVersion: "TLSv1" }); // <--
  `),
  example("TLS 1.1 for a client", code`
    import { connect } from "tls";
    export const socket = connect({ host: "depot", port: 8883, minVersion: "TLSv1.1" }); // <--
  `),
  example("method of one old version", code`
    import https from "https";
    export const server = https.createServer({ secureProtocol: "TLSv1_method" }); // <--
  `),
  example("SSLv3", code`
    const tls = require("tls");
    module.exports = tls.createSecureContext({ secureProtocol: "SSLv3_method" }); // <--
  `, { filename: "tls.js" }),
  example("host name not checked", code`
    import * as tls from "node:tls";
    export const socket = tls.connect({ host: "10.0.0.7", port: 443, checkServerIdentity: () => undefined }); // <--
  `),
  example("default minimum lowered", code`
    import tls from "node:tls";
    tls.DEFAULT_MIN_VERSION = "TLSv1"; // <--
  `),
  example("weak cipher list", code`
    import { createServer } from "node:https";
    export const server = createServer({ ciphers: "ALL:!aNULL:RC4-SHA:DES-CBC3-SHA" }); // <--
  `),
  example("security level zero", code`
    import { createServer } from "node:https";
    const ciphers = "DEFAULT:@SECLEVEL=0"; // <--
    export const server = createServer({ ciphers }); // <--
  `),
  example("SQL Server trusts any certificate", code`
    import sql from "mssql";
    export const pool = new sql.ConnectionPool({ server: "sql", options: { encrypt: true, trustServerCertificate: true } }); // <--
  `),
  example("SQL Server without encryption", code`
    import { Connection } from "tedious";
    export const connection = new Connection({ server: "sql", options: { encrypt: false } }); // <--
  `),
  example("MongoDB takes invalid certificates", code`
    import { MongoClient } from "mongodb";
    export const client = new MongoClient(process.env.MONGO_URL!, { tls: true, tlsAllowInvalidCertificates: true }); // <--
  `),
  example("mail without a check", code`
    import nodemailer from "nodemailer";
    export const transport = nodemailer.createTransport({ host: "smtp", port: 465, secure: true, tls: { rejectUnauthorized: false } }); // <--
  `),
  example("undici agent", code`
    import { Agent, setGlobalDispatcher } from "undici";
    setGlobalDispatcher(new Agent({ connect: { rejectUnauthorized: false } })); // <--
  `),
  example("flag through a constant and a spread", code`
    import { Agent } from "node:https";
    const insecure = { rejectUnauthorized: !1 }; // <--
    export const agent = new Agent({ keepAlive: true, ...insecure }); // <--
  `),
  example("HTTP/2 client", code`
    import http2 from "node:http2";
    export const session = http2.connect("https://depot", { rejectUnauthorized: false }); // <--
  `),
  example("old SSH ciphers", code`
    import { Client } from "ssh2";
    new Client().connect({ host: "depot", username: "desk", agent: process.env.SSH_AUTH_SOCK, algorithms: { cipher: ["3des-cbc", "arcfour"] } }); // <--
  `, { accept: ["no-weak-cipher"] }),
  example("https agent", code`
    import https from "https";
    export const agent = new https.Agent({ rejectUnauthorized: false }); // <--
  `),
  example("ternary by env", code`
    import https from "https";
    export const agent = new https.Agent({ rejectUnauthorized: process.env.NODE_ENV === "production" ? true : false }); // <--
  `),
  example("negation", code`
    import https from "https";
    export const agent = new https.Agent({ rejectUnauthorized: !true }); // <--
  `),
  example("process env", code`
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0"; // <--
  `),
  example("process env bracket number", code`
    process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = 0; // <--
  `, { filename: "src/a.js" }),
  example("process env Object.assign", code`
    Object.assign(process.env, { NODE_TLS_REJECT_UNAUTHORIZED: "0" }); // <--
  `),
  example("spawn env", code`
    import { spawn } from "child_process";
    spawn("node", ["a.js"], { env: { ...process.env, NODE_TLS_REJECT_UNAUTHORIZED: "0" } }); // <--
  `),
  example("checkServerIdentity", code`
    import tls from "tls";
    tls.connect({ host: "x", port: 1, checkServerIdentity: () => undefined }); // <--
  `),
  example("checkServerIdentity function body", code`
    import https from "https";
    https.request({ host: "x", checkServerIdentity: function (host, cert) { return; } }); // <--
  `),
  example("minVersion", code`
    import tls from "tls";
    tls.createServer({ minVersion: "TLSv1" }); // <--
  `),
  example("secureProtocol", code`
    import https from "https";
    https.get("https://x", { secureProtocol: "TLSv1_method" }); // <--
  `),
  example("DEFAULT_MIN_VERSION", code`
    require("tls").DEFAULT_MIN_VERSION = "TLSv1.1"; // <--
  `, { filename: "src/a.js" }),
  example("ciphers", code`
    import https from "https";
    https.createServer({ key, cert, ciphers: "ALL:!aNULL" }); // <--
  `),
  example("seclevel0", code`
    import tls from "tls";
    tls.connect({ ciphers: "DEFAULT@SECLEVEL=0" }); // <--
  `),
  example("secureOptions legacy", code`
    import https from "https";
    import { constants } from "crypto";
    export const a = new https.Agent({ secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT }); // <--
  `),
  example("secureOptions unsafe renegotiation", code`
    import https from "https";
    import crypto from "crypto";
    export const a = new https.Agent({ secureOptions: crypto.constants.SSL_OP_ALLOW_UNSAFE_LEGACY_RENEGOTIATION }); // <--
  `),
  example("request strictSSL", code`
    import request from "request";
    request({ url: "https://x", strictSSL: false }); // <--
  `),
  example("mssql trustServerCertificate", code`
    import sql from "mssql";
    sql.connect({ server: "x", options: { encrypt: true, trustServerCertificate: true } }); // <--
  `),
  example("pg ssl", code`
    import { Pool } from "pg";
    export const p = new Pool({ connectionString: process.env.DATABASE_URL, ssl: { rejectUnauthorized: false } }); // <--
  `),
  example("undici connect", code`
    import { Agent } from "undici";
    export const d = new Agent({ connect: { rejectUnauthorized: false } }); // <--
  `),
  example("mongo tlsAllowInvalid", code`
    import { MongoClient } from "mongodb";
    new MongoClient("mongodb://x", { tls: true, tlsAllowInvalidCertificates: true }); // <--
  `),
  example("mongo url tlsInsecure", code`
    import mongoose from "mongoose";
    mongoose.connect("mongodb://db/app?tls=true&tlsInsecure=true"); // <--
  `),
  example("pg sslmode no-verify", code`
    import { Client } from "pg";
    new Client("postgres://db/app?sslmode=no-verify"); // <--
  `),
  example("ssh2 algorithms", code`
    import { Client } from "ssh2";
    new Client().connect({ host: "x", algorithms: { kex: ["diffie-hellman-group1-sha1"], cipher: ["aes128-cbc"] } }); // <--
  `),
  example("ssh2 append", code`
    import { Client } from "ssh2";
    new Client().connect({ host: "x", algorithms: { serverHostKey: { append: ["ssh-dss"] } } }); // <--
  `),
  example("ssh hostVerifier", code`
    import { Client } from "ssh2";
    new Client().connect({ host: "x", hostVerifier: () => true }); // <--
  `),
  example("axios agent", code`
    import axios from "axios";
    import { Agent } from "https";
    export const api = axios.create({ httpsAgent: new Agent({ rejectUnauthorized: false }) }); // <--
  `),
  example("nodemailer", code`
    import nodemailer from "nodemailer";
    nodemailer.createTransport({ host: "x", tls: { rejectUnauthorized: false } }); // <--
  `),
  example("electron certificate-error", code`
    import { app } from "electron";
    app.on("certificate-error", (event, wc, url, error, cert, callback) => { event.preventDefault(); callback(true); }); // <--
  `),
  example("electron setCertificateVerifyProc", code`
    import { session } from "electron";
    session.defaultSession.setCertificateVerifyProc((request, callback) => { callback(0); }); // <--
  `),
  example("https module global agent options", code`
    import https from "https";
    https.globalAgent.options.rejectUnauthorized = false; // <--
  `),
  example("got https option", code`
    import got from "got";
    got("https://x", { https: { rejectUnauthorized: false } }); // <--
  `),
  example("redis tls", code`
    import Redis from "ioredis";
    new Redis({ host: "x", tls: { rejectUnauthorized: false } }); // <--
  `),
  example("ldap tlsOptions", code`
    import ldap from "ldapjs";
    ldap.createClient({ url: "ldaps://x", tlsOptions: { rejectUnauthorized: false } }); // <--
  `),
  example("mqtt", code`
    import mqtt from "mqtt";
    mqtt.connect("mqtts://x", { rejectUnauthorized: false }); // <--
  `),
  example("option of an object set to false", code`
    import https from "node:https";
    export function fetchLoose(url: string, options: https.RequestOptions) {
      options.rejectUnauthorized = false; // <--
      return https.get(url, options);
    }
  `),
  example("env NODE_OPTIONS", code`
    import { fork } from "child_process";
    fork("x.js", [], { execArgv: ["--tls-min-v1.0"] }); // <--
  `),
  example("puppeteer ignoreHTTPSErrors", code`
    import puppeteer from "puppeteer";
    puppeteer.launch({ ignoreHTTPSErrors: true }); // <--
  `, { preset: "strict" }),
];

export const traps: readonly Case[] = [
  example("checks on", code`
    import https from "node:https";
    export const agent = new https.Agent({ rejectUnauthorized: true, keepAlive: true });
  `),
  example("TLS 1.2 and 1.3", code`
    import tls from "node:tls";
    export const server = tls.createServer({ minVersion: "TLSv1.2", maxVersion: "TLSv1.3" });
  `),
  example("own authority", code`
    import { Agent } from "node:https";
    import { readFileSync } from "node:fs";
    export const agent = new Agent({ ca: readFileSync("/etc/ssl/internal-ca.pem") });
  `),
  example("flag from a setting", code`
    import { Agent } from "node:https";
    export const agent = (rejectUnauthorized: boolean) => new Agent({ rejectUnauthorized });
  `),
  example("reading the process variable", code`
    if (process.env.NODE_TLS_REJECT_UNAUTHORIZED === "0") throw new Error("certificate checks must stay on");
  `),
  example("removing the process variable", code`
    delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = "1";
  `),
  example("strong ciphers only", code`
    import { createServer } from "node:https";
    export const server = createServer({ ciphers: "TLS_AES_256_GCM_SHA384:ECDHE-RSA-AES256-GCM-SHA384:!aNULL:!MD5:!RC4:!3DES" });
  `),
  example("own identity check", code`
    import tls from "node:tls";
    export const socket = tls.connect({ host: "depot", checkServerIdentity: (host, cert) => tls.checkServerIdentity("depot.internal", cert) ?? pin(host, cert.fingerprint256) });
    declare function pin(host: string, fingerprint: string): Error | undefined;
  `),
  example("promise rejection", code`
    export const options = { rejectUnauthorizedUsers: false, unauthorized: "redirect" };
  `),
  example("versions in a report", code`
    const OLD = ["TLSv1", "TLSv1.1", "SSLv3"];
    export const isOld = (version: string) => OLD.includes(version);
  `),
  example("refusing an old version", code`
    import type { TLSSocket } from "node:tls";
    export function assertVersion(socket: TLSSocket) {
      if (socket.getProtocol() === "TLSv1") socket.destroy(new Error("TLSv1 is refused"));
    }
  `),
  example("server that asks for client certificates later", code`
    import https from "node:https";
    export const server = https.createServer({ requestCert: true, minVersion: "TLSv1.3" });
  `),
  example("database with a check", code`
    import pg from "pg";
    export const pool = new pg.Pool({ ssl: { rejectUnauthorized: true } });
  `),
  example("encryption of a file system option", code`
    export const disk = { encrypt: false, tls: false, size: 10 };
  `),
  example("SSH defaults", code`
    import { Client } from "ssh2";
    new Client().connect({ host: "depot", username: "desk", agent: process.env.SSH_AUTH_SOCK, algorithms: { cipher: ["aes256-gcm@openssh.com"] } });
  `),
  example("SQL Server encrypted", code`
    import { Connection } from "tedious";
    export const connection = new Connection({ server: "sql", options: { encrypt: true, trustServerCertificate: false } });
  `),
  example("true", code`
    import https from "https";
    export const a = new https.Agent({ rejectUnauthorized: true, minVersion: "TLSv1.2" });
  `),
  example("env controlled", code`
    import https from "https";
    export const a = new https.Agent({ rejectUnauthorized: process.env.INSECURE !== "1" });
  `),
  example("version string compare", code`
    import tls from "tls";
    export const old = (s: tls.TLSSocket) => s.getProtocol() === "TLSv1" || s.getProtocol() === "TLSv1.1";
  `),
  example("checkServerIdentity real", code`
    import tls from "tls";
    tls.connect({ host: "x", checkServerIdentity: (host, cert) => { const e = tls.checkServerIdentity(host, cert); if (e) return e; return pin(cert) ? undefined : new Error("pin"); } });
  `),
  example("mutual TLS server", code`
    import https from "https";
    https.createServer({ key, cert, requestCert: true, rejectUnauthorized: false }, (req) => (req.socket as any).authorized);
  `),
  example("delete env", code`
    delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = "1";
    if (process.env.NODE_TLS_REJECT_UNAUTHORIZED === "0") throw new Error("no");
  `),
  example("ciphers ok", code`
    import tls from "tls";
    tls.createServer({ ciphers: "ECDHE-ECDSA-AES256-GCM-SHA384:!aNULL:!MD5:!RC4:!3DES" });
  `),
  example("secureOptions hardening", code`
    import https from "https";
    import { constants } from "crypto";
    https.createServer({ secureOptions: constants.SSL_OP_NO_TLSv1 | constants.SSL_OP_NO_TLSv1_1 });
  `),
  example("maxVersion", code`
    import tls from "tls";
    tls.connect({ maxVersion: "TLSv1.3" });
  `),
  example("ssh ok", code`
    import { Client } from "ssh2";
    new Client().connect({ host: "x", algorithms: { kex: ["curve25519-sha256"], cipher: ["aes256-gcm@openssh.com"], serverHostKey: { remove: ["ssh-dss"] } } });
  `),
  example("secureProtocol generic", code`
    import https from "https";
    https.get("https://x", { secureProtocol: "TLS_method" }); https.get("https://x", { secureProtocol: "TLSv1_2_method" });
  `),
  example("electron honest", code`
    import { app } from "electron";
    app.on("certificate-error", (event, wc, url, error, cert, callback) => { callback(false); });
  `),
  example("a bad certificate refused by hand", code`
    import tls from "node:tls";
    export class Depot {
      socket?: tls.TLSSocket;
      open(host: string) {
        this.socket = tls.connect({ host, port: 8883, rejectUnauthorized: false });
        this.socket.once("secureConnect", () => {
          if (this.socket?.authorized !== true) { this.socket?.destroy(new Error("certificate")); return; }
          this.socket.write("hello");
        });
      }
    }
  `),
  example("a pinned certificate", code`
    import tls from "node:tls";
    const pins = new Set((process.env.DEPOT_PINS ?? "").split(","));
    export const open = (host: string) => new Promise<tls.TLSSocket>((resolve, reject) => {
      const socket = tls.connect({ host, port: 8883, rejectUnauthorized: false }, () => {
        const { fingerprint256 } = socket.getPeerCertificate();
        if (pins.has(fingerprint256)) resolve(socket);
        else { socket.destroy(); reject(new Error("another certificate")); }
      });
      socket.on("error", reject);
    });
  `),
  example("identity check by a setting", code`
    import tls from "node:tls";
    export const connect = (socket: any, verify: boolean) =>
      tls.connect({ socket, rejectUnauthorized: verify, checkServerIdentity: verify ? tls.checkServerIdentity : () => undefined });
  `),
];
