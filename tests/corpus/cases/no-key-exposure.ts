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
];
