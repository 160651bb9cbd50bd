/** Key material in logs, responses, errors, browser storage, on disk, in child processes and in telemetry. */
import { type Case, code, example } from "../case.ts";

export const bad: readonly Case[] = [
  example("private key in the log", code`
    import { generateKeyPairSync } from "node:crypto";
    const { privateKey } = generateKeyPairSync("ed25519", { privateKeyEncoding: { type: "pkcs8", format: "pem" }, publicKeyEncoding: { type: "spki", format: "pem" } });
    console.log(privateKey); // <--
  `),
  example("secret of the environment, printf", code`
    import pino from "pino";
    const log = pino();
    log.info("starting with %s", process.env.JWT_SECRET); // <--
  `),
  example("secret in a template", code`
    const secret = process.env.SESSION_SECRET;
    console.debug(\`session secret is \${secret}\`); // <--
  `),
  example("object shorthand", code`
    import winston from "winston";
    const logger = winston.createLogger();
    export function boot() {
      const signingSecret = process.env.SIGNING_SECRET;
      logger.debug("settings", { region: "eu", signingSecret }); // <--
    }
  `),
  example("JSON of a secret", code`
    import { generateKeySync } from "node:crypto";
    const key = generateKeySync("hmac", { length: 256 }).export();
    console.info(JSON.stringify({ key: key.toString("hex") })); // <--
  `),
  example("key in a response", code`
    import express from "express";
    import { generateKeyPairSync } from "node:crypto";
    const app = express();
    app.post("/keys", (req, res) => {
      const { privateKey } = generateKeyPairSync("ed25519");
      res.json({ key: privateKey.export({ type: "pkcs8", format: "pem" }) }); // <--
    });
  `),
  example("private JWK in local storage", code`
    const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign"]);
    const jwk = await crypto.subtle.exportKey("jwk", pair.privateKey);
    localStorage.setItem("identity", JSON.stringify(jwk)); // <--
  `),
  example("raw key in session storage", code`
    export async function remember(key: CryptoKey) {
      const raw = await crypto.subtle.exportKey("raw", key);
      sessionStorage.setItem("k", btoa(String.fromCharCode(...new Uint8Array(raw)))); // <--
    }
  `),
  example("property of local storage", code`
    const exported = await window.crypto.subtle.exportKey("pkcs8", (await pair()).privateKey);
    localStorage.privateKey = String(exported); // <--
    declare function pair(): Promise<CryptoKeyPair>;
  `),
  example("key written to disk with default mode", code`
    import { generateKeyPairSync } from "node:crypto";
    import { writeFileSync } from "node:fs";
    const { privateKey } = generateKeyPairSync("ed25519");
    writeFileSync("keys/signing.pem", privateKey.export({ type: "pkcs8", format: "pem" })); // <--
  `),
  example("key written with promises", code`
    import { writeFile } from "node:fs/promises";
    import { generateKeyPair } from "jose";
    import { exportPKCS8 } from "jose";
    const { privateKey } = await generateKeyPair("ES256", { extractable: true });
    const file = new URL("./key.pem", import.meta.url);
    await writeFile(file, await exportPKCS8(privateKey)); // <--
  `),
  example("key in an error", code`
    import { createPrivateKey } from "node:crypto";
    export function load(pem = process.env.SIGNING_PRIVATE_KEY!) {
      try {
        return createPrivateKey(pem);
      } catch {
        throw new Error("cannot read key: " + pem); // <--
      }
    }
  `),
  example("key on a command line", code`
    import { execSync } from "node:child_process";
    import { generateKeySync } from "node:crypto";
    const key = generateKeySync("aes", { length: 256 }).export().toString("hex");
    execSync(\`openssl enc -aes-256-cbc -K \${key} -in a -out b\`); // <--
  `),
  example("secret of the vault in telemetry", code`
    import * as Sentry from "@sentry/node";
    import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
    const { SecretString } = await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId: "db" }));
    Sentry.setContext("database", { password: SecretString }); // <--
  `),
  example("vault value, destructured, in the log", code`
    import { SecretClient } from "@azure/keyvault-secrets";
    import { DefaultAzureCredential } from "@azure/identity";
    const client = new SecretClient("https://desk.vault.azure.net", new DefaultAzureCredential());
    const { value } = await client.getSecret("erp-password");
    console.log("erp password", value); // <--
  `),
  example("wallet key", code`
    import { Wallet } from "ethers";
    const wallet = Wallet.createRandom();
    console.log("Private key:", wallet.privateKey); // <--
  `),
  example("key in a URL", code`
    const raw = await crypto.subtle.exportKey("raw", await load());
    location.hash = "#" + btoa(String.fromCharCode(...new Uint8Array(raw))); // <--
    declare function load(): Promise<CryptoKey>;
  `),
  example("PEM offered for download", code`
    import forge from "node-forge";
    export function download(pair: forge.pki.rsa.KeyPair, link: HTMLAnchorElement) {
      const pem = forge.pki.privateKeyToPem(pair.privateKey);
      link.href = "data:text/plain;charset=utf-8," + encodeURIComponent(pem); // <--
    }
  `),
  example("printf", code`
    console.log("token %s for %s", process.env.GITHUB_TOKEN, user); // <--
  `),
  example("shorthand object", code`
    import jwt from "jsonwebtoken";
    export function login(id: string) { const token = jwt.sign({ id }, process.env.S!); console.log({ id, token }); return token; } // <--
  `),
  example("JSON.stringify", code`
    import pino from "pino"; const log = pino();
    import jwt from "jsonwebtoken";
    export function login(id: string) { const accessToken = jwt.sign({ id }, process.env.S!); log.info("issued " + JSON.stringify({ accessToken })); return accessToken; } // <--
  `),
  example("concat", code`
    console.debug("Using key: " + process.env.ENCRYPTION_KEY); // <--
  `),
  example("destructured vault value", code`
    import { SecretsManagerClient, GetSecretValueCommand } from "@aws-sdk/client-secrets-manager";
    const { SecretString } = await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId: "x" }));
    console.log("secret", SecretString); // <--
  `),
  example("parsed vault value member", code`
    import { SecretsManagerClient, GetSecretValueCommand } from "@aws-sdk/client-secrets-manager";
    const r = await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId: "x" }));
    const creds = JSON.parse(r.SecretString!);
    console.log(\`connecting with \${creds.password}\`); // <--
  `),
  example("whole env", code`
    console.log(process.env); // <--
  `),
  example("whole env json response", code`
    app.get("/debug", (req, res) => res.json(process.env)); // <--
  `),
  example("error text", code`
    if (!valid(process.env.API_SECRET)) throw new Error(\`Bad secret: \${process.env.API_SECRET}\`); // <--
  `),
  example("response includes private key", code`
    import { generateKeyPairSync } from "crypto";
    app.post("/keys", (req, res) => { const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256", privateKeyEncoding: { type: "pkcs8", format: "pem" }, publicKeyEncoding: { type: "spki", format: "pem" } }); res.json({ publicKey, privateKey }); }); // <--
  `),
  example("localStorage private jwk", code`
    const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign", "verify"]);
    const jwk = await crypto.subtle.exportKey("jwk", pair.privateKey);
    localStorage.setItem("key", JSON.stringify(jwk)); // <--
  `),
  example("localStorage by property", code`
    import { Wallet } from "ethers";
    const w = Wallet.createRandom();
    window.localStorage.wallet = w.privateKey; // <--
  `),
  example("mnemonic in sessionStorage", code`
    import { generateMnemonic } from "bip39";
    const m = generateMnemonic();
    sessionStorage.setItem("m", m); // <--
  `),
  example("localforage", code`
    import localforage from "localforage";
    const raw = await crypto.subtle.exportKey("raw", key);
    await localforage.setItem("raw", raw); // <--
  `),
  example("cookie", code`
    import { Wallet } from "ethers";
    document.cookie = "pk=" + Wallet.createRandom().privateKey; // <--
  `),
  example("query URL", code`
    fetch("https://api.x.io/v1?api_key=" + process.env.API_SECRET); // <--
  `, { preset: "strict" }),
  example("URLSearchParams", code`
    const u = new URL("https://api.x.io"); u.searchParams.set("secret", process.env.CLIENT_SECRET!); await fetch(u); // <--
  `, { preset: "strict" }),
  example("exec with password", code`
    import { execSync } from "child_process";
    execSync(\`mysqldump -uroot -p\${process.env.DB_PASSWORD} app > x.sql\`); // <--
  `),
  example("spawn args", code`
    import { spawn } from "node:child_process";
    spawn("openssl", ["enc", "-k", process.env.ENC_KEY!]); // <--
  `),
  example("writeFile without mode", code`
    import { generateKeyPairSync } from "crypto"; import fs from "fs";
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 4096, privateKeyEncoding: { type: "pkcs1", format: "pem" }, publicKeyEncoding: { type: "pkcs1", format: "pem" } });
    fs.writeFileSync("key.pem", privateKey); // <--
  `),
  example("writeFile open mode", code`
    import { writeFile } from "node:fs/promises"; import { randomBytes } from "crypto"; import { createHmac } from "crypto";
    const key = randomBytes(32);
    await writeFile("./data/master.key", key, { mode: 0o644 }); // <--
    export const m = (d: string) => createHmac("sha256", key).update(d).digest();
  `),
  example("append to env file", code`
    import fs from "fs"; import { randomBytes, createHmac } from "crypto";
    const secret = randomBytes(32).toString("hex");
    fs.appendFileSync(".env", \`SESSION_SECRET=\${secret}\\n\`); // <--
    export const m = (d: string) => createHmac("sha256", secret).update(d).digest();
  `),
  example("sentry extra", code`
    import * as Sentry from "@sentry/node";
    Sentry.setExtra("key", process.env.STRIPE_SECRET_KEY); // <--
  `),
  example("logger with req.body.password", code`
    import winston from "winston"; const logger = winston.createLogger();
    app.post("/login", (req, res) => { const { email, password } = req.body; logger.info("login", { email, password }); res.end(); }); // <--
  `),
  example("logs authorization header", code`
    app.use((req, res, next) => { console.log("auth", req.headers.authorization); next(); }); // <--
  `),
  example("download link data url", code`
    const der = await crypto.subtle.exportKey("pkcs8", pair.privateKey);
    a.href = "data:application/octet-stream;base64," + btoa(String.fromCharCode(...new Uint8Array(der))); // <--
  `),
  example("blob download", code`
    const der = await crypto.subtle.exportKey("pkcs8", pair.privateKey);
    a.href = URL.createObjectURL(new Blob([der])); // <--
  `),
  example("util.inspect config", code`
    import util from "util";
    const config = { port: 1, jwtSecret: process.env.JWT_SECRET };
    console.log(util.inspect(config, { depth: 5 })); // <--
  `),
  example("debug package", code`
    import debug from "debug"; const log = debug("app");
    log("secret=%o", process.env.APP_SECRET); // <--
  `),
  example("decrypted data key in log", code`
    import { KMSClient, GenerateDataKeyCommand } from "@aws-sdk/client-kms";
    const { Plaintext } = await new KMSClient({}).send(new GenerateDataKeyCommand({ KeyId: "a", KeySpec: "AES_256" }));
    console.log(Buffer.from(Plaintext!).toString("hex")); // <--
  `),
  example("next response json", code`
    export async function GET() { return Response.json({ key: process.env.OPENAI_API_KEY, secret: process.env.OPENAI_SECRET }); } // <--
  `, { filename: "app/api/route.ts" }),
  example("html template", code`
    app.get("/", (req, res) => res.send(\`<script>window.SECRET = "\${process.env.API_SECRET}"</script>\`)); // <--
  `),
  example("getServerSideProps", code`
    export async function getServerSideProps() { return { props: { apiSecret: process.env.API_SECRET } }; } // <--
  `, { filename: "pages/index.tsx", accept: ["no-key-in-client-bundle"] }),
  example("token with a text that says what it is", code`
    import { getLogger } from "./logger.js";
    const log = getLogger("bearer");
    export function authenticate(req: any) {
      const token = req.headers.authorization.slice("Bearer ".length);
      log.info(\`received access_token: \${token}\`); // <--
      return token;
    }
  `),
  example("id token of a flow", code`
    import { getLogger } from "./logger.js";
    const log = getLogger("oidc");
    export function implicit(params: { id_token: string }) {
      log.info("received id_token: " + params.id_token); // <--
    }
  `),
  example("posthog capture", code`
    import { PostHog } from "posthog-node";
    new PostHog("x").capture({ distinctId: "1", event: "login", properties: { password: req.body.password } }); // <--
  `),
  example("fresh signing key in a settings file", code`
    import { randomBytes } from "node:crypto";
    import { writeJsonSync } from "fs-extra";
    export function generateSecrets(path) {
      const secrets = { secretKey: randomBytes(32).toString("hex"), created: Date.now() };
      writeJsonSync(path, secrets); // <--
      return secrets;
    }
  `),
  example("fresh key as a file of its own", code`
    import { randomBytes } from "node:crypto";
    import { writeFileSync } from "node:fs";
    const signingKey = randomBytes(32);
    writeFileSync("signing.key", signingKey); // <--
  `),
];

export const traps: readonly Case[] = [
  example("text that mentions a secret", code`
    console.error("JWT_SECRET is missing; set a secret key and restart");
  `),
  example("name of a secret", code`
    const secretName = "desk/erp-password";
    console.info("reading secret %s", secretName);
  `),
  example("whether a secret is set", code`
    console.info("secret present:", Boolean(process.env.JWT_SECRET), process.env.JWT_SECRET?.length);
  `),
  example("public key in a response", code`
    import { createPublicKey } from "node:crypto";
    export const handler = (_req: unknown, res: { send(body: unknown): void }) =>
      res.send(createPublicKey(process.env.SIGNING_PUBLIC_PEM!).export({ type: "spki", format: "pem" }));
  `),
  example("public half in local storage", code`
    const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign", "verify"]);
    localStorage.setItem("identity", JSON.stringify(await crypto.subtle.exportKey("jwk", pair.publicKey)));
  `),
  example("public key on disk", code`
    import { generateKeyPairSync } from "node:crypto";
    import { writeFileSync } from "node:fs";
    const { publicKey } = generateKeyPairSync("ed25519");
    writeFileSync("signing.pub", publicKey.export({ type: "spki", format: "pem" }));
  `),
  example("ciphertext in storage", code`
    export async function keep(key: CryptoKey, text: string) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, new TextEncoder().encode(text));
      localStorage.setItem("note", btoa(String.fromCharCode(...iv, ...new Uint8Array(sealed))));
    }
  `),
  example("key id in the log", code`
    import { KMSClient, CreateKeyCommand } from "@aws-sdk/client-kms";
    const { KeyMetadata } = await new KMSClient({}).send(new CreateKeyCommand({}));
    console.log("created key", KeyMetadata?.KeyId, KeyMetadata?.Arn);
  `),
  example("fingerprint of a key", code`
    import { createHash, createPublicKey } from "node:crypto";
    const der = createPublicKey(process.env.PEM!).export({ type: "spki", format: "der" });
    console.info("key", createHash("sha256").update(der).digest("hex"));
  `),
  example("handle in IndexedDB", code`
    export async function keep(db: IDBDatabase) {
      const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt"]);
      db.transaction("keys", "readwrite").objectStore("keys").put(key, "note");
    }
  `),
  example("counts of tokens", code`
    export function report(tokens: string[], maxTokens: number) {
      console.log(\`\${tokens.length} tokens of \${maxTokens}\`);
    }
  `),
  example("parser token", code`
    export function unexpected(token: { text: string }) {
      throw new SyntaxError("unexpected token " + token.text);
    }
  `),
  example("key of a map", code`
    const settings = new Map<string, number>();
    for (const [key, value] of settings) console.log(key, value);
  `),
  example("wrapped key is stored", code`
    import { GenerateDataKeyWithoutPlaintextCommand, KMSClient } from "@aws-sdk/client-kms";
    import { writeFile } from "node:fs/promises";
    const { CiphertextBlob } = await new KMSClient({}).send(new GenerateDataKeyWithoutPlaintextCommand({ KeyId: "alias/a", KeySpec: "AES_256" }));
    await writeFile("data.key", CiphertextBlob!);
  `),
  example("encrypted PEM on disk", code`
    import { generateKeyPairSync } from "node:crypto";
    import { writeFileSync } from "node:fs";
    export function create(passphrase: string) {
      const { privateKey } = generateKeyPairSync("ed25519");
      writeFileSync("key.pem", privateKey.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase }), { mode: 0o600 });
    }
  `),
  example("redacted", code`
    const secret = process.env.JWT_SECRET ?? "";
    console.info("secret", secret ? "***" : "missing");
  `),
  example("error with the name of the file", code`
    import { readFileSync } from "node:fs";
    export function load(keyPath: string) {
      if (!keyPath.endsWith(".pem")) throw new Error("not a key file: " + keyPath);
      return readFileSync(keyPath);
    }
  `),
  example("mentions secret in text", code`
    console.log("Secret rotated"); console.warn("password must not be empty"); logger.error("Missing API key");
  `),
  example("prints name of resource", code`
    const secretName = "prod/db"; console.log(\`Reading \${secretName}\`); console.log("arn", process.env.SECRET_ARN);
  `),
  example("presence", code`
    console.log("JWT secret set:", !!process.env.JWT_SECRET, Boolean(process.env.API_SECRET), process.env.DB_PASSWORD ? "yes" : "no", process.env.DB_PASSWORD?.length);
  `),
  example("masked", code`
    console.log("key", process.env.API_SECRET!.slice(0, 4) + "****"); console.log(mask(process.env.API_SECRET)); log.info({ password: "***" });
  `),
  example("hash of token", code`
    import { createHash } from "crypto";
    console.log(createHash("sha256").update(process.env.API_SECRET!).digest("hex").slice(0, 8));
  `),
  example("public key", code`
    const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign", "verify"]);
    localStorage.setItem("pub", JSON.stringify(await crypto.subtle.exportKey("jwk", pair.publicKey)));
    console.log(await crypto.subtle.exportKey("spki", pair.publicKey));
  `),
  example("ciphertext", code`
    import { createCipheriv, randomBytes } from "crypto"; import fs from "fs";
    const iv = randomBytes(12); const c = createCipheriv("aes-256-gcm", key, iv); const enc = Buffer.concat([c.update(data), c.final()]);
    fs.writeFileSync("out.bin", enc); localStorage.setItem("enc", enc.toString("base64")); console.log(enc, iv);
  `),
  example("restrictive mode", code`
    import { generateKeyPairSync } from "crypto"; import fs from "fs";
    export function f(passphrase: string) { const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 4096, privateKeyEncoding: { type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase }, publicKeyEncoding: { type: "pkcs1", format: "pem" } }); fs.writeFileSync("key.pem", privateKey, { mode: 0o600 }); }
  `),
  example("session token set as cookie / response to login", code`
    import jwt from "jsonwebtoken";
    app.post("/login", (req, res) => { const token = jwt.sign({ id: 1 }, process.env.S!); res.cookie("t", token, { httpOnly: true }); res.json({ token }); });
  `),
  example("errors.password", code`
    console.log(errors.password, t.password, form.touched.password, messages.secret);
  `),
  example("tokens of LLM", code`
    console.log("tokens", usage.totalTokens, maxTokens, tokenCount, response.usage.completion_tokens);
  `),
  example("parser tokens", code`
    const tokens = lexer.tokenize(src); console.log(tokens); tokens.forEach((token) => console.log(token));
  `),
  example("env NODE_ENV", code`
    console.log(process.env.NODE_ENV, process.env.PORT, process.env.npm_package_version);
  `),
  example("request header to upstream", code`
    fetch("https://api.x.io", { headers: { Authorization: \`Bearer \${process.env.API_TOKEN}\` }, body: JSON.stringify({ client_secret: process.env.CLIENT_SECRET }) });
  `),
  example("child env", code`
    import { spawn } from "child_process";
    spawn("psql", ["-h", "db"], { env: { ...process.env, PGPASSWORD: process.env.DB_PASSWORD } });
  `),
  example("hashed into db", code`
    import bcrypt from "bcrypt";
    export const f = async (password: string) => { const hash = await bcrypt.hash(password, 12); console.log("stored", hash.length); return hash; };
  `),
  example("address of wallet", code`
    import { Wallet } from "ethers"; const w = Wallet.createRandom(); console.log(w.address);
  `),
  example("key id", code`
    console.log("kid", process.env.KEY_ID, process.env.AWS_ACCESS_KEY_ID, key.kid, keyId);
  `),
  example("error about missing", code`
    throw new Error(\`Missing environment variable \${name}; set JWT_SECRET\`);
  `),
  example("address in an error", code`
    export async function call(opt: { url: string; method: string }) {
      const signed = { ...opt, url: opt.url + "&signature=" + process.env.API_SECRET };
      const answer = await fetch(signed.url);
      if (!answer.ok) throw new Error(\`failed: \${opt.method} \${opt.url}\`);
    }
  `),
  example("generator of keys for the command line", code`
    #!/usr/bin/env node
    import { generateKeyPairSync } from "node:crypto";
    const { privateKey } = generateKeyPairSync("ed25519");
    console.log(privateKey.export({ type: "pkcs8", format: "pem" }));
  `, { filename: "bin/keygen.mjs" }),
  example("fresh ids and nonces on disk", code`
    import { randomBytes } from "node:crypto";
    import { writeFileSync } from "node:fs";
    const id = randomBytes(16).toString("hex");
    writeFileSync("state.json", JSON.stringify({ id, nonce: randomBytes(12).toString("hex"), salt: randomBytes(16).toString("hex"), publicKey: randomBytes(4) }));
  `),
];
