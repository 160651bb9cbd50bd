/** Keys fetched from a secret store and used locally (preset `vault`): the vault should use the key, not hand it out. */
import { type Case, code, example } from "../case.ts";

const azure = { settings: { vault: { provider: "azure" } } } as const;
const gcp = { settings: { vault: { provider: "gcp" } } } as const;
const hashicorp = { settings: { vault: { provider: "vault" } } } as const;
const aws = `import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
    const secrets = new SecretsManagerClient({});`;

export const bad: readonly Case[] = [
  example("private key of AWS Secrets Manager", code`
    import { createPrivateKey, sign } from "node:crypto";
    ${aws}
    export async function signed(data: Buffer) {
      const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: "desk/signing-key" })); // <--
      return sign("sha256", data, createPrivateKey(SecretString!)); // <--
    }
  `),
  example("cipher key of AWS Secrets Manager", code`
    import { createCipheriv, randomBytes } from "node:crypto";
    ${aws}
    export async function cipher() {
      const secret = await secrets.send(new GetSecretValueCommand({ SecretId: "desk/data-key" })); // <--
      return createCipheriv("aes-256-gcm", Buffer.from(secret.SecretString!, "base64"), randomBytes(12)); // <--
    }
  `),
  example("binary secret as MAC key", code`
    import { createHmac } from "node:crypto";
    ${aws}
    export async function tag(body: Buffer) {
      const out = await secrets.send(new GetSecretValueCommand({ SecretId: "desk/mac" })); // <--
      return createHmac("sha256", out.SecretBinary!).update(body).digest(); // <--
    }
  `),
  example("member of a JSON secret", code`
    import jwt from "jsonwebtoken";
    ${aws}
    export async function issue(sub: string) {
      const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: "desk/jwt" })); // <--
      const { privateKey } = JSON.parse(SecretString!);
      return jwt.sign({ sub }, privateKey, { algorithm: "ES256", expiresIn: "5m" }); // <--
    }
  `),
  example("parameter store", code`
    import { createSign } from "node:crypto";
    import { GetParameterCommand, SSMClient } from "@aws-sdk/client-ssm";
    const ssm = new SSMClient({});
    export async function sign(text: string) {
      const { Parameter } = await ssm.send(new GetParameterCommand({ Name: "/desk/signing.pem", WithDecryption: true })); // <--
      return createSign("sha256").update(text).sign(Parameter!.Value!); // <--
    }
  `),
  example("SDK of the second generation", code`
    const AWS = require("aws-sdk");
    const crypto = require("crypto");
    const secrets = new AWS.SecretsManager();
    exports.sign = async (text) => {
      const { SecretString } = await secrets.getSecretValue({ SecretId: "signing" }).promise(); // <--
      return crypto.createSign("sha256").update(text).sign(SecretString, "base64"); // <--
    };
  `, { filename: "sign.js" }),
  example("Azure secret as private key", code`
    import { createPrivateKey } from "node:crypto";
    import { DefaultAzureCredential } from "@azure/identity";
    import { SecretClient } from "@azure/keyvault-secrets";
    const client = new SecretClient("https://desk.vault.azure.net", new DefaultAzureCredential());
    export const key = async () => createPrivateKey((await client.getSecret("signing-key")).value!); // <--
  `, azure),
  example("Azure secret as cipher key", code`
    import { createCipheriv, randomBytes } from "node:crypto";
    import { SecretClient } from "@azure/keyvault-secrets";
    export async function cipher(client: SecretClient) {
      const { value } = await client.getSecret("data-key"); // <--
      return createCipheriv("aes-256-gcm", Buffer.from(value!, "hex"), randomBytes(12)); // <--
    }
  `, azure),
  example("Azure secret in Web Crypto", code`
    import { SecretClient } from "@azure/keyvault-secrets";
    export async function load(client: SecretClient) {
      const secret = await client.getSecret("mac-key"); // <--
      return crypto.subtle.importKey("raw", Buffer.from(secret.value!, "base64"), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]); // <--
    }
  `, azure),
  example("Google secret as private key", code`
    import { createSign } from "node:crypto";
    import { SecretManagerServiceClient } from "@google-cloud/secret-manager";
    const client = new SecretManagerServiceClient();
    export async function sign(text: string) {
      const [version] = await client.accessSecretVersion({ name: "projects/desk/secrets/signing/versions/latest" }); // <--
      return createSign("sha256").update(text).sign(version.payload!.data!.toString()); // <--
    }
  `, gcp),
  example("Google secret as MAC key", code`
    import crypto from "node:crypto";
    import { SecretManagerServiceClient } from "@google-cloud/secret-manager";
    export async function tag(client: SecretManagerServiceClient, body: string) {
      const [{ payload }] = await client.accessSecretVersion({ name: "projects/p/secrets/mac/versions/3" }); // <--
      return crypto.createHmac("sha256", payload!.data as Buffer).update(body).digest("hex"); // <--
    }
  `, gcp),
  example("HashiCorp Vault key-value store", code`
    import { createHmac } from "node:crypto";
    import nodeVault from "node-vault";
    const vault = nodeVault();
    export async function tag(body: string) {
      const { data } = await vault.read("secret/data/desk/mac-key"); // <--
      return createHmac("sha256", data.data.key).update(body).digest("hex"); // <--
    }
  `, hashicorp),
  example("HashiCorp Vault, private key to jose", code`
    import nodeVault from "node-vault";
    import { importPKCS8 } from "jose";
    export async function load() {
      const out = await nodeVault().read("kv/data/signing"); // <--
      return importPKCS8(out.data.data.pem, "ES256"); // <--
    }
  `, hashicorp),
  example("through an own function", code`
    import { createPrivateKey } from "node:crypto";
    ${aws}
    async function fetchSecret(name: string) {
      const out = await secrets.send(new GetSecretValueCommand({ SecretId: name })); // <--
      return out.SecretString!; // <--
    }
    export const key = async () => createPrivateKey(await fetchSecret("desk/signing-key")); // <--
  `),
  example("promise chain", code`
    import { createSecretKey } from "node:crypto";
    ${aws}
    export const key = () => secrets.send(new GetSecretValueCommand({ SecretId: "desk/data-key" })).then((out) => createSecretKey(Buffer.from(out.SecretString!, "hex"))); // <--
  `),
  example("wallet key", code`
    import { Wallet } from "ethers";
    ${aws}
    export async function wallet() {
      const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: "wallet" })); // <--
      return new Wallet(SecretString!); // <--
    }
  `),
  example("cached in the module", code`
    import { createHmac } from "node:crypto";
    import { SecretClient } from "@azure/keyvault-secrets";
    import { DefaultAzureCredential } from "@azure/identity";
    const client = new SecretClient(process.env.VAULT_URL!, new DefaultAzureCredential());
    let key: string | undefined;
    export async function tag(body: string) {
      key ??= (await client.getSecret("mac-key")).value;
      return createHmac("sha256", key!).update(body).digest("hex"); // <--
    }
  `),
  example("tokens signed with a fetched key", code`
    import jwt from "jsonwebtoken";
    import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
    const client = new SecretsManagerClient({});
    export const issue = async (sub: string) => {
      const secret = await client.send(new GetSecretValueCommand({ SecretId: process.env.JWT_KEY_ARN }));
      return jwt.sign({ sub }, secret.SecretString!, { algorithm: "RS256", expiresIn: "5m" }); // <--
    };
  `),
  example("derived from a fetched master key", code`
    import { createCipheriv, hkdfSync, randomBytes } from "node:crypto";
    import { SecretManagerServiceClient } from "@google-cloud/secret-manager";
    const client = new SecretManagerServiceClient();
    export async function seal(tenant: string, data: Buffer) {
      const [version] = await client.accessSecretVersion({ name: "projects/p/secrets/master/versions/latest" });
      const key = Buffer.from(hkdfSync("sha256", version.payload!.data as Uint8Array, "", tenant, 32)); // <--
      const iv = randomBytes(12);
      return Buffer.concat([iv, createCipheriv("aes-256-gcm", key, iv).update(data)]); // <--
    }
  `),
  example("OpenPGP key of the key-value store", code`
    import Vault from "node-vault";
    import { decryptKey, readPrivateKey } from "openpgp";
    const vault = Vault();
    export async function unlock() {
      const { data } = await vault.read("secret/data/pgp");
      return decryptKey({ privateKey: await readPrivateKey({ armoredKey: data.data.armored }), passphrase: data.data.passphrase }); // <--
    }
  `),
  example("libsodium", code`
    import sodium from "libsodium-wrappers";
    import { SSMClient, GetParameterCommand } from "@aws-sdk/client-ssm";
    const ssm = new SSMClient({});
    export async function seal(message: string) {
      await sodium.ready;
      const { Parameter } = await ssm.send(new GetParameterCommand({ Name: "/app/box-key", WithDecryption: true }));
      const nonce = sodium.randombytes_buf(sodium.crypto_secretbox_NONCEBYTES);
      return sodium.crypto_secretbox_easy(message, nonce, sodium.from_base64(Parameter!.Value!)); // <--
    }
  `),
  example("certificate with its key read as a secret", code`
    import { createPrivateKey, sign } from "node:crypto";
    import { SecretClient } from "@azure/keyvault-secrets";
    export async function stamp(client: SecretClient, data: Buffer) {
      const secret = await new SecretClient("https://desk.vault.azure.net", credential).getSecret("signing-certificate");
      const key = createPrivateKey(Buffer.from(secret.value!, "base64")); // <--
      return sign("sha256", data, key); // <--
    }
  `),
  example("service that reads once at start-up", code`
    import { SecretsManager } from "@aws-sdk/client-secrets-manager";
    import { createDecipheriv } from "node:crypto";
    export class Decryptor {
      private key?: Buffer;
      async init() {
        const { SecretString } = await new SecretsManager({}).getSecretValue({ SecretId: "field-key" });
        this.key = Buffer.from(SecretString!, "hex");
      }
      open(iv: Buffer, body: Buffer) {
        return createDecipheriv("aes-256-cbc", this.key!, iv).update(body); // <--
      }
    }
  `),
  example("PGP-like signing with a wallet", code`
    import { SecretManagerServiceClient } from "@google-cloud/secret-manager";
    import { Wallet } from "ethers";
    const secrets = new SecretManagerServiceClient();
    export async function payout(to: string) {
      const [{ payload }] = await secrets.accessSecretVersion({ name: "projects/p/secrets/hot-wallet/versions/latest" });
      const wallet = new Wallet(payload!.data!.toString()); // <--
      return wallet.signMessage(to);
    }
  `),
  example("tokens with several keys of one JSON secret", code`
    const { SecretsManagerClient, GetSecretValueCommand } = require("@aws-sdk/client-secrets-manager");
    const jwt = require("jsonwebtoken");
    exports.handler = async (event) => {
      const out = await new SecretsManagerClient().send(new GetSecretValueCommand({ SecretId: "auth" }));
      const { accessKey, refreshKey } = JSON.parse(out.SecretString);
      return { access: jwt.sign({ sub: event.sub }, accessKey, { expiresIn: "5m" }), refresh: jwt.sign({ sub: event.sub }, refreshKey, { expiresIn: "30d" }) }; // <--
    };
  `, { filename: "lambda/auth.js" }),
];

export const traps: readonly Case[] = [
  example("password of a database", code`
    import pg from "pg";
    ${aws}
    export async function pool() {
      const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: "desk/db" }));
      return new pg.Pool({ user: "app", password: JSON.parse(SecretString!).password });
    }
  `),
  example("token of another service", code`
    ${aws}
    export async function call() {
      const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: "erp/token" }));
      return fetch("https://erp.example.com", { headers: { authorization: \`Bearer \${SecretString}\` } });
    }
  `),
  example("Azure secret for a client", code`
    import { SecretClient } from "@azure/keyvault-secrets";
    import nodemailer from "nodemailer";
    export async function mail(client: SecretClient) {
      const { value } = await client.getSecret("smtp-password");
      return nodemailer.createTransport({ host: "smtp", auth: { user: "robot", pass: value } });
    }
  `, azure),
  example("Google secret for a client", code`
    import { SecretManagerServiceClient } from "@google-cloud/secret-manager";
    export async function apiKey(client: SecretManagerServiceClient) {
      const [version] = await client.accessSecretVersion({ name: "projects/p/secrets/erp/versions/latest" });
      return version.payload?.data?.toString();
    }
  `, gcp),
  example("vault signs", code`
    import { KMSClient, SignCommand } from "@aws-sdk/client-kms";
    export const sign = (Message: Buffer) => new KMSClient({}).send(new SignCommand({ KeyId: "alias/s", Message, MessageType: "DIGEST", SigningAlgorithm: "ECDSA_SHA_256" }));
  `),
  example("public key of the store", code`
    import { createPublicKey } from "node:crypto";
    ${aws}
    export async function verifier() {
      const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: "partner/public-key" }));
      return createPublicKey({ key: SecretString!, format: "pem", type: "spki" });
    }
  `),
  example("digest of a secret for change detection", code`
    import { createHash } from "node:crypto";
    ${aws}
    export async function version() {
      const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: "erp" }));
      return createHash("sha256").update(SecretString!).digest("hex");
    }
  `),
  example("settings that are not secret", code`
    import { GetParameterCommand, SSMClient } from "@aws-sdk/client-ssm";
    export const region = async () => (await new SSMClient({}).send(new GetParameterCommand({ Name: "/desk/region" }))).Parameter?.Value;
  `),
  example("writing a secret", code`
    import { PutSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
    export const rotate = (value: string) => new SecretsManagerClient({}).send(new PutSecretValueCommand({ SecretId: "erp", SecretString: value }));
  `),
  example("data key", code`
    import { createCipheriv, randomBytes } from "node:crypto";
    import { GenerateDataKeyCommand, KMSClient } from "@aws-sdk/client-kms";
    export async function seal() {
      const { Plaintext } = await new KMSClient({}).send(new GenerateDataKeyCommand({ KeyId: "alias/a", KeySpec: "AES_256" }));
      return createCipheriv("aes-256-gcm", Plaintext!, randomBytes(12));
    }
  `),
  example("transit encrypts", code`
    import nodeVault from "node-vault";
    export const seal = (plaintext: string) => nodeVault().write("transit/encrypt/orders", { plaintext });
  `, hashicorp),
  example("metadata of secrets", code`
    import { ListSecretsCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
    export const names = async () => (await new SecretsManagerClient({}).send(new ListSecretsCommand({}))).SecretList?.map((secret) => secret.Name);
  `),
  example("own getSecret", code`
    import { getSecret } from "./riddles.js";
    export const answer = getSecret("what has keys but no locks").value;
  `),
  example("comparison with a secret", code`
    import { timingSafeEqual } from "node:crypto";
    ${aws}
    export async function isAllowed(given: Buffer) {
      const { SecretBinary } = await secrets.send(new GetSecretValueCommand({ SecretId: "erp/callback-token" }));
      return timingSafeEqual(given, SecretBinary!);
    }
  `),
  example("Azure key client", code`
    import { DefaultAzureCredential } from "@azure/identity";
    import { KeyClient } from "@azure/keyvault-keys";
    export const key = () => new KeyClient("https://desk.vault.azure.net", new DefaultAzureCredential()).getKey("signing");
  `, azure),
  example("client secret of an identity provider", code`
    import { Issuer } from "openid-client";
    import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
    const client = new SecretsManagerClient({});
    export async function login(issuer: Issuer) {
      const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: "oidc" }));
      return new issuer.Client({ client_id: "desk", client_secret: SecretString });
    }
  `),
  example("SMTP password", code`
    import nodemailer from "nodemailer";
    import { SecretClient } from "@azure/keyvault-secrets";
    export async function mailer(secrets: SecretClient) {
      const { value } = await secrets.getSecret("smtp");
      return nodemailer.createTransport({ host: "mail", auth: { user: "desk", pass: value } });
    }
  `),
  example("bearer token of another service", code`
    import Vault from "node-vault";
    const vault = Vault();
    export async function call(path: string) {
      const { data } = await vault.read("secret/data/partner");
      return fetch("https://partner.example.com" + path, { headers: { authorization: "Bearer " + data.data.token } });
    }
  `),
  example("password hash checked with a fetched pepper that is not a key", code`
    import { createHash } from "node:crypto";
    import { SSMClient, GetParameterCommand } from "@aws-sdk/client-ssm";
    const ssm = new SSMClient({});
    export async function fingerprint(mail: string) {
      const { Parameter } = await ssm.send(new GetParameterCommand({ Name: "/app/salt" }));
      return createHash("sha256").update(Parameter!.Value! + mail).digest("hex");
    }
  `),
  example("wrapped key of the store, unwrapped by the vault", code`
    import { createDecipheriv } from "node:crypto";
    import { DecryptCommand, KMSClient } from "@aws-sdk/client-kms";
    import { GetParameterCommand, SSMClient } from "@aws-sdk/client-ssm";
    const kms = new KMSClient({});
    const ssm = new SSMClient({});
    export async function open(iv: Buffer, tag: Buffer, sealed: Buffer) {
      const { Parameter } = await ssm.send(new GetParameterCommand({ Name: "/app/wrapped-key" }));
      const { Plaintext } = await kms.send(new DecryptCommand({ CiphertextBlob: Buffer.from(Parameter!.Value!, "base64"), EncryptionContext: { app: "desk" } }));
      return createDecipheriv("aes-256-gcm", Plaintext!, iv).setAuthTag(tag).update(sealed);
    }
  `),
  example("stripe key of the store", code`
    import Stripe from "stripe";
    import { SSMClient, GetParameterCommand } from "@aws-sdk/client-ssm";
    export async function stripe() {
      const { Parameter } = await new SSMClient({}).send(new GetParameterCommand({ Name: "/stripe", WithDecryption: true }));
      return new Stripe(Parameter!.Value!);
    }
  `),
  example("connection string of a queue", code`
    import amqp from "amqplib";
    import { SecretClient } from "@azure/keyvault-secrets";
    import { ManagedIdentityCredential } from "@azure/identity";
    export const connect = async () => amqp.connect((await new SecretClient("https://desk.vault.azure.net", new ManagedIdentityCredential()).getSecret("amqp")).value!);
  `),
];
