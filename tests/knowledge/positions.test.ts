/**
 * What the listing of exports cannot see is the meaning of a position: here calls as their documentation writes them, with a
 * literal where the key or the credential goes.
 */
import { describe, expect, it } from "vitest";
import { lint } from "../rules/lint.ts";

/** A value as careless people choose it: no placeholder, no key of any provider. */
const literal = '"correct horse battery staple 42"';

const keys: readonly (readonly [string, string])[] = [
  ["otplib 12", `import { authenticator } from "otplib"; authenticator.check(code, ${literal});`],
  ["otplib 12, options", `import { totp } from "otplib"; totp.verify({ token, secret: ${literal} });`],
  ["otplib 13", `import { generate } from "otplib"; await generate({ secret: ${literal} });`],
  ["otplib 13, class", `import { OTP } from "otplib"; await new OTP().verify({ secret: ${literal}, token });`],
  ["speakeasy", `const speakeasy = require("speakeasy"); speakeasy.totp.verify({ secret: ${literal}, encoding: "base32", token });`],
  ["string-crypto", `import StringCrypto from "string-crypto"; new StringCrypto().encryptString(text, ${literal});`],
  ["cookie-encrypter", `const cookieEncrypter = require("cookie-encrypter"); app.use(cookieEncrypter(${literal}));`],
  ["cloak", `import { encryptString } from "@47ng/cloak"; await encryptString(text, ${literal});`],
  ["aes256", `const aes256 = require("aes256"); aes256.encrypt(${literal}, text);`],
  ["egoroof-blowfish", `import { Blowfish } from "egoroof-blowfish"; new Blowfish(${literal}, Blowfish.MODE.ECB);`],
  ["des.js", `const des = require("des.js"); des.DES.create({ type: "encrypt", key: Buffer.from(${literal}) });`],
  ["@panva/hkdf", `import hkdf from "@panva/hkdf"; await hkdf("sha256", ${literal}, "", "session", 32);`],
  ["njwt", `import njwt from "njwt"; njwt.create(claims, ${literal});`],
  ["cloudflare-worker-jwt", `import jwt from "@tsndr/cloudflare-worker-jwt"; await jwt.sign({ sub }, ${literal});`],
  ["@hapi/jwt", `import Jwt from "@hapi/jwt"; Jwt.token.generate({ sub }, { key: ${literal}, algorithm: "HS256" });`],
  ["csrf-csrf", `import { doubleCsrf } from "csrf-csrf"; doubleCsrf({ getSecret: () => ${literal}, getSessionIdentifier });`],
  ["tiny-csrf", `import csurf from "tiny-csrf"; app.use(csurf(${literal}));`],
  ["react-router", `import { createCookieSessionStorage } from "react-router"; createCookieSessionStorage({ cookie: { name: "s", secrets: [${literal}] } });`],
  ["remix", `import { createCookie } from "@remix-run/cloudflare"; createCookie("s", { secrets: [${literal}] });`],
  ["connect-mongo", `import MongoStore from "connect-mongo"; MongoStore.create({ mongoUrl: url, crypto: { secret: ${literal} } });`],
  ["oidc-provider", `import Provider from "oidc-provider"; new Provider(issuer, { cookies: { keys: [${literal}] } });`],
  ["iron-webcrypto", `import * as Iron from "iron-webcrypto"; await Iron.seal(object, ${literal}, Iron.defaults);`],
  ["react-native-aes-crypto", `import Aes from "react-native-aes-crypto"; Aes.encrypt(text, ${literal}, iv, "aes-256-cbc");`],
  ["secure-ls", `import SecureLS from "secure-ls"; new SecureLS({ encodingType: "aes", encryptionSecret: ${literal} });`],
  ["express-openid-connect", `import { auth } from "express-openid-connect"; app.use(auth({ secret: ${literal}, baseURL: url }));`],
  ["livekit", `import { AccessToken } from "livekit-server-sdk"; new AccessToken(process.env.LK, ${literal});`],
  ["razorpay", `import Razorpay from "razorpay"; Razorpay.validateWebhookSignature(body, signature, ${literal});`],
  ["xrpl", `import { Wallet } from "xrpl"; Wallet.fromSeed(${literal});`],
  ["stellar", `import { Keypair } from "@stellar/stellar-sdk"; Keypair.fromSecret(${literal});`],
  ["tronweb", `import { TronWeb } from "tronweb"; new TronWeb({ fullHost: url, privateKey: ${literal} });`],
  ["polkadot", `import { Keyring } from "@polkadot/keyring"; new Keyring({ type: "sr25519" }).addFromUri(${literal});`],
  ["cosmjs", `import { DirectSecp256k1HdWallet } from "@cosmjs/proto-signing"; await DirectSecp256k1HdWallet.fromMnemonic(${literal});`],
  ["@ethereumjs/wallet", `import { Wallet } from "@ethereumjs/wallet"; Wallet.fromPrivateKey(Buffer.from(${literal}));`],
  ["Bun", `export const token = Bun.CSRF.generate(${literal});`],
];

const credentials: readonly (readonly [string, string])[] = [
  ["ldapjs", `import ldap from "ldapjs"; ldap.createClient({ url }).bind("cn=admin", ${literal}, done);`],
  ["ldapts", `import { Client } from "ldapts"; await new Client({ url }).bind("cn=admin", ${literal});`],
  ["imapflow", `import { ImapFlow } from "imapflow"; new ImapFlow({ host, auth: { user: "desk", pass: ${literal} } });`],
  ["imap", `const Imap = require("imap"); new Imap({ user: "desk", password: ${literal}, host });`],
  ["basic-ftp", `import { Client } from "basic-ftp"; await new Client().access({ host, user: "desk", password: ${literal} });`],
  ["minio", `import { Client } from "minio"; new Client({ endPoint: host, accessKey: "desk", secretKey: ${literal} });`],
  ["azure blob", `import { StorageSharedKeyCredential } from "@azure/storage-blob"; new StorageSharedKeyCredential("desk", ${literal});`],
  ["cosmos", `import { CosmosClient } from "@azure/cosmos"; new CosmosClient({ endpoint: url, key: ${literal} });`],
  ["nats", `import { connect } from "nats"; await connect({ servers: host, user: "desk", pass: ${literal} });`],
  ["upstash", `import { Redis } from "@upstash/redis"; new Redis({ url, token: ${literal} });`],
  ["mailgun.js", `import Mailgun from "mailgun.js"; new Mailgun(FormData).client({ username: "api", key: ${literal} });`],
  ["razorpay", `import Razorpay from "razorpay"; new Razorpay({ key_id: "desk", key_secret: ${literal} });`],
  ["cloudinary", `import { v2 as cloudinary } from "cloudinary"; cloudinary.config({ cloud_name: "desk", api_secret: ${literal} });`],
  ["simple-oauth2", `import { ClientCredentials } from "simple-oauth2"; new ClientCredentials({ client: { id: "desk", secret: ${literal} }, auth });`],
  ["express-basic-auth", `import basicAuth from "express-basic-auth"; app.use(basicAuth({ users: { admin: ${literal} } }));`],
  ["puppeteer", `import puppeteer from "puppeteer"; const browser = await puppeteer.launch(); const page = await browser.newPage(); await page.authenticate({ username: "desk", password: ${literal} });`],
  ["WebRTC", `export const peer = new RTCPeerConnection({ iceServers: [{ urls: "turn:turn.example.com", username: "desk", credential: ${literal} }] });`],
];

describe("a literal in the key position of", () => {
  it.each(keys)("%s is a hardcoded key", (_name, text) => {
    expect(lint("no-hardcoded-key", text).map(({ text: reported }) => reported)).toEqual([literal]);
  });
});

describe("a literal in the credential position of", () => {
  it.each(credentials)("%s is a hardcoded credential", (_name, text) => {
    expect(lint("no-hardcoded-credential", text).map(({ text: reported }) => reported)).toEqual([literal]);
  });
});

describe("a reader of settings", () => {
  it.each([
    ["@nestjs/config", 'import { ConfigService } from "@nestjs/config"; const read = (config: ConfigService) => config.get<string>("KEY")!;'],
    ["config", 'import config from "config"; const read = () => config.get("keys.mac");'],
    ["nconf", 'import nconf from "nconf"; const read = () => nconf.get("KEY");'],
    ["env-var", 'import env from "env-var"; const read = () => env.get("KEY").required().asString();'],
    ["convict", 'import convict from "convict"; const settings = convict({}); const read = () => settings.get("key");'],
    ["envalid", 'import { cleanEnv, str } from "envalid"; const env = cleanEnv(process.env, { KEY: str() }); const read = () => env.KEY;'],
    ["@t3-oss/env-core", 'import { createEnv } from "@t3-oss/env-core"; const env = createEnv({}); const read = () => env.KEY;'],
  ])("%s gives a key of the environment", (name, setup) => {
    const text = `import { createHmac } from "node:crypto";\n${setup}\n${name === "@nestjs/config" ? "export class Tags { constructor(private readonly config: ConfigService) {} tag(b: string) { return createHmac('sha256', this.config.getOrThrow('KEY')).update(b).digest(); } }" : "export const tag = (b: string) => createHmac('sha256', read()).update(b).digest();"}`;
    expect(lint("require-vault-client", text, { preset: "vault" }).map(({ line }) => line)).toEqual([3]);
    expect(lint("no-hardcoded-key", text)).toEqual([]);
  });

  it("with a default in the call falls back to a literal", () => {
    const text = `import { ConfigService } from "@nestjs/config"; import { createHmac } from "node:crypto";\nexport const tag = (config: ConfigService, b: string) => createHmac("sha256", config.get("KEY", ${literal})).update(b).digest();`;
    expect(lint("no-hardcoded-key", text).map(({ messageId, text: reported }) => `${messageId} ${reported}`)).toEqual([`fallback ${literal}`]);
  });
});

describe("a package under another specifier", () => {
  it.each(["npm:jsonwebtoken@9.0.2", "https://esm.sh/jsonwebtoken@9"])("%s is the same", (specifier) => {
    expect(lint("no-hardcoded-key", `import jwt from "${specifier}";\njwt.sign({ sub }, ${literal});`).map(({ line }) => line)).toEqual([2]);
  });
});
